//! Moving about in the page: scrolling, focus, the tab's title.

use super::promise;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, FocusEvent, FocusOptions, HtmlElement, HtmlInputElement, MouseEvent, Node, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The width at which the page shows one pane at a time; the style sheet's own media query says the same.
const NARROW: &str = "(max-width: 50rem)";

/// Up to this many window heights a jump is scrolled through; a longer one is made at once, because a reader who steps
/// through hits should not have to watch a whole article go by.
const SMOOTH_WINDOWS: f64 = 1.5;

thread_local! {
    /// How many reveals were asked for, so that only the latest of several is carried out.
    static REVEALS: Cell<u32> = const { Cell::new(0) };
    /// Whether one of them has not been carried out yet.
    static REVEALING: Cell<bool> = const { Cell::new(false) };
}

/// Scrolls the element of this id into view and gives it focus if it can take it. Waits until the page has been drawn.
/// Does nothing where there is none.
pub fn reveal(id: &str) {
    let number = REVEALS.get().wrapping_add(1);
    REVEALS.set(number);
    REVEALING.set(true);
    let id = id.to_owned();
    spawn_local(async move {
        drawn().await;
        if REVEALS.get() != number {
            return;
        }
        REVEALING.set(false);
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

/// Whether the page is about to be scrolled to something: until then it says nothing that it stands elsewhere.
pub fn is_revealing() -> bool {
    REVEALING.get()
}

/// Scrolls the page so far down, in pixels.
pub fn scroll_to(height: f64) {
    // What was to be revealed is no longer wanted.
    REVEALS.set(REVEALS.get().wrapping_add(1));
    REVEALING.set(false);
    gloo::utils::window().scroll_to_with_x_and_y(0.0, height);
}

/// Sets the title of the browser's tab.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Sets the focus on the element of this id, at once where it is there, else when the page has been drawn.
pub fn focus(id: &str) {
    match gloo::utils::document().get_element_by_id(id) {
        Some(element) => give_focus(&element, false),
        None => focus_drawn(id, false),
    }
}

/// Sets the focus on the element of this id, where there is one once the page has been drawn, and scrolls to nothing.
pub fn focus_once_drawn(id: &str) {
    focus_drawn(id, true);
}

fn focus_drawn(id: &str, in_place: bool) {
    let id = id.to_owned();
    spawn_local(async move {
        drawn().await;
        if let Some(element) = gloo::utils::document().get_element_by_id(&id) {
            give_focus(&element, in_place);
        }
    });
}

/// Whether the work pane is drawn narrow (one pane at a time).
pub fn is_narrow() -> bool {
    matches(NARROW)
}

/// The attribute that carries a block's byte offset.
const BLOCK: &str = "data-at";

/// The id of a block of an article, by its byte offset.
pub fn block_id(at: u32) -> String {
    format!("block-{at}")
}

/// The block an event happened in; where it happened beside the words of one (in its label), the one there was before.
pub fn block_of(event: &Event, before: Option<u32>) -> Option<u32> {
    let element: Element = event.target()?.dyn_into().ok()?;
    match element.closest(&format!("[{BLOCK}]")).ok().flatten() {
        Some(block) => block.get_attribute(BLOCK)?.parse().ok(),
        None => before.filter(|_| element.closest(".tell, .kinds").ok().flatten().is_some()),
    }
}

/// A name of the article, by its number, and where its card goes: under it, in pixels from the corner of the article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameAt {
    /// Its number among the names of the article.
    pub name: u32,
    /// From the left edge.
    pub left: i32,
    /// From the top edge.
    pub top: i32,
}

/// The attribute that carries a name's number.
const NAME: &str = "data-name";

/// The name an event happened at. What has the focus is a name itself: a hit that was gone to may stand in one.
pub fn name_of(event: &Event) -> Option<NameAt> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let link = if event.type_() == "focusin" { element } else { element.closest(&format!("[{NAME}]")).ok()?? };
    let article = link.closest("article").ok()??;
    let (corner, place) = (article.get_bounding_client_rect(), link.get_bounding_client_rect());
    // So much of the card is in sight at the right edge at least.
    const CARD: f64 = 320.0;
    let left = (place.left() - corner.left()).min(corner.width() - CARD).max(0.0);
    let top = place.bottom() - corner.top() + 2.0;
    Some(NameAt { name: link.get_attribute(NAME)?.parse().ok()?, left: left as i32, top: top as i32 })
}

/// Whether an event happened on the card of a name, which then stays.
pub fn over_card(event: &Event) -> bool {
    let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    element.is_some_and(|element| element.closest("[role=tooltip]").ok().flatten().is_some())
}

/// The first field of the form that an event happened in.
pub fn field_of(event: &Event) -> Option<HtmlInputElement> {
    let form: Element = event.current_target()?.dyn_into().ok()?;
    form.query_selector("input").ok()??.dyn_into().ok()
}

/// Has something called at every scroll of the page.
pub fn on_scroll(then: impl Fn() + 'static) {
    EventListener::new(&gloo::utils::window(), "scroll", move |_| then()).forget();
}

/// The id of what has the focus.
pub fn focused() -> Option<String> {
    gloo::utils::document().active_element().map(|element| element.id())
}

/// Where the window stands along a list, in pixels from its top, and how high what is drawn of it is.
pub struct InView {
    /// The top of the window; 0 where the list begins below it.
    pub top: f64,
    /// The bottom of the window.
    pub bottom: f64,
    /// The height of the items drawn.
    pub drawn: f64,
}

/// Where the window stands along the list of this id; `None` where there is none, or nothing in it.
pub fn list_in_view(id: &str) -> Option<InView> {
    let list = gloo::utils::document().get_element_by_id(id)?;
    let top = -list.get_bounding_client_rect().top();
    let first = list.first_element_child()?.get_bounding_client_rect();
    let last = list.last_element_child()?.get_bounding_client_rect();
    Some(InView { top: top.max(0.0), bottom: top + window_height(), drawn: last.bottom() - first.top() })
}

/// Whether an element stands below what the window shows.
pub fn is_below(id: &str) -> bool {
    let element = gloo::utils::document().get_element_by_id(id);
    element.is_some_and(|element| element.get_bounding_client_rect().top() >= window_height())
}

/// How much of the window, with the page scrolled to its top, is left below the top of the element of this id, in pixels.
pub fn room_below(id: &str) -> usize {
    let element = gloo::utils::document().get_element_by_id(id);
    let top = element.map_or(0.0, |element| element.get_bounding_client_rect().top());
    (window_height() - scrolled() - top) as usize
}

/// How high the window is, in pixels.
pub fn window_height() -> f64 {
    gloo::utils::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// How far down the page the window shows, in pixels.
pub fn window_bottom() -> f64 {
    scrolled() + window_height()
}

/// How far down the page is scrolled, in pixels.
fn scrolled() -> f64 {
    gloo::utils::window().page_y_offset().unwrap_or_default()
}

/// Where in the element that hears it a press happened: how far across and down, from 0 to 1.
pub fn place_in(event: &MouseEvent) -> (f64, f64) {
    let Some(element) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return (0.0, 0.0);
    };
    let rect = element.get_bounding_client_rect();
    let share = |from: f64, length: f64| if length > 0.0 { (from / length).clamp(0.0, 0.999) } else { 0.0 };
    (
        share(f64::from(event.client_x()) - rect.left(), rect.width()),
        share(f64::from(event.client_y()) - rect.top(), rect.height()),
    )
}

/// Whether the focus goes out of the element that hears the event.
pub fn focus_leaves(event: &FocusEvent) -> bool {
    let to: Option<Node> = event.related_target().and_then(|target| target.dyn_into().ok());
    let of: Option<Node> = event.current_target().and_then(|target| target.dyn_into().ok());
    of.is_none_or(|of| !of.contains(to.as_ref()) || to.is_none())
}

/// Whether a block itself has the focus, and not a link or button.
pub fn block_has_focus() -> bool {
    gloo::utils::document().active_element().is_some_and(|element| element.has_attribute(BLOCK))
}

/// Moves the focus to the next block of the article, or the one before; where none has it, to the first in sight.
pub fn step_block(forward: bool) {
    let blocks = blocks();
    let focused = gloo::utils::document().active_element();
    let inside = focused.and_then(|element| element.closest(&format!("[{BLOCK}]")).ok().flatten());
    let here = inside.and_then(|inside| blocks.iter().position(|block| *block == inside));
    let below = |block: &Element| block.get_bounding_client_rect().top() >= BARS;
    // Where a whole stretch is out of sight its blocks are not looked at: the browser would have to lay them out.
    let ends_below = |block: &Element| outer(block).get_bounding_client_rect().bottom() >= BARS;
    let in_sight = || blocks.iter().position(|block| ends_below(block) && below(block));
    let next = match here {
        Some(here) if forward => Some(here + 1),
        Some(here) => here.checked_sub(1),
        None => in_sight(),
    };
    if let Some(block) = next.and_then(|next| blocks.get(next)) {
        give_focus(block, false);
    }
}

/// What a block of the article stands in that is the article's own child: always laid out.
fn outer(block: &Element) -> Element {
    block.closest("article > *").ok().flatten().unwrap_or_else(|| block.clone())
}

/// Has the browser lay out anew only what is in sight of a long article (the style sheet says how).
pub fn settle() {
    if let Ok(Some(sheet)) = gloo::utils::document().query_selector(".sheet") {
        sheet.set_class_name("sheet settled");
    }
}

/// What the bars at the top of the page hide at most, in pixels of the page.
const BARS: f64 = 90.0;

/// Once the page has been drawn, gives the focus to the block at this byte offset, or to the first after it, or the last.
pub fn focus_block_from(at: u32) {
    spawn_local(async move {
        drawn().await;
        let blocks = blocks();
        let place = |block: &&Element| block.get_attribute(BLOCK).and_then(|at| at.parse().ok()).unwrap_or(0);
        if let Some(block) = blocks.iter().find(|block| place(block) >= at).or(blocks.last()) {
            focus_in_place(block);
        }
    });
}

/// The blocks of the article, in order.
fn blocks() -> Vec<Element> {
    let list = gloo::utils::document().query_selector_all(&format!("[{BLOCK}]"));
    let Ok(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// Waits until what was changed so far has been drawn: the first frame draws it, the second comes after.
pub(super) async fn drawn() {
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

/// Whether a block is in sight, or near enough to be soon.
pub fn is_block_near(at: u32) -> bool {
    gloo::utils::document().get_element_by_id(&block_id(at)).is_some_and(|block| is_near(&outer(&block)))
}

/// Calls back once what was changed so far has been painted: a frame is painted after what is called for it, and what else
/// waits for it is let go before.
pub fn after_paint(then: impl FnOnce() + 'static) {
    spawn_local(async move {
        let window = gloo::utils::window();
        promise::called(|resolve, _| window.request_animation_frame(resolve).map(drop)).await.ok();
        Timeout::new(0, || drop(Timeout::new(0, then).forget())).forget();
    });
}

/// Whether an element is close enough to scroll to it smoothly.
fn is_near(element: &Element) -> bool {
    let height = window_height();
    let place = element.get_bounding_client_rect();
    place.bottom() >= -height * SMOOTH_WINDOWS && place.top() < height * (1.0 + SMOOTH_WINDOWS)
}

/// Whether a media query holds.
fn matches(query: &str) -> bool {
    gloo::utils::window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}
