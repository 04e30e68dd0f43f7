//! Corrections in a link: `KEY.lSTART.LENGTH.CHECK.l…,KEY…`. Each begins with what it is, its numbers are written in base
//! 32: `r` and a kind's letter for a relabelling; of names `m` for "of whom the next place names", `a` for "of another", `x`
//! for "no name", `n` for "is called", `k` and a letter for its sort; `q` for a quotation's speaker, `s` and a document's key (or none) for the story it belongs to. A second place or a
//! name follows as three fields of its own, beginning with `i` or `w`: readers that do not know them pass over them.

use crate::clean::Kind;
use crate::correct::{Correction, DocumentCorrections, LONGEST_NAME, NameIs, NameSort, Place};
use crate::intake::DocumentKey;

/// The kinds with their letters. A letter never changes its meaning: links live long.
const LETTERS: [(Kind, char); 18] = [
    (Kind::Title, 't'),
    (Kind::Standfirst, 's'),
    (Kind::Byline, 'w'),
    (Kind::Date, 'd'),
    (Kind::Caption, 'p'),
    (Kind::Body, 'b'),
    (Kind::Heading, 'h'),
    (Kind::List, 'i'),
    (Kind::Credit, 'c'),
    (Kind::Navigation, 'n'),
    (Kind::Related, 'o'),
    (Kind::Promo, 'm'),
    (Kind::About, 'a'),
    (Kind::Legal, 'l'),
    (Kind::Comment, 'r'),
    (Kind::Form, 'f'),
    (Kind::Duplicate, 'x'),
    (Kind::Advert, 'v'),
];

/// What a relabelling begins with.
const RELABEL: char = 'r';

/// The sorts of names with their letters.
const SORTS: [(NameSort, char); 5] = [
    (NameSort::Person, 'p'),
    (NameSort::Body, 'o'),
    (NameSort::Place, 'l'),
    (NameSort::Event, 'e'),
    (NameSort::Other, 'x'),
];

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Writes corrections; documents without any are left out.
pub fn write(documents: &[DocumentCorrections]) -> String {
    let written = documents
        .iter()
        .filter(|of| !of.corrections.is_empty())
        .map(|of| format!("{}{}", of.document, of.corrections.iter().map(write_one).collect::<String>()));
    written.collect::<Vec<_>>().join(",")
}

fn write_one(correction: &Correction) -> String {
    let fields = |what: &str, place: Place| {
        let [start, length, check] = [place.start, place.length, place.check].map(number);
        format!(".{what}{start}.{length}.{check}")
    };
    let second = |place: Option<Place>| place.map_or(String::new(), |place| fields("i", place));
    let place = correction.place();
    match correction {
        Correction::Relabel { kind, .. } => {
            let letter = LETTERS.iter().find(|(of, _)| of == kind).map_or('b', |(_, letter)| *letter);
            fields(&format!("{RELABEL}{letter}"), place)
        }
        Correction::Name { says: NameIs::Of(other), .. } => fields("m", place) + &second(Some(*other)),
        Correction::Name { says: NameIs::Another, .. } => fields("a", place),
        Correction::Name { says: NameIs::Nothing, .. } => fields("x", place),
        Correction::Rename { name, .. } => format!("{}.w{}.0.0", fields("n", place), letters(name.as_bytes())),
        Correction::Sort { sort, .. } => {
            let letter = SORTS.iter().find(|(of, _)| of == sort).map_or('x', |(_, letter)| *letter);
            fields(&format!("k{letter}"), place)
        }
        Correction::Speaker { by, .. } => fields("q", place) + &second(*by),
        Correction::Story { with } => format!(".s{}.0.0", with.map_or(String::new(), |with| with.to_string())),
    }
}

