//! The chosen articles side by side.

use super::build::Context;
use super::models::{ArticleCard, Cell, Compare, Matrix, Row, Work};
use super::shared;
use super::state::{Sort, Subject};
use super::words::{capital, digits, list, number};
use crate::annotate::Manner;
use crate::compare::{Comparison, Person, Shared, Voice, VoiceKind, compare};
use crate::corpus::Entry;
use crate::text::Order;
use crate::text::words_of;

/// A bar's full length in its own units.
const BAR: usize = 1000;
/// A voice heard in one outlet only is worth a sentence from so many words on.
const TELLING_WORDS: usize = 8;
/// A person missing in one outlet only is worth a sentence from so many mentions elsewhere on.
const TELLING_MENTIONS: usize = 4;

pub(super) fn build(context: &Context) -> Work {
    let columns = context.columns();
    let entries: Vec<&Entry> = columns.iter().filter_map(|&at| context.entry(at)).collect();
    if entries.len() < 2 {
        return Work::Choose(entries.len());
    }
    let cards: Vec<ArticleCard> = columns.iter().map(|&at| context.card(at)).collect();
    let comparison = compare(&entries);
    let passages = crate::compare::shared(&entries);
    let sort = context.state.sort;
    Work::Compare(Box::new(Compare {
        says: says(&comparison, &cards),
        glance: glance(&entries, &cards, &passages),
        named: named(&comparison.people, &entries, sort),
        quoted: quoted(&comparison.voices, &entries, sort),
        shared: shared::build(&passages, &entries, &cards),
        columns: cards,
    }))
}

/// The table at the head: one row each for date, length, and what can be counted.
fn glance(entries: &[&Entry], cards: &[ArticleCard], shared: &Shared) -> Vec<Row> {
    let row = |label: &str, subject: Option<Subject>, values: Vec<String>| Row {
        label: label.to_owned(),
        subject,
        cells: values.into_iter().map(|value| Cell { value, ..Cell::default() }).collect(),
        ..Row::default()
    };
    let each = |value: &dyn Fn(&Entry) -> String| entries.iter().map(|entry| value(entry)).collect::<Vec<_>>();
    let mut rows = vec![
        row("Published", None, cards.iter().map(|card| card.date.clone()).collect()),
        row("Words", None, cards.iter().map(|card| digits(card.words)).collect()),
        row("Removed", None, cards.iter().map(|card| format!("{} %", card.removed_percent)).collect()),
        row("Quoted", Some(Subject::Quoted), each(&|entry| format!("{} %", quoted_percent(entry)))),
        row(
            "Found elsewhere",
            Some(Subject::Shared),
            (0..entries.len()).map(|article| format!("{} %", shared.percent(article))).collect(),
        ),
        row("People named", Some(Subject::People), each(&|entry| people_named(entry).to_string())),
        row(
            "Agencies credited",
            Some(Subject::Agencies),
            each(&|entry| {
                let agencies: Vec<&str> = entry.article.metadata.agencies.iter().map(|a| a.value.as_str()).collect();
                agencies.join(", ")
            }),
        ),
    ];
    // A row in which no article has anything to say is left out.
    rows.retain(|row| row.cells.iter().any(|cell| !cell.value.is_empty()));
    for row in &mut rows {
        for cell in &mut row.cells {
            if matches!(cell.value.as_str(), "0" | "0 %") && row.subject.is_some() {
                cell.value = "0".to_owned();
            }
        }
    }
    rows
}

/// The part of the running text that stands in quotation marks, in per cent of its words.
fn quoted_percent(entry: &Entry) -> usize {
    let all: usize = entry
        .article
        .blocks
        .iter()
        .filter(|b| b.kind.is_text())
        .map(|b| words_of(&entry.wording(b.span)).count())
        .sum();
    let direct = entry.mentions().quotes.iter().filter(|quote| quote.manner == Manner::Direct);
    let quoted: usize = direct.map(|quote| words_of(&entry.wording(quote.span)).count()).sum();
    if all == 0 { 0 } else { (quoted * 200 + all) / (all * 2) }
}

