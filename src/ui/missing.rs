//! Articles a link names that are not here: which, and what to do.

use super::live::live;
use super::numbers::counted;
use super::page::Page;
use crate::view::MissingDocument;
use leptos::prelude::*;

/// The notice.
#[component]
pub fn Missing() -> impl IntoView {
    let page = expect_context::<Page>();
    // While dumps are being read, what is missing may yet come.
    let shown = move || page.progress.with(Option::is_none) && page.missing.with(|missing| !missing.is_empty());
    view! {
        <Show when=shown>
            <section class="strip" role="status">
                <p>
                    <strong>
                        {move || page.missing.with(|missing| says(missing.len()))}
                    </strong>
                    " A link holds what is chosen and typed, not the texts. Drop the same dumps here and the view appears as it was shared."
                </p>
                <ul class="names">{live(move || page.missing.with(|missing| missing.iter().map(draw).collect::<Vec<_>>()))}</ul>
                <p>
                    "Are they those of the example? "
                    <button type="button" class="link" on:click=move |_| page.open_example()>"Open the example"</button>
                </p>
            </section>
        </Show>
    }
}

fn says(count: usize) -> String {
    format!(
        "This link shows {} not here.",
        if count == 1 {
            "an article that is".to_owned()
        } else {
            format!("{} that are", counted(count, "article", "articles"))
        }
    )
}

fn draw(document: &MissingDocument) -> AnyView {
    let name = if document.name.is_empty() { "(name unknown)".to_owned() } else { document.name.clone() };
    view! {
        <li>
            <span>{name}</span>
            <code title="The text’s fingerprint">{document.fingerprint.clone()}</code>
        </li>
    }
    .into_any()
}
