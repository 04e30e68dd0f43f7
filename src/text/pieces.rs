//! A text parted after its white space, byte by byte: what the standard library does for any sign takes several times as long.

use wide::{CmpEq, CmpGt, CmpLt, i8x16};

/// The parts of a text, each with the white space that ends it: `split_inclusive(char::is_whitespace)`.
pub fn pieces_of(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let bytes = rest.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            // Most bytes are letters of ASCII, or within a character.
            if byte > b' ' && byte < FIRST_UNSURE {
                continue;
            }
            if is_blank(byte) {
                break;
            }
            if is_unsure(byte)
                && let Some(c) = rest.get(at - 1..).and_then(|rest| rest.chars().next())
                && c.is_whitespace()
            {
                at += c.len_utf8() - 1;
                break;
            }
        }
        let (piece, left) = rest.split_at_checked(at).unwrap_or((rest, ""));
        rest = left;
        Some(piece)
    })
}

/// Such a part without the white space: its one character of it stands last.
pub fn word_of(piece: &str) -> &str {
    match piece.as_bytes().last() {
        Some(&last) if last.is_ascii() && !is_blank(last) => piece,
        _ => piece.strip_suffix(char::is_whitespace).unwrap_or(piece),
    }
}

/// How many words white space parts a text into, counted up to some number: `split_whitespace().take(most).count()`.
pub fn count_pieces(text: &str, most: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut count, mut blank, mut at) = (0, 1, 0);
    while at < bytes.len() && count < most {
        // Many bytes at once, where none of them may begin a white space beyond ASCII. Behind the text blanks begin nothing.
        let rest = bytes.get(at..).unwrap_or(&[]);
        let chunk = rest.first_chunk::<CHUNK>().copied().unwrap_or_else(|| {
            let mut chunk = [b' '; CHUNK];
            chunk.iter_mut().zip(rest).for_each(|(own, byte)| *own = *byte);
            chunk
        });
        if let Some(blanks) = blanks(chunk) {
            count += (!blanks & (blanks << 1 | i32::from(blank)) & ((1 << CHUNK) - 1)).count_ones() as usize;
            blank = u8::from(blanks >> (CHUNK - 1) != 0);
            at += CHUNK;
            continue;
        }
        let end = at + CHUNK;
        while let Some(&byte) = bytes.get(at).filter(|_| at < end) {
            let (mut next, mut length) = (is_blank(byte), 1);
            if is_unsure(byte) {
                let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('-');
                (next, length) = (c.is_whitespace(), c.len_utf8());
            }
            count += usize::from(blank & u8::from(!next));
            blank = u8::from(next);
            at += length;
        }
    }
    count.min(most)
}

/// Bytes looked at together.
const CHUNK: usize = 16;

/// Which of some bytes are white space of ASCII, a bit each; `None` where one may begin a white space beyond it.
fn blanks(chunk: [u8; CHUNK]) -> Option<i32> {
    let bytes: i8x16 = bytemuck::cast(chunk);
    let is = |byte: i8| bytes.cmp_eq(i8x16::splat(byte));
    let among = |first: i8, last: i8| bytes.cmp_gt(i8x16::splat(first - 1)) & bytes.cmp_lt(i8x16::splat(last + 1));
    // The bytes of `is_unsure`, as numbers with a sign.
    let unsure = is(0xc2u8 as i8) | among(0xe1u8 as i8, 0xe3u8 as i8);
    (unsure.move_mask() == 0).then(|| (is(b' ' as i8) | among(9, 13)).move_mask())
}

/// Whether a byte is white space of ASCII.
fn is_blank(byte: u8) -> bool {
    (byte == b' ') | (byte.wrapping_sub(9) <= 4)
}

/// The least of the bytes that may begin a white space beyond ASCII.
const FIRST_UNSURE: u8 = 0xc2;

/// Whether a byte may begin a white space beyond ASCII.
fn is_unsure(byte: u8) -> bool {
    (byte == FIRST_UNSURE) | (byte.wrapping_sub(0xe1) <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_begins_with_few_bytes() {
        for c in ('\u{80}'..=char::MAX).filter(|c| c.is_whitespace()) {
            let first = c.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert!(is_unsure(first), "{c:?}");
        }
    }

    #[test]
    fn texts_are_parted_as_the_library_parts_them() {
        for text in [
            "",
            " ",
            "a",
            "a ",
            " a",
            "a b",
            "a  b\t c\n",
            "é\u{a0}ü\u{2003}x",
            "the old crane of the harbour fell into the water ",
            "the old crane of the harbour  fell in\u{a0}the water\tand nobody was hurt, the mayor said",
            "北京 東京\u{3000}",
            "\u{b}\u{1c}x\u{85}y",
        ] {
            let library: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
            assert_eq!(pieces_of(text).collect::<Vec<_>>(), library, "{text:?}");
            let words: Vec<&str> = pieces_of(text).map(word_of).filter(|word| !word.is_empty()).collect();
            assert_eq!(words, text.split_whitespace().collect::<Vec<_>>(), "{text:?}");
            for most in 0..4 {
                assert_eq!(count_pieces(text, most), text.split_whitespace().take(most).count(), "{text:?}");
            }
        }
    }
}
