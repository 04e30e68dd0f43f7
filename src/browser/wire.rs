//! What passes between the page and the worker.
//!
//! A message is a list: its bytes (postcard, in a buffer that is handed over and not copied), and the browser's files it
//! speaks of, which cannot be written as bytes. A file handed over this way is a reference: its content is read where it
//! is needed.

use crate::engine::{Numbered, Request, Response};
use crate::view::ScreenHead;
use js_sys::{Array, Uint8Array};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// What the page says.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromPage {
    /// A request to the engine.
    Request(Numbered<Request>),
    /// Files to read and add.
    Files(Numbered<Files>),
}

/// Some of the files of a drop.
#[derive(Debug, Serialize, Deserialize)]
pub struct Files {
    /// The files by name. Those without a refusal stand beside the message, in this order.
    pub named: Vec<Named>,
    /// How many files are to come in messages after this one.
    pub to_come: usize,
}

/// A file that passes beside a message.
#[derive(Debug, Serialize, Deserialize)]
pub struct Named {
    /// Its name, with the folders it came in.
    pub name: String,
    /// Why there is no file, where there is none.
    pub refused: Option<String>,
}

/// What the worker says.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromWorker {
    /// The worker listens; said once, first.
    Ready,
    /// A screen; its areas stand beside the message as files do, so that what did not change is not looked into.
    Screen(Numbered<ScreenHead>),
    /// Any other answer of the engine.
    Response(Numbered<Response>),
    /// The worker's program came to a fault, and where. Said once, last.
    Fault(String),
}

/// A message ready to be posted.
#[derive(Clone, Debug)]
pub struct Packed {
    /// The message.
    pub message: Array,
    /// What is handed over and not copied.
    pub transfer: Array,
}

/// Packs a message and the files it speaks of. `None` where it cannot be written, which these types never are.
pub fn pack<T: Serialize>(body: &T, files: &Array) -> Option<Packed> {
    let bytes = postcard::to_stdvec(body).ok()?;
    let buffer = Uint8Array::from(bytes.as_slice()).buffer();
    Some(Packed { message: Array::of2(&buffer, files), transfer: Array::of1(&buffer) })
}

/// An area of a screen, to stand beside a message; null for one that is as before.
pub fn area_out(area: Option<&[u8]>) -> JsValue {
    area.map_or(JsValue::NULL, |bytes| Uint8Array::from(bytes).into())
}

/// The areas of a screen that stand beside a message.
pub fn areas_in(beside: &Array) -> Vec<Option<Vec<u8>>> {
    beside.iter().map(|area| area.is_object().then(|| Uint8Array::new(&area).to_vec())).collect()
}

/// Unpacks a message; `None` for anything that is none.
pub fn unpack<T: DeserializeOwned>(data: &JsValue) -> Option<(T, Array)> {
    if !Array::is_array(data) {
        return None;
    }
    let message = Array::from(data);
    let bytes = Uint8Array::new(&message.get(0)).to_vec();
    Some((postcard::from_bytes(&bytes).ok()?, Array::from(&message.get(1))))
}
