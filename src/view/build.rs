//! The screen for a state: the one way from the corpus to what is drawn.

use super::cards::{Outlets, card, reference, title};
use super::facets::{Facets, text_of};
use super::filters::{Change, Facet, REMOVED};
use super::keyword_models::{FullLine, LineWindow, TableCell};
use super::later::Later;
use super::models::{
    ArticleCard, Compare, CorrectionsView, Evidence, FacetView, Found, MissingDocument, Screen, Series, Work,
};
use super::state::{DocumentRef, Room, Subject, ViewState};
use super::{compare, concordance, evidence, keywords, library, link, read, word_lists};
use crate::corpus::{Corpus, Entry};
use crate::correct::DocumentCorrections;
use crate::intake::Problem;
use crate::query::{Hits, Query, nearest, read, run, run_removed};
use crate::text::Order;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// Keyword series have this many washes and underlines, then they come round again.
pub(super) const SERIES_STYLES: usize = 6;
/// So many articles are chosen for comparison by themselves when a reader first drops dumps.
const CHOSEN_AT_FIRST: usize = 5;
/// So many articles stand side by side; of more the columns are outlets, as many at most.
pub const MOST_COLUMNS: usize = 12;
/// So many articles are compared at most: two hundred short ones take half a second natively, and their link is as long as chat tools carry.
pub const MOST_COMPARED: usize = 200;

/// What the screen is built from.
pub struct Input<'a> {
    /// The articles.
    pub corpus: &'a Corpus,
    /// What to show.
    pub state: ViewState,
    /// How many articles the library lists at most.
    pub rows: usize,
    /// Whether dumps are still being added: stories wait until they are all there.
    pub busy: bool,
    /// Files that could not be read.
    pub problems: &'a [Problem],
}

/// What every part of the screen needs, computed once.
pub(super) struct Context<'a> {
    pub corpus: &'a Corpus,
    pub state: ViewState,
    pub query: &'a Query,
    pub hits: Rc<Hits>,
    pub outlets: &'a Outlets,
    pub facets: &'a Facets<'a>,
    /// The hits in removed lines too, where these matter, before the filter of kinds of text; and those in kept lines.
    unfiltered: (Rc<Hits>, Option<Hits>),
    /// Whether what takes long is left for a second screen.
    pub defers: bool,
    /// The articles in the order of the library, those the filters let through.
    pub order: Vec<usize>,
    /// The languages of these articles that have a stop list, those of most articles first.
    languages: OnceCell<Vec<&'static str>>,
}

impl Context<'_> {
    pub fn entry(&self, at: usize) -> Option<&Entry> {
        self.corpus.entries().get(at)
    }

    pub fn card(&self, at: usize) -> ArticleCard {
        self.entry(at).map(|entry| card(entry, at, self.outlets, &self.hits, &self.state)).unwrap_or_default()
    }

    /// The chosen articles that are here, as many as are compared: a column each, or of more than stand side by side one for
    /// each outlet, in the order of its first article. Of more outlets than there can be columns those with most articles.
    pub fn columns(&self) -> Vec<Vec<usize>> {
        let here = self.state.chosen.iter().filter_map(|chosen| self.corpus.find(chosen.key));
        let here: Vec<usize> = here.take(MOST_COMPARED).collect();
        if here.len() <= MOST_COLUMNS {
            return here.into_iter().map(|at| vec![at]).collect();
        }
        let mut columns: Vec<(usize, Vec<usize>)> = Vec::new();
        for &at in &here {
            let outlet = self.outlets.number(at);
            match columns.iter_mut().find(|(other, _)| *other == outlet) {
                Some((_, members)) => members.push(at),
                None => columns.push((outlet, vec![at])),
            }
        }
        // Articles of one outlet can only stand side by side.
        if columns.len() < 2 {
            return here.into_iter().take(MOST_COLUMNS).map(|at| vec![at]).collect();
        }
        let mut lengths: Vec<usize> = columns.iter().map(|(_, members)| members.len()).collect();
        lengths.order_by_key(|&length| std::cmp::Reverse(length));
        let least = lengths.get(MOST_COLUMNS - 1).copied().unwrap_or(0);
        let mut room = MOST_COLUMNS.saturating_sub(lengths.iter().filter(|&&length| length > least).count());
        columns.retain(|(_, members)| {
            let fits = members.len() > least || members.len() == least && room > 0;
            room -= usize::from(fits && members.len() == least);
            fits
        });
        columns.into_iter().map(|(_, members)| members).collect()
    }

    /// The articles compared, in the order of their columns.
    pub fn compared(&self) -> Vec<usize> {
        self.columns().into_iter().flatten().collect()
    }

    /// The facets as the library shows them.
    pub fn facet_views(&self) -> Vec<FacetView> {
        let (kept, all) = &self.unfiltered;
        self.facets.views(&self.state, kept, all.as_ref().unwrap_or(kept))
    }

    /// The languages of these articles that have a stop list, by their codes, those of most articles first.
    pub fn languages(&self) -> &[&'static str] {
        self.languages.get_or_init(|| word_lists::languages(self))
    }

    /// The article being read.
    pub fn article(&self) -> Option<usize> {
        self.state.article.as_ref().and_then(|article| self.corpus.find(article.key))
    }
}