/// Reads corrections back; what makes no sense is left out.
pub fn read(written: &str) -> Vec<DocumentCorrections> {
    let documents = written.split(',').filter_map(|of| {
        let mut fields = of.split('.');
        let document = DocumentKey::parse(fields.next()?)?;
        let mut corrections = Vec::new();
        while let (Some(what), Some(length), Some(check)) = (fields.next(), fields.next(), fields.next()) {
            match what.strip_prefix('i').map(|start| read_place(start, length, check)) {
                Some(Some(second)) => complete(&mut corrections, second),
                Some(None) => {}
                None => match what.strip_prefix('w') {
                    Some(name) => call(&mut corrections, read_letters(name)),
                    None => corrections.extend(read_one(what, length, check)),
                },
            }
        }
        // What waited for a second half in vain says nothing.
        let whole = |correction: &Correction| match correction {
            Correction::Name { place, says: NameIs::Of(other) } => place != other,
            Correction::Rename { name, .. } => !name.is_empty(),
            _ => true,
        };
        corrections.retain(whole);
        (!corrections.is_empty()).then_some(DocumentCorrections { document, name: String::new(), corrections })
    });
    documents.collect()
}

fn read_one(what: &str, length: &str, check: &str) -> Option<Correction> {
    let mut letters = what.chars();
    let first = letters.next()?;
    let place = |start: &str| read_place(start, length, check);
    let rest = letters.as_str();
    match first {
        RELABEL => {
            let letter = letters.next()?;
            let (kind, _) = LETTERS.iter().find(|(_, of)| *of == letter)?;
            Some(Correction::Relabel { place: place(letters.as_str())?, kind: *kind })
        }
        'k' => {
            let letter = letters.next()?;
            let (sort, _) = SORTS.iter().find(|(_, of)| *of == letter)?;
            Some(Correction::Sort { place: place(letters.as_str())?, sort: *sort })
        }
        'm' => place(rest).map(|place| Correction::Name { place, says: NameIs::Of(place) }),
        'a' => Some(Correction::Name { place: place(rest)?, says: NameIs::Another }),
        'x' => Some(Correction::Name { place: place(rest)?, says: NameIs::Nothing }),
        'n' => Some(Correction::Rename { place: place(rest)?, name: String::new() }),
        's' if rest.is_empty() => Some(Correction::Story { with: None }),
        's' => Some(Correction::Story { with: Some(DocumentKey::parse(rest)?) }),
        'q' => Some(Correction::Speaker { place: place(rest)?, by: None }),
        _ => None,
    }
}

fn read_place(start: &str, length: &str, check: &str) -> Option<Place> {
    Some(Place { start: read_number(start)?, length: read_number(length)?, check: read_number(check)? })
}

/// Gives the last correction its second place.
fn complete(corrections: &mut [Correction], second: Place) {
    match corrections.last_mut() {
        Some(Correction::Name { says: NameIs::Of(other), .. }) => *other = second,
        Some(Correction::Speaker { by, .. }) => *by = Some(second),
        _ => {}
    }
}

/// Gives the last correction its name.
fn call(corrections: &mut [Correction], new: Option<String>) {
    if let (Some(Correction::Rename { name, .. }), Some(new)) = (corrections.last_mut(), new) {
        *name = new;
    }
}

/// Bytes in base 32, five bits a digit.
fn letters(bytes: &[u8]) -> String {
    let (mut held, mut bits) = (0u32, 0);
    let mut written = String::new();
    let digit = |five: u32| DIGITS.get((five & 31) as usize).map_or('0', |&digit| digit as char);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            written.push(digit(held >> bits));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        written.push(digit(held << (5 - bits)));
    }
    written
}

