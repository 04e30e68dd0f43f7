//! Corrections in a link: `KEY.lSTART.LENGTH.CHECK.l…,KEY…`. Each begins with what it is, `r` for a relabelling and the
//! kind's letter; its numbers are written in base 32.

use crate::clean::Kind;
use crate::correct::{Correction, DocumentCorrections, Place};
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

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Writes corrections; documents without any are left out.
pub fn write(documents: &[DocumentCorrections]) -> String {
    let written = documents.iter().filter(|of| !of.corrections.is_empty()).map(|of| {
        let corrections = of.corrections.iter().map(|Correction::Relabel { place, kind }| {
            let letter = LETTERS.iter().find(|(of, _)| of == kind).map_or('b', |(_, letter)| *letter);
            let [start, length, check] = [place.start, place.length, place.check].map(number);
            format!(".{RELABEL}{letter}{start}.{length}.{check}")
        });
        format!("{}{}", of.document, corrections.collect::<String>())
    });
    written.collect::<Vec<_>>().join(",")
}

/// Reads corrections back; what makes no sense is left out.
pub fn read(written: &str) -> Vec<DocumentCorrections> {
    let documents = written.split(',').filter_map(|of| {
        let mut fields = of.split('.');
        let document = DocumentKey::parse(fields.next()?)?;
        let mut corrections = Vec::new();
        while let (Some(what), Some(length), Some(check)) = (fields.next(), fields.next(), fields.next()) {
            corrections.extend(read_one(what, length, check));
        }
        (!corrections.is_empty()).then_some(DocumentCorrections { document, name: String::new(), corrections })
    });
    documents.collect()
}

fn read_one(what: &str, length: &str, check: &str) -> Option<Correction> {
    let start = what.strip_prefix(RELABEL)?;
    let letter = start.chars().next()?;
    let (kind, _) = LETTERS.iter().find(|(_, of)| *of == letter)?;
    let start = read_number(start.strip_prefix(letter)?)?;
    let place = Place { start, length: read_number(length)?, check: read_number(check)? };
    Some(Correction::Relabel { place, kind: *kind })
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
        let kinds: Vec<Kind> = some[0].corrections.iter().map(|Correction::Relabel { kind, .. }| *kind).collect();
        assert_eq!(kinds, [Kind::Body, Kind::Navigation]);
    }
}
