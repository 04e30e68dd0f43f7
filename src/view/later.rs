//! What of a screen takes longer than a reader waits for a letter: worked out in small steps once the rest is shown, so that
//! the next letter never waits for it. What comes of it is kept by the corpus, where the second screen finds it.

use super::build::Context;
use super::line_order::Sorting;
use super::link;
use super::plots::Plotting;
use super::settings::{KeywordSettings, WordList};
use super::state::ViewState;
use crate::corpus::Corpus;
use crate::query::{Around, Collocate, Collocating, Counting, Frequency, Hits, Phrase, Phrasing, Stops};
use std::rc::Rc;

/// So many words, and so many phrases, are listed.
pub(super) const MOST_WORDS: usize = 200;
/// Words that stand near so many hits are counted before a reader notices: one or two milliseconds in a browser.
const HITS_AT_ONCE: usize = 250;
/// So many words are counted likewise.
const WORDS_AT_ONCE: usize = 40_000;

/// Work on the second screen of a state.
#[derive(Default)]
pub struct Later {
    plotting: Option<Plotting>,
    sorting: Option<Sorting>,
    listing: Option<Listing>,
}

impl Later {
    pub(super) fn new(plotting: Option<Plotting>, sorting: Option<Sorting>, listing: Option<Listing>) -> Option<Self> {
        let is_any = plotting.is_some() || sorting.is_some() || listing.is_some();
        is_any.then_some(Later { plotting, sorting, listing })
    }

    /// What of it is worth going on with when another screen is asked for: the commonest words, which every empty field shows.
    pub fn outlasting(self) -> Option<Self> {
        let listing = self.listing.filter(|listing| listing.list == WordList::Words);
        Later::new(None, None, listing)
    }

    /// Goes on with a list that was begun before, where it is the same.
    pub fn take_up(&mut self, begun: &mut Option<Later>) {
        let key = |later: &Later| later.listing.as_ref().map(|listing| listing.key.clone());
        if let Some(begun) = begun.take_if(|begun| key(begun) == key(self)) {
            self.listing = begun.listing;
        }
    }

    /// Goes on for some milliseconds; whether that was all.
    pub fn step(&mut self, corpus: &Corpus) -> bool {
        if let Some(plotting) = &mut self.plotting {
            if plotting.step(corpus) {
                self.plotting = None;
            }
        } else if let Some(sorting) = &mut self.sorting {
            if sorting.step(corpus) {
                self.sorting = None;
            }
        } else if let Some(listing) = &mut self.listing
            && listing.step(corpus)
        {
            self.listing = None;
        }
        self.plotting.is_none() && self.sorting.is_none() && self.listing.is_none()
    }
}

impl std::fmt::Debug for Later {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Later")
    }
}

/// A list of words.
pub(super) enum Listed {
    /// Of each series, what stands near it.
    Beside(Vec<Vec<Collocate>>),
    /// The commonest words, and how many others there are.
    Words(Vec<Frequency>, usize),
    /// The phrases, and how many articles were read for them.
    Phrases(Vec<Phrase>, usize),
}

/// A list of words being made.
pub(super) struct Listing {
    key: String,
    list: WordList,
    hits: Rc<Hits>,
    articles: Vec<usize>,
    stops: Stops,
    window: usize,
    collocating: Collocating,
    beside: Vec<Vec<Collocate>>,
    counting: Option<Counting>,
    phrasing: Phrasing,
}

/// The commonest words, kept apart from other lists: whoever clears the field sees them at once, whatever was typed before.
struct Commonest(Rc<Listed>);

/// A list that was made before.
fn known(corpus: &Corpus, list: WordList, key: &str) -> Option<Rc<Listed>> {
    match list {
        WordList::Words => corpus.known::<Commonest>(key).map(|kept| kept.0.clone()),
        WordList::Beside | WordList::Phrases => corpus.known(key),
    }
}

impl Listing {
    /// Begins a list.
    pub fn new(context: &Context, list: WordList, stops: &Stops) -> Self {
        Listing {
            key: key(&context.state, list),
            list,
            hits: context.hits.clone(),
            articles: context.order.clone(),
            stops: stops.clone(),
            window: context.state.keywords.window.into(),
            collocating: Collocating::default(),
            beside: Vec::new(),
            counting: None,
            phrasing: Phrasing::default(),
        }
    }

    fn step(&mut self, corpus: &Corpus) -> bool {
        let done = match self.list {
            WordList::Beside => {
                let (articles, window, stops) = (&self.articles[..], self.window, &self.stops);
                let around = Around { articles, window, stops };
                let series = self.beside.len();
                if series < self.hits.series && self.collocating.step(corpus, &self.hits, series as u8, around) {
                    self.beside.push(std::mem::take(&mut self.collocating).found(corpus, around));
                }
                if self.beside.len() < self.hits.series {
                    return false;
                }
                Listed::Beside(std::mem::take(&mut self.beside))
            }
            WordList::Words => {
                let begin = || Counting::new(corpus, &self.articles, MOST_WORDS);
                let mut counting = self.counting.take().unwrap_or_else(begin);
                if !counting.step(corpus, &self.stops) {
                    self.counting = Some(counting);
                    return false;
                }
                let (words, others) = counting.found(corpus);
                corpus.keep(&self.key, || Commonest(Rc::new(Listed::Words(words, others))));
                return true;
            }
            WordList::Phrases => {
                if !self.phrasing.step(corpus, &self.articles, &self.hits, &self.stops) {
                    return false;
                }
                let (phrases, read) = std::mem::take(&mut self.phrasing).found(corpus, &self.hits);
                Listed::Phrases(phrases, read)
            }
        };
        corpus.keep(&self.key, || done);
        true
    }
}

/// The list of a state; `None` where it takes long and is left for later.
pub(super) fn listed(context: &Context, list: WordList, stops: &Stops) -> Option<Rc<Listed>> {
    let key = key(&context.state, list);
    let known = || known(context.corpus, list, &key);
    if let Some(known) = known() {
        return Some(known);
    }
    let words = || context.order.iter().filter_map(|&at| Some(context.entry(at)?.words)).sum::<usize>();
    let hits = || context.order.iter().map(|&at| context.hits.of(at).len()).sum::<usize>();
    let long = match list {
        WordList::Beside => hits() > HITS_AT_ONCE,
        WordList::Words | WordList::Phrases => words() > WORDS_AT_ONCE,
    };
    if context.defers && long {
        return None;
    }
    let mut listing = Listing::new(context, list, stops);
    while !listing.step(context.corpus) {}
    known()
}

/// All that a list depends on, as a name.
fn key(state: &ViewState, list: WordList) -> String {
    let keywords = KeywordSettings {
        list,
        window: state.keywords.window,
        stops: state.keywords.stops.clone(),
        ..KeywordSettings::default()
    };
    link::write(&ViewState {
        // How often words stand does not depend on what is looked for.
        query: if list == WordList::Words { String::new() } else { state.query.clone() },
        filters: state.filters.clone(),
        grain: state.grain,
        removed: state.removed,
        keywords: Box::new(keywords),
        ..ViewState::default()
    })
}
