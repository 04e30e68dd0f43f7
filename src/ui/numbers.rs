//! Numbers as words of the page.

pub use crate::view::digits as grouped;

/// A count with its noun: "1 article", "1,204 articles".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}
