//! The keyword field's text, read: series of what is to be found, each with its conditions. What can be typed stands in
//! `syntax.rs`.

use super::lex::{Placed, Token, Unclosed, tokens};
use super::syntax::{FIELDS, Field};
use super::wildcard;
use crate::clean::Kind;
use crate::text::{fold, words_of};
use regex_lite::{Regex, RegexBuilder};

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
    /// As typed, trimmed.
    pub text: String,
    /// What it finds.
    pub find: Find,
    /// What must hold of a place for it to count.
    pub only: Vec<Condition>,
}

/// What is to be found.
#[derive(Clone, Debug)]
pub enum Find {
    /// One word.
    Word(Pattern),
    /// A word with these capitals and accents.
    Exact(String),
    /// A regular expression, over the text of a block.
    Regex(Regex),
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
    /// This stands close by.
    Near(Find),
    /// The field's value has these words one after the other.
    Has(Field, Vec<Pattern>),
    /// In lines of this kind.
    Kind(Kind),
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

/// Bytes that a regular expression may take when it is made ready: beyond, it is refused rather than slow.
const REGEX_BYTES: usize = 1 << 18;

/// Brackets in brackets are read so deep.
const DEEPEST: usize = 32;

/// Reads the keyword field. Never fails: what is wrong is read as the nearest thing that works, and each problem is a
/// sentence for the reader.
pub fn parse(typed: &str) -> (Query, Vec<String>) {
    let (tokens, unclosed) = lexed(typed);
    let mut problems: Vec<String> = Vec::new();
    match unclosed {
        Some(Unclosed::Quote) => {
            problems.push("A quotation mark is not closed; it was read as closed at the end.".into())
        }
        Some(Unclosed::Regex) => {
            problems.push(
                "The slash that ends the regular expression is missing; it was read as standing at the end.".into(),
            );
        }
        None => {}
    }
    let mut query = Query::default();
    for piece in pieces(&tokens) {
        let (Some(first), Some(last)) = (piece.first(), piece.last()) else { continue };
        let text = typed.get(first.start..last.end).unwrap_or("");
        let mut reader = Reader { tokens: piece, at: 0, only: Vec::new(), problems: &mut problems, depth: 0 };
        let found = reader.either();
        // A bracket that closes nothing is passed over.
        let mut all = Vec::from_iter(found);
        while reader.at < reader.tokens.len() {
            reader.at += 1;
            all.extend(reader.either());
        }
        let only = std::mem::take(&mut reader.only);
        match (phrase(all), only.is_empty()) {
            (Some(find), _) => query.series.push(Series { text: text.to_owned(), find, only }),
            (None, false) => query.only.extend(only),
            (None, true) if !problems.is_empty() => {}
            (None, true) => problems.push(format!("“{text}” holds no word to look for; add some letters.")),
        }
    }
    (query, problems)
}

fn lexed(typed: &str) -> (Vec<Placed<'_>>, Option<Unclosed>) {
    tokens(typed, |name| FIELDS.iter().any(|(field, _)| *field == name))
}

/// The tokens between commas, those in brackets not parted.
fn pieces<'t, 'a>(tokens: &'t [Placed<'a>]) -> Vec<&'t [Placed<'a>]> {
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
    tokens: &'t [Placed<'a>],
    at: usize,
    only: Vec<Condition>,
    problems: &'p mut Vec<String>,
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
            Token::Word(word) => phrase(patterns(word).into_iter().map(Find::Word).collect()),
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
            Token::Regex(written) => self.regex(written),
            Token::Open => self.bracket(),
            Token::Exact => {
                let words = self.words()?;
                phrase(words_of(words).map(|(_, word)| Find::Exact(word.to_owned())).collect())
            }
            Token::Name => {
                let words = patterns(self.words()?);
                (!words.is_empty()).then_some(Find::Name(words))
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
            _ => self.say("A bracket is not closed; it was read as closed at the end."),
        }
        found
    }

    fn say(&mut self, sentence: &str) {
        if !self.problems.iter().any(|said| said == sentence) {
            self.problems.push(sentence.to_owned());
        }
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

    fn regex(&mut self, written: &str) -> Option<Find> {
        let plain = written.replace("\\/", "/");
        match RegexBuilder::new(&plain).case_insensitive(true).size_limit(REGEX_BYTES).build() {
            Ok(regex) => Some(Find::Regex(regex)),
            Err(error) => {
                self.say(&format!(
                    "The regular expression /{written}/ cannot be read ({error}); its words are looked for."
                ));
                phrase(patterns(written).into_iter().map(Find::Word).collect())
            }
        }
    }

    fn field(&mut self, name: &str) -> Option<Find> {
        let field = FIELDS.iter().find(|(field, _)| *field == name)?.1;
        if matches!(field, Field::Title | Field::Near) {
            let signs = matches!(self.peek(), Some(Token::Exact | Token::Name | Token::Regex(_) | Token::Open));
            let words = matches!(self.peek(), Some(Token::Word(_) | Token::Quoted(_)));
            let Some(find) = (if signs || words { self.term() } else { None }) else {
                self.say(&format!("After “{name}:” comes a word to look for; without one it was left out."));
                return None;
            };
            if field == Field::Title {
                return Some(Find::InTitle(Box::new(find)));
            }
            self.only.push(Condition::Near(find));
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
            Field::In => match folded.as_str() {
                "quotes" => Ok(Condition::In(Voice::Quotes)),
                "speech" => Ok(Condition::In(Voice::Speech)),
                "narration" => Ok(Condition::In(Voice::Narration)),
                _ => Err(format!("After “in:” comes quotes, speech or narration, not “{value}”; it was left out.")),
            },
            Field::After | Field::Before => match is_date(&folded) {
                true => Ok(Condition::Published { before: field == Field::Before, date: folded }),
                false => Err(format!("“{value}” is no date; write 2016, 2016-08 or 2016-08-31.")),
            },
            _ => Ok(Condition::Has(field, patterns(value))),
        };
        match condition {
            Ok(condition) => self.only.push(condition),
            Err(sentence) => self.say(&sentence),
        }
        None
    }
}

