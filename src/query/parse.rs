//! The keyword field's text, read: series of what is to be found, each with its conditions. What can be typed stands in
//! `syntax.rs`.

use super::expression::Expression;
use super::lex::{Placed, Token, Unclosed, tokens};
use super::nearest::Edit;
use super::spelling::Spelling;
use super::syntax::{FIELDS, Field};
use super::wildcard;
use crate::clean::Kind;
use crate::text::letter::is_hyphen;
use crate::text::{fold, stemmed_languages, words_of};

/// What was typed, read.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// In the order typed.
    pub series: Vec<Series>,
    /// Conditions that stand alone between commas: they hold for every series.
    pub only: Vec<Condition>,
}

/// What stands between two commas.
#[derive(Clone, Debug)]
pub struct Series {
    /// As typed, trimmed; or the word, of one of several series that stand for what was typed.
    pub text: String,
    /// As typed, trimmed.
    pub typed: String,
    /// What it finds.
    pub find: Find,
    /// What must hold of a place for it to count.
    pub only: Vec<Condition>,
    /// How its words were spelled.
    pub spelling: Spelling,
}

/// What is to be found.
#[derive(Clone, Debug)]
pub enum Find {
    /// One word.
    Word(Pattern),
    /// Any word that fits, each a series of its own ([`super::read`]).
    Each(Pattern),
    /// A word with these capitals and accents.
    Exact(String),
    /// A regular expression, over the text of a block.
    Regex(Expression),
    /// All mentions of whom or what has these words in its name.
    Name(Vec<Pattern>),
    /// One after the other.
    Phrase(Vec<Find>),
    /// Any of these.
    Either(Vec<Find>),
    /// All of these with at most so many words between one and the next, in this order or in any.
    Near {
        /// What is to stand close together.
        parts: Vec<Find>,
        /// Words between one and the next at most.
        within: u32,
        /// Whether the order does not matter.
        any_order: bool,
    },
    /// Where it stands in a headline.
    InTitle(Box<Find>),
}

/// One word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// This folded word.
    Word(String),
    /// Any folded word that fits: `*` is any letters, `?` is one.
    Wildcard(String),
}

/// What must hold of a place, or of its article.
#[derive(Clone, Debug)]
pub enum Condition {
    /// The article holds this nowhere.
    Without(Find),
    /// This stands close by: as the so manieth word before or after it, or nearer.
    Near(Find, u32),
    /// The field's value has these words one after the other.
    Has(Field, Vec<Pattern>),
    /// In lines of this kind.
    Kind(Kind),
    /// Words are found in all their forms, in articles in this language; in every language where none is named.
    Forms(Option<&'static str>),
    /// Where it is said, or not.
    In(Voice),
    /// Published on or after, or before, the first day of a year, month or day: `2016-08`.
    Published {
        /// Before it, rather than on it or after.
        before: bool,
        /// The date as far as it was given.
        date: String,
    },
    /// The opposite.
    Not(Box<Condition>),
}

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Between quotation marks.
    Quotes,
    /// Quoted or reported.
    Speech,
    /// The writer's own.
    Narration,
}

impl Pattern {
    /// Whether a folded word fits.
    pub fn fits(&self, folded: &str) -> bool {
        match self {
            Pattern::Word(word) => word == folded,
            Pattern::Wildcard(pattern) => wildcard::fits(pattern, folded),
        }
    }
}

/// Words from a place to what is to stand near it at most, where no number is given.
const NEAR: u32 = 10;

/// Brackets in brackets are read so deep.
const DEEPEST: usize = 32;

/// Reads the keyword field. Never fails: what is wrong is read as the nearest thing that works, and each problem is a
/// sentence for the reader.
pub fn parse(typed: &str) -> (Query, Vec<String>) {
    parse_and_mend(typed, &mut Vec::new())
}

