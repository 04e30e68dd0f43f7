//! The keyword field's language.
//!
//! | typed | finds |
//! |---|---|
//! | `word` | the word, whatever its case and accents |
//! | `one, two` | two series, each its own colour |
//! | `one\|two` | one series of either |
//! | `wor*`, `*ord`, `w?rd` | any letters, one letter |
//! | `two words`, `"two words"` | the words one after the other |

use crate::text::{fold, words_of};

/// What was typed, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// In the order typed.
    pub series: Vec<Series>,
}

/// What stands between two commas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// As typed, trimmed.
    pub text: String,
    /// Any of these is a hit.
    pub alternatives: Vec<Phrase>,
}

/// Words one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase(pub Vec<Pattern>);

/// One word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// This folded word.
    Word(String),
    /// Any folded word that fits: `*` is any letters, `?` is one.
    Wildcard(String),
}

impl Pattern {
    /// Whether a folded word fits.
    pub fn fits(&self, folded: &str) -> bool {
        match self {
            Pattern::Word(word) => word == folded,
            Pattern::Wildcard(pattern) => {
                let (pattern, word): (Vec<char>, Vec<char>) = (pattern.chars().collect(), folded.chars().collect());
                wildcard_fits(&pattern, &word)
            }
        }
    }
}

/// Greedy matching with one step of backtracking to the last `*`: at worst the product of the two lengths.
fn wildcard_fits(pattern: &[char], word: &[char]) -> bool {
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
    pattern[p..].iter().all(|&c| c == '*')
}

/// Reads the keyword field. Never fails: what is wrong is read as the nearest thing that works, and each problem is a
/// sentence for the reader.
pub fn parse(typed: &str) -> (Query, Vec<String>) {
    let mut problems = Vec::new();
    let (pieces, unclosed) = split_outside_quotes(typed, ',');
    if unclosed {
        problems.push("A quotation mark is not closed; it was read as closed at the end.".to_owned());
    }
    let mut series = Vec::new();
    for piece in pieces {
        let text = piece.trim();
        if text.is_empty() {
            continue;
        }
        let alternatives: Vec<Phrase> = split_outside_quotes(text, '|').0.into_iter().filter_map(phrase).collect();
        if alternatives.is_empty() {
            problems.push(format!("“{text}” holds no word to look for; add some letters."));
        } else {
            series.push(Series { text: text.to_owned(), alternatives });
        }
    }
    (Query { series }, problems)
}

/// Splits at a separator, but not between quotation marks; says whether the last quotation mark stays open.
pub fn split_outside_quotes(text: &str, separator: char) -> (Vec<&str>, bool) {
    let (mut pieces, mut from, mut quoted) = (Vec::new(), 0, false);
    for (at, c) in text.char_indices() {
        if matches!(c, '"' | '“' | '”') {
            quoted = !quoted;
        } else if c == separator && !quoted {
            pieces.push(&text[from..at]);
            from = at + c.len_utf8();
        }
    }
    pieces.push(&text[from..]);
    (pieces, quoted)
}

/// The words of one alternative; `None` where it has none, or only wildcards that would fit every word.
fn phrase(text: &str) -> Option<Phrase> {
    let mut patterns = Vec::new();
    for piece in text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”')) {
        if piece.contains(['*', '?']) {
            // A hyphenated or dotted wildcard word is as many words as the text has there.
            for part in piece.split(|c: char| !(c.is_alphanumeric() || matches!(c, '*' | '?' | '\'' | '’'))) {
                let folded = fold(part);
                if folded.chars().any(char::is_alphanumeric) {
                    patterns.push(if part.contains(['*', '?']) {
                        Pattern::Wildcard(folded)
                    } else {
                        Pattern::Word(folded)
                    });
                }
            }
        } else {
            patterns.extend(words_of(piece).map(|(_, word)| Pattern::Word(fold(word))));
        }
    }
    if patterns.is_empty() { None } else { Some(Phrase(patterns)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes a query so that a table can hold it: series by comma, alternatives by bar, words by space.
    fn written(query: &Query) -> String {
        let pattern = |pattern: &Pattern| match pattern {
            Pattern::Word(word) => word.clone(),
            Pattern::Wildcard(word) => format!("~{word}"),
        };
        let phrase = |phrase: &Phrase| phrase.0.iter().map(pattern).collect::<Vec<_>>().join(" ");
        let series = |series: &Series| series.alternatives.iter().map(phrase).collect::<Vec<_>>().join("|");
        query.series.iter().map(series).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn what_is_typed_is_read() {
        for (typed, read, problems) in [
            ("", "", 0),
            (" , ,", "", 0),
            ("Idlib", "idlib", 0),
            ("crack*, ferry|ferries", "~crack*, ferry|ferries", 0),
            ("\"security zone\"", "security zone", 0),
            ("security zone", "security zone", 0),
            ("\"one, two\"", "one two", 0),
            ("\"one|two\"|three", "one two|three", 0),
            ("“curly quotes”", "curly quotes", 0),
            ("\"not closed", "not closed", 1),
            ("*", "", 1),
            ("?*, ok", "ok", 1),
            ("|a||b|", "a|b", 0),
            ("al-Assad", "al assad", 0),
            ("Erdoğan", "erdogan", 0),
            ("w?rd", "~w?rd", 0),
            ("de-escal*", "de ~escal*", 0),
            ("S-400", "s 400", 0),
            ("北京", "北 京", 0),
        ] {
            let (query, found) = parse(typed);
            assert_eq!((written(&query).as_str(), found.len()), (read, problems), "{typed}");
        }
    }

    #[test]
    fn wildcards_fit_what_they_say() {
        for (pattern, word, fits) in [
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
        ] {
            assert_eq!(Pattern::Wildcard(pattern.to_owned()).fits(word), fits, "{pattern} {word}");
        }
    }
}
