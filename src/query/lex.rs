//! The keyword field's text as tokens. What stands between quotation marks, slashes or brackets is not parted at commas.

/// A piece of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// Letters up to the next blank, quotation mark, bracket, bar or comma.
    Word(&'a str),
    /// What stands between quotation marks.
    Quoted(&'a str),
    /// What stands between slashes.
    Regex(&'a str),
    /// `,`
    Comma,
    /// `|`
    Bar,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `-` before a word, quotation mark, bracket or field.
    Not,
    /// `=` before a word or quotation mark.
    Exact,
    /// `@` before a word or quotation mark.
    Name,
    /// `^` before a word.
    Each,
    /// A word and a colon, nothing between: the word.
    Field(&'a str),
    /// `~5` or `~~5` right after a quotation mark: how many words may stand between, and whether in any order.
    Near(u32, bool),
}

/// A token with the bytes of the text it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<'a> {
    /// The token.
    pub token: Token<'a>,
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// What was left open at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclosed {
    /// A quotation mark.
    Quote,
    /// A regular expression.
    Regex,
}

/// So many words may stand between those of `"…"~`, where no number follows.
const NEAR: u32 = 5;

/// Whether a sign may begin after this character, or at the very beginning.
pub(super) fn begins_sign(before: Option<char>) -> bool {
    before.is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '|' | ',' | '-' | ':'))
}

/// Whether a word or quotation may begin so. All that is not ASCII may: the tables of what Unicode calls a letter would
/// weigh more in the page, which parts what is typed too, than all else here.
fn may_begin_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '"' | '*' | '?') || !c.is_ascii() && !c.is_whitespace()
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„')
}

/// Reads all of it; never fails. `fields` says which words before a colon are fields.
pub fn tokens<'a>(text: &'a str, is_field: impl Fn(&str) -> bool) -> (Vec<Placed<'a>>, Option<Unclosed>) {
    let mut found: Vec<Placed<'a>> = Vec::new();
    let mut unclosed = None;
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let start = at;
        let rest = &text[at + c.len_utf8()..];
        // A sign counts as one only where a word begins, and before something it can stand for.
        let begins = begins_sign(text[..at].chars().next_back());
        let is_exact = matches!(found.last(), Some(last) if last.token == Token::Exact && last.end == start);
        let before_word = rest.chars().next().is_some_and(may_begin_word);
        let sign = |token| Some((token, at + c.len_utf8()));
        let one = match c {
            _ if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            ',' => sign(Token::Comma),
            '|' => sign(Token::Bar),
            '(' => sign(Token::Open),
            ')' => sign(Token::Close),
            '=' if begins && (before_word || rest.starts_with('/')) => sign(Token::Exact),
            '@' if begins && before_word => sign(Token::Name),
            '^' if begins && before_word => sign(Token::Each),
            '-' if begins && (before_word || rest.starts_with(['(', '=', '@', '^', '/'])) => sign(Token::Not),
            '~' if text[..at].ends_with(is_quote) => {
                let any = rest.starts_with('~');
                let digits = rest.get(usize::from(any)..).unwrap_or("");
                let count = digits.find(|d: char| !d.is_ascii_digit()).unwrap_or(digits.len());
                let within = digits.get(..count).and_then(|d| d.parse().ok()).unwrap_or(NEAR);
                Some((Token::Near(within, any), at + 1 + usize::from(any) + count))
            }
            _ if is_quote(c) => Some(match rest.find(is_quote) {
                Some(end) => {
                    let closing = rest[end..].chars().next().map_or(1, char::len_utf8);
                    (Token::Quoted(&rest[..end]), at + c.len_utf8() + end + closing)
                }
                None => {
                    unclosed = Some(Unclosed::Quote);
                    (Token::Quoted(rest), text.len())
                }
            }),
            '/' if (begins || is_exact) && !rest.starts_with(char::is_whitespace) && !rest.is_empty() => {
                Some(match closing_slash(rest) {
                    Some(end) => (Token::Regex(&rest[..end]), at + 1 + end + 1),
                    None => {
                        unclosed = Some(Unclosed::Regex);
                        (Token::Regex(rest), text.len())
                    }
                })
            }
            _ => None,
        };
        let (token, end) = one.unwrap_or_else(|| {
            let rest = &text[at..];
            let end = rest
                .char_indices()
                .skip(1)
                .find(|(_, c)| c.is_whitespace() || is_quote(*c) || matches!(c, ',' | '|' | '(' | ')'))
                .map_or(rest.len(), |(end, _)| end);
            let word = &rest[..end];
            match word.split_once(':') {
                Some((name, _)) if is_field(name) => (Token::Field(name), at + name.len() + 1),
                _ => (Token::Word(word), at + end),
            }
        });
        found.push(Placed { token, start, end });
        at = end;
    }
    (found, unclosed)
}

/// Where a regular expression ends: at the first slash that no backslash stands before.
pub(super) fn closing_slash(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '/' if !escaped => return Some(at),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    None
}
