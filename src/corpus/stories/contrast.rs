//! How clearly a parting of articles in two tells two events apart.
//!
//! The best of some partings of articles on one event are told apart too: by chance, by an angle, by a text that three outlets
//! copied. No one sign tells that from two events, so eight are summed, each of them a logarithm: they are multiplied, and none
//! decides alone. Weights learned for the first seven (gradient ascent on BCubed F1) came out near to equal, so they are.

use super::split::{Cluster, Telling, Word, dots};
use super::vectors::Vector;
use crate::text::Order;

/// A parting so clear or clearer ([`Contrast::clearness`]) is two events. `fit` chooses it on either half of 86 events, with
/// much the same outcome, and prints how well it serves the half that it was not chosen on.
pub(super) const CLEAR: f64 = 11.1;
/// So many of the words or names that tell a side best are looked at: one alone may be an angle …
const TELLING: usize = 3;
/// … and so many figures and names in openings, of which an article has fewer.
const TELLING_FEW: usize = 2;
/// How like the sides are counts as no less than this share of how like articles on one side are.
const LEAST_LIKENESS: f64 = 0.05;
/// Articles less alike than this were written apart; from twice and a half of it on they count as one, being copies: three
/// outlets that print one text do not say a word three times. From a sweep over five pairs of values.
const APART: f64 = 0.2;
const COPIES: f64 = 0.5;
/// A word in fewer articles tells nothing of which go together.
const LEAST_HOLDING: f64 = 3.0;
/// So many articles that one is most like are looked at on either side …
const NEIGHBOURS: usize = 3;
/// … among so many that are known of it, those further off counting as the last of these; three are hardly ever further.
const KNOWN_NEIGHBOURS: usize = 64;
/// Likeness to neighbours counts as no less than this.
const LEAST_NEIGHBOURLY: f64 = 0.01;
/// How much nearer articles are to their own side counts so many times, being a mean of articles where the other signs are
/// of what tells best: 3 and 4 do about as well on events that they were not chosen on, from 5 on single events are torn.
const NEARER: f64 = 3.0;
/// So many standard deviations above chance count as much as one unit of the other signs. 15 does worse, 60 as well.
const DEVIATIONS: f64 = 30.0;

/// What is known of articles from how like each two of them are.
struct Kin {
    /// For how many each article counts: one, or less where others are near copies of it.
    shares: Vec<f64>,
    /// Of each article, those it is most like, the nearest first, and how like, up to where they are copies.
    nearest: Vec<Vec<(f32, usize)>>,
}

impl Kin {
    fn new(texts: &[Vector], words: usize) -> Self {
        let mut copies = vec![1.0_f64; texts.len()];
        let mut nearest = vec![Vec::new(); texts.len()];
        let mut dense = vec![0.0_f32; words];
        for (at, text) in texts.iter().enumerate() {
            let after = texts.get(at + 1..).unwrap_or_default();
            for (cosine, other) in dots(text, after, &mut dense).into_iter().zip(at + 1..) {
                let copied = ((f64::from(cosine) - APART) / (COPIES - APART)).clamp(0.0, 1.0);
                let likeness = cosine.min(COPIES as f32);
                for (one, other) in [(at, other), (other, at)] {
                    copies[one] += copied;
                    let known = &mut nearest[one];
                    // Once there are enough, those known are in order.
                    if known.len() < KNOWN_NEIGHBOURS {
                        known.push((likeness, other));
                        if known.len() == KNOWN_NEIGHBOURS {
                            known.order_by(nearer_first);
                        }
                    } else if known.last().is_some_and(|(least, _)| likeness > *least) {
                        let place = known.partition_point(|(known, _)| *known >= likeness);
                        known.pop();
                        known.insert(place, (likeness, other));
                    }
                }
            }
        }
        nearest.iter_mut().for_each(|known| known.order_by(nearer_first));
        Kin { shares: copies.into_iter().map(|copies| 1.0 / copies).collect(), nearest }
    }

