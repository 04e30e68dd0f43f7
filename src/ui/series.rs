//! Keyword series: their washes and underlines.

use crate::view::Series;
use leptos::prelude::*;

/// The class that sets a series' wash and underline.
pub fn class(style: u8) -> String {
    format!("s{style}")
}

/// A series as typed, in its wash.
pub fn mark(series: &Series) -> impl IntoView {
    view! { <mark class=class(series.style)>{series.text.clone()}</mark> }
}
