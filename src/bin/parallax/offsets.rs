//! Byte offsets to code-point offsets, which is what programs in most other languages count.

use parallax::intake::Span;

/// Bytes between two counted places: small enough that the rest is counted in no time, large enough to cost nothing.
const STEP: usize = 256;

/// Counts the code points before a byte of one text.
pub struct CodePoints<'a> {
    text: &'a str,
    /// Code points before every [`STEP`]th byte; a character that straddles the place counts as before it.
    before: Vec<usize>,
}

impl<'a> CodePoints<'a> {
    /// Counts through a text once.
    pub fn new(text: &'a str) -> Self {
        let mut count = 0;
        let before = text
            .as_bytes()
            .chunks(STEP)
            .map(|chunk| {
                let so_far = count;
                count += starts(chunk);
                so_far
            })
            .collect();
        CodePoints { text, before }
    }

    /// The code points before this byte; past the end, those of the whole text.
    pub fn at(&self, byte: u32) -> usize {
        let byte = (byte as usize).min(self.text.len());
        let step = byte / STEP;
        match self.before.get(step) {
            Some(before) => before + starts(self.text.as_bytes().get(step * STEP..byte).unwrap_or_default()),
            // The text ends exactly on a step, or is empty.
            None => self.text.chars().count(),
        }
    }

    /// A span's two ends in code points.
    pub fn of(&self, span: Span) -> [usize; 2] {
        [self.at(span.start), self.at(span.end)]
    }
}

/// How many characters begin in these bytes: all that are not continuation bytes of UTF-8.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| b & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_counted_as_the_standard_library_counts_them() {
        for text in ["", "plain", &"“é”𝒳 ".repeat(200), &"x".repeat(STEP), &"ä".repeat(STEP)] {
            let points = CodePoints::new(text);
            for (count, (byte, _)) in text.char_indices().enumerate() {
                assert_eq!(points.at(byte as u32), count);
            }
            assert_eq!(points.at(text.len() as u32), text.chars().count());
            assert_eq!(points.at(u32::MAX), text.chars().count());
        }
    }
}
