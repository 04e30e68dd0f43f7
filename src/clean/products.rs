//! A line's numbers times a table of weights, in whole numbers: the weights are bytes as they are kept, the numbers are
//! counted in steps, some thirty thousand of which make the largest of the page. Processors multiply and add eight such
//! numbers at once where they add or multiply four with fractions. Sums of whole numbers are the same everywhere.

use super::model::{Row, WIDTH};
use wide::{f32x4, i16x8, i32x4, i32x8};
#[cfg(target_arch = "x86_64")]
use {pulp::x86::V3, std::arch::x86_64::__m256i};

/// The steps that the largest number of a page is counted in: the most that two bytes hold.
const MOST_STEPS: f32 = i16::MAX as f32;

/// A line's numbers in steps, two beside each other in one.
pub type Steps = [i32; WIDTH / 2];

/// Sums of products, in steps.
pub type Sums = [i32x4; WIDTH / 4];

/// One factor for each number of a line.
type Factors = [f32x4; WIDTH / 4];

/// A square table of weights.
pub struct Products {
    /// What one step of the weights of each number is worth.
    scales: Row,
    /// For each two numbers their weights to each sum, in turns.
    pairs: Vec<[i16x8; WIDTH / 4]>,
}

impl Products {
    /// A table with a row of weights for each number, in steps, and what a step of each row is worth. What is missing is 0.
    pub fn new(scales: &[f32], rows: &[&[u8]]) -> Self {
        let weight =
            |row: usize, sum: usize| rows.get(row).and_then(|row| row.get(sum)).map_or(0, |&b| (b as i8).into());
        let pair = |row: usize, sums: usize| i16x8::new(std::array::from_fn(|at| weight(row + at % 2, sums + at / 2)));
        Products {
            scales: std::array::from_fn(|at| scales.get(at).copied().unwrap_or(0.0)),
            pairs: (0..WIDTH).step_by(2).map(|row| std::array::from_fn(|four| pair(row, four * 4))).collect(),
        }
    }

    /// What the largest of some numbers, none below 0, is worth: the largest that is counted in steps.
    #[inline(always)]
    pub fn most(&self, largest: &Row) -> f32 {
        let worth = largest.iter().zip(&self.scales).map(|(number, scale)| number * scale);
        worth.fold(0.0, |most, worth| if worth > most { worth } else { most })
    }

    /// What numbers are multiplied with to be counted in steps, if the largest is worth `most`.
    #[inline(always)]
    pub fn factors(&self, most: f32) -> Factors {
        let steps = MOST_STEPS / most.max(f32::MIN_POSITIVE);
        fours(&self.scales.map(|scale| scale * steps))
    }

    /// Adds a line's numbers times the table.
    #[inline(always)]
    fn add(&self, sums: Sums, line: &Steps) -> Sums {
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = sums;
        for (weights, pair) in self.pairs.iter().zip(line) {
            let pair: i16x8 = bytemuck::cast(i32x4::splat(*pair));
            a += pair.dot(weights[0]);
            b += pair.dot(weights[1]);
            c += pair.dot(weights[2]);
            d += pair.dot(weights[3]);
            e += pair.dot(weights[4]);
            f += pair.dot(weights[5]);
            g += pair.dot(weights[6]);
            h += pair.dot(weights[7]);
        }
        [a, b, c, d, e, f, g, h]
    }

    /// The same with twice as many numbers at once.
    #[cfg(target_arch = "x86_64")]
    #[inline(always)]
    fn add_twice_as_wide(&self, simd: V3, sums: Sums, line: &Steps) -> Sums {
        let [mut a, mut b, mut c, mut d]: [__m256i; WIDTH / 8] = bytemuck::cast(sums);
        for (weights, pair) in self.pairs.iter().zip(line) {
            let weights: [__m256i; WIDTH / 8] = bytemuck::cast(*weights);
            let pair = simd.avx._mm256_set1_epi32(*pair);
            a = simd.avx2._mm256_add_epi32(a, simd.avx2._mm256_madd_epi16(pair, weights[0]));
            b = simd.avx2._mm256_add_epi32(b, simd.avx2._mm256_madd_epi16(pair, weights[1]));
            c = simd.avx2._mm256_add_epi32(c, simd.avx2._mm256_madd_epi16(pair, weights[2]));
            d = simd.avx2._mm256_add_epi32(d, simd.avx2._mm256_madd_epi16(pair, weights[3]));
        }
        bytemuck::cast([a, b, c, d])
    }
}

