//! Eight numbers that a processor adds and multiplies at once, or four and four. At the optimisation level that keeps the download
//! small the compiler does not find such groups by itself, so WebAssembly's are named here; natively plain arrays become the same.
//! Each number is added and multiplied on its own, so the results are equal everywhere.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use std::arch::wasm32 as simd;

/// Eight numbers.
#[derive(Clone, Copy)]
pub struct Eight(Inner);

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
type Inner = [simd::v128; 2];

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
type Inner = [f32; 8];

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
impl Eight {
    /// The eight numbers of an array.
    #[inline(always)]
    pub fn new([a, b, c, d, e, f, g, h]: [f32; 8]) -> Eight {
        Eight([simd::f32x4(a, b, c, d), simd::f32x4(e, f, g, h)])
    }

    /// The eight numbers as an array.
    #[inline(always)]
    pub fn array(self) -> [f32; 8] {
        let [a, b] = self.0;
        [
            simd::f32x4_extract_lane::<0>(a),
            simd::f32x4_extract_lane::<1>(a),
            simd::f32x4_extract_lane::<2>(a),
            simd::f32x4_extract_lane::<3>(a),
            simd::f32x4_extract_lane::<0>(b),
            simd::f32x4_extract_lane::<1>(b),
            simd::f32x4_extract_lane::<2>(b),
            simd::f32x4_extract_lane::<3>(b),
        ]
    }

    /// Each plus eight others times one number.
    #[inline(always)]
    pub fn plus(self, others: Eight, factor: f32) -> Eight {
        let factor = simd::f32x4_splat(factor);
        self.plus_products(others, Eight([factor, factor]))
    }

    /// Each plus the product of its two others.
    #[inline(always)]
    pub fn plus_products(self, a: Eight, b: Eight) -> Eight {
        let half = |at: usize| simd::f32x4_add(self.0[at], simd::f32x4_mul(a.0[at], b.0[at]));
        Eight([half(0), half(1)])
    }

    /// Each, or 0 where it is less.
    #[inline(always)]
    pub fn positive(self) -> Eight {
        let half = |at: usize| simd::f32x4_pmax(simd::f32x4_splat(0.0), self.0[at]);
        Eight([half(0), half(1)])
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
impl Eight {
    /// The eight numbers of an array.
    #[inline(always)]
    pub fn new(numbers: [f32; 8]) -> Eight {
        Eight(numbers)
    }

    /// The eight numbers as an array.
    #[inline(always)]
    pub fn array(self) -> [f32; 8] {
        self.0
    }

    /// Each plus eight others times one number.
    #[inline(always)]
    pub fn plus(self, others: Eight, factor: f32) -> Eight {
        self.plus_products(others, Eight([factor; 8]))
    }

    /// Each plus the product of its two others.
    #[inline(always)]
    pub fn plus_products(self, a: Eight, b: Eight) -> Eight {
        let (own, a, b) = (self.0, a.0, b.0);
        Eight([
            own[0] + a[0] * b[0],
            own[1] + a[1] * b[1],
            own[2] + a[2] * b[2],
            own[3] + a[3] * b[3],
            own[4] + a[4] * b[4],
            own[5] + a[5] * b[5],
            own[6] + a[6] * b[6],
            own[7] + a[7] * b[7],
        ])
    }

    /// Each, or 0 where it is less. Not by the library's `max`, which is a call of a function in WebAssembly.
    #[inline(always)]
    pub fn positive(self) -> Eight {
        let [a, b, c, d, e, f, g, h] = self.0;
        let positive = |number: f32| if number > 0.0 { number } else { 0.0 };
        Eight([positive(a), positive(b), positive(c), positive(d), positive(e), positive(f), positive(g), positive(h)])
    }
}
