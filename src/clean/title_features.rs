//! What speaks for a line being the headline, as numbers: its shape, where it stands to the text, whether the text takes
//! up its words, whether other lines hold it again, and what stands around it. The input of the title model.

use super::Kind;
use super::core::Core;
use super::cue_table::{CueRow, Place};
use super::lines::{End, Line, MAX_INDENT, Start};
use super::numbers::{Row, WordCounts, log, yes};
use super::page::Page;
use super::{names, short_lines};
use crate::text::{Filter, HashedMap, count_pieces, pair, spread};

/// Numbers of one line by itself and its place.
const OWN: usize = 77;

/// Numbers taken from each neighbour.
const NEAR: usize = 9;

/// Neighbours looked at, before and after.
const NEIGHBOURS: [isize; 5] = [-2, -1, 1, 2, 3];

/// Numbers of one line in all.
pub const COUNT: usize = OWN + NEAR * NEIGHBOURS.len();

/// Where among them stand the number of lines that end with a line's words, and whether such lines stand above it and beside it.
pub const CRUMBS: [usize; 3] = [52, 55, 56];

/// Lines above the text among which the headline is looked for: menus of some pages run to several hundred lines.
const REACH: usize = 600;

/// Lines of the text itself that may be the headline: it may be long enough to read like a sentence, or the text may have
/// begun too early.
const INTO_TEXT: usize = 6;

/// Words a headline has at most.
const MOST_WORDS: u32 = 40;

/// Words of a line that can hold a headline and more (the outlet's name, a breadcrumb), above those of the headline.
const WORDS_MORE: usize = 12;

/// Words of a caption before the name of its photographer, at least: "J. R. Lee" is one name.
const CAPTION_WORDS: usize = 5;

/// Lines after a headline among which a byline or date speaks for it.
const TOLD_REACH: usize = 5;

/// Other lines that hold the words of a line and more.
#[derive(Clone, Copy, Default)]
struct Held {
    /// Lines that begin with it: "Title | Outlet".
    starts: u32,
    /// Lines that end with it: "Home / News / Title".
    ends: u32,
    /// Lines with it inside, those of the text too.
    inside: u32,
    /// Whether such a line stands among the first of the page, above it, or right beside it.
    top: bool,
    above: bool,
    beside: bool,
}

/// The lines that may be the headline, each with its features.
pub fn candidates(page: &Page, core: Option<Core>) -> Vec<(usize, [f32; COUNT])> {
    let core = core.unwrap_or(Core { first: page.len(), last: page.len() });
    let from = core.first.saturating_sub(REACH);
    let to = (core.first + INTO_TEXT).min(page.len()).min(core.last.saturating_add(1));
    // A line that is or ends with the credit of a picture is none, nor is a notice about the visitor's rights, the label of a
    // field to fill in, or the heading of a summary.
    let notice = |at: usize| {
        let form = |cue: &CueRow| cue.kind == Kind::Form && cue.place == Place::Whole;
        page.furniture(at).is_some_and(|cue| cue.kind == Kind::Legal || form(cue))
    };
    let other = |at: usize| {
        let content = page.content(at);
        short_lines::is_summary_head(page.words(at))
            || ends_with_credit(content)
            || is_signed(content)
            || is_between_credits(page, at)
    };
    let may = |at: &usize| may_be(page.line(*at)) && page.credit_start(*at).is_none() && !notice(*at) && !other(*at);
    let lines: Vec<usize> = (from..to).filter(may).collect();
    let held = held_elsewhere(page, &lines);
    let facts = Facts::new(page, core);
    lines.iter().zip(held).map(|(&at, held)| (at, facts.row(at, held))).collect()
}

/// Whether a line is worth weighing at all.
fn may_be(line: &Line) -> bool {
    line.count() > 0 && line.letters >= 3 && line.effective <= MOST_WORDS && !line.email && !line.url && !line.copyright
}

/// Whether a line is a caption with the photographer's name after its full stop: "The crane in Lorne. Ann Lee".
fn ends_with_credit(content: &str) -> bool {
    if content.ends_with(['.', '?', '!']) {
        return false;
    }
    let Some(at) = content.as_bytes().windows(2).rposition(|pair| pair == b". ") else { return false };
    let (before, last) = (content.get(..at).unwrap_or(""), content.get(at + 2..).unwrap_or(""));
    count_pieces(before, CAPTION_WORDS) >= CAPTION_WORDS && names::is_person(last)
}

