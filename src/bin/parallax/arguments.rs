//! What was typed to what is to be done. Two tables, of commands and of flags, give the parser and the help, so the two
//! cannot say different things.

use parallax::query::SYNTAX;
use std::ffi::OsString;

/// What to do with the dumps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Label every line, give the article.
    Clean,
    /// The same, with people, places and quotes.
    Annotate,
    /// Which dumps are about one event.
    Stories,
    /// Keywords in their places.
    Search,
}

/// How to print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line.
    #[default]
    Jsonl,
    /// For people to read.
    Text,
}

/// A command line that can be run.
#[derive(Debug, PartialEq)]
pub struct Arguments {
    /// What to do.
    pub command: Command,
    /// The texts are articles already.
    pub raw: bool,
    /// The inputs are one collection: lines that stand in several dumps tell of each other.
    pub together: bool,
    /// A file of corrections to heed.
    pub corrections: Option<OsString>,
    /// How to print.
    pub format: Format,
    /// The keywords, as typed; empty but for [`Command::Search`].
    pub keywords: String,
    /// Files, folders, or `-` for standard input, in the order given.
    pub inputs: Vec<OsString>,
}

/// What a command line asks for.
#[derive(Debug, PartialEq)]
pub enum Parsed {
    /// Work.
    Run(Arguments),
    /// Words to print and nothing more: help, or the version.
    Say(String),
}

/// One row of the table of commands.
struct CommandRow {
    name: &'static str,
    command: Command,
    /// Whether keywords stand before the inputs.
    takes_keywords: bool,
    /// One line, for the list of commands.
    summary: &'static str,
    /// What comes out, for the command's own help.
    output: &'static str,
}

/// What a flag sets.
#[derive(Clone, Copy, PartialEq)]
enum Sets {
    Raw,
    Together,
    Corrections,
    Format,
    Help,
    Version,
}

/// One row of the table of flags.
struct FlagRow {
    name: &'static str,
    short: Option<&'static str>,
    /// The name of its value in the help, where it takes one.
    value: Option<&'static str>,
    sets: Sets,
    help: &'static str,
}