/// The style of a series, by its place in the query.
pub(super) fn series_style(series: u8) -> u8 {
    series % SERIES_STYLES as u8 + 1
}

/// Builds the screen. Never fails: what the state asks for and the corpus lacks is named in [`Screen::missing`].
pub fn screen(input: Input) -> Screen {
    build(input, false).0
}

/// Builds the screen as far as it takes no longer than a reader waits for a letter; where something is left out, with the
/// work on it, after which [`screen`] gives the whole at once.
pub fn first_screen(input: Input) -> (Screen, Option<Later>) {
    build(input, true)
}

fn build(input: Input, defers: bool) -> (Screen, Option<Later>) {
    let (rows, problems) = (input.rows, input.problems);
    in_context(input, defers, |context, groups, query_problem| {
        let mut found = Found::default();
        let work = match context.state.room {
            _ if context.corpus.entries().is_empty() => Work::Empty,
            Room::Read => read::build(context).map_or(Work::Empty, |(read, here)| {
                found = here;
                Work::Read(read)
            }),
            Room::Compare => compare::build(context, groups),
            Room::Keywords => Work::Keywords(Box::new(keywords::build(context))),
        };
        let later = match &work {
            Work::Keywords(keywords) => keywords::later(context, keywords),
            _ => None,
        };
        let screen = Screen {
            title: tab_title(context),
            library: library::build(context, groups, rows, problems),
            series: series(context),
            typed: typed(context),
            query_problem,
            missing: missing(context),
            work,
            found,
            evidence: evidence::build(context),
            corrections: corrections(context),
            state: context.state.clone(),
        };
        (screen, later)
    })
}

/// The sentences that the cells of a comparison stand on.
pub type Told = BTreeMap<Subject, Evidence>;

/// The comparison that a state shows, where asked for with the sentences that its cells stand on, unless a column has more than
/// one article; `None` where it shows none.
pub fn compared(input: Input, with_sentences: bool) -> Option<(Arc<Compare>, Told)> {
    in_context(input, false, |context, groups, _| {
        let Work::Compare(compare) = compare::build(context, groups) else { return None };
        if !with_sentences || compare.columns.iter().any(|column| column.documents.len() > 1) {
            return Some((compare, Told::new()));
        }
        let tables = compare.sections.iter().flat_map(|section| &section.tables).chain([&compare.glance]);
        let rows = tables.flat_map(|table| &table.rows);
        let mut told = Told::new();
        for subject in
            rows.flat_map(|row| row.subject.iter().chain(row.cells.iter().filter_map(|cell| cell.subject.as_ref())))
        {
            if !told.contains_key(subject)
                && let Some(evidence) = evidence::of(context, subject)
            {
                told.insert(subject.clone(), evidence);
            }
        }
        Some((compare, told))
    })
}

