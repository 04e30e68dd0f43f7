//! What a line was found to be, and why.

use super::{Kind, Reasons};
use std::borrow::Cow;

/// The kind of a line, how sure, and the reasons in words a reader understands.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What it is.
    pub kind: Kind,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// What weighed most, first things first.
    pub reasons: Reasons,
}

impl Verdict {
    /// A verdict with its first reason.
    pub fn new(kind: Kind, confidence: f32, reason: impl Into<Cow<'static, str>>) -> Self {
        let mut reasons = Reasons::new();
        reasons.push(reason.into());
        Verdict { kind, confidence, reasons }
    }

    /// The same verdict with one more reason.
    pub fn and(mut self, reason: impl Into<Cow<'static, str>>) -> Self {
        self.reasons.push(reason.into());
        self
    }
}
