//! A reader's edits: what they change, and the sentence that says so.

use super::Response;
use crate::corpus::{Corpus, Entry};
use crate::correct::{
    self, Change, Correction, Corrections, DocumentCorrections, LONGEST_NAME, MentionSays, NameIs, NameSort, Place,
    spans_of,
};
use crate::intake::{DocumentKey, Span};
use crate::view::{Kind, LineNumbers, kept_or_removed, link};
use serde::{Deserialize, Serialize};

/// What a reader does to the corrections.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Edit {
    /// These blocks are of this kind. Where the cleaner says so too, what had been corrected is taken back.
    Relabel {
        /// The document.
        document: DocumentKey,
        /// The blocks, by their first byte.
        at: Vec<u32>,
        /// What they are.
        kind: Kind,
    },
    /// These blocks are what the cleaner said.
    Restore {
        /// The document.
        document: DocumentKey,
        /// The blocks, by their first byte.
        at: Vec<u32>,
    },
    /// This name, or the speaker of this quotation, is something else than the program says.
    Mention {
        /// The document.
        document: DocumentKey,
        /// A byte of the name, or the first byte of the quoted words.
        at: u32,
        /// What it is.
        says: MentionSays,
    },
    /// These articles belong to the story of another; where that is none, they are a story of their own.
    Story {
        /// The articles.
        documents: Vec<DocumentKey>,
        /// An article of the story they belong to.
        with: Option<DocumentKey>,
    },
    /// Everything in this document is what the program said.
    RestoreAll(DocumentKey),
    /// The last step is undone.
    Undo,
    /// The step undone last is done again.
    Redo,
    /// A link brings these, as they are written in it.
    Bring(String),
}

/// What an edit came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edited {
    /// One sentence for the reader.
    pub says: String,
    /// How many corrections came, went or changed.
    pub changed: usize,
    /// Whether the sentence should offer to undo it.
    pub can_undo: bool,
}

/// The name of the file that corrections are saved as.
const FILE_NAME: &str = "parallax-corrections.json";

/// Carries out an edit.
pub(super) fn edit(corpus: &mut Corpus, edit: Edit) -> Edited {
    let (changes, done) = match edit {
        Edit::Relabel { document, at, kind } => (relabel(corpus, document, &at, kind), Done::Now),
        Edit::Restore { document, at } => (restore(corpus, document, &at), Done::Now),
        Edit::Mention { document, at, says } => (mention(corpus, document, at, says), Done::Now),
        Edit::Story { documents, with } => (story(corpus, &documents, with), Done::Now),
        Edit::RestoreAll(document) => {
            let all = corpus.corrections().of(document).to_vec();
            (corpus.correct(|corrections| corrections.withdraw(document, &all)), Done::Now)
        }
        Edit::Undo => (corpus.correct(Corrections::undo), Done::Undone),
        Edit::Redo => (corpus.correct(Corrections::redo), Done::Again),
        Edit::Bring(written) => (bring(corpus, link::read_corrections(&written)), Done::Now),
    };
    Edited {
        says: says(corpus, &changes, done),
        changed: changes.len(),
        can_undo: done != Done::Undone && !changes.is_empty(),
    }
}

/// Takes in the corrections of a link or a file as one step.
pub(super) fn bring(corpus: &mut Corpus, documents: Vec<DocumentCorrections>) -> Vec<Change> {
    let all = documents.into_iter().flat_map(|of| of.corrections.into_iter().map(move |one| (of.document, one)));
    let all: Vec<(DocumentKey, Correction)> = all.collect();
    corpus.correct(|corrections| corrections.record(all))
}

/// All corrections as a file.
pub(super) fn save(corpus: &Corpus) -> Response {
    let documents: Vec<DocumentCorrections> = corpus
        .corrections()
        .documents()
        .map(|(document, corrections)| DocumentCorrections {
            document,
            name: entry(corpus, document).map(|entry| entry.document.name.clone()).unwrap_or_default(),
            corrections: corrections.to_vec(),
        })
        .collect();
    Response::File { name: FILE_NAME.to_owned(), content: correct::write(&documents) }
}

fn entry(corpus: &Corpus, document: DocumentKey) -> Option<&Entry> {
    corpus.entries().get(corpus.find(document)?)
}

