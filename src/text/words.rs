//! Words by Unicode's rules.
//!
//! Most of most texts is of a few kinds of characters whose rules fit into one loop over bytes. That loop finds the words
//! there and hands every segment with another character in it to the general rules, which begin afresh at every boundary:
//! so both give the same words, which a test holds.

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text (UAX #29), each with its byte offset. In scripts without spaces a character is a word.
pub fn words_of(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// See [`words_of`].
#[derive(Clone, Debug)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Words<'t> {
    type Item = (usize, &'t str);

    #[inline]
    fn next(&mut self) -> Option<(usize, &'t str)> {
        while self.at < self.text.len() {
            let start = self.at;
            let (end, is_word) = segment(self.text, start);
            // Never stands still, whatever the rules said.
            self.at = end.max(start + 1);
            if is_word {
                return self.text.get(start..end).map(|word| (start, word));
            }
        }
        None
    }
}

/// What a character is to the rules.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Stands alone and joins nothing.
    Other,
    Space,
    Letter,
    Digit,
    /// `_` joins letters and digits but makes no word.
    Joiner,
    /// Joins two letters.
    BetweenLetters,
    /// Joins two digits.
    BetweenDigits,
    /// Joins two letters or two digits.
    Between,
    /// Left to the general rules.
    Unknown,
}

/// The classes of ASCII.
const ASCII: [Class; 128] = {
    let mut table = [Class::Other; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte as usize] = match byte {
            b' ' => Class::Space,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'_' => Class::Joiner,
            b':' => Class::BetweenLetters,
            b',' | b';' => Class::BetweenDigits,
            b'.' | b'\'' => Class::Between,
            _ => Class::Other,
        };
        byte += 1;
    }
    table
};

/// The class of the character that begins at a byte, and its length; past the end, nothing that joins.
#[inline]
fn class_at(bytes: &[u8], at: usize) -> (Class, usize) {
    match bytes.get(at) {
        None => (Class::Other, 0),
        Some(&byte) => match ASCII.get(byte as usize) {
            Some(&class) => (class, 1),
            None => beyond_ascii(byte, bytes.get(at + 1).copied(), bytes.get(at + 2).copied()),
        },
    }
}

/// The letters of Europe's Latin and Cyrillic alphabets, and the punctuation that stands most often beside them.
fn beyond_ascii(first: u8, second: Option<u8>, third: Option<u8>) -> (Class, usize) {
    let Some(second) = second else { return (Class::Unknown, 1) };
    match first {
        // No-break space and angular quotation marks.
        0xc2 if matches!(second, 0xa0 | 0xab | 0xbb) => (Class::Other, 2),
        0xc3..=0xc9 | 0xd0..=0xd4 => match u32::from(first & 0x1f) << 6 | u32::from(second & 0x3f) {
            0xd7 | 0xf7 => (Class::Unknown, 2),
            0xc0..=0x24f | 0x400..=0x481 | 0x48a..=0x52f => (Class::Letter, 2),
            _ => (Class::Unknown, 2),
        },
        // Dashes, double quotation marks and the ellipsis; single quotation marks are apostrophes too.
        0xe2 if second == 0x80 => match third {
            Some(0x93 | 0x94 | 0x9c | 0x9d | 0xa6) => (Class::Other, 3),
            Some(0x98 | 0x99) => (Class::Between, 3),
            _ => (Class::Unknown, 3),
        },
        _ => (Class::Unknown, 1),
    }
}

/// Where the segment that begins at a boundary ends, and whether it is a word.
#[inline]
fn segment(text: &str, start: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let (first, length) = class_at(bytes, start);
    let mut at = start + length;
    match first {
        Class::Unknown => return generally(text, start),
        Class::Letter | Class::Digit | Class::Joiner => {}
        _ => {
            // Blanks stay together; a mark that follows belongs to what it follows.
            while first == Class::Space && bytes.get(at) == Some(&b' ') {
                at += 1;
            }
            return if class_at(bytes, at).0 == Class::Unknown { generally(text, start) } else { (at, false) };
        }
    }
    let (mut last, mut is_word) = (first, first != Class::Joiner);
    loop {
        let (class, length) = class_at(bytes, at);
        match class {
            Class::Letter | Class::Digit => is_word = true,
            Class::Joiner => {}
            Class::Unknown => return generally(text, start),
            Class::Between | Class::BetweenLetters | Class::BetweenDigits => {
                let joins = match last {
                    Class::Letter => class != Class::BetweenDigits,
                    Class::Digit => class != Class::BetweenLetters,
                    _ => false,
                };
                if !joins {
                    return (at, is_word);
                }
                match class_at(bytes, at + length).0 {
                    Class::Unknown => return generally(text, start),
                    next if next == last => {
                        at += length;
                        continue;
                    }
                    _ => return (at, is_word),
                }
            }
            Class::Other | Class::Space => return (at, is_word),
        }
        last = class;
        at += length;
    }
}

/// The same by the general rules.
fn generally(text: &str, start: usize) -> (usize, bool) {
    let segment = text.get(start..).and_then(|rest| rest.split_word_bounds().next()).unwrap_or("");
    (start + segment.len(), segment.chars().any(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str) {
        let general: Vec<(usize, &str)> = text.unicode_word_indices().collect();
        assert_eq!(words_of(text).collect::<Vec<_>>(), general, "{text:?}");
    }

    /// Characters whose rules meet in every way: of every class above, and of those that are left to the general rules.
    const MEETING: [&str; 44] = [
        "a", "Z", "é", "ß", "Ж", "ё", "7", "0", "_", " ", " ", "\n", "\r", "\t", ".", ",", ":", ";", "'", "’", "‘",
        "“", "”", "\"", "-", "–", "…", "\u{a0}", "«", "×", "\u{301}", "\u{93e}", "\u{200d}", "\u{ad}", "🇩", "👩", "北",
        "カ", "ー", "א", "ب", "ก", "°", "٣",
    ];

    #[test]
    fn words_are_those_of_the_general_rules() {
        for a in MEETING {
            for b in MEETING {
                for c in MEETING {
                    check(&[a, b, c].concat());
                    check(&["x", a, b, c, "y"].concat());
                }
            }
        }
        let mut seed = 0x2545_f491_4f6c_dd1du64;
        for _ in 0..20_000 {
            let text: String = (0..12)
                .map(|_| {
                    seed ^= seed << 13;
                    seed ^= seed >> 7;
                    seed ^= seed << 17;
                    MEETING[(seed % MEETING.len() as u64) as usize]
                })
                .collect();
            check(&text);
        }
    }

    #[test]
    fn every_character_is_what_the_general_rules_take_it_for() {
        for c in ('\0'..='\u{2fff}').chain('\u{fb00}'..='\u{ffff}') {
            for text in [format!("a{c}b"), format!("1{c}2"), format!(" {c} "), format!("{c}"), format!("{c}\u{301}é")]
            {
                check(&text);
            }
        }
    }
}
