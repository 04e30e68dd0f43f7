//! Days and months as numbers, after Howard Hinnant's "chrono-compatible low-level date algorithms": the proleptic
//! Gregorian calendar, no time zones.

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(pub i64);

impl Day {
    /// The day of a year, month (1 to 12) and day of the month; `None` where there is no such day.
    pub fn new(year: i64, month: i64, day: i64) -> Option<Day> {
        if !(1..=12).contains(&month) || !(1..=days_in(year, month)).contains(&day) {
            return None;
        }
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let of_era = y.rem_euclid(400);
        let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        Some(Day(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468))
    }

    /// The day an ISO 8601 date begins with: "2016-12-01" or longer.
    pub fn of_iso(iso: &str) -> Option<Day> {
        let mut parts = iso.get(..10)?.splitn(3, '-').map(|part| part.parse::<i64>().ok());
        Day::new(parts.next()??, parts.next()??, parts.next()??)
    }

    /// Year, month and day of the month.
    pub fn civil(self) -> (i64, i64, i64) {
        let z = self.0 + 719_468;
        let (era, of_era) = (z.div_euclid(146_097), z.rem_euclid(146_097));
        let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * years + years / 4 - years / 100);
        let m = (5 * of_year + 2) / 153;
        let month = if m < 10 { m + 3 } else { m - 9 };
        (years + era * 400 + i64::from(month <= 2), month, of_year - (153 * m + 2) / 5 + 1)
    }

    /// The day of the week, Monday 1 to Sunday 7.
    pub fn weekday(self) -> i64 {
        (self.0 + 3).rem_euclid(7) + 1
    }

    /// `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The ISO 8601 week it stands in: `YYYY-Www`.
    pub fn iso_week(self) -> String {
        // The week belongs to the year of its Thursday.
        let thursday = Day(self.0 + 4 - self.weekday());
        let (year, _, _) = thursday.civil();
        let first = Day::new(year, 1, 1).unwrap_or(thursday);
        format!("{year:04}-W{:02}", (thursday.0 - first.0) / 7 + 1)
    }
}

/// The year and month so many months from a year and month.
pub(super) fn month_shift(year: i64, month: i64, by: i64) -> (i64, i64) {
    let months = year * 12 + month - 1 + by;
    (months.div_euclid(12), months.rem_euclid(12) + 1)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_there_and_back() {
        for iso in ["1970-01-01", "2000-02-29", "2016-12-01", "1900-03-01", "2024-12-31"] {
            assert_eq!(Day::of_iso(iso).map(Day::iso).as_deref(), Some(iso));
        }
        assert_eq!(Day::of_iso("2015-02-29"), None);
        assert_eq!(Day::of_iso("soon"), None);
        assert_eq!(Day::of_iso("2016-12-01").map(Day::weekday), Some(4));
    }

    #[test]
    fn weeks_and_months() {
        for (iso, week) in [("2016-01-01", "2015-W53"), ("2016-12-01", "2016-W48"), ("2018-12-31", "2019-W01")] {
            assert_eq!(Day::of_iso(iso).map(Day::iso_week).as_deref(), Some(week));
        }
        assert_eq!(month_shift(2016, 1, -1), (2015, 12));
        assert_eq!(month_shift(2016, 12, 1), (2017, 1));
    }
}
