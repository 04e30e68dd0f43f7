//! The positional index: every kept word of every article with its place.
//!
//! A `dictionary` numbers the words, `postings` hold where each stands, `places` where the words of an article are in its
//! text. Together they take about as many bytes as two thirds of the text. An article that is read again gets its words
//! under a new number; the old ones are passed over until all is packed ([`Index::pack`]).

mod dictionary;
mod places;
mod postings;
#[cfg(test)]
mod tests;
mod varint;

use crate::clean::Article;
use crate::intake::Span;
use crate::text::letter::is_hyphen;
use crate::text::{HashedSet, fnv, fold_into, within_apostrophe, words_of};
use dictionary::Dictionary;
use places::Places;
use postings::Postings;
use std::collections::HashMap;

/// One occurrence of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Posting {
    /// The article: its place in the corpus.
    pub entry: u32,
    /// The word's number in the article. Blocks are one number apart, so that no phrase runs from one into the next.
    pub position: u32,
}

/// A folded word that stands in some article, by its number. Good until articles are dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term(u32);

/// No word of an article touches a span of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoWord;

/// Stands for the article of a reading that was replaced.
const NONE: u32 = u32::MAX;

/// Packing is worth it once what came since, or what is passed over, is more than this part of all.
const WORTH_PACKING: usize = 8;

/// Every kept word of every article.
#[derive(Debug, Default)]
pub struct Index {
    dictionary: Dictionary,
    postings: Postings,
    /// How often each term stands in all articles.
    counts: Vec<u32>,
    /// How many terms stand somewhere.
    terms: usize,
    /// The terms with an apostrophe by the word within: "l'eau" and "eau's" by "eau".
    apostrophes: HashMap<Box<str>, Vec<Term>>,
    /// Hashes of the words that are written with a hyphen somewhere, without it: "email" for "e-mail". Some may stand nowhere
    /// any more.
    hyphenated: HashedSet,
    /// Per reading of an article, whose it is; and per article, which reading holds.
    articles: Vec<u32>,
    readings: Vec<u32>,
    /// Per article, where its words are.
    places: Vec<Places>,
    /// How many words there are in articles, and in readings that were replaced.
    words: usize,
    replaced: usize,
    writer: places::Writer,
    folded: String,
}

impl Index {
    /// Adds the kept words of an article; articles come in the order of the corpus.
    pub fn add(&mut self, entry: usize, text: &str, article: &Article) {
        let reading = self.articles.len() as u32;
        self.articles.push(entry as u32);
        self.readings.push(reading);
        let places = self.take_in(reading, text, article);
        self.places.push(places);
    }

    /// Puts the kept words of an article in the place of those it had `before`.
    pub fn replace(&mut self, entry: usize, text: &str, before: &Article, article: &Article) {
        let Some(reading) = self.readings.get(entry).copied() else { return };
        if let Some(owner) = self.articles.get_mut(reading as usize) {
            *owner = NONE;
        }
        self.forget_counts(text, before);
        let reading = self.articles.len() as u32;
        self.articles.push(entry as u32);
        let places = self.take_in(reading, text, article);
        if let (Some(held), Some(now)) = (self.places.get_mut(entry), self.readings.get_mut(entry)) {
            (*held, *now) = (places, reading);
        }
    }

    /// Drops the articles that are not among these; those that stay are numbered anew in their order. `kept` are their
    /// places in the corpus, ascending.
    pub fn retain(&mut self, kept: &[usize]) {
        self.articles.iter_mut().for_each(|entry| match kept.binary_search(&(*entry as usize)) {
            Ok(at) => *entry = at as u32,
            Err(_) => *entry = NONE,
        });
        let mut at = 0;
        let mut keep = |_: &_| {
            at += 1;
            kept.binary_search(&(at - 1)).is_ok()
        };
        self.places.retain(|places| keep(places));
        self.pack_all();
    }

    /// Packs what was added: worth calling once no more articles come. Does nothing where there is little to gain.
    pub fn pack(&mut self) {
        let (added, packed) = self.postings.load();
        if added * WORTH_PACKING > packed || self.replaced * WORTH_PACKING > self.words {
            self.pack_all();
        }
    }

