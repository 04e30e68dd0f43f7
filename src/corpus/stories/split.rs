//! One cluster to the events in it.
//!
//! Two elections in one country, two offers for one player: their articles name the same people and places, and no threshold
//! keeps them apart that would not tear one event to pieces. But what the articles on one of two events share, those on the
//! other lack. So they are parted in two (spherical 2-means, begun at each word that stands in some of them, by all their
//! words, their first ones, both, their openings and their names), and of the partings that are found the clearest
//! holds, if it is clear enough (`contrast`). What is parted is looked at again.

use super::super::background;
use super::contrast::Contrast;
use super::vectors::{Vector, Vectors, Weighed, join_equal, weigh};
use crate::text::Order;

/// A side of a parting has at least so many articles: what two articles share and three others lack is chance as often as
/// not, and between two dumps of one event there is always some of it. Fewer are kept apart by their dates alone …
const LEAST_ARTICLES: usize = 3;
/// … and this share of them: a few articles that add something are an angle, not an event.
const LEAST_SHARE: f64 = 0.1;
/// The background table counts as so many documents: here the articles' own counts are to say what all of them share.
const BACKGROUND_DOCUMENTS: f32 = 20.0;
/// A word that stands in more than this share of ordinary articles tells nothing.
const FUNCTION_SHARE: f32 = 0.3;
/// So many words are tried as beginnings, those that part the articles most evenly first.
const MOST_BEGINNINGS: usize = 36;
/// Up to so many articles each two are compared once, which is faster than comparing each with its side in every round.
const MOST_COMPARED: usize = 256;
/// A parting settles within so many rounds, or is taken as it is then.
const ROUNDS: usize = 10;

/// The events in a cluster of articles, each with its members ascending: parted where it is as clear as that.
pub(super) fn split(vectors: &Vectors, members: Vec<usize>, clear: f64) -> Vec<Vec<usize>> {
    let (mut todo, mut done) = (vec![members], Vec::new());
    while let Some(members) = todo.pop() {
        match part(vectors, &members, clear) {
            Some(sides) => todo.extend(sides),
            None => done.push(members),
        }
    }
    done
}

/// The articles of a cluster as unit TF-IDF vectors, words numbered within the cluster.
pub(super) struct Cluster {
    /// By all their words.
    pub whole: Vec<Vector>,
    /// By their first words.
    pub ledes: Vec<Vector>,
    /// By all their words and once more by their first ones.
    pub both: Vec<Vector>,
    /// By the words of their headlines and first sentences.
    pub openings: Vec<Vector>,
    /// By their names and figures alone.
    pub names: Vec<Vector>,
    pub words: Vec<Word>,
}

#[derive(Clone, Copy)]
pub(super) struct Word {
    /// Whether it is rare enough to tell something.
    pub tells: bool,
    /// Whether it is a name or a figure.
    pub is_name: bool,
    pub is_figure: bool,
}

/// The clearest parting in two; `None` where none is as clear as that.
fn part(vectors: &Vectors, members: &[usize], clear: f64) -> Option<[Vec<usize>; 2]> {
    let least = least_side(members.len())?;
    let (_, side) = clearest(&cluster(vectors, members), least).filter(|(clearness, _)| *clearness >= clear)?;
    let of = |wanted: bool| members.iter().zip(&side).filter(|(_, side)| **side == wanted).map(|(at, _)| *at).collect();
    Some([of(true), of(false)])
}

/// The clearest parting of a cluster, and how clear it is; `None` where there is none at all.
pub(super) fn clearest(cluster: &Cluster, least: usize) -> Option<(f64, Vec<bool>)> {
    let contrast = Contrast::new(cluster);
    let mut best: Option<(f64, Vec<bool>)> = None;
    for side in partings(cluster, &contrast.whole, least) {
        let clearness = contrast.clearness(&side);
        if best.as_ref().is_none_or(|(most, _)| clearness > *most) {
            best = Some((clearness, side));
        }
    }
    best
}

