//! Where sentences end.
//!
//! Read off the tokens, in which abbreviations and initials keep their full stop, so that "U.S. President", "Dec. 1" and
//! "J. R. Smith" hold together. Closing marks and brackets stay with the sentence they close.

use super::lexicon::*;
use super::tokens::{Shape, Token};
use super::words::Language;
use super::{Sentence, quotes::Run};
use crate::intake::Span;

/// Numbers the sentences of one block's tokens from `first` on, and appends their spans. `block` is the index of the
/// block in its article.
pub(super) fn divide(tokens: &mut [Token], block: u32, language: Language, sentences: &mut Vec<Sentence>) {
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        let mut end = at + 1;
        if ends_sentence(tokens, at, language) {
            while tokens.get(end).is_some_and(|t| closes(tokens, end, t)) {
                end += 1;
            }
            finish(tokens, start, end, block, sentences);
            start = end;
        }
        at = end;
    }
    finish(tokens, start, tokens.len(), block, sentences);
}

/// Whether a token belongs to the sentence that has just ended: a further full stop, a closing bracket or quotation
/// mark that touches what stands before it.
fn closes(tokens: &[Token], at: usize, token: &Token) -> bool {
    let touches = at > 0 && tokens.get(at - 1).is_some_and(|before| before.span.end == token.span.start);
    touches && token.is(STOP | SHOUT | CLOSING | QUOTATION_MARK)
}

fn finish(tokens: &mut [Token], start: usize, end: usize, block: u32, sentences: &mut Vec<Sentence>) {
    let Some(own) = tokens.get_mut(start..end) else { return };
    let (Some(first), Some(last)) = (own.first(), own.last()) else { return };
    let span = Span { start: first.span.start, end: last.span.end };
    let number = sentences.len() as u32;
    own.iter_mut().for_each(|token| token.sentence = number);
    sentences.push(Sentence { span, block });
}

/// So many closing marks after a full stop are looked over for what follows them: no text has more, and a text of nothing
/// else is read in linear time.
const MOST_CLOSING: usize = 64;

/// Whether a sentence ends with the token at `at`.
fn ends_sentence(tokens: &[Token], at: usize, language: Language) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    if !token.is(STOP | SHOUT | ABBREVIATION) {
        return false;
    }
    let mut next = at + 1;
    while next - at <= MOST_CLOSING && tokens.get(next).is_some_and(|t| closes(tokens, next, t)) {
        next += 1;
    }
    let Some(after) = tokens.get(next) else { return token.is(STOP | SHOUT) };
    let opens_anew = match after.shape {
        Shape::Capital | Shape::Upper | Shape::Uncased => true,
        Shape::Lower => false,
        Shape::Other => after.is(NUMBER | QUOTATION_MARK | OPENING | OTHER_MARK),
    };
    if token.is(STOP) && language == Language::German && next == at + 1 && is_ordinal(tokens, at) {
        return false;
    }
    if token.is(SHOUT | STOP) {
        // "“Why?” Smith asked." and "“Stop.” he said" go on where a verb of saying follows the closing mark.
        let closed_quote = next > at + 1 && tokens.get(next - 1).is_some_and(|t| t.is(QUOTATION_MARK));
        let speaks = closed_quote
            && token.is(SHOUT)
            && tokens.iter().take(next + 4).skip(next).any(|t| t.is(SAY_STRONG) && t.shape == Shape::Lower);
        return opens_anew && !speaks;
    }
    // An abbreviation ends a sentence only before a word that is capitalised for no other reason.
    let full_stop = token.is(WORD) && token.is(ABBREVIATION) && !token.is(TITLE | MONTH);
    full_stop
        && language == Language::English
        && after.shape == Shape::Capital
        && after.is(CLOSED_CLASS)
        && !after.is(NATIONAL | COUNTRY | LOCATION | PARTICLE)
}

