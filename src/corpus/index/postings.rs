//! Where each term stands, packed: the distance from one place to the next, in as few bytes as it needs.
//!
//! What is added grows in slices of one pool, each list's twice as long as its last, so that a quarter of a million lists
//! grow side by side without an allocation each. [`Postings::pack`] brings all into one run of bytes per term.

use super::varint;

/// The shortest and the longest slice of the pool. Most terms stand in one place, which takes four bytes.
const SHORTEST: usize = 8;
const LONGEST: usize = 4096;
/// The last bytes of a slice say where the next begins.
const LINK: usize = 4;

/// Lists of places by term. A place is the number of a reading of an article, and a position in it.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// The packed lists, and where each ends.
    packed: Vec<u8>,
    ends: Vec<u32>,
    /// What came since, and the slices it stands in.
    recent: Vec<Recent>,
    pool: Vec<u8>,
}

/// What came of one list since all were packed.
#[derive(Clone, Copy, Debug)]
struct Recent {
    /// Where its first slice begins.
    first: u32,
    /// Where the next byte goes, and where the slice at hand has room no more.
    at: u32,
    end: u32,
    /// How long that slice is, its link included; 0 before there is one.
    slice: u16,
    /// The place added last.
    reading: u32,
    position: u32,
}

const NONE: Recent = Recent { first: 0, at: 0, end: 0, slice: 0, reading: 0, position: 0 };

impl Postings {
    /// Adds a place to the end of a term's list.
    #[inline]
    pub fn push(&mut self, term: u32, reading: u32, position: u32) {
        if self.recent.len() <= term as usize {
            self.recent.resize(term as usize + 1, NONE);
        }
        let Some(recent) = self.recent.get_mut(term as usize) else { return };
        if recent.slice > 0 && recent.reading == reading {
            recent.write(&mut self.pool, u64::from(position.wrapping_sub(recent.position)) << 1);
        } else {
            recent.write(&mut self.pool, u64::from(reading.wrapping_sub(recent.reading)) << 1 | 1);
            recent.write(&mut self.pool, u64::from(position));
        }
        (recent.reading, recent.position) = (reading, position);
    }

    /// Goes through a term's places in the order they were added.
    #[inline]
    pub fn each(&self, term: u32, mut each: impl FnMut(u32, u32)) {
        self.each_while(term, |reading, position| {
            each(reading, position);
            true
        });
    }

    /// Goes through a term's places in the order they were added, as long as it is told to go on.
    #[inline]
    pub fn each_while(&self, term: u32, mut each: impl FnMut(u32, u32) -> bool) {
        if decode(self.packed_of(term), &mut each)
            && let Some(recent) = self.recent.get(term as usize).filter(|recent| recent.slice > 0)
        {
            decode(&recent.bytes(&self.pool), &mut each);
        }
    }

    /// How many bytes hold what came since all was packed, and how many what is packed.
    pub fn load(&self) -> (usize, usize) {
        (self.pool.len(), self.packed.len())
    }

    /// Makes every list anew in one run of bytes, of the places that `change` leaves of it. `terms` is how many there are.
    pub fn pack(&mut self, terms: usize, mut change: impl FnMut(u32, &mut Vec<(u32, u32)>)) {
        let mut packed = Vec::with_capacity(self.packed.len() + self.pool.len() / 2);
        let mut ends = Vec::with_capacity(terms);
        let mut places = Vec::new();
        for term in 0..terms as u32 {
            places.clear();
            self.each(term, |reading, position| places.push((reading, position)));
            change(term, &mut places);
            encode(&places, &mut packed);
            ends.push(packed.len() as u32);
        }
        packed.shrink_to_fit();
        *self = Postings { packed, ends, ..Postings::default() };
    }

    /// What it takes in memory, in bytes.
    pub fn bytes(&self) -> usize {
        let recent = self.recent.capacity() * size_of::<Recent>();
        self.packed.capacity() + self.ends.capacity() * 4 + recent + self.pool.capacity()
    }

    fn packed_of(&self, term: u32) -> &[u8] {
        let term = term as usize;
        let start = term.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(term).copied().unwrap_or(start);
        self.packed.get(start as usize..end as usize).unwrap_or(&[])
    }
}

impl Recent {
    #[inline]
    fn write(&mut self, pool: &mut Vec<u8>, mut number: u64) {
        while number >= 0x80 {
            self.push(pool, number as u8 | 0x80);
            number >>= 7;
        }
        self.push(pool, number as u8);
    }

