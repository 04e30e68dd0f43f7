//! Hand-made gold for dumps, and how far the cleaner and the annotator come up to it.
//!
//! A gold file names its dump and gives the kind of every non-blank line (of most of the line, where it holds two), the
//! metadata the text itself supports (null where it says nothing: a guess counts as wrong), the people it names as fully
//! as it names them, and its direct quotes with their speakers.

use parallax::clean::Options;
use parallax::corpus::Entry;
use parallax::intake::{Span, read};
use parallax::text::fold;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What one gold file says.
#[derive(Deserialize)]
struct Gold {
    file: String,
    meta: BTreeMap<String, Value>,
    lines: Vec<GoldLine>,
    people: Vec<String>,
    quotes: Vec<GoldQuote>,
}

#[derive(Deserialize)]
struct GoldLine {
    /// From 1.
    line: usize,
    kind: String,
}

#[derive(Deserialize)]
struct GoldQuote {
    line: usize,
    /// The first words between the quotation marks.
    starts_with: String,
    speaker: String,
}

/// How many were right, and what was not.
#[derive(Default)]
pub struct Score {
    right: usize,
    wrong: Vec<String>,
}

impl Score {
    fn count(&mut self, right: bool, wrong: impl FnOnce() -> String) {
        if right {
            self.right += 1;
        } else {
            self.wrong.push(wrong());
        }
    }

    /// The share that was right, 0 to 1.
    pub fn share(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong.len()).max(1) as f64
    }
}

/// The scores of all dumps of a folder.
#[derive(Default)]
pub struct Scores {
    /// The kind of each line.
    pub kinds: Score,
    /// Whether each line was rightly kept or removed.
    pub kept: Score,
    /// Title, outlet, author, agencies, dateline's place, date, language.
    pub metadata: Score,
    /// The people named.
    pub people: Score,
    /// Direct quotes found with the right speaker.
    pub quotes: Score,
}

/// The least share that must be right.
pub struct Minimum {
    pub kinds: f64,
    pub kept: f64,
    pub metadata: f64,
    pub people: f64,
    pub quotes: f64,
}

impl Scores {
    /// Prints the shares and everything wrong, and fails where a share is below its minimum.
    #[track_caller]
    pub fn check(&self, minimum: &Minimum) {
        let rows = [
            ("kinds", &self.kinds, minimum.kinds),
            ("kept or removed", &self.kept, minimum.kept),
            ("metadata", &self.metadata, minimum.metadata),
            ("people", &self.people, minimum.people),
            ("quotes and speakers", &self.quotes, minimum.quotes),
        ];
        for (name, score, least) in &rows {
            println!("{name}: {:.3} right (at least {least:.2})", score.share());
            score.wrong.iter().for_each(|wrong| println!("  {wrong}"));
        }
        for (name, score, least) in rows {
            assert!(score.share() >= least, "{name}: {:.3} is below {least:.2}", score.share());
        }
    }
}

/// Reads and annotates a dump as the command line does.
pub fn entry(path: &Path) -> Entry {
    let bytes = std::fs::read(path).expect("the dump is there");
    let mut intake = read(&path.file_name().unwrap_or_default().to_string_lossy(), bytes);
    assert!(intake.problems.is_empty(), "{:?}", intake.problems);
    Entry::new(intake.documents.remove(0), Options::default())
}

/// Scores every gold file of a folder against the dumps of another.
pub fn score(dumps: &Path, gold: &Path) -> Scores {
    let mut files: Vec<_> = std::fs::read_dir(gold).expect("the gold is there").flatten().map(|e| e.path()).collect();
    files.sort();
    let mut scores = Scores::default();
    for path in files {
        let gold: Gold = serde_json::from_slice(&std::fs::read(&path).expect("gold")).expect("gold is as described");
        score_dump(&entry(&dumps.join(&gold.file)), &gold, &mut scores);
    }
    scores
}

