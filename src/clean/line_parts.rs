//! The parts of a line that says both who wrote and when, and perhaps where: "By Ann Lee, Vienna, 3 May 2024 10:12",
//! "3 May 2024 | By Ann Lee", "Posted on 3 May 2024 by Ann Lee".

use super::{agencies, byline_parts, byline_words, dates, names, weekdays};
use crate::text::letter;

/// Words that belong to the date behind them.
const BEFORE_DATE: &str = "published publish posted updated last first on at am vom le il el em from originally modified created submitted \
                           publié publiée mis à jour modifié publicado publicada actualizado actualizada atualizado pubblicato \
                           pubblicata aggiornato veröffentlicht aktualisiert zuletzt erstellt stand zuerst erschienen publiziert \
                           yayınlanma güncelleme giriş son опубликовано обновлено نُشر publisert publicerad offentliggjort publikacja datum date \
                           mon tue wed thu fri sat sun mo di mi do fr sa so";

/// Words before the name of a writer.
const BEFORE_NAME: &str = "by von par por di da door av af przez oleh автор от بقلم written text texte texto testo autor autora autore auteur \
                           author words story yazan haber kolumne kommentar analyse ein eine opinion column";

/// Time zones and the halves of a day.
const CLOCK: &str = "gmt utc bst cet cest est edt pst pdt mez mesz ist jst msk uhr a.m p.m am pm h";

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !letter::is_alphanumeric(c)).to_lowercase()
}

fn is_in(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_whitespace().any(|one| one == word)
}

/// Whether a word is no more than signs: a stroke, a dash.
fn is_sign(word: &str) -> bool {
    !word.chars().any(letter::is_alphanumeric)
}

