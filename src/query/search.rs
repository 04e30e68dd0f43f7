//! A query against the corpus: the hits of every series in every article.

use super::conditions::Conditions;
use super::parse::{Find, Pattern, Query};
use super::wildcard;
use crate::corpus::{Corpus, Index, Posting, Term};
use crate::intake::Span;
use crate::text::{Order, fold, words_of};
use regex_lite::Regex;

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

/// A run of words of an article that was found, by the positions of its first and last word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Match {
    pub entry: u32,
    pub first: u32,
    pub last: u32,
}

/// Finds every series of the query in every article. Series beyond 255 are left out.
pub fn run(query: &Query, corpus: &Corpus) -> Hits {
    let index = corpus.index();
    let mut by_entry: Vec<Vec<Hit>> = vec![Vec::new(); corpus.entries().len()];
    for (number, series) in query.series.iter().enumerate().take(u8::MAX as usize) {
        let mut found = find(&series.find, corpus);
        for condition in series.only.iter().chain(&query.only) {
            Conditions { corpus }.retain(condition, &mut found);
        }
        for one in found {
            let first = Posting { entry: one.entry, position: one.first };
            if let (Some(span), Some(hits)) = (index.span(first, one.last), by_entry.get_mut(one.entry as usize)) {
                hits.push(Hit { span, series: number as u8 });
            }
        }
    }
    for hits in &mut by_entry {
        hits.order();
        hits.dedup();
    }
    Hits { series: query.series.len(), by_entry }
}

/// Where something stands, in the order of the corpus, each place once.
pub(super) fn find(what: &Find, corpus: &Corpus) -> Vec<Match> {
    let index = corpus.index();
    match what {
        Find::Word(pattern) => word(pattern, index),
        Find::Exact(written) => {
            let text = |at: &Match| {
                let span = index.span(Posting { entry: at.entry, position: at.first }, at.last)?;
                Some(corpus.entries().get(at.entry as usize)?.wording(span))
            };
            let mut found = word(&Pattern::Word(fold(written)), index);
            found.retain(|at| text(at).is_some_and(|text| text == written.as_str()));
            found
        }
        Find::Regex(regex) => expression(regex, corpus),
        Find::Name(words) => name(words, corpus),
        Find::Phrase(parts) => one_after_the_other(parts.iter().map(|part| find(part, corpus))),
        Find::Near { parts, within, any_order } => {
            let parts = parts.iter().map(|part| find(part, corpus));
            in_one_block(close_together(parts, *within, *any_order), index)
        }
        Find::Either(parts) => in_order(parts.iter().flat_map(|part| find(part, corpus)).collect()),
        Find::InTitle(inner) => {
            let mut found = find(inner, corpus);
            Conditions { corpus }.keep_in_blocks(&mut found, |kind| kind == crate::clean::Kind::Title);
            found
        }
    }
}

/// Words between the end of one and the beginning of the next; `None` where they overlap, stand the other way round or in
/// different articles.
fn gap(a: &Match, b: &Match) -> Option<u32> {
    if a.entry == b.entry { b.first.checked_sub(a.last + 1) } else { None }
}

/// Where one word stands.
fn word(pattern: &Pattern, index: &Index) -> Vec<Match> {
    let matched = |posting: &Posting| Match { entry: posting.entry, first: posting.position, last: posting.position };
    match pattern {
        Pattern::Word(word) => index.postings(word).iter().map(matched).collect(),
        Pattern::Wildcard(written) => {
            let (prefix, suffix) = wildcard::ends(written);
            let fits = |term: &Term| index.word(*term).ends_with(suffix) && pattern.fits(index.word(*term));
            let mut postings = Vec::new();
            for term in index.terms_starting_with(prefix).filter(fits) {
                index.collect(term, &mut postings);
            }
            postings.order();
            postings.iter().map(matched).collect()
        }
    }
}

/// In the order of the corpus, each place once.
fn in_order(mut found: Vec<Match>) -> Vec<Match> {
    found.order();
    found.dedup();
    found
}

/// Joins the matches of parts of which each begins with the word after the one before.
fn one_after_the_other(mut parts: impl Iterator<Item = Vec<Match>>) -> Vec<Match> {
    let Some(mut found) = parts.next() else { return Vec::new() };
    for next in parts {
        let mut joined = Vec::new();
        for one in &found {
            let start = (one.entry, one.last + 1);
            let from = next.partition_point(|other| (other.entry, other.first) < start);
            let after = next.get(from..).unwrap_or(&[]).iter();
            let after = after.take_while(|other| (other.entry, other.first) == start);
            joined.extend(after.map(|other| Match { last: other.last, ..*one }));
        }
        found = joined;
    }
    in_order(found)
}

