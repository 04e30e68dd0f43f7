//! The same words of somebody in several articles, cut differently: one [`SharedQuote`] for each.
//!
//! In come the direct quotes of the articles; two are the same where they share a run of words and most of the shorter one.

use crate::annotate::Manner;
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::{Order, fold, words_of};
use std::collections::{BTreeMap, BTreeSet};

/// Two quotes that are the same share a run of so many words …
const RUN: usize = 4;
/// … and this share of the words of the shorter one.
const COMMON_SHARE: f64 = 0.6;
/// A run of words that so many quotes hold is a saying and joins nothing.
const MOST_HOLDERS: usize = 24;

/// A quote that stands in at least two articles.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedQuote {
    /// Who says it, as most articles that tell name the speaker; empty where none does.
    pub speaker: String,
    /// Per article, where it stands.
    pub places: Vec<Vec<Cut>>,
    /// How many words the longest cut has.
    pub words: usize,
    /// Whether all cuts are word for word the same.
    pub is_equal: bool,
}

/// A quote as one article cuts it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cut {
    /// Where it stands.
    pub span: Span,
    /// The words of it that no other article quotes.
    pub own: Vec<Span>,
}

struct Held {
    article: usize,
    span: Span,
    words: Vec<(Span, String)>,
    speaker: String,
}

/// The quotes that stand in at least two of the articles, longest first.
pub fn shared_quotes(entries: &[&Entry]) -> Vec<SharedQuote> {
    let mut held: Vec<Held> = Vec::new();
    for (article, entry) in entries.iter().enumerate() {
        for quote in entry.mentions().quotes.iter().filter(|quote| quote.manner == Manner::Direct) {
            let written = quote.span.of(&entry.document.text);
            let word = |(at, word): (usize, &str)| {
                let start = quote.span.start as usize + at;
                (Span::new(start, start + word.len()), fold(word))
            };
            let words: Vec<(Span, String)> = words_of(written).map(word).collect();
            let speaker = quote.speaker.as_ref().map_or(String::new(), |speaker| speaker.name.clone());
            held.push(Held { article, span: quote.span, words, speaker });
        }
    }
    let mut runs: BTreeMap<Vec<&str>, Vec<usize>> = BTreeMap::new();
    for (n, quote) in held.iter().enumerate() {
        for run in quote.words.windows(RUN) {
            let holders = runs.entry(run.iter().map(|(_, word)| word.as_str()).collect()).or_default();
            if holders.last() != Some(&n) {
                holders.push(n);
            }
        }
    }
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for holders in runs.values().filter(|holders| holders.len() <= MOST_HOLDERS) {
        for (at, &one) in holders.iter().enumerate() {
            pairs.extend(holders.iter().skip(at + 1).map(|&other| (one, other)));
        }
    }
    let mut group_of: Vec<usize> = (0..held.len()).collect();
    for (one, other) in pairs {
        let (Some(a), Some(b)) = (held.get(one), held.get(other)) else { continue };
        let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
        let common = common(&short.words, &long.words).iter().filter(|&&common| common).count();
        if a.article != b.article && common as f64 >= short.words.len() as f64 * COMMON_SHARE {
            let (from, to) = (group_of.get(other).copied(), group_of.get(one).copied());
            group_of.iter_mut().filter(|group| Some(**group) == from).for_each(|group| *group = to.unwrap_or(*group));
        }
    }
    let mut groups: BTreeMap<usize, Vec<&Held>> = BTreeMap::new();
    for (group, quote) in group_of.iter().zip(&held) {
        groups.entry(*group).or_default().push(quote);
    }
    let mut shared: Vec<SharedQuote> =
        groups.values().filter(|group| group.len() > 1).map(|group| one(group, entries.len())).collect();
    shared.order_by_key(|quote| std::cmp::Reverse(quote.words));
    shared
}

