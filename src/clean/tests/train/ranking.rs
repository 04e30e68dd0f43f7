//! Training a ranking: see `title.rs`, `authors.rs` and `day.rs` for what is trained on what.

use super::data::{Row, SETS};
pub use crate::clean::ranking::Table;
use crate::clean::ranking::{Ranking, SEVERAL, UNITS, best};
use crate::dice::Dice;
use std::fmt::Write as _;
use std::path::Path;

const BATCH: usize = 16;
const RATE: f32 = 3e-3;
/// Share of the hidden units left out at random.
const DROPOUT: f32 = 0.4;
/// Share of the inputs left out of a page at random, where that is asked for: no single sign is relied on, and other outlets come
/// out better (writers found by a point and a half, headlines by half a point, over several beginnings).
pub const INPUT_DROPOUT: f32 = 0.1;
/// Pull of the first table's weights towards nought.
const DECAY: f32 = 3e-2;
/// Spread added to every input's own, so that one that hardly ever differs is not blown up.
const LEAST_SPREAD: f32 = 0.05;
const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
/// What the seeds of networks that are asked together lie apart.
const SEED_STEP: u64 = 0x632b_e59b_d9b4_e019;

/// Likelihoods from which a value might be given, tried on held-out outlets.
const CUTS: [f32; 8] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/// One page: its candidates' numbers, and which of them are right.
pub struct Example<'a, const COUNT: usize> {
    pub row: &'a Row,
    pub field: &'static str,
    pub rows: Vec<[f32; COUNT]>,
    pub right: Vec<bool>,
    /// Candidates that say the same have the same number.
    pub groups: Vec<u64>,
    /// Whether the text prints the value at all.
    pub printed: bool,
    /// What it counts in training.
    pub weight: f32,
}

/// The words of a text as the scorer parts them.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// Whether one run of words stands in another.
pub fn contains(all: &[String], run: &[String]) -> bool {
    !run.is_empty() && all.windows(run.len()).any(|part| part == run)
}

/// The weights being trained: to the hidden units by input, their biases, to the output, its bias.
pub struct Net<const COUNT: usize> {
    parameters: Vec<f32>,
    mean: [f32; COUNT],
    scale: [f32; COUNT],
}

impl<const COUNT: usize> Net<COUNT> {
    const BIAS_AT: usize = COUNT * UNITS;
    const OUTPUT_AT: usize = COUNT * UNITS + UNITS;

    fn standard(&self, row: &[f32; COUNT]) -> [f32; COUNT] {
        std::array::from_fn(|at| (row[at] - self.mean[at]) * self.scale[at])
    }
    fn hidden(&self, row: &[f32; COUNT]) -> [f32; UNITS] {
        let mut hidden = [0f32; UNITS];
        hidden.copy_from_slice(&self.parameters[Self::BIAS_AT..Self::OUTPUT_AT]);
        for (value, weights) in row.iter().zip(self.parameters.chunks_exact(UNITS)) {
            for (unit, weight) in hidden.iter_mut().zip(weights) {
                *unit += value * weight;
            }
        }
        hidden
    }
    fn output(&self, hidden: &[f32; UNITS]) -> f32 {
        let weights = &self.parameters[Self::OUTPUT_AT..Self::OUTPUT_AT + UNITS];
        let sum: f32 = hidden.iter().zip(weights).map(|(h, w)| h.max(0.0) * w).sum();
        sum + self.parameters[Self::OUTPUT_AT + UNITS]
    }
}

