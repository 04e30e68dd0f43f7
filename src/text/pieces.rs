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
        let (mut is_blank, mut length) = (CLASSES[usize::from(byte)] == BLANK, 1);
        if CLASSES[usize::from(byte)] == UNSURE {
            let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('-');
            (is_blank, length) = (c.is_whitespace(), c.len_utf8());
        }
        count += usize::from(blank & !is_blank);
        blank = is_blank;
        at += length;
    }
    count
}

/// Bytes that are white space, and those that white space beyond ASCII begins with.
const BLANK: u8 = 1;
const UNSURE: u8 = 2;
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut at = 9;
    while at <= 13 {
        classes[at] = BLANK;
        at += 1;
    }
    classes[b' ' as usize] = BLANK;
    classes[0xc2] = UNSURE;
    classes[0xe1] = UNSURE;
    classes[0xe2] = UNSURE;
    classes[0xe3] = UNSURE;
    classes
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_begins_with_few_bytes() {
        for c in ('\u{80}'..=char::MAX).filter(|c| c.is_whitespace()) {
            let first = c.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert_eq!(CLASSES[usize::from(first)], UNSURE, "{c:?}");
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
