//! How far apart in time articles are, where their days of publication are known: a soft factor on how like they are.

use crate::annotate::days;

/// The same event is written about for some days.
const SAME: i32 = 7;
/// Beyond, likeness halves with every so many days …
const HALVES: f32 = 30.0;
/// … down to this share: long articles on one subject are up to 0.5 alike and must not be joined over the years, while a
/// reprint, which is 0.7 or more alike, stays with its original.
const LEAST: f32 = 0.15;

/// A mean year of the Gregorian calendar, in days.
const YEAR: f64 = 365.2425;

/// A day of publication: its first and last possible day, since 1 January 1970; without its year, those in any one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Published {
    Unknown,
    Days(i32, i32),
    /// Within a year that is not known, counted in the leap year 2000.
    Yearless(i32),
}

/// A day of publication from what the metadata says.
pub(super) fn published(date: Option<&str>) -> Published {
    let Some(date) = date.map(|date| date.split('T').next().unwrap_or(date)) else { return Published::Unknown };
    match date.strip_prefix("--") {
        Some(day) => days(&format!("2000-{day}")).map_or(Published::Unknown, |(day, _)| Published::Yearless(day)),
        None => days(date).map_or(Published::Unknown, |(first, last)| Published::Days(first, last)),
    }
}

/// What the likeness of two articles is multiplied by: 1 where it is not known that they lie apart.
pub(super) fn nearness(a: Published, b: Published) -> f32 {
    let apart = apart(a, b);
    if apart <= SAME { 1.0 } else { 0.5_f32.powf((apart - SAME) as f32 / HALVES).max(LEAST) }
}

/// How many days at least lie between.
fn apart(a: Published, b: Published) -> i32 {
    match (a, b) {
        (Published::Days(a, last_a), Published::Days(b, last_b)) => (b - last_a).max(a - last_b).max(0),
        (Published::Yearless(a), Published::Yearless(b)) => in_some_year(a - b),
        (Published::Yearless(day), Published::Days(first, last))
        | (Published::Days(first, last), Published::Yearless(day))
            if last - first < YEAR as i32 =>
        {
            in_some_year(day - first).min(in_some_year(day - last))
        }
        _ => 0,
    }
}

/// How far two days of different years are from each other in the year, the shorter way round.
fn in_some_year(days: i32) -> i32 {
    let round = f64::from(days).rem_euclid(YEAR);
    round.min(YEAR - round) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_to_lie_apart_is_near() {
        for (a, b, expected) in [
            (Some("2016-12-01"), Some("2016-12-05"), 1.0),
            (Some("2016-12-01T10:00"), None, 1.0),
            (Some("2016-12-01"), Some("2016"), 1.0),
            (Some("2016-12"), Some("2017-01-06"), 1.0),
            (Some("2016-12-01"), Some("2017-01-07"), 0.5),
            (Some("2016-12-01"), Some("2019-08-27"), LEAST),
            (Some("2016-12-01"), Some("--12-03"), 1.0),
            (Some("2019-12-30"), Some("--01-02"), 1.0),
            (Some("2016-12-01"), Some("--06-01"), LEAST),
            (Some("--01-02"), Some("--12-30"), 1.0),
            (Some("soon"), Some("2016"), 1.0),
        ] {
            let near = nearness(published(a), published(b));
            assert!((near - expected).abs() < 0.02, "{a:?} {b:?}: {near}");
            assert_eq!(near, nearness(published(b), published(a)), "{a:?} {b:?}");
        }
    }
}
