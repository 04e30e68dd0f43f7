//! The concordance: every hit with the words around it, in the order of the articles or by the words beside it.

use super::build::{Context, series_style};
use super::cards::{reference, title};
use super::keyword_models::{FullLine, Line, LineWindow};
use super::line_order::{Found, Lines};
use super::read::hit_overlays;
use super::segment::{Overlay, Overlays, segment};
use super::state::LineKey;
use crate::clean::Folded;
use crate::corpus::Entry;
use crate::intake::Span;
use crate::query;
use crate::text::{Order, fold_into, words_of};

/// So many lines are sent at once: some three screens of a tall window.
const WINDOW: usize = 120;
/// So many come with a screen where there are more: a letter typed draws no more of them than can be seen.
const FIRST: usize = 40;

/// Some lines, from a number on. Where none is given: from the first, or around the one come from.
pub(super) fn build(context: &Context, from: Option<usize>) -> LineWindow {
    let lines = Lines::of(context);
    let all = lines.len();
    let most = if from.is_some() || all <= WINDOW { WINDOW } else { FIRST };
    let from = from.unwrap_or_else(|| {
        let here = context.state.at.zip(context.article()).and_then(|(at, entry)| lines.number_of(context, entry, at));
        here.map_or(0, |here| here.saturating_sub(most / 2))
    });
    let from = from.min(all.saturating_sub(most));
    let window = (from..all.min(from + most)).filter_map(|at| line(context, &lines.find(context, at)?));
    LineWindow { from, all, lines: window.collect(), later: lines.later }
}

/// All lines, whole.
pub(super) fn whole(context: &Context) -> Vec<FullLine> {
    let lines = Lines::of(context);
    (0..lines.len()).filter_map(|at| full_line(context, &lines.find(context, at)?)).collect()
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

/// Writes the word so many places from a hit, folded, as it is read in the text itself.
pub(super) fn write_word(entry: &Entry, found: &Found, position: i8, text: &mut String) {
    let reading = entry.article.folded(&entry.document.text, found.block);
    let block = Span::new(0, reading.text().len());
    let words = usize::from(position.unsigned_abs());
    let around = Around::within(reading.text(), block, reading.folded(found.hit.span), words);
    let side = if position < 0 { around.left } else { around.right };
    around.word(position).into_iter().for_each(|span| fold_into(span.of(side), text));
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