fn one(group: &[&Held], articles: usize) -> SharedQuote {
    // An article may break a quote into pieces; what it has of it is all of them.
    let whole = |article: usize| -> Vec<(Span, String)> {
        group.iter().filter(|quote| quote.article == article).flat_map(|quote| quote.words.iter().cloned()).collect()
    };
    let wholes: Vec<Vec<(Span, String)>> = (0..articles).map(whole).collect();
    let mut places: Vec<Vec<Cut>> = vec![Vec::new(); articles];
    for (article, words) in wholes.iter().enumerate().filter(|(_, words)| !words.is_empty()) {
        let mut elsewhere = vec![false; words.len()];
        for other in wholes.iter().enumerate().filter(|(other, _)| *other != article).map(|(_, words)| words) {
            for (there, common) in elsewhere.iter_mut().zip(common(words, other)) {
                *there |= common;
            }
        }
        let own: BTreeSet<Span> =
            words.iter().zip(&elsewhere).filter(|(_, there)| !**there).map(|((span, _), _)| *span).collect();
        for quote in group.iter().filter(|quote| quote.article == article) {
            let own = quote.words.iter().map(|(span, _)| *span).filter(|span| own.contains(span));
            let cut = Cut { span: quote.span, own: joined(own, quote) };
            if let Some(cuts) = places.get_mut(article) {
                cuts.push(cut);
            }
        }
    }
    let mut speakers: BTreeMap<&str, usize> = BTreeMap::new();
    for quote in group.iter().filter(|quote| !quote.speaker.is_empty()) {
        *speakers.entry(&quote.speaker).or_insert(0) += 1;
    }
    let speaker = speakers.into_iter().max_by_key(|&(name, count)| (count, std::cmp::Reverse(name)));
    let counts: Vec<usize> = wholes.iter().map(Vec::len).filter(|&words| words > 0).collect();
    let most = counts.iter().copied().max().unwrap_or(0);
    SharedQuote {
        speaker: speaker.map_or(String::new(), |(name, _)| name.to_owned()),
        words: most,
        is_equal: counts.iter().all(|&words| words == most) && places.iter().flatten().all(|cut| cut.own.is_empty()),
        places,
    }
}

/// Spans of words next to each other as one.
fn joined(own: impl Iterator<Item = Span>, quote: &Held) -> Vec<Span> {
    let next = |end: u32| quote.words.iter().map(|(span, _)| span.start).find(|&start| start >= end);
    let mut spans: Vec<Span> = Vec::new();
    for span in own {
        match spans.last_mut() {
            Some(last) if next(last.end) == Some(span.start) => last.end = span.end,
            _ => spans.push(span),
        }
    }
    spans
}

/// Which words of one text stand in another in the same order: their longest common subsequence.
pub(super) fn common(one: &[(Span, String)], other: &[(Span, String)]) -> Vec<bool> {
    let (n, m) = (one.len(), other.len());
    let at = |i: usize, j: usize| i * (m + 1) + j;
    let mut best = vec![0_u16; (n + 1) * (m + 1)];
    let get = |best: &[u16], i: usize, j: usize| best.get(at(i, j)).copied().unwrap_or(0);
    for (i, (_, a)) in one.iter().enumerate().rev() {
        for (j, (_, b)) in other.iter().enumerate().rev() {
            let value =
                if a == b { get(&best, i + 1, j + 1) + 1 } else { get(&best, i + 1, j).max(get(&best, i, j + 1)) };
            if let Some(cell) = best.get_mut(at(i, j)) {
                *cell = value;
            }
        }
    }
    let mut common = vec![false; n];
    let (mut i, mut j) = (0, 0);
    while i < n && j < m {
        if one.get(i).map(|(_, word)| word) == other.get(j).map(|(_, word)| word) {
            if let Some(common) = common.get_mut(i) {
                *common = true;
            }
            (i, j) = (i + 1, j + 1);
        } else if get(&best, i + 1, j) >= get(&best, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    common
}
