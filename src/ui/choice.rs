//! A list to choose one thing from.

use leptos::prelude::*;
use leptos::web_sys::HtmlSelectElement;

/// One thing of a list.
pub struct Choice {
    /// What the list's value is when it is chosen.
    pub value: String,
    /// What the reader reads.
    pub label: String,
    /// Whether it is so now.
    pub chosen: bool,
}

/// Draws the list. `name` says what is chosen where no label stands around it; `choose` gets the list once something else
/// is chosen.
pub fn list(
    name: Option<String>,
    class: &'static str,
    choices: Vec<Choice>,
    choose: Box<dyn Fn(HtmlSelectElement)>,
) -> AnyView {
    let options: Vec<_> = choices
        .into_iter()
        .map(|one| view! { <option value=one.value prop:selected=one.chosen>{one.label}</option> })
        .collect();
    view! {
        <select class=class aria-label=name on:change=move |event| choose(event_target(&event))>
            {options}
        </select>
    }
    .into_any()
}
