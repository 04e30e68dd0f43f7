//! Chosen articles to a [`Comparison`] (who is named where, who is given words where) and to what they have [`Shared`].
//!
//! In come articles with their mentions; out come rows that run across them, each with the spans it stands on. This room
//! merges names across articles ("Putin" here is "Vladimir Putin" there); within one article that is done already.

mod alignment;
mod coverage;
mod disagreement;
mod framing;
mod names;
mod passage_kinds;
mod passages;
mod people;
mod quoted;
mod shared;
#[cfg(test)]
mod tests;
mod timeline;
mod voices;
mod wording;

pub use alignment::{Aligned, Wording, align};
pub use coverage::{Item, ItemKind, figure_key, items};
pub use disagreement::{Disagreement, Given, disagreements};
pub use framing::{Framing, Phrase, framing};
pub use names::{Named, names};
pub use passage_kinds::PassageKind;
pub use passages::{LEAST_WORDS, VERBATIM_WORDS};
pub use people::Person;
pub use quoted::{Cut, SharedQuote, shared_quotes};
pub use shared::{Passage, PassagePlace, Shared, shared};
pub use timeline::{Dated, timeline};
pub use voices::{Said, Voice, VoiceKind};
pub use wording::{OwnWord, own_words};

use crate::corpus::Entry;

/// What several articles have in common and what not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The people named, in the order of first mention.
    pub people: Vec<Person>,
    /// Who is quoted or reported, in the order of first words.
    pub voices: Vec<Voice>,
}

/// Compares articles; the columns of every row are in their order.
pub fn compare(entries: &[&Entry]) -> Comparison {
    let (people, resolved) = people::merge(entries);
    let voices = voices::collect(entries, &people, &resolved);
    Comparison { people, voices }
}
