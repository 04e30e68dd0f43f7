//! One cluster to the events in it.
//!
//! Two elections in one country, two offers for one player: their articles name the same people and places, and no threshold
//! keeps them apart that would not tear one event to pieces. But what the articles on one of two events share, those on the
//! other lack. So they are parted in two (spherical 2-means, begun at each word that stands in some of them, by all their
//! words, by their first ones and by both), and the parting holds where it is clear: where words, names and figures tell a
//! side, by the log-likelihood ratio G² (Dunning 1993) of which articles hold them, and the names in an article are those of
//! its own side more than those of the other. What is parted is looked at again.

use super::super::background;
use super::vectors::{Vector, Vectors, Weighed, join_equal, weigh};
use crate::text::Order;

/// A side of a parting has at least so many articles: what two articles share and three others lack is chance as often as
/// not, and between two dumps of one event there is always some of it. Fewer are kept apart by their dates alone …
const LEAST_ARTICLES: usize = 3;
/// … and this share of them: a few articles that add something are an angle, not an event.
const LEAST_SHARE: f64 = 0.1;
/// A parting must be so clear ([`clearness`]). The best partings of 85 of 86 single events stay below 10.4, those of 27 in
/// 33 pairs of events alike that are one cluster reach 10.6 and more.
const CLEAR: f64 = 10.5;
/// Or words, names and first words tell both sides this clearly ([`told_by_words`], the lesser side): single events stay below
/// 39.3. Articles without figures are parted by this.
const BOTH_TOLD: f64 = 40.0;
/// So many of the words that tell a side best are looked at: one alone may be an angle …
const TELLING: usize = 3;
/// … and so many of the figures, of which an article has fewer.
const TELLING_FIGURES: usize = 2;
/// How like the sides are counts as no less than this share of how like articles on one side are.
const LEAST_LIKENESS: f64 = 0.1;
/// The background table counts as so many documents: here the articles' own counts are to say what all of them share.
const BACKGROUND_DOCUMENTS: f32 = 20.0;
/// A word that stands in more than this share of ordinary articles tells nothing.
const FUNCTION_SHARE: f32 = 0.3;
/// So many words are tried as beginnings, those that part the articles most evenly first.
const MOST_BEGINNINGS: usize = 48;
/// A parting settles within so many rounds, or is taken as it is then.
const ROUNDS: usize = 10;

/// The events in a cluster of articles, each with its members ascending. What is to be clear must be `clear` times as clear
/// as usual.
pub(super) fn split(vectors: &Vectors, members: Vec<usize>, clear: f64) -> Vec<Vec<usize>> {
    let (mut todo, mut done) = (vec![members], Vec::new());
    while let Some(members) = todo.pop() {
        match part(vectors, &members, clear) {
            Some(sides) => todo.extend(sides),
            None => done.push(members),
        }
    }
    done
}

/// The articles of a cluster as unit TF-IDF vectors, words numbered within the cluster.
struct Cluster {
    /// By all their words.
    whole: Vec<Vector>,
    /// By their first words.
    ledes: Vec<Vector>,
    /// By all their words and once more by their first ones.
    both: Vec<Vector>,
    /// By their names and figures alone.
    names: Vec<Vector>,
    words: Vec<Word>,
}

#[derive(Clone, Copy)]
struct Word {
    /// Whether it is rare enough to tell something.
    tells: bool,
    /// Whether it is a name or a figure.
    is_name: bool,
    is_figure: bool,
}

/// The clearest parting in two; `None` where none is clear enough.
fn part(vectors: &Vectors, members: &[usize], factor: f64) -> Option<[Vec<usize>; 2]> {
    let all = members.len();
    let least = LEAST_ARTICLES.max((all as f64 * LEAST_SHARE).ceil() as usize);
    if all < 2 * least {
        return None;
    }
    let cluster = cluster(vectors, members);
    let [by_all, by_ledes, by_both] =
        [&cluster.whole, &cluster.ledes, &cluster.both].map(|texts| partings(&cluster, texts, least));
    let all = || by_all.iter().chain(&by_ledes).chain(&by_both);
    let side = clearest(all(), CLEAR * factor, |side| clearness(&cluster, side))
        .or_else(|| clearest(all(), BOTH_TOLD * factor, |side| told_by_words(&cluster, side).1))?;
    let of = |wanted: bool| members.iter().zip(side).filter(|(_, side)| **side == wanted).map(|(at, _)| *at).collect();
    Some([of(true), of(false)])
}

