//! Who says a quoted run: rules in a fixed order, each a way in which newspapers tie words to their speaker.

use super::lexicon::*;
use super::tokens::Token;
use super::voices::{Sort, Voice};

/// A quoted run in the stream outside the quotes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Its token.
    pub at: usize,
    pub paragraph: u32,
    pub sentence: u32,
    /// It goes on with a quote that the paragraph before left open.
    pub continues: bool,
}

/// Chooses a voice by rule for each run, in order; with how sure, from the share right on the training articles.
pub(super) fn by_rules(outer: &[Token], places: &[Place], voices: &[Voice]) -> Vec<Option<(usize, f32)>> {
    let mut chosen: Vec<Option<(usize, f32)>> = Vec::with_capacity(places.len());
    let tags: Vec<Option<(usize, f32)>> = places.iter().map(|&place| tag(outer, place, voices)).collect();
    for (r, place) in places.iter().enumerate() {
        let previous = chosen.last().copied().flatten();
        let own = tags.get(r).copied().flatten();
        let near = || {
            // The nearest run of the paragraph that has a tag of its own.
            let mut others: Vec<(usize, usize)> = places
                .iter()
                .enumerate()
                .filter(|&(o, other)| {
                    o != r && other.paragraph == place.paragraph && tags.get(o).copied().flatten().is_some()
                })
                .map(|(o, other)| (other.at.abs_diff(place.at), o))
                .collect();
            others.sort_unstable();
            others.first().and_then(|&(_, o)| tags.get(o).copied().flatten()).map(|(v, _)| (v, 0.85))
        };
        let choice = if place.continues && previous.is_some() && own.is_none() {
            previous
        } else {
            own.or_else(near)
                .or_else(|| subject_left(*place, voices).map(|v| (v, 0.6)))
                .or(previous.filter(|&(v, _)| {
                    voices.get(v).is_some_and(|voice| place.paragraph - voice.paragraph.min(place.paragraph) <= 3)
                }))
                .or_else(|| nearest(*place, voices).map(|v| (v, 0.4)))
        };
        chosen.push(choice);
    }
    chosen
}

/// The voice of the speech tag beside a run: to its right, to its left, or "according to".
fn tag(outer: &[Token], place: Place, voices: &[Voice]) -> Option<(usize, f32)> {
    let clean = |from: usize, to: usize| {
        outer.get(from..to).is_some_and(|between| {
            between
                .iter()
                .all(|t| t.is(COMMA | COLON | DASH | THAT | AUXILIARY | STOP) || t.is(PREPOSITION) && to - from <= 3)
        })
    };
    let own: Vec<usize> = around(place, voices);
    let sentence = |v: &&usize| voices.get(**v).is_some_and(|voice| voice.sentence == place.sentence);
    let here: Vec<usize> = own.iter().filter(sentence).copied().collect();
    let get = |v: &usize| voices.get(*v);
    // To the right: “…,” Smith said / “…,” said Smith.
    for v in here.iter().filter(|v| get(v).is_some_and(|x| x.first > place.at)) {
        let Some(voice) = voices.get(*v) else { continue };
        if voice.inverted_tier >= 1 && voice.inverted.is_some_and(|verb| clean(place.at + 1, verb)) {
            return Some((*v, 0.95));
        }
        if voice.verb_tier >= 2 && voice.commas_to_verb != 1 && !voice.qualifies && clean(place.at + 1, voice.first) {
            return Some((*v, 0.95));
        }
    }
    // To the left: Smith said: “…” / Smith said the plan was “…”.
    let mut best: Option<(usize, f32)> = None;
    for v in here.iter().filter(|v| get(v).is_some_and(|x| x.end <= place.at)) {
        let Some(voice) = voices.get(*v) else { continue };
        if voice.verb.is_some_and(|verb| verb < place.at)
            && voice.verb_tier >= 2
            && voice.voices_to_verb == 0
            && !voice.qualifies
            && !voice.after_preposition
        {
            best = Some((*v, 0.88));
        }
    }
    if best.is_some() {
        return best;
    }
    here.iter().find(|v| get(v).is_some_and(|x| x.according)).map(|v| (*v, 0.85))
}

/// The first voice of the run's sentence that stands before it, or of its paragraph.
fn subject_left(place: Place, voices: &[Voice]) -> Option<usize> {
    let fits = |x: &&Voice| !x.qualifies && !x.after_preposition && !matches!(x.sort, Sort::Place | Sort::Phrase);
    let find = |same: &dyn Fn(&Voice) -> bool| {
        around(place, voices)
            .into_iter()
            .find(|&v| voices.get(v).filter(|x| x.end <= place.at && same(x)).as_ref().is_some_and(fits))
    };
    find(&|x| x.sentence == place.sentence)
        .or_else(|| find(&|x| x.paragraph == place.paragraph && x.sort == Sort::Person))
}

fn nearest(place: Place, voices: &[Voice]) -> Option<usize> {
    around(place, voices)
        .into_iter()
        .filter(|&v| voices.get(v).is_some_and(|x| matches!(x.sort, Sort::Person | Sort::He | Sort::People)))
        .min_by_key(|&v| voices.get(v).map_or(usize::MAX, |x| x.first.abs_diff(place.at)))
}

/// The voices of the run's paragraph and the two before it.
fn around(place: Place, voices: &[Voice]) -> Vec<usize> {
    let from = voices.partition_point(|x| x.paragraph + 2 < place.paragraph);
    let to = voices.partition_point(|x| x.paragraph <= place.paragraph);
    (from..to).collect()
}
