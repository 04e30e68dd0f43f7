//! Giving the reader a file to keep.

use super::promise;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the content stays at its address: some browsers ask the reader for a place first.
const KEPT_MILLISECONDS: u32 = 60_000;

/// Has the browser save a text as a file of this name; the error is a sentence for the reader.
pub fn save(name: &str, content: &str) -> Result<(), String> {
    download(name, content).map_err(|error| {
        let detail = promise::error_message(&error);
        format!("The browser did not let the page save a file ({detail}). Try again, or try another browser.")
    })
}

/// Presses a link that the page never shows: the one way to name a file that every browser knows.
fn download(name: &str, content: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("html") => "text/html",
        Some("svg") => "image/svg+xml",
        _ => "application/json",
    });
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlElement = gloo::utils::document().create_element("a")?.dyn_into()?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    gloo::timers::callback::Timeout::new(KEPT_MILLISECONDS, move || {
        Url::revoke_object_url(&address).ok();
    })
    .forget();
    Ok(())
}
