//! Average-link agglomerative clustering (UPGMA) of articles by the cosine of their vectors.

use super::vectors::{Pair, Vector, join_equal};
use crate::text::Order;
use std::collections::{BinaryHeap, HashMap};

/// An article alone joins the cluster whose direction it shares so far: one told in a line or two is like the others only on
/// the whole. Of 720 articles, one in twelve is that like any of 80 clusters it has nothing to do with.
const LIKE_THE_WHOLE: f32 = 0.14;
/// A cluster of fewer articles has no direction to speak of.
const LEAST_ARTICLES: usize = 3;

/// A pair of clusters and their average similarity, ordered by it, then by age, so that the result is the same each time.
#[derive(PartialEq)]
struct Join(f32, u32, u32);

impl Eq for Join {}
impl Ord for Join {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0).then_with(|| (other.1, other.2).cmp(&(self.1, self.2)))
    }
}
impl PartialOrd for Join {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// How many times less alike than others short articles may be: they have room for few of the words that others on their
/// event have.
#[derive(Clone, Copy)]
pub(super) struct Allowance {
    /// An article of fewer different words is short …
    pub short: f32,
    /// … and may be up to so many times less alike, in step with its length.
    pub most: f32,
    /// Where so many articles or more come together.
    pub from: usize,
}

/// Average-link clustering over the pairs given (others count as 0), down to an average similarity of `least`, and less for
/// short articles. Members of each cluster ascend.
pub(super) fn cluster(vectors: &[Vector], pairs: Vec<Pair>, least: f32, allowance: Allowance) -> Vec<Vec<usize>> {
    let size = vectors.len();
    let Allowance { short, most, from } = allowance;
    // Per cluster, the sum of what its articles are allowed for being short.
    let mut allowed: Vec<f32> =
        vectors.iter().map(|vector| (short / vector.len().max(1) as f32).clamp(1.0, most)).collect();
    let joins = |average: f32, allowed: [f32; 2], articles: usize| {
        average >= least || articles >= from && average * allowed[0].max(allowed[1]) >= least
    };
    // A joined pair gets a new number; the two it was made of are then gone.
    let mut members: Vec<Option<Vec<usize>>> = (0..size).map(|at| Some(vec![at])).collect();
    // Per cluster, the summed similarity to others, by ascending number; gone ones are passed over.
    let mut sums: Vec<Vec<(u32, f32)>> = vec![Vec::new(); size];
    let mut queue = BinaryHeap::with_capacity(pairs.len());
    for (a, b, similarity) in pairs {
        sums[a as usize].push((b, similarity));
        sums[b as usize].push((a, similarity));
        if joins(similarity, [allowed[a as usize], allowed[b as usize]], 2) {
            queue.push(Join(similarity, a, b));
        }
    }
    sums.iter_mut().for_each(|list| list.order_by_key(|&(other, _)| other));
    while let Some(Join(_, a, b)) = queue.pop() {
        let (a, b) = (a as usize, b as usize);
        if members[a].is_none() || members[b].is_none() {
            continue;
        }
        let (Some(mut joined), Some(other)) = (members[a].take(), members[b].take()) else { continue };
        joined.extend(other);
        joined.sort_unstable();
        let new = members.len() as u32;
        let both_allowed = allowed[a] + allowed[b];
        allowed.push(both_allowed);
        let mut both = std::mem::take(&mut sums[a]);
        both.extend(std::mem::take(&mut sums[b]));
        both.retain(|&(cluster, _)| members[cluster as usize].is_some());
        join_equal(&mut both);
        for &(cluster, sum) in &both {
            let theirs = members[cluster as usize].as_ref().map_or(1, Vec::len);
            let average = sum / (joined.len() * theirs) as f32;
            let allowed = [both_allowed / joined.len() as f32, allowed[cluster as usize] / theirs as f32];
            if joins(average, allowed, joined.len() + theirs) {
                queue.push(Join(average, cluster, new));
            }
            sums[cluster as usize].push((new, sum));
        }
        sums.push(both);
        members.push(Some(joined));
    }
    members.into_iter().flatten().collect()
}

/// Joins articles that are alone to the cluster they are most like as a whole, if they are like enough.
pub(super) fn join_lone(mut clusters: Vec<Vec<usize>>, vectors: &[Vector]) -> Vec<Vec<usize>> {
    let vector = |at: usize| vectors.get(at).map_or(&[][..], Vec::as_slice);
    let (lone, larger): (Vec<usize>, Vec<usize>) = (0..clusters.len())
        .filter(|&n| clusters[n].len() == 1 || clusters[n].len() >= LEAST_ARTICLES)
        .partition(|&n| clusters[n].len() == 1);
    if lone.is_empty() {
        return clusters;
    }
    // By word, its weight in the direction of each cluster.
    let mut directions: HashMap<u32, Vec<(usize, f32)>> = HashMap::new();
    for &n in &larger {
        let mut sum: Vector = clusters[n].iter().flat_map(|&at| vector(at)).copied().collect();
        join_equal(&mut sum);
        let length = sum.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        for (word, weight) in sum {
            directions.entry(word).or_default().push((n, weight / length));
        }
    }
    for n in lone {
        let mut likeness: HashMap<usize, f32> = HashMap::new();
        for &(word, weight) in clusters[n].iter().flat_map(|&at| vector(at)) {
            for &(cluster, other) in directions.get(&word).into_iter().flatten() {
                *likeness.entry(cluster).or_default() += weight * other;
            }
        }
        let best = likeness.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        if let Some((cluster, likeness)) = best
            && likeness >= LIKE_THE_WHOLE
        {
            let lone = std::mem::take(&mut clusters[n]);
            clusters[cluster].extend(lone);
            clusters[cluster].sort_unstable();
        }
    }
    clusters.retain(|cluster| !cluster.is_empty());
    clusters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clustering_agrees_with_a_naive_twin() {
        // A fixed linear congruential generator: the same cases each time.
        let mut seed = 7_u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as f32 / (1 << 24) as f32
        };
        for size in 2_u32..24 {
            let mut pairs = Vec::new();
            for a in 0..size {
                for b in a + 1..size {
                    pairs.push((a, b, next() * 0.2));
                }
            }
            // Of 60 to 260 words each.
            let vectors: Vec<Vector> =
                (0..size).map(|_| (0..60 + (next() * 200.0) as u32).map(|word| (word, 1.0)).collect()).collect();
            for from in [2, 6] {
                let allowance = Allowance { short: 150.0, most: 1.6, from };
                let found = sorted(cluster(&vectors, pairs.clone(), LEAST, allowance));
                assert_eq!(found, sorted(naive(&vectors, &pairs, allowance)), "size {size}, from {from}");
            }
        }
    }