/// Whether a full stop makes an ordinal of the number before it, as German writes them: "am 3. Mai".
fn is_ordinal(tokens: &[Token], at: usize) -> bool {
    let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|b| tokens.get(b)), tokens.get(at)) else {
        return false;
    };
    before.is(NUMBER) && before.span.len() <= 2 && before.span.end == token.span.start && token.span.len() == 1
}

/// Numbers the sentences of the stream outside the quotes: like [`divide`], but a quoted run is one token, a semicolon
/// ends a sentence, and so does a run that ends in a full stop before a capital or another run.
pub(super) fn divide_outer(outer: &mut [Token], text: &str, runs: &[Run], language: Language) {
    let mut number = 0;
    let mut paragraph = 0;
    for at in 0..outer.len() {
        let Some(&token) = outer.get(at) else { break };
        if token.paragraph != paragraph {
            paragraph = token.paragraph;
            number += 1;
        }
        if let Some(own) = outer.get_mut(at) {
            own.sentence = number;
        }
        let Some(after) = outer.get(at + 1).filter(|t| t.paragraph == token.paragraph) else { continue };
        let ends = if token.is(QUOTED_RUN) {
            let inside = runs.get(token.run as usize).map_or("", |run| run.inside.of(text));
            let last = inside.trim_end_matches(['’', '\'', '”', '"', ')', ']']).chars().next_back();
            let anew = after.is_capital() || after.is(QUOTED_RUN);
            match last {
                Some('.' | '…') => anew,
                Some('?' | '!') => {
                    let speaks = outer.iter().take(at + 6).skip(at + 1).any(|t| t.is(SAY));
                    anew && !speaks
                }
                _ => false,
            }
        } else {
            token.is(SEMICOLON) || ends_sentence(outer, at, language) || (token.is(STOP) && after.is(QUOTED_RUN))
        };
        if ends && !after.is(STOP | SHOUT) {
            number += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokenise;
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let mut tokens = Vec::new();
        let lexicon = Lexicon::of(Language::English);
        tokenise(text, Span::new(0, text.len()), 0, &[], 0, lexicon, &mut tokens);
        let mut sentences = Vec::new();
        divide(&mut tokens, 0, Language::English, &mut sentences);
        let found: Vec<&str> = sentences.iter().map(|s| s.span.of(text)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn abbreviations_and_initials_hold_together() {
        check("U.S. President J. R. Smith left. He went.", &["U.S. President J. R. Smith left.", "He went."]);
        check("It began on Dec. 1, 2016. Mr. Al-Assad spoke.", &["It began on Dec. 1, 2016.", "Mr. Al-Assad spoke."]);
        check("He lives in the U.S. The flat is big.", &["He lives in the U.S.", "The flat is big."]);
        check(
            "Gov. Lee, R-Fla., won 4.5 per cent. Sen. Ray lost.",
            &["Gov. Lee, R-Fla., won 4.5 per cent.", "Sen. Ray lost."],
        );
    }

    #[test]
    fn a_german_ordinal_goes_on() {
        let text = "Am 3. Mai kam er. Sie blieb.";
        let mut tokens = Vec::new();
        tokenise(text, Span::new(0, text.len()), 0, &[], 0, Lexicon::of(Language::German), &mut tokens);
        let mut sentences = Vec::new();
        divide(&mut tokens, 0, Language::German, &mut sentences);
        let found: Vec<&str> = sentences.iter().map(|s| s.span.of(text)).collect();
        assert_eq!(found, ["Am 3. Mai kam er.", "Sie blieb."]);
    }

    #[test]
    fn quotation_marks_stay_with_their_sentence() {
        check("“It is late. We go.” He left.", &["“It is late.", "We go.”", "He left."]);
        check("“Why?” she asked. “Well…” And he went.", &["“Why?” she asked.", "“Well…”", "And he went."]);
        check(
            "“Stop!” Smith said (twice). Then (No.) it ended",
            &["“Stop!” Smith said (twice).", "Then (No.) it ended"],
        );
    }
}
