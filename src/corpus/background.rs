//! In what share of ordinary articles a word stands: so that a dump of a single event, whose own counts say that
//! every word is common, still knows which words tell something.
//!
//! The table is counts only, written by `tools/document_frequencies.py`.

use std::collections::HashMap;
use std::sync::OnceLock;

/// The share of ordinary articles that hold a folded word, 0 to 1; 0 for words in less than about three in a hundred.
pub fn share(folded: &str) -> f32 {
    static TABLE: OnceLock<HashMap<&'static str, f32>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let rows = include_str!("background.txt").lines();
        rows.filter_map(|row| row.split_once(' '))
            .filter_map(|(w, n)| Some((w, f32::from(n.parse::<u16>().ok()?) / 1000.0)))
            .collect()
    });
    table.get(folded).copied().unwrap_or(0.0)
}

/// Whether a folded word is a letter or two of Latin script, which say nothing by themselves; the table lacks them.
pub fn is_too_short(folded: &str) -> bool {
    const LEAST_LETTERS: usize = 3;
    folded.len() < LEAST_LETTERS && folded.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn common_words_are_common_and_rare_ones_are_not() {
        assert!(share("the") > 0.5);
        assert!(share("said") > share("minister"));
        assert_eq!(share("erdogan"), 0.0);
    }
}
