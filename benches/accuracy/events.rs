//! The gold set of short articles on events in pairs alike, beside the checkout: its events, draws from them, and BCubed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// An article of the gold set.
#[derive(Clone, serde::Deserialize)]
pub struct Row {
    pub event: String,
    #[serde(default)]
    pub title: String,
    pub text: String,
}

/// The events by name, each with its articles.
pub type Events = BTreeMap<String, Vec<Row>>;

/// Where the set lies.
pub fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/stories.jsonl")
}

/// The events of the set; none and a word about it where it is not here.
pub fn read() -> Events {
    let mut events = Events::new();
    let Ok(text) = std::fs::read_to_string(file()) else {
        println!("skipped: {} is not here", file().display());
        return events;
    };
    for row in text.lines().filter_map(|line| serde_json::from_str::<Row>(line).ok()) {
        events.entry(row.event.clone()).or_default().push(row);
    }
    events
}

/// The number in front of an event's name, which events of one kind share.
pub fn kind(event: &str) -> usize {
    event.trim_end_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(0)
}

/// The events in pairs of one kind.
pub fn alike(events: &[String]) -> Vec<Vec<String>> {
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    events.iter().for_each(|event| kinds.entry(kind(event).to_string()).or_default().push(event.clone()));
    kinds.into_values().filter(|pair| pair.len() == 2).collect()
}

/// BCubed F1 (Bagga & Baldwin 1998): per article, how much of its story is of its event, and of its event in its story.
pub fn bcubed(gold: &[&str], given: &[usize]) -> f64 {
    let (mut precision, mut recall) = (0.0, 0.0);
    for (event, story) in gold.iter().zip(given) {
        let both = gold.iter().zip(given).filter(|(e, s)| *e == event && *s == story).count() as f64;
        precision += both / given.iter().filter(|s| *s == story).count() as f64;
        recall += both / gold.iter().filter(|e| *e == event).count() as f64;
    }
    let all = gold.len().max(1) as f64;
    let (precision, recall) = (precision / all, recall / all);
    2.0 * precision * recall / (precision + recall)
}

/// Numbers that look random and are the same each time.
pub fn dice(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |sides| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as usize) % sides.max(1)
    }
}
