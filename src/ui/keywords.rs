//! The keywords: counts and places per article, and lines in context.

use super::page::{FIELD_ID, Page};
use super::{beside, concordance, counts};
use crate::view::{Keywords, SYNTAX, Series};
use leptos::prelude::*;

/// Which of the lists show all they have.
#[derive(Clone, Copy)]
pub struct Unfolded {
    /// The articles' counts.
    pub counts: RwSignal<bool>,
    /// The concordance.
    pub lines: RwSignal<bool>,
}

/// Draws the room.
pub fn draw(page: Page, keywords: &Keywords, series: &[Series], unfolded: Unfolded) -> AnyView {
    if series.is_empty() {
        return nothing_typed().into_any();
    }
    let lines = if keywords.lines.is_empty() {
        view! { <p class="lede">"No article that is let through holds any of these words."</p> }.into_any()
    } else {
        concordance::draw(page, keywords, unfolded.lines)
    };
    view! {
        <div class="pad">
            {(!keywords.says.is_empty()).then(|| view! { <p class="says" dir="auto">{keywords.says.clone()}</p> })}
            {counts::draw(page, keywords, series, unfolded.counts)}
            {beside::draw(page, &keywords.beside, series)}
            {lines}
        </div>
    }
    .into_any()
}

fn nothing_typed() -> impl IntoView {
    view! {
        <div class="pad note-page">
            <p class="says">"Type a word above to see where it stands in every article."</p>
            {language()}
            <p class="go">
                <button type="button" class="btn main" on:click=move |_| crate::browser::screen::focus(FIELD_ID)>
                    "Type a keyword"
                </button>
            </p>
        </div>
    }
}

/// What can be typed, by example.
pub fn language() -> impl IntoView {
    let rows = SYNTAX.iter().map(|(typed, finds)| {
        view! {
            <tr>
                <th scope="row">
                    <code>{*typed}</code>
                </th>
                <td>{*finds}</td>
            </tr>
        }
    });
    view! {
        <table class="language">
            <caption class="vh">"What can be typed"</caption>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
