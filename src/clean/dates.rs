//! Dates in a line of text: numbers and month names in many languages, to ISO 8601 with the precision they have.

use super::characters::word_hash;
use crate::text::{Filter, Order, letter};
use std::ops::RangeInclusive;
use std::sync::OnceLock;

/// A date found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Year, where the text gives one.
    pub year: Option<u16>,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, where the text gives one.
    pub day: Option<u8>,
    /// First byte in the text searched.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Date {
    /// The date in ISO 8601, as precise as it is: `2016-12-01`, `2016-12`, `--01-23`.
    pub fn iso(&self) -> String {
        match (self.year, self.day) {
            (Some(year), Some(day)) => format!("{year:04}-{:02}-{day:02}", self.month),
            (Some(year), None) => format!("{year:04}-{:02}", self.month),
            (None, Some(day)) => format!("--{:02}-{day:02}", self.month),
            (None, None) => format!("--{:02}", self.month),
        }
    }

    /// Whether day, month and year are all there.
    pub fn is_full(&self) -> bool {
        self.year.is_some() && self.day.is_some()
    }
}

/// Month names, full and short, by month; capitals and marks do not matter. Languages: English, German, French,
/// Spanish, Italian, Portuguese, Dutch, Turkish, Russian, Ukrainian, Polish, Czech, Swedish, Danish, Norwegian, Finnish,
/// Hungarian, Romanian, Greek, Indonesian, Arabic (both calendars' names), Hebrew, Hindi.
const MONTHS: [&str; 12] = [
    "january jan januar jän jänner jaenner janvier janv enero ene gennaio gen janeiro januari ocak oca января янв январь січня stycznia styczeń sty ledna leden tammikuuta tammikuu január ianuarie ian ιανουαρίου ιαν يناير ינואר जनवरी जन januara",
    "february feb februar februari février févr fevrier fév febrero febbraio febb fevereiro fev şubat şub февраля фев февраль лютого lutego luty lut února únor helmikuuta helmikuu február februarie φεβρουαρίου φεβ فبراير شباط פברואר फरवरी februara febr",
    "march mar märz maerz mär mrz mars marzo março marco maart mrt mart марта мар март березня marca marzec března březen maaliskuuta maaliskuu március martie μαρτίου μαρ مارس آذار اذار מרץ मार्च maret marts",
    "april apr avril avr abril abr aprile aprel nisan nis апреля апр апрель квітня kwietnia kwiecień kwi dubna duben huhtikuuta huhtikuu április aprilie απριλίου απρ أبريل ابريل نيسان אפריל अप्रैल aprila",
    "may mai mayo maggio mag maio mei mayıs мая май травня maja května květen toukokuuta toukokuu május μαΐου μαι مايو أيار ايار מאי मई maj",
    "june jun juni juin junio jun giugno giu junho haziran haz июня июн июнь червня czerwca czerwiec cze června červen kesäkuuta kesäkuu június iunie iun ιουνίου ιουν يونيو حزيران יוני जून juna",
    "july jul juli juillet juil julio luglio lug julho temmuz tem июля июл июль липня lipca lipiec lip července červenec heinäkuuta heinäkuu július iulie iul ιουλίου ιουλ يوليو تموز יולי जुलाई jula",
    "august aug août aout agosto ago augustus ağustos ağu августа авг август серпня sierpnia sierpień sie srpna srpen elokuuta elokuu augusztus αυγούστου αυγ أغسطس اغسطس آب אוגוסט अगस्त agustus augusti augusta",
    "september sep sept septembre septiembre settembre sett setembro set eylül eyl сентября сен сент сентябрь вересня września wrzesień wrz září syyskuuta syyskuu szeptember septembrie σεπτεμβρίου σεπ سبتمبر أيلول ايلول ספטמבר सितंबर setiembre septembra",
    "october oct oktober okt octobre octubre ottobre ott outubro out ekim eki октября окт октябрь жовтня października październik paź října říjen lokakuuta lokakuu október octombrie οκτωβρίου οκτ أكتوبر اكتوبر אוקטובר अक्टूबर oktobra",
    "november nov novembre noviembre novembro kasım kas ноября ноя ноябрь листопада listopada listopad lis listopadu marraskuuta marraskuu noiembrie νοεμβρίου νοε نوفمبر נובמבר नवंबर novembra",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro aralık ara декабря дек декабрь грудня grudnia grudzień gru prosince prosinec joulukuuta joulukuu decembrie δεκεμβρίου δεκ ديسمبر דצמבר दिसंबर desember des decembra",
];

