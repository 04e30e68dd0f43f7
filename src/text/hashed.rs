//! Maps and sets by keys that are hashes already: they are taken as they are, which saves hashing them once more.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A hasher for keys that are hashes already.
#[derive(Default)]
pub struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// A hash of 32 bits spread over 64: a map looks at the highest ones too.
#[inline]
pub fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// A map whose keys are hashes already.
pub type HashedMap<V> = HashMap<u64, V, BuildHasherDefault<Ready>>;
/// A set whose members are hashes already.
pub type HashedSet = HashSet<u64, BuildHasherDefault<Ready>>;
