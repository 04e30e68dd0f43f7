//! A reader's decisions on what lines are: they win over everything the cleaner finds by itself.

use super::labels::Labels;
use super::page::Page;
use super::verdict::Verdict;
use super::{Block, Kind};
use crate::intake::Span;

/// What a reader decided of some words of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The words.
    pub span: Span,
    /// What they are.
    pub kind: Kind,
}

/// Why a block that a reader decided on is what it is.
pub const BY_READER: &str = "changed by you";

/// Sets the verdicts of whole lines, so that what is read from the labels (the title, the authors, the date) follows.
/// The headline stands once: where a reader names another, the line that was taken for it is removed.
pub fn on_lines(page: &Page, decided: &[Decided], labels: &mut Labels) {
    let Labels { verdicts, title, .. } = labels;
    for &Decided { span, kind } in decided {
        let first = page.lines.list.partition_point(|line| line.span.start < span.start);
        for (at, verdict) in verdicts.iter_mut().enumerate().skip(first) {
            if !span.contains(page.line(at).span) {
                break;
            }
            *verdict = Verdict::new(kind, 1.0, BY_READER);
            if kind == Kind::Title {
                *title = Some(at);
            } else if *title == Some(at) {
                *title = None;
            }
        }
    }
    let Some(headline) = *title else { return };
    if !verdicts.get(headline).is_some_and(|verdict| verdict.reasons.iter().any(|reason| reason == BY_READER)) {
        return;
    }
    let number = page.line(headline).number;
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        if at != headline && verdict.kind == Kind::Title {
            let same = page.line(at).hash == page.line(headline).hash;
            let kind = if same { Kind::Duplicate } else { Kind::Navigation };
            *verdict = Verdict::new(kind, 0.5, format!("you chose line {number} as the headline"));
        }
    }
}

/// Sets the kinds of blocks to the letter: a block that a decision covers in part is parted at its edges.
pub fn on_blocks(text: &str, decided: &[Decided], blocks: Vec<Block>) -> Vec<Block> {
    decided.iter().fold(blocks, |blocks, &one| {
        let mut done = Vec::with_capacity(blocks.len() + 2);
        for block in blocks {
            if !block.span.overlaps(one.span) {
                done.push(block);
                continue;
            }
            let (start, end) = (block.span.start.max(one.span.start), block.span.end.min(one.span.end));
            let pieces = [
                (Span { start: block.span.start, end: start }, None),
                (Span { start, end }, Some(one.kind)),
                (Span { start: end, end: block.span.end }, None),
            ];
            for (span, kind) in pieces {
                let span = span.trimmed(text);
                if span.is_empty() {
                    continue;
                }
                done.push(match kind {
                    Some(kind) => {
                        Block { span, kind, confidence: 1.0, reasons: [BY_READER.into()].into_iter().collect() }
                    }
                    None => Block { span, ..block.clone() },
                });
            }
        }
        done
    })
}