/// The weights of networks that are asked together as they are shipped: in steps of a 127th of the largest of each hidden unit.
fn table<const COUNT: usize, const WIDTH: usize>(nets: &[Net<COUNT>]) -> Table<COUNT, WIDTH> {
    let round = |v: f32| (v * 1e5).round() / 1e5;
    let step = |weights: &mut dyn Iterator<Item = f32>| weights.fold(1e-6f32, |most, w| most.max(w.abs())) / 127.0;
    let count = nets.len() as f32;
    let of = |unit: usize| (&nets[unit / UNITS].parameters, unit % UNITS);
    let weight = |input: usize, unit: usize| of(unit).0[input * UNITS + of(unit).1];
    let last = |unit: usize| of(unit).0[Net::<COUNT>::OUTPUT_AT + of(unit).1] / count;
    let unit_scale: [f32; WIDTH] = std::array::from_fn(|unit| step(&mut (0..COUNT).map(|input| weight(input, unit))));
    let output_scale = step(&mut (0..WIDTH).map(last));
    Table {
        mean: nets[0].mean.map(round),
        scale: nets[0].scale.map(round),
        unit_scale,
        bias: std::array::from_fn(|unit| round(of(unit).0[Net::<COUNT>::BIAS_AT + of(unit).1])),
        weights: std::array::from_fn(|input| {
            std::array::from_fn(|unit| (weight(input, unit) / unit_scale[unit]).round() as i8)
        }),
        output: std::array::from_fn(|unit| (last(unit) / output_scale).round() as i8),
        output_scale,
        output_bias: nets.iter().map(|net| net.parameters[Net::<COUNT>::OUTPUT_AT + UNITS]).sum::<f32>() / count,
    }
}

/// Learns a ranking from some pages in so many passes: as many networks as its width has room for, each from its own beginning.
/// `lost` is the share of the inputs left out of a page at random.
pub fn learn<const COUNT: usize, const WIDTH: usize>(
    examples: &[&Example<COUNT>],
    epochs: usize,
    lost: f32,
) -> Table<COUNT, WIDTH> {
    let seeds = (0..WIDTH / UNITS).map(|net| SEED.wrapping_add(SEED_STEP.wrapping_mul(net as u64)));
    let nets: Vec<Net<COUNT>> = seeds.map(|seed| train(examples, epochs, lost, seed)).collect();
    table(&nets)
}

/// Adam with a cosine rate, on the log of the share that the right candidates get among all and "none".
fn train<const COUNT: usize>(examples: &[&Example<COUNT>], epochs: usize, lost: f32, seed: u64) -> Net<COUNT> {
    let mut dice = Dice(seed);
    let count = examples.iter().map(|e| e.rows.len()).sum::<usize>() as f64;
    let (mut mean, mut square) = ([0f64; COUNT], [0f64; COUNT]);
    for row in examples.iter().flat_map(|e| &e.rows) {
        for at in 0..COUNT {
            mean[at] += row[at] as f64 / count;
            square[at] += (row[at] as f64).powi(2) / count;
        }
    }
    let spread = |at: usize| (square[at] - mean[at].powi(2)).max(0.0).sqrt() as f32;
    let length = Net::<COUNT>::OUTPUT_AT + UNITS + 1;
    let mut parameters = vec![0f32; length];
    for parameter in &mut parameters[..Net::<COUNT>::BIAS_AT] {
        *parameter = dice.normal() * (1.0 / COUNT as f32).sqrt();
    }
    for parameter in &mut parameters[Net::<COUNT>::OUTPUT_AT..length - 1] {
        *parameter = dice.normal() * (1.0 / UNITS as f32).sqrt();
    }
    let scale = std::array::from_fn(|at| 1.0 / (spread(at) + LEAST_SPREAD));
    let mut net = Net { parameters, mean: mean.map(|m| m as f32), scale };
    let (mut first, mut second) = (vec![0f32; length], vec![0f32; length]);
    let mut order: Vec<usize> =
        (0..examples.len()).filter(|&at| examples[at].weight > 0.0 && !examples[at].rows.is_empty()).collect();
    let steps = epochs * order.len().div_ceil(BATCH);
    let mut step = 0i32;
    for _ in 0..epochs {
        dice.shuffle(&mut order);
        for batch in order.chunks(BATCH) {
            let mut gradient = vec![0f32; length];
            for &at in batch {
                let kept = 1.0 - DROPOUT;
                let keep = std::array::from_fn(|_| if dice.share() < DROPOUT { 0.0 } else { 1.0 / kept });
                let lost: Vec<usize> =
                    if lost > 0.0 { (0..COUNT).filter(|_| dice.share() < lost).collect() } else { Vec::new() };
                add_gradient(&net, examples[at], &keep, &lost, 1.0 / batch.len() as f32, &mut gradient);
            }
            step += 1;
            let rate = RATE * 0.5 * (1.0 + (std::f32::consts::PI * step as f32 / steps as f32).cos());
            let (warm1, warm2) = (1.0 - 0.9f32.powi(step), 1.0 - 0.999f32.powi(step));
            for at in 0..length {
                first[at] = 0.9 * first[at] + 0.1 * gradient[at];
                second[at] = 0.999 * second[at] + 0.001 * gradient[at] * gradient[at];
                let decay = if at < Net::<COUNT>::BIAS_AT { DECAY * net.parameters[at] } else { 0.0 };
                net.parameters[at] -= rate * ((first[at] / warm1) / ((second[at] / warm2).sqrt() + 1e-8) + decay);
            }
        }
    }
    net
}

