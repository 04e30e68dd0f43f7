//! Everything that decides what is on the screen. There is no other state to share.

use crate::compare::ItemKind;
use crate::intake::{DocumentKey, Span};
use serde::{Deserialize, Serialize};

/// A view, whole: set it and the screen follows; write it down and it is a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewState {
    /// Which work is shown.
    pub room: Room,
    /// The article being read.
    pub article: Option<DocumentRef>,
    /// The articles chosen for comparison, in column order.
    pub chosen: Vec<DocumentRef>,
    /// The keywords as typed.
    pub query: String,
    /// Whether removed lines are shown in their places.
    pub removed: bool,
    /// A place in the article read, as a byte offset into its text: the current hit, or the sentence come from.
    pub at: Option<u32>,
    /// What was pressed, and whose sentences are therefore open.
    pub evidence: Option<Subject>,
    /// The order of the rows of matrices.
    pub sort: Sort,
    /// What the lines in context are sorted by, first thing first, three at most; by article where empty.
    pub lines: Vec<LineKey>,
    /// The section of the comparison that is open alone; all of them where none is.
    pub section: Option<Section>,
    /// What the table of what stands where lists.
    pub kind: RowKind,
    /// Only these outlets (by label); all where empty.
    pub outlets: Vec<String>,
}

/// A document as a link names it: by fingerprint, and by its file's name so that a reader knows what to look for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct DocumentRef {
    /// The short fingerprint.
    pub key: DocumentKey,
    /// The file's name; does not count for equality.
    pub name: String,
}

impl PartialEq for DocumentRef {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for DocumentRef {}

/// The works a reader moves between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Room {
    /// One article.
    #[default]
    Read,
    /// The chosen articles side by side.
    Compare,
    /// The keywords: counts, places, lines in context.
    Keywords,
}

/// The order of a matrix's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sort {
    /// What most outlets share first.
    #[default]
    Shared,
    /// What differs most between outlets first.
    Uneven,
    /// By name.
    Name,
}

/// What lines in context can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineKey {
    /// The word so many places to the right of the hit, to the left where negative; 0 is the hit itself.
    Word(i8),
    /// The outlet.
    Outlet,
    /// The day of publication, earliest first.
    Date,
}

/// The sections of a comparison, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Section {
    /// Who and what is named where.
    Named,
    /// Figures on one thing that do not agree.
    Figures,
    /// Passages shared word for word.
    Passages,
    /// Who is given words, and the same words cut differently.
    Speaks,
    /// One thing reported in different words.
    Wording,
    /// Words of one outlet.
    Words,
    /// When.
    Timeline,
}

/// What the table of what stands where lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RowKind {
    /// People.
    #[default]
    Person,
    /// Organisations, places, figures, dates or sources.
    Item(ItemKind),
    /// Quotes.
    Quote,
    /// All of these.
    All,
}

/// Something on the screen that opens the sentences it stands on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// The sentences that name a person.
    Person(String),
    /// The sentences in which a speaker is quoted or reported.
    Speaker(String),
    /// Everything between quotation marks.
    Quoted,
    /// The credited agencies.
    Agencies,
    /// All people named.
    People,
    /// The hits of a keyword series, by its place in the query.
    Series(u8),
    /// A passage that articles share: where it stands in the one of them with the smallest key.
    Passage(DocumentKey, Span),
    /// Everything that stands in another article word for word.
    Shared,
    /// Where an organisation, place, figure, date or source stands, by what tells it from others.
    Item(ItemKind, String),
    /// A quote, in every article that has it: where it stands in the one with the smallest key.
    Quote(DocumentKey, Span),
    /// Where a word stands, whatever its case.
    Word(String),
    /// Where words of people without a name are given.
    Unnamed,
}