/// The same; `edits` gets what would have to be typed instead.
pub(super) fn parse_and_mend(typed: &str, edits: &mut Vec<Edit>) -> (Query, Vec<String>) {
    let (tokens, unclosed) = lexed(typed);
    let mut problems: Vec<String> = Vec::new();
    let at_end = |text: &str| Edit { place: typed.len()..typed.len(), text: text.to_owned() };
    // What is left open is always the last token.
    let open = tokens.last().and_then(|last| typed.get(last.start..)).unwrap_or("").trim_end();
    match unclosed {
        Some(Unclosed::Quote) => {
            problems.push(format!("The quotation mark in “{open}” is not closed; it was read as closed at the end."));
            edits.push(at_end("\""));
        }
        Some(Unclosed::Regex) => {
            problems.push(format!(
                "The slash that ends the regular expression “{open}” is missing; it was read as standing at the end."
            ));
            edits.push(at_end("/"));
        }
        None => {}
    }
    let mut query = Query::default();
    for piece in pieces(&tokens) {
        let (Some(first), Some(last)) = (piece.first(), piece.last()) else { continue };
        let text = typed.get(first.start..last.end).unwrap_or("");
        let (only, problems_of) = (Vec::new(), &mut problems);
        let mut reader = Reader { typed, tokens: piece, at: 0, only, problems: problems_of, edits, depth: 0 };
        let found = reader.either();
        // A bracket that closes nothing is passed over.
        let mut all = Vec::from_iter(found);
        while reader.at < reader.tokens.len() {
            reader.at += 1;
            all.extend(reader.either());
        }
        let only = std::mem::take(&mut reader.only);
        match (phrase(all), only.is_empty()) {
            (Some(find), _) => {
                let (text, typed) = (text.to_owned(), text.to_owned());
                query.series.push(Series { text, typed, find, only, spelling: Spelling::of(piece) });
            }
            (None, false) => query.only.extend(only),
            (None, true) => {
                if problems.is_empty() {
                    problems.push(format!("“{text}” holds no word to look for; add some letters."));
                }
                // With all that was to be typed within it.
                edits.retain(|edit| edit.place.start < first.start || edit.place.start > last.end);
                edits.push(Edit { place: first.start..last.end, text: String::new() });
            }
        }
    }
    if query.series.is_empty() && !query.only.is_empty() && problems.is_empty() {
        problems.push(format!("“{}” only narrows what is looked for; add a word beside it.", typed.trim()));
    }
    (query, problems)
}

/// What was typed as tokens.
pub(super) fn lexed(typed: &str) -> (Vec<Placed<'_>>, Option<Unclosed>) {
    tokens(typed, |name| FIELDS.iter().any(|(field, _)| *field == name))
}

/// The tokens between commas, those in brackets not parted.
pub(super) fn pieces<'t, 'a>(tokens: &'t [Placed<'a>]) -> Vec<&'t [Placed<'a>]> {
    let (mut found, mut from, mut depth) = (Vec::new(), 0, 0usize);
    // A bracket that is never closed does not swallow the series after it.
    let last_close = tokens.iter().rposition(|token| token.token == Token::Close).unwrap_or(0);
    for (at, token) in tokens.iter().enumerate() {
        match token.token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            Token::Comma if depth == 0 || at > last_close => {
                found.push(&tokens[from..at]);
                (from, depth) = (at + 1, 0);
            }
            _ => {}
        }
    }
    found.push(&tokens[from..]);
    found
}

/// One after the other; `None` where there is nothing, the one itself where it is alone.
fn phrase(mut parts: Vec<Find>) -> Option<Find> {
    if parts.len() > 1 { Some(Find::Phrase(parts)) } else { parts.pop() }
}

/// Reads the tokens of a series from the left.
struct Reader<'t, 'a, 'p> {
    typed: &'a str,
    tokens: &'t [Placed<'a>],
    at: usize,
    only: Vec<Condition>,
    problems: &'p mut Vec<String>,
    edits: &'p mut Vec<Edit>,
    depth: usize,
}

