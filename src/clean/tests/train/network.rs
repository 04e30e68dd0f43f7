//! The network of the line model as it is trained: forward and backward by hand, on matrices.
//!
//! Six residual blocks of convolutions over the lines, each widened by a summary of the whole page (a weighted mean of
//! its lines that is added to and gates the block). See `src/clean/model.rs` for the same network as it runs.

use crate::clean::model::{DILATIONS, HEADS};
use crate::dice::Dice;
use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, ArrayViewMut1, ArrayViewMut2, Axis, Slice};

const LINES: Axis = Axis(0);
const COLUMNS: Axis = Axis(1);

/// Sizes of a network.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub inputs: usize,
    pub width: usize,
}

/// Where each table stands in the run of all parameters.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    rows: usize,
    columns: usize,
}

impl Place {
    fn of<'a>(&self, all: &'a [f32]) -> ArrayView2<'a, f32> {
        ArrayView2::from_shape((self.rows, self.columns), &all[self.at..self.at + self.rows * self.columns]).unwrap()
    }
    fn of_mut<'a>(&self, all: &'a mut [f32]) -> ArrayViewMut2<'a, f32> {
        let range = self.at..self.at + self.rows * self.columns;
        ArrayViewMut2::from_shape((self.rows, self.columns), &mut all[range]).unwrap()
    }
    fn row<'a>(&self, all: &'a [f32]) -> ArrayView1<'a, f32> {
        ArrayView1::from(&all[self.at..self.at + self.rows * self.columns])
    }
    fn row_mut<'a>(&self, all: &'a mut [f32]) -> ArrayViewMut1<'a, f32> {
        ArrayViewMut1::from(&mut all[self.at..self.at + self.rows * self.columns])
    }
}

struct BlockPlaces {
    weights: Place,
    bias: Place,
    attention: Place,
    value: Place,
    gate: Place,
    gate_bias: Place,
}

/// The places of all tables.
pub struct Places {
    input: Place,
    input_bias: Place,
    blocks: Vec<BlockPlaces>,
    output: Place,
    output_bias: Place,
    /// Number of parameters in all.
    pub count: usize,
}

impl Shape {
    pub fn places(self) -> Places {
        let mut count = 0;
        let mut place = |rows: usize, columns: usize| {
            let at = count;
            count += rows * columns;
            Place { at, rows, columns }
        };
        let width = self.width;
        let (input, input_bias) = (place(self.inputs, width), place(1, width));
        let blocks = DILATIONS
            .iter()
            .map(|_| BlockPlaces {
                weights: place(3 * width, width),
                bias: place(1, width),
                attention: place(1, width),
                value: place(width, width),
                gate: place(width, width),
                gate_bias: place(1, width),
            })
            .collect();
        let (output, output_bias) = (place(width, HEADS), place(1, HEADS));
        Places { input, input_bias, blocks, output, output_bias, count }
    }
}

impl Places {
    /// Small random numbers to begin with.
    pub fn random(&self, dice: &mut Dice) -> Vec<f32> {
        let mut all = vec![0f32; self.count];
        let mut fill = |place: Place, spread: f32| {
            for value in &mut all[place.at..place.at + place.rows * place.columns] {
                *value = dice.normal() * spread;
            }
        };
        fill(self.input, (2.0 / self.input.rows as f32).sqrt());
        for block in &self.blocks {
            fill(block.weights, (1.0 / block.weights.rows as f32).sqrt());
            fill(block.attention, 0.05);
            fill(block.value, (0.3 / block.value.rows as f32).sqrt());
            fill(block.gate, (0.3 / block.gate.rows as f32).sqrt());
        }
        fill(self.output, (1.0 / self.output.rows as f32).sqrt());
        all
    }
}

fn product(a: ArrayView2<f32>, b: ArrayView2<f32>) -> Array2<f32> {
    let mut out = Array2::zeros((a.nrows(), b.ncols()));
    general_mat_mul(1.0, &a, &b, 0.0, &mut out);
    out
}

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// Each line beside the lines `step` before and after it; nothing beyond the page's ends.
fn beside(x: &Array2<f32>, step: usize) -> Array2<f32> {
    let (lines, width) = x.dim();
    let mut out = Array2::zeros((lines, 3 * width));
    out.slice_axis_mut(COLUMNS, Slice::from(width..2 * width)).assign(x);
    if lines > step {
        out.slice_axis_mut(COLUMNS, Slice::from(..width))
            .slice_axis_mut(LINES, Slice::from(step..))
            .assign(&x.slice_axis(LINES, Slice::from(..lines - step)));
        out.slice_axis_mut(COLUMNS, Slice::from(2 * width..))
            .slice_axis_mut(LINES, Slice::from(..lines - step))
            .assign(&x.slice_axis(LINES, Slice::from(step..)));
    }
    out
}

/// What one block kept from its way forward.
struct BlockTrace {
    x: Array2<f32>,
    shares: Array1<f32>,
    summary: Array1<f32>,
    gate: Array1<f32>,
    /// After the rectifier and the dropout.
    y: Array2<f32>,
}

/// What one page's way forward kept for the way back.
pub struct Trace {
    blocks: Vec<BlockTrace>,
    first: Array2<f32>,
    last: Array2<f32>,
    /// Log-odds, a row a line, a column a head.
    pub odds: Array2<f32>,
}