/// Adds what one page says of the parameters; `keep` scales each hidden unit, nought for those left out, and `lost` are the inputs
/// left out.
fn add_gradient<const COUNT: usize>(
    net: &Net<COUNT>,
    example: &Example<COUNT>,
    keep: &[f32; UNITS],
    lost: &[usize],
    share: f32,
    gradient: &mut [f32],
) {
    let output = Net::<COUNT>::OUTPUT_AT;
    let mut rows: Vec<[f32; COUNT]> = example.rows.iter().map(|row| net.standard(row)).collect();
    rows.iter_mut().for_each(|row| lost.iter().for_each(|at| row[*at] = 0.0));
    let hidden: Vec<[f32; UNITS]> = rows
        .iter()
        .map(|row| {
            let hidden = net.hidden(row);
            std::array::from_fn(|unit| hidden[unit].max(0.0) * keep[unit])
        })
        .collect();
    let scores: Vec<f32> = hidden.iter().map(|hidden| net.output(hidden)).collect();
    let most = scores.iter().copied().fold(0f32, f32::max);
    let powers: Vec<f32> = scores.iter().map(|score| (score - most).exp()).collect();
    let none = (-most).exp();
    let all = powers.iter().sum::<f32>() + none;
    let right: f32 = powers.iter().zip(&example.right).filter(|(_, right)| **right).map(|(power, _)| *power).sum();
    for line in 0..rows.len() {
        let wanted = if example.right[line] { powers[line] / right.max(1e-12) } else { 0.0 };
        let error = (powers[line] / all - wanted) * example.weight * share;
        if error.abs() < 1e-7 {
            continue;
        }
        gradient[output + UNITS] += error;
        let mut back = [0f32; UNITS];
        for unit in 0..UNITS {
            gradient[output + unit] += error * hidden[line][unit];
            if hidden[line][unit] > 0.0 {
                back[unit] = error * net.parameters[output + unit] * keep[unit];
                gradient[Net::<COUNT>::BIAS_AT + unit] += back[unit];
            }
        }
        for (value, sums) in rows[line].iter().zip(gradient.chunks_exact_mut(UNITS)) {
            for (sum, back) in sums.iter_mut().zip(&back) {
                *sum += value * back;
            }
        }
    }
}

/// How a held-out page comes out: its set and field, whether it prints the value, and the best candidate's likelihood and
/// whether it is right.
pub type Held = (&'static str, &'static str, bool, Option<(f32, bool)>);

/// How pages come out by a ranking that never saw them.
pub fn held_out<const COUNT: usize, const WIDTH: usize>(
    examples: &[&Example<COUNT>],
    table: &Table<COUNT, WIDTH>,
) -> Vec<Held> {
    let ranking = Ranking::new(table);
    let held = examples.iter().map(|e| {
        let scores: Vec<f32> = e.rows.iter().map(|row| ranking.score(row)).collect();
        let best = best(&scores, &e.groups).map(|(at, likely)| (likely, e.right[at]));
        (e.row.set.name, e.field, e.printed, best)
    });
    held.collect()
}

