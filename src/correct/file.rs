//! Corrections as a small JSON file, to keep, to send, and to give to the command line.
//!
//! ```json
//! {"parallax": "corrections", "version": 1, "documents": [
//! {"document": "3h2k5m6n7p8q", "name": "dump.txt",
//!  "corrections": [{"relabel": "navigation", "start": 120, "length": 45, "check": 21799939}]}
//! ]}
//! ```
//!
//! A place is counted in characters other than white space. Of names and speakers there are `"same_as": PLACE`,
//! `"another": true`, `"not_a_name": true`, `"rename": "Ana Ruiz"`, `"sort": "place"` and `"speaker": PLACE` (or null), at
//! the place of a mention or a quotation; `"story": "3h2k5m6n7p8q"` (or null) alone says to whose story the article belongs. The file holds no words of any text, only names that the reader gave.

use super::{Correction, DocumentCorrections, LONGEST_NAME, NameIs, NameSort, Place};
use crate::clean::Kind;
use crate::intake::DocumentKey;
use serde_json::{Value, json};

/// What the file says it is.
const WHAT: &str = "corrections";
/// The version this build writes, and the latest it reads.
const VERSION: u64 = 1;
/// Bytes at the start of a file among which it must say what it is.
const HEAD_BYTES: usize = 200;

/// Whether a file of these bytes says that it holds corrections. Looks at its first words only.
pub fn is_corrections(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes);
    let head: Vec<u8> = head.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head).starts_with(b"{\"parallax\":\"corrections\"")
}

/// Writes a file; documents without corrections are left out.
pub fn write(documents: &[DocumentCorrections]) -> String {
    let documents = documents.iter().filter(|of| !of.corrections.is_empty()).map(|of| {
        let corrections: Vec<Value> = of.corrections.iter().map(written).collect();
        json!({ "document": of.document.to_string(), "name": of.name, "corrections": corrections })
    });
    let documents: Vec<Value> = documents.collect();
    // Written out by hand so that the file begins with what it is, whatever the order of a map.
    let mut lines = format!("{{\"parallax\": \"{WHAT}\", \"version\": {VERSION}, \"documents\": [");
    for (at, document) in documents.iter().enumerate() {
        lines.push_str(if at == 0 { "\n" } else { ",\n" });
        lines.push_str(&document.to_string());
    }
    lines.push_str("\n]}\n");
    lines
}

fn written(correction: &Correction) -> Value {
    let (what, value) = match correction {
        Correction::Relabel { kind, .. } => ("relabel", json!(kind.name())),
        Correction::Name { says: NameIs::Of(other), .. } => ("same_as", place_written(*other)),
        Correction::Name { says: NameIs::Another, .. } => ("another", json!(true)),
        Correction::Name { says: NameIs::Nothing, .. } => ("not_a_name", json!(true)),
        Correction::Rename { name, .. } => ("rename", json!(name)),
        Correction::Sort { sort, .. } => ("sort", json!(sort.name())),
        Correction::Speaker { by, .. } => ("speaker", by.map_or(Value::Null, place_written)),
        Correction::Story { with } => return json!({ "story": with.map(|with| with.to_string()) }),
    };
    let mut written = place_written(correction.place());
    written[what] = value;
    written
}

fn place_written(place: Place) -> Value {
    json!({ "start": place.start, "length": place.length, "check": place.check })
}

/// Reads a file back; documents and corrections in it that make no sense are left out. `Err` is a sentence for the
/// reader: what happened and what to do.
pub fn read(bytes: &[u8]) -> Result<Vec<DocumentCorrections>, String> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let file: Value = serde_json::from_slice(bytes).unwrap_or_default();
    let (Some(version), Some(documents)) = (file["version"].as_u64(), file["documents"].as_array()) else {
        return Err(
            "It holds corrections but is damaged or was cut short. Save the corrections again where they were \
                    made, and add that file."
                .to_owned(),
        );
    };
    if version > VERSION {
        return Err(
            "Its corrections were saved by a newer Parallax. Load that version, and add the file again.".to_owned()
        );
    }
    let documents = documents.iter().filter_map(|of| {
        let document = DocumentKey::parse(of["document"].as_str()?)?;
        let name = of["name"].as_str().unwrap_or_default().to_owned();
        let corrections = of["corrections"].as_array()?.iter().filter_map(read_one).collect();
        Some(DocumentCorrections { document, name, corrections })
    });
    Ok(documents.collect())
}

