//! What stands where: people, organisations, places, figures, dates, quotes and sources by outlets.

use super::compare::{Chosen, Counted, counted, named_lede, quote_subject, sorted, sorts, tool};
use super::link::{self, name_of};
use super::models::{Matrix, SectionView, Tool};
use super::shared::MENTION_BAR;
use super::state::{RowKind, Section, Subject};
use super::words::{capital, date, number};
use crate::annotate::Manner;
use crate::compare::{Item, ItemKind, Person, shared_quotes};
use crate::text::{Order, words_of};
use std::collections::BTreeSet;

/// A quote shorter than this is a phrase and gets no row.
const QUOTE_WORDS: usize = 5;
/// A row shows so many of a quote's first words.
const OPENING_WORDS: usize = 10;

/// What the kinds of rows are called, in the order of the choice.
const KINDS: [(RowKind, &str, &str); 8] = [
    (RowKind::Person, "people", "Person"),
    (RowKind::Item(ItemKind::Body), "organisations", "Organisation"),
    (RowKind::Item(ItemKind::Place), "places", "Place"),
    (RowKind::Item(ItemKind::Figure), "figures", "Figure"),
    (RowKind::Item(ItemKind::Day), "dates", "Date"),
    (RowKind::Quote, "quotes", "Quote"),
    (RowKind::Item(ItemKind::Source), "sources", "Source"),
    (RowKind::All, "all", "What"),
];

pub(super) fn build(chosen: &Chosen, people: &[Person], items: &[Item]) -> SectionView {
    let state = &chosen.context.state;
    let counts = |spans: &[Vec<crate::intake::Span>]| spans.iter().map(Vec::len).collect::<Vec<usize>>();
    let most = |all: &mut dyn Iterator<Item = usize>| all.max().unwrap_or(0);
    let most_people = most(&mut people.iter().flat_map(|person| person.mentions.iter().map(Vec::len)));
    let most_items = most(&mut items.iter().flat_map(|item| item.spans.iter().map(Vec::len)));
    let people_rows = || {
        people.iter().map(|person| {
            let subject = Subject::Person(person.name.clone());
            counted(&person.name, &person.role, subject, counts(&person.mentions), most_people)
        })
    };
    let item_rows = |wanted: Option<ItemKind>| {
        items.iter().filter(move |item| wanted.is_none() || item.kind == wanted).filter_map(move |item| {
            let subject = Subject::Item(item.kind?, item.key.clone());
            Some(counted(&item_label(item), item.detail, subject, counts(&item.spans), most_items))
        })
    };
    let quotes = quote_rows(chosen);
    let kinds: Vec<Tool> = KINDS
        .iter()
        .map(|&(kind, label, _)| {
            let rows = match kind {
                RowKind::Person => people.len(),
                RowKind::Item(wanted) => items.iter().filter(|item| item.kind == Some(wanted)).count(),
                RowKind::Quote => quotes.len(),
                RowKind::All => people.len() + items.len() + quotes.len(),
            };
            let on = kind == state.kind;
            Tool { count: rows, ..tool(label, Some(on), "f", name_of(&link::KINDS, kind).unwrap_or_default()) }
        })
        .filter(|tool| tool.count > 0 || tool.on == Some(true))
        .collect();
    let rows: Vec<Counted> = match state.kind {
        RowKind::Person => people_rows().collect(),
        RowKind::Item(kind) => item_rows(Some(kind)).collect(),
        RowKind::Quote => quotes,
        RowKind::All => people_rows().chain(item_rows(None)).chain(quotes).collect(),
    };
    let lede = match state.kind {
        RowKind::Person => named_lede(people, chosen),
        _ => lede(&rows, chosen),
    };
    let (name, what) = KINDS.iter().find(|(kind, ..)| *kind == state.kind).map_or(("", ""), |kind| (kind.1, kind.2));
    let sorts = sorts(chosen, rows.len(), "shared by most");
    let table = Matrix {
        title: if state.kind == RowKind::Person { "Who is named".to_owned() } else { capital(name) },
        what: what.to_owned(),
        missing: "missing in".to_owned(),
        only: "only in".to_owned(),
        nothing: "not named".to_owned(),
        bar: MENTION_BAR,
        rows: sorted(rows, &chosen.lengths(), state.sort),
        ..Matrix::default()
    };
    SectionView {
        section: Section::Named,
        title: "Who and what is named".to_owned(),
        lede: if table.rows.is_empty() { format!("No {name}, in any of these articles.") } else { lede },
        choice: ("What to list".to_owned(), if kinds.len() > 1 { kinds } else { Vec::new() }),
        sorts,
        tables: if table.rows.is_empty() { Vec::new() } else { vec![table] },
        ..SectionView::default()
    }
}

