//! How rightly stories are told apart, on one event or many: `./dev bench stories`.
//!
//! From the gold set of short articles on events in pairs alike, beside the checkout, sets of articles are drawn (the same
//! each time): every event alone, every pair of events of one kind, hundreds of sets of two, three, five and ten events, pairs
//! alike first, and two to five articles of an event or of such a pair. Each is grouped by itself. Printed are the mean and the worst BCubed F1, and in how many sets it is
//! below what it must reach; with `--worst N` the N worst sets of each size and what went wrong there, with `--record` the
//! figures are appended to `benches/records.csv`.

#[path = "accuracy/events.rs"]
mod events;
#[path = "accuracy/table.rs"]
#[allow(dead_code)]
mod table;

use events::{Events, Row, alike, bcubed, dice};

use parallax::clean::Options;
use parallax::corpus::{Corpus, Grain};
use parallax::intake::{Document, Given};
use std::collections::BTreeMap;
use std::path::Path;
use table::{Figure, figure};

/// So many sets of each size are drawn where there are more than can be tried.
const DRAWS: usize = 150;
/// What the mean and each set must reach: `(must, aim)`.
const GOAL: (f64, f64) = (0.97, 1.0);

/// How one set of events was grouped.
struct Tried {
    score: f64,
    says: String,
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let after = |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1));
    let worst = after("--worst").and_then(|count| count.parse().ok()).unwrap_or(0);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let events = events::read();
    if events.is_empty() {
        return;
    }
    let mut figures = Vec::new();
    println!("{:<34} {:>5} {:>7} {:>7} {:>7}", "BCubed F1 of sets of", "sets", "mean", "worst", "below");
    let names: Vec<String> = events.keys().cloned().collect();
    let whole = |set: &Vec<String>| (set.join(" "), set.iter().flat_map(|event| &events[event]).collect());
    let sets = sets(&names).into_iter().map(|(name, sets)| (name, sets.iter().map(whole).collect()));
    for (name, sets) in sets.chain(few(&events, &names)) {
        let mut tried: Vec<Tried> = sets.iter().map(|(name, rows): &Named| grouped(name, rows)).collect();
        tried.sort_by(|a, b| a.score.total_cmp(&b.score));
        let mean = tried.iter().map(|t| t.score).sum::<f64>() / tried.len().max(1) as f64;
        let least = tried.first().map_or(0.0, |t| t.score);
        let below = tried.iter().filter(|t| t.score < GOAL.0).count();
        println!("{name:<34} {:>5} {mean:>7.4} {least:>7.4} {below:>7}", tried.len());
        tried.iter().take(worst).filter(|t| t.score < 1.0).for_each(|t| println!("  {:.3} {}", t.score, t.says));
        let on = format!("{name} ({} sets)", tried.len());
        figures.push(figure("stories BCubed F1; mean", on.clone(), mean, GOAL));
        figures.push(figure("stories BCubed F1; worst", on.clone(), least, GOAL));
        figures.push(figure("stories below 0.97; share of sets", on, below as f64 / tried.len().max(1) as f64, None));
    }
    if arguments.iter().any(|a| a == "--record") {
        record(&figures, &root.join("benches/records.csv"));
    }
}

fn record(figures: &[Figure], file: &Path) {
    let note = "thresholds chosen with these events in sight";
    match table::record(figures, file, note, "./dev bench stories") {
        Ok(()) => println!("\nrecorded in {}", file.display()),
        Err(error) => println!("\n{} could not be written: {error}", file.display()),
    }
}

