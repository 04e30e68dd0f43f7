//! The dateline that opens a report: "Damascus – …", "WASHINGTON (AP) — …", "BERLIN, Jan 5 (Reuters) - …", "NEW DELHI: …",
//! "(Reuters) - …", "Москва, 3 марта. /ТАСС/. …", "【新华社】…". What a dateline says is metadata; its sentence stays body.

use super::core::Core;
use super::page::Page;
use super::{agencies, dates, names};
use crate::intake::Span;
use crate::text::letter;

/// Lines of the text among which the dateline is looked for.
const FIRST_LINES: usize = 2;

/// Bytes within which a dateline ends.
const REACH: usize = 90;

/// A dateline: the place it names and where it stands, dash excluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The place as written, capitals kept: "Damascus"; `None` where only an agency opens the report.
    pub place: Option<String>,
    /// From the first sign to the dash, colon or bracket that ends it: the sentence begins behind it.
    pub span: Span,
}

/// The dateline of a text, if its first lines open with one.
pub fn find(page: &Page, core: Core) -> Option<Dateline> {
    (core.first..=core.last).filter(|&at| page.line(at).is_text()).take(FIRST_LINES).find_map(|at| {
        let start = page.line(at).span.start as usize;
        let found = read(page.content(at))?;
        // Who speaks stands before each of their paragraphs in an interview, a dateline before one.
        if found.colon
            && (core.first..=core.last)
                .any(|other| other != at && page.line(other).is_text() && opens_with_label(page.content(other)))
        {
            return None;
        }
        Some(Dateline { place: found.place.map(str::to_owned), span: Span::new(start, start + found.length) })
    })
}

/// What stands at the start of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Read<'a> {
    place: Option<&'a str>,
    /// Bytes before the dash.
    length: usize,
    /// Whether a colon ends it.
    colon: bool,
}

/// Bytes of a label in capitals before a colon.
const LABEL_REACH: usize = 24;

/// Whether a line begins with a word or two in capitals and a colon.
fn opens_with_label(content: &str) -> bool {
    let colon = content.bytes().take(LABEL_REACH).position(|byte| byte == b':');
    colon
        .and_then(|colon| content.get(..colon))
        .is_some_and(|label| label.split_whitespace().count() <= 3 && shouts(label))
}

/// Whether a text has letters and all of them are capitals.
fn shouts(text: &str) -> bool {
    let mut letters = text.chars().filter(|&c| letter::is_alphabetic(c)).peekable();
    letters.peek().is_some() && letters.all(letter::is_uppercase)
}

/// Reads a dateline at the start of a paragraph. An agency may open it: "(ANSA) - ROMA, 5 GEN - …", "【新华社】…".
fn read(content: &str) -> Option<Read<'_>> {
    let first = content.chars().next()?;
    if let Some(close) = closing(first) {
        return after_bracket(content, first, close);
    }
    match uncased(first) {
        true => wired(content).or_else(|| read_place(content)),
        false => read_place(content),
    }
}

/// The bracket that closes one that opens a dateline.
fn closing(open: char) -> Option<char> {
    match open {
        '(' => Some(')'),
        '[' => Some(']'),
        '（' => Some('）'),
        '【' => Some('】'),
        '〔' => Some('〕'),
        _ => None,
    }
}

/// Whether a letter has no capital form, as in Arabic and Chinese.
fn uncased(c: char) -> bool {
    letter::is_alphabetic(c) && !letter::is_uppercase(c) && !letter::is_lowercase(c)
}

/// Characters that may stand between the parts of a dateline.
fn parts(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | ',' | '.' | ':' | '،' | '、' | '，' | '　')
}

/// A dateline that opens with a bracket: who reports, and perhaps where.
fn after_bracket(content: &str, open: char, close: char) -> Option<Read<'_>> {
    let inside = content.get(open.len_utf8()..)?;
    let end = inside.find(close).filter(|end| *end < REACH / 2)?;
    let head = inside.get(..end)?;
    let credited = !agencies::find(head).is_empty() || wire_in(head).is_some();
    if !credited {
        return None;
    }
    let rest = inside.get(end + close.len_utf8()..)?;
    let after = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—'));
    if let Some(place) = read_place(after) {
        return Some(Read { length: content.len() - after.len() + place.length, ..place });
    }
    // "(Reuters) - The …", "【北京共同】…": a bracket alone might be an aside.
    let parted = rest.len() != after.len() && rest.trim_start().len() != after.len();
    let begins = after.chars().next().is_some_and(|c| !letter::is_lowercase(c));
    let place = wire_in(head).and_then(|(at, end)| beside(head, at, end));
    let ends = parted || matches!(close, '】' | '）');
    (ends && begins).then_some(Read { place, length: content.len() - rest.len(), colon: false })
}

