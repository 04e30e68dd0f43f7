//! The line model: a small learned second opinion on whether a line belongs to the article's text.
//!
//! One hidden layer over the numbers of [`features`](super::features), the rules' own verdict among them; trained by the
//! command written at the head of [`weights`](super::weights). It only decides between kept and removed where the rules
//! erred on public pages of the same shape; what a line is, and why, stays with the rules.

use super::features::COUNT;
use super::weights::{
    HIDDEN_BIAS, INPUT_MEAN, INPUT_SCALE, OUTPUT_BIAS, OUTPUT_SCALE, OUTPUT_WEIGHTS, UNIT_SCALE, WEIGHTS,
};
use std::sync::OnceLock;

/// Units of the hidden layer.
pub const UNITS: usize = 24;

/// The model ready to run: input weights by feature with the inputs' scale folded in.
struct Ready {
    weights: Vec<[f32; UNITS]>,
    bias: [f32; UNITS],
    output: [f32; UNITS],
}

fn ready() -> &'static Ready {
    static READY: OnceLock<Ready> = OnceLock::new();
    READY.get_or_init(|| {
        let mut bias = HIDDEN_BIAS;
        let mut weights = vec![[0f32; UNITS]; COUNT];
        for (input, row) in weights.iter_mut().enumerate() {
            for (unit, weight) in row.iter_mut().enumerate() {
                *weight = WEIGHTS[input][unit] as f32 * UNIT_SCALE[unit] * INPUT_SCALE[input];
                bias[unit] -= *weight * INPUT_MEAN[input];
            }
        }
        let mut output = [0f32; UNITS];
        for (unit, weight) in output.iter_mut().enumerate() {
            *weight = OUTPUT_WEIGHTS[unit] as f32 * OUTPUT_SCALE;
        }
        Ready { weights, bias, output }
    })
}

/// The log-odds that a line with these features belongs to the article's text.
pub fn log_odds(features: &[f32; COUNT]) -> f32 {
    let model = ready();
    let mut hidden = model.bias;
    for (value, weights) in features.iter().zip(&model.weights) {
        // Most features are yes or no, and mostly no.
        if *value != 0.0 {
            for (unit, weight) in hidden.iter_mut().zip(weights) {
                *unit += value * weight;
            }
        }
    }
    let sum: f32 = hidden.iter().zip(&model.output).map(|(unit, weight)| unit.max(0.0) * weight).sum();
    sum + OUTPUT_BIAS
}
