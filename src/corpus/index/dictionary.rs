//! Words by number and numbers by word: a hash table of our own over one text that holds all the words, which costs a
//! fraction of a map from owned strings.

use std::cell::OnceCell;

/// A free slot of the table.
const FREE: u32 = u32::MAX;

/// The table grows when this many of four slots are taken: linear probing then looks at two or three.
const FULL_QUARTERS: usize = 3;

/// Every word once, numbered in the order they came.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// All the words, one after the other, and where each ends.
    text: String,
    ends: Vec<u32>,
    /// The hash table: numbers, and beside each a byte of its word's hash, so that most others are passed over unread.
    slots: Vec<u32>,
    tags: Vec<u8>,
    /// The numbers in the order of their words, made when first asked for; and those of before the last words came.
    sorted: OnceCell<Vec<u32>>,
    sorted_before: Vec<u32>,
}

impl Dictionary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a number; empty for none.
    pub fn word(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(number).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// The number of a word that is here.
    pub fn find(&self, word: &str) -> Option<u32> {
        let (hash, mask) = (hash(word.as_bytes()), self.slots.len().checked_sub(1)?);
        let mut at = hash as usize & mask;
        loop {
            let number = self.slots.get(at).copied().filter(|&number| number != FREE)?;
            if self.tags.get(at) == Some(&tag(hash)) && self.word(number) == word {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
    }

    /// The number of a word, which is taken in where it is new.
    pub fn number(&mut self, word: &str) -> u32 {
        if (self.ends.len() + 1) * 4 > self.slots.len() * FULL_QUARTERS {
            self.grow();
        }
        let (hash, mask) = (hash(word.as_bytes()), self.slots.len().saturating_sub(1));
        let mut at = hash as usize & mask;
        while let Some(&number) = self.slots.get(at).filter(|&&number| number != FREE) {
            if self.tags.get(at) == Some(&tag(hash)) && self.word(number) == word {
                return number;
            }
            at = (at + 1) & mask;
        }
        let number = self.ends.len() as u32;
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        if let (Some(slot), Some(byte)) = (self.slots.get_mut(at), self.tags.get_mut(at)) {
            (*slot, *byte) = (number, tag(hash));
        }
        if let Some(sorted) = self.sorted.take() {
            self.sorted_before = sorted;
        }
        number
    }

    /// All numbers in the order of their words.
    pub fn sorted(&self) -> &[u32] {
        self.sorted.get_or_init(|| {
            // Only what came since the last time is sorted, and laid between the others.
            let mut new: Vec<u32> = (self.sorted_before.len() as u32..self.ends.len() as u32).collect();
            new.sort_unstable_by(|a, b| self.word(*a).cmp(self.word(*b)));
            let mut sorted = Vec::with_capacity(self.ends.len());
            let (mut before, mut new) = (self.sorted_before.iter().peekable(), new.iter().peekable());
            while let (Some(&&a), Some(&&b)) = (before.peek(), new.peek()) {
                let first = if self.word(a) < self.word(b) { before.next() } else { new.next() };
                sorted.extend(first);
            }
            sorted.extend(before.chain(new));
            sorted
        })
    }

    /// The numbers of all words that begin so, in their order.
    pub fn starting_with(&self, prefix: &str) -> &[u32] {
        let sorted = self.sorted();
        let first = sorted.partition_point(|&number| self.word(number) < prefix);
        let rest = sorted.get(first..).unwrap_or(&[]);
        let count = rest.partition_point(|&number| self.word(number).starts_with(prefix));
        rest.get(..count).unwrap_or(&[])
    }

    /// What it takes in memory, in bytes.
    pub fn bytes(&self) -> usize {
        let sorted = self.sorted.get().map_or(0, Vec::capacity) + self.sorted_before.capacity();
        self.text.capacity() + self.tags.capacity() + (self.ends.capacity() + self.slots.capacity() + sorted) * 4
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots = vec![FREE; size];
        self.tags = vec![0; size];
        for number in 0..self.ends.len() as u32 {
            let hash = hash(self.word(number).as_bytes());
            let mut at = hash as usize & (size - 1);
            while self.slots.get(at).is_some_and(|&number| number != FREE) {
                at = (at + 1) & (size - 1);
            }
            if let (Some(slot), Some(byte)) = (self.slots.get_mut(at), self.tags.get_mut(at)) {
                (*slot, *byte) = (number, tag(hash));
            }
        }
    }
}

/// The byte of a hash that is kept beside a slot: of those that do not choose the slot.
fn tag(hash: u32) -> u8 {
    (hash >> 24) as u8
}

/// Eight bytes at a time, multiplied and turned, as rustc hashes its names. Only ever asked within one run.
fn hash(word: &[u8]) -> u32 {
    const FACTOR: u64 = 0xf135_7aea_2e62_a9c5;
    let mut hash = word.len() as u64;
    let mut add = |piece: u64| hash = (hash.rotate_left(26) ^ piece).wrapping_mul(FACTOR);
    let (eights, rest) = word.as_chunks::<8>();
    eights.iter().for_each(|eight| add(u64::from_le_bytes(*eight)));
    add(rest.iter().fold(0, |piece, byte| piece << 8 | u64::from(*byte)));
    (hash ^ hash >> 29) as u32 ^ (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbered_once_and_found_again() {
        let mut dictionary = Dictionary::default();
        assert_eq!((dictionary.find("a"), dictionary.starting_with("a")), (None, &[][..]));
        let words: Vec<String> = (0..5_000).map(|n| format!("w{}", n * 7919 % 5_000)).collect();
        for (at, word) in words.iter().enumerate() {
            assert_eq!(dictionary.number(word), at as u32);
            // Asked in between, so that what came later is laid between what was sorted.
            if at % 1_700 == 0 {
                assert_eq!(dictionary.sorted().len(), at + 1);
            }
        }
        for (at, word) in words.iter().enumerate() {
            assert_eq!((dictionary.number(word), dictionary.find(word)), (at as u32, Some(at as u32)));
            assert_eq!(dictionary.word(at as u32), word);
        }
        assert_eq!((dictionary.find("w"), dictionary.find(""), dictionary.word(5_000)), (None, None, ""));
        let mut sorted = words.clone();
        sorted.sort();
        let ours: Vec<&str> = dictionary.sorted().iter().map(|&number| dictionary.word(number)).collect();
        assert_eq!(ours, sorted);
        let begin: Vec<&str> = dictionary.starting_with("w49").iter().map(|&number| dictionary.word(number)).collect();
        assert_eq!(begin, sorted.iter().filter(|word| word.starts_with("w49")).collect::<Vec<_>>());
        assert_eq!(dictionary.starting_with("").len(), 5_000);
    }
}