impl<'a> Reader<'_, 'a, '_> {
    fn next(&mut self) -> Option<Token<'a>> {
        let token = self.tokens.get(self.at)?.token.clone();
        self.at += 1;
        Some(token)
    }

    fn peek(&self) -> Option<&Token<'a>> {
        self.tokens.get(self.at).map(|placed| &placed.token)
    }

    /// `a b|c d`, up to a closing bracket or the end.
    fn either(&mut self) -> Option<Find> {
        let mut all = Vec::from_iter(self.one_after_the_other());
        while matches!(self.peek(), Some(Token::Bar | Token::Comma)) {
            self.at += 1;
            all.extend(self.one_after_the_other());
        }
        if all.len() > 1 { Some(Find::Either(all)) } else { all.pop() }
    }

    fn one_after_the_other(&mut self) -> Option<Find> {
        let mut parts: Vec<Find> = Vec::new();
        while let Some(token) = self.peek() {
            match token {
                Token::Bar | Token::Comma | Token::Close => break,
                Token::Not => {
                    self.at += 1;
                    let before = self.only.len();
                    match self.term() {
                        Some(find) => self.only.push(Condition::Without(find)),
                        // What was read is a condition: its opposite.
                        None => {
                            let read = self.only.split_off(before.min(self.only.len()));
                            self.only.extend(read.into_iter().map(|condition| Condition::Not(Box::new(condition))));
                        }
                    }
                }
                _ => parts.extend(self.term()),
            }
        }
        phrase(parts)
    }

    /// One word, quotation, bracket or condition; conditions are put aside.
    fn term(&mut self) -> Option<Find> {
        match self.next()? {
            Token::Word(word) => hyphenated(word),
            Token::Quoted(words) => {
                let parts: Vec<Find> = patterns(words).into_iter().map(Find::Word).collect();
                match self.peek() {
                    Some(&Token::Near(within, any_order)) => {
                        self.at += 1;
                        if parts.len() > 1 { Some(Find::Near { parts, within, any_order }) } else { phrase(parts) }
                    }
                    _ => phrase(parts),
                }
            }
            Token::Regex(written) => self.regex(written, false),
            Token::Open => self.bracket(),
            Token::Exact => {
                if let Some(&Token::Regex(written)) = self.peek() {
                    self.at += 1;
                    return self.regex(written, true);
                }
                let words = self.words()?;
                phrase(words_of(words).map(|(_, word)| Find::Exact(word.to_owned())).collect())
            }
            Token::Name => {
                let words = patterns(self.words()?);
                (!words.is_empty()).then_some(Find::Name(words))
            }
            Token::Each => {
                let sign = self.at - 1;
                let words = patterns(self.words()?);
                match <[Pattern; 1]>::try_from(words) {
                    Ok([pattern]) if self.depth == 0 && self.tokens.first().is_some_and(|t| t.token == Token::Each) => {
                        Some(Find::Each(pattern))
                    }
                    Ok([pattern]) => {
                        self.say("“^” opens a keyword, before one word; here it was passed over.");
                        self.mend(sign..sign + 1, String::new());
                        Some(Find::Word(pattern))
                    }
                    Err(words) => phrase(words.into_iter().map(Find::Word).collect()),
                }
            }
            Token::Field(name) => self.field(name),
            // Signs that stand for nothing here.
            Token::Near(..) | Token::Not | Token::Bar | Token::Comma | Token::Close => None,
        }
    }

    fn bracket(&mut self) -> Option<Find> {
        self.depth += 1;
        let found = if self.depth > DEEPEST { None } else { self.either() };
        self.depth -= 1;
        match self.peek() {
            Some(Token::Close) => self.at += 1,
            _ => {
                let open = self.open_bracket();
                self.say(&format!("The bracket in “{open}” is not closed; it was read as closed at the end."));
                let end = self.tokens.last().map_or(self.typed.len(), |last| last.end);
                self.edits.push(Edit { place: end..end, text: ")".to_owned() });
            }
        }
        found
    }

    /// What was typed from the last bracket that stands open.
    fn open_bracket(&self) -> &'a str {
        let mut closed = 0usize;
        let open = self.tokens.iter().rev().find(|placed| match placed.token {
            Token::Close => {
                closed += 1;
                false
            }
            Token::Open => closed.checked_sub(1).map(|left| closed = left).is_none(),
            _ => false,
        });
        self.typed.get(open.map_or(0, |open| open.start)..).unwrap_or("").trim_end()
    }

    fn say(&mut self, sentence: &str) {
        if !self.problems.iter().any(|said| said == sentence) {
            self.problems.push(sentence.to_owned());
        }
    }

    /// Notes what would have to be typed in the place of some tokens. Nothing takes a blank after them with it, and words are
    /// set off from what follows.
    fn mend(&mut self, tokens: std::ops::Range<usize>, mut text: String) {
        let tokens = self.tokens.get(tokens).unwrap_or(&[]);
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        let next = self.typed.get(last.end..).and_then(|rest| rest.chars().next());
        let is_blank = next == Some(' ') && text.is_empty();
        if !text.is_empty() && next.is_some_and(|next| !(next.is_whitespace() || matches!(next, ')' | ',' | '|'))) {
            text.push(' ');
        }
        self.edits.push(Edit { place: first.start..last.end + usize::from(is_blank), text });
    }

    /// Leaves out what was read since a token, with the sign that says it is not to hold.
    fn leave_out(&mut self, from: usize) {
        let is_not =
            from.checked_sub(1).and_then(|before| self.tokens.get(before)).is_some_and(|t| t.token == Token::Not);
        self.mend(from - usize::from(is_not)..self.at, String::new());
    }

    /// The word or quotation that a sign or a field stands before.
    fn words(&mut self) -> Option<&'a str> {
        match self.peek()? {
            Token::Word(words) | Token::Quoted(words) => {
                let words = *words;
                self.at += 1;
                Some(words)
            }
            _ => None,
        }
    }

    /// An expression that was just read; `exact` with the sign for it before.
    fn regex(&mut self, written: &str, exact: bool) -> Option<Find> {
        match Expression::new(&written.replace("\\/", "/"), exact) {
            Ok(expression) => Some(Find::Regex(expression)),
            Err(why) => {
                self.say(&format!(
                    "The regular expression /{written}/ cannot be read ({why}); its words are looked for."
                ));
                let words: Vec<&str> = self::written(written).into_iter().map(|(word, _)| word).collect();
                let words = words.join(" ");
                let is_one = !words.contains(' ');
                self.mend(
                    self.at - 1 - usize::from(exact)..self.at,
                    if is_one { words } else { format!("\"{words}\"") },
                );
                phrase(patterns(written).into_iter().map(Find::Word).collect())
            }
        }
    }

    /// What stands after `near:` with a number of words of its own: `storm~5`, `"the storm"~5`.
    fn near(&mut self) -> Option<(Find, u32)> {
        let at = self.at;
        let (words, within) = match (&self.tokens.get(at)?.token, self.tokens.get(at + 1).map(|next| &next.token)) {
            (Token::Quoted(words), Some(Token::Near(within, _))) => {
                self.at += 1;
                (*words, *within)
            }
            (Token::Word(word), _) => {
                let (word, within) = word.split_once('~')?;
                (word, within.trim_start_matches('~').parse().ok()?)
            }
            _ => return None,
        };
        self.at += 1;
        let find = phrase(patterns(words).into_iter().map(Find::Word).collect());
        if find.is_none() {
            self.at = at;
        }
        Some((find?, within))
    }

    fn field(&mut self, name: &str) -> Option<Find> {
        let from = self.at - 1;
        let field = FIELDS.iter().find(|(field, _)| *field == name)?.1;
        if field == Field::Near
            && let Some((find, within)) = self.near()
        {
            self.only.push(Condition::Near(find, within));
            return None;
        }
        if matches!(field, Field::Title | Field::Near) {
            let signs = matches!(self.peek(), Some(Token::Exact | Token::Name | Token::Regex(_) | Token::Open));
            let words = matches!(self.peek(), Some(Token::Word(_) | Token::Quoted(_)));
            let Some(find) = (if signs || words { self.term() } else { None }) else {
                self.say(&format!("After “{name}:” comes a word to look for; without one it was left out."));
                self.leave_out(from);
                return None;
            };
            if field == Field::Title {
                return Some(Find::InTitle(Box::new(find)));
            }
            self.only.push(Condition::Near(find, NEAR));
            return None;
        }
        let value = self.words().unwrap_or("");
        let folded = fold(value.trim());
        let condition = match field {
            _ if folded.is_empty() => {
                Err(format!("After “{name}:” comes what it is to be; without it, it was left out."))
            }
            Field::Kind => match Kind::ALL.iter().find(|kind| kind.is_kept() && kind.name() == folded) {
                Some(kind) => Ok(Condition::Kind(*kind)),
                None => {
                    let known: Vec<&str> =
                        Kind::ALL.iter().filter(|kind| kind.is_kept()).map(|kind| kind.name()).collect();
                    Err(format!("“{value}” is no kind of line that is kept; there are {}.", known.join(", ")))
                }
            },
            Field::Forms if folded == "all" => Ok(Condition::Forms(None)),
            Field::Forms => match stemmed_languages().find(|code| *code == folded) {
                Some(code) => Ok(Condition::Forms(Some(code))),
                None => {
                    let known: Vec<&str> = stemmed_languages().collect();
                    Err(format!(
                        "No forms are known for “{value}”; after “forms:” comes all or one of {}.",
                        known.join(", ")
                    ))
                }
            },
            Field::In => match folded.as_str() {
                "quotes" => Ok(Condition::In(Voice::Quotes)),
                "speech" => Ok(Condition::In(Voice::Speech)),
                "narration" => Ok(Condition::In(Voice::Narration)),
                _ => Err(format!("After “in:” comes quotes, speech or narration, not “{value}”; it was left out.")),
            },
            Field::After | Field::Before => match date(&folded) {
                Some(date) => Ok(Condition::Published { before: field == Field::Before, date }),
                None => Err(format!("“{value}” is no date; write 2016, 2016-08 or 2016-08-31.")),
            },
            _ => Ok(Condition::Has(field, patterns(value))),
        };
        match condition {
            Ok(condition) => self.only.push(condition),
            Err(sentence) => {
                self.say(&sentence);
                self.leave_out(from);
            }
        }
        None
    }
}