    fn pack_all(&mut self) {
        let Index { dictionary, postings, counts, articles, .. } = self;
        let in_order = articles.iter().enumerate().all(|(reading, entry)| *entry as usize == reading);
        postings.pack(dictionary.len(), |term, places| {
            if !in_order {
                *places = places
                    .iter()
                    .filter_map(|&(reading, position)| Some((owner(articles, reading)?, position)))
                    .collect();
                places.sort_unstable();
            }
            if let Some(count) = counts.get_mut(term as usize) {
                *count = places.len() as u32;
            }
        });
        self.articles = (0..self.places.len() as u32).collect();
        self.readings = self.articles.clone();
        self.terms = self.counts.iter().filter(|count| **count > 0).count();
        self.words = self.counts.iter().map(|count| *count as usize).sum();
        self.replaced = 0;
        // Words that stand nowhere any more are let go of once they are many.
        if (self.dictionary.len() - self.terms) * WORTH_PACKING > self.dictionary.len() {
            self.let_go();
        }
    }

    /// Numbers the terms that stand somewhere anew.
    fn let_go(&mut self) {
        let (dictionary, postings) = (std::mem::take(&mut self.dictionary), std::mem::take(&mut self.postings));
        self.counts.clear();
        self.apostrophes.clear();
        for term in 0..dictionary.len() as u32 {
            let mut count = 0;
            let mut number = None;
            postings.each(term, |reading, position| {
                let number = *number.get_or_insert_with(|| self.dictionary.number(dictionary.word(term)));
                self.postings.push(number, reading, position);
                count += 1;
            });
            if count > 0 {
                self.counts.push(count);
                note_apostrophe(&mut self.apostrophes, dictionary.word(term), self.counts.len() as u32 - 1);
            }
        }
        self.postings.pack(self.dictionary.len(), |_, _| {});
    }

    /// Where a folded word stands, in the order of the corpus.
    pub fn postings(&self, folded: &str) -> Vec<Posting> {
        let mut found = Vec::new();
        if let Some(term) = self.term(folded) {
            self.collect(term, &mut found);
        }
        found
    }

    /// The term of a folded word, where it stands somewhere.
    pub fn term(&self, folded: &str) -> Option<Term> {
        self.dictionary.find(folded).map(Term).filter(|term| self.count(*term) > 0)
    }

    /// The folded word of a term.
    pub fn word(&self, term: Term) -> &str {
        self.dictionary.word(term.0)
    }

    /// How often a term stands in all articles.
    pub fn count(&self, term: Term) -> u32 {
        self.counts.get(term.0 as usize).copied().unwrap_or(0)
    }

    /// Adds where a term stands to a list, in the order of the corpus.
    pub fn collect(&self, term: Term, found: &mut Vec<Posting>) {
        let from = found.len();
        found.reserve(self.count(term) as usize);
        let mut in_order = true;
        let mut last = 0;
        self.postings.each(term.0, |reading, position| {
            if let Some(entry) = owner(&self.articles, reading) {
                in_order &= entry >= last;
                last = entry;
                found.push(Posting { entry, position });
            }
        });
        if !in_order && let Some(own) = found.get_mut(from..) {
            own.sort_unstable();
        }
    }

    /// Goes through the places of a term: in the order of the corpus, but that articles that were read again since the last
    /// packing come last.
    pub fn each(&self, term: Term, mut each: impl FnMut(Posting)) {
        self.postings.each(term.0, |reading, position| {
            if let Some(entry) = owner(&self.articles, reading) {
                each(Posting { entry, position });
            }
        });
    }

    /// Some places where a term stands: the first that were added, of those that still hold.
    pub fn first(&self, term: Term, most: usize) -> Vec<Posting> {
        let mut first = Vec::new();
        self.postings.each_while(term.0, |reading, position| {
            first.extend(owner(&self.articles, reading).map(|entry| Posting { entry, position }));
            first.len() < most
        });
        first
    }

    /// The terms that hold a word beside an apostrophe: "l'eau" and "eau's" for "eau".
    pub fn with_apostrophe(&self, folded: &str) -> &[Term] {
        self.apostrophes.get(folded).map_or(&[], Vec::as_slice)
    }

