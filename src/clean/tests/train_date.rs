//! Training the choice of the day of publication, written as a test that is not run by default; the command stands at the
//! head of `src/clean/date_weights.rs`.
//!
//! It reads the public gold sets beside the checkout and weighs the dates of each page against each other, so that the gold
//! day wins, or none where it is not printed.

use super::ranking::{self, Example, Settings};
use crate::clean::{authors, date_features, labels, page};

fn load() -> Vec<Example> {
    let mut examples = Vec::new();
    for source in ranking::sources() {
        let Some(day) = source.row["date"].as_str().filter(|day| day.len() == 10) else { continue };
        let page = page::Page::new(&source.text);
        let labels = labels::label(&page, None, false);
        let writers = authors::find(&page, &labels).1;
        let candidates = date_features::candidates(&page, &labels, writers);
        let right: Vec<bool> = candidates.iter().map(|c| c.date.iso() == day).collect();
        let found = right.contains(&true);
        examples.push(Example {
            set: source.set,
            field: source.field,
            fold: source.fold,
            shown: candidates
                .iter()
                .map(|c| {
                    format!("{} {} {}", c.at, c.date.iso(), page.content(c.at).chars().take(90).collect::<String>())
                })
                .collect(),
            groups: candidates.iter().map(|c| c.group()).collect(),
            rows: candidates.into_iter().map(|c| c.row.to_vec()).collect(),
            right,
            printed: found,
            weight: source.weight,
        });
    }
    examples
}

#[test]
#[ignore = "trains the choice of the day and rewrites src/clean/date_weights.rs"]
fn train_and_write_the_weights() {
    let settings = Settings { epochs: 10, dropout: 0.2, decay: 3e-2 };
    let errors = "a day of change where that of publication is not printed; days of other stories close by.";
    ranking::train_and_write("date", &load(), settings, crate::clean::publication::ENOUGH, errors);
}
