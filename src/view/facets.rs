//! The facets of the library: which articles the filters let through, and how many hits or articles each value has.
//!
//! Kinds of text and people need to know who says and names what in every article, which is worked out when it is first
//! asked for: these two are counted only where they are unfolded or filtered by.

use super::cards::Outlets;
use super::filters::{self, Change, Facet};
use super::library::Group;
use super::models::{FacetRow, FacetView, Outlet};
use super::state::{Room, ViewState};
use super::words;
use crate::annotate::{EntityKind, Manner};
use crate::clean::Kind;
use crate::corpus::{Corpus, Entry, Grain};
use crate::intake::Span;
use crate::query::Hits;
use crate::text::{Order, fold};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

/// A facet lists so many values at most, those with most articles.
const MOST_VALUES: usize = 60;
/// So many of them stand open; the others are folded away.
pub const FIRST_VALUES: usize = 10;
/// Dates are counted by day where there are no more than so many, by month likewise, else by year.
const MOST_DAYS: usize = 31;
const MOST_MONTHS: usize = 36;
/// In a collection of up to so many articles all facets worth reading stand open beside the keywords: annotating them takes
/// less than half a second.
const FEW_ARTICLES: usize = 30;
/// Articles shorter than this are briefs, and from this on long: about a quarter each of the 1,500 news articles in the gold
/// sets of `../shared/data`.
const SHORT_WORDS: usize = 300;
const LONG_WORDS: usize = 900;
/// What has no value of a facet: no date, no language.
const NONE: &str = "-";

/// The kinds of text: as a filter has them, and in words.
const TEXTS: [(&str, &str); 4] = [
    ("narration", "narration"),
    ("quotation", "quotation"),
    ("title", "title, standfirst"),
    (filters::REMOVED, "removed lines"),
];
const LENGTHS: [(&str, &str); 3] = [("short", "under 300 words"), ("middle", "300 to 899"), ("long", "900 and more")];
const REMOVED: [(&str, &str); 2] = [("some", "some were removed"), ("none", "none")];

/// Articles by facet.
pub(super) struct Facets<'a> {
    corpus: &'a Corpus,
    outlets: &'a Outlets,
    /// The story of every article; empty while dumps are still coming.
    stories: Vec<&'a str>,
    grain: Grain,
    /// How many letters of a date are told apart: 10, 7 or 4.
    date: usize,
    people: OnceCell<Rc<People>>,
}

/// The values of a facet that has one for each article: all of them as they come first, and for each article which.
struct Values {
    names: Vec<String>,
    of: Vec<u32>,
}

/// How many letters of the dates of a corpus are told apart.
struct DateLetters(usize);

impl DateLetters {
    fn of(corpus: &Corpus) -> Self {
        let distinct = |letters: usize| {
            let dates = corpus.entries().iter().filter_map(|entry| date_of(entry)?.get(..letters));
            dates.collect::<HashSet<&str>>().len()
        };
        DateLetters(if distinct(10) <= MOST_DAYS {
            10
        } else if distinct(7) <= MOST_MONTHS {
            7
        } else {
            4
        })
    }
}

/// Who is named: full names, folded, with how they are written, and for each article which of them.
#[derive(Default)]
struct People {
    written: BTreeMap<String, String>,
    of: Vec<HashSet<String>>,
}

