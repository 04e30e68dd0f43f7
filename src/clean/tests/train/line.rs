//! The line model: from gold lines to the bytes of `src/clean/weights.bin`.
//!
//! First each bucket of words gets its weight (`words.rs`), then a network (`network.rs`) learns to read all of a page's
//! lines at once. The score that a training line's words get comes from weights that never saw its outlet, so that the
//! network learns to trust it no more than it deserves.

use super::data::{Example, FOLDS, parallel};
use super::network::{self, Places, Shape};
use super::words;
use crate::clean::features::COUNT;
use crate::clean::learned::Learned;
use crate::clean::line_words;
use crate::clean::model::{DILATIONS, HEADS, Model, WIDTH};
use crate::dice::Dice;
use ndarray::Array2;
use std::collections::HashMap;

/// Passes over the pages: on held-out outlets more brought nothing.
const EPOCHS: usize = 14;
/// Pages whose gradients are averaged for a step.
const BATCH: usize = 12;
/// The largest step, reached after so many steps; from there it falls as a cosine.
const RATE: f32 = 3e-3;
const WARM_UP: f32 = 60.0;
/// Share of the network's numbers left out at random in training.
const DROPOUT: f32 = 0.15;
/// Pull of all weights towards nought.
const DECAY: f32 = 1e-4;
/// What the further heads (title, standfirst, …) weigh beside the first, which says whether a line is text.
const OTHERS: f32 = 0.15;
/// What is shipped is the mean of the weights over the last steps, each counting so much of the one after it (Polyak and Juditsky
/// 1992): it depends less on where the last steps happened to go.
const KEPT: f32 = 0.998;
/// Gradients are added up by so many threads. Fixed: another number adds in another order and gives other last digits.
const THREADS: usize = 2;
const SEED: u64 = 0x9e37_79b9_7f4a_7c15;

/// Weights of words, by the folds that were left out when they were learned.
#[derive(Default)]
pub struct WordTables(HashMap<Vec<u64>, Vec<f32>>);

impl WordTables {
    fn without(&mut self, examples: &[Example], mut folds: Vec<u64>) -> &[f32] {
        folds.sort_unstable();
        let learn =
            |folds: &[u64]| words::learn(&examples.iter().filter(|e| !folds.contains(&e.row.fold)).collect::<Vec<_>>());
        self.0.entry(folds).or_insert_with_key(|folds| learn(folds))
    }
}

/// Learns the line model from all examples but those of one fold. `learned` holds the choice of the headline, which the
/// features build on.
pub fn learn(
    examples: &[Example],
    without: Option<u64>,
    tables: &mut WordTables,
    learned: &'static Learned,
) -> Vec<u8> {
    let shown: Vec<&Example> = examples.iter().filter(|e| Some(e.row.fold) != without).collect();
    let mut features = parallel(&shown, learned, |e| e.features());
    for fold in (0..FOLDS).filter(|fold| Some(*fold) != without) {
        let table = tables.without(examples, without.into_iter().chain([fold]).collect());
        for (example, rows) in shown.iter().zip(&mut features).filter(|(e, _)| e.row.fold == fold) {
            for (at, row) in rows.iter_mut().enumerate() {
                row[COUNT - 1] = words::score(table, example.buckets(at));
            }
        }
    }
    let net = train(&shown.into_iter().zip(features).collect::<Vec<_>>());
    written(&net, tables.without(examples, without.into_iter().collect()))
}

/// A trained network with what its inputs were scaled by.
struct Net {
    places: Places,
    all: Vec<f32>,
    mean: Vec<f32>,
    scale: Vec<f32>,
}

impl Net {
    /// The features of a page's lines in units of their spread.
    fn inputs(&self, features: &[[f32; COUNT]]) -> Array2<f32> {
        Array2::from_shape_fn((features.len(), COUNT), |(at, column)| {
            (features[at][column] - self.mean[column]) * self.scale[column]
        })
    }
}

