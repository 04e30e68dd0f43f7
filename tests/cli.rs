//! The command line as a program: what goes in, what comes out, and its exit codes.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

/// Runs `parallax` with these arguments and this on standard input.
fn parallax(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = start(arguments);
    let mut stdin = child.stdin.take().expect("standard input");
    let input = input.to_vec();
    let feeding = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("parallax ends");
    feeding.join().expect("input is fed");
    output
}

fn start(arguments: &[&str]) -> std::process::Child {
    Command::new(env!("CARGO_BIN_EXE_parallax"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("parallax starts")
}

/// The JSON lines printed.
fn rows(output: &Output) -> Vec<serde_json::Value> {
    let lines = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect()
}

fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder of its own for one test, emptied first.
fn folder(test: &str) -> std::path::PathBuf {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

const TWO_ROWS: &str = "{\"id\":\"a\",\"text\":\"The ferry runs.\"}\n{\"id\":\"b\",\"text\":\"The bridge is shut.\"}\n";

#[test]
fn rows_come_out_in_the_order_they_went_in() {
    for command in ["clean", "annotate", "stories"] {
        let output = parallax(&[command, "--raw", "--format", "jsonl", "-"], TWO_ROWS.as_bytes());
        let ids: Vec<_> = rows(&output).iter().map(|row| row["id"].clone()).collect();
        assert_eq!(ids, ["a", "b"], "{command}: {}", complaint(&output));
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn a_row_says_everything_the_scorers_read() {
    let output = parallax(&["annotate", "--raw", "-"], TWO_ROWS.as_bytes());
    let row = &rows(&output)[0];
    assert_eq!(row["text"], "The ferry runs.");
    assert_eq!(row["words"], 3);
    for field in ["title", "standfirst", "author", "outlet", "date", "dateline_place", "language"] {
        assert!(row.get(field).is_some_and(|v| v.is_null() || v.is_string()), "{field}");
    }
    for list in ["agencies", "blocks", "people", "organisations", "places", "quotes", "indirect"] {
        assert!(row[list].is_array(), "{list}");
    }
    let block = &row["blocks"][0];
    assert_eq!((&block["start"], &block["end"], &block["kind"]), (&0.into(), &15.into(), &"body".into()));
}

#[test]
fn offsets_count_code_points() {
    let output = parallax(&["search", "ferry", "--raw", "-"], "{\"text\":\"“Zoë” 𝒳: ferry\"}\n".as_bytes());
    let row = &rows(&output)[0];
    assert_eq!((&row["start"], &row["end"], &row["hit"]), (&9.into(), &14.into(), &"ferry".into()));
}

#[test]
fn a_row_stays_on_one_line_for_every_reader() {
    let text = "One\u{2028}two\u{85}three\u{2029}four\u{c} \u{1e}five";
    let output = parallax(&["clean", "--raw", "-"], text.as_bytes());
    let printed = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    assert!(!printed.trim_end_matches('\n').contains(['\u{2028}', '\u{85}', '\u{2029}', '\u{c}', '\u{1e}', '\n']));
    assert_eq!(rows(&output)[0]["text"], text);
}

#[test]
fn two_rows_with_one_text_are_both_answered() {
    let twice = "{\"id\":1,\"text\":\"The ferry runs.\"}\n".to_owned() + "{\"id\":2,\"text\":\"The ferry runs.\"}\n";
    for arguments in [["clean", "-"].as_slice(), &["stories", "-"], &["search", "ferry", "--raw", "-"]] {
        let output = parallax(arguments, twice.as_bytes());
        let ids: Vec<_> = rows(&output).iter().map(|row| row["id"].clone()).collect();
        assert_eq!(ids, ["1", "2"], "{arguments:?}");
    }
}

#[test]
fn a_row_is_answered_before_the_next_one_is_sent() {
    let mut child = start(&["clean", "-"]);
    let mut stdin = child.stdin.take().expect("standard input");
    let mut answers = BufReader::new(child.stdout.take().expect("standard output"));
    for row in TWO_ROWS.lines() {
        writeln!(stdin, "{row}").expect("parallax reads on");
        stdin.flush().expect("parallax reads on");
        let mut answer = String::new();
        answers.read_line(&mut answer).expect("an answer");
        assert!(answer.contains("\"id\""), "{answer}");
    }
    drop(stdin);
    assert_eq!(child.wait().expect("parallax ends").code(), Some(0));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_answered() {
    let folder = folder("some_fail");
    std::fs::write(folder.join("good.txt"), "The ferry runs.").expect("a file");
    std::fs::write(folder.join("empty.txt"), "").expect("a file");
    std::fs::write(folder.join("rows.jsonl"), "{\"text\":\"One.\"}\n{\"no\":1}\nbroken\n\n{\"text\":\"Four.\"}\n")
        .expect("a file");
    std::fs::write(folder.join(".hidden"), "Not to be read.").expect("a file");
    let output = parallax(&["clean", &folder.to_string_lossy(), "missing.txt"], b"");
    let names: Vec<String> = rows(&output).iter().map(|row| row["name"].as_str().unwrap_or("").to_owned()).collect();
    assert!(
        names.len() == 3
            && names[0].ends_with("good.txt")
            && names[1].ends_with("rows.jsonl:1")
            && names[2].ends_with("rows.jsonl:5"),
        "{names:?}"
    );
    let complaint = complaint(&output);
    for named in ["empty.txt: ", "rows.jsonl:2: ", "rows.jsonl:3: ", "missing.txt: "] {
        assert!(complaint.contains(named), "{named} is not in: {complaint}");
    }
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn saved_corrections_are_heeded() {
    use parallax::clean::Kind;
    use parallax::correct::{Correction, DocumentCorrections, Place, write};
    use parallax::intake::{DocumentId, Span};
    let text = "The ferry runs.\nThe bridge is shut.\n";
    let place = Place::of(text, Span::new(16, 35));
    let corrections = vec![DocumentCorrections {
        document: DocumentId::of(text).key(),
        name: String::new(),
        corrections: vec![Correction::Relabel { place, kind: Kind::Advert }],
    }];
    let folder = folder("corrections");
    let file = folder.join("corrections.json");
    std::fs::write(&file, write(&corrections)).expect("a file");
    let file = file.to_string_lossy();
    // The same words with other line ends are the same document.
    let output = parallax(&["clean", "--raw", "--corrections", &file, "-"], text.replace('\n', "\r\n").as_bytes());
    let row = &rows(&output)[0];
    assert_eq!((&row["text"], &row["blocks"][1]["kind"]), (&"The ferry runs.".into(), &"advert".into()));
    let search = ["search", "bridge", "--raw", "--corrections", &file, "-"];
    assert!(rows(&parallax(&search, text.as_bytes())).is_empty(), "what a reader removed is not searched");

    let other = folder.join("other.json");
    std::fs::write(&other, "{}").expect("a file");
    for wrong in [&*other.to_string_lossy(), "missing.json"] {
        let output = parallax(&["clean", "--corrections", wrong, "-"], b"");
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        assert!(complaint(&output).contains(wrong));
    }
}

#[test]
fn together_the_dumps_tell_of_each_other_and_apart_they_do_not() {
    let row = |n: usize| {
        let text = format!(
            "Harbour number {n} opens again\\n\\nThe harbour opened on Monday after {n} weeks in which nobody could say \
             when, and {n} people came.\\n\\nThe corner desk of the Courier\\n\\nThose who came said that number {n} had \
             been of great help to them, all {n} of it.\\n"
        );
        format!("{{\"id\":\"{n}\",\"outlet\":\"The Courier\",\"text\":\"{text}\"}}\n")
    };
    let input: String = (0..4).map(row).collect();
    let corner = |arguments: &[&str]| -> Vec<String> {
        let answered = rows(&parallax(arguments, input.as_bytes()));
        assert_eq!(answered.iter().map(|row| row["id"].as_str().unwrap_or("")).collect::<String>(), "0123");
        let kind = |row: &serde_json::Value| {
            let blocks = row["blocks"].as_array().expect("blocks");
            let of = |reasons: &serde_json::Value| reasons[0] == "also in 3 other dumps";
            blocks.iter().find(|block| of(&block["reasons"])).map(|block| block["kind"].to_string())
        };
        answered.iter().filter_map(kind).collect()
    };
    assert!(corner(&["clean", "-"]).is_empty());
    assert_eq!(corner(&["clean", "--together", "-"]).len(), 4);
}

#[test]
fn wrong_usage_is_exit_code_two() {
    for arguments in [
        [].as_slice(),
        &["wash", "-"],
        &["clean"],
        &["clean", "--loud", "-"],
        &["clean", "--format", "xml", "-"],
        &["search", "ferry"],
        &["search", "*", "-"],
    ] {
        let output = parallax(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(complaint(&output).contains("parallax"), "{arguments:?}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn help_and_version_are_given() {
    for (arguments, says) in [
        (["--help"].as_slice(), "Usage: parallax COMMAND"),
        (&["clean", "--help"], "removed_words"),
        (&["search", "-h"], "KEYWORDS"),
        (&["--version"], env!("CARGO_PKG_VERSION")),
    ] {
        let output = parallax(arguments, b"");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains(says), "{arguments:?}");
    }
}

#[test]
fn a_closed_pipe_is_no_fault() {
    let mut child = start(&["clean", "-"]);
    let mut stdin = child.stdin.take().expect("standard input");
    drop(child.stdout.take());
    for _ in 0..1_000 {
        if stdin.write_all(TWO_ROWS.as_bytes()).is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().expect("parallax ends");
    assert_eq!((output.status.code(), complaint(&output).as_str()), (Some(0), ""));
}

#[test]
fn text_is_for_people_to_read() {
    let output = parallax(&["clean", "--raw", "--format", "text", "-"], b"The ferry runs.\nThe bridge is shut.\n");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        text.contains("== standard input") && text.contains("\nThe ferry runs.\n\nThe bridge is shut.\n"),
        "{text}"
    );
    let output = parallax(&["search", "ferry", "--raw", "--format", "text", "-"], b"The night ferry runs.");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "standard input: The night [ferry] runs.\n");
}