    #[test]
    fn an_article_alone_joins_what_it_is_like_on_the_whole() {
        let unit =
            |words: &[u32]| words.iter().map(|&word| (word, 1.0 / (words.len() as f32).sqrt())).collect::<Vector>();
        let vectors =
            [unit(&[1, 2, 3, 4]), unit(&[1, 2, 5, 6]), unit(&[1, 3, 5, 7]), unit(&[1, 8, 9, 10]), unit(&[11, 12])];
        let joined = join_lone(vec![vec![0, 1, 2], vec![3], vec![4]], &vectors);
        assert_eq!(joined, [vec![0, 1, 2, 3], vec![4]]);
        // Two articles have no direction.
        assert_eq!(join_lone(vec![vec![0, 1], vec![3]], &vectors), [vec![0, 1], vec![3]]);
    }

    const LEAST: f32 = 0.1;

    fn sorted(mut clusters: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        clusters.sort();
        clusters
    }

    fn naive(vectors: &[Vector], pairs: &[(u32, u32, f32)], of: Allowance) -> Vec<Vec<usize>> {
        let similarity = |a: usize, b: usize| {
            pairs.iter().find(|p| (p.0, p.1) == (a.min(b) as u32, a.max(b) as u32)).map_or(0.0, |p| p.2)
        };
        let allowance = |cluster: &[usize]| {
            let allowed = |&at: &usize| (of.short / vectors[at].len() as f32).clamp(1.0, of.most);
            cluster.iter().map(allowed).sum::<f32>() / cluster.len() as f32
        };
        let mut clusters: Vec<Vec<usize>> = (0..vectors.len()).map(|at| vec![at]).collect();
        loop {
            let mut best = (0.0, None);
            for (n, a) in clusters.iter().enumerate() {
                for (m, b) in clusters.iter().enumerate().skip(n + 1) {
                    let sum: f32 = a.iter().flat_map(|&x| b.iter().map(move |&y| similarity(x, y))).sum();
                    let average = sum / (a.len() * b.len()) as f32;
                    let allowed = if a.len() + b.len() < of.from { 1.0 } else { allowance(a).max(allowance(b)) };
                    if average * allowed >= LEAST && average >= best.0 {
                        best = (average, Some((n, m)));
                    }
                }
            }
            let Some((n, m)) = best.1 else { return clusters };
            let other = clusters.remove(m);
            clusters[n].extend(other);
            clusters[n].sort_unstable();
        }
    }
}
