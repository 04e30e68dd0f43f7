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
use parallax::clean::Options;
use parallax::corpus::Entry;
use parallax::query::Query;
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
            run(&arguments, &query, &mut out)
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
fn run(arguments: &Arguments, query: &Query, out: &mut impl Write) -> io::Result<usize> {
    let options = Options { raw: arguments.raw };
    let mut failures = 0;
    let mut stories = Stories::default();
    input::for_each_document(&arguments.inputs, &mut |read| match read {
        Ok(document) => {
            match (arguments.command, arguments.format) {
                (Command::Clean, Format::Jsonl) => rows::write(out, &rows::cleaned(&Entry::new(document, options)))?,
                (Command::Clean, Format::Text) => readable::cleaned(out, &Entry::new(document, options))?,
                (Command::Annotate, Format::Jsonl) => {
                    rows::write(out, &rows::annotated(&Entry::new(document, options)))?;
                }
                (Command::Annotate, Format::Text) => readable::annotated(out, &Entry::new(document, options))?,
                (Command::Search, Format::Jsonl) => {
                    search::for_each_hit(document, options, query, |hit| rows::write(out, &hit))?;
                }
                (Command::Search, Format::Text) => {
                    search::for_each_hit(document, options, query, |hit| readable::hit(out, &hit))?;
                }
                (Command::Stories, _) => stories.add(document, options),
            }
            // What is done goes out at once, so that the next program in a pipe can start on it.
            out.flush()
        }
        Err(problem) => {
            failures += 1;
            complain(&format!("{}: {}", problem.name, problem.reason));
            Ok(())
        }
    })?;
    stories.write(arguments.format, out)?;
    Ok(failures)
}

/// A sentence on standard error. A closed standard error is nobody's loss.
fn complain(words: &str) {
    let _ = writeln!(io::stderr(), "parallax: {words}");
}
