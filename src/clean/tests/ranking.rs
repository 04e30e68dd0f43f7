//! Training a ranking: see `train_title.rs`, `train_author.rs` and `train_date.rs` for what is trained on what.
//!
//! Variables of the environment help to look closer: `CUTS` prints the figures for several likelihoods, `ERRORS` what held-out
//! pages get wrong, `SEED` starts elsewhere, and with `DRY` nothing is written.

use crate::clean::ranking::UNITS;
use std::fmt::Write as _;
use std::path::Path;

/// Outlets are parted into so many folds, each held out once.
pub const FOLDS: u64 = 5;
const BATCH: usize = 16;
const RATE: f32 = 3e-3;

/// How long and how strictly to train.
#[derive(Clone, Copy)]
pub struct Settings {
    pub epochs: usize,
    pub dropout: f32,
    pub decay: f32,
}

/// One page: its candidates' numbers, and which of them are right.
pub struct Example {
    pub set: &'static str,
    pub field: &'static str,
    pub fold: u64,
    pub rows: Vec<Vec<f32>>,
    pub right: Vec<bool>,
    /// Candidates that say the same have the same number.
    pub groups: Vec<u64>,
    /// Whether the text prints the value at all.
    pub printed: bool,
    pub weight: f32,
    /// What a person is shown of each candidate when errors are listed.
    pub shown: Vec<String>,
}

/// A gold row's dump in one of its forms.
pub struct Source {
    pub set: &'static str,
    pub field: &'static str,
    pub fold: u64,
    pub text: String,
    pub row: serde_json::Value,
    pub weight: f32,
}

/// Sets, the fields that hold a dump, and what a page of the set weighs.
const SETS: &[(&str, &[&str], f32)] =
    &[("clean-news", &["dump", "full", "page"], 1.0), ("clean-web", &["dump", "page"], 0.7)];

fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ b as u64).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The words of a text as the scorer parts them.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// Whether one run of words stands in another.
pub fn contains(all: &[String], run: &[String]) -> bool {
    !run.is_empty() && all.windows(run.len()).any(|part| part == run)
}

/// The gold rows beside the checkout; none where they are not there.
pub fn sources() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let mut sources = Vec::new();
    for (set, fields, weight) in SETS {
        let Ok(file) = std::fs::read_to_string(folder.join(format!("{set}.jsonl"))) else { return Vec::new() };
        for line in file.lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            let outlet = row["outlet"].as_str().or(row["id"].as_str()).unwrap_or("");
            let fold = (hash(outlet) >> 20) % FOLDS;
            for &field in *fields {
                let text = row[field].as_str().unwrap_or("").to_owned();
                if !text.trim().is_empty() {
                    sources.push(Source { set, field, fold, text, row: row.clone(), weight: *weight });
                }
            }
        }
    }
    sources
}

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }
    fn normal(&mut self) -> f32 {
        (0..12).map(|_| self.share()).sum::<f32>() - 6.0
    }
}

/// The weights being trained: to the hidden units by input, their biases, to the output, its bias.
pub struct Net {
    count: usize,
    parameters: Vec<f32>,
    mean: Vec<f32>,
    scale: Vec<f32>,
}

impl Net {
    fn output_at(&self) -> usize {
        self.count * UNITS + UNITS
    }
    fn standard(&self, row: &[f32]) -> Vec<f32> {
        row.iter().zip(&self.mean).zip(&self.scale).map(|((value, mean), scale)| (value - mean) * scale).collect()
    }
    fn hidden(&self, row: &[f32]) -> [f32; UNITS] {
        let mut hidden = [0f32; UNITS];
        hidden.copy_from_slice(&self.parameters[self.count * UNITS..self.output_at()]);
        for (value, weights) in row.iter().zip(self.parameters.chunks_exact(UNITS)) {
            for (unit, weight) in hidden.iter_mut().zip(weights) {
                *unit += value * weight;
            }
        }
        hidden
    }
    fn output(&self, hidden: &[f32; UNITS]) -> f32 {
        let weights = &self.parameters[self.output_at()..self.output_at() + UNITS];
        let sum: f32 = hidden.iter().zip(weights).map(|(h, w)| h.max(0.0) * w).sum();
        sum + self.parameters[self.parameters.len() - 1]
    }
    fn scores(&self, example: &Example) -> Vec<f32> {
        example.rows.iter().map(|row| self.output(&self.hidden(&self.standard(row)))).collect()
    }
}

