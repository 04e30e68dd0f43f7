//! Where one series ends and the next begins, for the chips of the keyword field. By itself rather than by way of the
//! tokens of `lex.rs`, which say the same: the page, which parts what is typed at every letter, is much lighter so.

use super::lex::{begins_sign, closing_slash, is_quote};

/// Parts what was typed at the commas that end a series, those between quotation marks, slashes or brackets left out: the
/// pieces as typed, and whether a quotation mark or slash stays open at the end.
pub fn split_series(typed: &str) -> (Vec<&str>, bool) {
    let mut marks: Vec<(usize, char)> = Vec::new();
    let (mut at, mut before, mut open) = (0, None, false);
    let mut begun = false;
    while let Some(c) = typed.get(at..).and_then(|rest| rest.chars().next()) {
        let start = at;
        // After a sign for exactly this, too.
        let begins = begins_sign(before);
        let may_begin = begins || begun && before == Some('=');
        begun = begins;
        at += c.len_utf8();
        let rest = typed.get(at..).unwrap_or("");
        let end = match c {
            ',' | '(' | ')' => {
                marks.push((start, c));
                Some(0)
            }
            _ if is_quote(c) => rest.find(is_quote).map(|end| end + rest.get(end..).map_or(0, first_length)),
            '/' if may_begin && !rest.is_empty() && !rest.starts_with(char::is_whitespace) => {
                closing_slash(rest).map(|end| end + 1)
            }
            _ => Some(0),
        };
        open = end.is_none();
        at += end.unwrap_or(rest.len());
        before = typed.get(..at).and_then(|read| read.chars().next_back());
    }
    let last_close = marks.iter().rev().find(|mark| mark.1 == ')').map_or(0, |mark| mark.0);
    let (mut pieces, mut from, mut depth) = (Vec::new(), 0, 0usize);
    for (at, mark) in marks {
        match mark {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 || at > last_close => {
                pieces.push(typed.get(from..at).unwrap_or(""));
                (from, depth) = (at + 1, 0);
            }
            _ => {}
        }
    }
    pieces.push(typed.get(from..).unwrap_or(""));
    (pieces, open)
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}