/// A word as typed. One with hyphens is also found written as one: "e-mail" and "email".
fn hyphenated(word: &str) -> Option<Find> {
    let parts = patterns(word);
    let joined: String = parts
        .iter()
        .map(|part| match part {
            Pattern::Word(word) => word.as_str(),
            Pattern::Wildcard(_) => "",
        })
        .collect();
    let is_plain = parts.iter().all(|part| matches!(part, Pattern::Word(_)));
    let is_hyphenated = word.chars().all(|c| c.is_alphanumeric() || is_hyphen(c)) && word.contains(is_hyphen);
    let is_word = joined.contains(char::is_alphabetic);
    let apart = phrase(parts.into_iter().map(Find::Word).collect())?;
    if is_plain && is_hyphenated && is_word && matches!(apart, Find::Phrase(_)) {
        return Some(Find::Either(vec![apart, Find::Word(Pattern::Word(joined))]));
    }
    Some(apart)
}

/// A year, a month or a day as dates are written in metadata: `2016`, `2016-08`, `2016-08-31`; also from `2016-8` or `2016/8/3`.
fn date(text: &str) -> Option<String> {
    let mut date = String::new();
    for (at, part) in text.split(['-', '/', '.']).enumerate() {
        let number: u32 = part.parse().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()))?;
        let most = [9999, 12, 31].get(at)?;
        let is_long = if at == 0 { part.len() == 4 } else { part.len() <= 2 && number > 0 };
        if !is_long || number > *most {
            return None;
        }
        date += &if at == 0 { part.to_owned() } else { format!("-{number:02}") };
    }
    Some(date)
}

