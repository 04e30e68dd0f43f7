//! The dateline that opens a report: "Damascus – …", "WASHINGTON (AP) — …", "BERLIN, Jan 5 (Reuters) - …".

use super::core::Core;
use super::page::Page;
use super::{agencies, dates, names};
use crate::intake::Span;

/// Lines of the text among which the dateline is looked for.
const FIRST_LINES: usize = 2;

/// Bytes within which a dateline ends.
const REACH: usize = 90;

/// A dateline: the place it names and where it stands, dash excluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The place as written, capitals kept: "Damascus".
    pub place: String,
    /// From the first letter to the dash.
    pub span: Span,
}

/// The dateline of a text, if its first lines open with one.
pub fn find(page: &Page, core: Core) -> Option<Dateline> {
    (core.first..=core.last).filter(|&at| page.line(at).is_text()).take(FIRST_LINES).find_map(|at| {
        let start = page.line(at).span.start as usize;
        let (place, length) = read(page.content(at))?;
        Some(Dateline { place, span: Span::new(start, start + length) })
    })
}

/// Reads a dateline at the start of a paragraph: the place, and the bytes before the dash. An agency may open it:
/// "(ANSA) - ROMA, 5 GEN - …".
fn read(content: &str) -> Option<(String, usize)> {
    if let Some(inside) = content.strip_prefix('(') {
        let close = inside
            .find(')')
            .filter(|close| *close < REACH / 2 && !agencies::find(inside.get(..*close).unwrap_or("")).is_empty())?;
        let rest = inside.get(close + 1..)?;
        let place = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—'));
        let (name, length) = read_place(place)?;
        return Some((name, content.len() - place.len() + length));
    }
    read_place(content)
}

/// Reads a dateline that begins with its place.
fn read_place(content: &str) -> Option<(String, usize)> {
    let (dash, _) = content.char_indices().take_while(|(at, _)| *at < REACH).find(|&(at, c)| {
        let spaced = content.get(..at).is_some_and(|b| b.ends_with([' ', '\u{a0}', ')']))
            && content.get(at + c.len_utf8()..).is_some_and(|a| a.starts_with([' ', '\u{a0}']) || c == '—');
        matches!(c, '–' | '—') && (spaced || c == '—')
            || c == '-' && spaced
            // "MADRID.- ", "Madrid, 5 ene. (EFE).- "
            || matches!(c, '-' | '–')
                && content.get(..at).is_some_and(|b| b.trim_end().ends_with('.'))
                && content.get(at + c.len_utf8()..).is_some_and(|a| a.starts_with(' '))
            || c == '-' && content.get(at + 1..).is_some_and(|a| a.starts_with("- "))
    })?;
    let head = content.get(..dash)?.trim_end();
    let bracket = head.find(['(', '/', '[']).unwrap_or(head.len());
    let before = head.get(..bracket)?.trim_end_matches([' ', ',', '.', '\u{a0}']);
    // "BERLIN, Jan 5" and "Jakarta, Indonesia": the place is what stands before the first comma.
    let (place, rest) = before.split_once(',').unwrap_or((before, ""));
    let place = place.trim();
    let rest_ok = rest.trim().is_empty()
        || dates::find(rest).is_some()
        || rest.split_whitespace().count() <= 3 && names::is_name(rest.trim());
    let words = place.split_whitespace().count();
    let shouted = place.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let agency = bracket < head.len();
    let most = if shouted || agency { 4 } else { 2 };
    // Scripts without capitals show no name; an agency in the bracket tells that it is a place.
    let credited = || head.get(bracket..).is_some_and(|bracket| !agencies::find(bracket).is_empty());
    let cased = place.chars().any(|c| c.is_uppercase() || c.is_lowercase());
    let named = names::is_name(place) || !cased && words <= 3 && credited();
    let fits = (1..=most).contains(&words) && place.chars().count() >= 3 && named && rest_ok;
    // After the dash of a dateline a sentence begins.
    let after = content.get(dash..)?.trim_start_matches(|c: char| matches!(c, '–' | '—' | '-') || c.is_whitespace());
    let begins = after.chars().next().is_some_and(|c| !c.is_lowercase());
    (fits && begins && !names::has_outlet_word(place)).then(|| (place.to_owned(), head.len()))
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
            ("It was a poor year – the worst in a decade", None),
            ("Trump – who was in Florida – said", None),
            ("Well-known writers met", None),
        ] {
            assert_eq!(read(content).map(|r| r.0).as_deref(), want, "{content}");
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
