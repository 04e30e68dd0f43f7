//! Where in a document, so that it holds wherever the same words stand: counted in characters other than white space,
//! which is all that a document's identity looks at too.

use crate::intake::Span;
use crate::text::{Order, fnv};
use serde::{Deserialize, Serialize};

/// Words of a document: which of its characters, white space not counted, and a check of what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Characters before it, white space not counted.
    pub start: u32,
    /// Characters in it, white space not counted.
    pub length: u32,
    /// A hash of those characters, [`CHECK_BITS`] of it: a place where other words stand is no place.
    pub check: u32,
}

/// Bits of [`Place::check`]: five digits of base 32 in a link.
pub const CHECK_BITS: u32 = 25;

impl Place {
    /// The place of a span of a text.
    pub fn of(text: &str, span: Span) -> Place {
        let words = span.of(text);
        let before = text.get(..span.start as usize).unwrap_or("");
        Place { start: ink(before) as u32, length: ink(words) as u32, check: check(words) }
    }
}

/// The characters of a text that are not white space.
fn ink(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// FNV-1a over the characters that are not white space, folded to [`CHECK_BITS`].
fn check(words: &str) -> u32 {
    let characters = words.chars().filter(|c| !c.is_whitespace());
    let hash = characters.fold(fnv::START_32, |hash, c| fnv::add_32(hash, c as u32));
    (hash ^ (hash >> CHECK_BITS)) & ((1 << CHECK_BITS) - 1)
}

/// The spans of places in a text, in their order; `None` where the words are not those the place was made of. Reads the
/// text once, however many places there are.
pub fn spans_of(text: &str, places: &[Place]) -> Vec<Option<Span>> {
    // Every place asks for the bytes of two characters: its first and its last.
    let mut asked: Vec<(u64, usize)> = Vec::with_capacity(places.len() * 2);
    for (at, place) in places.iter().enumerate().filter(|(_, place)| place.length > 0) {
        let first = u64::from(place.start);
        asked.push((first, at * 2));
        asked.push((first + u64::from(place.length) - 1, at * 2 + 1));
    }
    asked.order();
    let mut found: Vec<Option<usize>> = vec![None; places.len() * 2];
    let mut next = asked.into_iter().peekable();
    let characters = text.char_indices().filter(|(_, c)| !c.is_whitespace());
    for (number, (byte, c)) in characters.enumerate() {
        if next.peek().is_none() {
            break;
        }
        while let Some((_, slot)) = next.next_if(|(wanted, _)| *wanted == number as u64) {
            if let Some(answer) = found.get_mut(slot) {
                *answer = Some(if slot % 2 == 0 { byte } else { byte + c.len_utf8() });
            }
        }
    }
    let spans = places.iter().zip(found.chunks(2)).map(|(place, ends)| match ends {
        [Some(start), Some(end)] => Some(Span::new(*start, *end)).filter(|span| check(span.of(text)) == place.check),
        _ => None,
    });
    spans.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_their_spans() {
        let text = " One\n\tzwö — 三 \r\nfour ";
        for words in ["One", "zwö — 三", "三 \r\nfour", "four", "O", text.trim()] {
            let start = text.find(words).expect("words of the text");
            let span = Span::new(start, start + words.len());
            let places = [Place::of(text, span), Place::of(text, Span::new(1, 4))];
            assert_eq!(spans_of(text, &places), [Some(span), Some(Span::new(1, 4))], "{words}");
        }
    }

    #[test]
    fn a_place_that_does_not_fit_the_text_is_none() {
        let text = "One two three";
        let right = Place::of(text, Span::new(4, 7));
        for wrong in [
            Place { start: right.start + 1, ..right },
            Place { length: right.length + 1, ..right },
            Place { length: 0, ..right },
            Place { start: u32::MAX, length: u32::MAX, ..right },
            Place { check: right.check ^ 1, ..right },
        ] {
            assert_eq!(spans_of(text, &[wrong, right]), [None, Some(Span::new(4, 7))], "{wrong:?}");
        }
    }

    #[test]
    fn the_check_never_changes_between_versions_and_fits_its_bits() {
        assert_eq!(check("One two"), check("Onetwo"));
        assert_eq!(check("Parallax"), 21_799_939);
        assert!(["", "a", "ä ö", "long ".repeat(99).as_str()].iter().all(|words| check(words) >> CHECK_BITS == 0));
    }
}
