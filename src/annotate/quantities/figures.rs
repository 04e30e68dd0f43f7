//! Figures: a number with what bounds it, its unit, and what it counts.

use super::super::lexicon::*;
use super::super::tokens::Shape;
use super::super::words::Language;
use super::super::{Bound, Figure};
use super::Reader;
use super::number::{Number, ends_counted};
use super::table::Use;
use crate::intake::Span;

/// Definite articles, behind which "two" counts nothing.
static DEFINITE: WordSet = WordSet::of("the these those les ces los las estos estas i le gli os as die diese");

/// Plurals of English without an s.
static UNMARKED: WordSet = WordSet::of(
    "people men women children staff police aircraft spacecraft helicopters cattle sheep fish deer dead wounded injured personnel clergy crew infantry cavalry teeth feet geese mice oxen data media criteria bacteria alumni offspring folk      livestock poultry vermin species series military youth",
);

/// What runs by a timetable.
static TIMETABLED: WordSet =
    WordSet::of("ferry train bus flight boat tram coach express service sailing news bulletin");

/// The most words of what is counted.
const MOST_COUNTED: usize = 4;

/// How sure of a figure, by what tells it: a unit, what it counts, or the digits alone.
const SURE: f32 = 0.95;
const COUNTS: f32 = 0.85;
const BARE: f32 = 0.6;

