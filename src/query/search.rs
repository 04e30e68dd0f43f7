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
    /// All of them, in the order of the corpus and of the text.
    all: Vec<Hit>,
    /// Where those of each article end.
    ends: Vec<u32>,
}

impl Hits {
    /// The hits of so many series in so many articles, each with the place of its article, in order.
    fn new(series: usize, articles: usize, found: Vec<(u32, Hit)>) -> Self {
        let mut ends = vec![0; articles];
        for (entry, _) in &found {
            if let Some(end) = ends.get_mut(*entry as usize) {
                *end += 1;
            }
        }
        let mut count = 0;
        for end in &mut ends {
            count += *end;
            *end = count;
        }
        Hits { series, all: found.into_iter().map(|(_, hit)| hit).collect(), ends }
    }

    /// Adds other hits of the same query.
    pub fn join(&mut self, other: &Hits) {
        let found = merged(self.each().collect(), other.each().collect());
        *self = Hits::new(self.series, self.ends.len(), found);
    }

    /// Keeps the hits that a question, which is asked with the place of their article, is answered yes for.
    pub fn retain(&mut self, is_kept: impl Fn(usize, &Hit) -> bool) {
        let kept = self.each().filter(|(entry, hit)| is_kept(*entry as usize, hit)).collect();
        *self = Hits::new(self.series, self.ends.len(), kept);
    }

    /// Each hit with the place of its article.
    fn each(&self) -> impl Iterator<Item = (u32, Hit)> {
        (0..self.ends.len()).flat_map(|entry| self.of(entry).iter().map(move |hit| (entry as u32, *hit)))
    }

    /// The hits of one article, in the order of the text.
    pub fn of(&self, entry: usize) -> &[Hit] {
        let start = entry.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(entry).copied().unwrap_or(start);
        self.all.get(start as usize..end as usize).unwrap_or(&[])
    }

    /// How many hits each series has in one article.
    pub fn counts(&self, entry: usize) -> Vec<usize> {
        let mut counts = vec![0; self.series];
        self.add_counts(entry, &mut counts);
        counts
    }

    /// Adds to each series' count its hits in one article.
    pub fn add_counts(&self, entry: usize, counts: &mut [usize]) {
        if let (1, [count, ..]) = (self.series, &mut *counts) {
            *count += self.of(entry).len();
            return;
        }
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
    let mut all: Vec<(u32, Hit)> = Vec::new();
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
        let hit = |Match { entry, first, last }| {
            let span = index.span(Posting { entry, position: first }, last)?;
            Some((entry, Hit { span, series: number as u8 }))
        };
        let mut hits: Vec<(u32, Hit)> = found.into_iter().filter_map(hit).collect();
        // A block may stand after one that follows it in the text.
        if !hits.is_sorted() {
            hits.order();
        }
        all = merged(all, hits);
    }
    Hits::new(query.series.len(), corpus.entries().len(), all)
}

/// Two lists in order as one, in which equals stand once.
pub(super) fn merged<T: PartialOrd>(one: Vec<T>, other: Vec<T>) -> Vec<T> {
    if one.is_empty() {
        return other;
    }
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut one = one.into_iter().peekable();
    for next in other {
        while let Some(before) = one.next_if(|before| *before < next) {
            all.push(before);
        }
        all.push(next);
    }
    all.extend(one);
    all.dedup();
    all
}