fn relabel(corpus: &mut Corpus, document: DocumentKey, at: &[u32], kind: Kind) -> Vec<Change> {
    let Some(entry) = entry(corpus, document) else { return Vec::new() };
    let text = &entry.document.text;
    let blocks = entry.article.blocks.iter().filter(|block| at.contains(&block.span.start));
    let agrees = |block| entry.said_of(block).is_some_and(|said| said.kind == kind && said.span == block.span);
    let (restored, relabelled): (Vec<_>, Vec<_>) = blocks.partition(|block| agrees(block));
    let restored: Vec<u32> = restored.iter().map(|block| block.span.start).collect();
    let new: Vec<(DocumentKey, Correction)> = relabelled
        .into_iter()
        .filter(|block| block.kind != kind)
        .map(|block| (document, Correction::Relabel { place: Place::of(text, block.span), kind }))
        .collect();
    let mut changes = corpus.correct(|corrections| corrections.record(new));
    if !restored.is_empty() {
        changes.extend(restore(corpus, document, &restored));
    }
    changes
}

fn restore(corpus: &mut Corpus, document: DocumentKey, at: &[u32]) -> Vec<Change> {
    let Some(entry) = entry(corpus, document) else { return Vec::new() };
    let all = corpus.corrections().of(document);
    let all: Vec<&Correction> = all.iter().filter(|correction| correction.is_of_line()).collect();
    let places: Vec<Place> = all.iter().map(|correction| correction.place()).collect();
    let spans = spans_of(&entry.document.text, &places);
    let meant = |span: &Span| at.iter().any(|&at| span.start <= at && at < span.end);
    let withdrawn = all.iter().zip(spans).filter(|(_, span)| span.as_ref().is_some_and(meant));
    let withdrawn: Vec<Correction> = withdrawn.map(|(&one, _)| one.clone()).collect();
    corpus.correct(|corrections| corrections.withdraw(document, &withdrawn))
}

/// Puts articles to the story of another, or to one of their own: the first is then alone, and the others are put to it.
fn story(corpus: &mut Corpus, documents: &[DocumentKey], with: Option<DocumentKey>) -> Vec<Change> {
    let first = documents.first().copied();
    let new: Vec<(DocumentKey, Correction)> = documents
        .iter()
        .filter(|document| with != Some(**document))
        .map(|&document| {
            let with = with.or(first.filter(|first| *first != document));
            (document, Correction::Story { with })
        })
        .collect();
    corpus.correct(|corrections| corrections.record(new))
}

/// Corrects a name with all its mentions, one mention of it, or a quotation's speaker.
fn mention(corpus: &mut Corpus, document: DocumentKey, at: u32, says: MentionSays) -> Vec<Change> {
    let Some(correction) = entry(corpus, document).and_then(|entry| corrected_mention(entry, at, says)) else {
        return Vec::new();
    };
    corpus.correct(|corrections| corrections.record([(document, correction)]))
}

fn corrected_mention(entry: &Entry, at: u32, says: MentionSays) -> Option<Correction> {
    let (text, mentions) = (&entry.document.text, entry.mentions());
    let byte = |at: u32| Span { start: at, end: at + 1 };
    let entity = |at: u32| mentions.entity_at(byte(at)).and_then(|entity| mentions.entities.get(entity));
    // What is said of a name with all its mentions is kept at the first of them.
    let first = |at: u32| entity(at).and_then(|entity| entity.mentions.first()).map(|span| Place::of(text, *span));
    Some(match says {
        MentionSays::SameAs(other) => {
            let (place, other) = (first(at)?, first(other)?);
            (place != other).then_some(Correction::Name { place, says: NameIs::Of(other) })?
        }
        MentionSays::Another => {
            let mentions = &entity(at)?.mentions;
            let this = mentions.iter().find(|mention| mention.overlaps(byte(at))).filter(|_| mentions.len() > 1)?;
            Correction::Name { place: Place::of(text, *this), says: NameIs::Another }
        }
        MentionSays::NotAName => Correction::Name { place: first(at)?, says: NameIs::Nothing },
        MentionSays::Called(name) => {
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let fits = !name.is_empty() && name.len() <= LONGEST_NAME && name != entity(at)?.name;
            fits.then_some(Correction::Rename { place: first(at)?, name })?
        }
        MentionSays::Sort(sort) => {
            let other = entity(at)?.kind != crate::annotate::kind_of(sort);
            other.then_some(Correction::Sort { place: first(at)?, sort })?
        }
        MentionSays::SaidBy(by) => {
            let quote = mentions.quotes.iter().find(|quote| quote.span.start == at)?;
            let place = Place::of(text, quote.span);
            match by {
                None => Correction::Speaker { place, by: None },
                // The mention that was chosen, so that it stays the same person where names are split later.
                Some(by) => {
                    let mention = entity(by)?.mentions.iter().find(|mention| mention.overlaps(byte(by)))?;
                    Correction::Speaker { place, by: Some(Place::of(text, *mention)) }
                }
            }
        }
    })
}

/// How a change came about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    Now,
    Undone,
    Again,
}

