//! Regular expressions: what is typed between slashes, read and made into steps that `machine.rs` goes through.
//!
//! One of our own, since letters are those of every script here: the small library for them knows capitals, letters, digits and
//! the ends of words in English only ("/\bécole/" finds nothing with it), and the one that knows all weighs more than the whole
//! positional index. Written and meant as everywhere else, without looking ahead or behind and without references back, which
//! cannot be answered in a time that grows only with the text.

use super::machine;
use crate::text::{digit, is_mark, letter};

/// A regular expression, ready to be looked for.
#[derive(Clone, Debug)]
pub struct Expression {
    written: String,
    steps: Vec<Step>,
}

/// What is done at one place of the text; the next step follows unless another is named.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// A character that is one of these, or of none of these.
    One {
        items: Vec<Item>,
        inside: bool,
        exact: bool,
    },
    /// Between characters.
    At(Place),
    /// Goes on at two steps; what is found by the first counts before what is found by the second.
    Either(usize, usize),
    Go(usize),
    Found,
}

/// Which characters.
#[derive(Clone, Debug)]
pub(super) enum Item {
    Range(char, char),
    Sort(Sort, bool),
}

/// A sort of characters.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sort {
    Digit,
    Word,
    Space,
    Letter,
    Upper,
    Lower,
    Number,
}

/// A place between two characters.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    Start,
    End,
    /// Where a word begins or ends, or not.
    Edge(bool),
}

/// More steps than this are refused rather than slow.
const MOST_STEPS: usize = 3_000;
/// Brackets in brackets are read so deep.
const DEEPEST: usize = 50;

impl Expression {
    /// Reads an expression; else says why it cannot be read. Capitals and small letters are the same unless it is `exact`.
    pub fn new(written: &str, exact: bool) -> Result<Self, &'static str> {
        let mut reader = Reader { rest: written.chars().peekable(), steps: Vec::new(), exact, depth: 0 };
        reader.either()?;
        if reader.rest.peek().is_some() {
            return Err("a bracket is closed that was not opened");
        }
        reader.push(Step::Found)?;
        Ok(Expression { written: written.to_owned(), steps: reader.steps })
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Where it fits a text, from the left, each place after the end of the one before, as bytes; nothing empty.
    pub fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = std::ops::Range<usize>> + 't {
        machine::places(&self.steps, text)
    }
}

/// A character as it is compared: in lower case where capitals do not count, and signs that have several forms in one.
pub(super) fn plain(c: char, exact: bool) -> char {
    let c = match c {
        c if c.is_ascii() => c,
        c if letter::is_apostrophe(c) => '\'',
        '“' | '”' | '„' => '"',
        '‐' | '‑' => '-',
        '\u{a0}' | '\u{202f}' => ' ',
        c => digit(c).unwrap_or(c),
    };
    match c {
        _ if exact => c,
        c if c.is_ascii() => c.to_ascii_lowercase(),
        'İ' | 'ı' => 'i',
        'ς' => 'σ',
        c => {
            let mut lower = c.to_lowercase();
            lower.next().filter(|_| lower.next().is_none()).unwrap_or(c)
        }
    }
}

/// Whether a character is part of a word.
pub(super) fn is_of_word(c: char) -> bool {
    letter::is_alphanumeric(c) || c == '_' || is_mark(c)
}

impl Sort {
    fn has(self, c: char) -> bool {
        match self {
            Sort::Digit => c.is_ascii_digit() || digit(c).is_some(),
            Sort::Word => is_of_word(c),
            Sort::Space => c.is_whitespace(),
            Sort::Letter => letter::is_alphabetic(c),
            Sort::Upper => letter::is_uppercase(c),
            Sort::Lower => letter::is_lowercase(c),
            Sort::Number => letter::is_numeric(c),
        }
    }
}

