//! The work in the middle: the bar of rooms, what has to be said, and the room itself.

use super::corrections::Brought;
use super::failure::Failure;
use super::missing::Missing;
use super::page::{Page, TOP_ID};
use super::problems::{Problems, Trouble};
use super::progress::ProgressStrip;
use super::tabs::Tabs;
use super::{compare, keywords, read};
use crate::view::Work;
use leptos::prelude::*;

/// The work.
#[component]
pub fn WorkPane() -> impl IntoView {
    let page = expect_context::<Page>();
    // This outlives a redrawing of the room.
    let tables = RwSignal::new(Vec::new());
    let room = move || {
        page.work.with(|work| match work {
            Work::Empty => nothing_here().into_any(),
            Work::Read(article) => read::draw(page, article),
            Work::Compare(comparison) => {
                page.evidence.with(|evidence| compare::draw(page, comparison, evidence.as_ref(), tables))
            }
            Work::Choose(chosen) => compare::choose(page, *chosen),
            Work::Keywords(_) => keywords::draw(page),
        })
    };
    view! {
        <main class="work" id="work">
            <div id=TOP_ID tabindex="-1"></div>
            <Tabs />
            <Strips />
            {room}
        </main>
    }
}

/// What stands where the article of a link is not here.
fn nothing_here() -> impl IntoView {
    view! {
        <div class="pad note-page">
            <p class="says">"The article of this link is not here."</p>
            <p>"Drop its dump anywhere on this page, or choose another article in the library."</p>
        </div>
    }
}

/// What has to be said over the work: what stopped, what is missing, what is being read, what could not be read.
#[component]
pub fn Strips() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <div class="strips">
            <Failure />
            <Trouble />
            <ProgressStrip />
            <Brought />
            <Missing />
            <Problems />
            {move || page.query_problem.get().map(|says| view! { <p class="strip" role="status">{says}</p> })}
        </div>
    }
}