/// Whether a line is a name and an outlet's, an agency's or a place's behind a stroke: "Ann Lee/LNA".
fn is_signed(content: &str) -> bool {
    content.split_once('/').is_some_and(|(name, after)| names::is_person(name) && after.split_whitespace().count() == 1)
}

/// Whether the lines right above and below are credits of pictures: then the line tells what a picture shows.
fn is_between_credits(page: &Page, at: usize) -> bool {
    let credit = |at: usize| at < page.len() && page.credit_start(at) == Some(0);
    at.checked_sub(1).is_some_and(credit) && credit(at + 1)
}

/// For each of some lines, the other lines that hold its words and more.
fn held_elsewhere(page: &Page, lines: &[usize]) -> Vec<Held> {
    let mut held = vec![Held::default(); lines.len()];
    let mut by_first: HashedMap<Vec<u32>> = HashedMap::default();
    let mut filter = Filter::<64>::new();
    for (index, &at) in lines.iter().enumerate() {
        let line = page.line(at);
        // That many words in length, it has two words at least.
        if let Some(&[first, second]) = page.words(at).first_chunk().filter(|_| line.effective >= 2) {
            by_first.entry(spread(first)).or_default().push(index as u32);
            filter.add(pair(first, second));
        }
    }
    for other in 0..page.len() {
        let words = page.words(other);
        if words.len() < 3 {
            continue;
        }
        let pairs = words.iter().zip(words.iter().skip(1)).enumerate();
        for (offset, (first, _)) in pairs.filter(|(_, (first, second))| filter.may_hold(pair(**first, **second))) {
            let Some(indices) = by_first.get(&spread(*first)) else { continue };
            for &index in indices {
                let at = lines[index as usize];
                let own = page.words(at);
                if own.len() >= words.len() || !words[offset..].starts_with(own) {
                    continue;
                }
                let Some(held) = held.get_mut(index as usize) else { continue };
                let close = words.len() <= own.len() + WORDS_MORE;
                if close && offset == 0 {
                    held.starts += 1;
                } else if close && offset + own.len() == words.len() {
                    held.ends += 1;
                } else {
                    held.inside += 1;
                }
                held.top |= other < 5;
                held.above |= other < at && close;
                held.beside |= other.abs_diff(at) <= 3 && close;
            }
        }
    }
    held
}

/// What is known of the page as a whole.
struct Facts<'a> {
    page: &'a Page<'a>,
    core: Core,
    /// Words of the text, and of its first paragraphs.
    seen: WordCounts,
    opening: WordCounts,
    /// Indent of the text.
    indent: u8,
    /// For each line, how many headline-like lines stand between it and the text.
    rivals: Vec<u16>,
    /// Whether a line says who wrote it or when.
    told: Vec<bool>,
    /// Whether a line is a short one of the same indent as those around: a menu.
    uncased: bool,
}

impl<'a> Facts<'a> {
    fn new(page: &'a Page<'a>, core: Core) -> Self {
        let (mut seen, mut opening) = (WordCounts::new(), WordCounts::new());
        let mut indents = [0u32; MAX_INDENT as usize + 1];
        let mut paragraphs = 0;
        for at in core.first..core.last.saturating_add(1).min(page.len()) {
            let line = page.line(at);
            if line.is_weak_text() {
                page.words(at).iter().for_each(|&w| seen.add(w));
                if line.is_text() && paragraphs < 3 {
                    paragraphs += 1;
                    page.words(at).iter().for_each(|&w| opening.add(w));
                }
                if let Some(sum) = indents.get_mut(line.indent as usize) {
                    *sum += line.effective;
                }
            }
        }
        let indent = (0..indents.len()).max_by_key(|&at| (indents.get(at), usize::MAX - at)).unwrap_or_default() as u8;
        let mut rivals = vec![0u16; page.len()];
        let mut count = 0u16;
        for at in (0..core.first.min(page.len())).rev() {
            rivals[at] = count;
            let line = page.line(at);
            let like = (4..=25).contains(&line.effective) && !line.is_item() && page.furniture(at).is_none();
            count = count.saturating_add((like && line.separators == 0) as u16);
        }
        let near = (core.first + INTO_TEXT + TOLD_REACH).min(page.len());
        let told = (0..near)
            .map(|at| {
                let line = page.line(at);
                let about = page.about_article(at).map(|cue| cue.kind);
                line.count() <= 16
                    && (matches!(about, Some(Kind::Byline | Kind::Date)) || line.digits > 0 && page.date(at).is_some())
            })
            .collect();
        let uncased = core.first < page.len() && page.line(core.first).is_uncased();
        Facts { page, core, seen, opening, indent, rivals, told, uncased }
    }

