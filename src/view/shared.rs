//! Shared passages as drawn: a row for each, a ribbon per article, and what stands out in a sentence.

use super::compare::{Chosen, bar, percent_elsewhere};
use super::models::{Cell, Fill, Matrix, Ribbon, RibbonMark, Row, SectionView};
use super::state::{Section, Subject};
use super::words::{digits, list};
use crate::compare::{Passage, PassageKind, Shared};
use crate::corpus::Entry;
use crate::text::words_of;
use std::collections::BTreeSet;

/// A row shows so many of a passage's first words.
const OPENING_WORDS: usize = 14;
/// A letter over a ribbon needs this much room, in thousandths of the ribbon.
const LETTER_ROOM: u16 = 24;
/// The thickness of bars of mentions.
pub(super) const MENTION_BAR: u8 = 3;
/// What is said where nothing is shared.
const NOTHING_SHARED: &str = "No eight words in a row stand in two of these articles.";
/// From this share on, two articles are called nearly the same text. Edited reprints stay above it.
const SAME_PERCENT: usize = 80;
/// An article of which less stands elsewhere gives no sentence: same-event articles that copy nothing share 2 % (median).
const TELLING_PERCENT: usize = 5;

/// What a kind of passage is called on the screen.
pub fn passage_kind_label(kind: PassageKind) -> &'static str {
    match kind {
        PassageKind::Quotation => "shared quotation",
        PassageKind::Agency => "agency copy",
        PassageKind::Unattributed => "no source named",
    }
}

/// How a kind of passage is filled.
fn fill(kind: PassageKind) -> Fill {
    match kind {
        PassageKind::Quotation => Fill::Outline,
        PassageKind::Agency => Fill::Full,
        PassageKind::Unattributed => Fill::Accent,
    }
}

pub(super) fn build(shared: &Shared, chosen: &Chosen) -> SectionView {
    let entries = chosen.entries.as_slice();
    // What one outlet repeats is not shared.
    let passages: Vec<&Passage> =
        shared.passages.iter().filter(|passage| chosen.columns_with(&passage.places) > 1).collect();
    let most = passages.iter().map(|passage| passage.words).max().unwrap_or(0);
    let rows = passages.iter().enumerate().map(|(n, passage)| {
        let counts = passage.places.iter().map(|places| places.iter().map(|place| place.words).sum::<usize>());
        let cells = chosen.sums(counts).into_iter().map(|count| match count {
            0 => Cell::default(),
            _ => Cell { value: digits(count), bar: bar(count.min(most), most), ..Cell::default() },
        });
        let letter = letter(n).map_or(String::new(), |letter| format!("{letter} · "));
        Row {
            label: opening(passage, entries),
            role: format!("{letter}{}", passage_says(passage)),
            subject: Some(passage_subject(passage, entries)),
            cells: cells.collect(),
        }
    });
    let kinds: BTreeSet<PassageKind> = passages.iter().map(|passage| passage.kind).collect();
    let nothing = passages.is_empty();
    let table = Matrix {
        title: "Shared passages".to_owned(),
        what: "Passage".to_owned(),
        nothing: "not in it".to_owned(),
        bar: MENTION_BAR,
        rows: rows.collect(),
        ..Matrix::default()
    };
    // An outlet of several articles has no one strip.
    let ribbons = || (0..chosen.columns.len()).map(|article| ribbon(chosen, shared, article)).collect();
    SectionView {
        section: Section::Passages,
        title: "Shared passages".to_owned(),
        lede: if nothing { NOTHING_SHARED.to_owned() } else { lede(&passages, chosen, shared) },
        ribbons: if nothing || chosen.by_outlet() { Vec::new() } else { ribbons() },
        legend: kinds.into_iter().map(|kind| (fill(kind), passage_kind_label(kind).to_owned())).collect(),
        tables: if nothing { Vec::new() } else { vec![table] },
        ..SectionView::default()
    }
}

/// What names a passage in a state: its place in the article with the smallest key, whatever the order of the columns.
pub(super) fn passage_subject(passage: &Passage, entries: &[&Entry]) -> Subject {
    let places = passage.places.iter().zip(entries);
    let named = places.filter_map(|(places, entry)| Some((entry.document.id.key(), places.first()?.span)));
    named.min().map_or(Subject::Shared, |(document, span)| Subject::Passage(document, span))
}

/// "23 words, agency copy"; from twelve equal words in a row on "23 words, verbatim, agency copy".
pub(super) fn passage_says(passage: &Passage) -> String {
    let verbatim = if passage.verbatim { " verbatim" } else { "" };
    format!("{} words{verbatim}, {}", digits(passage.words), passage_kind_label(passage.kind))
}

