//! Bytes to text: UTF-8, UTF-16 and windows-1252, told apart by a byte order mark or by the bytes themselves.
//!
//! The text comes out exactly as decoded: line ends, odd spaces and stray control characters stay. Only a byte order
//! mark is left out, for it belongs to the encoding and not to the text. Older encodings that no byte gives away
//! (Shift JIS, KOI8-R …) are not guessed at.

use std::borrow::Cow;

/// A text may hold one NUL in so many characters; with more of them the bytes are no text. Scraped pages carry a stray
/// one now and then, binary formats one in every few bytes.
const CHARACTERS_PER_NUL: usize = 1_000;

/// Without a byte order mark, UTF-16 shows by zeros in one of every two bytes: all of them in Latin script, and in others
/// those of the spaces, digits and full stops, which are more than one character in twenty in any of them.
const LEAST_ZERO_SHARE: f64 = 0.05;

/// And on the other side of each pair there are hardly any: at most one to so many.
const ZEROS_PER_STRAY: usize = 20;

/// Bytes looked at for those zeros.
const SAMPLE_BYTES: usize = 8 * 1024;

/// Bytes that are not UTF-8 are windows-1252 only if at most one in so many is a control character that no text uses.
/// Noise has one in ten.
const BYTES_PER_CONTROL: usize = 50;

/// A text with a few broken bytes is still UTF-8 if for each of them there are so many well-formed characters beyond
/// ASCII. In windows-1252 text, two neighbouring bytes make a well-formed one only by rare chance.
const SOUND_PER_BROKEN: usize = 4;

/// Decodes bytes; `None` where they are no text.
pub fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf_8(rest).unwrap_or_else(|| String::from_utf8_lossy(rest)),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes).into(),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes).into(),
        _ => match zeros(bytes) {
            Zeros::Odd => utf_16(bytes, u16::from_le_bytes).into(),
            Zeros::Even => utf_16(bytes, u16::from_be_bytes).into(),
            Zeros::Neither => utf_8(bytes).or_else(|| windows_1252(bytes))?,
        },
    };
    let nuls = text.bytes().filter(|&b| b == 0).count();
    (nuls <= text.len() / CHARACTERS_PER_NUL).then_some(text)
}

/// Decodes bytes that are not needed any more, without a copy where they are UTF-8.
pub fn decode_owned(bytes: Vec<u8>) -> Option<String> {
    match decode(&bytes)? {
        Cow::Borrowed(text) if text.len() == bytes.len() => String::from_utf8(bytes).ok(),
        text => Some(text.into_owned()),
    }
}

/// UTF-8, with U+FFFD for a few broken bytes (a text cut inside a character); `None` where it is something else.
fn utf_8(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.into());
    }
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    (sound >= broken * SOUND_PER_BROKEN).then(|| String::from_utf8_lossy(bytes))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|&pair| unit(pair));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Where zeros stand in the pairs of bytes.
enum Zeros {
    /// In the second of each pair: little-endian UTF-16.
    Odd,
    /// In the first: big-endian.
    Even,
    /// Nowhere to speak of, or on both sides.
    Neither,
}

fn zeros(bytes: &[u8]) -> Zeros {
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    let pairs = sample.as_chunks::<2>().0;
    let even = pairs.iter().filter(|pair| pair[0] == 0).count();
    let odd = pairs.iter().filter(|pair| pair[1] == 0).count();
    let is_most = |some: usize, other: usize| {
        some as f64 > LEAST_ZERO_SHARE * pairs.len() as f64 && other <= some / ZEROS_PER_STRAY
    };
    if is_most(odd, even) {
        Zeros::Odd
    } else if is_most(even, odd) {
        Zeros::Even
    } else {
        Zeros::Neither
    }
}

/// Windows-1252, what browsers read where a page says Latin-1; `None` where too many bytes are control characters.
fn windows_1252(bytes: &[u8]) -> Option<Cow<'static, str>> {
    let controls = bytes.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C)).count();
    (controls <= bytes.len() / BYTES_PER_CONTROL).then(|| bytes.iter().map(|&b| from_windows_1252(b)).collect())
}

