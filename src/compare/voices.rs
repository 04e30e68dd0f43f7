//! Who is given words: direct and reported speech by speaker, across articles.

use super::people::{Named, Person};
use crate::annotate::Manner;
use crate::corpus::{Entry, fold, words_of};
use crate::intake::Span;
use std::collections::BTreeMap;

/// What sort of row a voice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VoiceKind {
    /// A named person or body.
    Named,
    /// All whose names the articles withhold.
    Unnamed,
    /// Words whose speaker could not be told.
    Unknown,
}

/// Somebody who is quoted or reported in at least one of the articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// The name; empty for the two rows that gather others.
    pub name: String,
    /// The role given; empty where none is.
    pub role: String,
    /// Named, unnamed or unknown.
    pub kind: VoiceKind,
    /// Whether it is one of [`super::Comparison::people`].
    pub is_person: bool,
    /// Per article, what they say there.
    pub said: Vec<Vec<Said>>,
}

impl Voice {
    /// In how many articles the voice is heard.
    pub fn articles(&self) -> usize {
        self.said.iter().filter(|s| !s.is_empty()).count()
    }

    /// The words given to it in all.
    pub fn words(&self) -> usize {
        self.said.iter().flatten().map(|said| said.words).sum()
    }
}

/// Words given to somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// Where they stand.
    pub span: Span,
    /// Direct or reported.
    pub manner: Manner,
    /// How many words.
    pub words: usize,
}

/// Gathers the quotes of all articles by speaker.
pub(super) fn collect(entries: &[&Entry], people: &[Person], resolved: &BTreeMap<Named, usize>) -> Vec<Voice> {
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    enum Key {
        Person(usize),
        Body(String),
        Unnamed,
        Unknown,
    }
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    let mut voices: Vec<Voice> = Vec::new();
    for (article, entry) in entries.iter().enumerate() {
        for quote in &entry.mentions().quotes {
            let (key, name) = match &quote.speaker {
                None => (Key::Unknown, ""),
                Some(speaker) if speaker.anonymous => (Key::Unnamed, ""),
                Some(speaker) => {
                    let person = speaker.entity.and_then(|entity| resolved.get(&(article, entity as usize)));
                    match person {
                        Some(&person) => (Key::Person(person), people.get(person).map_or("", |p| p.name.as_str())),
                        None => (Key::Body(body_key(&speaker.name)), speaker.name.as_str()),
                    }
                }
            };
            let (kind, role) = match &key {
                Key::Person(person) => (VoiceKind::Named, people.get(*person).map_or("", |p| p.role.as_str())),
                Key::Body(_) => (VoiceKind::Named, ""),
                Key::Unnamed => (VoiceKind::Unnamed, ""),
                Key::Unknown => (VoiceKind::Unknown, ""),
            };
            let is_person = matches!(key, Key::Person(_));
            let place = *places.entry(key).or_insert_with(|| {
                let said = vec![Vec::new(); entries.len()];
                voices.push(Voice { name: name.to_owned(), role: role.to_owned(), kind, is_person, said });
                voices.len() - 1
            });
            let words = words_of(quote.span.of(&entry.document.text)).count();
            if let Some(said) = voices.get_mut(place).and_then(|voice| voice.said.get_mut(article)) {
                said.push(Said { span: quote.span, manner: quote.manner, words });
            }
        }
    }
    voices
}

/// A body's name without its article, folded: "the Kremlin" and "The Kremlin" are one.
fn body_key(name: &str) -> String {
    let folded = fold(name);
    folded.strip_prefix("the ").map_or(folded.clone(), str::to_owned)
}
