//! A block's words and marks, each with what is known of it.

use super::lexicon::*;
use super::quotes::Run;
use crate::intake::Span;

/// Marks the absence of an index.
pub(super) const NONE: u32 = u32::MAX;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// Begins with a small letter.
    Lower,
    /// Begins with a capital.
    Capital,
    /// Capitals throughout, at least two of them.
    Upper,
    /// In a script without capitals.
    Uncased,
    /// A number or a mark.
    Other,
}

/// A word or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Its place in the document's text.
    pub span: Span,
    /// The hash of the word in lower case.
    pub hash: u64,
    /// What is known of it.
    pub traits: Traits,
    /// How it is written.
    pub shape: Shape,
    /// The quoted run it stands in, or is: an index into the article's runs.
    pub run: u32,
    /// The sentence it stands in; in the stream outside the quotes, one of those sentences.
    pub sentence: u32,
    /// Its paragraph: an index into the blocks that are read.
    pub paragraph: u32,
}

impl Token {
    /// Whether any of the traits is set.
    pub fn is(&self, traits: Traits) -> bool {
        self.traits & traits != 0
    }

    /// Whether it is written like a name.
    pub fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }
}

/// Appends the tokens of a block. `runs` are the article's quoted runs from `first_run` on that belong to this block.
pub(super) fn tokenise(
    text: &str,
    block: Span,
    paragraph: u32,
    runs: &[Run],
    first_run: usize,
    lexicon: &Lexicon,
    tokens: &mut Vec<Token>,
) {
    let words = block.of(text);
    let base = block.start as usize;
    let mut at = 0;
    let mut run = first_run;
    while let Some(c) = words.get(at..).and_then(|rest| rest.chars().next()) {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        while runs.get(run).is_some_and(|r| r.outside.end as usize <= base + at) {
            run += 1;
        }
        let inside = runs.get(run).is_some_and(|r| r.outside.start as usize <= base + at);
        let (end, mut traits, mut shape) = if c.is_alphanumeric() {
            word(words, at, lexicon)
        } else {
            mark(words, at, c, tokens.last(), base, lexicon)
        };
        let span = Span::new(base + at, base + end);
        let written = span.of(text);
        let hash = word_hash(written);
        if traits & (MARK & !POSSESSIVE) == 0 {
            traits |= lexicon.traits(hash);
            if traits & HYPHENATED != 0 || !written.is_ascii() {
                (traits, shape) = hyphenated(traits, shape, written, lexicon);
            }
            // Agencies that write themselves in small letters.
            if shape == Shape::Lower && GERMAN_AGENCIES.contains(&written) {
                (traits, shape) = (BODY | WORD, Shape::Upper);
            }
            traits |= compound(traits, shape, written, lexicon) | genitive(traits, shape, written, lexicon);
            traits = settle(traits, shape, written);
        }
        let run = if inside { run as u32 } else { NONE };
        tokens.push(Token { span, hash, traits, shape, run, sentence: 0, paragraph });
        at = end.max(at + 1);
    }
}

/// "Turkish-controlled" is an adjective, and so is "Russian-Turkish": no names, for all their capitals.
fn hyphenated(traits: Traits, shape: Shape, written: &str, lexicon: &Lexicon) -> (Traits, Shape) {
    if shape != Shape::Capital || traits & (BODY | COUNTRY | LOCATION | TITLE) != 0 || !written.contains(['-', '‑']) {
        return (traits, shape);
    }
    let parts = || written.split(['-', '‑']);
    if parts().next_back().is_some_and(|last| last.starts_with(char::is_lowercase)) {
        return (traits, Shape::Lower);
    }
    let known = |part: &str| lexicon.traits(word_hash(part)) & (NATIONAL | COUNTRY | LOCATION) != 0;
    // "anti-Daesh operations", "the post-Soviet group": behind such a word a name is an adjective.
    const BEFORE: [&str; 7] = ["anti", "pro", "non", "ex", "post", "pre", "neo"];
    if parts().all(known) || parts().next().is_some_and(|first| BEFORE.contains(&first)) {
        return (traits | NATIONAL, shape);
    }
    (traits, shape)
}

