//! Texts to the runs of words that any two of them share: seed and extend, as in the detection of text reuse (Smith,
//! Cordell & Mullen 2015, "passim") and the alignment of sequences (BLAST: Altschul et al. 1990).
//!
//! In come texts as hashes of folded words; out come [`Stretch`]es, each with the places of its equal words in two texts.
//! Every run of [`SEED`] words is looked up once; a run that two texts share is followed as far as the words are equal,
//! from its first words only. So the work grows with the length of the texts and of what they share. Knows no articles.

use crate::text::fnv;
use std::collections::HashSet;

/// Runs of so many equal words are looked for. Shorter ones are idiom; longer ones would not reach over a changed word.
pub(super) const SEED: usize = 5;
/// A stretch is shown from a run of so many equal words on: measured on 982 articles on 86 events, such runs stand in a fifth
/// of the pairs on one event and in 3 of 10,000 others.
pub const LEAST_WORDS: usize = 8;
/// From so many equal words in a row on, a passage is called verbatim.
pub const VERBATIM_WORDS: usize = 12;
/// Up to so many words between two runs, changed or put in, do not end a stretch.
pub(super) const GAP: usize = 3;
/// A run of [`SEED`] words that stands more often than this in one text is a refrain of that text and no seed: it would be
/// paired with each of its own repetitions.
const REFRAIN: usize = 16;
/// Marks what is no word but an edge that no stretch crosses.
const EDGE: u64 = 1 << 63;

/// A run of words, first to one past the last.
pub(super) type Run = (usize, usize);

/// Equal words in a row in two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Piece {
    /// Where they begin in either text.
    pub starts: [usize; 2],
    /// How many they are.
    pub words: usize,
}

impl Piece {
    /// Its words in one of the two texts.
    pub fn run(&self, side: usize) -> Run {
        let start = self.starts.get(side).copied().unwrap_or(0);
        (start, start + self.words)
    }
}

/// What two texts share, with small gaps.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    /// The two texts, the earlier first.
    pub texts: [usize; 2],
    /// The equal words, in order; between two of them at most [`GAP`] words on either side.
    pub pieces: Vec<Piece>,
}

impl Stretch {
    /// From its first to its last word in one of the two texts.
    pub fn run(&self, side: usize) -> Run {
        let first = self.pieces.first().map_or(0, |piece| piece.run(side).0);
        (first, self.pieces.last().map_or(first, |piece| piece.run(side).1))
    }

    /// How many words are equal.
    pub fn words(&self) -> usize {
        self.pieces.iter().map(|piece| piece.words).sum()
    }

    /// How many equal words stand in a row at most.
    pub fn longest(&self) -> usize {
        self.pieces.iter().map(|piece| piece.words).max().unwrap_or(0)
    }
}

/// The hash of a word; `folded` is its folded form. Equal words have equal hashes.
pub(super) fn hash(folded: impl Iterator<Item = u8>) -> u64 {
    // FNV-1a, 64 bits.
    folded.fold(fnv::START, |hash, byte| fnv::add(hash, u64::from(byte))) & !EDGE
}

/// An edge that no stretch crosses; each `number` is its own.
pub(super) fn edge(number: usize) -> u64 {
    EDGE | number as u64
}

/// What any two of the texts share, by texts and then in the order of the earlier one.
pub(super) fn find(texts: &[&[u64]]) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    for pair in pieces(texts).chunk_by(|a, b| a.0 == b.0) {
        let Some(&(texts, _)) = pair.first() else { continue };
        let pieces: Vec<Piece> = pair.iter().map(|(_, piece)| *piece).collect();
        stretches.extend(chain(&pieces).into_iter().map(|pieces| Stretch { texts, pieces }));
    }
    stretches.retain_mut(|stretch| {
        cut_at_edges(stretch, texts);
        stretch.longest() >= LEAST_WORDS
    });
    stretches
}

/// Every longest run of at least [`SEED`] equal words, with the two texts it stands in.
pub(super) fn pieces(texts: &[&[u64]]) -> Vec<([usize; 2], Piece)> {
    // Where each run of SEED words stands, by text and then by place.
    let mut places: Vec<(u64, u32, u32)> = Vec::with_capacity(texts.iter().map(|words| words.len()).sum());
    for (text, words) in texts.iter().enumerate() {
        for (at, run) in words.windows(SEED).enumerate() {
            if run.iter().all(|word| word & EDGE == 0) {
                let mixed =
                    run.iter().fold(0_u64, |all, word| (all.rotate_left(7) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15));
                places.push((mixed, text as u32, at as u32));
            }
        }
    }
    places.sort_unstable();
    let refrains = refrains(&places);
    let is_seed = |text: u32, at: usize| !refrains.contains(&(text, at as u32));
    let mut found = Vec::new();
    for group in places.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        for (n, &(_, one, at)) in group.iter().enumerate().filter(|(_, place)| is_seed(place.1, place.2 as usize)) {
            for &(_, other, there) in group.iter().skip(n + 1).filter(|place| place.1 != one) {
                let (Some(left), Some(right)) = (texts.get(one as usize), texts.get(other as usize)) else { continue };
                let (at, there) = (at as usize, there as usize);
                // A run is followed from its first seed only: where the words before are equal too and a seed, that was it.
                let later = equal_before(left, right, at, there).next().is_some()
                    && is_seed(one, at - 1)
                    && is_seed(other, there - 1);
                if later || !is_seed(other, there) {
                    continue;
                }
                let back = equal_before(left, right, at, there).count();
                let starts = [at - back, there - back];
                found.extend(extend(left, right, starts).map(|piece| ([one as usize, other as usize], piece)));
            }
        }
    }
    // Behind a refrain a run may begin twice.
    found.sort_unstable();
    found.dedup();
    found
}

