//! The gold pages, line by line: what the line model is shown of each line, and what it should answer.

use super::dice::Dice;
use crate::clean::features::{self, COUNT};
use crate::clean::model::HEADS;
use crate::clean::{dates, labels, line_words, page};
use std::collections::HashSet;
use std::path::Path;

/// Sets, the fields that hold a dump, and what a page of the set weighs: news is what the model is for.
const SETS: &[(&str, &[&str], f32)] = &[
    ("clean-news", &["dump", "full", "page"], 1.0),
    ("clean-web", &["dump", "page"], 0.4),
    ("clean-extra", &["dump", "page"], 0.4),
];

pub const FOLDS: u64 = 5;

/// Words of a line that count at most towards its weight.
const LINE_WORDS: usize = 120;

/// One page with its lines' features, answers and weights.
pub struct Example {
    pub news: bool,
    pub fold: u64,
    pub field: &'static str,
    /// Made from other pages rather than found.
    pub made: bool,
    pub text: String,
    pub body: String,
    /// Features but the words' score, which stands last.
    pub rows: Vec<[f32; COUNT]>,
    buckets: Vec<u16>,
    starts: Vec<u32>,
    /// Whether each line is the article's text.
    pub gold: Vec<f32>,
    pub weights: Vec<f32>,
    /// Answers of the further heads and what each weighs, a row a line.
    pub others: Vec<[(f32, f32); HEADS - 1]>,
}

