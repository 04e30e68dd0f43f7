//! Which line is the headline, and which part of the line.

use super::core::Core;
use super::labels::Labels;
use super::lines::phrase_hashes;
use super::page::Page;
use super::ranking::{self, Ranking};
use super::{dates, headline_features, learned, names, short_lines, title_features};
use crate::intake::Span;
use crate::text::letter;

/// How likely the best line must be the headline for it to be named. Low: many pages word their headline in two ways, and
/// then the likelihood is shared between the two.
pub const ENOUGH: f32 = 0.2;

fn ranking() -> &'static Ranking<{ title_features::COUNT }> {
    &learned::now().title
}

/// The headline's line and how likely it is the right one. A title given beside the text is looked up word for word; otherwise
/// the short lines above the text are weighed against each other.
pub fn find(page: &Page, core: Option<Core>, given: Option<&str>) -> Option<(usize, f32)> {
    if let Some(same) = given.and_then(|given| word_for_word(page, given)) {
        return Some((same, 1.0));
    }
    let candidates = title_features::candidates(page, core);
    let scores: Vec<f32> = candidates.iter().map(|(_, row)| ranking().score(row)).collect();
    let groups: Vec<u64> = candidates.iter().map(|(at, _)| page.line(*at).hash).collect();
    let (best, likely) = ranking::best(&scores, &groups).filter(|best| best.1 >= ENOUGH)?;
    candidates.get(best).map(|(at, _)| (under_section(page, *at), likely))
}

/// The line on which a title given beside the text stands word for word.
pub fn word_for_word(page: &Page, given: &str) -> Option<usize> {
    let words = phrase_hashes(given);
    (0..page.len()).find(|&at| !words.is_empty() && page.words(at) == words.as_slice())
}

/// Words of a section's name above a headline, at most, and of a headline under one, at least.
const SECTION_WORDS: u32 = 3;
const UNDER_SECTION_WORDS: u32 = 4;

/// Of a line chosen as the headline the line right under it, where the first is as short as a section's name and the second stands
/// on the page again, as headlines do in breadcrumbs and in what is offered to share.
fn under_section(page: &Page, at: usize) -> usize {
    let next = at + 1;
    if next >= page.len() || page.line(at).count() > SECTION_WORDS {
        return at;
    }
    let line = page.line(next);
    let is_headline = line.count() >= UNDER_SECTION_WORDS
        && line.digits * 4 < line.letters
        && !line.is_text()
        && page.copies.get(next).is_some_and(|&copies| copies > 1)
        && page.furniture(next).is_none()
        && page.about_article(next).is_none()
        && page.credit_start(next).is_none_or(|credit| reads_on(page.content(next).get(credit..).unwrap_or("")));
    if is_headline { next } else { at }
}

/// Whether what looks like the credit of a picture goes on as a sentence, as no name does: "First picture: so will the crane look".
fn reads_on(credit: &str) -> bool {
    let small = |word: &&str| word.starts_with(letter::is_lowercase) && !names::is_particle(word);
    credit.split_whitespace().filter(small).count() >= SENTENCE_WORDS
}

/// Words in small letters that no name has.
const SENTENCE_WORDS: usize = 3;

/// The same for the second look, which is surer of itself: up to here no headline of held-out outlets is lost.
const ENOUGH_THEN: f32 = 0.25;

/// The same where the first look found none.
const ENOUGH_NEW: f32 = 0.45;

/// How likely the headline is that needs no second look where the line model agrees, which saves time (on held-out outlets the second
/// look changes next to none of these).
const SETTLED: f32 = 0.9;

/// Whether a headline needs no second look: it was given beside the text, or is likely and the line model takes no other line for it.
pub fn is_settled(labels: &Labels) -> bool {
    let Some(at) = labels.title else { return false };
    let odds = |at: usize| labels.opinions.get(at).map_or(0.0, |opinion| opinion.title);
    let agrees = || labels.opinions.iter().all(|opinion| opinion.title <= odds(at));
    labels.title_likely >= 1.0 || labels.title_likely >= SETTLED && agrees()
}

