//! The counts: how often each keyword stands in each outlet, article or time, where, and how evenly.

use super::build::{Context, series_style};
use super::cards::{reference, title};
use super::filters::{Change, Facet};
use super::keyword_models::{Head, Pick, Table, TableCell, TableRow, TableSection};
use super::plot::LENGTH;
use super::plots::{Plotting, plots};
use super::settings::RowsBy;
use super::state::Subject;
use super::word_lists;
use super::words::{digits, number, per_thousand};
use crate::query::{dp_norm, keyness};
use crate::text::Order;
use std::collections::HashMap;
use std::sync::Arc;

/// So many rows are listed.
const MOST_ROWS: usize = 200;
/// Of more outlets or articles than this, only those with hits: what is said below them of all would be far away.
const MOST_EMPTY: usize = 30;
/// The full length of a bar, in its own units.
const BAR: usize = LENGTH as usize;
/// G² from which a difference is told: by chance it comes once in ten thousand times (χ² of one degree of freedom), since
/// every keyword is held against every outlet.
const TELLING: f64 = 15.13;
/// A keyword is worth a word of its absence in an outlet from so many hits elsewhere on.
const TELLING_HITS: usize = 4;

/// Articles that are counted together.
struct Part {
    label: String,
    members: Vec<usize>,
    words: usize,
    hits: Vec<usize>,
}

impl Part {
    fn is_empty(&self) -> bool {
        self.hits.iter().all(|&hits| hits == 0)
    }
}

/// What stands out, in plain words, and the counts.
pub(super) fn build(context: &Context) -> (String, TableSection) {
    let settings = &context.state.keywords;
    let outlets = parts(context, RowsBy::Outlet);
    let others = (settings.rows != RowsBy::Outlet).then(|| parts(context, settings.rows));
    let parts = others.as_ref().unwrap_or(&outlets);
    let what = match settings.rows {
        RowsBy::Outlet => "Outlet",
        RowsBy::Article => "Article",
        RowsBy::Date => "Date",
    };
    let mut heads = vec![Head { label: what.to_owned(), ..Head::default() }];
    heads.extend(context.query.series.iter().enumerate().map(|(n, series)| Head {
        label: series.text.clone(),
        style: series_style(n as u8),
        number: true,
        ..Head::default()
    }));
    let wide = settings.rows != RowsBy::Date;
    if wide {
        heads.push(Head { label: "Where they stand, from the first word to the last".to_owned(), ..Head::default() });
    }
    let shown = shown(parts, settings.rows);
    let most =
        parts.iter().flat_map(|part| part.hits.iter().map(|&hits| size(context, hits, part))).fold(0.0, f64::max);
    let plots = if wide { plots(context, members(&shown)) } else { None };
    let mut rows: Vec<TableRow> = shown.iter().map(|part| row(context, part, most)).collect();
    for (row, plot) in rows.iter_mut().zip(plots.iter().flat_map(|plots| plots.iter())) {
        row.plot = Some(plot.clone());
    }
    let without = if lists_all(parts, settings.rows) { 0 } else { parts.iter().filter(|part| part.is_empty()).count() };
    let left_out = parts.len() - rows.len() - without;
    rows.extend(feet(context, &outlets));
    let dates = context.order.iter().any(|&at| context.facets.date(at).is_some());
    let mut note = String::new();
    if without > 0 {
        let (several, are) = if without == 1 { ("", "is") } else { ("s", "are") };
        note = format!("{} {}{several} without hits {are} not listed.", digits(without), what.to_lowercase());
    }
    let section = TableSection {
        title: "Counts and places".to_owned(),
        note,
        picks: vec![
            Pick {
                label: "Count".to_owned(),
                name: "g".to_owned(),
                options: RowsBy::ALL
                    .iter()
                    .filter(|(by, ..)| dates || *by != RowsBy::Date)
                    .map(|(_, value, label)| ((*value).to_owned(), (*label).to_owned()))
                    .collect(),
                chosen: RowsBy::ALL.iter().find(|(by, ..)| *by == settings.rows).map_or("", |row| row.1).to_owned(),
            },
            Pick {
                label: "Show as".to_owned(),
                name: "n".to_owned(),
                options: [("0", "hits"), ("1", "per 1,000 words")].map(|(v, l)| (v.to_owned(), l.to_owned())).to_vec(),
                chosen: u8::from(settings.rates).to_string(),
            },
            word_lists::forms(context),
        ],
        tables: vec![Table {
            title: format!("Hits of each keyword in each {}", what.to_lowercase()),
            wide,
            heads,
            rows,
            left_out,
            keyword: None,
        }],
        stops: Arc::default(),
        later: wide && plots.is_none(),
    };
    (says(context, &outlets), section)
}

