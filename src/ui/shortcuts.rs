//! The keyboard shortcuts: one table that drives both the keys and the help.

use super::page::{Dialogue, FIELD_ID, Page, Pane, Step};
use crate::browser::screen;
use crate::engine::Edit;
use crate::view::{DocumentRef, Place, Room, Work};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A shortcut.
pub struct Shortcut {
    /// The keys, any of which does it.
    pub keys: &'static [&'static str],
    /// What it does, in words.
    pub does: &'static str,
    /// Does it.
    act: fn(Page, &str),
}

/// All shortcuts, in the order the help lists them.
pub const SHORTCUTS: &[Shortcut] = &[
    Shortcut { keys: &["/"], does: "type a keyword", act: |_, _| screen::focus(FIELD_ID) },
    Shortcut { keys: &["n", "N"], does: "next hit, previous hit", act: |page, key| step_hit(page, key == "n") },
    Shortcut {
        keys: &["j", "k"],
        does: "next article, previous article",
        act: |page, key| step_article(page, key == "j"),
    },
    Shortcut { keys: &["r"], does: "show or hide removed lines", act: |page, _| toggle_removed(page) },
    Shortcut {
        keys: &["[", "]"],
        does: "the line before, the next line: what it is and why",
        act: |_, key| screen::step_block(key == "]"),
    },
    Shortcut { keys: &["Enter"], does: "on a line: change what it is", act: |page, _| open_menu(page) },
    Shortcut {
        keys: &["u", "U"],
        does: "undo a correction, redo it",
        act: |page, key| page.edit(if key == "u" { Edit::Undo } else { Edit::Redo }, page.focused.get_untracked()),
    },
    Shortcut { keys: &["1", "2", "3"], does: "read, compare, keywords", act: go_to_room },
    Shortcut { keys: &["s"], does: "copy the link to this view", act: |page, _| page.share() },
    Shortcut { keys: &["Esc"], does: "close what is open", act: |page, _| close(page) },
    Shortcut { keys: &["?"], does: "this help", act: |page, _| page.dialogue.set(Some(Dialogue::Help)) },
];

/// Listens to the keys.
pub fn listen(page: Page) {
    window_event_listener(ev::keydown, move |event| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
            return;
        }
        // An open dialog or menu has its own keys.
        if page.dialogue.with_untracked(Option::is_some) || page.menu.get_untracked().is_some() {
            return;
        }
        let key = event.key();
        let key = if key == "Escape" { "Esc" } else { key.as_str() };
        if is_typing(&event) {
            // Out of the field, so that the other keys work again.
            if key == "Esc"
                && let Some(field) =
                    event.target().and_then(|target| target.dyn_into::<leptos::web_sys::HtmlElement>().ok())
            {
                let _ = field.blur();
            }
            return;
        }
        if !page.library.with_untracked(|library| library.articles > 0) && key != "?" {
            return;
        }
        // Elsewhere Enter presses what has the focus.
        if key == "Enter" && !screen::block_has_focus() {
            return;
        }
        if let Some(shortcut) = SHORTCUTS.iter().find(|shortcut| shortcut.keys.contains(&key)) {
            event.prevent_default();
            (shortcut.act)(page, key);
        }
    });
}

/// Whether the key goes into a field of the page.
fn is_typing(event: &ev::KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok()) else {
        return false;
    };
    let kind = target.get_attribute("type").unwrap_or_default();
    match target.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => kind != "checkbox" && kind != "file",
        _ => false,
    }
}

/// Goes to the next hit, or the one before.
pub fn step_hit(page: Page, forward: bool) {
    page.on_screen(move |page| go_to_hit(page, forward));
}

fn go_to_hit(page: Page, forward: bool) {
    let place = page.work.with_untracked(|work| match work {
        Work::Read(_) => {
            page.found.with_untracked(|found| if forward { found.next.clone() } else { found.previous.clone() })
        }
        Work::Keywords(_) => page
            .lines_now(|lines| {
                let lines = &lines.lines;
                let line = if forward { lines.first() } else { lines.last() };
                line.map(|line| Place { document: line.document.clone(), at: line.at })
            })
            .flatten(),
        _ => None,
    });
    if let Some(place) = place {
        page.go_to(&place);
    }
}

fn step_article(page: Page, forward: bool) {
    page.on_screen(move |page| go_to_article(page, forward));
}

fn go_to_article(page: Page, forward: bool) {
    let current = page.shown.with_untracked(|shown| shown.article.clone());
    let next = page.library.with_untracked(|library| {
        let all: Vec<&DocumentRef> =
            library.stories.iter().flat_map(|story| &story.articles).map(|card| &card.document).collect();
        let at = all.iter().position(|document| Some(*document) == current.as_ref());
        let next = match (at, forward) {
            (None, _) => Some(0),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        next.and_then(|next| all.get(next).map(|document| (*document).clone()))
    });
    if let Some(document) = next {
        page.read(&document);
    }
}

fn open_menu(page: Page) {
    if let Some(at) = page.focused.get_untracked() {
        page.toggle_menu(at);
    }
}

fn toggle_removed(page: Page) {
    page.change(Step::Push, |state| state.removed = !state.removed);
}

fn go_to_room(page: Page, key: &str) {
    page.go_to_room(match key {
        "1" => Room::Read,
        "2" => Room::Compare,
        _ => Room::Keywords,
    });
}

/// Closes the innermost thing that is open: a sheet, then the evidence.
fn close(page: Page) {
    if page.pane.get_untracked() != Pane::Work {
        page.show_pane(Pane::Work);
    } else if page.state.with_untracked(|state| state.evidence.is_some()) {
        page.close_evidence();
    }
}
