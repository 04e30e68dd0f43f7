//! Who wrote the article: of all lines that may name its writers the likeliest, or none where none is likely.

use super::Field;
use super::author_features::{self, COUNT, Candidate};
use super::byline_parts::Looks;
use super::labels::Labels;
use super::learned;
use super::page::Page;
use super::ranking::{self, Ranking, SEVERAL};
use crate::intake::Span;

/// How likely a list must be the writers for them to be named: chosen on held-out outlets so that of the names given, more than
/// seventeen in twenty are right.
pub const ENOUGH: f32 = 0.63;

/// Lines at the end of the text among which such a credit closes it, what agencies print below included.
const CLOSING: usize = 3;

fn ranking() -> &'static Ranking<COUNT, SEVERAL> {
    &learned::now().authors
}

/// The writers, in the order they stand in, each with its place, agencies and desks where they stand as writers; and the line
/// that names them.
pub fn find(page: &Page, labels: &Labels) -> (Vec<Field<String>>, Option<usize>) {
    let candidates = author_features::candidates(page, labels);
    let scores: Vec<f32> = candidates.iter().map(|candidate| ranking().score(&candidate.row)).collect();
    let groups: Vec<u64> = candidates.iter().map(Candidate::group).collect();
    let best = ranking::best(&scores, &groups).filter(|best| best.1 >= ENOUGH);
    let ranked = best.and_then(|(at, likely)| Some((candidates.get(at)?, likely)));
    // Too rare in the sets to be learned, and never anything else: "Reporting by Ann Lee" under the text or in its last lines.
    let credit = || {
        let end = labels.core.map_or(0, |core| core.last);
        candidates
            .iter()
            .find(|candidate| candidate.reporting && candidate.at + CLOSING > end)
            .map(|found| (found, ENOUGH))
    };
    let Some((best, likely)) = ranked.or_else(credit) else { return (Vec::new(), None) };
    let mut fields: Vec<Field<String>> = Vec::new();
    for (name, _) in best.names.iter().filter(|name| name.1 != Looks::Outlet || best.names.len() == 1) {
        let start = name.as_ptr() as usize - page.text.as_ptr() as usize;
        let value = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !fields.iter().any(|field| field.value == value) {
            let span = Some(Span::new(start, start + name.len()));
            fields.push(Field { value, span, confidence: likely.min(1.0) });
        }
    }
    (fields, Some(best.at))
}