    fn is_told(&self, at: usize) -> bool {
        self.told.get(at).copied().unwrap_or(false)
    }

    /// Share of the longer words of a line that counts hold, and how many they are.
    fn shared(&self, at: usize, counts: &WordCounts) -> (f32, f32) {
        let line = self.page.line(at);
        let words = self.page.words(at);
        let lengths = self.page.lines.lengths_of(line);
        // A line of the text itself does not vouch for itself; words of unspaced scripts are single characters.
        let own = (self.core.holds(at) && line.is_weak_text()) as u16;
        let least = if line.is_uncased() { 1 } else { 4 };
        // No branch for how long a word is, which cannot be foretold.
        let (mut long, mut shared) = (0u32, 0u32);
        for (&word, &length) in words.iter().zip(lengths) {
            long += u32::from(length >= least);
            shared += u32::from((length >= least) & (counts.of(word) > own));
        }
        (shared as f32 / long.max(1) as f32, shared as f32)
    }

    /// Share of a line's words that another line has too.
    fn alike(&self, at: usize, other: Option<usize>) -> f32 {
        let Some(other) = other.filter(|&other| other < self.page.len()) else { return 0.0 };
        let (own, others) = (self.page.words(at), self.page.words(other));
        if others.len() > 40 || own.is_empty() {
            return 0.0;
        }
        own.iter().filter(|w| others.contains(w)).count() as f32 / own.len() as f32
    }

