//! Moving about in the page: scrolling, focus, the tab's title.

/// Scrolls the element of this id into view and gives it focus if it can take it. Waits until the page has been drawn.
/// Does nothing where there is none.
pub fn reveal(_id: &str) {}

/// Sets the title of the browser's tab.
pub fn set_title(_title: &str) {}

/// Sets the focus on the element of this id.
pub fn focus(_id: &str) {}

/// Whether the work pane is drawn narrow (one pane at a time).
pub fn is_narrow() -> bool {
    false
}
