//! What a language's words say of numbers, measures and time: one small table per language, read on first use.
//!
//! A row is `use value words…`; words of several are joined with `_`. The file for each language stands in `tables/`.

use super::super::lexicon::{HashedMap, HashedSet, mix, phrase_hash, word_hash};
use super::super::words::Language;
use crate::text::{Filter, decimal};
use std::sync::OnceLock;

/// What a word is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// A number word, with its value.
    Number,
    /// "a", "one": one before a scale, else mostly an article.
    One,
    /// "half" before a scale.
    Half,
    /// "million", "dozen": multiplies what stands before it.
    Scale,
    /// "dozens", "hundreds of thousands": at least so many.
    Many,
    /// A sign or word of per cent.
    Percent,
    /// The same before the number.
    PercentBefore,
    /// Percentage points.
    Points,
    /// A unit of measurement; the value names it.
    Unit,
    /// A span of time: day, week, month, year …
    Time,
    /// A sign or code of a currency, before or after its number.
    Sign,
    /// A currency's name, after its number.
    Money,
    /// About so many.
    About,
    /// At least so many.
    Least,
    /// At most so many.
    Most,
    /// "or more", after the number.
    After,
    /// Between the ends of a range.
    To,
    /// "and" inside numbers and ranges.
    And,
    /// Opens a range with "and".
    Between,
    /// "from": what follows is a change, no range.
    From,
    /// Joins day, month and year, or scale and unit.
    Of,
    /// May stand between a number and what it counts.
    Skip,
    /// What is numbered rather than counted: "Article 5".
    Label,
    /// A month, 1 to 12.
    Month,
    /// A word that is a month, weekday or day only beside other words of time.
    Doubtful,
    /// A weekday, Monday 1 to Sunday 7.
    Weekday,
    /// A day counted from today.
    DayFromNow,
    /// "last".
    Last,
    /// "next".
    Next,
    /// "this".
    This,
    /// "ago", after the span of time.
    Ago,
    /// The same before it: "vor", "il y a".
    AgoBefore,
    /// "later", "earlier": counted from another time than now.
    Later,
    /// A part of the day.
    Part,
    /// "early", "late", "the end of".
    Early,
    /// A preposition before a year or month.
    In,
    /// An ending of ordinal numbers.
    Ordinal,
    /// Before and after noon, with the hours to add.
    Clock,
    /// "o'clock".
    Oclock,
    /// A preposition before a time of day.
    At,
    /// An auxiliary of the future, and what says that something is to come.
    Future,
    /// A verb of the past.
    Past,
    /// "until": what follows is to come.
    Until,
    /// Somebody, of whom "one" may be counted.
    Person,
    /// What befalls people, beside whom a number may stand alone: "kills six", "fünf verletzt".
    Toll,
    /// "of them", behind a number that stands alone.
    Them,
    /// "since": what follows is past.
    Since,
    /// "and a half", behind a number or its unit.
    AndHalf,
    /// A number that is about so many: "vingtaine".
    Aine,
    /// "aged", before an age.
    Aged,
    /// "in" before a span of time to come.
    Ahead,
    /// "noon", "midnight": the hour.
    Hour,
    /// The year (1), month (2) or week (3) before this one, in one word: "Vorjahr".
    Back,
    /// "the years", before a decade.
    Decade,
    /// Ends what is counted.
    Stop,
}