/// Endings of German compounds that are titles or roles: "Regierungssprecherin", "Verteidigungsminister".
const GERMAN_TITLES: [&str; 31] = [
    "sprecher",
    "sprecherin",
    "minister",
    "ministerin",
    "präsident",
    "präsidentin",
    "kanzler",
    "kanzlerin",
    "chef",
    "chefin",
    "trainer",
    "trainerin",
    "direktor",
    "direktorin",
    "leiter",
    "leiterin",
    "sekretär",
    "sekretärin",
    "experte",
    "expertin",
    "vorsitzender",
    "vorsitzende",
    "forscher",
    "forscherin",
    "wissenschaftler",
    "wissenschaftlerin",
    "kollege",
    "kollegen",
    "beauftragter",
    "inhaber",
    "inhaberin",
];

/// Endings of compounds that are bodies, outlets, and those who do not want to be named.
const GERMAN_BODIES: [&str; 32] = [
    "kommission",
    "klinikum",
    "krankenhaus",
    "museum",
    "theater",
    "gemeinschaft",
    "anstalt",
    "gericht",
    "ministerium",
    "verband",
    "behörde",
    "partei",
    "gewerkschaft",
    "universität",
    "kammer",
    "konzern",
    "union",
    "bund",
    "verein",
    "institut",
    "bundesamt",
    "landesamt",
    "rat",
    "bank",
    "kasse",
    "werke",
    "gesellschaft",
    "stiftung",
    "klinik",
    "fraktion",
    "akademie",
    "gruppe",
];
const GERMAN_MEDIA: [&str; 7] = ["zeitung", "post", "blatt", "anzeiger", "kurier", "rundschau", "nachrichten"];
/// News agencies of German.
const GERMAN_AGENCIES: [&str; 5] = ["dpa", "sda", "epd", "dapd", "dts"];

/// Endings of nouns that say what the body named right behind them is: "Katastrophenbehörde Afad", "Maschinenbauer Veltron".
const GERMAN_SORTS: [&str; 22] = [
    "bauer",
    "hersteller",
    "anbieter",
    "betreiber",
    "riese",
    "riesen",
    "firma",
    "unternehmen",
    "händler",
    "kette",
    "plattform",
    "netzwerk",
    "verlag",
    "dienstleister",
    "versicherer",
    "versorger",
    "agentur",
    "organisation",
    "produzent",
    "entwickler",
    "produzenten",
    "zulieferer",
];
const GERMAN_CIRCLES: [&str; 2] = ["kreise", "kreisen"];
/// Endings of compounds that are events: "Donaufestival", "Klimagipfel".
const GERMAN_EVENTS: [&str; 5] = ["festival", "festivals", "gipfel", "gipfels", "festspiele"];

/// The traits of a German compound, which the tables cannot list.
fn compound(traits: Traits, shape: Shape, written: &str, lexicon: &Lexicon) -> Traits {
    // The shortest such compound has more letters than this.
    const SHORTEST: usize = 8;
    if !lexicon.has_compounds() || shape != Shape::Capital || traits & TITLE != 0 || written.len() < SHORTEST {
        return 0;
    }
    let small = written.to_lowercase();
    // "des Klinikums", "des Ministers": the genitive as well.
    let stem = small.strip_suffix("es").or(small.strip_suffix('s')).unwrap_or(&small);
    // Few end with the same letter.
    let ends_with =
        |word: &str, ending: &str| word.as_bytes().last() == ending.as_bytes().last() && word.ends_with(ending);
    let ends = |list: &[&str]| list.iter().any(|ending| ends_with(&small, ending) || ends_with(stem, ending));
    match () {
        () if ends(&GERMAN_TITLES) => TITLE | ROLE | PEOPLE,
        // "Innenministerium": one ministry of a country, as good as a name.
        () if ends(&["ministerium"]) && !small.starts_with("ministerium") => ORGANISATION | BODY,
        () if ends(&GERMAN_BODIES) => ORGANISATION,
        () if ends(&GERMAN_MEDIA) => ORGANISATION | MEDIA,
        () if ends(&GERMAN_SORTS) => SORT_NOUN,
        () if ends(&GERMAN_CIRCLES) => ANONYMOUS | PEOPLE,
        () if ends(&GERMAN_EVENTS) => EVENT,
        () => 0,
    }
}