/// How agencies are written in scripts without spaces, where a name is part of a longer run of signs.
const WIRES: &[&str] = &[
    "新华社",
    "新華社",
    "中新社",
    "中央社",
    "法新社",
    "路透社",
    "路透",
    "美联社",
    "美聯社",
    "共同通信",
    "共同",
    "時事",
    "ロイター",
    "AFP時事",
];

/// Where such an agency stands in a text.
fn wire_in(text: &str) -> Option<(usize, usize)> {
    WIRES.iter().find_map(|wire| text.find(wire).map(|at| (at, at + wire.len())))
}

/// The place beside an agency in a text without spaces: "北京共同", "新华社北京3月3日电".
fn beside(text: &str, at: usize, end: usize) -> Option<&str> {
    let is_sign = |c: char| letter::is_alphabetic(c) && !c.is_ascii();
    let after = text.get(end..)?;
    let after = after.get(..after.find(|c| !is_sign(c)).unwrap_or(after.len()))?.trim_end_matches(['电', '電']);
    let before = text.get(..at)?;
    let before = before.get(before.rfind(|c| !is_sign(c)).map_or(0, |at| at + 1)..).unwrap_or("");
    let named = |place: &&str| (2..=MOST_SIGNS).contains(&place.chars().count());
    Some(before).filter(named).or(Some(after).filter(named))
}

/// Signs of a place's name in a script without spaces, at most.
const MOST_SIGNS: usize = 5;

/// Bytes within which "电" closes a Chinese agency's dateline.
const WIRED_REACH: usize = 45;

/// "新华社北京3月3日电（记者 …）…".
fn wired(content: &str) -> Option<Read<'_>> {
    let head = content.get(..content.char_indices().map(|(at, _)| at).take_while(|at| *at < WIRED_REACH).last()?)?;
    let (at, end) = wire_in(head).filter(|wire| wire.0 == 0)?;
    let close = ['电', '電', '讯', '訊'].iter().filter_map(|mark| head.find(*mark)).min()?;
    let digits = head.get(end..close)?.contains(letter::is_numeric);
    (digits || close > end).then(|| Read {
        place: beside(head, at, end),
        length: close + '电'.len_utf8(),
        colon: false,
    })
}

/// What ends a dateline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Dash,
    Colon,
    /// The bracket around the agency, and perhaps a full stop.
    Bracket,
}

/// Reads a dateline that begins with its place: up to the first mark before which nothing but a dateline stands.
fn read_place(content: &str) -> Option<Read<'_>> {
    let marks = content.char_indices().take_while(|(at, _)| *at < REACH);
    marks.filter_map(|(at, c)| Some((at, mark(content, at, c)?))).find_map(|(at, mark)| before(content, at, mark))
}

/// The mark at a place of a paragraph, if one stands there.
fn mark(content: &str, at: usize, c: char) -> Option<Mark> {
    let before = || content.get(..at).unwrap_or("");
    let after = content.get(at + c.len_utf8()..)?;
    match c {
        '—' => Some(Mark::Dash),
        '–' | '-' => {
            let space = |c: char| matches!(c, ' ' | '\u{a0}');
            let spaced = before().ends_with([' ', '\u{a0}', ')']) && after.starts_with(space);
            // "MADRID.- ", "Madrid, 5 ene. (EFE).- "
            let stopped = before().trim_end().ends_with('.') && after.starts_with(' ');
            (spaced || stopped || c == '-' && after.starts_with("- ")).then_some(Mark::Dash)
        }
        ':' | '：' => (c == '：' || after.starts_with(char::is_whitespace)).then_some(Mark::Colon),
        ')' | ']' | '/' | '）' => {
            let next = after.strip_prefix(['.', ',']).unwrap_or(after).trim_start();
            next.starts_with(|c: char| letter::is_alphabetic(c) || matches!(c, '"' | '“' | '„' | '«'))
                .then_some(Mark::Bracket)
        }
        _ => None,
    }
}