/// How many articles a side of so many must have; `None` where there are too few to be parted.
pub(super) fn least_side(articles: usize) -> Option<usize> {
    let least = LEAST_ARTICLES.max((articles as f64 * LEAST_SHARE).ceil() as usize);
    (articles >= 2 * least).then_some(least)
}

/// The partings of a cluster that are looked at, each once: those its texts settle in, and those made of them by moving
/// articles to the side whose words they hold.
fn partings(cluster: &Cluster, whole: &Telling, least: usize) -> Vec<Vec<bool>> {
    let mut found: Vec<Vec<bool>> = Vec::new();
    let add = |mut side: Vec<bool>, found: &mut Vec<Vec<bool>>| {
        // The same two sides, whichever way they are called.
        if side.first() == Some(&true) {
            side.iter_mut().for_each(|side| *side = !*side);
        }
        let one = side.iter().filter(|&&side| side).count();
        if one.min(side.len() - one) >= least && !found.contains(&side) {
            found.push(side);
        }
    };
    for texts in [&cluster.whole, &cluster.ledes, &cluster.both, &cluster.openings, &cluster.names] {
        let likeness = Likeness::new(texts, cluster.words.len());
        for beginning in beginnings(cluster, texts, least) {
            add(settle(&likeness, beginning), &mut found);
        }
    }
    let telling = [whole, &Telling::new(cluster, &cluster.ledes)];
    for at in 0..found.len() {
        let moved = found.get(at).map(|side| settle_by_words(telling, side.clone()));
        moved.into_iter().for_each(|side| add(side, &mut found));
    }
    found
}

/// The articles of a cluster.
pub(super) fn cluster(vectors: &Vectors, members: &[usize]) -> Cluster {
    let of = |vectors: &[Vector]| -> Vec<Vector> {
        members.iter().map(|&at| vectors.get(at).cloned().unwrap_or_default()).collect()
    };
    let (mut whole, mut ledes, mut openings) = (of(&vectors.counts), of(&vectors.ledes), of(&vectors.openings));
    let mut numbers: Vec<u32> = whole.iter().flatten().map(|&(number, _)| number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    // First words are among all words.
    let place = |number: u32| numbers.binary_search(&number).unwrap_or(0);
    let word = |number: u32| vectors.words.get(number as usize).map_or("", String::as_str);
    let is_name = |number: u32| vectors.is_name.get(number as usize) == Some(&true);
    for texts in [&mut whole, &mut ledes, &mut openings] {
        let mut holding = vec![0.0_f32; numbers.len()];
        for &(number, _) in texts.iter().flatten() {
            if let Some(holding) = holding.get_mut(place(number)) {
                *holding += 1.0;
            }
        }
        weigh(texts, members.len() as f32, BACKGROUND_DOCUMENTS, |number| Weighed {
            holding: holding.get(place(number)).copied().unwrap_or(0.0),
            word: word(number),
            is_name: is_name(number),
        });
        texts.iter_mut().flatten().for_each(|(number, _)| *number = place(*number) as u32);
    }
    let words = numbers.iter().map(|&number| Word {
        tells: background::share(word(number)) <= FUNCTION_SHARE,
        is_name: is_name(number),
        is_figure: word(number).starts_with(|c: char| c.is_ascii_digit()),
    });
    let words: Vec<Word> = words.collect();
    let both =
        whole.iter().zip(&ledes).map(|(whole, lede)| unit(whole.iter().chain(lede).copied().collect())).collect();
    let named = |&&(number, _): &&(u32, f32)| words.get(number as usize).is_some_and(|word| word.is_name);
    let names = whole.iter().map(|text| unit(text.iter().filter(named).copied().collect())).collect();
    Cluster { whole, ledes, both, openings, names, words }
}

/// A vector of length one with each word once.
fn unit(mut vector: Vector) -> Vector {
    join_equal(&mut vector);
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    vector
}

/// The partings to begin at: by each word, the articles that hold it, those first that part most evenly.
fn beginnings(cluster: &Cluster, texts: &[Vector], least: usize) -> Vec<Vec<bool>> {
    let all = texts.len();
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); cluster.words.len()];
    for (article, vector) in texts.iter().enumerate() {
        for &(word, _) in vector {
            if let Some(holders) = holders.get_mut(word as usize) {
                holders.push(article);
            }
        }
    }
    let tells = |word: usize| cluster.words.get(word).is_some_and(|word| word.tells);
    let mut words: Vec<usize> = (0..holders.len()).filter(|&word| tells(word)).collect();
    let count = |word: usize| holders.get(word).map_or(0, Vec::len);
    words.retain(|&word| (least..=all - least).contains(&count(word)));
    words.order_by_key(|&word| (2 * count(word)).abs_diff(all));
    let parting = |word: usize| {
        let mut side = vec![false; all];
        for &article in holders.get(word).into_iter().flatten() {
            if let Some(side) = side.get_mut(article) {
                *side = true;
            }
        }
        side
    };
    // Words that always stand together begin the same parting: in copies most do.
    let mut begun: Vec<Vec<bool>> = words.into_iter().take(MOST_BEGINNINGS).map(parting).collect();
    begun.sort_unstable();
    begun.dedup();
    begun
}

