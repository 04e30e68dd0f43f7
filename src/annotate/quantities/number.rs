//! A number where it stands: digits with their separators, words, scales and ranges.

use super::super::lexicon::{CONJUNCTION, DASH, DIGITS, NUMBER, word_hash};
use super::super::words::Language;
use super::Reader;
use super::table::Use;
use crate::text::decimal;

/// A number as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number<'a> {
    /// Its value; of a range the lower end.
    pub low: f64,
    /// The higher end of a range, else the value again.
    pub high: f64,
    /// One past its last token.
    pub end: usize,
    /// Written in digits.
    pub digits: bool,
    /// Four plain digits, as years are written.
    pub plain_year: bool,
    /// What hangs on its last token: "km" in "5km", "year-old" in "54-year-old".
    pub suffix: &'a str,
    /// A word that stands for "at least so many".
    pub many: bool,
    /// It is an article as well as a number, and nothing tells which.
    pub article: bool,
    /// It has a scale ("million").
    pub scaled: bool,
}

/// Signs of fractions that stand behind a number.
const HALVES: [(char, f64); 3] = [('½', 0.5), ('¼', 0.25), ('¾', 0.75)];

/// The most number words read as one number: time stays linear in any text.
const MOST_WORDS: usize = 12;

impl<'a> Reader<'a> {
    /// The number that begins at a token, with its scale and, where it is a range, both ends.
    pub(super) fn number(&self, at: usize) -> Option<Number<'a>> {
        let mut number = self.scaled(at)?;
        if !number.suffix.is_empty() {
            return Some(number);
        }
        // "between $400 million and $550 million": a sign of currency may stand before either.
        let front = at - usize::from(at > 0 && self.is(Use::Sign, at - 1).is_some());
        let between = front > 0 && self.phrase_before(Use::Between, front, front - 1).is_some();
        let from = at > 0 && self.phrase_before(Use::From, at, at - 1).is_some();
        let Some(joint) = self.token(number.end) else { return Some(number) };
        let dash = joint.is(DASH) && (self.touches(number.end) == self.touches(number.end + 1));
        let joins = dash
            || between && self.is(Use::And, number.end).is_some()
            || !from && !number.article && self.is(Use::To, number.end).is_some();
        // A sign of currency may stand again: "$2–$3bn".
        let mut next = number.end + 1;
        if joins && self.is(Use::Sign, next).is_some() {
            next += 1;
        }
        if joins
            && let Some(other) = self.scaled(next)
            && other.digits == number.digits
        {
            let low = if other.scaled && !number.scaled { number.low * other.scale() } else { number.low };
            if low < other.low {
                number = Number { low, high: other.low, ..other };
            }
        }
        Some(number)
    }

    /// A number with its scale.
    fn scaled(&self, at: usize) -> Option<Number<'a>> {
        let token = self.token(at)?;
        let mut number = if token.is(DIGITS) { self.digits(at)? } else { self.spelled(at)? };
        // "two and a half years", "un million et demi"
        if number.suffix.is_empty()
            && !number.article
            && let Some((half, length)) = self.phrase(Use::AndHalf, number.end)
        {
            let more = half * if number.scaled { number.scale() } else { 1.0 };
            number = Number { low: number.low + more, high: number.high + more, end: number.end + length, ..number };
        }
        if number.digits && number.suffix.is_empty() {
            if let Some((scale, length)) = self.phrase(Use::Scale, number.end) {
                number = number.times(scale, length);
            }
        } else if number.digits {
            let hash = word_hash(number.suffix);
            if let Some(scale) = self.table.value(Use::Scale, hash) {
                number = Number { suffix: "", ..number.times(scale, 0) };
            }
        }
        Some(number)
    }

    /// A number in digits: one token, or groups of three parted by spaces.
    fn digits(&self, at: usize) -> Option<Number<'a>> {
        let word = self.word(at);
        let digit = |c: char| c.is_numeric() && !HALVES.iter().any(|&(half, _)| half == c);
        let split = word.find(|c: char| !(digit(c) || matches!(c, '.' | ',' | '٫' | '٬'))).unwrap_or(word.len());
        let (written, rest) = word.split_at_checked(split)?;
        // "2½"
        let half = HALVES.iter().find(|&&(half, _)| rest.starts_with(half));
        let rest = half.map_or(rest, |&(c, _)| rest.get(c.len_utf8()..).unwrap_or(""));
        let written = written.trim_end_matches(['.', ',']);
        let suffix = rest.trim_start_matches(['-', '‑']);
        // "10-15" is one token.
        let mut high = None;
        let mut suffix = suffix;
        if rest.len() > suffix.len() && suffix.starts_with(|c: char| c.is_ascii_digit()) {
            let end = suffix.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(suffix.len());
            let (second, after) = suffix.split_at_checked(end)?;
            high = Some(parse(second, self.table.language)?);
            suffix = after.trim_start_matches('-');
            // "2016-12-01", "555-0101-22": no range.
            if suffix.starts_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
        }
        let mut low = parse(written, self.table.language)? + half.map_or(0.0, |&(_, value)| value);
        let mut end = at + 1;
        let mut groups = written.len() <= 3 && written.bytes().all(|b| b.is_ascii_digit()) && rest.is_empty();
        while groups && self.gap(end) && end < at + 5 {
            let next = self.word(end);
            groups = next.len() == 3 && next.bytes().all(|b| b.is_ascii_digit());
            if groups {
                low = low * 1000.0 + decimal(next)?;
                end += 1;
            }
        }
        let plain_year = written.len() == 4
            && rest.is_empty()
            && end == at + 1
            && written.bytes().all(|b| b.is_ascii_digit())
            && (1000.0..2100.0).contains(&low);
        let high = match high {
            Some(high) if high > low => high,
            Some(_) => return None,
            None => low,
        };
        Some(Number { low, high, end, digits: true, plain_year, suffix, many: false, article: false, scaled: false })
    }

    /// Whether a token stands one space after the one before it, as the groups of a long number do: any space where
    /// numbers are grouped by spaces, else only one that does not break.
    fn gap(&self, at: usize) -> bool {
        let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|b| self.token(b)), self.token(at)) else {
            return false;
        };
        let between = self.text.get(before.span.end as usize..token.span.start as usize).unwrap_or("");
        let spaces = matches!(
            self.table.language,
            Language::French | Language::Russian | Language::Spanish | Language::Portuguese | Language::German
        );
        matches!(between, "\u{a0}" | "\u{202f}" | "\u{2009}") || spaces && between == " "
    }

    /// A number in words: "two hundred and fifty", "quatre-vingt-dix", "half a million", "dozens".
    fn spelled(&self, at: usize) -> Option<Number<'a>> {
        if let Some((value, length)) = self.phrase(Use::Many, at)
            && (at == 0 || !self.is_number_before(at))
        {
            return Some(Number { many: true, ..words(value, at + length) });
        }
        let (mut total, mut current) = (0.0f64, 0.0f64);
        let (mut found, mut last_below, mut scaled) = (false, f64::INFINITY, false);
        let mut article = false;
        let mut factor = 1.0;
        let mut end = at;
        let mut suffix = "";
        if self.is(Use::Half, at).is_some() && self.is(Use::One, at + 1).is_some() {
            factor = 0.5;
            end = at + 1;
        }
        // "eine halbe Million", "medio millón"
        let one = usize::from(self.is(Use::One, at).is_some());
        if factor == 1.0 && self.is(Use::Half, at + one).is_some() && self.phrase(Use::Scale, at + one + 1).is_some() {
            factor = 0.5;
            end = at + one + 1;
        }
        let started = end;
        while end < started + MOST_WORDS && (end == at || self.together(at, end)) {
            if let Some((scale, length)) =
                self.phrase(Use::Scale, end).filter(|_| end > started || factor < 1.0 || scale_alone(self))
            {
                if scale >= 1000.0 {
                    total += current.max(1.0) * scale;
                    current = 0.0;
                } else {
                    current = current.max(1.0) * scale;
                }
                last_below = scale;
                (found, article, scaled) = (true, false, true);
                end += length;
                continue;
            }
            if let Some(value) = self.is(Use::Number, end) {
                match join(current, value, last_below) {
                    Some(sum) => current = sum,
                    None => break,
                }
                last_below = if value < 10.0 { 1.0 } else { value };
                (found, article) = (true, false);
                end += 1;
                continue;
            }
            if !found && self.is(Use::One, end).is_some() {
                (found, article, current, last_below) = (true, true, 1.0, 1.0);
                end += 1;
                continue;
            }
            // "une vingtaine de millions"
            let scale_behind = || self.phrase(Use::Scale, end + 1).is_some_and(|(scale, _)| scale >= 1000.0);
            if scaled && current > 0.0 && self.is(Use::Of, end).is_some() && scale_behind() {
                end += 1;
                continue;
            }
            // "two hundred and fifty", "treinta y uno"
            let more = || self.is(Use::Number, end + 1).is_some();
            if found && !article && self.is(Use::And, end).is_some() && more() && last_below >= 20.0 {
                end += 1;
                continue;
            }
            // "twenty-one", "fifty-four-year-old"
            if let Some((value, rest)) = self.hyphenated(end)
                && let Some(sum) = join(current, value, last_below)
            {
                current = sum;
                last_below = 1.0;
                (found, article, suffix) = (true, false, rest);
                end += 1;
                if rest.is_empty() {
                    continue;
                }
            }
            break;
        }
        if !found || factor < 1.0 && !scaled {
            return None;
        }
        let value = (total + current) * factor;
        Some(Number { article, scaled, suffix, ..words(value, end) })
    }

    /// A word of several number words, and what is left of it: "twenty-one", "three-year".
    fn hyphenated(&self, at: usize) -> Option<(f64, &'a str)> {
        let word = self.word(at);
        if !word.contains('-') {
            return None;
        }
        let (mut current, mut last_below) = (0.0, f64::INFINITY);
        let mut rest = word;
        let mut any = false;
        while !rest.is_empty() {
            let (part, after) = rest.split_once('-').unwrap_or((rest, ""));
            let hash = word_hash(part);
            let one = || self.table.value(Use::One, hash).filter(|_| any);
            let Some(value) = self.table.value(Use::Number, hash).or_else(one) else {
                if part == "et" && any {
                    rest = after;
                    continue;
                }
                break;
            };
            current = join(current, value, last_below)?;
            last_below = if value < 10.0 { 1.0 } else { value };
            any = true;
            rest = after;
        }
        any.then_some((current, rest))
    }

    /// The measure that an ending names: its use and value.
    pub(super) fn suffix_unit(&self, suffix: &str) -> Option<(Use, f64)> {
        let first = suffix.split('-').next().unwrap_or(suffix);
        [Use::Unit, Use::Time, Use::Money]
            .into_iter()
            .find_map(|what| Some((what, self.table.value(what, word_hash(first))?)))
    }

    fn is_number_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        before.is_some_and(|b| {
            self.token(b).is_some_and(|t| t.is(DIGITS))
                || self.is(Use::Number, b).is_some()
                || self.is(Use::One, b).is_some()
                || self.is(Use::Scale, b).is_some()
        })
    }
}