    fn row(&self, at: usize, held: Held) -> [f32; COUNT] {
        let (page, core) = (self.page, self.core);
        let line = page.line(at);
        let content = page.content(at);
        let effective = line.effective;
        let n = line.count().max(1) as f32;
        let mut row = Row::new();
        let mut put = |value: f32| row.put(value);
        // Its length.
        put(log(effective as f32) - 2.0);
        for (least, most) in [(0, 1), (2, 2), (3, 3), (4, 4), (5, 7), (8, 12), (13, 18), (19, 25)] {
            put(yes((least..=most).contains(&effective)));
        }
        // Its shape.
        for end in [End::Sentence, End::Question, End::Colon, End::Ellipsis, End::Comma] {
            put(yes(line.end == end));
        }
        put(yes(content.ends_with(['!', '！'])));
        for start in [Start::Bullet, Start::Number, Start::Lower, Start::Quote] {
            put(yes(line.start == start));
        }
        put(yes(content.starts_with(['»', '«', '„', '“'])));
        put(yes(content.starts_with(['+', '>', '(', '[', '#', '/', '←', '→'])));
        put(line.capital_share());
        put(line.shouted as f32 / n);
        put(line.lower as f32 / n);
        put(line.small as f32 / n);
        put(yes(line.is_uncased()));
        put(yes(line.is_uncased() == self.uncased));
        put(yes(line.digits > 0));
        put(yes(content.starts_with(|c: char| c.is_ascii_digit())));
        put(line.digits as f32 / (line.letters + line.digits).max(1) as f32);
        put(yes(line.commas > 0));
        put(yes(line.quotes > 0));
        put(yes(line.separators > 0));
        let has = |sign: char, between: &str| content.contains(sign) && content.contains(between);
        put(yes(has('/', " / ") || has('>', " > ")));
        put(yes(content.contains(':') || !content.is_ascii() && content.contains('：')));
        put((line.sentences as f32).min(3.0));
        // Its cues.
        let furniture = page.furniture(at);
        put(yes(furniture.is_some_and(|cue| cue.place == Place::Whole)));
        put(yes(furniture.is_some_and(|cue| cue.place == Place::Start)));
        put(yes(furniture.is_some_and(|cue| !matches!(cue.place, Place::Whole | Place::Start))));
        put(yes(furniture.is_some_and(|cue| cue.opens)));
        let about = page.about_article(at).map(|cue| cue.kind);
        put(yes(about == Some(Kind::Byline)));
        put(yes(about == Some(Kind::Date)));
        put(yes(matches!(about, Some(Kind::Caption | Kind::Credit))));
        put(yes(page.credit_start(at).is_some()));
        put(yes(line.digits > 0 && page.date(at).is_some_and(|date| date.day.is_some())));
        put(yes(effective <= 5 && page.is_name_line(at)));
        // What the text takes up.
        let (share, shared) = self.shared(at, &self.seen);
        let (opening, _) = self.shared(at, &self.opening);
        put(share);
        put(share * (shared / 3.0).min(1.0));
        put(log(shared));
        put(opening);
        put(opening * (shared / 3.0).min(1.0));
        // Where it stands again.
        put(log(held.starts as f32));
        put(log(held.ends as f32));
        put(log(held.inside as f32));
        put(yes(held.top));
        put(yes(held.above));
        put(yes(held.beside));
        put(yes(page.copies[at] == 2));
        put(yes(page.copies[at] > 2));
        put(yes(page.repeats[at].is_some()));
        put(self.alike(at, at.checked_sub(1)));
        put(self.alike(at, Some(at + 1)));
        // Where it stands.
        put(yes(at == 0));
        put(yes(at < 4));
        put(log(at as f32) / 3.0);
        let above = core.first.saturating_sub(at) as f32;
        put(log(above));
        put(yes(above == 1.0));
        put(yes(at == core.first));
        put(log(at.saturating_sub(core.first) as f32));
        put(log(self.rivals.get(at).copied().unwrap_or(0) as f32));
        put(log(core.first as f32) / 3.0);
        put((line.blanks as f32).min(3.0));
        put(yes(at + 1 < page.len() && page.line(at + 1).blanks > 0));
        put(((line.indent as f32 - self.indent as f32) / 8.0).clamp(-2.0, 2.0));
        put(yes(line.indent == self.indent));
        // Who wrote it and when stands under a headline, or above it.
        let after = (at + 1..at + 1 + TOLD_REACH).position(|other| self.is_told(other));
        put(after.map_or(0.0, |distance| 1.0 / (1.0 + distance as f32)));
        put(yes((at.saturating_sub(TOLD_REACH)..at).any(|other| self.is_told(other))));
        for step in NEIGHBOURS {
            let mut near = [0f32; NEAR];
            match at.checked_add_signed(step).filter(|&other| other < page.len()) {
                None => near[0] = 1.0,
                Some(other) => {
                    let beside = page.line(other);
                    near[1] = log(beside.effective as f32) - 2.0;
                    near[2] = yes(beside.is_text());
                    near[3] = yes(beside.ends_sentence());
                    near[4] = yes(page.furniture(other).is_some());
                    near[5] = yes(beside.is_item());
                    near[6] = yes(self.is_told(other));
                    near[7] = yes(beside.indent == line.indent);
                    near[8] = yes(beside.separators > 0);
                }
            }
            near.into_iter().for_each(&mut put);
        }
        debug_assert_eq!(row.filled(), COUNT);
        row.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::core;

    #[test]
    fn captions_credits_and_labels_are_no_headlines() {
        let body = "The old crane in the harbour of Lorne fell into the water in the night, and nobody was hurt, the mayor said \
                    in the morning. It had stood there for ninety years and was to be painted red in the summer of this year.";
        for (lines, want) in [
            ("The old pier stays shut", true),
            ("Foto: Ada Quill\n\nThe old pier stays shut\n\nFoto: Ada Quill", false),
            ("The old pier of Lorne in the morning. Ada Quill", false),
            ("The old pier in the morning. Photo: Ada Quill", false),
            ("Ada Quill/LNA", false),
            ("Kort fortalt", false),
        ] {
            let text = format!("Lorne Courier\n\n{lines}\n\n{body}\n\n{body} It will be missed, they said.");
            let page = Page::new(&text);
            let at = if lines.starts_with("Foto") { 2 } else { 1 };
            let found = candidates(&page, core::find(&page)).iter().any(|candidate| candidate.0 == at);
            assert_eq!(found, want, "{lines}");
        }
    }
}
