//! What is on the screen, as plain data.
//!
//! In comes a [`ViewState`] (everything that decides what is shown) and the corpus; out comes a [`Screen`] that the page
//! draws without computing anything. [`link`] writes a ViewState as an address and reads it back; it is the only place
//! that does. This room knows no browser.

mod areas;
mod build;
mod cards;
mod compare;
mod concordance;
mod counts;
mod coverage;
mod evidence;
mod facets;
mod figures;
mod filters;
mod keyword_models;
mod keywords;
mod kinds;
mod later;
mod library;
mod line_order;
mod line_settings;
pub mod link;
mod link_corrections;
mod link_keywords;
mod models;
mod names;
mod parallel;
mod plot;
mod plots;
mod read;
mod segment;
mod settings;
mod shared;
mod state;
#[cfg(test)]
mod tests;
mod timeline;
pub mod typed;
mod word_lists;
mod wording;
mod words;

pub use crate::annotate::Manner;
pub use crate::clean::Kind;
pub use crate::compare::ItemKind;
pub use crate::corpus::Grain;
pub use crate::correct::{Correction, DocumentCorrections, LONGEST_NAME, MentionSays};
pub use crate::intake::{DocumentKey, Problem};
pub use crate::query::{SYNTAX, Suggestion, SuggestionKind};
pub use crate::text::Order;
pub use areas::{Area, Cutter, ScreenHead, area};
pub use build::{Input, MOST_COLUMNS, MOST_COMPARED, Told, compared, first_screen, lines, screen, window};
pub use facets::FIRST_VALUES;
pub use filters::{Change, Facet, Filter, Rank};
pub use keyword_models::*;
pub use kinds::{KINDS, KindWords, kept_or_removed, kind_label};
pub use later::Later;
pub use models::*;
pub use plot::{BARCODE, LENGTH, MAP_WIDTH, Plot, Tick};
pub(crate) use read::LineNumbers;
pub use settings::{Grouping, KeywordSettings, MOST_CONTEXT, MOST_WINDOW, Measure, RowsBy, WordList};
pub use state::{DocumentRef, LineKey, Mark, Marks, Room, RowKind, Section, Sort, Subject, ViewState};
pub use words::digits;