fn score_dump(entry: &Entry, gold: &Gold, scores: &mut Scores) {
    let text = &entry.document.text;
    let file = gold.file.get(..3).unwrap_or(&gold.file);
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        lines.push(Span::new(at, at + line.len()));
        at += line.len() + 1;
    }
    for want in &gold.lines {
        let found = kind_of_most(entry, lines[want.line - 1]);
        let is_kept = |name: &str| KEPT.contains(&name);
        scores
            .kinds
            .count(found == Some(&want.kind), || format!("{file}:{} is {}, found {found:?}", want.line, want.kind));
        scores.kept.count(found.is_some_and(is_kept) == is_kept(&want.kind), || {
            format!("{file}:{} is {}", want.line, want.kind)
        });
    }
    let metadata = &entry.article.metadata;
    let value = |field: &Option<parallax::clean::Field<String>>| field.as_ref().map(|f| f.value.clone());
    let authors: Vec<&str> = metadata.authors.iter().map(|a| a.value.as_str()).collect();
    let found: BTreeMap<&str, Vec<String>> = [
        ("title", value(&metadata.title).into_iter().collect()),
        ("outlet", value(&metadata.outlet).into_iter().collect()),
        ("author", if authors.is_empty() { vec![] } else { vec![authors.join(" and ")] }),
        ("agencies", metadata.agencies.iter().map(|a| a.value.clone()).collect()),
        ("dateline_place", value(&metadata.dateline_place).into_iter().collect()),
        ("date", value(&metadata.date).into_iter().collect()),
        ("language", metadata.language.clone().into_iter().collect()),
    ]
    .into();
    for (field, want) in &gold.meta {
        let want: Vec<String> = match want {
            Value::String(value) => vec![folded(value)],
            Value::Array(values) => sorted(values.iter().filter_map(Value::as_str).map(folded).collect()),
            _ => vec![],
        };
        let found = sorted(found.get(field.as_str()).into_iter().flatten().map(|v| folded(v)).collect());
        scores.metadata.count(found == want, || format!("{file} {field} is {want:?}, found {found:?}"));
    }
    let mentions = entry.mentions();
    for want in &gold.people {
        let is_named = mentions.entities.iter().any(|entity| {
            folded(&entity.name) == folded(want) || !want.contains(' ') && is_same_person(&entity.name, want)
        });
        scores.people.count(is_named, || format!("{file} does not find {want}"));
    }
    for want in &gold.quotes {
        let line = lines[want.line - 1];
        let speakers: Vec<Option<&str>> = mentions
            .quotes
            .iter()
            .filter(|q| line.contains(q.span) && folded(q.span.of(text)).starts_with(&folded(&want.starts_with)))
            .map(|q| q.speaker.as_ref().map(|s| s.name.as_str()))
            .collect();
        let is_right = speakers.iter().flatten().any(|found| is_same_person(found, &want.speaker));
        let wrong = || format!("{file}:{} “{}” by {}, found {speakers:?}", want.line, want.starts_with, want.speaker);
        scores.quotes.count(is_right, wrong);
    }
}

const KEPT: [&str; 9] = ["title", "standfirst", "byline", "date", "caption", "body", "heading", "list", "credit"];

/// The kind of the blocks that cover most of a line.
fn kind_of_most(entry: &Entry, line: Span) -> Option<&'static str> {
    let mut covered: BTreeMap<&'static str, u32> = BTreeMap::new();
    for block in entry.article.blocks.iter().filter(|b| b.span.overlaps(line)) {
        let common = block.span.end.min(line.end) - block.span.start.max(line.start);
        *covered.entry(block.kind.name()).or_default() += common;
    }
    covered.into_iter().max_by_key(|(_, bytes)| *bytes).map(|(kind, _)| kind)
}

fn folded(words: &str) -> String {
    words.split_whitespace().map(fold).collect::<Vec<_>>().join(" ")
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort();
    words
}

/// Whether one name is part of the other: "Oduya" and "Mara Oduya".
fn is_same_person(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        folded(name).split(' ').filter(|w| !matches!(*w, "the" | "")).map(str::to_owned).collect()
    };
    let (a, b) = (words(a), words(b));
    let part = |x: &[String], y: &[String]| !x.is_empty() && x.iter().all(|word| y.contains(word));
    part(&a, &b) || part(&b, &a)
}