/// The last words of a text, from the end, each with where it begins.
fn backwards(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = text.split_whitespace().rev();
    words.map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Where the words begin that belong to what follows a text, by a test of each.
fn led(text: &str, belongs: impl Fn(&str) -> bool) -> usize {
    backwards(text).take_while(|(_, word)| belongs(word)).map(|(at, _)| at).last().unwrap_or(text.len())
}

/// Of a line with a full date and writers (`names`, their bytes in the line, in order) the bytes that say who wrote it: what
/// stands before and after them says when. `None` where the line cannot be parted.
pub fn writers_part(content: &str, names: &[(usize, usize)]) -> Option<(usize, usize)> {
    let (first, last) = (names.first()?.0, names.last()?.1);
    let days: Vec<(usize, usize)> =
        dates::find_all(content).iter().filter(|date| date.is_full()).map(|date| (date.start, date.end)).collect();
    // A day among the writers parts nothing.
    if days.iter().any(|day| day.0 < last && day.1 > first) {
        return None;
    }
    let start = match days.iter().rfind(|day| day.1 <= first) {
        Some(&(_, day)) => {
            let between = content.get(day..first)?;
            day + led(between, |word| is_in(BEFORE_NAME, &bare(word)) && !is_sign(word))
        }
        None => 0,
    };
    let end = match days.iter().find(|day| day.0 >= last) {
        Some(&(day, _)) => {
            let between = content.get(last..day)?;
            let belongs = |word: &str| {
                let folded = bare(word);
                is_in(BEFORE_DATE, &folded)
                    || is_in(CLOCK, &folded)
                    || weekdays::is_day(&folded)
                    || word.contains(letter::is_numeric)
            };
            last + led(between, belongs)
        }
        None => content.len(),
    };
    ((start, end) != (0, content.len())).then_some((start, end))
}

/// The names of a line that says by a word that they wrote it.
pub fn cued_names(content: &str) -> Vec<(usize, usize)> {
    let place = |name: &str| {
        let start = name.as_ptr() as usize - content.as_ptr() as usize;
        (start, start + name.len())
    };
    // A list of strokes says in one of its parts what the whole says too far from its start.
    let parts = content.split(['|', '•', '·']).filter(|part| part.len() < content.len());
    let found = std::iter::once(content).chain(parts).find_map(|part| {
        use byline_parts::Cue;
        let found = byline_parts::parse(part, false).into_iter().next()?;
        (!found.other && matches!(found.cue, Cue::By | Cue::Inside | Cue::Colon)).then_some(found.names)
    });
    found.map_or(Vec::new(), |names| names.iter().map(|name| place(name.0)).collect())
}

/// Prepositions before the place a writer reports from.
const IN: &[&str] =
    &["in", "aus", "à", "en", "desde", "a", "da", "em", "из", "i", "w", "z", "uit", "från", "fra", "من"];

/// Sections that are named where the place would be: "By Ann Lee in Politics".
const SECTIONS: &str = "politics business sport sports news world opinion culture local tech technology science health education lifestyle \
                        entertainment travel economy environment national international general featured blog arts features politik \
                        wirtschaft kultur wissen gesellschaft politique économie política economía cultura deportes politica economia";

/// The place a writer reports from, in what stands behind the writers on their line: ", Moscow, 23 January 2019", ", Berlin",
/// " in Rome".
pub fn place_behind(rest: &str) -> Option<&str> {
    let trimmed = rest.trim_start();
    // ", August 14, 2020"
    if dates::find(trimmed).is_some_and(|date| !trimmed.get(..date.start).unwrap_or("").contains(letter::is_alphabetic))
    {
        return None;
    }
    let comma = trimmed.strip_prefix([',', '،']).map(str::trim_start);
    if let Some(place) = comma.map(piece).filter(|place| is_place(place)) {
        return Some(place);
    }
    // After a role too: ", correspondent in Rome".
    let mut at = 0;
    for word in trimmed.split_inclusive(char::is_whitespace).take(MOST_ROLE) {
        at += word.len();
        if IN.contains(&word.trim()) {
            return trimmed.get(at..).map(piece).filter(|place| is_place(place));
        }
    }
    None
}

/// Words of a role before the place, at most.
const MOST_ROLE: usize = 6;

/// The place that opens a line with the date: "Frankfurt, 16 December 2024", "Madrid - 29/05/2025".
pub fn place_before_date(content: &str) -> Option<&str> {
    let day = dates::find(content).filter(|date| date.is_full())?;
    let before = content.get(..day.start)?.trim_end();
    let place = before.strip_suffix([',', '-', '–', '—', '|'])?.trim_end();
    (is_place(place) && !place.contains(' ')).then_some(place)
}

/// A text up to the sign, number or date that ends a place's name.
fn piece(text: &str) -> &str {
    let sign =
        |c: char| letter::is_numeric(c) || matches!(c, ',' | '|' | '(' | '•' | '·' | '/' | '–' | '—' | ';' | ':' | '،');
    let end = text.find(sign).unwrap_or(text.len());
    text.get(..end).unwrap_or("").trim().trim_end_matches(['.', '-', ' '])
}

/// Whether a text has the shape of a place's name and is no role, section, agency or degree.
fn is_place(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let letters = text.chars().filter(|&c| letter::is_alphabetic(c)).count();
    let degree = letters <= 4 && text.chars().all(|c| !letter::is_lowercase(c)) || text.ends_with('.');
    let other = |word: &str| {
        let folded = bare(word);
        byline_words::is_role(&folded)
            || is_in(SECTIONS, &folded)
            || is_in(BEFORE_DATE, &folded)
            || weekdays::is_day(&folded)
            || folded.ends_with("redaktion")
            || super::given_names::is_given(word)
    };
    (1..=3).contains(&words)
        && letters >= 3
        && text.starts_with(letter::is_uppercase)
        && names::is_name(text)
        && !names::has_outlet_word(text)
        && !agencies::is_agency(text)
        && !degree
        && !text.split_whitespace().any(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The writer's part of a line in brackets, the writers being those announced, or given.
    fn parted(content: &str, writer: Option<&str>) -> String {
        let names = match writer {
            Some(name) => vec![(content.find(name).unwrap(), content.find(name).unwrap() + name.len())],
            None => cued_names(content),
        };
        match writers_part(content, &names) {
            Some((start, end)) => format!("{}[{}]{}", &content[..start], &content[start..end], &content[end..]),
            None => content.to_owned(),
        }
    }

    #[test]
    fn who_and_when_are_parted() {
        for (want, writer) in [
            ("[By Ann Lee and Bob Ray, Moscow, ]23 January 2019 10:12", None),
            ("[Von Ann Lee ]28.04.2023, 18:11 Uhr", None),
            ("[Von A. B., Berlin, ]3. Mai 2024", None),
            ("Do 25.04.24 | 14:07 Uhr | [Von Ann Lee]", None),
            ("Posted on July 1, 2024 [by annlee]", None),
            ("[Posted by Ann Lee ]on August 21, 2019", None),
            ("[Ann Lee , ]26.04.2024 10:00 Uhr", Some("Ann Lee")),
            ("[Ann Lee | ]05.04.2025 - Güncelleme : 05.04.2025", Some("Ann Lee")),
            ("9. September 2025 um 15:46 Uhr / [Ann Lee]", Some("Ann Lee")),
            ("[By Ann Lee ]published 19 May 2026", None),
            ("12 May 2024 [By Ann Lee ]Updated 13 May 2024", None),
            ("[di Anna Li ]20 Novembre 2024", None),
            ("[Ann Lee · ]Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8", Some("Ann Lee")),
            ("[By Ann Lee – ]Sunday, 3 May 2026", None),
            ("By Ann Lee, senior editor", None),
            ("Published 19 May 2026 at 10:12", None),
        ] {
            let line = want.replace(['[', ']'], "");
            assert_eq!(parted(&line, writer), want);
        }
    }

    #[test]
    fn places_behind_the_writers_are_read() {
        for (rest, want) in [
            (", Moscow, 23 January 2019", Some("Moscow")),
            (", Berlin", Some("Berlin")),
            (" , Zürich", Some("Zürich")),
            (", Lille 05.08.2024, 20:59 Uhr", Some("Lille")),
            (" in New York", Some("New York")),
            (", Korrespondentin in Rom", Some("Rom")),
            (" – Journalist i Oslo", Some("Oslo")),
            (", Senior Editor", None),
            (", MD", None),
            (", dpa", None),
            (" in Politics", None),
            (", Redakteurin", None),
            (", Parlamentsredaktion", None),
            (" | 3 May 2024", None),
            (", August 14, 2020", None),
            ("", None),
        ] {
            assert_eq!(place_behind(rest), want, "{rest}");
        }
        for (line, want) in [
            ("Frankfurt, December 16, 2024, 12:30 Uhr", Some("Frankfurt")),
            ("Madrid - 29/05/2025 20:00", Some("Madrid")),
            ("Friday, 22 Nov 2024", None),
            ("Donnerstag, 05. Juni 2025", None),
            ("Published - 3 May 2024", None),
            ("3 May 2024", None),
        ] {
            assert_eq!(place_before_date(line), want, "{line}");
        }
    }
}
