//! How well quotes, reported speech, their speakers and agency copy are found: news articles with gold attributions. The weights
//! were learned from the part "train"; judged is the part "dev".

use super::counting::{f1, share};
use super::table::{Figure, figure};
use parallax::annotate::{Manner, Quote};
use parallax::clean::Options;
use parallax::corpus::Entry;
use parallax::intake::{Document, Given, Span};
use serde::Deserialize;
use std::ops::Range;
use std::path::Path;

/// Words from which a quote counts.
const LEAST_WORDS: usize = 3;

/// Marks that open and close a quotation.
const OPEN: [char; 4] = ['“', '"', '«', '„'];
const CLOSE: [char; 4] = ['”', '"', '»', '“'];

#[derive(Deserialize)]
struct Row {
    id: String,
    text: String,
    part: String,
    wire: String,
    #[serde(default)]
    attributions: Vec<Attribution>,
}

/// Places are in characters.
#[derive(Deserialize)]
struct Attribution {
    #[serde(default)]
    source: Vec<[usize; 2]>,
    #[serde(default)]
    content: Vec<[usize; 2]>,
}

/// One article: its gold in bytes, and the quotes that were found.
struct Judged<'a> {
    text: &'a str,
    /// Gold contents, each with the places of its source.
    contents: Vec<(Range<usize>, Vec<Range<usize>>)>,
    quotes: &'a [Quote],
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// The first of the ranges with the largest number.
fn most<T>(all: impl IntoIterator<Item = T>, number: impl Fn(&T) -> usize) -> Option<T> {
    all.into_iter()
        .fold(None, |best: Option<(usize, T)>, one| {
            let number = number(&one);
            if best.as_ref().is_none_or(|best| number > best.0) { Some((number, one)) } else { best }
        })
        .map(|best| best.1)
}

/// The words between quotation marks, as the gold has them.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((at, mark)) = text[from..].char_indices().find(|(_, c)| OPEN.contains(c)) {
        let start = from + at + mark.len_utf8();
        let is_mark = |c: char| OPEN.contains(&c) || CLOSE.contains(&c);
        from = start;
        let Some((length, close)) = text[start..].char_indices().find(|(_, c)| is_mark(*c)) else { break };
        if length > 0 && CLOSE.contains(&close) {
            found.push(start..start + length);
            from = start + length + close.len_utf8();
        }
    }
    found
}

/// The capitalised words of a text, from their capital on.
fn names(text: &str) -> Vec<&str> {
    let capital = |c: char| matches!(c, 'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Ā'..='Ž');
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '’' | '\'' | '-');
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(capital) {
        let tail = &rest[at..];
        let first = tail.chars().next().map_or(1, char::len_utf8);
        let length = tail[first..].find(|c| !inside(c)).unwrap_or(tail.len() - first);
        if length > 0 {
            found.push(&tail[..first + length]);
        }
        rest = &tail[first + length..];
    }
    found
}

fn range(span: Span) -> Range<usize> {
    span.range()
}

fn word_count(text: &str, place: &Range<usize>) -> usize {
    text[place.clone()].split_whitespace().count()
}

impl Judged<'_> {
    fn speaker_right(&self, quote: &Quote, sources: &[Range<usize>]) -> bool {
        let Some(speaker) = &quote.speaker else { return false };
        let gold = sources.iter().map(|s| &self.text[s.clone()]).collect::<Vec<_>>().join(" ");
        let gold = names(&gold);
        sources.iter().any(|s| overlap(&range(speaker.span), s) > 0)
            || names(&speaker.name).iter().any(|n| gold.contains(n))
    }

    fn of(&self, manner: Manner) -> impl Iterator<Item = &Quote> {
        self.quotes.iter().filter(move |quote| quote.manner == manner)
    }
}

/// What is right.
#[derive(Default)]
struct Tally {
    given: Vec<bool>,
    gold: Vec<bool>,
    speakers: Vec<bool>,
    wrong: Vec<String>,
}

impl Tally {
    fn f1(&self) -> f64 {
        f1(share(&self.given), share(&self.gold))
    }
}