impl<'a> Facets<'a> {
    /// The articles of a corpus with their stories, which are of this grain.
    pub fn new(corpus: &'a Corpus, outlets: &'a Outlets, (groups, grain): (&'a [Group], Grain), busy: bool) -> Self {
        let mut stories = vec![""; if busy { 0 } else { corpus.entries().len() }];
        for group in groups.iter().filter(|_| !busy) {
            for &member in &group.members {
                if let Some(story) = stories.get_mut(member) {
                    *story = group.label.as_str();
                }
            }
        }
        let date = corpus.keep("", || DateLetters::of(corpus)).0;
        Facets { corpus, outlets, stories, grain, date, people: OnceCell::new() }
    }

    /// The articles that all filters but those of one facet let through, of some.
    pub fn passing(&self, state: &ViewState, articles: impl Iterator<Item = usize>, but: Option<Facet>) -> Vec<usize> {
        let filters: Vec<_> = state
            .filters
            .iter()
            .filter(|filter| Some(filter.facet) != but && filter.facet != Facet::Text)
            // Stories are known when all dumps are here.
            .filter(|filter| filter.facet != Facet::Story || !self.stories.is_empty())
            .collect();
        let passes = |&at: &usize| {
            let one = |value: &String, facet: Facet| self.has(facet, at, value);
            filters.iter().all(|filter| filter.values.iter().any(|value| one(value, filter.facet)) != filter.except)
        };
        articles.filter(passes).collect()
    }

    /// Whether an article has a value of a facet.
    pub fn has(&self, facet: Facet, at: usize, value: &str) -> bool {
        let Some(entry) = self.corpus.entries().get(at) else { return false };
        match facet {
            Facet::Date if value != NONE => date_of(entry).is_some_and(|date| begins(date, value)),
            Facet::Person => self.people().of.get(at).is_some_and(|people| people.contains(&person_key(value))),
            facet => self.value(facet, at, entry) == value,
        }
    }

    /// An article's value of a facet that has one for each.
    fn value(&self, facet: Facet, at: usize, entry: &'a Entry) -> Cow<'a, str> {
        match facet {
            Facet::Outlet => self.outlets.label(at),
            Facet::Story => self.stories.get(at).copied().unwrap_or_default(),
            Facet::Date => date_of(entry).map_or(NONE, |date| date.get(..self.date).unwrap_or(date)),
            Facet::Language => entry.article.metadata.language.as_deref().unwrap_or(NONE),
            Facet::Length if entry.words < SHORT_WORDS => "short",
            Facet::Length if entry.words < LONG_WORDS => "middle",
            Facet::Length => "long",
            Facet::Removed if entry.removed_words > 0 => "some",
            Facet::Removed => "none",
            Facet::Text | Facet::Person => "",
        }
        .into()
    }

    /// All values of a facet that has one for each article.
    fn values(&self, facet: Facet) -> Rc<Values> {
        let key = format!("{facet:?} {} {}", self.grain.get(), self.stories.is_empty());
        self.corpus.keep(&key, || {
            let mut values = Values { names: Vec::new(), of: Vec::new() };
            let mut numbers: HashMap<Cow<str>, u32> = HashMap::new();
            for (at, entry) in self.corpus.entries().iter().enumerate() {
                let number = *numbers.entry(self.value(facet, at, entry)).or_insert_with_key(|value| {
                    values.names.push(value.to_string());
                    values.names.len() as u32 - 1
                });
                values.of.push(number);
            }
            values
        })
    }

    /// The values that some articles have of a facet that has one for each, in no order, with how many have each.
    pub fn tally(&self, facet: Facet, articles: &[usize]) -> Vec<(String, usize)> {
        let values = self.values(facet);
        let mut counts = vec![0; values.names.len()];
        for number in articles.iter().filter_map(|&at| values.of.get(at)) {
            if let Some(count) = counts.get_mut(*number as usize) {
                *count += 1;
            }
        }
        values.names.iter().cloned().zip(counts).filter(|(_, count)| *count > 0).collect()
    }

    fn people(&self) -> &People {
        self.people.get_or_init(|| self.corpus.keep("", || people(self.corpus)))
    }

    /// The outlet of an article.
    pub fn outlet(&self, at: usize) -> Outlet {
        self.outlets.of_entry(at)
    }

    /// The date of an article as the facet tells dates apart; `None` where it is not known.
    pub fn date(&self, at: usize) -> Option<&'a str> {
        let date = date_of(self.corpus.entries().get(at)?)?;
        Some(date.get(..self.date).unwrap_or(date))
    }

    /// A value in words.
    pub fn label(&self, facet: Facet, value: &str) -> String {
        let in_table = |table: &[(&str, &str)]| {
            table.iter().find(|(other, _)| *other == value).map_or(value, |(_, label)| label).to_owned()
        };
        match facet {
            Facet::Date if value == NONE => "no date".to_owned(),
            Facet::Date => words::date(value, true),
            Facet::Language => words::language(value),
            Facet::Text => in_table(&TEXTS),
            Facet::Length => in_table(&LENGTHS),
            Facet::Removed => in_table(&REMOVED),
            Facet::Person => self.people().written.get(&person_key(value)).cloned().unwrap_or_else(|| value.to_owned()),
            Facet::Outlet | Facet::Story => value.to_owned(),
        }
    }

    /// Whether the kinds of text are counted.
    pub fn counts_text(&self, state: &ViewState) -> bool {
        is_open_by_itself(Facet::Text, state, self.corpus.entries().len()) != state.folds.contains(&Facet::Text)
    }

    /// Every facet that tells anything apart, with its counts where it is unfolded. `kept` are the hits in what was
    /// kept, `hits` those in removed lines too where these matter; both before the filter of kinds of text.
    pub fn views(&self, state: &ViewState, kept: &Hits, hits: &Hits) -> Vec<FacetView> {
        let facets = Facet::ALL.iter().filter_map(|(facet, _, title)| self.view(*facet, title, state, (kept, hits)));
        facets.collect()
    }

    fn view(&self, facet: Facet, title: &str, state: &ViewState, hits: (&Hits, &Hits)) -> Option<FacetView> {
        let filter = state.filter(facet);
        let all = self.corpus.entries().len();
        let useful = match facet {
            Facet::Text => hits.0.series > 0,
            Facet::Person => all > 1,
            Facet::Story if self.stories.is_empty() => false,
            _ => self.values(facet).names.len() > 1,
        };
        if !useful && filter.is_none() {
            return None;
        }
        let open = is_open_by_itself(facet, state, all) != state.folds.contains(&facet);
        let (rows, left_out) = if open { self.rows(facet, state, hits) } else { (Vec::new(), 0) };
        let on = rows.iter().filter(|row| row.on).count();
        let says = match filter {
            None if open && facet.parts() && on == rows.len() => format!("all {}", words::digits(on + left_out)),
            None if !open || !facet.parts() => String::new(),
            Some(filter) if !open && filter.except => format!("without {}", words::digits(filter.values.len())),
            Some(filter) if !open => format!("only {}", words::digits(filter.values.len())),
            _ => format!("{} of {}", words::digits(on), words::digits(rows.len() + left_out)),
        };
        let clear = filter.is_some();
        Some(FacetView { facet, title: title.to_owned(), open, says, clear, rows, left_out })
    }

    /// The values of a facet with their counts, and how many more there are.
    fn rows(&self, facet: Facet, state: &ViewState, (kept, hits): (&Hits, &Hits)) -> (Vec<FacetRow>, usize) {
        let all = 0..self.corpus.entries().len();
        let passing = self.passing(state, all.clone(), Some(facet));
        let of_kinds = |at: usize| match state.filter(Facet::Text) {
            Some(filter) if facet != Facet::Text => {
                let of = self.corpus.entries().get(at);
                of.map_or(0, |entry| hits.of(at).iter().filter(|hit| filter.lets(text_of(entry, hit.span))).count())
            }
            // Without a filter, those in removed lines are not counted.
            _ => kept.of(at).len(),
        };
        // Each value, how many articles have it, and what is counted of it.
        let mut values: Vec<(Cow<str>, usize, usize)> = Vec::new();
        let known;
        if facet == Facet::Text {
            values.extend(TEXTS.map(|(value, _)| (value.into(), 0, 0)));
            for &at in &passing {
                for hit in hits.of(at) {
                    let text = self.corpus.entries().get(at).map_or("", |entry| text_of(entry, hit.span));
                    if let Some(value) = values.iter_mut().find(|value| value.0 == text) {
                        value.2 += 1;
                    }
                }
            }
        } else {
            // Values whose articles the other filters keep out are listed with nothing.
            let mut passes = vec![false; all.len()];
            for at in passing {
                passes[at] = true;
            }
            let own = |at: usize| match passes.get(at) {
                Some(true) if hits.series > 0 => of_kinds(at),
                Some(true) => 1,
                _ => 0,
            };
            if facet == Facet::Person {
                let mut numbers: HashMap<&str, usize> = HashMap::new();
                for (at, people) in self.people().of.iter().enumerate() {
                    let own = own(at);
                    for person in people {
                        let number = *numbers.entry(person).or_insert_with(|| {
                            values.push((Cow::Borrowed(person), 0, 0));
                            values.len() - 1
                        });
                        values[number].1 += 1;
                        values[number].2 += own;
                    }
                }
            } else {
                known = self.values(facet);
                values.extend(known.names.iter().map(|name| (Cow::Borrowed(name.as_str()), 0, 0)));
                for (at, &number) in known.of.iter().enumerate() {
                    if let Some(value) = values.get_mut(number as usize) {
                        value.1 += 1;
                        value.2 += own(at);
                    }
                }
            }
        }
        match facet {
            Facet::Date => values.order_by_key(|(value, ..)| (value == NONE, value.starts_with('-'), value.clone())),
            Facet::Length => values.order_by_key(|(value, ..)| LENGTHS.iter().position(|(other, _)| other == value)),
            Facet::Removed => values.order_by_key(|(value, ..)| REMOVED.iter().position(|(other, _)| other == value)),
            Facet::Text => {}
            // Those of most articles first, whatever the keywords, so that a value keeps its place while words are typed.
            Facet::Outlet | Facet::Story | Facet::Language => values.order_by(|a, b| b.1.cmp(&a.1)),
            Facet::Person => values.order_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))),
        }
        let filter = state.filter(facet);
        let is_on = |value: &str| match filter {
            None => facet.parts() && value != filters::REMOVED,
            Some(filter) if facet == Facet::Date && value != NONE => {
                filter.values.iter().any(|other| begins(value, other)) != filter.except
            }
            Some(filter) => filter.lets(value) && (value != filters::REMOVED || !filter.except),
        };
        let found = values.len();
        let mut rows: Vec<FacetRow> = Vec::new();
        for (number, (value, _, count)) in values.into_iter().enumerate() {
            let (named, on) = (filter.is_some_and(|filter| filter.values.contains(&value.to_string())), is_on(&value));
            if number >= MOST_VALUES && !named {
                continue;
            }
            let outlet = (facet == Facet::Outlet).then(|| self.outlets.of_label(&value)).flatten();
            rows.push(FacetRow {
                label: self.label(facet, &value),
                outlet,
                count,
                on,
                toggle: Change::Toggle(facet, value.to_string()),
                only: Change::Only(facet, value.into_owned()),
            });
        }
        let left_out = found - rows.len();
        (rows, left_out)
    }
}

