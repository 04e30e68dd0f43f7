//! Training all that cleaning learned, as a test that is not run by default: `./dev train`.
//!
//! The choice of the headline, the line model, the choice of the writers and that of the day are learned in this order, each
//! on pages read with those before it. First five times, each time without the outlets of one fold: these models go to
//! `target/folds`, and `./dev bench accuracy` reads each gold page by those that never saw its outlet. Then once more from all pages:
//! these are shipped. The same sets give the same weights each time.
//!
//! `TRAIN=folds` or `TRAIN=shipped` does only one of the two.

mod authors;
mod data;
mod day;
mod dice;
mod folds;
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

/// All gold pages in the forms in which each stage learns from them.
struct Gold<'a> {
    dumps: Vec<Dump<'a>>,
    titles: Vec<ranking::Example<'a, { crate::clean::title_features::COUNT }>>,
    lines: Vec<data::Example<'a>>,
    words: WordTables,
}

/// What held-out pages got, by ranking.
#[derive(Default)]
struct Held {
    titles: Vec<ranking::Held>,
    authors: Vec<ranking::Held>,
    days: Vec<ranking::Held>,
}

/// Learns everything from all pages but those of one fold, and says how these come out.
fn learn(gold: &mut Gold, without: Option<u64>, held: &mut Held) -> Tables {
    let mut tables = Tables::shipped();
    let (test, train) = parted(&gold.titles, without);
    tables.title = ranking::learn(&train, title::EPOCHS);
    held.titles.extend(ranking::held_out(&test, &tables.title));
    println!("  headline learned");

    tables.lines = line::learn(&gold.lines, without, &mut gold.words, tables.ready());
    println!("  lines learned");

    let learned = tables.ready();
    let examples = parallel(&gold.dumps, learned, |(row, field, text)| authors::example(row, field, text));
    let (test, train) = parted(examples.iter().flatten(), without);
    tables.authors = ranking::learn(&train, authors::EPOCHS);
    held.authors.extend(ranking::held_out(&test, &tables.authors));
    println!("  writers learned");

    let learned = tables.ready();
    let examples = parallel(&gold.dumps, learned, |(row, field, text)| day::example(row, field, text));
    let (test, train) = parted(examples.iter().flatten(), without);
    tables.day = ranking::learn(&train, day::EPOCHS);
    held.days.extend(ranking::held_out(&test, &tables.day));
    println!("  day learned");
    tables
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
    let mut gold = Gold { titles, lines: data::examples(&rows), words: WordTables::default(), dumps };
    println!("{} dumps of {} pages", gold.dumps.len(), rows.len());
    if only != "shipped" {
        let mut held = Held::default();
        for fold in 0..FOLDS {
            println!("without fold {} of {FOLDS}", fold + 1);
            learn(&mut gold, Some(fold), &mut held).write_fold(fold);
        }
        println!("\nhow held-out outlets come out:");
        ranking::report("headline", &held.titles);
        ranking::report("writers", &held.authors);
        ranking::report("day", &held.days);
    }
    if only != "folds" {
        println!("from all pages");
        let tables = learn(&mut gold, None, &mut Held::default());
        std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/clean/weights.bin"), &tables.lines).unwrap();
        ranking::write("title", &tables.title);
        ranking::write("author", &tables.authors);
        ranking::write("date", &tables.day);
    }
}
