//! Asking once more before anything is forgotten.

use super::dialog::Dialog;
use super::numbers::counted;
use super::page::{Dialogue, Page};
use leptos::prelude::*;

/// The dialog before everything is forgotten.
#[component]
pub fn ForgetAllDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let count = move || page.library.with(|library| counted(library.articles, "article", "articles"));
    let forget = move |_| {
        page.dialogue.set(None);
        page.forget_all();
    };
    view! {
        <Dialog id="forget-all" title="Forget everything?" when=|dialogue| *dialogue == Dialogue::ForgetAll>
            <p>
                "This removes " {count}
                " from this browser. They are kept nowhere else: to see them again you drop the dumps again. Links you shared keep working for anyone who has the same dumps."
            </p>
            <div class="go">
                <button type="button" class="btn main" on:click=forget>"Forget everything"</button>
                <button type="button" class="btn" on:click=move |_| page.dialogue.set(None)>"Keep"</button>
            </div>
        </Dialog>
    }
}

/// The dialog before one article is forgotten.
#[component]
pub fn ForgetDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let card = move || {
        page.dialogue.with(|dialogue| match dialogue {
            Some(Dialogue::Forget(card)) => Some(card.clone()),
            _ => None,
        })
    };
    let forget = move |_| {
        if let Some(card) = card() {
            page.dialogue.set(None);
            page.forget(&card.document);
        }
    };
    view! {
        <Dialog id="forget" title="Forget this article?" when=|dialogue| matches!(dialogue, Dialogue::Forget(_))>
            <p>
                {move || {
                    card().map(|card| format!("“{}” ({}) is removed from this browser. It is kept nowhere else.", card.title, card.outlet.label))
                }}
            </p>
            <div class="go">
                <button type="button" class="btn main" on:click=forget>"Forget it"</button>
                <button type="button" class="btn" on:click=move |_| page.dialogue.set(None)>"Keep it"</button>
            </div>
        </Dialog>
    }
}
