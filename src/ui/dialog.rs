//! A dialog over the page. The browser's own `dialog` element keeps the focus inside and gives it back.

use super::icons;
use super::page::{Dialogue, Page};
use crate::browser::dialog;
use leptos::prelude::*;

/// A dialog that is open while `when` holds for the page's open dialog.
#[component]
pub fn Dialog(
    /// The element's id.
    id: &'static str,
    /// What stands at its head.
    title: &'static str,
    /// Which of the dialogs it is.
    when: fn(&Dialogue) -> bool,
    /// What it holds; drawn when it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let open = Memo::new(move |_| page.dialogue.with(|dialogue| dialogue.as_ref().is_some_and(when)));
    let heading = format!("{id}-title");
    let labelled_by = heading.clone();
    let children = StoredValue::new(children);
    Effect::new(move |_| {
        if open.get() {
            dialog::open(id);
        } else {
            dialog::close(id);
        }
    });
    // The browser closes it by itself on Esc.
    let closed = move |_| {
        if open.get_untracked() {
            page.dialogue.set(None);
        }
    };
    view! {
        <dialog id=id aria-labelledby=labelled_by closedby="any" on:close=closed>
            <div class="head-row">
                <h2 id=heading>{title}</h2>
                <button type="button" class="close" aria-label="Close" on:click=move |_| page.dialogue.set(None)>
                    {icons::cross()}
                </button>
            </div>
            <Show when=move || open.get()>{children.with_value(|children| children())}</Show>
        </dialog>
    }
}
