//! The page as the reader sees it: Leptos components, one to a file.
//!
//! In come view models (a [`crate::view::Screen`], cut into its areas by [`page::Page`]); out go intents: a change of the
//! [`crate::view::ViewState`], or files to add. This room computes nothing that is shown: what it draws stands in the view
//! models, and what it asks of the browser goes through [`crate::browser`]. Text reaches the page as text nodes only.

mod add;
mod app;
mod article;
mod block;
mod choice;
mod compare;
mod concordance;
mod confirm;
mod corrections;
mod dialog;
mod dock;
mod drop;
mod element;
mod empty;
mod evidence;
mod facets;
mod failure;
mod fix;
mod help;
mod icons;
mod keyword_field;
mod keywords;
mod label;
mod library;
mod live;
mod marks;
mod matrix;
mod missing;
mod named;
mod notice;
mod numbers;
mod outlet;
mod page;
mod parallel;
mod parts;
mod picture;
mod plot;
mod problems;
mod progress;
mod read;
mod relabel;
mod series;
mod share;
mod shortcuts;
mod strips;
mod table;
mod tabs;
mod theme;
mod top;
mod work;

pub use app::App;

/// Puts the page in place of the static one that stood in the document until the program was here.
pub fn mount() {
    leptos::mount::mount_to_body(App);
}
