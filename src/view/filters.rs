//! What narrows the library and the hits: for each facet, the values let through or kept out.

use super::models::Place;
use super::state::{DocumentRef, Room, Subject, ViewState};
use crate::text::Order;
use serde::{Deserialize, Serialize};

/// What articles, and the hits in them, can be told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Facet {
    /// The outlet, by its label.
    Outlet,
    /// Whose words a hit is among: the writer's, somebody quoted, the headline's.
    Text,
    /// The day, month or year of publication: `2016-12-01`, `2016-12`, `2016`; `-` where it is not known.
    Date,
    /// The event, by its label.
    Story,
    /// Who is named, by the full name, folded.
    Person,
    /// The language, by its code; `-` where it is not known.
    Language,
    /// How long the article is: `short`, `middle`, `long`.
    Length,
    /// Whether lines were removed: `some`, `none`.
    Removed,
}

impl Facet {
    /// Every facet in the order of the library, with the name of its filter in links and its heading.
    pub const ALL: [(Facet, &'static str, &'static str); 8] = [
        (Facet::Outlet, "o", "Outlets"),
        (Facet::Text, "text", "Kind of text"),
        (Facet::Date, "day", "Date"),
        (Facet::Story, "story", "Story"),
        (Facet::Person, "who", "Naming a person"),
        (Facet::Language, "lang", "Language"),
        (Facet::Length, "len", "Length"),
        (Facet::Removed, "cut", "Removed lines"),
    ];

    /// Whether everything has one value of it and no more, so that without a filter all of them are let through. An article
    /// names several people, or none: there a filter only asks for some.
    pub fn parts(self) -> bool {
        self != Facet::Person
    }

    /// Its name in links.
    pub fn name(self) -> &'static str {
        Facet::ALL.iter().find(|(facet, ..)| *facet == self).map_or("", |(_, name, _)| name)
    }

    /// The facet of a name in links.
    pub fn of_name(name: &str) -> Option<Facet> {
        Facet::ALL.iter().find(|(_, other, _)| *other == name).map(|(facet, ..)| *facet)
    }
}

/// The kinds of text, as filters have them; removed lines are let through only where they are asked for.
pub(super) const TEXTS: [&str; 4] = ["narration", "quotation", "title", REMOVED];
/// Lines that were removed.
pub(super) const REMOVED: &str = "removed";

/// The values of one facet that are let through, or those that are not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Of which facet.
    pub facet: Facet,
    /// Whether these are kept out and all others let through.
    pub except: bool,
    /// The values; never empty.
    pub values: Vec<String>,
}

impl Filter {
    /// Whether it lets through what has this value.
    pub fn lets(&self, value: &str) -> bool {
        self.values.iter().any(|other| other == value) != self.except
    }
}

/// The order of the articles in the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rank {
    /// By story, the largest first.
    #[default]
    Story,
    /// What fits the keywords best first.
    Relevance,
    /// The earliest first.
    Date,
    /// By outlet.
    Outlet,
    /// What has most hits first.
    Hits,
}

impl Rank {
    /// Every order, with its name in links and what it is called.
    pub const ALL: [(Rank, &'static str, &'static str); 5] = [
        (Rank::Story, "story", "story"),
        (Rank::Relevance, "relevance", "relevance"),
        (Rank::Date, "date", "date"),
        (Rank::Outlet, "outlet", "outlet"),
        (Rank::Hits, "hits", "hits"),
    ];
}

/// A step that something on the screen takes when it is pressed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Lets a value through, or no longer.
    Toggle(Facet, String),
    /// Lets a value through and no other.
    Only(Facet, String),
    /// Takes the filter off a facet; off all of them where none is given.
    Clear(Option<Facet>),
    /// Folds a facet, or unfolds it.
    Fold(Facet),
    /// Opens the sentences of something, or closes them where they are open.
    Open(Subject),
    /// Opens an article at its top.
    Read(DocumentRef),
    /// Looks for other keywords.
    Query(String),
    /// Opens a line in context to its paragraph, or closes it.
    Line(Place),
    /// Leaves a word out of the lists of words.
    LeaveOut(String),
    /// Sets something as a link has it: its name and its value.
    Set(String, String),
}

impl ViewState {
    /// What of it decides which hits there are, and the order of their articles.
    pub(super) fn of_hits(&self) -> ViewState {
        ViewState {
            query: self.query.clone(),
            filters: self.filters.clone(),
            rank: self.rank,
            grain: self.grain,
            removed: self.removed,
            ..ViewState::default()
        }
    }

