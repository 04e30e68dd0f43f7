//! Trains the weights of the speaker ranker and of the filters of scare quotes and reported clauses from articles with gold attributions.
//!
//!     cargo run --release --example train_speakers -- ../shared/data/quotes.jsonl > src/annotate/speaker_weights.rs
//!
//! Reads JSON lines `{"text", "part", "attributions": [{"source": [[s, e]…], "content": [[s, e]…]}]}` with offsets in code
//! points (PolNeAR reshaped), and only those of the part "train". The ranker: softmax over the voices around each quoted
//! run, marginal over those that overlap the gold source. The filters: logistic. All by AdaGrad with an L2 penalty, in a
//! fixed order from zero, so that the same articles give the same weights. How well it did in cross-validation over five
//! folds of articles goes to standard error.

use parallax::annotate::training::{self, Candidate, Example, Signal};
use parallax::clean::{Article, Options, clean};
use parallax::intake::{Document, Given, Span};
use std::collections::{BTreeMap, HashMap};

/// A signal counts from this many runs on.
const SEEN: usize = 10;
/// Weights kept for the ranker and for the two filters; they are trained once more without the others.
const KEPT: (usize, usize, usize) = (1500, 200, 700);
/// Passes over the articles, and the first step.
const PASSES: usize = 30;
const STEP: f32 = 0.1;
/// The L2 penalty per run.
const PENALTY: f32 = 1e-3;
/// Folds of the cross-validation.
const FOLDS: usize = 5;

/// An article with its gold.
struct Row {
    document: Document,
    article: Article,
    gold: Gold,
}

/// One decision: its options, each a list of signal numbers, and which are right. The filter has one option.
struct Case {
    row: usize,
    options: Vec<(bool, Vec<u32>)>,
    words: usize,
}

fn main() {
    let path = std::env::args().nth(1).unwrap_or_else(|| "../shared/data/quotes.jsonl".into());
    let rows = match std::fs::read_to_string(&path) {
        Ok(rows) => rows,
        Err(error) => {
            eprintln!("cannot read {path}: {error}");
            std::process::exit(2);
        }
    };
    let rows: Vec<Row> = rows.lines().filter_map(|line| Row::read(line, "train")).collect();
    let mut written: HashMap<u64, String> = HashMap::new();
    for row in &rows {
        training::words(&row.document, &row.article, |word, hash| {
            written.entry(hash).or_insert_with(|| word.to_lowercase().replace('’', "'"));
        });
    }
    let (mut speakers, mut scares, mut reports) = (Numbers::default(), Numbers::default(), Numbers::default());
    let (mut cases, mut filter_cases, mut claim_cases) = (Vec::new(), Vec::new(), Vec::new());
    for (at, row) in rows.iter().enumerate() {
        for claim in training::claims(&row.document, &row.article) {
            let words = claim.span.of(&row.document.text).split_whitespace().count();
            let signals = claim.signals.iter().map(|&s| reports.of(s)).collect();
            let options = vec![(row.gold.reports(claim.span, claim.voice), signals)];
            claim_cases.push(Case { row: at, options, words });
        }
        for example in row.examples(nearest_right) {
            let words = example.span.of(&row.document.text).split_whitespace().count();
            let signals = example.scare.iter().map(|&s| scares.of(s)).collect();
            filter_cases.push(Case { row: at, options: vec![(row.gold.is_said(example.span), signals)], words });
            cases.extend(speaker_case(&example, at, words, &mut speakers));
        }
    }
    // Once more as the articles will really be read: each run building on what was chosen before it, not on the truth.
    let drawn = folds(&cases, &speakers);
    let mut read = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for example in row.examples(|candidates| highest(candidates, &drawn[at % FOLDS])) {
            let words = example.span.of(&row.document.text).split_whitespace().count();
            read.extend(speaker_case(&example, at, words, &mut speakers));
        }
    }
    let cases = read;
    let (decoded, filtered) = (decode(&rows, &cases, &speakers), validate(&filter_cases, &scares));
    for ((words, speaker), filter) in LENGTHS.iter().zip(decoded).zip(filtered) {
        eprintln!("runs of >= {words} words, cross-validated: speaker right {speaker:.4}, filter right {filter:.4}");
    }
    validate_claims(&rows, &claim_cases, &reports);
    let claims = train_kept(&claim_cases, &reports, KEPT.2, |_| true);
    let weights = train_kept(&cases, &speakers, KEPT.0, |_| true);
    let filter = train_kept(&filter_cases, &scares, KEPT.1, |_| true);
    println!(
        "//! The weights of the speaker ranker and of the two filters: a row a template, in it\n//! every value and its \
         weight in hundredths.\n//! \
         Written by `examples/train_speakers.rs`, which says from what and how; not to be edited by hand.\n"
    );
    print_table("SPEAKER_WEIGHTS", "The ranker's weights; see `signals`.", &weights, &speakers, &written);
    println!();
    print_table("SCARE_WEIGHTS", "The filter's weights; see `scare`.", &filter, &scares, &written);
    println!();
    print_table("CLAIM_WEIGHTS", "The weights of reported clauses; see `indirect`.", &claims, &reports, &written);
}