/// The dateline that ends with the mark at a place, if nothing else stands before it.
fn before(content: &str, at: usize, mark: Mark) -> Option<Read<'_>> {
    let mut head = content.get(..at)?.trim_end();
    let mut rest = content.get(at..)?;
    if mark == Mark::Bracket {
        let width = rest.chars().next()?.len_utf8();
        head = content.get(..at + width)?;
        rest = rest.get(width..)?;
    }
    let (place, bracket) = bracketed(head)?;
    let credited = bracket.is_some_and(|bracket| !agencies::find(bracket).is_empty());
    let place = place.trim_end_matches([' ', ',', '.', '\u{a0}', '،']);
    // "BERLIN, Jan 5", "München/London", "Jakarta, Indonesia", "Москва. 3 марта": the place is what stands first.
    let (mut name, beside) = place.split_once([',', '/', '،']).unwrap_or((place, ""));
    let mut beside_ok = is_beside(beside);
    if let Some((first, day)) = place.split_once(". ").filter(|(first, day)| names::is_name(first) && is_day(day)) {
        (name, beside_ok) = (first, is_beside(day));
    }
    let mut name = name.trim();
    if mark == Mark::Dash && bracket.is_none() {
        name = without_outlet(name);
    }
    let words = name.split_whitespace().count();
    let shouted = shouts(name);
    let most = if shouted || bracket.is_some() { 4 } else { 2 };
    // Scripts without capitals show no name; an agency beside it tells that it is a place.
    let cased = name.chars().any(|c| letter::is_uppercase(c) || letter::is_lowercase(c));
    let named = names::is_name(name) || !cased && words <= 3 && (credited || !agencies::find(beside).is_empty());
    let fits = (1..=most).contains(&words) && name.chars().count() >= 3 && named && beside_ok;
    let marked = match mark {
        Mark::Dash => true,
        // Anything may stand before a colon, but a place in capitals or with its agency seldom does else.
        Mark::Colon => credited || shouted && name.chars().count() > MOST_INITIALS && bracket.is_none(),
        Mark::Bracket => {
            let glued = rest.starts_with(letter::is_uppercase);
            bracket.is_some_and(|bracket| {
                let short = bracket.chars().count() <= MOST_BRACKET
                    && bracket.chars().all(|c| letter::is_alphabetic(c) || c == '-');
                agencies::is_agency(bracket)
                    || rest.starts_with(". ") && short && words <= 2
                    || glued && short && shouts(bracket)
            })
        }
    };
    // After the mark a sentence begins.
    let after = rest.trim_start_matches(|c: char| parts(c) || c == '：');
    let begins = after.chars().next().is_some_and(|c| !letter::is_lowercase(c));
    let dated = || is_day(place) && dates::find(place).is_some_and(|date| date.start == 0);
    if !(fits && marked && begins) || names::has_outlet_word(name) || is_label(name) || dated() {
        return None;
    }
    // "МОСКВА, 5 янв — РИА Новости. Правительство …": the agency stands behind the dash.
    let agency = agencies::find(after.get(..after.find(". ").filter(|end| *end < REACH / 3).unwrap_or(0))?);
    let agency =
        agency.first().filter(|found| found.1 == 0 && after.get(found.2..).is_some_and(|rest| rest.starts_with(". ")));
    let length = agency.map_or(head.len(), |found| content.len() - after.len() + found.2);
    Some(Read { place: Some(name), length, colon: mark == Mark::Colon })
}

/// Letters of a body's initials, at most: "NASA: …".
const MOST_INITIALS: usize = 4;

/// Letters of an abbreviation in brackets, at most.
const MOST_BRACKET: usize = 12;

/// A head parted into what stands before its bracket and what in it; `None` where the bracket does not end it.
fn bracketed(head: &str) -> Option<(&str, Option<&str>)> {
    let slashed = head.strip_suffix('/').and_then(|inner| inner.rfind('/'));
    let Some(open) = head.find(['(', '[', '（']).or(slashed) else { return Some((head, None)) };
    let sign = head.get(open..)?.chars().next()?;
    let inside = head.get(open + sign.len_utf8()..)?;
    let close = inside.find(closing(sign).unwrap_or('/'))?;
    let after = inside.get(close..)?;
    let after = after.get(after.chars().next()?.len_utf8()..)?.trim_matches(parts);
    let ends = after.is_empty() || is_day(after);
    ends.then(|| (head.get(..open).unwrap_or(""), inside.get(..close)))
}

