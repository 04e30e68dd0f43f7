//! The day the article was published: of all full dates around the text the likeliest, or none where none is likely.

use super::Field;
use super::date_features::{self, COUNT, Candidate};
use super::labels::Labels;
use super::learned;
use super::page::Page;
use super::ranking::{self, Ranking, SEVERAL};
use crate::intake::Span;

/// How likely a day must be the one of publication for it to be named: chosen on held-out outlets so that of the days given
/// more than nine in ten are right.
pub const ENOUGH: f32 = 0.7;

fn ranking() -> &'static Ranking<COUNT, SEVERAL> {
    &learned::now().day
}

/// What the full dates of a page say of its day of publication.
pub enum Found {
    /// The day, in ISO 8601.
    Day(Field<String>),
    /// There are full dates, none of them likely.
    NoneLikely,
    /// There is no full date about the text.
    NoFullDate,
}

/// The day of publication. `writers` is the line that names the writers.
pub fn find(page: &Page, labels: &Labels, writers: Option<usize>) -> Found {
    let candidates = date_features::candidates(page, labels, writers);
    if candidates.is_empty() {
        return Found::NoFullDate;
    }
    likeliest(page, &candidates).map_or(Found::NoneLikely, Found::Day)
}

fn likeliest(page: &Page, candidates: &[Candidate]) -> Option<Field<String>> {
    let scores: Vec<f32> = candidates.iter().map(|candidate| ranking().score(&candidate.row)).collect();
    let groups: Vec<u64> = candidates.iter().map(Candidate::group).collect();
    let (best, likely) = ranking::best(&scores, &groups).filter(|best| best.1 >= ENOUGH)?;
    let best = candidates.get(best)?;
    let start = page.line(best.at).span.start as usize;
    let span = Span::new(start + best.date.start, start + best.date.end);
    Some(Field { value: best.date.iso(), span: Some(span), confidence: likely })
}
