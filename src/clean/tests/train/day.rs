//! Gold for the choice of the day of publication: the dates of each page are weighed against each other so that the gold day
//! wins, or none where it is not printed.

use super::data::Row;
use super::ranking::Example;
use crate::clean::{authors, date_features, labels, page};

/// Passes over the pages.
pub const EPOCHS: usize = 12;

/// What a dump teaches; `None` where its day is not known.
pub fn example<'a>(row: &'a Row, field: &'static str, text: &str) -> Option<Example<'a, { date_features::COUNT }>> {
    let day = row.known.date.as_deref().filter(|day| day.len() == "2000-01-01".len())?;
    let page = page::Page::new(text);
    let labels = labels::label(&page, None, false);
    let writers = authors::find(&page, &labels).1;
    let candidates = date_features::candidates(&page, &labels, writers);
    let right: Vec<bool> = candidates.iter().map(|c| c.date.iso() == day).collect();
    Some(Example {
        row,
        field,
        groups: candidates.iter().map(|c| c.group()).collect(),
        rows: candidates.into_iter().map(|c| c.row).collect(),
        printed: right.contains(&true),
        right,
        weight: row.set.ranking_weight,
    })
}
