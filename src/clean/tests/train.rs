//! Training all that cleaning learned, as a test that is not run by default: `./dev train`.
//!
//! The first choice of the headline, the line model, the second choice of the headline, the choice of the writers and that of the
//! day are learned in this order. Each is learned five times without the outlets of one fold: these go to `target/folds`, and
//! `./dev bench accuracy` reads each gold page by those that never saw its outlet. And once from all pages: these are shipped.
//!
//! What comes after the line model learns from pages as they are read by models that never saw their outlet, as in stacking
//! (Wolpert 1992): a model is surer of pages that it learned from than it will ever be of others. The same sets give the same
//! weights each time.
//!
//! `TRAIN=folds` or `TRAIN=shipped` keeps only one of the two; `TRAIN=rankings` takes the line models as they are.

mod authors;
mod data;
mod day;
mod folds;
mod headline;
mod held_out;
mod line;
mod network;
mod ranking;
mod title;
mod words;

use crate::clean::learned;
use data::{FOLDS, Row, parallel};
use folds::Tables;
use line::WordTables;
use std::path::Path;

/// A dump: its page, the field it stands in, its text.
type Dump<'a> = (&'a Row, &'static str, &'a str);

/// All gold pages in the forms in which the first stages learn from them.
struct Gold<'a> {
    titles: Vec<ranking::Example<'a, { crate::clean::title_features::COUNT }>>,
    lines: Vec<data::Example<'a>>,
    words: WordTables,
}

/// Learns the first choice of the headline from all pages but those of one fold, and the line model too unless it is there.
fn begin(gold: &mut Gold, without: Option<u64>, lines: Option<Vec<u8>>, held: &mut Vec<ranking::Held>) -> Tables {
    let mut tables = Tables::shipped();
    let (test, train) = parted(&gold.titles, without);
    tables.title = ranking::learn(&train, title::EPOCHS, 0.0);
    held.extend(ranking::held_out(&test, &tables.title));
    println!("  headline learned");
    tables.lines = lines.unwrap_or_else(|| line::learn(&gold.lines, without, &mut gold.words, tables.ready()));
    println!("  lines learned");
    tables
}

/// Learns one ranking on pages read by those of `tables` that never saw them: without each fold, and from all pages.
fn learn<'a, const COUNT: usize, const WIDTH: usize>(
    what: &str,
    dumps: &[Dump<'a>],
    tables: &mut [(Option<u64>, Tables)],
    epochs: usize,
    example: impl Fn(&'a Row, &'static str, &str) -> Option<ranking::Example<'a, COUNT>> + Sync,
    put: impl Fn(&mut Tables, ranking::Table<COUNT, WIDTH>),
) {
    let mut examples = Vec::new();
    for (fold, tables) in tables.iter().filter_map(|(fold, tables)| Some(((*fold)?, tables))) {
        let unseen: Vec<Dump> = dumps.iter().filter(|dump| dump.0.fold == fold).copied().collect();
        examples.extend(
            parallel(&unseen, tables.ready(), |(row, field, text)| example(row, field, text)).into_iter().flatten(),
        );
    }
    let mut held = Vec::new();
    for (without, tables) in tables {
        let (test, train) = parted(&examples, *without);
        let table = ranking::learn(&train, epochs, ranking::INPUT_DROPOUT);
        held.extend(ranking::held_out(&test, &table));
        put(tables, table);
    }
    ranking::report(what, &held);
}

/// The examples of the held-out fold, and the others.
fn parted<'a, const COUNT: usize>(
    examples: impl IntoIterator<Item = &'a ranking::Example<'a, COUNT>>,
    without: Option<u64>,
) -> (Vec<&'a ranking::Example<'a, COUNT>>, Vec<&'a ranking::Example<'a, COUNT>>) {
    examples.into_iter().partition(|example| Some(example.row.fold) == without)
}

#[test]
#[ignore = "trains all that cleaning learned and rewrites its weights; takes minutes"]
fn train_everything() {
    let rows = data::rows();
    if rows.is_empty() {
        println!("skipped: the gold sets are not beside the checkout, in ../shared/data");
        return;
    }
    let only = std::env::var("TRAIN").unwrap_or_default();
    let dumps: Vec<Dump> =
        rows.iter().flat_map(|row| row.texts.iter().map(move |(field, text)| (row, *field, text.as_str()))).collect();
    let titles = parallel(&dumps, learned::now(), |(row, field, text)| title::example(row, field, text));
    let titles = titles.into_iter().flatten().collect();
    let mut gold = Gold { titles, lines: data::examples(&rows), words: WordTables::default() };
    println!("{} dumps of {} pages", dumps.len(), rows.len());
    // The shipped rankings learn from pages read by the line models of the folds, which are there from last time or are learned.
    let mut held = Vec::new();
    let mut tables: Vec<(Option<u64>, Tables)> = Vec::new();
    for fold in 0..FOLDS {
        println!("without fold {} of {FOLDS}", fold + 1);
        let there = if matches!(only.as_str(), "shipped" | "rankings") { folds::lines_of_fold(fold) } else { None };
        tables.push((Some(fold), begin(&mut gold, Some(fold), there, &mut held)));
    }
    if only != "folds" {
        println!("from all pages");
        let there = (only == "rankings").then(|| Tables::shipped().lines);
        tables.push((None, begin(&mut gold, None, there, &mut Vec::new())));
    }
    println!("\nhow held-out outlets come out:");
    ranking::report("headline, first", &held);
    learn("headline", &dumps, &mut tables, headline::EPOCHS, headline::example, |tables, table| {
        tables.headline = table
    });
    learn("writers", &dumps, &mut tables, authors::EPOCHS, authors::example, |tables, table| tables.authors = table);
    learn("day", &dumps, &mut tables, day::EPOCHS, day::example, |tables, table| tables.day = table);
    for (fold, tables) in &tables {
        match fold {
            Some(fold) if only != "shipped" => tables.write_fold(*fold),
            Some(_) => {}
            None => {
                let weights = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/clean/weights.bin");
                std::fs::write(weights, &tables.lines).unwrap();
                ranking::write("title", &tables.title);
                ranking::write("headline", &tables.headline);
                ranking::write("author", &tables.authors);
                ranking::write("date", &tables.day);
            }
        }
    }
}