    /// Whether a folded word may be written with a hyphen somewhere; true now and then where it is not.
    pub fn may_be_hyphenated(&self, folded: &str) -> bool {
        self.hyphenated.contains(&fnv::of(folded.as_bytes()))
    }

    /// All words that stand beside an apostrophe, with the terms that hold them, in no order.
    pub fn all_with_apostrophe(&self) -> impl Iterator<Item = (&str, &[Term])> {
        self.apostrophes.iter().map(|(word, terms)| (word.as_ref(), terms.as_slice()))
    }

    /// All terms whose words begin so, in the order of the words.
    pub fn terms_starting_with<'a>(&'a self, prefix: &str) -> impl Iterator<Item = Term> + use<'a> {
        let numbers = self.dictionary.starting_with(prefix).iter();
        numbers.map(|&number| Term(number)).filter(|term| self.count(*term) > 0)
    }

    /// All terms in the order of their words.
    pub fn all_terms(&self) -> impl Iterator<Item = Term> {
        self.terms_starting_with("")
    }

    /// All folded words that begin so, with where they stand.
    pub fn starting_with<'a>(&'a self, prefix: &str) -> impl Iterator<Item = (&'a str, Vec<Posting>)> + use<'a> {
        self.terms_starting_with(prefix).map(|term| {
            let mut found = Vec::new();
            self.collect(term, &mut found);
            (self.word(term), found)
        })
    }

    /// All folded words with where they stand, in order.
    pub fn terms(&self) -> impl Iterator<Item = (&str, Vec<Posting>)> {
        self.starting_with("")
    }

    /// The positions of an article's words that lie within a span of its text.
    pub fn positions_within(&self, entry: usize, within: Span) -> std::ops::Range<u32> {
        self.places
            .get(entry)
            .map_or(0..0, |places| places.beginning_before(within.start)..places.ending_by(within.end))
    }

    /// The positions of an article's words that a span of its text touches.
    pub fn positions_touching(&self, entry: usize, span: Span) -> std::ops::Range<u32> {
        let Some(places) = self.places.get(entry) else { return 0..0 };
        let first = places.ending_by(span.start);
        let mut last = places.beginning_before(span.end);
        // What stands between two blocks is no word.
        while last > first && places.get(last - 1).is_some_and(Span::is_empty) {
            last -= 1;
        }
        first..last
    }

    /// Whether a word stands at a position: between two blocks stands none.
    pub fn is_word(&self, at: Posting) -> bool {
        self.place(at).is_some_and(|place| !place.is_empty())
    }

    /// The words of an article from one position to another, both included, as a span of its text.
    #[inline]
    pub fn span(&self, first: Posting, last: u32) -> Option<Span> {
        let start = self.place(first)?;
        let end = if last == first.position { start } else { self.place(Posting { position: last, ..first })? };
        Some(Span { start: start.start, end: end.end })
    }

    #[inline]
    fn place(&self, at: Posting) -> Option<Span> {
        self.places.get(at.entry as usize)?.get(at.position)
    }

    /// The spans of an article's words from one position up to another, empty ones between blocks.
    pub fn spans(&self, entry: usize, positions: std::ops::Range<u32>) -> impl Iterator<Item = Span> {
        let places = self.places.get(entry).into_iter();
        let count = positions.end.saturating_sub(positions.start) as usize;
        places.flat_map(move |places| places.starting_at(positions.start)).take(count)
    }

    /// The word so many places behind a span of an article's text, or before it, in the same block: its span, or `None` where
    /// the block begins or ends before it. An error where no word touches the span.
    pub fn word_beside(&self, entry: usize, span: Span, away: i8) -> Result<Option<Span>, NoWord> {
        let places = self.places.get(entry).ok_or(NoWord)?;
        let first = places.ending_by(span.start);
        let count = usize::from(away.unsigned_abs());
        let mut own =
            places.starting_at(first).take_while(|word| word.start < span.end).filter(|word| !word.is_empty());
        own.next().ok_or(NoWord)?;
        let from = if away > 0 { Some(first) } else { first.checked_sub(count as u32) };
        let Some(from) = from else { return Ok(None) };
        // Empty ones stand between blocks.
        let mut all = places.starting_at(from).skip_while(|word| away > 0 && word.start < span.end).take(count);
        let found = if away > 0 { all.clone().last() } else { all.clone().next() };
        Ok(found.filter(|_| all.all(|word| !word.is_empty())))
    }

    /// How many positions an article has: its words, and one after each block.
    pub fn positions(&self, entry: usize) -> u32 {
        self.places.get(entry).map_or(0, Places::len)
    }

    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.terms
    }

    /// Whether nothing is indexed.
    pub fn is_empty(&self) -> bool {
        self.terms == 0
    }

    /// What it takes in memory, in bytes.
    pub fn bytes(&self) -> usize {
        let numbers = self.counts.capacity() + self.articles.capacity() + self.readings.capacity();
        let places: usize = self.places.iter().map(Places::bytes).sum();
        self.dictionary.bytes()
            + self.postings.bytes()
            + numbers * 4
            + places
            + self.hyphenated.capacity() * (size_of::<u64>() + 1)
    }

    /// Reads the kept words of an article under a number; returns where they are.
    fn take_in(&mut self, reading: u32, text: &str, article: &Article) -> Places {
        for block in article.blocks.iter().filter(|block| block.kind.is_kept()) {
            let reading_of_block = article.folded(text, block.span);
            let mut before = 0..0;
            for (at, word) in words_of(reading_of_block.text()) {
                self.folded.clear();
                if is_one_hyphen(reading_of_block.text().get(before.end..at)) {
                    fold_into(reading_of_block.text().get(before).unwrap_or(""), &mut self.folded);
                    fold_into(word, &mut self.folded);
                    self.hyphenated.insert(fnv::of(self.folded.as_bytes()));
                    self.folded.clear();
                }
                before = at..at + word.len();
                fold_into(word, &mut self.folded);
                let term = self.dictionary.number(&self.folded);
                match self.counts.get_mut(term as usize) {
                    Some(count) => {
                        self.terms += usize::from(*count == 0);
                        *count += 1;
                    }
                    None => {
                        self.terms += 1;
                        self.counts.push(1);
                        note_apostrophe(&mut self.apostrophes, &self.folded, term);
                    }
                }
                self.postings.push(term, reading, self.writer.position());
                self.writer.push(reading_of_block.original(Span::new(at, at + word.len())));
                self.words += 1;
            }
            self.writer.push(Span { start: block.span.end, end: block.span.end });
        }
        self.writer.take()
    }

    /// Takes an article's words off the counts.
    fn forget_counts(&mut self, text: &str, article: &Article) {
        for block in article.blocks.iter().filter(|block| block.kind.is_kept()) {
            for (_, word) in words_of(article.folded(text, block.span).text()) {
                self.folded.clear();
                fold_into(word, &mut self.folded);
                let term = self.dictionary.find(&self.folded);
                if let Some(count) =
                    term.and_then(|term| self.counts.get_mut(term as usize)).filter(|count| **count > 0)
                {
                    *count -= 1;
                    self.terms -= usize::from(*count == 0);
                    self.words = self.words.saturating_sub(1);
                    self.replaced += 1;
                }
            }
        }
    }
}

/// Whether what stands between two words makes one of them.
fn is_one_hyphen(between: Option<&str>) -> bool {
    let mut between = between.unwrap_or("").chars();
    between.next().is_some_and(is_hyphen) && between.next().is_none()
}

/// Notes a new term that is another word with an apostrophe.
fn note_apostrophe(apostrophes: &mut HashMap<Box<str>, Vec<Term>>, folded: &str, term: u32) {
    if let Some(word) = within_apostrophe(folded) {
        match apostrophes.get_mut(word) {
            Some(terms) => terms.push(Term(term)),
            None => drop(apostrophes.insert(word.into(), vec![Term(term)])),
        }
    }
}

/// Whose a reading is; `None` where it was replaced.
#[inline]
fn owner(articles: &[u32], reading: u32) -> Option<u32> {
    articles.get(reading as usize).copied().filter(|entry| *entry != NONE)
}
