//! Words with unknown letters: `*` is any letters, `?` is one.

/// Whether a folded word fits a folded pattern: greedy matching with one step of backtracking to the last `*`, at worst the
/// product of the two lengths.
pub fn fits(pattern: &str, word: &str) -> bool {
    let (pattern, word): (Vec<char>, Vec<char>) = (pattern.chars().collect(), word.chars().collect());
    let (mut p, mut w) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while w < word.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p + 1, w));
                p += 1;
            }
            Some(&c) if c == '?' || Some(&c) == word.get(w) => {
                p += 1;
                w += 1;
            }
            _ => match star {
                Some((after, from)) => {
                    p = after;
                    w = from + 1;
                    star = Some((after, from + 1));
                }
                None => return false,
            },
        }
    }
    pattern.iter().skip(p).all(|&c| c == '*')
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
            ("", "", true),
            ("*", "", true),
        ] {
            assert_eq!(fits(pattern, word), expected, "{pattern} {word}");
        }
    }
}
