//! How well the article's text is found: each gold page against what became of it by models that never saw its outlet.

use super::counting::{counted, f1, key, mean, paragraph_match, paragraphs, shared, text_scores, words};
use super::table::{Figure, figure};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// A gold page: what is known of it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Gold {
    id: String,
    dump: Option<String>,
    full: Option<String>,
    page: Option<String>,
    body: String,
    pub title: Option<String>,
    pub authors: Option<Vec<String>>,
    pub date: Option<String>,
    standfirst: Vec<String>,
    headings: Vec<String>,
    paragraphs: Vec<String>,
    captions: Vec<String>,
    credits: Vec<String>,
}

/// What became of one dump.
#[derive(Deserialize)]
pub struct Read {
    set: String,
    pub id: String,
    field: String,
    text: String,
    language: Option<String>,
    pub title: Option<String>,
    pub author: String,
    pub date: Option<String>,
    kinds: HashMap<String, Vec<String>>,
}

/// A dump: its gold, its text, and what became of it.
pub struct Pair<'a> {
    pub gold: &'a Gold,
    pub dump: &'a str,
    pub read: &'a Read,
}

/// The gold pages of a set.
pub fn gold(data: &Path, set: &str) -> Vec<Gold> {
    let file = std::fs::read_to_string(data.join(format!("{set}.jsonl"))).unwrap_or_default();
    file.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// The dumps in one field of a set, with what became of them.
pub fn pairs<'a>(gold: &'a [Gold], read: &'a [Read], set: &str, field: &str) -> Vec<Pair<'a>> {
    let by_id: HashMap<&str, &Gold> = gold.iter().map(|gold| (gold.id.as_str(), gold)).collect();
    let of_set = read.iter().filter(|read| read.set == set && read.field == field);
    of_set
        .filter_map(|read| {
            let gold = *by_id.get(read.id.as_str())?;
            let dump = match field {
                "dump" => gold.dump.as_deref(),
                "full" => gold.full.as_deref(),
                _ => gold.page.as_deref(),
            };
            Some(Pair { gold, dump: dump?, read })
        })
        .collect()
}

/// The public benchmark's figure: F1 of mean precision and mean recall over runs of four words.
fn body_f1<'a>(pairs: impl IntoIterator<Item = &'a Pair<'a>>) -> f64 {
    let scores: Vec<_> = pairs.into_iter().map(|pair| text_scores(&pair.gold.body, &pair.read.text)).collect();
    f1(mean(scores.iter().filter_map(|s| s.0)), mean(scores.iter().filter_map(|s| s.1)))
}

/// F1 of the text and share of paragraphs.
pub fn figures(set: &str, field: &str, pairs: &[Pair], out: &mut Vec<Figure>) {
    let on = format!("{set} {field} ({})", pairs.len());
    let goal = match (set, field) {
        ("clean-extra", _) => None,
        (_, "dump") => Some((0.945, 0.960)),
        (_, "full") => Some((0.940, 0.955)),
        _ => Some((0.935, 0.955)),
    };
    out.push(figure("article text F1", on.clone(), body_f1(pairs), goal));
    let with: Vec<&Pair> = pairs.iter().filter(|pair| !pair.gold.paragraphs.is_empty()).collect();
    if !with.is_empty() {
        let all = with.iter().map(|p| paragraph_match(&p.gold.paragraphs, &p.gold.headings, &p.read.text));
        let goal = match field {
            "dump" => Some((0.85, 0.90)),
            "page" => Some((0.83, 0.90)),
            _ => None,
        };
        out.push(figure("paragraph match", on, mean(all), goal));
    }
}

/// Pages of a language from which its figure says anything.
const LEAST_PAGES: usize = 4;

/// Prints F1 of the text by the language that the page was taken for.
pub fn print_by_language(set: &str, field: &str, pairs: &[Pair]) {
    let mut languages: BTreeMap<&str, Vec<&Pair>> = BTreeMap::new();
    for pair in pairs {
        languages.entry(pair.read.language.as_deref().unwrap_or("not told")).or_default().push(pair);
    }
    let mut rest = Vec::new();
    print!("{set} {field}:");
    for (language, pairs) in languages {
        if pairs.len() < LEAST_PAGES {
            rest.extend(pairs);
        } else {
            print!("  {language} {:.3} ({})", body_f1(pairs.iter().copied()), pairs.len());
        }
    }
    if !rest.is_empty() {
        print!("  others {:.3} ({})", body_f1(rest.iter().copied()), rest.len());
    }
    println!();
}