/// How alike the texts of a cluster are to each other: the dot products of their vectors.
struct Likeness<'a> {
    texts: &'a [Vector],
    /// So many words the cluster has.
    words: usize,
    /// Of each two texts, row by row; empty where there are too many to compare each two.
    table: Vec<Vec<f32>>,
}

impl<'a> Likeness<'a> {
    fn new(texts: &'a [Vector], words: usize) -> Self {
        let mut spread = vec![0.0_f32; words];
        let few = if texts.len() <= MOST_COMPARED { texts } else { &[] };
        let row = |one: &Vector| dots(one, texts, &mut spread);
        Likeness { texts, words, table: few.iter().map(row).collect() }
    }

    /// How alike each text is to the others of either side, on average.
    fn to_sides(&self, side: &[bool]) -> Vec<[f32; 2]> {
        let mut counts = [0_usize; 2];
        side.iter().for_each(|&side| counts[usize::from(side)] += 1);
        let mut sums = [Vec::new(), Vec::new()];
        if self.table.is_empty() {
            sums = [vec![0.0_f32; self.words], vec![0.0_f32; self.words]];
            for (vector, &side) in self.texts.iter().zip(side) {
                vector.iter().for_each(|&(word, weight)| sums[usize::from(side)][word as usize] += weight);
            }
        }
        let of = |(at, (vector, &own)): (usize, (&Vector, &bool))| {
            let own = usize::from(own);
            let mut all = [0.0_f32; 2];
            match self.table.get(at) {
                Some(row) => row.iter().zip(side).for_each(|(likeness, &side)| all[usize::from(side)] += likeness),
                None => all = [dot(vector, &sums[0]), dot(vector, &sums[1])],
            }
            // A text is not compared with itself.
            all[own] -= 1.0;
            let mut others = counts;
            others[own] -= 1;
            [all[0] / others[0].max(1) as f32, all[1] / others[1].max(1) as f32]
        };
        self.texts.iter().zip(side).enumerate().map(of).collect()
    }
}

/// The dot products of a text with others. `spread` has a place for each word, and is zero before and after.
pub(super) fn dots(one: &Vector, others: &[Vector], spread: &mut [f32]) -> Vec<f32> {
    one.iter().for_each(|&(word, weight)| spread[word as usize] = weight);
    let dots = others.iter().map(|other| dot(other, spread)).collect();
    one.iter().for_each(|&(word, _)| spread[word as usize] = 0.0);
    dots
}

fn dot(vector: &Vector, spread: &[f32]) -> f32 {
    vector.iter().map(|&(word, weight)| spread[word as usize] * weight).sum()
}

