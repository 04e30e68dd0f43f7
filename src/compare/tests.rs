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

/// Articles of these texts.
pub(super) fn entries(texts: &[&str]) -> Vec<Entry> {
    texts.iter().map(|text| entry(text)).collect()
}

fn shared_by(texts: &[&str]) -> (Vec<Entry>, Shared) {
    let entries = entries(texts);
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
    let reported = "PORT LORNE (Reuters) - Mara Oduya said no one in this city should ever have to wonder whether a bridge \
                    will hold.";
    for (one, two, kind, words) in [
        (plain.as_str(), other.as_str(), PassageKind::Unattributed, 18),
        (plain.as_str(), wire.as_str(), PassageKind::Agency, 18),
        (quote, again, PassageKind::Quotation, 15),
        (quote, reported, PassageKind::Quotation, 15),
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

#[test]
fn the_same_words_cut_differently_are_one_quote() {
    let texts = [
        "“No one in this city should ever have to wonder whether a bridge will hold, and I am sorry,” said Mara Oduya.",
        "Mara Oduya said: “No one in this city should ever have to wonder whether a bridge will hold.”",
        "“We will build another ferry before the summer is over,” said Mara Oduya.",
    ];
    let entries: Vec<Entry> = texts.iter().map(|text| entry(text)).collect();
    let quotes = shared_quotes(&entries.iter().collect::<Vec<_>>());
    assert_eq!(quotes.len(), 1);
    assert_eq!((quotes[0].speaker.as_str(), quotes[0].words, quotes[0].is_equal), ("Mara Oduya", 19, false));
    let own: Vec<&str> = quotes[0].places[0][0].own.iter().map(|span| span.of(texts[0])).collect();
    assert_eq!(own, ["and I am sorry"]);
    assert!(quotes[0].places[1][0].own.is_empty() && quotes[0].places[2].is_empty());
}

#[test]
fn each_word_is_given_to_one_voice() {
    let entries = entries(&[
        "Officials of the Harbour Agency said that Mayor Anna Holt had agreed to open the old quay to the small ferries. \
         Holt said on Friday that she would pay for it.\n\nA Harbour Agency statement said: “We will open the quay before \
         the summer is over.” The Harbour Agency said that it would not wait.\n\nMs. Holt’s office said on Sunday that the \
         boats would come by June. Critics said that they would come too late.",
    ]);
    let voices = compare(&entries.iter().collect::<Vec<_>>()).voices;
    let words =
        |name: &str| voices.iter().filter(|voice| voice.name.ends_with(name)).map(Voice::words).collect::<Vec<_>>();
    assert_eq!(words("Holt"), [5], "what officials say of her is not hers: {voices:?}");
    assert_eq!(words("Harbour Agency").len(), 1, "its statement is its own: {voices:?}");
    assert!(words("Harbour Agency")[0] >= 13, "{voices:?}");
    assert_eq!(words("Ms. Holt’s office"), [6], "whose office it is is known: {voices:?}");
    assert!(words("Critics").is_empty(), "who they are is not known: {voices:?}");
}

#[test]
fn the_words_of_two_people_are_not_one_thing_told_twice() {
    let told = |second: &str| {
        let texts = [
            "“People in the flooded valley must be provided with humanitarian aid by boat at once,” said Karl Brandt.",
            second,
        ];
        let entries = entries(&texts);
        align(&entries.iter().collect::<Vec<_>>()).len()
    };
    assert_eq!(
        told("Anna Holt spoke. “Humanitarian aid should be provided by boat in the flooded valley,” said Anna Holt."),
        0
    );
    assert_eq!(
        told("Brandt spoke. “Humanitarian aid should be provided by boat in the flooded valley,” said Karl Brandt."),
        1
    );
}

#[test]
fn figures_are_called_as_their_articles_write_them() {
    let entries =
        entries(&["Some 2,000 U.S. troops left the valley.\n\nOn a working day 38,000 vehicles cross the bridge."]);
    let items = items(&entries.iter().collect::<Vec<_>>());
    let figures = items.iter().filter(|item| item.kind == Some(ItemKind::Figure));
    let names: Vec<&str> = figures.map(|item| item.name.as_str()).collect();
    assert_eq!(names, ["Some 2,000 U.S. troops", "38,000 vehicles"]);
}

#[test]
fn one_thing_in_different_words_is_aligned_and_another_is_not() {
    let texts = [
        "Inspectors found cracks in three steel hangers of the Kessel Bridge. The mayor ate soup for lunch at home.",
        "Three hangers of the Kessel Bridge are cracked, inspectors reported. Nobody spoke of money on that day.",
    ];
    let entries: Vec<Entry> = texts.iter().map(|text| entry(text)).collect();
    let aligned = align(&entries.iter().collect::<Vec<_>>());
    assert_eq!(aligned.len(), 1);
    let own = |n: usize| -> Vec<&str> {
        let sentence = aligned[0].sentences[n].as_ref().expect("a sentence of each");
        sentence.own.iter().map(|span| span.of(texts[n])).collect()
    };
    assert!(own(0).contains(&"steel") && own(1).contains(&"reported"), "{:?} {:?}", own(0), own(1));
}

#[test]
fn what_stands_where_is_told_by_name_number_and_date() {
    let texts = [
        "The Port Authority closed the bridge on 11 March 2026. Some 38,000 vehicles cross it daily.",
        "By 11 March 2026 the Port Authority had counted 38,000 vehicles. A senior official said nothing.",
    ];
    let entries: Vec<Entry> = texts.iter().map(|text| entry(text)).collect();
    let items = items(&entries.iter().collect::<Vec<_>>());
    for (kind, name) in
        [(ItemKind::Body, "Port Authority"), (ItemKind::Figure, "38,000 vehicles"), (ItemKind::Day, "2026-03-11")]
    {
        let item = items.iter().find(|item| item.kind == Some(kind) && item.name.contains(name));
        assert_eq!(item.map(Item::articles), Some(2), "{name}: {items:?}");
    }
}

#[test]
fn bodies_and_places_under_several_spellings_are_one_row() {
    let texts = [
        "The U.S. sent troops to Kyiv on Monday. Islamic State fighters left the town.",
        "Troops of the United States reached Kiev on Monday. Fighters of ISIS left the town.",
    ];
    let entries: Vec<Entry> = texts.iter().map(|text| entry(text)).collect();
    let items = items(&entries.iter().collect::<Vec<_>>());
    for name in ["United States", "Kyiv", "Islamic State"] {
        let item = items.iter().find(|item| item.name.contains(name));
        assert_eq!(item.map(Item::articles), Some(2), "{name}: {items:?}");
    }
}

/// Sentences of the example dumps against pairs found by hand.
#[test]
fn sentences_of_the_example_are_aligned_as_a_reader_would() {
    const LEAST_F1: f64 = 0.8;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = std::fs::read_to_string(root.join("sample/index.txt")).expect("the list of example dumps");
    let read = |name: &str| std::fs::read_to_string(root.join("sample").join(name)).expect("an example dump");
    let entries: Vec<Entry> = names
        .lines()
        .map(|name| Entry::new(Document::new(name, read(name), Given::default()), Options::default()))
        .collect();
    let sentence = |written: &str| -> Vec<(usize, String)> {
        let (article, opening) = written.trim().split_once(' ').expect("a dump and words");
        let article: usize = article.parse().expect("the number of a dump");
        let entry = &entries[article];
        let all = entry.mentions().sentences.iter().map(|s| entry.wording(s.span).into_owned());
        all.filter(|words| words.starts_with(opening)).map(|words| (article, words)).collect()
    };
    type Pair = [(usize, String); 2];
    let pairs_of = |group: &[(usize, String)]| -> Vec<Pair> {
        let pairs =
            group.iter().enumerate().flat_map(|(n, a)| group.iter().skip(n + 1).map(move |b| [a.clone(), b.clone()]));
        let mut pairs: Vec<Pair> = pairs.filter(|[a, b]| a.0 != b.0).collect();
        pairs.iter_mut().for_each(|pair| pair.sort());
        pairs
    };
    let (mut same, mut either) = (BTreeSet::new(), BTreeSet::new());
    for line in include_str!("../../tests/gold/alignment.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split(" | ");
        let sure = fields.next() == Some("=");
        let group: Vec<(usize, String)> = fields.flat_map(sentence).collect();
        assert!(group.len() > 1, "no sentences for: {line}");
        if sure { &mut same } else { &mut either }.extend(pairs_of(&group));
    }
    let mut found: BTreeSet<Pair> = BTreeSet::new();
    for aligned in align(&entries.iter().collect::<Vec<_>>()) {
        let words = |(n, sentence): (usize, &Option<Wording>)| {
            Some((n, entries[n].wording(sentence.as_ref()?.span).into_owned()))
        };
        found.extend(pairs_of(&aligned.sentences.iter().enumerate().filter_map(words).collect::<Vec<_>>()));
    }
    let right = found.iter().filter(|pair| same.contains(*pair) && !either.contains(*pair)).count();
    let wrong: Vec<&Pair> = found.iter().filter(|pair| !same.contains(*pair) && !either.contains(*pair)).collect();
    let missed: Vec<&Pair> = same.iter().filter(|pair| !found.contains(*pair) && !either.contains(*pair)).collect();
    let f1 = 2.0 * right as f64 / (2 * right + wrong.len() + missed.len()) as f64;
    println!("aligned sentences: {} right, {} wrong, {} missed, F1 {f1:.3}", right, wrong.len(), missed.len());
    println!("wrong: {wrong:#?}\nmissed: {missed:#?}");
    assert!(f1 >= LEAST_F1, "{f1}");
}

#[test]
fn what_is_told_alike_is_called_by_words_that_carry_something() {
    let entries = entries(&[
        "“The harbour is closed,” she said as she stepped off the tug.",
        "“The harbour is closed,” she told the pilots, who said nothing.",
    ]);
    let aligned = align(&entries.iter().collect::<Vec<_>>());
    assert_eq!(aligned.len(), 1);
    assert_eq!(aligned[0].common, ["harbour", "closed"]);
    let entries = self::entries(&[
        "Ilse Brandvik, the minister, promised crowns for a tug. No ship is late, harbour master Willem Akande said.",
        "A tug was promised by minister Ilse Brandvik, in crowns. Harbour master Willem Akande said no ship was late so far.",
    ]);
    let aligned = align(&entries.iter().collect::<Vec<_>>());
    let named: Vec<String> = aligned.iter().map(|aligned| aligned.common.join(", ")).collect();
    assert_eq!(named, ["Ilse Brandvik, minister", "ship, harbour, Willem Akande"]);
}

#[test]
fn two_pictures_of_one_place_report_no_one_thing() {
    let told = |text: &str| Entry::new(Document::new("dump", text, Given::default()), Options::default());
    let article = |caption: &str, text: &str| told(&format!("The quay\n\n{caption}\n\n{text}\n"));
    let waiting = "Commuters wait for the ferry at Customs Quay on Wednesday (Picture: Post)";
    for (caption, text, count) in [
        ("The ferry on Wednesday morning, seen from Customs Quay. Photo: Lena Moor", "Nobody said what boats cost.", 0),
        ("Photo: Lena Moor", "On Wednesday commuters had to wait for hours on end for a ferry at Customs Quay.", 1),
    ] {
        let texts = [article(caption, text), article(waiting, "A bridge was shut.")];
        let aligned = align(&texts.iter().collect::<Vec<_>>());
        assert_eq!(aligned.len(), count, "{aligned:?}");
    }
}
