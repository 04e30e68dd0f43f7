//! Figures and times: numbers with their unit and what they count, and dates, resolved against the article's own.
//!
//! In come the article's tokens; out come spans with a normal form. One pass: only digits and the words a language's
//! table knows are looked at. What is a name (S-400, G20, Article 5) is no figure. This never guesses a date that neither
//! the words nor the article's date support.

mod calendar;
mod figures;
mod moments;
mod number;
mod relative;
mod table;
mod tense;
#[cfg(test)]
mod tests;

use super::lexicon::{DIGITS, HYPHENATED, phrase_hash};
use super::tokens::Token;
use super::words::Language;
use super::{Figure, Moment};
use calendar::Day;
use table::{Table, Use};

/// The most words a phrase of the tables has.
const LONGEST_PHRASE: usize = 4;

/// A paragraph's tokens with the tables to read them by.
pub(super) struct Reader<'a> {
    tokens: &'a [Token],
    text: &'a str,
    table: &'static Table,
    /// The article's date.
    today: Option<Day>,
}

/// Finds the figures and times of an article, each list in the order of the text. `date` is the article's date in ISO
/// 8601, where it has one.
pub(super) fn find(tokens: &[Token], text: &str, language: Language, date: Option<&str>) -> (Vec<Figure>, Vec<Moment>) {
    let (mut figures, mut moments) = (Vec::new(), Vec::new());
    let table = Table::of(language);
    let today = date.and_then(Day::of_iso);
    let mut rest = tokens;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|t| t.paragraph == first.paragraph).count();
        let (paragraph, after) = rest.split_at(length.max(1).min(rest.len()));
        let reader = Reader { tokens: paragraph, text, table, today };
        reader.read(&mut figures, &mut moments);
        rest = after;
    }
    (figures, moments)
}

impl<'a> Reader<'a> {
    fn read(&self, figures: &mut Vec<Figure>, moments: &mut Vec<Moment>) {
        let mut at = 0;
        // What stands before this is taken.
        let mut free = 0;
        while at < self.tokens.len() {
            if !self.is_anchor(at) {
                at += 1;
                continue;
            }
            if let Some((moment, end)) = self.moment(at, free) {
                moments.push(moment);
                free = end;
                at = end.max(at + 1);
            } else if let Some((figure, end)) = self.figure(at, free) {
                figures.extend(figure);
                free = end;
                at = end.max(at + 1);
            } else {
                at += 1;
            }
        }
    }

    fn is_anchor(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is(DIGITS | HYPHENATED) || self.table.is_anchor(t.hash))
    }

    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The longest phrase with this use that begins at a token: its value and its length in tokens.
    fn phrase(&self, what: Use, at: usize) -> Option<(f64, usize)> {
        if !self.table.may_begin(what, self.tokens.get(at)?.hash) {
            return None;
        }
        let longest = LONGEST_PHRASE.min(self.tokens.len().saturating_sub(at));
        (1..=longest).rev().find_map(|length| {
            let words = self.tokens.get(at..at + length)?;
            let value = self.table.value(what, phrase_hash(words.iter().map(|t| t.hash)))?;
            Some((value, length))
        })
    }

    /// The longest phrase with this use that ends before a token, not reaching before `free`: value and length.
    fn phrase_before(&self, what: Use, end: usize, free: usize) -> Option<(f64, usize)> {
        if !self.table.may_end(what, self.tokens.get(end.checked_sub(1)?)?.hash) {
            return None;
        }
        let longest = LONGEST_PHRASE.min(end.saturating_sub(free));
        (1..=longest).rev().find_map(|length| {
            let words = self.tokens.get(end - length..end)?;
            let value = self.table.value(what, phrase_hash(words.iter().map(|t| t.hash)))?;
            Some((value, length))
        })
    }

    /// The value of one token in this use.
    fn is(&self, what: Use, at: usize) -> Option<f64> {
        self.table.value(what, self.tokens.get(at)?.hash)
    }

    /// Whether a token touches the one before it.
    fn touches(&self, at: usize) -> bool {
        at > 0
            && match (self.tokens.get(at - 1), self.tokens.get(at)) {
                (Some(before), Some(token)) => before.span.end == token.span.start,
                _ => false,
            }
    }

    /// Whether two tokens stand in one sentence.
    fn together(&self, a: usize, b: usize) -> bool {
        matches!((self.tokens.get(a), self.tokens.get(b)), (Some(a), Some(b)) if a.sentence == b.sentence)
    }
}
