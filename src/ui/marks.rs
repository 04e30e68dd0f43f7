//! The legend of what is marked in an article: names, quotations, figures, dates, sources, each to be put on or off.

use super::page::{Page, Step};
use crate::view::{Mark, Marks, Room};
use leptos::prelude::*;

/// The legend, folded into the bar over the article.
#[component]
pub fn MarkLegend() -> impl IntoView {
    let page = expect_context::<Page>();
    let reading = Memo::new(move |_| {
        page.shown.with(|shown| shown.room == Room::Read) && page.library.with(|library| library.articles > 0)
    });
    let one = move |mark: Mark| {
        view! {
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || page.state.with(|state| state.marks.has(mark))
                    on:change=move |_| page.change(Step::Replace, |state| state.marks = state.marks.toggled(mark))
                />
                <span class=format!("noted {}", mark.label())>{mark.label()}</span>
            </label>
        }
    };
    let says = move || {
        page.state.with(|state| {
            let on: Vec<&str> =
                Mark::ALL.iter().filter(|(mark, _)| state.marks.has(*mark)).map(|(mark, _)| mark.label()).collect();
            match on.as_slice() {
                [] => "nothing".to_owned(),
                _ if state.marks == Marks::default() => "names".to_owned(),
                [only] => (*only).to_owned(),
                several => format!("{} kinds", several.len()),
            }
        })
    };
    view! {
        <Show when=move || reading.get()>
            <details class="marks">
                <summary>"Marked: "{says}</summary>
                <div role="group" aria-label="What is marked in the article">
                    {Mark::ALL.map(|(mark, _)| one(mark)).into_iter().collect::<Vec<_>>()}
                </div>
            </details>
        </Show>
    }
}