/// The parting that is clearest, the first of those that are equally so; `None` where none is as clear as it must be.
fn clearest<'a>(
    partings: impl Iterator<Item = &'a Vec<bool>>,
    least: f64,
    clearness: impl Fn(&[bool]) -> f64,
) -> Option<&'a Vec<bool>> {
    let mut best: Option<(f64, &Vec<bool>)> = None;
    for side in partings {
        let clear = clearness(side);
        if clear >= least && best.is_none_or(|(most, _)| clear > most) {
            best = Some((clear, side));
        }
    }
    best.map(|(_, side)| side)
}

/// The partings that these texts settle in, each once.
fn partings(cluster: &Cluster, texts: &[Vector], least: usize) -> Vec<Vec<bool>> {
    let mut found: Vec<Vec<bool>> = Vec::new();
    for beginning in beginnings(cluster, texts, least) {
        let mut side = settle(texts, cluster.words.len(), beginning);
        // The same two sides, whichever way they are called.
        if side.first() == Some(&true) {
            side.iter_mut().for_each(|side| *side = !*side);
        }
        let one = side.iter().filter(|&&side| side).count();
        if one.min(side.len() - one) >= least && !found.contains(&side) {
            found.push(side);
        }
    }
    found
}

fn cluster(vectors: &Vectors, members: &[usize]) -> Cluster {
    let of = |vectors: &[Vector]| -> Vec<Vector> {
        members.iter().map(|&at| vectors.get(at).cloned().unwrap_or_default()).collect()
    };
    let (mut whole, mut ledes) = (of(&vectors.counts), of(&vectors.ledes));
    let mut numbers: Vec<u32> = whole.iter().flatten().map(|&(number, _)| number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    // First words are among all words.
    let place = |number: u32| numbers.binary_search(&number).unwrap_or(0);
    let word = |number: u32| vectors.words.get(number as usize).map_or("", String::as_str);
    let is_name = |number: u32| vectors.is_name.get(number as usize) == Some(&true);
    for texts in [&mut whole, &mut ledes] {
        let mut holding = vec![0.0_f32; numbers.len()];
        for &(number, _) in texts.iter().flatten() {
            if let Some(holding) = holding.get_mut(place(number)) {
                *holding += 1.0;
            }
        }
        weigh(texts, members.len() as f32, BACKGROUND_DOCUMENTS, |number| Weighed {
            holding: holding.get(place(number)).copied().unwrap_or(0.0),
            word: word(number),
            is_name: is_name(number),
        });
        texts.iter_mut().flatten().for_each(|(number, _)| *number = place(*number) as u32);
    }
    let words = numbers.iter().map(|&number| Word {
        tells: background::share(word(number)) <= FUNCTION_SHARE,
        is_name: is_name(number),
        is_figure: word(number).starts_with(|c: char| c.is_ascii_digit()),
    });
    let words: Vec<Word> = words.collect();
    let both =
        whole.iter().zip(&ledes).map(|(whole, lede)| unit(whole.iter().chain(lede).copied().collect())).collect();
    let named = |&&(number, _): &&(u32, f32)| words.get(number as usize).is_some_and(|word| word.is_name);
    let names = whole.iter().map(|text| unit(text.iter().filter(named).copied().collect())).collect();
    Cluster { whole, ledes, both, names, words }
}

/// A vector of length one with each word once.
fn unit(mut vector: Vector) -> Vector {
    join_equal(&mut vector);
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    vector
}

/// The partings to begin at: by each word, the articles that hold it, those first that part most evenly.
fn beginnings(cluster: &Cluster, texts: &[Vector], least: usize) -> Vec<Vec<bool>> {
    let all = texts.len();
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); cluster.words.len()];
    for (article, vector) in texts.iter().enumerate() {
        for &(word, _) in vector {
            if let Some(holders) = holders.get_mut(word as usize) {
                holders.push(article);
            }
        }
    }
    let tells = |word: usize| cluster.words.get(word).is_some_and(|word| word.tells);
    let mut words: Vec<usize> = (0..holders.len()).filter(|&word| tells(word)).collect();
    let count = |word: usize| holders.get(word).map_or(0, Vec::len);
    words.retain(|&word| (least..=all - least).contains(&count(word)));
    words.order_by_key(|&word| (2 * count(word)).abs_diff(all));
    let parting = |word: usize| {
        let mut side = vec![false; all];
        for &article in holders.get(word).into_iter().flatten() {
            if let Some(side) = side.get_mut(article) {
                *side = true;
            }
        }
        side
    };
    words.into_iter().take(MOST_BEGINNINGS).map(parting).collect()
}

