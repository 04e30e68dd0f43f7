//! Stop lists: words that hold sentences together and say nothing of what is told, by language, as a reader changed them.

use crate::text::{fold, words_of};
use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;

/// The lists: on each line the language's code, then its articles, pronouns, prepositions, conjunctions, auxiliaries and
/// commonest adverbs, written for this project.
const LISTS: &str = include_str!("stop_words.txt");

/// The words left out of lists of words.
#[derive(Clone, Debug, Default)]
pub struct Stops {
    folded: Rc<HashSet<String>>,
}

impl Stops {
    /// The lists of these languages, by their codes, with a reader's changes: `+word` leaves a word out, `-word` lets one in.
    pub fn new<'a>(languages: impl IntoIterator<Item = &'a str>, changes: &[String]) -> Self {
        let mut folded: HashSet<String> = HashSet::new();
        for language in languages {
            folded.extend(stop_list(language).map(fold));
        }
        for change in changes {
            // A word of Unicode's rules; a reader may have written two.
            let words = words_of(change.get(1..).unwrap_or("")).map(|(_, word)| fold(word));
            for word in words {
                if change.starts_with('-') {
                    folded.remove(&word);
                } else {
                    folded.insert(word);
                }
            }
        }
        Stops { folded: Rc::new(folded) }
    }

    /// Whether a folded word is left out.
    pub fn has(&self, folded: &str) -> bool {
        self.folded.contains(folded)
    }
}

/// The languages that have a stop list, by their codes.
pub fn stop_languages() -> impl Iterator<Item = &'static str> {
    LISTS.lines().filter_map(|line| line.split_once(' ')).map(|(code, _)| code)
}

/// The stop list of a language, by its code; empty where there is none.
pub fn stop_list(language: &str) -> impl Iterator<Item = &'static str> {
    let line = LISTS.lines().find_map(|line| line.split_once(' ').filter(|(code, _)| *code == language));
    line.map_or("", |(_, words)| words).split_whitespace()
}

/// The changes that remain of some once this word is left out, or let in: a change that undoes another takes it back.
/// `plain` are the lists without changes.
pub fn changed(changes: &[String], plain: &Stops, word: &str, out: bool) -> Vec<String> {
    let folded = fold(word);
    let mut kept: BTreeSet<String> =
        changes.iter().filter(|change| fold(change.get(1..).unwrap_or("")) != folded).cloned().collect();
    if plain.has(&folded) != out {
        kept.insert(format!("{}{word}", if out { '+' } else { '-' }));
    }
    kept.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_of_the_languages_asked_for_and_a_reader_changes_them() {
        let changes = ["+Reuters".to_owned(), "-not".to_owned()];
        let stops = Stops::new(["en", "de", "xx"], &changes);
        let has = ["the", "über", "reuters", "not", "il", "bridge"].map(|word| stops.has(&fold(word)));
        assert_eq!(has, [true, true, true, false, false, false]);
    }

    #[test]
    fn a_change_taken_back_leaves_nothing() {
        let english = Stops::new(["en"], &[]);
        let once = changed(&[], &english, "the", false);
        assert_eq!(once, ["-the"]);
        assert!(changed(&once, &english, "The", true).is_empty());
        let added = changed(&once, &english, "ferry", true);
        assert_eq!(added, ["+ferry", "-the"]);
        assert_eq!(changed(&added, &english, "ferry", false), ["-the"]);
    }

    #[test]
    fn every_list_has_words_and_each_of_them_once() {
        for line in LISTS.lines() {
            let (code, words) = line.split_once(' ').expect("a code and words");
            let list: Vec<&str> = words.split(' ').collect();
            let once: HashSet<&str> = list.iter().copied().collect();
            assert!(
                list.len() > 50 && once.len() == list.len(),
                "{code}: {} words, {} of them once",
                list.len(),
                once.len()
            );
            assert!(list.iter().all(|word| words_of(word).count() == 1), "{code}");
        }
    }
}