/// Moves articles to the side whose others they are more like on average, until none moves.
fn settle(likeness: &Likeness, mut side: Vec<bool>) -> Vec<bool> {
    for _ in 0..ROUNDS {
        let next: Vec<bool> = likeness.to_sides(&side).iter().map(|[one, other]| other > one).collect();
        if next == side || !next.contains(&true) || !next.contains(&false) {
            return next;
        }
        side = next;
    }
    side
}

/// The words of texts that tell something and stand in more than one of them, numbered anew.
pub(super) struct Telling {
    pub words: Vec<Word>,
    /// Per text, which of them it holds.
    pub of: Vec<Vec<u32>>,
}

impl Telling {
    pub fn new(cluster: &Cluster, texts: &[Vector]) -> Self {
        let mut holding = vec![0_u32; cluster.words.len()];
        for &(word, _) in texts.iter().flatten() {
            if let Some(holding) = holding.get_mut(word as usize) {
                *holding += 1;
            }
        }
        let mut words = Vec::new();
        let mut number = vec![None; cluster.words.len()];
        for ((word, holding), number) in cluster.words.iter().zip(holding).zip(&mut number) {
            if word.tells && holding > 1 {
                *number = Some(words.len() as u32);
                words.push(*word);
            }
        }
        let numbered =
            |text: &Vector| text.iter().filter_map(|&(word, _)| number.get(word as usize).copied().flatten()).collect();
        let of = texts.iter().map(numbered).collect();
        Telling { words, of }
    }
}

/// Moves articles to the side whose words they hold: naive Bayes over which words that tell something stand in an article,
/// and once more for its first words, with the article itself left out, until none moves.
fn settle_by_words(texts: [&Telling; 2], mut side: Vec<bool>) -> Vec<bool> {
    for _ in 0..ROUNDS {
        let mut sizes = [0.0_f64; 2];
        side.iter().for_each(|&side| sizes[usize::from(side)] += 1.0);
        let mut odds = vec![0.0_f64; side.len()];
        for Telling { words, of } in texts {
            let mut holding = vec![[0.0_f64; 2]; words.len()];
            for (held, &side) in of.iter().zip(&side) {
                held.iter().for_each(|&word| holding[word as usize][usize::from(side)] += 1.0);
            }
            // What a word says to an article on either side that holds it.
            let says = |own: usize| {
                let mut others = sizes;
                others[own] -= 1.0;
                let of = move |mut holding: [f64; 2]| {
                    holding[own] -= 1.0;
                    let share = (holding[0] + holding[1]) / (others[0] + others[1]);
                    let likely = |side: usize| (holding[side] + share) / (others[side] + 1.0);
                    (likely(1) / likely(0)).ln()
                };
                // Few words are held by other numbers of articles than some word before, unless there are many articles.
                let wide = sizes[1] as usize + 1;
                let pairs = (sizes[0] as usize + 1) * wide;
                let mut known = vec![f64::NAN; if pairs <= holding.len() { pairs } else { 0 }];
                let mut said = |holding: &[f64; 2]| {
                    if holding[own] == 0.0 {
                        return 0.0;
                    }
                    match known.get_mut(holding[0] as usize * wide + holding[1] as usize) {
                        Some(known) if !known.is_nan() => *known,
                        Some(known) => {
                            *known = of(*holding);
                            *known
                        }
                        None => of(*holding),
                    }
                };
                holding.iter().map(&mut said).collect::<Vec<f64>>()
            };
            let says = [says(0), says(1)];
            for ((held, &side), odds) in of.iter().zip(&side).zip(&mut odds) {
                *odds += held.iter().map(|&word| says[usize::from(side)][word as usize]).sum::<f64>();
            }
        }
        let stays = |side: bool| sizes[usize::from(side)] < 2.0;
        let next: Vec<bool> =
            odds.iter().zip(&side).map(|(&odds, &side)| if stays(side) { side } else { odds > 0.0 }).collect();
        if next == side || !next.contains(&true) || !next.contains(&false) {
            break;
        }
        side = next;
    }
    side
}