/// Prints F1 over the clauses of all articles by the least certainty, in cross-validation: recall counts every clause of
/// the gold that stands mostly outside quotation marks.
fn validate_claims(rows: &[Row], cases: &[Case], numbers: &Numbers) {
    let gold: usize = rows.iter().map(|row| row.gold.clauses).sum();
    let mut scored: Vec<(f32, bool)> = Vec::new();
    for k in 0..FOLDS {
        let weights = train_kept(cases, numbers, KEPT.2, |case| case.row % FOLDS != k);
        let held = cases.iter().filter(|case| case.row % FOLDS == k);
        scored.extend(held.map(|case| (1.0 / (1.0 + (-scores(case, &weights)[0]).exp()), case.options[0].0)));
    }
    let reach = cases.iter().filter(|case| case.options[0].0).count();
    eprintln!("reported clauses: {gold} in the gold, {reach} right among {} claims", cases.len());
    for least in [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6] {
        let given = scored.iter().filter(|(p, _)| *p >= least);
        let (all, right) = given.fold((0, 0), |(all, right), (_, r)| (all + 1, right + usize::from(*r)));
        let (p, r) = (right as f32 / all.max(1) as f32, right as f32 / gold.max(1) as f32);
        eprintln!("  certain by {least:.2}: P {p:.3} R {r:.3} F1 {:.3}", 2.0 * p * r / (p + r).max(1e-6));
    }
}

impl Row {
    fn read(line: &str, part: &str) -> Option<Row> {
        let row: serde_json::Value = serde_json::from_str(line).ok()?;
        if row["part"] != part {
            return None;
        }
        let document = Document::new("row", row["text"].as_str()?, Given::default());
        let article = clean(&document, Options { raw: true, ..Options::default() });
        let gold = Gold::of(&row, &document.text);
        Some(Row { document, article, gold })
    }

    fn examples(&self, choose: impl FnMut(&[Candidate]) -> Option<usize>) -> Vec<Example> {
        training::examples(&self.document, &self.article, |run, voice| self.gold.says(run, voice), choose)
    }
}

/// Of several right voices the nearest counts as chosen.
fn nearest_right(candidates: &[Candidate]) -> Option<usize> {
    let right = candidates.iter().enumerate().filter(|(_, c)| c.right);
    right.min_by_key(|(_, c)| c.distance).map(|(at, _)| at)
}

/// A run whose source is among several voices.
fn speaker_case(example: &Example, row: usize, words: usize, numbers: &mut Numbers) -> Option<Case> {
    let decided = example.candidates.iter().any(|c| c.right) && example.candidates.len() > 1;
    let options = example.candidates.iter().map(|c| (c.right, c.signals.iter().map(|&s| numbers.of(s)).collect()));
    decided.then(|| Case { row, options: options.collect(), words })
}

/// The share of runs whose speaker comes out right when articles are read by weights trained on the other folds, each
/// run building on what was chosen before it.
fn decode(rows: &[Row], cases: &[Case], numbers: &Numbers) -> [f32; 3] {
    let mut shares = [(0, 0); 3];
    for (k, known) in folds(cases, numbers).iter().enumerate() {
        for row in rows.iter().skip(k).step_by(FOLDS) {
            let mut chosen = Vec::new();
            let choose = |candidates: &[Candidate]| {
                chosen.push(highest(candidates, known));
                chosen.last().copied().flatten()
            };
            let examples = row.examples(choose);
            for (example, chosen) in examples.iter().zip(&chosen) {
                if row.gold.has_source(example.span) {
                    let words = example.span.of(&row.document.text).split_whitespace().count();
                    count(&mut shares, words, chosen.is_some_and(|c| example.candidates[c].right));
                }
            }
        }
    }
    shares.map(|(right, all)| right as f32 / all.max(1) as f32)
}

/// For each fold of articles, the ranker's weights trained on the others.
fn folds(cases: &[Case], numbers: &Numbers) -> Vec<HashMap<Signal, f32>> {
    let train = |k| train_kept(cases, numbers, KEPT.0, |case| case.row % FOLDS != k);
    (0..FOLDS)
        .map(|k| numbers.list.iter().copied().zip(train(k)).filter(|(_, weight)| *weight != 0.0).collect())
        .collect()
}

