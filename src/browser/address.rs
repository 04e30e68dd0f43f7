//! The part of the address after `#`, where the view is written.

/// What stands after `#`, without it; percent-encoding as the browser gives it.
pub fn read() -> String {
    String::new()
}

/// Writes the fragment as a new step in the history.
pub fn push(_fragment: &str) {}

/// Writes the fragment in place of the current step.
pub fn replace(_fragment: &str) {}

/// The full address of a fragment, to copy.
pub fn full(_fragment: &str) -> String {
    String::new()
}

/// Calls back with the new fragment when the reader goes back or forward, or edits the address.
pub fn on_change(_callback: impl Fn(String) + 'static) {}