const COMMANDS: &[CommandRow] = &[
    CommandRow {
        name: "clean",
        command: Command::Clean,
        takes_keywords: false,
        summary: "the article without the page, every line labelled",
        output: "\
One row per dump:
  id              the row's own \"id\", else the name of the file
  name            where the dump stands: page.txt, pages.zip/page.txt, rows.jsonl:17
  text            the article: body, sub-headings, lists; paragraphs parted by a blank line
  title, standfirst, author, outlet, date, dateline_place, agencies, language
                  what the dump says of itself; null, or [], where it says nothing
  words           words kept, title and captions included
  sort            what sort of page it is: name (article, list, consent, error, paywall, video,
                  empty), confidence, reason
  relaxed         true where little looked like an article and more was kept than usual
  removed_words   words that are the page's and not the article's
  blocks          every line: start, end, kind, confidence (0 to 1), reasons",
    },
    CommandRow {
        name: "annotate",
        command: Command::Annotate,
        takes_keywords: false,
        summary: "the same, with who and what is mentioned and who says what",
        output: "\
One row per dump: everything `parallax clean` gives, and
  people, organisations, places, events
                  name, role, mentions [[start, end], ...]
  quotes          words between quotation marks: start, end, speaker, speaker_start, speaker_end,
                  confidence (0 to 1)
  indirect        reported words, the same fields
  figures         numbers: start, end, low, high, bound (exact, about, atleast, atmost), unit, counted,
                  normal (\"≥14\", \"~2000000000 USD\"), confidence, why
  dates           start, end, kind (absolute, partial, relative, clock), value (ISO 8601, null where
                  nothing tells), confidence, why
  sources         on whose word: start, end, kind (agency, outlet, unnamed, document), name, credited
                  (whether the article itself is credited to it), confidence, why
  wire            the agency the article is credited to; null where there is none",
    },
    CommandRow {
        name: "stories",
        command: Command::Stories,
        takes_keywords: false,
        summary: "which dumps are about one event",
        output: "\
One row per dump, once all are read:
  id              the row's own \"id\", else the name of the file
  story           the number of its story; 1 is the largest
  label           the words that tell the story from the others",
    },
    CommandRow {
        name: "search",
        command: Command::Search,
        takes_keywords: true,
        summary: "keywords in their places, a line for every hit",
        output: "\
Only the article is searched, not what was removed. One row per hit:
  id              the row's own \"id\", else the name of the file
  series          the series it is a hit of, as typed
  start, end      its place
  left, hit, right
                  the words around it, as far as its paragraph goes",
    },
];

const FLAGS: &[FlagRow] = &[
    FlagRow {
        name: "--raw",
        short: None,
        value: None,
        sets: Sets::Raw,
        help: "the texts are articles already: keep every line",
    },
    FlagRow {
        name: "--together",
        short: None,
        value: None,
        sets: Sets::Together,
        help: "one collection: a line that stands in several dumps is furniture (all are read first)",
    },
    FlagRow {
        name: "--corrections",
        short: None,
        value: Some("FILE"),
        sets: Sets::Corrections,
        help: "heed the corrections saved in this file: what a reader says of a line holds",
    },
    FlagRow {
        name: "--format",
        short: None,
        value: Some("jsonl|text"),
        sets: Sets::Format,
        help: "jsonl (one JSON object a line, the default) or text (to read)",
    },
    FlagRow { name: "--help", short: Some("-h"), value: None, sets: Sets::Help, help: "say this" },
    FlagRow { name: "--version", short: Some("-V"), value: None, sets: Sets::Version, help: "say the version" },
];

/// What goes in, the same for every command.
const INPUT_HELP: &str = "\
Inputs are files, folders (everything in them), or - for standard input:
  plain text      one dump a file
  JSON lines      one dump a row: {\"text\", \"id\"?, \"title\"?, \"outlet\"?, \"date\"?}; a JSON array of such rows too
  zip             any of these inside
Rows are answered one by one, in order, as they come. Offsets count Unicode code points of the dump as decoded.";

/// What the exit code means, the same for every command.
const EXIT_HELP: &str = "\
Exit code: 0 when all was read, 1 when some inputs could not be read (each is named on standard error, the others
are answered), 2 when the command line was wrong.";

/// Reads a command line (without the program's own name). `Err` says what is wrong with it and what to type.
pub fn parse(typed: impl IntoIterator<Item = OsString>) -> Result<Parsed, String> {
    let mut typed = typed.into_iter();
    let mut command: Option<&CommandRow> = None;
    let mut raw = false;
    let mut together = false;
    let mut corrections = None;
    let mut format = Format::default();
    let mut keywords: Option<String> = None;
    let mut inputs = Vec::new();
    let mut only_inputs = false;
    while let Some(word) = typed.next() {
        let words = word.to_string_lossy();
        if !only_inputs && words == "--" {
            only_inputs = true;
        } else if !only_inputs && words.starts_with('-') && words != "-" {
            let (name, attached) = match words.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (words.as_ref(), None),
            };
            let Some(flag) = FLAGS.iter().find(|f| f.name == name || f.short == Some(name)) else {
                let is_keyword = keywords.is_none() && command.is_some_and(|row| row.takes_keywords);
                let so = if is_keyword { "; keywords that begin so come after --" } else { "" };
                return Err(format!("there is no flag {name}{so}. {}", see_help(command)));
            };
            let value = match (flag.value, attached) {
                (None, Some(_)) => return Err(format!("{} takes no value. {}", flag.name, see_help(command))),
                (None, None) => OsString::new(),
                (Some(_), Some(value)) => value.into(),
                (Some(wanted), None) => match typed.next() {
                    Some(value) => value,
                    None => return Err(format!("{} needs a value: {wanted}. {}", flag.name, see_help(command))),
                },
            };
            match flag.sets {
                Sets::Raw => raw = true,
                Sets::Together => together = true,
                Sets::Corrections => corrections = Some(value),
                Sets::Format => format = parse_format(&value.to_string_lossy())?,
                Sets::Help => return Ok(Parsed::Say(command.map_or_else(general_help, command_help))),
                Sets::Version => return Ok(Parsed::Say(version())),
            }
        } else if command.is_none() {
            let Some(row) = COMMANDS.iter().find(|c| c.name == words) else {
                return Err(format!("there is no command {words:?}. {}", see_help(None)));
            };
            command = Some(row);
        } else if keywords.is_none() && command.is_some_and(|row| row.takes_keywords) {
            keywords = Some(words.into_owned());
        } else {
            inputs.push(word);
        }
    }
    let Some(row) = command else {
        return Err(format!("no command given. {}", see_help(None)));
    };
    if row.takes_keywords && keywords.is_none() {
        return Err(format!("{} needs keywords and then a file. {}", row.name, see_help(command)));
    }
    if inputs.is_empty() {
        return Err(format!("{} needs a file, a folder, or - for standard input. {}", row.name, see_help(command)));
    }
    let keywords = keywords.unwrap_or_default();
    Ok(Parsed::Run(Arguments { command: row.command, raw, together, corrections, format, keywords, inputs }))
}

fn parse_format(value: &str) -> Result<Format, String> {
    match value {
        "jsonl" => Ok(Format::Jsonl),
        "text" => Ok(Format::Text),
        _ => Err(format!("--format is jsonl or text, not {value:?}")),
    }
}

/// Where to read on.
fn see_help(command: Option<&CommandRow>) -> String {
    match command {
        Some(row) => format!("Try: parallax {} --help", row.name),
        None => "Try: parallax --help".to_owned(),
    }
}

fn version() -> String {
    format!("parallax {}\n", env!("CARGO_PKG_VERSION"))
}

