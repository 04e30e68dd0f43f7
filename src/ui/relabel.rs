//! The menu that says what a block is: every kind, grouped into kept and removed.

use super::label::Label;
use super::page::Page;
use crate::browser::menu::{self, Move};
use crate::view::{KINDS, KindWords};
use leptos::ev;
use leptos::prelude::*;

/// The id of the menu; one at most is open.
const MENU_ID: &str = "kinds";

/// The menu of a block.
pub fn menu(page: Page, label: &Label) -> AnyView {
    let (at, line) = (label.at, label.line);
    let group = |id: &'static str, head: &'static str, kept: bool| {
        let items: Vec<_> = KINDS
            .iter()
            .filter(|words| words.kind.is_kept() == kept)
            .map(|words| item(page, label, words).into_any())
            .collect();
        view! {
            <div role="group" aria-labelledby=id>
                <span class="head" id=id aria-hidden="true">{head}</span>
                {items}
            </div>
        }
    };
    let name = format!("What is line {line}?");
    let groups = (group("keep-as", "Keep as", true), group("remove-as", "Remove as", false));
    menu::enter(MENU_ID);
    view! {
        <div class="kinds" id=MENU_ID role="menu" aria-label=name dir="ltr" lang="en" on:keydown=move |event| key(page, at, &event)>
            {groups}
        </div>
    }
    .into_any()
}

fn item(page: Page, label: &Label, words: &'static KindWords) -> impl IntoView + use<> {
    let (document, at) = (label.document, label.at);
    let current = label.kind == words.kind;
    let said = label.said == Some(words.kind);
    let title = if said { format!("{} (what the program said)", words.is) } else { words.is.to_owned() };
    view! {
        <button
            type="button"
            role="menuitemradio"
            aria-checked=current.to_string()
            tabindex=if current { "0" } else { "-1" }
            title=title
            on:click=move |_| page.relabel(document, &[at], words.kind)
        >
            {words.label}
        </button>
    }
}

/// The keys of the menu.
fn key(page: Page, at: u32, event: &ev::KeyboardEvent) {
    let key = event.key();
    let to = match key.as_str() {
        "ArrowDown" | "ArrowRight" => Move::Next,
        "ArrowUp" | "ArrowLeft" => Move::Previous,
        "Home" => Move::First,
        "End" => Move::Last,
        "Escape" | "Tab" => {
            event.prevent_default();
            page.toggle_menu(at);
            return;
        }
        one if one.chars().count() == 1 && one != " " => Move::Letter(one.to_ascii_lowercase()),
        _ => return,
    };
    event.prevent_default();
    menu::go(MENU_ID, to);
}
