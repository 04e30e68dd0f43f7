//! The command line: the core of Parallax over files and pipes.
//!
//! In come JSON lines, plain text or zips, from files, folders or standard input; out comes one row per dump, as soon as
//! it is done. This program parses arguments, calls the library and prints; it decides nothing about a text.

mod arguments;
mod input;
mod offsets;
mod readable;
mod rows;

use arguments::{Arguments, Command, Format, Parsed};
use parallax::annotate::annotate;
use parallax::clean::{Options, clean};
use parallax::intake::{Document, Problem};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// Everything asked for was read and answered.
const ALL_READ: u8 = 0;
/// Some inputs could not be read (each is named on standard error), or the output could not be written.
const SOME_FAILED: u8 = 1;
/// The command line itself was wrong.
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let answered = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(Parsed::Run(arguments)) => run(&arguments, &mut out),
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
fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<usize> {
    let mut failures = 0;
    input::for_each_document(&arguments.inputs, &mut |read| {
        match read {
            Ok(document) => answer(arguments, &document, out)?,
            Err(problem) => {
                failures += 1;
                // Rows already answered come before the complaint where both go to one terminal.
                out.flush()?;
                name_problem(&problem);
            }
        }
        Ok(())
    })?;
    Ok(failures)
}

/// Writes the answer to one document, and lets it go at once so that the next program in a pipe can start on it.
fn answer(arguments: &Arguments, document: &Document, out: &mut impl Write) -> io::Result<()> {
    let article = clean(document, Options { raw: arguments.raw });
    match (arguments.command, arguments.format) {
        (Command::Clean, Format::Jsonl) => rows::write(out, &rows::cleaned(document, &article))?,
        (Command::Clean, Format::Text) => readable::cleaned(out, document, &article)?,
        (Command::Annotate, Format::Jsonl) => {
            rows::write(out, &rows::annotated(document, &article, &annotate(document, &article)))?;
        }
        (Command::Annotate, Format::Text) => {
            readable::annotated(out, document, &article, &annotate(document, &article))?;
        }
    }
    out.flush()
}

/// Says on standard error what could not be read and why.
fn name_problem(problem: &Problem) {
    complain(&format!("{}: {}", problem.name, problem.reason));
}

/// A sentence on standard error. A closed standard error is nobody's loss.
fn complain(words: &str) {
    let _ = writeln!(io::stderr(), "parallax: {words}");
}
