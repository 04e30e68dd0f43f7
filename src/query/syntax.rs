//! The keyword field's language as a table: what the help and the README show, and what the tests parse.

/// What can be typed, by example, and what it finds.
pub const SYNTAX: &[(&str, &str)] = &[
    ("ferry", "the word, whatever its capitals and accents"),
    ("bridge, ferry", "two keywords, each in its own colour"),
    ("ferry|ferries", "one keyword: either word counts"),
    ("crack*", "words that begin so; *ing for words that end so, w?rd for one letter"),
    ("^crack*", "the words that begin so as keywords of their own, most frequent first"),
    ("\"inland road\"", "the words one after the other"),
    ("\"bridge closed\"~5", "in this order with at most five words between them; ~~5 in any order"),
    ("=Bath", "written just so, with these capitals and accents"),
    ("@Lavrov", "a person, body or place by whatever part of the name; @\"Sergey Lavrov\" for more words"),
    ("/20[12]\\d/", "a regular expression, within a paragraph; it marks whole words; =/US/ tells capitals apart"),
    ("(bridge|ferry) closed", "brackets: either word, then the next"),
    ("ferry -storm", "not in articles that hold the other word"),
    ("title:ferry", "in headlines only"),
    ("ferry in:quotes", "between quotation marks; in:speech also in reported speech, in:narration in neither"),
    ("ferry speaker:Lavrov", "in what this speaker is quoted or reported to say"),
    ("ferry near:storm", "at most ten words from the other word, in its paragraph; near:storm~3 at most three"),
    ("ferry kind:caption", "in one kind of line: body, heading, caption, list …"),
    ("ferry outlet:gazette", "in articles of an outlet; also author:, story:, lang:de"),
    ("ferry forms:en", "all forms of the word in articles in English; any of 22 languages, or forms:all"),
    ("ferry after:2016-08", "published in or after; before:2017 for earlier; articles without a date are left out"),
];

/// The names of the fields, each with what stands before the colon.
pub(super) const FIELDS: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("outlet", Field::Outlet),
    ("author", Field::Author),
    ("story", Field::Story),
    ("lang", Field::Language),
    ("kind", Field::Kind),
    ("speaker", Field::Speaker),
    ("in", Field::In),
    ("near", Field::Near),
    ("forms", Field::Forms),
    ("after", Field::After),
    ("before", Field::Before),
];

/// What a condition looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The headline.
    Title,
    /// The outlet.
    Outlet,
    /// The writers.
    Author,
    /// The label of the story.
    Story,
    /// The language, by its code.
    Language,
    /// The kind of line.
    Kind,
    /// Who is quoted.
    Speaker,
    /// Quotation or narration.
    In,
    /// Words close by.
    Near,
    /// Whether all forms of a word are found, by language.
    Forms,
    /// Published in or after.
    After,
    /// Published before.
    Before,
}
