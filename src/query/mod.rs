//! What the reader types, to a [`Query`], to [`Hit`]s with their places.
//!
//! In comes the text of the keyword field; out come series, each its own colour, and where they stand in the kept words
//! of every article. What cannot be read as typed is read as the nearest thing that works, and said so. This room knows
//! nothing of how hits are drawn.

mod collocates;
mod conditions;
mod context;
mod dispersion;
mod expression;
mod find;
mod frequencies;
mod lex;
mod literal;
mod machine;
mod nearest;
mod parse;
mod rank;
mod search;
mod spelling;
mod split;
mod stops;
mod suggest;
mod syntax;
#[cfg(test)]
mod tests;
mod wildcard;

pub use collocates::{Around, Collocate, Collocating, collocates};
pub use context::context;
pub use dispersion::{dp_norm, keyness};
pub use frequencies::{Counting, Frequency, LONGEST_PHRASE, MOST_PHRASE_WORDS, Phrase, Phrasing, SHORTEST_PHRASE};
pub use nearest::nearest;
pub use parse::{Condition, Find, Pattern, Query, Series, Voice, parse};
pub use rank::relevance;
pub use search::{Hit, Hits, read, run, run_removed};
pub use spelling::Spelling;
pub use split::split_series;
pub use stops::{Stops, changed, stop_languages, stop_list};
pub use suggest::{Suggestion, SuggestionKind, suggest};
pub use syntax::{Field, SYNTAX};
