//! Chooses how clear a parting must be to be two events, and tries it on events that it was not chosen on:
//!
//!     cargo test --release --lib -- corpus::stories::fit --ignored --nocapture

use super::{Grain, Grouping, split, vectors};
use crate::clean::Options;
use crate::corpus::Corpus;
use crate::intake::{Document, Given};
use events::{Events, Row, alike, bcubed, dice, kind};

#[path = "../../../benches/accuracy/events.rs"]
mod events;

/// Each set of events is taken whole and so many times in part.
const DRAWS: usize = 11;
/// A single event torn is so many times as bad as a pair kept together: a dump often holds one event.
const TORN: f64 = 6.0;

/// A set of articles and what becomes of it.
struct Case {
    kind: usize,
    is_pair: bool,
    /// BCubed F1 of leaving it in one.
    together: f64,
    /// How clear its clearest parting is, and the BCubed F1 of that.
    parted: (f64, f64),
}

#[test]
#[ignore = "chooses a threshold and prints it; takes a quarter of a minute"]
fn choose_how_clear_a_parting_must_be() {
    let events = events::read();
    if events.is_empty() {
        return;
    }
    let cases = cases(&events);
    for half in 0..2 {
        let clear = chosen(cases.iter().filter(|case| case.kind % 2 != half));
        let names: Vec<String> = events.keys().filter(|event| kind(event) % 2 == half).cloned().collect();
        let single = names.iter().map(|name| vec![name.clone()]).collect();
        let [single, pairs] = [single, alike(&names)].map(|sets: Vec<Vec<String>>| mean(&events, &sets, clear));
        println!("{clear:.2}, chosen on the other half: one event {single:.4}, two events alike {pairs:.4}");
    }
    println!("{:.2}, chosen on all", chosen(cases.iter()));
}

/// The articles of a set, of which a text that comes twice counts once, with the event of each.
fn corpus<'a>(rows: impl IntoIterator<Item = &'a Row>) -> (Corpus, Vec<&'a str>) {
    let (mut corpus, mut gold) = (Corpus::new(), Vec::new());
    for row in rows {
        let text = if row.text.trim().is_empty() { &row.title } else { &row.text };
        let given = Given { title: Some(row.title.clone()).filter(|title| !title.is_empty()), ..Given::default() };
        if corpus.add(Document::new("", text.as_str(), given), Options { raw: true, ..Options::default() }) {
            gold.push(row.event.as_str());
        }
    }
    (corpus, gold)
}

fn cases(events: &Events) -> Vec<Case> {
    let names: Vec<String> = events.keys().cloned().collect();
    let mut roll = dice(5);
    let mut cases = Vec::new();
    for set in names.iter().map(|name| vec![name.clone()]).chain(alike(&names)) {
        let fewest = if set.len() == 1 { 6 } else { 3 };
        for draw in 0..=DRAWS {
            let mut rows: Vec<&Row> = Vec::new();
            for mut all in set.iter().filter_map(|name| events.get(name)).map(|rows| rows.iter().collect::<Vec<_>>()) {
                let out = if draw > 0 { roll(all.len().saturating_sub(fewest) + 1) } else { 0 };
                for _ in 0..out {
                    all.remove(roll(all.len()));
                }
                rows.extend(all);
            }
            cases.extend(case(&rows, set.len() > 1));
        }
    }
    cases
}

/// A set and its clearest parting; `None` where there is none.
fn case(rows: &[&Row], is_pair: bool) -> Option<Case> {
    let (corpus, gold) = corpus(rows.iter().copied());
    let cluster = split::cluster(&vectors::vectors(&corpus), &(0..gold.len()).collect::<Vec<_>>());
    let (clear, side) = split::clearest(&cluster, split::least_side(gold.len())?)?;
    let score = bcubed(&gold, &side.iter().map(|&side| usize::from(side)).collect::<Vec<_>>());
    let together = bcubed(&gold, &vec![0; gold.len()]);
    Some(Case { kind: kind(&rows.first()?.event), is_pair, together, parted: (clear, score) })
}

/// How clear a parting must be to serve these sets best, a little more or less serving them well too.
fn chosen<'a>(cases: impl Iterator<Item = &'a Case>) -> f64 {
    let (pairs, singles): (Vec<&Case>, Vec<&Case>) = cases.partition(|case| case.is_pair);
    let mean = |cases: &[&Case], clear: f64| {
        let score = |case: &&Case| if case.parted.0 >= clear { case.parted.1 } else { case.together };
        cases.iter().map(score).sum::<f64>() / cases.len() as f64
    };
    let serves = |clear: f64| TORN * mean(&singles, clear) + mean(&pairs, clear);
    let around = |clear: f64| [-0.4, -0.2, 0.0, 0.2, 0.4].map(|off| serves(clear + off)).iter().sum::<f64>();
    (100..260).map(|step| f64::from(step) / 20.0).max_by(|a, b| around(*a).total_cmp(&around(*b))).unwrap_or(0.0)
}

/// The mean BCubed F1 of these sets, parted where it is as clear as that.
fn mean(events: &Events, sets: &[Vec<String>], clear: f64) -> f64 {
    let score = |set: &Vec<String>| {
        let (corpus, gold) = corpus(set.iter().filter_map(|name| events.get(name)).flatten());
        let mut grouping = Grouping::new(&corpus, Grain::default());
        grouping.clear = clear;
        let stories = std::iter::from_fn(|| Some(grouping.step(&corpus))).flatten().next().unwrap_or_default();
        let mut story_of = vec![0; gold.len()];
        for (story, members) in stories.iter().map(|story| &story.members).enumerate() {
            members.iter().for_each(|&member| story_of[member] = story);
        }
        bcubed(&gold, &story_of)
    };
    sets.iter().map(score).sum::<f64>() / sets.len() as f64
}