/// The help of the program: its commands, flags, inputs and exit codes.
fn general_help() -> String {
    let mut help = String::from(
        "Parallax reads dumps of news pages: it parts the article from the page, finds who is named and quoted,\n\
         groups articles on one event and lists keywords in context. Nothing leaves this machine.\n\n\
         Usage: parallax COMMAND [FLAGS] INPUT...\n\nCommands:\n",
    );
    for row in COMMANDS {
        help += &format!("  {:<22}{}\n", typed_as(row), row.summary);
    }
    help += &format!("\nFlags:\n{}\n{INPUT_HELP}\n\n{EXIT_HELP}\n\n", flags_help());
    help += "`parallax COMMAND --help` says what a command prints.\n";
    help
}

/// The help of one command: what comes out of it, its flags, inputs and exit codes.
fn command_help(row: &CommandRow) -> String {
    let usage = format!("parallax {} [FLAGS] INPUT...", typed_as(row));
    let keywords = if row.takes_keywords { keywords_help() } else { String::new() };
    format!(
        "{usage}: {}\n\n{keywords}{}\n\nFlags:\n{}\n{INPUT_HELP}\n\n{EXIT_HELP}\n",
        row.summary,
        row.output,
        flags_help()
    )
}

/// A command as it is typed, with the keywords where it takes them.
fn typed_as(row: &CommandRow) -> String {
    if row.takes_keywords { format!("{} KEYWORDS", row.name) } else { row.name.to_owned() }
}

/// What can be typed as keywords: the table that the page shows.
fn keywords_help() -> String {
    let mut help = String::from("KEYWORDS are one argument, so quote them (after -- where they begin with -):\n");
    for (typed, finds) in SYNTAX {
        help += &format!("  {typed:<22}{finds}\n");
    }
    help + "\n"
}

fn flags_help() -> String {
    let mut help = String::new();
    for flag in FLAGS {
        let short = flag.short.map_or(String::new(), |s| format!("{s}, "));
        let value = flag.value.map_or(String::new(), |v| format!(" {v}"));
        help += &format!("  {:<22}{}\n", format!("{short}{}{value}", flag.name), flag.help);
    }
    help
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Parsed, String> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn command_lines_are_read() {
        let run = |command, raw, format, inputs: &[&str]| {
            let inputs = inputs.iter().map(OsString::from).collect();
            Ok(Parsed::Run(Arguments {
                command,
                raw,
                together: false,
                corrections: None,
                format,
                keywords: String::new(),
                inputs,
            }))
        };
        assert_eq!(typed("clean -"), run(Command::Clean, false, Format::Jsonl, &["-"]));
        assert_eq!(typed("annotate --raw --format text a b"), run(Command::Annotate, true, Format::Text, &["a", "b"]));
        assert_eq!(typed("clean a --format=text"), run(Command::Clean, false, Format::Text, &["a"]));
        assert_eq!(typed("--raw clean a"), run(Command::Clean, true, Format::Jsonl, &["a"]));
        let Ok(Parsed::Run(search)) = typed("search ferry|ferries a b") else { panic!("search is not read") };
        assert_eq!((search.keywords.as_str(), search.inputs.len()), ("ferry|ferries", 2));
        let Ok(Parsed::Run(search)) = typed("search -- -storm,ferry a") else { panic!("search is not read") };
        assert_eq!((search.keywords.as_str(), search.inputs.len()), ("-storm,ferry", 1));
        let Ok(Parsed::Run(corrected)) = typed("clean --corrections c.json a") else { panic!("clean is not read") };
        assert_eq!((corrected.corrections, corrected.inputs.len()), (Some("c.json".into()), 1));
        let Ok(Parsed::Run(together)) = typed("clean --together a b") else { panic!("clean is not read") };
        assert!(together.together);
        assert_eq!(typed("clean -- --raw"), run(Command::Clean, false, Format::Jsonl, &["--raw"]));
    }

    #[test]
    fn wrong_usage_says_what_is_wrong() {
        for (line, says) in [
            ("", "no command"),
            ("wash a", "no command \"wash\""),
            ("clean", "needs a file"),
            ("search", "needs keywords"),
            ("search ferry", "needs a file"),
            ("clean --loud a", "no flag --loud"),
            ("search -storm,ferry a", "come after --"),
            ("clean --format", "needs a value"),
            ("clean --format xml a", "jsonl or text"),
            ("clean --raw=yes a", "takes no value"),
        ] {
            let complaint = typed(line).expect_err(line);
            assert!(complaint.contains(says), "{line}: {complaint}");
        }
    }

    #[test]
    fn every_command_and_flag_stands_in_the_help() {
        let Ok(Parsed::Say(general)) = typed("--help") else { panic!("no help") };
        for row in COMMANDS {
            assert!(general.contains(row.name));
            let Ok(Parsed::Say(own)) = typed(&format!("{} -h", row.name)) else { panic!("no help") };
            for flag in FLAGS {
                assert!(own.contains(flag.name) && general.contains(flag.name));
            }
            let shown = SYNTAX.iter().filter(|(typed, finds)| own.contains(typed) && own.contains(finds)).count();
            assert_eq!(shown, if row.takes_keywords { SYNTAX.len() } else { 0 }, "{own}");
            assert!(own.lines().chain(general.lines()).all(|line| line.len() <= 120), "{own}");
        }
    }
}
