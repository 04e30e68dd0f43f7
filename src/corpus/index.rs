//! The positional index: every kept word of every article with its place.

use crate::clean::Article;
use crate::intake::Span;
use crate::text::{fold, words_of};
use std::collections::BTreeMap;

/// One occurrence of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Posting {
    /// The article: its place in the corpus.
    pub entry: u32,
    /// The word's number in the article. Blocks are one number apart, so that no phrase runs from one into the next.
    pub position: u32,
}

/// Every kept word of every article.
#[derive(Debug, Default)]
pub struct Index {
    terms: BTreeMap<Box<str>, Vec<Posting>>,
    /// Per article, the spans of its words by position (empty spans between blocks).
    places: Vec<Vec<Span>>,
}

impl Index {
    /// Adds the kept words of an article; articles come in the order of the corpus.
    pub fn add(&mut self, entry: usize, text: &str, article: &Article) {
        let terms = &mut self.terms;
        let places = read(entry, text, article, |folded, posting| match terms.get_mut(folded.as_str()) {
            Some(postings) => postings.push(posting),
            None => {
                terms.insert(folded.into_boxed_str(), vec![posting]);
            }
        });
        self.places.push(places);
    }

    /// Puts the kept words of an article in the place of those it had `before`. Costs a pass over the postings of its own
    /// words.
    pub fn replace(&mut self, entry: usize, text: &str, before: &Article, article: &Article) {
        let mut new: BTreeMap<String, Vec<Posting>> = BTreeMap::new();
        let places = read(entry, text, article, |folded, posting| new.entry(folded).or_default().push(posting));
        let Some(held) = self.places.get_mut(entry) else { return };
        *held = places;
        read(entry, text, before, |folded, _| {
            new.entry(folded).or_default();
        });
        for (folded, mut new) in new {
            let postings = self.terms.entry(folded.as_str().into()).or_default();
            let first = postings.partition_point(|posting| (posting.entry as usize) < entry);
            let last = postings.partition_point(|posting| posting.entry as usize <= entry);
            postings.splice(first..last, new.drain(..));
            if postings.is_empty() {
                self.terms.remove(folded.as_str());
            }
        }
    }

    /// Where a folded word stands, in the order of the corpus.
    pub fn postings(&self, folded: &str) -> &[Posting] {
        self.terms.get(folded).map_or(&[], Vec::as_slice)
    }

    /// All folded words that begin so, with where they stand.
    pub fn starting_with<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a [Posting])> {
        self.terms
            .range::<str, _>((std::ops::Bound::Included(prefix), std::ops::Bound::Unbounded))
            .take_while(move |(term, _)| term.starts_with(prefix))
            .map(|(term, postings)| (term.as_ref(), postings.as_slice()))
    }

    /// All folded words with where they stand, in order.
    pub fn terms(&self) -> impl Iterator<Item = (&str, &[Posting])> {
        self.terms.iter().map(|(term, postings)| (term.as_ref(), postings.as_slice()))
    }

    /// The positions of an article's words that lie within a span of its text.
    pub fn positions_within(&self, entry: usize, within: Span) -> std::ops::Range<u32> {
        let places = self.places.get(entry).map_or(&[][..], Vec::as_slice);
        let first = places.partition_point(|place| place.start < within.start);
        let last = places.partition_point(|place| place.end <= within.end);
        first as u32..last as u32
    }

    /// The positions of an article's words that a span of its text touches.
    pub fn positions_touching(&self, entry: usize, span: Span) -> std::ops::Range<u32> {
        let places = self.places.get(entry).map_or(&[][..], Vec::as_slice);
        let first = places.partition_point(|place| place.end <= span.start);
        let mut last = places.partition_point(|place| place.start < span.end);
        // What stands between two blocks is no word.
        while last > first && places.get(last - 1).is_some_and(|place| place.start == place.end) {
            last -= 1;
        }
        first as u32..last as u32
    }

    /// Whether a word stands at a position: between two blocks stands none.
    pub fn is_word(&self, at: Posting) -> bool {
        let place = self.places.get(at.entry as usize).and_then(|places| places.get(at.position as usize));
        place.is_some_and(|place| place.start < place.end)
    }

    /// The words of an article from one position to another, both included, as a span of its text.
    pub fn span(&self, first: Posting, last: u32) -> Option<Span> {
        let places = self.places.get(first.entry as usize)?;
        let (start, end) = (places.get(first.position as usize)?, places.get(last as usize)?);
        Some(Span { start: start.start, end: end.end })
    }

    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether nothing is indexed.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

/// Reads the kept words of an article, folded, with their postings; returns their spans by position.
fn read(entry: usize, text: &str, article: &Article, mut each: impl FnMut(String, Posting)) -> Vec<Span> {
    let mut places = Vec::new();
    for block in article.blocks.iter().filter(|block| block.kind.is_kept()) {
        let reading = article.folded(text, block.span);
        for (at, word) in words_of(reading.text()) {
            each(fold(word), Posting { entry: entry as u32, position: places.len() as u32 });
            places.push(reading.original(Span::new(at, at + word.len())));
        }
        places.push(Span { start: block.span.end, end: block.span.end });
    }
    places
}