impl Step {
    /// Whether it takes a character, given as it stands, in lower case and with the capitals it has.
    #[inline]
    pub(super) fn takes(&self, c: char, lower: char, same: char) -> bool {
        let Step::One { items, inside, exact } = self else { return false };
        let plain = if *exact { same } else { lower };
        items.iter().any(|item| item.has(c, plain)) == *inside
    }
}

impl Item {
    /// Whether a character is meant, given as it stands and as it is compared.
    fn has(&self, c: char, plain: char) -> bool {
        match self {
            Item::Range(from, to) => (*from..=*to).contains(&plain) || (*from..=*to).contains(&c),
            Item::Sort(sort, inside) => sort.has(c) == *inside,
        }
    }
}

struct Reader<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    steps: Vec<Step>,
    exact: bool,
    depth: usize,
}

type Read = Result<(), &'static str>;

impl Reader<'_> {
    fn push(&mut self, step: Step) -> Read {
        self.steps.push(step);
        if self.steps.len() > MOST_STEPS { Err("it is too long") } else { Ok(()) }
    }

    fn take(&mut self, c: char) -> bool {
        self.rest.next_if_eq(&c).is_some()
    }

    /// `a|b`, up to a closing bracket or the end.
    fn either(&mut self) -> Read {
        let mut ends = Vec::new();
        loop {
            let from = self.steps.len();
            while !matches!(self.rest.peek(), None | Some('|' | ')')) {
                self.repeated()?;
            }
            if !self.take('|') {
                break;
            }
            self.insert(from, |end| Step::Either(from + 1, end + 1))?;
            ends.push(self.steps.len());
            self.push(Step::Go(0))?;
        }
        let end = self.steps.len();
        for at in ends {
            if let Some(step) = self.steps.get_mut(at) {
                *step = Step::Go(end);
            }
        }
        Ok(())
    }

    /// Sets a step before some that are there: it is told where they end.
    fn insert(&mut self, at: usize, step: impl FnOnce(usize) -> Step) -> Read {
        let moved: Vec<Step> = self.steps.drain(at..).map(|step| shifted(step, at, 1)).collect();
        let end = at + 1 + moved.len();
        self.push(step(end))?;
        self.steps.extend(moved);
        Ok(())
    }

    /// One thing and how often it stands.
    fn repeated(&mut self) -> Read {
        let from = self.steps.len();
        self.one()?;
        loop {
            let (least, most) = match self.rest.peek() {
                Some('*') => (0, None),
                Some('+') => (1, None),
                Some('?') => (0, Some(1)),
                Some('{') => {
                    let mut ahead = self.rest.clone();
                    ahead.next();
                    let Some(counts) = counts(&mut ahead) else { return Err("after { come numbers and }") };
                    self.rest = ahead;
                    self.repeat(from, counts)?;
                    continue;
                }
                _ => return Ok(()),
            };
            self.rest.next();
            self.repeat(from, (least, most))?;
        }
    }

    /// Makes the steps from one on stand so often.
    fn repeat(&mut self, from: usize, (least, most): (usize, Option<usize>)) -> Read {
        let lazy = self.take('?');
        let fork =
            |first: usize, second: usize| if lazy { Step::Either(second, first) } else { Step::Either(first, second) };
        let one: Vec<Step> = self.steps.drain(from..).collect();
        let again = |reader: &mut Self| -> Read {
            let at = reader.steps.len();
            for step in &one {
                reader.push(shifted(step.clone(), from, at - from))?;
            }
            Ok(())
        };
        for _ in 1..least {
            again(self)?;
        }
        match most {
            // As often as it likes: once, and from its end again; or not at all.
            None => {
                let at = self.steps.len() + usize::from(least == 0);
                let end = at + one.len() + 1;
                if least == 0 {
                    self.push(fork(at, end))?;
                }
                again(self)?;
                self.push(fork(at, end))?;
            }
            Some(most) => {
                if least > 0 {
                    again(self)?;
                }
                let end = self.steps.len() + most.saturating_sub(least) * (one.len() + 1);
                for _ in least..most {
                    let at = self.steps.len();
                    self.push(fork(at + 1, end))?;
                    again(self)?;
                }
            }
        }
        Ok(())
    }

    fn one(&mut self) -> Read {
        let exact = self.exact;
        let is =
            |c: char| Step::One { items: vec![Item::Range(plain(c, exact), plain(c, exact))], inside: true, exact };
        let step = match self.rest.next() {
            Some('(') => return self.bracket(),
            Some('[') => self.class()?,
            Some('.') => Step::One { items: vec![Item::Range('\n', '\n')], inside: false, exact: true },
            Some('^') => Step::At(Place::Start),
            Some('$') => Step::At(Place::End),
            Some('*' | '+' | '?' | '{') => return Err("nothing stands before a sign that repeats"),
            Some('\\') => match self.rest.peek() {
                Some(&edge @ ('b' | 'B')) => {
                    self.rest.next();
                    Step::At(Place::Edge(edge == 'b'))
                }
                _ => Step::One { items: vec![self.escaped()?], inside: true, exact },
            },
            Some(c) => is(c),
            None => return Ok(()),
        };
        self.push(step)
    }

    /// After an opening bracket.
    fn bracket(&mut self) -> Read {
        let outer = self.exact;
        if self.take('?') {
            let named = self.take('P');
            let mut set = true;
            loop {
                match self.rest.next() {
                    Some(':') if !named => break,
                    Some('-') if !named => set = false,
                    Some('i') if !named => self.exact = !set,
                    // As far as the bracket around it goes.
                    Some(')') if !named => return Ok(()),
                    Some('<') if !matches!(self.rest.peek(), Some('=' | '!')) => {
                        self.rest.by_ref().find(|c| *c == '>');
                        break;
                    }
                    _ => return Err("what follows (? is not known here"),
                }
            }
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("too many brackets stand in brackets");
        }
        self.either()?;
        self.depth -= 1;
        self.exact = outer;
        if self.take(')') { Ok(()) } else { Err("a bracket is not closed") }
    }

    /// After a backslash.
    fn escaped(&mut self) -> Result<Item, &'static str> {
        let c = self.rest.next().ok_or("nothing stands after the last \\")?;
        let sort = |sort| Ok(Item::Sort(sort, c.is_ascii_lowercase()));
        let is = |c: char| Ok(Item::Range(c, c));
        match c {
            'd' | 'D' => sort(Sort::Digit),
            'w' | 'W' => sort(Sort::Word),
            's' | 'S' => sort(Sort::Space),
            'p' | 'P' => {
                let name: String = if self.take('{') {
                    self.rest.by_ref().take_while(|c| *c != '}').collect()
                } else {
                    self.rest.next().into_iter().collect()
                };
                match name.as_str() {
                    "L" | "Letter" | "Alphabetic" => sort(Sort::Letter),
                    "Lu" | "Uppercase" => sort(Sort::Upper),
                    "Ll" | "Lowercase" => sort(Sort::Lower),
                    "N" | "Number" => sort(Sort::Number),
                    "Nd" => sort(Sort::Digit),
                    _ => Err("after \\p comes L, Lu, Ll, N or Nd"),
                }
            }
            't' => is('\t'),
            'n' => is('\n'),
            'r' => is('\r'),
            'x' | 'u' => {
                let most = if c == 'x' { 2 } else { 4 };
                let digits: String = if self.take('{') {
                    self.rest.by_ref().take_while(|c| *c != '}').collect()
                } else {
                    self.rest.by_ref().take(most).collect()
                };
                let c = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
                c.map(|c| Item::Range(plain(c, self.exact), plain(c, self.exact)))
                    .ok_or("after \\x or \\u comes the number of a character")
            }
            c if c.is_ascii_digit() => Err("references back, such as \\1, are not known here"),
            c if c.is_ascii_alphabetic() => Err("a letter after \\ is not known here"),
            c => is(plain(c, self.exact)),
        }
    }

    /// After `[`.
    fn class(&mut self) -> Result<Step, &'static str> {
        let inside = !self.take('^');
        let mut items = Vec::new();
        let exact = self.exact;
        loop {
            let open = "a [ is not closed";
            let item = match self.rest.next().ok_or(open)? {
                // One that comes first stands for itself.
                ']' if !items.is_empty() => break,
                '\\' => self.escaped()?,
                c => Item::Range(c, c),
            };
            let mut ahead = self.rest.clone();
            let to = (ahead.next() == Some('-')).then(|| ahead.next()).flatten().filter(|to| *to != ']');
            match (item, to) {
                (Item::Range(from, _), Some(to)) => {
                    self.rest = ahead;
                    let to = match to {
                        '\\' => match self.escaped()? {
                            Item::Range(to, _) => to,
                            Item::Sort(..) => return Err("a range ends in no single character"),
                        },
                        to => to,
                    };
                    if from > to {
                        return Err("a range in [ ] runs backwards");
                    }
                    items.push(Item::Range(from, to));
                    // The same letters in lower case.
                    let (from, to) = (plain(from, exact), plain(to, exact));
                    if from <= to {
                        items.push(Item::Range(from, to));
                    }
                }
                (Item::Range(c, _), None) => items.push(Item::Range(plain(c, exact), plain(c, exact))),
                (sort, _) => items.push(sort),
            }
        }
        Ok(Step::One { items, inside, exact })
    }
}

