//! An outlet: its colour and shape, and its name.

use crate::view::Outlet;
use leptos::prelude::*;

/// The coloured shape. Says nothing to a screen reader; the name stands beside it.
pub fn key(style: u8) -> impl IntoView {
    view! { <span class=key_class(style) aria-hidden="true"></span> }
}

/// The shape and the name.
pub fn who(outlet: &Outlet) -> impl IntoView {
    view! {
        <span class="who">
            {key(outlet.style)}<span class="nm" dir="auto" title=outlet.label.clone()>{outlet.label.clone()}</span>
        </span>
    }
}

/// The shape and the two letters, with the name in full on hovering.
pub fn letters(outlet: &Outlet) -> impl IntoView {
    view! {
        <span class="ab" title=outlet.label.clone()>
            {key(outlet.style)}<i>{outlet.letters.clone()}</i>
        </span>
    }
}

/// The class that sets an outlet's colour and shape.
pub fn class(style: u8) -> String {
    format!("o{style}")
}

fn key_class(style: u8) -> String {
    format!("key o{style}")
}
