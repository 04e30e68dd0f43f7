//! Files of every kind to documents and problems, and files of no kind at all.

use super::archive::Archive;
use super::{Intake, MAX_TEXT_BYTES, Reader, read};
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

/// How a file is put into a zip made for a test.
#[derive(Clone, Copy, PartialEq)]
enum Packed {
    Stored,
    Deflated,
    Encrypted,
    /// By a method that is not read.
    Otherwise,
}

/// A zip of these files; a path that ends in `/` is a folder.
fn zip(files: &[(&str, &[u8], Packed)]) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (path, bytes, packed) in files {
        if path.ends_with('/') {
            archive.new_dir(*path).create().expect("a folder");
            continue;
        }
        let method = match packed {
            Packed::Stored | Packed::Encrypted => CompressionMethod::STORE,
            Packed::Deflated => CompressionMethod::DEFLATE,
            Packed::Otherwise => CompressionMethod::ZSTD,
        };
        let file = archive.new_file(*path).compression_method(method).encrypted(*packed == Packed::Encrypted);
        let (mut entry, config) = file.start().expect("a file");
        let mut data = config.wrap(Vec::new());
        data.write_all(bytes).expect("bytes");
        let (stored, descriptor) = data.finish().expect("bytes");
        let content =
            if *packed == Packed::Deflated { miniz_oxide::deflate::compress_to_vec(&stored, 6) } else { stored };
        entry.write_all(&content).expect("bytes");
        entry.finish(descriptor).expect("a file");
    }
    archive.finish().expect("a zip")
}

fn names(intake: &Intake) -> Vec<&str> {
    intake.documents.iter().map(|d| d.name.as_str()).collect()
}

/// Checks that a file gives these documents (name, text) and problems (name, part of the reason).
#[track_caller]
fn check(name: &str, bytes: &[u8], documents: &[(&str, &str)], problems: &[(&str, &str)]) {
    let intake = read(name, bytes.to_vec());
    let found: Vec<(&str, &str)> = intake.documents.iter().map(|d| (d.name.as_str(), d.text.as_str())).collect();
    assert_eq!(found, documents, "{name}: {:?}", intake.problems);
    assert_eq!(intake.problems.len(), problems.len(), "{name}: {:?}", intake.problems);
    for (problem, (name, part)) in intake.problems.iter().zip(problems) {
        assert_eq!(problem.name, *name);
        assert!(problem.reason.contains(part), "{name}: “{}” does not say “{part}”", problem.reason);
        assert!(problem.reason.starts_with(char::is_uppercase) && problem.reason.ends_with('.'), "{}", problem.reason);
    }
}

#[test]
fn plain_text_is_one_document_with_its_line_ends() {
    for name in ["dump.txt", "dump.md", "dump.log", "dump", "folder/dump.TEXT", "dump.2019"] {
        check(
            name,
            b"\r\nA line.\r\n\r\n  Another\n\tand\x0Bmore",
            &[(name, "\r\nA line.\r\n\r\n  Another\n\tand\x0Bmore")],
            &[],
        );
    }
}

#[test]
fn text_that_only_resembles_another_format_is_text() {
    for text in [
        "{ braces open this article",
        "[Port Lorne] The bridge is shut.",
        "[\"a list\", \"of strings\"]",
        "{\"a\": \"JSON object without a text\"}",
        "{\"text\": \"broken",
        "The ftyp box is described here.",
        "ID3 tags, explained",
        "Port <b>Lorne</b>",
        "RIFF raff, and other words",
    ] {
        check("dump.txt", text.as_bytes(), &[("dump.txt", text)], &[]);
    }
}

