//! The weekday a date fell on, and whether a text names it: news says "on Thursday" of its own day.

use super::characters::word_hash;
use super::dates::Date;
use super::page::Page;

/// Names of the days, from Monday, by the languages of the cue table; where a name is written as two words, the first.
const NAMES: [&str; 7] = [
    "monday montag lundi lunes lunedì segunda pazartesi понедельник الإثنين الاثنين maandag",
    "tuesday dienstag mardi martes martedì terça salı вторник الثلاثاء dinsdag",
    "wednesday mittwoch mercredi miércoles mercoledì quarta çarşamba среда среду الأربعاء woensdag",
    "thursday donnerstag jeudi jueves giovedì quinta perşembe четверг الخميس donderdag",
    "friday freitag vendredi viernes venerdì sexta cuma пятница пятницу الجمعة vrijdag",
    "saturday samstag sonnabend samedi sábado sabato cumartesi суббота субботу السبت zaterdag",
    "sunday sonntag dimanche domingo domenica pazar воскресенье الأحد zondag",
];

/// The weekday of a full date, 0 for Monday (Sakamoto's method); `None` where a part is missing.
pub fn of(date: &Date) -> Option<usize> {
    const SHIFTS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let (mut year, day) = (date.year? as u32, date.day? as u32);
    let shift = SHIFTS.get((date.month as usize).checked_sub(1)?)?;
    if date.month < 3 {
        year = year.checked_sub(1)?;
    }
    Some(((year + year / 4 - year / 100 + year / 400 + shift + day + 6) % 7) as usize)
}

/// Whether a word, lower case, names a day of the week.
pub fn is_day(word: &str) -> bool {
    NAMES.iter().any(|names| names.split_whitespace().any(|name| name == word))
}

/// Whether one of some lines names the weekday of a date.
pub fn is_named(page: &Page, mut lines: impl Iterator<Item = usize>, date: &Date) -> bool {
    let Some(names) = of(date).and_then(|day| NAMES.get(day)) else { return false };
    let hashes: Vec<u32> = names.split_whitespace().map(word_hash).collect();
    lines.any(|at| page.words(at).iter().any(|word| hashes.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::dates;

    #[test]
    fn the_weekday_of_a_date_is_known() {
        for (text, want) in [("1 December 2016", 3), ("29 February 2024", 3), ("22.11.2026", 6), ("1 January 2000", 5)]
        {
            assert_eq!(dates::find(text).as_ref().and_then(of), Some(want), "{text}");
        }
        assert_eq!(dates::find("12 March").as_ref().and_then(of), None);
        let page = Page::new("Dec. 1, 2016\n\nThe two announced on Thursday that they would meet.");
        let date = dates::find(page.content(0)).unwrap();
        assert!(is_named(&page, 1..2, &date));
        assert!(!is_named(&page, 0..1, &date));
    }
}
