//! One thing in different words: aligned sentences, and the words that are one outlet's own.

use super::compare::{Chosen, bar};
use super::models::{Cell, Matrix, Row, SectionView};
use super::shared::MENTION_BAR;
use super::state::{Section, Subject};
use super::words::{capital, number};
use crate::compare::{Shared, align};

/// Bars of words are as long as their standardised log-odds: this many, or more, is the full length.
const FULL_Z: f64 = 4.0;
/// A bar's full length in its own units.
const BAR: f64 = 1000.0;

/// Sentences of different articles that report the same thing; `None` where there are none.
pub(super) fn said_differently(chosen: &Chosen) -> Option<SectionView> {
    let aligned = align(&chosen.entries);
    let rows: Vec<Row> = aligned
        .iter()
        .map(|group| {
            let cell = |(article, sentence): (usize, &Option<crate::compare::Wording>)| Cell {
                words: sentence.as_ref().map_or(Vec::new(), |s| chosen.words(article, s.span, &s.own)),
                ..Cell::default()
            };
            let named = group.common.join(", ");
            Row {
                label: capital(if named.is_empty() { "One thing" } else { &named }),
                cells: group.sentences.iter().enumerate().map(cell).collect(),
                ..Row::default()
            }
        })
        .collect();
    let most = aligned.iter().map(|group| group.sentences.iter().flatten().count()).max()?;
    let things = match rows.len() {
        1 => "One thing is".to_owned(),
        some => format!("{} things are", capital(&number(some))),
    };
    let outlets = number(most);
    let up_to = if rows.len() > 1 && most > 2 { "up to " } else { "" };
    let lede = format!(
        "{things} reported in different words, by {up_to}{outlets} outlets. Words that only one of them uses are marked."
    );
    Some(section(
        Section::Wording,
        "Said differently",
        lede,
        Matrix {
            title: "Said differently".to_owned(),
            what: "What is reported".to_owned(),
            missing: String::new(),
            only: String::new(),
            nothing: "no like sentence".to_owned(),
            rows,
            ..Matrix::default()
        },
    ))
}

/// The words that are one outlet's own; `None` where no outlet has any.
pub(super) fn own_words(chosen: &Chosen, shared: &Shared) -> Option<SectionView> {
    let own = crate::compare::own_words(&chosen.entries, shared);
    let most = own.iter().map(Vec::len).max().filter(|&most| most > 0)?;
    let rows = (0..most).map(|n| {
        let cell = |words: &Vec<crate::compare::OwnWord>| {
            let Some(word) = words.get(n) else { return Cell::default() };
            let elsewhere = if word.articles > 1 {
                format!(", in {} of {}", word.articles, chosen.entries.len())
            } else {
                String::new()
            };
            Cell {
                value: format!("{} {}×{elsewhere}", word.word, word.times),
                bar: bar((word.z / FULL_Z * BAR).min(BAR) as usize, BAR as usize),
                subject: Some(Subject::Word(word.word.clone())),
                ..Cell::default()
            }
        };
        Row { label: (n + 1).to_string(), cells: own.iter().map(cell).collect(), ..Row::default() }
    });
    let lede = "Words that one outlet uses far more than the others (log-odds with the wording of all as prior; chance ruled \
                out by G²). Names and shared passages are left out. The longer the line, the surer.";
    Some(section(
        Section::Words,
        "Words of one outlet",
        lede.to_owned(),
        Matrix {
            title: "Words of one outlet".to_owned(),
            what: "Rank".to_owned(),
            nothing: "no more".to_owned(),
            bar: MENTION_BAR,
            rows: rows.collect(),
            ..Matrix::default()
        },
    ))
}

fn section(section: Section, title: &str, lede: String, table: Matrix) -> SectionView {
    SectionView {
        section,
        title: title.to_owned(),
        lede,
        kinds: Vec::new(),
        can_sort: false,
        ribbons: Vec::new(),
        ticks: Vec::new(),
        legend: Vec::new(),
        tables: vec![table],
    }
}