/// The characters of bytes 0x80 to 0x9F; the five it leaves undefined become the control characters of the same number,
/// as the WHATWG Encoding Standard has it. All other bytes are the characters of the same number.
const HIGH_CONTROLS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

fn from_windows_1252(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|at| HIGH_CONTROLS.get(usize::from(at)).copied()).unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16_bytes(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn texts_are_decoded_as_they_were_meant() {
        let latin = "Port Lorne: “closed”, said Zoë.\r\nA second line.";
        let cyrillic = "Мост закрыт на шесть недель, сказала мэр города. Паром ходит каждые двенадцать минут.";
        let arabic = "أغلق الجسر لمدة ستة أسابيع، قالت رئيسة البلدية. والعبارة تسير كل اثنتي عشرة دقيقة.";
        let cjk = "大桥关闭至少六周,市长说。 Ferry 12. 每十二分钟一班渡轮, 免费. Port Lorne.";
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        let cases: Vec<(&str, Vec<u8>, &str)> = vec![
            ("UTF-8", latin.into(), latin),
            ("UTF-8 with mark", marked(b"\xEF\xBB\xBF", latin.into()), latin),
            ("UTF-16 LE with mark", marked(b"\xFF\xFE", utf_16_bytes(latin, u16::to_le_bytes)), latin),
            ("UTF-16 BE with mark", marked(b"\xFE\xFF", utf_16_bytes(latin, u16::to_be_bytes)), latin),
            ("UTF-16 LE", utf_16_bytes(latin, u16::to_le_bytes), latin),
            ("UTF-16 BE", utf_16_bytes(latin, u16::to_be_bytes), latin),
            ("UTF-16 LE, Cyrillic", utf_16_bytes(cyrillic, u16::to_le_bytes), cyrillic),
            ("UTF-16 BE, Arabic", utf_16_bytes(arabic, u16::to_be_bytes), arabic),
            ("UTF-16 LE, Chinese", utf_16_bytes(cjk, u16::to_le_bytes), cjk),
            ("windows-1252", b"\x93Zo\xEB\x94 \x97 4 \x80".to_vec(), "“Zoë” — 4 €"),
            ("undefined in windows-1252", b"caf\xE9 \x81".to_vec(), "café \u{81}"),
            ("cut inside a character", b"d\xC3\xA9j\xC3\xA0 \xC3\xA9t\xC3\xA9, \xC3".to_vec(), "déjà été, \u{FFFD}"),
            ("empty", vec![], ""),
            ("one byte", b"a".to_vec(), "a"),
            ("a stray NUL", [vec![b'a'; 2_000], vec![0]].concat(), &(String::from("a").repeat(2_000) + "\0")),
            ("control characters", b"\x0C\x0B\x1Btext\r".to_vec(), "\x0C\x0B\x1Btext\r"),
        ]
        .into_iter()
        .map(|(name, bytes, text)| (name, bytes, text.to_owned().leak() as &str))
        .collect();
        for (name, bytes, text) in cases {
            assert_eq!(decode(&bytes).as_deref(), Some(text), "{name}");
            assert_eq!(decode_owned(bytes).as_deref(), Some(text), "{name}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let noise: Vec<u8> = (0u32..4_000).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let utf_32: Vec<u8> = "Port Lorne".chars().flat_map(|c| (c as u32).to_le_bytes()).collect();
        for (name, bytes) in [
            ("noise", noise),
            ("UTF-32", utf_32.clone()),
            ("UTF-32 with mark", [b"\xFF\xFE\0\0".to_vec(), utf_32].concat()),
            ("an executable's head", b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0".to_vec()),
            ("NULs", vec![0; 64]),
        ] {
            assert_eq!(decode(&bytes), None, "{name}");
        }
    }
}