/// All lines in context of a state, whole, in the order it asks for.
pub fn lines(input: Input) -> Vec<FullLine> {
    in_context(input, false, |context, _, _| concordance::whole(context))
}

/// Some lines in context of a state, from a number on.
pub fn window(input: Input, from: usize) -> LineWindow {
    in_context(input, true, |context, _, _| concordance::build(context, Some(from)))
}

/// Computes what every part of the screen needs and hands it on, with the stories and the first problem of the keywords.
fn in_context<R>(
    input: Input,
    defers: bool,
    build: impl FnOnce(&Context, &[library::Group], Option<TableCell>) -> R,
) -> R {
    let Input { corpus, state, busy, .. } = input;
    // What follows from the articles, and what the last few queries found, is worked out once.
    let found = corpus.keep(&state.query, || {
        let (query, problems) = read(&state.query, corpus);
        let hits = Rc::new(run(&query, corpus));
        (query, problems, hits)
    });
    let (query, problems, kept) = &*found;
    let outlets = corpus.keep("", || Outlets::of(corpus));
    let groups = match busy {
        true => Rc::new(library::groups(corpus, state.grain, true)),
        false => corpus.keep(&state.grain.get().to_string(), || library::groups(corpus, state.grain, false)),
    };
    let state = repair(state, corpus, &groups);
    let facets = Facets::new(corpus, &outlets, (&groups, state.grain), busy);
    let wants_all = state.wants_removed() || (facets.counts_text(&state) && kept.series > 0);
    let all = wants_all.then(|| {
        let mut all = Hits::clone(kept);
        all.join(&run_removed(query, corpus));
        all
    });
    let hits = match state.filter(Facet::Text) {
        Some(_) => Rc::new(of_chosen_kinds(all.clone().unwrap_or_else(|| Hits::clone(kept)), corpus, &state)),
        None => kept.clone(),
    };
    let unfiltered = (kept.clone(), all);
    let order = library::order(corpus, &groups, &facets, (query, &hits), &state);
    let (outlets, facets) = (&*outlets, &facets);
    let languages = OnceCell::new();
    let context = Context { corpus, state, query, hits, outlets, facets, unfiltered, defers, order, languages };
    build(&context, &groups, problems.first().map(|says| problem(says, &context.state.query)))
}

/// What is said where the keywords cannot be read as typed, and their nearest reading where that can be typed.
fn problem(says: &str, typed: &str) -> TableCell {
    let reading = nearest(typed);
    TableCell {
        text: reading.as_ref().map_or(String::new(), |reading| format!("Look for {reading}")),
        says: says.to_owned(),
        press: reading.map(Change::Query),
        ..TableCell::default()
    }
}

/// Fills in what a plain state leaves open: something to read, and at the very first something to compare.
fn repair(mut state: ViewState, corpus: &Corpus, groups: &[library::Group]) -> ViewState {
    let first_use = state.article.is_none() && state.chosen.is_empty();
    let refer = |at: &usize| corpus.entries().get(*at).map(reference);
    if first_use && let Some(group) = groups.first() {
        state.chosen = group.members.iter().take(CHOSEN_AT_FIRST).filter_map(refer).collect();
        if state.chosen.len() < 2 {
            state.chosen = (0..corpus.entries().len().min(CHOSEN_AT_FIRST)).filter_map(|at| refer(&at)).collect();
        }
    }
    if state.article.is_none() {
        let first = || groups.first().and_then(|group| group.members.first()).and_then(refer);
        state.article = state.chosen.iter().find(|chosen| corpus.find(chosen.key).is_some()).cloned().or_else(first);
    }
    // A link may lack the names; here they are known.
    for document in state.chosen.iter_mut().chain(&mut state.article) {
        if let Some(entry) = corpus.find(document.key).and_then(|at| corpus.entries().get(at)) {
            document.name.clone_from(&entry.document.name);
        }
    }
    state
}