/// Words that stand between day, month and year: "3 de mayo de 2020", "the 4th of July".
const JOINTS: &str = "de of del den la le";

struct Names {
    months: Vec<(u32, u8)>,
    /// The names of months, and the joints: most words of a text stop here.
    filter: Filter<128>,
    joints: Vec<u32>,
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut months: Vec<(u32, u8)> = MONTHS
            .iter()
            .enumerate()
            .flat_map(|(at, list)| list.split(' ').map(move |name| (word_hash(name), at as u8 + 1)))
            .collect();
        months.order();
        let joints: Vec<u32> = JOINTS.split(' ').map(word_hash).collect();
        let filter = Filter::of(months.iter().map(|month| month.0).chain(joints.iter().copied()));
        Names { months, filter, joints }
    })
}

fn month_of(hash: u32) -> Option<u8> {
    let months = &names().months;
    let at = months.partition_point(|m| m.0 < hash);
    months.get(at).filter(|m| m.0 == hash).map(|m| m.1)
}

/// A piece of a line: a number or a word, and the signs after it.
#[derive(Clone, Copy, Debug)]
struct Token {
    start: usize,
    end: usize,
    /// The number, for a run of digits; an ordinal's ending ("23rd") is part of the token.
    number: Option<u32>,
    digits: u8,
    /// The first sign after the token, white space skipped; a space where there is none.
    after: char,
    /// Characters between this token and the next.
    gap: u8,
}

impl Token {
    /// The hash of the token where it is a word that may be a month's name or a joint. Few words stand where a date is
    /// looked for, so they are hashed only then.
    fn name(&self, text: &str) -> Option<u32> {
        let hash = word_hash(text.get(self.start..self.end).filter(|_| self.number.is_none())?);
        names().filter.may_hold(hash).then_some(hash)
    }

    fn month(&self, text: &str) -> Option<u8> {
        self.name(text).and_then(month_of)
    }

    fn is_joint(&self, text: &str) -> bool {
        self.name(text).is_some_and(|hash| names().joints.contains(&hash))
    }
}

fn digit_of(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        '०'..='९' => Some(c as u32 - '०' as u32),
        _ => None,
    }
}

/// Where the next digit of any script stands, from a byte on.
fn next_digit(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    let second = |at: usize, range: RangeInclusive<u8>| bytes.get(at + 1).is_some_and(|byte| range.contains(byte));
    let is_digit = |at: usize, byte: u8| match byte {
        b'0'..=b'9' => true,
        // The first bytes of Arabic, Persian and Indian digits.
        0xd9 => second(at, 0xa0..=0xa9),
        0xdb => second(at, 0xb0..=0xb9),
        0xe0 => second(at, 0xa5..=0xa5) && bytes.get(at + 2).is_some_and(|byte| (0xa6..=0xaf).contains(byte)),
        _ => false,
    };
    // Most of a text is no digit, and is passed over many bytes at a time.
    let may = |byte: &u8| byte.is_ascii_digit() | matches!(byte, 0xd9 | 0xdb | 0xe0);
    let (chunks, rest) = bytes.as_chunks::<16>();
    let chunks = chunks.iter().map(|chunk| chunk.as_slice()).chain(std::iter::once(rest)).zip((0..).step_by(16));
    let some = chunks.filter(|(chunk, _)| chunk.iter().fold(false, |any, byte| any | may(byte)));
    let mut digits = some.filter_map(|(chunk, start)| {
        chunk.iter().zip(start..).find(|&(&byte, at)| is_digit(at, byte)).map(|(_, at)| from + at)
    });
    digits.next()
}

/// The character that begins at a byte.
fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(byte as char) } else { text.get(at..)?.chars().next() }
}

/// Signs between a month's name and the number after it, at most.
const MOST_GAP: usize = 2;

/// Tokens around a number that there is room for without asking for more: most have fewer.
const MOST_TOKENS: usize = 16;

/// Words after the last number among which a date may end.
const WORDS_AFTER: usize = 7;

