//! Training the line model, written as a test that is not run by default:
//!
//! ```text
//! CARGO_PROFILE_RELEASE_OPT_LEVEL=3 cargo test --release --lib clean::tests::train -- --ignored --nocapture && cargo fmt
//! ```
//!
//! It reads the public gold sets beside the checkout (`../shared/data/clean-*.jsonl`), labels every line by whether its
//! words stand in the gold text, prints how well held-out outlets are labelled, trains on everything and writes
//! `src/clean/weights.rs`. Same sets, same machine, same weights: the random numbers are its own.

use crate::clean::features::{self, COUNT};
use crate::clean::model::UNITS;
use crate::clean::{labels, page};
use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::Path;

/// Sets, the fields that hold a dump, and what a page of the set weighs: news is what the model is for.
const SETS: &[(&str, &[&str], f32)] = &[
    ("clean-news", &["dump", "full", "page"], 1.0),
    ("clean-web", &["dump", "page"], 0.5),
    ("clean-extra", &["dump", "page"], 0.35),
];

const FOLDS: u64 = 5;
const EPOCHS: usize = 6;
const BATCH: usize = 2048;
const RATE: f32 = 3e-3;
const DROPOUT: f32 = 0.1;

/// Words of a line that count at most towards its weight, and the most one line may weigh against the average.
const LINE_WORDS: usize = 120;
const MOST_WEIGHT: f32 = 30.0;

/// One page with its lines' features, labels and weights.
struct Example {
    news: bool,
    fold: u64,
    field: &'static str,
    rows: Vec<[f32; COUNT]>,
    gold: Vec<f32>,
    rules: Vec<bool>,
    words: Vec<f32>,
    weights: Vec<f32>,
}

/// FNV-1a, to part pages into folds.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ b as u64).wrapping_mul(0x0000_0100_0000_01b3))
}

fn tokens(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty()).collect()
}

/// Whether each line's words stand in the gold text: as a line of it, as a run of it, or most of them in runs of five.
fn gold_lines(page: &page::Page, body: &str) -> Vec<f32> {
    let lines: HashSet<String> = body.lines().map(|line| tokens(line).join(" ")).collect();
    let body = format!(" {} ", tokens(body).join(" "));
    (0..page.len())
        .map(|at| {
            let words = tokens(page.content(at));
            let joined = words.join(" ");
            let whole = !words.is_empty()
                && (lines.contains(&joined) || words.len() >= 6 && body.contains(&format!(" {joined} ")));
            let mostly = || {
                let runs: Vec<bool> =
                    words.chunks_exact(5).map(|run| body.contains(&format!(" {} ", run.join(" ")))).collect();
                words.len() >= 12 && runs.iter().filter(|r| **r).count() * 2 > runs.len()
            };
            (whole || mostly()) as u8 as f32
        })
        .collect()
}

fn load(folder: &Path) -> Vec<Example> {
    let mut examples = Vec::new();
    for (set, fields, weight) in SETS {
        let file = std::fs::read_to_string(folder.join(format!("{set}.jsonl"))).unwrap();
        for line in file.lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            let id = row["id"].as_str().unwrap_or("");
            let news = row["outlet"].is_string();
            for &field in *fields {
                let Some(text) = row[field].as_str().filter(|t| !t.trim().is_empty()) else { continue };
                let page = page::Page::new(text);
                let labels = labels::label_by_rules(&page, None);
                let body = row["body"].as_str().unwrap_or("");
                let total = tokens(body).len().max(1) as f32;
                let words: Vec<f32> = (0..page.len()).map(|at| tokens(page.content(at)).len() as f32).collect();
                examples.push(Example {
                    news,
                    fold: (hash(row["outlet"].as_str().unwrap_or(id)) >> 20) % FOLDS,
                    field,
                    rows: features::of(&page, &labels),
                    gold: gold_lines(&page, body),
                    rules: labels.verdicts.iter().map(|v| v.kind.is_text()).collect(),
                    weights: words.iter().map(|w| (w.min(LINE_WORDS as f32) + 0.3) / total * weight).collect(),
                    words,
                });
            }
        }
    }
    examples
}

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    /// 0 to 1.
    fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }
    /// Near a standard normal: the sum of twelve shares.
    fn normal(&mut self) -> f32 {
        (0..12).map(|_| self.share()).sum::<f32>() - 6.0
    }
}

