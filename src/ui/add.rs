//! Adding dumps: files, a folder, pasted text, the example.

use super::dialog::Dialog;
use super::page::{Dialogue, Page};
use crate::browser::files;
use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;
use wasm_bindgen::JsCast;

/// What can be read, said wherever dumps can be added.
pub const FORMATS: &str = "Plain text, .zip, .jsonl, or a whole folder.";

/// The buttons that open the system's file dialog. The inputs stay in the page, so that the buttons are reached by keyboard.
#[component]
pub fn FileButtons() -> impl IntoView {
    let page = expect_context::<Page>();
    let chosen = move |event: ev::Event| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            page.dialogue.set(None);
            page.add_files(files::chosen(&input));
        }
    };
    view! {
        <label class="btn">
            "Choose files"
            <input type="file" class="vh" multiple on:change=chosen />
        </label>
        <label class="btn folder">
            "Choose a folder"
            <input type="file" class="vh" prop:webkitdirectory=true on:change=chosen />
        </label>
    }
}

/// The dialog.
#[component]
pub fn AddDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let text = RwSignal::new(String::new());
    let add = move |_| {
        let pasted = text.get_untracked();
        text.set(String::new());
        page.dialogue.set(None);
        page.add_pasted(pasted);
    };
    view! {
        <Dialog id="add" title="Add dumps" when=|dialogue| *dialogue == Dialogue::Add>
            <p>"Drop them anywhere on this page, at any time. " {FORMATS}</p>
            <div class="go">
                <FileButtons />
                <button
                    type="button"
                    class="btn"
                    on:click=move |_| {
                        page.dialogue.set(None);
                        page.open_example();
                    }
                >
                    "Open the example"
                </button>
            </div>
            <label class="paste">
                "Or paste a text"
                <textarea
                    rows="6"
                    dir="auto"
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
            </label>
            <div class="go">
                <button type="button" class="btn main" disabled=move || text.with(|text| text.trim().is_empty()) on:click=add>
                    "Add this text"
                </button>
            </div>
            <p class="cap">"What you add is read in this browser and goes nowhere else."</p>
        </Dialog>
    }
}
