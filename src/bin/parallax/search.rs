//! Keywords in one dump: its hits, each with the words around it.

use crate::offsets::CodePoints;
use crate::rows::{self, HitRow};
use parallax::corpus::{Corpus, Entry};
use parallax::intake::Span;
use parallax::query::{Query, context, run};

/// Words of context on each side of a hit, as a concordance has them.
const CONTEXT: usize = 15;

/// The hits of one document, as rows. Each document is a corpus of its own here, so that a pipe is answered while it is
/// being filled and two rows with one text are both answered.
pub fn for_each_hit<E>(
    entry: Entry,
    query: &Query,
    mut each: impl FnMut(HitRow<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut corpus = Corpus::new();
    corpus.add_entry(entry);
    let hits = run(query, &corpus);
    let Some(entry) = corpus.entries().first() else { return Ok(()) };
    let points = CodePoints::new(&entry.document.text);
    for hit in hits.of(0) {
        let [start, end] = points.of(hit.span);
        let block = entry.article.blocks.iter().find(|block| block.span.contains(hit.span));
        let block = block.map_or(hit.span, |block| block.span);
        let reading = entry.article.folded(&entry.document.text, block);
        let (left, right) =
            context(reading.text(), Span::new(0, reading.text().len()), reading.folded(hit.span), CONTEXT);
        each(HitRow {
            id: rows::id(&entry.document),
            series: query.series.get(usize::from(hit.series)).map_or("", |series| &series.text),
            start,
            end,
            left: rows::one_line(left.trim_start()),
            hit: rows::one_line(&entry.wording(hit.span)),
            right: rows::one_line(right.trim_end()),
        })?;
    }
    Ok(())
}