/// Prints how many blocks of each kind are right. Gold are the page's own values that its dump holds word for word.
pub fn print_by_kind(set: &str, field: &str, pairs: &[Pair]) {
    println!("{set} {field}:");
    let kinds = ["title", "standfirst", "heading", "caption", "credit", "body"];
    for kind in kinds {
        let (mut right, mut given, mut all) = (0, 0, 0);
        for pair in pairs {
            let gold = pair.gold;
            let title: Vec<String> = gold.title.iter().cloned().collect();
            let values = match kind {
                "title" => &title,
                "standfirst" => &gold.standfirst,
                "heading" => &gold.headings,
                "caption" => &gold.captions,
                "credit" => &gold.credits,
                _ => &gold.paragraphs,
            };
            let dump = format!(" {} ", key(pair.dump));
            let keys = values.iter().map(|v| key(v)).filter(|k| !k.is_empty() && dump.contains(&format!(" {k} ")));
            let keys = counted(keys);
            if keys.is_empty() {
                continue;
            }
            let blocks = pair.read.kinds.get(kind).map(Vec::as_slice).unwrap_or_default();
            let blocks = counted(blocks.iter().map(|b| key(b)).filter(|k| !k.is_empty()));
            right += shared(&keys, &blocks);
            given += blocks.values().sum::<usize>();
            all += keys.values().sum::<usize>();
        }
        if all > 0 {
            let (p, r) = (right as f64 / given.max(1) as f64, right as f64 / all as f64);
            println!("  {kind:<11} F1 {:.3}  precision {p:.3}  recall {r:.3}  of {all}", f1(p, r));
        }
    }
}

/// Words wrongly kept and words lost: above the first paragraph that is right, between right ones, below the last.
#[derive(Default)]
struct Places([usize; 3]);

impl Places {
    fn add(&mut self, paragraphs: &[&str], right: impl Fn(&str) -> bool) {
        let is_right: Vec<bool> = paragraphs.iter().map(|p| right(p)).collect();
        let first = is_right.iter().position(|r| *r);
        let last = is_right.iter().rposition(|r| *r);
        for (at, paragraph) in paragraphs.iter().enumerate().filter(|(at, _)| !is_right[*at]) {
            let place = match (first, last) {
                (Some(first), _) if at < first => 0,
                (_, Some(last)) if at > last => 2,
                _ => 1,
            };
            self.0[place] += words(paragraph).len();
        }
    }
}

/// Characters of a paragraph that are printed.
const SHOWN: usize = 110;

fn lines_of(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Whether a paragraph's words stand in a text whose words are given with a space at both ends.
fn holds(text: &str, paragraph: &str) -> bool {
    text.contains(&format!(" {} ", key(paragraph)))
}

/// Prints where words are wrongly kept and lost, and the `worst` pages with what was lost and wrongly kept.
pub fn print_errors(set: &str, field: &str, pairs: &[Pair], worst: usize) {
    let (mut kept, mut lost) = (Places::default(), Places::default());
    let mut pages = Vec::new();
    for pair in pairs {
        let (gold, given) = (format!(" {} ", key(&pair.gold.body)), format!(" {} ", key(&pair.read.text)));
        let blocks: Vec<&str> = paragraphs(&pair.read.text).collect();
        let body = lines_of(&pair.gold.body);
        kept.add(&blocks, |p| holds(&gold, p));
        lost.add(&body, |p| holds(&given, p));
        let (precision, recall) = text_scores(&pair.gold.body, &pair.read.text);
        pages.push((f1(precision.unwrap_or(0.0), recall.unwrap_or(0.0)), pair, gold, given));
    }
    let all: usize = pairs.iter().map(|pair| words(&pair.gold.body).len()).sum();
    let part = |count: usize| 100.0 * count as f64 / all.max(1) as f64;
    println!(
        "{set} {field}, words in 100 of the gold: wrongly kept above {:.2}, inside {:.2}, below {:.2}; lost at the beginning {:.2}, inside {:.2}, at the end {:.2}",
        part(kept.0[0]),
        part(kept.0[1]),
        part(kept.0[2]),
        part(lost.0[0]),
        part(lost.0[1]),
        part(lost.0[2])
    );
    pages.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.read.id.cmp(&b.1.read.id)));
    for (score, pair, gold, given) in pages.iter().take(worst) {
        println!("  {score:.3} {}", pair.read.id);
        let show = |sign: &str, mut parts: Vec<&str>| {
            let seen = &mut HashSet::new();
            parts.retain(|part| seen.insert(*part));
            parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
            for part in parts.iter().take(3) {
                println!("        {sign} {}", part.replace('\n', " ").chars().take(SHOWN).collect::<String>());
            }
            if parts.len() > 3 {
                println!("        {sign} and {} more", parts.len() - 3);
            }
        };
        show("lost", lines_of(&pair.gold.body).into_iter().filter(|p| !holds(given, p)).collect());
        show("kept", paragraphs(&pair.read.text).filter(|p| !holds(gold, p)).collect());
    }
}