/// How each use is called in the tables.
const USES: [(&str, Use); 55] = [
    ("n", Use::Number),
    ("one", Use::One),
    ("half", Use::Half),
    ("scale", Use::Scale),
    ("many", Use::Many),
    ("percent", Use::Percent),
    ("pre", Use::PercentBefore),
    ("points", Use::Points),
    ("unit", Use::Unit),
    ("time", Use::Time),
    ("sign", Use::Sign),
    ("money", Use::Money),
    ("about", Use::About),
    ("least", Use::Least),
    ("most", Use::Most),
    ("after", Use::After),
    ("to", Use::To),
    ("and", Use::And),
    ("between", Use::Between),
    ("from", Use::From),
    ("of", Use::Of),
    ("skip", Use::Skip),
    ("label", Use::Label),
    ("month", Use::Month),
    ("doubtful", Use::Doubtful),
    ("weekday", Use::Weekday),
    ("day", Use::DayFromNow),
    ("last", Use::Last),
    ("next", Use::Next),
    ("this", Use::This),
    ("ago", Use::Ago),
    ("before", Use::AgoBefore),
    ("later", Use::Later),
    ("part", Use::Part),
    ("early", Use::Early),
    ("in", Use::In),
    ("th", Use::Ordinal),
    ("clock", Use::Clock),
    ("oclock", Use::Oclock),
    ("at", Use::At),
    ("future", Use::Future),
    ("past", Use::Past),
    ("toll", Use::Toll),
    ("since", Use::Since),
    ("them", Use::Them),
    ("andhalf", Use::AndHalf),
    ("aine", Use::Aine),
    ("aged", Use::Aged),
    ("ahead", Use::Ahead),
    ("hour", Use::Hour),
    ("back", Use::Back),
    ("decade", Use::Decade),
    ("until", Use::Until),
    ("person", Use::Person),
    ("stop", Use::Stop),
];

/// The uses from which a figure or a time may be told: only these words are looked at.
const ANCHORS: [Use; 14] = [
    Use::Hour,
    Use::Back,
    Use::Number,
    Use::One,
    Use::Half,
    Use::Scale,
    Use::Many,
    Use::Month,
    Use::Weekday,
    Use::DayFromNow,
    Use::Time,
    Use::Last,
    Use::Next,
    Use::This,
];

/// A language's table.
pub(super) struct Table {
    values: HashedMap<f64>,
    /// Words that open a phrase of a table.
    anchors: HashedSet,
    /// The first and the last words of the phrases of each use: most words of a text stop here.
    firsts: Filter<512>,
    lasts: Filter<512>,
    /// Names of units and currencies, by their value in `values`.
    names: Vec<&'static str>,
    pub language: Language,
}

fn text(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("tables/english.txt"),
        Language::German => include_str!("tables/german.txt"),
        Language::French => include_str!("tables/french.txt"),
        Language::Spanish => include_str!("tables/spanish.txt"),
        Language::Italian => include_str!("tables/italian.txt"),
        Language::Portuguese => include_str!("tables/portuguese.txt"),
        Language::Turkish => include_str!("tables/turkish.txt"),
        Language::Russian => include_str!("tables/russian.txt"),
        Language::Arabic => include_str!("tables/arabic.txt"),
    }
}

