//! Speech or scare quotes: whether a quoted run is somebody's words, or a title, a term, an irony.
//!
//! A logistic filter; its weights are trained with the speakers' by `examples/train_speakers.rs`.

use super::indirect::is_one_another;
use super::lexicon::*;
use super::ranker;
use super::signals::{EDGE, FIRST_WORD_TEMPLATE, Place, Signal};
use super::speaker_weights::SCARE_WEIGHTS;
use super::tokens::Token;
use super::voices::Voice;
use std::sync::LazyLock;

static WEIGHTS: LazyLock<ranker::Weights> = LazyLock::new(|| ranker::table(SCARE_WEIGHTS));

/// How likely a run is somebody's words, 0 to 1.
pub(super) fn is_speech(place: &Place, outer: &[Token], voices: &[Voice]) -> f32 {
    // "called each other “dear friend”": a name for one another, and nobody's words.
    if is_one_another(place.at.checked_sub(2).and_then(|at| outer.get(at..at + 2)).unwrap_or_default()) {
        return 0.0;
    }
    let mut sum = 0.0;
    each(place, outer, voices, |signal| sum += WEIGHTS.of(signal));
    1.0 / (1.0 + (-sum).exp())
}

/// How far to each side of a run a verb of saying is looked for, in tokens.
const REACH: usize = 12;

/// Calls `sink` with every signal of a run.
pub(super) fn each(place: &Place, outer: &[Token], voices: &[Voice], mut sink: impl FnMut(Signal)) {
    let here = |at: usize| outer.get(at).filter(|t| t.sentence == place.sentence && t.paragraph == place.paragraph);
    let verb = |t: &Token| t.is(SAY) && !t.is_capital();
    let left = (1..=REACH).map_while(|n| place.at.checked_sub(n).and_then(here)).position(verb);
    let right = (1..=REACH).map_while(|n| here(place.at + n)).position(verb);
    let near =
        |found: Option<usize>| found.map_or(0, |n| 1 + [0, 2, 5].iter().filter(|&&most| n > most).count() as u64);
    let strong = |found: Option<usize>, sign: isize| {
        found
            .and_then(|n| place.at.checked_add_signed(sign * (n as isize + 1)))
            .and_then(|at| outer.get(at))
            .map_or(0, |t| u64::from(t.is(SAY_STRONG)) + 1)
    };
    // Whether anybody in the paragraph could have said it.
    let from = voices.partition_point(|v| v.paragraph < place.paragraph);
    let tagged = voices
        .iter()
        .skip(from)
        .take_while(|v| v.paragraph == place.paragraph)
        .take(REACH)
        .any(|v| v.verb_tier >= 2 && v.direct || v.inverted_tier >= 2 || v.according);
    let tagged = u64::from(tagged);
    let word = |n: Option<usize>| n.and_then(here).map_or(EDGE, |t| t.hash.max(EDGE));
    let mut number = |template: u8, numbers: &[u64]| {
        sink(Signal { template, number: numbers.iter().fold(0, |packed, &n| packed << 4 | n.min(15)), word: 0 });
    };
    number(0, &[place.length]);
    number(1, &[place.capitals, place.length]);
    number(2, &[place.before, place.length]);
    number(3, &[place.after, place.ending]);
    number(4, &[near(left), strong(left, -1), place.before]);
    number(5, &[near(right), strong(right, 1), place.after]);
    number(6, &[near(left), near(right), place.length]);
    number(7, &[tagged, place.length, place.alone]);
    number(8, &[place.alone, u64::from(place.number.min(2)), place.length]);
    number(9, &[u64::from(place.single), place.length]);
    number(10, &[u64::from(place.paragraph == 0), place.capitals, u64::from(place.single)]);
    let (before, second) = (word(place.at.checked_sub(1)), word(place.at.checked_sub(2)));
    sink(Signal { template: FIRST_WORD_TEMPLATE, number: 0, word: before });
    sink(Signal { template: FIRST_WORD_TEMPLATE + 1, number: 0, word: second });
    sink(Signal { template: FIRST_WORD_TEMPLATE + 2, number: 0, word: word(Some(place.at + 1)) });
}
