//! Reported speech without quotation marks: "X said (that) …", "…, X said", "according to X, …".

use super::lexicon::*;
use super::tokens::{Shape, Token};
use super::voices::{Sort, Voice};
use crate::intake::Span;
use std::sync::LazyLock;

/// A reported clause.
pub(super) struct Reported {
    pub span: Span,
    /// The voice it is reported from.
    pub voice: usize,
    pub confidence: f32,
}

/// The fewest words a reported clause has.
const FEWEST_WORDS: usize = 3;

/// Words that end a reported clause after a comma: what follows is the reporter's again.
static CUTS: LazyLock<HashedSet> = LazyLock::new(|| {
    "adding according but while although though saying noting citing".split(' ').map(word_hash).collect()
});

/// Finds the reported clauses, in the order of the text.
pub(super) fn find(outer: &[Token], voices: &[Voice]) -> Vec<Reported> {
    let mut found: Vec<Reported> = Vec::new();
    for (v, voice) in voices.iter().enumerate() {
        if matches!(voice.sort, Sort::FirstPerson) || voice.qualifies {
            continue;
        }
        let (start, end) = bounds(outer, voice.first);
        let clause = if voice.according {
            according(outer, voice, start, end).map(|range| (range, 0.75))
        } else {
            reported(outer, voices, voice, start, end)
        };
        if let Some(((from, to), confidence)) = clause
            && let Some(span) = span(outer, from, to)
            && found.last().is_none_or(|last| last.span.end <= span.start)
        {
            found.push(Reported { span, voice: v, confidence });
        }
    }
    found
}

/// How many tokens of a sentence are looked at to each side of a voice: time stays linear in any text.
const REACH: usize = 150;

/// First token and one past the last of the sentence around a token.
fn bounds(outer: &[Token], at: usize) -> (usize, usize) {
    let sentence = outer.get(at).map(|t| t.sentence);
    let same = |i: usize| outer.get(i).map(|t| t.sentence) == sentence;
    let mut start = at;
    while start > 0 && at - start < REACH && same(start - 1) {
        start -= 1;
    }
    let mut end = at;
    while same(end) && end - at < REACH && end < outer.len() {
        end += 1;
    }
    (start, end)
}

/// "X said (that) …" and "…, X said".
fn reported(
    outer: &[Token],
    voices: &[Voice],
    voice: &Voice,
    start: usize,
    end: usize,
) -> Option<((usize, usize), f32)> {
    // "…, said X" and "…, X said": the clause stands before the tag.
    let (tag, verb, after) = match (voice.inverted, voice.verb) {
        (Some(verb), _) if voice.inverted_tier >= 2 => (verb, verb, voice.end),
        (_, Some(verb)) if voice.verb_tier >= 2 && voice.direct => (voice.first, verb, verb + 1),
        _ => return None,
    };
    let closes =
        outer.get(after).is_none_or(|t| t.is(STOP | COMMA | WEEKDAY) || t.is(PREPOSITION) && t.span.len() <= 2);
    let comma_before = tag > start && outer.get(tag - 1).is_some_and(|t| t.is(COMMA));
    if comma_before && (closes || after + 4 >= end) && tag > start + FEWEST_WORDS {
        return Some(((start, tag - 1), 0.7));
    }
    if voice.inverted.is_some_and(|at| at == verb) {
        return None;
    }
    // "X said (that) …", "X told Y (that) …".
    let token = outer.get(verb)?;
    let mut from = verb + 1;
    let that = |i: usize| outer.get(i).is_some_and(|t| t.is(THAT) && t.shape == Shape::Lower);
    let object = voices
        .get(voices.partition_point(|x| x.first < from))
        .filter(|x| x.first == from && x.sentence == voice.sentence);
    if !that(from)
        && let Some(object) = object
        && (that(object.end) || token.hash == *TOLD)
    {
        from = object.end;
    }
    // "said on Friday that", "said in an interview that"
    let reach = (from..(from + 8).min(end)).find(|&i| that(i));
    let by_that = match reach {
        Some(at) if outer.get(from).is_some_and(|t| t.is(PREPOSITION | WEEKDAY | THAT | AUXILIARY)) => {
            from = at + 1;
            true
        }
        _ => false,
    };
    if !by_that
        && (token.traits & SAY_STRONG == 0
            || outer.get(from).is_some_and(|t| t.is(MARK | QUOTED_RUN | PREPOSITION | CONJUNCTION)))
    {
        return None;
    }
    let mut to = end;
    for at in from..end {
        let Some(word) = outer.get(at) else { break };
        let next = outer.get(at + 1);
        if word.is(COMMA) && next.is_some_and(|n| CUTS.contains(&n.hash) || n.is(SAY) && n.shape == Shape::Lower) {
            to = at;
            break;
        }
    }
    Some(((from, to), if by_that { 0.75 } else { 0.6 }))
}

static TOLD: LazyLock<u64> = LazyLock::new(|| word_hash("told"));

/// "According to X, …" and "…, according to X".
fn according(outer: &[Token], voice: &Voice, start: usize, end: usize) -> Option<(usize, usize)> {
    let opener = (start..voice.first).rev().find(|&i| outer.get(i).is_some_and(|t| t.is(ACCORDING)))?;
    if opener > start + FEWEST_WORDS {
        let to = if outer.get(opener - 1).is_some_and(|t| t.is(COMMA)) { opener - 1 } else { opener };
        return Some((start, to));
    }
    let comma = (voice.end..end).find(|&i| outer.get(i).is_some_and(|t| t.is(COMMA)))?;
    Some((comma + 1, end))
}

/// The words of a clause, without the marks at its ends; `None` where they are too few or mostly quoted.
fn span(outer: &[Token], mut from: usize, mut to: usize) -> Option<Span> {
    while from < to && outer.get(from).is_some_and(|t| t.is(MARK & !OPENING)) {
        from += 1;
    }
    while from < to && outer.get(to - 1).is_some_and(|t| t.is(MARK & !CLOSING)) {
        to -= 1;
    }
    let words = outer.get(from..to)?;
    let span = Span { start: words.first()?.span.start, end: words.last()?.span.end };
    let quoted: usize = words.iter().filter(|t| t.is(QUOTED_RUN)).map(|t| t.span.len()).sum();
    let plain = words.iter().filter(|t| t.is(WORD | NUMBER)).count();
    (plain >= FEWEST_WORDS && quoted * 2 <= span.len()).then_some(span)
}