/// What is known of a name whose German genitive this is: "Venezuelas", "Trumps".
fn genitive(traits: Traits, shape: Shape, written: &str, lexicon: &Lexicon) -> Traits {
    let plain = traits & !WORD == 0 && shape == Shape::Capital && lexicon.has_compounds();
    let stem = if plain { written.strip_suffix('s') } else { None };
    // Shorter ones are other words too often.
    const SHORTEST: usize = 5;
    let stem = stem.filter(|stem| stem.len() >= SHORTEST);
    stem.map_or(0, |stem| lexicon.traits(word_hash(stem)) & (COUNTRY | LOCATION | SURNAME | BODY | OUTLET))
}

/// Traits that hold only in a certain spelling: "US" is a country and "us" a pronoun, "WHO" a body and "who" none.
fn settle(mut traits: Traits, shape: Shape, written: &str) -> Traits {
    let short = written.len() <= 4;
    if shape == Shape::Upper && short && traits & (COUNTRY | BODY) != 0 {
        traits &= COUNTRY | BODY | OUTLET | LOCATION | ABBREVIATION | WORD;
    } else if written.len() <= 3
        && shape != Shape::Upper
        && written.contains(char::is_lowercase)
        && !["Fed", "Efe"].contains(&written)
    {
        traits &= !(COUNTRY | BODY);
    }
    if shape == Shape::Lower {
        traits &= !(COUNTRY | LOCATION | BODY | NATIONAL | MAN | WOMAN | SURNAME | WEEKDAY | MONTH);
    }
    traits
}

