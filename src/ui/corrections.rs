//! What the reader corrected: the line at the foot of an article, and the word on corrections that a link brought.

use super::icons;
use super::live::live;
use super::numbers::counted;
use super::page::Page;
use crate::engine::Edit;
use crate::view::{CorrectionsView, DocumentKey, Read};
use leptos::prelude::*;

/// The line at the foot of an article: how many lines and names were changed, undoing and doing again, saving.
pub fn foot(page: Page, read: &Read) -> AnyView {
    let document = read.card.document.key;
    let changed = (read.changed_blocks, read.changed_names);
    live(move || page.corrections.with(|corrections| draw_foot(page, document, changed, corrections)))
}

fn draw_foot(
    page: Page,
    document: DocumentKey,
    (lines, names): (usize, usize),
    corrections: &CorrectionsView,
) -> Option<AnyView> {
    if corrections.all == 0 && !corrections.redo {
        return None;
    }
    let button = |label: &'static str, edit: Edit| {
        view! {
            <button type="button" class="link" on:click=move |_| page.edit(edit.clone(), None)>
                {label}
            </button>
        }
    };
    let all = corrections.all;
    let (of_lines, of_names) =
        (counted(lines, "line", "lines"), counted(names, "name or speaker", "names and speakers"));
    let says = match (lines, names) {
        (0, 0) => None,
        (_, 0) => Some(of_lines),
        (0, _) => Some(of_names),
        _ => Some(format!("{of_lines}, {of_names}")),
    };
    Some(
        view! {
            <p class="yours">
                {says.map(|says| view! { <span>{says}" changed by you"</span> })}
                {corrections.undo.then(|| button("Undo", Edit::Undo))}
                {corrections.redo.then(|| button("Redo", Edit::Redo))}
                {(lines + names > 1).then(|| button("Undo all in this article", Edit::RestoreAll(document)))}
                {(all > 0).then(|| view! {
                    <button
                        type="button"
                        class="link"
                        title="A small file without the texts. Dropped on Parallax, here or elsewhere, it applies them again."
                        on:click=move |_| page.save_corrections()
                    >
                        "Save corrections"
                    </button>
                })}
            </p>
        }
        .into_any(),
    )
}

/// The word on corrections that a link brought.
#[component]
pub fn Brought() -> impl IntoView {
    let page = expect_context::<Page>();
    move || {
        let count = page.brought.get();
        (count > 0).then(|| {
            view! {
                <section class="strip" role="status">
                    <button
                        type="button"
                        class="close"
                        aria-label="Dismiss"
                        title="Dismiss"
                        on:click=move |_| page.brought.set(0)
                    >
                        {icons::cross()}
                    </button>
                    <p>
                        <strong>{format!("This link brings {}.", counted(count, "correction", "corrections"))}</strong>
                        " They say what lines and names of the dumps are, and hold for the same dumps here. "
                        <button type="button" class="link" on:click=move |_| page.edit(Edit::Undo, None)>"Undo them"</button>
                    </p>
                </section>
            }
        })
    }
}
