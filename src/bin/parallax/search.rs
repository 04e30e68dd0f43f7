//! Keywords in one dump: its hits, each with the words around it.

use crate::offsets::CodePoints;
use crate::rows::{self, HitRow};
use parallax::clean::Options;
use parallax::corpus::{Corpus, Entry, words_of};
use parallax::intake::{Document, Span};
use parallax::query::{Query, run};

/// Words shown on either side of a hit: a line of the usual 80 to 120 columns.
const CONTEXT_WORDS: usize = 8;

/// The hits of one document, as rows. Each document is a corpus of its own here, so that a pipe is answered while it is
/// being filled and two rows with one text are both answered.
pub fn for_each_hit<E>(
    document: Document,
    options: Options,
    query: &Query,
    mut each: impl FnMut(HitRow<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut corpus = Corpus::new();
    corpus.add(document, options);
    let hits = run(query, &corpus);
    let Some(entry) = corpus.entries().first() else { return Ok(()) };
    let points = CodePoints::new(&entry.document.text);
    for hit in hits.of(0) {
        let [start, end] = points.of(hit.span);
        let (left, right) = around(entry, hit.span);
        each(HitRow {
            id: rows::id(&entry.document),
            series: query.series.get(usize::from(hit.series)).map_or("", |series| &series.text),
            start,
            end,
            left: rows::one_line(left),
            hit: rows::one_line(hit.span.of(&entry.document.text)),
            right: rows::one_line(right),
        })?;
    }
    Ok(())
}

/// What stands before and after a hit in its block, so many words of it.
fn around(entry: &Entry, hit: Span) -> (&str, &str) {
    let text = &entry.document.text;
    let block = entry.article.blocks.iter().map(|b| b.span).find(|block| block.contains(hit)).unwrap_or(hit);
    let before = Span { start: block.start, end: hit.start }.of(text);
    let after = Span { start: hit.end, end: block.end }.of(text);
    let words: Vec<usize> = words_of(before).map(|(at, _)| at).collect();
    let left = words.len().checked_sub(CONTEXT_WORDS).and_then(|first| words.get(first)).copied().unwrap_or(0);
    let right = words_of(after).nth(CONTEXT_WORDS).map_or(after.len(), |(at, _)| at);
    (before.get(left..).unwrap_or_default(), after.get(..right).unwrap_or_default())
}