/// Whether it is a year, a month or a day as dates are written in metadata: `2016`, `2016-08`, `2016-08-31`.
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    parts.next().is_some_and(|year| digits(year, 4)) && text.len() <= 10 && parts.all(|part| digits(part, 2))
}

/// The words of a text as patterns, without those that would fit every word.
fn patterns(text: &str) -> Vec<Pattern> {
    let mut patterns = Vec::new();
    for piece in text.split_whitespace() {
        if !piece.contains(['*', '?']) {
            patterns.extend(words_of(piece).map(|(_, word)| Pattern::Word(fold(word))));
            continue;
        }
        // A hyphenated or dotted wildcard word is as many words as the text has there.
        for part in piece.split(|c: char| !(c.is_alphanumeric() || matches!(c, '*' | '?' | '\'' | '’'))) {
            let folded = fold(part);
            if folded.chars().any(char::is_alphanumeric) {
                let wild = folded.contains(['*', '?']);
                patterns.push(if wild { Pattern::Wildcard(folded) } else { Pattern::Word(folded) });
            }
        }
    }
    patterns
}

#[cfg(test)]
mod tests {
    use super::super::{SYNTAX, split_series};
    use super::*;

    /// Writes a query so that a table can hold it.
    fn written(query: &Query) -> String {
        let mut all: Vec<String> = query.series.iter().map(|s| with(find(&s.find), &s.only)).collect();
        if !query.only.is_empty() {
            all.push(with(String::new(), &query.only));
        }
        all.join(", ")
    }

    fn with(mut text: String, only: &[Condition]) -> String {
        for condition in only {
            text += &format!(" [{}]", self::condition(condition));
        }
        text
    }

