//! Words with an apostrophe: which of their parts is the word that a reader looks for.

/// What is joined to the next word by an apostrophe, folded: articles, prepositions and pronouns of French, Italian,
/// Catalan and their neighbours.
const ELIDED: [&str; 40] = [
    "agl", "all", "anch", "c", "cogl", "col", "com", "coll", "d", "dagl", "dall", "degl", "dell", "gl", "j", "jusqu",
    "l", "lorsqu", "m", "n", "negl", "nell", "nessun", "os", "puisqu", "qu", "quand", "quell", "quest", "quoiqu", "s",
    "sant", "sott", "sugl", "sull", "t", "tutt", "un", "v", "bell",
];

/// What English joins to a word that is another word: the rest of these is no word to look for by itself.
const CONTRACTED: [&str; 6] = ["d", "ll", "m", "re", "t", "ve"];

/// Endings that Turkish sets off from names have so many letters at most: "Ankara'dakilerin".
const LONGEST_ENDING: usize = 9;
/// A name before such an ending has so many at least.
const SHORTEST_NAME: usize = 2;

/// The word within a folded word with an apostrophe: "eau" of "l'eau", "putin" of "putin's", "ankara" of "ankara'da". `None`
/// where it is one word ("don't", "o'brien", "об'єкт").
pub fn within_apostrophe(folded: &str) -> Option<&str> {
    let (before, after) = folded.split_once('\'')?;
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if before.is_empty() || after.is_empty() || after.contains('\'') {
        return None;
    }
    if ELIDED.contains(&before) && after != "s" {
        return Some(after);
    }
    let is_ending = after.len() <= LONGEST_ENDING && after.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_name = before.len() >= SHORTEST_NAME && letters(before);
    (is_name && is_ending && !CONTRACTED.contains(&after)).then_some(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_beside_an_apostrophe_is_found() {
        for (folded, word) in [
            ("l'eau", Some("eau")),
            ("dell'acqua", Some("acqua")),
            ("qu'il", Some("il")),
            ("d'erdogan", Some("erdogan")),
            ("putin's", Some("putin")),
            ("ankara'da", Some("ankara")),
            ("turkiye'nin", Some("turkiye")),
            ("nato'nun", Some("nato")),
            ("don't", None),
            ("we'll", None),
            ("o'brien", None),
            ("rock'n'roll", None),
            ("об'єкт", None),
            ("it's", Some("it")),
            ("l's", None),
            ("plain", None),
            ("'", None),
        ] {
            assert_eq!(within_apostrophe(folded), word, "{folded}");
        }
    }
}
