//! How well names, figures, dates and sources are found, by kind and language, against articles written for this test.
//!
//! `gold/mentions/*.txt` hold invented articles, each under a line `# date`. A mention is `{kind words}`, with its normal
//! form before a bar where it has one: `{p Ana Ruiz}`, `{f ≥14|at least 14}`, `{d 2024-05-03|on Friday}`. Kinds: p person,
//! o organisation, l place, e event, f figure, d date; sources: a agency, t outlet, u unnamed, k document. Mentions may
//! stand in each other. Every second article (the first, third, …) was looked at while the rules were made; of the others
//! only the table of results, never an error, so that they judge how far the rules carry.

use parallax::annotate::{EntityKind, SourceKind, annotate};
use parallax::clean::{Article, Block, Field, Kind};
use parallax::intake::{Document, Span};
use std::collections::BTreeMap;
use std::path::Path;

/// The least F1 over all languages, in the articles looked at and in those that judge.
const LEAST: [(&str, f64); 4] = [("names", 0.90), ("figures", 0.90), ("dates", 0.90), ("sources", 0.90)];

/// What stands in a gold file.
#[derive(Clone, Debug, PartialEq)]
struct Gold {
    kind: char,
    normal: String,
    span: Span,
}

/// An article of a gold file.
struct Sample {
    text: String,
    date: String,
    gold: Vec<Gold>,
}

/// Right, given too many, and missed.
#[derive(Clone, Default)]
struct Count {
    right: usize,
    given: usize,
    gold: usize,
}

impl Count {
    fn add(&mut self, other: &Count) {
        self.right += other.right;
        self.given += other.given;
        self.gold += other.gold;
    }

    fn precision(&self) -> f64 {
        self.right as f64 / self.given.max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / self.gold.max(1) as f64
    }

    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.given + self.gold).max(1) as f64
    }
}

/// Reads a file of marked-up articles.
fn samples(file: &str) -> Vec<Sample> {
    let articles = file.split("# ").filter(|part| !part.trim().is_empty());
    articles
        .map(|part| part.split_once('\n').expect("a date and an article"))
        .map(|(date, text)| sample(date, text))
        .collect()
}

fn sample(date: &str, marked: &str) -> Sample {
    let mut text = String::new();
    let mut gold = Vec::new();
    let mut open: Vec<(char, String, usize)> = Vec::new();
    let mut rest = marked.trim();
    while let Some(c) = rest.chars().next() {
        match c {
            '{' => {
                let kind = rest.chars().nth(1).expect("a kind");
                rest = &rest[3..];
                let mut normal = String::new();
                if matches!(kind, 'f' | 'd') {
                    let (form, after) = rest.split_once('|').expect("a normal form");
                    normal = form.to_owned();
                    rest = after;
                }
                open.push((kind, normal, text.len()));
            }
            '}' => {
                let (kind, normal, start) = open.pop().expect("an opening bracket");
                gold.push(Gold { kind, normal, span: Span::new(start, text.len()) });
                rest = &rest[1..];
            }
            c => {
                text.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    assert!(open.is_empty(), "unclosed in {date}: {open:?}");
    Sample { text, date: date.trim().to_owned(), gold }
}

/// What is found in a sample, in the gold's terms. Names of no kind are left out.
fn found(sample: &Sample, language: &str) -> Vec<Gold> {
    let document = Document::new("sample", sample.text.as_str(), Default::default());
    let mut article = Article::default();
    let mut at = 0;
    for line in sample.text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trimmed(&sample.text);
        at += line.len();
        let kind = if article.blocks.is_empty() { Kind::Title } else { Kind::Body };
        article.blocks.push(Block { span, kind, confidence: 1.0, reasons: Default::default() });
    }
    article.metadata.date = Some(Field { value: sample.date.clone(), span: None, confidence: 1.0 });
    article.metadata.language = Some(language.to_owned());
    let mentions = annotate(&document, &article);
    let mut found = Vec::new();
    for entity in &mentions.entities {
        let kind = match entity.kind {
            EntityKind::Person => 'p',
            EntityKind::Organisation => 'o',
            EntityKind::Place => 'l',
            EntityKind::Event => 'e',
            EntityKind::Other => continue,
        };
        found.extend(entity.mentions.iter().map(|&span| Gold { kind, normal: String::new(), span }));
    }
    found.extend(mentions.figures.iter().map(|f| Gold { kind: 'f', normal: f.normal(), span: f.span }));
    found.extend(mentions.moments.iter().map(|m| {
        let normal = m.value.clone().unwrap_or_else(|| "?".into());
        Gold { kind: 'd', normal, span: m.span }
    }));
    found.extend(mentions.sources.iter().map(|source| {
        let kind = match source.kind {
            SourceKind::Agency => 'a',
            SourceKind::Outlet => 't',
            SourceKind::Unnamed => 'u',
            SourceKind::Document => 'k',
        };
        Gold { kind, normal: String::new(), span: source.span }
    }));
    found
}

/// Whether something found is what the gold says: names at the same words (give or take a letter of inflection), the
/// rest where they overlap and have the same normal form.
fn agrees(a: &Gold, b: &Gold) -> bool {
    let near = |x: u32, y: u32| x.abs_diff(y) <= 1;
    let place = match a.kind {
        'p' | 'o' | 'l' | 'e' => a.span.start == b.span.start && near(a.span.end, b.span.end),
        _ => a.span.overlaps(b.span),
    };
    a.kind == b.kind && place && a.normal == b.normal
}

/// How the kinds are gathered for the bar.
fn group(kind: char) -> &'static str {
    match kind {
        'p' | 'o' | 'l' | 'e' => "names",
        'f' => "figures",
        'd' => "dates",
        _ => "sources",
    }
}

fn name(kind: char) -> &'static str {
    match kind {
        'p' => "  people",
        'o' => "  organisations",
        'l' => "  places",
        'e' => "  events",
        'f' => "  figures",
        'd' => "  dates",
        'a' => "  agencies",
        't' => "  outlets",
        'u' => "  unnamed",
        _ => "  documents",
    }
}

