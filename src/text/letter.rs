//! What a character is, at hand for those that most texts are made of. The standard library looks anything beyond ASCII up in
//! tables that are packed for size, which takes a hundred times as long. The answers are the same: a test holds that.

use std::ops::RangeInclusive;
use std::sync::OnceLock;

/// Whether a character is a letter: [`char::is_alphabetic`].
#[inline]
pub fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { is(c, ALPHABETIC) }
}

/// Whether it is a letter or a number: [`char::is_alphanumeric`].
#[inline]
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is(c, ALPHABETIC | NUMERIC) }
}

/// Whether it is a number: [`char::is_numeric`].
#[inline]
pub fn is_numeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { is(c, NUMERIC) }
}

/// Whether it is a capital letter: [`char::is_uppercase`].
#[inline]
pub fn is_uppercase(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_uppercase() } else { is(c, UPPER) }
}

/// Whether it is a small letter: [`char::is_lowercase`].
#[inline]
pub fn is_lowercase(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_lowercase() } else { is(c, LOWER) }
}

/// The characters whose facts are kept: the alphabets of Europe, Hebrew and Arabic; kana and the punctuation of Chinese and
/// Japanese; their wide forms.
const KEPT: [RangeInclusive<u32>; 3] = [0..=0x7ff, 0x3000..=0x30ff, 0xff00..=0xffef];

/// Where a character's facts stand.
fn place(c: char) -> Option<usize> {
    match c as u32 {
        own @ 0..=0x7ff => Some(own as usize),
        own @ 0x3000..=0x30ff => Some((own - 0x3000 + 0x800) as usize),
        own @ 0xff00..=0xffef => Some((own - 0xff00 + 0x900) as usize),
        _ => None,
    }
}

const ALPHABETIC: u8 = 1;
const NUMERIC: u8 = 2;
const UPPER: u8 = 4;
const LOWER: u8 = 8;

/// What the library says, a bit each.
fn facts(c: char) -> u8 {
    let bit = |is: bool, bit: u8| if is { bit } else { 0 };
    bit(c.is_alphabetic(), ALPHABETIC)
        | bit(c.is_numeric(), NUMERIC)
        | bit(c.is_uppercase(), UPPER)
        | bit(c.is_lowercase(), LOWER)
}

/// Whether a character beyond ASCII is one of some kinds.
fn is(c: char, kinds: u8) -> bool {
    static TABLE: OnceLock<Vec<u8>> = OnceLock::new();
    let own = match place(c) {
        Some(place) => {
            let all = || KEPT.into_iter().flatten().map(|c| char::from_u32(c).map_or(0, facts)).collect();
            TABLE.get_or_init(all).get(place).copied().unwrap_or(0)
        }
        // Dashes, quotation marks, blanks; ideographs and Korean syllables.
        None => match c {
            '\u{2000}'..='\u{206f}' => 0,
            '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => ALPHABETIC,
            _ => facts(c),
        },
    };
    own & kinds != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_what_the_library_takes_it_for() {
        for c in '\0'..=char::MAX {
            let own = [is_alphabetic(c), is_alphanumeric(c), is_numeric(c), is_uppercase(c), is_lowercase(c)];
            let library = [c.is_alphabetic(), c.is_alphanumeric(), c.is_numeric(), c.is_uppercase(), c.is_lowercase()];
            assert_eq!(own, library, "U+{:04X}", c as u32);
        }
    }
}
