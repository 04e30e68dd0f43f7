//! How fast dumps are cleaned, annotated and indexed, on one thread: `cargo bench`.
//!
//! Every step is timed over the same texts in one run, next to a yardstick (finding the words by Unicode's rules), since
//! megabytes per second differ between machines and days while the ratio to the yardstick hardly does. What counts is the
//! time the processor spent on this thread, where the system tells it: what else the machine does then matters less. The
//! texts are the example dumps, and the real news pages beside the checkout where they are (read there, never copied).
//! `cargo bench -- clean` times that one step, `--record` appends the figures to benches/records.csv.

use parallax::annotate::annotate;
use parallax::clean::{Article, Options, clean};
use parallax::corpus::Index;
use parallax::intake::{Document, Given, Reader};
use parallax::text::words_of;
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// Each step runs so many times; the fastest counts, since everything else a machine does only slows it down. The steps
/// take turns, so that a busy minute falls on all of them.
const ROUNDS: usize = 7;
/// The example dumps are repeated up to this size, so that the clock has something to measure.
const SAMPLE_BYTES: usize = 4 << 20;
/// Of the real pages so much is read: enough to be representative, little enough for a run of a minute.
const PAGES_BYTES: usize = 4 << 20;

fn main() {
    // Cargo itself adds "--bench".
    let words: Vec<String> = std::env::args().skip(1).collect();
    let only = words.iter().find(|word| !word.starts_with('-')).map(String::as_str);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut record = String::new();
    let mut measure = |name: &str, documents: &[Document]| {
        for (step, speed, ratio) in measure(name, documents, only) {
            // The date is put before each row by `./dev`, which knows it.
            let _ = writeln!(
                record,
                "speed of {step},{name},{speed:.1},MB/s natively on one thread; {ratio:.2} × finding the words,./dev bench speed"
            );
        }
    };
    measure("example dumps", &sample(&root.join("sample")));
    for (file, name) in [("clean-news", "news"), ("clean-web", "web")] {
        let pages = root.join(format!("../shared/data/{file}.jsonl"));
        if pages.is_file() {
            measure(&format!("{name} dump"), &rows(&pages, "dump"));
            measure(&format!("{name} page"), &rows(&pages, "page"));
        } else {
            println!("skipped: {} is not here", pages.display());
        }
    }
    let _ = &record;
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

/// A step's name, megabytes of text a second, and its time as a multiple of the yardstick's.
type Figure = (&'static str, f64, f64);

/// Times every step over these documents, or `only` one, and prints a table.
fn measure(name: &str, documents: &[Document], only: Option<&str>) -> Vec<Figure> {
    let bytes: usize = documents.iter().map(|d| d.text.len()).sum();
    println!("\n{name}: {} dumps, {:.1} MB", documents.len(), megabytes(bytes));
    let articles: Vec<Article> = documents.iter().map(|d| clean(d, Options::default())).collect();
    let both = || documents.iter().zip(&articles);
    let find_words = || documents.iter().map(|d| words_of(&d.text).count()).sum::<usize>();
    let clean = || documents.iter().map(|d| clean(d, Options::default()).blocks.len()).sum::<usize>();
    let annotate = || both().map(|(d, a)| annotate(d, a).entities.len()).sum::<usize>();
    let index = || {
        let mut index = Index::default();
        for (at, (document, article)) in both().enumerate() {
            index.add(at, &document.text, article);
        }
        index.len()
    };
    let steps: [(&'static str, &dyn Fn() -> usize); 4] =
        [("find the words", &find_words), ("clean", &clean), ("annotate", &annotate), ("index", &index)];
    let mut fastest = [Duration::MAX; 4];
    for _ in 0..ROUNDS {
        for ((step, run), fastest) in steps.iter().zip(&mut fastest) {
            if *step == steps[0].0 || only.is_none_or(|only| only == *step) {
                *fastest = time(run).min(*fastest);
            }
        }
    }
    let timed = steps.iter().zip(&fastest).filter(|(_, time)| **time < Duration::MAX);
    let figures = timed.map(|((step, _), time)| {
        let seconds = time.as_secs_f64().max(f64::EPSILON);
        (*step, megabytes(bytes) / seconds, seconds / fastest[0].as_secs_f64().max(f64::EPSILON))
    });
    let figures: Vec<Figure> = figures.collect();
    for (step, speed, ratio) in &figures {
        println!("  {step:<22} {speed:>8.1} MB/s   {ratio:>6.2} × finding the words");
    }
    figures
}

/// The time one run takes on this thread.
fn time(run: &dyn Fn() -> usize) -> Duration {
    let (start, on_thread) = (Instant::now(), processor_time());
    black_box(run());
    match (on_thread, processor_time()) {
        (Some(before), Some(after)) => after - before,
        _ => start.elapsed(),
    }
}

/// How long this thread has had a processor so far, where the system (Linux) tells it.
fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
