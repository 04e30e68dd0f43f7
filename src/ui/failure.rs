//! When the engine is gone: what happened, and the way on.

use super::page::Page;
use crate::browser::shell;
use leptos::prelude::*;

/// The message, where there is one.
#[component]
pub fn Failure() -> impl IntoView {
    let page = expect_context::<Page>();
    move || {
        page.failure.get().map(|sentence| {
            view! {
                <section class="strip bad" role="alert">
                    <p>
                        <strong>"Parallax has stopped. "</strong>
                        {sentence}
                        " What you added is still kept in this browser."
                    </p>
                    <button type="button" class="btn main" on:click=move |_| shell::reload()>"Load the page again"</button>
                </section>
            }
        })
    }
}
