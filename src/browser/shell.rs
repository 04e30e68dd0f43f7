//! The static page that stands in the document until the program is here.
//!
//! Its "Choose files" and "Choose a folder" work before that: they are plain file inputs, and what was chosen with them
//! is handed over here.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

/// The id of the static page.
const SHELL: &str = "shell";

/// Hands over the files chosen in the static page, at once and when its file dialog is answered later.
pub fn early_files(on_files: impl Fn(Vec<super::files::Found>) + Copy + 'static) {
    let Some(shell) = element() else { return };
    let Ok(inputs) = shell.query_selector_all("input[type=file]") else { return };
    for at in 0..inputs.length() {
        let Some(input) = inputs.item(at).and_then(|node| node.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            continue;
        };
        let early = super::files::chosen(&input);
        if !early.is_empty() {
            on_files(early);
        }
        let source = input.clone();
        EventListener::new(&input, "change", move |_| on_files(super::files::chosen(&source))).forget();
    }
}

/// Takes the static page out of the document.
pub fn remove() {
    if let Some(shell) = element() {
        shell.remove();
    }
}

fn element() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(SHELL)
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // Fails only where the page is being left already.
        let _ = window.location().reload();
    }
}