/// Whether a facet stands open before anybody folds or unfolds it.
fn is_open_by_itself(facet: Facet, state: &ViewState, articles: usize) -> bool {
    let few = articles <= FEW_ARTICLES;
    match facet {
        _ if state.room != Room::Keywords => state.filter(facet).is_some() && facet == Facet::Outlet,
        Facet::Outlet | Facet::Date => true,
        Facet::Text | Facet::Person => few,
        _ => false,
    }
}

/// Whether a date lies in a year, month or day.
fn begins(date: &str, part: &str) -> bool {
    date.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', 'T']))
}

fn date_of(entry: &Entry) -> Option<&str> {
    entry.article.metadata.date.as_ref().map(|date| date.value.as_str())
}

/// The kind of text a place stands in, as a filter has it.
pub(super) fn text_of(entry: &Entry, place: Span) -> &'static str {
    let block = entry.article.blocks.iter().find(|block| block.span.contains(place));
    if block.is_some_and(|block| !block.kind.is_kept()) {
        return filters::REMOVED;
    }
    if block.is_some_and(|block| matches!(block.kind, Kind::Title | Kind::Standfirst)) {
        return "title";
    }
    let quotes = entry.mentions().quotes.iter();
    let mut direct = quotes.filter(|quote| quote.manner == Manner::Direct);
    if direct.any(|quote| quote.span.contains(place)) { "quotation" } else { "narration" }
}

