//! How right the cleaner and the annotator are on public gold sets beside the checkout: `./dev bench accuracy`.
//!
//! Prints every figure beside what it must reach, with tables by language and by kind, and where the errors are; with
//! `--worst N` also the N worst of each set, and with `--record` it appends the figures to `benches/records.csv`. Gold pages are those
//! that `target/folds/held-out.jsonl` holds as they were read by models that never saw their outlet. Quotes are judged on
//! articles kept from training.

mod cleaning;
mod counting;
#[path = "../../tests/gold/mod.rs"]
#[allow(dead_code)]
mod gold;
mod metadata;
mod speaking;
mod table;

use std::path::Path;
use table::{Figure, figure};

/// The sets of pages and the fields that hold them as dumps.
const PAGES: [(&str, &[&str]); 3] =
    [("clean-news", &["dump", "full", "page"]), ("clean-web", &["dump", "page"]), ("clean-extra", &["dump", "page"])];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let after = |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1));
    let worst = after("--worst").and_then(|count| count.parse().ok()).unwrap_or(0);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = root.join("../shared");
    if !shared.join("data").is_dir() {
        println!("skipped: the gold sets are not beside the checkout, in {}", shared.join("data").display());
        return;
    }
    let mut figures = Vec::new();
    pages(root, &shared.join("data"), worst, &mut figures);
    println!("\nquotes: wrong speakers");
    speaking::figures(&shared.join("data/quotes.jsonl"), worst, &mut figures);
    seeds(&shared.join("seeds"), &mut figures);
    table::print(&figures);
    if arguments.iter().any(|a| a == "--record") {
        let file = root.join("benches/records.csv");
        let note = "pages read by models that never saw their outlet; quotes of articles not trained on";
        match table::record(&figures, &file, note, "./dev bench accuracy") {
            Ok(()) => println!("\nrecorded in {}", file.display()),
            Err(error) => println!("\n{} could not be written: {error}", file.display()),
        }
    }
}

/// Everything that is measured on gold pages.
fn pages(root: &Path, data: &Path, worst: usize, figures: &mut Vec<Figure>) {
    let file = root.join("target/folds/held-out.jsonl");
    let rows = std::fs::read_to_string(&file).unwrap_or_default();
    let read: Vec<cleaning::Read> = rows.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if read.is_empty() {
        println!(
            "skipped: {} is not here; `./dev bench accuracy` makes it from what `./dev train` kept",
            file.display()
        );
        return;
    }
    let sets: Vec<_> = PAGES.iter().map(|(set, fields)| (*set, *fields, cleaning::gold(data, set))).collect();
    let all: Vec<(&str, &str, Vec<cleaning::Pair>)> = sets
        .iter()
        .flat_map(|(set, fields, gold)| fields.iter().map(|f| (*set, *f, cleaning::pairs(gold, &read, set, f))))
        .collect();
    println!("article text F1 by the language that a page was taken for");
    all.iter().for_each(|(set, field, pairs)| cleaning::print_by_language(set, field, pairs));
    println!("\nblocks by kind, as far as gold values stand in the dump");
    for (set, field, pairs) in all.iter().filter(|(set, _, _)| *set == "clean-news") {
        cleaning::print_by_kind(set, field, pairs);
    }
    println!("\nerrors of the article text by place");
    for (set, field, pairs) in &all {
        cleaning::print_errors(set, field, pairs, worst);
        cleaning::figures(set, field, pairs, figures);
    }
    if worst > 0 {
        println!("\nwrong metadata");
    }
    for (set, field, pairs) in all.iter().filter(|(set, _, _)| *set != "clean-extra") {
        metadata::figures(set, field, pairs, worst, figures);
    }
}

/// The five real dumps, by their hand-made gold.
fn seeds(folder: &Path, figures: &mut Vec<Figure>) {
    if !folder.is_dir() {
        return;
    }
    let scores = gold::score(folder, &folder.join("gold"));
    let all = [
        ("kinds of lines", &scores.kinds),
        ("lines rightly kept or removed", &scores.kept),
        ("metadata", &scores.metadata),
        ("people found", &scores.people),
        ("quotes with their speaker", &scores.quotes),
    ];
    for (measure, score) in all {
        figures.push(figure(measure, "five real dumps", score.share(), (1.0, 1.0)));
    }
}