/// Words beside the place in a dateline, at most.
const MOST_BESIDE: usize = 3;

/// Whether a text beside the place is a day, a country, a second place or an agency.
fn is_beside(text: &str) -> bool {
    let text = text.trim_matches(parts);
    text.is_empty()
        || is_day(text)
        || text.split_whitespace().count() <= MOST_BESIDE && names::is_name(text)
        || !agencies::find(text).is_empty() && text.split_whitespace().count() <= MOST_BESIDE
}

/// Whether a text is a day and no more than a few words: "Jan 5", "27.6.205".
fn is_day(text: &str) -> bool {
    let numbers = text.chars().all(|c| letter::is_numeric(c) || parts(c));
    text.contains(letter::is_numeric) && (numbers || dates::find(text).is_some())
}

/// "London CNN" → "London": the outlet's letters behind a place.
fn without_outlet(name: &str) -> &str {
    match name.rsplit_once(' ') {
        Some((place, last)) if !shouts(place) && shouts(last) && (2..=5).contains(&last.chars().count()) => place,
        _ => name,
    }
}

/// Words in capitals before a colon or dash that announce what follows.
const LABELS: &str = "update updated updates watch video live breaking exclusive analysis opinion editorial comment interview                       explainer factbox timeline note read more photos pictures correction editor's warning                       anchor reporter question answer achtung eilmeldung exklusiv kommentar analyse hinweis hintergrund fazit                       vidéo exclusif direct mise à jour entretien última hora exclusiva vídeo análisis actualización                       aggiornamento esclusiva diretta ultima ora atualização exclusivo análise güncelleme son dakika                       özel обновлено срочно молния эксклюзив видео";

/// Whether all words of a name are such words.
fn is_label(name: &str) -> bool {
    let labels = || LABELS.split_whitespace();
    name.split_whitespace().all(|word| {
        let folded = word.to_lowercase();
        labels().any(|label| label == folded)
    })
}

