//! The link, shown where the browser does not let it be copied.

use super::dialog::Dialog;
use super::page::{Dialogue, Page};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let link = move || {
        page.dialogue.with(|dialogue| match dialogue {
            Some(Dialogue::Share(link)) => link.clone(),
            _ => String::new(),
        })
    };
    view! {
        <Dialog id="share" title="The link to this view" when=|dialogue| matches!(dialogue, Dialogue::Share(_))>
            <p>"The browser did not let the page copy it. Please copy it from here."</p>
            <textarea class="the-link" rows="4" readonly prop:value=link aria-label="The link"></textarea>
            <p class="cap">
                "The link holds what is chosen and typed, not the texts. Who opens it drops the same dumps and sees the same."
            </p>
        </Dialog>
    }
}