impl Reader<'_> {
    /// The figure that the number at a token makes, and where to go on. `Some((None, end))` is a number that is no figure.
    pub(super) fn figure(&self, at: usize, free: usize) -> Option<(Option<Figure>, usize)> {
        let mut number = self.number(at)?;
        // "im 16. Jahrhundert": an ordinal.
        let ordinal = self.table.language == Language::German
            && self.word(number.end) == "."
            && self.touches(number.end)
            && self.together(at, number.end + 1);
        if ordinal {
            return Some((None, number.end));
        }
        let mut start = at;
        let mut end = number.end;
        let (mut unit, mut bound) = (String::new(), if number.many { Bound::AtLeast } else { Bound::Exact });
        let mut why = "a number";
        if !number.suffix.is_empty() {
            match self.suffix_unit(number.suffix) {
                Some((_, value)) => unit = self.table.name(value).to_owned(),
                // "20-storey", "nine-page": it counts what stands behind the hyphen.
                None if self.counts_suffix(number.end, number.suffix) => {}
                // "1st", "1990s", "737-800": no figures.
                None => return Some((None, end)),
            }
            why = "a number with its unit";
        }
        // What stands before: a sign of currency.
        let sign = self.sign_before(start, free).filter(|&(_, length)| {
            length > 1 || self.touches(start) || self.token(start - 1).is_some_and(|t| t.is(WORD))
        });
        if let Some((value, length)) = sign {
            unit = self.table.name(value).to_owned();
            start -= length;
            why = "a sum of money";
        } else if let Some((_, length)) = self.phrase_before(Use::PercentBefore, start, free) {
            unit = "%".into();
            start -= length;
            why = "a share";
        }
        // What stands after: per cent, a currency, a unit, a span of time.
        if unit.is_empty() {
            let of = usize::from((number.scaled || number.many) && self.is(Use::Of, end).is_some());
            let kinds = [Use::Points, Use::Percent, Use::Sign, Use::Money, Use::Unit, Use::Time];
            // "a $2bn deal": the article is no sum.
            let found = kinds.into_iter().filter(|what| !(number.article && *what == Use::Sign)).find_map(|what| {
                let here = self.phrase(what, end);
                let (value, length) = here.or_else(|| self.phrase(what, end + of).map(|(v, l)| (v, l + of)))?;
                Some((what, value, length))
            });
            if let Some((what, value, length)) = found
                && !(number.article && what == Use::Time && number.low == 1.0 && !number.scaled)
            {
                unit = match what {
                    Use::Percent => "%".into(),
                    Use::Points => "pp".into(),
                    _ => self.table.name(value).to_owned(),
                };
                why = match what {
                    Use::Percent | Use::Points => "a share",
                    Use::Sign | Use::Money => "a sum of money",
                    Use::Time => "a span of time",
                    _ => "a number with its unit",
                };
                end += length;
                // "deux heures et demie"
                if let Some((half, length)) = self.phrase(Use::AndHalf, end).filter(|_| !number.scaled) {
                    number.low += half;
                    number.high += half;
                    end += length;
                }
            } else if let Some(value) = self.unit_to_come(&number) {
                unit = value;
                why = "the lower of two numbers with one unit";
            }
        }
        // "Ana Ruiz, 51," and "Ana Ruiz (51)": an age.
        let aged = || start > free && self.is(Use::Aged, start - 1).is_some();
        if unit.is_empty()
            && number.low == number.high
            && number.digits
            && (self.is_age(start, end, number.low) || aged())
        {
            unit = "year".into();
            why = "an age";
        }
        // "about", "at least", before all of it; "or more", after.
        for _ in 0..2 {
            let kinds = [(Use::Least, Bound::AtLeast), (Use::Most, Bound::AtMost), (Use::About, Bound::About)];
            let found = kinds.into_iter().find_map(|(what, bound)| {
                let (_, length) = self.phrase_before(what, start, free)?;
                Some((bound, length))
            });
            let Some((found, length)) = found else { break };
            if bound == Bound::Exact || bound == Bound::About {
                bound = found;
            }
            start -= length;
        }
        if let Some((value, length)) = self.phrase(Use::After, end) {
            bound = if value > 0.0 { Bound::AtLeast } else { bound };
            end += length;
        }
        let aine = self
            .tokens
            .get(at..number.end)
            .is_some_and(|own| own.iter().any(|t| self.table.value(Use::Aine, t.hash).is_some()));
        if aine && bound == Bound::Exact {
            bound = Bound::About;
        }
        let bounded = bound != Bound::Exact;
        if number.high > number.low
            && let Some((_, length)) = self.phrase_before(Use::Between, start, free)
        {
            start -= length;
        }
        let joined = unit.is_empty() && !number.suffix.is_empty();
        let counted = if unit.is_empty() && !joined { self.counted(end, number.high > 1.0) } else { None };
        // "the 6.10 ferry"
        if start > 0 && self.is_timetabled(start, number.end) {
            return Some((None, number.end));
        }
        let people = counted.is_some_and(|(from, to)| {
            self.tokens.get(from..to).is_some_and(|words| words.iter().any(|t| t.is(PEOPLE | ROLE)))
        });
        if unit.is_empty() && !bounded && !joined {
            if self.is_named(start, number.end, counted.map(|_| people)) {
                return Some((None, number.end));
            }
            // An article is a number only before people in English; small numbers in words only before what they count.
            let among = self.is(Use::Of, number.end).is_some();
            if number.article
                && !((people || self.is(Use::Person, number.end).is_some())
                    && !among
                    && self.table.language == Language::English
                    && self.word(at).len() == 3)
            {
                return None;
            }
            let toll = |at: usize| self.is(Use::Toll, at).is_some() && self.together(at, start);
            // "nine of the 14 directors"
            let of_more = (end + 1..end + 4).find(|&i| self.token(i).is_none_or(|t| !t.is(DETERMINER | PREPOSITION)));
            let german = self.table.language == Language::German && self.token(end).is_some_and(|t| t.is(DETERMINER));
            let of_more = (german || self.is(Use::Of, end).is_some())
                && of_more.is_some_and(|i| self.together(at, i) && self.number(i).is_some_and(|n| n.low >= number.low));
            let alone = start > 0 && toll(start - 1) || toll(end) || of_more || self.phrase(Use::Them, end).is_some();
            if !number.digits && counted.is_none() && number.low <= 20.0 && (number.article || !alone) {
                return None;
            }
            // "the two leaders": who is meant, and not how many.
            let definite = start > 0 && self.token(start - 1).is_some_and(|t| DEFINITE.contains(&t.hash));
            if definite && !number.digits && number.low == 2.0 {
                return Some((None, number.end));
            }
            if number.plain_year && !people {
                return Some((None, number.end));
            }
        }
        if number.article && unit.is_empty() && bounded && !number.scaled && self.word(at).len() < 3 {
            return None;
        }
        let confidence = match () {
            () if !unit.is_empty() || number.scaled => SURE,
            () if counted.is_some() => COUNTS,
            () => BARE,
        };
        if joined || why == "a number" && counted.is_some() {
            why = "a number and what it counts";
        }
        let figure = Figure {
            span: self.span(start, end),
            low: number.low,
            high: number.high,
            bound,
            unit,
            counted: match counted {
                Some((from, to)) => self.span(from, to).of(self.text).to_lowercase(),
                None if joined => number.suffix.split('-').next().unwrap_or("").to_owned(),
                None => String::new(),
            },
            confidence,
            why: why.into(),
        };
        Some((Some(figure), end))
    }

    /// The sign of currency right before a token, not reaching before `free`: value and length. Its parts touch: "A$", but
    /// not "a $".
    fn sign_before(&self, start: usize, free: usize) -> Option<(f64, usize)> {
        let longest = start.saturating_sub(free).min(2);
        (1..=longest).rev().find_map(|length| {
            let words = self.tokens.get(start - length..start)?;
            let whole = (start - length + 1..start).all(|i| self.touches(i));
            let value = self.table.value(Use::Sign, phrase_hash(words.iter().map(|t| t.hash)))?;
            whole.then_some((value, length))
        })
    }

    /// The unit that a number shares with the one behind it: "from 10 to 15 per cent", "de 20 à 5,5 %".
    fn unit_to_come(&self, number: &Number) -> Option<String> {
        self.is(Use::To, number.end).filter(|_| number.digits && !number.scaled && number.low == number.high)?;
        let other = self.number(number.end + 1).filter(|other| other.digits && !other.scaled)?;
        if self.phrase(Use::Percent, other.end).is_some() {
            return Some("%".into());
        }
        let (value, _) = [Use::Money, Use::Unit].into_iter().find_map(|what| self.phrase(what, other.end))?;
        Some(self.table.name(value).to_owned())
    }

    /// Whether what hangs on a number with a hyphen is what it counts: "20-storey", not "two-thirds" nor "737-max".
    fn counts_suffix(&self, end: usize, suffix: &str) -> bool {
        const NOT: [&str; 10] =
            ["thirds", "third", "quarters", "fifths", "faced", "sided", "fold", "time", "piece", "something"];
        let word = end.checked_sub(1).map_or("", |at| self.word(at));
        let hyphen = word.strip_suffix(suffix).is_some_and(|before| before.ends_with(['-', '‑']));
        let first = suffix.split('-').next().unwrap_or("");
        let noun = first.len() >= 3 && first.chars().all(char::is_lowercase);
        hyphen && noun && !NOT.contains(&first)
    }

    /// Whether a number behind a name, between commas or brackets, is an age.
    fn is_age(&self, start: usize, end: usize, value: f64) -> bool {
        let mark = start.checked_sub(1).and_then(|at| self.token(at));
        let name = start.checked_sub(2).and_then(|at| self.token(at));
        let Some((mark, after)) = mark.zip(self.token(end)) else { return false };
        let enclosed = mark.is(COMMA) && after.is(COMMA | STOP) || mark.is(OPENING) && after.is(CLOSING);
        let named = name.is_some_and(|t| {
            t.is(WORD) && t.is_capital() && !t.is(MONTH | WEEKDAY | COUNTRY | LOCATION | ORGANISATION | EVENT)
        });
        enclosed && named && (1.0..120.0).contains(&value) && value.fract() == 0.0
    }

    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        match (self.token(from), to.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(a), Some(b)) => Span { start: a.span.start, end: b.span.end },
            _ => Span::default(),
        }
    }

    /// What a number counts: the tokens of the noun phrase after it, as far as a few words tell.
    fn counted(&self, mut from: usize, many: bool) -> Option<(usize, usize)> {
        let language = self.table.language;
        if let Some((_, length)) = self.phrase(Use::Skip, from) {
            from += length;
        }
        let romance = matches!(
            language,
            Language::French | Language::Spanish | Language::Italian | Language::Portuguese | Language::Arabic
        );
        let mut to = from;
        while to < from + MOST_COUNTED && self.together(from.max(1) - 1, to) {
            let Some(token) = self.token(to) else { break };
            let people = token.is(PEOPLE | ROLE | ORGANISATION);
            let verb = token.is(SAY | SAY_BARE | COMMON_VERB | AUXILIARY) && !people;
            if !token.is(WORD) || token.is(CLOSED_CLASS) && !people || verb || ends_counted(self, to) {
                break;
            }
            let first = to == from;
            let word = self.word(to);
            // "14 people killed": a participle after the noun.
            if !first && language == Language::English && (word.ends_with("ed") || word.ends_with("ing")) {
                break;
            }
            if !first && language == Language::English && word.ends_with("ly") {
                break;
            }
            to += 1;
            if romance && token.shape != Shape::Capital || language == Language::German && token.is_capital() {
                break;
            }
            if token.is(PEOPLE) && !self.token(to).is_some_and(|t| t.is(PEOPLE | ROLE)) {
                break;
            }
        }
        let to = if many && language == Language::English { self.plural_end(from, to) } else { to };
        // In German what is counted has a capital.
        let named = language != Language::German || to > from && self.token(to - 1).is_some_and(|t| t.is_capital());
        (to > from && named).then_some((from, to))
    }

    /// One past the last plural of some words of English, or their end where the first says by itself that it is a number of
    /// things; the beginning where nothing is counted: "11 turn round", "four exploded".
    fn plural_end(&self, from: usize, to: usize) -> usize {
        let plural = |at: usize| {
            let word = self.word(at);
            let ends = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
            ends || word.ends_with("men")
                || UNMARKED.contains(&word_hash(word))
                // A people in the plural may have no ending of one.
                || self.token(at).is_some_and(|t| t.is(PEOPLE | NATIONAL))
        };
        (from..to).rev().find(|&at| plural(at)).map_or(from, |at| at + 1)
    }

    /// Whether a number is the time of a train, a ferry, a flight: "the 6.10 ferry".
    fn is_timetabled(&self, at: usize, end: usize) -> bool {
        let time = self.word(at).split_once('.').is_some_and(|(hours, minutes)| {
            let below = |digits: &str, most: u8| digits.parse::<u8>().is_ok_and(|value| value < most);
            minutes.len() == 2 && below(hours, 24) && below(minutes, 60)
        });
        time && self.token(at - 1).is_some_and(|t| t.is(DETERMINER)) && TIMETABLED.contains(&word_hash(self.word(end)))
    }

    /// `counts`: it stands before a noun, and whether that is one for people.
    /// Whether a number belongs to a name ("Boeing 737", "Article 5", "9/11") rather than counts something.
    fn is_named(&self, start: usize, end: usize, counts: Option<bool>) -> bool {
        let slash = |at: usize| self.word(at) == "/" && self.token(at).is_some_and(|t| t.is(OTHER_MARK));
        if slash(end) && self.touches(end) || start > 0 && slash(start - 1) && self.touches(start) {
            return true;
        }
        if start > 0 && matches!(self.word(start - 1), "#" | "+" | "№") {
            return true;
        }
        // Scores and times: "2:1".
        let touching_colon =
            |at: usize| self.token(at).is_some_and(|t| t.is(COLON)) && self.touches(at) && self.touches(at + 1);
        // "401(k)"
        if self.token(end).is_some_and(|t| t.is(OPENING)) && self.touches(end) {
            return true;
        }
        if touching_colon(end) || start > 0 && touching_colon(start - 1) {
            return true;
        }
        if self.phrase_before(Use::Label, start, 0).is_some() && self.together(start - 1, start) {
            return true;
        }
        let Some(before) = start.checked_sub(1).and_then(|at| self.token(at)) else { return false };
        let name = before.is(WORD)
            && before.is_capital()
            && !before.is(CLOSED_CLASS | MONTH | WEEKDAY | OPENER | SAY | COMMON_VERB)
            && self.is(Use::Weekday, start - 1).is_none()
            && self.is(Use::Month, start - 1).is_none()
            && self.together(start - 1, start);
        let digits = self.token(start).is_some_and(|t| t.is(DIGITS));
        // "Boeing 737 files", but "in Syria 14 people": people are counted, and so is what stands after a place.
        let counts = counts.is_some_and(|people| {
            people || self.table.language == Language::German || before.is(COUNTRY | LOCATION | NATIONAL)
        });
        name && digits && !counts
    }
}
