//! What the reader may be typing: words, names and phrases of the collection that begin so, with how often they stand.

use super::spelling::begins_as_typed;
use crate::corpus::{Corpus, Posting, Term};
use crate::text::{Order, fold, words_of};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// What is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SuggestionKind {
    /// A word.
    Word,
    /// A person, body or place.
    Name,
    /// Words one after the other.
    Phrase,
    /// What the reader looked for before.
    Recent,
}

/// A way to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The series as it would be typed.
    pub text: String,
    /// What it is.
    pub kind: SuggestionKind,
    /// How often it stands; 0 where that is not said.
    pub count: u32,
}

/// So many words, names and phrases are suggested.
const MOST_WORDS: usize = 5;
const MOST_NAMES: usize = 3;
const MOST_PHRASES: usize = 2;
/// A phrase stands so often at least.
const LEAST: u32 = 2;
/// Where accents are typed, so many of the commonest words are looked at, and so many places of each, for words with these:
/// some milliseconds in a browser.
const MOST_ACCENTED: usize = 50;
const MOST_SPELLINGS: usize = 20;
/// Places of the word before that are looked at for the next: enough to tell which is commonest, and read in a millisecond.
const MOST_PLACES: usize = 2_000;
/// Signs that begin a word anew within a series.
const SIGNS: [char; 4] = ['(', '|', '"', '^'];

/// What a series being typed may become, the commonest first: words, then names, then phrases. Nothing for signs of the
/// language that take no words of the collection.
pub fn suggest(corpus: &Corpus, typed: &str) -> Vec<Suggestion> {
    let start = typed.rfind(|c: char| c.is_whitespace() || SIGNS.contains(&c));
    let (head, last) = typed.split_at(start.map_or(0, |at| at + typed[at..].chars().next().map_or(1, char::len_utf8)));
    let (name_only, prefix) = last.strip_prefix('@').map_or((false, last), |name| (true, name));
    let folded = fold(prefix);
    if folded.is_empty() || prefix.contains([':', '*', '?', '/', '=', '~']) || prefix.starts_with('-') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let make = |text: String, kind, count| Suggestion { text: format!("{head}{text}"), kind, count };
    let words = if name_only { Vec::new() } else { words(corpus, prefix, &folded) };
    found.extend(words.iter().map(|(word, count)| make(word.clone(), SuggestionKind::Word, *count)));
    if name_only || head.is_empty() {
        let names = names(corpus, &folded).into_iter();
        found.extend(names.map(|(name, count)| {
            let quoted = if name.contains(' ') { format!("@\"{name}\"") } else { format!("@{name}") };
            make(quoted, SuggestionKind::Name, count)
        }));
    }
    if !name_only {
        let before = words_of(head).last().map(|(_, word)| word).filter(|_| head.ends_with(' '));
        match (before, words.first()) {
            // What stands between here and the word before is gone through, so that only what follows it is suggested.
            (Some(before), _) => {
                found.retain(|one| one.kind != SuggestionKind::Word);
                let next = next_words(corpus, before, &folded).into_iter().take(MOST_WORDS);
                found.extend(next.map(|(word, count)| make(word, SuggestionKind::Phrase, count)));
            }
            (None, Some((word, _))) => {
                let next = next_words(corpus, word, "").into_iter().take(MOST_PHRASES);
                found.extend(next.map(|(next, count)| make(format!("{word} {next}"), SuggestionKind::Phrase, count)));
            }
            (None, None) => {}
        }
    }
    found
}

/// The commonest words that begin so, those first that have the accents that were typed. Each is written as it stands first,
/// or first with these accents.
fn words(corpus: &Corpus, typed: &str, folded: &str) -> Vec<(String, u32)> {
    let index = corpus.index();
    let typed = typed.to_lowercase();
    // Who types without accents may only be in haste: that says nothing of them.
    let accented = typed != folded;
    let most = if accented { MOST_ACCENTED } else { MOST_WORDS };
    // Thousands of words may begin so, and these few are the commonest of them so far.
    let mut terms: Vec<(u32, Term)> = Vec::with_capacity(most + 1);
    for term in index.terms_starting_with(folded) {
        let count = index.count(term);
        let at = terms.partition_point(|(other, _)| *other >= count);
        if at < most {
            terms.insert(at, (count, term));
            terms.truncate(most);
        }
    }
    let mut found: Vec<(bool, String, u32)> = Vec::new();
    for (count, term) in terms {
        let places = index.first(term, if accented { MOST_SPELLINGS } else { 1 });
        let mut spellings = places.into_iter().filter_map(|place| {
            let span = index.span(place, place.position)?;
            Some(corpus.entries().get(place.entry as usize)?.wording(span).to_lowercase())
        });
        let first = spellings.next().unwrap_or_else(|| index.word(term).to_owned());
        let is_typed = |word: &String| accented && begins_as_typed(word, &typed);
        let as_typed = Some(first.clone()).filter(is_typed).or_else(|| spellings.find(is_typed));
        found.push((as_typed.is_none(), as_typed.unwrap_or(first), count));
    }
    found.order_by_key(|(otherwise, ..)| *otherwise);
    found.into_iter().take(MOST_WORDS).map(|(_, word, count)| (word, count)).collect()
}

