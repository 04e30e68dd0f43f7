//! How often each word stands, and runs of words that stand more than once.

use super::search::{Hit, Hits};
use super::stops::Stops;
use crate::corpus::{Corpus, Entry, Posting, Term};
use crate::intake::Span;
use crate::text::{Order, fold, within_apostrophe, words_of};
use std::collections::HashMap;

/// A word with how often it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frequency {
    /// The word, folded.
    pub folded: String,
    /// As it is written where it stands first.
    pub word: String,
    /// How often it stands.
    pub count: u32,
    /// In how many articles.
    pub articles: u32,
}

/// How often each word stands in some articles, being counted in steps: the commonest first. Numbers and what is on the stop
/// list are left out.
pub struct Counting {
    /// Which articles are looked at, by their place in the corpus.
    chosen: Vec<bool>,
    /// How many of the words are listed.
    most: usize,
    /// How many terms of the index were looked at.
    read: usize,
    /// For each article the last term counted in it, from 1.
    seen: Vec<u32>,
    /// How many words there are.
    words: usize,
    commonest: Vec<Counted>,
}

/// A word counted: how often it stands, in how many articles, and where first.
struct Counted {
    count: u32,
    articles: u32,
    term: Term,
    first: Posting,
}

/// One step of counting stops after so many places: some five milliseconds in a browser.
const STEP_PLACES: usize = 150_000;
/// A term takes as long as so many places, besides its own.
const TERM_PLACES: usize = 4;
/// So many words are kept, besides those listed, before the commonest are chosen of them.
const SPARE_WORDS: usize = 4_000;

impl Counting {
    /// Begins to count the words of these articles; at most `most` are listed.
    pub fn new(corpus: &Corpus, articles: &[usize], most: usize) -> Self {
        let mut chosen = vec![false; corpus.entries().len()];
        for &at in articles {
            if let Some(chosen) = chosen.get_mut(at) {
                *chosen = true;
            }
        }
        let seen = vec![0; chosen.len()];
        Counting { chosen, most, read: 0, seen, words: 0, commonest: Vec::new() }
    }

    /// Goes on; whether that was all.
    pub fn step(&mut self, corpus: &Corpus, stops: &Stops) -> bool {
        let index = corpus.index();
        let mut places = 0;
        for term in index.all_terms().skip(self.read) {
            if places >= STEP_PLACES {
                return false;
            }
            self.read += 1;
            places += TERM_PLACES;
            let word = index.word(term);
            if stops.has(word) || !word.chars().any(char::is_alphabetic) {
                continue;
            }
            // "Syria's" is counted with "Syria", as it is looked for.
            let within = within_apostrophe(word).and_then(|word| index.term(word));
            if within.is_some_and(|plain| index.count(plain) > 0) {
                continue;
            }
            let number = self.read as u32;
            let (mut count, mut articles, mut first) = (0, 0, None::<Posting>);
            for &term in std::iter::once(&term).chain(index.with_apostrophe(word)) {
                places += index.count(term) as usize;
                let mut earliest = None::<Posting>;
                index.each(term, |posting| {
                    let at = posting.entry as usize;
                    if let Some(last) = self.seen.get_mut(at).filter(|_| self.chosen.get(at) == Some(&true)) {
                        count += 1;
                        articles += u32::from(*last != number);
                        *last = number;
                        earliest = Some(earliest.map_or(posting, |earliest| earliest.min(posting)));
                    }
                });
                first = first.or(earliest);
            }
            if let Some(first) = first {
                self.words += 1;
                self.commonest.push(Counted { count, articles, term, first });
                if self.commonest.len() > self.most + SPARE_WORDS {
                    self.keep_commonest(corpus);
                }
            }
        }
        self.keep_commonest(corpus);
        true
    }

    fn keep_commonest(&mut self, corpus: &Corpus) {
        let word = |one: &Counted| corpus.index().word(one.term);
        self.commonest.order_by(|a, b| {
            b.count.cmp(&a.count).then(b.articles.cmp(&a.articles)).then_with(|| word(a).cmp(word(b)))
        });
        self.commonest.truncate(self.most);
    }

