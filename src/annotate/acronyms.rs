//! Long forms: the words that an acronym in brackets behind them shortens.
//!
//! The letters are looked for in the words before the bracket from last to first, as by Schwartz and Hearst (2003), but
//! only at the beginnings of words: "Immigration, Refugees and Citizenship Canada (IRCC)".

use super::lexicon::*;
use super::tokens::{Shape, Token};
use crate::text::fold;

/// The letters an acronym may have.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=8;
/// A single word that its acronym's letters all stand in is at least this long: "Bundesnachrichtendienst (BND)".
const SHORTEST_COMPOUND: usize = 10;

/// Finds the long forms of an article as ranges of tokens, in the order of the text.
pub(super) fn long_forms(tokens: &[Token], text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, three) in tokens.windows(3).enumerate() {
        let [open, acronym, close] = three else { continue };
        if !open.is(OPENING) || !close.is(CLOSING) || !acronym.is_capital() {
            continue;
        }
        let letters: Vec<char> = fold(acronym.span.of(text)).chars().filter(|c| c.is_alphabetic()).collect();
        if !LETTERS.contains(&letters.len()) {
            continue;
        }
        // "Ständige Impfkommission (Stiko)": written like a word.
        if acronym.shape != Shape::Upper {
            let plain = acronym.traits & !WORD == 0 && letters.len() > 2;
            found.extend(clipped(tokens, at, text, &letters).filter(|_| plain).map(|start| (start, at)));
            continue;
        }
        let start = start_of(tokens, at, text, &letters, false).or_else(|| start_of(tokens, at, text, &letters, true));
        if let Some(start) = start.or_else(|| compound(tokens, at, text, &letters)) {
            found.push((start, at));
        }
    }
    found
}

/// Where the words before token `end` begin whose first letters are these. Small words ("of", "and") are passed over, or
/// count as well.
fn start_of(tokens: &[Token], end: usize, text: &str, letters: &[char], small_count: bool) -> Option<usize> {
    let mut left = letters.len();
    let mut at = end;
    let sentence = tokens.get(end)?.sentence;
    // Every step back takes a letter or passes over one of few small words.
    let mut passed = 0;
    while left > 0 {
        at = at.checked_sub(1)?;
        let token = tokens.get(at).filter(|t| t.sentence == sentence)?;
        let wanted = letters.get(left - 1)?;
        let small = token.is(CLOSED_CLASS | COMMA) && token.shape != Shape::Upper;
        let begins = || fold(token.span.of(text)).starts_with(*wanted);
        if token.is(WORD) && (!small || small_count) && begins() {
            left -= 1;
        } else if small {
            passed += 1;
            if passed > letters.len() {
                return None;
            }
        } else {
            return None;
        }
    }
    let first = tokens.get(at)?;
    (first.is_capital() && !first.is(CLOSED_CLASS) && end - at >= 2).then_some(at)
}

/// Where the words before token `end` begin, two to four in capitals, in which the letters stand in order, the first of
/// them at the beginning.
fn clipped(tokens: &[Token], end: usize, text: &str, letters: &[char]) -> Option<usize> {
    let sentence = tokens.get(end)?.sentence;
    let word = |at: usize| tokens.get(at).filter(|t| t.sentence == sentence && t.is_capital() && !t.is(CLOSED_CLASS));
    (2..=4).map_while(|count| end.checked_sub(count).filter(|&start| word(start).is_some())).find(|&start| {
        let phrase = tokens.get(start..end).unwrap_or(&[]).iter().map(|t| fold(t.span.of(text))).collect::<String>();
        let mut rest = phrase.chars();
        letters.first().is_some_and(|&first| phrase.starts_with(first))
            && letters.iter().all(|wanted| rest.any(|c| c == *wanted))
    })
}

/// A single long word right before token `end` in which the letters stand in order.
fn compound(tokens: &[Token], end: usize, text: &str, letters: &[char]) -> Option<usize> {
    let token = tokens.get(end.checked_sub(1)?).filter(|t| t.is(WORD) && t.shape == Shape::Capital)?;
    let word = fold(token.span.of(text));
    let mut rest = word.chars();
    let in_order = word.starts_with(*letters.first()?) && letters.iter().all(|wanted| rest.any(|c| c == *wanted));
    (in_order && word.len() >= SHORTEST_COMPOUND && letters.len() > 2).then_some(end - 1)
}
