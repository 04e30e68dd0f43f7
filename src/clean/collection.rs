//! What the other dumps of a collection say of a line: furniture stands in many of them, an article's words in one.
//!
//! In come the lines of documents, as hashes of their words; out comes, for a page, in how many other dumps each of its
//! lines stands without the prose around it. That last condition tells furniture from copy that outlets share (an
//! agency's report, a statement, the same article twice): there, what stands above and below is shared too.

use super::fold::Folded;
use super::lines::Lines;
use super::page::Page;
use crate::intake::Span;
use std::collections::HashMap;

/// Words from which a line says something: shorter ones ("Sport", a name) may stand anywhere.
pub const SAYING_WORDS: u32 = 3;

/// The lines of one document that say something, as hashes of their words, each once, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinesOf(Vec<u64>);

impl LinesOf {
    /// The lines of a text.
    pub fn text(text: &str) -> Self {
        let lines = super::lines::split(text);
        let folds = super::wrap::folds(text, &lines);
        if folds.is_empty() {
            return LinesOf::lines(&lines);
        }
        let folded = Folded::new(text, Span::new(0, text.len()), &folds);
        LinesOf::lines(&super::wrap::numbered(&folded, &lines))
    }

    /// The same of a text that is split already.
    pub(super) fn lines(lines: &Lines) -> Self {
        let mut hashes: Vec<u64> =
            lines.list.iter().filter(|line| line.count() >= SAYING_WORDS).map(|line| line.hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        LinesOf(hashes)
    }
}

/// In how many documents each line stands. Documents come and go; the order does not matter.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    dumps: HashMap<u64, u32>,
}

impl Collection {
    /// Counts a document's lines.
    pub fn add(&mut self, lines: &LinesOf) {
        for &hash in &lines.0 {
            *self.dumps.entry(hash).or_default() += 1;
        }
    }

    /// Takes a document's lines out again.
    pub fn remove(&mut self, lines: &LinesOf) {
        for &hash in &lines.0 {
            if let Some(count) = self.dumps.get_mut(&hash) {
                *count -= 1;
                if *count == 0 {
                    self.dumps.remove(&hash);
                }
            }
        }
    }

    /// In how many documents a line stands, counted up to [`MANY`].
    fn dumps(&self, hash: u64) -> u32 {
        self.dumps.get(&hash).copied().unwrap_or(0).min(MANY)
    }

    /// A number that changes when the collection says something else of a document's lines; 0 where none of them stands
    /// in another document.
    pub fn says_of(&self, lines: &LinesOf) -> u64 {
        let shared = lines.0.iter().map(|&hash| (hash, self.dumps(hash))).filter(|(_, dumps)| *dumps > 1);
        // FNV-1a over what is shared; the lines are in order, so the same says the same.
        shared.fold(0, |sum: u64, (hash, dumps)| (sum ^ hash.rotate_left(dumps)).wrapping_mul(0x0100_0000_01b3))
    }
}

/// Dumps are counted up to here: what stands in so many needs no exact number, and the thousandth dump changes nothing
/// that was said of the others.
pub const MANY: u32 = 11;

/// In how many other dumps the lines of a page stand.
pub struct Elsewhere {
    /// Per line: the other dumps it stands in.
    others: Vec<u32>,
    /// Per line: the other dumps that hold the prose next above or below it, whichever is more.
    copies: Vec<u32>,
}

impl Elsewhere {
    /// Looks the lines of a page up, of which the page itself is one.
    pub fn of(page: &Page, collection: &Collection) -> Self {
        let others: Vec<u32> = (0..page.len())
            .map(|at| {
                let line = page.line(at);
                if line.count() < SAYING_WORDS { 0 } else { collection.dumps(line.hash).saturating_sub(1) }
            })
            .collect();
        let prose = |at: usize| page.line(at).is_text().then(|| others.get(at).copied().unwrap_or(0));
        let mut copies = vec![0; page.len()];
        let (mut above, mut below) = (None, None);
        for at in 0..page.len() {
            let rear = page.len() - 1 - at;
            if let (Some(above), Some(copies)) = (above, copies.get_mut(at)) {
                *copies = (*copies).max(above);
            }
            if let (Some(below), Some(copies)) = (below, copies.get_mut(rear)) {
                *copies = (*copies).max(below);
            }
            above = prose(at).or(above);
            below = prose(rear).or(below);
        }
        Elsewhere { others, copies }
    }

    /// In how many other dumps a line stands, at most [`MANY`] less one.
    pub fn others(&self, at: usize) -> u32 {
        self.others.get(at).copied().unwrap_or(0)
    }

    /// In how many other dumps a line stands where the prose around it does not: they are on something else.
    pub fn on_other_things(&self, at: usize) -> u32 {
        self.others(at).saturating_sub(self.copies.get(at).copied().unwrap_or(0))
    }
}

/// "also in 4 other dumps".
pub fn reason(others: u32) -> String {
    match others {
        1 => "also in another dump".to_owned(),
        _ if others >= MANY - 1 => format!("also in {} other dumps or more", MANY - 1),
        _ => format!("also in {others} other dumps"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection(texts: &[&str]) -> Collection {
        let mut collection = Collection::default();
        texts.iter().for_each(|text| collection.add(&LinesOf::text(text)));
        collection
    }

    #[test]
    fn documents_come_and_go_and_what_is_said_follows() {
        let texts = ["One two three\nFour five six\nSport", "One two three\nSport", "seven eight nine\nONE two  three"];
        let mut three = collection(&texts);
        let first = LinesOf::text(texts[0]);
        let says = three.says_of(&first);
        assert_ne!(says, 0);
        assert_eq!(collection(&[texts[2], texts[0], texts[1]]).says_of(&first), says);
        three.remove(&LinesOf::text(texts[1]));
        assert_ne!(three.says_of(&first), says);
        three.remove(&LinesOf::text(texts[2]));
        assert_eq!(three.says_of(&first), 0, "nothing is shared");
        three.remove(&first);
        assert!(three.dumps.is_empty());
        three.remove(&first);
    }

    #[test]
    fn beyond_many_nothing_changes() {
        let mut collection = Collection::default();
        let lines = LinesOf::text("One two three");
        for _ in 0..MANY {
            collection.add(&lines);
        }
        let says = collection.says_of(&lines);
        collection.add(&lines);
        assert_eq!(collection.says_of(&lines), says);
    }

    #[test]
    fn a_line_between_shared_prose_is_shared_copy() {
        let prose = "The harbour master said that the bridge would stay shut for six weeks at the very least.";
        let other = "The council has not said when it will vote on the new quay, nor who is to pay for it all.";
        let shared = format!("{prose}\nNo ship waits\n{other}");
        let page = Page::with(&shared, crate::clean::lines::split(&shared));
        let same = Elsewhere::of(&page, &collection(&[&shared, &shared, &shared]));
        assert_eq!((same.others(1), same.on_other_things(1)), (2, 0));
        let alone = collection(&[&shared, "No ship waits\nAnd more of it", "Other words here\nNo ship waits"]);
        let furniture = Elsewhere::of(&page, &alone);
        assert_eq!((furniture.others(1), furniture.on_other_things(1)), (2, 2));
        assert_eq!(reason(1), "also in another dump");
        assert_eq!(reason(4), "also in 4 other dumps");
        assert_eq!(reason(MANY - 1), "also in 10 other dumps or more");
    }
}
