//! CRC-32, by which a zip tells that a file came out as it went in.
//!
//! The library's own is fast by way of 16 KB of tables; ours makes its small table when it is first asked, which the
//! download of the page is better for. (Polynomial and order of ISO 3309, as in the zip specification, section 4.4.7.)

use std::sync::OnceLock;

const POLYNOMIAL: u32 = 0xedb8_8320;

/// The CRC-32 of these bytes.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    static TABLE: OnceLock<[u32; 256]> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        std::array::from_fn(|byte| {
            (0..8).fold(byte as u32, |crc, _| if crc & 1 == 1 { crc >> 1 ^ POLYNOMIAL } else { crc >> 1 })
        })
    });
    !bytes.iter().fold(!0_u32, |crc, &byte| crc >> 8 ^ table[usize::from(crc as u8 ^ byte)])
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn the_checksum_is_the_zip_librarys() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926, "the check value of the standard");
        for length in [0, 1, 2, 255, 4_097] {
            let bytes: Vec<u8> = (0..length).map(|n| (n * 31 % 251) as u8).collect();
            assert_eq!(crc32(&bytes), rawzip::crc32(&bytes), "{length} bytes");
        }
    }
}
