//! The words around a hit, as a line of a concordance shows them.

use crate::intake::Span;

/// So many characters of context stand on each side of a hit, cut at a word.
const CONTEXT: usize = 90;

/// What stands before and after a hit in its block.
pub fn context(text: &str, block: Span, hit: Span) -> (&str, &str) {
    let left = Span { start: block.start, end: hit.start }.of(text);
    let right = Span { start: hit.end, end: block.end }.of(text);
    (last_words(left), first_words(right))
}

/// The end of a text, of at most [`CONTEXT`] characters, from the beginning of a word.
fn last_words(text: &str) -> &str {
    let Some((from, _)) = text.char_indices().rev().nth(CONTEXT) else { return text };
    let rest = text.get(from..).unwrap_or(text);
    rest.split_once(char::is_whitespace).map_or(rest, |(_, words)| words)
}

/// The beginning of a text, of at most [`CONTEXT`] characters, to the end of a word.
fn first_words(text: &str) -> &str {
    let Some((to, _)) = text.char_indices().nth(CONTEXT) else { return text };
    let rest = text.get(..to).unwrap_or(text);
    rest.rsplit_once(char::is_whitespace).map_or(rest, |(words, _)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_ends_at_the_block_or_at_a_word() {
        let words = "before ".repeat(30) + "HIT" + &" after".repeat(30);
        let hit = Span::new(210, 213);
        let (left, right) = context(&words, Span::new(0, words.len()), hit);
        assert!(left.starts_with("before") && right.ends_with("after"), "{left}|{right}");
        assert!(left.chars().count() <= CONTEXT && right.chars().count() <= CONTEXT);
        assert_eq!(context(&words, Span::new(203, 219), hit), ("before ", " after"));
        assert_eq!(context(&words, hit, hit), ("", ""));
        assert_eq!(context("é", Span::new(0, 9), Span::new(1, 1)), ("", ""));
    }

    #[test]
    fn context_is_cut_at_words() {
        let long = "word ".repeat(60);
        for text in ["short", "", &long, "äöü äöü"] {
            let (left, right) = (last_words(text), first_words(text));
            assert!(left.chars().count() <= CONTEXT + 1 && right.chars().count() <= CONTEXT);
            assert!(text.ends_with(left) && text.starts_with(right));
            assert!(left.is_empty() || left.split_whitespace().all(|word| text.split_whitespace().any(|w| w == word)));
        }
    }
}
