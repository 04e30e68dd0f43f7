//! Where the words of one article stand in its text: about a byte a word, since most words follow the one before after a
//! blank and are short.

use super::varint;
use crate::intake::Span;

/// A word's byte says how far it stands from the one before and how long it is: up to these, with this many bits for the
/// length. Everything else follows a byte that says so.
const LONGEST: u32 = (1 << LENGTH_BITS) - 2;
const LENGTH_BITS: u32 = 5;
const WIDEST: u32 = 6;
const ESCAPE: u8 = u8::MAX;

/// Reading begins at every so manieth word, so that sixteen are passed over on the way to one.
const EVERY: u32 = 32;

/// The spans of an article's words by position; empty ones stand between blocks.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Places {
    codes: Box<[u8]>,
    marks: Box<[Mark]>,
    count: u32,
}

/// A place to begin reading: where the word before ends, and where the codes go on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    end: u32,
    at: u32,
}

/// Takes spans in; kept from article to article.
#[derive(Debug, Default)]
pub(super) struct Writer {
    codes: Vec<u8>,
    marks: Vec<Mark>,
    count: u32,
    end: u32,
}

impl Writer {
    /// The position that the next span gets.
    pub fn position(&self) -> u32 {
        self.count
    }

    /// Takes in the span of the next position.
    pub fn push(&mut self, span: Span) {
        if self.count.is_multiple_of(EVERY) {
            self.marks.push(Mark { end: self.end, at: self.codes.len() as u32 });
        }
        let length = span.end.saturating_sub(span.start);
        match span.start.checked_sub(self.end) {
            Some(gap) if gap <= WIDEST && length <= LONGEST => self.codes.push((gap << LENGTH_BITS | length) as u8),
            _ => {
                self.codes.push(ESCAPE);
                let gap = i64::from(span.start) - i64::from(self.end);
                varint::write(&mut self.codes, (gap << 1 ^ gap >> 63) as u64);
                varint::write(&mut self.codes, u64::from(length));
            }
        }
        self.end = span.start + length;
        self.count += 1;
    }

    /// What was taken in; the writer begins anew.
    pub fn take(&mut self) -> Places {
        let places =
            Places { codes: self.codes.as_slice().into(), marks: self.marks.as_slice().into(), count: self.count };
        self.codes.clear();
        self.marks.clear();
        (self.count, self.end) = (0, 0);
        places
    }
}

impl Places {
    /// How many positions there are.
    pub fn len(&self) -> u32 {
        self.count
    }

    /// The span of a position.
    #[inline]
    pub fn get(&self, position: u32) -> Option<Span> {
        if position >= self.count {
            return None;
        }
        self.from((position / EVERY) as usize).nth((position % EVERY) as usize)
    }

    /// The spans from a position on.
    pub fn starting_at(&self, position: u32) -> impl Iterator<Item = Span> + Clone {
        self.from((position / EVERY) as usize).skip((position % EVERY) as usize)
    }

    /// How many spans begin before a byte.
    pub fn beginning_before(&self, byte: u32) -> u32 {
        let mark = self.marks.partition_point(|mark| mark.end < byte).saturating_sub(1);
        mark as u32 * EVERY + self.from(mark).take_while(|span| span.start < byte).count() as u32
    }

    /// How many spans end at a byte or before.
    pub fn ending_by(&self, byte: u32) -> u32 {
        let mark = self.marks.partition_point(|mark| mark.end <= byte).saturating_sub(1);
        mark as u32 * EVERY + self.from(mark).take_while(|span| span.end <= byte).count() as u32
    }

    /// What it takes in memory, in bytes.
    pub fn bytes(&self) -> usize {
        size_of::<Places>() + self.codes.len() + self.marks.len() * size_of::<Mark>()
    }

    /// The spans from a mark on.
    fn from(&self, mark: usize) -> Spans<'_> {
        match self.marks.get(mark) {
            Some(mark) => Spans { codes: self.codes.get(mark.at as usize..).unwrap_or(&[]), end: mark.end },
            None => Spans { codes: &[], end: 0 },
        }
    }
}

