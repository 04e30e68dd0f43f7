//! What the tables of features share: a row filled one number after the other, yes and no as numbers, and counts of words.

use std::cell::RefCell;
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

    /// Adds the next number. There must be room for it.
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

/// How often words stand somewhere, up to three times, by their hashes folded to 14 bits: small, fast, and wrong once in a
/// while, which is good enough for a share.
pub struct WordCounts {
    /// In each slot the turn in which it was last counted and, in its last two bits, the count: few enough bytes to stay close
    /// to the processor.
    slots: Vec<u8>,
    turn: u8,
}

/// Turns that are told apart; then all slots are emptied.
const TURNS: u8 = u8::MAX >> 2;

/// Counts kept, a power of two.
const SLOTS: usize = 1 << 14;

thread_local! {
    /// Counts that are no longer needed. They are taken again in a new turn, in which all counts are none: emptying them costs
    /// more than reading a short page.
    static USED: RefCell<Vec<WordCounts>> = const { RefCell::new(Vec::new()) };
}

impl WordCounts {
    /// No words.
    pub fn new() -> Self {
        match USED.with_borrow_mut(Vec::pop) {
            Some(WordCounts { slots, turn }) if turn < TURNS => WordCounts { slots, turn: turn + 1 },
            _ => WordCounts { slots: vec![0; SLOTS], turn: 1 },
        }
    }

    /// Leaves the counts for others.
    pub fn done(self) {
        USED.with_borrow_mut(|used| used.push(self));
    }

    fn slot(hash: u32) -> usize {
        (hash ^ hash >> 14) as usize & (SLOTS - 1)
    }

    /// Counts a word, given its [hash](super::lines::word_hash).
    pub fn add(&mut self, hash: u32) {
        if let Some(slot) = self.slots.get_mut(Self::slot(hash)) {
            let count = if *slot >> 2 == self.turn { (*slot & 3).saturating_add(1).min(3) } else { 1 };
            *slot = self.turn << 2 | count;
        }
    }

    /// How often a word was counted; three times or more is three.
    pub fn of(&self, hash: u32) -> u16 {
        self.slots.get(Self::slot(hash)).map_or(0, |slot| if slot >> 2 == self.turn { slot & 3 } else { 0 }.into())
    }
}
