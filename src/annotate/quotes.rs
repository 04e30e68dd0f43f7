//! Quoted runs: where in a block words stand between quotation marks.
//!
//! All the styles of print and of dumps: “ ” " " '' '' « » „ “ ‘ ’ 「 」, apostrophes told apart, pairs that do not
//! match, quotes that end with the paragraph. What a run is (speech or a scare quote) is not decided here.

use crate::intake::Span;

/// A run of quoted words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The words between the marks, without white space at the ends.
    pub inside: Span,
    /// The words with their marks.
    pub outside: Span,
    /// Whether a closing mark was there; without one the run ends with its block.
    pub closed: bool,
    /// Whether the marks are single ones.
    pub single: bool,
}

/// What opened the run that is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// “ (closed by ” or by a straight mark)
    Curly,
    /// " or ''
    Straight,
    /// „ (closed by “ or ”)
    Low,
    /// « »
    Pointing,
    /// » «
    PointingIn,
    /// 「 」
    Corner,
}

/// A character with its neighbours.
struct Here {
    end: usize,
    mark: char,
    before: Option<char>,
    after: Option<char>,
}

impl Here {
    /// Stands like an opening mark: nothing or space before, something after.
    fn opens(&self) -> bool {
        self.before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | ':' | '/'))
            && self.after.is_some_and(|c| !c.is_whitespace())
    }
}

/// Finds the quoted runs of one block, in order and not overlapping. Time is linear in the block's length.
pub(super) fn runs(text: &str, block: Span) -> Vec<Run> {
    let mut found = Vec::new();
    let base = block.start as usize;
    let words = block.of(text);
    // Most paragraphs quote nothing: look for a first byte of any mark before walking the characters.
    if !words.bytes().any(|b| matches!(b, b'"' | b'\'' | b'`' | 0xE2 | 0xC2 | 0xE3)) {
        return found;
    }
    let mut open: Option<(Style, usize, usize)> = None; // style, start of the mark, start of the words
    let mut nested = false;
    let mut before = None;
    let mut rest = words.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        // Of ASCII no other signs are marks, and most of most texts is ASCII.
        if c.is_ascii() && !matches!(c, '"' | '\'' | '`') {
            before = Some(c);
            continue;
        }
        let mut end = at + c.len_utf8();
        let mut mark = c;
        if matches!(c, '\'' | '`') && rest.peek().is_some_and(|&(_, next)| next == c) {
            rest.next();
            end += 1;
            mark = if c == '\'' { '"' } else { '“' };
        }
        let here = Here { end, mark, before, after: words[end..].chars().next() };
        before = Some(c);
        match open {
            None => {
                if let Some(style) = opening(&here) {
                    open = Some((style, at, end));
                    nested = false;
                } else if let Some(close) = single_close(words, &here) {
                    push(&mut found, text, base, (at, end), (close, close_end(words, close)), true, true);
                    while rest.next_if(|&(next, _)| next < close_end(words, close)).is_some() {}
                    before = words[..close_end(words, close)].chars().next_back();
                }
            }
            Some((style, mark_at, start)) => match role(style, &here, nested) {
                Role::None => {}
                Role::Nest(deeper) => nested = deeper,
                Role::Close => {
                    push(&mut found, text, base, (mark_at, start), (at, end), true, false);
                    open = None;
                }
                Role::Restart => open = Some((opening(&here).unwrap_or(style), at, end)),
            },
        }
    }
    if let Some((_, mark_at, start)) = open {
        push(&mut found, text, base, (mark_at, start), (words.len(), words.len()), false, false);
    }
    found
}

fn push(
    found: &mut Vec<Run>,
    text: &str,
    base: usize,
    (mark, start): (usize, usize),
    (close, after): (usize, usize),
    closed: bool,
    single: bool,
) {
    let inside = Span::new(base + start, base + close).trimmed(text);
    if inside.of(text).chars().any(char::is_alphanumeric) {
        found.push(Run { inside, outside: Span::new(base + mark, base + after), closed, single });
    }
}

/// The style a mark opens while nothing is open; `None` where it opens nothing.
fn opening(here: &Here) -> Option<Style> {
    let after = here.after?;
    match here.mark {
        '“' | '‟' if here.opens() || !after.is_whitespace() => Some(Style::Curly),
        '”' if here.opens() => Some(Style::Curly),
        '„' => Some(Style::Low),
        '«' | '《' => Some(Style::Pointing),
        '»' if here.opens() => Some(Style::PointingIn),
        '"' | '＂' if !after.is_whitespace() && (here.opens() || !here.before.is_some_and(char::is_alphanumeric)) => {
            Some(Style::Straight)
        }
        '「' => Some(Style::Corner),
        _ => None,
    }
}

enum Role {
    None,
    Close,
    Nest(bool),
    Restart,
}

/// What a mark does while a run of this style is open.
fn role(style: Style, here: &Here, nested: bool) -> Role {
    let spaced_before = here.before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–'));
    let spaced_after = here.after.is_none_or(|c| !c.is_alphanumeric() && c != '[');
    match (style, here.mark) {
        (Style::Corner, '」') | (Style::Pointing, '»' | '》') | (Style::PointingIn, '«') => Role::Close,
        (Style::Corner, _) => Role::None,
        (Style::Pointing | Style::PointingIn, '"') if !spaced_before && spaced_after => Role::None,
        (Style::Low, '“' | '”' | '‟') => Role::Close,
        (Style::Low, '"') if !spaced_before => Role::Close,
        // A “ after the end of a clause and before a space closes; before a word it opens again.
        (Style::Curly, '“') if !spaced_before && spaced_after => Role::Close,
        (Style::Curly, '“') => Role::Restart,
        (Style::Curly, '”') => Role::Close,
        (Style::Curly, '"') if nested => Role::Nest(false),
        (Style::Curly, '"') if spaced_before && !spaced_after => Role::Nest(true),
        (Style::Curly, '"') => Role::Close,
        (Style::Straight, '“') if spaced_before => Role::Nest(true),
        (Style::Straight, '”') if nested => Role::Nest(false),
        (Style::Straight, '”' | '“') => Role::Close,
        (Style::Straight, '"') if spaced_before && !spaced_after => Role::Restart,
        (Style::Straight, '"') => Role::Close,
        _ => Role::None,
    }
}

