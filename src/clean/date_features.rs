//! What speaks for a day being the one the article was published on, as numbers: the words around it, where it stands to the
//! headline, the writers and the text, and how it lies to the other days on the page. The input of the choice of the day.

use super::characters::word_hash;
use super::core::Core;
use super::dates::{self, Date};
use super::labels::Labels;
use super::numbers::{Row, log, yes};
use super::page::Page;
use super::{Kind, language, title};
use crate::text::{count_pieces, letter};
use std::sync::OnceLock;

/// Numbers of one candidate.
pub const COUNT: usize = 86;

/// Lines above the headline, after the start of the text, before its end and after it among which the day is looked for.
const ABOVE_TITLE: usize = 30;
const INTO_TEXT: usize = 6;
const BEFORE_END: usize = 3;
const AFTER_TEXT: usize = 40;

/// Words a line that says when has at most.
const MOST_WORDS: u32 = 45;

/// Lines around among which other dates make it one of a list.
const AROUND: usize = 6;

/// Log-odds of the line model that count at most.
const ODDS: f32 = 6.0;

/// Words that say that a page was published, and that it was changed.
const PUBLISHED: &str = "published publish posted post publié publiée publicado publicada pubblicato pubblicata veröffentlicht erschienen erstellt \
                         yayınlanma yayın giriş опубликовано نشر نُشر on am le el il em stand submitted created date datum first originally written";
const UPDATED: &str = "updated update modified modifié mis actualizado atualizado aggiornato aktualisiert güncelleme güncellenme обновлено \
                       reviewed revised edited changed last letzte zuletzt opdateret uppdaterad oppdatert uppfært modifica";
const ELSEWHERE: &str = "copyright © since seit depuis desde until bis data as accessed consulted joined expires valid through from to next \
                         episode version archived retrieved born";

/// A day on a line that may be the one of publication.
pub struct Candidate {
    /// The line.
    pub at: usize,
    /// The day, its place in bytes of the line.
    pub date: Date,
    /// What speaks for it.
    pub row: [f32; COUNT],
}

impl Candidate {
    /// A number that the same days share.
    pub fn group(&self) -> u64 {
        day_number(&self.date) as u64
    }
}

/// Days since some day long ago, near enough to compare: months have 31.
fn day_number(date: &Date) -> u32 {
    (date.year.unwrap_or(0) as u32 * 12 + date.month as u32) * 31 + date.day.unwrap_or(0) as u32
}

struct Words {
    published: Vec<u32>,
    updated: Vec<u32>,
    elsewhere: Vec<u32>,
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let hashes = |list: &str| list.split_whitespace().map(word_hash).collect();
        Words { published: hashes(PUBLISHED), updated: hashes(UPDATED), elsewhere: hashes(ELSEWHERE) }
    })
}