/// The candidate with the highest sum of weights.
fn highest(candidates: &[Candidate], weights: &HashMap<Signal, f32>) -> Option<usize> {
    let sum = |c: &Candidate| c.signals.iter().filter_map(|s| weights.get(s)).sum::<f32>();
    let sums: Vec<f32> = candidates.iter().map(sum).collect();
    (0..sums.len()).max_by(|&a, &b| sums[a].total_cmp(&sums[b]))
}

/// The lengths of run, in words, from which results are given.
const LENGTHS: [usize; 3] = [1, 3, 8];

fn count(shares: &mut [(usize, usize); 3], words: usize, right: bool) {
    for ((r, all), _) in shares.iter_mut().zip(LENGTHS).filter(|(_, least)| words >= *least) {
        *all += 1;
        *r += usize::from(right);
    }
}

/// The share of single decisions that come out right in cross-validation.
fn validate(cases: &[Case], numbers: &Numbers) -> [f32; 3] {
    let mut shares = [(0, 0); 3];
    for k in 0..FOLDS {
        let weights = train_kept(cases, numbers, KEPT.1, |case| case.row % FOLDS != k);
        for case in cases.iter().filter(|c| c.row % FOLDS == k) {
            count(&mut shares, case.words, (scores(case, &weights)[0] > 0.0) == case.options[0].0);
        }
    }
    shares.map(|(right, all)| right as f32 / all.max(1) as f32)
}

/// Trains, keeps the weights that move most, and trains those once more.
fn train_kept(cases: &[Case], numbers: &Numbers, kept: usize, fold: impl Fn(&Case) -> bool + Copy) -> Vec<f32> {
    let mut off: Vec<bool> = numbers.seen.iter().map(|&n| n < SEEN).collect();
    let weights = train(cases, &off, fold);
    let moves = |i: usize| weights[i].abs() * (numbers.seen[i] as f32).sqrt();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| moves(b).total_cmp(&moves(a)).then(a.cmp(&b)));
    order.iter().skip(kept).for_each(|&i| off[i] = true);
    train(cases, &off, fold)
}

/// The gold attributions of an article, in bytes.
struct Gold {
    /// Contents with their sources.
    contents: Vec<(Span, Vec<Span>)>,
    /// How many of them are clauses of three words or more outside quotation marks.
    clauses: usize,
}

impl Gold {
    fn of(row: &serde_json::Value, text: &str) -> Gold {
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        let spans = |list: &serde_json::Value| -> Vec<Span> {
            let at = |v: &serde_json::Value| v.as_u64().and_then(|n| bytes.get(n as usize).copied()).unwrap_or(0);
            list.as_array().into_iter().flatten().map(|pair| Span::new(at(&pair[0]), at(&pair[1]))).collect()
        };
        let mut contents = Vec::new();
        for attribution in row["attributions"].as_array().into_iter().flatten() {
            for content in spans(&attribution["content"]) {
                contents.push((content, spans(&attribution["source"])));
            }
        }
        let quoted = |span: Span| span.of(text).contains(['“', '”', '"', '«', '»', '„']);
        let long = |span: Span| span.of(text).split_whitespace().count() >= 3;
        let clauses = contents.iter().filter(|(content, _)| long(*content) && !quoted(*content)).count();
        Gold { contents, clauses }
    }

    /// Whether a voice is the source of a run: of the content that covers most of it, if at least half.
    fn says(&self, run: Span, voice: Span) -> bool {
        let best = self.contents.iter().max_by_key(|(content, _)| shared(*content, run));
        best.is_some_and(|(content, sources)| {
            shared(*content, run) * 2 >= run.len() && sources.iter().any(|source| source.overlaps(voice))
        })
    }

    /// Whether a clause is reported from a voice: a content shares at least half of either, and has it for a source.
    fn reports(&self, clause: Span, voice: Span) -> bool {
        self.contents.iter().any(|(content, sources)| {
            shared(*content, clause) * 2 >= content.len().max(clause.len())
                && (sources.is_empty() || sources.iter().any(|source| source.overlaps(voice)))
        })
    }

    /// Whether a run is said by somebody the gold names.
    fn has_source(&self, run: Span) -> bool {
        let best = self.contents.iter().max_by_key(|(content, _)| shared(*content, run));
        best.is_some_and(|(content, sources)| shared(*content, run) * 2 >= run.len() && !sources.is_empty())
    }

    /// Whether a run is part of what somebody says.
    fn is_said(&self, run: Span) -> bool {
        self.contents.iter().any(|(content, _)| content.overlaps(run))
    }
}

fn shared(a: Span, b: Span) -> usize {
    (a.end.min(b.end) as usize).saturating_sub(a.start.max(b.start) as usize)
}

