//! Copying to the clipboard.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Copies a text; the error is a sentence for the reader (the browser may refuse).
///
/// First through the clipboard's own interface, which exists only on secure pages and may be refused; then by selecting
/// the text in a field of the page and giving the old copy command.
pub async fn copy(text: &str) -> Result<(), String> {
    if let Some(clipboard) = clipboard()
        && JsFuture::from(clipboard.write_text(text)).await.is_ok()
    {
        return Ok(());
    }
    if copy_through_a_field(text).unwrap_or(false) {
        return Ok(());
    }
    Err("This browser did not let the page copy. Select the text and copy it by hand.".to_owned())
}

/// The clipboard's interface, where the browser has one: it is `undefined` on pages served without encryption.
fn clipboard() -> Option<Clipboard> {
    let navigator = gloo::utils::window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.is_object().then(|| clipboard.unchecked_into())
}

/// Copies by way of a text field that exists only for the moment. Says whether the browser did it.
fn copy_through_a_field(text: &str) -> Result<bool, JsValue> {
    let document: HtmlDocument = gloo::utils::document().dyn_into()?;
    let before = document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // Outside an open dialog nothing can be selected, so the field goes into it.
    let parent = match document.query_selector("dialog[open]")? {
        Some(dialog) => dialog,
        None => document.body().ok_or(JsValue::NULL)?.into(),
    };
    let field: HtmlTextAreaElement = document.create_element("textarea")?.dyn_into()?;
    field.set_value(text);
    field.set_read_only(true);
    field.set_attribute("aria-hidden", "true")?;
    // Set one by one because the page's policy forbids a `style` attribute. A field that is not drawn cannot be selected.
    let style = field.style();
    for (property, value) in [("position", "fixed"), ("inset", "0 auto auto 0"), ("opacity", "0")] {
        style.set_property(property, value)?;
    }
    parent.append_child(&field)?;
    field.select();
    let copied = document.exec_command("copy");
    field.remove();
    if let Some(before) = before {
        before.focus()?;
    }
    copied
}