/// The full dates of a page that may be its day of publication. `writers` is the line that names the writers.
pub fn candidates(page: &Page, labels: &Labels, writers: Option<usize>) -> Vec<Candidate> {
    let Some(core) = labels.core else { return Vec::new() };
    let from = labels.title.unwrap_or(core.first).min(core.first).saturating_sub(ABOVE_TITLE);
    let head = (core.first + INTO_TEXT).min(page.len());
    let tail = core.last.saturating_sub(BEFORE_END).max(head);
    let end = (core.last + 1 + AFTER_TEXT).min(page.len());
    let mut found: Vec<(usize, usize, usize, Date)> = Vec::new();
    for at in (from..head).chain(tail..end) {
        let line = page.line(at);
        // The day a picture was taken is another matter.
        let caption = labels.verdicts.get(at).is_some_and(|verdict| verdict.kind == Kind::Caption);
        let content = page.content(at);
        let long = line.count() > MOST_WORDS;
        if line.digits < 3 || caption || long && !content.ends_with(')') {
            continue;
        }
        let all = dates::find_all(content);
        // What the headline itself names is another day; what stands beside it on its line is not.
        let headline = (Some(at) == labels.title).then(|| title::part(page, at));
        let start = line.span.start as usize;
        let in_headline = |date: &Date| {
            headline.is_some_and(|own| own.start as usize <= start + date.start && start + date.end <= own.end as usize)
        };
        let may = |date: &Date| {
            date.is_full()
                && !in_headline(date)
                && (!long || signature(content, date).is_some())
                && !is_of_picture(page, at, date)
                && !is_of_recording(content.get(date.end..).unwrap_or(""))
        };
        for (index, date) in all.iter().enumerate().filter(|(_, date)| may(date)) {
            found.push((at, index, all.len(), *date));
        }
    }
    let english = || {
        let start = page.line(core.first).words.0 as usize;
        let words = page.lines.words.get(start..(start + 300).min(page.lines.words.len())).unwrap_or(&[]);
        language::of(words, "") == Some("en")
    };
    let told = turn_round(page, &mut found, english);
    let latest = found.iter().map(|f| day_number(&f.3)).max().unwrap_or(0);
    let most_date = found.iter().filter_map(|f| labels.opinions.get(f.0)).fold(-ODDS, |most, o| most.max(o.date));
    let latest_above = found.iter().filter(|f| f.0 <= core.first).map(|f| day_number(&f.3)).max();
    let facts = Facts { page, labels, core, writers, latest, latest_above, most_date, told, found: &found };
    found.iter().map(|one| Candidate { at: one.0, date: one.3, row: facts.row(one) }).collect()
}

/// Where the bracket begins that ends a line and itself ends with a day after the writers' names, as they sign below some
/// papers' articles: "… and nobody was hurt. (Ann Lee, 3.5.2024)".
fn signature(content: &str, date: &Date) -> Option<usize> {
    let (before, after) = (content.get(..date.start)?, content.get(date.end..)?);
    let open = before.rfind('(').filter(|open| after == ")" && before.len() - open <= MOST_SIGNATURE)?;
    let inside = before.get(open + 1..)?;
    (inside.starts_with(letter::is_uppercase) && !inside.contains(')') && inside.ends_with([' ', ','])).then_some(open)
}

/// Bytes of the writers named before the day in such a bracket, at most.
const MOST_SIGNATURE: usize = 120;

/// Words before the credit of a picture from which they tell what it shows, and when: the day, and five more.
const CAPTION_WORDS: usize = 8;

/// Whether a day stands in what is told of a picture, before its credit: "The crane in Lorne falls on 3 May 2024. (Ann Lee/AFP)". That
/// it was taken then does not say when the article was published.
fn is_of_picture(page: &Page, at: usize, date: &Date) -> bool {
    let content = page.content(at);
    let told = page.about_article(at).is_some_and(|cue| matches!(cue.kind, Kind::Byline | Kind::Date));
    let owned = || ["Copyright", "©"].iter().filter_map(|mark| content.find(mark)).min();
    let credit = page.credit_start(at).into_iter().chain(owned()).find(|credit| date.end <= *credit && !told);
    let text = credit.and_then(|credit| content.get(..credit)).unwrap_or("");
    count_pieces(text, CAPTION_WORDS) >= CAPTION_WORDS
}

/// How minutes are written short, in lower case.
const MINUTES: [&str; 3] = ["min", "мин", "dk"];

/// Whether a recording's running time follows a day: "18.04.2024 | 0:21 min". The day is then the recording's own.
fn is_of_recording(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '|', '·', '•', '.', ',', '-', '–']);
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let minutes = digits(after);
    let Some(seconds) = after.get(minutes..).and_then(|after| after.strip_prefix(':')) else { return false };
    let unit = seconds.get(2..).unwrap_or("").trim_start().to_lowercase();
    (1..=3).contains(&minutes) && digits(seconds) == 2 && MINUTES.iter().any(|minutes| unit.starts_with(minutes))
}

/// The first two numbers of a date written in numbers, the year last: "04/05/2024".
fn slashed(written: &str) -> Option<(u32, u32)> {
    let mut parts = written.split(['/', '-']).map(|part| part.trim().parse::<u32>().ok());
    match (parts.next().flatten(), parts.next().flatten()) {
        (Some(a), Some(b)) if a <= 31 && b <= 31 => Some((a, b)),
        _ => None,
    }
}

