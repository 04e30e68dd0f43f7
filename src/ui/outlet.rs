//! An outlet: its colour and shape, and its name.

use super::element::{Element, element};
use crate::view::Outlet;

/// The coloured shape. Says nothing to a screen reader; the name stands beside it.
pub fn key(style: u8) -> Element {
    element("span").with("class", format!("key o{style}")).with("aria-hidden", "true")
}

/// The shape and the name.
pub fn who(outlet: &Outlet) -> Element {
    let name = element("span").with("class", "nm").with("dir", "auto").with("title", outlet.label.clone());
    element("span").with("class", "who").holding([key(outlet.style), name.text(outlet.label.clone())])
}

/// The shape and the two letters, with the name in full on hovering.
pub fn letters(outlet: &Outlet) -> Element {
    let letters = element("i").text(outlet.letters.clone());
    element("span").with("class", "ab").with("title", outlet.label.clone()).holding([key(outlet.style), letters])
}

/// The class that sets an outlet's colour and shape.
pub fn class(style: u8) -> String {
    format!("o{style}")
}
