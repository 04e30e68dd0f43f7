//! Who a document is: a hash of its text with white space folded, so that the same dump is the same document on any
//! machine, however its lines ended.

use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128, SipHasher13};
use std::fmt;
use std::hash::Hasher;

/// 128 bits of SipHash-1-3 (fixed zero key) over the text's words joined by single spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DocumentId(pub u128);

impl DocumentId {
    /// The identity of a text.
    pub fn of(text: &str) -> Self {
        let mut hasher = SipHasher13::new();
        for (at, word) in text.split_whitespace().enumerate() {
            if at > 0 {
                hasher.write(b" ");
            }
            hasher.write(word.as_bytes());
        }
        DocumentId(hasher.finish128().as_u128())
    }

    /// The short form that links carry and readers see.
    pub fn key(self) -> DocumentKey {
        DocumentKey((self.0 >> 68) as u64)
    }
}

/// The first 60 bits of a [`DocumentId`]: safe at a million documents (the chance that any two of them collide is below
/// one in a million). Written as twelve characters of Crockford's base 32.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DocumentKey(pub u64);

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl fmt::Display for DocumentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..12).rev() {
            let digit = (self.0 >> (place * 5)) & 31;
            write!(f, "{}", DIGITS[digit as usize] as char)?;
        }
        Ok(())
    }
}

impl DocumentKey {
    /// Reads the twelve characters back; `None` for anything else.
    pub fn parse(written: &str) -> Option<Self> {
        if written.len() != 12 {
            return None;
        }
        let mut value = 0;
        for byte in written.bytes() {
            let digit = DIGITS.iter().position(|&d| d == byte.to_ascii_lowercase())?;
            value = value << 5 | digit as u64;
        }
        Some(DocumentKey(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_the_same_document_whatever_the_white_space() {
        let id = DocumentId::of("One  two\r\nthree\n");
        assert_eq!(id, DocumentId::of("One two three"));
        assert_ne!(id, DocumentId::of("One twothree"));
    }

    #[test]
    fn a_key_reads_back_as_it_was_written() {
        for text in ["", "a", "Kessel Bridge shut", "ä ö ü"] {
            let key = DocumentId::of(text).key();
            assert_eq!(key.to_string().len(), 12);
            assert_eq!(DocumentKey::parse(&key.to_string()), Some(key));
        }
        for wrong in ["", "short", "thirteen-char", "ilou00000000", "äöüäöü"] {
            assert_eq!(DocumentKey::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_identity_never_changes_between_versions() {
        assert_eq!(DocumentId::of("Parallax").key().to_string(), DocumentId::of(" Parallax ").key().to_string());
    }
}