    /// How much nearer each article is to those on its own side that it is most like than to those on the other: the
    /// logarithm of the ratio.
    fn nearer<'a>(&'a self, side: &'a [bool]) -> impl Iterator<Item = f64> + 'a {
        self.nearest.iter().zip(side).map(|(nearest, own)| {
            let furthest = nearest.last().map_or(0.0, |(likeness, _)| *likeness);
            let on = |same: bool| {
                let found =
                    nearest.iter().filter(|(_, other)| (side[*other] == *own) == same).map(|(likeness, _)| *likeness);
                // An article alone on a side, or with one other, has no more there.
                let beyond = if nearest.len() < KNOWN_NEIGHBOURS { 0.0 } else { furthest };
                let sum: f32 = found.chain(std::iter::repeat(beyond)).take(NEIGHBOURS).sum();
                (f64::from(sum) / NEIGHBOURS as f64).max(LEAST_NEIGHBOURLY)
            };
            (on(true) / on(false)).ln()
        })
    }
}

fn nearer_first(a: &(f32, usize), b: &(f32, usize)) -> std::cmp::Ordering {
    b.0.total_cmp(&a.0).then(a.1.cmp(&b.1))
}

/// What partings of a cluster are judged by.
pub(super) struct Contrast<'a> {
    cluster: &'a Cluster,
    pub whole: Telling,
    openings: Telling,
    kin: Kin,
    /// One for each article.
    alike: Vec<f64>,
}

impl<'a> Contrast<'a> {
    pub fn new(cluster: &'a Cluster) -> Self {
        Contrast {
            cluster,
            whole: Telling::new(cluster, &cluster.whole),
            openings: Telling::new(cluster, &cluster.openings),
            kin: Kin::new(&cluster.whole, cluster.words.len()),
            alike: vec![1.0; cluster.whole.len()],
        }
    }

    /// How clear a parting is.
    pub fn clearness(&self, side: &[bool]) -> f64 {
        let Contrast { cluster, whole, openings, kin, alike } = self;
        let shared = Held::new(whole, side, &kin.shares);
        let openings = Held::new(openings, side, alike);
        let whole = Held::new(whole, side, alike);
        // A side may have no words of its own: what is known of the first event stands in articles on the second too.
        let on_one = |[a, b]: [f64; 2]| a.max(b).ln_1p();
        // But whom the articles open with, and their figures, must differ.
        let on_both = |[a, b]: [f64; 2]| a.min(b).ln_1p();
        apart(&cluster.names, cluster.words.len(), side)
            + apart(&cluster.ledes, cluster.words.len(), side)
            + on_one(shared.told(|_| true, TELLING))
            + on_one(shared.told(|word| word.is_name, TELLING))
            + on_both(openings.told(|word| word.is_name, TELLING_FEW))
            + on_both(whole.told(|word| word.is_figure, TELLING_FEW))
            + whole.beyond_chance() / DEVIATIONS
            + NEARER * kin.nearer(side).sum::<f64>() / side.len() as f64
    }
}

/// In how many articles on each side words stand.
struct Held<'a> {
    words: &'a [Word],
    held: Vec<[f64; 2]>,
    sizes: [f64; 2],
}

impl<'a> Held<'a> {
    fn new(telling: &'a Telling, side: &[bool], shares: &[f64]) -> Self {
        let (mut held, mut sizes) = (vec![[0.0; 2]; telling.words.len()], [0.0; 2]);
        for ((words, &side), share) in telling.of.iter().zip(side).zip(shares) {
            let side = usize::from(side);
            sizes[side] += share;
            words.iter().for_each(|&word| held[word as usize][side] += share);
        }
        Held { words: &telling.words, held, sizes }
    }

    /// G² of a word's table.
    fn ratio(&self, held: [f64; 2]) -> f64 {
        log_likelihood(held[1], self.sizes[1], held[0], self.sizes[0])
    }

    /// How clearly words that count tell each side: the mean G² of the `most` that do it best.
    fn told(&self, counts: impl Fn(&Word) -> bool, most: usize) -> [f64; 2] {
        let mut best = [[0.0_f64; TELLING]; 2];
        for (_, &held) in self.words.iter().zip(&self.held).filter(|(word, _)| counts(word)) {
            let which = usize::from(held[1] * self.sizes[0] > held[0] * self.sizes[1]);
            let mut ratio = self.ratio(held);
            for best in best[which].iter_mut().take(most) {
                if ratio > *best {
                    std::mem::swap(&mut ratio, best);
                }
            }
        }
        best.map(|best| best.iter().sum::<f64>() / most as f64)
    }

