//! Learning the weight of each bucket of words: logistic regression with steps that shrink by bucket (AdaGrad, Duchi et
//! al. 2011).

use super::data::Example;
use crate::clean::line_words::BUCKETS;
use crate::dice::Dice;

const EPOCHS: usize = 4;
const RATE: f32 = 0.15;
/// Pull towards nought, so that a bucket seen once says little.
const PULL: f32 = 2e-4;

/// The weights learned from some examples.
pub fn learn(examples: &[&Example]) -> Vec<f32> {
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let mut weights = vec![0f32; BUCKETS];
    let mut squares = vec![1e-2f32; BUCKETS];
    let mut order: Vec<(u32, u32)> = examples
        .iter()
        .enumerate()
        .flat_map(|(e, example)| (0..example.gold.len()).map(move |at| (e as u32, at as u32)))
        .collect();
    let average: f32 = {
        let (sum, count) = examples
            .iter()
            .flat_map(|e| e.weights.iter())
            .fold((0f64, 0f64), |(sum, count), w| (sum + *w as f64, count + 1.0));
        (sum / count.max(1.0)) as f32
    };
    for _ in 0..EPOCHS {
        dice.shuffle(&mut order);
        for &(e, at) in &order {
            let example = examples[e as usize];
            let buckets = example.buckets(at as usize);
            let odds = score(&weights, buckets);
            let weight = (example.weights[at as usize] / average).clamp(0.1, 4.0);
            let error = (1.0 / (1.0 + (-odds).exp()) - example.gold[at as usize]) * weight;
            let each = 1.0 / (buckets.len().max(1) as f32).sqrt();
            for &b in buckets {
                let b = b as usize;
                let gradient = error * each + PULL * weights[b];
                squares[b] += gradient * gradient;
                weights[b] -= RATE * gradient / squares[b].sqrt();
            }
        }
    }
    weights
}

/// The score of a line with these buckets.
pub fn score(weights: &[f32], buckets: &[u16]) -> f32 {
    let sum: f32 = buckets.iter().map(|&b| weights[b as usize]).sum();
    sum / (buckets.len().max(1) as f32).sqrt()
}