const OUTPUT: usize = COUNT * UNITS + UNITS;
const PARAMETERS: usize = OUTPUT + UNITS + 1;

/// Input weights by feature, hidden biases, output weights, output bias, in one run of numbers.
struct Net {
    parameters: Vec<f32>,
    mean: Vec<f32>,
    scale: Vec<f32>,
}

impl Net {
    fn hidden(&self, row: &[f32; COUNT]) -> [f32; UNITS] {
        let mut hidden = [0f32; UNITS];
        hidden.copy_from_slice(&self.parameters[COUNT * UNITS..OUTPUT]);
        for (value, weights) in row.iter().zip(self.parameters.chunks_exact(UNITS)) {
            for (unit, weight) in hidden.iter_mut().zip(weights) {
                *unit += value * weight;
            }
        }
        hidden
    }
    fn output(&self, hidden: &[f32; UNITS]) -> f32 {
        let sum: f32 = hidden.iter().zip(&self.parameters[OUTPUT..OUTPUT + UNITS]).map(|(h, w)| h.max(0.0) * w).sum();
        sum + self.parameters[PARAMETERS - 1]
    }
    fn standard(&self, row: &[f32; COUNT]) -> [f32; COUNT] {
        std::array::from_fn(|at| (row[at] - self.mean[at]) * self.scale[at])
    }
    fn log_odds(&self, row: &[f32; COUNT]) -> f32 {
        self.output(&self.hidden(&self.standard(row)))
    }
}

/// Adam with a cosine rate, on cross-entropy weighed by line.
fn train(examples: &[&Example]) -> Net {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let lines: Vec<(&[f32; COUNT], f32, f32)> = examples
        .iter()
        .flat_map(|e| e.rows.iter().zip(&e.gold).zip(&e.weights).map(|((row, gold), weight)| (row, *gold, *weight)))
        .collect();
    let count = lines.len() as f64;
    let mut mean = vec![0f64; COUNT];
    let mut square = vec![0f64; COUNT];
    for (row, _, _) in &lines {
        for at in 0..COUNT {
            mean[at] += row[at] as f64 / count;
            square[at] += (row[at] as f64).powi(2) / count;
        }
    }
    let scale = (0..COUNT).map(|at| 1.0 / ((square[at] - mean[at].powi(2)).max(0.0).sqrt() as f32 + 1e-3)).collect();
    let average = lines.iter().map(|l| l.2 as f64).sum::<f64>() / count;
    let mut parameters = vec![0f32; PARAMETERS];
    for parameter in &mut parameters[..COUNT * UNITS] {
        *parameter = dice.normal() * (2.0 / COUNT as f32).sqrt();
    }
    for parameter in &mut parameters[OUTPUT..OUTPUT + UNITS] {
        *parameter = dice.normal() * (1.0 / UNITS as f32).sqrt();
    }
    let mut net = Net { parameters, mean: mean.iter().map(|m| *m as f32).collect(), scale };
    let (mut first, mut second) = (vec![0f32; PARAMETERS], vec![0f32; PARAMETERS]);
    let mut order: Vec<u32> = (0..lines.len() as u32).collect();
    let steps = EPOCHS * lines.len().div_ceil(BATCH);
    let mut step = 0i32;
    for _ in 0..EPOCHS {
        for at in (1..order.len()).rev() {
            order.swap(at, (dice.next() % (at as u64 + 1)) as usize);
        }
        for batch in order.chunks(BATCH) {
            let mut gradient = vec![0f32; PARAMETERS];
            for &line in batch {
                let (row, gold, weight) = lines[line as usize];
                let row = net.standard(row);
                let hidden = net.hidden(&row);
                let mut kept = [0f32; UNITS];
                for unit in 0..UNITS {
                    let drop = dice.share() < DROPOUT;
                    kept[unit] = if drop { 0.0 } else { hidden[unit].max(0.0) / (1.0 - DROPOUT) };
                }
                let odds = net.output(&kept);
                let weight = (weight / average as f32).min(MOST_WEIGHT);
                let error = (1.0 / (1.0 + (-odds).exp()) - gold) * weight / batch.len() as f32;
                let mut back = [0f32; UNITS];
                for unit in 0..UNITS {
                    gradient[OUTPUT + unit] += error * kept[unit];
                    if kept[unit] > 0.0 {
                        back[unit] = error * net.parameters[OUTPUT + unit] / (1.0 - DROPOUT);
                        gradient[COUNT * UNITS + unit] += back[unit];
                    }
                }
                gradient[PARAMETERS - 1] += error;
                for (value, sums) in row.iter().zip(gradient.chunks_exact_mut(UNITS)) {
                    for (sum, back) in sums.iter_mut().zip(&back) {
                        *sum += value * back;
                    }
                }
            }
            step += 1;
            let rate = RATE * 0.5 * (1.0 + (std::f32::consts::PI * step as f32 / steps as f32).cos());
            let (warm1, warm2) = (1.0 - 0.9f32.powi(step), 1.0 - 0.999f32.powi(step));
            for at in 0..PARAMETERS {
                first[at] = 0.9 * first[at] + 0.1 * gradient[at];
                second[at] = 0.999 * second[at] + 0.001 * gradient[at] * gradient[at];
                net.parameters[at] -= rate * (first[at] / warm1) / ((second[at] / warm2).sqrt() + 1e-8);
            }
        }
    }
    net
}