    /// By how many standard deviations the G² of all words together is above what chance gives (χ² with as many degrees
    /// of freedom as words, were they independent).
    fn beyond_chance(&self) -> f64 {
        let ratios = self.held.iter().filter(|held| held[0] + held[1] >= LEAST_HOLDING).map(|held| self.ratio(*held));
        let (sum, count) = ratios.fold((0.0, 0.0), |(sum, count), ratio| (sum + ratio, count + 1.0));
        (sum - count) / (2.0 * f64::max(count, 1.0)).sqrt()
    }
}

/// How much more like two articles on one side are on average, on the side where they are less so, than two on different
/// sides: the logarithm of the ratio.
fn apart(texts: &[Vector], words: usize, side: &[bool]) -> f64 {
    let (mut sums, mut counts, mut own) = ([vec![0.0_f32; words], vec![0.0_f32; words]], [0.0_f64; 2], [0.0_f64; 2]);
    for (text, &side) in texts.iter().zip(side) {
        let side = usize::from(side);
        counts[side] += 1.0;
        for &(word, weight) in text {
            own[side] += f64::from(weight * weight);
            if let Some(sum) = sums[side].get_mut(word as usize) {
                *sum += weight;
            }
        }
    }
    let dot = |a: usize, b: usize| sums[a].iter().zip(&sums[b]).map(|(a, b)| f64::from(a * b)).sum::<f64>();
    // The sum of all pairs' cosines is the product of the sums; an article is not compared with itself.
    let within = |side: usize| (dot(side, side) - own[side]) / (counts[side] * (counts[side] - 1.0)).max(1.0);
    let between = dot(0, 1) / (counts[0] * counts[1]).max(1.0);
    -(between.max(1e-4) / within(0).min(within(1)).max(1e-3)).max(LEAST_LIKENESS).ln()
}

