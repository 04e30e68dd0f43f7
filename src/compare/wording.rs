//! The words one article uses far more than the others.
//!
//! Told by log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, "Fightin' Words"): the prior is the
//! wording of all articles together, so that a word is not called telling for standing once. Whether it is chance says the
//! log-likelihood ratio G² (Dunning 1993). Shared passages and names are left out: they have sections of their own.

use super::shared::Shared;
use crate::annotate::Manner;
use crate::corpus::{Entry, share_of_articles};
use crate::intake::Span;
use crate::query::{Stops, keyness};
use crate::text::{Order, fold, words_of};
use std::collections::{BTreeMap, BTreeSet};

/// The prior counts as so many words: about those of one article.
const PRIOR_WORDS: f64 = 300.0;
/// A word is shown from this G² on: five in a hundred would reach it by chance.
const SURE: f64 = 3.84;
/// A word that stands once says nothing.
const LEAST_TIMES: usize = 2;
/// Words in so large a share of ordinary articles, words of so few letters and those of the stop lists are function words.
const FUNCTION_SHARE: f32 = 0.3;
const LEAST_LETTERS: usize = 4;
/// So many words of an article are shown.
const MOST: usize = 8;

/// A word that one article uses far more than the others.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnWord {
    /// As the article writes it most often.
    pub word: String,
    /// The article, or outlet, whose own it is.
    pub article: usize,
    /// The standardised log-odds: how far from what the others would lead to expect.
    pub z: f64,
    /// Per column, how often it stands in the running text, what is left out of the reckoning too.
    pub times: Vec<usize>,
}

/// What is counted of a word.
struct Counts {
    /// Per article, without what is left out.
    reckoned: Vec<usize>,
    /// Per article, in all.
    all: Vec<usize>,
}

/// The own words of articles, or of outlets with several: `of` says which of so many columns each article is in. At most
/// [`MOST`] of each, the surest first. What they quote is left out where wished.
pub fn own_words(entries: &[&Entry], of: &[usize], shared: &Shared, without_quotes: bool) -> Vec<OwnWord> {
    let columns = of.iter().max().map_or(0, |last| last + 1);
    let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
    let mut written: BTreeMap<(usize, String), BTreeMap<&str, usize>> = BTreeMap::new();
    let mut totals = Counts { reckoned: vec![0; columns], all: vec![0; columns] };
    for (at, (entry, &article)) in entries.iter().zip(of).enumerate() {
        let left_out = left_out(entry, shared, at, without_quotes);
        let text = &entry.document.text;
        for block in entry.article.blocks.iter().filter(|block| block.kind.is_text()) {
            for (at, word) in words_of(block.span.of(text)) {
                let start = block.span.start as usize + at;
                let span = Span::new(start, start + word.len());
                if !word.chars().all(char::is_alphabetic) {
                    continue;
                }
                let behind = left_out.partition_point(|other| other.end <= span.start);
                let counted = !left_out.get(behind).is_some_and(|other| other.overlaps(span));
                let folded = fold(word);
                let per = counts
                    .entry(folded.clone())
                    .or_insert_with(|| Counts { reckoned: vec![0; columns], all: vec![0; columns] });
                for counts in [per, &mut totals] {
                    counts.all[article] += 1;
                    counts.reckoned[article] += usize::from(counted);
                }
                if counted {
                    *written.entry((article, folded)).or_default().entry(word).or_insert(0) += 1;
                }
            }
        }
    }
    let languages: BTreeSet<&str> = entries.iter().filter_map(|e| e.article.metadata.language.as_deref()).collect();
    let stops = Stops::new(languages, &[]);
    let mut own: Vec<Vec<OwnWord>> = vec![Vec::new(); columns];
    for (folded, counts) in &counts {
        let is_long = folded.chars().count() >= LEAST_LETTERS;
        if !is_long || share_of_articles(folded) >= FUNCTION_SHARE || stops.has(folded) {
            continue;
        }
        for article in 0..columns {
            // What is left out of the reckoning stands in the table: the word has to be the outlet's own with it as well.
            let with_all = surely_own(&counts.all, &totals.all, article);
            let Some(z) = surely_own(&counts.reckoned, &totals.reckoned, article).filter(|_| with_all.is_some()) else {
                continue;
            };
            let forms = written.get(&(article, folded.clone()));
            let form = forms.and_then(|forms| forms.iter().max_by_key(|&(form, n)| (*n, std::cmp::Reverse(*form))));
            if let Some(own) = own.get_mut(article) {
                let word = form.map_or_else(|| folded.clone(), |(form, _)| (*form).to_owned());
                own.push(OwnWord { word, article, z, times: counts.all.clone() });
            }
        }
    }
    let surest = |a: &OwnWord, b: &OwnWord| b.z.total_cmp(&a.z).then_with(|| a.word.cmp(&b.word));
    for own in &mut own {
        own.order_by(surest);
        own.truncate(MOST);
    }
    let mut own: Vec<OwnWord> = own.into_iter().flatten().collect();
    own.order_by(surest);
    own
}

