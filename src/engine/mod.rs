//! Requests to responses. The engine owns the corpus and is one [`Engine::handle`] over plain data.
//!
//! It runs in a Web Worker in the page, and in the same thread in tests and on the command line. A request never
//! fails: what could not be done is said in the response. Long work is queued and done a step at a time
//! ([`Engine::work`]), so that a newer request or a cancel comes in between.

use crate::view::{Problem, Screen, ViewState};
use serde::{Deserialize, Serialize};

/// A request with its revision number. An answer carries the number of the request it answers; the page drops answers
/// to any but its latest [`Request::Show`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Numbered<T> {
    /// The revision.
    pub revision: u32,
    /// What is asked or answered.
    pub body: T,
}

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// The screen for a state, with at most so many articles in the library's list.
    Show {
        /// The state to show.
        state: ViewState,
        /// How many articles the library lists.
        rows: usize,
    },
    /// Files to read, in the order dropped. Answered with [`Response::Progress`] as they are worked on.
    Add(Vec<Incoming>),
    /// Stop adding; what was read so far stays.
    Cancel,
    /// Drop these articles, or everything where empty.
    Forget(Vec<crate::view::DocumentKey>),
    /// The list of unreadable files has been seen.
    DismissProblems,
}

/// A file as it was dropped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incoming {
    /// Its name, with the folders it came in.
    pub name: String,
    /// Its bytes, or why they could not be had.
    pub bytes: Result<Vec<u8>, String>,
}

/// What the engine answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// The screen asked for.
    Screen(Box<Screen>),
    /// How far the adding is.
    Progress(Progress),
}

/// How far a long job is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Files (or stored dumps) done.
    pub done: usize,
    /// Files known so far.
    pub total: usize,
    /// What is being worked on.
    pub name: String,
    /// New articles so far.
    pub added: usize,
    /// Dumps that were here already.
    pub known: usize,
    /// What could not be read so far.
    pub problems: Vec<Problem>,
    /// Whether the job has ended (done or cancelled).
    pub finished: bool,
    /// Whether it was ended by a cancel.
    pub cancelled: bool,
}
