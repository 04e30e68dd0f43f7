//! Gold for the choice of the headline: the lines of each page that may be it are weighed against each other so that those
//! with the words of the gold title win, or none where the title is not printed.

use super::data::Row;
use super::ranking::{Example, contains, words};
use crate::clean::{core, page, title_features};

/// Passes over the pages.
pub const EPOCHS: usize = 8;

/// What a page without its title weighs: many of them have another wording of it as their headline.
const NONE_WEIGHT: f32 = 0.25;

/// Words a line may have beside the title's own ("Opinion", "| The Outlet").
const WORDS_MORE: usize = 8;

/// What a dump teaches; `None` where its title is not known.
pub fn example<'a>(row: &'a Row, field: &'static str, text: &str) -> Option<Example<'a, { title_features::COUNT }>> {
    let title = words(row.known.title.as_deref()?);
    if title.is_empty() {
        return None;
    }
    let page = page::Page::new(text);
    let candidates = title_features::candidates(&page, core::find(&page));
    Some(judged(row, field, &page, &title, candidates))
}

/// The candidates of a page, those being right that have the words of the title or else those that hold them and little more.
pub fn judged<'a, const COUNT: usize>(
    row: &'a Row,
    field: &'static str,
    page: &page::Page,
    title: &[String],
    candidates: Vec<(usize, [f32; COUNT])>,
) -> Example<'a, COUNT> {
    let lines: Vec<Vec<String>> = candidates.iter().map(|(at, _)| words(page.content(*at))).collect();
    let mut right: Vec<bool> = lines.iter().map(|line| line.as_slice() == title).collect();
    if !right.contains(&true) {
        let holds = |line: &Vec<String>| line.len() <= title.len() + WORDS_MORE && contains(line, title);
        right = lines.iter().map(holds).collect();
    }
    let printed = contains(&words(page.text), title);
    // Where it stands out of reach, nothing can be learned.
    let share = match (right.contains(&true), printed) {
        (true, _) => 1.0,
        (false, true) => 0.0,
        (false, false) => NONE_WEIGHT,
    };
    Example {
        row,
        field,
        groups: candidates.iter().map(|(at, _)| page.line(*at).hash).collect(),
        rows: candidates.into_iter().map(|(_, row)| row).collect(),
        right,
        printed,
        weight: row.set.ranking_weight * share,
    }
}