impl Example {
    pub fn buckets(&self, at: usize) -> &[u16] {
        &self.buckets[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// FNV-1a, to part pages into folds.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ b as u64).wrapping_mul(0x0000_0100_0000_01b3))
}

pub fn tokens(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty()).collect()
}

/// Whether each line's words stand in the gold text: as a line of it, as a run of it, or most of them in runs of five.
fn gold_lines(page: &page::Page, body: &str) -> Vec<f32> {
    let lines: HashSet<String> = body.lines().map(|line| tokens(line).join(" ")).collect();
    let body = format!(" {} ", tokens(body).join(" "));
    (0..page.len())
        .map(|at| {
            let words = tokens(page.content(at));
            let joined = words.join(" ");
            let whole = !words.is_empty()
                && (lines.contains(&joined) || words.len() >= 6 && body.contains(&format!(" {joined} ")));
            let mostly = || {
                let runs: Vec<bool> =
                    words.chunks_exact(5).map(|run| body.contains(&format!(" {} ", run.join(" ")))).collect();
                words.len() >= 12 && runs.iter().filter(|r| **r).count() * 2 > runs.len()
            };
            (whole || mostly()) as u8 as f32
        })
        .collect()
}

/// What is known of a page beside its text.
#[derive(Clone, Default)]
struct Known {
    title: Option<String>,
    standfirst: Option<String>,
    headings: Option<Vec<String>>,
    captions: Option<Vec<String>>,
    authors: Option<Vec<String>>,
    date: Option<String>,
}

fn key(text: &str) -> String {
    tokens(&text.to_lowercase()).join(" ")
}

/// The answers of the further heads: title, standfirst, heading, caption, byline, date.
fn other_answers(page: &page::Page, known: &Known) -> Vec<[(f32, f32); HEADS - 1]> {
    let keys: Vec<String> = (0..page.len()).map(|at| key(page.content(at))).collect();
    let mut out = vec![[(0.0, 0.0); HEADS - 1]; page.len()];
    let mut put = |head: usize, is: &dyn Fn(usize) -> bool| {
        let found: Vec<bool> = (0..page.len()).map(is).collect();
        let count = found.iter().filter(|f| **f).count() as f32;
        if count == 0.0 {
            return;
        }
        for (row, found) in out.iter_mut().zip(&found) {
            row[head] = (*found as u8 as f32, if *found { 0.5 / count } else { 1.5 / page.len() as f32 });
        }
    };
    if let Some(title) = known.title.as_deref().map(key).filter(|t| !t.is_empty()) {
        put(0, &|at| keys[at] == title);
    }
    if let Some(standfirst) = known.standfirst.as_deref().map(key).filter(|t| t.len() > 20) {
        put(1, &|at| keys[at] == standfirst || keys[at].len() > 40 && standfirst.contains(&keys[at]));
    }
    if let Some(headings) = &known.headings {
        let headings: HashSet<String> = headings.iter().map(|h| key(h)).collect();
        put(2, &|at| headings.contains(&keys[at]));
    }
    if let Some(captions) = &known.captions {
        let captions: Vec<String> = captions.iter().map(|c| key(c)).filter(|c| c.len() > 12).collect();
        put(3, &|at| captions.iter().any(|c| keys[at].contains(c) || keys[at].len() > 25 && c.contains(&keys[at])));
    }
    if let Some(authors) = &known.authors {
        let authors: Vec<String> = authors.iter().map(|a| format!(" {} ", key(a))).filter(|a| a.len() > 5).collect();
        put(4, &|at| {
            let line = format!(" {} ", keys[at]);
            page.line(at).count() <= 25 && authors.iter().any(|a| line.contains(a))
        });
    }
    if let Some(date) = &known.date {
        put(5, &|at| {
            page.line(at).digits > 0
                && page.line(at).count() <= 25
                && dates::find_all(page.content(at)).iter().any(|d| d.iso() == *date)
        });
    }
    out
}

#[allow(clippy::too_many_arguments)]
fn example(
    news: bool,
    fold: u64,
    field: &'static str,
    made: bool,
    text: &str,
    body: &str,
    known: &Known,
    weight: f32,
) -> Example {
    let page = page::Page::new(text);
    let labels = labels::label_by_rules(&page, None);
    let total = tokens(body).len().max(1) as f32;
    let words: Vec<f32> = (0..page.len()).map(|at| tokens(page.content(at)).len() as f32).collect();
    let (mut buckets, mut starts, mut one) = (Vec::new(), vec![0], Vec::new());
    for at in 0..page.len() {
        line_words::buckets(&page, at, &mut one);
        buckets.extend_from_slice(&one);
        starts.push(buckets.len() as u32);
    }
    Example {
        news,
        fold,
        field,
        made,
        rows: features::of(&page, &labels, &[]),
        buckets,
        starts,
        gold: gold_lines(&page, body),
        weights: words.iter().map(|w| (w.min(LINE_WORDS as f32) + 0.3) / total * weight).collect(),
        others: if made { vec![[(0.0, 0.0); HEADS - 1]; page.len()] } else { other_answers(&page, known) },
        text: if made { String::new() } else { text.to_owned() },
        body: body.to_owned(),
    }
}

struct Row {
    id: String,
    news: bool,
    fold: u64,
    weight: f32,
    texts: Vec<(&'static str, String)>,
    body: String,
    known: Known,
}

fn rows(folder: &Path) -> Vec<Row> {
    let mut rows = Vec::new();
    for (set, fields, weight) in SETS {
        let file = std::fs::read_to_string(folder.join(format!("{set}.jsonl"))).unwrap();
        for line in file.lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |name: &str| row[name].as_str().filter(|t| !t.trim().is_empty()).map(str::to_owned);
            let list = |name: &str| {
                row[name].as_array().map(|a| a.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect())
            };
            let id = text("id").unwrap_or_default();
            let group = text("outlet").unwrap_or_else(|| {
                text("url").and_then(|u| u.split('/').nth(2).map(str::to_owned)).unwrap_or_else(|| id.clone())
            });
            rows.push(Row {
                news: row["outlet"].is_string(),
                fold: (hash(&group) >> 20) % FOLDS,
                weight: *weight,
                texts: fields.iter().filter_map(|f| Some((*f, text(f)?))).collect(),
                body: text("body").unwrap_or_default(),
                known: Known {
                    title: text("title"),
                    standfirst: text("standfirst"),
                    headings: list("headings"),
                    captions: list("captions"),
                    authors: list("authors"),
                    date: text("date"),
                },
                id,
            });
        }
    }
    rows
}

/// Every gold page, and `made` times as many put together from pages of the same fold.
pub fn load(folder: &Path, made: usize) -> Vec<Example> {
    let rows = rows(folder);
    let mut examples = Vec::new();
    for row in &rows {
        for (field, text) in &row.texts {
            examples.push(example(row.news, row.fold, field, false, text, &row.body, &row.known, row.weight));
        }
    }
    let mut dice = Dice(0x0dd0_5eed_1234_4321);
    for round in 0..made {
        for (at, row) in rows.iter().enumerate() {
            let same: Vec<&Row> = rows.iter().filter(|r| r.fold == row.fold && r.news == row.news).collect();
            let Some((field, text)) = row.texts.get((round + at) % row.texts.len().max(1)) else { continue };
            let text = make(text, row, &same, field, &mut dice);
            let weight = row.weight * 0.6;
            examples.push(example(row.news, row.fold, field, true, &text, &row.body, &row.known, weight));
        }
    }
    examples
}

/// A page as another outlet might have furnished it: another head, another tail, the start of a second article, other
/// indents and blank lines.
fn make(text: &str, row: &Row, same: &[&Row], field: &str, dice: &mut Dice) -> String {
    let part = |text: &str, body: &str| {
        let page = page::Page::new(text);
        let gold = gold_lines(&page, body);
        let first = gold.iter().position(|g| *g > 0.0).unwrap_or(0);
        let last = gold.iter().rposition(|g| *g > 0.0).unwrap_or(0);
        // The title, byline and pictures above the text, and a credit below it, stay with it.
        let from = first.saturating_sub(6);
        let to = (last + 2).min(page.len());
        let cut = |at: usize| if at < page.len() { page.line(at).span.start as usize } else { text.len() };
        let line_start = |at: usize| text[..cut(at)].rfind('\n').map_or(0, |n| n + 1);
        (line_start(from), if to >= page.len() { text.len() } else { line_start(to) }, line_start(first))
    };
    let (from, to, _) = part(text, &row.body);
    let mut head = text[..from].to_owned();
    let middle = text[from..to].to_owned();
    let mut tail = text[to..].to_owned();
    let donor = |dice: &mut Dice| -> Option<(&str, &Row)> {
        let other = same[dice.roll(same.len())];
        let text = other.texts.iter().find(|(f, _)| *f == field)?;
        (other.id != row.id).then_some((text.1.as_str(), other))
    };
    if dice.share() < 0.5
        && let Some((other, its)) = donor(dice)
    {
        head = other[..part(other, &its.body).0].to_owned();
    }
    if dice.share() < 0.7
        && let Some((other, its)) = donor(dice)
    {
        tail = other[part(other, &its.body).1..].to_owned();
    }
    if dice.share() < 0.3
        && let Some((other, its)) = donor(dice)
    {
        // The next article, cut off somewhere.
        let (from, to, _) = part(other, &its.body);
        let whole: Vec<&str> = other[from..to].lines().collect();
        let most = 2 + dice.roll(whole.len().max(1));
        let next = whole[..most.min(whole.len())].join("\n");
        tail = if dice.share() < 0.5 { format!("\n{next}\n{tail}") } else { format!("{tail}\n\n{next}\n") };
    }
    let whole = format!("{head}{middle}{tail}");
    match dice.roll(4) {
        // As a program keeps it that takes the text of each element: no indents, no blank lines, no bullets.
        0 => whole
            .lines()
            .map(|l| l.trim().trim_start_matches(['*', '•', '+']).trim_start())
            .filter(|l| !l.is_empty())
            .collect::<Vec<_>>()
            .join("\n"),
        1 => whole.lines().map(str::trim).collect::<Vec<_>>().join("\n"),
        _ => whole,
    }
}