/// The place in a dateline of an agency that is in no table: in the bracket before the dash, and written like an agency's
/// name or after a date. "LONDON (Ontario)" names none.
pub fn unknown_agency(dateline: &str) -> Option<(usize, usize)> {
    let open = dateline.find('(')?;
    let close = dateline.rfind(')').filter(|&at| at > open)?;
    let name = dateline.get(open + 1..close)?;
    let dated = dateline.get(..open).is_some_and(|head| dates::find(head).is_some());
    let named = names::is_name(name) && name.split_whitespace().count() <= 4 && name == name.trim();
    let known = !agencies::find(name).is_empty();
    (named && !known && (dated || agencies::is_agency_like(name))).then_some((open + 1, close))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_are_read_at_the_start_of_a_paragraph() {
        for (content, want) in [
            ("Damascus – Russia and Turkey announced on Thursday", Some("Damascus")),
            ("WASHINGTON (AP) — The president said", Some("WASHINGTON")),
            ("BERLIN, Jan 5 (Reuters) - The chancellor said", Some("BERLIN")),
            ("NEW YORK -- Shares rose", Some("NEW YORK")),
            ("(ANSA) - ROMA, 5 GEN - Il governo ha deciso", Some("ROMA")),
            ("(Reuters) - The chancellor said", None),
            ("(in short) - Berlin - The chancellor said", None),
            ("MADRID.- El gobierno anunció", Some("MADRID")),
            ("Madrid, 5 ene. (EFE).- El gobierno anunció", Some("Madrid")),
            ("МОСКВА, 5 января — Правительство решило", Some("МОСКВА")),
            ("القاهرة (رويترز) - قال الوزير", Some("القاهرة")),
            ("ANKARA (AA) - Bakan açıkladı", Some("ANKARA")),
            ("NEW DELHI: The minister said", Some("NEW DELHI")),
            ("LINDI: IT’s around eight and Asha is busy", Some("LINDI")),
            ("Istanbul (AA): The minister said", Some("Istanbul")),
            ("Asunción: Das Unternehmen hat", None),
            ("UPDATE: The minister said", None),
            ("ANALYSIS: The minister said", None),
            ("NASA: The agency said", None),
            ("BERLIN, 3 March (dpa) – The chancellor said", Some("BERLIN")),
            ("Paris (AFP) Le gouvernement a annoncé", Some("Paris")),
            ("London (XYZ)It was the interview", Some("London")),
            ("Berlin (jur). Bevor das Gericht", Some("Berlin")),
            ("Karla Lee (CDU) hat das Buch „Vom Meer – und zurück“ gelesen", None),
            ("Karla Lee (52) says", None),
            ("Feb. 23, 2015 -- Allergies have been on the rise", None),
            ("Hamburg (dpa/lno) – Trotz eines Gespräches", Some("Hamburg")),
            ("Wien, 14. Dezember 2021 – Aufgrund der Lage", Some("Wien")),
            ("The Office (PA) said", None),
            ("London CNN — The bank said", Some("London")),
            ("München/London – Kurz vor der Wahl", Some("München")),
            ("Nendeln, 27.6.205 – Anlässlich der Versammlung", Some("Nendeln")),
            ("Москва, 3 марта. /ТАСС/. Правительство решило", Some("Москва")),
            ("МОСКВА, 5 янв — РИА Новости. Правительство решило", Some("МОСКВА")),
            ("Москва. 3 марта. ИНТЕРФАКС - Правительство решило", Some("Москва")),
            ("КИЕВ, 3 марта /Укринформ/. Правительство решило", Some("КИЕВ")),
            ("PUTRAJAYA, Nov 22 — Private companies did not pay", Some("PUTRAJAYA")),
            ("SEOUL, South Korea — A plan", Some("SEOUL")),
            ("Roma, 3 mar. (askanews) – Il governo", Some("Roma")),
            ("São Paulo – O governo anunciou", Some("São Paulo")),
            ("新华社北京3月3日电（记者王明）国务院总理", Some("北京")),
            ("【新华社】国务院总理", None),
            ("【北京共同】中国の首相は", Some("北京")),
            ("新华社的记者说", None),
            ("It was a poor year – the worst in a decade", None),
            ("Trump – who was in Florida – said", None),
            ("Well-known writers met", None),
        ] {
            assert_eq!(read(content).and_then(|found| found.place), want, "{content}");
        }
    }

    #[test]
    fn the_sentence_begins_behind_the_dateline() {
        for (content, want) in [
            ("Damascus – Russia said", "Damascus"),
            ("(Reuters) - The chancellor said", "(Reuters)"),
            ("(ANSA) - ROMA, 5 GEN - Il governo", "(ANSA) - ROMA, 5 GEN"),
            ("NEW DELHI: The minister said", "NEW DELHI"),
            ("Paris (AFP) Le gouvernement", "Paris (AFP)"),
            ("Москва, 3 марта. /ТАСС/. Правительство", "Москва, 3 марта. /ТАСС/"),
            ("МОСКВА, 5 янв — РИА Новости. Правительство", "МОСКВА, 5 янв — РИА Новости"),
            ("新华社北京3月3日电 国务院总理", "新华社北京3月3日电"),
            ("【新华社】国务院总理", "【新华社】"),
            ("(Reuters) The chancellor said", ""),
        ] {
            let length = read(content).map_or(0, |found| found.length);
            assert_eq!(content.get(..length), Some(want), "{content}");
        }
    }

    #[test]
    fn who_speaks_in_an_interview_is_no_place() {
        let talk = "DORRANCE: The pier has been shut for a month and nobody can say when it will open again, she said.\n\nQUILL: And what do the people on the islands say of it, now that winter is near and the boats are few?";
        let report = "DORRANCE: The pier has been shut for a month and nobody can say when it will open again, she said.\n\nThe people on the islands say that winter is near and that the boats are few and far between.";
        for (text, want) in [(talk, None), (report, Some("DORRANCE"))] {
            let page = Page::new(text);
            let core = Core { first: 0, last: 1 };
            assert_eq!(find(&page, core).and_then(|found| found.place).as_deref(), want);
        }
    }

    #[test]
    fn agencies_in_no_table_are_read_by_their_place() {
        for (dateline, want) in [
            ("VIENNA (Coastal Wire)", Some("Coastal Wire")),
            ("VIENNA, March 11 (Coastal)", Some("Coastal")),
            ("LONDON (Ontario)", None),
            ("VIENNA, March 11 (Reuters)", None),
            ("VIENNA, March 11", None),
        ] {
            assert_eq!(unknown_agency(dateline).and_then(|(a, b)| dateline.get(a..b)), want, "{dateline}");
        }
    }
}
