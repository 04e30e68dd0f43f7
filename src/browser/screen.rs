//! Moving about in the page: scrolling, focus, the tab's title.

use super::promise;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The width at which the page shows one pane at a time; the style sheet's own media query says the same.
const NARROW: &str = "(max-width: 50rem)";

/// Up to this many window heights a jump is scrolled through; a longer one is made at once, because a reader who steps
/// through hits should not have to watch a whole article go by.
const SMOOTH_WINDOWS: f64 = 1.5;

thread_local! {
    /// How many reveals were asked for, so that only the latest of several is carried out.
    static REVEALS: Cell<u32> = const { Cell::new(0) };
}

/// Scrolls the element of this id into view and gives it focus if it can take it. Waits until the page has been drawn.
/// Does nothing where there is none.
pub fn reveal(id: &str) {
    let number = REVEALS.get().wrapping_add(1);
    REVEALS.set(number);
    let id = id.to_owned();
    spawn_local(async move {
        drawn().await;
        if REVEALS.get() != number {
            return;
        }
        let Some(element) = gloo::utils::document().get_element_by_id(&id) else { return };
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        options.set_inline(ScrollLogicalPosition::Nearest);
        let smooth = is_near(&element) && !matches("(prefers-reduced-motion: reduce)");
        options.set_behavior(if smooth { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
        element.scroll_into_view_with_scroll_into_view_options(&options);
        focus_in_place(&element);
    });
}

/// Sets the title of the browser's tab.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Sets the focus on the element of this id, at once where it is there, else when the page has been drawn.
pub fn focus(id: &str) {
    let document = gloo::utils::document();
    if let Some(element) = document.get_element_by_id(id) {
        give_focus(&element, false);
        return;
    }
    let id = id.to_owned();
    spawn_local(async move {
        drawn().await;
        if let Some(element) = document.get_element_by_id(&id) {
            give_focus(&element, false);
        }
    });
}

/// Whether the work pane is drawn narrow (one pane at a time).
pub fn is_narrow() -> bool {
    matches(NARROW)
}

/// Waits until what was changed so far has been drawn: the first frame draws it, the second comes after.
async fn drawn() {
    let window = gloo::utils::window();
    for _ in 0..2 {
        promise::called(|resolve, _| window.request_animation_frame(resolve).map(drop)).await.ok();
    }
}

/// Focus without a scroll of its own, which would undo the one just made.
fn focus_in_place(element: &Element) {
    give_focus(element, true);
}

/// An element that cannot take the focus leaves it where it is.
fn give_focus(element: &Element, in_place: bool) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(in_place);
    element.focus_with_options(&options).ok();
}

/// Whether an element is close enough to scroll to it smoothly.
fn is_near(element: &Element) -> bool {
    let height = gloo::utils::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let top = element.get_bounding_client_rect().top();
    (-height * SMOOTH_WINDOWS..height * (1.0 + SMOOTH_WINDOWS)).contains(&top)
}

/// Whether a media query holds.
fn matches(query: &str) -> bool {
    gloo::utils::window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}
