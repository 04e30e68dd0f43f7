//! Words with unknown letters: `*` is any letters, `?` is one.

/// Whether a folded word fits a folded pattern: greedy matching with one step of backtracking to the last `*`, at worst the
/// product of the two lengths. Bytes stand for themselves, since no character of UTF-8 begins within another.
pub fn fits(pattern: &str, word: &str) -> bool {
    let (pattern, word) = (pattern.as_bytes(), word.as_bytes());
    let (mut p, mut w) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while let Some(&byte) = word.get(w) {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p + 1, w));
                p += 1;
            }
            Some(b'?') => {
                p += 1;
                w += length(byte);
            }
            Some(&other) if other == byte => {
                p += 1;
                w += 1;
            }
            _ => {
                let Some((after, from)) = star else { return false };
                let next = from + word.get(from).map_or(1, |first| length(*first));
                (p, w, star) = (after, next, Some((after, next)));
            }
        }
    }
    pattern.iter().skip(p).all(|&byte| byte == b'*')
}

/// What every word that fits begins and ends with.
pub fn ends(pattern: &str) -> (&str, &str) {
    let is_wild = ['*', '?'];
    (pattern.split(is_wild).next().unwrap_or(""), pattern.rsplit(is_wild).next().unwrap_or(""))
}

/// How many bytes the character that begins with this one has.
fn length(first: u8) -> usize {
    match first {
        0..0xc0 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_fit_what_they_say() {
        for (pattern, word, expected) in [
            ("crack*", "cracks", true),
            ("crack*", "crack", true),
            ("crack*", "track", false),
            ("*ing", "king", true),
            ("*ing", "kings", false),
            ("w?rd", "word", true),
            ("w?rd", "wrd", false),
            ("a*b*c", "axxbyybzc", true),
            ("a*b*c", "axxbyybz", false),
            ("*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaa", false),
            ("é*", "é", true),
            ("?", "é", true),
            ("??", "é", false),
            ("?é", "èé", true),
            ("*é", "èé", true),
            ("é*", "è", false),
            ("c?fe*", "cáfeé", true),
            ("北?*", "北京市", true),
            ("*?é", "é", false),
            ("", "", true),
            ("*", "", true),
        ] {
            assert_eq!(fits(pattern, word), expected, "{pattern} {word}");
        }
    }
}
