//! How fast dumps are cleaned, annotated and indexed: `cargo bench`.
//!
//! Every step is timed over the same texts in one run, next to a yardstick (finding the words by Unicode's rules), since
//! megabytes per second differ between machines and days while the ratio to the yardstick hardly does. The texts are the
//! example dumps, and the real news pages beside the checkout where they are (read there, never copied).
//! `cargo bench -- clean` times that one step.

use parallax::annotate::annotate;
use parallax::clean::{Article, Options, clean};
use parallax::corpus::Index;
use parallax::intake::{Document, Given, Reader};
use parallax::text::words_of;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// Each step runs so many times; the fastest counts, since everything else a machine does only slows it down.
const ROUNDS: usize = 5;
/// The example dumps are repeated up to this size, so that the clock has something to measure.
const SAMPLE_BYTES: usize = 4 << 20;
/// Of the real pages so much is read: enough to be representative, little enough for a run of a minute.
const PAGES_BYTES: usize = 4 << 20;

fn main() {
    // Cargo itself adds "--bench".
    let only = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let measure = |name: &str, documents: &[Document]| measure(name, documents, only.as_deref());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    measure("example dumps", &sample(&root.join("sample")));
    let pages = root.join("../shared/data/clean-news.jsonl");
    if pages.is_file() {
        measure("news pages, main content", &rows(&pages, "dump"));
        measure("news pages, whole", &rows(&pages, "page"));
    } else {
        println!("skipped: {} is not here", pages.display());
    }
}

/// The example dumps over and over, each copy told apart by a number so that nothing is the same document twice.
fn sample(folder: &Path) -> Vec<Document> {
    let index = std::fs::read_to_string(folder.join("index.txt")).unwrap_or_default();
    let dumps: Vec<Document> = index
        .lines()
        .flat_map(|name| Reader::open(name, std::fs::read(folder.join(name)).unwrap_or_default()))
        .flatten()
        .collect();
    let round: usize = dumps.iter().map(|d| d.text.len()).sum();
    (0..SAMPLE_BYTES.checked_div(round).unwrap_or(0))
        .flat_map(|copy| dumps.iter().map(move |d| (copy, d)))
        .map(|(copy, d)| Document::new(d.name.as_str(), format!("{}\n{copy}\n", d.text), Given::default()))
        .collect()
}

/// The texts in one field of a file of JSON lines.
fn rows(path: &Path, field: &str) -> Vec<Document> {
    let lines = std::fs::read_to_string(path).unwrap_or_default();
    let texts = lines.lines().filter_map(|line| {
        let row: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(row.get(field)?.as_str()?.to_owned())
    });
    let mut left = PAGES_BYTES;
    texts
        .take_while(|text| {
            let enough = left > 0;
            left = left.saturating_sub(text.len());
            enough
        })
        .enumerate()
        .map(|(at, text)| Document::new(format!("{at}"), text, Given::default()))
        .collect()
}

/// Times every step over these documents, or `only` one, and prints a table.
fn measure(name: &str, documents: &[Document], only: Option<&str>) {
    let bytes: usize = documents.iter().map(|d| d.text.len()).sum();
    println!("\n{name}: {} dumps, {:.1} MB", documents.len(), megabytes(bytes));
    let articles: Vec<Article> = documents.iter().map(|d| clean(d, Options::default())).collect();
    let yardstick = fastest(|| documents.iter().map(|d| words_of(&d.text).count()).sum::<usize>());
    let print = |step: &str, time: Duration| {
        let speed = megabytes(bytes) / time.as_secs_f64().max(f64::EPSILON);
        let ratio = time.as_secs_f64() / yardstick.as_secs_f64().max(f64::EPSILON);
        println!("  {step:<22} {speed:>8.1} MB/s   {ratio:>6.2} × finding the words");
    };
    let wanted = |step: &str| only.is_none_or(|only| only == step);
    print("find the words", yardstick);
    if wanted("clean") {
        print("clean", fastest(|| documents.iter().map(|d| clean(d, Options::default()).blocks.len()).sum::<usize>()));
    }
    if wanted("index") {
        print(
            "index",
            fastest(|| {
                let mut index = Index::default();
                for (at, (document, article)) in documents.iter().zip(&articles).enumerate() {
                    index.add(at, &document.text, article);
                }
                index.len()
            }),
        );
    }
    if wanted("annotate") {
        print(
            "annotate",
            fastest(|| documents.iter().zip(&articles).map(|(d, a)| annotate(d, a).entities.len()).sum::<usize>()),
        );
    }
}

/// The time of the fastest of some runs.
fn fastest<T>(mut step: impl FnMut() -> T) -> Duration {
    let run = |_| {
        let start = Instant::now();
        black_box(step());
        start.elapsed()
    };
    (0..ROUNDS).map(run).min().unwrap_or_default()
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
