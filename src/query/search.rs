//! A query against the index: the hits of every series in every article.

use super::parse::{Pattern, Phrase, Query};
use crate::corpus::{Corpus, Index, Posting};
use crate::intake::Span;
use crate::text::Order;

/// Words that a series found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Its place in the text.
    pub span: Span,
    /// The series, by its place in the query.
    pub series: u8,
}

/// The hits of a query, by article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many series the query has.
    pub series: usize,
    /// Per article of the corpus, its hits in the order of the text.
    pub by_entry: Vec<Vec<Hit>>,
}

impl Hits {
    /// The hits of one article.
    pub fn of(&self, entry: usize) -> &[Hit] {
        self.by_entry.get(entry).map_or(&[], Vec::as_slice)
    }

    /// How many hits each series has in one article.
    pub fn counts(&self, entry: usize) -> Vec<usize> {
        let mut counts = vec![0; self.series];
        for hit in self.of(entry) {
            if let Some(count) = counts.get_mut(hit.series as usize) {
                *count += 1;
            }
        }
        counts
    }
}

/// Finds every series of the query in every article. Series beyond 255 are left out.
pub fn run(query: &Query, corpus: &Corpus) -> Hits {
    let index = corpus.index();
    let mut by_entry: Vec<Vec<Hit>> = vec![Vec::new(); corpus.entries().len()];
    for (number, series) in query.series.iter().enumerate().take(u8::MAX as usize) {
        for phrase in &series.alternatives {
            let length = phrase.0.len() as u32;
            for first in find(phrase, index) {
                let span = index.span(first, first.position + length - 1);
                if let (Some(span), Some(hits)) = (span, by_entry.get_mut(first.entry as usize)) {
                    hits.push(Hit { span, series: number as u8 });
                }
            }
        }
    }
    for hits in &mut by_entry {
        hits.order();
        hits.dedup();
    }
    Hits { series: query.series.len(), by_entry }
}

/// Where a phrase begins.
fn find(phrase: &Phrase, index: &Index) -> Vec<Posting> {
    let mut words = phrase.0.iter();
    let Some(first) = words.next() else { return Vec::new() };
    let mut found = postings(first, index);
    for (ahead, word) in words.enumerate() {
        let next = postings(word, index);
        let ahead = ahead as u32 + 1;
        found.retain(|p| next.binary_search(&Posting { entry: p.entry, position: p.position + ahead }).is_ok());
    }
    found
}

/// Where one word of a phrase stands, sorted.
fn postings(pattern: &Pattern, index: &Index) -> Vec<Posting> {
    match pattern {
        Pattern::Word(word) => index.postings(word).to_vec(),
        Pattern::Wildcard(written) => {
            let prefix = written.split(['*', '?']).next().unwrap_or("");
            let mut found: Vec<Posting> = index
                .starting_with(prefix)
                .filter(|(term, _)| pattern.fits(term))
                .flat_map(|(_, postings)| postings.iter().copied())
                .collect();
            found.order();
            found
        }
    }
}