/// Where the word right before a digit begins, if one stands there: the month of "May 3". Nothing before `from` is read.
fn word_before(text: &str, from: usize, digit: usize) -> usize {
    let before = text.get(from..digit).unwrap_or("");
    let mut chars = before.char_indices().rev().peekable();
    for _ in 0..MOST_GAP {
        if chars.peek().is_some_and(|(_, c)| !letter::is_alphabetic(*c)) {
            chars.next();
        }
    }
    chars.take_while(|&(_, c)| is_in_word(c)).last().map_or(digit, |(at, _)| from + at)
}

fn is_in_word(c: char) -> bool {
    letter::is_alphabetic(c) || matches!(c, '\u{300}'..='\u{36f}')
}

/// Reads the numbers and words from a byte on until no number has come for some words; where that is.
fn read_tokens(text: &str, from: usize, tokens: &mut Vec<Token>) -> usize {
    let (mut words, mut at) = (0, from);
    while let Some(c) = char_at(text, at) {
        let start = at;
        if digit_of(c).is_some() {
            let (mut number, mut digits) = (0u32, 0u8);
            while let Some(c) = char_at(text, at) {
                let Some(digit) = digit_of(c) else { break };
                number = number.saturating_mul(10).saturating_add(digit);
                digits = digits.saturating_add(1);
                at += c.len_utf8();
            }
            at += ordinal_ending(text.get(at..).unwrap_or(""));
            words = 0;
            tokens.push(Token { start, end: at, number: Some(number), digits, after: ' ', gap: 0 });
        } else if letter::is_alphabetic(c) {
            if words == WORDS_AFTER {
                return start;
            }
            let mut previous = ' ';
            // Letters of ASCII first: they are most of most texts.
            let mut small = false;
            for &byte in text.as_bytes().get(at..).unwrap_or(&[]) {
                if !byte.is_ascii_alphabetic() || small && byte.is_ascii_uppercase() {
                    break;
                }
                small = byte.is_ascii_lowercase();
                previous = byte as char;
                at += 1;
            }
            while let Some(c) = char_at(text, at) {
                // "Ann LeeMay 3": pages without a space between two parts of a line.
                if !is_in_word(c) || letter::is_lowercase(previous) && letter::is_uppercase(c) {
                    break;
                }
                previous = c;
                at += c.len_utf8();
                if matches!(c, '年' | '月' | '日' | '년' | '월' | '일') {
                    break;
                }
            }
            words += 1;
            tokens.push(Token { start, end: at, number: None, digits: 0, after: ' ', gap: 0 });
        } else {
            if let Some(last) = tokens.last_mut() {
                if last.after == ' ' && !c.is_whitespace() {
                    last.after = c;
                }
                last.gap = last.gap.saturating_add(1);
            }
            at += c.len_utf8();
        }
    }
    text.len()
}

/// How many bytes of what follows a number are its ending: "23rd", "1er", "4ª". A "T" before a time is none.
fn ordinal_ending(rest: &str) -> usize {
    // None of them begins with a space or another sign of ASCII but this.
    if rest.bytes().next().is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_lowercase() && byte != b'-') {
        return 0;
    }
    let is_ending = |ending: &&&str| {
        let after = rest.strip_prefix(**ending).map(|after| after.chars().next());
        after.is_some_and(|after| !after.is_some_and(letter::is_alphanumeric))
    };
    ["st", "nd", "rd", "th", "er", "º", "ª", "-го"].iter().find(is_ending).map_or(0, |ending| ending.len())
}

/// The first date in a text, full ones before others.
pub fn find(text: &str) -> Option<Date> {
    let mut first = None;
    let full = each(text, |date| {
        first = first.or(Some(date));
        date.is_full()
    });
    full.or(first)
}

/// All dates in a text, in order.
pub fn find_all(text: &str) -> Vec<Date> {
    let mut found = Vec::new();
    each(text, |date| {
        found.push(date);
        false
    });
    found
}

/// Hands over the dates of a text, in order, until one is the one looked for. No date is without a number, so only what
/// stands around numbers is read.
fn each(text: &str, mut is_it: impl FnMut(Date) -> bool) -> Option<Date> {
    let mut tokens = Vec::new();
    let mut from = 0;
    while let Some(digit) = next_digit(text, from) {
        tokens.clear();
        tokens.reserve(MOST_TOKENS);
        from = read_tokens(text, word_before(text, from, digit), &mut tokens);
        let mut at = 0;
        while at < tokens.len() {
            let Some((date, used)) = read(text, &tokens, at) else {
                at += 1;
                continue;
            };
            if is_it(date) {
                return Some(date);
            }
            at += used.max(1);
        }
    }
    None
}

