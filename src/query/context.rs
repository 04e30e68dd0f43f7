//! The words around a hit, as a line of a concordance shows them.

use crate::intake::Span;

use crate::text::words_of;

/// What stands before and after a hit in its block, so many words of it at most.
pub fn context(text: &str, block: Span, hit: Span, words: usize) -> (&str, &str) {
    let left = Span { start: block.start, end: hit.start }.of(text);
    let right = Span { start: hit.end, end: block.end }.of(text);
    (last_words(left, words), first_words(right, words))
}

/// The end of a text, from so many words before it.
fn last_words(text: &str, words: usize) -> &str {
    // Words are found from the left: a stretch that surely holds them is enough.
    let mut from = text.len().saturating_sub(words.saturating_add(1).saturating_mul(BYTES));
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let near = text.get(from..).unwrap_or(text);
    let starts: Vec<usize> = words_of(near).map(|(start, _)| start).collect();
    match starts.len().checked_sub(words) {
        Some(0) if from == 0 => text,
        Some(first) => starts.get(first).and_then(|&start| near.get(start..)).unwrap_or(""),
        None => near,
    }
}

/// The beginning of a text, to the end of so many words.
fn first_words(text: &str, words: usize) -> &str {
    let mut all = words_of(text);
    let Some(last) = words.checked_sub(1) else { return "" };
    let end = all.nth(last).map(|(start, word)| start + word.len());
    match end {
        // What closes the last word belongs to it where nothing follows.
        Some(end) if all.next().is_some() => text.get(..end).unwrap_or(text),
        _ => text,
    }
}

/// A word is no longer than this with what stands before it, but for addresses and the like.
const BYTES: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_is_so_many_words_and_ends_at_the_block() {
        let text = "before. One two three HIT, four “five” six. After";
        let block = Span::new(8, text.find(" After").unwrap());
        let hit = Span::new(22, 25);
        for (words, left, right) in [
            (0, "", ""),
            (1, "three ", ", four"),
            (2, "two three ", ", four “five"),
            (3, "One two three ", ", four “five” six"),
            (9, "One two three ", ", four “five” six"),
        ] {
            let (l, r) = context(text, block, hit, words);
            assert_eq!((l, r.trim_end_matches(['.', '”'])), (left, right), "{words}");
        }
        assert_eq!(context("é", Span::new(0, 9), Span::new(1, 1), 5), ("", ""));
        let long = "word ".repeat(400) + &"x".repeat(4_000) + " HIT";
        let hit = Span::new(long.len() - 3, long.len());
        let (left, _) = context(&long, Span::new(0, long.len()), hit, 5);
        assert!(left.trim_end().ends_with('x'));
    }
}