fn people_named(entry: &Entry) -> usize {
    entry.mentions().entities.iter().filter(|entity| entity.kind == crate::annotate::EntityKind::Person).count()
}

/// A row before it is sorted and drawn: its counts per column.
struct Counted {
    row: Row,
    counts: Vec<usize>,
}

fn sorted(mut rows: Vec<Counted>, entries: &[&Entry], sort: Sort) -> Vec<Row> {
    let columns = |row: &Counted| row.counts.iter().filter(|&&n| n > 0).count();
    let total = |row: &Counted| row.counts.iter().sum::<usize>();
    let spread = |row: &Counted| {
        let rates = row.counts.iter().zip(entries).map(|(&n, entry)| n as f64 / entry.words.max(1) as f64);
        let (least, most) = rates.fold((f64::MAX, 0.0_f64), |(least, most), rate| (least.min(rate), most.max(rate)));
        most - least
    };
    rows.order_by(|a, b| {
        let by_name = || a.row.label.cmp(&b.row.label);
        match sort {
            Sort::Shared => columns(b).cmp(&columns(a)).then(total(b).cmp(&total(a))).then_with(by_name),
            Sort::Uneven => spread(b).total_cmp(&spread(a)).then_with(by_name),
            Sort::Name => by_name(),
        }
    });
    rows.into_iter().map(|counted| counted.row).collect()
}

pub(super) fn bar(count: usize, most: usize) -> u16 {
    (count * BAR / most.max(1)) as u16
}

/// Who is named: mentions per person and article.
fn named(people: &[Person], entries: &[&Entry], sort: Sort) -> Matrix {
    let most = people.iter().flat_map(|person| person.mentions.iter().map(Vec::len)).max().unwrap_or(0);
    let rows = people.iter().map(|person| {
        let counts: Vec<usize> = person.mentions.iter().map(Vec::len).collect();
        let cells = counts.iter().map(|&count| Cell {
            value: if count > 0 { count.to_string() } else { String::new() },
            bar: bar(count, most),
            indirect: 0,
        });
        Counted {
            row: Row {
                label: person.name.clone(),
                role: person.role.clone(),
                subject: Some(Subject::Person(person.name.clone())),
                cells: cells.collect(),
            },
            counts,
        }
    });
    let everywhere = people.iter().filter(|person| person.articles() == entries.len()).count();
    let alone = people.iter().filter(|person| person.articles() == 1).count();
    let lede = match (people.len(), everywhere) {
        (0, _) => String::new(),
        (1, 1) => "The one person named stands in every article.".to_owned(),
        (all, 0) => format!("None of the {} people named stands in every article.", number(all)),
        (all, some) if all == some => format!("All {} people named stand in every article.", number(all)),
        (all, some) => {
            let stand = if some == 1 { "stands" } else { "stand" };
            format!("{} of {} people {stand} in every article.", capital(&number(some)), number(all))
        }
    };
    let lede = match alone {
        0 => lede,
        1 => format!("{lede} One is named by a single outlet."),
        _ => format!("{lede} {} are named by a single outlet.", capital(&number(alone))),
    };
    Matrix { lede, rows: sorted(rows.collect(), entries, sort) }
}

