//! Keyword series: their washes and underlines.

/// The class that sets a series' wash and underline.
pub fn class(style: u8) -> String {
    format!("s{style}")
}
