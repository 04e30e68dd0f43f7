//! Times counted from now: "yesterday", "two days ago", "last week".

use super::super::lexicon::*;
use super::super::words::Language;
use super::super::{Moment, MomentKind};
use super::Reader;
use super::calendar::{Day, month_shift};
use super::moments::{OPEN, RESOLVED};
use super::table::Use;

impl Reader<'_> {
    /// "today", "yesterday", "gestern".
    pub(super) fn day_from_now(&self, at: usize) -> Option<(Moment, usize)> {
        let (days, length) = self.phrase(Use::DayFromNow, at)?;
        // "Nile Today": a name.
        let opens = at == 0 || !self.together(at - 1, at) || self.token(at - 1).is_some_and(|t| t.is(QUOTATION_MARK));
        if self.is_capital(at) && !opens {
            return None;
        }
        let doubtful = length == 1 && self.is(Use::Doubtful, at).is_some();
        if doubtful
            && (self.table.language == Language::German && (self.is_capital(at) || self.token(at + 1).is_none())
                || self.table.language == Language::Spanish
                    && at > 0
                    && self.token(at - 1).is_some_and(|t| t.is(DETERMINER | PREPOSITION)))
        {
            return None;
        }
        let mut end = at + length;
        if let Some((_, more)) = self.phrase(Use::Part, end) {
            end += more;
        }
        let value = self.today.map(|today| Day(today.0 + days as i64).iso());
        let confidence = if value.is_some() { RESOLVED } else { OPEN };
        Some((self.made((at, end), MomentKind::Relative, value, confidence, "a day counted from today"), end))
    }

    /// "two days ago", "vor drei Wochen", "il y a un an", "two days later".
    pub(super) fn some_ago(&self, at: usize, free: usize) -> Option<(Moment, usize)> {
        let number = self.number(at)?;
        let mut end = number.end;
        let unit = match self.phrase(Use::Time, end) {
            Some((unit, length)) if number.suffix.is_empty() => {
                end += length;
                self.table.name(unit)
            }
            _ => "hour",
        };
        if unit == "hour" {
            let (value, length) = self.phrase(Use::Unit, end)?;
            if !matches!(self.table.name(value), "h" | "min" | "s") {
                return None;
            }
            end += length;
        }
        let mut start = at;
        for what in [Use::About, Use::Least, Use::Most] {
            if let Some((_, length)) = self.phrase_before(what, start, free) {
                start -= length;
            }
        }
        let (mut ago, mut later) = (false, false);
        if let Some((_, length)) = self.phrase(Use::Ago, end) {
            (ago, end) = (true, end + length);
        } else if let Some((_, length)) = self.phrase_before(Use::AgoBefore, start, free) {
            (ago, start) = (true, start - length);
        } else if let Some((_, length)) = self.phrase(Use::Later, end) {
            // "three years before the war" is counted from there; both are left open.
            (later, end) = (true, end + length);
        }
        if !ago && !later {
            return None;
        }
        let exact = number.low == number.high && !number.many && number.low < 5000.0;
        let count = number.low as i64;
        let value = self.today.filter(|_| ago && exact).map(|today| {
            let (year, month, _) = today.civil();
            match unit {
                "day" | "weekend" => Day(today.0 - count).iso(),
                "week" => Day(today.0 - 7 * count).iso_week(),
                "month" => {
                    let (year, month) = month_shift(year, month, -count);
                    format!("{year:04}-{month:02}")
                }
                "year" => format!("{:04}", year - count),
                "decade" => format!("{:04}", year - 10 * count),
                "century" => format!("{:04}", year - 100 * count),
                _ => today.iso(),
            }
        });
        let (confidence, why) = match (&value, later) {
            (Some(_), _) => (RESOLVED, "a span of time before the article's date"),
            (None, true) => (OPEN, "counted from another time"),
            (None, false) => (OPEN, "a span of time ago"),
        };
        Some((self.made((start, end), MomentKind::Relative, value, confidence, why), end))
    }

    /// "in two weeks", "dans trois jours": a span of time from now, where the sentence speaks of what is to come.
    pub(super) fn some_ahead(&self, at: usize, free: usize) -> Option<(Moment, usize)> {
        let number = self.number(at).filter(|n| n.suffix.is_empty() && n.low == n.high && !n.many && n.low < 1000.0)?;
        let (unit, length) = self.phrase(Use::Time, number.end)?;
        let (_, before) = self.phrase_before(Use::Ahead, at, free)?;
        let today = self.today.filter(|_| self.is_future(at - before))?;
        let (year, month, _) = today.civil();
        let count = number.low as i64;
        let value = match self.table.name(unit) {
            "day" => Day(today.0 + count).iso(),
            "week" => Day(today.0 + 7 * count).iso_week(),
            "month" => {
                let (year, month) = month_shift(year, month, count);
                format!("{year:04}-{month:02}")
            }
            "year" => format!("{:04}", year + count),
            _ => return None,
        };
        let span = (at - before, number.end + length);
        let why = "a span of time from the article's date on";
        Some((self.made(span, MomentKind::Relative, Some(value), RESOLVED, why), span.1))
    }

    /// "im Vorjahr": the year, month or week before this one, in one word.
    pub(super) fn one_back(&self, at: usize) -> Option<(Moment, usize)> {
        let (what, length) = self.phrase(Use::Back, at)?;
        let value = self.today.map(|today| {
            let (year, month, _) = today.civil();
            match what as i64 {
                1 => format!("{:04}", year - 1),
                2 => {
                    let (year, month) = month_shift(year, month, -1);
                    format!("{year:04}-{month:02}")
                }
                _ => Day(today.0 - 7).iso_week(),
            }
        });
        let confidence = if value.is_some() { RESOLVED } else { OPEN };
        let why = "counted from the article's date";
        Some((self.made((at, at + length), MomentKind::Relative, value, confidence, why), at + length))
    }

    /// "last week", "this year", "la semaine dernière".
    pub(super) fn this_week(&self, at: usize, free: usize) -> Option<(Moment, usize)> {
        let uses = [(Use::Last, -1), (Use::Next, 1), (Use::This, 0)];
        let mut start = at;
        let mut end;
        let (unit, step) = if let Some(unit) =
            self.is(Use::Time, at).or_else(|| self.phrase(Use::Time, at).map(|p| p.0))
        {
            let length = self.phrase(Use::Time, at).map_or(1, |(_, length)| length);
            // The modifier after its noun: "la semaine dernière", "l'an prochain".
            end = at + length;
            let after =
                uses.iter().take(2).find_map(|&(what, step)| self.phrase(what, end).map(|(_, length)| (step, length)));
            let numbered = at > free
                && (self.is(Use::Number, at - 1).is_some() || self.token(at - 1).is_some_and(|t| t.is(DIGITS)));
            let (step, length) =
                after.filter(|_| !numbered && !matches!(self.table.language, Language::English | Language::German))?;
            end += length;
            if at > free && self.token(at - 1).is_some_and(|t| t.is(DETERMINER)) {
                start = at - 1;
            }
            (unit, step)
        } else {
            let &(_, step) = uses.iter().find(|(what, _)| self.is(*what, at).is_some())?;
            let (unit, length) = self.phrase(Use::Time, at + 1)?;
            end = at + 1 + length;
            // "the last day of", "this day": too vague; "letzten Jahren", "last months": a span of time.
            let word = self.word(end - 1);
            let plural = self.table.language == Language::English && word.ends_with('s');
            let german = self.table.language == Language::German
                && matches!(
                    word.to_lowercase().as_str(),
                    "tage" | "tagen" | "wochen" | "monate" | "monaten" | "jahre" | "jahren"
                );
            if plural || german || step <= 0 && self.table.name(unit) == "day" {
                return None;
            }
            (unit, step)
        };
        // "last year's" stays; "last week of May" is another.
        let name = self.table.name(unit);
        // "the following day" is counted from another time.
        let elsewhere = self.word(at).eq_ignore_ascii_case("following");
        let value = match self.today.filter(|_| !elsewhere) {
            None => None,
            Some(today) => {
                let (year, month, _) = today.civil();
                match name {
                    "day" => Some(Day(today.0 + step).iso()),
                    "week" => Some(Day(today.0 + 7 * step).iso_week()),
                    "month" => {
                        let (year, month) = month_shift(year, month, step);
                        Some(format!("{year:04}-{month:02}"))
                    }
                    "year" => Some(format!("{:04}", year + step)),
                    "weekend" => {
                        // The Saturday before or on this weekend.
                        let saturday = today.0 - today.weekday()
                            + 6
                            + if step < 0 && today.weekday() < 6 { -7 } else { 0 }
                            + if step < 0 && today.weekday() >= 6 { -7 } else { 7 * step.max(0) };
                        Some(format!("{}/{}", Day(saturday).iso(), Day(saturday + 1).iso()))
                    }
                    "decade" => Some(format!("{}X", year.div_euclid(10) + step)),
                    _ => None,
                }
            }
        };
        let confidence = if value.is_some() { RESOLVED } else { OPEN };
        Some((self.made((start, end), MomentKind::Relative, value, confidence, "counted from the article's date"), end))
    }
}
