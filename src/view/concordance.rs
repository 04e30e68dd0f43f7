//! The concordance: every hit with the words around it, in the order of the articles or by the words beside it.

use super::build::{Context, series_style};
use super::cards::{reference, title};
use super::keyword_models::{FullLine, Line};
use super::read::{Paragraphs, hit_overlays};
use super::segment::{Overlay, Overlays, segment};
use super::state::LineKey;
use crate::clean::Folded;
use crate::corpus::{Entry, Posting};
use crate::intake::Span;
use crate::query::{self, Hit};
use crate::text::{Order, fold_into, words_of};

/// So many lines are sent to the page at most.
const MOST_LINES: usize = 500;

/// The first lines, and how many there are in all.
pub(super) fn build(context: &Context) -> (Vec<Line>, usize) {
    let all = context.order.iter().map(|&at| context.hits.of(at).len()).sum();
    let found = sorted(context, MOST_LINES);
    let lines = found.iter().take(MOST_LINES).filter_map(|one| line(context, one));
    (lines.collect(), all)
}

/// Of every line in the order of the articles: its series, its article, and what it has of a thing lines can be sorted by.
pub(super) fn values(context: &Context, key: LineKey) -> Vec<(u8, usize, String)> {
    let mut values = Vec::new();
    for &at in &context.order {
        let Some(entry) = context.entry(at) else { continue };
        each(context, at, entry, |found| {
            let value = match key {
                // As it is written on the screen, and not as it sorts.
                LineKey::Outlet => context.outlets.label(at).to_owned(),
                LineKey::Date => context.facets.date(at).unwrap_or("-").to_owned(),
                LineKey::Word(_) => {
                    let mut word = String::new();
                    write_key(context, &found, key, &mut word);
                    word
                }
            };
            values.push((found.hit.series, at, value));
        });
    }
    values
}

/// All lines, whole.
pub(super) fn whole(context: &Context) -> Vec<FullLine> {
    sorted(context, usize::MAX).iter().filter_map(|one| full_line(context, one)).collect()
}

fn full_line(context: &Context, found: &Found) -> Option<FullLine> {
    let entry = context.entry(found.entry)?;
    let reading = entry.article.folded(&entry.document.text, found.block);
    let around = Around::of(context, entry, found, &reading);
    let words = |side: &str| words_of(side).map(|(_, word)| word.to_owned()).collect::<Vec<_>>();
    let mut before = words(around.left);
    before.reverse();
    Some(FullLine {
        outlet: context.outlets.of_entry(found.entry).label,
        title: title(entry),
        date: entry.article.metadata.date.as_ref().map_or(String::new(), |date| date.value.clone()),
        keyword: context
            .query
            .series
            .get(found.hit.series as usize)
            .map_or(String::new(), |series| series.text.clone()),
        paragraph: found.paragraph,
        left: around.left.trim_end().to_owned(),
        hit: around.hit.to_owned(),
        after: words(around.right),
        right: around.right.to_owned(),
        before,
    })
}

/// The hits in the order asked for; where that is the order of the articles, some more than `most` at least.
fn sorted(context: &Context, most: usize) -> Vec<Found> {
    let keys = &context.state.lines;
    let mut found: Vec<Found> = Vec::new();
    for &at in &context.order {
        if let Some(entry) = context.entry(at).filter(|_| !keys.is_empty() || found.len() < most) {
            each(context, at, entry, |one| found.push(one));
        }
    }
    if keys.is_empty() {
        return found;
    }
    let sorted = SortKeys::of(context, &found);
    let mut places: Vec<u32> = (0..found.len() as u32).collect();
    // What is equal stays in the order of the articles.
    places.sort_unstable_by(|a, b| sorted.compare(*a, *b).then(a.cmp(b)));
    places.into_iter().take(most).filter_map(|at| found.get(at as usize).copied()).collect()
}

/// A hit with its block.
#[derive(Clone, Copy)]
struct Found {
    entry: usize,
    hit: Hit,
    block: Span,
    paragraph: u32,
}

/// What each of many hits is sorted by: all in one text, with the first bytes of each as a number, which tell most apart.
struct SortKeys {
    text: String,
    keys: Vec<(u64, u32)>,
}

