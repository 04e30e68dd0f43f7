//! The line model: a small learned second opinion on what each line of a page is.
//!
//! It sees the [features](super::features) of all lines at once. Six residual blocks of convolutions look at each line's
//! neighbours at growing distances (dilated convolutions after Yu and Koltun 2016), each widened by a summary of the
//! whole page, a weighted mean of its lines, that is added to the block and gates it (after Hu et al. 2018). Weights are
//! bytes with a scale a row; they are written by `./dev train`, and MODEL.md says what they were trained on, how well
//! they do and what they get wrong.
//!
//! Every operation is done in the same order everywhere and the exponential is our own, so that a page is labelled
//! alike natively and in any browser.

use super::features::COUNT;
use super::lanes::Four;
use super::line_words::{self, BUCKETS};
use super::page::Page;
use std::sync::OnceLock;

/// Numbers a line is described by inside the network.
pub const WIDTH: usize = 32;

/// How far the convolution of each block looks before and after a line, in lines.
pub const DILATIONS: [usize; 6] = [1, 2, 4, 8, 1, 2];

/// What the model answers of each line, in log-odds.
pub const HEADS: usize = 7;

/// Numbers worked on at a time: what fits the registers of a processor, and of WebAssembly's SIMD.
const LANES: usize = 4 * FOURS;
const FOURS: usize = 4;

const GROUPS: usize = WIDTH / LANES;

type Lanes = [Four; FOURS];

/// What the model thinks of a line, each in log-odds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Opinion {
    /// That it belongs to the article's text.
    pub text: f32,
    /// That it is the headline.
    pub title: f32,
    /// That it is the sentence under the headline.
    pub standfirst: f32,
    /// That it is a sub-heading.
    pub heading: f32,
    /// That it describes a picture.
    pub caption: f32,
    /// That it names who wrote the article.
    pub byline: f32,
    /// That it says when it was published.
    pub date: f32,
}

type Row = [f32; WIDTH];

/// A line's numbers times a table, by groups of columns.
type Table = [Vec<Lanes>; GROUPS];

struct Block {
    /// Rows: the line `step` before, the line, the line `step` after.
    weights: Table,
    bias: Row,
    attention: Row,
    value: Table,
    gate: Table,
    gate_bias: Row,
}

/// The network and the weights of the words, ready to run.
pub struct Model {
    input: Table,
    input_bias: Row,
    blocks: Vec<Block>,
    /// A row a head.
    output: [Row; HEADS],
    output_bias: [f32; HEADS],
    words: Vec<f32>,
}

/// Why weights cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongLength;

/// Reads tables from a run of bytes. A table of `rows × columns` stands there as a scale a row (four bytes, little
/// endian), then a signed byte a cell.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn rows(&mut self, rows: usize, columns: usize) -> Result<Vec<Vec<f32>>, WrongLength> {
        let (scales, rest) = self.0.split_at_checked(rows * 4).ok_or(WrongLength)?;
        let (cells, rest) = rest.split_at_checked(rows * columns).ok_or(WrongLength)?;
        self.0 = rest;
        Ok(scales
            .chunks_exact(4)
            .zip(cells.chunks_exact(columns))
            .map(|(scale, cells)| {
                let scale = f32::from_le_bytes([scale[0], scale[1], scale[2], scale[3]]);
                cells.iter().map(|cell| *cell as i8 as f32 * scale).collect()
            })
            .collect())
    }

    fn table(&mut self, rows: usize) -> Result<Table, WrongLength> {
        let all = self.rows(rows, WIDTH)?;
        Ok(std::array::from_fn(|group| {
            all.iter().map(|row| lanes(&std::array::from_fn(|lane| row[group * LANES + lane]))).collect()
        }))
    }

    fn row(&mut self) -> Result<Row, WrongLength> {
        let mut out = [0.0; WIDTH];
        for (cell, row) in out.iter_mut().zip(self.rows(WIDTH, 1)?) {
            *cell = row[0];
        }
        Ok(out)
    }
}

