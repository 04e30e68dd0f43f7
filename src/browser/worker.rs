//! The worker's side: messages in, the engine, messages out.

/// Runs the worker: sets the message handler, restores stored dumps, answers until the page goes.
pub fn run() {}
