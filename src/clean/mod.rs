//! A [`Document`] to an [`Article`]: every non-blank line gets a kind, with the reasons, and the metadata the text
//! itself supports.
//!
//! In comes the text of a page; out comes a list of [`Block`]s that covers every non-blank character of it, in order,
//! and a [`Metadata`] whose every field leads back to the words it was read from. This room never changes or drops
//! text: "removed" is a kind, not a deletion.

pub(crate) mod agencies;
mod agree;
mod author_features;
mod author_weights;
mod authors;
mod by_rules;
mod byline_names;
mod byline_parts;
mod byline_words;
mod characters;
mod collection;
mod core;
mod cue_table;
mod cues;
mod date_features;
mod date_weights;
mod dateline;
mod dates;
mod decided;
mod elsewhere;
mod explain;
mod features;
mod fold;
mod given_names;
mod headline_features;
mod headline_weights;
mod labels;
mod lanes;
mod language;
mod learned;
mod line_parts;
mod line_words;
mod lines;
mod metadata;
mod model;
mod names;
mod numbers;
mod outlet;
mod outlet_words;
mod page;
mod picture_credit;
mod products;
mod publication;
mod ranking;
mod second;
mod short_lines;
mod sort;
mod sort_cues;
mod split;
#[cfg(test)]
mod tests;
mod title;
mod title_features;
mod title_weights;
mod verdict;
mod weekdays;
mod wrap;

pub use fold::{Fold, Folded};
pub use sort::{PageSort, Sorted};

pub use collection::{Collection, LinesOf};
pub use decided::Decided;

use crate::intake::{Document, Span};
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;
use std::borrow::Cow;

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
    /// Every kind, in order.
    pub const ALL: [Kind; 18] = [
        Kind::Title,
        Kind::Standfirst,
        Kind::Byline,
        Kind::Date,
        Kind::Caption,
        Kind::Body,
        Kind::Heading,
        Kind::List,
        Kind::Credit,
        Kind::Navigation,
        Kind::Related,
        Kind::Promo,
        Kind::About,
        Kind::Legal,
        Kind::Comment,
        Kind::Form,
        Kind::Duplicate,
        Kind::Advert,
    ];

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

/// Reasons, first things first. Most lines have one or two, which take no memory of their own.
pub type Reasons = SmallVec<[Cow<'static, str>; 2]>;

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
    pub reasons: Reasons,
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
    /// The place a dateline names; its span is the whole dateline, behind which the sentence begins.
    pub dateline_place: Option<Field<String>>,
    /// The agencies credited.
    pub agencies: Vec<Field<String>>,
    /// The language as an ISO 639-1 code; `None` where it cannot be told.
    pub language: Option<String>,
}

impl Metadata {
    /// The authors in one line: "Ann Lee", "Ann Lee and Bob Ray", "Ann Lee, Bob Ray and Cy Dee". `None` where there are none.
    pub fn byline(&self) -> Option<String> {
        let names: Vec<&str> = self.authors.iter().map(|author| author.value.as_str()).collect();
        let (last, others) = names.split_last()?;
        Some(if others.is_empty() { (*last).to_owned() } else { format!("{} and {last}", others.join(", ")) })
    }

    /// The places all values were read from.
    fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        let fields =
            [&mut self.title, &mut self.standfirst, &mut self.outlet, &mut self.date, &mut self.dateline_place];
        let fields = fields.into_iter().flatten().chain(&mut self.authors).chain(&mut self.agencies);
        fields.filter_map(|field| field.span.as_mut())
    }
}

/// A document whose every line has a kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// In the order of the text, not overlapping, covering every non-blank character.
    pub blocks: Vec<Block>,
    /// What the text says of itself.
    pub metadata: Metadata,
    /// What sort of page it is: an article, a list, a consent wall …
    pub sorted: Sorted,
    /// Whether so little looked like an article that more was kept than usual.
    pub relaxed: bool,
    /// The places that are folded for reading, in order: the line breaks inside the paragraphs of a hard-wrapped text. A
    /// block's span covers them; [`Article::words`] reads over them.
    pub folds: Vec<Fold>,
}

impl Article {
    /// The running text (body, headings, lists), its paragraphs parted by a blank line.
    pub fn text(&self, document: &Document) -> String {
        let paragraphs: Vec<Cow<str>> =
            self.blocks.iter().filter(|b| b.kind.is_text()).map(|b| self.words(&document.text, b.span)).collect();
        paragraphs.join("\n\n")
    }

