//! The work in the middle: the bar of rooms, what has to be said, and the room itself.

use super::corrections::Brought;
use super::failure::Failure;
use super::live::live;
use super::missing::Missing;
use super::page::{Page, TOP_ID};
use super::problems::{Problems, Trouble};
use super::progress::ProgressStrip;
use super::tabs::Tabs;
use super::{compare, keywords, read, table};
use crate::view::{Area, Keywords, Work};
use leptos::prelude::*;

/// The work.
#[component]
pub fn WorkPane() -> impl IntoView {
    let page = expect_context::<Page>();
    // This outlives a redrawing of the room.
    let tables = RwSignal::new(Vec::new());
    // On paper nothing can be unfolded: tables print with all their rows.
    let all_rows = move |shown: bool| {
        tables.update(|titles: &mut Vec<String>| {
            titles.retain(|title| title != compare::ALL_TABLES);
            if shown {
                titles.push(compare::ALL_TABLES.to_owned());
            }
        });
    };
    let _ = window_event_listener_untyped("beforeprint", move |_| all_rows(true));
    let _ = window_event_listener_untyped("afterprint", move |_| all_rows(false));
    let was_compared = StoredValue::new(false);
    let room = move || {
        page.work.with(|work| {
            let compared = matches!(work, Work::Compare(_));
            let stays = was_compared.try_update_value(|was| std::mem::replace(was, compared)).unwrap_or_default();
            match work {
                Work::Empty => nothing_here().into_any(),
                Work::Read(article) => read::draw(page, article),
                Work::Compare(comparison) => {
                    // What was open or in sight before is where the reader looks for it.
                    let at_once = stays || page.scrolled().is_some() || page.evidence.with_untracked(Option::is_some);
                    compare::draw(page, comparison, tables, at_once)
                }
                Work::Choose(choose) => compare::choose(page, choose),
                Work::Keywords(_) => keywords::draw(page),
            }
        })
    };
    view! {
        <main class="work" id="work">
            <div id=TOP_ID tabindex="-1"></div>
            <Tabs />
            <Strips />
            {live(room)}
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
            {live(move || page.keywords(Area::QueryProblem, |keywords| query_problem(page, keywords)))}
        </div>
    }
}

/// How the keywords were read that cannot be read as typed: a press has them read so.
fn query_problem(page: Page, keywords: &Keywords) -> AnyView {
    let reading = keywords.problem.as_ref().map(|reading| table::inner(page, reading, false));
    (!keywords.says.is_empty())
        .then(|| view! { <p class="strip" role="status">{keywords.says.clone()} " " {reading}</p> })
        .into_any()
}