/// Signals numbered in the order in which they are first seen.
#[derive(Default)]
struct Numbers {
    of: HashMap<Signal, u32>,
    list: Vec<Signal>,
    seen: Vec<usize>,
}

impl Numbers {
    fn of(&mut self, signal: Signal) -> u32 {
        let next = self.list.len() as u32;
        let number = *self.of.entry(signal).or_insert(next);
        if number == next {
            self.list.push(signal);
            self.seen.push(0);
        }
        self.seen[number as usize] += 1;
        number
    }
}

/// Trains on the cases that `fold` lets through.
fn train(cases: &[Case], off: &[bool], fold: impl Fn(&Case) -> bool) -> Vec<f32> {
    let mut weights = vec![0f32; off.len()];
    let mut squares = vec![1e-6f32; off.len()];
    let mut sum = vec![0f32; off.len()];
    let mut summed = 0;
    for pass in 0..PASSES {
        // The articles in another order each time: a step that has no common divisor with their number.
        let mut at = 0;
        let stride = (0..).map(|n| cases.len() * 2 / 5 + 1 + pass * 7 + n).find(|&s| gcd(s, cases.len()) == 1);
        for _ in 0..cases.len() {
            at = (at + stride.unwrap_or(1)) % cases.len();
            let case = &cases[at];
            if !fold(case) {
                continue;
            }
            for (slope, signals) in slopes(case, &weights).into_iter().zip(case.options.iter().map(|o| &o.1)) {
                if slope.abs() < 1e-4 {
                    continue;
                }
                for &s in signals.iter().filter(|&&s| !off[s as usize]) {
                    let s = s as usize;
                    let gradient = slope - PENALTY * weights[s];
                    squares[s] += gradient * gradient;
                    weights[s] += STEP * gradient / squares[s].sqrt();
                }
            }
        }
        // The mean over the second half of the passes is steadier than the last.
        if pass >= PASSES / 2 {
            summed += 1;
            sum.iter_mut().zip(&weights).for_each(|(s, w)| *s += w);
        }
    }
    sum.iter().map(|s| s / summed.max(1) as f32).collect()
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn scores(case: &Case, weights: &[f32]) -> Vec<f32> {
    case.options.iter().map(|(_, signals)| signals.iter().map(|&s| weights[s as usize]).sum()).collect()
}

/// How far each option's score should move: right minus now, in probability.
fn slopes(case: &Case, weights: &[f32]) -> Vec<f32> {
    let scores = scores(case, weights);
    if let [(right, _)] = case.options[..] {
        return vec![f32::from(u8::from(right)) - 1.0 / (1.0 + (-scores[0]).exp())];
    }
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let exp: Vec<f32> = scores.iter().map(|s| (s - most).exp()).collect();
    let all: f32 = exp.iter().sum();
    let right: f32 = exp.iter().zip(&case.options).filter(|(_, o)| o.0).map(|(e, _)| e).sum();
    exp.iter().zip(&case.options).map(|(e, o)| if o.0 { e / right.max(1e-9) - e / all } else { -e / all }).collect()
}

/// The longest line of the table, in bytes.
const WIDTH: usize = 120;

fn print_table(name: &str, doc: &str, weights: &[f32], numbers: &Numbers, written: &HashMap<u64, String>) {
    // By template, then by number and value.
    let mut rows: Vec<BTreeMap<(u64, String), i16>> = Vec::new();
    for (signal, weight) in numbers.list.iter().zip(weights) {
        let hundredths = (weight * 100.0).round().clamp(-9999.0, 9999.0) as i16;
        let word = match signal.word {
            0 => String::new(),
            word => match training::named(word).map(str::to_string).or_else(|| written.get(&word).cloned()) {
                Some(word) => word,
                None => continue,
            },
        };
        let value = match (word.as_str(), signal.number) {
            ("", number) => number.to_string(),
            (word, 0) => word.to_string(),
            (word, number) => format!("{number} {word}"),
        };
        if hundredths != 0 {
            let template = usize::from(signal.template);
            rows.resize_with(rows.len().max(template + 1), BTreeMap::new);
            rows[template].insert((signal.number, value), hundredths);
        }
    }
    println!("/// {doc}\n#[rustfmt::skip]\npub(super) const {name}: &[&str] = &[");
    for row in rows {
        let mut line = String::from("    \"");
        let mut left = row.len();
        for ((_, value), weight) in row {
            left -= 1;
            let cell = format!("{} {weight}{}", value.escape_debug(), if left > 0 { "|" } else { "" });
            if line.chars().count() + cell.chars().count() + 2 > WIDTH {
                println!("{line}\\");
                line.truncate(4);
            }
            line.push_str(&cell);
        }
        println!("{line}\",");
    }
    println!("];");
}
