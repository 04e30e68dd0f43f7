//! What is drawn anew where what it is drawn from changes.

use leptos::prelude::*;

/// Draws with a closure, again and again. The library writes out all its code for every type of closure: here they are one
/// type, which makes the page's program some kilobytes smaller.
pub fn live<V: IntoAny + 'static>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    of_one_type(Box::new(move || draw().into_any()))
}

fn of_one_type(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || draw()).into_any()
}