/// Whether a text is nothing but a date and perhaps a weekday and the hour: "Thu 12 March, 7.30". A date found in it is given.
pub fn is_only_date(text: &str, date: Date) -> bool {
    let (before, after) = (text.get(..date.start).unwrap_or(""), text.get(date.end..).unwrap_or(""));
    let words = |part: &str| part.split(|c: char| !letter::is_alphabetic(c)).filter(|w| !w.is_empty()).count();
    let digits = |part: &str| part.chars().filter(|&c| digit_of(c).is_some()).count();
    // One word before (the weekday), two after ("p.m.", "Uhr", "Uhr MEZ"), and the digits of one clock.
    words(before) <= 1 && digits(before) == 0 && words(after) <= 2 && digits(after) <= 4 && find(after).is_none()
}

fn is_year(token: &Token) -> Option<u16> {
    token.number.filter(|&n| token.digits == 4 && (1900..=2099).contains(&n)).map(|n| n as u16)
}

fn is_day(token: &Token) -> Option<u8> {
    token.number.filter(|&n| token.digits <= 2 && (1..=31).contains(&n)).map(|n| n as u8)
}

/// A year of two or four digits at the end of a numeric date.
fn short_year(token: &Token) -> Option<u16> {
    match token.digits {
        4 => is_year(token),
        // Two digits: web pages are of this century.
        2 => token.number.filter(|&n| n < 60).map(|n| 2000 + n as u16),
        _ => None,
    }
}

/// Reads a date that begins at token `at`; with it how many tokens it took.
fn read(text: &str, tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    let first = tokens.get(at)?;
    let next = |n: usize| tokens.get(at + n);
    let made = |year: Option<u16>, month: u8, day: Option<u8>, used: usize| {
        let end = tokens.get(at + used - 1).map_or(first.end, |t| t.end);
        Some((Date { year, month, day, start: first.start, end }, used))
    };
    if let Some(number) = first.number {
        // 2016年12月1日
        if let (Some(unit), Some(month)) = (next(1), next(2)) {
            let sign = text.get(unit.start..unit.end).unwrap_or("");
            if matches!(sign, "年" | "년") && first.digits == 4 {
                let month = month.number.filter(|m| (1..=12).contains(m))? as u8;
                let day = next(4).and_then(is_day);
                return made(is_year(first), month, day, if day.is_some() { 5 } else { 3 });
            }
        }
        // 2016-12-01, 2016/12/01, 2016.12.01
        if let (Some(year), Some(second), Some(third)) = (is_year(first), next(1), next(2)) {
            let signs = matches!(first.after, '-' | '/' | '.' | '•' | '·');
            let same = first.after == second.after && signs && first.gap == 1;
            if let (true, Some(month), Some(day)) =
                (same, second.number.filter(|m| (1..=12).contains(m)), is_day(third))
            {
                return made(Some(year), month as u8, Some(day), 3);
            }
        }
        // 2016 Dec 1, as journals write it.
        if let (Some(year), Some(second), Some(third)) = (is_year(first), next(1), next(2)) {
            let close = first.gap == 1
                && second.gap <= 2
                && matches!(third.after, ' ' | ';' | '.' | ',' | ')')
                && next(3).and_then(is_year).is_none();
            if let (true, Some(month), Some(day)) = (close, second.month(text), is_day(third)) {
                return made(Some(year), month, Some(day), 3);
            }
        }
        // 1.12.2016, 01/12/2016, 1-12-16
        if let (Some(a), Some(second), Some(third)) = (is_day(first), next(1), next(2)) {
            let close = first.gap <= 2 && second.gap <= 2 && (third.digits == 4 || first.gap == 1 && second.gap == 1);
            let same = first.after == second.after && matches!(first.after, '-' | '/' | '.') && close;
            if let (true, Some(b), Some(year)) = (same, is_day(second), short_year(third)) {
                // Numbers that go on ("1.2.2016.5", an address or a version) are no date.
                let american = b > 12 || first.after == '/' && a <= 12 && is_american(text, third.end);
                let (day, month) = if american { (b, a) } else { (a, b) };
                if month <= 12 && !(third.digits == 2 && third.after == ':') {
                    return made(Some(year), month, Some(day), 3);
                }
            }
        }
        // 3 May 2016, 3. Mai 2016, 3 de mayo de 2016, 4th of July
        if let Some(day) = is_day(first) {
            let mut used = 1;
            let close = first.gap <= 3 && matches!(first.after, ' ' | '.' | '-' | '/' | ',');
            if close && next(used).is_some_and(|t| t.is_joint(text)) {
                used += 1;
            }
            if let (true, Some(month)) = (close, next(used).filter(|_| close).and_then(|t| t.month(text))) {
                used += 1;
                let mut to_year = used;
                while to_year < used + 2 && next(to_year).is_some_and(|t| t.is_joint(text)) {
                    to_year += 1;
                }
                let before = tokens.get(at + used - 1)?;
                let near = before.gap <= 3 && matches!(before.after, ' ' | ',' | '.' | '-' | '/' | '\'' | '’');
                if let (true, Some(year)) = (near, next(to_year).and_then(is_year)) {
                    return made(Some(year), month, Some(day), to_year + 1);
                }
                return made(None, month, Some(day), used);
            }
        }
        let _ = number;
        return None;
    }
    // May 3, 2016; Mai 2016; May 3
    let second = next(1).filter(|second| second.number.is_some())?;
    if first.gap as usize > MOST_GAP || !matches!(first.after, ' ' | '.' | ',' | '-' | '/') {
        return None;
    }
    let month = first.month(text)?;
    if let Some(year) = is_year(second) {
        return made(Some(year), month, None, 2);
    }
    let day = is_day(second)?;
    if let Some(year) = next(2).and_then(is_year).filter(|_| second.gap <= 3 && second.after != ':') {
        return made(Some(year), month, Some(day), 3);
    }
    // "May 10:30" is a time, "may 5 per cent" is a verb: the name must be written as one.
    let written = text.get(first.start..first.end).unwrap_or("");
    let named = written.chars().next().is_some_and(|c| letter::is_uppercase(c) || !letter::is_lowercase(c));
    if !named || second.after == ':' || second.after == '%' { None } else { made(None, month, Some(day), 2) }
}