/// Stands between two things that a hit is sorted by, before every letter.
const THEN: char = '\0';

impl SortKeys {
    fn of(context: &Context, found: &[Found]) -> Self {
        let mut sorted = SortKeys { text: String::new(), keys: Vec::with_capacity(found.len()) };
        for one in found {
            let from = sorted.text.len();
            for key in &context.state.lines {
                write_key(context, one, *key, &mut sorted.text);
                sorted.text.push(THEN);
            }
            let own = sorted.text.as_bytes().get(from..).unwrap_or(&[]);
            let first = (0..8).fold(0, |first, at| first << 8 | u64::from(own.get(at).copied().unwrap_or(0)));
            sorted.keys.push((first, sorted.text.len() as u32));
        }
        sorted
    }

    fn own(&self, at: u32) -> &[u8] {
        let end = |at: usize| self.keys.get(at).map_or(0, |key| key.1 as usize);
        let start = (at as usize).checked_sub(1).map_or(0, end);
        self.text.as_bytes().get(start..end(at as usize)).unwrap_or(&[])
    }

    fn compare(&self, a: u32, b: u32) -> std::cmp::Ordering {
        let first = |at: u32| self.keys.get(at as usize).map_or(0, |key| key.0);
        first(a).cmp(&first(b)).then_with(|| self.own(a).cmp(self.own(b)))
    }
}

/// Writes what a line is sorted by, as text that sorts so: found in the index, without reading the line.
fn write_key(context: &Context, found: &Found, key: LineKey, text: &mut String) {
    let Some(entry) = context.entry(found.entry) else { return };
    match key {
        LineKey::Word(0) => fold_into(&entry.wording(found.hit.span), text),
        LineKey::Word(position) => {
            let index = context.corpus.index();
            let hit = index.positions_touching(found.entry, found.hit.span);
            if hit.is_empty() {
                // What stands in a removed line is not in this index.
                let reading = entry.article.folded(&entry.document.text, found.block);
                let block = Span::new(0, reading.text().len());
                let words = usize::from(position.unsigned_abs());
                let around = Around::within(reading.text(), block, reading.folded(found.hit.span), words);
                let side = if position < 0 { around.left } else { around.right };
                around.word(position).into_iter().for_each(|span| fold_into(span.of(side), text));
                return;
            }
            let away = u32::from(position.unsigned_abs());
            let (last, word) = match position > 0 {
                true => (hit.end, hit.end.checked_add(away - 1)),
                false => (hit.start, hit.start.checked_sub(away)),
            };
            let Some(word) = word else { return };
            let posting = |position| Posting { entry: found.entry as u32, position };
            // Between here and there no block may end.
            if (word.min(last)..=word.max(last.saturating_sub(1))).all(|position| index.is_word(posting(position)))
                && let Some(span) = index.span(posting(word), word)
            {
                fold_into(&entry.wording(span), text);
            }
        }
        LineKey::Outlet => fold_into(context.outlets.label(found.entry), text),
        // Unknown dates come last.
        LineKey::Date => text.push_str(entry.article.metadata.date.as_ref().map_or("~", |date| date.value.as_str())),
    }
}

/// Hands on the hits of one article in its order.
fn each(context: &Context, at: usize, entry: &Entry, mut then: impl FnMut(Found)) {
    let mut paragraphs = Paragraphs::default();
    let mut hits = context.hits.of(at).iter().peekable();
    for block in &entry.article.blocks {
        let paragraph = paragraphs.number(block);
        while let Some(hit) = hits.next_if(|hit| hit.span.start < block.span.end) {
            if block.span.contains(hit.span) {
                then(Found { entry: at, hit: *hit, block: block.span, paragraph });
            }
        }
    }
}

/// A hit in its block with the words before and after it, as far as they are shown.
struct Around<'t> {
    left: &'t str,
    hit: &'t str,
    right: &'t str,
}

