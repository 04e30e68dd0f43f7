//! What is on the screen, as plain data.
//!
//! In comes a [`ViewState`] (everything that decides what is shown) and the corpus; out comes a [`Screen`] that the page
//! draws without computing anything. [`link`] writes a ViewState as an address and reads it back; it is the only place
//! that does. This room knows no browser.

pub mod link;
mod models;
mod state;

pub use crate::annotate::Manner;
pub use crate::clean::Kind;
pub use crate::intake::{DocumentKey, Problem};
pub use models::*;
pub use state::{DocumentRef, Room, Sort, Subject, ViewState};
