//! The line model: a small learned second opinion on what each line of a page is.
//!
//! It sees the [features](super::features) of all lines at once. Six residual blocks of convolutions look at each line's
//! neighbours at growing distances (dilated convolutions after Yu and Koltun 2016), each widened by a summary of the
//! whole page, a weighted mean of its lines, that is added to the block and gates it (after Hu et al. 2018). Weights are
//! bytes with a scale a row; they are written by `./dev train`, and MODEL.md says what they were trained on, how well
//! they do and what they get wrong.
//!
//! The convolutions multiply whole numbers ([products](super::products)); all else is done in the same order everywhere and the
//! exponential is our own, so that a page is labelled
//! alike natively and in any browser.

use super::features::COUNT;
use super::lanes::Eight;
use super::line_words::{self, BUCKETS};
use super::page::Page;
use super::products::{self, Products, Steps};
#[cfg(target_arch = "x86_64")]
use pulp::x86::V3;
use std::sync::OnceLock;

/// Numbers a line is described by inside the network.
pub const WIDTH: usize = 32;

/// How far the convolution of each block looks before and after a line, in lines.
pub const DILATIONS: [usize; 6] = [1, 2, 4, 8, 1, 2];

/// What the model answers of each line, in log-odds.
pub const HEADS: usize = 7;

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

/// A line's numbers.
pub type Row = [f32; WIDTH];

/// The numbers of a row, eight at a time.
type Wide = [Eight; WIDTH / 8];

/// What a line's numbers are multiplied with: a row for each of them.
type Table = Vec<Wide>;

struct Block {
    /// What the line `step` before is multiplied with, the line, and the line `step` after.
    weights: [Products; 3],
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
    /// Weights of words, in steps: small enough to stay at hand.
    words: Vec<i8>,
    /// What a step of them is worth.
    words_scale: f32,
}

/// Why weights cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongLength;