    /// The words, and how many others there are.
    pub fn found(self, corpus: &Corpus) -> (Vec<Frequency>, usize) {
        let index = corpus.index();
        let written = |first: Posting| {
            let entry = corpus.entries().get(first.entry as usize)?;
            Some(entry.wording(index.span(first, first.position)?).into_owned())
        };
        let left_out = self.words - self.commonest.len();
        let rows = self.commonest.into_iter().map(|one| {
            let folded = index.word(one.term).to_owned();
            let word = written(one.first).unwrap_or_else(|| folded.clone());
            Frequency { folded, word, count: one.count, articles: one.articles }
        });
        (rows.collect(), left_out)
    }
}

/// A phrase that stands more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// As it is written where it stands first.
    pub text: String,
    /// Its words.
    pub words: usize,
    /// How often it stands.
    pub count: u32,
    /// In how many articles.
    pub articles: u32,
}

/// The shortest and the longest phrases looked for, in words.
pub const SHORTEST_PHRASE: usize = 2;
/// See [`SHORTEST_PHRASE`].
pub const LONGEST_PHRASE: usize = 12;
/// A phrase stands so often at least.
const LEAST: u32 = 2;
/// A phrase has so many words at least that are not on the stop list: "of the" and "the ferry" say nothing.
const TELLING: usize = 2;
/// Words read at most: beyond, a list would take longer than a reader waits.
pub const MOST_PHRASE_WORDS: usize = 2_000_000;

/// Phrases being looked for, in steps: those of some articles that stand more than once, the most frequent first, then the
/// longest; of those that are part of a longer one hardly ever without it, only the longer. Where there are hits, those
/// that hold one of them. At most [`MOST_PHRASE_WORDS`] words are read.
///
/// Every phrase of one more word is a pair of repeated phrases that overlap, so each length costs one pass over what is
/// left (as in Apriori: Agrawal and Srikant, 1994).
#[derive(Default)]
pub struct Phrasing {
    reading: Reading,
    /// How many of the articles were read, and whether these are all that are.
    read: usize,
    whole: bool,
    /// The length looked for next.
    length: usize,
    /// The class of the phrase that begins at each word: 0 where it stands once.
    classes: Vec<u32>,
    before: Vec<Candidate>,
    found: Vec<Candidate>,
}

/// One step of reading stops after so many words: some ten milliseconds in a browser.
const STEP_WORDS: usize = 40_000;

impl Phrasing {
    /// Goes on; whether that was all.
    pub fn step(&mut self, corpus: &Corpus, articles: &[usize], hits: &Hits, stops: &Stops) -> bool {
        if !self.whole {
            self.whole = self.read_on(corpus, articles, hits, stops);
            return false;
        }
        if self.length == 0 {
            self.length = SHORTEST_PHRASE;
            self.classes = self.reading.words.iter().map(|word| word.term).collect();
        }
        let (next, candidates) = longer(&self.reading.words, &self.classes, self.length);
        fold_in(&mut self.before, &candidates, &self.classes, &next);
        self.found.append(&mut self.before);
        let done = candidates.is_empty() || self.length == LONGEST_PHRASE;
        (self.before, self.classes) = (candidates, next);
        self.length += 1;
        done
    }

    /// What was found, and how many of the articles were read.
    pub fn found(mut self, corpus: &Corpus, hits: &Hits) -> (Vec<Phrase>, usize) {
        let classes = self.classes;
        // What goes on beyond the longest is listed where it begins.
        for candidate in self.before {
            let goes_on = candidate.first.checked_sub(1).and_then(|at| classes.get(at)).is_some_and(|class| *class > 0);
            if !goes_on {
                self.found.push(candidate);
            }
        }
        let text = Text { words: self.reading.words, only_hits: hits.series > 0 };
        let mut found = self.found;
        found.retain(|candidate| text.is_telling(candidate));
        found.order_by(|a, b| b.count.cmp(&a.count).then(b.length.cmp(&a.length)).then(a.first.cmp(&b.first)));
        (found.iter().filter_map(|candidate| text.phrase(corpus, candidate)).collect(), self.read)
    }

