//! What a file is, by its first bytes and its name: mostly to say kindly what to do with one that is no text.

use super::{archive, extension};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A zip of files.
    Zip,
    /// Text, as far as the first bytes tell.
    Text,
}

/// A format that is known and not read.
struct Foreign {
    /// With the article, as the reader would say it.
    what: &'static str,
    /// The bytes it begins with; any of them.
    magic: &'static [&'static [u8]],
    /// What to do.
    advice: &'static str,
}

const SAVE_AS_TEXT: &str = "Open it, save it as plain text and add that";
const UNPACK: &str = "Unpack it and add the files, or pack them as a zip";

const FOREIGN: &[Foreign] = &[
    Foreign { what: "a PDF", magic: &[b"%PDF-"], advice: "Open it, copy its text into a text file and add that" },
    Foreign {
        what: "a Word document",
        // Compound File Binary (before 2007), and Rich Text.
        magic: &[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"{\\rtf"],
        advice: SAVE_AS_TEXT,
    },
    Foreign {
        what: "a picture",
        magic: &[b"\x89PNG\r\n", b"\xFF\xD8\xFF", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"8BPS\0", b"\0\0\x01\0"],
        advice: "Read its text with a program for that (OCR), check it, and add it as a text file",
    },
    Foreign {
        what: "a compressed file of a kind that is not read",
        magic: &[
            b"\x1F\x8B",
            b"7z\xBC\xAF\x27\x1C",
            b"Rar!\x1A\x07",
            b"BZh91AY&SY",
            b"\xFD7zXZ\0",
            b"\x28\xB5\x2F\xFD",
        ],
        advice: UNPACK,
    },
    Foreign {
        what: "a sound or film file",
        magic: &[b"ID3\x02", b"ID3\x03", b"ID3\x04", b"OggS\0", b"fLaC\0", b"\x1A\x45\xDF\xA3"],
        advice: "Write down what is said in it, and add that as a text file",
    },
    Foreign {
        what: "a database or a program",
        magic: &[b"SQLite format 3\0", b"\x7FELF", b"MZ\x90\0", b"\xCA\xFE\xBA\xBE", b"\0asm"],
        advice: "Export its texts as JSON lines or text files and add those",
    },
];

/// The kinds of the ISO family (after a length, and "ftyp") that are pictures; the others are films.
const ISO_PICTURES: &[&[u8; 4]] = &[b"heic", b"heix", b"mif1", b"avif", b"avis"];

/// How far into a text to look for the signs of a web page.
const HEAD_BYTES: usize = 4 * 1024;
/// What the source of a web page or a feed begins with, in lower case.
const MARKUP_OPENINGS: &[&str] =
    &["<!doctype", "<html", "<head", "<body", "<?xml", "<rss", "<feed", "<svg", "<!--", "<meta", "<script"];
const MARKUP_EXTENSIONS: &[&str] = &["html", "htm", "xhtml", "mht", "mhtml", "xml", "svg"];
const TABLE_EXTENSIONS: &[&str] = &["csv", "tsv"];

/// Tells a file by its first bytes. `Err` is why it is not read, and what to do.
pub fn of_bytes(bytes: &[u8]) -> Result<Format, String> {
    if bytes.starts_with(archive::MAGIC) || bytes.starts_with(archive::EMPTY_MAGIC) {
        return Ok(Format::Zip);
    }
    let known = FOREIGN.iter().find(|f| f.magic.iter().any(|magic| bytes.starts_with(magic)));
    // The RIFF and ISO families name their kind a few bytes in.
    let family = || match bytes {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => foreign("a picture"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W' | b'A', b'A' | b'V', b'V' | b'I', b'E' | b' ', ..] => {
            foreign("a sound or film file")
        }
        [0, _, _, _, b'f', b't', b'y', b'p', a, b, c, d, ..] => {
            let is_picture = ISO_PICTURES.contains(&&[*a, *b, *c, *d]);
            foreign(if is_picture { "a picture" } else { "a sound or film file" })
        }
        _ => None,
    };
    match known.or_else(family) {
        Some(foreign) => Err(format!("It is {}, and only text is read. {}.", foreign.what, foreign.advice)),
        None => Ok(Format::Text),
    }
}

fn foreign(what: &str) -> Option<&'static Foreign> {
    FOREIGN.iter().find(|f| f.what == what)
}

/// Looks at a text that is no JSON. `Err` says that it is the source of something else, and what to do.
pub fn check_text(name: &str, text: &str) -> Result<(), String> {
    let head: String = text.trim_start().chars().take(HEAD_BYTES).collect::<String>().to_lowercase();
    let has_extension = |some: &[&str]| extension(name).is_some_and(|e| some.contains(&e.as_str()));
    let is_markup = MARKUP_OPENINGS.iter().any(|opening| head.starts_with(opening))
        || has_extension(MARKUP_EXTENSIONS) && head.contains("</");
    if is_markup {
        return Err(
            "It is the source of a web page, and only its text is read. Open it in a browser, select all, copy, \
                    and add what you copied as a text file."
                .to_owned(),
        );
    }
    if has_extension(TABLE_EXTENSIONS) {
        return Err(
            "It is a table, and tables are not read yet. Turn its rows into JSON lines ({\"text\", \"title\", \
                    \"outlet\", \"date\"}), one article a row."
                .to_owned(),
        );
    }
    Ok(())
}
