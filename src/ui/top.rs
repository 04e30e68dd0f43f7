//! The bar at the top: the brand, the keywords, and what can be done at any time.

use super::icons;
use super::keyword_field::KeywordField;
use super::live::live;
use super::page::{Dialogue, Page};
use super::theme::ThemeSwitch;
use leptos::prelude::*;

/// The bar. The keyword field and Share come with the first article.
#[component]
pub fn Top(#[prop(into)] has_articles: Signal<bool>) -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <header class="top">
            <span class="brand">{icons::brand()} "Parallax"</span>
            {live(move || {
                if has_articles.get() {
                    view! { <KeywordField /> }.into_any()
                } else {
                    view! { <span class="query idle">{icons::search()} "keywords, once there is something to read"</span> }
                        .into_any()
                }
            })}
            <nav class="acts" aria-label="Actions">
                <Show when=move || has_articles.get()>
                    <button type="button" title="Copy the link to this view (s)" on:click=move |_| page.share()>
                        "Share"
                    </button>
                    <button type="button" title="Add dumps" on:click=move |_| page.dialogue.set(Some(Dialogue::Add))>
                        "Add"
                    </button>
                </Show>
                <ThemeSwitch />
                <button
                    type="button"
                    aria-label="Help and shortcuts"
                    title="Help and shortcuts (?)"
                    on:click=move |_| page.dialogue.set(Some(Dialogue::Help))
                >
                    "?"
                </button>
            </nav>
        </header>
    }
}
