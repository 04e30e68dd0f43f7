//! The writers a line names, if it may be one that names them: "By Ann Lee and Bob Ray, Vienna, 12 May", "Ann Lee | Published 4
//! months ago", "Posted on 12 May by ann", "Ann Lee Travel Writer". What a line says is read here; whether it is believed is
//! decided by the ranking of [`authors`](super::authors).

use super::lines::word_hash;
use super::{agencies, dates, names};
use std::sync::OnceLock;

/// Words a line that names its writers has at most.
const MOST_WORDS: usize = 40;

/// Names in a list at most.
const MOST_NAMES: usize = 10;

/// How a line says that what follows is a writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// It does not.
    None,
    /// It begins with "By".
    By,
    /// "Posted on 12 May by", "Column by".
    Inside,
    /// "Author:", "Text:".
    Colon,
    /// "Ann Lee is a reporter at …".
    Biography,
}

/// What a name looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Two to five capitalised words.
    Person,
    /// One word.
    Single,
    /// A news agency's.
    Agency,
    /// An outlet's or a desk's.
    Outlet,
}

/// The names of a line and how they were found.
#[derive(Clone, Debug)]
pub struct Listed<'a> {
    /// The names, in order, parts of the line.
    pub names: Vec<(&'a str, Looks)>,
    /// What announces them.
    pub cue: Cue,
    /// Whether a day stands on the line too.
    pub dated: bool,
    /// Whether a role follows a name: "correspondent".
    pub role: bool,
    /// Whether the cue is another's than the writer's: "reviewed by", "photo by".
    pub other: bool,
    /// Whether the line begins with "Reporting by", as the credits under agencies' reports do.
    pub reporting: bool,
    /// Words of the line beside the names.
    pub rest: usize,
}

/// Words before a writer's name, at the start of a line or after a word or two: "Kolumne von".
const BY: &[&str] = &[
    "by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "av",
    "af",
    "przez",
    "oleh",
    "bởi",
    "de",
    "от",
    "av:",
    "by:",
    "por:",
    "par:",
    "von:",
    "di:",
    "بقلم",
    "بقلم:",
    "כתב",
    "autor",
    "autora",
    "yazan",
    "yazan:",
];

/// Words before "by" that make it another's than the writer's.
static OTHERS: WordList = WordList::new(
    "reviewed edited photo photos photography photograph photographs image images picture illustration illustrations checked \
                      fact-checked factchecked translated powered sponsored presented hosted produced design designed read listen recommended \
                      approved verified liked foto fotos bild grafik übersetzt audio video modified",
);

/// Words that end a name: what follows is when, how long, a button, a place.
static ENDS: WordList = WordList::new(
    "published updated posted last on in at for from min mins minute minutes read follow ago share publié mis modifié \
                    aktualisiert veröffentlicht am um stand publicado actualizado atualizado aggiornato pubblicato il el le em yayınlanma \
                    güncelleme updated: published: posted: is ist est es è tips special comments comment views view written reviewed edited \
                    der die das and und via with mit sur dans into to of uhr before · show more opens full bio copy link email twitter facebook \
                    instagram linkedin x опубликовано обновлено",
);

/// Words of roles and outlets after a name on its line.
static ROLES: WordList = WordList::new(
    "correspondent reporter editor columnist writer writers journalist contributor commentator director manager producer analyst author \
                     expert team staff desk specialist strategist officer founder ceo senior chief deputy associate assistant head lead freelance guest \
                     news travel lifestyle political parliamentary business sports sport royal tech technology content digital \
                     korrespondent korrespondentin redakteur redakteurin reporterin autor autorin volontär ressortleiter chefredakteur journalistin \
                     journaliste correspondant correspondante rédacteur rédactrice corresponsal redactor redactora periodista enviado \
                     corrispondente giornalista inviato inviata redattore correspondente repórter jornalista muhabir muhabiri gazeteci yazar \
                     корреспондент обозреватель журналист редактор صحفي مراسل today",
);

