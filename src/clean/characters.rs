//! What a character is to the reader of lines: a letter, a mark, the end of a sentence, a sign between words; and to what it
//! folds, so that words are compared as hashes. What Unicode says of the common alphabets is looked up once and kept at hand.

use crate::text::fnv;
use std::num::NonZeroU16;
use std::sync::OnceLock;

/// What a byte is, a bit each; none where it is no letter or digit of ASCII.
pub const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0u8;
    while byte < 0x80 {
        classes[byte as usize] = match byte {
            b'0'..=b'9' => DIGIT,
            b'A'..=b'Z' => UPPER,
            b'a'..=b'z' => LOWER,
            _ => 0,
        };
        byte += 1;
    }
    classes
};
/// A small letter of ASCII.
pub const LOWER: u8 = 1;
/// A digit of ASCII.
pub const DIGIT: u8 = 2;
/// A capital of ASCII.
pub const UPPER: u8 = 4;

/// Whether a byte is a letter or digit of ASCII.
pub fn is_word_byte(byte: u8) -> bool {
    CLASSES[usize::from(byte)] != 0
}

/// Hash of a folded word: FNV-1a over its lower-case letters, combining marks left out.
pub fn word_hash(word: &str) -> u32 {
    if word.is_ascii() {
        return word.bytes().fold(fnv::START_32, |hash, byte| fnv::add_32(hash, byte.to_ascii_lowercase().into()));
    }
    word.chars().fold(fnv::START_32, fold_into)
}

/// The hash of a word with one more character.
pub fn fold_into(hash: u32, c: char) -> u32 {
    if c.is_ascii() {
        return fnv::add_32(hash, c.to_ascii_lowercase() as u32);
    }
    fold_known(hash, c, known(c))
}

/// The same for a character beyond ASCII and what is known of it.
#[inline]
pub fn fold_known(hash: u32, c: char, known: Option<Letter>) -> u32 {
    match known {
        Some(Letter { lower: Some(lower), .. }) => fnv::add_32(hash, lower.get().into()),
        _ => fold_slowly(hash, c),
    }
}

fn fold_slowly(hash: u32, c: char) -> u32 {
    if is_mark(c) {
        return hash;
    }
    // Neither Chinese, Japanese and the like nor Korean has capitals.
    if is_unspaced(c) || matches!(c, '\u{ac00}'..='\u{d7a3}') {
        return fnv::add_32(hash, c as u32);
    }
    c.to_lowercase().filter(|&l| !is_mark(l)).fold(hash, |hash, lower| fnv::add_32(hash, lower as u32))
}

/// What Unicode's tables say of a character, read once.
#[derive(Clone, Copy)]
pub struct Letter {
    /// What it folds to, where that is one character.
    lower: Option<NonZeroU16>,
    /// Letter or digit.
    pub alphanumeric: bool,
    /// Digit.
    pub numeric: bool,
    /// Capital.
    pub upper: bool,
    /// Of a script without capitals.
    pub caseless: bool,
}

/// One past the last of the characters whose facts are kept at hand: Latin, Greek, Cyrillic, Hebrew and Arabic letters with
/// their marks.
const LETTERS_END: usize = 0x700;

/// What is known of a character of the common alphabets.
fn known(c: char) -> Option<Letter> {
    if (c as usize) < LETTERS_END { letters().get(c as usize).copied() } else { None }
}

/// What is known of all of them, in their order.
pub fn letters() -> &'static [Letter] {
    static LETTERS: OnceLock<Vec<Letter>> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let of = |c: char| {
            let mut folded = c.to_lowercase().filter(|&l| !is_mark(l));
            let lower = match (folded.next(), folded.next()) {
                (Some(one), None) if !is_mark(c) => u16::try_from(one as u32).ok().and_then(NonZeroU16::new),
                _ => None,
            };
            Letter {
                lower,
                alphanumeric: c.is_alphanumeric(),
                numeric: c.is_numeric(),
                upper: c.is_uppercase(),
                caseless: is_caseless(c),
            }
        };
        ('\0'..).take(LETTERS_END).map(of).collect()
    })
}

/// Combining marks and vowel signs that the same word is written with and without.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{591}'..='\u{5c7}')
}

/// Chinese and Japanese characters, which are written without spaces. Korean has spaces.
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Scripts whose letters have no capitals.
pub fn is_caseless(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{1fff}' if !matches!(c, '\u{10a0}'..='\u{10ff}' | '\u{13a0}'..='\u{13ff}' | '\u{1d00}'..='\u{1fff}'))
        || is_unspaced(c)
        || matches!(c, '\u{ac00}'..='\u{d7af}' | '\u{a800}'..='\u{abff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Full stops, exclamation and question marks of any script, and the ellipsis.
pub fn is_sentence_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' | '۔' | '‽' | '።' | '．')
}

/// Question marks.
pub fn is_question(c: char) -> bool {
    matches!(c, '?' | '？' | '؟')
}

/// What may stand after the end of a sentence: quotation marks, brackets, marks of direction.
pub fn is_closing(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '”'
            | '’'
            | '“'
            | '‘'
            | '»'
            | '«'
            | '›'
            | '‹'
            | ')'
            | ']'
            | '」'
            | '』'
            | '）'
            | '】'
            | '*'
            | '\u{200f}'
            | '\u{200e}'
    )
}

/// Quotation marks, apostrophes left out.
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '„' | '‟' | '»' | '«' | '「' | '」' | '『' | '』' | '〝' | '〟')
}

/// Signs that part the entries of a menu or stand on its buttons.
pub fn is_separator(c: char) -> bool {
    matches!(
        c,
        '|' | '•'
            | '·'
            | '»'
            | '›'
            | '→'
            | '←'
            | '▸'
            | '▶'
            | '►'
            | '¦'
            | '●'
            | '▼'
            | '▾'
            | '☰'
            | '×'
            | '✕'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_has_the_same_hash_whatever_its_case_and_marks() {
        for (one, other) in [("İstanbul", "istanbul"), ("ÉTÉ", "été"), ("مُحَمَّد", "محمد"), ("WORD2", "word2")]
        {
            assert_eq!(word_hash(one), word_hash(other), "{one}");
        }
        assert_ne!(word_hash("été"), word_hash("ete"), "an accent tells words apart");
    }

    #[test]
    fn what_is_kept_at_hand_is_what_unicode_says() {
        for c in ('\0'..).take(LETTERS_END) {
            let known = known(c).unwrap();
            assert_eq!(
                (known.alphanumeric, known.numeric, known.upper),
                (c.is_alphanumeric(), c.is_numeric(), c.is_uppercase()),
                "{c}"
            );
            if !c.is_ascii() {
                assert_eq!(fold_into(fnv::START_32, c), fold_slowly(fnv::START_32, c), "{c}");
            }
        }
    }
}
