//! One file to its documents, one at a time, so that a long file can be read in steps.

use super::archive::Archive;
use super::format::{self, Format};
use super::limits::{MAX_FILE_BYTES, MAX_TEXT_BYTES, MAX_UNPACKED_BYTES, in_megabytes};
use super::rows::{self, Rows};
use super::{Document, Given, Problem, encoding};

/// What one step reads: a document, or what could not be read.
type Read = Result<Document, Problem>;

/// Reads the documents of one file. Every step does a bounded piece of work: one row, or one file of a zip.
#[derive(Debug)]
pub struct Reader {
    depth: Depth,
    source: Source,
}

#[derive(Debug)]
enum Source {
    /// Documents that are read already.
    Ready(std::vec::IntoIter<Read>),
    /// JSON lines, and the byte the next one begins at.
    Lines { text: String, at: usize, rows: Rows },
    /// A zip by its name, the file of it that is being read, and what is wrong with the zip, to be said last.
    Zip { name: String, archive: Archive, file: Option<Box<Reader>>, problem: Option<Problem> },
}

/// Where a file stands: a zip may hold zips, but those no further ones.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Depth {
    /// As it was dropped.
    Outside,
    /// In a zip.
    InZip,
    /// In a zip in a zip.
    InZipInZip,
}

impl Depth {
    fn deeper(self) -> Depth {
        if self == Depth::Outside { Depth::InZip } else { Depth::InZipInZip }
    }
}

impl Reader {
    /// Opens a file by its content and name. Never fails: what cannot be read comes out as a [`Problem`].
    pub fn open(name: &str, bytes: Vec<u8>) -> Reader {
        Reader::open_at(Depth::Outside, MAX_UNPACKED_BYTES, name, bytes)
    }

    fn open_at(depth: Depth, budget: usize, name: &str, bytes: Vec<u8>) -> Reader {
        let source = open(depth, budget, name, bytes).unwrap_or_else(|why| ready(vec![Err(problem(name, why))]));
        Reader { depth, source }
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
            Source::Zip { name, archive, file, problem: last } => loop {
                if let Some(reader) = file {
                    if let Some(read) = reader.next() {
                        return Some(read);
                    }
                    // A zip in the zip has drawn on the same allowance.
                    if let Source::Zip { archive: inner, .. } = &reader.source {
                        archive.budget = inner.budget;
                    }
                    *file = None;
                }
                let Some(next) = archive.next_file() else { return last.take().map(Err) };
                let path = format!("{name}/{}", next.path);
                match next.bytes {
                    Ok(bytes) => {
                        let reader = Reader::open_at(self.depth.deeper(), archive.budget, &path, bytes);
                        *file = Some(Box::new(reader));
                    }
                    Err(why) => return Some(Err(problem(&path, why))),
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
fn open(depth: Depth, budget: usize, name: &str, bytes: Vec<u8>) -> Result<Source, String> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(format!("It is larger than {}. Split it and add the parts.", in_megabytes(MAX_FILE_BYTES)));
    }
    match format::of_bytes(&bytes)? {
        Format::Zip if depth == Depth::InZipInZip => {
            Err("It is a zip in a zip in a zip. Unpack the outer ones, and add it alone.".to_owned())
        }
        Format::Zip => {
            let (archive, why) = Archive::open(bytes, budget)?;
            Ok(Source::Zip { name: name.to_owned(), archive, file: None, problem: why.map(|why| problem(name, why)) })
        }
        Format::Text => open_text(name, bytes),
    }
}

fn open_text(name: &str, bytes: Vec<u8>) -> Result<Source, String> {
    let Some(text) = encoding::decode_owned(bytes) else {
        return Err("It is not text. If it is a document, save it as plain text and add that.".to_owned());
    };
    let Some(first_line) = text.split_inclusive('\n').find(|line| !line.trim().is_empty()) else {
        return Err("It is empty: there is no word in it.".to_owned());
    };
    if let Some(rows) = Rows::begin(name, first_line.as_bytes()) {
        return Ok(Source::Lines { text, at: 0, rows });
    }
    if let Some(read) = rows::whole(name, &text) {
        return Ok(ready(read));
    }
    format::check_text(name, &text)?;
    if text.len() > MAX_TEXT_BYTES {
        return Err(format!(
            "It is one text of more than {}. If it holds several articles, give each a file, or a JSON row, of its own.",
            in_megabytes(MAX_TEXT_BYTES)
        ));
    }
    Ok(ready(vec![Ok(Document::new(name, text, Given::default()))]))
}
