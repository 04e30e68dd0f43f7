//! Four numbers that a processor adds and multiplies at once. At the optimisation level that keeps the download small
//! the compiler does not find such fours by itself, so WebAssembly's are named here; natively plain arrays become the same.
//! Each number is added and multiplied on its own, so the results are equal everywhere.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use std::arch::wasm32 as simd;

/// Four numbers.
#[derive(Clone, Copy)]
pub struct Four(Inner);

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
type Inner = simd::v128;

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
type Inner = [f32; 4];

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
impl Four {
    /// The four numbers of an array.
    #[inline(always)]
    pub fn new([a, b, c, d]: [f32; 4]) -> Four {
        Four(simd::f32x4(a, b, c, d))
    }

    /// The four numbers as an array.
    #[inline(always)]
    pub fn array(self) -> [f32; 4] {
        [
            simd::f32x4_extract_lane::<0>(self.0),
            simd::f32x4_extract_lane::<1>(self.0),
            simd::f32x4_extract_lane::<2>(self.0),
            simd::f32x4_extract_lane::<3>(self.0),
        ]
    }

    /// Each plus four others times one number.
    #[inline(always)]
    pub fn plus(self, others: Four, factor: f32) -> Four {
        Four(simd::f32x4_add(self.0, simd::f32x4_mul(others.0, simd::f32x4_splat(factor))))
    }

    /// Each plus the product of its two others.
    #[inline(always)]
    pub fn plus_products(self, a: Four, b: Four) -> Four {
        Four(simd::f32x4_add(self.0, simd::f32x4_mul(a.0, b.0)))
    }

    /// Each, or 0 where it is less.
    #[inline(always)]
    pub fn positive(self) -> Four {
        Four(simd::f32x4_pmax(simd::f32x4_splat(0.0), self.0))
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
impl Four {
    /// The four numbers of an array.
    #[inline(always)]
    pub fn new(numbers: [f32; 4]) -> Four {
        Four(numbers)
    }

    /// The four numbers as an array.
    #[inline(always)]
    pub fn array(self) -> [f32; 4] {
        self.0
    }

    /// Each plus four others times one number.
    #[inline(always)]
    pub fn plus(self, others: Four, factor: f32) -> Four {
        self.plus_products(others, Four([factor; 4]))
    }

    /// Each plus the product of its two others.
    #[inline(always)]
    pub fn plus_products(self, a: Four, b: Four) -> Four {
        let (own, a, b) = (self.0, a.0, b.0);
        Four([own[0] + a[0] * b[0], own[1] + a[1] * b[1], own[2] + a[2] * b[2], own[3] + a[3] * b[3]])
    }

    /// Each, or 0 where it is less. Not by the library's `max`, which is a call of a function in WebAssembly.
    #[inline(always)]
    pub fn positive(self) -> Four {
        let [a, b, c, d] = self.0;
        let positive = |number: f32| if number > 0.0 { number } else { 0.0 };
        Four([positive(a), positive(b), positive(c), positive(d)])
    }
}
