//! Who says a quoted run: a linear ranker over the voices around it.
//!
//! Each signal that ties a run to a voice has a weight; the voice with the highest sum wins, from left to right, since
//! the speaker of one run tells much about the next. The weights are trained by `examples/train_speakers.rs`.

use super::entities::Merged;
use super::lexicon::{HashedMap, word_hash};
use super::resolve;
use super::signals::{self, Before, Place, Signal};
use super::speaker_weights::SPEAKER_WEIGHTS;
use super::tokens::Token;
use super::voices::Voice;
use crate::text::Filter;
use std::sync::LazyLock;

/// The unit of the weights' tables.
const UNIT: f32 = 0.01;

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| table(SPEAKER_WEIGHTS));

/// Weights by the key of their signal.
pub(super) struct Weights {
    /// Most signals have no weight and stop here.
    filter: Filter<1024>,
    map: HashedMap<f32>,
}

impl Weights {
    /// The weight of a signal; 0 where it has none.
    pub(super) fn of(&self, signal: Signal) -> f32 {
        let key = signal.key();
        if self.filter.may_hold(key as u32) { self.map.get(&key).copied().unwrap_or(0.0) } else { 0.0 }
    }
}

/// A table of weights by the key of their signal. A row holds the values of a template, parted by `|`, each as it is
/// written (`17`, `said`, or `3 said`) and with its weight in hundredths after it. Text is lighter to download than a list
/// of tuples.
pub(super) fn table(rows: &[&str]) -> Weights {
    let cells = (0..).zip(rows).flat_map(|(template, row)| row.split('|').map(move |cell| (template, cell)));
    let map: HashedMap<f32> = cells
        .filter_map(|(template, cell)| {
            let (value, weight) = cell.rsplit_once(' ')?;
            let weight: i16 = weight.parse().ok()?;
            Some((parse(template, value).key(), f32::from(weight) * UNIT))
        })
        .collect();
    Weights { filter: Filter::of(map.keys().map(|&key| key as u32)), map }
}

fn parse(template: u8, value: &str) -> Signal {
    let (number, word) = match value.split_once(' ') {
        Some((number, word)) => (number, word),
        None if template < signals::FIRST_WORD_TEMPLATE => (value, ""),
        None => ("0", value),
    };
    let word = match word {
        "" => 0,
        "EDGE" => signals::EDGE,
        "RUN" => signals::RUN,
        word => word_hash(word),
    };
    Signal { template, number: number.parse().unwrap_or(0), word }
}

/// Chooses a voice for each run, in order, with the share of certainty it got (softmax over the candidates).
pub(super) fn choose(
    places: &[Place],
    outer: &[Token],
    voices: &[Voice],
    merged: &Merged,
    counts: &[u32],
) -> Vec<Option<(usize, f32)>> {
    let mut before = Before::default();
    let mut chosen = Vec::with_capacity(places.len());
    for place in places {
        let mut best: Option<(usize, f32)> = None;
        let mut sums = Vec::new();
        for v in signals::candidates(place, before, voices, outer) {
            let mut sum = 0.0;
            signals::each(place, v, before, voices, outer, counts, |signal| {
                sum += WEIGHTS.of(signal);
            });
            sums.push(sum);
            if best.is_none_or(|(_, most)| sum > most) {
                best = Some((v, sum));
            }
        }
        let choice = best.map(|(v, most)| (v, 1.0 / sums.iter().map(|sum| (sum - most).exp()).sum::<f32>()));
        if let Some((v, _)) = choice {
            let entity = resolve::entity(voices, v, before.entity, outer, merged);
            before = before.then(v, entity, place.paragraph);
        }
        chosen.push(choice);
    }
    chosen
}