/// The parts that have a row, of all.
fn shown(parts: &[Part], by: RowsBy) -> Vec<&Part> {
    let all = lists_all(parts, by);
    parts.iter().filter(|part| all || !part.is_empty()).take(MOST_ROWS).collect()
}

/// Whether those without hits have rows too. Of dates all do: time goes on without hits.
fn lists_all(parts: &[Part], by: RowsBy) -> bool {
    by == RowsBy::Date || parts.len() <= MOST_EMPTY
}

/// The work on where the hits stand, where it is left for later.
pub(super) fn later(context: &Context) -> Plotting {
    let by = context.state.keywords.rows;
    Plotting::new(context, members(&shown(&parts(context, by), by)))
}

fn members(parts: &[&Part]) -> Vec<Vec<usize>> {
    parts.iter().map(|part| part.members.clone()).collect()
}

/// What the length of a bar says: what stands beside it, hits or how many of the words they are.
fn size(context: &Context, hits: usize, part: &Part) -> f64 {
    let of = if context.state.keywords.rates { part.words.max(1) } else { 1 };
    hits as f64 / of as f64
}

/// The parts of the articles let through, in the order of their rows.
fn parts(context: &Context, by: RowsBy) -> Vec<Part> {
    if by == RowsBy::Article {
        return parts_of_articles(context);
    }
    let mut parts: Vec<Part> = Vec::new();
    // The part of each outlet by its number, or of each date.
    let mut of_outlets: Vec<Option<usize>> = vec![None; context.outlets.count()];
    let mut of_dates: HashMap<&str, Option<usize>> = HashMap::new();
    for &at in &context.order {
        let (place, label) = match by {
            RowsBy::Date => {
                let date = context.facets.date(at).unwrap_or("-");
                (Some(of_dates.entry(date).or_default()), date)
            }
            _ => (of_outlets.get_mut(context.outlets.number(at)), context.outlets.label(at)),
        };
        let Some(place) = place else { continue };
        let place = *place.get_or_insert_with(|| {
            let hits = vec![0; context.query.series.len()];
            parts.push(Part { label: label.to_owned(), members: Vec::new(), words: 0, hits });
            parts.len() - 1
        });
        if let Some(part) = parts.get_mut(place) {
            part.words += context.entry(at).map_or(0, |entry| entry.words);
            context.hits.add_counts(at, &mut part.hits);
            part.members.push(at);
        }
    }
    if by == RowsBy::Date {
        // Those without a year come after, those without a date last.
        parts.order_by_key(|part| (part.label == "-", part.label.starts_with('-'), part.label.clone()));
    } else {
        parts.order_by_key(|part| std::cmp::Reverse(part.members.len()));
    }
    parts
}

fn parts_of_articles(context: &Context) -> Vec<Part> {
    let part = |&at: &usize| Part {
        label: String::new(),
        members: vec![at],
        words: context.entry(at).map_or(0, |entry| entry.words),
        hits: context.hits.counts(at),
    };
    context.order.iter().map(part).collect()
}

