//! News agencies and how they are written where they are credited.

use crate::text::{Order, letter};
use std::sync::OnceLock;

/// Agencies as credited → the name given. Short forms are matched as written, since "ap" and "aa" are words.
const AGENCIES: &[(&str, &str)] = &[
    ("AFP", "AFP"),
    ("Agence France-Presse", "AFP"),
    ("Agence France Presse", "AFP"),
    ("afp", "AFP"),
    ("Reuters", "Reuters"),
    ("REUTERS", "Reuters"),
    ("reuters", "Reuters"),
    ("Рейтер", "Reuters"),
    ("رويترز", "Reuters"),
    ("AP", "AP"),
    ("Associated Press", "AP"),
    ("ap", "AP"),
    ("dpa", "dpa"),
    ("DPA", "dpa"),
    ("Deutsche Presse-Agentur", "dpa"),
    ("dpa-AFX", "dpa-AFX"),
    ("TASS", "TASS"),
    ("Tass", "TASS"),
    ("ТАСС", "TASS"),
    ("Interfax", "Interfax"),
    ("Интерфакс", "Interfax"),
    ("RIA Novosti", "RIA Novosti"),
    ("РИА Новости", "RIA Novosti"),
    ("Sputnik", "Sputnik"),
    ("AA", "AA"),
    ("Anadolu", "AA"),
    ("Anadolu Agency", "AA"),
    ("Anadolu Ajansı", "AA"),
    ("Anadolu Agency via Getty Images", "AA"),
    ("DHA", "DHA"),
    ("İHA", "İHA"),
    ("IHA", "İHA"),
    ("EFE", "EFE"),
    ("Efe", "EFE"),
    ("Télam", "Télam"),
    ("Notimex", "Notimex"),
    ("Prensa Latina", "Prensa Latina"),
    ("Europa Press", "Europa Press"),
    ("ANSA", "ANSA"),
    ("Ansa", "ANSA"),
    ("Adnkronos", "Adnkronos"),
    ("AGI", "AGI"),
    ("LaPresse", "LaPresse"),
    ("Xinhua", "Xinhua"),
    ("新华社", "Xinhua"),
    ("PA Media", "PA Media"),
    ("Press Association", "PA Media"),
    ("PA", "PA Media"),
    ("UPI", "UPI"),
    ("KNA", "KNA"),
    ("epd", "epd"),
    ("APA", "APA"),
    ("SDA", "SDA"),
    ("sda", "SDA"),
    ("Keystone-SDA", "Keystone-SDA"),
    ("Belga", "Belga"),
    ("ANP", "ANP"),
    ("NTB", "NTB"),
    ("Ritzau", "Ritzau"),
    ("STT", "STT"),
    ("PAP", "PAP"),
    ("ČTK", "ČTK"),
    ("CTK", "ČTK"),
    ("MTI", "MTI"),
    ("Agerpres", "Agerpres"),
    ("BTA", "BTA"),
    ("Tanjug", "Tanjug"),
    ("Hina", "Hina"),
    ("KCNA", "KCNA"),
    ("VNA", "VNA"),
    ("UNIAN", "UNIAN"),
    ("Lusa", "Lusa"),
    ("Agência Brasil", "Agência Brasil"),
    ("Kyodo", "Kyodo"),
    ("共同通信", "Kyodo"),
    ("Jiji", "Jiji Press"),
    ("Yonhap", "Yonhap"),
    ("연합뉴스", "Yonhap"),
    ("PTI", "PTI"),
    ("ANI", "ANI"),
    ("IANS", "IANS"),
    ("Bernama", "Bernama"),
    ("Antara", "Antara"),
    ("KUNA", "KUNA"),
    ("WAM", "WAM"),
    ("IRNA", "IRNA"),
    ("ISNA", "ISNA"),
    ("Tasnim", "Tasnim"),
    ("SANA", "SANA"),
    ("Ukrinform", "Ukrinform"),
    ("Укрінформ", "Ukrinform"),
    ("Bloomberg", "Bloomberg"),
    ("EPA", "EPA"),
    ("Canadian Press", "The Canadian Press"),
    ("AAP", "AAP"),
    ("BelTA", "BelTA"),
    ("БЕЛТА", "BelTA"),
    ("SID", "SID"),
    ("أ ف ب", "AFP"),
    ("فرانس برس", "AFP"),
    ("الأناضول", "AA"),
    ("MAP", "MAP"),
    ("APS", "APS"),
    ("TAP", "TAP"),
    ("NAN", "NAN"),
];

/// The agencies whose writing begins with a byte.
fn beginning_with(byte: u8) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    /// For each byte, where those begin among all of them sorted by it.
    struct Sorted {
        from: [u8; 257],
        rows: Vec<&'static (&'static str, &'static str)>,
    }
    static SORTED: OnceLock<Sorted> = OnceLock::new();
    let sorted = SORTED.get_or_init(|| {
        let first = |row: &&(&str, &str)| row.0.as_bytes().first().copied().unwrap_or(0);
        let mut rows: Vec<&(&str, &str)> = AGENCIES.iter().collect();
        rows.order_by_key(first);
        let from = std::array::from_fn(|byte| rows.partition_point(|row| usize::from(first(row)) < byte) as u8);
        Sorted { from, rows }
    });
    let [from, to] = [0, 1].map(|next| sorted.from.get(usize::from(byte) + next).map_or(0, |at| usize::from(*at)));
    sorted.rows.get(from..to).unwrap_or(&[]).iter().copied()
}

