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

/// How many words white space parts a text into, counted up to some number: `split_whitespace().take(most).count()`.
pub fn count_pieces(text: &str, most: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut count, mut blank, mut at) = (0, true, 0);
    while let Some(&byte) = bytes.get(at).filter(|_| count < most) {
        let (is_blank, length) = match byte {
            b' ' | 9..=13 => (true, 1),
            // The other white space there is begins with one of these.
            0xc2 | 0xe1..=0xe3 => {
                let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('-');
                (c.is_whitespace(), c.len_utf8())
            }
            _ => (false, 1),
        };
        count += usize::from(blank && !is_blank);
        blank = is_blank;
        at += length;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_begins_with_few_bytes() {
        for c in ('\u{80}'..=char::MAX).filter(|c| c.is_whitespace()) {
            assert!(matches!(c.encode_utf8(&mut [0; 4]).as_bytes()[0], 0xc2 | 0xe1..=0xe3), "{c:?}");
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
            "北京 東京\u{3000}",
            "\u{b}\u{1c}x\u{85}y",
        ] {
            let library: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
            assert_eq!(pieces_of(text).collect::<Vec<_>>(), library, "{text:?}");
            for most in 0..4 {
                assert_eq!(count_pieces(text, most), text.split_whitespace().take(most).count(), "{text:?}");
            }
        }
    }
}