fn row(context: &Context, part: &Part, most: f64) -> TableRow {
    let settings = &context.state.keywords;
    let article = part.members.first().and_then(|&at| Some((at, context.entry(at)?)));
    let (head, subject): (TableCell, Box<dyn Fn(u8) -> Subject>) = match (settings.rows, article) {
        (RowsBy::Article, Some((at, entry))) => {
            let key = entry.document.id.key();
            let cell = TableCell {
                text: title(entry),
                outlet: Some(context.outlets.of_entry(at)),
                press: Some(Change::Read(reference(entry))),
                ..TableCell::default()
            };
            (cell, Box::new(move |n| Subject::SeriesIn(n, key)))
        }
        (RowsBy::Date, _) => {
            let label = part.label.clone();
            let cell = TableCell {
                text: context.facets.label(Facet::Date, &label),
                press: Some(Change::Only(Facet::Date, label.clone())),
                ..TableCell::default()
            };
            (cell, Box::new(move |n| Subject::SeriesWhere(n, Facet::Date, label.clone())))
        }
        _ => {
            let label = part.label.clone();
            let cell = TableCell {
                outlet: article.map(|(at, _)| context.outlets.of_entry(at)),
                says: format!("Only {label}"),
                press: Some(Change::Only(Facet::Outlet, label.clone())),
                ..TableCell::default()
            };
            (cell, Box::new(move |n| Subject::SeriesWhere(n, Facet::Outlet, label.clone())))
        }
    };
    let name = head.outlet.as_ref().map_or(head.text.clone(), |outlet| outlet.label.clone());
    let mut cells = vec![head];
    for (n, (series, &hits)) in context.query.series.iter().zip(&part.hits).enumerate() {
        let rated = per_thousand(hits, part.words);
        cells.push(TableCell {
            text: if settings.rates { rated } else { digits(hits) },
            says: format!("{} in {name}: {}", series.text, digits(hits)),
            style: series_style(n as u8),
            bar: if settings.rows == RowsBy::Date && most > 0.0 {
                (size(context, hits, part) / most * BAR as f64).round() as u16
            } else {
                0
            },
            press: u8::try_from(n).ok().filter(|_| hits > 0).map(|n| Change::Open(subject(n))),
            outlet: None,
        });
    }
    let date =
        article.filter(|_| settings.rows == RowsBy::Article).and_then(|(_, entry)| entry.article.metadata.date.clone());
    TableRow { cells, date: date.map_or(String::new(), |date| date.value), foot: false, plot: None }
}