/// Who is quoted: words given to each speaker per article.
fn quoted(voices: &[Voice], entries: &[&Entry], sort: Sort) -> Matrix {
    let words = |voice: &Voice, direct_too: bool| -> Vec<usize> {
        let given = |said: &Vec<crate::compare::Said>| {
            said.iter().filter(|s| direct_too || s.manner == Manner::Indirect).map(|s| s.words).sum()
        };
        voice.said.iter().map(given).collect()
    };
    let most = voices.iter().flat_map(|voice| words(voice, true)).max().unwrap_or(0);
    let rows: Vec<(VoiceKind, Counted)> = voices
        .iter()
        .map(|voice| {
            let (counts, indirect) = (words(voice, true), words(voice, false));
            let cells = counts.iter().zip(&indirect).map(|(&count, &indirect)| Cell {
                value: if count > 0 { count.to_string() } else { String::new() },
                bar: bar(count, most),
                indirect: bar(indirect, most),
            });
            let row = Row {
                label: voice_label(voice).to_owned(),
                role: voice.role.clone(),
                subject: Some(Subject::Speaker(voice_label(voice).to_owned())),
                cells: cells.collect(),
            };
            (voice.kind, Counted { row, counts })
        })
        .collect();
    // The rows that gather the unnamed and the unknown stand last, whatever the order.
    let (named, mut gathered): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(kind, _)| *kind == VoiceKind::Named);
    gathered.order_by_key(|(kind, _)| *kind);
    let mut rows = sorted(named.into_iter().map(|(_, counted)| counted).collect(), entries, sort);
    rows.extend(gathered.into_iter().map(|(_, counted)| counted.row));
    let heard = voices.iter().filter(|voice| voice.kind == VoiceKind::Named).count();
    let alone = voices.iter().filter(|voice| voice.kind == VoiceKind::Named && voice.articles() == 1).count();
    let lede = match (heard, alone) {
        (0, _) => String::new(),
        (_, 0) => "Words given to each speaker.".to_owned(),
        (1, _) => "Words given to each speaker. The only one is heard in a single outlet.".to_owned(),
        (all, alone) if all == alone => {
            "Words given to each speaker. No speaker is heard in more than one outlet.".to_owned()
        }
        (all, 1) => format!("Words given to each speaker. One of {} is heard in a single outlet.", number(all)),
        (all, alone) => {
            format!(
                "Words given to each speaker. {} of {} are heard in a single outlet.",
                capital(&number(alone)),
                number(all)
            )
        }
    };
    Matrix { lede, rows }
}

/// What a voice's row is called.
pub(super) fn voice_label(voice: &Voice) -> &str {
    match voice.kind {
        VoiceKind::Named => &voice.name,
        VoiceKind::Unnamed => "unnamed sources",
        VoiceKind::Unknown => "speaker not found",
    }
}

/// What stands out, from the numbers: at most two sentences, none where nothing does.
fn says(comparison: &Comparison, cards: &[ArticleCard]) -> String {
    let mut sentences = Vec::new();
    let label = |at: usize| cards.get(at).map_or("", |card| card.outlet.label.as_str());
    let alone = comparison
        .voices
        .iter()
        .filter(|voice| voice.is_person && voice.articles() == 1 && voice.words() >= TELLING_WORDS)
        .max_by_key(|voice| voice.words());
    if let Some(voice) = alone
        && let Some(at) = voice.said.iter().position(|said| !said.is_empty())
    {
        let words = digits(voice.words());
        sentences.push(format!("Only {} quotes {}, with {words} words.", label(at), voice.name));
    }
    let without = comparison
        .people
        .iter()
        .filter(|person| cards.len() > 2 && person.articles() + 1 == cards.len() && person.total() >= TELLING_MENTIONS)
        .max_by_key(|person| person.total());
    if let Some(person) = without
        && let Some(at) = person.mentions.iter().position(Vec::is_empty)
    {
        sentences.push(format!("All but {} name {}.", label(at), person.name));
    }
    if sentences.is_empty() {
        let everywhere: Vec<&str> = comparison
            .people
            .iter()
            .filter(|person| person.articles() == cards.len())
            .map(|person| person.name.as_str())
            .take(3)
            .collect();
        if !everywhere.is_empty() {
            let verb = if everywhere.len() == 1 { "stands" } else { "stand" };
            sentences.push(format!("{} {verb} in every article.", list(&everywhere)));
        }
    }
    sentences.join(" ")
}