/// The corrections of what is read and compared.
fn corrections(context: &Context) -> CorrectionsView {
    let corrections = context.corpus.corrections();
    let mut shown: Vec<DocumentCorrections> = Vec::new();
    for document in context.state.chosen.iter().chain(&context.state.article) {
        let of = corrections.of(document.key);
        if !of.is_empty() && !shown.iter().any(|one| one.document == document.key) {
            shown.push(DocumentCorrections {
                document: document.key,
                name: document.name.clone(),
                corrections: of.to_vec(),
            });
        }
    }
    let (undo, redo) = corrections.can();
    let shown_count = shown.iter().map(|of| of.corrections.len()).sum();
    CorrectionsView { shown: link::write_corrections(&shown), shown_count, all: corrections.count(), undo, redo }
}

/// The documents the state names that are not here, each once.
fn missing(context: &Context) -> Vec<MissingDocument> {
    let mut named: Vec<&DocumentRef> = Vec::new();
    for document in context.state.chosen.iter().chain(&context.state.article) {
        if context.corpus.find(document.key).is_none() && !named.contains(&document) {
            named.push(document);
        }
    }
    named.iter().map(|d| MissingDocument { name: d.name.clone(), fingerprint: d.key.to_string() }).collect()
}

fn series(context: &Context) -> Vec<Series> {
    let series = context.query.series.iter().enumerate();
    let series =
        series.map(|(n, s)| Series { text: s.text.clone(), style: series_style(n as u8), hits: 0, articles: 0 });
    tallied(context, series.collect(), |n| n)
}

/// What was typed between commas, each once: of one that stands for several series, all their hits.
fn typed(context: &Context) -> Vec<Series> {
    let mut of: Vec<usize> = Vec::with_capacity(context.query.series.len());
    let mut typed: Vec<Series> = Vec::new();
    let mut before = None;
    for (n, series) in context.query.series.iter().enumerate() {
        // Those of one keyword stand together, and differ in their own text.
        if before.replace(&series.typed) != Some(&series.typed) || series.text == series.typed {
            typed.push(Series { text: series.typed.clone(), style: series_style(n as u8), hits: 0, articles: 0 });
        }
        of.push(typed.len() - 1);
    }
    tallied(context, typed, |n| of.get(n).copied().unwrap_or(usize::MAX))
}

/// Counts the hits and the articles of each; `number` says which of them a series of the query is.
fn tallied(context: &Context, mut all: Vec<Series>, number: impl Fn(usize) -> usize) -> Vec<Series> {
    // The article each was counted in last, from 1.
    let mut counted = vec![0; all.len()];
    let mut counts = vec![0; context.hits.series];
    for &at in &context.order {
        counts.fill(0);
        context.hits.add_counts(at, &mut counts);
        for (series, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let number = number(series);
            if let (Some(one), Some(last)) = (all.get_mut(number), counted.get_mut(number)) {
                one.hits += count;
                one.articles += usize::from(std::mem::replace(last, at + 1) != at + 1);
            }
        }
    }
    all
}

fn tab_title(context: &Context) -> String {
    let about = match context.state.room {
        _ if context.corpus.entries().is_empty() => return "Parallax".to_owned(),
        Room::Read => context.article().and_then(|at| context.entry(at)).map(title),
        Room::Compare => Some("Compare".to_owned()),
        Room::Keywords => Some("Keywords".to_owned()),
    };
    about.map_or("Parallax".to_owned(), |about| format!("{about} · Parallax"))
}

/// The hits in the kinds of text that are let through.
fn of_chosen_kinds(mut hits: Hits, corpus: &Corpus, state: &ViewState) -> Hits {
    if let Some(filter) = state.filter(Facet::Text) {
        hits.retain(|entry, hit| {
            let Some(entry) = corpus.entries().get(entry) else { return false };
            let text = text_of(entry, hit.span);
            filter.lets(text) && (text != REMOVED || !filter.except)
        });
    }
    hits
}
