//! What stands in which article, besides people: bodies, places, figures, days and sources, a row for each across articles.
//!
//! In come entries; out come [`Item`]s with the spans they stand on. The same thing is told by its folded name, by its number
//! with its unit and what it counts, or by its date; nothing is guessed beyond that.

use super::names::names;
use crate::annotate::{EntityKind, Figure, SourceKind};
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::{Order, fold, words_of};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What sort of thing an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ItemKind {
    /// A ministry, party, company, army …
    Body,
    /// A place.
    Place,
    /// A number with its unit or what it counts.
    Figure,
    /// A day, month or year.
    Day,
    /// On whose word: an agency, another outlet, a document, people whose names are withheld.
    Source,
}

/// Something that stands in at least one of the articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What it is; `None` only in an item not filled in.
    pub kind: Option<ItemKind>,
    /// Its name: as fully as any article names it; a figure with what it counts; a date in ISO 8601.
    pub name: String,
    /// What tells it from others across articles; stable in links.
    pub key: String,
    /// A word on it: "agency", "unnamed"; empty where there is none.
    pub detail: &'static str,
    /// Per article, where it stands.
    pub spans: Vec<Vec<Span>>,
}

impl Item {
    /// In how many articles it stands.
    pub fn articles(&self) -> usize {
        self.spans.iter().filter(|spans| !spans.is_empty()).count()
    }
}

/// A figure that is surer than this is worth a row: bare numbers without unit or thing counted are less sure.
const SURE_FIGURE: f32 = 0.8;
/// Single numbers below this with nothing but a common noun ("two men") are left out: every article is full of them.
const TELLING_NUMBER: f64 = 3.0;

/// What an agency is called whose sign-off does not name it.
const UNNAMED_AGENCY: &str = "unnamed agency";
/// So large a number needs no unit.
const LARGE_NUMBER: f64 = 100_000.0;

/// Everything that stands somewhere, in the order of kinds and then of first mention.
pub fn items(entries: &[&Entry]) -> Vec<Item> {
    let mut found = Found { at: BTreeMap::new(), items: Vec::new(), articles: entries.len() };
    // Bodies and places as names are merged everywhere: acronyms and other spellings are one row.
    for named in names(entries).0 {
        let kind = match named.kind {
            EntityKind::Organisation => ItemKind::Body,
            EntityKind::Place => ItemKind::Place,
            _ => continue,
        };
        for (article, spans) in named.mentions.iter().enumerate() {
            spans.iter().for_each(|&span| found.add(kind, name_key(&named.name), &named.name, "", article, span));
        }
    }
    let figures = || entries.iter().flat_map(|entry| &entry.mentions().figures);
    let mut with_unit: BTreeMap<String, String> = BTreeMap::new();
    for figure in figures().filter(|figure| !figure.unit.is_empty()) {
        let bare = figure_key(&Figure { unit: String::new(), counted: String::new(), ..figure.clone() });
        if let (Some(bare), Some(key)) = (bare, figure_key(figure)) {
            with_unit.entry(bare).or_insert(key);
        }
    }
    for (article, entry) in entries.iter().enumerate() {
        let mentions = entry.mentions();
        for figure in &mentions.figures {
            // "an hour": the article is no number to compare.
            let written = entry.wording(figure.span);
            let opens = ["a ", "an "].iter().any(|article| written.to_lowercase().starts_with(article));
            if opens && figure.low <= 1.0 {
                continue;
            }
            if let Some(mut key) = figure_key(figure) {
                let mut name = figure_name(entry, figure);
                // "4 million a week" beside "4 million crowns": one sum, named by the fuller.
                if figure.unit.is_empty()
                    && figure.counted.is_empty()
                    && let Some(fuller) = with_unit.get(&key)
                {
                    (key, name) = (fuller.clone(), String::new());
                }
                found.add(ItemKind::Figure, key, &name, "", article, figure.span);
            }
        }
        for moment in &mentions.moments {
            if let Some(value) = moment.value.as_deref().filter(|value| !value.starts_with('T')) {
                found.add(ItemKind::Day, value.to_owned(), value, "", article, moment.span);
            }
        }
        let outlet = entry.article.metadata.outlet.as_ref().map(|outlet| name_key(&outlet.value));
        let credited = &entry.article.metadata.agencies;
        for agency in credited {
            let cited = |span: Span| mentions.sources.iter().any(|source| source.span.overlaps(span));
            if let Some(span) = agency.span.filter(|&span| !cited(span)) {
                found.add(ItemKind::Source, name_key(&agency.value), &agency.value, "agency", article, span);
            }
        }
        for source in &mentions.sources {
            // An outlet that was told something is not on whose word it says so.
            let own = |outlet: &String| {
                let name = name_key(&source.name);
                *outlet == name || outlet.ends_with(&format!(" {name}"))
            };
            if source.kind == SourceKind::Outlet && outlet.as_ref().is_some_and(own) {
                continue;
            }
            // An agency told by its sign-off alone has its name in the credit.
            if source.credited && source.name == UNNAMED_AGENCY && !credited.is_empty() {
                continue;
            }
            let detail = match source.kind {
                SourceKind::Agency => "agency",
                SourceKind::Outlet => "outlet",
                SourceKind::Unnamed => "unnamed",
                SourceKind::Document => "document",
            };
            found.add(ItemKind::Source, name_key(&source.name), &source.name, detail, article, source.span);
        }
    }
    let mut items = found.items;
    items.order_by_key(|item| item.kind);
    items
}

struct Found {
    at: BTreeMap<(ItemKind, String), usize>,
    items: Vec<Item>,
    articles: usize,
}

