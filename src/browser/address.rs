//! The part of the address after `#`, where the view is written.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::History;

/// How long to wait before an address the browser refused is written again. Safari allows 100 changes in 30 seconds and
/// Chromium 200 in 10; a second lets typing pause and keeps the address close behind the screen.
const RETRY_MILLISECONDS: u32 = 1_000;

thread_local! {
    static STATE: RefCell<Address> = const { RefCell::new(Address { known: None, retry: None }) };
}

/// What this page knows of its own address.
struct Address {
    /// The fragment last written or reported, so that one change is not reported twice (the browser sends both
    /// `popstate` and `hashchange` for most).
    known: Option<String>,
    /// The change to write again because the browser refused it.
    retry: Option<Timeout>,
}

/// What stands after `#`, without it; percent-encoding as the browser gives it.
pub fn read() -> String {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// Writes the fragment as a new step in the history. Does nothing where the address says it already.
pub fn push(fragment: &str) {
    write(fragment, true);
}

/// Writes the fragment in place of the current step. Does nothing where the address says it already.
pub fn replace(fragment: &str) {
    write(fragment, false);
}

/// The full address of a fragment, to copy.
pub fn full(fragment: &str) -> String {
    with_fragment(&gloo::utils::window().location().href().unwrap_or_default(), fragment)
}

/// Calls back with the new fragment when the reader goes back or forward, or edits the address, and with how far the page was
/// scrolled when that step was left; `None` where it was not scrolled. Once for each change, and never for what [`push`] or
/// [`replace`] wrote. Stays for the life of the page.
pub fn on_change(callback: impl Fn(String, Option<f64>) + 'static) {
    let callback = std::rc::Rc::new(callback);
    STATE.with_borrow_mut(|state| state.known = Some(read()));
    // Who goes back or forward leaves a step without writing one: how far it is scrolled is noted before.
    let window = gloo::utils::window();
    EventListener::new(&window, "scrollend", |_| drop(keep_scroll())).forget();
    for event in ["popstate", "hashchange"] {
        let callback = callback.clone();
        EventListener::new(&gloo::utils::window(), event, move |_| {
            let now = read();
            let changed = STATE.with_borrow_mut(|state| {
                // What the reader did outlives a change of ours that the browser has not taken yet.
                state.retry = None;
                let changed = state.known.as_ref() != Some(&now);
                state.known = Some(now.clone());
                changed
            });
            if changed {
                let scrolled = gloo::utils::window().history().and_then(|history| history.state());
                callback(now, scrolled.ok().and_then(|state| state.as_f64()));
            }
        })
        .forget();
    }
}

/// Notes with the current step how far the page is scrolled.
fn keep_scroll() -> Option<History> {
    let window = gloo::utils::window();
    let history = window.history().ok()?;
    history.replace_state(&window.scroll_y().ok()?.into(), "").ok()?;
    Some(history)
}

fn write(fragment: &str, as_new_step: bool) {
    let before = read();
    STATE.with_borrow_mut(|state| state.retry = None);
    if before == fragment {
        return;
    }
    let address = full(fragment);
    let written = keep_scroll().and_then(|history| {
        let written = if as_new_step {
            history.push_state_with_url(&JsValue::NULL, "", Some(&address))
        } else {
            history.replace_state_with_url(&history.state().unwrap_or_default(), "", Some(&address))
        };
        written.ok()
    });
    let after = read();
    // Too many changes in a short time: one browser throws, another only leaves the address as it was.
    if written.is_none() || after == before {
        let fragment = fragment.to_owned();
        let retry = Timeout::new(RETRY_MILLISECONDS, move || write(&fragment, as_new_step));
        STATE.with_borrow_mut(|state| state.retry = Some(retry));
        return;
    }
    STATE.with_borrow_mut(|state| state.known = Some(after));
}

/// `address` with `fragment` in place of what stood after its `#`; without a `#` where the fragment is empty.
fn with_fragment(address: &str, fragment: &str) -> String {
    let page = address.split('#').next().unwrap_or_default();
    if fragment.is_empty() { page.to_owned() } else { format!("{page}#{fragment}") }
}

#[cfg(test)]
mod tests {
    use super::with_fragment;

    #[test]
    fn a_fragment_takes_the_place_of_the_one_before() {
        let cases = [
            ("https://a.org/p/", "v1/x", "https://a.org/p/#v1/x"),
            ("https://a.org/p/#v1/x", "v1/y", "https://a.org/p/#v1/y"),
            ("https://a.org/p/?q=1#a#b", "c", "https://a.org/p/?q=1#c"),
            ("https://a.org/p/#v1/x", "", "https://a.org/p/"),
            ("https://a.org/p/#", "", "https://a.org/p/"),
        ];
        for (address, fragment, expected) in cases {
            assert_eq!(with_fragment(address, fragment), expected);
        }
    }
}
