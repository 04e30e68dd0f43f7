//! Reading files in the worker, many at once.

use super::files;
use crate::engine::{Incoming, too_large};
use js_sys::Uint8Array;
use std::collections::VecDeque;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// So many files are read at once: 3,000 dumps take half as long as one by one, and more at once gain nothing.
pub const AT_ONCE: usize = 64;

/// No further file is read along with others once they have so many bytes in all, so that a few large ones do not fill
/// the memory.
const BYTES_AT_ONCE: f64 = 32.0 * 1024.0 * 1024.0;

/// A file to read: its name, and itself or why it could not be had.
pub type Unread = (String, Result<File, String>);

/// Takes the files to read next: at least one where there is one.
pub fn next(unread: &mut VecDeque<Unread>) -> Vec<Unread> {
    let sizes = unread.iter().map(|(_, file)| file.as_ref().map_or(0.0, |file| file.size()));
    let count = fitting(sizes);
    unread.drain(..count).collect()
}

/// How many files of these sizes, in bytes, are read at once.
fn fitting(sizes: impl Iterator<Item = f64>) -> usize {
    let mut bytes = 0.0;
    sizes
        .take(AT_ONCE)
        .take_while(|size| {
            let fits = bytes == 0.0 || bytes + size <= BYTES_AT_ONCE;
            bytes += size;
            fits
        })
        .count()
}

/// Reads files, all at once; one that cannot be read comes with the reason.
pub async fn read(files: Vec<Unread>) -> Vec<Incoming> {
    let asked: Vec<(String, Result<JsFuture, String>)> = files
        .into_iter()
        .map(|(name, file)| {
            let small = file.and_then(|file| match too_large(file.size() as usize) {
                Some(reason) => Err(reason),
                None => Ok(JsFuture::from(file.array_buffer())),
            });
            (name, small)
        })
        .collect();
    let mut read = Vec::with_capacity(asked.len());
    for (name, buffer) in asked {
        let bytes = match buffer {
            Ok(buffer) => {
                buffer.await.map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(|error| files::unreadable(&error))
            }
            Err(reason) => Err(reason),
        };
        read.push(Incoming { name, bytes });
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_read_together_up_to_a_number_and_a_size() {
        let half = BYTES_AT_ONCE / 2.0;
        let cases: [(Vec<f64>, usize); 7] = [
            (vec![], 0),
            (vec![15_000.0; 3], 3),
            (vec![15_000.0; 3_000], AT_ONCE),
            (vec![half, half, 1.0], 2),
            (vec![half * 9.0, 1.0], 1),
            (vec![1.0, half * 9.0, 1.0], 1),
            (vec![0.0, half * 9.0, 1.0], 2),
        ];
        for (sizes, count) in cases {
            assert_eq!(fitting(sizes.iter().copied()), count, "{sizes:?}");
        }
    }
}
