//! Dates and times, absolute and partial, and weekdays, resolved against the article's own date.

use super::super::lexicon::*;
use super::super::words::Language;
use super::super::{Moment, MomentKind};
use super::Reader;
use super::calendar::Day;
use super::table::Use;

/// How sure of a date that stands there in full, of one told from the article's date, and of one the words leave open.
const FULL: f32 = 0.97;
pub(super) const RESOLVED: f32 = 0.85;
pub(super) const OPEN: f32 = 0.6;

/// A day of a month as it is written, perhaps without its year.
#[derive(Clone, Copy)]
struct Written {
    year: Option<i64>,
    month: i64,
    /// The day, and the last day where it is a range; 0 where none is given.
    days: (i64, i64),
    start: usize,
    end: usize,
}

impl Reader<'_> {
    /// The time that is told from the token at `at` on, not reaching back before `free`; and where to go on.
    pub(super) fn moment(&self, at: usize, free: usize) -> Option<(Moment, usize)> {
        if self.is(Use::Weekday, at).is_some() {
            return self.weekday(at, free);
        }
        if let Some(date) = self.written(at) {
            return Some(self.date(date, free));
        }
        if self.token(at).is_some_and(|t| t.is(DIGITS)) {
            let plain = self.numeric_date(at).or_else(|| self.clock(at, free));
            if let Some(found) = plain.or_else(|| self.year(at, free)) {
                return Some(found);
            }
        }
        self.day_from_now(at)
            .or_else(|| self.some_ago(at, free))
            .or_else(|| self.some_ahead(at, free))
            .or_else(|| self.this_week(at, free))
            .or_else(|| self.one_back(at))
            .or_else(|| self.hour(at, free))
    }

    /// Day, month and year in words, in either order, or month and year; never the month alone unless something beside
    /// it says that it is one.
    fn written(&self, at: usize) -> Option<Written> {
        if let Some((month, length)) = self.month(at) {
            let mut end = at + length;
            // "December 1, 2016", "Dec. 1-3"
            let order = matches!(self.table.language, Language::English);
            if order && let Some((days, after)) = self.days(end, true) {
                let (year, end) = self.year_after(after);
                return Some(Written { year, month, days, start: at, end });
            }
            let (year, after) = self.year_after(end);
            end = after;
            let early = at > 0 && self.phrase_before(Use::Early, at, at.saturating_sub(3)).is_some();
            let beside = at > 0
                && (early
                    || [Use::In, Use::Last, Use::Next, Use::This]
                        .into_iter()
                        .any(|what| self.is(what, at - 1).is_some())
                    || self.is(Use::Of, at - 1).is_some() && self.is(Use::Early, at.saturating_sub(2)).is_some());
            let after_month = self.is(Use::Last, end).or(self.is(Use::Next, end)).is_some();
            let sure = year.is_some()
                || after_month
                || beside
                || self.is(Use::Doubtful, at).is_none()
                    && matches!(self.table.language, Language::English | Language::German);
            let named = self.table.language == Language::English
                && self
                    .token(end)
                    .is_some_and(|t| t.is_capital() && t.is(WORD) && !t.is(WEEKDAY | MONTH | CLOSED_CLASS))
                && year.is_none();
            return (sure && !named).then_some(Written { year, month, days: (0, 0), start: at, end });
        }
        // "1 December 2016", "4–5 September", "1. Dezember", "del 3 al 5 de mayo"
        let (days, after) = self.days(at, false)?;
        let mut end = after;
        if self.table.language != Language::English || self.word(end) == "of" {
            while self.is(Use::Of, end).is_some() && end < after + 2 {
                end += 1;
            }
        }
        let (month, length) = self.month(end)?;
        let (year, end) = self.year_after(end + length);
        Some(Written { year, month, days, start: at, end })
    }

    /// The month at a token: capitalised where the language capitalises it.
    fn month(&self, at: usize) -> Option<(i64, usize)> {
        let month = self.is(Use::Month, at)?;
        let token = self.token(at)?;
        let capital = matches!(self.table.language, Language::English | Language::German | Language::Turkish);
        let hyphen = self.word(at).starts_with("mid-");
        (!capital || token.is_capital() || hyphen).then_some((month as i64, 1))
    }

    /// A day of the month or a range of two: value and the token after it. `last`: it stands after its month.
    fn days(&self, at: usize, last: bool) -> Option<((i64, i64), usize)> {
        let (first, mut end) = self.day(at)?;
        // "10-15" in one token.
        if let Some((a, b)) = self.word(at).split_once('-')
            && let (Ok(a), Ok(b)) = (a.parse::<i64>(), b.parse::<i64>())
            && (1..=31).contains(&a)
            && (a..=31).contains(&b)
        {
            return Some(((a, b), at + 1));
        }
        let Some(joint) = self.token(end) else { return Some(((first, first), end)) };
        let joins = joint.is(DASH) || [Use::To, Use::And].into_iter().any(|what| self.is(what, end).is_some());
        if joins
            && let Some((second, after)) = self.day(end + 1)
            && second > first
            // "December 1 and 2 people" is no range; "4 and 5 September" is.
            && (joint.is(DASH) || !last)
        {
            end = after;
            return Some(((first, second), end));
        }
        Some(((first, first), end))
    }

    /// One day of the month: "1", "1st", "1.", "1er".
    fn day(&self, at: usize) -> Option<(i64, usize)> {
        let token = self.token(at)?;
        if !token.is(DIGITS) || token.span.len() > 5 {
            return None;
        }
        let word = self.word(at);
        let split = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
        let (number, rest) = word.split_at_checked(split)?;
        let value: i64 = number.parse().ok()?;
        let ordinal = rest.is_empty()
            || rest == "."
            || rest.starts_with('-') && rest.get(1..).is_some_and(|r| r.bytes().all(|b| b.is_ascii_digit()))
            || self.table.value(Use::Ordinal, word_hash(rest)).is_some();
        let mut end = at + 1;
        let dotted = matches!(self.table.language, Language::German | Language::Turkish);
        if dotted && self.word(end) == "." && self.touches(end)
            || self.is(Use::Ordinal, end).is_some() && self.touches(end)
        {
            end += 1;
        }
        ((1..=31).contains(&value) && ordinal && number.len() <= 2).then_some((value, end))
    }

    /// The year that may follow a month or day: "2016", ", 2016", "de 2016".
    fn year_after(&self, at: usize) -> (Option<i64>, usize) {
        let mut next = at;
        while next < at + 2 && (self.token(next).is_some_and(|t| t.is(COMMA)) || self.is(Use::Of, next).is_some()) {
            next += 1;
        }
        match self.plain_year(next) {
            Some(year) => (Some(year), next + 1),
            None => (None, at),
        }
    }

    /// A token of four digits that may be a year.
    fn plain_year(&self, at: usize) -> Option<i64> {
        let token = self.token(at)?;
        let four = token.span.len() == 4 && token.is(NUMBER);
        let year: i64 = if four { self.word(at).parse().ok()? } else { return None };
        (1500..2100).contains(&year).then_some(year)
    }

    /// A written date as a moment.
    fn date(&self, date: Written, free: usize) -> (Moment, usize) {
        let mut start = date.start;
        let mut end = date.end;
        let (mut year, mut kind) = (date.year, MomentKind::Absolute);
        let mut why = "a date";
        if year.is_none() {
            kind = MomentKind::Partial;
            let last = start > free && self.is(Use::Last, start - 1).is_some() || self.is(Use::Last, end).is_some();
            let next = start > free && self.is(Use::Next, start - 1).is_some() || self.is(Use::Next, end).is_some();
            if last || next {
                kind = MomentKind::Relative;
                if start > free && (self.is(Use::Last, start - 1).is_some() || self.is(Use::Next, start - 1).is_some())
                {
                    start -= 1;
                } else {
                    end += 1;
                }
            }
            if let Some(today) = self.today {
                let (this, month, day) = today.civil();
                let ahead = (date.month, date.days.0.max(1)) > (month, if date.days.0 == 0 { 1 } else { day });
                let future = next || !last && self.is_future(start);
                year = Some(match (future, ahead) {
                    (true, true) => this,
                    (true, false) if (date.month, date.days.0.max(day)) >= (month, day) => this,
                    (true, false) => this + 1,
                    // A day some weeks ahead is to come; one many months ahead was last year.
                    (false, true) if !last && (date.month - month).rem_euclid(12) <= AHEAD => this,
                    (false, true) => this - 1,
                    (false, false) if last && date.month == month && date.days.0 == 0 => this - 1,
                    (false, false) if (month - date.month) > 12 - AHEAD && !last => this + 1,
                    (false, false) => this,
                });
                why = "a date; its year told from the article's date";
            }
        }
        if let Some((_, length)) = self.phrase_before(Use::Early, start, free) {
            start -= length;
        }
        let one = |day: i64| match (year, day) {
            (Some(year), 0) => format!("{year:04}-{:02}", date.month),
            (Some(year), day) => format!("{year:04}-{:02}-{day:02}", date.month),
            (None, 0) => format!("--{:02}", date.month),
            (None, day) => format!("--{:02}-{day:02}", date.month),
        };
        let (first, last) = date.days;
        let value = if last > first { format!("{}/{}", one(first), one(last)) } else { one(first) };
        let confidence = match (date.year, year) {
            (Some(_), _) => FULL,
            (None, Some(_)) => RESOLVED,
            _ => OPEN,
        };
        (self.made((start, end), kind, Some(value), confidence, why), end)
    }

    /// "Friday", "last Friday", "vendredi dernier", "Friday, 2 December 2016".
    fn weekday(&self, at: usize, free: usize) -> Option<(Moment, usize)> {
        let weekday = self.is(Use::Weekday, at)? as i64;
        let token = self.token(at)?;
        let capital = matches!(self.table.language, Language::English | Language::German | Language::Turkish);
        let doubtful = self.is(Use::Doubtful, at).is_some();
        if capital && !token.is_capital() || doubtful && !self.is_capital(at) {
            return None;
        }
        // "Saturday Night Live", "Super Tuesday"
        if self.table.language == Language::English && self.is(Use::Part, at + 1).is_some() && self.is_capital(at + 1) {
            return None;
        }
        // "Friday, 2 December": the date says it all.
        let mut next = at + 1;
        while next < at + 5
            && (self.token(next).is_some_and(|t| t.is(COMMA | DETERMINER | PREPOSITION) && t.span.len() <= 3)
                || self.is(Use::Part, next).is_some())
        {
            next += 1;
        }
        if let Some(date) = self.written(next).filter(|date| date.days.0 > 0) {
            return Some(self.date(Written { start: at, ..date }, free));
        }
        if let Some((found, end)) = self.numeric_date(next) {
            return Some((Moment { span: self.span(at, end), ..found }, end));
        }
        let mut start = at;
        let mut end = at + 1;
        if let Some((_, length)) = self.phrase(Use::Part, end) {
            end += length;
        }
        let mut which = 0;
        for what in [Use::Last, Use::Next, Use::This] {
            let step = match what {
                Use::Last => -1,
                Use::Next => 1,
                _ => 2,
            };
            if start > free && self.is(what, start - 1).is_some() {
                start -= 1;
                which = step;
                break;
            }
            if let Some((_, length)) = self.phrase(what, end).filter(|_| what != Use::This) {
                end += length;
                which = step;
                break;
            }
        }
        let value = self.today.map(|today| {
            let back = (today.weekday() - weekday).rem_euclid(7);
            let future = which == 1 || which == 0 && self.is_future(at);
            let day = match (which, future) {
                (-1, _) => today.0 - if back == 0 { 7 } else { back },
                // "next Thursday" is never today; "will speak on Thursday" may be.
                (1, _) => today.0 + (weekday - today.weekday() - 1).rem_euclid(7) + 1,
                (_, true) => today.0 + (weekday - today.weekday()).rem_euclid(7),
                _ => today.0 - back,
            };
            Day(day).iso()
        });
        let (confidence, why) = match value {
            Some(_) => (RESOLVED, "a weekday, counted from the article's date"),
            None => (OPEN, "a weekday; the article has no date"),
        };
        Some((self.made((start, end), MomentKind::Relative, value, confidence, why), end))
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.is_capital())
    }

    /// "2016-12-01", "01.12.2016", "1/12/2016".
    fn numeric_date(&self, at: usize) -> Option<(Moment, usize)> {
        let word = self.word(at);
        let mark = word.chars().find(|c| !c.is_ascii_digit());
        let (numbers, end): (Vec<i64>, usize) = match mark {
            Some(mark @ ('-' | '.')) => {
                let parts: Option<Vec<i64>> =
                    word.trim_end_matches('.').splitn(4, mark).map(|part| part.parse().ok()).collect();
                (parts?, at + 1)
            }
            None if self.word(at + 1) == "/" && self.word(at + 3) == "/" && self.touches(at + 1) => {
                (vec![word.parse().ok()?, self.word(at + 2).parse().ok()?, self.word(at + 4).parse().ok()?], at + 5)
            }
            _ => return None,
        };
        let &[a, b, c] = numbers.as_slice() else { return None };
        let full = |year: i64| if year < 100 { year + if year < 50 { 2000 } else { 1900 } } else { year };
        let (year, month, day) = match () {
            () if a > 1900 => (a, b, c),
            // American dates give the month first; where that cannot be, the day comes first.
            () if self.table.language == Language::English && mark.is_none() && a <= 12 => (full(c), a, b),
            () => (full(c), b, a),
        };
        let value = Day::new(year, month, day)?.iso();
        let doubt = mark.is_none() && a <= 12 && b <= 12 && a != b;
        let confidence = if doubt { OPEN } else { FULL };
        Some((self.made((at, end), MomentKind::Absolute, Some(value), confidence, "a date in numbers"), end))
    }

    /// "9.30 p.m.", "21:30", "15h30", "um 9 Uhr".
    fn clock(&self, at: usize, free: usize) -> Option<(Moment, usize)> {
        let word = self.word(at);
        let split = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
        let (number, rest) = word.split_at_checked(split)?;
        if number.len() > 2 {
            return None;
        }
        let mut hour: i64 = number.parse().ok()?;
        let (mut minute, mut end, mut sure) = (0i64, at + 1, false);
        let two = |digits: &str| digits.parse::<i64>().ok().filter(|m| digits.len() == 2 && *m < 60);
        let mut rest = rest;
        if let Some(after) = rest.strip_prefix(['.', 'h', 'H'])
            && let Some(found) = after.get(..2).and_then(two)
        {
            (minute, sure) = (found, rest.starts_with(['h', 'H']));
            rest = after.get(2..).unwrap_or("");
        } else if self.token(end).is_some_and(|t| t.is(COLON))
            && self.touches(end)
            && self.touches(end + 1)
            && let Some(found) = self.word(end + 1).get(..2).and_then(two)
        {
            (minute, sure) = (found, true);
            rest = self.word(end + 1).get(2..).unwrap_or("");
            end += 2;
        }
        let mut told = false;
        if let Some(noon) = self.table.value(Use::Clock, word_hash(rest)).filter(|_| !rest.is_empty()) {
            hour = if hour == 12 { noon as i64 } else { hour + noon as i64 };
            told = true;
        } else if let Some((noon, length)) = self.phrase(Use::Clock, end) {
            hour = if hour == 12 { noon as i64 } else { hour + noon as i64 };
            (told, end) = (true, end + length);
        } else if !(rest.is_empty() || rest == "h" && self.table.language != Language::English) {
            return None;
        }
        let before = at > free && self.phrase_before(Use::At, at, free).is_some();
        if let Some((_, length)) = self.phrase(Use::Oclock, end) {
            // "30 heures" is a span of time; "à 15 heures" a time.
            told |= self.table.language == Language::German || before || sure;
            if told {
                end += length;
            }
        } else {
            told |= sure && (before || number.len() == 2 || minute > 0);
            told |= rest == "h" && before;
        }
        if !told || hour > 24 {
            return None;
        }
        let value = format!("T{hour:02}:{minute:02}");
        Some((self.made((at, end), MomentKind::Clock, Some(value), FULL, "a time of day"), end))
    }

    /// "at noon", "à minuit".
    fn hour(&self, at: usize, free: usize) -> Option<(Moment, usize)> {
        let hour = self.is(Use::Hour, at)? as i64;
        let before =
            self.phrase_before(Use::At, at, free).is_some() || self.phrase_before(Use::Until, at, free).is_some();
        let after = at > 0 && ["after", "nach"].contains(&self.word(at - 1));
        if !before || after {
            return None;
        }
        let value = format!("T{hour:02}:00");
        Some((self.made((at, at + 1), MomentKind::Clock, Some(value), FULL, "a time of day"), at + 1))
    }

    /// "2016", "2015-16", "the 1990s": a year where something beside it says so.
    fn year(&self, at: usize, free: usize) -> Option<(Moment, usize)> {
        let word = self.word(at);
        let made = |value: String, start: usize, end: usize, why: &'static str| {
            Some((self.made((start, end), MomentKind::Absolute, Some(value), FULL, why), end))
        };
        // "les années 90", "en los años 1990"
        let decade_before = self.phrase_before(Use::Decade, at, free).is_some();
        if decade_before
            && matches!(word.len(), 2 | 4)
            && word.ends_with('0')
            && word.bytes().all(|b| b.is_ascii_digit())
        {
            let stem = word.get(..word.len() - 1)?;
            let century = if word.len() == 2 { "19" } else { "" };
            return made(format!("{century}{stem}X"), at, at + 1, "a decade");
        }
        // "in his 40s" is an age.
        let whose = at > 0 && self.token(at - 1).is_some_and(|t| t.is(DETERMINER | HE | SHE | THEY)) && word.len() <= 3;
        if whose && !self.word(at - 1).eq_ignore_ascii_case("the") {
            return None;
        }
        if let Some(decade) = word.strip_suffix('s').or(word.strip_suffix("er")).or(word.strip_suffix("'s")) {
            let decade = if decade.len() == 2 { ["19", decade].concat() } else { decade.to_owned() };
            let plain = decade.len() == 4 && decade.ends_with('0') && decade.bytes().all(|b| b.is_ascii_digit());
            return if plain { made(format!("{}X", decade.get(..3)?), at, at + 1, "a decade") } else { None };
        }
        if let Some((first, last)) = word.split_once('-')
            && first.len() == 4
            && matches!(last.len(), 2 | 4)
            && last.bytes().all(|b| b.is_ascii_digit())
        {
            let from: i64 = first.parse().ok()?;
            let to = [first.get(..4 - last.len())?, last].concat();
            let upper: i64 = to.parse().ok()?;
            let plausible = (1500..2100).contains(&from) && upper > from && upper < from + 200;
            return if plausible { made(format!("{first}/{to}"), at, at + 1, "years") } else { None };
        }
        let year = self.plain_year(at)?;
        let next = at + 1;
        let token = self.token(next);
        let unit = [Use::Percent, Use::Scale, Use::Money, Use::Unit, Use::Time, Use::Sign]
            .into_iter()
            .any(|what| self.phrase(what, next).is_some());
        let sum = at > 0 && self.touches(at) && self.is(Use::Sign, at - 1).is_some();
        let bounded = [Use::Least, Use::Most].into_iter().any(|what| self.phrase_before(what, at, free).is_some());
        let label = at > 0 && self.phrase_before(Use::Label, at, at.saturating_sub(1)).is_some();
        // "2000 people", but "the 2016 general election"
        let plural = self.word(next).ends_with('s') || self.word(next).ends_with('n') || self.word(next) == "people";
        let counts = token.is_some_and(|t| t.is(PEOPLE)) && plural;
        let beside = at > 0 && self.is(Use::In, at - 1).is_some();
        if unit || sum || bounded || label || counts && !beside || year < 1900 && !beside {
            return None;
        }
        // "between 2009 and 2014", "von 2009 bis 2014"
        let near = |what: Use| at > 0 && self.phrase_before(what, at, at.saturating_sub(2)).is_some();
        let spans = near(Use::Between) && self.is(Use::And, next).is_some() || self.is(Use::To, next).is_some();
        if spans && let Some(to) = self.plain_year(next + 1).filter(|to| *to > year) {
            return made(format!("{year}/{to}"), at, at + 3, "years");
        }
        // "1939–1945"
        if token.is_some_and(|t| t.is(DASH))
            && let Some(to) = self.plain_year(at + 2).filter(|to| *to > year)
        {
            return made(format!("{year}/{to}"), at, at + 3, "years");
        }
        let mut start = at;
        if let Some((_, length)) = self.phrase_before(Use::Early, start, free) {
            start -= length;
        }
        made(year.to_string(), start, next, "a year")
    }

    pub(super) fn made(
        &self,
        (start, end): (usize, usize),
        kind: MomentKind,
        value: Option<String>,
        confidence: f32,
        why: &'static str,
    ) -> Moment {
        Moment { span: self.span(start, end), kind, value, confidence, why: why.into() }
    }
}

/// How many months ahead a date without its year is taken for one to come.
const AHEAD: i64 = 3;