/// Mean over pages of the share of words right: the F1 of mean precision and mean recall, by words of whole lines.
fn score(examples: &[&Example], keep: impl Fn(&Example, usize) -> bool) -> f64 {
    let (mut precision, mut recall) = (0.0, 0.0);
    for example in examples {
        let (mut both, mut kept, mut gold) = (0.0, 0.0, 0.0);
        for at in 0..example.rows.len() {
            let (k, g) = (keep(example, at) as u8 as f64, example.gold[at] as f64);
            let words = example.words[at] as f64;
            both += k * g * words;
            kept += k * words;
            gold += g * words;
        }
        precision += if kept > 0.0 { both / kept } else { 0.0 };
        recall += if gold > 0.0 { both / gold } else { 1.0 };
    }
    let count = examples.len().max(1) as f64;
    let (precision, recall) = (precision / count, recall / count);
    2.0 * precision * recall / (precision + recall)
}

#[test]
#[ignore = "trains the model and rewrites src/clean/weights.rs; takes minutes"]
fn train_and_write_the_weights() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let examples = load(&root.join("../shared/data"));
    let mut card = String::new();
    let mut odds: Vec<Vec<f32>> = examples.iter().map(|e| vec![0.0; e.rows.len()]).collect();
    for fold in 0..FOLDS {
        let rest: Vec<&Example> = examples.iter().filter(|e| e.fold != fold).collect();
        let net = train(&rest);
        for (example, odds) in examples.iter().zip(&mut odds).filter(|(e, _)| e.fold == fold) {
            *odds = example.rows.iter().map(|row| net.log_odds(row)).collect();
        }
        println!("fold {fold} done");
    }
    for (news, field) in [(true, "dump"), (true, "full"), (true, "page"), (false, "dump"), (false, "page")] {
        let held: Vec<&Example> = examples.iter().filter(|e| e.news == news && e.field == field).collect();
        let set = if news { "news" } else { "web" };
        let rules = score(&held, |e, at| e.rules[at]);
        let index = |e: &Example| examples.iter().position(|x| std::ptr::eq(x, e)).unwrap_or(0);
        let both = score(&held, |e, at| odds[index(e)][at] > labels::KEEP);
        let _ = writeln!(card, "//! {set}, {field}: {} pages, rules {rules:.4}, with the model {both:.4}", held.len());
    }
    print!("{card}");
    let net = train(&examples.iter().collect::<Vec<_>>());
    std::fs::write(root.join("src/clean/weights.rs"), written(&net, &card)).unwrap();
}

