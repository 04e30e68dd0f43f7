//! What a word is, and when two are the same to a reader.
//!
//! In comes any text; out come its words, their folded forms and their stems. Beside them stand what every room uses and the standard
//! library has only in a heavier form or not at all: sorting, reading decimal numbers, hashing, a first look at words. This room knows nothing of documents.

mod apostrophe;
mod decimal;
mod filter;
pub mod fnv;
mod fold;
mod hashed;
pub(crate) mod letter;
mod order;
mod pieces;
mod stem;
mod words;

pub use apostrophe::within_apostrophe;
pub use decimal::decimal;
pub(crate) use filter::{Filter, pair};
pub use fold::{digit, fold, fold_into, fold_letter, is_mark};
pub(crate) use hashed::{HashedMap, HashedSet, spread};
pub use order::Order;
pub use pieces::{count_pieces, pieces_of, word_of};
pub use stem::{stem, stemmed_languages};
pub use words::{Words, words_of};