fn key(what: Use, hash: u64) -> u64 {
    mix(hash ^ (what as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// A word in one use as a number for the filters. Hashes of words are mixed already.
fn narrow(what: Use, hash: u64) -> u32 {
    hash as u32 ^ (what as u32 + 1).wrapping_mul(0x9e37_79b1)
}

impl Table {
    /// The table of a language, built on first use.
    pub fn of(language: Language) -> &'static Table {
        static BUILT: [OnceLock<Table>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
        static EMPTY: OnceLock<Table> = OnceLock::new();
        BUILT.get(language as usize).unwrap_or(&EMPTY).get_or_init(|| Table::build(language))
    }

    fn build(language: Language) -> Table {
        let mut table = Table {
            values: HashedMap::default(),
            anchors: HashedSet::default(),
            firsts: Filter::new(),
            lasts: Filter::new(),
            names: Vec::new(),
            language,
        };
        // What every language has, currencies above all, stands in a table of its own.
        for row in text(language).lines().chain(include_str!("tables/world.txt").lines()) {
            let mut parts = row.split(' ');
            let name = parts.next().unwrap_or("");
            let Some(&(_, what)) = USES.iter().find(|(written, _)| *written == name) else { continue };
            let given = parts.next().unwrap_or("");
            let value = decimal(given).unwrap_or_else(|| table.named(given));
            for word in parts {
                table.add(what, value, word);
            }
        }
        table.compounds();
        table
    }

    /// The number under which a name of a unit is kept.
    fn named(&mut self, name: &'static str) -> f64 {
        let at = self.names.iter().position(|known| *known == name).unwrap_or(self.names.len());
        if at == self.names.len() {
            self.names.push(name);
        }
        at as f64
    }

    fn add(&mut self, what: Use, value: f64, word: &str) {
        let mut words = word.split('_').map(word_hash);
        let hash = phrase_hash(words.clone());
        self.values.entry(key(what, hash)).or_insert(value);
        let last = words.clone().next_back();
        self.firsts.add(narrow(what, words.clone().next().unwrap_or(hash)));
        self.lasts.add(narrow(what, last.unwrap_or(hash)));
        if ANCHORS.contains(&what)
            && let Some(first) = words.next()
        {
            self.anchors.insert(first);
        }
    }

    /// The number words that a language writes as one: "einundzwanzig", "zweitausend", "ventidue"; "mid-May".
    fn compounds(&mut self) {
        let list = text(self.language);
        let row = |what: &'static str| {
            list.lines()
                .filter_map(move |row| row.strip_prefix(what)?.split_once(' '))
                .filter_map(|(value, words)| Some((decimal(value)?, words)))
                .flat_map(|(value, words)| words.split(' ').map(move |word| (value, word)))
        };
        let mut more: Vec<(Use, f64, String)> = Vec::new();
        match self.language {
            Language::German => {
                let mut units: Vec<(f64, &str)> = row("n ").filter(|n| n.0 >= 2.0 && n.0.fract() == 0.0).collect();
                units.push((1.0, "ein"));
                for &(tens, word) in units.iter().filter(|n| n.0 >= 20.0) {
                    let below = units.iter().filter(|n| n.0 < 10.0);
                    more.extend(below.map(|(value, unit)| (Use::Number, tens + value, format!("{unit}und{word}"))));
                }
                for &(value, word) in &units {
                    more.push((Use::Number, value * 1e3, format!("{word}tausend")));
                    more.push((Use::Number, value * 100.0, format!("{word}hundert")));
                }
            }
            Language::Italian => {
                for (tens, word) in row("n ").filter(|n| (20.0..100.0).contains(&n.0)) {
                    let stem = word.strip_suffix(['i', 'a']).unwrap_or(word);
                    for (value, unit) in row("n ").filter(|n| (2.0..10.0).contains(&n.0)) {
                        let stem = if unit == "otto" { stem } else { word };
                        more.push((Use::Number, tens + value, format!("{stem}{unit}")));
                    }
                    more.push((Use::Number, tens + 1.0, format!("{stem}uno")));
                }
            }
            Language::English => {
                for (value, word) in row("month ") {
                    more.push((Use::Month, value, format!("mid-{word}")));
                }
            }
            _ => {}
        }
        for (what, value, word) in more {
            self.add(what, value, &word);
        }
    }

    /// Whether a phrase of this use may begin with a word.
    pub fn may_begin(&self, what: Use, word: u64) -> bool {
        self.firsts.may_hold(narrow(what, word))
    }

    /// Whether a phrase of this use may end with a word.
    pub fn may_end(&self, what: Use, word: u64) -> bool {
        self.lasts.may_hold(narrow(what, word))
    }

    /// Whether a word may open a figure or a time.
    pub fn is_anchor(&self, hash: u64) -> bool {
        self.anchors.contains(&hash)
    }

    /// What a word or phrase (by its hash) stands for in this use.
    pub fn value(&self, what: Use, hash: u64) -> Option<f64> {
        self.values.get(&key(what, hash)).copied()
    }

    /// The name of a unit or currency from its value.
    pub fn name(&self, value: f64) -> &'static str {
        self.names.get(value as usize).copied().unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_every_table_is_understood() {
        for language in Language::ALL {
            for row in text(language).lines().chain(include_str!("tables/world.txt").lines()) {
                let name = row.split(' ').next().unwrap_or("");
                assert!(USES.iter().any(|(known, _)| *known == name), "{language:?}: {row}");
            }
        }
    }

    #[test]
    fn numbers_written_as_one_word() {
        for (language, word, value) in [
            (Language::German, "einundzwanzig", 21.0),
            (Language::German, "dreihundert", 300.0),
            (Language::German, "zweitausend", 2000.0),
            (Language::Italian, "ventidue", 22.0),
            (Language::Italian, "trentuno", 31.0),
            (Language::Italian, "quarantotto", 48.0),
            (Language::Spanish, "veintidós", 22.0),
        ] {
            assert_eq!(Table::of(language).value(Use::Number, word_hash(word)), Some(value), "{word}");
        }
    }
}
