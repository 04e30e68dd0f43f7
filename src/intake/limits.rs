//! How much is read at most. Each limit stands far above anything a reader would drop, and low enough that a browser tab
//! with its 4 GiB survives the attempt.

/// The largest file, in bytes: it stands in memory once as bytes and once as text.
pub const MAX_FILE_BYTES: usize = 512 * MIB;

/// The longest text of one dump, in bytes: some three million words. A plain text longer than that is a collection, and
/// as one article it would be of no use to the reader.
pub const MAX_TEXT_BYTES: usize = 16 * MIB;

/// The largest file inside a zip once unpacked, in bytes.
pub const MAX_ENTRY_BYTES: usize = 256 * MIB;

/// The most that one zip may unpack to in all, in bytes: what a bomb of a few kilobytes is stopped by.
pub const MAX_UNPACKED_BYTES: usize = 1024 * MIB;

/// The most files read from one zip: the million-document corpora are better kept as JSON lines.
pub const MAX_ENTRIES: usize = 100_000;

/// After so many broken rows in a file, the rest are counted as one: the reader knows by then, and a list of thousands
/// helps nobody.
pub const MAX_BROKEN_ROWS: usize = 100;

const MIB: usize = 1024 * 1024;

/// A number of bytes as a reader says it: "16 MB".
pub fn in_megabytes(bytes: usize) -> String {
    format!("{} MB", bytes / MIB)
}

/// Why a file of so many bytes is not read, where it is too large; to be asked before its bytes are taken into memory.
pub fn too_large(bytes: usize) -> Option<String> {
    let limit = in_megabytes(MAX_FILE_BYTES);
    (bytes > MAX_FILE_BYTES).then(|| format!("It is larger than {limit}. Split it and add the parts."))
}
