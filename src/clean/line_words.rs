//! The words of a line as evidence: each word, tagged by where in how long a line it stands, falls into one of a few
//! thousand buckets, and every bucket has a learned weight. No word list, so any language the training pages hold.

use super::page::Page;

/// Number of buckets.
pub const BUCKETS: usize = 1 << 14;

/// Words of a line that are looked at, from its start. The rest of a long paragraph says nothing new.
const MOST_WORDS: usize = 24;

/// Words up to which the pairs of neighbours and the whole line count too.
const SHORT_LINE: usize = 12;

const PRIME: u32 = 0x9e37_79b1;

fn bucket(tag: u32, hash: u32) -> u16 {
    let mixed = (hash ^ tag.wrapping_mul(0x85eb_ca6b)).wrapping_mul(PRIME);
    ((mixed ^ mixed >> 15).wrapping_mul(PRIME) >> 18) as u16
}

/// Puts the buckets of a line's words into `out`, which is emptied first.
pub fn buckets(page: &Page, at: usize, out: &mut Vec<u16>) {
    out.clear();
    let words = page.words(at);
    let line = page.line(at);
    let class = match words.len() {
        0..=3 => 1,
        4..=12 => 2,
        13..=30 => 3,
        _ => 4,
    };
    for &word in words.iter().take(MOST_WORDS) {
        out.push(bucket(class, word));
    }
    for (place, &word) in words.iter().take(3).enumerate() {
        out.push(bucket(8 + place as u32, word));
    }
    for (place, &word) in words.iter().rev().take(2).enumerate() {
        out.push(bucket(12 + place as u32, word));
    }
    if words.len() <= SHORT_LINE {
        for pair in words.windows(2) {
            out.push(bucket(16, pair[0].wrapping_mul(31) ^ pair[1]));
        }
        if words.len() > 1 {
            out.push(bucket(17, line.hash as u32 ^ (line.hash >> 32) as u32));
        }
    }
    out.push(bucket(18, line.start as u32 * 8 + line.end as u32 + class * 64));
}
