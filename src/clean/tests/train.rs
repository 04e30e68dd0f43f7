//! Training the line model, written as a test that is not run by default: see `./dev train`.

mod data;
mod dice;
mod network;
mod words;

use crate::clean::features::COUNT;
use crate::clean::model::{DILATIONS, HEADS, Model, WIDTH};
use crate::clean::{labels, page, split};
use data::{Example, FOLDS, tokens};
use dice::Dice;
use ndarray::Array2;
use network::{Places, Shape};
use std::collections::HashMap;
use std::path::Path;

const BATCH: usize = 12;
const RATE: f32 = 3e-3;
const DROPOUT: f32 = 0.15;
const THREADS: usize = 2;

fn setting(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// A trained network with what its inputs were scaled by.
struct Net {
    places: Places,
    all: Vec<f32>,
    mean: Vec<f32>,
    scale: Vec<f32>,
}

impl Net {
    fn inputs(&self, example: &Example, scores: &[f32]) -> Array2<f32> {
        let mut inputs = Array2::zeros((example.rows.len(), COUNT));
        for (at, row) in example.rows.iter().enumerate() {
            for (column, value) in row.iter().enumerate() {
                let value = if column == COUNT - 1 { scores[at] } else { *value };
                inputs[[at, column]] = (value - self.mean[column]) * self.scale[column];
            }
        }
        inputs
    }
}

fn scores(weights: &[f32], example: &Example) -> Vec<f32> {
    (0..example.gold.len()).map(|at| words::score(weights, example.buckets(at))).collect()
}

/// Adam (Kingma and Ba 2015) with a cosine rate.
fn train(examples: &[(&Example, Vec<f32>)], width: usize, epochs: usize, seed: u64) -> Net {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ seed);
    let shape = Shape { inputs: COUNT, width };
    let places = shape.places();
    let (mut mean, mut square, mut count) = (vec![0f64; COUNT], vec![0f64; COUNT], 0f64);
    for (example, scores) in examples {
        for (row, score) in example.rows.iter().zip(scores) {
            count += 1.0;
            for at in 0..COUNT {
                let value = if at == COUNT - 1 { *score } else { row[at] } as f64;
                mean[at] += value;
                square[at] += value * value;
            }
        }
    }
    let mean: Vec<f64> = mean.iter().map(|m| m / count).collect();
    let scale =
        (0..COUNT).map(|at| 1.0 / ((square[at] / count - mean[at].powi(2)).max(0.0).sqrt() as f32 + 1e-2)).collect();
    let all = places.random(&mut dice);
    let total = places.count;
    let mut net = Net { places, all, mean: mean.iter().map(|m| *m as f32).collect(), scale };
    let (mut first, mut second) = (vec![0f32; total], vec![0f32; total]);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let steps = epochs * examples.len().div_ceil(BATCH);
    let mut step = 0i32;
    let others = setting("OTHERS", 0.15);
    for epoch in 0..epochs {
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
                                let (example, scores) = &examples[*at];
                                let inputs = net.inputs(example, scores);
                                let trace =
                                    network::forward(&net.places, &net.all, inputs.view(), DROPOUT, &mut Dice(*seed));
                                let mut errors = Array2::zeros(trace.odds.dim());
                                for line in 0..example.gold.len() {
                                    let odds = trace.odds[[line, 0]];
                                    let share = 1.0 / (1.0 + (-odds).exp());
                                    let gold = example.gold[line];
                                    errors[[line, 0]] = (share - gold) * example.weights[line];
                                    let p = if gold > 0.5 { share } else { 1.0 - share };
                                    loss -= (p.max(1e-7).ln() * example.weights[line]) as f64;
                                    for head in 1..HEADS {
                                        let (gold, weight) = example.others[line][head - 1];
                                        if weight > 0.0 {
                                            let share = 1.0 / (1.0 + (-trace.odds[[line, head]]).exp());
                                            errors[[line, head]] = (share - gold) * weight * others;
                                        }
                                    }
                                }
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
            let rate = rate * (step as f32 / 60.0).min(1.0);
            let (warm1, warm2) = (1.0 - 0.9f32.powi(step), 1.0 - 0.999f32.powi(step));
            for at in 0..total {
                first[at] = 0.9 * first[at] + 0.1 * gradient[at];
                second[at] = 0.999 * second[at] + 0.001 * gradient[at] * gradient[at];
                net.all[at] -= rate * ((first[at] / warm1) / ((second[at] / warm2).sqrt() + 1e-8) + 1e-4 * net.all[at]);
            }
        }
        println!("  epoch {epoch} loss {:.4}", loss_sum / examples.len() as f64);
    }
    net
}

/// Runs of four words and how often each stands there.
fn shingles(text: &str) -> HashMap<u64, u32> {
    let words: Vec<u64> = tokens(text)
        .iter()
        .map(|w| w.bytes().fold(0xcbf2_9ce4_8422_2325u64, |h, b| (h ^ b as u64).wrapping_mul(0x100_0000_01b3)))
        .collect();
    let mut out = HashMap::new();
    let join = |run: &[u64]| run.iter().fold(7u64, |h, w| (h ^ w).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17));
    if words.len() < 4 && !words.is_empty() {
        out.insert(join(&words), 1);
    }
    for run in words.windows(4) {
        *out.entry(join(run)).or_insert(0) += 1;
    }
    out
}