/// The same once the line model has read the page; `None` where it did not.
pub fn second(page: &Page, labels: &Labels) -> Option<Option<(usize, f32)>> {
    let candidates = headline_features::candidates(page, labels);
    if candidates.is_empty() {
        return None;
    }
    let scores: Vec<f32> = candidates.iter().map(|(_, row)| learned::now().headline.score(row)).collect();
    let groups: Vec<u64> = candidates.iter().map(|(at, _)| page.line(*at).hash).collect();
    let enough = if labels.title.is_some() { ENOUGH_THEN } else { ENOUGH_NEW };
    let best = ranking::best(&scores, &groups).filter(|best| best.1 >= enough);
    Some(best.and_then(|(best, likely)| Some((under_section(page, candidates.get(best)?.0), likely))))
}

/// Words that must be left of a headline from which something is cut.
const LEAST_LEFT: usize = 3;

/// Lower-case words before a date that make it part of the sentence: "what we know of 3 May 2024".
const BEFORE_DATE: &[&str] = &[
    "of", "on", "for", "in", "to", "from", "until", "am", "vom", "bis", "du", "le", "de", "del", "di", "do", "since",
    "and",
];

/// Labels of sections and kinds of texts that some pages put before the headline on its line, with a colon or a stroke after.
const LABELS: &str = "blog project title introduction article opinion analysis comment exclusive interview video audio podcast watch \
                      culture sport sports politics business world update live meinung kommentar kolumne analyse kultur politik \
                      wirtschaft wissen gesellschaft titel opinión análisis vídeo cultura deportes política economía avis \
                      chronique éditorial culture politique économie opinione analisi commento sport politica görüş \
                      мнение видео رأي فيديو";

/// Labels that stand before German headlines without any sign between, the next word being a capital one.
const BARE_LABELS: &[&str] = &["Meinung", "Kommentar", "Kolumne", "Gastbeitrag", "Glosse", "Leitartikel"];

/// The headline's own words in its line: without a list number, the outlet's name after a stroke, a breadcrumb, a label, a
/// date, or a quotation glued to it.
pub fn part(page: &Page, at: usize) -> Span {
    let whole = page.line(at).span;
    if let Some(first) = begun_above(page, at) {
        return Span { start: page.line(first).span.start, end: whole.end };
    }
    let mut rest = unnumbered(page.content(at));
    for cut in [crumbs, stroke, label, dated, dashed_kicker] {
        rest = cut(rest).filter(|left| left.split_whitespace().count() >= LEAST_LEFT).unwrap_or(rest);
    }
    rest = outlet_cut(page, rest).unwrap_or(rest);
    rest = kicker_cut(rest).unwrap_or(rest);
    let offset = rest.as_ptr() as usize - page.text.as_ptr() as usize;
    let span = Span::new(offset, offset + rest.len()).trimmed(page.text);
    if span.is_empty() { whole } else { span }
}

/// The line right above one that begins with a colon, with which a headline begins that is printed on two lines: "Old harbour",
/// ": The crane has to go".
fn begun_above(page: &Page, at: usize) -> Option<usize> {
    let above = at.checked_sub(1)?;
    let goes_on = page.content(at).starts_with(':') && page.line(at).blanks == 0;
    let line = page.line(above);
    let begins = line.count() > 0 && !line.is_text() && !line.is_item() && page.furniture(above).is_none();
    (goes_on && begins).then_some(above)
}

/// The words of a headline as they read: on one line, the colon that begins a second one right behind the first.
pub fn value(words: &str) -> String {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.split_once(['\n', '\r']) {
        Some((first, rest)) if rest.trim_start().starts_with(':') => folded(first) + &folded(rest),
        _ => folded(words),
    }
}

/// A line without the bullet or number of a list before it.
fn unnumbered(line: &str) -> &str {
    let bare = line.trim_start_matches(['•', '◦', '▪', '●', '■', '»', '▸', '►', '*', '+', '>']).trim_start();
    let bare = bare.strip_prefix("o ").unwrap_or(bare).trim_start();
    let number = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = number.strip_prefix(". ").filter(|_| (1..=2).contains(&(bare.len() - number.len())));
    match after {
        Some(rest) if !rest.trim().is_empty() => rest.trim_start(),
        _ if bare.is_empty() => line,
        _ => bare,
    }
}

