//! The names in a list of writers: where the list ends, where each name ends, and what a name looks like.

use super::byline_words::{DEGREES, DESKS, ENDS, LABELS, ROLES, by_of, holds, is_in};
use super::characters::word_hash;
use super::{agencies, dates, names};
use crate::text::{letter, pieces_of, word_of};

/// Signs that part a line.
pub const STROKES: [char; 9] = ['|', '•', '·', '●', '⋅', '∙', '‧', '│', '｜'];

/// Names in a list at most.
const MOST_NAMES: usize = 10;

/// What a name looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Two to five capitalised words.
    Person,
    /// One word.
    Single,
    /// A news agency's.
    Agency,
    /// An outlet's or a desk's.
    Outlet,
}

/// A word without the signs around it.
pub fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !letter::is_alphanumeric(c))
}

/// The hash of a word in small letters.
fn hash_of_small(word: &str) -> u32 {
    // Hashing folds the capitals of ASCII by itself.
    if word.is_ascii() { word_hash(word) } else { word_hash(&word.to_lowercase()) }
}

/// Whether a dash, a stroke or a tab may stand in a text: cheaper than to look for each. The longer dashes begin with one byte.
pub fn has_dash(text: &str) -> bool {
    text.bytes().fold(false, |any, b| any | matches!(b, b'-' | b'/' | b'\t' | 0xe2))
}

/// Where the first digit, stroke or other sign stands that ends a list of names.
fn sign_or_digit(text: &str) -> Option<usize> {
    if text.is_ascii() {
        return text.bytes().position(|b| b.is_ascii_digit() || matches!(b, b'|' | b'(' | b'[' | b':' | b'"'));
    }
    text.find(|c: char| match c {
        '\0'..='\x7f' => c.is_ascii_digit() || matches!(c, '|' | '(' | '[' | ':' | '"'),
        _ => matches!(c, '“' | '„' | '»') || STROKES.contains(&c) || letter::is_numeric(c),
    })
}

/// The names at the head of a list, and whether a role follows one.
pub fn list(text: &str, cued: bool) -> (Vec<(&str, Looks)>, bool) {
    if begins_as_prose(text) {
        return (Vec::new(), false);
    }
    let dashed = has_dash(text);
    // A text of ASCII without a hyphen, a stroke or a tab holds none of the signs below.
    let signs: &[&str] = match (dashed, text.is_ascii()) {
        (false, _) => &[],
        (true, true) => &[" - ", " // ", "\t"],
        (true, false) => &[" – ", " — ", " - ", " // ", "\t"],
    };
    let end = sign_or_digit(text)
        .into_iter()
        .chain(signs.iter().filter_map(|sign| text.find(sign)))
        .chain(glued(text))
        .chain(dates::find(text).filter(|date| date.day.is_some() || date.year.is_some()).map(|date| date.start))
        .min()
        .unwrap_or(text.len());
    let text = text.get(..end).unwrap_or(text).trim();
    let mut found: Vec<(&str, Looks)> = Vec::new();
    let (mut role, mut beside) = (false, false);
    for piece in names::names_in(text) {
        if let Some(last) = found.last_mut().filter(|last| last.1 == Looks::Person && is_degree(piece)) {
            last.0 = joined(text, last.0, piece);
            continue;
        }
        let (name, has_role) = one(piece);
        match looks_of(name) {
            Some(looks) if found.len() < MOST_NAMES => {
                let desk = looks == Looks::Outlet && is_desk(name);
                // "National Biotech Reporter" is a role without a name.
                let first = bare(name.split_whitespace().next().unwrap_or(""));
                let role_alone = has_role && is_in(&LABELS, first) && !super::given_names::begins(name);
                if found.is_empty() && !cued && (looks == Looks::Outlet && !desk || role_alone) {
                    return (Vec::new(), false);
                }
                // A place, a role or an office after a name: "Ann Lee, Vienna", "Ann Lee, Home Security Expert". After one of
                // these only what begins like a person's name is another writer.
                let given = super::given_names::begins(name);
                let pair = found.len() == 1 && found.first().is_some_and(|first| first.1 == Looks::Single) && given;
                let extra = match looks {
                    Looks::Single => !pair,
                    Looks::Outlet => true,
                    Looks::Person => {
                        (beside || is_in(&LABELS, first) || is_in(&ROLES, &first.to_lowercase())) && !given
                    }
                    Looks::Agency => false,
                };
                if found.is_empty() || !extra && !found.iter().any(|f| f.0 == name) {
                    found.push((name, looks));
                } else {
                    beside |= extra;
                }
                role |= has_role || looks == Looks::Outlet;
            }
            _ if found.is_empty() => return (found, false),
            _ => {
                role |= piece.split_whitespace().any(|w| is_in(&ROLES, &bare(w).to_lowercase()));
                if is_label(name) {
                    beside = true;
                    continue;
                }
                break;
            }
        }
        if has_role && found.len() >= MOST_NAMES {
            break;
        }
    }
    (found, role)
}

