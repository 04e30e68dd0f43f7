//! The part of a byline that lists its writers: "By Ann Lee and Bob Ray, Vienna, 12 May" → "Ann Lee and Bob Ray, Vienna".

use super::lines::{split, word_hash};
use super::page::Page;
use super::{Kind, agencies, cues, names};
use std::sync::OnceLock;

/// Words before a writer's name.
const BY: &[&str] = &["by", "von", "par", "por", "di", "door", "av", "af", "przez", "oleh", "de", "bởi"];

/// The names of a line that is a byline, a date line that names a writer too, or a credit of reporters.
pub fn list<'a>(page: &Page<'a>, at: usize, kind: Kind) -> Option<&'a str> {
    let content = page.content(at);
    let cued = page.about_article(at).filter(|cue| cue.kind == Kind::Byline);
    let list = match kind {
        Kind::Credit => return reporters(content),
        _ if cued.is_some() => names::after_cue(content),
        _ => match after_by(content) {
            Some(rest) => rest,
            None if kind == Kind::Byline => content,
            // "Tobias Muster, 26.04.2024 10:00": what is left beside the date may be a name.
            None => beside_date(content)?,
        },
    };
    let end = list.find(|c: char| c.is_numeric() || matches!(c, '(' | '–' | '—' | '·' | '•')).unwrap_or(list.len());
    Some(list.get(..end).unwrap_or(list).trim().trim_end_matches(['-', ',', '|']).trim())
}

/// The reporters a credit names: "(Reporting by Ann Lee in Vienna; Editing by Bob Ray)" → "Ann Lee".
fn reporters(content: &str) -> Option<&str> {
    let content = content.trim_start_matches(['(', '[']);
    content.to_lowercase().starts_with("reporting by").then_some(())?;
    let list = content.get("reporting by".len()..)?.trim_start_matches([':', ' ']);
    let end = [";", ")", "]", "|", "(", ".", " in ", " at ", " from ", " – ", " — ", " · ", " • "]
        .iter()
        .filter_map(|mark| list.find(mark))
        .min()
        .unwrap_or(list.len());
    list.get(..end).map(str::trim)
}

/// Roles after a writer's name in a line without a "by".
const ROLES: &str = "correspondent reporter editor columnist writer journalist commentator korrespondent korrespondentin \
                     redakteur redakteurin reporterin autor autorin journaliste correspondant correspondante corresponsal \
                     redactor redactora periodista corrispondente giornalista inviato inviata correspondente repórter \
                     jornalista muhabir muhabiri";

/// Words a line with a writer and a role has at most: "Ann Lee, deputy foreign affairs correspondent in Vienna".
const ROLE_WORDS: usize = 9;

/// The writer of a line that is nothing but a name and a role: "Ann Lee, transport correspondent" → "Ann Lee".
pub fn with_role(content: &str) -> Option<&str> {
    let (name, role) = content.split_once([',', '|', '–', '—'])?;
    let name = name.trim();
    let is_role = role
        .split(|c: char| !c.is_alphabetic())
        .any(|word| ROLES.split_whitespace().any(|one| one == word.to_lowercase()));
    let short = content.split_whitespace().count() <= ROLE_WORDS && !content.ends_with(['.', '?', '!', ':']);
    (is_role && short && names::is_person(name) && !is_menu(name)).then_some(name)
}

/// What stands after a "by" inside a line: "Column by Ann Lee".
fn after_by(content: &str) -> Option<&str> {
    let mut at = 0;
    for word in content.split_inclusive(char::is_whitespace) {
        at += word.len();
        let bare = word.trim();
        if BY.contains(&bare) || BY.contains(&bare.to_lowercase().as_str()) && bare != "De" && bare != "Di" {
            let rest = content.get(at..)?;
            return rest.trim_start().starts_with(char::is_uppercase).then_some(rest);
        }
    }
    None
}

/// The longest piece of a date line without digits, if it may be names.
fn beside_date(content: &str) -> Option<&str> {
    let piece = content
        .split(|c: char| c.is_numeric() || matches!(c, '|' | '/' | ',' | ';' | ':' | '•' | '·'))
        .map(str::trim)
        .find(|piece| names::is_person(piece) && !is_menu(piece))?;
    Some(piece)
}

/// A name without a "by" before it or an agency, role or full stop after it.
pub fn bare(name: &str) -> &str {
    let mut name = name.trim().trim_start_matches(['*', '•', '-']).trim().trim_end_matches(['.', ':']);
    if let Some((first, rest)) = name.split_once(char::is_whitespace)
        && BY.contains(&first.to_lowercase().as_str())
        && rest.split_whitespace().count() >= 2
        && !matches!(first, "de" | "di")
    {
        name = rest.trim();
    }
    if let Some((_, start, _)) = agencies::find(name).first() {
        let before = name.get(..*start).unwrap_or("").trim_end();
        let before = before.strip_suffix("The").or(before.strip_suffix("the")).unwrap_or(before).trim_end();
        if names::is_person(before) {
            name = before;
        }
    }
    name
}

/// Words of buttons beside a byline that are written like names.
const BUTTONS: &str = "share teilen merken drucken senden twittern anhören vorlesen speichern close play sign up read print save \
                       listen follow kommentare comments video newsletter abo download partager écouter compartir condividi ascolta \
                       compartilhar paylaş dinle kürze playlist min minutes uhr update updated aktualisiert posted published opinion \
                       kommentar analyse analysis interview reuters staff writer foto photo";

/// Whether a name is really a menu word or a row of buttons.
pub fn is_menu(name: &str) -> bool {
    static HASHES: OnceLock<Vec<u32>> = OnceLock::new();
    let buttons = HASHES.get_or_init(|| BUTTONS.split_whitespace().map(word_hash).collect());
    let lines = split(name);
    lines.words.iter().any(|word| buttons.contains(word))
        || lines.list.first().is_some_and(|line| cues::find(&lines, line).furniture.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_free() {
        for (name, want) in [
            ("von Ann Lee", "Ann Lee"),
            ("Ann Lee The Associated Press", "Ann Lee"),
            ("* Ann Lee.", "Ann Lee"),
            ("Ann de Vries", "Ann de Vries"),
        ] {
            assert_eq!(bare(name), want);
        }
        assert!(is_menu("Teilen Merken"));
        assert!(is_menu("Sign Up"));
        assert!(!is_menu("Ann Lee"));
        assert_eq!(after_by("Kolumne von Ann Lee - 28.04.2024"), Some("Ann Lee - 28.04.2024"));
        for (line, want) in [
            ("Reporting by: Ann Lee | Source: Somewhere", Some("Ann Lee")),
            ("(Reporting by Ann Lee in Vienna; Editing by Bob Ray)", Some("Ann Lee")),
            ("Reporting by Ann Lee and Bob Ray", Some("Ann Lee and Bob Ray")),
            ("Additional reporting by Ann Lee", None),
        ] {
            assert_eq!(reporters(line), want, "{line}");
        }
        for (line, want) in [
            ("Ann Lee, transport correspondent", Some("Ann Lee")),
            ("Ann Lee | Deputy Editor", Some("Ann Lee")),
            ("Ann Lee, mayor of Vienna", None),
            ("Ann Lee, the editor, said that she would not go there.", None),
            ("News Desk, reporter", None),
        ] {
            assert_eq!(with_role(line), want, "{line}");
        }
        assert_eq!(beside_date("Ann Lee, 26.04.2024 10:00 Uhr"), Some("Ann Lee"));
    }
}
