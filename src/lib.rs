//! Parallax: a reading room for news text dumps that runs entirely in the browser.
//!
//! The rooms below stand in reading order; data flows one way, from bytes to what is drawn, and a room depends only on
//! the rooms above it. The core (everything but [`browser`] and [`ui`]) compiles and tests natively and knows no
//! browser. `ARCHITECTURE.md` has the bird's-eye view and the invariants.

#[cfg(test)]
mod dice;
pub mod text;

pub mod intake;

pub mod clean;

pub mod correct;

pub mod annotate;

pub mod corpus;

pub mod query;

pub mod compare;

pub mod view;

pub mod export;

pub mod engine;

#[cfg(feature = "web")]
pub mod browser;

#[cfg(feature = "page")]
pub mod ui;