/// The end, traits and shape of the word or number that begins at `at`.
fn word(words: &str, at: usize, lexicon: &Lexicon) -> (usize, Traits, Shape) {
    let rest = words.get(at..).unwrap_or("");
    let mut end = rest.len();
    let (mut uppers, mut lowers, mut digits, mut others) = (0u32, 0u32, 0u32, 0u32);
    let mut first_upper = false;
    let mut hyphen = false;
    let mut before = ' ';
    // Letters and digits of ASCII first: most words are nothing else.
    let mut plain = 0;
    for &byte in rest.as_bytes() {
        match byte {
            b'a'..=b'z' => lowers += 1,
            b'A'..=b'Z' => {
                uppers += 1;
                first_upper |= plain == 0;
            }
            b'0'..=b'9' => digits += 1,
            _ => break,
        }
        before = byte as char;
        plain += 1;
    }
    let mut chars = rest.get(plain..).unwrap_or("").char_indices().map(|(i, c)| (plain + i, c)).peekable();
    while let Some((i, c)) = chars.next() {
        if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200c}' | '\u{200d}') {
            if c.is_ascii_lowercase() || c.is_lowercase() {
                lowers += 1;
            } else if c.is_uppercase() {
                uppers += 1;
                first_upper |= i == 0;
            } else if c.is_numeric() {
                digits += 1;
            } else {
                others += 1;
            }
            before = c;
            continue;
        }
        let next = chars.peek().map(|&(_, n)| n);
        let joins = match c {
            '-' | '‑' | '&' | '_' | '·' => next.is_some_and(char::is_alphanumeric),
            '/' => next.is_some_and(char::is_uppercase) && uppers > 0 && lowers == 0,
            '\'' | '’' if lexicon.has_elision() && i <= 4 && next.is_some_and(char::is_uppercase) => {
                end = i + c.len_utf8();
                break;
            }
            '\'' | '’' => {
                let cases = lexicon.has_apostrophe_cases() && first_upper;
                next.is_some_and(char::is_alphabetic) && !possessive(rest, i) && !cases
            }
            ',' => before.is_ascii_digit() && next.is_some_and(|n| n.is_ascii_digit()),
            '.' => {
                let stem = rest.get(..i).unwrap_or("");
                let last_part = stem.rsplit(['.', '-']).next().unwrap_or("");
                let initial = last_part.chars().count() == 1 && last_part.chars().all(char::is_alphabetic);
                if before.is_ascii_digit() && next.is_some_and(|n| n.is_ascii_digit()) {
                    true
                } else if stem == "I" {
                    false
                } else if initial && (first_upper || next.is_some_and(char::is_alphabetic) || stem.contains('.')) {
                    // "U.S.", "J.", "a.m.": the full stop belongs to the word.
                    if next.is_some_and(char::is_alphabetic) {
                        true
                    } else {
                        end = i + 1;
                        break;
                    }
                } else if is_abbreviation(stem, next) && !ends_with_no(stem, rest.get(i + 1..).unwrap_or("")) {
                    end = i + 1;
                    break;
                } else {
                    // A web address or file name stays whole.
                    next.is_some_and(|n| n.is_ascii_lowercase()) && stem.is_ascii()
                }
            }
            _ => false,
        };
        if !joins {
            end = i;
            break;
        }
        hyphen |= c == '-';
        before = c;
    }
    let shape = if uppers + lowers + others == 0 {
        Shape::Other
    } else if first_upper || (uppers > 0 && digits > 0) {
        if lowers == 0 && uppers >= 2 { Shape::Upper } else { Shape::Capital }
    } else if lowers > 0 || uppers > 0 {
        // "al-Assad", "iPhone", "dpa": a small first letter with a capital after a hyphen is a name.
        if uppers > 0 { Shape::Capital } else { Shape::Lower }
    } else {
        Shape::Uncased
    };
    let mut traits = if shape == Shape::Other { NUMBER } else { WORD };
    if hyphen {
        traits |= HYPHENATED;
    }
    if digits > 0 && rest.starts_with(char::is_numeric) {
        traits |= DIGITS;
    }
    (at + end, traits, shape)
}

/// Whether the apostrophe at `i` opens a possessive or clitic `s` that stands as a token of its own.
fn possessive(rest: &str, i: usize) -> bool {
    let mut after = rest.get(i..).unwrap_or("").chars().skip(1);
    matches!(after.next(), Some('s' | 'S')) && !after.next().is_some_and(|c| c.is_alphanumeric() || c == '-')
        // "it's", "let's", "that's": one word.
        && !matches!(rest.get(..i), Some("it" | "It" | "that" | "That" | "let" | "Let" | "what" | "What" | "there" | "There" | "he" | "He" | "she" | "She" | "who" | "Who" | "here" | "Here"))
}

/// Whether a full stop after this word belongs to it: titles, months, states and the like.
fn is_abbreviation(stem: &str, next: Option<char>) -> bool {
    // Longest in the tables: "calif.", "messrs." and their kind.
    const LONGEST: usize = 7;
    if stem.len() > LONGEST || next.is_some_and(|n| !n.is_whitespace() && !matches!(n, ',' | ')' | '-' | '’' | '\''))
    {
        return false;
    }
    ABBREVIATIONS.with(|known| known.contains(&word_hash(&[stem, "."].concat())))
}