/// What is wrong with the answers of every line, as the slope of the cross entropy by log-odds, and the loss of the first head.
fn errors_of(example: &Example, odds: &Array2<f32>) -> (Array2<f32>, f64) {
    let mut loss = 0f64;
    let mut errors = Array2::zeros(odds.dim());
    for line in 0..example.gold.len() {
        let share = 1.0 / (1.0 + (-odds[[line, 0]]).exp());
        let gold = example.gold[line];
        errors[[line, 0]] = (share - gold) * example.weights[line];
        let p = if gold > 0.5 { share } else { 1.0 - share };
        loss -= (p.max(1e-7).ln() * example.weights[line]) as f64;
        for head in 1..HEADS {
            let (gold, weight) = example.others[line][head - 1];
            if weight > 0.0 {
                let share = 1.0 / (1.0 + (-odds[[line, head]]).exp());
                errors[[line, head]] = (share - gold) * weight * OTHERS;
            }
        }
    }
    (errors, loss)
}

/// Adam (Kingma and Ba 2015) with a cosine rate.
fn train(examples: &[(&Example, Vec<[f32; COUNT]>)]) -> Net {
    let mut dice = Dice(SEED);
    let shape = Shape { inputs: COUNT, width: WIDTH };
    let places = shape.places();
    let (mut mean, mut square, mut count) = (vec![0f64; COUNT], vec![0f64; COUNT], 0f64);
    for row in examples.iter().flat_map(|(_, features)| features) {
        count += 1.0;
        for at in 0..COUNT {
            mean[at] += row[at] as f64;
            square[at] += (row[at] as f64).powi(2);
        }
    }
    let mean: Vec<f64> = mean.iter().map(|m| m / count).collect();
    let scale =
        (0..COUNT).map(|at| 1.0 / ((square[at] / count - mean[at].powi(2)).max(0.0).sqrt() as f32 + 1e-2)).collect();
    let all = places.random(&mut dice);
    let total = places.count;
    let mut net = Net { places, all, mean: mean.iter().map(|m| *m as f32).collect(), scale };
    let (mut first, mut second) = (vec![0f32; total], vec![0f32; total]);
    let mut mean_of_steps = net.all.clone();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let steps = EPOCHS * examples.len().div_ceil(BATCH);
    let mut step = 0i32;
    for epoch in 0..EPOCHS {
        dice.shuffle(&mut order);
        let mut loss_sum = 0f64;
        for batch in order.chunks(BATCH) {
            let seeds: Vec<u64> = batch.iter().map(|_| dice.next() | 1).collect();
            let work: Vec<(usize, u64)> = batch.iter().copied().zip(seeds).collect();
            let parts: Vec<(Vec<f32>, f64)> = std::thread::scope(|scope| {
                let handles: Vec<_> = (0..THREADS)
                    .map(|thread| {
                        let (net, work) = (&net, &work);
                        scope.spawn(move || {
                            let mut gradient = vec![0f32; total];
                            let mut loss = 0f64;
                            for (at, seed) in work.iter().skip(thread).step_by(THREADS) {
                                let (example, features) = &examples[*at];
                                let inputs = net.inputs(features);
                                let trace =
                                    network::forward(&net.places, &net.all, inputs.view(), DROPOUT, &mut Dice(*seed));
                                let (errors, page_loss) = errors_of(example, &trace.odds);
                                loss += page_loss;
                                network::backward(
                                    &net.places,
                                    &net.all,
                                    inputs.view(),
                                    &trace,
                                    &errors,
                                    DROPOUT,
                                    &mut gradient,
                                );
                            }
                            (gradient, loss)
                        })
                    })
                    .collect();
                handles.into_iter().map(|h| h.join().unwrap()).collect()
            });
            let mut gradient = vec![0f32; total];
            for (part, loss) in parts {
                loss_sum += loss;
                gradient.iter_mut().zip(part).for_each(|(sum, value)| *sum += value / BATCH as f32);
            }
            step += 1;
            let rate = RATE * 0.5 * (1.0 + (std::f32::consts::PI * step as f32 / steps as f32).cos());
            let rate = rate * (step as f32 / WARM_UP).min(1.0);
            let (warm1, warm2) = (1.0 - 0.9f32.powi(step), 1.0 - 0.999f32.powi(step));
            for at in 0..total {
                first[at] = 0.9 * first[at] + 0.1 * gradient[at];
                second[at] = 0.999 * second[at] + 0.001 * gradient[at] * gradient[at];
                net.all[at] -=
                    rate * ((first[at] / warm1) / ((second[at] / warm2).sqrt() + 1e-8) + DECAY * net.all[at]);
                mean_of_steps[at] = KEPT * mean_of_steps[at] + (1.0 - KEPT) * net.all[at];
            }
        }
        println!("    pass {} of {EPOCHS}: loss {:.4}", epoch + 1, loss_sum / examples.len() as f64);
    }
    net.all = mean_of_steps;
    net
}