fn direct(id: &str, judged: &Judged, tally: &mut Tally) {
    let long = |place: &Range<usize>| word_count(judged.text, place) >= LEAST_WORDS;
    for quote in judged.of(Manner::Direct).map(|quote| range(quote.span)).filter(long) {
        tally.given.push(judged.contents.iter().any(|c| overlap(&quote, &c.0) > 0));
    }
    for run in quoted(judged.text) {
        let Some(content) = most(&judged.contents, |c| overlap(&run, &c.0)) else { continue };
        if overlap(&run, &content.0) * 2 < run.len() || !long(&run) {
            continue;
        }
        let best = most(judged.of(Manner::Direct), |q| overlap(&run, &range(q.span)));
        let best = best.filter(|q| overlap(&run, &range(q.span)) * 2 >= run.len());
        tally.gold.push(best.is_some());
        if let Some(best) = best.filter(|_| !content.1.is_empty()) {
            let right = judged.speaker_right(best, &content.1);
            tally.speakers.push(right);
            if !right {
                let words: String = judged.text[run].chars().take(60).collect();
                let got = best.speaker.as_ref().map_or("nobody", |speaker| speaker.name.as_str());
                let want = content.1.first().map_or("", |source| &judged.text[source.clone()]);
                tally.wrong.push(format!("{id}: {words:?}: want {want:?}, got {got:?}"));
            }
        }
    }
}

fn reported(judged: &Judged, tally: &mut Tally) {
    let quoted = quoted(judged.text);
    let clauses: Vec<_> = judged
        .contents
        .iter()
        .filter(|(place, _)| {
            let inside: usize = quoted.iter().map(|run| overlap(place, run)).sum();
            word_count(judged.text, place) >= LEAST_WORDS && inside * 2 <= place.len()
        })
        .collect();
    let agree = |a: &Range<usize>, b: &Range<usize>| overlap(a, b) * 2 >= a.len().max(b.len());
    for quote in judged.of(Manner::Indirect) {
        tally.given.push(clauses.iter().any(|clause| agree(&range(quote.span), &clause.0)));
    }
    for (place, sources) in clauses {
        let found = judged.of(Manner::Indirect).find(|quote| agree(&range(quote.span), place));
        tally.gold.push(found.is_some());
        if let Some(found) = found.filter(|_| !sources.is_empty()) {
            tally.speakers.push(judged.speaker_right(found, sources));
        }
    }
}

/// The figures of the articles in a file; with `worst`, so many wrong speakers are printed.
pub fn figures(file: &Path, worst: usize, out: &mut Vec<Figure>) {
    let rows = std::fs::read_to_string(file).unwrap_or_default();
    let (mut said, mut told) = (Tally::default(), Tally::default());
    let (mut flagged, mut agency, mut articles) = (Vec::new(), Vec::new(), 0);
    for row in rows.lines().filter_map(|line| serde_json::from_str::<Row>(line).ok()) {
        let document = Document::new(row.id.as_str(), row.text.as_str(), Given::default());
        let entry = Entry::new(document, Options { raw: true, ..Options::default() });
        let mentions = entry.mentions();
        if row.wire != "NA" {
            let credited = || mentions.sources.iter().any(|source| source.credited);
            let says = !entry.article.metadata.agencies.is_empty() || credited();
            let is = row.wire != "None";
            if says {
                flagged.push(is);
            }
            if is {
                agency.push(says);
            }
        }
        if row.part != "dev" {
            continue;
        }
        articles += 1;
        let starts: Vec<usize> = row.text.char_indices().map(|(at, _)| at).chain([row.text.len()]).collect();
        let byte = |at: usize| starts.get(at).copied().unwrap_or(row.text.len());
        let places = |list: &[[usize; 2]]| list.iter().map(|[s, e]| byte(*s)..byte(*e)).collect::<Vec<_>>();
        let contents =
            row.attributions.iter().flat_map(|a| places(&a.content).into_iter().map(|c| (c, places(&a.source))));
        let judged = Judged { text: &row.text, contents: contents.collect(), quotes: &mentions.quotes };
        direct(&row.id, &judged, &mut said);
        reported(&judged, &mut told);
    }
    let on = |count: usize| format!("quotes dev; {articles} articles ({count})");
    out.push(figure("quotes of 3 words and more found F1", on(said.gold.len()), said.f1(), (0.975, 0.985)));
    out.push(figure("their speaker right", on(said.speakers.len()), share(&said.speakers), (0.92, 0.945)));
    out.push(figure("reported speech found F1", on(told.gold.len()), told.f1(), (0.52, 0.60)));
    out.push(figure("its speaker right", on(told.speakers.len()), share(&told.speakers), (0.85, 0.90)));
    let on = |count: usize| format!("quotes; all articles ({count})");
    out.push(figure("agency copy flagged: precision", on(flagged.len()), share(&flagged), (0.98, 1.0)));
    out.push(figure("agency copy flagged: recall", on(agency.len()), share(&agency), (0.92, 0.97)));
    for wrong in said.wrong.iter().take(worst) {
        println!("  {wrong}");
    }
}