/// Whether the first words of a text, up to one in small letters, are no name: "The mayor said", "President Lee of Lorne spoke". Most
/// lines of a page begin so, and what follows need not be read then. Whatever might end a name before that word is looked at in full.
pub fn begins_as_prose(text: &str) -> bool {
    let mut end = 0;
    for (index, piece) in pieces_of(text).take(MOST_NAME_WORDS).enumerate() {
        end += piece.len();
        let word = word_of(piece);
        // The sign that ends a list of names stands behind a word.
        let letters = word.trim_end_matches([',', '.', ';', '!', '?']);
        let mut chars = letters.chars();
        let Some(first) = chars.next().filter(|&first| letter::is_alphabetic(first)) else { return false };
        if !chars.all(letter::is_lowercase) {
            return false;
        }
        let hash = hash_of_small(letters);
        if holds(&ENDS, hash) || holds(&ROLES, hash) || letters == "The" && index > 0 || by_of(letters).is_some() {
            return false;
        }
        if index > 0 && letter::is_lowercase(first) {
            let joins = names::is_particle(letters) || names::JOINTS.contains(&letters) || letters == "via";
            // A date may stand behind it that begins before it.
            let near = text.as_bytes().get(..text.len().min(end + DATE_REACH)).unwrap_or(&[]);
            return !joins && !near.iter().any(u8::is_ascii_digit);
        }
        if letters.len() < word.len() {
            return false;
        }
    }
    false
}

/// Words of a name at most.
const MOST_NAME_WORDS: usize = 6;

/// Bytes before its first digit in which a date may begin.
const DATE_REACH: usize = 40;

/// The part of a text from the beginning of one of its parts to the end of a later one.
fn joined<'a>(text: &'a str, from: &'a str, to: &'a str) -> &'a str {
    let place = |part: &str| (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
    let (Some(start), Some(end)) = (place(from), place(to)) else { return from };
    text.get(start..end + to.len()).unwrap_or(from)
}

/// "MD", "Ph.D.", "MS RD": degrees after a name.
fn is_degree(piece: &str) -> bool {
    let mut words = 0;
    piece.split_whitespace().all(|word| {
        let letters: String = word.chars().filter(|&c| letter::is_alphanumeric(c)).collect();
        words += 1;
        words <= 3 && letters.chars().filter(|&c| letter::is_uppercase(c)).count() >= 2 && is_in(&DEGREES, &letters)
    }) && words > 0
}

/// Whether a name begins or ends with a word that teams and desks are called by.
fn is_desk(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or("");
    is_in(&DESKS, first) || words.next_back().is_some_and(|last| is_in(&DESKS, last))
}

/// Where a text goes on without a space with what no name holds: "Ann Lee|Updated May 3", "Ann Lee|Reporter".
pub fn glued(text: &str) -> Option<usize> {
    // A capital after a small letter: most texts of ASCII have none.
    let pairs = text.as_bytes().windows(2);
    if text.is_ascii()
        && !pairs.fold(false, |any, pair| any | pair[0].is_ascii_lowercase() & pair[1].is_ascii_uppercase())
    {
        return None;
    }
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        if letter::is_uppercase(c) && letter::is_lowercase(previous) {
            let rest = text.get(at..).unwrap_or("");
            let word: String =
                rest.chars().take_while(|&c| letter::is_alphabetic(c)).flat_map(char::to_lowercase).collect();
            let is_date = || rest.contains(letter::is_numeric) && dates::find(rest).is_some_and(|d| d.start == 0);
            // An outlet's name: "Ann LeeThe Lorne Courier".
            let is_outlet = || rest.starts_with("The ");
            if is_in(&ENDS, &word) || is_in(&ROLES, &word) || is_outlet() || is_date() {
                return Some(at);
            }
        }
        previous = c;
    }
    None
}