/// Moves articles to the side whose others they are more like on average, until none moves.
fn settle(texts: &[Vector], words: usize, mut side: Vec<bool>) -> Vec<bool> {
    for _ in 0..ROUNDS {
        let mut sums = [vec![0.0_f32; words], vec![0.0_f32; words]];
        let mut counts = [0_usize; 2];
        for (vector, &side) in texts.iter().zip(&side) {
            counts[usize::from(side)] += 1;
            for &(word, weight) in vector {
                if let Some(sum) = sums[usize::from(side)].get_mut(word as usize) {
                    *sum += weight;
                }
            }
        }
        let likeness = |vector: &Vector, which: bool, own: bool| {
            let which = usize::from(which);
            let dot = |&(word, weight): &(u32, f32)| sums[which].get(word as usize).map_or(0.0, |sum| sum * weight);
            // An article is not compared with itself.
            let (itself, others) = if own { (1.0, counts[which] - 1) } else { (0.0, counts[which]) };
            (vector.iter().map(dot).sum::<f32>() - itself) / others.max(1) as f32
        };
        let sides = texts.iter().zip(&side);
        let next: Vec<bool> =
            sides.map(|(vector, &side)| likeness(vector, true, side) > likeness(vector, false, !side)).collect();
        if next == side || !next.contains(&true) || !next.contains(&false) {
            return next;
        }
        side = next;
    }
    side
}

/// How clear a parting is: the geometric mean of how clearly it is told by words, names and first words, how clearly by
/// figures, and the square of how much more like articles are by their names to those on their own side.
fn clearness(cluster: &Cluster, side: &[bool]) -> f64 {
    // A side may have no words of its own: what is known of the first event stands in articles on the second too.
    let by_words = told_by_words(cluster, side).0;
    // Figures must differ: both sides have their own.
    let by_figures = told::<TELLING_FIGURES>(cluster, &cluster.whole, side, |word| word.tells && word.is_figure).1;
    let [within, between] = likeness(&cluster.names, cluster.words.len(), side);
    let apart = 1.0 / (between / within.max(1e-3)).max(LEAST_LIKENESS);
    ((1.0 + by_words) * (1.0 + by_figures) * apart * apart).cbrt()
}

/// How clearly all words, names and first words tell a parting together: on the side where each tells more, and on the other.
fn told_by_words(cluster: &Cluster, side: &[bool]) -> (f64, f64) {
    let by_all = told::<TELLING>(cluster, &cluster.whole, side, |word| word.tells);
    let by_names = told::<TELLING>(cluster, &cluster.whole, side, |word| word.tells && word.is_name);
    let by_ledes = told::<TELLING>(cluster, &cluster.ledes, side, |word| word.tells);
    (by_all.0 + by_names.0 + by_ledes.0, by_all.1 + by_names.1 + by_ledes.1)
}

/// How like two articles on one side are on average, on the side where they are less so, and how like two on different sides.
fn likeness(texts: &[Vector], words: usize, side: &[bool]) -> [f64; 2] {
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
    [within(0).min(within(1)), dot(0, 1) / (counts[0] * counts[1]).max(1.0)]
}

/// How clearly a parting is told by words that count: the mean G² of the `N` that tell a side best, on the side where they
/// tell more and on the other.
fn told<const N: usize>(
    cluster: &Cluster,
    texts: &[Vector],
    side: &[bool],
    counts: impl Fn(Word) -> bool,
) -> (f64, f64) {
    let all = side.len();
    let one = side.iter().filter(|&&side| side).count();
    let mut held = vec![[0_usize; 2]; cluster.words.len()];
    for (vector, &side) in texts.iter().zip(side) {
        for &(word, _) in vector {
            if let Some(held) = held.get_mut(word as usize) {
                held[usize::from(side)] += 1;
            }
        }
    }
    let mut best = [[0.0_f64; N]; 2];
    for ([elsewhere, there], _) in held.into_iter().zip(&cluster.words).filter(|(_, word)| counts(**word)) {
        let which = usize::from(there * (all - one) > elsewhere * one);
        let mut ratio = log_likelihood(there, one, elsewhere, all - one);
        for best in &mut best[which] {
            if ratio > *best {
                std::mem::swap(&mut ratio, best);
            }
        }
    }
    let mean = |best: [f64; N]| best.iter().sum::<f64>() / N as f64;
    let (one, other) = (mean(best[0]), mean(best[1]));
    (one.max(other), one.min(other))
}

/// G² of a table of two by two: `a` of `of_a` against `b` of `of_b`.
fn log_likelihood(a: usize, of_a: usize, b: usize, of_b: usize) -> f64 {
    let part = |n: usize| if n == 0 { 0.0 } else { n as f64 * (n as f64).ln() };
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

    #[test]
    fn the_ratio_of_a_clear_parting_is_high() {
        assert!((log_likelihood(6, 6, 0, 5) - 15.158).abs() < 0.001);
        assert!(log_likelihood(3, 6, 3, 6).abs() < 1e-9);
        assert!(log_likelihood(0, 6, 0, 6).abs() < 1e-9);
    }
}
