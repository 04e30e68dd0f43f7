//! Who is given words: direct and reported speech by speaker, across articles.

use super::names;
use super::people::{Named, Person};
use crate::annotate::{Entity, EntityKind, Manner, Quote, Speaker};
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::{fold, words_of};
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

/// Gathers the quotes of all articles by speaker. Reported speech is less certain than words in quotation marks: it is
/// counted where its speaker is a person or body the article names, or is quoted directly as well.
pub(super) fn collect(entries: &[&Entry], people: &[Person], resolved: &BTreeMap<Named, usize>) -> Vec<Voice> {
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    enum Key {
        Person(usize),
        Body(String),
        Unnamed,
        Unknown,
    }
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    let mut voices: Vec<Held> = Vec::new();
    for (article, entry) in entries.iter().enumerate() {
        let quotes = &entry.mentions().quotes;
        for quote in quotes {
            // What somebody is reported to say of another's words is theirs: "officials said that both had agreed to go".
            let holds = |outer: &Quote| {
                outer.manner == Manner::Indirect && outer.span != quote.span && outer.span.contains(quote.span)
            };
            if quote.manner == Manner::Indirect && quotes.iter().any(holds) {
                continue;
            }
            let (key, name) = match &quote.speaker {
                None => (Key::Unknown, ""),
                Some(speaker) if speaker.entity.is_none() && is_pronoun(&speaker.name) => (Key::Unknown, ""),
                Some(speaker) if speaker.anonymous => (Key::Unnamed, ""),
                Some(speaker) => {
                    let person = speaker.entity.and_then(|entity| resolved.get(&(article, entity as usize)));
                    match person {
                        Some(&person) => (Key::Person(person), people.get(person).map_or("", |p| p.name.as_str())),
                        None => {
                            let name = stated_by(entry, speaker).unwrap_or(&speaker.name);
                            (Key::Body(body_key(name)), name)
                        }
                    }
                }
            };
            // What somebody unknown may have been reported to say is too little to show.
            if key == Key::Unknown && quote.manner == Manner::Indirect {
                continue;
            }
            let (kind, role) = match &key {
                Key::Person(person) => (VoiceKind::Named, people.get(*person).map_or("", |p| p.role.as_str())),
                Key::Body(_) => (VoiceKind::Named, ""),
                Key::Unnamed => (VoiceKind::Unnamed, ""),
                Key::Unknown => (VoiceKind::Unknown, ""),
            };
            let is_person = matches!(key, Key::Person(_));
            let place = *places.entry(key).or_insert_with(|| {
                let said = vec![Vec::new(); entries.len()];
                let voice = Voice { name: name.to_owned(), role: role.to_owned(), kind, is_person, said };
                voices.push(Held { voice, is_certain: false });
                voices.len() - 1
            });
            let words = words_given(entry, quote);
            let Some(Held { voice, is_certain }) = voices.get_mut(place) else { continue };
            *is_certain |= quote.manner == Manner::Direct || is_known(entry, quote.speaker.as_ref());
            if let Some(said) = voice.said.get_mut(article) {
                said.push(Said { span: quote.span, manner: quote.manner, words });
            }
        }
    }
    voices.retain(|voice| voice.is_certain);
    voices.into_iter().map(|held| held.voice).collect()
}

/// What a body says in writing it says itself: "a Kremlin statement" is the Kremlin's.
fn stated_by<'a>(entry: &'a Entry, speaker: &Speaker) -> Option<&'a str> {
    const WRITTEN: [&str; 5] = ["statement", "communique", "release", "declaration", "announcement"];
    let last = words_of(&speaker.name).last().map(|(_, word)| fold(word))?;
    let bodies = entry.mentions().entities.iter().filter(|entity| entity.kind == EntityKind::Organisation);
    let mut named = bodies.filter(|body| body.mentions.iter().any(|mention| speaker.span.contains(*mention)));
    let body = named.next().filter(|_| named.next().is_none() && WRITTEN.contains(&last.as_str()))?;
    Some(&body.name)
}

/// A voice, and whether anything but reported speech of somebody unresolved speaks for it.
struct Held {
    voice: Voice,
    is_certain: bool,
}

/// The words of a quote; for reported speech without the words quoted inside it, which count by themselves.
fn words_given(entry: &Entry, quote: &Quote) -> usize {
    let count = |quote: &Quote| words_of(&entry.wording(quote.span)).count();
    let inside = |other: &&Quote| other.manner == Manner::Direct && quote.span.contains(other.span);
    match quote.manner {
        Manner::Direct => count(quote),
        Manner::Indirect => count(quote).saturating_sub(entry.mentions().quotes.iter().filter(inside).map(count).sum()),
    }
}

/// Whether the article itself knows the speaker as a person or body, or as somebody of theirs.
fn is_known(entry: &Entry, speaker: Option<&Speaker>) -> bool {
    let entities = &entry.mentions().entities;
    let entity = speaker.and_then(|speaker| entities.get(speaker.entity? as usize));
    // "Ms. Brandvik's office"
    let is_of_somebody = |speaker: &Speaker| {
        let named = |entity: &Entity| matches!(entity.kind, EntityKind::Person | EntityKind::Organisation);
        let owns = |mention: &Span| {
            let behind = Span { start: mention.end, end: speaker.span.end };
            speaker.span.contains(*mention)
                && ["'s ", "’s "].iter().any(|s| behind.of(&entry.document.text).starts_with(s))
        };
        let within = |entity: &Entity| entity.mentions.iter().any(owns);
        speaker.entity.is_none() && entities.iter().any(|entity| named(entity) && within(entity))
    };
    speaker.is_some_and(is_of_somebody)
        || entity.is_some_and(|entity| match entity.kind {
            EntityKind::Person | EntityKind::Organisation => true,
            // "The US has said": a place that speaks is its government.
            EntityKind::Place => {
                speaker.is_some_and(|speaker| entity.acting.iter().any(|span| span.overlaps(speaker.span)))
            }
            EntityKind::Event | EntityKind::Other => false,
        })
}

/// Whether a speaker is called by a single small word: "she", "them", "elle" name nobody.
fn is_pronoun(name: &str) -> bool {
    !name.contains(char::is_whitespace) && !name.contains(char::is_uppercase) && name.is_ascii()
}

/// What tells a body from others: "the Kremlin" and "The Kremlin" are one, and so are "US" and "United States".
fn body_key(name: &str) -> String {
    names::key(name)
}
