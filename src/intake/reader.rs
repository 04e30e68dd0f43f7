//! One file to its documents, one at a time, so that a long file can be read in steps.

use super::limits::{MAX_FILE_BYTES, MAX_TEXT_BYTES, in_megabytes};
use super::rows::{self, Rows};
use super::{Document, Given, Problem, encoding};

/// What one step reads: a document, or what could not be read.
type Read = Result<Document, Problem>;

/// Reads the documents of one file. Every step does a bounded piece of work: one row, or one file of a zip.
#[derive(Debug)]
pub struct Reader {
    source: Source,
}

#[derive(Debug)]
enum Source {
    /// Documents that are read already.
    Ready(std::vec::IntoIter<Read>),
    /// JSON lines, and the byte the next one begins at.
    Lines { text: String, at: usize, rows: Rows },
}

impl Reader {
    /// Opens a file by its content and name. Never fails: what cannot be read comes out as a [`Problem`].
    pub fn open(name: &str, bytes: Vec<u8>) -> Reader {
        Reader { source: open(name, bytes).unwrap_or_else(|reason| ready(vec![Err(problem(name, reason))])) }
    }
}

impl Iterator for Reader {
    type Item = Read;

    fn next(&mut self) -> Option<Read> {
        match &mut self.source {
            Source::Ready(read) => read.next(),
            Source::Lines { text, at, rows } => loop {
                let rest = text.get(*at..).filter(|rest| !rest.is_empty())?;
                let line = rest.split_inclusive('\n').next()?;
                *at += line.len();
                if let Some(read) = rows.read(line.as_bytes()) {
                    return Some(read);
                }
            },
        }
    }
}

fn ready(read: Vec<Read>) -> Source {
    Source::Ready(read.into_iter())
}

fn problem(name: &str, reason: String) -> Problem {
    Problem { name: name.to_owned(), reason }
}

/// Tells what a file is and begins on it; `Err` is the reason why it cannot be read.
fn open(name: &str, bytes: Vec<u8>) -> Result<Source, String> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(format!("It is larger than {}. Split it and add the parts.", in_megabytes(MAX_FILE_BYTES)));
    }
    let Some(text) = encoding::decode_owned(bytes) else {
        return Err("It is not text. Save the article as plain text and add that.".to_owned());
    };
    if text.trim().is_empty() {
        return Err("It is empty.".to_owned());
    }
    let first_line = text.split_inclusive('\n').find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some(rows) = Rows::begin(name, first_line.as_bytes()) {
        return Ok(Source::Lines { text, at: 0, rows });
    }
    if let Some(read) = rows::whole(name, &text) {
        return Ok(ready(read));
    }
    if text.len() > MAX_TEXT_BYTES {
        return Err(format!(
            "It is one text of more than {}. If it holds several articles, give each a file, or a JSON row, of its own.",
            in_megabytes(MAX_TEXT_BYTES)
        ));
    }
    Ok(ready(vec![Ok(Document::new(name, text, Given::default()))]))
}
