//! The credit at the end of a picture's caption: "Photo: AA", "© Reuters", "(Ann Lee/AFP)".

use super::agencies;
use super::characters::word_hash;
use super::lines::{Line, Lines};
use super::names::is_particle;
use crate::text::{Filter, letter};
use std::sync::OnceLock;

/// Cue words after which a picture's credit stands, with the sign between.
const CREDIT_MARKS: &[&str] = &[
    "photo:",
    "photo :",
    "photos:",
    "foto:",
    "fotos:",
    "photo by",
    "photograph:",
    "image:",
    "picture:",
    "bild:",
    "bilder:",
    "bildrechte:",
    "symbolbild:",
    "symbolfoto:",
    "archivbild:",
    "archivfoto:",
    "grafik:",
    "montage:",
    "beeld:",
    "bron:",
    "zdjęcie:",
    "fot.",
    "imagen:",
    "imagem:",
    "görsel:",
    "kaynak:",
    "foto di",
    "foto de",
    "photos by",
    "photo de",
    "photo par",
    "credit:",
    "crédit",
    "credits:",
    "fotoğraf:",
    "фото:",
    "صورة:",
    "تصوير:",
    "photo credit",
    "image credit",
    "fotografía:",
    "bildquelle",
    "quelle:",
    "quelle :",
    "source:",
    "crédito:",
    "getty images",
    "via getty",
    "afp via",
    "/afp",
    "/ afp",
    "/reuters",
    "/ reuters",
    "/ap",
    "/ ap",
    "/dpa",
    "/ dpa",
    "©",
    "(c)",
    "imago",
    "shutterstock",
    "picture alliance",
    "/epa",
    "/ epa",
    "ap photo",
    "reuters/",
    "afp/",
    "epa/",
    "dpa/",
    "(reuters)",
    "(afp)",
    "(ap)",
    "(dpa)",
    "(epa)",
    "(aa)",
    "[reuters]",
    "[afp]",
    "[ap]",
    "[epa]",
    "[aa]",
    "[al jazeera]",
    "file photo",
    "(file)",
    "istock",
    "unsplash",
    "pexels",
    "pixabay",
    "wikimedia",
    "handout",
    "anadolu",
];

/// Characters from the end of a line within which a picture's credit begins.
const CREDIT_REACH: usize = 60;

/// Words of picture credits that stand without a colon, slash or bracket.
const CREDIT_WORDS: &str = "photo getty imago shutterstock picture istock unsplash pexels pixabay wikimedia handout anadolu \
                            photograph image crédit credit bildquelle file c ap afp reuters dpa epa aa fot";

/// Whether it is worth looking for a picture's credit in a line: it has a sign or word that credits have.
pub fn may_hold_credit(lines: &Lines, line: &Line, content: &str) -> bool {
    static HASHES: OnceLock<(Filter<16>, Vec<u32>)> = OnceLock::new();
    let (filter, hashes) = HASHES.get_or_init(|| {
        let hashes: Vec<u32> = CREDIT_WORDS.split_whitespace().map(word_hash).collect();
        (Filter::of(hashes.iter().copied()), hashes)
    });
    let is_credit = |word: &u32| filter.may_hold(*word) && hashes.contains(word);
    line.marks && ends_with_mark(content) || line.copyright || lines.words_of(line).iter().rev().take(12).any(is_credit)
}

/// Whether one of a credit's signs stands among the last characters of a line.
fn ends_with_mark(content: &str) -> bool {
    let mut characters = 0;
    let mut near = content.bytes().rev().take_while(|byte| {
        characters += usize::from(byte & 0xc0 != 0x80);
        characters <= CREDIT_REACH + 1
    });
    near.any(|byte| matches!(byte, b':' | b'/' | b'(' | b'['))
}

/// The pairs of neighbouring bytes of a text, a bit each by their sum: it rules out nearly every phrase that is not there.
struct Pairs([u64; 16]);

impl Pairs {
    fn bits(text: &str) -> impl Iterator<Item = (usize, u64)> {
        text.as_bytes().windows(2).map(|pair| {
            let bit = (pair[0] as usize * 37 + pair[1] as usize) & 0x3ff;
            (bit >> 6, 1 << (bit & 63))
        })
    }

    fn of(text: &str) -> Pairs {
        let mut pairs = [0; 16];
        for (at, bit) in Pairs::bits(text) {
            pairs[at] |= bit;
        }
        Pairs(pairs)
    }

    /// Whether a phrase may stand in the text; a phrase of one sign always may.
    fn hold(&self, phrase: &str) -> bool {
        Pairs::bits(phrase).all(|(at, bit)| self.0[at] & bit != 0)
    }
}