/// For each line the sums of three products: of the line `step` before it with the first table, its own with the second, and of the
/// line `step` after it with the third. A line that is not there adds nothing. `lines` has each line's numbers in the steps of each
/// table.
pub fn convolve(tables: &[Products; 3], lines: &[[Steps; 3]], step: usize) -> Vec<Sums> {
    // What the page's worker has not, many computers' processors have; the sums are the same.
    #[cfg(target_arch = "x86_64")]
    if let Some(simd) = V3::try_new() {
        return simd.vectorize(
            #[inline(always)]
            || convolve_by(lines, step, |tap, sums, line| tables[tap].add_twice_as_wide(simd, sums, line)),
        );
    }
    convolve_by(lines, step, |tap, sums, line| tables[tap].add(sums, line))
}

#[inline(always)]
fn convolve_by(lines: &[[Steps; 3]], step: usize, add: impl Fn(usize, Sums, &Steps) -> Sums) -> Vec<Sums> {
    // Loops, since what the library does to collect is compiled once for all processors, with a call for each multiplication.
    let mut sums = vec![Sums::default(); lines.len()];
    for (at, sums) in sums.iter_mut().enumerate() {
        for (tap, place) in [at.checked_sub(step), Some(at), Some(at + step)].into_iter().enumerate() {
            if let Some(line) = place.and_then(|place| lines.get(place)) {
                *sums = add(tap, *sums, &line[tap]);
            }
        }
    }
    sums
}

/// A line's numbers, none below 0, in steps.
#[inline(always)]
pub fn steps(row: &Row, factors: &Factors) -> Steps {
    let numbers = fours(row);
    let half = f32x4::splat(0.5);
    let count = |at: usize| (numbers[at] * factors[at] + half).fast_trunc_int();
    let eight = |at: usize| {
        let both: i32x8 = bytemuck::cast([count(at), count(at + 1)]);
        i16x8::from_i32x8_saturate(both)
    };
    bytemuck::cast([eight(0), eight(2), eight(4), eight(6)])
}

/// What sums are worth, if the largest number is worth `most`.
#[inline(always)]
pub fn worth(sums: Sums, most: f32) -> [[f32; 8]; WIDTH / 8] {
    let step = f32x4::splat(most / MOST_STEPS);
    bytemuck::cast(sums.map(|sum| sum.round_float() * step))
}

#[inline(always)]
fn fours(row: &Row) -> Factors {
    let four = |at: usize| f32x4::new([row[at], row[at + 1], row[at + 2], row[at + 3]]);
    [four(0), four(4), four(8), four(12), four(16), four(20), four(24), four(28)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_in_steps_are_near_those_with_fractions() {
        let bytes: Vec<Vec<u8>> =
            (0..WIDTH).map(|row| (0..WIDTH).map(|at| ((row * 37 + at * 11) % 251) as u8).collect()).collect();
        let rows: Vec<&[u8]> = bytes.iter().map(Vec::as_slice).collect();
        let scales: Row = std::array::from_fn(|at| 0.01 + at as f32 * 0.001);
        let products = Products::new(&scales, &rows);
        let line: Row = std::array::from_fn(|at| (at * at % 17) as f32 * 0.3);
        let most = products.most(&line);
        let got = worth(products.add(Sums::default(), &steps(&line, &products.factors(most))), most);
        for (at, got) in got.as_flattened().iter().enumerate() {
            let weight = |row: usize| f32::from(bytes[row][at] as i8) * scales[row];
            let want: f32 = (0..WIDTH).map(|row| line[row] * weight(row)).sum();
            assert!((got - want).abs() < 0.01, "{at}: {got} for {want}");
        }
    }

    #[test]
    fn sums_are_the_same_however_many_numbers_are_added_at_once() {
        let bytes: Vec<Vec<u8>> =
            (0..WIDTH).map(|row| (0..WIDTH).map(|at| ((row * 41 + at * 13) % 256) as u8).collect()).collect();
        let rows: Vec<&[u8]> = bytes.iter().map(Vec::as_slice).collect();
        let tables = [0.01, 0.02, 0.03].map(|scale| Products::new(&[scale; WIDTH], &rows));
        let factors = tables[0].factors(1.0);
        let steps_of = |line: usize| steps(&std::array::from_fn(|at| (line * at % 11) as f32), &factors);
        let lines: Vec<[Steps; 3]> = (0..9).map(|line| [0, 1, 2].map(|tap| steps_of(line + tap))).collect();
        for step in [1, 2, 8] {
            let narrow = convolve_by(&lines, step, |tap, sums, line| tables[tap].add(sums, line));
            assert_eq!(convolve(&tables, &lines, step), narrow, "{step}");
        }
    }
}