/// Verbs after a name at the start of a writer's biography.
const BIOGRAPHY: &[&str] = &[
    "is", "was", "has", "covers", "writes", "works", "joined", "ist", "schreibt", "arbeitet", "est", "es", "è", "é",
    "er",
];

/// The words of a list by their hashes, made once.
struct WordList(&'static str, OnceLock<Vec<u32>>);

impl WordList {
    const fn new(words: &'static str) -> Self {
        WordList(words, OnceLock::new())
    }
}

fn is_in(list: &'static WordList, word: &str) -> bool {
    let hashes = list.1.get_or_init(|| {
        let mut hashes: Vec<u32> = list.0.split_ascii_whitespace().map(word_hash).collect();
        hashes.sort_unstable();
        hashes
    });
    hashes.binary_search(&word_hash(word)).is_ok()
}

/// Whether a word, lower case, is that of a role or an outlet after a name.
pub fn is_role(word: &str) -> bool {
    is_in(&ROLES, word)
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// A line without the bullet, number or stroke before it.
fn unlisted(line: &str) -> &str {
    let line = line
        .trim_start_matches(['(', '[', '*', '•', '◦', '▪', '●', '■', '|', '>', '+', '-', '–', '—', '·', '✍', '▸', ' ']);
    let line = line.strip_prefix("o ").unwrap_or(line);
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match digits.strip_prefix(". ") {
        Some(rest) if line.len() - digits.len() <= 2 => rest.trim_start(),
        _ => line.trim_start(),
    }
}

/// The names of a line; `None` where it names nobody.
pub fn parse(line: &str) -> Option<Listed<'_>> {
    let line = unlisted(line);
    let words = line.split_whitespace().count();
    if words == 0 {
        return None;
    }
    if words > MOST_WORDS || words > 12 && line.ends_with(['.', '!', '?']) {
        return biography(line);
    }
    if let Some(found) = after_by(line, words) {
        return Some(found);
    }
    if let Some((head, rest)) = line.split_once([':', '：'])
        && is_author_word(head)
    {
        let (names, role) = list(rest, true);
        return finish(names, line, Cue::Colon, role, false);
    }
    if let Some(found) = biography(line) {
        return Some(found);
    }
    // No cue: a name and next to nothing else, or beside a date.
    let (names, role) =
        pieces(line).into_iter().map(|piece| list(piece, false)).find(|(names, _)| !names.is_empty())?;
    finish(names, line, Cue::None, role, false)
}

fn finish<'a>(names: Vec<(&'a str, Looks)>, line: &'a str, cue: Cue, role: bool, other: bool) -> Option<Listed<'a>> {
    let first = names.first()?;
    // A single word is a name only after a cue, and agencies stand alone.
    if cue == Cue::None && first.1 == Looks::Single && !super::given_names::is_given(first.0) {
        return None;
    }
    let within: usize = names.iter().map(|(name, _)| name.split_whitespace().count()).sum();
    let rest = line.split_whitespace().count().saturating_sub(within);
    let dated = line.contains(|c: char| c.is_numeric()) && dates::find(line).is_some();
    Some(Listed { names, cue, dated, role, other, reporting: false, rest })
}

/// "Author", "Written by", "Autor", "Автор".
fn is_author_word(head: &str) -> bool {
    let folded = head.trim().to_lowercase();
    matches!(
        folded.as_str(),
        "author"
            | "authors"
            | "autor"
            | "autorin"
            | "autoren"
            | "autore"
            | "autores"
            | "auteur"
            | "auteurs"
            | "autora"
            | "text"
            | "texte"
            | "texto"
            | "testo"
            | "writer"
            | "words"
            | "story"
            | "yazar"
            | "yazı"
            | "haber"
            | "автор"
            | "авторы"
            | "текст"
            | "كتب"
            | "الكاتب"
            | "reporter"
            | "editor"
            | "posted by"
            | "written by"
            | "redacción"
            | "contributor"
            | "contributors"
    )
}

