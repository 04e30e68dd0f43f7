//! One article to read.

use super::build::{Context, SERIES_STYLES, series_style};
use super::models::{ArticleCard, BlockView, Found, LegendEntry, Marked, Place, Read};
use super::plot::{LENGTH, Plot, Tick};
use super::segment::{Overlay, Overlays, segment};
use super::state::ViewState;
use super::{cards, evidence, link, names, words};
use crate::clean::Block;
use crate::corpus::Entry;
use crate::intake::Span;
use crate::query::Series;
use std::sync::Arc;

/// Two marks of a style stand so far apart on the map at least: nearer ones would be drawn as one.
const APART: u16 = 2;

/// The article being read, and where the keywords stand in it.
pub(super) fn build(context: &Context) -> Option<(Arc<Read>, Found)> {
    let at = context.article().or_else(|| context.order.first().copied())?;
    let entry = context.entry(at)?;
    // Hits in removed lines are shown in them.
    let removed = context.state.removed || context.state.wants_removed();
    // All of the state that it depends on.
    let of = link::write(&ViewState {
        article: Some(cards::reference(entry)),
        chosen: context.state.chosen.clone(),
        marks: context.state.marks,
        removed,
        evidence: context.state.evidence.clone(),
        grain: context.state.grain,
        ..ViewState::default()
    });
    let plain = context.corpus.keep(&of, || Arc::new(plain(context, at, entry, removed)));
    Some(((*plain).clone(), found(context, at, entry, removed)))
}

/// The blocks that are shown.
fn shown(entry: &Entry, removed: bool) -> Vec<&Block> {
    entry.article.blocks.iter().filter(|block| removed || block.kind.is_kept()).collect()
}

/// An article as it is whatever is looked for.
fn plain(context: &Context, at: usize, entry: &Entry, removed: bool) -> Read {
    let text = &entry.document.text;
    let metadata = &entry.article.metadata;
    let (names, quotes) = (names::cards(context, at), names::quotes(context, entry));
    let mut overlays = Vec::new();
    if let Some(span) = metadata.dateline_place.as_ref().and_then(|place| place.span) {
        overlays.push((span, Overlay::Dateline));
    }
    names::overlays(context, entry, &names, &quotes, &mut overlays);
    let overlays = Overlays::new(overlays);
    let mut paragraphs = Paragraphs::default();
    let mut previous_end = 0;
    let mut lines = LineNumbers::new(text);
    let block = |block: &Block| {
        let between = Span { start: previous_end, end: block.span.start }.of(text);
        let glued = previous_end > 0 && !between.contains('\n');
        previous_end = block.span.end;
        BlockView {
            at: block.span.start,
            kind: block.kind,
            removed: !block.kind.is_kept(),
            reason: words::capital(&entry.reasons_of(block).join("; ")),
            sure: (block.confidence * 100.0).round().clamp(0.0, 100.0) as u8,
            line: lines.of(block.span.start),
            said: entry.said_of(block).map(|said| said.kind),
            paragraph: paragraphs.number(block),
            glued,
            parts: segment(entry, block.span, &overlays),
        }
    };
    let blocks = shown(entry, removed).into_iter().map(block).collect();
    let authors: Vec<&str> = metadata.authors.iter().map(|author| author.value.as_str()).collect();
    let of_names = |corrections: &[crate::correct::Correction]| corrections.iter().filter(|c| c.is_of_name()).count();
    Read {
        card: ArticleCard { hits: Vec::new(), ..context.card(at) },
        author: words::list(&authors),
        agencies: metadata.agencies.iter().map(|agency| agency.value.clone()).collect(),
        date_long: metadata.date.as_ref().map_or(String::new(), |date| words::date(&date.value, false)),
        language: metadata.language.clone().unwrap_or_default(),
        right_to_left: is_right_to_left(&entry.article.text(&entry.document)),
        remarks: entry.article.remarks().into_iter().map(str::to_owned).collect(),
        blocks,
        removed_blocks: entry.article.blocks.iter().filter(|block| !block.kind.is_kept()).count(),
        changed_blocks: entry.article.blocks.iter().filter(|block| entry.said_of(block).is_some()).count(),
        changed_names: of_names(context.corpus.corrections().of(entry.document.id.key())),
        names,
        quotes,
        name: entry.document.name.clone(),
        fingerprint: entry.document.id.key().to_string(),
    }
}