/// Adam with a cosine rate, on the log of the share that the right candidates get among all and "none".
fn train(examples: &[&Example], settings: Settings) -> Net {
    let seed: u64 = std::env::var("SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(0);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (seed * 7919));
    let rows: Vec<&Vec<f32>> = examples.iter().flat_map(|e| &e.rows).collect();
    let inputs = rows[0].len();
    let count = rows.len() as f64;
    let (mut mean, mut square) = (vec![0f64; inputs], vec![0f64; inputs]);
    for row in &rows {
        for at in 0..inputs {
            mean[at] += row[at] as f64 / count;
            square[at] += (row[at] as f64).powi(2) / count;
        }
    }
    let scale = (0..inputs).map(|at| 1.0 / ((square[at] - mean[at].powi(2)).max(0.0).sqrt() as f32 + 0.05)).collect();
    let output = inputs * UNITS + UNITS;
    let mut parameters = vec![0f32; output + UNITS + 1];
    for parameter in &mut parameters[..inputs * UNITS] {
        *parameter = dice.normal() * (1.0 / inputs as f32).sqrt();
    }
    for parameter in &mut parameters[output..output + UNITS] {
        *parameter = dice.normal() * (1.0 / UNITS as f32).sqrt();
    }
    let length = parameters.len();
    let mut net = Net { count: inputs, parameters, mean: mean.iter().map(|m| *m as f32).collect(), scale };
    let (mut first, mut second) = (vec![0f32; length], vec![0f32; length]);
    let mut order: Vec<usize> =
        (0..examples.len()).filter(|&at| examples[at].weight > 0.0 && !examples[at].rows.is_empty()).collect();
    let steps = settings.epochs * order.len().div_ceil(BATCH);
    let mut step = 0i32;
    for _ in 0..settings.epochs {
        for at in (1..order.len()).rev() {
            order.swap(at, (dice.next() % (at as u64 + 1)) as usize);
        }
        for batch in order.chunks(BATCH) {
            let mut gradient = vec![0f32; length];
            for &at in batch {
                let kept = 1.0 - settings.dropout;
                let keep = std::array::from_fn(|_| if dice.share() < settings.dropout { 0.0 } else { 1.0 / kept });
                add_gradient(&net, examples[at], &keep, 1.0 / batch.len() as f32, &mut gradient);
            }
            step += 1;
            let rate = RATE * 0.5 * (1.0 + (std::f32::consts::PI * step as f32 / steps as f32).cos());
            let (warm1, warm2) = (1.0 - 0.9f32.powi(step), 1.0 - 0.999f32.powi(step));
            for at in 0..length {
                first[at] = 0.9 * first[at] + 0.1 * gradient[at];
                second[at] = 0.999 * second[at] + 0.001 * gradient[at] * gradient[at];
                let decay = if at < inputs * UNITS { settings.decay * net.parameters[at] } else { 0.0 };
                net.parameters[at] -= rate * ((first[at] / warm1) / ((second[at] / warm2).sqrt() + 1e-8) + decay);
            }
        }
    }
    net
}

/// Adds what one page says of the parameters; `keep` scales each hidden unit, nought for those left out.
fn add_gradient(net: &Net, example: &Example, keep: &[f32; UNITS], share: f32, gradient: &mut [f32]) {
    let output = net.output_at();
    let rows: Vec<Vec<f32>> = example.rows.iter().map(|row| net.standard(row)).collect();
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
                gradient[net.count * UNITS + unit] += back[unit];
            }
        }
        for (value, sums) in rows[line].iter().zip(gradient.chunks_exact_mut(UNITS)) {
            for (sum, back) in sums.iter_mut().zip(&back) {
                *sum += value * back;
            }
        }
    }
}

