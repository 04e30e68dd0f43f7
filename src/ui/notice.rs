//! A passing word at the foot of the page: "Link copied"; where it tells of an edit, with its undoing.

use super::page::Page;
use crate::engine::Edit;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// How long it stays, in milliseconds: time to read a dozen words twice.
const STAYS: u32 = 6_000;

/// The word.
#[component]
pub fn Notice() -> impl IntoView {
    let page = expect_context::<Page>();
    let timer = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |_| {
        if page.notice.with(Option::is_some) {
            timer.set_value(Some(Timeout::new(STAYS, move || page.notice.set(None))));
        }
    });
    view! {
        <div class="toast" role="status" aria-live="polite" class:on=move || page.notice.with(Option::is_some)>
            {move || {
                page.notice
                    .get()
                    .map(|notice| {
                        let undo = notice.can_undo.then(|| {
                            view! {
                                " "
                                <button
                                    type="button"
                                    class="link"
                                    title="Undo (u)"
                                    on:click=move |_| {
                                        page.notice.set(None);
                                        page.edit(Edit::Undo, None);
                                    }
                                >
                                    "Undo"
                                </button>
                            }
                        });
                        view! {
                            <span>{notice.says}</span>
                            {undo}
                        }
                    })
            }}
        </div>
    }
}