impl<'a> Number<'a> {
    fn times(self, scale: f64, more: usize) -> Number<'a> {
        let end = self.end + more;
        Number { low: self.low * scale, high: self.high * scale, end, scaled: true, plain_year: false, ..self }
    }

    /// The scale of a number known to have one.
    fn scale(&self) -> f64 {
        [1e12, 1e9, 1e6, 1e3, 1e2].into_iter().find(|scale| self.low >= *scale).unwrap_or(1.0)
    }
}

fn words<'a>(value: f64, end: usize) -> Number<'a> {
    Number {
        low: value,
        high: value,
        end,
        digits: false,
        plain_year: false,
        suffix: "",
        many: false,
        article: false,
        scaled: false,
    }
}

/// Whether a scale may open a number: "hundert", "mille", "mil", "bin" do; "million" and "hundred" in English do not.
fn scale_alone(reader: &Reader) -> bool {
    !matches!(reader.table.language, Language::English)
}

/// Adds a number word to those before it; `None` where it begins another number.
fn join(current: f64, value: f64, last_below: f64) -> Option<f64> {
    if current == 0.0 {
        return Some(value);
    }
    // "quatre-vingt"
    if current == 4.0 && value == 20.0 {
        return Some(80.0);
    }
    // "soixante-dix", "quatre-vingt-quinze"
    let french = (current == 60.0 || current == 80.0) && (10.0..20.0).contains(&value);
    // "dix-sept", "soixante-dix-huit", "quatre-vingt-dix-neuf"
    let teens = (7.0..10.0).contains(&value) && current < 100.0 && current % 20.0 == 10.0 && last_below == 10.0;
    let fits = last_below >= 100.0 && value < 100.0 || last_below >= 20.0 && value < 10.0 || french || teens;
    fits.then_some(current + value)
}

