//! Which language's tables to read an article with, where the cleaner could not tell: the one whose small words it uses
//! most.

use super::lexicon::*;
use super::words::Language;

/// How many words are looked at.
const WORDS: usize = 400;

/// What a language's small words are.
const TELLING: Traits = DETERMINER | PREPOSITION | CONJUNCTION | FUNCTION | THAT | SAY_STRONG;
/// What another language than English must reach: one small word and a half.
const ENOUGH: usize = 3;

/// Guesses the language of some lines of text; English where nothing speaks for another.
pub(super) fn guess<'a>(lines: impl Iterator<Item = &'a str>) -> Language {
    let mut counts = [0usize; Language::ALL.len()];
    let words =
        lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty()).take(WORDS);
    for word in words {
        let hash = word_hash(word);
        for (count, language) in counts.iter_mut().zip(Language::ALL) {
            let traits = Lexicon::of(language).traits(hash);
            // "van der", "de la": small words that names of any language bring along count half.
            let weight = if traits & PARTICLE != 0 { 1 } else { 2 };
            *count += weight * usize::from(traits & TELLING != 0);
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    if most < ENOUGH {
        return Language::English;
    }
    counts
        .iter()
        .zip(Language::ALL)
        .find(|&(&count, _)| count == most)
        .map_or(Language::English, |(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_small_words_tell_the_language() {
        for (line, language) in [
            ("The ministers of the two countries met in the capital and spoke to the press.", Language::English),
            (
                "Die Minister der beiden Länder trafen sich in der Hauptstadt und sprachen mit der Presse.",
                Language::German,
            ),
            ("Les ministres des deux pays se sont rencontrés dans la capitale et ont parlé.", Language::French),
            ("Los ministros de los dos países se reunieron en la capital y hablaron.", Language::Spanish),
            ("I ministri dei due paesi si sono incontrati nella capitale e hanno parlato.", Language::Italian),
            ("Os ministros dos dois países se encontraram na capital e falaram.", Language::Portuguese),
            ("Министры двух стран встретились в столице и говорили с прессой.", Language::Russian),
            ("", Language::English),
        ] {
            assert_eq!(guess(std::iter::once(line)), language, "{line}");
        }
    }
}
