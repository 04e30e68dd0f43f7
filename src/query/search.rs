//! A query against the corpus: the hits of every series in every article.

use super::conditions::Conditions;
use super::find::{Match, Search};
use super::parse::{Condition, Find, Pattern, Query, Series, parse};
use crate::corpus::{Corpus, Posting, Term};
use crate::intake::Span;
use crate::text::{Order, within_apostrophe};

/// One of these stands for each word of `^wor*` at most: as many as there are colours to tell them apart.
const MOST_EACH: usize = 6;

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
    /// Adds other hits of the same query.
    pub fn join(&mut self, other: Hits) {
        for (hits, more) in self.by_entry.iter_mut().zip(other.by_entry) {
            if !more.is_empty() {
                hits.extend(more);
                hits.order();
            }
        }
    }

    /// The hits of one article.
    pub fn of(&self, entry: usize) -> &[Hit] {
        self.by_entry.get(entry).map_or(&[], Vec::as_slice)
    }

    /// How many hits each series has in one article.
    pub fn counts(&self, entry: usize) -> Vec<usize> {
        let mut counts = vec![0; self.series];
        self.add_counts(entry, &mut counts);
        counts
    }

    /// Adds to each series' count its hits in one article.
    pub fn add_counts(&self, entry: usize, counts: &mut [usize]) {
        for hit in self.of(entry) {
            if let Some(count) = counts.get_mut(hit.series as usize) {
                *count += 1;
            }
        }
    }
}

/// Reads the keyword field ([`parse`]) for a corpus: a series that stands for every word that fits becomes one for each of
/// the most frequent.
pub fn read(typed: &str, corpus: &Corpus) -> (Query, Vec<String>) {
    let (mut query, mut problems) = parse(typed);
    let mut all = Vec::with_capacity(query.series.len());
    for series in query.series {
        let Find::Each(pattern) = &series.find else {
            all.push(series);
            continue;
        };
        let words = most_frequent(pattern, corpus);
        if words.len() > MOST_EACH {
            let (typed, count) = (&series.text, words.len());
            problems.push(format!("“{typed}” stands for {count} words; the {MOST_EACH} most frequent are shown."));
        }
        let each = words.iter().take(MOST_EACH).map(|word| Series {
            text: (*word).to_owned(),
            find: Find::Word(Pattern::Word((*word).to_owned())),
            ..series.clone()
        });
        let before = all.len();
        all.extend(each);
        if all.len() == before {
            all.push(series);
        }
    }
    query.series = all;
    (query, problems)
}

/// The words that fit a pattern, those that stand most often first.
fn most_frequent<'a>(pattern: &Pattern, corpus: &'a Corpus) -> Vec<&'a str> {
    let index = corpus.index();
    let mut terms: Vec<Term> = Search::new(corpus).terms(pattern);
    // "crack's" is found with "crack".
    terms.retain(|term| within_apostrophe(index.word(*term)).is_none_or(|word| !pattern.fits(word)));
    let count = |word: &str| -> u32 { index.with_apostrophe(word).iter().map(|term| index.count(*term)).sum() };
    let words = terms.into_iter().map(|term| (index.word(term), index.count(term)));
    let mut words: Vec<(&str, u32)> = words.map(|(word, own)| (word, own + count(word))).collect();
    words.order_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    words.into_iter().map(|(word, _)| word).collect()
}

/// Finds every series of the query in every article. Series beyond 255 are left out.
pub fn run(query: &Query, corpus: &Corpus) -> Hits {
    run_over(query, corpus, false)
}

/// The same in the lines that were removed. What is known of kept text alone (names, quotations, headlines) is not found there.
pub fn run_removed(query: &Query, corpus: &Corpus) -> Hits {
    run_over(query, corpus, true)
}

fn run_over(query: &Query, corpus: &Corpus, removed: bool) -> Hits {
    let mut by_entry: Vec<Vec<Hit>> = vec![Vec::new(); corpus.entries().len()];
    for (number, series) in query.series.iter().enumerate().take(u8::MAX as usize) {
        let conditions = || series.only.iter().chain(&query.only);
        let forms = conditions().filter_map(|condition| match condition {
            Condition::Forms(language) => Some(*language),
            _ => None,
        });
        let search = Search { forms: forms.collect(), removed, ..Search::new(corpus) };
        let index = search.index();
        let mut found = search.find(&series.find);
        for condition in conditions() {
            Conditions { search: &search }.retain(condition, &mut found);
        }
        for one in runs(&found) {
            let Some(hits) = by_entry.get_mut(one.first().map_or(usize::MAX, |first| first.entry as usize)) else {
                continue;
            };
            hits.reserve_exact(one.len());
            for Match { entry, first, last } in one {
                if let Some(span) = index.span(Posting { entry: *entry, position: *first }, *last) {
                    hits.push(Hit { span, series: number as u8 });
                }
            }
        }
    }
    for hits in by_entry.iter_mut().filter(|hits| hits.len() > 1) {
        hits.order();
        hits.dedup();
    }
    Hits { series: query.series.len(), by_entry }
}

/// The matches of each article in turn.
fn runs(found: &[Match]) -> impl Iterator<Item = &[Match]> {
    found.chunk_by(|a, b| a.entry == b.entry)
}
