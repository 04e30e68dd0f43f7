//! A text parted after its white space, byte by byte: what the standard library does for any sign takes several times as long.

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
            if byte.is_ascii() {
                at += 1;
                // Blank, tab, the ends of lines.
                if matches!(byte, b' ' | 9..=13) {
                    break;
                }
            } else {
                let c = rest.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
                at += c.len_utf8();
                if c.is_whitespace() {
                    break;
                }
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
        // Many bytes at once, where none of them may begin a white space beyond ASCII.
        let chunk = bytes.get(at..).and_then(|rest| rest.first_chunk::<CHUNK>());
        if let Some(chunk) = chunk.filter(|chunk| !chunk.iter().fold(false, |any, &byte| any | is_unsure(byte))) {
            let mut blanks = [blank; CHUNK + 1];
            for (flag, &byte) in blanks[1..].iter_mut().zip(chunk) {
                *flag = u8::from(is_blank(byte));
            }
            let begins = blanks[..CHUNK].iter().zip(&blanks[1..]).map(|(before, next)| before & !next);
            count += usize::from(begins.fold(0u8, u8::wrapping_add));
            blank = blanks[CHUNK];
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
const CHUNK: usize = 32;

/// Whether a byte is white space of ASCII.
fn is_blank(byte: u8) -> bool {
    (byte == b' ') | (byte.wrapping_sub(9) <= 4)
}

/// Whether a byte may begin a white space beyond ASCII.
fn is_unsure(byte: u8) -> bool {
    (byte == 0xc2) | (byte.wrapping_sub(0xe1) <= 2)
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
