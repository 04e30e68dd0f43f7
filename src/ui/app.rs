//! The whole page.

use super::add::AddDialog;
use super::confirm::{ForgetAllDialog, ForgetDialog};
use super::dock::Dock;
use super::drop::DropArea;
use super::empty::Empty;
use super::evidence::{self, EvidenceDrawer};
use super::help::HelpDialog;
use super::library::LibraryPane;
use super::live::live;
use super::notice::Notice;
use super::page::{Page, Pane};
use super::share::ShareDialog;
use super::shortcuts;
use super::top::Top;
use super::work::WorkPane;
use crate::browser::shell;
use leptos::prelude::*;

/// The page. Until the engine has answered, the static page of `index.html` stands in its place.
#[component]
pub fn App() -> impl IntoView {
    let page = Page::start();
    provide_context(page);
    shortcuts::listen(page);
    Effect::new(move |_| {
        if page.ready.get() {
            shell::remove();
        }
    });
    view! {
        <DropArea />
        <Show when=move || page.ready.get()>
            <Ready />
        </Show>
    }
}

#[component]
fn Ready() -> impl IntoView {
    let page = expect_context::<Page>();
    let has_articles = Memo::new(move |_| page.library.with(|library| library.articles > 0));
    let rooms = move || {
        if has_articles.get() {
            let drawer = move || evidence::in_drawer(page);
            view! {
                <div class="rooms" class:with-drawer=drawer>
                    <LibraryPane />
                    <WorkPane />
                    <EvidenceDrawer />
                    <div class="scrim" class:on=move || page.pane.get() != Pane::Work on:click=move |_| page.show_pane(Pane::Work)></div>
                </div>
                <Dock />
            }
            .into_any()
        } else {
            view! { <Empty /> }.into_any()
        }
    };
    view! {
        <Top has_articles=has_articles />
        {live(rooms)}
        <AddDialog />
        <HelpDialog />
        <ShareDialog />
        <ForgetAllDialog />
        <ForgetDialog />
        <Notice />
    }
}