#[test]
fn json_rows_are_documents() {
    check(
        "rows.jsonl",
        b"{\"text\":\"One.\"}\r\n\r\n{\"text\":\"Two.\",\"more\":[1]}\nnot json\n{\"title\":\"x\"}\n[1]\n{\"text\":7}\n{\"text\":\"Eight.\"}",
        &[("rows.jsonl:1", "One."), ("rows.jsonl:3", "Two."), ("rows.jsonl:8", "Eight.")],
        &[
            ("rows.jsonl:4", "not valid JSON"),
            ("rows.jsonl:5", "no \"text\""),
            ("rows.jsonl:6", "not an object"),
            ("rows.jsonl:7", "not a string"),
        ],
    );
    check(
        "rows.txt",
        b"{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n",
        &[("rows.txt:1", "One."), ("rows.txt:2", "Two.")],
        &[],
    );
    check(
        "rows.json",
        b"[{\"text\":\"One.\"},\n{\"text\":\"Two.\"}]",
        &[("rows.json:1", "One."), ("rows.json:2", "Two.")],
        &[],
    );
    check("one.json", b"{\n \"text\": \"One.\"\n}", &[("one.json", "One.")], &[]);
    check("one.txt", b"{\n \"text\": \"One.\"\n}", &[("one.txt", "One.")], &[]);
    check("wrong.json", b"{\n \"text\": \"One.\n}", &[], &[("wrong.json", "not valid JSON")]);
    check("other.json", b"{\n \"name\": 1\n}", &[], &[("other.json", "no \"text\"")]);
    check(
        "escapes.jsonl",
        b"{\"text\":\"A \\u201cquote\\u201d\\r\\nend\"}",
        &[("escapes.jsonl:1", "A “quote”\r\nend")],
        &[],
    );
    check("marked.jsonl", b"\xEF\xBB\xBF{\"text\":\"One.\"}\n", &[("marked.jsonl:1", "One.")], &[]);
}