    fn words(patterns: &[Pattern]) -> String {
        let one = |pattern: &Pattern| match pattern {
            Pattern::Word(word) => word.clone(),
            Pattern::Wildcard(word) => format!("~{word}"),
        };
        patterns.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    fn find(what: &Find) -> String {
        let join = |parts: &[Find], between: &str| parts.iter().map(find).collect::<Vec<_>>().join(between);
        match what {
            Find::Word(pattern) => words(std::slice::from_ref(pattern)),
            Find::Exact(word) => format!("={word}"),
            Find::Regex(regex) => format!("/{regex}/"),
            Find::Name(name) => format!("@{}", words(name)),
            Find::Phrase(parts) => join(parts, " "),
            Find::Either(parts) => format!("({})", join(parts, "|")),
            Find::Near { parts, within, any_order } => {
                format!("near{within}{}({})", if *any_order { "?" } else { "" }, join(parts, " "))
            }
            Find::InTitle(inner) => format!("title({})", find(inner)),
        }
    }

    fn condition(what: &Condition) -> String {
        match what {
            Condition::Without(inner) => format!("without {}", find(inner)),
            Condition::Near(inner) => format!("near {}", find(inner)),
            Condition::Has(field, value) => format!("{field:?} {}", words(value)),
            Condition::Kind(kind) => kind.name().to_owned(),
            Condition::In(voice) => format!("{voice:?}"),
            Condition::Published { before, date } => format!("{} {date}", if *before { "before" } else { "after" }),
            Condition::Not(inner) => format!("not {}", condition(inner)),
        }
    }

    #[test]
    fn what_is_typed_is_read() {
        for (typed, read, problems) in [
            ("", "", 0),
            (" , ,", "", 0),
            ("Idlib", "idlib", 0),
            ("crack*, ferry|ferries", "~crack*, (ferry|ferries)", 0),
            ("\"security zone\"", "security zone", 0),
            ("security zone", "security zone", 0),
            ("\"one, two\"", "one two", 0),
            ("\"one|two\"|three", "(one two|three)", 0),
            ("“curly quotes”", "curly quotes", 0),
            ("\"not closed", "not closed", 1),
            ("*", "", 1),
            ("?*, ok", "ok", 1),
            ("|a||b|", "(a|b)", 0),
            ("al-Assad", "al assad", 0),
            ("Erdoğan", "erdogan", 0),
            ("w?rd", "~w?rd", 0),
            ("de-escal*", "de ~escal*", 0),
            ("S-400", "s 400", 0),
            ("北京", "北 京", 0),
            // Close together.
            ("\"bridge closed\"~5", "near5(bridge closed)", 0),
            ("\"bridge closed\"~~12", "near12?(bridge closed)", 0),
            ("\"bridge closed\"~", "near5(bridge closed)", 0),
            ("\"bridge\"~3", "bridge", 0),
            ("a ~5", "a 5", 0),
            // Written just so, names, regular expressions.
            ("=Bath", "=Bath", 0),
            ("=al-Assad", "=al =Assad", 0),
            ("=\"New York\"", "=New =York", 0),
            ("@Lavrov", "@lavrov", 0),
            ("@\"Sergey Lavrov\"|ferry", "(@sergey lavrov|ferry)", 0),
            ("mail@home", "mail home", 0),
            ("/20[12]\\d/", "/20[12]\\d/", 0),
            ("/a,b/, c", "/a,b/, c", 0),
            ("/a\\/b/", "/a/b/", 0),
            ("and/or", "and or", 0),
            ("/(/", "", 1),
            ("/(ferry/", "ferry", 1),
            ("/not closed", "/not closed/", 1),
            // Brackets.
            ("(bridge|ferry) closed", "(bridge|ferry) closed", 0),
            ("(bridge, ferry) closed, x", "(bridge|ferry) closed, x", 0),
            ("(bridge, ferry", "bridge, ferry", 1),
            ("bridge) ferry", "bridge ferry", 0),
            ("((a))", "a", 0),
            ("()", "", 1),
            // Conditions.
            ("ferry -storm", "ferry [without storm]", 0),
            ("ferry -\"big storm\"", "ferry [without big storm]", 0),
            ("ferry -(a|b)", "ferry [without (a|b)]", 0),
            ("ferry - storm", "ferry storm", 0),
            ("title:ferry", "title(ferry)", 0),
            ("title:\"the ferry\" -title:storm", "title(the ferry) [without title(storm)]", 0),
            ("ferry in:quotes", "ferry [Quotes]", 0),
            ("ferry -in:speech", "ferry [not Speech]", 0),
            ("ferry in:song", "ferry", 1),
            ("ferry speaker:\"Sergey Lavrov\"", "ferry [Speaker sergey lavrov]", 0),
            ("ferry near:storm", "ferry [near storm]", 0),
            ("ferry kind:caption", "ferry [caption]", 0),
            ("ferry kind:navigation", "ferry", 1),
            ("ferry outlet:gaz* lang:de", "ferry [Outlet ~gaz*] [Language de]", 0),
            ("ferry after:2016-08 before:2017", "ferry [after 2016-08] [before 2017]", 0),
            ("ferry after:august", "ferry", 1),
            ("outlet:gazette, ferry", "ferry,  [Outlet gazette]", 0),
            ("title:", "", 1),
            ("10:30", "10 30", 0),
            ("note: ferry", "note ferry", 0),
        ] {
            let (query, found) = parse(typed);
            assert_eq!((written(&query).as_str(), found.len()), (read, problems), "{typed}: {found:?}");
        }
    }

    #[test]
    fn every_example_of_the_help_is_read_without_a_problem() {
        for (typed, _) in SYNTAX {
            let (query, problems) = parse(typed);
            assert!(!query.series.is_empty() && problems.is_empty(), "{typed}: {problems:?}");
        }
    }

    #[test]
    fn the_readme_shows_the_same_table() {
        let readme = include_str!("../../README.md");
        for (typed, finds) in SYNTAX {
            let row =
                format!("| `{}` | {} |", typed.replace('|', "\\|"), finds.replace('|', "\\|").replace('*', "\\*"));
            assert!(readme.contains(&row), "{row}");
        }
    }

    #[test]
    fn a_query_is_parted_where_a_series_ends() {
        for (typed, parts, open) in [
            ("a, b ,c", &["a", " b ", "c"][..], false),
            ("\"a, b\", c", &["\"a, b\"", " c"], false),
            ("(a, b) c, d", &["(a, b) c", " d"], false),
            ("/a{1,2}/, b", &["/a{1,2}/", " b"], false),
            ("(a, b", &["(a", " b"], false),
            ("a,", &["a", ""], false),
            (",a", &["", "a"], false),
            (" , ,", &[" ", " ", ""], false),
            ("\"a, b", &["\"a, b"], true),
            ("", &[""], false),
        ] {
            assert_eq!(split_series(typed), (parts.to_vec(), open), "{typed}");
        }
    }

    /// Parts what was typed by its tokens.
    fn split_by_tokens(typed: &str) -> (Vec<&str>, bool) {
        let (tokens, unclosed) = lexed(typed);
        let mut found = Vec::new();
        // After each piece but the last stands its comma.
        let (mut from, mut at) = (0, 0);
        for piece in pieces(&tokens) {
            at += piece.len();
            let comma = tokens.get(at);
            at += 1;
            found.push(&typed[from..comma.map_or(typed.len(), |comma| comma.start)]);
            from = comma.map_or(typed.len(), |comma| comma.end);
        }
        (found, unclosed.is_some())
    }

    #[test]
    fn anything_typed_is_read() {
        let signs = [
            "(", ")", "|", ",", "-", "=", "@", "/", "\"", "~", "~~3", "title:", "near:", "in:", "é", "*", "?", " ",
            "a", "^",
        ];
        // Every run of three, and one that is long and deep.
        for a in signs {
            for b in signs {
                for c in signs {
                    let typed = [a, b, c].concat();
                    let (query, _) = parse(&typed);
                    assert!(query.series.len() <= 3, "{typed}");
                    assert_eq!(split_series(&typed), split_by_tokens(&typed), "{typed}");
                    let typed = [a, b, ",", c, a].concat();
                    assert_eq!(split_series(&typed), split_by_tokens(&typed), "{typed}");
                }
            }
        }
        parse(&"(".repeat(100_000));
        parse(&"(a|".repeat(50_000));
    }
}
