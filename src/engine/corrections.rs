//! A reader's edits: what they change, and the sentence that says so.

use super::Response;
use crate::corpus::{Corpus, Entry};
use crate::correct::{self, Change, Correction, Corrections, DocumentCorrections, Place, spans_of};
use crate::intake::{DocumentKey, Span};
use crate::view::{Kind, LineNumbers, kept_or_removed};
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
    /// Everything in this document is what the program said.
    RestoreAll(DocumentKey),
    /// The last step is undone.
    Undo,
    /// The step undone last is done again.
    Redo,
    /// A link brings these.
    Bring(Vec<DocumentCorrections>),
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
        Edit::RestoreAll(document) => {
            let all = corpus.corrections().of(document).to_vec();
            (corpus.correct(|corrections| corrections.withdraw(document, &all)), Done::Now)
        }
        Edit::Undo => (corpus.correct(Corrections::undo), Done::Undone),
        Edit::Redo => (corpus.correct(Corrections::redo), Done::Again),
        Edit::Bring(documents) => (bring(corpus, documents), Done::Now),
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
    let places: Vec<Place> = all.iter().map(|Correction::Relabel { place, .. }| *place).collect();
    let spans = spans_of(&entry.document.text, &places);
    let meant = |span: &Span| at.iter().any(|&at| span.start <= at && at < span.end);
    let withdrawn = all.iter().zip(spans).filter(|(_, span)| span.as_ref().is_some_and(meant));
    let withdrawn: Vec<Correction> = withdrawn.map(|(one, _)| *one).collect();
    corpus.correct(|corrections| corrections.withdraw(document, &withdrawn))
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
    let Some(Correction::Relabel { place, kind }) = change.after.or(change.before) else { return String::new() };
    let entry = entry(corpus, change.document);
    let span = entry.and_then(|entry| spans_of(&entry.document.text, &[place]).first().copied().flatten());
    let Some((entry, span)) = entry.zip(span) else { return "One correction changed".to_owned() };
    let line = LineNumbers::new(&entry.document.text).of(span.start);
    let now = entry.article.blocks.iter().find(|block| block.span.overlaps(span)).map_or(kind, |block| block.kind);
    let again = if change.after.is_none() { "again" } else { "now" };
    format!("Line {line} is {again} {}", kept_or_removed(now))
}

/// "5 lines are now removed as form", where all came to the same; else how many changed.
fn says_of_many(changes: &[Change]) -> String {
    let count = changes.len();
    let kind = |change: &Change| change.after.map(|Correction::Relabel { kind, .. }| kind);
    let first = changes.first().and_then(kind);
    match first {
        Some(same) if changes.iter().all(|change| kind(change) == first) => {
            format!("{count} lines are now {}", kept_or_removed(same))
        }
        None if changes.iter().all(|change| kind(change).is_none()) => {
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
