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
use super::lanes::Four;
use super::line_words::{self, BUCKETS};
use super::page::Page;
use super::products::{self, Products, Steps};
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

/// The numbers of a row, four at a time.
type Wide = [Four; WIDTH / 4];

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
    words: Vec<f32>,
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
        let model = Model {
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
            words: bytes.rows(1, BUCKETS)?.concat(),
        };
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
        // Most features are yes or no, and mostly no.
        let live = Live::of(features);
        let rows = live.places().filter_map(|place| Some((self.input.get(place)?, *features.get(place)?)));
        let sums = add_rows(wide(&self.input_bias), rows);
        numbers(sums.map(Four::positive))
    }
}

/// Which numbers of a row are not 0: the others add nothing, and a third of them are. Gathered without a branch, since which
/// they are cannot be foretold.
struct Live<const COUNT: usize> {
    places: [u8; COUNT],
    count: usize,
}

impl<const COUNT: usize> Live<COUNT> {
    fn of(row: &[f32; COUNT]) -> Self {
        let (mut places, mut count) = ([0; COUNT], 0);
        for (at, value) in row.iter().enumerate() {
            places[count] = at as u8;
            count += usize::from(*value != 0.0);
        }
        Live { places, count }
    }

    fn places(&self) -> impl Iterator<Item = usize> {
        self.places.iter().take(self.count).map(|&place| usize::from(place))
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
        let (add, gate) = (wide(&add), wide(&gate));
        // The largest of each number, then of what they are worth in the products.
        let mut largest = [0.0; WIDTH];
        for row in x {
            largest.iter_mut().zip(row).for_each(|(most, number)| *most = if number > most { *number } else { *most });
        }
        let most = self.weights.iter().fold(0.0f32, |most, table| most.max(table.most(&largest)));
        let factors = self.weights.each_ref().map(|table| table.factors(most));
        let counted: Vec<[Steps; 3]> =
            x.iter().map(|row| factors.each_ref().map(|factors| products::steps(row, factors))).collect();
        let sums = products::convolve(&self.weights, &counted, step);
        for ((own, out), sums) in x.iter().zip(out).zip(sums) {
            let worth = products::worth(sums, most).map(Four::new);
            *out = numbers(gated(wide(own), plus(add, worth), gate));
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
fn wide(row: &Row) -> Wide {
    let four = |at: usize| Four::new([row[at], row[at + 1], row[at + 2], row[at + 3]]);
    [four(0), four(4), four(8), four(12), four(16), four(20), four(24), four(28)]
}

#[inline(always)]
fn numbers(wide: Wide) -> Row {
    let mut row = [0.0; WIDTH];
    for (cells, four) in row.as_chunks_mut::<4>().0.iter_mut().zip(wide) {
        *cells = four.array();
    }
    row
}

/// Sums plus rows of weights, each times its number. Each four has a name: only so does the compiler keep all of them in
/// registers, four by four.
#[inline(always)]
fn add_rows<'a>(sums: Wide, rows: impl Iterator<Item = (&'a Wide, f32)>) -> Wide {
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = sums;
    for (weights, number) in rows {
        a = a.plus(weights[0], number);
        b = b.plus(weights[1], number);
        c = c.plus(weights[2], number);
        d = d.plus(weights[3], number);
        e = e.plus(weights[4], number);
        f = f.plus(weights[5], number);
        g = g.plus(weights[6], number);
        h = h.plus(weights[7], number);
    }
    [a, b, c, d, e, f, g, h]
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
fn dot(a: &Row, b: &Row) -> f32 {
    let (a, b) = (wide(a), wide(b));
    let nothing = Four::new([0.0; 4]);
    let four = |at: usize| nothing.plus_products(a[at], b[at]).plus_products(a[at + 4], b[at + 4]).array();
    [four(0), four(1), four(2), four(3)].as_flattened().iter().sum()
}

fn times(row: &Row, table: &Table) -> Row {
    numbers(add_rows(wide(&[0.0; WIDTH]), table.iter().zip(row.iter().copied())))
}

/// e to the x, within a millionth, the same on every machine: the power of two by its bits, the rest by a polynomial.
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