/// The sets of events that are tried, by size.
fn sets(events: &[String]) -> Vec<(&'static str, Vec<Vec<String>>)> {
    let pairs = alike(events);
    let mut roll = dice(1);
    // `n` different ones of some.
    let mut some = |of: &[Vec<String>], n: usize| -> Vec<Vec<String>> {
        let mut left: Vec<Vec<String>> = of.to_vec();
        (0..n.min(left.len())).map(|_| left.swap_remove(roll(left.len()))).collect()
    };
    let single: Vec<Vec<String>> = events.iter().map(|event| vec![event.clone()]).collect();
    let mut drawn = |n: usize, draws: usize, alike: bool| -> Vec<Vec<String>> {
        let draw = |_| {
            let from = if alike { &pairs } else { &single };
            let mut set = some(from, if alike { n.div_ceil(2) } else { n }).concat();
            set.truncate(n);
            set
        };
        (0..draws).map(draw).collect()
    };
    vec![
        ("one event", single.clone()),
        ("two events alike", pairs.clone()),
        ("two events", drawn(2, DRAWS, false)),
        ("three events; two alike", drawn(3, DRAWS, true)),
        ("three events", drawn(3, DRAWS, false)),
        ("five events; two pairs alike", drawn(5, DRAWS, true)),
        ("five events", drawn(5, DRAWS, false)),
        ("ten events; pairs alike", drawn(10, DRAWS / 2, true)),
        ("ten events", drawn(10, DRAWS / 2, false)),
        ("all events", vec![events.to_vec()]),
    ]
}

/// Articles, and the names of their events.
type Named<'a> = (String, Vec<&'a Row>);

/// Two to five articles of each event, and of each pair of one kind, by chance.
fn few<'a>(events: &'a Events, names: &[String]) -> Vec<(&'static str, Vec<Named<'a>>)> {
    let mut roll = dice(3);
    let mut draw = |sets: Vec<Vec<String>>| {
        let mut drawn: Vec<Named> = Vec::new();
        for set in sets {
            for count in 2..=5 {
                let mut all: Vec<&Row> = set.iter().flat_map(|event| &events[event]).collect();
                let rows: Vec<&Row> = (0..count.min(all.len())).map(|_| all.swap_remove(roll(all.len()))).collect();
                let is_of_both = rows.iter().any(|row| row.event != rows[0].event);
                if set.len() == 1 || is_of_both {
                    drawn.push((format!("{count} of {}", set.join(" ")), rows));
                }
            }
        }
        drawn
    };
    vec![
        ("few articles on one event", draw(names.iter().map(|name| vec![name.clone()]).collect())),
        ("few articles on two events alike", draw(alike(names))),
    ]
}

/// Groups articles and scores it.
fn grouped(name: &str, rows: &[&Row]) -> Tried {
    let mut corpus = Corpus::new();
    let mut gold: Vec<&str> = Vec::new();
    for row in rows {
        // A row that has only a headline is read as that, as the command line does.
        let text = if row.text.trim().is_empty() { &row.title } else { &row.text };
        let given = Given { title: Some(row.title.clone()).filter(|title| !title.is_empty()), ..Given::default() };
        // The same text twice is one article, which counts once.
        if corpus.add(Document::new("", text.as_str(), given), Options { raw: true, ..Options::default() }) {
            gold.push(&row.event);
        }
    }
    let stories = corpus.stories(Grain::default());
    let mut story_of = vec![usize::MAX; gold.len()];
    for (at, story) in stories.iter().enumerate() {
        for &member in &story.members {
            if let Some(story) = story_of.get_mut(member) {
                *story = at;
            }
        }
    }
    let mut parts: BTreeMap<usize, BTreeMap<&str, usize>> = BTreeMap::new();
    for (event, story) in gold.iter().zip(&story_of) {
        *parts.entry(*story).or_default().entry(event).or_default() += 1;
    }
    // A set of many events is described by what went wrong in it.
    let is_large = name.split(' ').count() > 5;
    let all = |event: &str| gold.iter().filter(|other| **other == event).count();
    let is_whole = |part: &BTreeMap<&str, usize>| part.len() == 1 && part.iter().all(|(event, n)| *n == all(event));
    let wrong: Vec<String> = parts
        .values()
        .filter(|part| !is_whole(part))
        .map(|part| part.iter().map(|(event, n)| format!("{event} {n}/{}", all(event))).collect::<Vec<_>>().join(" + "))
        .collect();
    let says = if is_large { wrong.join(" | ") } else { format!("{name}: {}", wrong.join(" | ")) };
    Tried { score: bcubed(&gold, &story_of), says }
}