    /// Reads some more articles; whether these were all.
    fn read_on(&mut self, corpus: &Corpus, articles: &[usize], hits: &Hits, stops: &Stops) -> bool {
        let until = self.reading.words.len() + STEP_WORDS;
        while let Some(&at) = articles.get(self.read) {
            let Some(entry) = corpus.entries().get(at) else { return true };
            if self.reading.words.len() + entry.words > MOST_PHRASE_WORDS {
                return true;
            }
            self.read += 1;
            let own = hits.of(at);
            if hits.series == 0 || !own.is_empty() {
                self.reading.add(entry, at, own, stops);
            }
            if self.reading.words.len() >= until {
                return false;
            }
        }
        true
    }
}

/// A word of the articles read.
struct Word {
    /// Its number among the different words, from 1; 0 between blocks.
    term: u32,
    entry: u32,
    span: Span,
    stop: bool,
    /// The hits up to and with this word, counted.
    hits: u32,
}

/// The words of articles, one after the other.
struct Text {
    words: Vec<Word>,
    only_hits: bool,
}

/// A phrase that stands more than once.
struct Candidate {
    class: u32,
    first: usize,
    length: usize,
    count: u32,
    articles: u32,
    last: u32,
    /// How often the most frequent longer phrase stands that holds it.
    longer: u32,
}

impl Text {
    fn of(&self, candidate: &Candidate) -> &[Word] {
        self.words.get(candidate.first..candidate.first + candidate.length).unwrap_or(&[])
    }

    /// Whether a phrase says anything and, where hits are looked for, holds one.
    fn is_telling(&self, candidate: &Candidate) -> bool {
        let words = self.of(candidate);
        let before = candidate.first.checked_sub(1).and_then(|at| self.words.get(at)).map_or(0, |word| word.hits);
        let holds = words.last().is_some_and(|last| last.hits > before);
        words.iter().filter(|word| !word.stop).count() >= TELLING && (holds || !self.only_hits)
    }

    fn phrase(&self, corpus: &Corpus, candidate: &Candidate) -> Option<Phrase> {
        let words = self.of(candidate);
        let (first, last) = (words.first()?, words.last()?);
        let entry = corpus.entries().get(first.entry as usize)?;
        Some(Phrase {
            text: entry.wording(Span { start: first.span.start, end: last.span.end }).into_owned(),
            words: candidate.length,
            count: candidate.count,
            articles: candidate.articles,
        })
    }
}

/// The phrases of one word more: the class of each at the word it begins with, and those that stand more than once.
fn longer(words: &[Word], classes: &[u32], length: usize) -> (Vec<u32>, Vec<Candidate>) {
    let mut pairs: HashMap<(u32, u32), usize> = HashMap::new();
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut next = vec![0; classes.len()];
    for (at, pair) in classes.windows(2).enumerate() {
        let &[a, b] = pair else { continue };
        if a == 0 || b == 0 || words.get(at + length - 1).is_none_or(|word| word.term == 0) {
            continue;
        }
        let number = *pairs.entry((a, b)).or_insert_with(|| {
            let class = candidates.len() as u32 + 1;
            let of = Candidate { class, first: at, length, count: 0, articles: 0, last: u32::MAX, longer: 0 };
            candidates.push(of);
            candidates.len() - 1
        });
        if let (Some(candidate), Some(word)) = (candidates.get_mut(number), words.get(at)) {
            candidate.count += 1;
            candidate.articles += u32::from(candidate.last != word.entry);
            candidate.last = word.entry;
            next[at] = candidate.class;
        }
    }
    for class in &mut next {
        let once = |class: u32| candidates.get(class as usize - 1).is_none_or(|one| one.count < LEAST);
        if *class > 0 && once(*class) {
            *class = 0;
        }
    }
    candidates.retain(|candidate| candidate.count >= LEAST);
    (next, candidates)
}