/// The first words of a passage, as the first of the articles that have most of it writes them.
pub(super) fn opening(passage: &Passage, entries: &[&Entry]) -> String {
    let places = entries.iter().zip(&passage.places).flat_map(|(entry, places)| places.iter().map(move |p| (entry, p)));
    // Of several equal ones, `max_by_key` takes the last.
    let Some((entry, place)) = places.rev().max_by_key(|(_, place)| place.words) else { return String::new() };
    let words = entry.wording(place.span);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = words_of(&words).nth(OPENING_WORDS).and_then(|(at, _)| words.get(..at));
    cut.map_or_else(|| words.clone(), |cut| format!("{} …", cut.trim_end()))
}

/// The letter of a passage; only the longest have one.
fn letter(n: usize) -> Option<char> {
    u8::try_from(n).ok().filter(|&n| n < 26).map(|n| char::from(b'A' + n))
}

fn ribbon(chosen: &Chosen, shared: &Shared, article: usize) -> Ribbon {
    let (entries, label) = (&chosen.entries, chosen.label(article));
    let all = shared.words.get(article).copied().unwrap_or(0).max(1);
    let thousandths = |words: usize| (words * 1000 / all).min(1000) as u16;
    let mut marks: Vec<RibbonMark> = Vec::new();
    for (n, passage) in shared.passages.iter().enumerate() {
        for place in passage.places.get(article).map_or(&[][..], Vec::as_slice) {
            marks.push(RibbonMark {
                at: thousandths(place.run.0),
                length: thousandths(place.run.1 - place.run.0).max(1),
                fill: fill(passage.kind),
                says: passage_kind_label(passage.kind).to_owned(),
                letter: letter(n).map_or(String::new(), |letter| letter.to_string()),
                subject: Some(passage_subject(passage, entries)),
            });
        }
    }
    // Long ones first: a short one that lies on a long one is drawn over it.
    marks.sort_by_key(|mark| (mark.at, std::cmp::Reverse(mark.length)));
    let count = marks.len();
    let mut free = 0;
    for mark in &mut marks {
        if mark.at < free {
            mark.letter.clear();
        } else if !mark.letter.is_empty() {
            free = mark.at + LETTER_ROOM;
        }
    }
    let percent = shared.percent(article);
    let says = match count {
        0 => format!("{}: no shared passage", label),
        1 => format!("{}: one shared passage, {percent} % of the article", label),
        _ => format!("{}: {count} shared passages, {percent} % of the article", label),
    };
    Ribbon { value: format!("{percent} %"), says, marks }
}

/// What stands out: how much of one article stands elsewhere, and the longest passage for which no source is named. Empty
/// where nothing is shared or it is next to nothing.
fn lede(passages: &[&Passage], chosen: &Chosen, shared: &Shared) -> String {
    let label = |column: usize| chosen.label(column);
    let mut sentences = Vec::new();
    let percents: Vec<usize> =
        (0..chosen.columns.len()).map(|column| percent_elsewhere(chosen, shared, column)).collect();
    let percents = || percents.iter().copied().enumerate();
    let same: Vec<&str> = percents().filter(|&(_, percent)| percent >= SAME_PERCENT).map(|(n, _)| label(n)).collect();
    let most = percents().max_by_key(|&(n, percent)| (percent, std::cmp::Reverse(n)));
    if same.len() > 1 {
        sentences.push(format!("{} share most of their text word for word.", list(&same)));
    } else if let Some((article, percent)) = most.filter(|&(_, percent)| percent >= TELLING_PERCENT) {
        sentences.push(format!("{percent} % of {} stands elsewhere word for word.", label(article)));
    }
    let unattributed = |passage: &&Passage| passage.kind == PassageKind::Unattributed && passage.verbatim;
    let longest = passages.iter().find(|p| unattributed(p)).or(passages.iter().find(|p| p.verbatim));
    if let Some(passage) = longest {
        let mut holders: Vec<&str> =
            passage.articles().filter_map(|article| chosen.of.get(article)).map(|&n| label(n)).collect();
        holders.dedup();
        let words = digits(passage.words);
        let what = match passage.kind {
            PassageKind::Unattributed => format!("The longest for which no source is named, {words} words,"),
            PassageKind::Agency => format!("The longest, {words} words of agency copy,"),
            PassageKind::Quotation => format!("The longest, a quotation of {words} words,"),
        };
        let in_part = passage.places.iter().flatten().any(|place| place.words < passage.words);
        let how = if in_part { ", in whole or in part" } else { "" };
        sentences.push(format!("{what} stands in {}{how}.", list(&holders)));
    }
    sentences.join(" ")
}
