//! What a line is, made to agree with what was read from it: the line that names the writers is a byline, the one that gives the
//! day of publication a date, and what stands right above the headline is no other story.

use super::labels::Labels;
use super::lines::Start;
use super::page::Page;
use super::verdict::Verdict;
use super::{Kind, Metadata};
use crate::intake::Span;

/// Words of a line that says who wrote or when, at most: in longer ones it is said beside other things.
const MOST_WORDS: u32 = 16;

/// Words of a kicker that is a phrase of its own, at most.
const MOST_KICKER: u32 = 9;

/// Words that a line of breadcrumbs has in common with the headline at its end, at least.
const CRUMB_WORDS: usize = 3;

/// Gives the lines that the metadata was read from the kind that follows, where only their shape spoke against it.
pub fn with_metadata(page: &Page, metadata: &Metadata, labels: &mut Labels) {
    let line_of = |span: Span| {
        let at = page.lines.list.partition_point(|line| line.span.end < span.end);
        page.lines.list.get(at).is_some_and(|line| line.span.contains(span)).then_some(at)
    };
    let writers = metadata.authors.first().and_then(|author| author.span).and_then(line_of);
    let day = metadata.date.as_ref().and_then(|date| date.span).and_then(line_of);
    let said = [(day, Kind::Date, "says when it was published"), (writers, Kind::Byline, "names who wrote it")];
    for (at, kind, reason) in said {
        let Some(at) = at else { continue };
        let Some(verdict) = labels.verdicts.get_mut(at) else { continue };
        if is_guess(page, at, verdict) && page.line(at).count() <= MOST_WORDS {
            *verdict = Verdict::new(kind, 0.6, reason);
        }
    }
    if let Some(title) = labels.title {
        above_headline(page, title, labels);
    }
}

/// Whether a line was put aside for its shape and place alone: no phrase of page furniture stands in it.
fn is_guess(page: &Page, at: usize, verdict: &Verdict) -> bool {
    let reader = verdict.reasons.iter().any(|reason| reason == super::decided::BY_READER);
    matches!(verdict.kind, Kind::Related | Kind::Navigation) && page.furniture(at).is_none() && !reader
}

/// Lines above the headline among which breadcrumbs are looked for.
const CRUMB_REACH: usize = 3;

/// The kicker and the breadcrumbs above a headline.
fn above_headline(page: &Page, title: usize, labels: &mut Labels) {
    let words = page.words(title);
    for at in title.saturating_sub(CRUMB_REACH)..title {
        let Some(verdict) = labels.verdicts.get_mut(at) else { continue };
        if verdict.kind != Kind::Related || !is_guess(page, at, verdict) {
            continue;
        }
        // The first word may be glued to the section's: "HomeNewsThe pier stays shut".
        let end = words.get(1..).filter(|end| end.len() >= CRUMB_WORDS);
        let line = page.line(at);
        if end.is_some_and(|end| page.words(at).ends_with(end)) && page.words(at) != words {
            *verdict = Verdict::new(Kind::Navigation, 0.6, "says where on the site the headline below it stands");
        } else if at + 1 == title
            && line.count() <= MOST_KICKER
            && !line.is_item()
            && line.start != Start::Number
            && page.date(at).is_none()
            && page.copies.get(at) == Some(&1)
            && page.line(title).blanks <= 1
            && line.blanks > page.line(title).blanks
        {
            *verdict = Verdict::new(Kind::Navigation, 0.5, "a kicker right above the headline");
        }
    }
}