/// The rows under the table.
fn feet(context: &Context, outlets: &[Part]) -> Vec<TableRow> {
    let series = context.query.series.len();
    let words: usize = outlets.iter().map(|part| part.words).sum();
    // For each series the hits of every article, with its words.
    let mut articles: Vec<Vec<(usize, usize)>> = vec![Vec::with_capacity(context.order.len()); series];
    let mut counts = vec![0; series];
    for &at in &context.order {
        counts.fill(0);
        context.hits.add_counts(at, &mut counts);
        let words = context.entry(at).map_or(0, |entry| entry.words);
        for (articles, &count) in articles.iter_mut().zip(&counts) {
            articles.push((count, words));
        }
    }
    let of_articles = |n: usize| articles.get(n).map_or(&[][..], Vec::as_slice);
    let totals: Vec<usize> = (0..series).map(|n| of_articles(n).iter().map(|(hits, _)| hits).sum()).collect();
    let foot = |label: &str, says: &str, cell: &dyn Fn(usize) -> TableCell| {
        let head = TableCell { text: label.to_owned(), says: says.to_owned(), ..TableCell::default() };
        TableRow {
            cells: std::iter::once(head).chain((0..series).map(cell)).collect(),
            foot: true,
            ..TableRow::default()
        }
    };
    let plain = |text: String| TableCell { text, ..TableCell::default() };
    let opening = |n: usize, count: usize, says: String| TableCell {
        text: digits(count),
        says,
        style: series_style(n as u8),
        press: u8::try_from(n).ok().filter(|_| count > 0).map(|n| Change::Open(Subject::Series(n))),
        ..TableCell::default()
    };
    let text = |n: usize| context.query.series.get(n).map_or("", |series| series.text.as_str());
    let of = |what: &str, all: usize, with: &dyn Fn(usize) -> usize| {
        let label = format!("{what}, of {}", digits(all));
        foot(&label, "", &|n| {
            let count = with(n);
            opening(n, count, format!("{} in {} {}", text(n), digits(count), what.to_lowercase()))
        })
    };
    let uneven = |n: usize| plain(dp_norm(of_articles(n)).map_or("–".to_owned(), |dp| format!("{dp:.2}")));
    let total = |n: usize| totals.get(n).copied().unwrap_or(0);
    let mut feet = vec![
        foot("In all", "", &|n| opening(n, total(n), format!("{} in all: {}", text(n), digits(total(n))))),
        foot("Per 1,000 words", "", &|n| plain(per_thousand(total(n), words))),
    ];
    let all = context.order.len();
    if all > 1 {
        feet.push(foot("Unevenness", "DPnorm over the articles: 0 is even, 1 is all in one", &uneven));
        feet.push(of("Articles", all, &|n| of_articles(n).iter().filter(|(hits, _)| *hits > 0).count()));
    }
    if outlets.len() > 1 {
        let with = |n: usize| outlets.iter().filter(|part| part.hits.get(n).is_some_and(|&hits| hits > 0)).count();
        feet.push(of("Outlets", outlets.len(), &with));
    }
    feet
}

/// What stands out: for each keyword the outlet that has more of it than its share, or the one that has none. One sentence
/// on at most two keywords, those that tell most first.
fn says(context: &Context, outlets: &[Part]) -> String {
    if outlets.len() < 2 {
        return String::new();
    }
    let words: usize = outlets.iter().map(|part| part.words).sum();
    let mut said: Vec<(f64, String)> = Vec::new();
    for (n, series) in context.query.series.iter().enumerate() {
        let hits = |part: &Part| part.hits.get(n).copied().unwrap_or(0);
        let total: usize = outlets.iter().map(hits).sum();
        let weigh = |part: &Part| keyness(hits(part), part.words, total - hits(part), words - part.words);
        let most = outlets.iter().map(|part| (weigh(part), part)).max_by(|a, b| a.0.total_cmp(&b.0));
        let without: Vec<&str> =
            outlets.iter().filter(|part| hits(part) == 0).map(|part| part.label.as_str()).collect();
        let name = format!("“{}”", series.text);
        match most {
            Some((_, part)) if total >= TELLING_HITS && hits(part) == total => {
                said.push((f64::MAX, format!("{name} stands only in {}, {} times", part.label, number(total))));
            }
            Some((weight, part)) if weight >= TELLING => {
                let (here, per) = (number(hits(part)), per_thousand(hits(part), part.words));
                let (all, elsewhere) = (number(total), per_thousand(total - hits(part), words - part.words));
                let label = &part.label;
                said.push((
                    weight,
                    format!("{name} belongs to {label}: {here} of its {all} places are there, {per} in 1,000 words against {elsewhere} elsewhere"),
                ));
            }
            _ if total >= TELLING_HITS && (1..=2).contains(&without.len()) && without.len() < outlets.len() - 1 => {
                said.push((0.0, format!("{name} never stands in {}", without.join(" or "))));
            }
            _ => {}
        }
    }
    said.order_by(|a, b| b.0.total_cmp(&a.0));
    said.truncate(2);
    let sentences: Vec<String> = said.into_iter().map(|(_, sentence)| sentence).collect();
    if sentences.is_empty() { String::new() } else { format!("{}.", sentences.join("; ")) }
}
