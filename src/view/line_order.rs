//! The order of the lines in context: a line is found by its number, so that of many no more are made than are looked at.

use super::build::Context;
use super::cards::Outlets;
use super::read::Paragraphs;
use super::state::{LineKey, ViewState};
use super::{concordance, link};
use crate::corpus::{Corpus, NoWord};
use crate::intake::Span;
use crate::query::{Hit, Hits};
use crate::text::fold_into;
use std::rc::Rc;

/// So many lines are sorted before a reader notices; more are listed as they stand, and sorted after that.
const SORTED_AT_ONCE: usize = 5_000;
/// One step of sorting looks at so many lines: some five milliseconds in a browser.
const STEP_LINES: usize = 5_000;

/// A hit with its block.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub entry: usize,
    pub hit: Hit,
    pub block: Span,
    pub paragraph: u32,
}

/// Of lines that are sorted: for each place the number of the line in the order of the articles.
struct Sorted(Vec<u32>);

/// All lines of a state, by number.
pub(super) struct Lines {
    /// How many lines there are up to and with each article, in the order of the library.
    ends: Vec<usize>,
    sorted: Option<Rc<Sorted>>,
    /// Whether they are to be sorted still.
    pub later: bool,
}

impl Lines {
    /// The lines of a state; sorted, unless that takes long and is left for later.
    pub fn of(context: &Context) -> Lines {
        let mut lines = Lines { ends: ends(&context.hits, &context.order), sorted: None, later: false };
        if !context.state.lines.is_empty() {
            let key = key(&context.state);
            lines.sorted = context.corpus.known(&key);
            if lines.sorted.is_none() && context.defers && lines.len() > SORTED_AT_ONCE {
                lines.later = true;
            } else if lines.sorted.is_none() {
                let mut sorting = Sorting::new(context);
                while !sorting.step(context.corpus) {}
                lines.sorted = context.corpus.known(&key);
            }
        }
        lines
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    /// A line by its number.
    pub fn find(&self, context: &Context, number: usize) -> Option<Found> {
        let number = match &self.sorted {
            Some(sorted) => *sorted.0.get(number)? as usize,
            None => number,
        };
        let place = self.ends.partition_point(|end| *end <= number);
        let before = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let entry = *context.order.get(place)?;
        let hit = *context.hits.of(entry).get(number - before)?;
        found(context.corpus, entry, hit)
    }

    /// The number of the first line of a place in an article.
    pub fn number_of(&self, context: &Context, entry: usize, at: u32) -> Option<usize> {
        let place = context.order.iter().position(|&other| other == entry)?;
        let hit = context.hits.of(entry).iter().position(|hit| hit.span.start == at)?;
        let number = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0) + hit;
        match &self.sorted {
            Some(sorted) => sorted.0.iter().position(|other| *other as usize == number),
            None => Some(number),
        }
    }
}

fn ends(hits: &Hits, order: &[usize]) -> Vec<usize> {
    let mut end = 0;
    let one = |&at: &usize| {
        end += hits.of(at).len();
        end
    };
    order.iter().map(one).collect()
}

/// A hit with the block it stands in.
fn found(corpus: &Corpus, entry: usize, hit: Hit) -> Option<Found> {
    let blocks = &corpus.entries().get(entry)?.article.blocks;
    let within = blocks.partition_point(|block| block.span.start <= hit.span.start).checked_sub(1)?;
    let mut paragraphs = Paragraphs::default();
    let paragraph = blocks.iter().take(within + 1).map(|block| paragraphs.number(block)).last()?;
    Some(Found { entry, hit, block: blocks.get(within)?.span, paragraph })
}

/// All that the order of lines depends on, as a name.
pub(super) fn key(state: &ViewState) -> String {
    link::write(&ViewState { lines: state.lines.clone(), ..state.of_hits() })
}

