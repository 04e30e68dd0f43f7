//! Opening and closing `dialog` elements: the browser keeps the focus inside and gives it back.

use wasm_bindgen::JsCast;

/// Opens the dialog of this id over the page, if it is not open.
pub fn open(id: &str) {
    if let Some(dialog) = element(id)
        && !dialog.open()
    {
        // Fails only where the element is not in the document, and then there is nothing to show.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog of this id, if it is open.
pub fn close(id: &str) {
    if let Some(dialog) = element(id)
        && dialog.open()
    {
        dialog.close();
    }
}

fn element(id: &str) -> Option<web_sys::HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