/// The network and the words' weights as the bytes that `Model::read` takes.
fn written(net: &Net, words: &[f32]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut table = |rows: usize, columns: usize, cell: &dyn Fn(usize, usize) -> f32| {
        let steps: Vec<f32> = (0..rows)
            .map(|row| (0..columns).map(|column| cell(row, column).abs()).fold(1e-9, f32::max) / 127.0)
            .collect();
        steps.iter().for_each(|step| out.extend_from_slice(&step.to_le_bytes()));
        for (row, step) in steps.iter().enumerate() {
            out.extend((0..columns).map(|column| (cell(row, column) / step).round() as i8 as u8));
        }
    };
    let width = WIDTH;
    let mut at = 0;
    let mut next = |count: usize| {
        at += count;
        &net.all[at - count..at]
    };
    // The inputs' scaling goes into the first table and its bias.
    let input = next(COUNT * width);
    let bias = next(width);
    let scaled = |row: usize, column: usize| input[row * width + column] * net.scale[row];
    table(COUNT, width, &scaled);
    table(width, 1, &|row, _| bias[row] - (0..COUNT).map(|input| net.mean[input] * scaled(input, row)).sum::<f32>());
    for _ in DILATIONS {
        for rows in [3 * width, 0, 0, width, width, 0] {
            if rows > 0 {
                let cells = next(rows * width);
                table(rows, width, &|row, column| cells[row * width + column]);
            } else {
                let cells = next(width);
                table(width, 1, &|row, _| cells[row]);
            }
        }
    }
    let output = next(width * HEADS);
    table(HEADS, width, &|head, row| output[row * HEADS + head]);
    let bias = next(HEADS);
    table(HEADS, 1, &|head, _| bias[head]);
    table(1, words.len(), &|_, at| words[at]);
    out
}

/// The network as it runs answers as the one that was trained, within what rounding its weights to bytes costs.
#[test]
fn the_network_runs_as_it_was_trained() {
    let mut dice = Dice(SEED);
    let places = Shape { inputs: COUNT, width: WIDTH }.places();
    let all = places.random(&mut dice);
    let mean: Vec<f32> = (0..COUNT).map(|_| dice.normal()).collect();
    let scale: Vec<f32> = (0..COUNT).map(|_| 0.5 + dice.share()).collect();
    let net = Net { places, all, mean, scale };
    let words: Vec<f32> = (0..line_words::BUCKETS).map(|_| dice.normal()).collect();
    let model = Model::read(&written(&net, &words)).unwrap();
    for lines in [1, 2, 7, 40] {
        let page: Vec<[f32; COUNT]> = (0..lines).map(|_| std::array::from_fn(|_| dice.normal())).collect();
        let trained = network::forward(&net.places, &net.all, net.inputs(&page).view(), 0.0, &mut dice).odds;
        let spread = (trained.iter().map(|odds| odds * odds).sum::<f32>() / trained.len() as f32).sqrt();
        for (at, run) in model.opinions(&page).into_iter().enumerate() {
            let run = [run.text, run.title, run.standfirst, run.heading, run.caption, run.byline, run.date];
            for (head, run) in run.into_iter().enumerate() {
                let trained = trained[[at, head]];
                assert!(
                    (run - trained).abs() < ROUNDING * spread,
                    "line {at} of {lines}, head {head}: {run}, {trained}"
                );
            }
        }
    }
}

/// Share of the answers' spread by which rounding the weights may change one.
const ROUNDING: f32 = 0.1;