impl Found {
    fn add(&mut self, kind: ItemKind, key: String, name: &str, detail: &'static str, article: usize, span: Span) {
        let items = &mut self.items;
        let at = *self.at.entry((kind, key)).or_insert_with_key(|(_, key)| {
            let spans = vec![Vec::new(); self.articles];
            items.push(Item { kind: Some(kind), name: name.to_owned(), key: key.clone(), detail, spans });
            items.len() - 1
        });
        let Some(item) = items.get_mut(at) else { return };
        // The fuller of two names for one thing; of figures and days the first way of writing it stays.
        if item.name.is_empty() || kind != ItemKind::Figure && name.len() > item.name.len() {
            item.name = name.to_owned();
        }
        if let Some(spans) = item.spans.get_mut(article) {
            spans.push(span);
        }
    }
}

/// A figure with what it counts as its article writes it, up to the word that says what that is.
fn figure_name(entry: &Entry, figure: &Figure) -> String {
    let written = entry.wording(figure.span);
    if figure.unit == "year" && written.chars().all(|c| c.is_ascii_digit()) {
        return format!("{written} years old");
    }
    let counted: Vec<String> = words_of(&figure.counted).map(|(_, word)| fold(word)).collect();
    let Some(at) = counted.iter().rposition(|word| *word == head(&figure.counted)) else { return written.into_owned() };
    let behind = figure.span.end as usize;
    let after = entry.document.text.get(behind..).unwrap_or_default();
    // "thousands of commuters"
    let of = usize::from(
        words_of(after).next().is_some_and(|(_, word)| word == "of")
            && counted.first().is_none_or(|first| first != "of"),
    );
    let words: Vec<(usize, &str)> = words_of(after).take(of + at + 1).collect();
    match words.last() {
        Some((last, word))
            if words.iter().skip(of).zip(&counted).all(|((_, word), counted)| fold(word) == *counted) =>
        {
            entry.wording(Span::new(figure.span.start as usize, behind + last + word.len())).into_owned()
        }
        _ => format!("{written} {}", figure.counted),
    }
}

/// A name folded, without its article: "the Kremlin" and "The Kremlin" are one.
fn name_key(name: &str) -> String {
    let folded = fold(name);
    folded.strip_prefix("the ").map_or(folded.clone(), str::to_owned)
}

/// The number with its unit and the last word of what it counts in the singular; `None` for numbers that say too little.
/// "About" and "more than" make no other figure.
pub fn figure_key(figure: &Figure) -> Option<String> {
    // A sum of hundreds of thousands says enough without its unit: "nearer to 30 million".
    let large = figure.low >= LARGE_NUMBER && figure.confidence >= SURE_FIGURE;
    if figure.confidence < SURE_FIGURE || (figure.unit.is_empty() && figure.counted.is_empty() && !large) {
        return None;
    }
    if figure.unit.is_empty() && figure.high < TELLING_NUMBER || head(&figure.counted) == "times" {
        return None;
    }
    let range = if figure.high > figure.low { format!("-{}", figure.high) } else { String::new() };
    let things = singular(&head(&figure.counted));
    Some(format!("{}{range} {}{things}", figure.low, figure.unit))
}

/// The word a phrase is about: the last one that no verb follows, taken to be the last plural, or else the last word.
pub(super) fn head(phrase: &str) -> String {
    let words: Vec<String> = words_of(phrase).map(|(_, word)| fold(word)).collect();
    let plural = words.iter().rev().find(|word| word.ends_with('s') && !word.ends_with("ss") && word.len() > 3);
    plural.or(words.last()).cloned().unwrap_or_default()
}

/// A word without the ending of an English plural; other words stay.
pub(super) fn singular(word: &str) -> String {
    let stem = word.strip_suffix("ies").filter(|stem| stem.len() > 2).map(|stem| format!("{stem}y"));
    let plain = || word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']));
    stem.or_else(|| plain().map(str::to_owned)).unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of a kind, each with how often it stands in each article.
    fn listed(texts: &[&str], kind: ItemKind) -> Vec<(String, Vec<usize>)> {
        let entries = crate::compare::tests::entries(texts);
        let rows = items(&entries.iter().collect::<Vec<&Entry>>()).into_iter().filter(|item| item.kind == Some(kind));
        rows.map(|item| (item.name, item.spans.iter().map(Vec::len).collect())).collect()
    }

    #[test]
    fn a_sum_needs_no_unit_and_small_talk_is_no_figure() {
        let texts = [
            "Closing the bridge costs freight 4 million a week. She came three times. Nurse Ida Solberg, 34, left.",
            "It will cost 4 million crowns a week, and one more than 30 million. Thousands of commuters waited for an hour.",
        ];
        let found = listed(&texts, ItemKind::Figure);
        let found: Vec<(&str, &[usize])> =
            found.iter().map(|(name, times)| (name.as_str(), times.as_slice())).collect();
        assert_eq!(
            found,
            [
                ("4 million crowns", &[1, 1][..]),
                ("34 years old", &[1, 0]),
                ("more than 30 million", &[0, 1]),
                ("Thousands of commuters", &[0, 1]),
            ]
        );
    }

    #[test]
    fn what_a_phrase_is_about() {
        for (phrase, about) in [
            ("steel hangers", "hanger"),
            ("vehicles cross", "vehicle"),
            ("ferries", "ferry"),
            ("staff", "staff"),
            ("", ""),
        ] {
            assert_eq!(singular(&head(phrase)), about, "{phrase}");
        }
    }
}
