//! Gold for the second choice of the headline, on pages that a line model has read: as in `title.rs`.

use super::data::Row;
use super::ranking::{Example, words};
use super::title::judged;
use crate::clean::{headline_features, labels, page};

/// Passes over the pages.
pub const EPOCHS: usize = 12;

/// What a page of news weighs beside what it weighs for the other rankings: whole pages of news are the hardest.
const NEWS_WEIGHT: f32 = 2.0;

/// What a dump teaches; `None` where its title is not known.
pub fn example<'a>(row: &'a Row, field: &'static str, text: &str) -> Option<Example<'a, { headline_features::COUNT }>> {
    let title = words(row.known.title.as_deref()?);
    if title.is_empty() {
        return None;
    }
    let page = page::Page::new(text);
    let labels = labels::label_once(&page, None, false);
    let mut example = judged(row, field, &page, &title, headline_features::candidates(&page, &labels));
    if row.set.name == "clean-news" {
        example.weight *= NEWS_WEIGHT;
    }
    Some(example)
}