#[derive(Clone)]
struct Spans<'a> {
    codes: &'a [u8],
    end: u32,
}

impl Iterator for Spans<'_> {
    type Item = Span;

    #[inline]
    fn next(&mut self) -> Option<Span> {
        let (&code, rest) = self.codes.split_first()?;
        self.codes = rest;
        let (start, length) = if code == ESCAPE {
            let gap = varint::read(&mut self.codes);
            let gap = (gap >> 1) as i64 ^ -((gap & 1) as i64);
            ((i64::from(self.end) + gap) as u32, varint::read(&mut self.codes) as u32)
        } else {
            (self.end + u32::from(code >> LENGTH_BITS), u32::from(code) & ((1 << LENGTH_BITS) - 1))
        };
        self.end = start + length;
        Some(Span { start, end: self.end })
    }

    fn nth(&mut self, mut count: usize) -> Option<Span> {
        while count >= STEP
            && let Some((&codes, rest)) = self.codes.split_first_chunk()
            && let Some(width) = width_of(u64::from_le_bytes(codes))
        {
            (self.codes, self.end) = (rest, self.end + width);
            count -= STEP;
        }
        for _ in 0..count {
            self.next()?;
        }
        self.next()
    }
}

/// So many codes are passed over in one step.
const STEP: usize = size_of::<u64>();

/// How many bytes of text eight codes go on by; `None` where one of them is no gap and length.
#[inline]
fn width_of(codes: u64) -> Option<u32> {
    const ONES: u64 = u64::MAX / 0xff;
    // A byte is 0 where there was an escape: Mycroft's test for one.
    let zeros = !codes;
    if zeros.wrapping_sub(ONES) & !zeros & (ONES << 7) != 0 {
        return None;
    }
    let lengths = codes & (ONES * ((1 << LENGTH_BITS) - 1));
    let gaps = (codes >> LENGTH_BITS) & (ONES * (0xff >> LENGTH_BITS));
    let both = lengths + gaps;
    let pairs = (both & (u64::MAX / 0xffff * 0xff)) + ((both >> 8) & (u64::MAX / 0xffff * 0xff));
    Some((pairs.wrapping_mul(u64::MAX / 0xffff) >> 48) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_that_were_taken_in() {
        let mut seed = 7u32;
        let mut roll = move |sides: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % sides
        };
        let mut writer = Writer::default();
        for words in [0, 1, 31, 32, 33, 500] {
            let mut spans: Vec<Span> = Vec::new();
            let mut end = 0;
            for _ in 0..words {
                let start = end + if roll(9) == 0 { roll(100_000) } else { roll(8) };
                end = start + if roll(9) == 0 { roll(1_000) } else { roll(33) };
                spans.push(Span { start, end });
                writer.push(Span { start, end });
            }
            let places = writer.take();
            assert_eq!(places.len(), words);
            for (at, span) in spans.iter().enumerate() {
                assert_eq!(places.get(at as u32), Some(*span), "{at} of {words}");
            }
            assert_eq!(places.get(words), None);
            for byte in spans.iter().flat_map(|s| [s.start.saturating_sub(1), s.start, s.start + 1, s.end]).chain([0]) {
                let before = spans.partition_point(|span| span.start < byte);
                let ending = spans.partition_point(|span| span.end <= byte);
                assert_eq!((places.beginning_before(byte), places.ending_by(byte)), (before as u32, ending as u32));
            }
        }
    }

    #[test]
    fn a_span_before_the_last_is_kept_too() {
        let mut writer = Writer::default();
        let spans = [(10, 20), (5, 12), (0, 4_000_000_000), (1, 1)].map(|(start, end)| Span { start, end });
        spans.iter().for_each(|span| writer.push(*span));
        let places = writer.take();
        assert_eq!([0, 1, 2, 3].map(|at| places.get(at).unwrap()), spans);
    }
}
