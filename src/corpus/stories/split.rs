//! One cluster to the events in it.
//!
//! Two elections in one country, two offers for one player: their articles name the same people and places, and no threshold
//! keeps them apart that would not tear one event to pieces. But an event's articles open with what is its own. So the
//! articles' first words alone are parted in two (spherical 2-means, begun at each name that opens some of them), and the
//! parting holds where a name or figure opens nearly all of one side and hardly any of the other, and the other way round:
//! told by the log-likelihood ratio G² (Dunning 1993) of where the names stand. What is parted is looked at again.

use super::vectors::{Vector, Vectors, Weighed, weigh};
use crate::text::Order;

/// A side of a parting has at least so many articles: with fewer, a name that all have is chance …
const LEAST_ARTICLES: usize = 3;
/// … and this share of them: a few articles that add something are an angle, not an event.
const LEAST_SHARE: f64 = 0.2;
/// Both sides need a name that tells them apart so clearly. A name in all of six articles and none of five others reaches
/// 15. From a sweep on 982 articles on 86 events: with 9 single events are torn, with 14 pairs stay together.
const CLEAR: f64 = 11.0;
/// The background table counts as so many documents: here the articles' own counts are to say what all of them share.
const BACKGROUND_DOCUMENTS: f32 = 20.0;
/// So many names are tried as beginnings, those that part the articles most evenly first.
const MOST_BEGINNINGS: usize = 24;
/// A parting settles within so many rounds, or is taken as it is then.
const ROUNDS: usize = 10;

/// The events in a cluster of articles, each with its members ascending.
pub(super) fn split(vectors: &Vectors, members: Vec<usize>) -> Vec<Vec<usize>> {
    let (mut todo, mut done) = (vec![members], Vec::new());
    while let Some(members) = todo.pop() {
        match part(vectors, &members) {
            Some(sides) => todo.extend(sides),
            None => done.push(members),
        }
    }
    done
}

/// The articles of a cluster by their first words.
struct Ledes {
    /// Unit TF-IDF vectors, words numbered within the cluster.
    of: Vec<Vector>,
    /// The names and figures: by word, the articles that open with it.
    names: Vec<Vec<bool>>,
    /// How many different words there are.
    words: usize,
}

/// The clearest parting in two; `None` where none is clear enough.
fn part(vectors: &Vectors, members: &[usize]) -> Option<[Vec<usize>; 2]> {
    let all = members.len();
    let least = LEAST_ARTICLES.max((all as f64 * LEAST_SHARE).ceil() as usize);
    if all < 2 * least {
        return None;
    }
    let ledes = ledes(vectors, members);
    let holding = |name: &[bool]| name.iter().filter(|&&holds| holds).count();
    let mut beginnings: Vec<&Vec<bool>> =
        ledes.names.iter().filter(|name| (least..=all - least).contains(&holding(name))).collect();
    beginnings.order_by_key(|name| (2 * holding(name)).abs_diff(all));
    let mut tried: Vec<Vec<bool>> = Vec::new();
    let mut best: Option<(f64, Vec<bool>)> = None;
    for beginning in beginnings.into_iter().take(MOST_BEGINNINGS) {
        let side = settle(&ledes, beginning.clone());
        let one = holding(&side);
        if one.min(all - one) < least || tried.contains(&side) {
            continue;
        }
        let clear = clearness(&ledes, &side);
        if clear >= CLEAR && best.as_ref().is_none_or(|(most, _)| clear > *most) {
            best = Some((clear, side.clone()));
        }
        tried.push(side);
    }
    let (_, side) = best?;
    let of = |wanted: bool| members.iter().zip(&side).filter(|(_, side)| **side == wanted).map(|(at, _)| *at).collect();
    Some([of(true), of(false)])
}

fn ledes(vectors: &Vectors, members: &[usize]) -> Ledes {
    let mut of: Vec<Vector> = members.iter().map(|&at| vectors.ledes.get(at).cloned().unwrap_or_default()).collect();
    let mut numbers: Vec<u32> = of.iter().flatten().map(|&(number, _)| number).collect();
    numbers.sort_unstable();
    let mut documents: Vec<(u32, f32)> = Vec::new();
    for group in numbers.chunk_by(|a, b| a == b) {
        documents.extend(group.first().map(|&number| (number, group.len() as f32)));
    }
    let place = |number: u32| documents.binary_search_by_key(&number, |&(number, _)| number).unwrap_or(0);
    let is_name = |number: u32| vectors.is_name.get(number as usize) == Some(&true);
    weigh(&mut of, members.len() as f32, BACKGROUND_DOCUMENTS, |number| Weighed {
        holding: documents.get(place(number)).map_or(0.0, |&(_, holding)| holding),
        word: vectors.words.get(number as usize).map_or("", String::as_str),
        is_name: is_name(number),
    });
    let mut names: Vec<Vec<bool>> = Vec::new();
    let mut name_of: Vec<Option<usize>> = vec![None; documents.len()];
    for (&(number, holding), name) in documents.iter().zip(&mut name_of) {
        if is_name(number) && holding >= LEAST_ARTICLES as f32 {
            *name = Some(names.len());
            names.push(vec![false; members.len()]);
        }
    }
    for (article, vector) in of.iter_mut().enumerate() {
        for (number, _) in vector {
            let word = place(*number);
            let name = name_of.get(word).copied().flatten().and_then(|name| names.get_mut(name));
            if let Some(holds) = name.and_then(|name| name.get_mut(article)) {
                *holds = true;
            }
            *number = word as u32;
        }
    }
    Ledes { of, names, words: documents.len() }
}

/// Moves articles to the side whose others they are more like on average, until none moves.
fn settle(ledes: &Ledes, mut side: Vec<bool>) -> Vec<bool> {
    for _ in 0..ROUNDS {
        let mut sums = [vec![0.0_f32; ledes.words], vec![0.0_f32; ledes.words]];
        let mut counts = [0_usize; 2];
        for (vector, &side) in ledes.of.iter().zip(&side) {
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
        let sides = ledes.of.iter().zip(&side);
        let next: Vec<bool> =
            sides.map(|(vector, &side)| likeness(vector, true, side) > likeness(vector, false, !side)).collect();
        if next == side || !next.contains(&true) || !next.contains(&false) {
            return next;
        }
        side = next;
    }
    side
}

/// How clearly a parting is told by names: G² of the best name of either side, the lesser of the two.
fn clearness(ledes: &Ledes, side: &[bool]) -> f64 {
    let all = side.len();
    let one = side.iter().filter(|&&side| side).count();
    let mut best = [0.0_f64; 2];
    for name in &ledes.names {
        let there = name.iter().zip(side).filter(|(holds, side)| **holds && **side).count();
        let elsewhere = name.iter().zip(side).filter(|(holds, side)| **holds && !**side).count();
        let which = usize::from(there * (all - one) > elsewhere * one);
        best[which] = best[which].max(log_likelihood(there, one, elsewhere, all - one));
    }
    best[0].min(best[1])
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
