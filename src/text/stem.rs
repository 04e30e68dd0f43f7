//! Stems: what the forms of a word have in common, by the Snowball algorithm of its language.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::borrow::Cow;

/// The languages whose stems are known, by their codes. Those that dumps are told to be in and Snowball knows.
const STEMMED: [(&str, Algorithm); 22] = [
    ("ar", Algorithm::Arabic),
    ("cs", Algorithm::Czech),
    ("da", Algorithm::Danish),
    ("de", Algorithm::German),
    ("el", Algorithm::Greek),
    ("en", Algorithm::English),
    ("es", Algorithm::Spanish),
    ("fa", Algorithm::Persian),
    ("fi", Algorithm::Finnish),
    ("fr", Algorithm::French),
    ("hu", Algorithm::Hungarian),
    ("id", Algorithm::Indonesian),
    ("it", Algorithm::Italian),
    ("nl", Algorithm::Dutch),
    ("no", Algorithm::Norwegian),
    ("pl", Algorithm::Polish),
    ("pt", Algorithm::Portuguese),
    ("ro", Algorithm::Romanian),
    ("ru", Algorithm::Russian),
    ("sv", Algorithm::Swedish),
    ("tr", Algorithm::Turkish),
    ("uk", Algorithm::Ukrainian),
];

/// The codes of the languages whose stems are known.
pub fn stemmed_languages() -> impl Iterator<Item = &'static str> {
    STEMMED.iter().map(|(code, _)| *code)
}

/// The stem of a word in lower case in a language by its code; the word itself where the language has no stems.
pub fn stem<'w>(language: &str, word: &'w str) -> Cow<'w, str> {
    match STEMMED.iter().find(|(code, _)| *code == language) {
        Some((_, algorithm)) => Stemmer::create(*algorithm).stem(word),
        None => Cow::Borrowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (language, forms) in [
            ("en", ["crack", "cracks", "cracked"]),
            ("de", ["brücke", "brücken", "brücke"]),
            ("fr", ["arrivée", "arrivées", "arrivé"]),
            ("es", ["acuerdo", "acuerdos", "acuerdo"]),
            ("ru", ["министр", "министра", "министром"]),
            ("tr", ["okul", "okullar", "okulda"]),
            ("ar", ["الرئيس", "رئيس", "رئيس"]),
        ] {
            let stems = forms.map(|form| stem(language, form));
            assert!(stems.iter().all(|other| *other == stems[0]), "{language}: {stems:?}");
        }
        assert_eq!(stem("ja", "首相"), "首相");
    }

    #[test]
    fn nothing_is_too_odd_for_a_stem() {
        for (language, _) in STEMMED {
            for word in ["", "a", "é", "'s", "北京", "ü", "İ", "ﷺ", "x\u{301}", "🇩🇪", &"aé".repeat(3_000)]
            {
                stem(language, word);
            }
        }
    }
}
