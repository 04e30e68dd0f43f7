//! From a word to what is known of it: one look-up per token.
//!
//! The tables of [`super::words`] become one map from a word's hash to a set of traits, built once per language.

use super::words::{Language, Words, world};
use crate::text::fnv;
pub(super) use crate::text::{HashedMap, HashedSet};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

/// A set of what is known of a word or mark.
pub(super) type Traits = u64;

macro_rules! traits {
    ($($(#[$doc:meta])* $name:ident,)*) => { traits!(@ 0, $($(#[$doc])* $name,)*); };
    (@ $at:expr, $(#[$doc:meta])* $name:ident, $($rest:tt)*) => {
        $(#[$doc])* pub(super) const $name: Traits = 1 << ($at);
        traits!(@ $at + 1, $($rest)*);
    };
    (@ $at:expr,) => {};
}

traits! {
    /// A verb that nearly always attributes words.
    SAY_STRONG,
    /// One that often does.
    SAY_MEDIUM,
    /// One that sometimes does.
    SAY_WEAK,
    /// A bare form of a verb of saying.
    SAY_BARE,
    /// Opens "according to".
    ACCORDING,
    /// Opens a reported clause.
    THAT,
    /// An auxiliary or adverb that may stand between speaker and verb.
    AUXILIARY,
    /// Opens a noun phrase.
    DETERMINER,
    /// A preposition.
    PREPOSITION,
    /// A conjunction.
    CONJUNCTION,
    /// Another word never part of a noun phrase.
    FUNCTION,
    /// He.
    HE,
    /// She.
    SHE,
    /// They.
    THEY,
    /// I, we, you.
    FIRST_PERSON,
    /// It.
    IT,
    /// Who, which.
    RELATIVE,
    /// A frequent verb.
    COMMON_VERB,
    /// A title or role that stands before a name.
    TITLE,
    /// A word that may stand inside a title.
    TITLE_WORD,
    /// What a person is.
    ROLE,
    /// A noun for people who speak.
    PEOPLE,
    /// A noun of organisations.
    ORGANISATION,
    /// A noun behind which a source hides.
    ANONYMOUS,
    /// A noun of places.
    PLACE,
    /// A noun of events.
    EVENT,
    /// A day of the week.
    WEEKDAY,
    /// A month.
    MONTH,
    /// An abbreviation with its full stop.
    ABBREVIATION,
    /// Opens sentences and is capitalised only for that.
    OPENER,
    /// A country.
    COUNTRY,
    /// A region or city.
    LOCATION,
    /// A people, faith or party: an adjective or a plural.
    NATIONAL,
    /// A known body.
    BODY,
    /// A man's first name.
    MAN,
    /// A woman's first name.
    WOMAN,
    /// A surname papers use alone.
    SURNAME,
    /// A particle inside names.
    PARTICLE,
    /// A courtesy title for a man.
    MISTER,
    /// A courtesy title for a woman.
    MISSES,
    // Marks and forms, set by the tokeniser.
    /// A comma.
    COMMA,
    /// A colon.
    COLON,
    /// A semicolon.
    SEMICOLON,
    /// A dash between words.
    DASH,
    /// A full stop or ellipsis.
    STOP,
    /// A question or exclamation mark.
    SHOUT,
    /// A quotation mark.
    QUOTATION_MARK,
    /// An opening bracket.
    OPENING,
    /// A closing bracket.
    CLOSING,
    /// A possessive ending that stands as a token of its own.
    POSSESSIVE,
    /// Any other mark.
    OTHER_MARK,
    /// A word of letters.
    WORD,
    /// A number.
    NUMBER,
    /// A whole quoted run, standing as one token.
    QUOTED_RUN,
    /// A noun of newspapers, stations and their kind, by itself or as the head of an outlet's name.
    MEDIA,
    /// A known outlet.
    OUTLET,
    /// A noun of documents and statements.
    DOCUMENT,
    /// Begins with a digit.
    DIGITS,
    /// Joined by a hyphen.
    HYPHENATED,
    /// An abbreviation in capitals that names no body.
    NO_BODY,
    /// A German noun that says what the body named right behind it is.
    SORT_NOUN,
}

/// Any verb of saying in a finite form.
pub(super) const SAY: Traits = SAY_STRONG | SAY_MEDIUM | SAY_WEAK;
/// Any mark that is no word.
pub(super) const MARK: Traits =
    COMMA | COLON | SEMICOLON | DASH | STOP | SHOUT | QUOTATION_MARK | OPENING | CLOSING | POSSESSIVE | OTHER_MARK;
/// Words that end a noun phrase.
pub(super) const CLOSED_CLASS: Traits = DETERMINER
    | PREPOSITION
    | CONJUNCTION
    | FUNCTION
    | HE
    | SHE
    | THEY
    | FIRST_PERSON
    | IT
    | RELATIVE
    | AUXILIARY
    | THAT
    | ACCORDING;

/// The hash of a word in lower case, with a curly apostrophe taken as a straight one (FNV-1a, then mixed).
pub(super) fn word_hash(word: &str) -> u64 {
    let mut state = fnv::START;
    let mut eat = |byte: u8| state = fnv::add(state, u64::from(byte));
    if word.is_ascii() {
        word.bytes().for_each(|byte| eat(byte.to_ascii_lowercase()));
    } else {
        let mut buffer = [0u8; 4];
        for c in word.chars() {
            if c.is_ascii() {
                eat((c as u8).to_ascii_lowercase());
                continue;
            }
            if c == '’' {
                eat(b'\'');
                continue;
            }
            // The dot that Turkish İ leaves behind in lower case is dropped, so that İstanbul is istanbul.
            for lower in c.to_lowercase().filter(|&l| l != '\u{307}') {
                lower.encode_utf8(&mut buffer).bytes().for_each(&mut eat);
            }
        }
    }
    mix(state)
}

/// The same of a word that is in lower case and has no curly apostrophe, while the program is made.
pub(super) const fn lower_hash(word: &str) -> u64 {
    mix(fnv::of(word.as_bytes()))
}

/// The same of several words.
pub(super) const fn lower_hashes<const COUNT: usize>(words: [&str; COUNT]) -> [u64; COUNT] {
    let (mut hashes, mut at) = ([0; COUNT], 0);
    while at < COUNT {
        hashes[at] = lower_hash(words[at]);
        at += 1;
    }
    hashes
}

/// Words that many tables ask for.
pub(super) const AMPERSAND: u64 = lower_hash("&");
pub(super) const AND: u64 = lower_hash("and");
pub(super) const FOR: u64 = lower_hash("for");
pub(super) const OF: u64 = lower_hash("of");
pub(super) const THE: u64 = lower_hash("the");

/// A set of words, hashed when it is first asked.
pub(super) struct WordSet {
    words: &'static str,
    hashes: OnceLock<HashedSet>,
}

impl WordSet {
    /// Of words with white space between.
    pub const fn of(words: &'static str) -> Self {
        WordSet { words, hashes: OnceLock::new() }
    }

    /// Whether a word is one of them, by its hash.
    pub fn contains(&self, hash: &u64) -> bool {
        self.hashes.get_or_init(|| self.words.split_whitespace().map(word_hash).collect()).contains(hash)
    }
}

/// Spreads a hash over all its bits (the finaliser of SplitMix64).
pub(super) const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The hash of a phrase from the hashes of its words, in order; of one word, that word's hash.
pub(super) fn phrase_hash(words: impl IntoIterator<Item = u64>) -> u64 {
    let mut state = 0;
    for (at, word) in words.into_iter().enumerate() {
        state = if at == 0 { word } else { mix(state.rotate_left(7) ^ word) };
    }
    state
}

/// A language's words and what they do.
pub(super) struct Lexicon {
    map: HashedMap<Traits>,
    language: Language,
}

impl Lexicon {
    /// The lexicon of a language, built on first use.
    pub(super) fn of(language: Language) -> &'static Lexicon {
        static BUILT: [OnceLock<Lexicon>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
        static EMPTY: Lexicon =
            Lexicon { map: HashMap::with_hasher(BuildHasherDefault::new()), language: Language::English };
        match BUILT.get(language as usize) {
            Some(slot) => slot.get_or_init(|| Lexicon::build(language)),
            None => &EMPTY,
        }
    }

    /// What is known of a word or phrase, by its hash; nothing is 0.
    pub(super) fn traits(&self, hash: u64) -> Traits {
        self.map.get(&hash).copied().unwrap_or(0)
    }

    /// Whether the language writes compounds as one word ("Regierungssprecher").
    pub(super) fn has_compounds(&self) -> bool {
        self.language == Language::German
    }

    /// Whether lines may be written in title case: not where every noun has a capital anyway.
    pub(super) fn has_title_case(&self) -> bool {
        self.language != Language::German
    }

    /// Whether articles and prepositions lean on the next word with an apostrophe ("l'Algérie", "dell'Unione").
    pub(super) fn has_elision(&self) -> bool {
        matches!(self.language, Language::French | Language::Italian)
    }

    /// Whether names of bodies are joined by "de" and its kind.
    pub(super) fn is_romance(&self) -> bool {
        matches!(self.language, Language::French | Language::Spanish | Language::Italian | Language::Portuguese)
    }

    /// Whether names of bodies go on in small letters behind their first noun: "Rassemblement national".
    pub(super) fn is_small_after_head(&self) -> bool {
        matches!(self.language, Language::French | Language::Italian)
    }

    /// Whether two capitals in a row are mostly a person: not where nouns have capitals, and where names are inflected
    /// the shape alone says little.
    pub(super) fn capitals_tell(&self) -> bool {
        !matches!(self.language, Language::German | Language::Turkish | Language::Russian | Language::Arabic)
    }

    /// Whether an apostrophe parts a name from its case ending ("Türkiye'de").
    pub(super) fn has_apostrophe_cases(&self) -> bool {
        self.language == Language::Turkish
    }

    fn build(language: Language) -> Lexicon {
        let words: &Words = language.words();
        let mut map = HashedMap::default();
        let mut add = |list: &str, traits: Traits| {
            for word in list.split_whitespace() {
                *map.entry(phrase_hash(word.split('_').map(word_hash))).or_insert(0) |= traits;
            }
        };
        for (list, traits) in [
            (words.say_strong, SAY_STRONG),
            (words.say_medium, SAY_MEDIUM),
            (words.say_weak, SAY_WEAK),
            (words.say_bare, SAY_BARE),
            (words.according, ACCORDING),
            (words.that, THAT),
            (words.auxiliaries, AUXILIARY),
            (words.determiners, DETERMINER),
            (words.prepositions, PREPOSITION),
            (words.conjunctions, CONJUNCTION),
            (words.function, FUNCTION),
            (words.he, HE),
            (words.she, SHE),
            (words.they, THEY),
            (words.first_person, FIRST_PERSON),
            (words.it, IT),
            (words.relative, RELATIVE),
            (words.common_verbs, COMMON_VERB),
            (words.titles, TITLE),
            (words.title_words, TITLE_WORD),
            (words.roles, ROLE),
            (words.people, PEOPLE),
            (words.organisations, ORGANISATION),
            (words.anonymous, ANONYMOUS),
            (words.media, MEDIA),
            (words.documents, DOCUMENT),
            (words.places, PLACE),
            (words.events, EVENT),
            (words.weekdays, WEEKDAY),
            (words.months, MONTH),
            (words.abbreviations, ABBREVIATION),
            (words.openers, OPENER),
            (world::COUNTRIES, COUNTRY),
            (world::REGIONS, LOCATION),
            (world::CITIES, LOCATION),
            (world::PEOPLES, NATIONAL),
            (world::BODIES, BODY),
            (world::OUTLETS, BODY | OUTLET),
            (world::MEN, MAN),
            (world::WOMEN, WOMAN),
            (world::SURNAMES, SURNAME),
            (world::PARTICLES, PARTICLE),
            (world::MISTERS, MISTER),
            (world::MISSES, MISSES),
            (world::NO_BODIES, NO_BODY),
            (world::CORPORATE, ORGANISATION),
            (world::HAPPENINGS, EVENT),
        ] {
            add(list, traits);
        }
        let code = language.code();
        for row in world::GAZETTEER.lines() {
            let Some((kind, (of, names))) = row.split_once(' ').and_then(|(k, rest)| Some((k, rest.split_once(' ')?)))
            else {
                continue;
            };
            if of == "-" || of == "en" || of == code {
                add(names, if kind == "country" { COUNTRY } else { LOCATION });
            }
        }
        // First names that are nothing else: many a short one is a word of some language.
        for name in world::FIRST_NAMES.split_whitespace() {
            map.entry(word_hash(name)).or_insert(MAN | WOMAN);
        }
        Lexicon { map, language }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_hash_while_the_program_is_made_and_while_it_runs() {
        for word in ["of", "&", "jr.", "d'", "à", "в", ""] {
            assert_eq!(lower_hash(word), word_hash(word), "{word}");
        }
        assert_eq!(lower_hashes(["the", "of"]), ["the", "of"].map(word_hash));
    }

    #[test]
    fn a_word_is_known_in_any_case_and_with_either_apostrophe() {
        let english = Lexicon::of(Language::English);
        for (word, traits) in [
            ("Said", SAY_STRONG),
            ("didn’t", AUXILIARY),
            ("TUESDAY", WEEKDAY),
            ("Russia", COUNTRY),
            ("Dec.", MONTH | ABBREVIATION),
            ("kumquat", 0),
        ] {
            assert_eq!(english.traits(word_hash(word)) & (traits | COUNTRY), traits, "{word}");
        }
        let joined = phrase_hash(["Saudi", "Arabia"].map(word_hash));
        assert_ne!(english.traits(joined) & COUNTRY, 0);
    }

    #[test]
    fn every_language_has_verbs_of_saying() {
        for language in Language::ALL {
            let first = language.words().say_strong.split_whitespace().next().unwrap_or("");
            assert_ne!(Lexicon::of(language).traits(word_hash(first)) & SAY_STRONG, 0, "{language:?}");
        }
    }
}
