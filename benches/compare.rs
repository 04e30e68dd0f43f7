//! How fast five articles are compared, natively: `./dev bench compare`, which then measures the built page.
//!
//! What is timed is the whole answer to a press on Compare, all eight sections, once the articles are read and annotated (the
//! page does that while it waits). Over the example dumps, and over five real ones beside the checkout where they are.

#[path = "accuracy/table.rs"]
#[allow(dead_code)]
mod table;

use parallax::clean::Options;
use parallax::corpus::{Corpus, Entry};
use parallax::intake::Reader;
use parallax::view::{DocumentRef, Input, Room, ViewState, screen};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use table::figure;

/// The fastest of so many counts, since everything else a machine does only slows it down.
const ROUNDS: usize = 30;
/// At most so many milliseconds.
const MOST: f64 = 5.0;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut figures = Vec::new();
    for (name, folder) in
        [("the example dumps", root.join("sample")), ("five real dumps", root.join("../shared/seeds"))]
    {
        let corpus = read(&folder);
        if corpus.entries().is_empty() {
            println!("skipped: {} is not here", folder.display());
            continue;
        }
        let took = compared(&corpus);
        let short = if took > MOST { "  short" } else { "" };
        println!("{} articles compared, {name}: {took:.2} ms, at most {MOST}{short}", corpus.entries().len());
        figures.push(figure("compared natively (ms)", name, took, None));
    }
    if std::env::args().any(|argument| argument == "--record") {
        let file = root.join("benches/records.csv");
        match table::record(&figures, &file, "fastest of 30; all eight sections", "./dev bench compare") {
            Ok(()) => println!("recorded in {}", file.display()),
            Err(error) => println!("{} could not be written: {error}", file.display()),
        }
    }
}

/// The dumps of a folder, read and annotated.
fn read(folder: &Path) -> Corpus {
    let mut corpus = Corpus::new();
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|e| e == "txt")).collect();
    files.sort();
    for file in files.iter().filter(|file| !file.ends_with("index.txt")) {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let documents = Reader::open(&name, std::fs::read(file).unwrap_or_default()).flatten();
        documents.for_each(|document| {
            corpus.add_entry(Entry::new(document, Options::default()));
        });
    }
    corpus.entries().iter().for_each(|entry| {
        entry.mentions();
    });
    corpus
}

/// Milliseconds from the state to the screen.
fn compared(corpus: &Corpus) -> f64 {
    let reference = |entry: &Entry| DocumentRef { key: entry.document.id.key(), name: entry.document.name.clone() };
    let all: Vec<DocumentRef> = corpus.entries().iter().map(reference).collect();
    let round = |round: usize| {
        let state = ViewState { room: Room::Compare, chosen: ordered(&all, round), ..ViewState::default() };
        let begun = Instant::now();
        let input = Input { corpus, state, rows: 100, busy: false, problems: &[] };
        black_box(screen(input));
        begun.elapsed().as_secs_f64() * 1e3
    };
    (0..ROUNDS).map(round).fold(f64::INFINITY, f64::min)
}

/// The `n`th order of the columns, each another: what is kept of an earlier comparison must not answer.
fn ordered(all: &[DocumentRef], mut n: usize) -> Vec<DocumentRef> {
    let (mut left, mut ordered) = (all.to_vec(), Vec::new());
    while !left.is_empty() {
        let at = n % left.len();
        n /= left.len();
        ordered.push(left.remove(at));
    }
    ordered
}