/// A step that was read at one place, set further on: what it leads to within moves with it.
fn shifted(step: Step, from: usize, by: usize) -> Step {
    let to = |at: usize| if at >= from { at + by } else { at };
    match step {
        Step::Either(a, b) => Step::Either(to(a), to(b)),
        Step::Go(a) => Step::Go(to(a)),
        step => step,
    }
}

/// `2}`, `2,}` or `2,5}`: how often at least and at most.
fn counts(rest: &mut std::iter::Peekable<std::str::Chars>) -> Option<(usize, Option<usize>)> {
    let mut number = || {
        let mut found = None;
        while let Some(digit) = rest.next_if(char::is_ascii_digit).and_then(|c| c.to_digit(10)) {
            found = Some((found.unwrap_or(0usize) * 10 + digit as usize).min(MOST_STEPS));
        }
        (found, rest.next())
    };
    let (least, after) = number();
    let least = least?;
    match after {
        Some('}') => Some((least, Some(least))),
        Some(',') => match number() {
            (most, Some('}')) if most.is_none_or(|most| most >= least) => Some((least, most)),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::Dice;

    fn found(written: &str, text: &str) -> String {
        let expression = Expression::new(written, false).unwrap_or_else(|why| panic!("{written}: {why}"));
        expression.places(text).map(|place| &text[place]).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn letters_of_every_script_are_letters() {
        for (written, text, expected) in [
            (r"\bécole", "L’école, ÉCOLE, préécole", "école|ÉCOLE"),
            ("über", "Über und über", "Über|über"),
            (r"\bминистр\w*", "МИНИСТР сказал министру, подминистр", "МИНИСТР|министру"),
            (r"\bal\w+é\b", "Il est allé, allée", "allé"),
            (r"\w+", "رئيس الوزراء", "رئيس|الوزراء"),
            (r"\bistanbul", "İstanbul’da ve ISTANBUL", "İstanbul|ISTANBUL"),
            (r"l'\w+", "l’eau et l'air", "l’eau|l'air"),
            (r"20[12]\d", "٢٠١٦ and 2024", "٢٠١٦|2024"),
            (r"[à-ü]+", "ÉTÉ été", "É|É|é|é"),
            (r"\p{Lu}\p{Ll}+", "Die Ärzte von öst", "Die|Ärzte"),
            (r"\P{L}+", "a1 b", "1 "),
            (r"co-op", "co‑op co-op", "co‑op|co-op"),
            ("(?-i)É", "é É", "É"),
            ("a(?-i)B", "AB aB ab", "AB|aB"),
            (r"(?<year>\d{4})", "in 2016", "2016"),
            (r"\x41\u00e9\x{1f600}", "aé😀", "aé😀"),
            ("σοφος", "ΣΟΦΟΣ", "ΣΟΦΟΣ"),
        ] {
            assert_eq!(found(written, text), expected, "{written}");
        }
        assert_eq!(
            Expression::new("us", true).unwrap().places("US us").map(|place| place.start).collect::<Vec<_>>(),
            [3]
        );
    }

    #[test]
    fn what_cannot_be_read_is_told_why() {
        for written in [
            "(",
            "(a",
            "a)",
            "*a",
            "a{",
            "a{,2}",
            "a{3,2}",
            "[",
            "[a",
            "[b-a]",
            "\\",
            r"\1",
            r"\q",
            "(?=a)",
            "(?<!a)",
            r"\p{Greek}",
            "a{1000}{1000}",
            "[a-\\d]",
        ] {
            assert!(Expression::new(written, false).is_err(), "{written}");
        }
        for deep in ["(".repeat(100_000), "[".repeat(100_000), "a?".repeat(100_000), "(a|".repeat(50_000)] {
            assert!(Expression::new(&deep, false).is_err());
        }
    }

    /// A random expression in the signs both know.
    fn written(dice: &mut Dice, depth: usize) -> String {
        let letters = ["a", "b", "é", "É", "ж", "-", " ", "1"];
        let letter = |dice: &mut Dice| letters[dice.roll(letters.len())].to_owned();
        match dice.roll(if depth > 0 { 14 } else { 6 }) {
            0..=2 => letter(dice),
            3 => [".", r"\w", r"\W", r"\d", r"\s", r"\D", r"\S", r"\b", r"\B", "^", "$"][dice.roll(11)].to_owned(),
            4 => ["[ab]", "[^ab]", "[а-я]", "[^\\w-]", "[]a]", "[é\\d]", "[^é]"][dice.roll(7)].to_owned(),
            5 => format!("{}{}", letter(dice), letter(dice)),
            6 | 7 => format!("({}|{})", written(dice, depth - 1), written(dice, depth - 1)),
            8 | 9 => {
                let sign = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{1,}"][dice.roll(10)];
                format!("({}){sign}", written(dice, depth - 1))
            }
            10 => format!("({}|)", written(dice, depth - 1)),
            _ => format!("{}{}", written(dice, depth - 1), written(dice, depth - 1)),
        }
    }

    #[test]
    fn the_same_is_found_as_by_the_library_that_knows_unicode() {
        let mut dice = Dice(0x2545_f491_4f6c_dd1d);
        let mut places = 0;
        for _ in 0..4_000 {
            let written = written(&mut dice, 4);
            let ours = Expression::new(&written, false).unwrap_or_else(|why| panic!("{written}: {why}"));
            let twin = regex::RegexBuilder::new(&written).case_insensitive(true).build().unwrap();
            for _ in 0..4 {
                let text: String = (0..dice.roll(14))
                    .map(|_| ["a", "B", "é", "É", "ж", "Ж", "-", " ", "1", "b"][dice.roll(10)])
                    .collect();
                let expected: Vec<_> =
                    twin.find_iter(&text).map(|place| place.range()).filter(|p| !p.is_empty()).collect();
                assert_eq!(ours.places(&text).collect::<Vec<_>>(), expected, "/{written}/ in “{text}”");
                places += expected.len();
            }
        }
        assert!(places > 10_000, "{places}");
    }

    #[test]
    fn it_takes_a_time_that_grows_only_with_the_text() {
        let text = "a".repeat(20_000);
        for written in ["(a+)+$", "(a|a)*b", "(a*)*b", "(a|aa)+$", "(a?){50}a{50}b"] {
            let begun = std::time::Instant::now();
            Expression::new(written, false).unwrap().places(&text).count();
            assert!(begun.elapsed().as_secs() < 20, "{written}: {:?}", begun.elapsed());
        }
    }
}
