//! Which line is the headline.

use super::core::Core;
use super::cue_table::Place;
use super::dates;
use super::lines::{End, phrase_hashes};
use super::page::Page;

/// Lines above the text among which the headline is looked for.
const REACH: usize = 60;

/// What a line must score to be the headline; below it none is named.
const ENOUGH: f32 = 3.0;

/// How often words stand in the text, by their hashes folded to 14 bits: small, fast, and wrong once in a while, which
/// is good enough for a share.
struct Counts(Vec<u16>);

impl Counts {
    fn slot(hash: u32) -> usize {
        (hash ^ hash >> 14) as usize & 0x3fff
    }
    fn add(&mut self, hash: u32) {
        if let Some(count) = self.0.get_mut(Self::slot(hash)) {
            *count = count.saturating_add(1);
        }
    }
    fn of(&self, hash: u32) -> u16 {
        self.0.get(Self::slot(hash)).copied().unwrap_or(0)
    }
}

/// The headline's line. A title given beside the text is looked up word for word; otherwise the lines above the text
/// are weighed: long enough, no full stop, near the text, its words taken up by the text.
pub fn find(page: &Page, core: Option<Core>, given: Option<&str>) -> Option<usize> {
    if let Some(given) = given {
        let words = phrase_hashes(given);
        let same = (0..page.len()).find(|&at| !words.is_empty() && page.words(at) == words.as_slice());
        if same.is_some() {
            return same;
        }
    }
    let core = core.unwrap_or(Core { first: page.len(), last: page.len() });
    let mut seen = Counts(vec![0; 0x4000]);
    for at in core.first..core.last.saturating_add(1).min(page.len()) {
        if page.line(at).is_weak_text() {
            page.words(at).iter().for_each(|&w| seen.add(w));
        }
    }
    let from = core.first.saturating_sub(REACH);
    // The first lines of the text itself may be the headline where it is long enough to read like a sentence.
    let to = (core.first + 2).min(page.len()).min(core.last.saturating_add(1));
    let mut best: Option<(f32, usize)> = None;
    for at in from..to {
        let score = score(page, at, core, &seen);
        if score >= ENOUGH && best.is_none_or(|b| score > b.0) {
            best = Some((score, at));
        }
    }
    best.map(|b| b.1)
}

fn score(page: &Page, at: usize, core: Core, seen: &Counts) -> f32 {
    let line = page.line(at);
    let count = line.effective;
    let mut score = match count {
        0 | 1 => -4.0,
        2 => -0.5,
        3 => 1.0,
        4..=20 => 3.0,
        21..=30 => 0.5,
        _ => -6.0,
    };
    if line.end == End::Sentence && !page.content(at).ends_with('!') {
        score -= if count > 8 { 3.0 } else { 1.5 };
    }
    if matches!(line.end, End::Comma | End::Colon) {
        score -= 1.0;
    }
    if let Some(cue) = page.furniture(at) {
        score -= if cue.place == Place::Whole || cue.place == Place::Start { 5.0 } else { 3.0 };
    }
    if let Some(cue) = page.about_article(at) {
        // "Von …" and "By …" begin headlines too, but rarely.
        score -= if cue.kind == super::Kind::Byline { 1.5 } else { 2.5 };
    }
    if dates::find(page.content(at)).is_some() && count <= 10 {
        score -= 3.0;
    }
    if line.is_item() {
        score -= 3.0;
    }
    if line.email || line.url || line.copyright {
        score -= 3.0;
    }
    let (words, lengths) = (page.words(at), page.lines.lengths_of(line));
    let long: Vec<u32> = words.iter().zip(lengths).filter(|(_, l)| **l >= 4).map(|(w, _)| *w).collect();
    if !long.is_empty() {
        // A line of the text itself does not vouch for itself.
        let own = (core.holds(at) && line.is_weak_text()) as u16;
        let shared = long.iter().filter(|w| seen.of(**w) > own).count();
        score += 4.0 * shared as f32 / long.len() as f32;
    }
    if at > core.first {
        score -= 2.0;
    } else {
        score -= ((core.first - at) as f32 * 0.08).min(3.0);
    }
    if page.copies[at] > 1 {
        score += 0.5;
    }
    if at == 0 {
        score += 1.5;
    }
    if line.blanks > 0 {
        score += 0.3;
    }
    score
}
