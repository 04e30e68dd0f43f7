//! Verdicts on lines to blocks, a line parted where it holds two things: a caption and the credit
//! of its picture, a writer and the date.

use super::page::Page;
use super::verdict::Verdict;
use super::{Block, Kind};
use crate::intake::Span;

/// Words of a byline that may hold a date, at most.
const MOST_BYLINE: u32 = 24;

/// Words after the date of a byline, at most: "10:12 a.m. GMT".
const MOST_AFTER_DATE: usize = 4;

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
            None => match date_part(page, at, verdict.kind) {
                Some(offset) => {
                    let middle = span.start as usize + offset;
                    let date = Verdict::new(Kind::Date, 0.8, "a date beside the writer");
                    blocks.push(block(Span::new(span.start as usize, middle).trimmed(page.text), verdict));
                    blocks.push(block(Span::new(middle, span.end as usize).trimmed(page.text), date));
                }
                None => blocks.push(block(span, verdict)),
            },
        }
    }
    blocks
}

fn block(span: Span, verdict: Verdict) -> Block {
    let reasons = verdict.reasons.into_iter().map(|reason| reason.into_owned()).collect();
    Block { span, kind: verdict.kind, confidence: verdict.confidence, reasons }
}

/// Where the date at the end of a byline begins: "By X and Y, Kessel, 23 January 2019 10:12". One before the name stays
/// with it.
fn date_part(page: &Page, at: usize, kind: Kind) -> Option<usize> {
    let line = page.line(at);
    if kind != Kind::Byline || line.digits == 0 || line.count() > MOST_BYLINE {
        return None;
    }
    let content = page.content(at);
    let date = page.date(at)?;
    let before = content.get(..date.start)?;
    // After it only the hour and its zone.
    let after = content.get(date.end..)?.split_whitespace();
    let ends = after.clone().count() <= MOST_AFTER_DATE && after.into_iter().all(|word| word.len() <= 6);
    (date.is_full() && ends && before.split_whitespace().count() >= 2).then_some(date.start)
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
