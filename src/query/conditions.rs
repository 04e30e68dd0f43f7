//! What must hold of a place, or of its article, for it to count.

use super::find::{Match, Search, has_words, in_one_block, touched};
use super::parse::{Condition, Voice};
use super::syntax::Field;
use crate::annotate::{Manner, Mentions, Quote};
use crate::clean::Kind;
use crate::corpus::{Corpus, Entry, Index};
use crate::intake::Span;
use std::collections::HashMap;

/// Conditions over a corpus.
pub(super) struct Conditions<'s, 'a> {
    /// The articles.
    pub search: &'s Search<'a>,
}

impl<'a> Conditions<'_, 'a> {
    fn corpus(&self) -> &'a Corpus {
        self.search.corpus
    }

    /// Keeps the places for which a condition holds.
    pub fn retain(&self, condition: &Condition, found: &mut Vec<Match>) {
        match condition {
            Condition::Without(what) => {
                let mut with: Vec<u32> = self.search.find(what).iter().map(|at| at.entry).collect();
                with.dedup();
                found.retain(|at| with.binary_search(&at.entry).is_err());
            }
            Condition::Near(what, within) => {
                let others = self.search.find(what);
                let longest = others.iter().map(|other| other.last - other.first).max().unwrap_or(0);
                found.retain(|at| is_near(at, &others, *within, longest, self.search.index()));
            }
            // How words are looked for, no condition of their places.
            Condition::Forms(_) => {}
            Condition::Kind(kind) => self.keep_in_blocks(found, |of| of == *kind),
            Condition::Has(Field::Speaker, words) => {
                let by = |name: &str| has_words(name, words);
                self.keep_quoted(found, true, |mentions, quote| {
                    let resolved = |entity: Option<u32>| mentions.entities.get(entity? as usize);
                    quote.speaker.as_ref().is_some_and(|speaker| {
                        by(&speaker.name) || resolved(speaker.entity).is_some_and(|entity| by(&entity.name))
                    })
                });
            }
            Condition::In(voice) => self.keep_quoted(found, *voice != Voice::Narration, |_, quote| {
                *voice != Voice::Quotes || quote.manner == Manner::Direct
            }),
            Condition::Has(field, words) => {
                let stories = match field {
                    Field::Story => self.corpus().stories(Default::default()),
                    _ => &[],
                };
                self.keep_articles(found, |entry, at| {
                    let metadata = &entry.article.metadata;
                    let outlet = metadata.outlet.as_ref().map(|outlet| outlet.value.as_str());
                    match field {
                        Field::Outlet => has_words(outlet.unwrap_or(&entry.document.name), words),
                        Field::Author => metadata.authors.iter().any(|author| has_words(&author.value, words)),
                        Field::Language => metadata.language.as_ref().is_some_and(|code| has_words(code, words)),
                        _ => stories.iter().any(|story| story.members.contains(&at) && has_words(&story.label, words)),
                    }
                });
            }
            Condition::Published { before, date } => self.keep_articles(found, |entry, _| {
                // A date without its year is before and after nothing.
                let published = entry.article.metadata.date.as_ref().map(|date| date.value.as_str());
                published.is_some_and(|published| !published.starts_with('-') && (published < date.as_str()) == *before)
            }),
            Condition::Not(inner) => {
                let mut held = found.clone();
                match **inner {
                    Condition::Forms(_) => held.clear(),
                    _ => self.retain(inner, &mut held),
                }
                found.retain(|at| held.binary_search(at).is_err());
            }
        }
    }

    /// Keeps the places in blocks of some kinds.
    pub fn keep_in_blocks(&self, found: &mut Vec<Match>, wanted: impl Fn(Kind) -> bool) {
        self.keep_within(found, true, |entry| {
            entry.article.blocks.iter().filter(|block| wanted(block.kind)).map(|block| block.span).collect()
        });
    }

    /// Keeps the places in some of the quotes, direct and reported, or those outside.
    fn keep_quoted(&self, found: &mut Vec<Match>, inside: bool, wanted: impl Fn(&Mentions, &Quote) -> bool) {
        self.keep_within(found, inside, |entry| {
            let mentions = entry.mentions();
            mentions.quotes.iter().filter(|quote| wanted(mentions, quote)).map(|quote| quote.span).collect()
        });
    }

    /// Keeps the places within some spans of each article, or those outside.
    fn keep_within(&self, found: &mut Vec<Match>, inside: bool, spans: impl Fn(&Entry) -> Vec<Span>) {
        let mut ranges: HashMap<u32, Vec<Match>> = HashMap::new();
        found.retain(|place| {
            let at = place.entry as usize;
            let ranges = ranges.entry(place.entry).or_insert_with(|| {
                let spans = self.corpus().entries().get(at).map_or(Vec::new(), &spans);
                spans.into_iter().filter_map(|span| touched(self.search.index(), at, span)).collect()
            });
            is_within(place, ranges) == inside
        });
    }

    /// Keeps the places in articles for which something holds.
    fn keep_articles(&self, found: &mut Vec<Match>, holds: impl Fn(&Entry, usize) -> bool) {
        let mut known: HashMap<u32, bool> = HashMap::new();
        found.retain(|place| {
            *known.entry(place.entry).or_insert_with(|| {
                let entry = self.corpus().entries().get(place.entry as usize);
                entry.is_some_and(|entry| holds(entry, place.entry as usize))
            })
        });
    }
}

/// Whether a place lies within one of some ranges of its article. Reported speech may hold quotations, so the ranges may
/// overlap; they are few.
fn is_within(place: &Match, ranges: &[Match]) -> bool {
    ranges.iter().any(|range| range.first <= place.first && place.last <= range.last)
}

/// Whether one of some places, the longest of them so long, stands close to a place in its block, itself left out: as the
/// so manieth word from it or nearer.
fn is_near(place: &Match, others: &[Match], within: u32, longest: u32, index: &Index) -> bool {
    // A long one may begin far before it ends: of those that begin earlier than this, none ends close by.
    let least = place.first.saturating_sub(within.saturating_add(longest));
    let from = others.partition_point(|other| (other.entry, other.first) < (place.entry, least));
    let last = place.last.saturating_add(within);
    let near = others.get(from..).unwrap_or(&[]).iter();
    near.take_while(|other| other.entry == place.entry && other.first <= last).any(|other| {
        let is_close = other.last < place.first && place.first - other.last <= within || other.first > place.last;
        let both = Match { first: place.first.min(other.first), last: place.last.max(other.last), ..*place };
        is_close && in_one_block(&both, index)
    })
}