/// Where the keywords stand in an article, and the place gone to.
fn found(context: &Context, at: usize, entry: &Entry, removed: bool) -> Found {
    let hits = context.hits.of(at);
    let here = context.article() == Some(at);
    let place = if here { context.state.at } else { None };
    let current = place.and_then(|place| hits.iter().position(|hit| hit.span.start == place));
    let over = Overlays::new(overlays(context, at, entry, place));
    let shown = shown(entry, removed);
    let (previous, next) = neighbours(context, at, place);
    Found {
        hits: hits.len(),
        legend: legend(context, at, entry),
        current: current.map_or(0, |n| n + 1),
        map: Arc::new(map(context, at, &shown)),
        previous,
        next,
        marked: marked(entry, &shown, &over),
    }
}

/// What is marked in blocks: their runs with something on them.
fn marked(entry: &Entry, blocks: &[&Block], over: &Overlays) -> Vec<Marked> {
    let mut marked = Vec::new();
    let mut placed = false;
    for block in blocks.iter().filter(|block| !over.touching(block.span).is_empty()) {
        let mut from = 0;
        for part in segment(entry, block.span, over) {
            let length = part.text.encode_utf16().count() as u32;
            let place = part.now && !placed;
            placed |= place;
            if part.mark > 0 || part.now || part.strong {
                let mut one = Marked {
                    block: block.span.start,
                    from,
                    length,
                    now: part.now,
                    place,
                    strong: part.strong,
                    styles: [0; SERIES_STYLES],
                };
                // No style comes twice.
                for (style, of) in one.styles.iter_mut().zip(std::iter::once(part.mark).chain(part.beside)) {
                    *style = of;
                }
                marked.push(one);
            }
            from += length;
        }
    }
    marked
}

/// The keyword series with their hits in an article.
fn legend(context: &Context, at: usize, entry: &Entry) -> Vec<LegendEntry> {
    let counts = context.hits.counts(at);
    let one = |(n, (series, hits)): (usize, (&Series, usize))| {
        let first = context.hits.of(at).iter().find(|hit| usize::from(hit.series) == n);
        let place = |start: u32| Place { document: cards::reference(entry), at: start };
        let (text, style) = (series.text.clone(), series_style(n as u8));
        LegendEntry { text, style, hits, first: first.map(|hit| place(hit.span.start)) }
    };
    context.query.series.iter().zip(counts).enumerate().map(one).collect()
}

/// Numbers the paragraphs of the running text as they pass.
#[derive(Default)]
pub(super) struct Paragraphs(u32);

impl Paragraphs {
    /// The block's number among the paragraphs of the running text, from 1; 0 for other kinds.
    pub fn number(&mut self, block: &Block) -> u32 {
        if block.kind.is_text() {
            self.0 += 1;
            self.0
        } else {
            0
        }
    }
}

/// Numbers the lines of a text as its places are asked for, from first to last.
pub(crate) struct LineNumbers<'a> {
    text: &'a str,
    at: usize,
    number: u32,
}

impl<'a> LineNumbers<'a> {
    /// Begins at the top of a text.
    pub fn new(text: &'a str) -> Self {
        LineNumbers { text, at: 0, number: 1 }
    }

    /// The number of the line a byte stands in, from 1. Lines end as the cleaner ends them: at "\n", "\r\n" or "\r".
    pub fn of(&mut self, byte: u32) -> u32 {
        let passed = self.text.as_bytes().get(self.at..byte as usize).unwrap_or(&[]);
        let mut bytes = passed.iter().peekable();
        while let Some(byte) = bytes.next() {
            let ends = *byte == b'\n' || *byte == b'\r' && bytes.peek() != Some(&&b'\n');
            self.number += u32::from(ends);
        }
        self.at = self.at.max(byte as usize);
        self.number
    }
}