/// Whether the clock after a date with slashes is an American one.
fn is_american(text: &str, end: usize) -> bool {
    let after: String = text.get(end..).unwrap_or("").chars().take(24).flat_map(char::to_lowercase).collect();
    [" am", " pm", "am ", "pm ", " a.m", " p.m", " et", " est", " edt", " pst", " pdt"]
        .iter()
        .any(|mark| after.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_many_ways_of_writing() {
        for (text, want) in [
            ("Alanya, Dec. 1, 2016. Photo", "2016-12-01"),
            ("at the Kremlin on January 23.", "--01-23"),
            ("Stand: 03.05.2024, 14:02 Uhr", "2024-05-03"),
            ("3. Mai 2024", "2024-05-03"),
            ("Publié le 1er août 2023 à 10h", "2023-08-01"),
            ("5 de junio de 2025", "2025-06-05"),
            ("29 Ekim 2021 - 10:12", "2021-10-29"),
            ("12 декабря 2019, 15:40", "2019-12-12"),
            ("١٢ يناير ٢٠٢٠", "2020-01-12"),
            ("2024年04月24日", "2024-04-24"),
            ("2025•01•08", "2025-01-08"),
            ("2025-06-05T10:12:00Z", "2025-06-05"),
            ("06/13/2024", "2024-06-13"),
            ("04/05/2024 at 3:15 PM ET", "2024-04-05"),
            ("the 4th of July 2020", "2020-07-04"),
            ("Ann LeeMay 3, 2024Updated", "2024-05-03"),
            ("22.11.2024 07.57", "2024-11-22"),
            ("May 2016", "2016-05"),
            (". 2016 Dec 1;15(1):e33475", "2016-12-01"),
            ("In 2016 May 3, 2017 was far off", "2017-05-03"),
        ] {
            assert_eq!(find(text).map(|d| d.iso()).as_deref(), Some(want), "{text}");
        }
        for (text, want) in [
            ("12 March, 7.30", true),
            ("Thursday 12 March, 7.30 a.m.", true),
            ("12. März, 17:30 Uhr", true),
            ("The shop opens on 12 March", false),
            ("12 March to 14 April", false),
            ("12 March: what we know so far", false),
        ] {
            assert_eq!(find(text).map(|date| is_only_date(text, date)), Some(want), "{text}");
        }
        for text in ["version 1.2.3", "it may 5 times", "10:30", "on 4-5 people", "", "call 555 12 13"] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
