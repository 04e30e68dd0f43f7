//! Bytes to [`Document`]s.
//!
//! In comes a file as it was dropped (plain text, JSON lines, a zip of either); out come documents, each with its text
//! exactly as decoded, and a [`Problem`] for everything that could not be read. This room never cleans, trims or
//! repairs a text: every span the later rooms make points into the text as it leaves here.

mod archive;
mod checksum;
mod encoding;
mod format;
mod identity;
mod limits;
mod reader;
mod rows;
mod span;
#[cfg(test)]
mod tests;

pub use identity::{DocumentId, DocumentKey};
pub use limits::{MAX_FILE_BYTES, MAX_TEXT_BYTES, too_large};
pub use reader::Reader;
pub use rows::Rows;
pub use span::Span;

use serde::{Deserialize, Serialize};

/// One dump: its text exactly as decoded, and where it came from. Never changed after intake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Identity by content: the same text is the same document on any machine.
    pub id: DocumentId,
    /// The file's name as the reader knows it: `dump.txt`, `archive.zip/dump.txt`, `rows.jsonl:17`.
    pub name: String,
    /// The text as decoded, line ends and all.
    pub text: String,
    /// What came beside the text.
    pub given: Given,
}

/// What a JSON line says of its article beside the text. It wins over what the cleaner reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The row's own identifier, echoed by the command line.
    pub id: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// The outlet.
    pub outlet: Option<String>,
    /// The date, ISO 8601 or as much of it as is known.
    pub date: Option<String>,
}

impl Document {
    /// A document of this name and text; the identity is computed from the text.
    pub fn new(name: impl Into<String>, text: impl Into<String>, given: Given) -> Self {
        let text = text.into();
        Document { id: DocumentId::of(&text), name: name.into(), text, given }
    }
}

/// Something that could not be read, said so that the reader knows what happened, why, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What it is about: a file's name, or `rows.jsonl:17`.
    pub name: String,
    /// What happened and what to do, one or two sentences.
    pub reason: String,
}

/// What was read from a file, and what could not be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The documents, in the file's order.
    pub documents: Vec<Document>,
    /// What could not be read; the rest was read all the same.
    pub problems: Vec<Problem>,
}

/// Reads a file at once. [`Reader`] does it a document at a time, and [`Rows`] a JSON line at a time.
pub fn read(name: &str, bytes: Vec<u8>) -> Intake {
    let mut intake = Intake::default();
    for read in Reader::open(name, bytes) {
        match read {
            Ok(document) => intake.documents.push(document),
            Err(problem) => intake.problems.push(problem),
        }
    }
    intake
}

/// Whether a file or folder of this name is left alone where a whole folder or zip is read: hidden ones (`.DS_Store`) and
/// what macOS and Windows leave beside the reader's files.
pub fn is_hidden(name: &str) -> bool {
    let is_dot_file = name.starts_with('.') && !matches!(name, "." | "..");
    is_dot_file || ["__MACOSX", "Thumbs.db", "desktop.ini"].contains(&name)
}

/// The extension of a file's name in lower case, without the dot.
fn extension(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    last.rsplit_once('.').map(|(_, extension)| extension.to_lowercase())
}
