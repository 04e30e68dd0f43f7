//! Where hits stand along the texts of articles counted together: a barcode for each row of the counts. Of many hits they are
//! worked out in small steps once the counts are shown.

use super::build::{Context, series_style};
use super::cards::reference;
use super::link;
use super::plot::{LENGTH, Plot, Tick};
use super::settings::KeywordSettings;
use super::state::ViewState;
use crate::corpus::{Corpus, Entry};
use crate::query::Hits;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

/// A barcode has so many places for marks; hits of one series at one place are drawn once.
const PLACES: usize = 250;
/// The places of so many hits are found before a reader notices: some four milliseconds in a browser.
const HITS_AT_ONCE: usize = 20_000;
/// One step looks at so many hits.
const STEP_HITS: usize = 20_000;

/// The barcodes of all rows.
pub(super) type Plots = Vec<Arc<Plot>>;

/// For every article the number of its date among all dates, the earliest first; those without one come before.
struct Dates(Vec<u32>);

impl Dates {
    fn of(corpus: &Corpus) -> Rc<Self> {
        corpus.keep("", || {
            let date = |entry: &Entry| entry.article.metadata.date.as_ref().map(|date| date.value.clone());
            let known: BTreeSet<String> = corpus.entries().iter().filter_map(date).collect();
            let numbers: HashMap<String, u32> = known.into_iter().zip(1..).collect();
            let number = |entry: &Entry| date(entry).and_then(|date| numbers.get(&date).copied()).unwrap_or(0);
            Dates(corpus.entries().iter().map(number).collect())
        })
    }
}

/// Barcodes being made.
pub(super) struct Plotting {
    key: String,
    hits: Rc<Hits>,
    dates: Rc<Dates>,
    /// The articles of each row.
    rows: Vec<Vec<usize>>,
    made: Plots,
}

/// The barcodes of rows by their articles; `None` where that takes long and is left for later.
pub(super) fn plots(context: &Context, rows: Vec<Vec<usize>>) -> Option<Rc<Plots>> {
    let key = key(&context.state);
    if let Some(known) = context.corpus.known(&key) {
        return Some(known);
    }
    let hits: usize = rows.iter().flatten().map(|&at| context.hits.of(at).len()).sum();
    if context.defers && hits > HITS_AT_ONCE {
        return None;
    }
    let mut plotting = Plotting::new(context, rows);
    while !plotting.step(context.corpus) {}
    context.corpus.known(&key)
}

impl Plotting {
    /// Begins the barcodes of rows by their articles.
    pub fn new(context: &Context, rows: Vec<Vec<usize>>) -> Self {
        let dates = Dates::of(context.corpus);
        Plotting { key: key(&context.state), hits: context.hits.clone(), dates, rows, made: Vec::new() }
    }

    /// Goes on; whether that was all. The barcodes are then kept by the corpus.
    pub fn step(&mut self, corpus: &Corpus) -> bool {
        let mut seen = 0;
        while let Some(members) = self.rows.get(self.made.len()) {
            if seen >= STEP_HITS {
                return false;
            }
            seen += members.iter().map(|&at| self.hits.of(at).len()).sum::<usize>();
            self.made.push(Arc::new(barcode(corpus, &self.hits, &self.dates, members)));
        }
        corpus.keep(&self.key, || std::mem::take(&mut self.made));
        true
    }
}

/// All that barcodes depend on, as a name.
fn key(state: &ViewState) -> String {
    let keywords = KeywordSettings { rows: state.keywords.rows, ..KeywordSettings::default() };
    link::write(&ViewState { keywords: Box::new(keywords), ..state.of_hits() })
}

/// Where the hits stand along the texts of some articles, the earliest first.
fn barcode(corpus: &Corpus, hits: &Hits, dates: &Dates, members: &[usize]) -> Plot {
    // Of one date, they stay in the order they have: their places are the lower half of each number.
    let date = |at: usize| u64::from(dates.0.get(at).copied().unwrap_or(0)) << u32::BITS;
    let mut order: Vec<u64> = members.iter().zip(0..).map(|(&at, place)| date(at) | place).collect();
    order.sort_unstable();
    // Measured in words of the kept text.
    let index = corpus.index();
    let length = |at: usize| index.positions(at) as usize;
    let all: usize = members.iter().map(|&at| length(at)).sum();
    let place = |words: usize| (words as u64 * PLACES as u64 / all.max(1) as u64) as usize;
    let (mut ticks, mut documents) = (Vec::new(), Vec::new());
    let mut taken: Vec<Option<usize>> = vec![None; hits.series];
    let mut before = 0;
    for placed in order {
        let Some(&at) = members.get(placed as u32 as usize) else { continue };
        let Some(entry) = corpus.entries().get(at).filter(|_| !hits.of(at).is_empty()) else {
            before += length(at);
            continue;
        };
        let mut number = None;
        // Of many articles, most have one place for all their words.
        let only = (place(before) == place(before + length(at))).then(|| place(before));
        for hit in hits.of(at) {
            let Some(last) = taken.get_mut(hit.series as usize).filter(|last| only.is_none() || **last != only) else {
                continue;
            };
            let words = index.positions_touching(at, hit.span);
            let slot = place(before + words.start as usize);
            // Removed lines have no place along the kept words.
            if words.is_empty() || *last == Some(slot) {
                continue;
            }
            *last = Some(slot);
            let document = *number.get_or_insert_with(|| {
                documents.push(reference(entry));
                documents.len() as u32 - 1
            });
            let along = (slot * usize::from(LENGTH) / PLACES) as u16;
            let (lane, style) = (hit.series, series_style(hit.series));
            ticks.push(Tick { at: along, lane, style, place: hit.span.start, document });
        }
        before += length(at);
    }
    Plot::barcode(ticks, documents, hits.series.min(u8::MAX.into()) as u8)
}
