//! Verdicts on lines to blocks, a line parted where it holds two things: a caption and the credit of its picture, a writer
//! and the date, a label and the headline.

use super::page::Page;
use super::verdict::Verdict;
use super::{Block, Kind, Metadata, line_parts};
use crate::intake::Span;
use crate::text::letter;

/// Words of a line that may hold a writer and a date, at most.
const MOST_BYLINE: u32 = 30;

/// The blocks of a page, in order, covering every non-blank character. The metadata tells which words of a line are the
/// headline and the writers.
pub fn blocks(page: &Page, verdicts: Vec<Verdict>, metadata: &Metadata) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(verdicts.len());
    for (at, verdict) in verdicts.into_iter().enumerate() {
        let line = page.line(at).span;
        let parts = match verdict.kind {
            Kind::Caption => credit_part(page, at),
            Kind::Byline | Kind::Date => dated_parts(page, at, metadata),
            Kind::Title => title_parts(page, at, metadata),
            _ => None,
        };
        let Some(parts) = parts else {
            blocks.push(block(line, verdict));
            continue;
        };
        // What a part is that is not what the line is.
        let other = |part: &Part| match part.kind {
            Kind::Credit => Verdict::new(Kind::Credit, 0.8, "credits who took the picture").and("ends a caption"),
            Kind::Date => Verdict::new(Kind::Date, 0.8, "a date beside the writer"),
            Kind::Byline => Verdict::new(Kind::Byline, 0.8, "the writer beside a date"),
            _ => Verdict::new(part.kind, 0.6, "shares a line with the headline"),
        };
        for part in parts {
            let span = Span::new(line.start as usize + part.from, line.start as usize + part.to).trimmed(page.text);
            if !span.is_empty() {
                blocks.push(block(span, if part.kind == verdict.kind { verdict.clone() } else { other(&part) }));
            }
        }
    }
    blocks
}

/// A part of a line, in bytes of it.
struct Part {
    from: usize,
    to: usize,
    kind: Kind,
}

fn block(span: Span, verdict: Verdict) -> Block {
    Block { span, kind: verdict.kind, confidence: verdict.confidence, reasons: verdict.reasons }
}

/// A line cut at two places into what stands before, between and behind them.
fn cut(page: &Page, at: usize, between: (usize, usize), kinds: [Kind; 3]) -> Option<Vec<Part>> {
    let (start, end) = between;
    let length = page.content(at).len();
    let parts = [(0, start), (start, end), (end, length)].into_iter().zip(kinds);
    Some(parts.filter(|((from, to), _)| from < to).map(|((from, to), kind)| Part { from, to, kind }).collect())
}

/// The writers and the date of a line that holds both: "By X and Y, Kessel, 23 January 2019 10:12", "23 January 2019 | By X".
fn dated_parts(page: &Page, at: usize, metadata: &Metadata) -> Option<Vec<Part>> {
    let line = page.line(at);
    if line.digits == 0 || line.count() > MOST_BYLINE || !page.date(at).is_some_and(|date| date.is_full()) {
        return None;
    }
    let own = |span: &Span| line.span.contains(*span);
    let bytes = |span: Span| ((span.start - line.span.start) as usize, (span.end - line.span.start) as usize);
    let mut names: Vec<(usize, usize)> =
        metadata.authors.iter().filter_map(|author| author.span).filter(own).map(bytes).collect();
    if names.is_empty() {
        names = line_parts::cued_names(page.content(at));
    }
    let between = line_parts::writers_part(page.content(at), &names)?;
    cut(page, at, between, [Kind::Date, Kind::Byline, Kind::Date])
}

/// The headline's own words and what stands before and behind them on its line: "Analysis | …", "… | The Outlet".
fn title_parts(page: &Page, at: usize, metadata: &Metadata) -> Option<Vec<Part>> {
    let line = page.line(at).span;
    let title = metadata.title.as_ref()?.span.filter(|span| line.contains(*span) && *span != line)?;
    let between = ((title.start - line.start) as usize, (title.end - line.start) as usize);
    let content = page.content(at);
    // A list's number or a bullet alone is no part of its own.
    let is_part =
        |text: Option<&str>| text.is_some_and(|text| text.chars().filter(|&c| letter::is_alphabetic(c)).count() > 1);
    let start = if is_part(content.get(..between.0)) { between.0 } else { 0 };
    let end = if is_part(content.get(between.1..)) { between.1 } else { content.len() };
    let is_date =
        |text: Option<&str>| text.is_some_and(|text| super::dates::find(text).is_some_and(|date| date.is_full()));
    let kind = |text| if is_date(text) { Kind::Date } else { Kind::Navigation };
    let kinds = [kind(content.get(..start)), Kind::Title, kind(content.get(end..))];
    cut(page, at, (start, end), kinds)
}

/// A caption and the credit at its end, when something stands before it.
fn credit_part(page: &Page, at: usize) -> Option<Vec<Part>> {
    let content = page.content(at);
    let offset = page.credit_start(at)?;
    let before = content.get(..offset)?;
    if before.split_whitespace().count() < 3 {
        return None;
    }
    cut(page, at, (0, offset), [Kind::Caption, Kind::Caption, Kind::Credit])
}