/// One page forward. `dropout` nought when not training.
pub fn forward(places: &Places, all: &[f32], inputs: ArrayView2<f32>, dropout: f32, dice: &mut Dice) -> Trace {
    let mut x = product(inputs, places.input.of(all));
    x += &places.input_bias.row(all);
    x.mapv_inplace(|v| v.max(0.0));
    let first = x.clone();
    let mut blocks = Vec::with_capacity(places.blocks.len());
    for (block, &step) in places.blocks.iter().zip(&DILATIONS) {
        let scores = x.dot(&block.attention.row(all));
        let most = scores.fold(f32::MIN, |m, &v| m.max(v));
        let mut shares = scores.mapv(|v| (v - most).exp());
        let sum = shares.sum();
        shares /= sum;
        let summary = shares.dot(&x);
        let mut add = summary.dot(&block.value.of(all));
        add += &block.bias.row(all);
        let mut gate = summary.dot(&block.gate.of(all));
        gate += &block.gate_bias.row(all);
        gate.mapv_inplace(sigmoid);
        let mut y = product(beside(&x, step).view(), block.weights.of(all));
        y += &add;
        if dropout > 0.0 {
            y.mapv_inplace(|v| if v <= 0.0 || dice.share() < dropout { 0.0 } else { v / (1.0 - dropout) });
        } else {
            y.mapv_inplace(|v| v.max(0.0));
        }
        let next = &x + &(&y * &gate);
        blocks.push(BlockTrace { x, shares, summary, gate, y });
        x = next;
    }
    let mut odds = product(x.view(), places.output.of(all));
    odds += &places.output_bias.row(all);
    Trace { blocks, first, last: x, odds }
}

/// One page back: adds to `gradient` what the errors at the output say of each parameter.
pub fn backward(
    places: &Places,
    all: &[f32],
    inputs: ArrayView2<f32>,
    trace: &Trace,
    errors: &Array2<f32>,
    dropout: f32,
    gradient: &mut [f32],
) {
    general_mat_mul(1.0, &trace.last.t(), errors, 1.0, &mut places.output.of_mut(gradient));
    {
        let mut bias = places.output_bias.row_mut(gradient);
        bias += &errors.sum_axis(Axis(0));
    }
    let mut back = product(errors.view(), places.output.of(all).t());
    for ((block, &step), kept) in places.blocks.iter().zip(&DILATIONS).zip(&trace.blocks).rev() {
        let width = kept.x.ncols();
        let lines = kept.x.nrows();
        let back_gate = (&back * &kept.y).sum_axis(Axis(0)) * &kept.gate * &kept.gate.mapv(|g| 1.0 - g);
        let mut back_y = &back * &kept.gate;
        back_y.zip_mut_with(&kept.y, |b, &y| *b = if y > 0.0 { *b / (1.0 - dropout) } else { 0.0 });
        let columns = beside(&kept.x, step);
        general_mat_mul(1.0, &columns.t(), &back_y, 1.0, &mut block.weights.of_mut(gradient));
        let back_add = back_y.sum_axis(Axis(0));
        {
            let mut bias = block.bias.row_mut(gradient);
            bias += &back_add;
        }
        let back_columns = product(back_y.view(), block.weights.of(all).t());
        let summary = kept.summary.view().insert_axis(Axis(1));
        general_mat_mul(1.0, &summary, &back_add.view().insert_axis(Axis(0)), 1.0, &mut block.value.of_mut(gradient));
        general_mat_mul(1.0, &summary, &back_gate.view().insert_axis(Axis(0)), 1.0, &mut block.gate.of_mut(gradient));
        {
            let mut bias = block.gate_bias.row_mut(gradient);
            bias += &back_gate;
        }
        let back_summary = block.value.of(all).dot(&back_add) + block.gate.of(all).dot(&back_gate);
        let by_share = kept.x.dot(&back_summary);
        let mean = (&by_share * &kept.shares).sum();
        let back_scores = &kept.shares * &by_share.mapv(|v| v - mean);
        {
            let mut attention = block.attention.row_mut(gradient);
            attention += &back_scores.dot(&kept.x);
        }
        back += &back_columns.slice_axis(COLUMNS, Slice::from(width..2 * width));
        if lines > step {
            let mut earlier = back.slice_axis_mut(LINES, Slice::from(..lines - step));
            earlier += &back_columns.slice_axis(COLUMNS, Slice::from(..width)).slice_axis(LINES, Slice::from(step..));
            let mut later = back.slice_axis_mut(LINES, Slice::from(step..));
            later += &back_columns
                .slice_axis(COLUMNS, Slice::from(2 * width..))
                .slice_axis(LINES, Slice::from(..lines - step));
        }
        general_mat_mul(
            1.0,
            &kept.shares.view().insert_axis(Axis(1)),
            &back_summary.view().insert_axis(Axis(0)),
            1.0,
            &mut back,
        );
        general_mat_mul(1.0, &back_scores.view().insert_axis(Axis(1)), &block.attention.of(all), 1.0, &mut back);
    }
    back.zip_mut_with(&trace.first, |b, &x| {
        if x <= 0.0 {
            *b = 0.0
        }
    });
    general_mat_mul(1.0, &inputs.t(), &back, 1.0, &mut places.input.of_mut(gradient));
    let mut bias = places.input_bias.row_mut(gradient);
    bias += &back.sum_axis(Axis(0));
}