/// A name without the capitalised "Von" or "By" that a line said before it.
fn after_by(piece: &str) -> &str {
    let rest = ["Von ", "By ", "Par "].iter().find_map(|by| piece.strip_prefix(by)).unwrap_or(piece).trim_start();
    // "Von" may be a part of the name.
    if rest.len() < piece.len() && names::is_person(rest) { rest } else { piece }
}

/// One name of a list, cut before what no name holds, and whether a role was cut off.
pub fn one(piece: &str) -> (&str, bool) {
    let piece = piece
        .trim()
        .trim_start_matches(['@', '*', '-', ' '])
        .trim_end_matches(['.', ',', ';', '-', '–', ' ', '>', '»', '*']);
    let piece = after_by(piece);
    // "Ann Lee The Lorne Courier", "Ann Lee LORNE TODAY".
    let second = pieces_of(piece).take(2).map(str::len).sum::<usize>();
    let (head, tail) = (piece.get(..second).unwrap_or(piece), piece.get(second..).unwrap_or(""));
    if tail.contains(' ') {
        let shouts = tail.chars().all(|c| !letter::is_lowercase(c)) && head.chars().any(letter::is_lowercase);
        if shouts || tail.starts_with("The ") || agencies::is_agency(tail) {
            return (head.trim(), true);
        }
    }
    // "The Lorne Team", "Courier Staff"; but "Ann Lee Staff".
    let count = piece.split_whitespace().count();
    if (2..=5).contains(&count) && is_desk(piece) && !super::given_names::begins(head) {
        return (piece, false);
    }
    let mut at = 0;
    let mut previous = "";
    for (index, word) in pieces_of(piece).enumerate() {
        let bare = bare(word);
        // The first word ends nothing.
        let hash = if index > 0 { hash_of_small(bare) } else { 0 };
        // "von der Leyen" goes on; "Ann Lee, der Redaktion" does not.
        let particle = || {
            matches!(bare.to_lowercase().as_str(), "der" | "die" | "das" | "el" | "le" | "il")
                && (word.starts_with(letter::is_lowercase)
                    || matches!(previous.to_lowercase().as_str(), "van" | "von" | "de"))
                && at + word.len() < piece.len()
        };
        if index >= 1 && holds(&ENDS, hash) && !particle() {
            return (piece.get(..at).unwrap_or(piece).trim(), false);
        }
        if index >= 2 && holds(&ROLES, hash) {
            // "Ann Lee Travel News Reporter": the name is what stands before the first word of the role.
            return (piece.get(..at).unwrap_or(piece).trim(), true);
        }
        at += word.len();
        previous = bare;
    }
    (piece, false)
}

/// "Last Modified", "Written By", "Vice President": words of labels, buttons and roles, none of them a name. A desk's name may be made
/// of such words.
fn is_label(name: &str) -> bool {
    let known = |word: &str| {
        let word = bare(word);
        let hash = hash_of_small(word);
        holds(&LABELS, hash) || holds(&ENDS, hash) || holds(&ROLES, hash) || by_of(word).is_some()
    };
    name.split_whitespace().all(known) && !is_desk(name) && !super::given_names::begins(name)
}

fn looks_of(name: &str) -> Option<Looks> {
    if name.is_empty() {
        return None;
    }
    if agencies::is_agency(name) || agencies::is_agency(name.strip_prefix("The ").unwrap_or(name)) {
        return Some(Looks::Agency);
    }
    if is_label(name) {
        return None;
    }
    let words = name.split_whitespace().count();
    if words == 1 {
        let plain = name.chars().all(|c| letter::is_alphanumeric(c) || matches!(c, '.' | '-' | '_' | '\'' | '’'))
            && name.chars().count() >= 2;
        return plain.then_some(Looks::Single);
    }
    if !names::is_name(name) || words > 6 {
        return None;
    }
    Some(if names::has_outlet_word(name) { Looks::Outlet } else { Looks::Person }).filter(|_| words <= 5 || words == 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_freed_of_what_stands_around_it() {
        for (piece, want) in
            [("Von Ann Lee", "Ann Lee"), ("Von Steuben", "Von Steuben"), ("Ann Lee The Lorne Courier", "Ann Lee")]
        {
            assert_eq!(one(piece).0, want, "{piece}");
        }
        assert_eq!(glued("Ann LeeThe Lorne Courier"), Some("Ann Lee".len()));
        assert_eq!(glued("Ann McLee"), None);
    }
}