/// Reads "04/05/2024" month first where other dates of the page can only be read so, or where the page is English and none
/// can only be read the other way. Whether the page tells how such dates are meant.
fn turn_round(page: &Page, found: &mut [(usize, usize, usize, Date)], english: impl Fn() -> bool) -> bool {
    let written = |at: usize, date: &Date| page.content(at).get(date.start..date.end).unwrap_or("");
    let slashed = |at: usize, date: &Date| slashed(written(at, date));
    let (mut month_first, mut day_first, mut open) = (0, 0, false);
    let (mut spelled_month_first, mut spelled_day_first) = (0, 0);
    let is_spelled = |one: &(usize, usize, usize, Date)| written(one.0, &one.3).contains(letter::is_alphabetic);
    // The same day written out tells for sure how the numbers are meant.
    let also = |month: u32, day: u32| {
        let same = |d: &Date| d.month as u32 == month && d.day.map(u32::from) == Some(day);
        month != day && found.iter().any(|other| is_spelled(other) && same(&other.3))
    };
    for one in found.iter() {
        let (at, date) = (one.0, &one.3);
        match slashed(at, date) {
            Some((a, _)) if a > 12 => day_first += 1,
            Some((_, b)) if b > 12 => month_first += 1,
            Some((a, b)) if also(b, a) => day_first += 1,
            Some((a, b)) if also(a, b) => (month_first, open) = (month_first + 1, true),
            // A clock of Europe or India goes with days first.
            Some(_) if is_day_first_clock(page.content(at)) => day_first += 1,
            Some(_) => open = true,
            None if !is_spelled(one) => {}
            // Who writes "3 October 2023" elsewhere writes 03/10/2023.
            None if written(at, date).starts_with(|c: char| c.is_ascii_digit()) => spelled_day_first += 1,
            None => spelled_month_first += 1,
        }
    }
    if month_first == 0 && day_first == 0 && spelled_month_first == 0 {
        day_first = spelled_day_first;
    }
    let tells = month_first > 0 || day_first > 0;
    if !open || day_first > month_first || month_first == 0 && !english() {
        return tells;
    }
    for (at, _, _, date) in found.iter_mut() {
        // With hyphens days come first as often as months: only what else stands on the page tells.
        let told = month_first > 0 || written(*at, date).contains('/');
        if let Some((a, b)) = slashed(*at, date).filter(|(a, b)| told && *a <= 12 && *b <= 12) {
            date.month = a as u8;
            date.day = Some(b as u8);
        }
    }
    tells
}

/// Whether a line gives the hour in a zone where days are written before months.
fn is_day_first_clock(line: &str) -> bool {
    line.split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| matches!(word, "GMT" | "BST" | "CET" | "CEST" | "IST" | "SAST" | "AEST"))
}

struct Facts<'p> {
    page: &'p Page<'p>,
    labels: &'p Labels,
    core: Core,
    writers: Option<usize>,
    latest: u32,
    /// The latest day above the text or right below its beginning.
    latest_above: Option<u32>,
    /// The highest log-odds that the line model gives a line with a date for saying when.
    most_date: f32,
    /// Whether the page tells if days or months come first in dates of numbers.
    told: bool,
    found: &'p [(usize, usize, usize, Date)],
}