impl Model {
    /// The model that comes with the program.
    pub fn shipped() -> &'static Model {
        static MODEL: OnceLock<Model> = OnceLock::new();
        // A test holds that the weights can be read; without them the rules decide alone.
        MODEL.get_or_init(|| Model::read(include_bytes!("weights.bin")).unwrap_or_else(|_| Model::silent()))
    }

    /// Reads the weights that training wrote.
    pub fn read(bytes: &[u8]) -> Result<Model, WrongLength> {
        let mut bytes = Bytes(bytes);
        let model = Model {
            input: bytes.table(COUNT)?,
            input_bias: bytes.row()?,
            blocks: DILATIONS
                .iter()
                .map(|_| {
                    Ok(Block {
                        weights: bytes.table(3 * WIDTH)?,
                        bias: bytes.row()?,
                        attention: bytes.row()?,
                        value: bytes.table(WIDTH)?,
                        gate: bytes.table(WIDTH)?,
                        gate_bias: bytes.row()?,
                    })
                })
                .collect::<Result<_, _>>()?,
            output: {
                let rows = bytes.rows(HEADS, WIDTH)?;
                std::array::from_fn(|head| std::array::from_fn(|at| rows[head][at]))
            },
            output_bias: {
                let rows = bytes.rows(HEADS, 1)?;
                std::array::from_fn(|head| rows[head][0])
            },
            words: bytes.rows(1, BUCKETS)?.concat(),
        };
        if bytes.0.is_empty() { Ok(model) } else { Err(WrongLength) }
    }

    fn silent() -> Model {
        let table = |rows: usize| -> Table { std::array::from_fn(|_| vec![lanes(&[0.0; LANES]); rows]) };
        Model {
            input: table(COUNT),
            input_bias: [0.0; WIDTH],
            blocks: Vec::new(),
            output: [[0.0; WIDTH]; HEADS],
            output_bias: [0.0; HEADS],
            words: vec![0.0; BUCKETS],
        }
    }

    /// The score of each line's words: the last of its features.
    pub fn word_scores(&self, page: &Page) -> Vec<f32> {
        let mut buckets = Vec::new();
        (0..page.len())
            .map(|at| {
                line_words::buckets(page, at, &mut buckets);
                let sum: f32 = buckets.iter().map(|&b| self.words.get(b as usize).copied().unwrap_or(0.0)).sum();
                sum / (buckets.len().max(1) as f32).sqrt()
            })
            .collect()
    }

    /// What the model thinks of each line, from the features of all.
    pub fn opinions(&self, features: &[[f32; COUNT]]) -> Vec<Opinion> {
        let mut x: Vec<Row> = features.iter().map(|row| self.first(row)).collect();
        let mut next = x.clone();
        for (block, &step) in self.blocks.iter().zip(&DILATIONS) {
            block.run(step, &x, &mut next);
            std::mem::swap(&mut x, &mut next);
        }
        x.iter()
            .map(|row| {
                let [text, title, standfirst, heading, caption, byline, date] =
                    std::array::from_fn(|head| dot(row, &self.output[head]) + self.output_bias[head]);
                Opinion { text, title, standfirst, heading, caption, byline, date }
            })
            .collect()
    }

    fn first(&self, features: &[f32; COUNT]) -> Row {
        // Most features are yes or no, and mostly no: those that count are gathered first, without a branch.
        let mut some = [0u8; COUNT];
        let mut count = 0;
        for (at, value) in features.iter().enumerate() {
            some[count] = at as u8;
            count += usize::from(*value != 0.0);
        }
        let mut out = self.input_bias;
        for (group, table) in out.as_chunks_mut::<LANES>().0.iter_mut().zip(&self.input) {
            let mut sums = lanes(group);
            for &at in some.iter().take(count) {
                if let (Some(value), Some(weights)) = (features.get(usize::from(at)), table.get(usize::from(at))) {
                    sums = plus(sums, weights, *value);
                }
            }
            *group = numbers([sums[0].positive(), sums[1].positive(), sums[2].positive(), sums[3].positive()]);
        }
        out
    }
}

impl Block {
    fn run(&self, step: usize, x: &[Row], out: &mut [Row]) {
        let summary = self.summary(x);
        let mut add = times(&summary, &self.value);
        let mut gate = times(&summary, &self.gate);
        for at in 0..WIDTH {
            add[at] += self.bias[at];
            gate[at] = 1.0 / (1.0 + exp(-(gate[at] + self.gate_bias[at])));
        }
        let nothing = [0.0; WIDTH];
        let line = |at: Option<usize>| at.and_then(|at| x.get(at)).unwrap_or(&nothing);
        // Two lines at a time share each weight read.
        for (pair, out) in out.chunks_mut(2).enumerate() {
            let at = pair * 2;
            let taps = [0, 1].map(|n| {
                let at = at + n;
                [line(at.checked_sub(step)), line(Some(at)), line(Some(at + step))]
            });
            for (group, table) in self.weights.iter().enumerate() {
                let (start, gate) = (lanes_of(&add, group), lanes_of(&gate, group));
                let sums = convolve(&taps, table, start);
                for ((out, sums), [_, own, _]) in out.iter_mut().zip(sums).zip(&taps) {
                    if let Some(out) = out.as_chunks_mut::<LANES>().0.get_mut(group) {
                        *out = numbers(gated(lanes_of(own, group), sums, gate));
                    }
                }
            }
        }
    }