/// Joins the nearest matches of all parts that stand close together. Of several ways to join a first part with the next,
/// the closest is taken, so that a word that stands often is not joined with all of them.
fn close_together(mut parts: impl Iterator<Item = Vec<Match>>, within: u32, any_order: bool) -> Vec<Match> {
    let Some(mut found) = parts.next() else { return Vec::new() };
    for next in parts {
        let longest = next.iter().map(|other| other.last - other.first).max().unwrap_or(0);
        let joined = found.iter().filter_map(|one| {
            let distance = |other: &Match| gap(one, other).or_else(|| gap(other, one).filter(|_| any_order));
            let least = one.first.saturating_sub(within + 1 + longest);
            let from = next.partition_point(|other| (other.entry, other.first) < (one.entry, least));
            let near = next.get(from..).unwrap_or(&[]).iter();
            let near = near.take_while(|other| other.entry == one.entry && other.first <= one.last + 1 + within);
            let nearest = near.filter_map(|other| Some((distance(other).filter(|gap| *gap <= within)?, other)));
            nearest.min_by_key(|(gap, _)| *gap).map(|(_, other)| Match {
                entry: one.entry,
                first: one.first.min(other.first),
                last: one.last.max(other.last),
            })
        });
        found = in_order(joined.collect());
    }
    found
}

/// Those that do not run from one block into another: between blocks one position holds no word.
fn in_one_block(mut found: Vec<Match>, index: &Index) -> Vec<Match> {
    found.retain(|one| (one.first..=one.last).all(|position| index.is_word(Posting { entry: one.entry, position })));
    found
}

/// Where a regular expression fits the text of a kept block: the words it touches.
fn expression(regex: &Regex, corpus: &Corpus) -> Vec<Match> {
    let mut found = Vec::new();
    for (at, entry) in corpus.entries().iter().enumerate() {
        for block in entry.article.blocks.iter().filter(|block| block.kind.is_kept()) {
            let reading = entry.article.folded(&entry.document.text, block.span);
            for place in regex.find_iter(reading.text()).filter(|place| !place.is_empty()) {
                found.extend(touched(corpus.index(), at, reading.original(Span::new(place.start(), place.end()))));
            }
        }
    }
    in_order(found)
}

/// The words that a span of an article touches.
pub(super) fn touched(index: &Index, entry: usize, span: Span) -> Option<Match> {
    let positions = index.positions_touching(entry, span);
    let last = positions.end.checked_sub(1).filter(|last| *last >= positions.start)?;
    Some(Match { entry: entry as u32, first: positions.start, last })
}

/// Every mention of whom or what has these words in its name; in articles that give only the
/// last of the names of one that was found, those too.
fn name(words: &[Pattern], corpus: &Corpus) -> Vec<Match> {
    let named = |name: &str| has_words(name, words);
    let mut surnames: Vec<String> = Vec::new();
    for entity in corpus.entries().iter().flat_map(|entry| &entry.mentions().entities) {
        let mut of = words_of(&entity.name).map(|(_, word)| fold(word));
        if let (Some(_), Some(last)) = (of.next(), of.last())
            && named(&entity.name)
        {
            surnames.push(last);
        }
    }
    surnames.order();
    surnames.dedup();
    let mut found = Vec::new();
    for (at, entry) in corpus.entries().iter().enumerate() {
        for entity in &entry.mentions().entities {
            let alone = || words_of(&entity.name).count() == 1 && surnames.binary_search(&fold(&entity.name)).is_ok();
            if named(&entity.name) || alone() {
                found.extend(entity.mentions.iter().filter_map(|span| touched(corpus.index(), at, *span)));
            }
        }
    }
    in_order(found)
}

/// Whether a text has these words one after the other.
pub(super) fn has_words(text: &str, words: &[Pattern]) -> bool {
    let folded: Vec<String> = words_of(text).map(|(_, word)| fold(word)).collect();
    folded.windows(words.len().max(1)).any(|run| words.iter().zip(run).all(|(pattern, word)| pattern.fits(word)))
}
