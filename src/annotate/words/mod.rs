//! The word tables, one per language, and the world's names: facts of open knowledge, written for this project.
//!
//! Each table is a list of lower-case words parted by white space; `lexicon` turns them into traits. What a field is for
//! stands at [`Words`].

mod arabic;
mod english;
mod french;
mod german;
mod italian;
mod portuguese;
mod russian;
mod spanish;
mod turkish;
pub(super) mod world;

/// The languages with a table, English first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Language {
    English,
    German,
    French,
    Spanish,
    Italian,
    Portuguese,
    Turkish,
    Russian,
    Arabic,
}

impl Language {
    /// Every language with a table.
    pub(super) const ALL: [Language; 9] = [
        Language::English,
        Language::German,
        Language::French,
        Language::Spanish,
        Language::Italian,
        Language::Portuguese,
        Language::Turkish,
        Language::Russian,
        Language::Arabic,
    ];

    /// The language of an ISO 639-1 code, with or without a region; `None` where there is no table.
    pub(super) fn of_code(code: &str) -> Option<Language> {
        Some(match code.get(..2)?.to_ascii_lowercase().as_str() {
            "en" => Language::English,
            "de" => Language::German,
            "fr" => Language::French,
            "es" => Language::Spanish,
            "it" => Language::Italian,
            "pt" => Language::Portuguese,
            "tr" => Language::Turkish,
            "ru" => Language::Russian,
            "ar" => Language::Arabic,
            _ => return None,
        })
    }

    /// Its ISO 639-1 code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
            Language::French => "fr",
            Language::Spanish => "es",
            Language::Italian => "it",
            Language::Portuguese => "pt",
            Language::Turkish => "tr",
            Language::Russian => "ru",
            Language::Arabic => "ar",
        }
    }

    /// The language's table.
    pub(super) fn words(self) -> &'static Words {
        match self {
            Language::English => &english::ENGLISH,
            Language::German => &german::GERMAN,
            Language::French => &french::FRENCH,
            Language::Spanish => &spanish::SPANISH,
            Language::Italian => &italian::ITALIAN,
            Language::Portuguese => &portuguese::PORTUGUESE,
            Language::Turkish => &turkish::TURKISH,
            Language::Russian => &russian::RUSSIAN,
            Language::Arabic => &arabic::ARABIC,
        }
    }
}

/// What a language's words do. Every field is a list of lower-case words parted by white space.
pub(super) struct Words {
    /// Verbs that nearly always attribute words to somebody.
    pub say_strong: &'static str,
    /// Verbs that often do.
    pub say_medium: &'static str,
    /// Verbs that sometimes do: thinking, wishing, and participles.
    pub say_weak: &'static str,
    /// Bare forms, of saying only after an auxiliary or a plural.
    pub say_bare: &'static str,
    /// Words that open "according to X".
    pub according: &'static str,
    /// The conjunction that opens a reported clause.
    pub that: &'static str,
    /// Auxiliaries and adverbs that may stand between a speaker and the verb.
    pub auxiliaries: &'static str,
    /// Words that open a noun phrase.
    pub determiners: &'static str,
    /// Prepositions.
    pub prepositions: &'static str,
    /// Conjunctions and sentence adverbs.
    pub conjunctions: &'static str,
    /// Other words that are never part of a name or noun phrase.
    pub function: &'static str,
    /// Pronouns for one man.
    pub he: &'static str,
    /// Pronouns for one woman.
    pub she: &'static str,
    /// Pronouns for several.
    pub they: &'static str,
    /// First and second person.
    pub first_person: &'static str,
    /// Pronouns for a thing or a body.
    pub it: &'static str,
    /// Relative pronouns.
    pub relative: &'static str,
    /// Frequent verbs that end a noun phrase.
    pub common_verbs: &'static str,
    /// Titles and roles that stand right before a person's name.
    pub titles: &'static str,
    /// Words that may stand inside a title: "foreign" in "Foreign Minister".
    pub title_words: &'static str,
    /// Nouns for what a person is, as used in an apposition.
    pub roles: &'static str,
    /// Nouns for people who speak.
    pub people: &'static str,
    /// Nouns that make a name an organisation's.
    pub organisations: &'static str,
    /// Nouns behind which a source hides.
    pub anonymous: &'static str,
    /// Nouns of newspapers and stations, by themselves or as the head of an outlet's name.
    pub media: &'static str,
    /// Nouns of documents and statements that are cited.
    pub documents: &'static str,
    /// Nouns that make a name a place's.
    pub places: &'static str,
    /// Nouns that make a name an event's.
    pub events: &'static str,
    /// Days of the week.
    pub weekdays: &'static str,
    /// Months.
    pub months: &'static str,
    /// Abbreviations with their full stop, which do not end a sentence.
    pub abbreviations: &'static str,
    /// Words that often open a sentence, capitalised only for that.
    pub openers: &'static str,
}