impl Facts<'_> {
    /// The words of a line with a date, and of a short line above it.
    fn nearby(&self, at: usize) -> impl Iterator<Item = u32> + '_ {
        let above = at.checked_sub(1).filter(|&above| self.page.line(above).count() <= 5);
        let above = above.map_or(&[][..], |above| self.page.words(above));
        self.page.words(at).iter().chain(above).copied()
    }

    fn kind(&self, at: Option<usize>) -> Option<Kind> {
        at.and_then(|at| self.labels.verdicts.get(at)).map(|verdict| verdict.kind)
    }

    fn row(&self, (at, index, of, date): &(usize, usize, usize, Date)) -> [f32; COUNT] {
        let (at, page, core) = (*at, self.page, self.core);
        let line = page.line(at);
        let content = page.content(at);
        let mut row = Row::new();
        let mut put = |value: f32| row.put(value);
        // The words before it, up to the date before; those of the line above where the line begins with it.
        // A signature below the text is read as a line of its own.
        let signed = signature(content, date);
        let from = signed.map_or(0, |open| open + 1);
        let before = content.get(from..date.start).unwrap_or("");
        let after = if signed.is_some() { "" } else { content.get(date.end..).unwrap_or("") };
        let parts: Vec<u32> = before
            .split(|c: char| !letter::is_alphanumeric(c) && c != '©')
            .filter(|w| !w.is_empty())
            .map(word_hash)
            .collect();
        let near = parts.get(parts.len().saturating_sub(4)..).unwrap_or(&[]);
        let above: &[u32] = match at.checked_sub(1).filter(|&b| page.line(b).count() <= 5 && parts.is_empty()) {
            Some(before) => page.words(before),
            None => &[],
        };
        for list in [&words().published, &words().updated, &words().elsewhere] {
            put(yes(near.iter().any(|w| list.contains(w))));
            put(yes(above.iter().any(|w| list.contains(w))));
        }
        put(yes(page.words(at).iter().any(|w| words().updated.contains(w))));
        let letters =
            |part: &str| part.split(|c: char| !letter::is_alphabetic(c)).filter(|w| !w.is_empty()).count() as f32;
        put(log(letters(before)));
        put(log(letters(after)));
        put(yes(letters(before) == 0.0));
        put(yes(letters(after) == 0.0));
        put(yes(dates::is_only_date(content, *date)));
        let clock = after.trim_start_matches([',', ' ', '-', '–', '|', '•', '·', 'T']);
        put(yes(clock.starts_with(|c: char| c.is_ascii_digit())
            && clock.get(..3).is_some_and(|c| c.contains([':', '.', 'h', 'H']))));
        put(yes(after.contains([':']) && after.contains(|c: char| c.is_ascii_digit())));
        put(*index as f32);
        put(yes(*of > 1));
        put(yes(before.ends_with('(') && after.starts_with(')')));
        let written = content.get(date.start..date.end).unwrap_or("");
        put(yes(written.contains(letter::is_alphabetic)));
        put(yes(written.contains('/')));
        put(yes(written.chars().take(4).all(|c| c.is_ascii_digit())));
        // Its line.
        for kind in [
            Kind::Date,
            Kind::Byline,
            Kind::Credit,
            Kind::Caption,
            Kind::Related,
            Kind::Comment,
            Kind::Legal,
            Kind::Navigation,
        ] {
            put(yes(self.kind(Some(at)) == Some(kind)));
        }
        put(yes(signed.is_none() && self.kind(Some(at)).is_some_and(Kind::is_text)));
        put(yes(page.about_article(at).is_some_and(|cue| cue.kind == Kind::Date)));
        put(yes(page.about_article(at).is_some_and(|cue| cue.kind == Kind::Byline)));
        put(yes(page.furniture(at).is_some()));
        put(yes(line.copyright));
        put(yes(line.is_item()));
        put(yes(signed.is_none() && line.is_text()));
        put(yes(signed.is_none() && line.ends_sentence()));
        put(yes(line.separators > 0));
        put(log(signed.map_or(line.count() as f32, |_| letters(before) + 1.0)));
        put(yes(page.credit_start(at).is_some()));
        put((line.blanks as f32).min(2.0));
        put(yes(page.copies[at] > 1));
        // Where it stands.
        let title = self.labels.title;
        put(yes(title.is_none()));
        put(title.filter(|&t| at > t).map_or(0.0, |t| 1.0 / (at - t) as f32));
        put(title.filter(|&t| at > t).map_or(4.0, |t| log((at - t) as f32)));
        put(title.filter(|&t| at < t).map_or(0.0, |t| 1.0 / (t - at) as f32));
        put(title.filter(|&t| at < t).map_or(0.0, |t| log((t - at) as f32)));
        put(yes(at < 3));
        put(yes(at < core.first));
        put(if at < core.first { 1.0 / (core.first - at) as f32 } else { 0.0 });
        put(yes(at >= core.first && at <= core.last));
        put(yes(at > core.last));
        put(if at > core.last { log((at - core.last) as f32) } else { 0.0 });
        put(yes(self.writers.is_some()));
        put(self.writers.map_or(0.0, |w| 1.0 / (1.0 + at.abs_diff(w) as f32)));
        put(yes(self.writers == Some(at)));
        // The other days.
        let first = self.found.iter().position(|other| other.0 > title.unwrap_or(0)).unwrap_or(0);
        let own = self.found.iter().position(|other| other.0 == at && other.3 == *date).unwrap_or(0);
        put(log(self.found.len() as f32));
        put(log(own as f32));
        put(log(own.abs_diff(first) as f32));
        put(yes(own == first));
        let number = day_number(date);
        put(log(self.found.iter().filter(|other| day_number(&other.3) == number).count() as f32));
        put(log(self.latest.saturating_sub(number) as f32));
        put(yes(self.latest == number));
        put(log(self.found.iter().filter(|other| other.0 != at && other.0.abs_diff(at) <= AROUND).count() as f32));
        put(yes(self.kind(at.checked_sub(1)) == Some(Kind::Related)));
        put(yes(self.kind(Some(at + 1)) == Some(Kind::Related)));
        put(yes(self.kind(at.checked_sub(1)) == Some(Kind::Byline)));
        put(yes(self.kind(Some(at + 1)) == Some(Kind::Byline)));
        // What the line model thinks of the line and of those around it.
        let of = |at: Option<usize>| at.and_then(|at| self.labels.opinions.get(at)).copied().unwrap_or_default();
        let odds = |value: f32| value.clamp(-ODDS, ODDS) / ODDS;
        let opinion = of(Some(at));
        for value in [opinion.date, opinion.date - self.most_date, opinion.byline, opinion.text, opinion.caption] {
            put(odds(value));
        }
        put(odds(of(at.checked_sub(1)).title));
        put(odds(of(at.checked_sub(1)).byline));
        put(odds(of(at.checked_sub(2)).title));
        put(odds(of(Some(at + 1)).byline));
        put(odds(of(Some(at + 1)).text));
        put(odds(of(Some(at + 1)).title));
        put(odds(of(Some(at + 1)).standfirst));
        // Whether the page says of one day that it was published then, and of another that it was changed.
        let says = |list: &[u32]| self.found.iter().any(|other| self.nearby(other.0).any(|word| list.contains(&word)));
        put(yes(says(&words().updated)));
        put(yes(page.words(at).iter().any(|w| words().published.contains(w))));
        put(yes(self.latest_above == Some(number)));
        // "May 21, 2025April 24, 2025": the page was changed on one and published on the other.
        let line_days = || self.found.iter().filter(|other| other.0 == at).map(|other| day_number(&other.3));
        put(yes(line_days().count() > 1 && line_days().all(|day| day >= number)));
        put(yes(line_days().count() > 1 && line_days().all(|day| day <= number)));
        let above = || self.found.iter().filter(|other| other.0 <= core.first).map(|other| day_number(&other.3));
        put(yes(above().count() > 1 && above().all(|day| day >= number)));
        // It may be another day, the month standing first or last.
        put(yes(!self.told && slashed(written).is_some_and(|(a, b)| a <= 12 && b <= 12 && a != b)));
        row.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::{by_rules, labels};

    #[test]
    fn the_other_days_of_a_page_tell_how_one_in_numbers_is_meant() {
        let body = "The old crane in the harbour of Lorne fell into the water in the night, and nobody was hurt, the mayor said \
                    in the morning. It had stood there for ninety years and was to be painted red in the summer of this year.";
        for (head, want) in [
            ("03/10/2023", "2023-03-10"),
            ("03/10/2023\n\nUpdated 25/11/2023", "2023-10-03"),
            ("03/10/2023\n\nUpdated 11 November 2023", "2023-10-03"),
            ("03/10/2023\n\nUpdated November 11, 2023", "2023-03-10"),
            ("03-10-2023\n\nUpdated November 11, 2023", "2023-10-03"),
            ("03-10-2023\n\nUpdated March 10, 2023", "2023-03-10"),
            ("03-10-2023\n\nUpdated October 3, 2023", "2023-10-03"),
        ] {
            let text =
                format!("An old crane falls in the night\n\n{head}\n\n{body}\n\n{body} It will be missed, they said.");
            let page = Page::new(&text);
            let labels = by_rules::label_by_rules(&page, None);
            let first = candidates(&page, &labels, None).first().map(|candidate| candidate.date.iso());
            assert_eq!(first.as_deref(), Some(want), "{head}");
        }
    }

    const BODY: &str = "The old crane in the harbour of Lorne fell into the water in the night, and nobody was hurt, the mayor said \
                        in the morning. It had stood there for ninety years and was to be painted red in the summer of this year.";

    #[test]
    fn the_day_of_a_recording_is_told_by_its_running_time() {
        for (after, want) in [
            (" | 0:21 min", true),
            (" . 00:21 Min. . Available until 2026", true),
            (" 126:06 мин", true),
            (" 09:14 a.m.", false),
            (", 10:30 | 3 min read", false),
            (" | 5 min", false),
            ("", false),
            (" 0:2", false),
            (" 1:23é", false),
        ] {
            assert_eq!(is_of_recording(after), want, "{after}");
        }
        let text =
            format!("An old crane falls in the night\n\nThe crane at noon 11.05.2026 | 0:21 min\n\n{BODY}\n\n{BODY}");
        let page = Page::new(&text);
        assert!(candidates(&page, &labels::label_once(&page, None, false), None).is_empty());
    }

    #[test]
    fn the_day_of_a_picture_is_not_the_articles() {
        for (line, want) in [
            ("The crane in the harbour of Lorne on the evening of 11 May 2026 (AFP / ANN LEE)", false),
            ("The crane in the harbour on Monday, 11 May 2026. Photo: Ann Lee", false),
            (
                "The crane in the harbour on Monday, 11 May 2026, at noon Copyright Ann Lee/Copyright 2026 LNA. All rights",
                false,
            ),
            ("By Ann Lee in the harbour of Lorne, 11 May 2026 (AFP)", true),
            ("LORNE, 11 May 2026 (AFP)", true),
            ("Published on Monday, the 11 May 2026, by Ann Lee", true),
        ] {
            let text = format!("{line}\n\nAn old crane falls in the night\n\n{BODY}\n\n{BODY} It will be missed.");
            let page = Page::new(&text);
            let mut labels = labels::label_once(&page, None, false);
            // As a caption it would not be looked at in the first place.
            labels.verdicts.iter_mut().take(1).for_each(|verdict| verdict.kind = Kind::Navigation);
            assert_eq!(!candidates(&page, &labels, None).is_empty(), want, "{line}");
        }
    }

    #[test]
    fn a_day_counts_beside_the_headline_and_in_a_signature_but_not_in_headline_or_text() {
        for (headline, end, want) in [
            ("An old crane falls in the night | Lorne | LNA | 28.04.2023", "", &["2023-04-28"][..]),
            ("What we know of the night of 28 April 2023", "", &[]),
            ("An old crane falls in the night", " (Ann Lee, Bob Ray, 3.5.2024)", &["2024-05-03"]),
            ("An old crane falls in the night", " (as of May 3, 2024)", &[]),
            ("An old crane falls in the night", " It fell on 3 May 2024.", &[]),
        ] {
            let text = format!("{headline}\n\n{BODY}\n\n{BODY} It will be missed, they said.{end}");
            let page = Page::new(&text);
            let mut labels = by_rules::label_by_rules(&page, None);
            labels.title = Some(0);
            let found: Vec<String> = candidates(&page, &labels, None).iter().map(|one| one.date.iso()).collect();
            assert_eq!(found, want, "{headline}{end}");
        }
    }
}