/// For each page, how it comes out when its fold is held out: the best candidate and its share.
fn held_out(examples: &[Example], settings: Settings) -> Vec<Option<(usize, f32)>> {
    let mut best: Vec<Option<(usize, f32)>> = vec![None; examples.len()];
    std::thread::scope(|scope| {
        let folds: Vec<_> = (0..FOLDS)
            .map(|fold| {
                scope.spawn(move || {
                    let rest: Vec<&Example> = examples.iter().filter(|e| e.fold != fold).collect();
                    let net = train(&rest, settings);
                    let held = examples.iter().enumerate().filter(|(_, e)| e.fold == fold);
                    held.map(|(index, e)| (index, crate::clean::ranking::best(&net.scores(e), &e.groups)))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        for fold in folds {
            for (index, result) in fold.join().unwrap() {
                best[index] = result;
            }
        }
    });
    best
}

/// Trains, prints how held-out outlets come out where a value is given from the likelihood `enough`, and writes the weights.
/// `what` names them; `errors` says what is still got wrong.
pub fn train_and_write(what: &str, examples: &[Example], settings: Settings, enough: f32, errors: &str) {
    if examples.is_empty() {
        println!("skipped: the gold sets are not beside the checkout");
        return;
    }
    let best = held_out(examples, settings);
    let mut card = String::new();
    let tries = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
    for cut in tries.iter().copied().filter(|_| std::env::var("CUTS").is_ok()).chain([enough]) {
        for (set, fields, _) in SETS {
            for field in *fields {
                let held = || examples.iter().zip(&best).filter(|(e, _)| e.set == *set && e.field == *field);
                let is_right = |e: &Example, b: &Option<(usize, f32)>| b.is_some_and(|b| b.1 >= cut && e.right[b.0]);
                let printed: Vec<bool> = held().filter(|(e, _)| e.printed).map(|(e, b)| is_right(e, b)).collect();
                let given: Vec<bool> =
                    held().filter(|(_, b)| b.is_some_and(|b| b.1 >= cut)).map(|(e, b)| is_right(e, b)).collect();
                let share = |all: &[bool]| all.iter().filter(|r| **r).count() as f64 / all.len().max(1) as f64;
                let line = format!(
                    "//! - {}, {field}: right on {:.3} of {} pages that print it; of {} given {:.3} right\n",
                    set.trim_start_matches("clean-"),
                    share(&printed),
                    printed.len(),
                    given.len(),
                    share(&given)
                );
                print!("{cut} {line}");
                if cut == enough {
                    card += &line;
                }
            }
        }
    }
    if std::env::var("ERRORS").is_ok() {
        for (example, best) in examples.iter().zip(&best).filter(|(e, _)| e.field != "full") {
            let Some((at, share)) = best else { continue };
            if !example.right[*at] && (*share >= enough || example.right.contains(&true)) {
                let right: Vec<&String> =
                    example.right.iter().zip(&example.shown).filter(|r| *r.0).map(|r| r.1).collect();
                println!(
                    "ERR {} {} {share:.2} got {:?} right {:?}",
                    example.set,
                    example.field,
                    example.shown[*at],
                    right.first()
                );
            }
        }
    }
    if std::env::var("DRY").is_ok() {
        return;
    }
    let net = train(&examples.iter().collect::<Vec<_>>(), settings);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/clean/{what}_weights.rs"));
    std::fs::write(file, written(&net, what, &card, errors)).unwrap();
}

/// The weights as Rust source, the large table in steps of a 127th of the largest weight of each hidden unit.
fn written(net: &Net, what: &str, card: &str, errors: &str) -> String {
    let floats =
        |values: &[f32]| values.iter().map(|v| format!("{:?}", (v * 1e5).round() / 1e5)).collect::<Vec<_>>().join(", ");
    let scale = |weights: &mut dyn Iterator<Item = f32>| weights.fold(1e-6f32, |most, w| most.max(w.abs())) / 127.0;
    let output = net.output_at();
    let unit_scale: Vec<f32> =
        (0..UNITS).map(|unit| scale(&mut (0..net.count).map(|input| net.parameters[input * UNITS + unit]))).collect();
    let last = &net.parameters[output..output + UNITS];
    let output_scale = scale(&mut last.iter().copied());
    let steps: Vec<String> = last.iter().map(|w| ((w / output_scale).round() as i8).to_string()).collect();
    let rows: Vec<String> = (0..net.count)
        .map(|input| {
            let step = |unit: usize| (net.parameters[input * UNITS + unit] / unit_scale[unit]).round() as i8;
            format!("[{}]", (0..UNITS).map(|unit| step(unit).to_string()).collect::<Vec<_>>().join(", "))
        })
        .collect();
    let mut out = format!(
        "//! The numbers of the {what} ranking. Written by a command, not by hand:\n//!\n\
         //! `CARGO_PROFILE_RELEASE_OPT_LEVEL=3 cargo test --release --lib clean::tests::train_{what} -- --ignored --nocapture && cargo fmt`\n//!\n\
         //! Trained on public gold pages (news, guides, blogs; see `tests/train_{what}.rs`). On outlets held out, five folds:\n//!\n\
         {card}//!\n//! What it gets wrong: {errors}\n\n\
         use super::ranking::Table;\nuse super::{what}_features::COUNT;\n\n\
         /// The table.\npub static TABLE: Table<COUNT> = Table {{\n"
    );
    let _ = write!(
        out,
        "mean: [{}],\nscale: [{}],\nunit_scale: [{}],\nbias: [{}],\nweights: [\n{},\n],\noutput: [{}],\noutput_scale: {output_scale:?},\noutput_bias: {:?},\n}};\n",
        floats(&net.mean),
        floats(&net.scale),
        unit_scale.iter().map(|v| format!("{v:?}")).collect::<Vec<_>>().join(", "),
        floats(&net.parameters[net.count * UNITS..output]),
        rows.join(",\n"),
        steps.join(", "),
        net.parameters[output + UNITS]
    );
    out
}