/// The standardised log-odds of a word in one of some columns against the others; `None` where it may be chance. In come,
/// per column, how often it stands there and how many words there are.
fn surely_own(times: &[usize], totals: &[usize], article: usize) -> Option<f64> {
    let (here, all): (usize, usize) = (times.iter().sum(), totals.iter().sum());
    let (times, total) = (*times.get(article)?, *totals.get(article)?);
    let (rest, rest_total) = (here - times, all - total);
    if times < LEAST_TIMES || rest_total == 0 {
        return None;
    }
    let z = log_odds(times, total, rest, rest_total, here as f64 / all as f64);
    (z > 0.0 && keyness(times, total, rest, rest_total) >= SURE).then_some(z)
}

/// Shared passages and names, and quotations where wished, as spans in order without overlaps.
fn left_out(entry: &Entry, shared: &Shared, article: usize, quotes: bool) -> Vec<Span> {
    let places = shared.passages.iter().filter_map(|passage| passage.places.get(article)).flatten();
    let mut spans: Vec<Span> = places.flat_map(|place| place.equal.iter().copied()).collect();
    spans.extend(entry.mentions().entities.iter().flat_map(|entity| entity.mentions.iter().copied()));
    if quotes {
        let direct = entry.mentions().quotes.iter().filter(|quote| quote.manner == Manner::Direct);
        spans.extend(direct.map(|quote| quote.span));
    }
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

/// The standardised log-odds of a word in one text against the rest, with a prior of `share` of all words.
fn log_odds(times: usize, total: usize, rest: usize, rest_total: usize, share: f64) -> f64 {
    let prior = (share * PRIOR_WORDS).max(0.01);
    let (a, b) = (times as f64 + prior, rest as f64 + prior);
    let odds = |n: f64, total: usize| (n / (total as f64 + PRIOR_WORDS - n)).ln();
    (odds(a, total) - odds(b, rest_total)) / (1.0 / a + 1.0 / b).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_one_article_is_told_from_chance() {
        assert!(keyness(4, 300, 0, 1200) > SURE);
        assert!(keyness(2, 300, 6, 1200) < SURE);
        assert!(log_odds(4, 300, 0, 1200, 4.0 / 1500.0) > log_odds(2, 300, 0, 1200, 2.0 / 1500.0));
        assert!(log_odds(1, 300, 9, 1200, 10.0 / 1500.0) < 0.0);
        let totals = [400; 5];
        assert!(surely_own(&[2, 0, 0, 0, 0], &totals, 0).is_some());
        assert!(surely_own(&[2, 1, 1, 1, 1], &totals, 0).is_none());
        assert!(surely_own(&[1, 0, 0, 0, 0], &totals, 0).is_none());
    }
}
