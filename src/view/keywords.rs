//! The keywords: counts, places, lines in context.

use super::build::Context;
use super::concordance;
use super::models::{Beside, KeywordRow, Keywords};
use super::read::barcode;
use super::typed;
use super::words::{digits, number, per_thousand};
use crate::query;

/// So many articles have a row; beyond, only those with hits.
const MOST_ROWS: usize = 200;
/// So many words that go with a series are listed.
const MOST_BESIDE: usize = 12;
/// A series is worth a sentence from so many hits on.
const TELLING_HITS: usize = 4;

pub(super) fn build(context: &Context) -> Keywords {
    let series = context.query.series.len();
    let mut listed: Vec<usize> = context.order.clone();
    if listed.len() > MOST_ROWS {
        listed.retain(|&at| !context.hits.of(at).is_empty());
    }
    let (mut totals, mut articles) = (vec![0; series], vec![0; series]);
    let mut words = 0;
    for &at in &context.order {
        words += context.entry(at).map_or(0, |entry| entry.words);
        for (n, count) in context.hits.counts(at).into_iter().enumerate() {
            totals[n] += count;
            articles[n] += usize::from(count > 0);
        }
    }
    let (lines, all_lines) = concordance::build(context);
    Keywords {
        says: says(context, &totals),
        rows: listed
            .iter()
            .take(MOST_ROWS)
            .map(|&at| KeywordRow { card: context.card(at), barcode: barcode(context, at) })
            .collect(),
        per_thousand: totals.iter().map(|&hits| per_thousand(hits, words)).collect(),
        totals,
        articles,
        lines,
        all_lines,
        beside: beside(context),
    }
}

/// The words that go with each series.
fn beside(context: &Context) -> Vec<Vec<Beside>> {
    let typed: Vec<String> = typed::split(&context.state.query);
    let each = context.query.series.iter().enumerate().map(|(n, series)| {
        let found = query::collocates(context.corpus, &context.hits, n as u8, &context.order);
        let row = |one: query::Collocate| {
            let narrowed = |piece: &String| match piece == &series.text {
                // Brackets hold together what is more than a word.
                true if piece.contains([' ', '|']) => format!("({piece}) near:{}", one.word),
                true => format!("{piece} near:{}", one.word),
                false => piece.clone(),
            };
            Beside {
                near: digits(one.near as usize),
                articles: digits(one.articles as usize),
                score: format!("{:.1}", one.log_dice),
                query: typed.iter().map(narrowed).collect::<Vec<_>>().join(", "),
                word: one.word,
            }
        };
        found.into_iter().take(MOST_BESIDE).map(row).collect()
    });
    each.collect()
}

/// What stands out: a series that stands mostly in one outlet, or that one outlet never uses. At most two sentences.
fn says(context: &Context, totals: &[usize]) -> String {
    let mut by_outlet: Vec<(String, Vec<usize>)> = Vec::new();
    for &at in &context.order {
        let outlet = context.outlets.of_entry(at).label;
        let counts = context.hits.counts(at);
        match by_outlet.iter_mut().find(|(label, _)| *label == outlet) {
            Some((_, sums)) => sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count),
            None => by_outlet.push((outlet, counts)),
        }
    }
    let mut sentences = Vec::new();
    if by_outlet.len() > 1 {
        for (n, series) in context.query.series.iter().enumerate() {
            let total = totals.get(n).copied().unwrap_or(0);
            if total < TELLING_HITS {
                continue;
            }
            let count = |counts: &Vec<usize>| counts.get(n).copied().unwrap_or(0);
            let without: Vec<&str> =
                by_outlet.iter().filter(|(_, counts)| count(counts) == 0).map(|(label, _)| label.as_str()).collect();
            let most = by_outlet.iter().max_by_key(|(_, counts)| count(counts));
            if let Some((label, counts)) = most
                && count(counts) * 2 > total
            {
                let here = count(counts);
                sentences.push(if here == total {
                    format!("“{}” stands only in {label}, {} times.", series.text, number(here))
                } else {
                    let (here, total) = (number(here), number(total));
                    format!("“{}” stands mostly in {label}: {here} of its {total} places are there.", series.text)
                });
            } else if let [only] = without.as_slice() {
                sentences.push(format!("“{}” never stands in {only}.", series.text));
            }
        }
    }
    sentences.truncate(2);
    sentences.join(" ")
}