/// Words of a credit behind its mark, at most: "Photo by Ann Lee / AFP via Getty Images".
const MOST_CREDIT: usize = 8;

/// Where the credit at the end of a caption begins: "… in Moscow. Photo: AA", "… (AFP)", "… Ann Lee / Getty Images". At the
/// start of the line where it is nothing else.
pub fn credit_start(content: &str) -> Option<usize> {
    let start = marked(content)
        .or_else(|| bare_agency(content))
        .or_else(|| signed(content))
        .or_else(|| behind_sentence(content))?;
    // "… in Kessel (Picture: AA)": the bracket is the credit's.
    let bracket = content.get(..start)?.trim_end().strip_suffix(['(', '[']);
    Some(bracket.map_or(start, str::len))
}

/// Where a phrase stands last in a short text: for one so short the library's search takes longer to prepare than to search.
fn last_place(text: &str, phrase: &str) -> Option<usize> {
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    let first = phrase.first()?;
    let last = text.len().checked_sub(phrase.len())?;
    (0..=last).rev().find(|&at| text[at] == *first && text[at..].starts_with(phrase))
}

fn marked(content: &str) -> Option<usize> {
    let back = content.char_indices().rev().nth(CREDIT_REACH).map_or(0, |(at, _)| at);
    let tail = content.get(back..).unwrap_or("").to_lowercase();
    if tail.len() != content.len() - back {
        // Lower case took another number of bytes; such letters stand in no credit mark.
        return None;
    }
    let pairs = Pairs::of(&tail);
    let first = CREDIT_MARKS
        .iter()
        .filter(|mark| pairs.hold(mark))
        .filter_map(|mark| {
            let at = last_place(&tail, mark)?;
            // What follows the mark is the name of who took it: short, and no sentence.
            let rest = tail.get(at + mark.len()..).unwrap_or("");
            let words = rest.split_whitespace().filter(|word| word.contains(letter::is_alphanumeric)).count();
            let short = words <= MOST_CREDIT && !is_sentence_inside(rest);
            let before = content.get(..back + at).and_then(|before| before.chars().next_back());
            // "… in MoscowPhoto: AA": a colon mark may be glued to the caption.
            let glued = mark.ends_with(':')
                && before.is_some_and(letter::is_lowercase)
                && content.get(back + at..).is_some_and(|mark| mark.starts_with(letter::is_uppercase));
            let word_start =
                glued || !before.is_some_and(letter::is_alphanumeric) || !mark.starts_with(letter::is_alphanumeric);
            // "/ ap" is an agency, "/ April" a month.
            let word_end = !mark.ends_with(letter::is_alphanumeric) || !rest.starts_with(letter::is_alphanumeric);
            (short && word_start && word_end).then_some(back + at)
        })
        .min()?;
    Some(with_name(content, first))
}

/// Whether a text goes on after a full stop that is none of an initial's: "J. Lee" is one name.
fn is_sentence_inside(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ')', ']']);
    text.match_indices(". ").any(|(at, _)| {
        let word = text.get(..at).and_then(|before| before.split([' ', '/', '|', '.']).next_back()).unwrap_or("");
        word.chars().count() > 1
    })
}

/// Words before the agency that can name who took the picture, at most.
const MOST_NAME: usize = 6;

/// Words that open a credit: what stands before them is the caption.
const OPENERS: &str = "photo photos foto fotos bild quelle source credit picture image photograph by von par di de ©";

/// The start of a credit moved before the name in front of an agency's: "… on May 7. Photo by Ann Lee |/ AFP". Only where the
/// name follows the end of a sentence, a word that opens a credit, or the start of the line.
fn with_name(content: &str, start: usize) -> usize {
    let Some(head) = content.get(..start) else { return start };
    // A mark that says by itself that a picture is credited needs no name before it.
    if content.get(start..).is_some_and(|mark| mark.starts_with(['(', '[', '©']) || is_opener(first_word(mark))) {
        return start;
    }
    // A stroke before the agency is the credit's in any case.
    let mut start = start;
    let mut from = start;
    let mut opened = false;
    for (taken, word) in head.split_whitespace().rev().enumerate() {
        let at = word.as_ptr() as usize - content.as_ptr() as usize;
        let bare = word.trim_matches(|c: char| !letter::is_alphanumeric(c) && c != '©');
        if opened && !is_opener(bare) {
            return from;
        }
        opened |= is_opener(bare) && (bare.chars().count() > 2 || bare == "©");
        let ends = word.ends_with(['.', '!', '?', ')', ']', '”', '"', '»', '…']) && bare.chars().count() > 1;
        if ends && !opened {
            return from;
        }
        let named = bare.is_empty() || bare.starts_with(letter::is_uppercase) || is_particle(bare) || is_opener(bare);
        if !named || taken >= MOST_NAME {
            return if opened { from } else { start };
        }
        if bare.is_empty() && from == start {
            start = at;
        }
        from = at;
    }
    if opened || head.split_whitespace().count() <= MOST_ALONE { from } else { start }
}

