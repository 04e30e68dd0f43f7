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

/// How much a line looks like the headline of the text.
fn score(page: &Page, at: usize, core: Core, seen: &Counts) -> f32 {
    let line = page.line(at);
    let count = line.effective;
    let content = page.content(at);
    // Headlines have five to eighteen words; shorter lines are labels, longer ones teasers and captions.
    let mut score = match count {
        0 | 1 => -4.0,
        2 => -1.0,
        3 => 0.5,
        4 => 2.0,
        5..=18 => 3.0,
        19..=24 => 1.5,
        25..=32 => -0.5,
        _ => return -6.0,
    };
    if line.end == End::Sentence && !content.ends_with(['!', '！']) {
        score -= if count > 8 { 3.0 } else { 1.5 };
    }
    if matches!(line.end, End::Comma | End::Colon) {
        score -= 1.5;
    }
    if let Some(cue) = page.furniture(at) {
        score -= if matches!(cue.place, Place::Whole | Place::Start) { 5.0 } else { 3.0 };
    }
    if let Some(cue) = page.about_article(at) {
        // "Von …" and "By …" begin headlines too, but rarely.
        score -= if cue.kind == super::Kind::Byline { 1.5 } else { 2.5 };
    }
    if line.digits > 0 && count <= 10 && dates::find(content).is_some() {
        score -= 3.0;
    }
    if line.is_item() || line.email || line.url || line.copyright {
        score -= 3.0;
    }
    if line.separators > 0 {
        score -= 1.5;
    }
    if page.credit_start(at).is_some() {
        score -= 4.0;
    }
    score += 4.0 * taken_up(page, at, core, seen);
    score -= if at > core.first { 2.0 } else { ((core.first - at) as f32 * 0.05).min(2.5) };
    if page.copies[at] > 1 {
        score += 0.5;
    }
    if at == 0 {
        score += 1.5;
    }
    if line.blanks > 0 {
        score += 0.3;
    }
    let told = |other: usize| {
        page.about_article(other).is_some_and(|cue| matches!(cue.kind, super::Kind::Byline | super::Kind::Date))
            && page.line(other).count() <= 14
    };
    if (at + 1..(at + 5).min(page.len())).any(told) {
        score += 0.7;
    }
    if (at.saturating_sub(4)..at).any(told) {
        score -= 0.7;
    }
    if score >= ENOUGH && count >= 4 && stands_within_another(page, at) {
        score += 1.5;
    }
    score
}

/// Share of the longer words of a line that the text takes up, less where they are only one or two.
fn taken_up(page: &Page, at: usize, core: Core, seen: &Counts) -> f32 {
    let line = page.line(at);
    let long = || page.words(at).iter().zip(page.lines.lengths_of(line)).filter(|(_, l)| **l >= 4).map(|(w, _)| *w);
    // A line of the text itself does not vouch for itself.
    let own = (core.holds(at) && line.is_weak_text()) as u16;
    let shared = long().filter(|w| seen.of(*w) > own).count() as f32;
    let all = long().count().max(1) as f32;
    if line.is_uncased() {
        // Words of unspaced scripts are single characters.
        let shared = page.words(at).iter().filter(|w| seen.of(**w) > own).count() as f32;
        return shared / page.words(at).len().max(1) as f32;
    }
    shared / all * (shared / 3.0).min(1.0)
}

/// Whether another line holds the words of this one and more: the page's title with the outlet's name, a breadcrumb.
fn stands_within_another(page: &Page, at: usize) -> bool {
    let words = page.words(at);
    let Some(first) = words.first() else { return false };
    (0..page.len()).filter(|&other| other != at && page.line(other).count() as usize > words.len()).any(|other| {
        let line = page.words(other);
        page.line(other).count() <= words.len() as u32 + 10
            && line.windows(words.len()).any(|window| window.first() == Some(first) && window == words)
    })
}