/// How many rows stand everywhere, and which outlet has most that no other has.
fn lede(rows: &[Counted], chosen: &Chosen) -> String {
    let articles = chosen.columns.len();
    let holders = |row: &Counted| row.counts.iter().filter(|&&n| n > 0).count();
    let everywhere = rows.iter().filter(|row| holders(row) == articles).count();
    let mut alone = vec![0_usize; articles];
    for row in rows.iter().filter(|row| holders(row) == 1) {
        if let Some(count) = row.counts.iter().position(|&n| n > 0).and_then(|at| alone.get_mut(at)) {
            *count += 1;
        }
    }
    let mut sentences = Vec::new();
    if everywhere > 0 && everywhere < rows.len() {
        let stand = if everywhere == 1 { "stands" } else { "stand" };
        let (some, all) = (capital(&number(everywhere)), number(rows.len()));
        sentences.push(format!("{some} of {all} {stand} in every {}.", chosen.each()));
    }
    let most = alone.iter().enumerate().max_by_key(|&(n, count)| (*count, std::cmp::Reverse(n)));
    if let Some((article, &count)) = most.filter(|(_, count)| **count > 1) {
        sentences.push(format!("{} has {} that no other has.", chosen.label(article), number(count)));
    }
    sentences.join(" ")
}

/// An item as its row calls it.
pub(super) fn item_label(item: &Item) -> String {
    match item.kind {
        Some(ItemKind::Day) => dated(&item.name),
        _ => item.name.clone(),
    }
}

/// A date or a stretch of time in words.
pub(super) fn dated(value: &str) -> String {
    match value.split_once('/') {
        Some((from, to)) => format!("{} – {}", date(from, true), date(to, true)),
        None => date(value, true),
    }
}

/// Every direct quote that is more than a phrase; the same one in several articles is one row.
fn quote_rows(chosen: &Chosen) -> Vec<Counted> {
    let shared = shared_quotes(&chosen.entries);
    let mut taken: BTreeSet<(usize, crate::intake::Span)> = BTreeSet::new();
    let mut rows = Vec::new();
    for quote in &shared {
        for (article, cuts) in quote.places.iter().enumerate() {
            taken.extend(cuts.iter().map(|cut| (article, cut.span)));
        }
        let first = quote.places.iter().enumerate().find_map(|(article, cuts)| Some((article, cuts.first()?.span)));
        let (Some((article, span)), Some(subject)) = (first, quote_subject(quote, &chosen.entries)) else { continue };
        if quote.words >= QUOTE_WORDS {
            let counts = chosen.sums(quote.places.iter().map(Vec::len));
            rows.push(counted(&opening(chosen, article, span), &quote.speaker, subject, counts, usize::MAX));
        }
    }
    for (article, entry) in chosen.entries.iter().enumerate() {
        let direct = entry.mentions().quotes.iter().filter(|quote| quote.manner == Manner::Direct);
        for quote in direct.filter(|quote| !taken.contains(&(article, quote.span))) {
            if words_of(quote.span.of(&entry.document.text)).nth(QUOTE_WORDS - 1).is_none() {
                continue;
            }
            let mut counts = vec![0; chosen.columns.len()];
            let column = chosen.of.get(article).copied().unwrap_or(0);
            counts.iter_mut().skip(column).take(1).for_each(|count| *count = 1);
            let speaker = quote.speaker.as_ref().map_or("", |speaker| speaker.name.as_str());
            let subject = Subject::Quote(entry.document.id.key(), quote.span);
            rows.push(counted(&opening(chosen, article, quote.span), speaker, subject, counts, usize::MAX));
        }
    }
    rows.order_by(|a, b| a.row.label.cmp(&b.row.label));
    rows
}

/// The first words of a quote.
fn opening(chosen: &Chosen, article: usize, span: crate::intake::Span) -> String {
    let words = chosen.entries.get(article).map_or(Default::default(), |entry| entry.wording(span));
    let cut = words_of(&words).nth(OPENING_WORDS).and_then(|(at, _)| words.get(..at));
    let whole = words.trim_end_matches(',');
    cut.map_or_else(|| format!("“{whole}”"), |cut| format!("“{} …”", cut.trim_end()))
}