/// Whether this is the word "no" at the end of a sentence, and not "No. 10".
fn ends_with_no(stem: &str, after: &str) -> bool {
    stem.eq_ignore_ascii_case("no") && !after.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

thread_local! {
    /// The abbreviations of every language: a full stop is read the same way everywhere.
    static ABBREVIATIONS: HashedSet = super::words::Language::ALL
        .iter()
        .flat_map(|language| language.words().abbreviations.split_whitespace())
        .map(word_hash)
        .collect();
}

/// The end, traits and shape of the mark at `at`.
fn mark(
    words: &str,
    at: usize,
    c: char,
    last: Option<&Token>,
    base: usize,
    lexicon: &Lexicon,
) -> (usize, Traits, Shape) {
    let rest = words.get(at..).unwrap_or("");
    let single = at + c.len_utf8();
    let same = |c: char| at + rest.chars().take_while(|&x| x == c).map(char::len_utf8).sum::<usize>();
    let touches_word = last.is_some_and(|t| t.span.end as usize == base + at && t.is(WORD));
    let (end, traits) = match c {
        ',' | '،' | '、' => (single, COMMA),
        ':' | '：' => (single, COLON),
        ';' | '；' | '؛' => (single, SEMICOLON),
        '.' => (same('.'), STOP),
        '…' | '。' => (single, STOP),
        '?' | '!' | '؟' | '！' | '？' => (single, SHOUT),
        '—' | '–' | '―' | '‒' => (single, DASH),
        '-' => (same('-'), DASH),
        '\'' | '’' if touches_word => {
            let s = rest.get(c.len_utf8()..).and_then(|r| r.chars().next()).filter(|s| matches!(s, 's' | 'S'));
            let alone = !rest.chars().nth(2).is_some_and(char::is_alphanumeric);
            if lexicon.has_apostrophe_cases() {
                let ending: usize = rest.chars().skip(1).take_while(|c| c.is_lowercase()).map(char::len_utf8).sum();
                return (single + ending, POSSESSIVE, Shape::Other);
            }
            match s {
                Some(_) if alone => (single + 1, POSSESSIVE),
                _ if rest.starts_with("''") => (single + 1, QUOTATION_MARK),
                _ => (single, POSSESSIVE),
            }
        }
        '“' | '”' | '"' | '„' | '«' | '»' | '‟' | '‘' | '’' | '\'' | '‚' | '‹' | '›' | '「' | '」' | '`' | '＂' =>
        {
            // Two of a kind are one mark; more are counted no further.
            let twice = rest.get(c.len_utf8()..).is_some_and(|rest| rest.starts_with(c));
            (single + if twice { c.len_utf8() } else { 0 }, QUOTATION_MARK)
        }
        '(' | '[' | '{' => (single, OPENING),
        ')' | ']' | '}' => (single, CLOSING),
        _ => (single, OTHER_MARK),
    };
    (end, traits, Shape::Other)
}

#[cfg(test)]
mod tests {
    use super::super::words::Language;
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let mut tokens = Vec::new();
        tokenise(text, Span::new(0, text.len()), 0, &[], 0, Lexicon::of(Language::English), &mut tokens);
        let words: Vec<&str> = tokens.iter().map(|t| t.span.of(text)).collect();
        assert_eq!(words, expect, "{text}");
    }

    #[test]
    fn words_and_marks() {
        check("U.S. President Trump's plan.", &["U.S.", "President", "Trump", "'s", "plan", "."]);
        check("On Dec. 1, J. R. Smith didn’t go…", &["On", "Dec.", "1", ",", "J.", "R.", "Smith", "didn’t", "go", "…"]);
        check("Bashar al-Assad’s 2,000 troops", &["Bashar", "al-Assad", "’s", "2,000", "troops"]);
        check("AT&T (RFE/RL) won 4.5% at 9 a.m.", &["AT&T", "(", "RFE/RL", ")", "won", "4.5", "%", "at", "9", "a.m."]);
        check("It's the workers' day, O'Neill...", &["It's", "the", "workers", "'", "day", ",", "O'Neill", "..."]);
        check("Sen. Cruz (R-Tex.) left.", &["Sen.", "Cruz", "(", "R-Tex", ".", ")", "left", "."]);
        check("", &[]);
    }

    #[test]
    fn a_short_word_is_a_country_only_in_capitals() {
        let mut tokens = Vec::new();
        let text = "The US told us.";
        tokenise(text, Span::new(0, text.len()), 0, &[], 0, Lexicon::of(Language::English), &mut tokens);
        let countries: Vec<bool> = tokens.iter().map(|t| t.is(COUNTRY)).collect();
        assert_eq!(countries, [false, true, false, false, false]);
    }
}