/// Prints how often held-out pages that print the value come out right, and how often a value given is right, by the likelihood
/// from which one is given: what the `ENOUGH` of each room is chosen by.
pub fn report(what: &str, held: &[Held]) {
    println!("{what}: right where printed / right where given, by least likelihood");
    for (set, field) in SETS.iter().flat_map(|set| set.fields.iter().map(|field| (set.name, *field))) {
        let some: Vec<&Held> = held.iter().filter(|h| h.0 == set && h.1 == field).collect();
        if some.is_empty() {
            continue;
        }
        let share = |all: &mut dyn Iterator<Item = bool>| {
            let all: Vec<bool> = all.collect();
            all.iter().filter(|right| **right).count() as f64 / all.len().max(1) as f64
        };
        let mut line = format!("  {set:<10} {field:<5}");
        for cut in CUTS {
            let given = |h: &Held| h.3.is_some_and(|best| best.0 >= cut);
            let right = |h: &Held| given(h) && h.3.is_some_and(|best| best.1);
            let printed = share(&mut some.iter().filter(|h| h.2).map(|h| right(h)));
            let precise = share(&mut some.iter().filter(|h| given(h)).map(|h| right(h)));
            let _ = write!(line, "  {cut}: {printed:.3}/{precise:.3}");
        }
        println!("{line}");
    }
}

/// Writes a table as Rust source to `src/clean/{what}_weights.rs`.
pub fn write<const COUNT: usize, const WIDTH: usize>(what: &str, table: &Table<COUNT, WIDTH>) {
    let floats = |values: &[f32]| values.iter().map(|v| format!("{v:?}")).collect::<Vec<_>>().join(", ");
    let steps = |values: &[i8]| values.iter().map(i8::to_string).collect::<Vec<_>>().join(", ");
    let rows: Vec<String> = table.weights.iter().map(|row| format!("[{}]", steps(row))).collect();
    let source = format!(
        "//! The numbers of the {what} ranking. Written by `./dev train`, not by hand; MODEL.md says what they were learned from.\n\n\
         {}\nuse super::{what}_features::COUNT;\n\n\
         /// The table.\npub static TABLE: Table<COUNT{}> = Table {{\n\
         mean: [{}],\nscale: [{}],\nunit_scale: [{}],\nbias: [{}],\nweights: [\n{},\n],\n\
         output: [{}],\noutput_scale: {:?},\noutput_bias: {:?},\n}};\n",
        if WIDTH == SEVERAL { "use super::ranking::{SEVERAL, Table};" } else { "use super::ranking::Table;" },
        if WIDTH == SEVERAL { ", SEVERAL" } else { "" },
        floats(&table.mean),
        floats(&table.scale),
        floats(&table.unit_scale),
        floats(&table.bias),
        rows.join(",\n"),
        steps(&table.output),
        table.output_scale,
        table.output_bias,
    );
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/clean/{what}_weights.rs"));
    std::fs::write(file, source).unwrap();
}

/// Networks as they are shipped score as the mean of those that were trained, within what rounding their weights costs.
#[test]
fn a_table_scores_as_its_networks() {
    let mut dice = Dice(SEED);
    let mean = std::array::from_fn(|_| dice.normal());
    let scale = std::array::from_fn(|_| 0.5 + dice.share());
    let nets: Vec<Net<9>> = (0..SEVERAL / UNITS)
        .map(|_| Net { parameters: (0..Net::<9>::OUTPUT_AT + UNITS + 1).map(|_| dice.normal()).collect(), mean, scale })
        .collect();
    let score = |net: &Net<9>, row: &[f32; 9]| net.output(&net.hidden(&net.standard(row)));
    let (one, all) = (Ranking::new(&table::<9, UNITS>(&nets[..1])), Ranking::new(&table::<9, SEVERAL>(&nets)));
    for _ in 0..100 {
        let row = std::array::from_fn(|_| dice.normal());
        let trained: Vec<f32> = nets.iter().map(|net| score(net, &row)).collect();
        assert!((trained[0] - one.score(&row)).abs() < 0.5, "{trained:?} {}", one.score(&row));
        let mean = trained.iter().sum::<f32>() / trained.len() as f32;
        assert!((mean - all.score(&row)).abs() < 0.5, "{trained:?} {}", all.score(&row));
    }
}