/// Reads tables from a run of bytes. A table of `rows × columns` stands there as a scale a row (four bytes, little
/// endian), then a signed byte a cell.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    /// The scales of some rows and their cells.
    fn steps(&mut self, rows: usize, columns: usize) -> Result<(Vec<f32>, Vec<&'a [u8]>), WrongLength> {
        let (scales, rest) = self.0.split_at_checked(rows * 4).ok_or(WrongLength)?;
        let (cells, rest) = rest.split_at_checked(rows * columns).ok_or(WrongLength)?;
        self.0 = rest;
        let scales = scales.as_chunks().0.iter().map(|scale| f32::from_le_bytes(*scale)).collect();
        Ok((scales, cells.chunks_exact(columns).collect()))
    }

    fn rows(&mut self, rows: usize, columns: usize) -> Result<Vec<Vec<f32>>, WrongLength> {
        let (scales, rows) = self.steps(rows, columns)?;
        let worth = |(row, scale): (&&[u8], &f32)| row.iter().map(|cell| *cell as i8 as f32 * scale).collect();
        Ok(rows.iter().zip(&scales).map(worth).collect())
    }

    /// Three square tables, one below the other.
    fn products(&mut self) -> Result<[Products; 3], WrongLength> {
        let (scales, rows) = self.steps(3 * WIDTH, WIDTH)?;
        let part = |at: usize| {
            let range = at * WIDTH..(at + 1) * WIDTH;
            Products::new(scales.get(range.clone()).unwrap_or(&[]), rows.get(range).unwrap_or(&[]))
        };
        Ok([part(0), part(1), part(2)])
    }

    fn table(&mut self, rows: usize) -> Result<Table, WrongLength> {
        let all = self.rows(rows, WIDTH)?;
        Ok(all.iter().map(|row| wide(&std::array::from_fn(|at| row[at]))).collect())
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
        let mut model = Model {
            input: bytes.table(COUNT)?,
            input_bias: bytes.row()?,
            blocks: DILATIONS
                .iter()
                .map(|_| {
                    Ok(Block {
                        weights: bytes.products()?,
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
            words: Vec::new(),
            words_scale: 0.0,
        };
        let (scales, steps) = bytes.steps(1, BUCKETS)?;
        model.words = steps.concat().into_iter().map(|step| step as i8).collect();
        model.words_scale = scales.first().copied().unwrap_or(0.0);
        if bytes.0.is_empty() { Ok(model) } else { Err(WrongLength) }
    }

    fn silent() -> Model {
        let table = |rows: usize| vec![wide(&[0.0; WIDTH]); rows];
        Model {
            input: table(COUNT),
            input_bias: [0.0; WIDTH],
            blocks: Vec::new(),
            output: [[0.0; WIDTH]; HEADS],
            output_bias: [0.0; HEADS],
            words: vec![0; BUCKETS],
            words_scale: 0.0,
        }
    }

    /// The score of each line's words: the last of its features.
    pub fn word_scores(&self, page: &Page) -> Vec<f32> {
        let mut buckets = Vec::new();
        (0..page.len())
            .map(|at| {
                line_words::buckets(page, at, &mut buckets);
                let of =
                    |bucket: usize| self.words.get(bucket).map_or(0.0, |&steps| f32::from(steps) * self.words_scale);
                let sum: f32 = buckets.iter().map(|&bucket| of(bucket.into())).sum();
                sum / (buckets.len().max(1) as f32).sqrt()
            })
            .collect()
    }

    /// What the model thinks of each line, from the features of all.
    pub fn opinions(&self, features: &[[f32; COUNT]]) -> Vec<Opinion> {
        // What the page's worker has not, many computers' processors have; the numbers are the same.
        #[cfg(target_arch = "x86_64")]
        if let Some(simd) = V3::try_new() {
            return simd.vectorize(
                #[inline(always)]
                || self.opinions_by(features),
            );
        }
        self.opinions_by(features)
    }

    #[inline(always)]
    fn opinions_by(&self, features: &[[f32; COUNT]]) -> Vec<Opinion> {
        // Loops, since what the library does to collect numbers is compiled once for all processors.
        let mut x: Vec<Row> = vec![[0.0; WIDTH]; features.len()];
        for (own, row) in x.iter_mut().zip(features) {
            *own = self.first(row);
        }
        let mut next = x.clone();
        for (block, &step) in self.blocks.iter().zip(&DILATIONS) {
            block.run(step, &x, &mut next);
            std::mem::swap(&mut x, &mut next);
        }
        let mut opinions = vec![Opinion::default(); x.len()];
        for (opinion, row) in opinions.iter_mut().zip(&x) {
            let mut heads = [0.0; HEADS];
            for ((head, weights), bias) in heads.iter_mut().zip(&self.output).zip(&self.output_bias) {
                *head = dot(row, weights) + bias;
            }
            let [text, title, standfirst, heading, caption, byline, date] = heads;
            *opinion = Opinion { text, title, standfirst, heading, caption, byline, date };
        }
        opinions
    }

    #[inline(always)]
    fn first(&self, features: &[f32; COUNT]) -> Row {
        // Most features are yes or no, and mostly no.
        let live = Live::of(features);
        let rows = live.places().filter_map(|place| Some((self.input.get(place)?, *features.get(place)?)));
        let sums = add_rows(wide(&self.input_bias), rows);
        numbers(sums.map(Eight::positive))
    }
}

/// Which numbers of a row are not 0: the others add nothing, and a third of them are. Gathered without a branch, since which
/// they are cannot be foretold.
struct Live<const COUNT: usize> {
    places: [u8; COUNT],
    count: usize,
}

impl<const COUNT: usize> Live<COUNT> {
    #[inline(always)]
    fn of(row: &[f32; COUNT]) -> Self {
        let (mut places, mut count) = ([0; COUNT], 0);
        for (at, value) in row.iter().enumerate() {
            places[count] = at as u8;
            count += usize::from(*value != 0.0);
        }
        Live { places, count }
    }

    #[inline(always)]
    fn places(&self) -> impl Iterator<Item = usize> {
        self.places.iter().take(self.count).map(|&place| usize::from(place))
    }
}

impl Block {
    #[inline(always)]
    fn run(&self, step: usize, x: &[Row], out: &mut [Row]) {
        let summary = self.summary(x);
        let mut add = times(&summary, &self.value);
        let mut gate = times(&summary, &self.gate);
        for at in 0..WIDTH {
            add[at] += self.bias[at];
            gate[at] = 1.0 / (1.0 + exp(-(gate[at] + self.gate_bias[at])));
        }
        let (add, gate) = (wide(&add), wide(&gate));
        // The largest of each number, then of what they are worth in the products.
        let mut largest = [0.0; WIDTH];
        for row in x {
            largest.iter_mut().zip(row).for_each(|(most, number)| *most = if number > most { *number } else { *most });
        }
        let most = self.weights.iter().fold(0.0f32, |most, table| most.max(table.most(&largest)));
        let factors = self.weights.each_ref().map(|table| table.factors(most));
        let mut counted: Vec<[Steps; 3]> = vec![[[0; WIDTH / 2]; 3]; x.len()];
        for (steps, row) in counted.iter_mut().zip(x) {
            let [a, b, c] = &factors;
            *steps = [products::steps(row, a), products::steps(row, b), products::steps(row, c)];
        }
        let sums = products::convolve(&self.weights, &counted, step);
        for ((own, out), sums) in x.iter().zip(out).zip(sums) {
            let worth = products::worth(sums, most).map(Eight::new);
            *out = numbers(gated(wide(own), plus(add, worth), gate));
        }
    }

    /// The mean of all lines, each weighed by the softmax of its attention.
    #[inline(always)]
    fn summary(&self, x: &[Row]) -> Row {
        let mut scores = vec![0.0; x.len()];
        for (score, row) in scores.iter_mut().zip(x) {
            *score = dot(row, &self.attention);
        }
        let most = scores.iter().fold(f32::MIN, |most, score| if *score > most { *score } else { most });
        let mut sum = 0.0;
        let mut out = [0.0; WIDTH];
        for (row, score) in x.iter().zip(&scores) {
            let share = exp(score - most);
            sum += share;
            for (cells, values) in out.as_chunks_mut::<8>().0.iter_mut().zip(row.as_chunks::<8>().0) {
                *cells = Eight::new(*cells).plus(Eight::new(*values), share).array();
            }
        }
        out.map(|v| v / sum.max(f32::MIN_POSITIVE))
    }
}

// Written out: what the library does with a closure for each place of an array is not always made one piece of code.
#[inline(always)]
fn wide(row: &Row) -> Wide {
    let eight = |at: usize| {
        Eight::new([row[at], row[at + 1], row[at + 2], row[at + 3], row[at + 4], row[at + 5], row[at + 6], row[at + 7]])
    };
    [eight(0), eight(8), eight(16), eight(24)]
}

#[inline(always)]
fn numbers(wide: Wide) -> Row {
    let mut row = [0.0; WIDTH];
    for (cells, eight) in row.as_chunks_mut::<8>().0.iter_mut().zip(wide) {
        *cells = eight.array();
    }
    row
}

/// Sums plus rows of weights, each times its number. Each eight has a name: only so does the compiler keep all of them in
/// registers.
#[inline(always)]
fn add_rows<'a>(sums: Wide, rows: impl Iterator<Item = (&'a Wide, f32)>) -> Wide {
    let [mut a, mut b, mut c, mut d] = sums;
    for (weights, number) in rows {
        a = a.plus(weights[0], number);
        b = b.plus(weights[1], number);
        c = c.plus(weights[2], number);
        d = d.plus(weights[3], number);
    }
    [a, b, c, d]
}

/// Own numbers plus the positive ones of some sums, each times its gate.
#[inline(always)]
fn gated(mut own: Wide, sums: Wide, gate: Wide) -> Wide {
    for ((own, sum), gate) in own.iter_mut().zip(sums).zip(gate) {
        *own = own.plus_products(sum.positive(), gate);
    }
    own
}

/// Two rows added.
#[inline(always)]
fn plus(mut own: Wide, others: Wide) -> Wide {
    for (own, other) in own.iter_mut().zip(others) {
        *own = own.plus(other, 1.0);
    }
    own
}

/// The sum of the products of two rows, sixteen at a time.
#[inline(always)]
fn dot(a: &Row, b: &Row) -> f32 {
    let (a, b) = (wide(a), wide(b));
    let nothing = Eight::new([0.0; 8]);
    let eight = |at: usize| nothing.plus_products(a[at], b[at]).plus_products(a[at + 2], b[at + 2]).array();
    [eight(0), eight(1)].as_flattened().iter().sum()
}

#[inline(always)]
fn times(row: &Row, table: &Table) -> Row {
    numbers(add_rows(wide(&[0.0; WIDTH]), table.iter().zip(row.iter().copied())))
}

/// e to the x, within a millionth, the same on every machine: the power of two by its bits, the rest by a polynomial.
#[inline(always)]
fn exp(x: f32) -> f32 {
    let x = (x * std::f32::consts::LOG2_E).clamp(-126.0, 126.0);
    // Rounded by hand: the library's way is a call of a function.
    let cut = x as i32 as f32;
    let whole = cut + f32::from(i8::from(x - cut >= 0.5) - i8::from(x - cut <= -0.5));
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
