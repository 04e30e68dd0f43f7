//! A text with some places folded, and the way back: what a hard-wrapped paragraph reads like as one line.
//!
//! The document's text is never changed, so a line break inside a paragraph is noted as a [`Fold`]: these bytes are read
//! as one space, or as nothing. [`Folded`] is the text with its folds applied; what is found in it is led back to its
//! place in the document.

use crate::intake::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Bytes of a document that are read as one space or as nothing: a line break inside a paragraph with the white space
/// around it, a hyphen that only the break put there, the `> ` of a quoted mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fold {
    /// The bytes.
    pub span: Span,
    /// Whether a space stands for them.
    pub space: bool,
}

/// A run of the folded text: it begins at byte `at` there and at byte `from` of the document.
#[derive(Clone, Copy, Debug)]
struct Piece {
    at: u32,
    from: u32,
    /// For the space of a fold, the end of the fold in the document.
    fold_end: Option<u32>,
}

/// A part of a document's text with its folds applied.
#[derive(Clone, Debug)]
pub struct Folded<'a> {
    text: Cow<'a, str>,
    pieces: Vec<Piece>,
}

impl<'a> Folded<'a> {
    /// Folds the part `within` of a text. `folds` are those of the whole text, in order and not overlapping; where none
    /// lies in the part, nothing is copied.
    pub fn new(text: &'a str, within: Span, folds: &[Fold]) -> Self {
        let first = folds.partition_point(|fold| fold.span.end <= within.start);
        let last = folds.partition_point(|fold| fold.span.start < within.end);
        let start = Piece { at: 0, from: within.start, fold_end: None };
        let inside = folds.get(first..last).unwrap_or(&[]);
        if inside.is_empty() {
            return Folded { text: Cow::Borrowed(within.of(text)), pieces: vec![start] };
        }
        let mut folded = String::with_capacity(within.len());
        let mut pieces = Vec::with_capacity(inside.len() * 2 + 1);
        pieces.push(start);
        let mut from = within.start;
        for fold in inside {
            let span =
                Span { start: fold.span.start.clamp(from, within.end), end: fold.span.end.clamp(from, within.end) };
            folded.push_str(Span { start: from, end: span.start }.of(text));
            if fold.space {
                pieces.push(Piece { at: folded.len() as u32, from: span.start, fold_end: Some(span.end) });
                folded.push(' ');
            }
            pieces.push(Piece { at: folded.len() as u32, from: span.end, fold_end: None });
            from = span.end;
        }
        folded.push_str(Span { start: from, end: within.end }.of(text));
        Folded { text: Cow::Owned(folded), pieces }
    }

    /// The text as it reads.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as it reads, given away.
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// Whether something is folded at all.
    pub fn is_folded(&self) -> bool {
        self.pieces.len() > 1
    }

    /// Where a span of the folded text stands in the document.
    pub fn original(&self, span: Span) -> Span {
        let start = {
            let at = self.pieces.partition_point(|piece| piece.at <= span.start);
            self.piece(at).map_or(0, |piece| piece.from + (span.start - piece.at))
        };
        if span.is_empty() {
            return Span { start, end: start };
        }
        let at = self.pieces.partition_point(|piece| piece.at < span.end);
        let end =
            self.piece(at).map_or(start, |piece| piece.fold_end.unwrap_or_else(|| piece.from + (span.end - piece.at)));
        Span { start, end }
    }

    /// What a span of the document reads like here; what lies outside this part is cut off.
    pub fn folded(&self, span: Span) -> Span {
        Span { start: self.folded_at(span.start), end: self.folded_at(span.end) }
    }

    fn folded_at(&self, byte: u32) -> u32 {
        let at = self.pieces.partition_point(|piece| piece.from <= byte);
        let Some(piece) = self.piece(at) else { return 0 };
        let end = self.pieces.get(at).map_or(self.text.len() as u32, |next| next.at);
        (piece.at + (byte - piece.from)).min(end)
    }

    /// The piece before the place a search stopped at.
    fn piece(&self, at: usize) -> Option<&Piece> {
        at.checked_sub(1).and_then(|at| self.pieces.get(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "> The gover-\n> nment said\n> no. End";

    fn folds() -> Vec<Fold> {
        [(0, 2, false), (11, 15, false), (25, 28, true)]
            .map(|(start, end, space)| Fold { span: Span::new(start, end), space })
            .to_vec()
    }

    #[test]
    fn folded_text_leads_back() {
        let folded = Folded::new(TEXT, Span::new(0, TEXT.len()), &folds());
        assert_eq!(folded.text(), "The government said no. End");
        for (words, want) in
            [("The", "The"), ("government", "gover-\n> nment"), ("said", "said"), ("said no", "said\n> no")]
        {
            let at = folded.text().find(words).unwrap();
            let span = folded.original(Span::new(at, at + words.len()));
            assert_eq!(span.of(TEXT), want);
            assert_eq!(folded.folded(span).of(folded.text()), words);
        }
        assert_eq!(folded.original(Span::new(19, 20)), Span::new(25, 28));
    }

    #[test]
    fn a_part_is_folded_alone() {
        let part = Folded::new(TEXT, Span::new(16, TEXT.len()), &folds());
        assert_eq!(part.text(), "ment said no. End");
        assert_eq!(part.original(Span::new(0, 4)), Span::new(16, 20));
        assert_eq!(part.original(Span::new(10, 12)).of(TEXT), "no");
        let plain = Folded::new(TEXT, Span::new(28, TEXT.len()), &folds());
        assert!(!plain.is_folded());
        assert_eq!((plain.text(), plain.original(Span::new(4, 7)).of(TEXT)), ("no. End", "End"));
    }
}
