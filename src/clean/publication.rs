//! The day the article was published: of all full dates around the text the likeliest, or none where none is likely.

use super::date_features::{self, COUNT, Candidate};
use super::labels::Labels;
use super::learned;
use super::page::Page;
use super::ranking::{self, Ranking, SEVERAL};
use super::{Field, Kind};
use crate::intake::Span;
use crate::text::count_pieces;

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
    let mut candidates = date_features::candidates(page, labels, writers);
    if candidates.is_empty() {
        return Found::NoFullDate;
    }
    candidates.retain(|candidate| !is_of_picture(page, candidate));
    likeliest(page, &candidates).map_or(Found::NoneLikely, Found::Day)
}

/// Words before the credit of a picture from which they tell what it shows, and when: the day, and five more.
const CAPTION_WORDS: usize = 8;

/// Whether a day stands in what is told of a picture, before its credit: "The crane in Lorne falls on 3 May 2024. (Ann Lee/AFP)". That
/// it was taken then does not say when the article was published.
fn is_of_picture(page: &Page, candidate: &Candidate) -> bool {
    let told = page.about_article(candidate.at).is_some_and(|cue| matches!(cue.kind, Kind::Byline | Kind::Date));
    let before = page.credit_start(candidate.at).filter(|credit| candidate.date.end <= *credit && !told);
    let text = before.and_then(|credit| page.content(candidate.at).get(..credit)).unwrap_or("");
    count_pieces(text, CAPTION_WORDS) >= CAPTION_WORDS
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::labels;

    #[test]
    fn the_day_of_a_picture_is_not_the_articles() {
        let body = "The old crane in the harbour of Lorne fell into the water in the night, and nobody was hurt, the mayor said \
                    in the morning. It had stood there for ninety years and was to be painted red in the summer of this year.";
        for (line, want) in [
            ("The crane in the harbour of Lorne on the evening of 11 May 2026 (AFP / ANN LEE)", true),
            ("The crane in the harbour on Monday, 11 May 2026. Photo: Ann Lee", true),
            ("By Ann Lee in the harbour of Lorne, 11 May 2026 (AFP)", false),
            ("LORNE, 11 May 2026 (AFP)", false),
            ("Published on Monday, the 11 May 2026, by Ann Lee", false),
        ] {
            let text = format!("{line}\n\nAn old crane falls in the night\n\n{body}\n\n{body} It will be missed.");
            let page = Page::new(&text);
            let mut labels = labels::label_once(&page, None, false);
            // As a caption it would not be looked at in the first place.
            labels.verdicts.iter_mut().take(1).for_each(|verdict| verdict.kind = Kind::Navigation);
            let candidates = date_features::candidates(&page, &labels, None);
            assert_eq!(candidates.iter().map(|one| is_of_picture(&page, one)).collect::<Vec<_>>(), [want], "{line}");
        }
    }
}