/// What stands after "by", near the start of the line or after when it was posted.
fn after_by(line: &str, words: usize) -> Option<Listed<'_>> {
    let mut at = 0;
    let mut before: Vec<&str> = Vec::new();
    for word in line.split_inclusive(char::is_whitespace) {
        at += word.len();
        let folded = word.trim().to_lowercase();
        let is_by = BY.contains(&folded.as_str());
        let english = folded == "by" || folded == "by:";
        let close = before.len() <= if english { 14 } else { 3 };
        let small = !matches!(folded.as_str(), "de" | "di" | "от" | "autor" | "autora") || before.is_empty();
        if is_by && close && small && at < line.len() {
            let rest = line.get(at..)?.trim_start();
            let handle =
                english && words <= 12 && rest.split_whitespace().next().is_some_and(|w| w.chars().count() >= 3);
            if rest.starts_with(char::is_uppercase)
                || rest.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
                || handle
            {
                let last = before.last().map(|w| bare(w).to_lowercase()).unwrap_or_default();
                let (names, role) = list(rest, true);
                let cue = if before.is_empty() { Cue::By } else { Cue::Inside };
                let mut found = finish(names, line, cue, role, is_in(&OTHERS, &last))?;
                found.reporting = before.len() == 1 && last == "reporting";
                return Some(found);
            }
        }
        before.push(word);
        if before.len() > 14 {
            break;
        }
    }
    None
}

/// "Ann Lee is a reporter at …".
fn biography(line: &str) -> Option<Listed<'_>> {
    let mut at = 0;
    for (count, word) in line.split_inclusive(char::is_whitespace).enumerate() {
        let name = line.get(..at)?.trim_end();
        if count >= 2 && BIOGRAPHY.contains(&word.trim()) {
            let name = name.trim_end_matches(',');
            if !names::is_person(name) || word.trim().is_empty() {
                return None;
            }
            return finish(vec![(name, Looks::Person)], line, Cue::Biography, false, false);
        }
        if count >= 5 {
            return None;
        }
        at += word.len();
    }
    None
}

/// A line without a cue parted at the strokes and dates it holds.
fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for part in line.split(['|', '•', '·', '●']) {
        for part in parted_by_dashes(part) {
            // "Ann Lee May 3, 2024", "Ann Lee 2 minutes ago".
            let dated =
                if part.contains(|c: char| c.is_numeric()) { dates::find(part).map(|date| date.start) } else { None };
            let digits = part.find(|c: char| c.is_numeric());
            let end = dated.into_iter().chain(digits).chain(glued(part)).min().unwrap_or(part.len());
            let piece = part.get(..end).unwrap_or("").trim().trim_end_matches([',', ';']);
            if !piece.is_empty() {
                pieces.push(piece);
            }
        }
    }
    pieces
}

/// A part of a line parted at dashes and strokes between spaces.
fn parted_by_dashes(part: &str) -> Vec<&str> {
    // Most parts hold none.
    if !has_dash(part) {
        return vec![part];
    }
    part.split(" - ").flat_map(|p| p.split(" – ")).flat_map(|p| p.split(" — ")).flat_map(|p| p.split(" / ")).collect()
}

/// Whether a dash, a stroke or a tab may stand in a text: cheaper than to look for each.
fn has_dash(text: &str) -> bool {
    text.bytes().any(|b| matches!(b, b'-' | b'/' | b'\t') || !b.is_ascii())
}

