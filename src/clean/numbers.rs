//! What the tables of features share: a row filled one number after the other, yes and no as numbers, and counts of words.

use std::sync::OnceLock;

/// A row of features while it is filled.
pub struct Row<const COUNT: usize> {
    numbers: [f32; COUNT],
    filled: usize,
}

impl<const COUNT: usize> Row<COUNT> {
    /// An empty row.
    pub fn new() -> Self {
        Row { numbers: [0.0; COUNT], filled: 0 }
    }

    /// Adds the next number. There must be room for it. Where it is called the compiler knows most numbers' places.
    #[inline(always)]
    pub fn put(&mut self, value: f32) {
        debug_assert!(self.filled < COUNT, "more than {COUNT} numbers");
        if let Some(number) = self.numbers.get_mut(self.filled) {
            *number = value;
        }
        self.filled += 1;
    }

    /// How many numbers have been added.
    pub fn filled(&self) -> usize {
        self.filled
    }

    /// The row; what was not added is 0.
    pub fn end(self) -> [f32; COUNT] {
        self.numbers
    }
}

/// 1 for yes, 0 for no.
pub fn yes(is: bool) -> f32 {
    is as u8 as f32
}

/// The logarithm of one more than a count, so that small counts differ most and 0 stays 0.
pub fn log(count: f32) -> f32 {
    // Not by the library's `max`, which is a call of a function in WebAssembly.
    let count = if count > 0.0 { count } else { 0.0 };
    static SMALL: OnceLock<[f32; 256]> = OnceLock::new();
    let small = SMALL.get_or_init(|| std::array::from_fn(|count| (1.0 + count as f32).ln()));
    // Most are whole and small, and kept at hand.
    match small.get(count as usize) {
        Some(log) if count as usize as f32 == count => *log,
        _ => (1.0 + count).ln(),
    }
}

/// How often words stand somewhere, by their hashes folded to 14 bits: small, fast, and wrong once in a while, which is
/// good enough for a share. Counts end at 255: a byte each, so that emptying them and looking them up costs little.
pub struct WordCounts(Box<[u8; SLOTS]>);

/// Counts kept, a power of two.
const SLOTS: usize = 1 << 14;

impl WordCounts {
    /// No words.
    pub fn new() -> Self {
        WordCounts(vec![0; SLOTS].try_into().unwrap_or_else(|_| Box::new([0; SLOTS])))
    }

    fn slot(hash: u32) -> usize {
        (hash ^ hash >> 14) as usize & (SLOTS - 1)
    }

    /// Counts a word, given its [hash](super::characters::word_hash).
    pub fn add(&mut self, hash: u32) {
        // Masked by the length, so it is never outside.
        let count = &mut self.0[Self::slot(hash)];
        *count = count.saturating_add(1);
    }

    /// How often a word was counted.
    pub fn of(&self, hash: u32) -> u16 {
        self.0[Self::slot(hash)].into()
    }
}