    #[inline]
    fn push(&mut self, pool: &mut Vec<u8>, byte: u8) {
        if self.at == self.end {
            self.extend(pool);
        }
        if let Some(place) = pool.get_mut(self.at as usize) {
            *place = byte;
        }
        self.at += 1;
    }

    /// Begins another slice.
    fn extend(&mut self, pool: &mut Vec<u8>) {
        let begins = pool.len();
        if self.slice == 0 {
            self.first = begins as u32;
        } else if let Some(link) = pool.get_mut(self.end as usize..self.end as usize + LINK) {
            link.copy_from_slice(&(begins as u32).to_le_bytes());
        }
        let length = longer(self.slice as usize);
        pool.resize(begins + length, 0);
        (self.at, self.end, self.slice) = (begins as u32, (begins + length - LINK) as u32, length as u16);
    }

    /// All its bytes in one.
    fn bytes(&self, pool: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (mut begins, mut length) = (self.first as usize, longer(0));
        loop {
            let ends = begins + length - LINK;
            let last = ends == self.end as usize;
            bytes.extend_from_slice(pool.get(begins..if last { self.at as usize } else { ends }).unwrap_or(&[]));
            let link = pool.get(ends..ends + LINK).and_then(|link| link.try_into().ok());
            let Some(link) = link.filter(|_| !last) else { return bytes };
            begins = u32::from_le_bytes(link) as usize;
            length = longer(length);
        }
    }
}

/// How long the slice after one of this length is.
fn longer(length: usize) -> usize {
    (length * 2).clamp(SHORTEST, LONGEST)
}

/// Writes places: a number whose lowest bit says whether it goes on to another reading, by how many, and then its first
/// position; or by how many positions it goes on in the same.
fn encode(places: &[(u32, u32)], bytes: &mut Vec<u8>) {
    let (mut last, mut at) = (None, 0);
    for &(reading, position) in places {
        if last == Some(reading) {
            varint::write(bytes, u64::from(position.wrapping_sub(at)) << 1);
        } else {
            varint::write(bytes, u64::from(reading.wrapping_sub(last.unwrap_or(0))) << 1 | 1);
            varint::write(bytes, u64::from(position));
        }
        (last, at) = (Some(reading), position);
    }
}

/// Reads what [`encode`] wrote; whether it was told to go on to the end.
#[inline]
fn decode(mut bytes: &[u8], each: &mut impl FnMut(u32, u32) -> bool) -> bool {
    let (mut reading, mut position) = (0u32, 0u32);
    while !bytes.is_empty() {
        let number = varint::read(&mut bytes);
        let on = (number >> 1) as u32;
        if number & 1 == 1 {
            reading = reading.wrapping_add(on);
            position = varint::read(&mut bytes) as u32;
        } else {
            position = position.wrapping_add(on);
        }
        if !each(reading, position) {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back_as_they_were_added_packed_or_not() {
        let mut postings = Postings::default();
        let mut twin: Vec<Vec<(u32, u32)>> = vec![Vec::new(); 40];
        let mut seed = 99u32;
        let mut roll = move |sides: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % sides
        };
        for reading in 0..400 {
            let mut position = 0;
            for _ in 0..roll(60) {
                position += 1 + if roll(20) == 0 { roll(70_000) } else { roll(5) };
                // Some terms are everywhere, some nearly nowhere.
                let term = roll(40).min(roll(40)).min(roll(40));
                postings.push(term, reading, position);
                twin[term as usize].push((reading, position));
            }
            if reading == 150 || reading == 151 {
                postings.pack(40, |_, _| {});
                assert_eq!(postings.load().0, 0);
            }
            if reading == 300 {
                // Some places go, some readings change their number.
                let change = |places: &mut Vec<(u32, u32)>| {
                    places.retain(|place| place.0 % 7 != 3);
                    places.iter_mut().for_each(|place| place.0 /= 2);
                    places.sort_unstable();
                    places.dedup();
                };
                twin.iter_mut().for_each(change);
                postings.pack(40, |_, places| change(places));
            }
        }
        for (term, twin) in twin.iter().enumerate() {
            let mut places = Vec::new();
            postings.each(term as u32, |reading, position| places.push((reading, position)));
            assert_eq!(&places, twin, "{term}");
        }
        postings.each(1_000, |_, _| panic!("no such term"));
    }
}
