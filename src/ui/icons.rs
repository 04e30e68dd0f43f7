//! The few drawn signs of the page.

use super::element::{Element, element};
use leptos::prelude::*;

/// The brand's sign: two lines of sight crossing at an event.
pub fn brand() -> impl IntoView {
    view! {
        <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M2 3 18 15M2 17 18 7" stroke="currentColor" stroke-width="1.5" />
            <circle class="dot" cx="11.2" cy="10.6" r="3" />
        </svg>
    }
}

/// A magnifying glass.
pub fn search() -> impl IntoView {
    view! {
        <svg class="glass" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="6.5" cy="6.5" r="4.5" fill="none" stroke="currentColor" stroke-width="1.4" />
            <path d="m10 10 4.5 4.5" stroke="currentColor" stroke-width="1.4" />
        </svg>
    }
}

/// A cross, to close and to remove.
pub fn cross() -> Element {
    let path =
        element("path").with("d", "m2 2 8 8M10 2l-8 8").with("stroke", "currentColor").with("stroke-width", "1.4");
    element("svg").with("class", "sign").with("viewBox", "0 0 12 12").with("aria-hidden", "true").holding([path])
}

/// An arrow up, to the one before.
pub fn up() -> impl IntoView {
    view! {
        <svg class="sign" viewBox="0 0 12 12" aria-hidden="true">
            <path d="m2 8 4-4 4 4" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
    }
}

/// An arrow down, to the next one.
pub fn down() -> impl IntoView {
    view! {
        <svg class="sign" viewBox="0 0 12 12" aria-hidden="true">
            <path d="m2 4 4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
    }
}
