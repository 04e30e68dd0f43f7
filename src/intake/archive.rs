//! A zip to the files in it, one at a time, within limits.
//!
//! Nothing is written anywhere: a file's path in the zip is only a label. What the zip says of sizes is not believed:
//! unpacking stops at the limits whatever it promises.

use super::checksum::crc32;
use super::is_hidden;
use super::limits::{MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_UNPACKED_BYTES, in_megabytes};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive, ZipVerification};
use std::fmt;

/// How every zip with a file in it begins.
pub const MAGIC: &[u8] = b"PK\x03\x04";
/// And one without.
pub const EMPTY_MAGIC: &[u8] = b"PK\x05\x06";

/// Files that say a zip is the insides of some other kind of document.
const DOCUMENT_MEMBERS: &[(&str, &str)] = &[
    ("[Content_Types].xml", "a Word, Excel or PowerPoint document"),
    ("mimetype", "an OpenDocument file or an e-book"),
    ("META-INF/MANIFEST.MF", "a Java archive"),
];

/// A zip being read.
pub struct Archive {
    zip: ZipSliceArchive<Vec<u8>>,
    members: std::vec::IntoIter<Member>,
    /// How many bytes may still be unpacked.
    pub budget: usize,
}

/// A file in the zip, not read yet.
struct Member {
    path: String,
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    encrypted: bool,
}

/// A file in the zip: its path there, and its bytes or the reason why there are none.
pub struct File {
    /// Its path in the zip.
    pub path: String,
    /// Its bytes, or why they could not be had.
    pub bytes: Result<Vec<u8>, String>,
}

impl fmt::Debug for Archive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a zip with {} files to read", self.members.len())
    }
}

impl Archive {
    /// Reads the list of files, of which so many bytes may be unpacked. `Err` is the reason why nothing can be read from it; the string beside the archive is
    /// the reason why not all of it can.
    pub fn open(bytes: Vec<u8>, budget: usize) -> Result<(Archive, Option<String>), String> {
        let damaged = "it is damaged, perhaps cut short in a download. Get it again, or pack it anew";
        let Ok(zip) = ZipArchive::from_slice(bytes) else {
            return Err(format!("This zip cannot be opened: {damaged}."));
        };
        let mut members = Vec::new();
        let mut rest_lost = None;
        for (at, entry) in zip.entries().enumerate() {
            let Ok(entry) = entry else {
                rest_lost = Some(format!("Not all files of this zip can be read: {damaged}."));
                break;
            };
            if at == MAX_ENTRIES {
                rest_lost = Some(format!(
                    "Only the first {MAX_ENTRIES} files of this zip are read. Pack the others into a second one, or put \
                     them all into one file of JSON lines."
                ));
                break;
            }
            let path = path(entry.file_path().as_bytes());
            if let Some((_, what)) = DOCUMENT_MEMBERS.iter().find(|(member, _)| *member == path) {
                return Err(format!(
                    "It is {what}, and only text is read. Open it, save it as plain text and add that."
                ));
            }
            let skipped = path.split('/').any(is_hidden);
            if !entry.is_dir() && !entry.mode().is_symlink() && !skipped {
                let encrypted = entry.flags().is_encrypted() || entry.flags().has_strong_encryption();
                members.push(Member { path, place: entry.wayfinder(), method: entry.compression_method(), encrypted });
            }
        }
        if members.is_empty() && rest_lost.is_none() {
            return Err("There is no file in this zip.".to_owned());
        }
        Ok((Archive { zip, members: members.into_iter(), budget }, rest_lost))
    }

    /// Unpacks the next file; `None` after the last.
    pub fn next_file(&mut self) -> Option<File> {
        let member = self.members.next()?;
        let bytes = if self.budget == 0 {
            let left = self.members.len();
            self.members = Vec::new().into_iter();
            Err(format!(
                "It and the files after it ({left}) were left out: this zip unpacks to more than {}. Pack it in parts.",
                in_megabytes(MAX_UNPACKED_BYTES)
            ))
        } else {
            self.unpack(&member)
        };
        Some(File { path: member.path, bytes })
    }

    fn unpack(&mut self, member: &Member) -> Result<Vec<u8>, String> {
        if member.encrypted {
            return Err("It is locked with a password. Unpack the zip, and add the files.".to_owned());
        }
        let damaged = || "It is damaged in the zip. Get the zip again, or pack it anew.".to_owned();
        let limit = MAX_ENTRY_BYTES.min(self.budget);
        let entry = self.zip.get_entry(member.place).map_err(|_| damaged())?;
        let unpacked = match member.method {
            CompressionMethod::STORE => (entry.data().len() <= limit).then(|| entry.data().to_vec()),
            CompressionMethod::DEFLATE => match decompress_to_vec_with_limit(entry.data(), limit) {
                Ok(bytes) => Some(bytes),
                Err(error) if error.status == TINFLStatus::HasMoreOutput => None,
                Err(error) => {
                    // What was unpacked before the damage counts: a zip of many such files must end too.
                    self.budget = self.budget.saturating_sub(error.output.len());
                    return Err(damaged());
                }
            },
            other => {
                let method = other.name().map_or_else(|| format!("number {}", other.as_u16()), str::to_owned);
                return Err(format!(
                    "It is packed by a method that is not read ({method}). Unpack the zip, and add the files."
                ));
            }
        };
        let Some(bytes) = unpacked else {
            self.budget -= limit;
            return Err(if limit < MAX_ENTRY_BYTES {
                "It was left out: with it this zip unpacks to more than is read at once. Pack it in parts.".to_owned()
            } else {
                format!("It unpacks to more than {}. Split it and add the parts.", in_megabytes(limit))
            });
        };
        self.budget -= bytes.len();
        let found = ZipVerification { crc: crc32(&bytes), uncompressed_size: bytes.len() as u64 };
        entry.claim_verifier().valid(found).map_err(|_| damaged())?;
        Ok(bytes)
    }
}

/// A path in a zip as text, with `/` between folders. Zips made long ago do not say their encoding; ASCII is the same in
/// all of them.
fn path(bytes: &[u8]) -> String {
    super::encoding::decode(bytes).unwrap_or_else(|| String::from_utf8_lossy(bytes)).replace('\\', "/")
}
