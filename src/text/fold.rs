//! Folding: words that a reader takes for the same get the same form, so that "Erdoğan" is found by "erdogan".
//!
//! The table is written by `tools/folding.py` from Unicode's data. It does for the letters of the scripts with accents
//! what compatibility decomposition (NFKD) would, at a tenth of the download of the general tables.

use super::letter::is_apostrophe;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The folded form of a word: no accents, lower case, curly quotes straight, dashes as hyphens, letters that do not
/// decompose by their usual transcription, Arabic letter variants joined, digits of any script the same, nothing that only
/// says where a word may be broken.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Writes the folded form of a word after what stands in `folded`.
pub fn fold_into(word: &str, folded: &mut String) {
    if word.is_ascii() {
        let from = folded.len();
        folded.push_str(word);
        if let Some(own) = folded.get_mut(from..) {
            own.make_ascii_lowercase();
        }
        return;
    }
    for c in word.chars() {
        match c {
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c if is_apostrophe(c) => folded.push('\''),
            '‐' | '‑' | '–' | '—' => folded.push('-'),
            // Arabic's lengthening stroke is no letter, and what is never seen no part of a word.
            'ـ' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            c if is_mark(c) => {}
            c => match fold_letter(c) {
                Some(letters) => folded.push_str(letters),
                None => match digit(c) {
                    Some(digit) => folded.push(digit),
                    None => folded.extend(c.to_lowercase()),
                },
            },
        }
    }
}

/// What a digit of Arabic, Persian, Indian or full-width writing is in ours.
pub fn digit(c: char) -> Option<char> {
    const ZEROES: [u32; 4] = [0x660, 0x6f0, 0x966, 0xff10];
    let value = ZEROES.iter().find_map(|zero| (c as u32).checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// Letters up to here are looked up by their number: those of the scripts with accents.
const DIRECT: usize = 0x2000;

/// What letters fold to.
struct Table {
    /// For each letter below [`DIRECT`], the place of what it folds to, plus one; 0 for itself in lower case.
    direct: Vec<u16>,
    results: Vec<&'static str>,
    rest: HashMap<char, &'static str>,
}

/// What a letter folds to, in lower case; `None` where that is just the letter in lower case.
pub fn fold_letter(c: char) -> Option<&'static str> {
    static TABLE: OnceLock<Table> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = Table { direct: vec![0; DIRECT], results: Vec::new(), rest: HashMap::new() };
        for (folded, letters) in include_str!("folding.txt").lines().filter_map(|row| row.split_once(' ')) {
            table.results.push(folded);
            let number = table.results.len() as u16;
            for letter in letters.chars() {
                match table.direct.get_mut(letter as usize) {
                    Some(place) => *place = number,
                    None => drop(table.rest.insert(letter, folded)),
                }
            }
        }
        table
    });
    match table.direct.get(c as usize) {
        Some(&number) => table.results.get(usize::from(number).checked_sub(1)?).copied(),
        None => table.rest.get(&c).copied(),
    }
}

/// Whether a character is a mark set on the letter before it: accents of any script with cases, Hebrew and Arabic points.
/// Vowel signs of Indian scripts are letters to their readers and no marks here.
pub fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}'
        | '\u{6e7}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    #[test]
    fn words_a_reader_takes_for_the_same_fold_alike() {
        for (written, folded) in [
            ("Erdoğan", "erdogan"),
            ("MEVLÜT", "mevlut"),
            ("İstanbul", "istanbul"),
            ("ısı", "isi"),
            ("Straße", "strasse"),
            ("Ærø", "aero"),
            ("Łódź", "lodz"),
            ("l’eau", "l'eau"),
            ("al‑Assad", "al-assad"),
            ("ﬁnance", "finance"),
            ("cafe\u{301}", "cafe"),
            ("ＡＢＣ", "abc"),
            ("أحمد", "احمد"),
            ("مُدَرِّسـة", "مدرسه"),
            ("Ёлка", "елка"),
            ("Ἀθῆναι", "αθηναι"),
            ("हिन्दी", "हिन्दी"),
            ("Staats\u{ad}vertrag", "staatsvertrag"),
            ("می\u{200c}خواهم", "ميخواهم"),
            ("٢٠١٦", "2016"),
            ("２０１６", "2016"),
            ("plain", "plain"),
            ("", ""),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn the_table_agrees_with_compatibility_decomposition() {
        // The naive twin: Unicode's own decomposition, for every letter of the scripts with accents.
        // Letters folded by hand are no business of Unicode's.
        let by_hand = |letters: &str| letters.contains(['ʼ', 'ß', 'æ', 'œ', 'ø', 'đ', 'ð', 'ł', 'ı', 'þ', 'ħ', 'ŧ']);
        let mut compared = 0;
        let mut differing = Vec::new();
        for c in ('\u{aa}'..='\u{52f}').chain('\u{1e00}'..='\u{1fff}').filter(|c| c.is_alphabetic()) {
            let twin: String =
                c.nfkd().flat_map(char::to_lowercase).nfkd().filter(|&m| !is_combining_mark(m)).collect();
            if by_hand(&twin) || twin.contains(char::is_whitespace) || twin.is_empty() {
                continue;
            }
            compared += 1;
            let folded: String = fold(&c.to_string()).nfkd().collect();
            if folded != twin {
                differing.push(format!("{c} U+{:04X} folds to {folded}, decomposes to {twin}", c as u32));
            }
        }
        assert!(differing.is_empty(), "{differing:#?}");
        assert!(compared > 1_300, "{compared}");
    }
}
