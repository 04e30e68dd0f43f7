//! The hash of Fowler, Noll and Vo (FNV-1a), in both widths: short to write, good enough to tell words apart, and the same
//! everywhere and for good, so that what was hashed when training or sharing is found again.

/// What a hash of 64 bits begins with.
pub const START: u64 = 0xcbf2_9ce4_8422_2325;

/// What a hash of 32 bits begins with.
pub const START_32: u32 = 0x811c_9dc5;

/// The hash so far and the next piece, usually a byte.
pub const fn add(hash: u64, piece: u64) -> u64 {
    (hash ^ piece).wrapping_mul(0x0100_0000_01b3)
}

/// The same with 32 bits.
pub const fn add_32(hash: u32, piece: u32) -> u32 {
    (hash ^ piece).wrapping_mul(0x0100_0193)
}

/// The hash of bytes.
pub const fn of(bytes: &[u8]) -> u64 {
    let (mut hash, mut at) = (START, 0);
    while at < bytes.len() {
        hash = add(hash, bytes[at] as u64);
        at += 1;
    }
    hash
}
