//! Waiting for the browser's older interfaces, which call back, as for its newer ones, which return promises.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Hands `start` two functions of the browser's own (one to call with a result, one with an error) and waits until
/// either has been called. No closure crosses from Rust, so nothing has to be kept alive or freed.
///
/// `start` runs before this returns, so that what must be asked within an event is asked within it.
pub fn called(mut start: impl FnMut(&Function, &Function) -> Result<(), JsValue>) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        if let Err(error) = start(&resolve, &reject) {
            reject.call1(&JsValue::NULL, &error).ok();
        }
    }))
}

/// The name of a browser's error ("NotFoundError", "QuotaExceededError" …); empty where it has none.
pub fn error_name(error: &JsValue) -> String {
    text_of(error, "name")
}

/// The message of a browser's error; empty where it has none.
pub fn error_message(error: &JsValue) -> String {
    error.as_string().unwrap_or_else(|| text_of(error, "message"))
}

fn text_of(value: &JsValue, property: &str) -> String {
    js_sys::Reflect::get(value, &JsValue::from_str(property)).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