/// The agencies named in a credit, in the order they stand in it, each with its place (bytes of `text`).
pub fn find(text: &str) -> Vec<(&'static str, usize, usize)> {
    let mut found: Vec<(&'static str, usize, usize)> = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let begins = !letter::is_alphanumeric(before) && before != '-';
        before = c;
        let Some(rest) = text.get(at..).filter(|_| begins) else { continue };
        for (written, name) in beginning_with(rest.as_bytes().first().copied().unwrap_or(0)) {
            let after = rest.strip_prefix(written).map(|after| after.chars().next());
            if after.is_some_and(|after| !after.is_some_and(letter::is_alphanumeric)) {
                found.push((name, at, at + written.len()));
            }
        }
    }
    // The longer writing wins where two overlap ("dpa-AFX" before "dpa"), then each agency once.
    found.order_by_key(|f| (f.1, usize::MAX - f.2));
    let mut kept: Vec<(&'static str, usize, usize)> = Vec::new();
    for one in found {
        let free = kept.last().is_none_or(|last| one.1 >= last.2);
        if free && !kept.iter().any(|k| k.0 == one.0) {
            kept.push(one);
        }
    }
    kept
}

/// Words by which a name is known for a news agency's or another newsroom's, where the name itself is not in the table.
const AGENCY_WORDS: &[&str] = &[
    "wire", "newswire", "agency", "agence", "agentur", "agencia", "agenzia", "agência", "ajansı", "news", "press",
    "presse",
];

/// Phrases at the start of a credit after which those who helped are named. The words are folded.
const HELPED_BY: &[&str] = &[
    "with additional reporting by ",
    "with additional reporting from ",
    "with reporting by ",
    "with reporting from ",
    "additional reporting by ",
    "additional reporting from ",
    "with material from ",
    "mit material von ",
    "avec ",
    "con información de ",
    "con informazioni di ",
];

/// Words a credit of those who helped has at most; more is a sentence of the text.
const HELPED_BY_WORDS: usize = 14;

/// Whether a name is written as an agency's is: "Meridian Wire". A person's or a desk's is not.
pub fn is_agency_like(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (2..=4).contains(&words)
        && super::names::is_name(name)
        && name.split_whitespace().next_back().is_some_and(|word| {
            let folded = word.to_lowercase();
            AGENCY_WORDS.contains(&folded.as_str())
        })
}

/// The list of those who helped, in a line that is nothing but such a credit: "With reporting by Meridian Wire".
pub fn helped_by(line: &str) -> Option<&str> {
    // Most lines begin with a letter, and there is nothing to take off.
    let line = if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
        line.trim_end()
    } else {
        line.trim().trim_start_matches(['(', '[', '*', '—', '–', '-']).trim_start()
    };
    // Few lines begin with the first letter of such a phrase.
    let first = line.as_bytes().first()?.to_ascii_lowercase();
    let list = HELPED_BY.iter().filter(|phrase| phrase.as_bytes().first() == Some(&first)).find_map(|phrase| {
        let head = line.get(..phrase.len())?;
        head.chars().flat_map(char::to_lowercase).eq(phrase.chars()).then(|| line.get(phrase.len()..)).flatten()
    })?;
    (list.split_whitespace().count() <= HELPED_BY_WORDS).then(|| list.trim_end_matches(['.', ')', ']']).trim())
}

/// Whether a text is nothing but an agency.
pub fn is_agency(text: &str) -> bool {
    let text = text.trim();
    text.as_bytes().first().is_some_and(|&first| beginning_with(first).any(|(written, _)| *written == text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agencies_are_found_as_they_are_credited() {
        let names = |text| find(text).iter().map(|f| f.0).collect::<Vec<_>>();
        assert_eq!(
            names("With reporting by AFP, Reuters, dpa, AP, TASS, Interfax"),
            ["AFP", "Reuters", "dpa", "AP", "TASS", "Interfax"]
        );
        assert_eq!(names("Photo: AA"), ["AA"]);
        assert_eq!(names("The Associated Press"), ["AP"]);
        assert_eq!(names("the gap and the map"), Vec::<&str>::new());
        assert_eq!(names("(dpa-AFX)"), ["dpa-AFX"]);
    }

    #[test]
    fn those_who_helped_are_read_from_their_own_line() {
        for (line, want) in [
            ("With reporting by Coastal Wire", Some("Coastal Wire")),
            ("Additional reporting by Ann Lee and Bob Ray.", Some("Ann Lee and Bob Ray")),
            ("(Additional reporting by Ann Lee)", Some("Ann Lee")),
            ("Reporting by Ann Lee", None),
            ("With reporting by so many people that this is a sentence of the text and goes on and on and on", None),
        ] {
            assert_eq!(helped_by(line), want, "{line}");
        }
    }

    #[test]
    fn unknown_agencies_are_told_from_people_and_desks() {
        for name in ["Coastal Wire", "Highland News Agency", "Agence Press"] {
            assert!(is_agency_like(name), "{name}");
        }
        for name in ["Ann Lee", "News Desk", "Wire", "the press", "Press Secretary Ann Lee"] {
            assert!(!is_agency_like(name), "{name}");
        }
    }
}