    /// The mean of all lines, each weighed by the softmax of its attention.
    fn summary(&self, x: &[Row]) -> Row {
        let scores: Vec<f32> = x.iter().map(|row| dot(row, &self.attention)).collect();
        let most = scores.iter().fold(f32::MIN, |most, score| if *score > most { *score } else { most });
        let mut sum = 0.0;
        let mut out = [0.0; WIDTH];
        for (row, score) in x.iter().zip(&scores) {
            let share = exp(score - most);
            sum += share;
            for (cells, values) in out.as_chunks_mut::<4>().0.iter_mut().zip(row.as_chunks::<4>().0) {
                *cells = Four::new(*cells).plus(Four::new(*values), share).array();
            }
        }
        out.map(|v| v / sum.max(f32::MIN_POSITIVE))
    }
}

// Written out: what the library does with a closure for each place of an array is not always made one piece of code.
#[inline(always)]
fn lanes(n: &[f32; LANES]) -> Lanes {
    [
        Four::new([n[0], n[1], n[2], n[3]]),
        Four::new([n[4], n[5], n[6], n[7]]),
        Four::new([n[8], n[9], n[10], n[11]]),
        Four::new([n[12], n[13], n[14], n[15]]),
    ]
}

/// A group of a row's columns.
#[inline(always)]
fn lanes_of(row: &Row, group: usize) -> Lanes {
    lanes(row.as_chunks::<LANES>().0.get(group).unwrap_or(&[0.0; LANES]))
}

#[inline(always)]
fn numbers(lanes: Lanes) -> [f32; LANES] {
    let mut numbers = [0.0; LANES];
    for (cells, four) in numbers.as_chunks_mut::<4>().0.iter_mut().zip(lanes) {
        *cells = four.array();
    }
    numbers
}

/// Own numbers plus the positive ones of some sums, each times its gate.
#[inline(always)]
fn gated(own: Lanes, sums: Lanes, gate: Lanes) -> Lanes {
    let ([a, b, c, d], [e, f, g, h], [i, j, k, l]) = (own, sums, gate);
    [
        a.plus_products(e.positive(), i),
        b.plus_products(f.positive(), j),
        c.plus_products(g.positive(), k),
        d.plus_products(h.positive(), l),
    ]
}

#[inline(always)]
fn plus(sums: Lanes, weights: &Lanes, factor: f32) -> Lanes {
    let ([a, b, c, d], [e, f, g, h]) = (sums, weights);
    [a.plus(*e, factor), b.plus(*f, factor), c.plus(*g, factor), d.plus(*h, factor)]
}

/// The sums over three lines' numbers times a group of columns, for two places at once, each from `start` on. A function
/// of its own: only so do all sums stay in registers.
#[inline(never)]
fn convolve(taps: &[[&Row; 3]; 2], table: &[Lanes], start: Lanes) -> [Lanes; 2] {
    let (mut first, mut second) = (start, start);
    for (tap, table) in table.chunks_exact(WIDTH).enumerate().take(3) {
        for ((weights, a), b) in table.iter().zip(taps[0][tap]).zip(taps[1][tap]) {
            first = plus(first, weights, *a);
            second = plus(second, weights, *b);
        }
    }
    [first, second]
}

fn dot(a: &Row, b: &Row) -> f32 {
    let mut sums = lanes(&[0.0; LANES]);
    for (a, b) in a.as_chunks::<LANES>().0.iter().zip(b.as_chunks::<LANES>().0) {
        let (a, b) = (lanes(a), lanes(b));
        sums = [
            sums[0].plus_products(a[0], b[0]),
            sums[1].plus_products(a[1], b[1]),
            sums[2].plus_products(a[2], b[2]),
            sums[3].plus_products(a[3], b[3]),
        ];
    }
    numbers(sums).iter().sum()
}

fn times(row: &Row, table: &Table) -> Row {
    let mut out = [0.0; WIDTH];
    for (group, table) in out.as_chunks_mut::<LANES>().0.iter_mut().zip(table) {
        let mut sums = lanes(group);
        for (value, weights) in row.iter().zip(table) {
            sums = plus(sums, weights, *value);
        }
        *group = numbers(sums);
    }
    out
}

/// e to the x, within a millionth, the same on every machine: the power of two by its bits, the rest by a polynomial.
fn exp(x: f32) -> f32 {
    let x = (x * std::f32::consts::LOG2_E).clamp(-126.0, 126.0);
    let whole = x.round();
    let t = (x - whole) * std::f32::consts::LN_2;
    let rest = 1.0 + t * (1.0 + t * (0.5 + t * (1.0 / 6.0 + t * (1.0 / 24.0 + t * (1.0 / 120.0 + t / 720.0)))));
    f32::from_bits(((whole as i32 + 127) as u32) << 23) * rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_can_be_read() {
        assert!(Model::read(include_bytes!("weights.bin")).is_ok());
        assert_eq!(Model::read(&[0; 100]).err(), Some(WrongLength));
    }

    #[test]
    fn the_exponential_is_near_the_true_one() {
        for n in -800..800 {
            let x = n as f32 / 10.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-5, "{x}");
        }
        assert!(exp(-1000.0) >= 0.0 && exp(1000.0).is_finite());
    }
}