/// How far a single-quoted run may reach, in bytes: longer ones are stray apostrophes.
const LONGEST_SINGLE: usize = 1500;
/// Words that open with an apostrophe: ’tis, ’em, ’cause.
const CLIPPED: [&str; 9] = ["tis", "twas", "em", "til", "till", "cause", "bout", "round", "n"];

/// Where the run that a single mark opens here ends (the place of its closing mark); `None` where the mark is an
/// apostrophe. An opening mark stands after space and before a letter; a closing one before no letter, and rather after
/// a mark of punctuation than after an s, where it may be a possessive.
fn single_close(words: &str, here: &Here) -> Option<usize> {
    let opens = here.before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '“' | '"'));
    let (other, letter_needed) = match here.mark {
        '‘' | '‚' | '‹' => (here.mark, false),
        '\'' => ('\'', true),
        _ => return None,
    };
    let after = here.after?;
    if !opens || after.is_ascii_digit() || !(after.is_alphanumeric() || !letter_needed && matches!(after, '[' | '…'))
    {
        return None;
    }
    let rest = words.get(here.end..)?;
    let first_word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    if CLIPPED.iter().any(|clipped| clipped.eq_ignore_ascii_case(first_word)) {
        return None;
    }
    let mut possible = None;
    let mut before = None;
    let mut doubles = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|&(_, next)| next);
        let stands_open = before.is_none_or(char::is_whitespace) && after.is_some_and(|n| !n.is_whitespace());
        if at > LONGEST_SINGLE || (c == other && stands_open && at > 0) {
            break;
        }
        if matches!(c, '“' | '”' | '"' | '„' | '«' | '»') {
            doubles += 1;
        }
        let closes = match here.mark {
            '‚' => matches!(c, '‘' | '’'),
            '‹' => c == '›',
            _ => matches!(c, '’' | '\''),
        };
        if closes && at > 0 && !after.is_some_and(char::is_alphanumeric) && doubles % 2 == 0 {
            let sure = before.is_some_and(|b| matches!(b, ',' | '.' | '?' | '!' | '…' | ';'))
                || here.mark == '‹'
                || (before.is_some_and(|b| b != 's') && before.is_some_and(|b| !b.is_whitespace()));
            if sure {
                return Some(here.end + at);
            }
            possible.get_or_insert(here.end + at);
            if after.is_none_or(|n| matches!(n, ',' | '.' | ';' | ':' | '?' | '!' | ')')) {
                break;
            }
        }
        before = Some(c);
    }
    possible
}

fn close_end(words: &str, close: usize) -> usize {
    close + words.get(close..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found = runs(text, Span::new(0, text.len()));
        let words: Vec<&str> = found.iter().map(|run| run.inside.of(text)).collect();
        assert_eq!(words, expect, "{text}");
    }

    #[test]
    fn quotation_marks_of_all_styles() {
        check("“Yes,” he said. “No.”", &["Yes,", "No."]);
        check("He said \"yes\" and ''no''.", &["yes", "no"]);
        check("Er sagte: „Ja, gewiss“, und ging.", &["Ja, gewiss"]);
        check("»Ja«, sagte sie.", &["Ja"]);
        check("« Oui », dit-elle.", &["Oui"]);
        check("Il a dit «oui».", &["oui"]);
        check("She said ‘the dogs’ bowl isn’t mine’ and left.", &["the dogs’ bowl isn’t mine"]);
        check("It's the dogs' bowl, isn't it, in the '90s?", &[]);
        check("彼は「はい」と言った。", &["はい"]);
    }

    #[test]
    fn pairs_that_do_not_match() {
        check("“a touchstone for peace,\" he said: \"More.\"", &["a touchstone for peace,", "More."]);
        check("“It is late,“ she said. “Go.”", &["It is late,", "Go."]);
        check("A 6-foot-4\" man said \"no\".", &["no"]);
    }

    #[test]
    fn a_run_without_a_closing_mark_ends_with_the_block() {
        check("“First paragraph, and on.", &["First paragraph, and on."]);
        let found = runs("“First.", Span::new(0, 9));
        assert!(found.iter().all(|run| !run.closed));
    }

    #[test]
    fn inner_quotes_belong_to_the_outer_run() {
        check("“He said ‘no’ to me,” she said.", &["He said ‘no’ to me,"]);
        check("\"I read: “As you know” to them,\" he said.", &["I read: “As you know” to them,"]);
        check("\"[They] came,\" he said.", &["[They] came,"]);
    }

    #[test]
    fn empty_marks_quote_nothing() {
        check("\"\" “” '' «»", &[]);
        check("", &[]);
    }

    #[test]
    fn many_marks_take_linear_time() {
        for mark in ["\"", "“", "‘a ", "'a ", "''", "„", "«", "‘"] {
            let text = mark.repeat(100_000 / mark.len());
            runs(&text, Span::new(0, text.len()));
        }
    }
}
