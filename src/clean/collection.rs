//! What the other dumps of a collection say of a line: furniture stands in many of them, an article's words in one.
//!
//! In come the lines of documents, as hashes of their words; out comes, for a page, in how many other dumps each of its
//! lines stands without the prose around it. That last condition tells furniture from copy that outlets share (an
//! agency's report, a statement, the same article twice): there, what stands above and below is shared too.

use super::lines::{Lines, phrase_hashes};
use super::page::Page;
use crate::text::fnv;
use std::collections::HashMap;

/// Words from which a line says something: shorter ones ("Sport", a name) may stand anywhere.
pub const SAYING_WORDS: u32 = 3;

/// The lines of one document that say something, as hashes of their words, each once, in order; and whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinesOf {
    hashes: Vec<u64>,
    /// A hash of the outlet's name, where the document says it.
    outlet: Option<u64>,
}

impl LinesOf {
    /// The lines of a page, and the outlet it was found to be of.
    pub(super) fn page(lines: &Lines, outlet: Option<&str>) -> Self {
        let mut hashes: Vec<u64> =
            lines.list.iter().filter(|line| line.count() >= SAYING_WORDS).map(|line| line.hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        let outlet = outlet.map(|name| {
            let words = phrase_hashes(name);
            words.iter().fold(fnv::START, |hash, word| fnv::add(hash, u64::from(*word)))
        });
        LinesOf { hashes, outlet }
    }
}

/// In how many documents each line stands. Documents come and go; the order does not matter.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// By the line, and by the line and the outlet together.
    dumps: HashMap<u64, u32>,
}

/// A line at an outlet, as a key beside the line's own.
fn at_home(hash: u64, outlet: u64) -> u64 {
    fnv::add(hash, outlet.rotate_left(32))
}

impl Collection {
    /// Counts a document's lines.
    pub fn add(&mut self, lines: &LinesOf) {
        for key in keys(lines) {
            *self.dumps.entry(key).or_default() += 1;
        }
    }

    /// Takes a document's lines out again.
    pub fn remove(&mut self, lines: &LinesOf) {
        for key in keys(lines) {
            if let Some(count) = self.dumps.get_mut(&key) {
                *count -= 1;
                if *count == 0 {
                    self.dumps.remove(&key);
                }
            }
        }
    }

    /// In how many documents a line stands (or a line at an outlet), counted up to [`MANY`].
    fn dumps(&self, key: u64) -> u32 {
        self.dumps.get(&key).copied().unwrap_or(0).min(MANY)
    }

    /// A number that changes when the collection says something else of a document's lines; 0 where none of them stands
    /// in another document.
    pub fn says_of(&self, lines: &LinesOf) -> u64 {
        let shared = keys(lines).map(|key| (key, self.dumps(key))).filter(|(_, dumps)| *dumps > 1);
        // FNV-1a over what is shared; the lines are in order, so the same says the same.
        shared.fold(0, |sum: u64, (key, dumps)| fnv::add(sum, key.rotate_left(dumps)))
    }
}

/// What a document's lines are counted under.
fn keys(lines: &LinesOf) -> impl Iterator<Item = u64> + '_ {
    let at_home = move |hash: &u64| lines.outlet.map(|outlet| at_home(*hash, outlet));
    lines.hashes.iter().flat_map(move |hash| std::iter::once(*hash).chain(at_home(hash)))
}

/// Dumps are counted up to here: what stands in so many needs no exact number, and the thousandth dump changes nothing
/// that was said of the others.
pub const MANY: u32 = 11;

/// In how many other dumps the lines of a page stand.
pub struct Elsewhere {
    /// Per line: the other dumps it stands in, and those of the same outlet.
    others: Vec<(u32, u32)>,
    /// Per line: the other dumps that hold the prose next above or below it, whichever is more.
    copies: Vec<u32>,
}

impl Elsewhere {
    /// Looks the lines of a page up; the page itself is one of the collection.
    pub fn of(page: &Page, collection: &Collection, own: &LinesOf) -> Self {
        let others: Vec<(u32, u32)> = (0..page.len())
            .map(|at| {
                let line = page.line(at);
                if line.count() < SAYING_WORDS {
                    return (0, 0);
                }
                let home = own.outlet.map_or(0, |outlet| collection.dumps(at_home(line.hash, outlet)));
                (collection.dumps(line.hash).saturating_sub(1), home.saturating_sub(1))
            })
            .collect();
        let prose = |at: usize| page.line(at).is_text().then(|| others.get(at).map_or(0, |others| others.0));
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

    /// In how many other dumps a line stands where the prose around it does not: they are on something else. In all of
    /// them, and in those of the same outlet.
    pub fn on_other_things(&self, at: usize) -> (u32, u32) {
        let (all, home) = self.others.get(at).copied().unwrap_or((0, 0));
        let copies = self.copies.get(at).copied().unwrap_or(0);
        (all.saturating_sub(copies), home.saturating_sub(copies))
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
    use crate::clean::lines::split;

    fn lines(text: &str, outlet: Option<&str>) -> LinesOf {
        LinesOf::page(&split(text), outlet)
    }

    fn collection(texts: &[(&str, Option<&str>)]) -> Collection {
        let mut collection = Collection::default();
        texts.iter().for_each(|(text, outlet)| collection.add(&lines(text, *outlet)));
        collection
    }

    #[test]
    fn documents_come_and_go_and_what_is_said_follows() {
        let (courier, post) = (Some("The Courier"), Some("The Post"));
        let texts = [
            ("One two three\nFour five six\nSport", courier),
            ("One two three\nSport", None),
            ("seven eight nine\nONE two  three", post),
        ];
        let mut three = collection(&texts);
        let first = lines(texts[0].0, courier);
        let says = three.says_of(&first);
        assert_ne!(says, 0);
        assert_eq!(collection(&[texts[2], texts[0], texts[1]]).says_of(&first), says);
        three.remove(&lines(texts[1].0, texts[1].1));
        assert_ne!(three.says_of(&first), says);
        three.remove(&lines(texts[2].0, texts[2].1));
        assert_eq!(three.says_of(&first), 0, "nothing is shared");
        three.remove(&first);
        assert!(three.dumps.is_empty());
        three.remove(&first);
    }

    #[test]
    fn beyond_many_nothing_changes() {
        let mut collection = Collection::default();
        let lines = lines("One two three", Some("The Courier"));
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
        let (courier, post) = (Some("The Courier"), Some("The Post"));
        let page = Page::with(&shared, split(&shared));
        let own = lines(&shared, courier);
        let same = collection(&[(&shared, courier), (&shared, courier), (&shared, post)]);
        assert_eq!(Elsewhere::of(&page, &same, &own).on_other_things(1), (0, 0));
        let alone = collection(&[
            (&shared, courier),
            ("No ship waits\nAnd more of it", Some("the courier")),
            ("Other words here\nNo ship waits", post),
            ("No ship waits\nOther words", None),
        ]);
        assert_eq!(Elsewhere::of(&page, &alone, &own).on_other_things(1), (3, 1));
        assert_eq!(Elsewhere::of(&page, &alone, &lines(&shared, None)).on_other_things(1), (3, 0));
        assert_eq!(reason(1), "also in another dump");
        assert_eq!(reason(4), "also in 4 other dumps");
        assert_eq!(reason(MANY - 1), "also in 10 other dumps or more");
    }
}
