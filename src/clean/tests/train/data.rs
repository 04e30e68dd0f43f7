//! The gold pages, line by line: what the line model is shown of each line, and what it should answer.

use crate::clean::features::{self, COUNT};
use crate::clean::learned::{self, Learned};
use crate::clean::model::HEADS;
use crate::clean::{by_rules, dates, line_words, page};
use crate::text::fnv;
use std::collections::HashSet;
use std::path::Path;

/// A gold set.
pub struct Set {
    /// Its name: that of its file.
    pub name: &'static str,
    /// The fields that hold a page as a dump.
    pub fields: &'static [&'static str],
    /// What a page of it weighs for the line model: news is what the model is for.
    lines_weight: f32,
    /// What it weighs for the rankings.
    pub ranking_weight: f32,
}

/// The gold sets that everything is learned from, in `../shared/data`.
pub const SETS: [Set; 3] = [
    Set { name: "clean-news", fields: &["dump", "full", "page"], lines_weight: 1.0, ranking_weight: 1.0 },
    Set { name: "clean-web", fields: &["dump", "page"], lines_weight: 0.4, ranking_weight: 0.7 },
    Set { name: "clean-extra", fields: &["dump", "page"], lines_weight: 0.4, ranking_weight: 0.7 },
];

/// Outlets are parted into so many folds, each held out once.
pub const FOLDS: u64 = 5;

/// Words of a line that count at most towards its weight.
const LINE_WORDS: usize = 120;

/// A gold page in all its forms.
pub struct Row {
    pub set: &'static Set,
    pub id: String,
    /// The fold of its outlet: that of all pages of one outlet, or of one host.
    pub fold: u64,
    /// The page as dumps, each with the field it stands in.
    pub texts: Vec<(&'static str, String)>,
    pub body: String,
    pub known: Known,
}

/// One dump, as the line model is shown it.
pub struct Example<'a> {
    pub row: &'a Row,
    pub text: &'a str,
    buckets: Vec<u16>,
    starts: Vec<u32>,
    /// Whether each line is the article's text.
    pub gold: Vec<f32>,
    pub weights: Vec<f32>,
    /// Answers of the further heads and what each weighs, a row a line.
    pub others: Vec<[(f32, f32); HEADS - 1]>,
}

impl Example<'_> {
    pub fn buckets(&self, at: usize) -> &[u16] {
        &self.buckets[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The features of every line but the words' score, which stands last. They build on the choice of the headline.
    pub fn features(&self) -> Vec<[f32; COUNT]> {
        let page = page::Page::new(self.text);
        features::of(&page, &by_rules::label_by_rules(&page, None), &[])
    }
}

/// FNV-1a, to part pages into folds.
fn hash(text: &str) -> u64 {
    fnv::of(text.as_bytes())
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
pub struct Known {
    pub title: Option<String>,
    standfirst: Option<String>,
    headings: Option<Vec<String>>,
    captions: Option<Vec<String>>,
    pub authors: Option<Vec<String>>,
    pub date: Option<String>,
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

/// One dump with its gold answers.
fn example<'a>(row: &'a Row, text: &'a str) -> Example<'a> {
    let page = page::Page::new(text);
    let total = tokens(&row.body).len().max(1) as f32;
    let words: Vec<f32> = (0..page.len()).map(|at| tokens(page.content(at)).len() as f32).collect();
    let (mut buckets, mut starts, mut one) = (Vec::new(), vec![0], Vec::new());
    for at in 0..page.len() {
        line_words::buckets(&page, at, &mut one);
        buckets.extend_from_slice(&one);
        starts.push(buckets.len() as u32);
    }
    let weight = row.set.lines_weight;
    Example {
        row,
        text,
        buckets,
        starts,
        gold: gold_lines(&page, &row.body),
        weights: words.iter().map(|w| (w.min(LINE_WORDS as f32) + 0.3) / total * weight).collect(),
        others: other_answers(&page, &row.known),
    }
}

/// Every gold page of the sets; none where they are not beside the checkout.
pub fn rows() -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let mut rows = Vec::new();
    for set in &SETS {
        let Ok(file) = std::fs::read_to_string(folder.join(format!("{}.jsonl", set.name))) else { return Vec::new() };
        for line in file.lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |name: &str| row[name].as_str().filter(|t| !t.trim().is_empty()).map(str::to_owned);
            let list = |name: &str| -> Option<Vec<String>> {
                row[name].as_array().map(|a| a.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect())
            };
            let id = text("id").unwrap_or_default();
            let group = text("outlet").unwrap_or_else(|| {
                text("url").and_then(|u| u.split('/').nth(2).map(str::to_owned)).unwrap_or_else(|| id.clone())
            });
            let known = Known {
                title: text("title"),
                standfirst: list("standfirst").map(|lines| lines.join("\n")).filter(|s| !s.trim().is_empty()),
                headings: list("headings"),
                captions: list("captions"),
                authors: list("authors"),
                date: text("date"),
            };
            let texts = set.fields.iter().filter_map(|f| Some((*f, text(f)?))).collect();
            let fold = (hash(&group) >> 20) % FOLDS;
            rows.push(Row { set, fold, texts, body: text("body").unwrap_or_default(), known, id });
        }
    }
    rows
}

/// Every dump of some rows as the line model is shown it.
pub fn examples(rows: &[Row]) -> Vec<Example<'_>> {
    let dumps: Vec<(&Row, &str)> =
        rows.iter().flat_map(|row| row.texts.iter().map(move |t| (row, t.1.as_str()))).collect();
    parallel(&dumps, learned::now(), |(row, text)| example(row, text))
}

/// The same work on every item, by as many threads as there are, with these in the place of what is shipped; in order.
pub fn parallel<T: Sync, R: Send>(items: &[T], learned: &'static Learned, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get());
    let mut parts: Vec<std::vec::IntoIter<R>> = std::thread::scope(|scope| {
        let each = |from: usize| {
            let work = &work;
            move || {
                let mine = || items.iter().skip(from).step_by(threads).map(work).collect::<Vec<R>>();
                learned::instead::with(learned, mine).into_iter()
            }
        };
        let handles: Vec<_> = (0..threads).map(|from| scope.spawn(each(from))).collect();
        handles.into_iter().map(|handle| handle.join().unwrap()).collect()
    });
    (0..items.len()).filter_map(|at| parts[at % threads].next()).collect()
}
