//! The nearest reading of what cannot be read as typed, written so that it can be typed in its place.

use super::parse::parse_and_mend;
use super::split::split_series;
use std::ops::Range;

/// What would have to be typed in the place of something for it to be read without a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// The bytes in whose place it stands; empty where it is put between two.
    pub place: Range<usize>,
    /// What is to stand there.
    pub text: String,
}

/// What would have to be typed for just that to be found which is found for what was typed, without a problem; `None` where
/// that has none, or nothing is left of it.
pub fn nearest(typed: &str) -> Option<String> {
    let mut edits = Vec::new();
    parse_and_mend(typed, &mut edits);
    if edits.is_empty() {
        return None;
    }
    // Of several at one place the first comes first: a quotation is closed before the bracket around it.
    edits.sort_by_key(|edit| edit.place.start);
    let mut mended = String::with_capacity(typed.len() + edits.len());
    let mut from = 0;
    for edit in edits.iter().filter(|edit| edit.place.end >= edit.place.start) {
        // What stands within something that is left out goes with it.
        if edit.place.start >= from {
            mended.push_str(typed.get(from..edit.place.start).unwrap_or(""));
            mended.push_str(&edit.text);
            from = edit.place.end;
        }
    }
    mended.push_str(typed.get(from..).unwrap_or(""));
    let (pieces, _) = split_series(&mended);
    let pieces: Vec<&str> = pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let mended = pieces.join(", ");
    let is_read = !mended.is_empty() && parse_and_mend(&mended, &mut Vec::new()).1.is_empty();
    is_read.then_some(mended)
}