type Counts = BTreeMap<(&'static str, &'static str), Count>;

/// Scores every second article of every language, from the first or the second on. Prints a table, and the errors by
/// class: of which kind, and whether missed, given too many, or given as another kind or value.
fn score(half: usize, verbose: bool) -> Counts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/mentions");
    let mut counts = Counts::new();
    let mut errors: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for (language, code) in [("english", "en"), ("german", "de"), ("french", "fr"), ("spanish", "es")] {
        let file = std::fs::read_to_string(folder.join(format!("{language}.txt"))).expect("the gold is there");
        for sample in samples(&file).iter().skip(half).step_by(2) {
            let mut given = found(sample, code);
            for gold in &sample.gold {
                let hit = given.iter().position(|g| agrees(g, gold));
                let one = Count { right: usize::from(hit.is_some()), given: usize::from(hit.is_some()), gold: 1 };
                count(&mut counts, gold.kind, language, &one);
                match hit {
                    Some(at) => drop(given.swap_remove(at)),
                    None => {
                        let other =
                            given.iter().find(|g| g.span.overlaps(gold.span) && group(g.kind) == group(gold.kind));
                        let class = if other.is_some() { "as something else" } else { "missed" };
                        let as_what = other.map_or(String::new(), |g| {
                            format!(", given {} “{}” {}", name(g.kind).trim(), g.span.of(&sample.text), g.normal)
                        });
                        let words = gold.span.of(&sample.text);
                        let error = format!("{language} {}: “{words}” {}{as_what}", sample.date, gold.normal);
                        errors.entry((name(gold.kind), class)).or_default().push(error);
                    }
                }
            }
            for more in &given {
                count(&mut counts, more.kind, language, &Count { given: 1, ..Count::default() });
                let error = format!("{language} {}: “{}” {}", sample.date, more.span.of(&sample.text), more.normal);
                errors.entry((name(more.kind), "too many")).or_default().push(error);
            }
        }
    }
    for ((what, class), errors) in errors.iter().filter(|_| verbose) {
        println!("{} {class}: {}", what.trim(), errors.len());
        errors.iter().for_each(|error| println!("    {error}"));
    }
    println!("{:<16} {:<8} {:>6} {:>6} {:>6} {:>5}", "", "", "P", "R", "F1", "gold");
    for ((what, language), c) in &counts {
        println!("{what:<16} {language:<8} {:>6.3} {:>6.3} {:>6.3} {:>5}", c.precision(), c.recall(), c.f1(), c.gold);
    }
    counts
}

fn count(counts: &mut Counts, kind: char, language: &'static str, one: &Count) {
    for key in [(group(kind), "all"), (group(kind), language), (name(kind), "all")] {
        counts.entry(key).or_default().add(one);
    }
}

#[track_caller]
fn check(counts: &Counts, least: &[(&str, f64)]) {
    for (what, least) in least {
        let f1 = counts.iter().find(|((name, of), _)| name == what && *of == "all").map_or(0.0, |(_, c)| c.f1());
        assert!(f1 >= *least, "{what}: F1 {f1:.3} is below {least:.2}");
    }
}

#[test]
fn mentions_of_the_articles_looked_at() {
    check(&score(0, true), &LEAST);
}

#[test]
fn mentions_of_the_articles_that_judge() {
    check(&score(1, false), &LEAST);
}

#[test]
fn gold_is_read_as_it_is_written() {
    let sample = sample("2024-05-03", "{a {o Reuters}} told {p Ana Ruiz} that {f ≥14|at least 14} left.");
    assert_eq!(sample.text, "Reuters told Ana Ruiz that at least 14 left.");
    let kinds: Vec<(char, &str)> = sample.gold.iter().map(|g| (g.kind, g.span.of(&sample.text))).collect();
    assert_eq!(kinds, [('o', "Reuters"), ('a', "Reuters"), ('p', "Ana Ruiz"), ('f', "at least 14")]);
}