/// A name as it is told from others: folded, and without the Arabic article, which some outlets write and others do not.
fn person_key(name: &str) -> String {
    let folded = fold(name);
    let bare = |word: &str| {
        let rest = ARTICLES.iter().find_map(|article| word.strip_prefix(article));
        rest.filter(|rest| rest.chars().count() >= SHORTEST_BARE).unwrap_or(word).to_owned()
    };
    folded.split(' ').map(bare).collect::<Vec<_>>().join(" ")
}

/// The Arabic article as it is joined to a name.
const ARTICLES: [&str; 2] = ["al-", "el-"];
/// What is left of a name without it has so many letters at least: "al-A" is no name.
const SHORTEST_BARE: usize = 3;

/// Who is named in which article. A single name is whoever alone has it as the last of the names in full.
fn people(corpus: &Corpus) -> People {
    // Of a single name an article may not say whose it is: it counts where elsewhere it is a person's last.
    let named = |entry: &Entry| -> Vec<(String, String, bool)> {
        let entities = entry.mentions().entities.iter().filter(|entity| entity.kind != EntityKind::Place);
        let one = entities.map(|e| (person_key(&e.name), e.name.clone(), e.kind == EntityKind::Person));
        one.filter(|(folded, _, is_person)| *is_person || !folded.contains(' ')).collect()
    };
    let by_entry: Vec<Vec<(String, String, bool)>> = corpus.entries().iter().map(named).collect();
    let mut people = People::default();
    // The last name, with the one full name that has it, or none where several do.
    let mut in_full: HashMap<String, Option<String>> = HashMap::new();
    for (folded, written, _) in by_entry.iter().flatten().filter(|(.., is_person)| *is_person) {
        if let Some((_, last)) = folded.rsplit_once(' ') {
            let known = in_full.entry(last.to_owned()).or_insert_with(|| Some(folded.clone()));
            if known.as_ref() != Some(folded) {
                *known = None;
            }
        }
        people.written.entry(folded.clone()).or_insert_with(|| written.clone());
    }
    let resolve = |(folded, _, is_person): (String, String, bool)| match in_full.get(&folded) {
        Some(Some(full)) => Some(full.clone()),
        _ => is_person.then_some(folded),
    };
    let all = by_entry.into_iter().map(|of| of.into_iter().filter_map(resolve).collect());
    people.of = all.collect();
    people
}

#[cfg(test)]
mod tests {
    use super::person_key;

    #[test]
    fn a_name_is_one_with_and_without_its_article() {
        for (one, other) in
            [("Assad", "al-Assad"), ("Bashar al-Assad", "Bashar Assad"), ("El-Sayed", "Sayed"), ("Al-Bab", "Bab")]
        {
            assert_eq!(person_key(one), person_key(other));
        }
        for (one, other) in [("Al Gore", "Gore"), ("al-Xi", "Xi"), ("Alba", "Ba")] {
            assert_ne!(person_key(one), person_key(other));
        }
    }
}
