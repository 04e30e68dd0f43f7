//! Words by Unicode's rules.

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text (UAX #29), each with its byte offset. In scripts without spaces a character is a word.
pub fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.unicode_word_indices()
}
