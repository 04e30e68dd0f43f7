//! Names by their shape: is this line a person's name?

use super::agencies;
use super::characters::word_hash;
use super::lines::{Line, Start};
use super::page::Page;
use crate::text::{Filter, letter, pieces_of, word_of};
use std::sync::OnceLock;

/// Words that join the parts of a name and may be small: "van der Bellen", "bin Salman", "de la Cruz".
const PARTICLES: &[&str] = &[
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "la", "le", "du", "bin", "ibn",
    "al", "el", "ben", "ter", "ten", "zu", "zum", "zur", "y", "e", "af", "av", "st", "mac", "abu", "o", "i",
];

/// Letters of the longest of them.
const LONGEST_PARTICLE: usize = 5;

/// Words that join two names.
pub const JOINTS: &[&str] = &[
    "and", "und", "et", "y", "e", "en", "og", "och", "ve", "и", "та", "a", "i", "ja", "with", "mit", "avec", "con",
    "com", "và", "dan", "și", "és",
];

/// Words that make a short line an outlet or a desk rather than a person.
pub const OUTLET_WORDS: &[&str] = &[
    "news",
    "times",
    "post",
    "agency",
    "agencies",
    "press",
    "herald",
    "tribune",
    "daily",
    "journal",
    "gazette",
    "media",
    "network",
    "tv",
    "radio",
    "online",
    "redaktion",
    "redazione",
    "redacción",
    "redação",
    "rédaction",
    "editorial",
    "staff",
    "desk",
    "team",
    "editor",
    "editors",
    "reporter",
    "correspondent",
    "agencia",
    "agence",
    "agentur",
    "zeitung",
    "nachrichten",
    "today",
    "chronicle",
    "standard",
    "magazine",
    "report",
    "reports",
    "world",
    "service",
    "bureau",
    "newsroom",
    "haber",
    "ajansı",
    "ria",
    "новости",
    "редакция",
];

/// Ends of addresses that make a name an outlet's.
const DOMAINS: &[&str] = &["com", "org", "net", "de", "at", "ch", "co", "io"];

/// A capitalised name of one to five words: "Laila Majdalawi", "Jean-Luc de la Cruz", "ARA News".
pub fn is_name(text: &str) -> bool {
    let mut words = 0;
    let mut capitalised = 0;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| matches!(c, ',' | '.' | '’' | '\'' | '(' | ')'));
        let Some(first) = bare.chars().next() else { return false };
        // "Videos of 'The Herald'": a title, and no name.
        if word.len() > bare.len() && bare.len() > 1 && is_quoted(word) {
            return false;
        }
        words += 1;
        if bare.chars().any(|c| {
            c.is_ascii_digit()
                || matches!(
                    c,
                    ':' | ';' | '?' | '!' | '/' | '|' | '"' | '“' | '„' | '@' | '%' | '#' | '=' | '+' | '€' | '$'
                )
        }) {
            return false;
        }
        if letter::is_uppercase(first) {
            capitalised += 1;
        } else if !letter::is_alphabetic(first)
            || letter::is_lowercase(first) && !is_particle(bare) && !bare.contains('-')
        {
            return false;
        }
    }
    let uncased = capitalised == 0 && text.chars().all(|c| !letter::is_lowercase(c));
    words <= 6 && (capitalised >= 1 || uncased && (2..=4).contains(&words)) && words >= 1
}

/// Whether a word stands between single quotation marks.
fn is_quoted(word: &str) -> bool {
    word.starts_with(['\'', '‘', '’']) && word.trim_end_matches([',', '.']).ends_with(['\'', '’'])
}

/// Whether a small word joins the parts of a name.
pub fn is_particle(word: &str) -> bool {
    word.len() <= LONGEST_PARTICLE && PARTICLES.contains(&word)
        || word.starts_with("d'")
        || word.starts_with("d’")
        || word.starts_with("al-")
        || word.starts_with("el-")
}

/// Whether a name looks like a person's: two to five words, none of which is an outlet's.
pub fn is_person(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (2..=5).contains(&words)
        && is_name(text)
        && !has_outlet_word(text)
        && !text.chars().filter(|&c| letter::is_alphabetic(c)).all(|c| letter::is_uppercase(c) && words == 1)
}

