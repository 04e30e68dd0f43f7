//! A [`Document`] to an [`Article`]: every non-blank line gets a kind, with the reasons, and the metadata the text
//! itself supports.
//!
//! In comes the text of a page; out comes a list of [`Block`]s that covers every non-blank character of it, in order,
//! and a [`Metadata`] whose every field leads back to the words it was read from. This room never changes or drops
//! text: "removed" is a kind, not a deletion.

mod agencies;
mod bylines;
mod core;
mod cue_table;
mod cues;
mod dateline;
mod dates;
mod features;
mod labels;
mod language;
mod lines;
mod metadata;
mod model;
mod names;
mod outlet;
mod outlet_words;
mod page;
mod split;
#[cfg(test)]
mod tests;
mod title;
mod verdict;
mod weights;

use crate::intake::{Document, Span};
use serde::{Deserialize, Serialize};

/// What a block is, in the field's words. The first nine are kept as the article, the others are page furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The headline, once.
    Title,
    /// The sentence under it.
    Standfirst,
    /// Who wrote it; an outlet or agency standing as author.
    Byline,
    /// When it was published or updated.
    Date,
    /// What a picture shows.
    Caption,
    /// The article's text.
    Body,
    /// A sub-heading of the article.
    Heading,
    /// Items of a list that belongs to the article.
    List,
    /// Agency or photographer, "With reporting by …", "Source: …".
    Credit,
    /// Skip links, menus, section labels, breadcrumbs.
    Navigation,
    /// Other stories: headlines, teasers, "also read".
    Related,
    /// Newsletter, app, subscription, "follow us", donation.
    Promo,
    /// What the publisher says of itself; author biographies.
    About,
    /// Rights, terms, notices, warnings of the publisher.
    Legal,
    /// Readers' words.
    Comment,
    /// Reply forms, fields, captchas, consent boxes.
    Form,
    /// A line that stands again.
    Duplicate,
    /// Advertising, sponsored lines.
    Advert,
}

impl Kind {
    /// Whether the block belongs to the article.
    pub fn is_kept(self) -> bool {
        self <= Kind::Credit
    }

    /// Whether the block is the article's running text: body, sub-headings and lists.
    pub fn is_text(self) -> bool {
        matches!(self, Kind::Body | Kind::Heading | Kind::List)
    }

    /// The field's word for it, lower case.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::Standfirst => "standfirst",
            Kind::Byline => "byline",
            Kind::Date => "date",
            Kind::Caption => "caption",
            Kind::Body => "body",
            Kind::Heading => "heading",
            Kind::List => "list",
            Kind::Credit => "credit",
            Kind::Navigation => "navigation",
            Kind::Related => "related",
            Kind::Promo => "promo",
            Kind::About => "about",
            Kind::Legal => "legal",
            Kind::Comment => "comment",
            Kind::Form => "form",
            Kind::Duplicate => "duplicate",
            Kind::Advert => "advert",
        }
    }
}

/// A line, or part of a line, of the dump and what it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Its place in the document's text, without white space at the ends.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// How sure the cleaner is, 0 to 1.
    pub confidence: f32,
    /// The two or three things that weighed most, in words a reader understands: "repeats line 8".
    pub reasons: Vec<String>,
}

/// A value read from the text, and where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field<T> {
    /// The value in its normal form.
    pub value: T,
    /// The words it was read from; `None` where it came beside the text.
    pub span: Option<Span>,
    /// How sure, 0 to 1.
    pub confidence: f32,
}

/// What the text says of the article itself. A field it does not support is absent: a guess is an error.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Metadata {
    /// The headline.
    pub title: Option<Field<String>>,
    /// The sentence under it.
    pub standfirst: Option<Field<String>>,
    /// The authors, in order, without "By".
    pub authors: Vec<Field<String>>,
    /// The outlet, from what the page says of itself.
    pub outlet: Option<Field<String>>,
    /// The publication date in ISO 8601 with its precision: `2016-12-01`, `2016-12`, `2016`, or `--01-23` without a year.
    pub date: Option<Field<String>>,
    /// The place a dateline names.
    pub dateline_place: Option<Field<String>>,
    /// The agencies credited.
    pub agencies: Vec<Field<String>>,
    /// The language as an ISO 639-1 code; `None` where it cannot be told.
    pub language: Option<String>,
}

/// A document whose every line has a kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// In the order of the text, not overlapping, covering every non-blank character.
    pub blocks: Vec<Block>,
    /// What the text says of itself.
    pub metadata: Metadata,
}

impl Article {
    /// The running text (body, headings, lists), its paragraphs parted by a blank line.
    pub fn text(&self, document: &Document) -> String {
        let paragraphs: Vec<&str> =
            self.blocks.iter().filter(|b| b.kind.is_text()).map(|b| b.span.of(&document.text)).collect();
        paragraphs.join("\n\n")
    }
}

/// How to clean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The text is an article already: every line is kept as body, nothing is removed.
    pub raw: bool,
}

/// Labels every line of a document and reads its metadata. Never fails: an empty text gives an article without blocks.
pub fn clean(document: &Document, options: Options) -> Article {
    let page = page::Page::new(&document.text);
    let labels = if options.raw {
        labels::all_body(&page, document.given.title.as_deref())
    } else {
        labels::label(&page, document.given.title.as_deref())
    };
    let metadata = metadata::read(document, &page, &labels);
    Article { blocks: split::blocks(&page, labels.verdicts), metadata }
}