/// The places of runs that their text repeats so often that they tell nothing.
fn refrains(places: &[(u64, u32, u32)]) -> HashSet<(u32, u32)> {
    let same = places.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    same.filter(|group| group.len() > REFRAIN).flatten().map(|&(_, text, at)| (text, at)).collect()
}

/// The equal words right before two places, backwards.
fn equal_before(left: &[u64], right: &[u64], at: usize, there: usize) -> impl Iterator<Item = u64> {
    let before = left.iter().take(at).rev().zip(right.iter().take(there).rev());
    before.take_while(|(a, b)| a == b).map(|(word, _)| *word)
}

/// The run of equal words that begins at two places.
fn extend(left: &[u64], right: &[u64], starts: [usize; 2]) -> Option<Piece> {
    let words = left.get(starts[0]..)?.iter().zip(right.get(starts[1]..)?).take_while(|(a, b)| a == b).count();
    (words >= SEED).then_some(Piece { starts, words })
}

/// Joins pieces of one pair, sorted, over small gaps.
fn chain(pieces: &[Piece]) -> Vec<Vec<Piece>> {
    let (mut done, mut open): (Vec<Vec<Piece>>, Vec<Vec<Piece>>) = (Vec::new(), Vec::new());
    for piece in pieces {
        let passed = |chain: &Vec<Piece>| chain.last().is_none_or(|last| last.run(0).1 + GAP < piece.starts[0]);
        done.extend(open.extract_if(.., |chain| passed(chain)));
        let joined = open.iter().enumerate().find_map(|(n, chain)| Some((n, behind(chain.last()?, piece)?)));
        match joined.and_then(|(n, piece)| Some((open.get_mut(n)?, piece))) {
            Some((chain, piece)) => chain.push(piece),
            None => open.push(vec![*piece]),
        }
    }
    done.append(&mut open);
    done.sort_unstable();
    done
}

/// The part of a piece that goes on behind another, where it does so closely: a word that stands twice where something was
/// put in belongs to both.
fn behind(last: &Piece, piece: &Piece) -> Option<Piece> {
    let ends = [last.run(0).1, last.run(1).1];
    let shared = (0..2).map(|side| ends[side].saturating_sub(piece.starts[side])).max().unwrap_or(0);
    if shared >= piece.words {
        return None;
    }
    let starts = [piece.starts[0] + shared, piece.starts[1] + shared];
    let close = (0..2).all(|side| starts[side] >= ends[side] && starts[side] - ends[side] <= GAP);
    close.then_some(Piece { starts, words: piece.words - shared })
}

