//! ISO 8601 dates, with what the Extended Date/Time Format adds, as days since 1 January 1970, first to last.

/// The first and the last day of a date: "2016-12-01", "2016-12", "2016", "199X", "2016-W48", "2016-09-04/2016-09-05".
/// `None` for anything else, as for a day without its year.
pub fn days(value: &str) -> Option<(i32, i32)> {
    if let Some((from, to)) = value.split_once('/') {
        return Some((days(from)?.0, days(to)?.1));
    }
    let year_of = |digits: &str| if digits.len() == 4 { digits.parse::<i32>().ok().filter(|&y| y > 0) } else { None };
    if let Some(decade) = value.strip_suffix('X') {
        let years = match decade.strip_suffix('X') {
            Some(century) => (year_of(&format!("{century}00"))?, year_of(&format!("{century}99"))?),
            None => (year_of(&format!("{decade}0"))?, year_of(&format!("{decade}9"))?),
        };
        return Some((day(years.0, 1, 1), day(years.1, 12, 31)));
    }
    let mut fields = value.split('-');
    let year = year_of(fields.next()?)?;
    let Some(second) = fields.next() else { return Some((day(year, 1, 1), day(year, 12, 31))) };
    if let Some(week) = second.strip_prefix('W') {
        let week: i32 = week.parse().ok().filter(|week| (1..=53).contains(week))?;
        // Week 1 is the one with 4 January; weeks begin on Monday. 1 January 1970 was a Thursday.
        let fourth = day(year, 1, 4);
        let monday = fourth - (fourth + 3).rem_euclid(7);
        return Some((monday + (week - 1) * 7, monday + week * 7 - 1));
    }
    let month: i32 = second.parse().ok().filter(|month| (1..=12).contains(month))?;
    match fields.next() {
        None => {
            let next = if month == 12 { day(year + 1, 1, 1) } else { day(year, month + 1, 1) };
            Some((day(year, month, 1), next - 1))
        }
        Some(date) => {
            let date: i32 = date.parse().ok().filter(|date| (1..=31).contains(date))?;
            let at = day(year, month, date);
            Some((at, at))
        }
    }
}

/// A day's number since 1 January 1970 in the Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
fn day(year: i32, month: i32, date: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + date - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn dates_are_as_long_as_they_say() {
        for (value, expected) in [
            ("1970-01-01", Some((0, 0))),
            ("2016-12-01", Some((17_136, 17_136))),
            ("2016-12", Some((17_136, 17_166))),
            ("2016", Some((16_801, 17_166))),
            ("199X", Some((7_305, 10_956))),
            ("2016-W48", Some((17_133, 17_139))),
            ("2016-12-01/2016-12-03", Some((17_136, 17_138))),
            ("--12-01", None),
            ("2016-13", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(days(value), expected, "{value}");
        }
    }
}
