//! Verdicts on lines to blocks, a line parted where it holds two things: a caption and the credit of its picture.

use super::page::Page;
use super::verdict::Verdict;
use super::{Block, Kind};
use crate::intake::Span;

/// The blocks of a page, in order, covering every non-blank character.
pub fn blocks(page: &Page, verdicts: Vec<Verdict>) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(verdicts.len());
    for (at, verdict) in verdicts.into_iter().enumerate() {
        let span = page.line(at).span;
        match credit_part(page, at, verdict.kind) {
            Some(offset) => {
                let middle = span.start as usize + offset;
                let credit = Verdict::new(Kind::Credit, 0.8, "credits who took the picture").and("ends a caption");
                blocks.push(block(Span::new(span.start as usize, middle).trimmed(page.text), verdict));
                blocks.push(block(Span::new(middle, span.end as usize).trimmed(page.text), credit));
            }
            None => blocks.push(block(span, verdict)),
        }
    }
    blocks
}

fn block(span: Span, verdict: Verdict) -> Block {
    let reasons = verdict.reasons.into_iter().map(|reason| reason.into_owned()).collect();
    Block { span, kind: verdict.kind, confidence: verdict.confidence, reasons }
}

/// Where the credit of a caption begins, when something stands before it.
fn credit_part(page: &Page, at: usize, kind: Kind) -> Option<usize> {
    if kind != Kind::Caption {
        return None;
    }
    let content = page.content(at);
    let offset = page.credit_start(at)?;
    let before = content.get(..offset)?;
    (before.split_whitespace().count() >= 3).then_some(offset)
}