/// Whether a text holds a word that outlets and desks are called by.
pub fn has_outlet_word(text: &str) -> bool {
    static FILTER: OnceLock<Filter<16>> = OnceLock::new();
    let filter = FILTER.get_or_init(|| Filter::of(OUTLET_WORDS.iter().chain(DOMAINS).map(|word| word_hash(word))));
    let mut dotted = false;
    text.split_inclusive(|c: char| !letter::is_alphanumeric(c)).any(|part| {
        let word = part.trim_end_matches(|c: char| !letter::is_alphanumeric(c));
        // "lorne.de" is an outlet, "Ana de la Cruz" a person.
        let is_outlet = (!word.is_ascii() || filter.may_hold(word_hash(word))) && {
            let folded = word.to_lowercase();
            OUTLET_WORDS.contains(&folded.as_str()) || dotted && DOMAINS.contains(&folded.as_str())
        };
        dotted = part.ends_with('.');
        is_outlet
    })
}

/// Whether a short line is nothing but a name, or names of people and agencies in a row.
pub fn is_name_line(line: &Line, content: &str) -> bool {
    if line.count() > 14 || line.digits > 0 || line.letters < 4 {
        return false;
    }
    let content = content.trim_start_matches(['*', '•', '-']).trim();
    let single = line.count() <= 5 && line.start != Start::Bullet && is_name(content);
    single || {
        let mut names = names_in(content).peekable();
        names.peek().is_some() && names.all(|name| is_person(name) || agencies::is_agency(name))
    }
}

/// What follows a byline cue at the start of a line: "By Laila Majdalawi" → "Laila Majdalawi".
pub fn after_cue(content: &str) -> &str {
    let lower = content.trim_start();
    match lower.split_once([':', '：']) {
        Some((head, rest)) if head.split_whitespace().count() <= 4 => rest.trim(),
        _ => lower.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim()),
    }
}

/// Whether a line with a byline cue goes on with a name.
pub fn follows_cue(page: &Page, at: usize) -> bool {
    let line = page.line(at);
    let content = page.content(at);
    if line.ends_sentence() && line.count() > 8 {
        return false;
    }
    let rest = after_cue(content);
    let next = rest.split([',', '|', '•', '·', '/', '(', '–', '—']).next().unwrap_or("").trim();
    !next.is_empty() && names_in(next).next().is_some_and(|name| is_name(name) && name.split_whitespace().count() <= 5)
}

/// Parts a list of names: "A, B and C".
pub fn names_in(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', ';', '&', '/', '|', '•', '·', '、', '،']).flat_map(parted_at_joints).filter(|p| !p.is_empty())
}

/// The parts of a piece of a list between words such as "and".
fn parted_at_joints(piece: &str) -> impl Iterator<Item = &str> {
    static HASHES: OnceLock<Vec<u32>> = OnceLock::new();
    let joints = HASHES.get_or_init(|| JOINTS.iter().map(|w| word_hash(w)).collect());
    let mut rest = Some(piece);
    let mut parted = false;
    std::iter::from_fn(move || {
        let piece = rest?;
        let mut at = 0;
        for word in pieces_of(piece) {
            let bare = word_of(word);
            let small = bare.chars().next().is_some_and(letter::is_lowercase) || bare == "AND" || bare == "UND";
            // A list does not begin with one.
            if small && (parted || at > 0) && joints.contains(&word_hash(bare)) {
                parted = true;
                rest = piece.get(at + word.len()..);
                return Some(piece.get(..at).unwrap_or("").trim());
            }
            at += word.len();
        }
        rest = None;
        Some(piece.trim())
    })
}

/// Whether a line that begins with a credit cue goes on as one: a colon, a bracket, or a name.
pub fn is_credit(page: &Page, at: usize) -> bool {
    let line = page.line(at);
    let content = page.content(at);
    let Some(cue) = page.about_article(at) else { return false };
    let _ = cue;
    let colon = content.chars().take(40).any(|c| matches!(c, ':' | '：' | '/' | '|' | '©' | '('));
    let by = content.split_whitespace().take(4).any(|w| {
        matches!(
            w.to_lowercase().as_str(),
            "by" | "von" | "par" | "por" | "di" | "with" | "mit" | "avec" | "con" | "com"
        )
    });
    (colon || by || line.capital_share() > 0.6) && !(line.is_text() && line.lower * 3 > line.count() * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_other_short_lines() {
        for name in ["Laila Majdalawi", "Anna van der Berg", "Mohammed bin Salman", "J. R. Smith", "Jean-Luc Picard"] {
            assert!(is_name(name) && is_person(name), "{name}");
        }
        for other in ["the weather", "3 comments", "Read more: here", "", "What now?", "Sign up / Log in"] {
            assert!(!is_name(other), "{other}");
        }
        assert!(!is_person("ARA News") && !is_person("Courier lorne.de") && is_person("Ana de la Cruz"));
        assert_eq!(names_in("Ann Lee, Bob Ray and Cy Dee").collect::<Vec<_>>(), ["Ann Lee", "Bob Ray", "Cy Dee"]);
    }
}