impl<'t> Around<'t> {
    /// As far as the line is shown: some words, or the sentence.
    fn of(context: &Context, entry: &Entry, found: &Found, reading: &'t Folded) -> Self {
        let text = reading.text();
        let block = Span::new(0, text.len());
        let hit = reading.folded(found.hit.span);
        match context.state.keywords.context {
            0 => {
                let sentences = entry.mentions().sentences.iter().map(|sentence| sentence.span);
                let sentence = sentences.filter(|sentence| sentence.overlaps(found.hit.span));
                let whole = sentence.reduce(|a, b| Span { start: a.start.min(b.start), end: a.end.max(b.end) });
                let whole = whole.map_or(block, |span| reading.folded(span));
                Around::within(text, whole, hit, usize::MAX)
            }
            words => Around::within(text, block, hit, words.into()),
        }
    }

    fn within(text: &'t str, whole: Span, hit: Span, words: usize) -> Self {
        let (left, right) = query::context(text, whole, hit, words);
        Around { left, hit: hit.of(text), right }
    }

    /// The bytes of the word so many places to the right of the hit, or to the left where negative, in the text on that side.
    fn word(&self, position: i8) -> Option<Span> {
        let side = if position < 0 { self.left } else { self.right };
        let away = (position.unsigned_abs() as usize).checked_sub(1)?;
        let words = || words_of(side).map(|(start, word)| Span::new(start, start + word.len()));
        if position > 0 { words().nth(away) } else { words().collect::<Vec<_>>().into_iter().rev().nth(away) }
    }
}

fn line(context: &Context, found: &Found) -> Option<Line> {
    let entry = context.entry(found.entry)?;
    let reading = entry.article.folded(&entry.document.text, found.block);
    let around = Around::of(context, entry, found, &reading);
    let ranks = |left: bool| {
        let mut ranks: Vec<(Span, u8)> = Vec::new();
        for (rank, key) in context.state.lines.iter().enumerate() {
            if let LineKey::Word(position) = key
                && (*position < 0) == left
                && let Some(span) = around.word(*position)
            {
                ranks.push((span, rank as u8 + 1));
            }
        }
        ranks
    };
    let at = found.hit.span.start;
    let here = context.state.at == Some(at) && context.article() == Some(found.entry);
    let whole = if here && context.state.keywords.open {
        let mut overlays = hit_overlays(context, found.entry);
        overlays.push((found.hit.span, Overlay::Now));
        segment(entry, found.block, &Overlays::new(overlays))
    } else {
        Vec::new()
    };
    Some(Line {
        document: reference(entry),
        outlet: context.outlets.of_entry(found.entry),
        title: title(entry),
        at,
        here,
        whole,
        paragraph: found.paragraph,
        left: cut(around.left, ranks(true)),
        hit: around.hit.to_owned(),
        right: cut(around.right, ranks(false)),
        style: series_style(found.hit.series),
    })
}

/// A text cut at the words it is sorted by, each piece with the rank it is sorted by, 0 for none.
fn cut(text: &str, mut ranks: Vec<(Span, u8)>) -> Vec<(String, u8)> {
    ranks.order_by(|a, b| a.0.cmp(&b.0));
    let mut pieces = Vec::with_capacity(ranks.len() * 2 + 1);
    let mut from = 0;
    let mut push = |span: Span, rank: u8| {
        if span.start < span.end {
            pieces.push((span.of(text).to_owned(), rank));
        }
    };
    for (span, rank) in ranks {
        if span.start < from {
            continue;
        }
        push(Span { start: from, end: span.start }, 0);
        push(span, rank);
        from = span.end;
    }
    push(Span { start: from, end: text.len() as u32 }, 0);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_the_words_it_is_sorted_by() {
        let around = Around { left: "the old ", hit: "bridge", right: " was closed, they" };
        let word = |position: i8| {
            let side = if position < 0 { around.left } else { around.right };
            around.word(position).map(|span| span.of(side))
        };
        assert_eq!([word(-1), word(-2), word(-3)], [Some("old"), Some("the"), None]);
        assert_eq!([word(1), word(2), word(3), word(0)], [Some("was"), Some("closed"), Some("they"), None]);
        let pieces = cut(around.right, vec![(around.word(2).unwrap(), 1), (around.word(1).unwrap(), 2)]);
        let pieces: Vec<(&str, u8)> = pieces.iter().map(|(text, rank)| (text.as_str(), *rank)).collect();
        assert_eq!(pieces, [(" ", 0), ("was", 2), (" ", 0), ("closed", 1), (", they", 0)]);
        assert_eq!(cut("", Vec::new()), []);
    }
}
