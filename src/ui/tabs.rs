//! The rooms to move between, and what the room at hand can be set to.

use super::icons;
use super::live::live;
use super::marks::MarkLegend;
use super::numbers::{counted, grouped};
use super::page::{LIBRARY_BUTTON_ID, LIBRARY_ID, Page, Pane, Step, plain_click};
use crate::view::{Found, Read, Room, Work};
use leptos::prelude::*;

/// The rooms in the order of their number keys.
pub const ROOMS: [(Room, &str); 3] = [(Room::Read, "Read"), (Room::Compare, "Compare"), (Room::Keywords, "Keywords")];

/// The bar over the work.
#[component]
pub fn Tabs() -> impl IntoView {
    let page = expect_context::<Page>();
    let rooms = ROOMS.map(|(room, label)| {
        let current = move || page.state.with(|state| state.room == room).then_some("page");
        let count = move || match room {
            Room::Compare => page.shown.with(|shown| shown.chosen.len()),
            Room::Keywords => page.typed.with(|typed| typed.iter().map(|one| one.hits).sum()),
            Room::Read => 0,
        };
        let count =
            move || Some(count()).filter(|count| *count > 0).map(|count| view! { <small>{grouped(count)}</small> });
        view! {
            <a
                href=move || {
                    page.state.track();
                    page.href(|state| state.room = room)
                }
                aria-current=current
                on:click=move |event| {
                    if plain_click(&event) {
                        page.go_to_room(room);
                    }
                }
            >
                {label}
                {count}
            </a>
        }
    });
    view! {
        <nav class="tabs" aria-label="Views">
            <button
                type="button"
                class="lib-link"
                id=LIBRARY_BUTTON_ID
                aria-controls=LIBRARY_ID
                aria-expanded=move || (page.pane.get() == Pane::Library).to_string()
                on:click=move |_| page.show_pane(Pane::Library)
            >
                "☰ Library"
            </button>
            {rooms.into_iter().collect::<Vec<_>>()}
            <div class="opt">
                <MarkLegend />
                {live(move || page.work.with(|work| options(page, work)))}
            </div>
        </nav>
    }
}

/// What can be set in the room at hand.
fn options(page: Page, work: &Work) -> AnyView {
    match work {
        Work::Read(read) => view! {
            {live(move || page.found.with(|found| hit_steps(page, found)))}
            {removed_switch(page, read)}
        }
        .into_any(),
        _ => ().into_any(),
    }
}

/// "hit 3 of 10", with a step back and a step on.
fn hit_steps(page: Page, found: &Found) -> AnyView {
    if found.hits == 0 && found.previous.is_none() && found.next.is_none() {
        return ().into_any();
    }
    let says = match found.current {
        0 => counted(found.hits, "hit", "hits"),
        current => format!("hit {} of {}", grouped(current), grouped(found.hits)),
    };
    let step = |place: &Option<crate::view::Place>, label: &'static str, sign: AnyView| {
        let place = place.clone();
        let none = place.is_none();
        view! {
            <button
                type="button"
                class="step"
                aria-label=label
                title=label
                disabled=none
                on:click=move |_| {
                    if let Some(place) = &place {
                        page.go_to(place);
                    }
                }
            >
                {sign}
            </button>
        }
    };
    view! {
        <div class="hits-nav" role="group" aria-label="Hits">
            <output aria-live="polite">{says}</output>
            {step(&found.previous, "Previous hit (N)", icons::up().into_any())}
            {step(&found.next, "Next hit (n)", icons::down().into_any())}
        </div>
    }
    .into_any()
}

/// Whether removed lines are shown.
fn removed_switch(page: Page, read: &Read) -> AnyView {
    if read.removed_blocks == 0 {
        return view! { <span class="quiet">"nothing was removed"</span> }.into_any();
    }
    view! {
        <label>
            <input
                type="checkbox"
                prop:checked=move || page.state.with(|state| state.removed)
                on:change=move |_| page.change(Step::Push, |state| state.removed = !state.removed)
            />
            "Show what was removed "
            <small class="quiet">{counted(read.removed_blocks, "line", "lines")}</small>
        </label>
    }
    .into_any()
}
