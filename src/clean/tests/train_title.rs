//! Training the choice of the headline, written as a test that is not run by default; the command stands at the head of
//! `src/clean/title_weights.rs`.
//!
//! It reads the public gold sets beside the checkout (`../shared/data/clean-*.jsonl`) and weighs the lines of each page against
//! each other so that those with the words of the gold title win, or none where the title is not printed. Same sets, same
//! machine, same weights.

use super::ranking::{self, Example, Settings, contains, words};
use crate::clean::{core, page, title_features};

/// What a page without its title weighs: many of them have another wording of it as their headline.
const NONE_WEIGHT: f32 = 0.25;

/// Words a line may have beside the title's own ("Opinion", "| The Outlet").
const WORDS_MORE: usize = 8;

fn load() -> Vec<Example> {
    let mut examples = Vec::new();
    for source in ranking::sources() {
        let title = words(source.row["title"].as_str().unwrap_or(""));
        if title.is_empty() {
            continue;
        }
        let page = page::Page::new(&source.text);
        let candidates = title_features::candidates(&page, core::find(&page));
        let lines: Vec<Vec<String>> = candidates.iter().map(|(at, _)| words(page.content(*at))).collect();
        let mut right: Vec<bool> = lines.iter().map(|line| *line == title).collect();
        if !right.contains(&true) {
            let holds = |line: &Vec<String>| line.len() <= title.len() + WORDS_MORE && contains(line, &title);
            right = lines.iter().map(holds).collect();
        }
        let printed = contains(&words(&source.text), &title);
        let found = right.contains(&true);
        // Where it stands out of reach, nothing can be learned.
        let share = match (found, printed) {
            (true, _) => 1.0,
            (false, true) => 0.0,
            (false, false) => NONE_WEIGHT,
        };
        examples.push(Example {
            set: source.set,
            field: source.field,
            fold: source.fold,
            shown: candidates.iter().map(|(at, _)| page.content(*at).chars().take(90).collect()).collect(),
            groups: candidates.iter().map(|(at, _)| page.line(*at).hash).collect(),
            rows: candidates.into_iter().map(|(_, row)| row.to_vec()).collect(),
            right,
            printed,
            weight: source.weight * share,
        });
    }
    examples
}

#[test]
#[ignore = "trains the choice of the headline and rewrites src/clean/title_weights.rs"]
fn train_and_write_the_weights() {
    let settings = Settings { epochs: 8, dropout: 0.2, decay: 3e-2 };
    let errors = "a kicker or a second headline beside the first; short titles that look like a menu's word.";
    ranking::train_and_write("title", &load(), settings, crate::clean::title::ENOUGH, errors);
}
