//! How numbers, dates and lists are written on the screen.

/// Month names as dates write them; the first three letters are the short form.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as ISO 8601 has it (`2016-12-01`, `2016-12`, `2016`, `--01-23`, `--01`), as it is written: "1 December 2016",
/// "December 2016", "2016", "23 January", "January"; with `short`, "1 Dec 2016". So are a week (`2016-W35`), a decade
/// (`201X`) and a time of day (`T09:30`). What is none of these stays as it is.
pub fn date(iso: &str, short: bool) -> String {
    let month = |digits: &str| {
        let name = digits.parse::<usize>().ok().and_then(|m| MONTHS.get(m.wrapping_sub(1)))?;
        if short { name.get(..3) } else { Some(*name) }
    };
    let day = |digits: &str| digits.get(..2).and_then(|d| d.parse::<u8>().ok()).filter(|d| (1..=31).contains(d));
    let written = if let Some(rest) = iso.strip_prefix("--") {
        match rest.split_once('-') {
            Some((m, d)) => day(d).and_then(|d| Some(format!("{d} {}", month(m)?))),
            None => month(rest).map(str::to_owned),
        }
    } else if let Some(time) = iso.strip_prefix('T').filter(|time| time.starts_with(|c: char| c.is_ascii_digit())) {
        Some(time.to_owned())
    } else if let Some(decade) = iso.strip_suffix('X').filter(|decade| decade.parse::<u16>().is_ok()) {
        Some(format!("{decade}0s"))
    } else {
        let mut fields = iso.splitn(3, '-');
        match (fields.next(), fields.next(), fields.next()) {
            (Some(y), Some(w), None) if w.starts_with('W') => {
                Some(format!("week {} of {y}", w.trim_start_matches(['W', '0'])))
            }
            (Some(y), Some(m), Some(d)) => day(d).and_then(|d| Some(format!("{d} {} {y}", month(m)?))),
            (Some(y), Some(m), None) => month(m).map(|m| format!("{m} {y}")),
            _ => None,
        }
    };
    written.unwrap_or_else(|| iso.to_owned())
}

/// The languages that the cleaner can tell, by their codes.
const LANGUAGES: [(&str, &str); 40] = [
    ("ar", "Arabic"),
    ("bg", "Bulgarian"),
    ("bn", "Bengali"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hu", "Hungarian"),
    ("hy", "Armenian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ka", "Georgian"),
    ("ko", "Korean"),
    ("mk", "Macedonian"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sk", "Slovak"),
    ("sl", "Slovene"),
    ("sq", "Albanian"),
    ("sr", "Serbian"),
    ("sv", "Swedish"),
    ("ta", "Tamil"),
    ("th", "Thai"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];

/// A language by its code, in words; what is no code we know stays as it is.
pub fn language(code: &str) -> String {
    let name = LANGUAGES.iter().find(|(other, _)| *other == code).map_or(code, |(_, name)| name);
    if name == "-" { "not known".to_owned() } else { name.to_owned() }
}

/// A number: words up to twelve, else digits with a comma at thousands.
pub fn number(n: usize) -> String {
    const WORDS: [&str; 13] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(n).map_or_else(|| digits(n), |word| (*word).to_owned())
}

/// How often: "once", "twice", "seven times".
pub fn times(n: usize) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{} times", number(n)),
    }
}

/// A number in digits, with a comma at thousands.
pub fn digits(n: usize) -> String {
    let plain = n.to_string();
    let mut grouped = String::with_capacity(plain.len() + plain.len() / 3);
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// "A", "A and B", "A, B and C".
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// With its first letter large.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Hits per thousand words, to one place.
pub fn per_thousand(hits: usize, words: usize) -> String {
    if words == 0 {
        return "0".to_owned();
    }
    let (hits, words) = (hits as u64, words as u64);
    let tenths = (hits * 10_000 + words / 2) / words;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_with_the_precision_they_have() {
        for (iso, long, short) in [
            ("2016-12-01", "1 December 2016", "1 Dec 2016"),
            ("2016-12", "December 2016", "Dec 2016"),
            ("2016", "2016", "2016"),
            ("--01-23", "23 January", "23 Jan"),
            ("--09", "September", "Sep"),
            ("2016-12-01T10:12", "1 December 2016", "1 Dec 2016"),
            ("2016-W35", "week 35 of 2016", "week 35 of 2016"),
            ("201X", "2010s", "2010s"),
            ("T09:30", "09:30", "09:30"),
            ("2016-13-01", "2016-13-01", "2016-13-01"),
            ("Tuesday", "Tuesday", "Tuesday"),
            ("last week", "last week", "last week"),
            ("", "", ""),
        ] {
            assert_eq!((date(iso, false).as_str(), date(iso, true).as_str()), (long, short), "{iso}");
        }
    }

    #[test]
    fn numbers_and_lists_are_written_as_in_print() {
        assert_eq!((number(0).as_str(), number(5).as_str(), number(13).as_str()), ("none", "five", "13"));
        assert_eq!(
            (digits(999).as_str(), digits(1_000).as_str(), digits(1_234_567).as_str()),
            ("999", "1,000", "1,234,567")
        );
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["A"]), "A");
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(capital("élan"), "Élan");
        assert_eq!(per_thousand(3, 330), "9.1");
    }
}
