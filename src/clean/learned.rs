//! What cleaning learned from gold pages, ready to run: the line model, and the rankings of headlines, writers and days.
//!
//! `./dev train` writes their numbers, MODEL.md says what they were learned from. Tests may put others in their place on
//! their own thread: those that were trained without the outlets they are tried on.

use super::model::Model;
use super::ranking::{Ranking, SEVERAL};
use super::{author_features, author_weights, date_features, date_weights};
use super::{headline_features, headline_weights, title_features, title_weights};
use std::sync::OnceLock;

/// Everything learned that labelling a page or reading its metadata asks.
pub struct Learned {
    /// Which line is the headline.
    pub title: Ranking<{ title_features::COUNT }>,
    /// Which line is the headline once the line model has read the page.
    pub headline: Ranking<{ headline_features::COUNT }, SEVERAL>,
    /// What each line is.
    pub lines: &'static Model,
    /// Which line names the writers.
    pub authors: Ranking<{ author_features::COUNT }, SEVERAL>,
    /// Which date is the day of publication.
    pub day: Ranking<{ date_features::COUNT }, SEVERAL>,
}

/// What comes with the program, or what a test put in its place on this thread.
pub fn now() -> &'static Learned {
    #[cfg(test)]
    if let Some(held_out) = instead::get() {
        return held_out;
    }
    static SHIPPED: OnceLock<Learned> = OnceLock::new();
    SHIPPED.get_or_init(|| Learned {
        title: Ranking::new(&title_weights::TABLE),
        headline: Ranking::new(&headline_weights::TABLE),
        lines: Model::shipped(),
        authors: Ranking::new(&author_weights::TABLE),
        day: Ranking::new(&date_weights::TABLE),
    })
}

/// Putting others in the place of what is shipped, in tests.
#[cfg(test)]
pub mod instead {
    use super::Learned;
    use std::cell::Cell;

    thread_local! {
        static INSTEAD: Cell<Option<&'static Learned>> = const { Cell::new(None) };
    }

    /// What stands in the place of the shipped on this thread.
    pub fn get() -> Option<&'static Learned> {
        INSTEAD.get()
    }

    /// Does something with others in the place of the shipped.
    pub fn with<T>(learned: &'static Learned, work: impl FnOnce() -> T) -> T {
        let before = INSTEAD.replace(Some(learned));
        let done = work();
        INSTEAD.set(before);
        done
    }
}
