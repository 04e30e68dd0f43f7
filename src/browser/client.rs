//! The page's side of the engine: requests out to the worker, responses in.

use crate::engine::{Numbered, Response};
use crate::view::{DocumentKey, ViewState};

/// A handle to the engine in its worker. Cheap to copy; requests are queued until the worker is ready.
#[derive(Clone, Copy)]
pub struct Client {}

impl Client {
    /// Starts the worker. `on_response` gets every response; `on_failure` gets a sentence for the reader when the
    /// worker cannot be started or dies.
    pub fn start(_on_response: impl Fn(Numbered<Response>) + 'static, _on_failure: impl Fn(String) + 'static) -> Self {
        Client {}
    }

    /// Asks for the screen of a state; the answer carries the returned revision.
    pub fn show(self, _state: &ViewState, _rows: usize) -> u32 {
        0
    }

    /// Hands files over, each with its path; they are read in the worker.
    pub fn add(self, _files: Vec<super::files::Found>) {}

    /// Hands texts over (pasted, or the example), each with a name.
    pub fn add_texts(self, _texts: Vec<(String, String)>) {}

    /// Stops adding.
    pub fn cancel(self) {}

    /// Forgets these articles, or everything where empty, here and in the browser's storage.
    pub fn forget(self, _keys: Vec<DocumentKey>) {}

    /// The list of unreadable files has been seen.
    pub fn dismiss_problems(self) {}
}
