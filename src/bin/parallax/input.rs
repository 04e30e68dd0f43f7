//! Files, folders and standard input to documents, one at a time.
//!
//! JSON lines are read row by row, so that a pipe is answered while it is still being filled and a large file never
//! stands in memory whole. Everything else is read to its end first and handed to the library.

use parallax::intake::{self, Document, Problem, Rows};
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// What is done with everything read. `Err` stops the reading: the output is gone.
pub type Sink<'a> = &'a mut dyn FnMut(Result<Document, Problem>) -> io::Result<()>;

/// Reads every input in the order given and hands over its documents and problems. `Err` comes from the sink alone.
pub fn for_each_document(inputs: &[OsString], sink: Sink<'_>) -> io::Result<()> {
    for input in inputs {
        if input == "-" {
            stream("standard input", io::stdin().lock(), sink)?;
            continue;
        }
        let path = Path::new(input);
        if path.is_dir() {
            folder(path, sink)?;
        } else {
            file(path, sink)?;
        }
    }
    Ok(())
}

/// Reads every file of a folder and of the folders in it, in the order of their names; hidden ones are left out.
fn folder(path: &Path, sink: Sink<'_>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> = match std::fs::read_dir(path) {
        Ok(entries) => entries.flatten().map(|e| e.path()).filter(|p| !intake::is_hidden(&file_name(p))).collect(),
        Err(error) => return sink(Err(could_not_open(path, &error))),
    };
    entries.sort();
    for entry in entries {
        // A link to a folder may lead back up: links to files are followed, links to folders are not.
        if entry.is_dir() {
            if !entry.is_symlink() {
                folder(&entry, sink)?;
            }
        } else {
            file(&entry, sink)?;
        }
    }
    Ok(())
}

fn file(path: &Path, sink: Sink<'_>) -> io::Result<()> {
    match File::open(path) {
        Ok(opened) => stream(&path.to_string_lossy(), BufReader::new(opened), sink),
        Err(error) => sink(Err(could_not_open(path, &error))),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn could_not_open(path: &Path, error: &io::Error) -> Problem {
    Problem { name: path.to_string_lossy().into_owned(), reason: format!("it could not be opened: {error}.") }
}

/// Reads one input, named by its path as typed: row by row where its first line says that it is JSON lines, else whole.
fn stream(path: &str, mut from: impl BufRead, sink: Sink<'_>) -> io::Result<()> {
    let mut line = Vec::new();
    if let Err(error) = read_line(&mut from, &mut line) {
        return sink(Err(could_not_read(path, &error)));
    }
    let Some(mut rows) = Rows::begin(path, &line) else {
        let read =
            from.take((intake::MAX_FILE_BYTES as u64 + 1).saturating_sub(line.len() as u64)).read_to_end(&mut line);
        return match read {
            Ok(_) => intake::Reader::open(path, line).try_for_each(sink),
            Err(error) => sink(Err(could_not_read(path, &error))),
        };
    };
    while !line.is_empty() {
        if let Some(row) = rows.read(&line) {
            sink(row)?;
        }
        line.clear();
        if let Err(error) = read_line(&mut from, &mut line) {
            return sink(Err(could_not_read(path, &error)));
        }
    }
    Ok(())
}

/// Reads up to and with the next line end; a line longer than any row may be comes in pieces of that length, which are
/// then each named as a problem, so that endless input cannot fill the memory.
fn read_line(from: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
    from.take(intake::MAX_FILE_BYTES as u64).read_until(b'\n', line)
}

fn could_not_read(path: &str, error: &io::Error) -> Problem {
    Problem { name: path.to_owned(), reason: format!("it could not be read to its end: {error}.") }
}
