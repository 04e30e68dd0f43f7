//! Everything that decides what is on the screen. There is no other state to share.

use super::filters::{Facet, Filter, Rank};
use super::settings::KeywordSettings;
use crate::compare::ItemKind;
use crate::corpus::Grain;
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
    /// What narrows the library and the hits: one filter for a facet, in the order of the facets.
    pub filters: Vec<Filter>,
    /// The facets that are folded though they stand open by themselves, or the other way round, in their order.
    pub folds: Vec<Facet>,
    /// The order of the articles in the library.
    pub rank: Rank,
    /// How the keywords' tables and lines are shown.
    pub keywords: Box<KeywordSettings>,
    /// Which mentions are marked in an article.
    pub marks: Marks,
    /// The articles read in parallel, in any order; the two with most in common where fewer than two are here.
    pub parallel: Vec<DocumentKey>,
    /// Whether the words of one outlet are told without what it quotes.
    pub without_quotes: bool,
    /// How fine stories are.
    pub grain: Grain,
}

/// A kind of mention that can be marked in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mark {
    /// People.
    People,
    /// Ministries, parties, companies.
    Bodies,
    /// Places.
    Places,
    /// Named events.
    Events,
    /// Quotations and reported speech, each with its speaker.
    Quotes,
    /// Figures.
    Figures,
    /// Dates and times.
    Dates,
    /// Agencies, outlets, unnamed people and documents that something is said on the word of.
    Sources,
}

impl Mark {
    /// Every kind, in the order of the legend, with the letter it has in links. A letter never changes its meaning.
    pub const ALL: [(Mark, char); 8] = [
        (Mark::People, 'p'),
        (Mark::Bodies, 'o'),
        (Mark::Places, 'l'),
        (Mark::Events, 'e'),
        (Mark::Quotes, 'q'),
        (Mark::Figures, 'f'),
        (Mark::Dates, 'd'),
        (Mark::Sources, 's'),
    ];

    /// What the legend calls it.
    pub fn label(self) -> &'static str {
        match self {
            Mark::People => "people",
            Mark::Bodies => "bodies",
            Mark::Places => "places",
            Mark::Events => "events",
            Mark::Quotes => "quotations",
            Mark::Figures => "figures",
            Mark::Dates => "dates",
            Mark::Sources => "sources",
        }
    }
}

/// The kinds of mentions that are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks(u8);

impl Default for Marks {
    /// Names of every kind; the rest when it is asked for.
    fn default() -> Self {
        [Mark::People, Mark::Bodies, Mark::Places, Mark::Events].into_iter().fold(Marks(0), Marks::toggled)
    }
}

impl Marks {
    /// None at all.
    pub const NONE: Marks = Marks(0);

    /// Whether this kind is marked.
    pub fn has(self, mark: Mark) -> bool {
        self.0 & 1 << mark as u8 != 0
    }

    /// The same with this kind put on, or off where it was on.
    pub fn toggled(self, mark: Mark) -> Marks {
        Marks(self.0 ^ 1 << mark as u8)
    }
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
    /// What most outlets share first; of words of one outlet, the surest.
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Section {
    /// Who and what is named where.
    #[default]
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
    /// Articles in columns whose scroll keeps step.
    Parallel,
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
    /// The sentences that name a body, a place, an event or anything else.
    Name(String),
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
    /// Those of them in the articles that have a value of a facet.
    SeriesWhere(u8, Facet, String),
    /// Those of them in one article.
    SeriesIn(u8, DocumentKey),
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
