//! The kinds of a block in plain words, as the menu and the messages call them.

use crate::clean::Kind;

/// A kind as the reader reads of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindWords {
    /// The kind.
    pub kind: Kind,
    /// Its name in the menu and in "kept as …", "removed as …".
    pub label: &'static str,
    /// What it is, where the name alone may leave a doubt.
    pub is: &'static str,
}

const fn words(kind: Kind, label: &'static str, is: &'static str) -> KindWords {
    KindWords { kind, label, is }
}

/// Every kind, the kept ones first, each group with what is chosen most at its head.
pub const KINDS: [KindWords; 18] = [
    words(Kind::Body, "text", "the article’s own words"),
    words(Kind::Heading, "sub-heading", "a heading within the article"),
    words(Kind::List, "list item", "an item of a list in the article"),
    words(Kind::Title, "headline", "the headline; it stands once"),
    words(Kind::Standfirst, "standfirst", "the sentence under the headline"),
    words(Kind::Byline, "byline", "who wrote it"),
    words(Kind::Date, "date", "when it was published or updated"),
    words(Kind::Caption, "caption", "what a picture shows"),
    words(Kind::Credit, "credit", "an agency, a photographer, a source"),
    words(Kind::Navigation, "navigation", "menus, section labels, skip links"),
    words(Kind::Related, "other stories", "headlines and teasers of other articles"),
    words(Kind::Promo, "promotion", "newsletter, app, subscription, follow us"),
    words(Kind::Advert, "advertising", "adverts and sponsored lines"),
    words(Kind::About, "about the publisher", "what the publisher says of itself or of the writer"),
    words(Kind::Legal, "legal notice", "rights, terms, warnings"),
    words(Kind::Comment, "reader’s comment", "what readers say"),
    words(Kind::Form, "form", "reply forms, fields, consent boxes"),
    words(Kind::Duplicate, "repeated line", "a line that stands again"),
];

/// A kind's name in the menu.
pub fn kind_label(kind: Kind) -> &'static str {
    KINDS.iter().find(|words| words.kind == kind).map_or("", |words| words.label)
}

/// "kept as text", "removed as navigation".
pub fn kept_or_removed(kind: Kind) -> String {
    format!("{} as {}", if kind.is_kept() { "kept" } else { "removed" }, kind_label(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_once_and_the_kept_ones_come_first() {
        let mut kinds: Vec<Kind> = KINDS.iter().map(|words| words.kind).collect();
        assert!(kinds.is_sorted_by_key(|kind| !kind.is_kept()));
        kinds.sort();
        kinds.dedup();
        assert_eq!(kinds, Kind::ALL);
        assert_eq!(kept_or_removed(Kind::Body), "kept as text");
        assert_eq!(kept_or_removed(Kind::Navigation), "removed as navigation");
    }
}