/// The value of a number in digits, by the separators of the language; `None` where it is a date or a version.
fn parse(written: &str, language: Language) -> Option<f64> {
    let mut plain = String::with_capacity(written.len());
    for c in written.chars() {
        match c {
            '٫' => plain.push(','),
            '٬' => {}
            // Arabic and Persian digits.
            '٠'..='٩' => plain.push((b'0' + (c as u32 - '٠' as u32) as u8) as char),
            '۰'..='۹' => plain.push((b'0' + (c as u32 - '۰' as u32) as u8) as char),
            c => plain.push(c),
        }
    }
    let last = plain.rfind(['.', ',']);
    let Some(last) = last else { return decimal(&plain) };
    let mark = plain.get(last..last + 1)?;
    let other = if mark == "." { "," } else { "." };
    let after = plain.len() - last - 1;
    let groups = plain.split(mark).skip(1).all(|group| group.len() == 3) && !plain.starts_with('0');
    let several = plain.matches(mark).count() > 1;
    let english = matches!(language, Language::English | Language::Arabic);
    let thousands = !plain.contains(other)
        && groups
        && (several || (mark == ",") == english || mark == "," && language == Language::Spanish);
    if several && !groups {
        return None;
    }
    if thousands {
        return decimal(&plain.replace(mark, ""));
    }
    if after == 0 || several {
        return None;
    }
    decimal(&plain.replace(other, "").replace(',', "."))
}

/// The words a figure's counted noun may not go past, besides the closed classes.
pub(super) fn ends_counted(reader: &Reader, at: usize) -> bool {
    let verb = || reader.is(Use::Stop, at).is_some() || reader.is(Use::Past, at).is_some();
    reader.token(at).is_none_or(|t| t.is(NUMBER | CONJUNCTION)) || verb()
}