fn says(corpus: &Corpus, changes: &[Change], done: Done) -> String {
    let what = match changes {
        [] => {
            let nothing = match done {
                Done::Now => "Nothing changed.",
                Done::Undone => "There is nothing to undo.",
                Done::Again => "There is nothing to do again.",
            };
            return nothing.to_owned();
        }
        [only] => says_of_one(corpus, only),
        many => says_of_many(many),
    };
    match done {
        Done::Now => format!("{what}."),
        Done::Undone => format!("Undone: {}.", lower(&what)),
        Done::Again => format!("Done again: {}.", lower(&what)),
    }
}

/// "Line 12 is now removed as navigation".
fn says_of_one(corpus: &Corpus, change: &Change) -> String {
    let (place, kind) = match (&change.after, &change.before) {
        (Some(Correction::Relabel { place, kind }), _) | (None, Some(Correction::Relabel { place, kind })) => {
            (*place, *kind)
        }
        (Some(Correction::Story { with: Some(_) }), _) => return "One article is now in another story".to_owned(),
        (Some(Correction::Story { with: None }), _) => return "One article is now a story of its own".to_owned(),
        (None, Some(Correction::Story { .. })) => {
            return "One article is again in the story that was found for it".to_owned();
        }
        (Some(of_name), _) => return says_of_name(corpus, change.document, of_name),
        (None, _) => return "That name or speaker is again what it was before".to_owned(),
    };
    let entry = entry(corpus, change.document);
    let span = entry.and_then(|entry| spans_of(&entry.document.text, &[place]).first().copied().flatten());
    let Some((entry, span)) = entry.zip(span) else { return "One correction changed".to_owned() };
    let line = LineNumbers::new(&entry.document.text).of(span.start);
    let now = entry.article.blocks.iter().find(|block| block.span.overlaps(span)).map_or(kind, |block| block.kind);
    let again = if change.after.is_none() { "again" } else { "now" };
    format!("Line {line} is {again} {}", kept_or_removed(now))
}

/// "“Ruiz” is now the same as “Ana Ruiz”"
fn says_of_name(corpus: &Corpus, document: DocumentKey, correction: &Correction) -> String {
    let entry = entry(corpus, document);
    let words = |place: Place| {
        let span = entry.and_then(|entry| spans_of(&entry.document.text, &[place]).first().copied().flatten());
        entry.zip(span).map_or_else(|| "a name".to_owned(), |(entry, span)| format!("“{}”", entry.wording(span)))
    };
    let name = words(correction.place());
    match correction {
        Correction::Name { says: NameIs::Of(other), .. } => format!("{name} is now the same as {}", words(*other)),
        Correction::Name { says: NameIs::Another, .. } => format!("This {name} is now somebody or something else"),
        Correction::Name { says: NameIs::Nothing, .. } => format!("{name} is now no name"),
        Correction::Rename { name: called, .. } => format!("{name} is now called “{called}”"),
        Correction::Sort { sort, .. } => {
            let a = match sort {
                NameSort::Person => "a person",
                NameSort::Body => "a body",
                NameSort::Place => "a place",
                NameSort::Event => "an event",
                NameSort::Other => "a name of something else",
            };
            format!("{name} is now {a}")
        }
        Correction::Speaker { by: Some(by), .. } => format!("These words are now said by {}", words(*by)),
        Correction::Speaker { by: None, .. } => "These words are now said by nobody the article names".to_owned(),
        Correction::Relabel { .. } | Correction::Story { .. } => String::new(),
    }
}

/// "5 lines are now removed as form", where all came to the same; else how many changed.
fn says_of_many(changes: &[Change]) -> String {
    let count = changes.len();
    let of_story = |one: &Option<Correction>| one.as_ref().is_none_or(Correction::is_of_story);
    if changes.iter().all(|change| of_story(&change.after) && of_story(&change.before)) {
        return format!("{count} articles changed their story");
    }
    let of_name = |one: &Option<Correction>| one.as_ref().is_some_and(|one| !one.is_of_line());
    if changes.iter().any(|change| of_name(&change.after) || of_name(&change.before)) {
        return format!("{count} corrections changed");
    }
    let kind = |change: &Change| match change.after {
        Some(Correction::Relabel { kind, .. }) => Some(kind),
        _ => None,
    };
    let first = changes.first().and_then(kind);
    match first {
        Some(same) if changes.iter().all(|change| kind(change) == first) => {
            format!("{count} lines are now {}", kept_or_removed(same))
        }
        None if changes.iter().all(|change| change.after.is_none()) => {
            format!("{count} lines are again what the program said")
        }
        _ => format!("{count} lines changed"),
    }
}

/// With its first letter small.
fn lower(says: &str) -> String {
    let mut letters = says.chars();
    letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
}