/// Leaves the longest part of a stretch that crosses no edge.
fn cut_at_edges(stretch: &mut Stretch, texts: &[&[u64]]) {
    let crosses = |a: &Piece, b: &Piece| {
        stretch.texts.iter().enumerate().any(|(side, &text)| {
            let between = texts.get(text).and_then(|words| words.get(a.run(side).1..b.run(side).0));
            between.unwrap_or(&[]).iter().any(|word| word & EDGE != 0)
        })
    };
    let parts = stretch.pieces.chunk_by(|a, b| !crosses(a, b));
    if let Some(longest) = parts.max_by_key(|part| part.iter().map(|piece| piece.words).sum::<usize>()) {
        stretch.pieces = longest.to_vec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marsaglia's xorshift: the same numbers each time.
    fn roll(state: &mut u64, sides: u64) -> u64 {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        *state % sides
    }

    fn words(text: &str) -> Vec<u64> {
        text.split_whitespace().map(|word| hash(word.bytes())).collect()
    }

    fn slices(texts: &[Vec<u64>]) -> Vec<&[u64]> {
        texts.iter().map(Vec::as_slice).collect()
    }

    /// The naive twin: every longest run of at least [`SEED`] equal words, by comparing all places of all texts.
    fn twin(texts: &[Vec<u64>]) -> Vec<([usize; 2], Piece)> {
        let mut found = Vec::new();
        for one in 0..texts.len() {
            for other in one + 1..texts.len() {
                let (left, right) = (&texts[one], &texts[other]);
                for at in 0..left.len() {
                    for there in 0..right.len() {
                        let begins = at == 0 || there == 0 || left[at - 1] != right[there - 1];
                        let same = left[at..].iter().zip(&right[there..]).take_while(|(a, b)| a == b).count();
                        if begins && same >= SEED {
                            found.push(([one, other], Piece { starts: [at, there], words: same }));
                        }
                    }
                }
            }
        }
        found.sort_unstable();
        found
    }

    #[test]
    fn the_runs_found_are_those_that_comparing_everything_finds() {
        let mut state = 0x5eed_0001;
        let mut runs = 0;
        for round in 0..300 {
            let vocabulary = 3 + roll(&mut state, 40);
            let mut texts: Vec<Vec<u64>> = (0..2 + round % 4)
                .map(|_| (0..roll(&mut state, 70)).map(|_| roll(&mut state, vocabulary)).collect())
                .collect();
            // Some copy from the one before, with an edge here and there.
            for n in 1..texts.len() {
                let from: Vec<u64> = texts[n - 1].iter().skip(3).take(20).copied().collect();
                let at = roll(&mut state, texts[n].len() as u64 + 1) as usize;
                texts[n].splice(at..at, from);
            }
            for (n, text) in texts.iter_mut().enumerate() {
                let at = roll(&mut state, text.len() as u64 + 1) as usize;
                text.insert(at, edge(round * 10 + n));
            }
            let (found, wanted) = (pieces(&slices(&texts)), twin(&texts));
            runs += wanted.len();
            assert_eq!(found, wanted, "round {round}");
        }
        assert!(runs > 500, "{runs}");
    }

    #[test]
    fn planted_copies_are_found_word_for_word() {
        let mut state = 0x5eed_0002;
        for round in 0..200 {
            let fresh = |state: &mut u64, n: u64| (0..n).map(|_| roll(state, 5_000)).collect::<Vec<u64>>();
            let copy = {
                let long = 12 + roll(&mut state, 30);
                fresh(&mut state, long)
            };
            let texts: Vec<Vec<u64>> = (0..5)
                .map(|_| {
                    let (before, after) = (roll(&mut state, 300), roll(&mut state, 300));
                    [fresh(&mut state, before), copy.clone(), fresh(&mut state, after)].concat()
                })
                .collect();
            let found = find(&slices(&texts));
            for (one, text) in texts.iter().enumerate() {
                for other in one + 1..5 {
                    let holds = |stretch: &&Stretch| {
                        stretch.texts == [one, other]
                            && stretch.pieces.iter().any(|piece| {
                                let (start, end) = piece.run(0);
                                text[start..end].windows(copy.len()).any(|run| run == copy)
                            })
                    };
                    assert!(found.iter().any(|stretch| holds(&stretch)), "round {round}, texts {one} and {other}");
                }
            }
        }
    }

    #[test]
    fn small_gaps_are_bridged_and_large_ones_and_edges_are_not() {
        let base = "a b c d e f g h i j k l m n o p q r";
        for (other, found) in [
            (base, vec![vec![18]]),
            ("a b c d e f g h i", vec![vec![9]]),
            ("a b c d e f g", vec![]),
            ("a b c d e f g h 1 2 3 l m n o p q r", vec![vec![8, 7]]),
            ("a b c d e f g h x i j k l m n o p q r", vec![vec![8, 10]]),
            ("a b c d e f g h 1 2 3 4 i j k l m n o p q r", vec![vec![8], vec![10]]),
            ("a b c d e f g h 1 2 3 4 m n o p q r", vec![vec![8]]),
            ("a b c d e f g 1 i j k l m n o", vec![]),
            ("1 2 3 4 5 6 7 8 9", vec![]),
            ("", vec![]),
        ] {
            let lengths: Vec<Vec<usize>> = find(&slices(&[words(base), words(other)]))
                .iter()
                .map(|stretch| stretch.pieces.iter().map(|piece| piece.words).collect())
                .collect();
            assert_eq!(lengths, found, "{other}");
        }
        let mut parted = words(base);
        parted.insert(10, edge(1));
        let found = find(&slices(&[parted, words(base)]));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].words(), found[0].run(0), found[0].run(1)), (10, (0, 10), (0, 10)));
    }

    #[test]
    fn a_refrain_does_not_multiply() {
        let refrain = vec![words("so it goes and so it went "); 400].concat();
        let told = [words("and then one two three four five six seven eight nine ten "), refrain].concat();
        let found = find(&slices(&[told.clone(), told]));
        assert!(found.len() < 10, "{}", found.len());
        assert!(found.iter().any(|stretch| stretch.run(0).0 == 0 && stretch.words() >= 12));
    }
}
