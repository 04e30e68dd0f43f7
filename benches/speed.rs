//! How fast dumps are cleaned, annotated and indexed, on one thread: `cargo bench`.
//!
//! Every step is timed over the same texts in one run, next to a yardstick (finding the words by Unicode's rules), since
//! megabytes per second differ between machines and days while the ratio to the yardstick hardly does. What counts is the
//! time the processor spent on this thread, where the system tells it: what else the machine does then matters less. The
//! texts are the example dumps, and the real news pages beside the checkout where they are (read there, never copied).
//! `cargo bench -- clean` times that one step, `--record` appends the figures to benches/records.csv.

#[path = "accuracy/table.rs"]
#[allow(dead_code)]
mod table;

use parallax::annotate::annotate;
use parallax::clean::{Article, Options, clean};
use parallax::corpus::Index;
use parallax::intake::{Document, Given, Reader};
use parallax::text::words_of;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use table::Figure;

/// Each step runs so many times; the fastest counts, since everything else a machine does only slows it down. The steps
/// take turns, so that a busy minute falls on all of them.
const ROUNDS: usize = 7;
/// A step is repeated until it took this long: the system counts a thread's time in steps of some milliseconds, a tenth of what the
/// smallest set takes.
const LEAST: Duration = Duration::from_millis(250);

/// The example dumps are repeated up to this size, so that the clock has something to measure.
const SAMPLE_BYTES: usize = 4 << 20;
/// Of the real pages so much is read: enough to be representative, little enough for a run of a minute.
const PAGES_BYTES: usize = 4 << 20;

/// What can be timed alone.
const STEPS: [&str; 3] = ["clean", "annotate", "index"];

fn main() {
    // Cargo itself adds "--bench".
    let words: Vec<String> = std::env::args().skip(1).collect();
    let only = words.iter().map(String::as_str).find(|word| STEPS.contains(word));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut figures = Vec::new();
    let mut measure = |name: &str, documents: &[Document]| figures.extend(measure(name, documents, only));
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
    if words.iter().any(|word| word == "--record") {
        let file = root.join("benches/records.csv");
        let note = format!("MB/s, native, one thread{}", load().unwrap_or_default());
        match table::record(&figures, &file, &note, "./dev bench speed") {
            Ok(()) => println!("\nrecorded in {}", file.display()),
            Err(error) => println!("\n{} could not be written: {error}", file.display()),
        }
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

/// What a step must reach and what it should, in megabytes a second, by whether its texts are whole pages.
fn goal(step: &str, pages: bool) -> Option<(f64, f64)> {
    match (step, pages) {
        ("clean", true) => Some((15.0, 40.0)),
        ("clean", false) => Some((40.0, 100.0)),
        ("annotate", _) => Some((15.0, 40.0)),
        _ => None,
    }
}

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
    let mut figures = Vec::new();
    for ((step, _), time) in timed {
        let seconds = time.as_secs_f64().max(f64::EPSILON);
        let (speed, ratio) = (megabytes(bytes) / seconds, seconds / fastest[0].as_secs_f64().max(f64::EPSILON));
        let goal = goal(step, name.ends_with("page"));
        let must = goal.map_or(String::new(), |(must, aim)| format!("   must {must}, aim {aim}"));
        println!("  {step:<22} {speed:>8.1} MB/s   {ratio:>6.2} × finding the words{must}");
        figures.push(Figure { measure: step, on: format!("{name}, {:.1} MB", megabytes(bytes)), figure: speed, goal });
    }
    figures
}

/// The time one run takes on this thread.
fn time(run: &dyn Fn() -> usize) -> Duration {
    let (start, on_thread) = (Instant::now(), processor_time());
    for runs in 1.. {
        black_box(run());
        let took = match (on_thread, processor_time()) {
            (Some(before), Some(after)) => after - before,
            _ => start.elapsed(),
        };
        if took >= LEAST {
            return took / runs;
        }
    }
    Duration::MAX
}

/// How long this thread has had a processor so far, where the system (Linux) tells it.
fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// How much else the machine did in the last minute, where the system (Linux) tells it: what it does makes a processor's time
/// worth less, since its parts are shared.
fn load() -> Option<String> {
    let told = std::fs::read_to_string("/proc/loadavg").ok()?;
    let load: f64 = told.split(' ').next()?.parse().ok()?;
    let processors = std::thread::available_parallelism().ok()?;
    Some(format!("; load {load:.0} on {processors} processors"))
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
