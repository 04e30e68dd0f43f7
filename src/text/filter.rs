//! A first look at words and other things that are hashed: of most that are in no list, one bit says so.

/// A set of hashed words, a bit each by their low bits: what it does not hold is in no list that was added, what it holds
/// may be. `WORDS` times 64 bits, a power of two; with a tenth of them set, one word in ten is looked up in vain.
pub struct Filter<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Filter<WORDS> {
    /// One that holds nothing.
    pub fn new() -> Self {
        Filter([0; WORDS])
    }

    /// One that holds these words.
    pub fn of(hashes: impl IntoIterator<Item = u32>) -> Self {
        let mut filter = Self::new();
        hashes.into_iter().for_each(|hash| filter.add(hash));
        filter
    }

    /// The place of a word's bit. Masked by the length, so it is never outside.
    fn place(hash: u32) -> (usize, u64) {
        ((hash >> 6) as usize & (WORDS - 1), 1 << (hash & 63))
    }

    /// Adds a word.
    pub fn add(&mut self, hash: u32) {
        let (at, bit) = Self::place(hash);
        self.0[at] |= bit;
    }

    /// Whether a word may have been added.
    #[inline]
    pub fn may_hold(&self, hash: u32) -> bool {
        let (at, bit) = Self::place(hash);
        self.0[at] & bit != 0
    }
}

/// Two hashed words in a row as one number.
#[inline]
pub fn pair(first: u32, second: u32) -> u32 {
    (first.rotate_left(7) ^ second).wrapping_mul(0x9e37_79b1) >> 11
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_added_is_missed() {
        let hashes = || (0..1_000u32).map(|n| n.wrapping_mul(0x9e37_79b1));
        let filter = Filter::<256>::of(hashes());
        assert!(hashes().all(|hash| filter.may_hold(hash)));
        let others = (0..10_000u32).filter(|n| filter.may_hold(n.wrapping_mul(0x85eb_ca6b) ^ 0x5555)).count();
        assert!(others < 1_500, "{others}");
    }
}