/// The weights as Rust source, the large table in eighths of a byte's range per hidden unit.
fn written(net: &Net, card: &str) -> String {
    let mut out = String::from(
        "//! The numbers of the line model. Written by a command, not by hand:\n//!\n\
         //! `CARGO_PROFILE_RELEASE_OPT_LEVEL=3 cargo test --release --lib clean::tests::train -- --ignored --nocapture && cargo fmt`\n//!\n\
         //! Trained on lines of public gold pages (news, guides, blogs; see `train.rs`). Word F1 on news outlets that were\n\
         //! held out, five folds by outlet:\n//!\n",
    );
    out.push_str(&card.replace("//! ", "//! - "));
    out.push_str("//!\n//! What it gets wrong: prose after the article (comments, teasers in whole sentences), lists of links that\n//! read like lists of the article.\n\n");
    out.push_str("use super::features::COUNT;\nuse super::model::UNITS;\n\n");
    let floats = |values: &mut dyn Iterator<Item = f32>| {
        values.map(|v| format!("{:?}", (v * 1e5).round() / 1e5)).collect::<Vec<_>>().join(", ")
    };
    let unit_scale: Vec<f32> = (0..UNITS)
        .map(|unit| {
            let most = (0..COUNT).map(|input| net.parameters[input * UNITS + unit].abs()).fold(1e-6, f32::max);
            most / 127.0
        })
        .collect();
    let output = &net.parameters[OUTPUT..OUTPUT + UNITS];
    let output_scale = output.iter().fold(1e-6f32, |m, w| m.max(w.abs())) / 127.0;
    let mut table = |doc: &str, head: &str, body: String| {
        let _ = write!(out, "/// {doc}\npub static {head} = [{body}];\n\n");
    };
    table("Mean of each input.", "INPUT_MEAN: [f32; COUNT]", floats(&mut net.mean.iter().copied()));
    table("One over the spread of each input.", "INPUT_SCALE: [f32; COUNT]", floats(&mut net.scale.iter().copied()));
    table("What one step of a hidden unit's weights is worth.", "UNIT_SCALE: [f32; UNITS]", {
        unit_scale.iter().map(|v| format!("{v:?}")).collect::<Vec<_>>().join(", ")
    });
    table(
        "Bias of each hidden unit.",
        "HIDDEN_BIAS: [f32; UNITS]",
        floats(&mut net.parameters[COUNT * UNITS..OUTPUT].iter().copied()),
    );
    let rows: Vec<String> = (0..COUNT)
        .map(|input| {
            let row: Vec<String> = (0..UNITS)
                .map(|unit| format!("{}", (net.parameters[input * UNITS + unit] / unit_scale[unit]).round() as i8))
                .collect();
            format!("\n    [{}]", row.join(", "))
        })
        .collect();
    table(
        "Weights of each input to each hidden unit, in steps.",
        "WEIGHTS: [[i8; UNITS]; COUNT]",
        rows.join(",") + ",\n",
    );
    let steps: Vec<String> = output.iter().map(|w| format!("{}", (w / output_scale).round() as i8)).collect();
    table("Weights of the hidden units, in steps.", "OUTPUT_WEIGHTS: [i8; UNITS]", steps.join(", "));
    let _ = writeln!(
        out,
        "/// What one step of the output weights is worth.\npub static OUTPUT_SCALE: f32 = {output_scale:?};\n"
    );
    let _ =
        writeln!(out, "/// Bias of the output.\npub static OUTPUT_BIAS: f32 = {:?};", net.parameters[PARAMETERS - 1]);
    out
}
