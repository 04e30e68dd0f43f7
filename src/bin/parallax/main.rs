//! The command line: the core of Parallax over files and pipes.
//!
//! In come JSON lines, plain text or zips, from files, folders or standard input; out comes one row per dump, as soon as
//! it is done. This program parses arguments, calls the library and prints; it decides nothing about a text.

mod arguments;
mod input;
mod offsets;
mod readable;
mod rows;
mod search;
mod stories;

use arguments::{Arguments, Command, Format, Parsed};
use parallax::clean::{Collection, Options};
use parallax::corpus::Entry;
use parallax::correct::{self, Corrections};
use parallax::intake::Document;
use parallax::query::Query;
use std::ffi::OsStr;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use stories::Stories;

/// Everything asked for was read and answered.
const ALL_READ: u8 = 0;
/// Some inputs could not be read (each is named on standard error), or the output could not be written.
const SOME_FAILED: u8 = 1;
/// The command line itself was wrong.
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let answered = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(Parsed::Run(arguments)) => {
            let (query, problems) = parallax::query::parse(&arguments.keywords);
            problems.iter().for_each(|problem| complain(problem));
            if arguments.command == Command::Search && query.series.is_empty() {
                complain("there is nothing to search for. Try: parallax search --help");
                return ExitCode::from(WRONG_USAGE);
            }
            let corrections = match arguments.corrections.as_deref().map(read_corrections).transpose() {
                Ok(corrections) => corrections.unwrap_or_default(),
                Err(complaint) => {
                    complain(&complaint);
                    return ExitCode::from(WRONG_USAGE);
                }
            };
            run(&arguments, &query, corrections, &mut out)
        }
        Ok(Parsed::Say(words)) => out.write_all(words.as_bytes()).map(|()| 0),
        Err(complaint) => {
            complain(&complaint);
            return ExitCode::from(WRONG_USAGE);
        }
    };
    match answered.and_then(|failures| out.flush().map(|()| failures)) {
        Ok(0) => ExitCode::from(ALL_READ),
        Ok(_) => ExitCode::from(SOME_FAILED),
        // A reader that has seen enough (`| head`) closes the pipe: that is no fault.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(ALL_READ),
        Err(error) => {
            complain(&format!("the output could not be written: {error}"));
            ExitCode::from(SOME_FAILED)
        }
    }
}

/// Answers every input; returns how many could not be read. `Err` is a failure to write.
fn run(arguments: &Arguments, query: &Query, corrections: Corrections, out: &mut impl Write) -> io::Result<usize> {
    let mut failures = 0;
    let mut answers = Answers {
        arguments,
        query,
        options: Options { raw: arguments.raw, explain: arguments.format == Format::Text },
        stories: Stories::default(),
        corrections,
    };
    // A collection is counted through before the first of it is answered.
    let mut waiting: Vec<Entry> = Vec::new();
    let mut collection = Collection::default();
    input::for_each_document(&arguments.inputs, &mut |read| match read {
        Ok(document) if arguments.together => {
            let entry = answers.read(document);
            collection.add(entry.lines());
            waiting.push(entry);
            Ok(())
        }
        Ok(document) => {
            let entry = answers.read(document);
            answers.write(entry, out)?;
            // What is done goes out at once, so that the next program in a pipe can start on it.
            out.flush()
        }
        Err(problem) => {
            failures += 1;
            complain(&format!("{}: {}", problem.name, problem.reason));
            Ok(())
        }
    })?;
    for entry in waiting {
        let corrections = answers.corrections.of(entry.document.id.key());
        let among = entry.among(corrections, &collection);
        answers.write(among, out)?;
    }
    answers.stories.write(arguments.format, out)?;
    Ok(failures)
}

/// What every dump is answered with.
struct Answers<'a> {
    arguments: &'a Arguments,
    query: &'a Query,
    options: Options,
    corrections: Corrections,
    stories: Stories,
}

impl Answers<'_> {
    fn read(&self, document: Document) -> Entry {
        let corrections = self.corrections.of(document.id.key());
        Entry::corrected(document, self.options, corrections)
    }

    fn write(&mut self, entry: Entry, out: &mut impl Write) -> io::Result<()> {
        match (self.arguments.command, self.arguments.format) {
            (Command::Clean, Format::Jsonl) => rows::write(out, &rows::cleaned(&entry)),
            (Command::Clean, Format::Text) => readable::cleaned(out, &entry),
            (Command::Annotate, Format::Jsonl) => rows::write(out, &rows::annotated(&entry)),
            (Command::Annotate, Format::Text) => readable::annotated(out, &entry),
            (Command::Search, Format::Jsonl) => search::for_each_hit(entry, self.query, |hit| rows::write(out, &hit)),
            (Command::Search, Format::Text) => search::for_each_hit(entry, self.query, |hit| readable::hit(out, &hit)),
            (Command::Stories, _) => {
                self.stories.add(entry);
                Ok(())
            }
        }
    }
}

/// The corrections in a file; `Err` says why there are none.
fn read_corrections(path: &OsStr) -> Result<Corrections, String> {
    let name = path.to_string_lossy();
    let bytes = std::fs::read(path).map_err(|error| format!("{name}: it could not be opened: {error}."))?;
    if !correct::is_corrections(&bytes) {
        return Err(format!("{name}: it holds no corrections. “Save corrections” in the page makes such a file."));
    }
    let documents = correct::read(&bytes).map_err(|why| format!("{name}: {why}"))?;
    let mut corrections = Corrections::default();
    corrections.restore(documents);
    Ok(corrections)
}

/// A sentence on standard error. A closed standard error is nobody's loss.
fn complain(words: &str) {
    let _ = writeln!(io::stderr(), "parallax: {words}");
}
