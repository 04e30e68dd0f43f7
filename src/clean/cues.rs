//! Finding the phrases of the [cue table](super::cue_table) in a line. All phrases are looked for at once: each word
//! of a line is looked up among the first words of all phrases, so the time does not grow with the table.

use super::cue_table::{CUES, CueRow, Place};
use super::lines::{Line, Lines, phrase_hashes};
use std::sync::OnceLock;

/// Lines up to this many words may be judged by a phrase somewhere inside them; in longer ones a phrase such as
/// "terms of use" is as likely the subject of a sentence.
const WITHIN_WORDS: u32 = 30;

struct Phrase {
    words: Vec<u32>,
    row: u16,
}

struct Table {
    /// One bit per first word (by its low bits): most words of a text stop here.
    filter: [u64; 256],
    /// Phrases sorted by their first word, longer ones first.
    phrases: Vec<Phrase>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut phrases = Vec::new();
        for (row, cue) in CUES.iter().enumerate() {
            for (_, list) in cue.phrases {
                for phrase in list.split('|') {
                    let words = phrase_hashes(phrase.trim());
                    if !words.is_empty() {
                        phrases.push(Phrase { words, row: row as u16 });
                    }
                }
            }
        }
        phrases.sort_by(|a, b| (a.words[0], b.words.len(), a.row).cmp(&(b.words[0], a.words.len(), b.row)));
        let mut filter = [0u64; 256];
        for phrase in &phrases {
            let bit = phrase.words[0] & 0x3fff;
            filter[(bit >> 6) as usize] |= 1 << (bit & 63);
        }
        Table { filter, phrases }
    })
}

/// The cues of a line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Found {
    /// What makes it page furniture.
    pub furniture: Option<&'static CueRow>,
    /// What makes it a line about the article: a byline, date, caption or credit.
    pub about_article: Option<&'static CueRow>,
}

/// The cues that weigh most in a line: a whole line before a beginning, a beginning before a phrase inside, a longer
/// phrase before a shorter one, then the order of the table.
pub fn find(lines: &Lines, line: &Line) -> Found {
    let table = table();
    let words = lines.words_of(line);
    let lengths = lines.lengths_of(line);
    let mut best: [Option<(u8, usize, u16)>; 2] = [None; 2];
    // The first word may be a bullet ("o ") or a number: a beginning may come after it.
    let is_skipped = |at: usize| lengths[at] == 0 || at == 0 && line.is_item() && lengths[0] == 1;
    let skipped = (0..words.len()).take_while(|&at| is_skipped(at)).count();
    for (at, &first) in words.iter().enumerate() {
        let bit = first & 0x3fff;
        if table.filter[(bit >> 6) as usize] & (1 << (bit & 63)) == 0 {
            continue;
        }
        let from = table.phrases.partition_point(|p| p.words[0] < first);
        for phrase in table.phrases[from..].iter().take_while(|p| p.words[0] == first) {
            if !words[at..].starts_with(&phrase.words) {
                continue;
            }
            let row = &CUES[phrase.row as usize];
            let end = at + phrase.words.len();
            let whole = at <= skipped && lengths[end..].iter().all(|&l| l == 0);
            let rank = match row.place {
                Place::Whole if whole => 4,
                Place::Start if at <= skipped => 3,
                Place::Within if line.count() <= WITHIN_WORDS => 2,
                Place::Anywhere => 2,
                _ => continue,
            };
            let key = (rank, phrase.words.len(), u16::MAX - phrase.row);
            let slot = &mut best[row.kind.is_kept() as usize];
            if slot.is_none_or(|b| key > b) {
                *slot = Some(key);
            }
        }
    }
    let [furniture, about_article] = best.map(|b| b.map(|(_, _, row)| &CUES[(u16::MAX - row) as usize]));
    Found { furniture, about_article }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Kind;
    use crate::clean::lines::split;

    #[track_caller]
    fn check(line: &str, want: Option<Kind>) {
        let lines = split(line);
        assert_eq!(find(&lines, &lines.list[0]).furniture.map(|c| c.kind), want, "{line}");
    }

    #[test]
    fn lines_are_known_by_their_phrases() {
        check("Skip to main content", Some(Kind::Navigation));
        check("o Contact us", Some(Kind::Navigation));
        check("Comments (12)", Some(Kind::Comment));
        check("Leave a Reply", Some(Kind::Form));
        check("Deine E-Mail-Adresse wird nicht veröffentlicht.", Some(Kind::Form));
        check("Lesen Sie auch: Was nun?", Some(Kind::Related));
        check("Читайте также", Some(Kind::Related));
        check("اقرأ أيضا", Some(Kind::Related));
        check("Inscrivez-vous à notre newsletter", Some(Kind::Promo));
        check("Todos los derechos reservados", Some(Kind::Legal));
        check("The minister said the law would come into force next year.", None);
    }
}
