//! Shared passages of whole articles: invented ones, and the public set of stories where it is here.

use super::*;
use crate::clean::Options;
use crate::corpus::Entry;
use crate::intake::{Document, Given};
use std::collections::BTreeSet;
use std::path::Path;

fn entry(text: &str) -> Entry {
    Entry::new(Document::new("test", text, Given::default()), Options { raw: true, ..Options::default() })
}

fn shared_by(texts: &[&str]) -> (Vec<Entry>, Shared) {
    let entries: Vec<Entry> = texts.iter().map(|text| entry(text)).collect();
    let shared = shared(&entries.iter().collect::<Vec<_>>());
    (entries, shared)
}

const CLOSED: &str =
    "the bridge was closed to all traffic on Wednesday after inspectors found cracks in three of its hangers";

#[test]
fn what_a_passage_is_follows_from_its_articles() {
    let plain = format!("Nobody saw it coming, but {CLOSED}, a reader wrote to us.");
    let other = format!("At dawn {CLOSED}. The ferry was full.");
    let wire = format!("PORT LORNE (Reuters) - In the end {CLOSED}.");
    let quote = "“No one in this city should ever have to wonder whether a bridge will hold,” said Mara Oduya.";
    let again =
        "Mara Oduya told the council: “No one in this city should ever have to wonder whether a bridge will hold.”";
    for (one, two, kind, words) in [
        (plain.as_str(), other.as_str(), PassageKind::Unattributed, 18),
        (plain.as_str(), wire.as_str(), PassageKind::Agency, 18),
        (quote, again, PassageKind::Quotation, 15),
    ] {
        let (entries, shared) = shared_by(&[one, two]);
        assert_eq!(shared.passages.len(), 1, "{one} / {two}");
        let passage = &shared.passages[0];
        assert_eq!((passage.kind, passage.words, passage.verbatim), (kind, words, true), "{one} / {two}");
        for (entry, places) in entries.iter().zip(&passage.places) {
            let found = places[0].span.of(&entry.document.text).to_lowercase();
            assert!(CLOSED.to_lowercase().contains(&found) || quote.to_lowercase().contains(&found), "{found}");
        }
    }
}

#[test]
fn runs_of_mere_names_are_left_out() {
    let names = "Foreign Minister Anna Holt and her counterpart Per Lund in Oslo";
    let (_, shared) =
        shared_by(&[&format!("We saw {names} again."), &format!("Nothing was said by {names}, it seems.")]);
    assert_eq!((shared.passages.len(), shared.copied), (0, vec![0, 0]));
}

#[test]
fn a_passage_in_several_articles_is_one_row_and_a_part_of_it_elsewhere_another() {
    let tail = "while the ferry went on carrying passengers and bicycles but no cars at all until the evening came";
    let texts = [
        format!("First, {CLOSED} {tail}."),
        format!("Second: {CLOSED} {tail}. More."),
        "Third, for passengers and bicycles but no cars at all until the evening there was a boat.".to_owned(),
        "Fourth has nothing of the kind to say on any of it.".to_owned(),
    ];
    let (_, shared) = shared_by(&texts.each_ref().map(String::as_str));
    let rows: Vec<(usize, Vec<usize>)> =
        shared.passages.iter().map(|passage| (passage.words, passage.articles().collect())).collect();
    assert_eq!(rows, [(36, vec![0, 1]), (11, vec![0, 1, 2])]);
    assert_eq!(shared.copied, [36, 36, 11, 0]);
    assert_eq!(shared.percent(3), 0);
    assert!(shared.percent(0) > 90 && shared.percent(2) < 70);
}

/// What reprints share is their whole text, in time that does not matter.
#[test]
fn a_dozen_reprints_are_one_passage() {
    let text: String = (0..700).map(|n| format!("word{} ", n * 7919 % 1009)).collect();
    let texts: Vec<String> = (0..12).map(|n| format!("Outlet number{n} says: {text}")).collect();
    let (_, shared) = shared_by(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(shared.passages.len(), 1);
    assert_eq!(shared.passages[0].articles().count(), 12);
    assert!(shared.passages[0].words >= 700);
}

/// Articles on different events share next to nothing: at most one pair in two hundred may show anything.
#[test]
fn articles_on_different_events_share_nothing() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/stories.jsonl");
    let Ok(rows) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not here", path.display());
        return;
    };
    let rows: Vec<serde_json::Value> = rows.lines().map(|row| serde_json::from_str(row).expect("a row")).collect();
    let field = |row: &serde_json::Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let entries: Vec<Entry> = rows.iter().map(|row| entry(&field(row, "text"))).collect();
    let (_, stretches) = shared::stretches(&entries.iter().collect::<Vec<_>>());
    let event = |n: usize| field(&rows[n], "event");
    let (mut same, mut other) = (0_usize, 0_usize);
    for one in 0..rows.len() {
        for two in one + 1..rows.len() {
            *(if event(one) == event(two) { &mut same } else { &mut other }) += 1;
        }
    }
    let pairs: BTreeSet<[usize; 2]> = stretches.iter().map(|stretch| stretch.texts).collect();
    let (in_same, in_other): (Vec<[usize; 2]>, Vec<_>) =
        pairs.into_iter().partition(|&[one, two]| event(one) == event(two));
    let (same, other) = (in_same.len() as f64 / same as f64, in_other.len() as f64 / other as f64);
    println!("pairs on one event with a passage: {:.1} %; on different events: {:.3} %", same * 100.0, other * 100.0);
    if std::env::var_os("SHOW").is_some() {
        for stretch in stretches.iter().filter(|stretch| event(stretch.texts[0]) != event(stretch.texts[1])) {
            println!("{:?} {} words", stretch.texts, stretch.words());
        }
    }
    assert!(other <= 0.005, "{other}");
    assert!(same >= 0.15, "{same}");
}
