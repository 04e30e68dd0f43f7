//! Numbers in as few bytes as they need: seven bits in each, the lowest first, the top bit where more follow.

/// Writes a number.
#[inline]
pub fn write(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads a number and goes on after it; 0 at the end.
#[inline]
pub fn read(bytes: &mut &[u8]) -> u64 {
    let (mut number, mut shift) = (0, 0);
    while let Some((&byte, rest)) = bytes.split_first() {
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 || shift >= 56 {
            break;
        }
        shift += 7;
    }
    number
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_come_back() {
        let numbers = [0, 1, 127, 128, 300, 16_383, 16_384, u64::from(u32::MAX), 1 << 34];
        let mut bytes = Vec::new();
        numbers.iter().for_each(|number| super::write(&mut bytes, *number));
        let mut rest = bytes.as_slice();
        assert_eq!(numbers.map(|_| super::read(&mut rest)), numbers);
        assert_eq!((rest.len(), super::read(&mut rest)), (0, 0));
    }
}