/// What is marked in the article for a while: hits, the current place.
fn overlays(context: &Context, at: usize, entry: &Entry, place: Option<u32>) -> Vec<(Span, Overlay)> {
    let mut overlays = hit_overlays(context, at);
    if let Some(place) = place {
        let hit = context.hits.of(at).iter().find(|hit| hit.span.start == place).map(|hit| hit.span);
        let sentence = || entry.mentions().sentences.iter().map(|s| s.span).find(|s| s.start <= place && place < s.end);
        // Of a shared passage, its words in the sentence gone to.
        let passage = evidence::passage_spans(context, at);
        let within = sentence();
        let words: Vec<Span> = within.map_or(Vec::new(), |sentence| {
            let parts = passage.iter().filter(|span| span.overlaps(sentence));
            parts.map(|s| Span { start: s.start.max(sentence.start), end: s.end.min(sentence.end) }).collect()
        });
        match hit {
            None if !words.is_empty() => overlays.extend(words.into_iter().map(|span| (span, Overlay::Now))),
            _ => overlays.extend(hit.or(within).map(|span| (span, Overlay::Now))),
        }
        overlays.extend(passage.into_iter().map(|span| (span, Overlay::Strong)));
    }
    overlays
}

/// The keyword hits of an article, to lay over its text.
pub(super) fn hit_overlays(context: &Context, at: usize) -> Vec<(Span, Overlay)> {
    context.hits.of(at).iter().map(|hit| (hit.span, Overlay::Hit(series_style(hit.series)))).collect()
}

/// The hits before and after a place, running on into the articles before and after in the library.
fn neighbours(context: &Context, at: usize, place: Option<u32>) -> (Option<Place>, Option<Place>) {
    let Some(here) = context.order.iter().position(|&other| other == at) else { return (None, None) };
    let to =
        |entry: usize, start: u32| context.entry(entry).map(|e| Place { document: cards::reference(e), at: start });
    let starts = |entry: usize| context.hits.of(entry).iter().map(|hit| hit.span.start);
    let before = place.and_then(|place| starts(at).rfind(|&start| start < place));
    let after = starts(at).find(|&start| place.is_none_or(|place| start > place));
    let previous = before.and_then(|start| to(at, start)).or_else(|| {
        let earlier = context.order.iter().take(here).rev();
        earlier.copied().find_map(|entry| starts(entry).next_back().and_then(|start| to(entry, start)))
    });
    let next = after.and_then(|start| to(at, start)).or_else(|| {
        let later = context.order.iter().skip(here + 1);
        later.copied().find_map(|entry| starts(entry).next().and_then(|start| to(entry, start)))
    });
    (previous, next)
}

/// Where hits and removed lines stand, measured over what is shown.
fn map(context: &Context, at: usize, shown: &[&Block]) -> Plot {
    let all: usize = shown.iter().map(|block| block.span.len()).sum();
    let hits = context.hits.of(at);
    let mut ticks: Vec<Tick> = Vec::new();
    let mut last: Vec<Option<u16>> = Vec::new();
    let mut before = 0;
    let mut mark = |bytes: usize, style: u8, place: u32| {
        let at = (bytes * usize::from(LENGTH) / all.max(1)) as u16;
        if last.len() <= style.into() {
            last.resize(usize::from(style) + 1, None);
        }
        let Some(last) = last.get_mut(usize::from(style)) else { return };
        if last.is_none_or(|last| last + APART <= at) {
            *last = Some(at);
            ticks.push(Tick { at, lane: 0, style, place, document: 0 });
        }
    };
    for block in shown {
        if !block.kind.is_kept() {
            mark(before, 0, block.span.start);
        }
        let from = hits.partition_point(|hit| hit.span.start < block.span.start);
        for hit in hits.iter().skip(from).take_while(|hit| hit.span.start < block.span.end) {
            let inside = (hit.span.start - block.span.start) as usize;
            mark(before + inside, series_style(hit.series), hit.span.start);
        }
        before += block.span.len();
    }
    Plot::map(ticks, context.entry(at).map(cards::reference).unwrap_or_default())
}

/// Whether most letters are of a script that runs from right to left (a quotation in one does not turn the article).
fn is_right_to_left(text: &str) -> bool {
    let (mut right, mut all) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        all += 1;
        // Hebrew, Arabic, Syriac, Thaana, NKo and their presentation forms.
        right += usize::from(matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'));
    }
    right * 2 > all
}

#[cfg(test)]
mod tests {
    use super::LineNumbers;

    #[test]
    fn lines_are_numbered_however_they_end() {
        let text = "one\r\n\r\ntwo\n\nthree\rfour";
        let mut lines = LineNumbers::new(text);
        let numbers = ["one", "two", "three", "four"].map(|word| lines.of(text.find(word).unwrap() as u32));
        assert_eq!(numbers, [1, 3, 5, 6]);
    }
}
