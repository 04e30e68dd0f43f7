//! The dock of a narrow window: which of the three panes is shown.

use super::evidence;
use super::numbers::counted;
use super::page::{DOCK_EVIDENCE_ID, DOCK_LIBRARY_ID, OPEN_ROW_ID, Page, Pane};
use crate::browser::screen;
use crate::view::{Room, Work};
use leptos::prelude::*;

/// The dock.
#[component]
pub fn Dock() -> impl IntoView {
    let page = expect_context::<Page>();
    let library = move || page.library.with(|library| counted(library.articles, "article", "articles"));
    let evidence = move || {
        page.evidence.with(|evidence| match evidence {
            Some(evidence) => evidence.title.clone(),
            None => "none open".to_owned(),
        })
    };
    let none = move || page.evidence.with(Option::is_none);
    view! {
        <nav class="dock" aria-label="Panes">
            {button(page, Pane::Library, Some(DOCK_LIBRARY_ID), "Library".into_any(), library, || false)}
            {button(page, Pane::Work, None, (move || room(page)).into_any(), move || work(page), || false)}
            {button(page, Pane::Evidence, Some(DOCK_EVIDENCE_ID), "Evidence".into_any(), evidence, none)}
        </nav>
    }
}

fn button(
    page: Page,
    pane: Pane,
    id: Option<&'static str>,
    label: AnyView,
    says: impl Fn() -> String + Send + 'static,
    disabled: impl Fn() -> bool + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            id=id
            aria-current=move || (page.pane.get() == pane).then_some("true")
            disabled=disabled
            on:click=move |_| open(page, pane)
        >
            {label}
            <small>{says}</small>
        </button>
    }
}

fn open(page: Page, pane: Pane) {
    if pane == Pane::Evidence && !evidence::in_drawer(page) {
        // In a comparison the sentences stand in their row.
        page.pane.set(Pane::Work);
        screen::reveal(OPEN_ROW_ID);
    } else if page.pane.get_untracked() == pane {
        page.show_pane(Pane::Work);
    } else {
        page.show_pane(pane);
    }
}

fn room(page: Page) -> &'static str {
    page.shown.with(|shown| match shown.room {
        Room::Read => "Article",
        Room::Compare => "Compare",
        Room::Keywords => "Keywords",
    })
}

fn work(page: Page) -> String {
    page.work.with(|work| match work {
        Work::Read(read) => match page.found.with(|found| found.hits) {
            0 => read.card.outlet.label.clone(),
            hits => counted(hits, "hit", "hits"),
        },
        Work::Compare(compare) => counted(compare.columns.len(), "article", "articles"),
        Work::Choose(choose) => format!("{} chosen", choose.chosen),
        Work::Keywords(_) => counted(page.typed.with(|all| all.iter().map(|one| one.hits).sum()), "hit", "hits"),
        Work::Empty => String::new(),
    })
}