/// Words as they are read.
#[derive(Default)]
struct Reading {
    /// The number of each different word, and whether it is left out.
    terms: HashMap<String, (u32, bool)>,
    words: Vec<Word>,
    /// Hits passed so far.
    passed: u32,
}

impl Reading {
    fn add(&mut self, entry: &Entry, at: usize, hits: &[Hit], stops: &Stops) {
        let mut hits = hits.iter().peekable();
        for block in entry.article.blocks.iter().filter(|block| block.kind.is_kept()) {
            let reading = entry.article.folded(&entry.document.text, block.span);
            for (start, word) in words_of(reading.text()) {
                let span = reading.original(Span::new(start, start + word.len()));
                while hits.next_if(|hit| hit.span.start < span.end).is_some() {
                    self.passed += 1;
                }
                let (term, stop) = self.term(fold(word), stops);
                self.words.push(Word { term, entry: at as u32, span, stop, hits: self.passed });
            }
            self.words.push(Word { term: 0, entry: at as u32, span: block.span, stop: true, hits: self.passed });
        }
    }

    fn term(&mut self, folded: String, stops: &Stops) -> (u32, bool) {
        if let Some(known) = self.terms.get(&folded) {
            return *known;
        }
        let stop = stops.has(&folded) || !folded.chars().any(char::is_alphabetic);
        let term = (self.terms.len() as u32 + 1, stop);
        self.terms.insert(folded, term);
        term
    }
}

/// Keeps of the shorter phrases those that stand at least twice outside every longer one.
fn fold_in(shorter: &mut Vec<Candidate>, longer: &[Candidate], classes: &[u32], next: &[u32]) {
    let mut by_class: HashMap<u32, usize> = HashMap::new();
    for (number, candidate) in shorter.iter().enumerate() {
        by_class.insert(candidate.class, number);
    }
    let counts: HashMap<u32, u32> = longer.iter().map(|candidate| (candidate.class, candidate.count)).collect();
    for (at, class) in next.iter().enumerate().filter(|(_, class)| **class > 0) {
        let count = counts.get(class).copied().unwrap_or(0);
        for part in [at, at + 1] {
            let part = classes.get(part).and_then(|class| by_class.get(class));
            if let Some(candidate) = part.and_then(|&number| shorter.get_mut(number)) {
                candidate.longer = candidate.longer.max(count);
            }
        }
    }
    shorter.retain(|candidate| candidate.count >= candidate.longer + LEAST);
}

#[cfg(test)]
mod tests {
    use super::super::{parse, run};
    use super::*;
    use crate::clean::Options;
    use crate::intake::{Document, Given};

    fn corpus(texts: &[&str]) -> Corpus {
        let mut corpus = Corpus::new();
        for (at, text) in texts.iter().enumerate() {
            let options = Options { raw: true, ..Options::default() };
            corpus.add(Document::new(format!("{at}.txt"), *text, Given::default()), options);
        }
        corpus
    }

    const TEXTS: [&str; 3] = [
        "The old harbour bridge was closed on Monday.\nNobody crossed the old harbour bridge.",
        "Officials said the old harbour bridge was closed on Monday, and the ferry sails.",
        "A harbour bridge stood here. The harbour bridge fell. A ferry sails.",
    ];

    #[test]
    fn words_are_counted_in_the_articles_asked_for() {
        let corpus = corpus(&TEXTS);
        let stops = Stops::new(["en"], &[]);
        let mut counting = Counting::new(&corpus, &[0, 2], 3);
        while !counting.step(&corpus, &stops) {}
        let (found, left_out) = counting.found(&corpus);
        let found: Vec<(&str, u32, u32)> =
            found.iter().map(|one| (one.word.as_str(), one.count, one.articles)).collect();
        assert_eq!(found, [("bridge", 4, 2), ("harbour", 4, 2), ("old", 2, 1)]);
        // closed, monday, nobody, crossed, stood, fell, ferry, sails
        assert_eq!(left_out, 8);
    }

