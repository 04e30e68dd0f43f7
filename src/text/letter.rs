//! What a character is, at hand for those that most texts are made of. The standard library looks anything beyond ASCII up in
//! tables that are packed for size, which takes a hundred times as long. The answers are the same: a test holds that.

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

/// Whether it is an apostrophe, or a sign that is set for one.
#[inline]
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '′')
}

/// Whether it joins two words to one: a hyphen, or what is set for one.
#[inline]
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–')
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

/// Facts that stand together, for the characters from a multiple of this number on: an alphabet or two.
const TOGETHER: usize = 256;

/// Whether a character beyond ASCII is one of some kinds.
fn is(c: char, kinds: u8) -> bool {
    // What is known of the characters up to U+FFFF, asked for when the first of its neighbours is.
    static TABLE: [OnceLock<Box<[u8; TOGETHER]>>; 0x10000 / TOGETHER] = [const { OnceLock::new() }; 0x10000 / TOGETHER];
    let own = match c {
        // Dashes, quotation marks, blanks; ideographs and Korean syllables.
        '\u{2000}'..='\u{206f}' => 0,
        '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => ALPHABETIC,
        _ => {
            let (part, place) = (c as usize / TOGETHER, c as usize % TOGETHER);
            let of = |place: usize| char::from_u32((part * TOGETHER + place) as u32).map_or(0, facts);
            TABLE
                .get(part)
                .map_or_else(|| facts(c), |known| known.get_or_init(|| Box::new(std::array::from_fn(of)))[place])
        }
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
