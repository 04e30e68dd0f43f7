//! Training the choice of the writers, written as a test that is not run by default; the command stands at the head of
//! `src/clean/author_weights.rs`.
//!
//! It reads the public gold sets beside the checkout and weighs the lines of each page that may name its writers against each
//! other, so that the list with the gold names and next to nothing else wins, or none where they are not printed.

use super::ranking::{self, Example, Settings, contains, words};
use crate::clean::{author_features, labels, page};

/// Words a list may hold beside the gold names, as the scorer counts.
const WORDS_MORE: usize = 2;

/// What a page whose writers are printed in no line that was read weighs, for none to be named.
const NONE_WEIGHT: f32 = 0.5;

fn load() -> Vec<Example> {
    let mut examples = Vec::new();
    for source in ranking::sources() {
        let gold: Vec<Vec<String>> = source.row["authors"]
            .as_array()
            .map(|list| list.iter().filter_map(|a| a.as_str()).map(words).filter(|w| !w.is_empty()).collect())
            .unwrap_or_default();
        if gold.is_empty() {
            continue;
        }
        let page = page::Page::new(&source.text);
        let labels = labels::label(&page, None, false);
        let candidates = author_features::candidates(&page, &labels);
        let is_right = |names: &[(&str, crate::clean::byline_parts::Looks)]| {
            let all = words(&names.iter().map(|n| n.0).collect::<Vec<_>>().join(" and "));
            let count = all.iter().filter(|w| !["and", "by", "the"].contains(&w.as_str())).count();
            gold.iter().all(|name| contains(&all, name))
                && count <= gold.iter().map(Vec::len).sum::<usize>() + WORDS_MORE
        };
        let right: Vec<bool> = candidates.iter().map(|c| is_right(&c.names)).collect();
        let text = words(&source.text);
        let printed = gold.iter().all(|name| contains(&text, name));
        let found = right.contains(&true);
        examples.push(Example {
            set: source.set,
            field: source.field,
            fold: source.fold,
            shown: candidates
                .iter()
                .map(|c| format!("{} {}", c.at, page.content(c.at).chars().take(90).collect::<String>()))
                .collect(),
            groups: candidates.iter().map(|c| c.group()).collect(),
            rows: candidates.into_iter().map(|c| c.row.to_vec()).collect(),
            right,
            printed,
            weight: source.weight * if found { 1.0 } else { NONE_WEIGHT },
        });
    }
    examples
}

#[test]
#[ignore = "trains the choice of the writers and rewrites src/clean/author_weights.rs"]
fn train_and_write_the_weights() {
    let settings = Settings { epochs: 8, dropout: 0.2, decay: 3e-2 };
    let errors = "several names without a sign between; one-word pen names; a desk or outlet as writer.";
    ranking::train_and_write("author", &load(), settings, crate::clean::authors::ENOUGH, errors);
}