    fn phrases(corpus: &Corpus, articles: &[usize], hits: &Hits, stops: &Stops) -> (Vec<Phrase>, usize) {
        let mut phrasing = Phrasing::default();
        while !phrasing.step(corpus, articles, hits, stops) {}
        phrasing.found(corpus, hits)
    }

    fn found(corpus: &Corpus, typed: &str) -> Vec<(String, u32, u32)> {
        let hits = run(&parse(typed).0, corpus);
        let (phrases, read) = phrases(corpus, &[0, 1, 2], &hits, &Stops::new(["en"], &[]));
        assert_eq!(read, 3);
        phrases.into_iter().map(|one| (one.text, one.count, one.articles)).collect()
    }

    #[test]
    fn phrases_that_come_again_are_found_with_their_parts_folded_in() {
        let corpus = corpus(&TEXTS);
        let expected = [
            // Twice without "old" before it.
            ("harbour bridge", 5, 3),
            ("the old harbour bridge was closed on Monday", 2, 2),
            ("ferry sails", 2, 2),
        ];
        let expected: Vec<(String, u32, u32)> =
            expected.into_iter().map(|(text, count, articles)| (text.to_owned(), count, articles)).collect();
        let all = found(&corpus, "");
        // "the old harbour bridge" stands three times, once outside the longer one: folded in.
        assert_eq!(
            all.iter().map(|one| (one.0.to_lowercase(), one.1, one.2)).collect::<Vec<_>>(),
            expected.iter().map(|one| (one.0.to_lowercase(), one.1, one.2)).collect::<Vec<_>>()
        );
        let with_ferry = found(&corpus, "ferry");
        assert_eq!(with_ferry, [("ferry sails".to_owned(), 2, 2)]);
        assert!(found(&corpus, "nowhere").is_empty());
    }

    #[test]
    fn a_passage_longer_than_the_longest_phrase_is_listed_once() {
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
        let corpus = corpus(&[long, long.to_uppercase().as_str(), "nothing"]);
        let all = found(&corpus, "");
        assert_eq!(all, [("one two three four five six seven eight nine ten eleven twelve".to_owned(), 2, 2)]);
    }

    #[test]
    fn repeated_phrases_are_those_a_naive_count_finds() {
        let words = ["bridge", "ferry", "storm", "the"];
        let mut seed = 7u64;
        let mut roll = |sides: u64| {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            ((seed >> 33) % sides) as usize
        };
        for _ in 0..60 {
            let text: Vec<&str> = (0..5 + roll(30)).map(|_| words[roll(4)]).collect();
            let corpus = corpus(&[&text.join(" ")]);
            let hits = Hits::default();
            let (ours, _) = phrases(&corpus, &[0], &hits, &Stops::default());
            let count = |phrase: &[&str]| text.windows(phrase.len()).filter(|run| *run == phrase).count() as u32;
            let mut twin: Vec<(Vec<&str>, u32)> = Vec::new();
            for length in SHORTEST_PHRASE..LONGEST_PHRASE {
                for run in text.windows(length) {
                    let own = count(run);
                    let mut longer = text.windows(length + 1);
                    let most = longer.by_ref().filter(|other| other[1..] == *run || other[..length] == *run);
                    let most = most.map(count).filter(|count| *count >= LEAST).max().unwrap_or(0);
                    if own >= LEAST && own >= most + LEAST && !twin.iter().any(|(other, _)| other == run) {
                        twin.push((run.to_vec(), own));
                    }
                }
            }
            let mut ours: Vec<(Vec<&str>, u32)> = ours
                .iter()
                .filter(|phrase| phrase.words < LONGEST_PHRASE)
                .map(|phrase| (phrase.text.split(' ').collect(), phrase.count))
                .collect();
            ours.sort();
            twin.sort();
            assert_eq!(ours, twin, "{}", text.join(" "));
        }
    }
}