#[test]
fn what_stands_beside_the_text_is_kept() {
    let row =
        br#"{"id":17,"title":"Bridge shut","outlet":"Lorne Courier","date":"2026-03-11","text":"One.","url":"x"}"#;
    let intake = read("rows.jsonl", row.to_vec());
    let given = &intake.documents[0].given;
    let values = [&given.id, &given.title, &given.outlet, &given.date].map(Option::as_deref);
    assert_eq!(values, [Some("17"), Some("Bridge shut"), Some("Lorne Courier"), Some("2026-03-11")]);
    let empty = read("rows.jsonl", br#"{"title":"","outlet":null,"date":[],"text":"One."}"#.to_vec());
    assert_eq!(empty.documents[0].given, Default::default());
    let headline = read("rows.jsonl", br#"{"title":"Bridge shut","text":" "}"#.to_vec());
    assert_eq!(headline.documents[0].text, "Bridge shut");
}

#[test]
fn a_file_of_broken_rows_is_not_named_row_by_row_for_ever() {
    let rows = "{\"text\":\"One.\"}\n".to_owned() + &"broken\n".repeat(5_000) + "{\"text\":\"Last.\"}\n";
    let intake = read("rows.jsonl", rows.into_bytes());
    assert_eq!(names(&intake), ["rows.jsonl:1", "rows.jsonl:5002"]);
    assert_eq!(intake.problems.len(), 100);
    assert!(intake.problems[99].reason.contains("further ones are not named"));
}

#[test]
fn files_that_are_no_text_are_refused_with_what_to_do() {
    for (name, bytes, says) in [
        ("empty.txt", b"".as_slice(), "empty"),
        ("blank.txt", b" \r\n\t\n", "empty"),
        ("mark.txt", b"\xEF\xBB\xBF", "empty"),
        ("page.pdf", b"%PDF-1.7\n%\xE2\xE3", "PDF"),
        ("page.txt", b"%PDF-1.4", "PDF"),
        ("old.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "Word document"),
        ("rich.rtf", b"{\\rtf1\\ansi Bridge}", "Word document"),
        ("photo.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF", "picture"),
        ("photo.png", b"\x89PNG\r\n\x1A\n\0", "picture"),
        ("photo.webp", b"RIFF\x10\0\0\0WEBPVP8 ", "picture"),
        ("photo.heic", b"\0\0\0\x18ftypheic\0\0", "picture"),
        ("film.mp4", b"\0\0\0\x18ftypisom\0\0", "film"),
        ("rows.jsonl.gz", b"\x1F\x8B\x08\0\0\0", "compressed"),
        ("page.html", b"<!DOCTYPE html><html><p>Bridge</p></html>", "web page"),
        ("page.txt", b"\n  <HTML><body>Bridge", "web page"),
        ("part.htm", b"Bridge <b>shut</b>", "web page"),
        ("feed.xml", b"<?xml version=\"1.0\"?><rss/>", "web page"),
        ("table.csv", b"title,text\nBridge,Shut\n", "table"),
        ("noise", b"\0\x01\x02\x03 and more \0\0\0\0", "not text"),
    ] {
        check(name, bytes, &[], &[(name, says)]);
    }
    check("notes.html", b"Plain words, whatever the name.", &[("notes.html", "Plain words, whatever the name.")], &[]);
}

#[test]
fn a_text_too_long_for_one_article_is_refused() {
    let long = "words and ".repeat(MAX_TEXT_BYTES / 10 + 1);
    check("long.txt", long.as_bytes(), &[], &[("long.txt", "one text of more than 16 MB")]);
    let row = format!("{{\"text\":\"{long}\"}}");
    check("long.jsonl", row.as_bytes(), &[], &[("long.jsonl:1", "longer than 16 MB")]);
}

#[test]
fn a_zip_is_read_with_its_folders() {
    let inner = zip(&[("deep.txt", b"Deep.", Packed::Deflated)]);
    let deepest = zip(&[("b.zip", &zip(&[("c.txt", b"Too deep.", Packed::Stored)]), Packed::Stored)]);
    let bytes = zip(&[
        ("day/", b"", Packed::Stored),
        ("day/one.txt", b"One.\r\n", Packed::Deflated),
        ("day\\two.txt", b"Two.", Packed::Stored),
        ("rows.jsonl", b"{\"text\":\"Row.\"}\nbroken\n", Packed::Deflated),
        ("__MACOSX/day/._one.txt", b"\0\x05\x16\x07", Packed::Stored),
        (".git/config", b"[core]", Packed::Stored),
        ("day/.DS_Store", b"\0\0\0\x01Bud1", Packed::Stored),
        ("empty.txt", b"", Packed::Deflated),
        ("page.pdf", b"%PDF-1.7", Packed::Stored),
        ("locked.txt", b"Locked.", Packed::Encrypted),
        ("strange.txt", b"Strange.", Packed::Otherwise),
        ("inner.zip", &inner, Packed::Stored),
        ("a.zip", &deepest, Packed::Stored),
        ("last.txt", b"Last.", Packed::Deflated),
    ]);
    check(
        "dumps.zip",
        &bytes,
        &[
            ("dumps.zip/day/one.txt", "One.\r\n"),
            ("dumps.zip/day/two.txt", "Two."),
            ("dumps.zip/rows.jsonl:1", "Row."),
            ("dumps.zip/inner.zip/deep.txt", "Deep."),
            ("dumps.zip/last.txt", "Last."),
        ],
        &[
            ("dumps.zip/rows.jsonl:2", "not valid JSON"),
            ("dumps.zip/empty.txt", "empty"),
            ("dumps.zip/page.pdf", "PDF"),
            ("dumps.zip/locked.txt", "password"),
            ("dumps.zip/strange.txt", "ZSTD"),
            ("dumps.zip/a.zip/b.zip", "a zip in a zip in a zip"),
        ],
    );
}

#[test]
fn zips_that_cannot_be_read_say_why() {
    let whole = zip(&[("one.txt", "One. ".repeat(100).as_bytes(), Packed::Deflated)]);
    check("cut.zip", &whole[..whole.len() / 2], &[], &[("cut.zip", "damaged")]);
    check("empty.zip", &zip(&[]), &[], &[("empty.zip", "no file")]);
    check("folders.zip", &zip(&[("a/", b"", Packed::Stored)]), &[], &[("folders.zip", "no file")]);
    let word =
        zip(&[("[Content_Types].xml", b"<?xml?>", Packed::Stored), ("word/document.xml", b"<w>", Packed::Stored)]);
    check("letter.docx", &word, &[], &[("letter.docx", "Word")]);
    let book = zip(&[("mimetype", b"application/epub+zip", Packed::Stored)]);
    check("book.epub", &book, &[], &[("book.epub", "e-book")]);
    // One byte of the packed text is wrong: its checksum tells.
    let stored = zip(&[("one.txt", b"The ferry runs.", Packed::Stored)]);
    let at = stored.windows(5).position(|w| w == b"ferry").expect("stored as it is");
    let mut wrong = stored.clone();
    wrong[at] = b'F';
    check("wrong.zip", &wrong, &[], &[("wrong.zip/one.txt", "damaged")]);
}

#[test]
fn a_zip_bomb_is_stopped() {
    let blanks = vec![b' '; 60_000];
    let bomb = zip(&[
        ("a.txt", &blanks, Packed::Deflated),
        ("b.txt", b"Good.", Packed::Stored),
        ("c.txt", &blanks, Packed::Deflated),
        ("d.txt", b"Good.", Packed::Stored),
        ("e.txt", b"Good.", Packed::Stored),
    ]);
    assert!(bomb.len() < 2_000);
    let (mut archive, _) = Archive::open(bomb, 100_000).expect("a zip");
    let sizes: Vec<_> =
        std::iter::from_fn(|| archive.next_file()).map(|file| file.bytes.map(|bytes| bytes.len())).collect();
    assert_eq!(sizes.len(), 4, "{sizes:?}");
    assert_eq!((&sizes[0], &sizes[1]), (&Ok(60_000), &Ok(5)));
    assert!(sizes[2].as_ref().is_err_and(|why| why.contains("unpacks to more than")), "{sizes:?}");
    assert!(sizes[3].as_ref().is_err_and(|why| why.contains("files after it (1) were left out")), "{sizes:?}");
}

#[test]
fn a_reader_reads_a_file_at_a_time() {
    let bytes = zip(&[("one.txt", b"One.", Packed::Stored), ("two.txt", b"Two.", Packed::Stored)]);
    let mut reader = Reader::open("dumps.zip", bytes);
    assert_eq!(reader.next().and_then(Result::ok).map(|d| d.text), Some("One.".to_owned()));
    assert_eq!(reader.next().and_then(Result::ok).map(|d| d.text), Some("Two.".to_owned()));
    assert_eq!((reader.next(), reader.next()), (None, None));
}

/// Pseudo-random numbers (xorshift), the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    /// The same bytes with some changed, doubled, lost, or cut off.
    fn mutated(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(8) {
            let (at, other) = (self.below(bytes.len()), self.below(bytes.len()));
            match self.below(5) {
                0 => bytes.truncate(at),
                1 => bytes = [&bytes[..at], &bytes[other.min(at)..]].concat(),
                2 => bytes = [&bytes[..at.min(other)], &bytes[at.max(other)..]].concat(),
                _ if !bytes.is_empty() => bytes[at] = [0, 0xFF, 0x80, b'"', self.below(256) as u8][self.below(5)],
                _ => {}
            }
        }
        bytes
    }
}

#[test]
fn no_bytes_whatever_make_it_fail() {
    let seeds: Vec<Vec<u8>> = vec![
        zip(&[
            ("one.txt", "The ferry runs. ".repeat(20).as_bytes(), Packed::Deflated),
            ("rows.jsonl", b"{\"text\":\"Row.\"}\n", Packed::Stored),
            ("in.zip", &zip(&[("two.txt", b"Two.", Packed::Deflated)]), Packed::Stored),
        ]),
        b"{\"text\":\"One.\",\"id\":1}\n{\"text\":\"Two \\u201c\"}\n[]\n".to_vec(),
        "“Port Lorne”: der Brücke wegen\r\n北京".as_bytes().to_vec(),
        "Port Lorne".encode_utf16().flat_map(u16::to_le_bytes).collect(),
        (0u8..=255).collect(),
    ];
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for round in 0..4_000 {
        let bytes = random.mutated(&seeds[round % seeds.len()]);
        let intake = read("file.bin", bytes.clone());
        assert!(!intake.documents.is_empty() || !intake.problems.is_empty(), "{bytes:?} vanished");
        for problem in &intake.problems {
            assert!(problem.name.starts_with("file.bin") && problem.reason.ends_with('.'), "{problem:?}");
        }
    }
}