/// Of every line in the order of the articles: its series, its article, and what it has of a thing lines can be sorted by.
pub(super) fn values(context: &Context, key: LineKey) -> Vec<(u8, usize, String)> {
    let mut values = Vec::new();
    for &at in &context.order {
        for hit in context.hits.of(at) {
            let value = match key {
                // As it is written on the screen, and not as it sorts.
                LineKey::Outlet => context.outlets.label(at).to_owned(),
                LineKey::Date => context.facets.date(at).unwrap_or("-").to_owned(),
                LineKey::Word(_) => {
                    let mut word = String::new();
                    write_key(context.corpus, context.outlets, at, *hit, key, &mut word);
                    word
                }
            };
            values.push((hit.series, at, value));
        }
    }
    values
}

/// Lines being sorted, some at a time.
pub(super) struct Sorting {
    key: String,
    by: Vec<LineKey>,
    hits: Rc<Hits>,
    order: Vec<usize>,
    outlets: Rc<Outlets>,
    /// How many of the articles were looked at.
    read: usize,
    /// What the lines are sorted by, all in one text, with the first bytes of each as a number, which tell most apart, and
    /// where it ends.
    text: String,
    keys: Vec<(u64, u32)>,
}

/// Stands between two things that a hit is sorted by, before every letter.
const THEN: char = '\0';

impl Sorting {
    /// Begins to sort the lines of a state.
    pub fn new(context: &Context) -> Self {
        Sorting {
            key: key(&context.state),
            by: context.state.lines.clone(),
            hits: context.hits.clone(),
            order: context.order.clone(),
            outlets: context.corpus.keep("", || Outlets::of(context.corpus)),
            read: 0,
            text: String::new(),
            keys: Vec::new(),
        }
    }

    /// Goes on; whether that was all. The order is then kept by the corpus.
    pub fn step(&mut self, corpus: &Corpus) -> bool {
        let until = self.keys.len() + STEP_LINES;
        while let Some(&at) = self.order.get(self.read) {
            self.read += 1;
            for hit in self.hits.of(at) {
                let from = self.text.len();
                for key in &self.by {
                    write_key(corpus, &self.outlets, at, *hit, *key, &mut self.text);
                    self.text.push(THEN);
                }
                let own = self.text.as_bytes().get(from..).unwrap_or(&[]);
                let first = (0..8).fold(0, |first, at| first << 8 | u64::from(own.get(at).copied().unwrap_or(0)));
                self.keys.push((first, self.text.len() as u32));
            }
            if self.keys.len() >= until {
                return false;
            }
        }
        let mut places: Vec<u32> = (0..self.keys.len() as u32).collect();
        // What is equal stays in the order of the articles.
        places.sort_unstable_by(|a, b| self.compare(*a, *b).then(a.cmp(b)));
        corpus.keep(&self.key, || Sorted(places));
        true
    }

    fn own(&self, at: u32) -> &[u8] {
        let end = |at: usize| self.keys.get(at).map_or(0, |key| key.1 as usize);
        let start = (at as usize).checked_sub(1).map_or(0, end);
        self.text.as_bytes().get(start..end(at as usize)).unwrap_or(&[])
    }

    fn compare(&self, a: u32, b: u32) -> std::cmp::Ordering {
        let first = |at: u32| self.keys.get(at as usize).map_or(0, |key| key.0);
        first(a).cmp(&first(b)).then_with(|| self.own(a).cmp(self.own(b)))
    }
}

/// Writes what a line is sorted by, as text that sorts so: found in the index, without reading the line.
fn write_key(corpus: &Corpus, outlets: &Outlets, at: usize, hit: Hit, key: LineKey, text: &mut String) {
    let Some(entry) = corpus.entries().get(at) else { return };
    match key {
        LineKey::Word(0) => fold_into(&entry.wording(hit.span), text),
        LineKey::Word(position) => {
            match corpus.index().word_beside(at, hit.span, position) {
                Ok(Some(word)) => fold_into(&entry.wording(word), text),
                Ok(None) => {}
                // What stands in a removed line is not in this index.
                Err(NoWord) => {
                    if let Some(found) = found(corpus, at, hit) {
                        concordance::write_word(entry, &found, position, text);
                    }
                }
            }
        }
        LineKey::Outlet => fold_into(outlets.label(at), text),
        // Unknown dates come last.
        LineKey::Date => text.push_str(entry.article.metadata.date.as_ref().map_or("~", |date| date.value.as_str())),
    }
}