/// "Home > News > The title" → "The title".
fn crumbs(line: &str) -> Option<&str> {
    // Most lines hold no sign at all.
    if !line.bytes().any(|b| b == b'>' || !b.is_ascii()) {
        return None;
    }
    [" > ", " » ", " › "].iter().find_map(|sign| line.rsplit_once(sign)).map(|(_, last)| last.trim())
}

/// "The title | The Outlet" → "The title".
fn stroke(line: &str) -> Option<&str> {
    if !line.bytes().any(|b| b == b'|' || !b.is_ascii()) {
        return None;
    }
    [" | ", " · "].iter().find_map(|sign| line.split_once(sign)).map(|(first, _)| first.trim())
}

/// "Opinion: The title", "Meinung Warum es so ist" → the title.
fn label(line: &str) -> Option<&str> {
    let (first, rest) = line.split_once([':', '|'])?;
    let folded = first.trim().to_lowercase();
    if LABELS.split_whitespace().any(|label| label == folded) || short_lines::is_kicker(first) {
        return Some(rest.trim());
    }
    None
}

/// "Meinung Warum es so ist" → "Warum es so ist".
fn bare_label(line: &str) -> Option<&str> {
    let (first, rest) = line.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    (BARE_LABELS.contains(&first) && rest.starts_with(letter::is_uppercase)).then_some(rest)
}

/// Words of a kicker before a hyphen between spaces, at most, and of the headline after it, at least: the other way round the hyphen
/// is the headline's own.
const KICKER_WORDS: usize = 4;
const AFTER_KICKER: usize = 7;

/// "Unrest in Lorne - Dockers stop work for the third day in a row" → what stands after the kicker.
fn dashed_kicker(line: &str) -> Option<&str> {
    let (first, rest) = line.split_once(" - ")?;
    let count = |part: &str| part.split_whitespace().count();
    let fits =
        (2..=KICKER_WORDS).contains(&count(first)) && count(rest) >= AFTER_KICKER && count(rest) >= 2 * count(first);
    let plain = !first.contains([':', ',', '"', '“', '?', '!']) && !first.contains(letter::is_numeric);
    (fits && plain && rest.starts_with(|c: char| !letter::is_lowercase(c))).then_some(rest.trim_start())
}

/// A headline without the day it was published on before or after it, on the same line.
fn dated(line: &str) -> Option<&str> {
    if let Some(rest) = bare_label(line) {
        return Some(rest);
    }
    if !line.contains(letter::is_numeric) {
        return None;
    }
    let date = dates::find_all(line).into_iter().find(|date| {
        date.is_full() && (date.start == 0 || line.get(date.end..).is_some_and(|after| after.trim().is_empty()))
    })?;
    if date.start == 0 {
        let rest = line.get(date.end..)?.trim_start_matches([' ', '-', '–', '—', '|', ':', '·', '/', ',']);
        return rest.starts_with(letter::is_uppercase).then_some(rest);
    }
    let before = line.get(..date.start)?.trim_end();
    let last = before.split_whitespace().next_back()?.to_lowercase();
    (!BEFORE_DATE.contains(&last.as_str()))
        .then(|| before.trim_end_matches([' ', '-', '–', '—', '|', ':', '·', '/', ',']).trim_end())
}

/// "The title - The Outlet" → "The title", where the outlet's name is a line of its own elsewhere.
fn outlet_cut<'a>(page: &Page, line: &'a str) -> Option<&'a str> {
    if !line.bytes().any(|b| b == b'-' || !b.is_ascii()) {
        return None;
    }
    let (first, last) = [" - ", " – ", " — "].iter().find_map(|sign| line.rsplit_once(sign))?;
    let words = phrase_hashes(last);
    let short =
        !words.is_empty() && words.len() <= 4 && names::is_name(last) && first.split_whitespace().count() >= LEAST_LEFT;
    (short && (0..page.len()).any(|at| page.words(at) == words.as_slice())).then_some(first.trim_end())
}