/// The names that begin so, or have a word that does, in the articles that were annotated already.
fn names(corpus: &Corpus, prefix: &str) -> Vec<(String, u32)> {
    let first = prefix.chars().next();
    let mut counts: BTreeMap<String, (String, u32)> = BTreeMap::new();
    for entity in corpus.entries().iter().filter_map(|entry| entry.mentions_if_known()).flat_map(|all| &all.entities) {
        // Folding every name at every letter would take longer than the letter.
        let may = entity.name.split(' ').any(|word| {
            let begins = word.chars().next().map(|c| fold(c.encode_utf8(&mut [0; 4])));
            begins.is_some_and(|begins| begins.chars().next() == first)
        });
        if !may {
            continue;
        }
        let folded = fold(&entity.name);
        if folded.split(' ').any(|word| word.starts_with(prefix)) || folded.starts_with(prefix) {
            let of = counts.entry(folded).or_insert_with(|| (entity.name.clone(), 0));
            of.1 += entity.mentions.len() as u32;
        }
    }
    let mut names: Vec<(String, u32)> = counts.into_values().collect();
    names.order_by_key(|(_, count)| std::cmp::Reverse(*count));
    names.truncate(MOST_NAMES);
    names
}

/// The words that follow a word and begin so, the commonest first.
fn next_words(corpus: &Corpus, word: &str, prefix: &str) -> Vec<(String, u32)> {
    let index = corpus.index();
    let Some(term) = index.term(&fold(word)) else { return Vec::new() };
    let mut counts: HashMap<String, u32> = HashMap::new();
    for place in index.first(term, MOST_PLACES) {
        let next = Posting { position: place.position + 1, ..place };
        let text = index.is_word(next).then(|| index.span(next, next.position)).flatten();
        let entry = corpus.entries().get(place.entry as usize);
        if let (Some(span), Some(entry)) = (text, entry) {
            let written = entry.wording(span).to_lowercase();
            if fold(&written).starts_with(prefix) {
                *counts.entry(written).or_default() += 1;
            }
        }
    }
    let mut found: Vec<(String, u32)> = counts.into_iter().filter(|(_, count)| *count >= LEAST).collect();
    found.order_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Options;
    use crate::intake::{Document, Given};

    #[test]
    fn words_names_and_phrases_that_begin_so_are_suggested_with_their_counts() {
        let texts = [
            "Ferry sails again\n\nThe ferry sails every hour, said harbour master Anna Lindqvist. Ferries were full all day, she said.\n",
            "Bridge shut\n\nThe ferry sails twice as often, Anna Lindqvist said. A ferry was full. The fähre did not sail, and the Fahrt, a fahrt, was off. A cafe was shut, a càfé was open.\n",
        ];
        let mut corpus = Corpus::new();
        for (at, text) in texts.iter().enumerate() {
            corpus.add(Document::new(format!("{at}.txt"), *text, Given::default()), Options::default());
        }
        let said = |typed: &str| {
            let one = |one: Suggestion| format!("{:?} {} {}", one.kind, one.text, one.count);
            suggest(&corpus, typed).into_iter().map(one).collect::<Vec<_>>().join("; ")
        };
        assert_eq!(said("fer"), "Word ferry 4; Word ferries 1; Phrase ferry sails 3");
        assert_eq!(said("FÄ"), "Word fähre 1; Word fahrt 2");
        assert_eq!(said("fa"), "Word fahrt 2; Word fähre 1");
        assert_eq!(said("cà"), "Word càfé 2; Phrase càfé was 2");
        assert_eq!(said("x|fer"), "Word x|ferry 4; Word x|ferries 1; Phrase x|ferry sails 3");
        assert_eq!(said("ferry s"), "Phrase ferry sails 3");
        // Names come once the articles have been annotated.
        assert!(!said("lind").contains("Name"));
        for entry in corpus.entries() {
            entry.mentions();
        }
        assert_eq!(said("lind"), "Word lindqvist 2; Name @\"Anna Lindqvist\" 2");
        assert_eq!(said("@lin"), "Name @\"Anna Lindqvist\" 2");
        for nothing in ["", " ", "ferry ", "lang:d", "-fer", "=Fer", "f*", "/fer", "fer~", "zzz"] {
            assert_eq!(said(nothing), "", "{nothing}");
        }
    }
}