/// Words before the agency on a line that is nothing but a credit, at most: "Ann Lee / AFP".
const MOST_ALONE: usize = 3;

fn first_word(text: &str) -> &str {
    text.split(|c: char| !letter::is_alphanumeric(c) && c != '©').find(|word| !word.is_empty()).unwrap_or("")
}

fn is_opener(word: &str) -> bool {
    let folded = word.to_lowercase();
    !word.is_empty() && OPENERS.split_whitespace().any(|opener| opener == folded)
}

/// What stands behind the last full stop inside a line, if it is short enough for names.
fn last_sentence(content: &str) -> Option<&str> {
    let from = content.len().saturating_sub(MOST_NAMES);
    let at = content.as_bytes().get(from..)?.windows(2).rposition(|pair| pair == b". ")?;
    content.get(from + at + 2..).map(str::trim_start)
}

/// Bytes of the names in a credit at most.
const MOST_NAMES: usize = 200;

/// An agency alone behind the last sentence of a caption: "… for an hour. AP".
fn bare_agency(content: &str) -> Option<usize> {
    let rest = last_sentence(content)?;
    let agency = rest.trim_end_matches('.');
    (agency.split_whitespace().count() <= 3 && agencies::is_agency(agency)).then(|| content.len() - rest.len())
}

/// Who took the picture and for whom, behind the last sentence of a caption: "… March 11, 2026. Lorne Courier/Ann Lee".
fn behind_sentence(content: &str) -> Option<usize> {
    let rest = last_sentence(content)?;
    let (name, body) = rest.split_once('/')?;
    (is_short_name(name) && is_short_name(body) && !body.contains('/')).then(|| content.len() - rest.len())
}

/// Whether a text is a name of a few words.
fn is_short_name(text: &str) -> bool {
    (1..=5).contains(&text.split_whitespace().count()) && super::names::is_name(text.trim())
}

/// A bracket at the end with a name and who they work for: "… in Gaza City. (Ann Lee/Lorne Courier)".
fn signed(content: &str) -> Option<usize> {
    let inside = content.strip_suffix(')')?;
    let open = inside.rfind('(').filter(|open| content.len() - open <= CREDIT_REACH)?;
    let (name, body) = inside.get(open + 1..)?.split_once('/')?;
    (is_short_name(name) && is_short_name(body) && !body.contains('/')).then_some(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_is_parted_from_its_credit() {
        assert_eq!(credit_start("Ann Lee / LORNE.COM / Apr 16, 2026, 14:04 IST"), None);
        // The bar stands where the credit begins.
        for want in [
            "The two meet in Alanya, Dec. 1, 2016. |Photo: AA",
            "Leaders at the summit |(AFP)",
            "The new pier. |Photo by ANN LEE / AFP via Getty Images",
            "The new pier. |Ann Lee / AFP",
            "The new pier. |© Getty Images / iStock | Ann Lee",
            "Ein Strommast in Kessel. |© dpa | Anna Li",
            "Die neue Mole |Quelle : Anna P. Li/dpa/Anna P Li",
            "Die neue Mole in Kessel|Bild: Anna Li/TASS/picture alliance",
            "Die Halle in Kessel. |Bildrechte: Hafenamt/Anna Li",
            "The new pier, seen on Sunday. |(Ann Lee/Lorne Courier)",
            "He stayed at the pier for an hour. |AP",
            "La jetée de Kessel |Photo : AFP",
            "A ship leaves Lorne |/ Getty Images",
            "A ship leaves Lorne, March 11, 2026. |LORNE WIRE/Ivo Lee",
            "A ship leaves Lorne |(Picture: Ann Lee)",
            "|© Anna Li/imago",
            "|Ann Lee/Getty Images",
            "|Photo: Ann Lee",
        ] {
            let line = want.replacen('|', "", 1);
            let at = credit_start(&line).map_or(usize::MAX, |at| at);
            assert_eq!(at, want.find('|').unwrap(), "{want} {:?}", line.get(at..));
        }
        for line in [
            "The minister spoke to reporters in the capital on Friday.",
            "He was born in Lorne (Ontario)",
            "They met on Monday. Nobody spoke",
        ] {
            assert_eq!(credit_start(line), None, "{line}");
        }
    }
}