fn read_one(one: &Value) -> Option<Correction> {
    match one.get("story") {
        Some(Value::Null) => return Some(Correction::Story { with: None }),
        Some(with) => return Some(Correction::Story { with: Some(DocumentKey::parse(with.as_str()?)?) }),
        None => {}
    }
    let place = read_place(one)?;
    if let Some(name) = one["relabel"].as_str() {
        let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name)?;
        return Some(Correction::Relabel { place, kind });
    }
    if one["same_as"].is_object() {
        return Some(Correction::Name { place, says: NameIs::Of(read_place(&one["same_as"])?) });
    }
    if one["another"] == true {
        return Some(Correction::Name { place, says: NameIs::Another });
    }
    if one["not_a_name"] == true {
        return Some(Correction::Name { place, says: NameIs::Nothing });
    }
    if let Some(name) = one["rename"].as_str() {
        let name = name.to_owned();
        return (!name.is_empty() && name.len() <= LONGEST_NAME).then_some(Correction::Rename { place, name });
    }
    if let Some(name) = one["sort"].as_str() {
        let sort = NameSort::ALL.into_iter().find(|sort| sort.name() == name)?;
        return Some(Correction::Sort { place, sort });
    }
    match one.get("speaker")? {
        Value::Null => Some(Correction::Speaker { place, by: None }),
        by => Some(Correction::Speaker { place, by: Some(read_place(by)?) }),
    }
}

fn read_place(written: &Value) -> Option<Place> {
    let number = |field: &str| u32::try_from(written[field].as_u64()?).ok();
    Some(Place { start: number("start")?, length: number("length")?, check: number("check")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corrections() -> Vec<DocumentCorrections> {
        let place = Place { start: 12, length: 30, check: 99 };
        vec![DocumentCorrections {
            document: DocumentKey(77),
            name: "a \"b\".txt".to_owned(),
            corrections: vec![
                Correction::Relabel { place, kind: Kind::Navigation },
                Correction::Relabel { place: Place { start: 50, ..place }, kind: Kind::Body },
                Correction::Name { place, says: NameIs::Of(Place { start: 90, ..place }) },
                Correction::Name { place: Place { start: 51, ..place }, says: NameIs::Another },
                Correction::Name { place: Place { start: 52, ..place }, says: NameIs::Nothing },
                Correction::Rename { place, name: "Ana \"Ani\" Ruíz".to_owned() },
                Correction::Sort { place, sort: NameSort::Event },
                Correction::Speaker { place, by: Some(Place { start: 7, ..place }) },
                Correction::Speaker { place: Place { start: 8, ..place }, by: None },
                Correction::Story { with: Some(DocumentKey(78)) },
                Correction::Story { with: None },
            ],
        }]
    }

    #[test]
    fn a_file_reads_back_as_it_was_written() {
        let written = write(&corrections());
        assert!(is_corrections(written.as_bytes()));
        assert_eq!(read(written.as_bytes()), Ok(corrections()));
        let marked = [b"\xEF\xBB\xBF".as_slice(), written.as_bytes()].concat();
        assert!(is_corrections(&marked) && read(&marked) == Ok(corrections()));
        assert_eq!(read(write(&[]).as_bytes()), Ok(Vec::new()));
    }

    #[test]
    fn other_files_are_not_taken_for_corrections() {
        for other in
            ["", "{", "{\"text\": \"parallax corrections\"}", "{\"parallax\": 1}", "Corrections and amplifications"]
        {
            assert!(!is_corrections(other.as_bytes()), "{other}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_gets_a_sentence() {
        let whole = write(&corrections());
        let newer = whole.replace("\"version\": 1", "\"version\": 2");
        for wrong in [&whole[..whole.len() / 2], newer.as_str(), "{\"parallax\": \"corrections\"}"] {
            let says = read(wrong.as_bytes()).expect_err(wrong);
            assert!(says.ends_with('.') && says.len() > 40, "{says}");
        }
        let unknown_document = whole.replace("00000000002d", "not a key");
        assert_eq!(read(unknown_document.as_bytes()), Ok(Vec::new()));
        let unknown_kind = read(whole.replace("\"body\"", "\"poem\"").as_bytes()).expect("the rest is read");
        assert_eq!(unknown_kind[0].corrections.len(), 10);
    }
}
