//! Speech tags inside the quotation marks: "« Nous irons, a déclaré Ana Ruiz, jusqu'au bout. »"
//!
//! Papers in Romance languages leave the marks open around the reporter's own words.

use super::entities::Merged;
use super::lexicon::*;
use super::tokens::{Shape, Token};
use super::{Reading, Speaker};
use crate::intake::Span;
use crate::text::Order;

/// How sure of a speaker who is named inside the marks, between commas and behind a verb of saying.
const SURE: f32 = 0.9;
/// The most tokens of a run that are looked at: time stays linear in any text.
const MOST: usize = 400;
/// The most words of a title before the name.
const TITLE_WORDS: usize = 5;

/// Every mention with its entity, in the order of the text; nothing in languages that insert no tags.
pub(super) fn mentions(reading: &Reading, merged: &Merged) -> Vec<(Span, u32)> {
    if !reading.lexicon.is_romance() || reading.runs.is_empty() {
        return Vec::new();
    }
    let entities = (0..).zip(&merged.entities);
    let mut all: Vec<(Span, u32)> =
        entities.flat_map(|(n, entity)| entity.mentions.iter().map(move |&span| (span, n))).collect();
    all.order();
    all
}

/// The speaker named inside a quoted run, with how sure that is; `None` where no tag is inserted. `mentions`: see above.
pub(super) fn speaker(
    reading: &Reading,
    run: u32,
    mentions: &[(Span, u32)],
    merged: &Merged,
) -> Option<(Speaker, f32)> {
    let start = reading.runs.get(run as usize).filter(|_| !mentions.is_empty())?.outside.start;
    let from = reading.tokens.partition_point(|t| t.span.end <= start);
    let own = reading.tokens.get(from..)?;
    let length = own.iter().take(MOST).take_while(|t| t.run == run).count();
    let own = own.get(..length)?;
    let commas = (0..own.len()).filter(|&at| own.get(at).is_some_and(|t| t.is(COMMA)));
    commas.into_iter().find_map(|at| tag(own, at + 1, mentions, merged))
}

/// The tag that begins at a token: verb, title, name and a mark.
fn tag(own: &[Token], start: usize, mentions: &[(Span, u32)], merged: &Merged) -> Option<(Speaker, f32)> {
    let mut at = start;
    while at < start + 2 && own.get(at).is_some_and(|t| t.is(AUXILIARY) && !t.is(SAY)) {
        at += 1;
    }
    own.get(at).filter(|t| t.is(SAY_STRONG) && t.shape == Shape::Lower)?;
    // "a déclaré le ministre libanais Fadi Haddad"
    let small =
        |t: &Token| t.is(DETERMINER | TITLE | TITLE_WORD | ROLE | PREPOSITION | NATIONAL | PEOPLE) && !t.is_capital();
    let words = own.iter().skip(at + 1).take(TITLE_WORDS).take_while(|t| small(t)).count();
    let first = own.get(at + 1 + words)?.span.start;
    let &(mention, entity) = mentions.get(mentions.partition_point(|(span, _)| span.start < first))?;
    let behind = own.iter().skip(at + 1 + words).find(|t| t.span.start >= mention.end);
    let closed = mention.start == first && behind.is_none_or(|t| t.is(COMMA | STOP | SHOUT));
    let name = merged.entities.get(entity as usize).filter(|_| closed)?.name.clone();
    Some((Speaker { name, span: mention, entity: Some(entity), anonymous: false }, SURE))
}