/// The names at the head of a list, and whether a role follows one.
fn list(text: &str, cued: bool) -> (Vec<(&str, Looks)>, bool) {
    let dashed = has_dash(text);
    let end = text
        .find(|c: char| c.is_numeric() || matches!(c, '|' | '(' | '•' | '·' | '[' | ':' | '"' | '“' | '„' | '»'))
        .into_iter()
        .chain([" – ", " — ", " - ", " // ", "\t"].iter().filter(|_| dashed).filter_map(|sign| text.find(sign)))
        .chain(glued(text))
        .chain(dates::find(text).filter(|date| date.day.is_some() || date.year.is_some()).map(|date| date.start))
        .min()
        .unwrap_or(text.len());
    let text = text.get(..end).unwrap_or(text).trim();
    let mut found: Vec<(&str, Looks)> = Vec::new();
    let mut role = false;
    for piece in names::names_in(text) {
        let (name, has_role) = one(piece);
        let looks = looks_of(name);
        match looks {
            Some(looks) if found.len() < MOST_NAMES => {
                if found.is_empty() && looks == Looks::Outlet && !cued {
                    return (Vec::new(), false);
                }
                // A place or a credential after a name: "Ann Lee, Vienna", "Ann Lee, MD".
                let extra = !found.is_empty() && matches!(looks, Looks::Single | Looks::Outlet);
                if !extra && !found.iter().any(|f| f.0 == name) {
                    found.push((name, looks));
                }
                role |= has_role || looks == Looks::Outlet;
            }
            _ if found.is_empty() => return (found, false),
            _ => {
                role |= piece.split_whitespace().any(|w| is_in(&ROLES, &bare(w).to_lowercase()));
                break;
            }
        }
        if has_role && found.len() >= MOST_NAMES {
            break;
        }
    }
    (found, role)
}

/// Where a text goes on without a space with what no name holds: "Ann Lee|Updated May 3", "Ann Lee|Reporter".
fn glued(text: &str) -> Option<usize> {
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        if c.is_uppercase() && previous.is_lowercase() {
            let rest = text.get(at..).unwrap_or("");
            let word: String = rest.chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
            let is_date = || rest.contains(|c: char| c.is_numeric()) && dates::find(rest).is_some_and(|d| d.start == 0);
            if is_in(&ENDS, &word) || is_in(&ROLES, &word) || is_date() {
                return Some(at);
            }
        }
        previous = c;
    }
    None
}

/// One name of a list, cut before what no name holds, and whether a role was cut off.
fn one(piece: &str) -> (&str, bool) {
    let piece = piece
        .trim()
        .trim_start_matches(['@', '*', '-', ' '])
        .trim_end_matches(['.', ',', ';', '-', '–', ' ', '>', '»', '*']);
    // "Ann Lee The Lorne Courier", "Ann Lee LORNE TODAY".
    let second = piece.split_inclusive(char::is_whitespace).take(2).map(str::len).sum::<usize>();
    let (head, tail) = (piece.get(..second).unwrap_or(piece), piece.get(second..).unwrap_or(""));
    if tail.contains(' ') {
        let shouts = tail.chars().all(|c| !c.is_lowercase()) && head.chars().any(char::is_lowercase);
        if shouts || tail.starts_with("The ") || agencies::is_agency(tail) {
            return (head.trim(), true);
        }
    }
    let mut at = 0;
    for (index, word) in piece.split_inclusive(char::is_whitespace).enumerate() {
        let folded = bare(word).to_lowercase();
        // "von der Leyen" goes on; "Ann Lee, der Redaktion" does not.
        let particle = matches!(folded.as_str(), "der" | "die" | "das" | "el" | "le" | "il")
            && word.starts_with(char::is_lowercase)
            && at + word.len() < piece.len();
        if index >= 1 && is_in(&ENDS, &folded) && !particle {
            return (piece.get(..at).unwrap_or(piece).trim(), false);
        }
        if index >= 2 && is_in(&ROLES, &folded) {
            // "Ann Lee Travel News Reporter": the name is what stands before the first word of the role.
            return (piece.get(..at).unwrap_or(piece).trim(), true);
        }
        at += word.len();
    }
    (piece, false)
}