/// The log-likelihood ratio G² (Dunning 1993) of a table of two by two: `a` of `of_a` against `b` of `of_b`.
fn log_likelihood(a: f64, of_a: f64, b: f64, of_b: f64) -> f64 {
    // What is left of a sum of shares after they were taken off again is nothing.
    let part = |n: f64| if n < 1e-9 { 0.0 } else { n * n.ln() };
    let all = of_a + of_b;
    2.0 * (part(a) + part(b) + part(of_a - a) + part(of_b - b) + part(all)
        - part(a + b)
        - part(all - a - b)
        - part(of_a)
        - part(of_b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::Dice;

    /// Articles of these words, of which those from 6 on are names.
    fn cluster(texts: &[&[u32]]) -> Cluster {
        let text = |words: &&[u32]| words.iter().map(|&word| (word, 1.0 / (words.len() as f32).sqrt())).collect();
        let texts: Vec<Vector> = texts.iter().map(text).collect();
        let words = (0..12).map(|word| Word { tells: true, is_name: word >= 6, is_figure: false }).collect();
        let [ledes, both, openings, names] = std::array::from_fn(|_| texts.clone());
        Cluster { whole: texts, ledes, both, openings, names, words }
    }

    #[test]
    fn copies_count_as_one_and_what_is_told_apart_in_its_own_words_in_full() {
        for (texts, expected) in [
            (&[&[0, 1, 2, 3][..], &[0, 1, 2, 3], &[4, 5, 6, 7]][..], &[0.5, 0.5, 1.0][..]),
            (&[&[0, 1, 2, 3, 4, 5], &[0, 6, 7, 8, 9, 10], &[11]], &[1.0, 1.0, 1.0]),
            (&[&[0, 1, 2, 3], &[0, 1, 2, 3], &[0, 1, 2, 3]], &[1.0 / 3.0; 3]),
        ] {
            let cluster = cluster(texts);
            let shares = Kin::new(&cluster.whole, cluster.words.len()).shares;
            assert!(shares.iter().zip(expected).all(|(share, expected)| (share - expected).abs() < 1e-6), "{shares:?}");
        }
    }

    #[test]
    fn a_parting_is_clearer_the_more_is_on_one_side_alone() {
        let side = [false, false, false, true, true, true];
        let clear = |texts: &[&[u32]]| Contrast::new(&cluster(texts)).clearness(&side);
        // Everything in common; a name on one side; a name on each; nothing in common.
        let same = clear(&[&[0, 1, 6], &[1, 2, 6], &[0, 2, 6], &[0, 1, 6], &[1, 2, 6], &[0, 2, 6]]);
        let one = clear(&[&[0, 1, 7], &[1, 2, 7], &[0, 2, 7], &[0, 1, 6], &[1, 2], &[0, 2, 6]]);
        let each = clear(&[&[0, 1, 7], &[1, 2, 7], &[0, 2, 7], &[0, 1, 8], &[1, 2, 8], &[0, 2, 8]]);
        let none = clear(&[&[0, 1, 7], &[1, 2, 7], &[0, 2, 7], &[3, 4, 8], &[4, 5, 8], &[3, 5, 8]]);
        assert!([same, one, each, none].is_sorted(), "{same} {one} {each} {none}");
    }

    #[test]
    fn an_article_on_the_wrong_side_makes_a_parting_less_clear() {
        let texts: &[&[u32]] =
            &[&[0, 1, 6], &[0, 2, 6], &[1, 2, 6], &[0, 1, 2, 6], &[3, 4, 8], &[3, 5, 8], &[4, 5, 8], &[3, 4, 5, 8]];
        let cluster = cluster(texts);
        let contrast = Contrast::new(&cluster);
        let right: Vec<bool> = (0..8).map(|at| at > 3).collect();
        for wrong in 0..8 {
            let mut side = right.clone();
            side[wrong] = !side[wrong];
            assert!(contrast.clearness(&side) < contrast.clearness(&right));
        }
    }

    #[test]
    fn neighbours_are_known_as_if_each_two_were_looked_at() {
        let mut dice = Dice(3);
        for count in [4, 9, 300] {
            let texts: Vec<Vector> = (0..count)
                .map(|_| {
                    let mut words: Vec<u32> = (0..6).map(|_| dice.roll(40) as u32).collect();
                    words.sort_unstable();
                    words.dedup();
                    words.iter().map(|&word| (word, 0.4)).collect()
                })
                .collect();
            let kin = Kin::new(&texts, 40);
            let side: Vec<bool> = (0..count).map(|_| dice.roll(2) == 1).collect();
            for (at, nearer) in kin.nearer(&side).enumerate() {
                let mean = |same: bool| {
                    let others = (0..count).filter(|&other| other != at && (side[other] == side[at]) == same);
                    let likeness = |other: usize| {
                        let shared = texts[at].iter().filter(|word| texts[other].contains(word)).count();
                        (shared as f64 * 0.16).min(COPIES)
                    };
                    let mut all: Vec<f64> = others.map(likeness).chain([0.0; NEIGHBOURS]).collect();
                    all.sort_by(|a, b| b.total_cmp(a));
                    (all[..NEIGHBOURS].iter().sum::<f64>() / NEIGHBOURS as f64).max(LEAST_NEIGHBOURLY)
                };
                assert!((nearer - (mean(true) / mean(false)).ln()).abs() < 1e-4, "{at} of {count}");
            }
        }
    }

    #[test]
    fn the_ratio_of_a_clear_parting_is_high() {
        for (a, of_a, b, of_b, expected) in [
            (6.0, 6.0, 0.0, 5.0, 15.158),
            (3.0, 6.0, 3.0, 6.0, 0.0),
            (0.0, 6.0, 0.0, 6.0, 0.0),
            (2.5, 2.5, 0.0, 2.5, 6.931),
        ] {
            let ratio = log_likelihood(a, of_a, b, of_b);
            assert!((ratio - expected).abs() < 0.001, "{a} of {of_a}, {b} of {of_b}: {ratio}");
        }
    }
}
