//! What every text that a regular expression fits must hold, so that the index can say where it is worth trying.

/// A shorter piece stands in too many words to be of use.
const SHORTEST: usize = 3;

/// The longest run of plain letters and digits that every match of an expression holds, in lower case; `None` where none
/// can be told for sure. Letters and digits of ASCII only: one such run never lies in two words.
pub fn literal(expression: &str) -> Option<String> {
    let mut runs: Vec<String> = vec![String::new()];
    let mut depth = 0usize;
    let mut rest = expression.chars().peekable();
    while let Some(c) = rest.next() {
        let run = runs.last_mut()?;
        match c {
            // Either side may be missing; in other modes blanks and signs mean other things.
            '|' => return None,
            '(' if rest.peek() == Some(&'?') => return None,
            c if c.is_ascii_alphanumeric() && depth == 0 => {
                run.push(c.to_ascii_lowercase());
                continue;
            }
            // What may be left out is not held for sure.
            '?' | '*' | '{' => drop(run.pop()),
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            // A character by its number or its sort.
            '\\' if matches!(rest.next(), Some('x' | 'u' | 'U' | 'p' | 'P')) => return None,
            '[' => skip_class(&mut rest),
            _ => {}
        }
        if c == '{' {
            rest.by_ref().find(|c| *c == '}');
        }
        runs.push(String::new());
    }
    runs.into_iter().max_by_key(String::len).filter(|run| run.len() >= SHORTEST)
}

/// Passes over the rest of a class of characters.
fn skip_class(rest: &mut std::iter::Peekable<std::str::Chars>) {
    if rest.peek() == Some(&'^') {
        rest.next();
    }
    // A bracket that comes first stands for itself.
    let mut first = true;
    while let Some(c) = rest.next() {
        match c {
            '\\' => drop(rest.next()),
            ']' if !first => return,
            '[' => skip_class(rest),
            _ => {}
        }
        first = false;
    }
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn a_literal_is_what_every_match_holds() {
        for (expression, held) in [
            ("ferry", Some("ferry")),
            ("Ferr(y|ies)", None),
            ("ferr(y)", Some("ferr")),
            ("(ferry)?", None),
            ("(ferry)s", None),
            ("ferries?", Some("ferrie")),
            ("ferry*", Some("ferr")),
            ("fer{2}y", None),
            ("abc{2,3}defg", Some("defg")),
            ("abc+", Some("abc")),
            ("w\\w+nesday after", Some("nesday")),
            ("20[12]\\d", None),
            ("[abc]def", Some("def")),
            ("[]abc]def", Some("def")),
            ("[^\\]abc]defg", Some("defg")),
            ("\\bthe\\b", Some("the")),
            ("(?i)abc", None),
            ("\\x41bcde", None),
            ("a.b", None),
            ("überfahrt", Some("berfahrt")),
            ("abc\\", Some("abc")),
            ("", None),
        ] {
            assert_eq!(literal(expression).as_deref(), held, "{expression}");
        }
    }
}
