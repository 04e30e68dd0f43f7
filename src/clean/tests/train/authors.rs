//! Gold for the choice of the writers: the lines of each page that may name them are weighed against each other so that the
//! list with the gold names and next to nothing else wins, or none where they are not printed.

use super::data::Row;
use super::ranking::{Example, contains, words};
use crate::clean::byline_parts::Looks;
use crate::clean::{author_features, labels, page};

/// Passes over the pages.
pub const EPOCHS: usize = 12;

/// Words a list may hold beside the gold names, as the scorer counts.
const WORDS_MORE: usize = 2;

/// What a page whose writers are printed in no line that was read weighs, for none to be named.
const NONE_WEIGHT: f32 = 0.5;

/// What a dump teaches; `None` where its writers are not known.
pub fn example<'a>(row: &'a Row, field: &'static str, text: &str) -> Option<Example<'a, { author_features::COUNT }>> {
    let gold: Vec<Vec<String>> =
        row.known.authors.iter().flatten().map(|name| words(name)).filter(|w| !w.is_empty()).collect();
    if gold.is_empty() {
        return None;
    }
    let page = page::Page::new(text);
    let labels = labels::label(&page, None, false);
    let candidates = author_features::candidates(&page, &labels);
    let is_right = |names: &[(&str, Looks)]| {
        let all = words(&names.iter().map(|n| n.0).collect::<Vec<_>>().join(" and "));
        let count = all.iter().filter(|w| !["and", "by", "the"].contains(&w.as_str())).count();
        gold.iter().all(|name| contains(&all, name)) && count <= gold.iter().map(Vec::len).sum::<usize>() + WORDS_MORE
    };
    let right: Vec<bool> = candidates.iter().map(|c| is_right(&c.names)).collect();
    let all = words(text);
    let found = right.contains(&true);
    Some(Example {
        row,
        field,
        groups: candidates.iter().map(|c| c.group()).collect(),
        rows: candidates.into_iter().map(|c| c.row).collect(),
        right,
        printed: gold.iter().all(|name| contains(&all, name)),
        weight: row.set.ranking_weight * if found { 1.0 } else { NONE_WEIGHT },
    })
}