fn looks_of(name: &str) -> Option<Looks> {
    if name.is_empty() {
        return None;
    }
    if agencies::is_agency(name) || agencies::is_agency(name.strip_prefix("The ").unwrap_or(name)) {
        return Some(Looks::Agency);
    }
    let words = name.split_whitespace().count();
    if words == 1 {
        let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '\'' | '’'))
            && name.chars().count() >= 2;
        return plain.then_some(Looks::Single);
    }
    if !names::is_name(name) || words > 6 {
        return None;
    }
    Some(if names::has_outlet_word(name) { Looks::Outlet } else { Looks::Person }).filter(|_| words <= 5 || words == 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_writers_of_a_line_are_read() {
        for (line, want) in [
            ("By Ann Lee and Bob Ray", "By: Ann Lee, Bob Ray"),
            ("by Ann Lee, Bob Ray, and Cy Dee", "By: Ann Lee, Bob Ray, Cy Dee"),
            ("Von Ann Lee, dpa", "By: Ann Lee, dpa"),
            ("Von Ann Lee, Wien 05.08.2024, 20:59 Uhr", "By: Ann Lee"),
            ("Kolumne von Ann Lee - 28.04.2024 um 08:52 Uhr - 12 Ergänzungen", "Inside: Ann Lee"),
            ("Posted on July 1, 2024 by annlee", "Inside: annlee"),
            ("Posted by Ann Lee on August 21, 2019", "Inside: Ann Lee"),
            ("By Ann Lee – Updated Sep 9, 2025 at 1:00 PM EST | Fact-checked by Bob Ray", "By: Ann Lee"),
            ("* Written by Ann Lee", "Inside: Ann Lee"),
            ("Author: Ann Lee", "Colon: Ann Lee"),
            ("Автор: Анна Ли", "Colon: Анна Ли"),
            ("Ann Lee | Published 4 months ago", "None: Ann Lee"),
            ("Ann Lee 2 minutes ago", "None: Ann Lee"),
            ("Ann Lee Published 10:19am 19 December 2025", "None: Ann Lee"),
            ("Ann Lee October 14, 2025", "None: Ann Lee"),
            ("December 15, 2025 · 30 min · 6279 words · Ann Lee", "None: Ann Lee"),
            ("Ann Lee Lifestyle Writer", "None: Ann Lee"),
            ("Ann Lee LORNE TODAY", "None: Ann Lee"),
            ("By Ann Lee For Lorne.Com", "By: Ann Lee"),
            ("By Ann LeeUpdated Sep 9, 2025 at 1:00 PM EST", "By: Ann Lee"),
            ("Ann McLeeMay 3, 2024", "None: Ann McLee"),
            ("Von Ann LeeKorrespondent", "By: Ann Lee"),
            ("Ann Lee and AP", "None: Ann Lee, AP"),
            ("Ann van der Berg", "None: Ann van der Berg"),
            (
                "Ann Lee is a reporter who covers the harbour and all that happens there for this newspaper.",
                "Biography: Ann Lee",
            ),
            ("AFP", "None: AFP"),
        ] {
            let got = parse(line).map(|l| {
                let names: Vec<&str> = l.names.iter().map(|n| n.0).collect();
                format!("{:?}: {}", l.cue, names.join(", "))
            });
            assert_eq!(got.as_deref(), Some(want), "{line}");
        }
        for line in
            ["Read more", "3 comments", "The minister said so on Friday.", "Menu", "Was it a day to remember?", ""]
        {
            assert!(parse(line).is_none(), "{line}: {:?}", parse(line));
        }
        assert!(parse("(Reporting by Ann Lee in Vienna; Editing by Bob Ray)").is_some_and(|l| l.reporting));
        assert!(parse("Reporting by: Ann Lee | Source: Somewhere").is_some_and(|l| l.reporting && l.names.len() == 1));
        assert!(parse("Additional reporting by Ann Lee").is_some_and(|l| !l.reporting));
        assert!(parse("Reviewed by Ann Lee").is_some_and(|l| l.other));
    }
}