    /// The filter of a facet, where one is on.
    pub fn filter(&self, facet: Facet) -> Option<&Filter> {
        self.filters.iter().find(|filter| filter.facet == facet)
    }

    /// Takes a step.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Toggle(facet, value) => self.toggle(*facet, value),
            Change::Only(facet, value) => {
                self.set_filter(Filter { facet: *facet, except: false, values: vec![value.clone()] });
            }
            Change::Clear(facet) => self.filters.retain(|filter| facet.is_some_and(|facet| filter.facet != facet)),
            Change::Fold(facet) => match self.folds.iter().position(|other| other == facet) {
                Some(at) => drop(self.folds.remove(at)),
                None => {
                    self.folds.push(*facet);
                    self.folds.order();
                }
            },
            Change::Open(subject) => {
                self.evidence = if self.evidence.as_ref() == Some(subject) { None } else { Some(subject.clone()) };
            }
            Change::Read(document) => {
                self.room = Room::Read;
                self.article = Some(document.clone());
                self.at = None;
            }
            Change::Query(query) => self.query.clone_from(query),
            Change::Line(place) => {
                let is_here = self.article.as_ref() == Some(&place.document) && self.at == Some(place.at);
                self.keywords.open = !(is_here && self.keywords.open);
                self.article = Some(place.document.clone());
                self.at = Some(place.at);
            }
            Change::LeaveOut(word) => {
                let change = format!("+{}", word.trim());
                if change.len() > 1 && !self.keywords.stops.contains(&change) {
                    self.keywords.stops.push(change);
                    self.keywords.stops.order();
                }
            }
            Change::Set(name, value) => {
                // What lines are sorted by is one field of a link, and several things to choose.
                match name.strip_prefix("l").and_then(|rank| rank.parse().ok()) {
                    Some(rank) => self.sort_lines(rank, value),
                    None if name == super::typed::FORMS => self.query = super::typed::with_forms(&self.query, value),
                    None => super::link::read_field(self, name, value),
                }
            }
        }
    }

    /// Sorts lines by something in the place of what they are sorted by at a rank; by nothing from there on where it is none.
    fn sort_lines(&mut self, rank: usize, written: &str) {
        let key = super::link::read_line_key(written);
        self.lines.truncate(if key.is_some() { self.lines.len() } else { rank });
        match (key, self.lines.get_mut(rank)) {
            (Some(key), Some(chosen)) => *chosen = key,
            (Some(key), None) => self.lines.push(key),
            (None, _) => {}
        }
    }

    /// Whether hits in removed lines count too: only where they are asked for by name.
    pub fn wants_removed(&self) -> bool {
        self.filter(Facet::Text)
            .is_some_and(|filter| !filter.except && filter.values.iter().any(|value| value == REMOVED))
    }

    fn toggle(&mut self, facet: Facet, value: &str) {
        if facet == Facet::Text {
            return self.toggle_text(value);
        }
        let plain = || Filter { facet, except: facet.parts(), values: Vec::new() };
        let mut filter = self.filter(facet).cloned().unwrap_or_else(plain);
        match filter.values.iter().position(|other| other == value) {
            Some(at) => drop(filter.values.remove(at)),
            None => filter.values.push(value.to_owned()),
        }
        self.set_filter(filter);
    }

    /// Lets a kind of text through, or no longer. Removed lines are not among those let through at first, so that a filter names
    /// what it lets through.
    fn toggle_text(&mut self, value: &str) {
        let is_on = |kind: &&str| {
            self.filter(Facet::Text)
                .map_or(**kind != *REMOVED, |filter| filter.lets(kind) && (**kind != *REMOVED || !filter.except))
        };
        let mut on: Vec<String> =
            TEXTS.iter().filter(|kind| is_on(kind) != (**kind == value)).map(|kind| (*kind).to_owned()).collect();
        if on.iter().map(String::as_str).eq(TEXTS.into_iter().filter(|kind| *kind != REMOVED)) {
            on.clear();
        }
        self.set_filter(Filter { facet: Facet::Text, except: false, values: on });
    }

    /// Puts a filter on in place of the facet's own; one without values is taken off.
    pub(super) fn set_filter(&mut self, filter: Filter) {
        self.filters.retain(|other| other.facet != filter.facet);
        if !filter.values.is_empty() {
            let at = self.filters.partition_point(|other| other.facet < filter.facet);
            self.filters.insert(at, filter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_put_on_combined_and_taken_off() {
        let mut state = ViewState::default();
        let toggle = |facet, value: &str| Change::Toggle(facet, value.to_owned());
        // Where all are let through at first, the first press keeps one out.
        state.apply(&toggle(Facet::Outlet, "A"));
        state.apply(&toggle(Facet::Outlet, "B"));
        let lets = |state: &ViewState, facet, value: &str| state.filter(facet).is_none_or(|filter| filter.lets(value));
        assert_eq!(["A", "B", "C"].map(|value| lets(&state, Facet::Outlet, value)), [false, false, true]);
        // Of people, the first press asks for one.
        state.apply(&toggle(Facet::Person, "x"));
        assert_eq!(["x", "y"].map(|value| lets(&state, Facet::Person, value)), [true, false]);
        state.apply(&Change::Only(Facet::Outlet, "A".to_owned()));
        state.apply(&toggle(Facet::Outlet, "C"));
        assert_eq!(["A", "B", "C"].map(|value| lets(&state, Facet::Outlet, value)), [true, false, true]);
        assert_eq!(state.filters.iter().map(|filter| filter.facet).collect::<Vec<_>>(), [Facet::Outlet, Facet::Person]);
        state.apply(&toggle(Facet::Person, "x"));
        assert!(state.filter(Facet::Person).is_none());
        state.apply(&toggle(Facet::Length, "long"));
        state.apply(&Change::Clear(Some(Facet::Outlet)));
        assert_eq!(state.filters.len(), 1);
        state.apply(&Change::Clear(None));
        assert_eq!(state, ViewState::default());
    }

    #[test]
    fn removed_lines_are_let_through_only_by_name() {
        let mut state = ViewState::default();
        let values = |state: &ViewState| state.filter(Facet::Text).map(|filter| filter.values.join(" "));
        for (value, expected, removed) in [
            ("removed", Some("narration quotation title removed"), true),
            ("quotation", Some("narration title removed"), true),
            ("removed", Some("narration title"), false),
            ("quotation", None, false),
        ] {
            state.apply(&Change::Toggle(Facet::Text, value.to_owned()));
            assert_eq!((values(&state).as_deref(), state.wants_removed()), (expected, removed), "{value}");
        }
        state.apply(&Change::Set("text".to_owned(), "!quotation".to_owned()));
        assert!(!state.wants_removed());
        state.apply(&Change::Toggle(Facet::Text, "title".to_owned()));
        assert_eq!(values(&state).as_deref(), Some("narration"));
    }

    #[test]
    fn a_fold_and_its_unfolding_leave_nothing_behind() {
        let mut state = ViewState::default();
        state.apply(&Change::Fold(Facet::Story));
        assert_eq!(state.folds, [Facet::Story]);
        state.apply(&Change::Fold(Facet::Story));
        assert_eq!(state, ViewState::default());
    }

    #[test]
    fn lines_are_sorted_by_up_to_three_things_and_opened() {
        use super::super::state::LineKey;
        let mut state = ViewState::default();
        let set = |rank: &str, value: &str| Change::Set(rank.to_owned(), value.to_owned());
        for (rank, value, keys) in [
            ("l0", "1R", &[LineKey::Word(1)][..]),
            ("l1", "outlet", &[LineKey::Word(1), LineKey::Outlet]),
            ("l0", "0", &[LineKey::Word(0), LineKey::Outlet]),
            ("l0", "", &[]),
        ] {
            state.apply(&set(rank, value));
            assert_eq!(state.lines, keys, "{rank} {value}");
        }
        let line = Change::Line(Place { document: DocumentRef::default(), at: 7 });
        state.apply(&line);
        assert_eq!((state.at, state.keywords.open), (Some(7), true));
        state.apply(&line);
        assert_eq!((state.at, state.keywords.open), (Some(7), false));
    }

    #[test]
    fn what_is_pressed_twice_is_closed() {
        let mut state = ViewState::default();
        let open = Change::Open(Subject::Quoted);
        state.apply(&open);
        assert_eq!(state.evidence, Some(Subject::Quoted));
        state.apply(&open);
        assert_eq!(state, ViewState::default());
    }
}
