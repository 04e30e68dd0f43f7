//! Moving about in a menu by keyboard.

use super::screen;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Where to go in a menu.
pub enum Move {
    /// The next item, from the last to the first.
    Next,
    /// The item before, from the first to the last.
    Previous,
    /// The first item.
    First,
    /// The last item.
    Last,
    /// The next item that begins with this letter.
    Letter(String),
}

/// Goes to the menu's current item once it is drawn, and has it in sight.
pub fn enter(id: &'static str) {
    spawn_local(async move {
        screen::drawn().await;
        let items = items(id);
        let checked = |item: &&HtmlElement| item.get_attribute("aria-checked").is_some_and(|checked| checked == "true");
        if let Some(item) = items.iter().find(checked).or(items.first()) {
            item.focus().ok();
        }
        // All of it, where the window is high enough.
        if let Some(menu) = gloo::utils::document().get_element_by_id(id) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            menu.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Goes to another item of a menu.
pub fn go(id: &str, to: Move) {
    let items = items(id);
    let focused = gloo::utils::document().active_element();
    let here = items.iter().position(|item| focused.as_ref() == Some(item.as_ref())).unwrap_or(0);
    let count = items.len().max(1);
    let next = match to {
        Move::Next => (here + 1) % count,
        Move::Previous => (here + count - 1) % count,
        Move::First => 0,
        Move::Last => count - 1,
        Move::Letter(letter) => {
            let begins = |at: &usize| {
                items.get(*at).and_then(|item| item.text_content()).is_some_and(|text| text.starts_with(&letter))
            };
            (1..=count).map(|step| (here + step) % count).find(begins).unwrap_or(here)
        }
    };
    if let Some(item) = items.get(next) {
        item.focus().ok();
    }
}

/// The items of a menu, in order.
fn items(id: &str) -> Vec<HtmlElement> {
    let list = gloo::utils::document().query_selector_all(&format!("#{id} [role=menuitemradio]"));
    let Ok(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}