/// The headline without the quotation before it that is glued to it: `"It just fell"A crane comes down`.
fn kicker_cut(line: &str) -> Option<&str> {
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        let after = line.get(at + c.len_utf8()..).unwrap_or("");
        if matches!(c, '"' | '”' | '“' | '«' | '»')
            && (letter::is_alphanumeric(before) || matches!(before, '.' | '!' | '?' | '…'))
            && after.starts_with(letter::is_uppercase)
        {
            return Some(after).filter(|rest| rest.split_whitespace().count() >= LEAST_LEFT);
        }
        before = c;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_that_goes_on_with_a_colon_begins_on_the_line_above() {
        for (text, want) in [
            ("* Menu\n\n  Old harbour\n: The crane has to go", "Old harbour: The crane has to go"),
            ("Old harbour\n\n: The crane has to go", ": The crane has to go"),
            ("* Menu\n: The crane has to go", ": The crane has to go"),
        ] {
            let page = Page::new(text);
            assert_eq!(value(part(&page, page.len() - 1).of(text)), want, "{text}");
        }
    }

    #[test]
    fn the_line_under_a_sections_name_is_the_headline_where_it_stands_again() {
        for (text, want) in [
            ("Old harbour\n\nWhy the crane has to go\n\nShare: now\n\n* Why the crane has to go", 1),
            ("Old harbour\n\nWhy the crane has to go\n\nShare: now", 0),
            ("Old harbour\n\nFirst photo: so will the crane look\n\nFirst photo: so will the crane look", 1),
            ("Old harbour\n\nThe crane on Sunday. Photo: Ann Lee\n\nThe crane on Sunday. Photo: Ann Lee", 0),
            ("The crane falls\n\nBy Ann Lee and Bob Ray\n\nBy Ann Lee and Bob Ray", 0),
            ("Why the old crane falls\n\nAnn and Bob have seen it\n\nAnn and Bob have seen it", 0),
        ] {
            assert_eq!(under_section(&Page::new(text), 0), want, "{text}");
        }
    }

    #[test]
    fn the_headline_is_cut_free_of_what_stands_on_its_line() {
        for (text, want) in [
            ("3. Harbour: Why the old crane has to go", "Harbour: Why the old crane has to go"),
            ("* A crane falls in the harbour", "A crane falls in the harbour"),
            ("A crane falls in the harbour | The Lorne Courier", "A crane falls in the harbour"),
            ("Home > Local > A crane falls in the harbour", "A crane falls in the harbour"),
            ("A crane falls in the harbour - Lorne Courier\n\nLorne Courier", "A crane falls in the harbour"),
            ("A crane falls - and nobody is to blame", "A crane falls - and nobody is to blame"),
            ("BUDGET 2 | Cranes get no more money", "BUDGET 2 | Cranes get no more money"),
            (
                "Unrest in Lorne - Dockers stop work for the third day in a row",
                "Dockers stop work for the third day in a row",
            ),
            ("Dockers stop work in Lorne - Mayor speaks", "Dockers stop work in Lorne - Mayor speaks"),
            ("Opinion: Cranes should be painted red", "Cranes should be painted red"),
            ("ANALYSIS | Cranes should be painted red", "Cranes should be painted red"),
            ("Fact check: Cranes are not red at all", "Cranes are not red at all"),
            ("Meinung Warum Kräne rot sein sollten", "Warum Kräne rot sein sollten"),
            ("A crane falls in the harbour 3 May 2024", "A crane falls in the harbour"),
            ("What we know of the morning of 3 May 2024", "What we know of the morning of 3 May 2024"),
            ("Dec 18 2025 A crane falls in the harbour", "A crane falls in the harbour"),
            ("A crane falls: \"It just fell to pieces\"", "A crane falls: \"It just fell to pieces\""),
            ("A crane falls – who did it\n\nwho did it", "A crane falls – who did it"),
            ("\"It just fell\"A crane comes down in Lorne", "A crane comes down in Lorne"),
            ("\"It just fell\" says the crane's driver", "\"It just fell\" says the crane's driver"),
        ] {
            let page = Page::new(text);
            assert_eq!(part(&page, 0).of(text), want, "{text}");
        }
    }
}
