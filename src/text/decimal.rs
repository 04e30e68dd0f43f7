//! Reading decimal numbers. The standard library's reader is exact for every number there is and carries tables of ten
//! kilobytes for it, which the page's worker would have to download; figures in news texts are short.

/// Powers of ten up to this one are exact in 64 bits, and so is the number, if its digits make no more than 2⁵³.
const MOST_EXACT_POWER: i32 = 22;

/// More digits than these add nothing to a number of 64 bits.
const MOST_DIGITS: u32 = 18;

/// The number that digits with or without a point and a power of ten make: `12`, `-3.5`, `2e6`. Exact for up to fifteen
/// digits, else within two parts in 10¹⁵. `None` for anything else.
pub fn decimal(written: &str) -> Option<f64> {
    let (sign, written) = written.strip_prefix('-').map_or((1.0, written), |written| (-1.0, written));
    let (digits, power) = match written.split_once('e') {
        Some((digits, power)) => (digits, power.parse::<i8>().ok()?),
        None => (written, 0),
    };
    let (mut value, mut power, mut count) = (0_u64, i32::from(power), 0);
    let mut after_point = false;
    let mut any = false;
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                any = true;
                if count < MOST_DIGITS {
                    value = value * 10 + u64::from(byte - b'0');
                    count += u32::from(value > 0);
                    power -= i32::from(after_point);
                } else {
                    power += i32::from(!after_point);
                }
            }
            b'.' if !after_point => after_point = true,
            _ => return None,
        }
    }
    if !any {
        return None;
    }
    let mut value = sign * value as f64;
    while power != 0 {
        let step = power.clamp(-MOST_EXACT_POWER, MOST_EXACT_POWER);
        let factor = (0..step.unsigned_abs()).fold(1.0, |factor, _| factor * 10.0);
        value = if step < 0 { value / factor } else { value * factor };
        power -= step;
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        for written in [
            "0",
            "7",
            "12",
            "3.5",
            "2e6",
            "1e12",
            "1234567.89",
            "0.1",
            "0.001",
            "000123",
            "99.99",
            ".5",
            "5.",
            "1e-3",
            "299792.458",
            "123456789012345",
        ] {
            assert_eq!(decimal(written), written.parse().ok(), "{written}");
        }
        for written in ["1234567890123456789012", "0.12345678901234567890", "98765432109876543210.5"] {
            let (have, want) = (decimal(written).unwrap(), written.parse::<f64>().unwrap());
            assert!((have / want - 1.0).abs() < 2e-15, "{written}: {have}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for written in ["", ".", "e5", "1e", "1.2.3", "-", "--1", "+1", "1,5", "²", "percent", "inf", "nan", "1e999"] {
            assert_eq!(decimal(written), None, "{written}");
        }
    }

    #[test]
    fn the_longest_run_of_digits_is_read_in_time() {
        assert_eq!(decimal(&"9".repeat(100_000)), Some(f64::INFINITY));
        assert_eq!(decimal(&format!("0.{}1", "0".repeat(100_000))), Some(0.0));
    }
}