fn read_letters(written: &str) -> Option<String> {
    let (mut held, mut bits) = (0u32, 0);
    let mut bytes = Vec::new();
    for byte in written.bytes() {
        let digit = DIGITS.iter().position(|&digit| digit == byte)? as u32;
        held = held << 5 | digit;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    String::from_utf8(bytes).ok().filter(|name| name.len() <= LONGEST_NAME)
}

/// A number in base 32, without leading zeros.
fn number(mut value: u32) -> String {
    let mut digits = Vec::new();
    while value > 0 || digits.is_empty() {
        digits.push(DIGITS.get((value % 32) as usize).map_or('0', |&digit| digit as char));
        value /= 32;
    }
    digits.iter().rev().collect()
}

fn read_number(digits: &str) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    digits.bytes().try_fold(0u32, |value, byte| {
        let digit = DIGITS.iter().position(|&digit| digit == byte)?;
        value.checked_mul(32)?.checked_add(digit as u32)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corrections_read_back_as_they_were_written() {
        let relabel = |start, kind| Correction::Relabel { place: Place { start, length: 40, check: 33_554_431 }, kind };
        let documents: Vec<DocumentCorrections> = (1..4)
            .map(|key| DocumentCorrections {
                document: DocumentKey(key << 40),
                name: String::new(),
                corrections: LETTERS.iter().map(|(kind, _)| relabel(key as u32 * 1_000, *kind)).collect(),
            })
            .collect();
        let written = write(&documents);
        assert!(written.bytes().all(|b| b.is_ascii_alphanumeric() || b",.".contains(&b)), "{written}");
        assert_eq!(read(&written), documents);
        let one =
            write(&[DocumentCorrections { corrections: vec![relabel(5_000, Kind::Body)], ..documents[0].clone() }]);
        assert!(one.len() <= 30, "{one}");
        let mut letters: Vec<char> = LETTERS.iter().map(|(_, letter)| *letter).collect();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), LETTERS.len());
    }

    #[test]
    fn what_makes_no_sense_is_left_out() {
        let key = DocumentKey(5);
        for wrong in ["", "x", &format!("{key}"), &format!("{key}.rb1.2"), &format!("{key}.zb1.2.3"), "short.rb1.2.3"] {
            assert!(read(wrong).is_empty(), "{wrong}");
        }
        let some = read(&format!("{key}.rb1.2.3.r?1.2.3.rb.2.3.rbzzzzzzzz.2.3.ré1.2.3.rn4.5.6.rn7"));
        let place = |start| Place { start, length: start + 1, check: start + 2 };
        let relabel = |start, kind| Correction::Relabel { place: place(start), kind };
        assert_eq!(some[0].corrections, [relabel(1, Kind::Body), relabel(4, Kind::Navigation)]);
        let halves = read(&format!("{key}.m1.2.3.a4.5.6.n1.2.3.i1.2.3.w?.0.0.kz1.2.3"));
        assert_eq!(halves[0].corrections, [Correction::Name { place: place(4), says: NameIs::Another }]);
    }

    #[test]
    fn corrections_of_names_read_back_as_they_were_written() {
        let place = |start| Place { start, length: 4, check: 33_554_431 };
        let mut corrections = vec![
            Correction::Name { place: place(1), says: NameIs::Of(place(70)) },
            Correction::Name { place: place(2), says: NameIs::Another },
            Correction::Name { place: place(3), says: NameIs::Nothing },
            Correction::Speaker { place: place(4), by: Some(place(8_000)) },
            Correction::Speaker { place: place(5), by: None },
            Correction::Story { with: None },
            Correction::Story { with: Some(DocumentKey(7 << 40)) },
        ];
        corrections.extend(NameSort::ALL.map(|sort| Correction::Sort { place: place(6), sort }));
        for name in ["A", "Al", "Ana", "Anna", "Ana Ruíz, the “Ferry” ⛴"] {
            corrections.push(Correction::Rename { place: place(9), name: name.to_owned() });
        }
        let documents = [DocumentCorrections { document: DocumentKey(9 << 40), name: String::new(), corrections }];
        let written = write(&documents);
        assert!(written.bytes().all(|b| b.is_ascii_alphanumeric() || b",.".contains(&b)), "{written}");
        assert_eq!(read(&written), documents);
    }
}