    /// The words of a span of the document's text as they read: on one line where the text was hard-wrapped.
    pub fn words<'a>(&self, text: &'a str, span: Span) -> Cow<'a, str> {
        self.folded(text, span).into_text()
    }

    /// What a reader should be told of the whole before reading it: that it is no article, or that more was kept than
    /// usual. Mostly nothing.
    pub fn remarks(&self) -> Vec<&'static str> {
        let relaxed = if self.relaxed { RELAXED } else { "" };
        [self.sorted.sort.sentence(), relaxed].into_iter().filter(|sentence| !sentence.is_empty()).collect()
    }

    /// A part of the document's text as it reads, with the way back: see [`Folded`].
    pub fn folded<'a>(&self, text: &'a str, span: Span) -> Folded<'a> {
        Folded::new(text, span, &self.folds)
    }
}

/// What is said of an article that was kept by looser rules.
const RELAXED: &str = "Little here looked like an article, so more was kept than usual: some of it may not belong.";

/// How to clean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The text is an article already: every line is kept as body, nothing is removed.
    pub raw: bool,
    /// Whether the reasons say what weighed most where the line model decided. Changes no kind; slower.
    pub explain: bool,
}

/// What is known beside a document's own text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// What a reader decided, in the order decided; the last word on a line holds.
    pub decided: &'a [Decided],
    /// The lines of all dumps of the collection, and the document's own, which are among them.
    pub collection: Option<(&'a Collection, &'a LinesOf)>,
}

/// Labels every line of a document and reads its metadata. Never fails: an empty text gives an article without blocks.
pub fn clean(document: &Document, options: Options) -> Article {
    clean_beside(document, options, Beside::default())
}

/// The same, with what is known beside the text: it is heeded before the metadata is read.
pub fn clean_beside(document: &Document, options: Options, beside: Beside) -> Article {
    clean_and_count(document, options, beside).0
}

/// The same, and the document's lines for the [`Collection`], which costs next to nothing here.
pub fn clean_and_count(document: &Document, options: Options, beside: Beside) -> (Article, LinesOf) {
    let lines = lines::split(&document.text);
    let folds = wrap::folds(&document.text, &lines);
    let (mut article, lines) = if folds.is_empty() {
        read(document, &page::Page::with(&document.text, lines), options, beside)
    } else {
        let whole = Span::new(0, document.text.len());
        let folded = Folded::new(&document.text, whole, &folds);
        let page = page::Page::with(folded.text(), wrap::numbered(&folded, &lines));
        let moved = |one: &Decided| Decided { span: folded.folded(one.span), ..*one };
        let decided: Vec<Decided> = beside.decided.iter().map(moved).collect();
        let (article, lines) = read(document, &page, options, Beside { decided: &decided, ..beside });
        (wrap::lead_back(article, &document.text, &folded, folds.clone()), lines)
    };
    article.blocks = decided::on_blocks(&document.text, beside.decided, article.blocks);
    (article, lines)
}

/// Labels every line of a page and reads its metadata; with the page's lines for the collection.
fn read(document: &Document, page: &page::Page, options: Options, beside: Beside) -> (Article, LinesOf) {
    let mut labels = if options.raw {
        by_rules::all_body(page, document.given.title.as_deref())
    } else {
        labels::label(page, document.given.title.as_deref(), options.explain)
    };
    if let Some((collection, own)) = beside.collection.filter(|_| !options.raw) {
        elsewhere::second_look(page, collection, own, &mut labels);
    }
    agree::first_of_two(page, &mut labels);
    decided::on_lines(page, beside.decided, &mut labels);
    let metadata = metadata::read(document, page, &labels);
    if !options.raw {
        agree::with_metadata(page, &metadata, &mut labels);
    }
    let sorted = if options.raw { Sorted::default() } else { sort::of(page, &labels, &metadata) };
    let relaxed = labels.relaxed;
    let blocks = split::blocks(page, labels.verdicts, &metadata);
    let article = Article { blocks, metadata, sorted, relaxed, folds: Vec::new() };
    let lines = LinesOf::page(&page.lines, article.metadata.outlet.as_ref().map(|outlet| outlet.value.as_str()));
    (article, lines)
}
