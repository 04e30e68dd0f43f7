//! Weighing candidates against each other and against there being none: one small hidden layer over a candidate's numbers.
//! The headline, the writers and the day are each chosen so, with weights of their own, trained by the commands written at the
//! head of their tables.

use super::lanes::Eight;
use crate::text::HashedMap;

/// Units of the hidden layer of one network.
pub const UNITS: usize = 16;

/// Units of three networks that were trained from different beginnings and are asked together: their scores' mean is the score of
/// one with the units of all.
pub const SEVERAL: usize = 3 * UNITS;

/// The weights of one ranking as they stand in its table; `COUNT` is the number of inputs, `WIDTH` that of hidden units.
#[derive(Clone)]
pub struct Table<const COUNT: usize, const WIDTH: usize = UNITS> {
    /// Mean of each input.
    pub mean: [f32; COUNT],
    /// One over the spread of each input.
    pub scale: [f32; COUNT],
    /// What one step of a hidden unit's weights is worth.
    pub unit_scale: [f32; WIDTH],
    /// Bias of each hidden unit.
    pub bias: [f32; WIDTH],
    /// Weights of each input to each hidden unit, in steps.
    pub weights: [[i8; WIDTH]; COUNT],
    /// Weights of the hidden units, in steps.
    pub output: [i8; WIDTH],
    /// What one step of the output weights is worth.
    pub output_scale: f32,
    /// Bias of the output.
    pub output_bias: f32,
}

/// Numbers of sixteen hidden units: so many are summed up in registers.
type Group = [Eight; 2];

/// The group of units that begins at one.
fn group(units: &[f32], from: usize) -> Group {
    let number = |at: usize| units.get(from + at).copied().unwrap_or(0.0);
    [0, 8].map(|from| Eight::new(std::array::from_fn(|at| number(from + at))))
}

/// A ranking ready to run: the inputs' scale folded into the weights.
pub struct Ranking<const COUNT: usize, const WIDTH: usize = UNITS> {
    /// For each sixteen of the hidden units, the weights of each input to them.
    groups: Vec<Vec<Group>>,
    bias: [f32; WIDTH],
    output: [f32; WIDTH],
    output_bias: f32,
}

impl<const COUNT: usize, const WIDTH: usize> Ranking<COUNT, WIDTH> {
    /// Makes a table ready.
    pub fn new(table: &Table<COUNT, WIDTH>) -> Self {
        let mut bias = table.bias;
        let inputs = table.weights.iter().zip(&table.mean).zip(&table.scale);
        let weights: Vec<[f32; WIDTH]> = inputs
            .map(|((steps, mean), scale)| {
                let mut row = [0f32; WIDTH];
                for (unit, weight) in row.iter_mut().enumerate() {
                    *weight = steps[unit] as f32 * table.unit_scale[unit] * scale;
                    bias[unit] -= *weight * mean;
                }
                row
            })
            .collect();
        let output = table.output.map(|steps| steps as f32 * table.output_scale);
        let of_group = |from: usize| weights.iter().map(|row| group(row, from)).collect();
        let groups = (0..WIDTH).step_by(16).map(of_group).collect();
        Ranking { groups, bias, output, output_bias: table.output_bias }
    }

    /// The score of a candidate with these numbers; that of there being none is 0.
    pub fn score(&self, features: &[f32; COUNT]) -> f32 {
        const { assert!(COUNT <= 1 << 8, "a place is a byte") };
        // Most features are yes or no, and mostly no.
        let mut places = [0u8; COUNT];
        let mut count = 0;
        for (at, value) in features.iter().enumerate() {
            places[count] = at as u8;
            count += usize::from(*value != 0.0);
        }
        let mut sum = 0.0;
        for ((rows, from), output) in self.groups.iter().zip((0..).step_by(16)).zip(self.output.chunks(16)) {
            let [mut a, mut b] = group(&self.bias, from);
            for place in places.iter().take(count).map(|place| usize::from(*place)) {
                let (Some(row), Some(value)) = (rows.get(place), features.get(place)) else { continue };
                a = a.plus(row[0], *value);
                b = b.plus(row[1], *value);
            }
            let hidden = [a, b].map(|eight| eight.positive().array());
            for (unit, weight) in hidden.as_flattened().iter().zip(output) {
                sum += unit * weight;
            }
        }
        sum + self.output_bias
    }
}

/// The best of some candidates and how likely it is the right one, 0 to 1: its share among all of them and "none".
/// Candidates of one group say the same and share their likelihood; of the likeliest group the best one is given, the
/// earlier of equals. `None` where there are none.
pub fn best(scores: &[f32], groups: &[u64]) -> Option<(usize, f32)> {
    let most = scores.iter().copied().fold(0f32, f32::max);
    let powers: Vec<f32> = scores.iter().map(|score| (score - most).exp()).collect();
    let all = powers.iter().sum::<f32>() + (-most).exp();
    let mut sums: HashedMap<f32> = HashedMap::with_capacity_and_hasher(groups.len(), Default::default());
    for (power, group) in powers.iter().zip(groups) {
        *sums.entry(*group).or_default() += power;
    }
    let of = |at: usize| groups.get(at).and_then(|group| sums.get(group)).copied().unwrap_or(0.0);
    let better = |&a: &usize, &b: &usize| of(a).total_cmp(&of(b)).then(scores[a].total_cmp(&scores[b])).then(b.cmp(&a));
    let at = (0..scores.len().min(groups.len())).max_by(better)?;
    Some((at, of(at) / all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_twice_counts_together() {
        assert_eq!(best(&[], &[]), None);
        let (at, likely) = best(&[1.0, 2.0, 1.9], &[7, 8, 7]).unwrap();
        assert_eq!(at, 2);
        assert!((0.5..0.6).contains(&likely), "{likely}");
        let (at, likely) = best(&[-5.0, -4.0], &[1, 2]).unwrap();
        assert!(at == 1 && likely < 0.1);
    }
}