/// The words of a text as patterns, without those that would fit every word.
fn patterns(text: &str) -> Vec<Pattern> {
    written(text).into_iter().map(|(_, pattern)| pattern).collect()
}

/// The same, each with the word as it is written.
pub(super) fn written(text: &str) -> Vec<(&str, Pattern)> {
    let mut found = Vec::new();
    for piece in text.split_whitespace() {
        if !piece.contains(['*', '?']) {
            found.extend(words_of(piece).map(|(_, word)| (word, Pattern::Word(fold(word)))));
            continue;
        }
        // A hyphenated or dotted wildcard word is as many words as the text has there.
        for part in piece.split(|c: char| !(c.is_alphanumeric() || matches!(c, '*' | '?' | '\'' | '’'))) {
            // Where there are no spaces every character is a word, and any may stand beside: "北京*" is "北京".
            let plain = part.trim_matches('*');
            if !plain.contains(['*', '?']) && words_of(plain).count() > 1 {
                found.extend(words_of(plain).map(|(_, word)| (word, Pattern::Word(fold(word)))));
                continue;
            }
            let folded = fold(part);
            if folded.chars().any(char::is_alphanumeric) {
                let wild = folded.contains(['*', '?']);
                found.push((part, if wild { Pattern::Wildcard(folded) } else { Pattern::Word(folded) }));
            }
        }
    }
    found
}