/// The public benchmark's figure: F1 of mean precision and mean recall over runs of four words.
fn score(held: &[(&Example, &str)]) -> (f64, f64, f64) {
    let (mut precision, mut recall, mut ps, mut rs) = (0.0, 0.0, 0.0, 0.0);
    for (example, text) in held {
        let (gold, kept) = (shingles(&example.body), shingles(text));
        let both: u32 = gold.iter().map(|(run, count)| *count.min(kept.get(run).unwrap_or(&0))).sum();
        let (g, k): (u32, u32) = (gold.values().sum(), kept.values().sum());
        if k > 0 {
            precision += both as f64 / k as f64;
            ps += 1.0;
        }
        if g > 0 {
            recall += both as f64 / g as f64;
            rs += 1.0;
        }
    }
    let (p, r) = (precision / f64::max(ps, 1.0), recall / f64::max(rs, 1.0));
    (2.0 * p * r / (p + r), p, r)
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

fn text_of(example: &Example, model: &Model) -> String {
    let page = page::Page::new(&example.text);
    let mut labels = labels::label_by_rules(&page, None);
    labels::judge(&page, &mut labels, model, false);
    let blocks = split::blocks(&page, labels.verdicts);
    let lines: Vec<&str> = blocks.iter().filter(|b| b.kind.is_text()).map(|b| b.span.of(&example.text)).collect();
    lines.join("\n\n")
}

#[test]
#[ignore = "trains the model and rewrites its weights; takes minutes"]
fn train_and_write_the_weights() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let epochs = setting("EPOCHS", 14.0) as usize;
    let examples = data::load(&root.join("../shared/data"), setting("MADE", 0.0) as usize);
    println!("{} pages, {} lines", examples.len(), examples.iter().map(|e| e.rows.len()).sum::<usize>());
    let learn =
        |without: &[u64]| words::learn(&examples.iter().filter(|e| !without.contains(&e.fold)).collect::<Vec<_>>());
    let fit = |without: &[u64]| -> (Net, Vec<f32>) {
        // The words' scores of the training pages come from weights that saw neither them nor the held-out fold.
        let tables: Vec<Vec<f32>> = (0..FOLDS).map(|other| learn(&[without, &[other]].concat())).collect();
        let train_on: Vec<(&Example, Vec<f32>)> = examples
            .iter()
            .filter(|e| !without.contains(&e.fold))
            .map(|e| (e, scores(&tables[e.fold as usize], e)))
            .collect();
        (train(&train_on, WIDTH, epochs, 0), learn(without))
    };
    let folds = setting("FOLDS", FOLDS as f32) as u64;
    let mut held: Vec<(&Example, String, bool)> = Vec::new();
    for fold in 0..folds {
        let (net, words) = fit(&[fold]);
        let bytes = written(&net, &words);
        if let Ok(folder) = std::env::var("KEEP") {
            std::fs::write(format!("{folder}/fold{fold}.bin"), &bytes).unwrap();
        }
        let model = Model::read(&bytes).unwrap();
        for example in examples.iter().filter(|e| e.fold == fold && !e.made) {
            held.push((example, text_of(example, &model), title_right(example, &model)));
        }
        println!("fold {fold} done");
        report(&held);
    }
    if setting("WRITE", 0.0) > 0.0 {
        let (net, words) = fit(&[]);
        std::fs::write(root.join("src/clean/weights.bin"), written(&net, &words)).unwrap();
    }
}

/// Whether the line most like a title is one.
fn title_right(example: &Example, model: &Model) -> bool {
    let page = page::Page::new(&example.text);
    let labels = labels::label_by_rules(&page, None);
    let opinions = model.opinions(&crate::clean::features::of(&page, &labels, &model.word_scores(&page)));
    let best = (0..page.len()).max_by(|a, b| opinions[*a].title.total_cmp(&opinions[*b].title));
    best.is_some_and(|best| example.others[best][0].0 > 0.0)
}

fn report(held: &[(&Example, String, bool)]) {
    for (news, field) in [(true, "dump"), (true, "full"), (true, "page"), (false, "dump"), (false, "page")] {
        let some: Vec<(&Example, &str)> =
            held.iter().filter(|h| h.0.news == news && h.0.field == field).map(|h| (h.0, h.1.as_str())).collect();
        let (f1, p, r) = score(&some);
        let titled = || {
            held.iter().filter(|h| h.0.news == news && h.0.field == field && h.0.others.iter().any(|o| o[0].0 > 0.0))
        };
        let right = titled().filter(|h| h.2).count();
        let set = if news { "news" } else { "web" };
        println!(
            "    {set} {field}: {} pages F1 {f1:.4} p {p:.4} r {r:.4}; title {right}/{}",
            some.len(),
            titled().count()
        );
    }
}

#[test]
#[ignore = "measures with the models of held-out folds that training kept"]
fn held_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var("KEEP").unwrap();
    let examples = data::load(&root.join("../shared/data"), 0);
    let mut held: Vec<(&Example, String, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let model = Model::read(&std::fs::read(format!("{folder}/fold{fold}.bin")).unwrap()).unwrap();
        for example in examples.iter().filter(|e| e.fold == fold) {
            held.push((example, text_of(example, &model), title_right(example, &model)));
        }
    }
    report(&held);
}
