//! Stories: which articles report one event.
//!
//! Average-link agglomerative clustering over TF-IDF vectors (tf = 1 + ln f, the title counted twice, cosine), down to
//! a fixed similarity. A background table of document frequencies is blended in as a few pseudo-documents: without it
//! a dump of one event would have no telling words.

use super::Corpus;
use super::background;
use super::index::Index;
use crate::text::Order;
use crate::text::{fold, words_of};
use std::borrow::Cow;
use std::collections::{BTreeMap, BinaryHeap, HashMap};

/// Articles are joined down to this average similarity: from a sweep over 982 short articles of 86 events and over their
/// first one, three and five events alone.
const THRESHOLD: f32 = 0.22;
/// The background table counts as so many documents. From the same sweep: with five, eight articles on one event fall
/// into seven stories (their own counts call every shared word common); with 200 they are one, and the 86 events lose
/// nothing.
const BACKGROUND_DOCUMENTS: f32 = 200.0;
/// A word the table lacks is taken to stand in this share of ordinary articles.
const RARE_WORD_SHARE: f32 = 0.01;
/// In a larger corpus only articles that share some of their most telling words are compared, so that not everything is
/// compared with everything: this many words of each …
const TELLING_WORDS: usize = 40;
/// … of which two articles share at least this many. On the 982 articles the result is the same as comparing all.
const SHARED_TELLING_WORDS: u8 = 2;
/// Up to so many articles, all are compared.
const COMPARE_ALL: usize = 300;
/// How many words label a story.
const LABEL_WORDS: usize = 3;
/// A label's words have at least so many letters.
const LABEL_LETTERS: usize = 3;

/// Articles on one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its most telling words, as most of its articles write them.
    pub label: String,
    /// Its articles by their place in the corpus, ascending.
    pub members: Vec<usize>,
}

/// Groups the articles of a corpus into stories, largest first, then by first member. Every article is in exactly one.
pub(super) fn group(corpus: &Corpus) -> Vec<Story> {
    let Vectors { words, of } = vectors(corpus);
    let mut stories: Vec<Story> = cluster(of.len(), similarities(&of, words.len()))
        .into_iter()
        .map(|members| Story { label: label(corpus, &members, &of, &words), members })
        .collect();
    stories.order_by(|a, b| b.members.len().cmp(&a.members.len()).then(a.members.cmp(&b.members)));
    stories
}

/// A sparse vector: word numbers, ascending, with their weights.
type Vector = Vec<(u32, f32)>;

/// The unit TF-IDF vector of every article.
struct Vectors {
    /// The folded word of each number.
    words: Vec<String>,
    of: Vec<Vector>,
}

/// Words by number, a word and its genitive being one.
#[derive(Default)]
struct Numbers {
    words: Vec<String>,
    of: HashMap<String, u32>,
}

impl Numbers {
    fn of(&mut self, folded: &str) -> u32 {
        let word = folded.strip_suffix("'s").unwrap_or(folded);
        if let Some(&number) = self.of.get(word) {
            return number;
        }
        self.words.push(word.to_owned());
        let number = self.words.len() as u32 - 1;
        self.of.insert(word.to_owned(), number);
        number
    }
}

fn vectors(corpus: &Corpus) -> Vectors {
    let index: &Index = corpus.index();
    let articles = corpus.entries().len();
    // The headline counts twice: where its words stand among each article's positions.
    let titles: Vec<std::ops::Range<u32>> = corpus
        .entries()
        .iter()
        .enumerate()
        .map(|(at, entry)| {
            let span = entry.article.metadata.title.as_ref().and_then(|title| title.span);
            span.map_or(0..0, |span| index.positions_within(at, span))
        })
        .collect();
    let mut numbers = Numbers::default();
    let mut of: Vec<Vector> = vec![Vec::new(); articles];
    for (term, postings) in index.terms().filter(|(term, _)| term.chars().any(char::is_alphabetic)) {
        let number = numbers.of(term);
        for posting in postings {
            let at = posting.entry as usize;
            let Some(vector) = of.get_mut(at) else { continue };
            let count = if titles.get(at).is_some_and(|title| title.contains(&posting.position)) { 2.0 } else { 1.0 };
            match vector.last_mut() {
                Some((last, sum)) if *last == number => *sum += count,
                _ => vector.push((number, count)),
            }
        }
    }
    // A headline that came beside the text stands in no index.
    for (entry, vector) in corpus.entries().iter().zip(&mut of) {
        let title = entry.article.metadata.title.as_ref().filter(|title| title.span.is_none());
        for (_, word) in title.iter().flat_map(|title| words_of(&title.value)) {
            vector.push((numbers.of(&fold(word)), 2.0));
        }
    }
    let words = numbers.words;
    let mut documents = vec![0.0_f32; words.len()];
    for vector in &mut of {
        // "turkey" and "turkey's" are one word but not neighbours among the terms.
        join_equal(vector);
        for &(number, _) in vector.iter() {
            documents[number as usize] += 1.0;
        }
    }
    let all = articles as f32 + BACKGROUND_DOCUMENTS;
    let weights: Vec<f32> = words
        .iter()
        .zip(&documents)
        .map(|(word, here)| {
            let holding = here + BACKGROUND_DOCUMENTS * background::share(word).max(RARE_WORD_SHARE);
            (all / holding).ln().max(0.0)
        })
        .collect();
    for vector in &mut of {
        for (number, weight) in vector.iter_mut() {
            *weight = (1.0 + weight.ln()) * weights[*number as usize];
        }
        let length = vector.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
        if length > 0.0 {
            vector.iter_mut().for_each(|(_, w)| *w /= length);
        }
    }
    Vectors { words, of }
}

/// Sorts by number and adds up what stands under the same one.
fn join_equal(list: &mut Vector) {
    list.order_by_key(|&(number, _)| number);
    list.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
}

/// The cosine of every pair of articles that could be on one event, as (smaller, larger, cosine), in order.
fn similarities(vectors: &[Vector], words: usize) -> Vec<(u32, u32, f32)> {
    let mut pairs = Vec::new();
    let mut dense = vec![0.0_f32; words];
    let mut compare = |at: usize, others: &[u32]| {
        let Some(vector) = vectors.get(at) else { return };
        vector.iter().for_each(|&(number, weight)| dense[number as usize] = weight);
        for &other in others {
            let cosine = vectors[other as usize].iter().map(|&(number, weight)| weight * dense[number as usize]).sum();
            pairs.push((at as u32, other, cosine));
        }
        vector.iter().for_each(|&(number, _)| dense[number as usize] = 0.0);
    };
    let all = vectors.len() as u32;
    if vectors.len() <= COMPARE_ALL {
        (0..all).for_each(|at| compare(at as usize, &(at + 1..all).collect::<Vec<u32>>()));
        return pairs;
    }
    let telling: Vec<Vec<u32>> = vectors.iter().map(|vector| most_telling(vector)).collect();
    let mut holders: Vec<Vec<u32>> = vec![Vec::new(); words];
    let mut shared = vec![0_u8; vectors.len()];
    // Backwards, so that a word's holders are those after the article in hand.
    for at in (0..vectors.len()).rev() {
        let mut met: Vec<u32> = Vec::new();
        for &number in &telling[at] {
            for &other in &holders[number as usize] {
                let count = &mut shared[other as usize];
                if *count == 0 {
                    met.push(other);
                }
                *count = count.saturating_add(1);
            }
            holders[number as usize].push(at as u32);
        }
        met.sort_unstable();
        met.retain(|&other| std::mem::take(&mut shared[other as usize]) >= SHARED_TELLING_WORDS);
        compare(at, &met);
    }
    pairs.order_by_key(|&(a, b, _)| (a, b));
    pairs
}

/// The words of most weight in a vector.
fn most_telling(vector: &[(u32, f32)]) -> Vec<u32> {
    let mut ranked = vector.to_vec();
    ranked.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked.into_iter().take(TELLING_WORDS).map(|(number, _)| number).collect()
}

/// A pair of clusters and their average similarity, ordered by it, then by age, so that the result is the same each time.
#[derive(PartialEq)]
struct Join(f32, u32, u32);

impl Eq for Join {}
impl Ord for Join {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0).then_with(|| (other.1, other.2).cmp(&(self.1, self.2)))
    }
}
impl PartialOrd for Join {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Average-link clustering over the pairs given (others count as 0). Members of each cluster ascend.
fn cluster(size: usize, pairs: Vec<(u32, u32, f32)>) -> Vec<Vec<usize>> {
    // A joined pair gets a new number; the two it was made of are then gone.
    let mut members: Vec<Option<Vec<usize>>> = (0..size).map(|at| Some(vec![at])).collect();
    // Per cluster, the summed similarity to others, by ascending number; gone ones are passed over.
    let mut sums: Vec<Vec<(u32, f32)>> = vec![Vec::new(); size];
    let mut queue = BinaryHeap::with_capacity(pairs.len());
    for (a, b, similarity) in pairs {
        sums[a as usize].push((b, similarity));
        sums[b as usize].push((a, similarity));
        if similarity >= THRESHOLD {
            queue.push(Join(similarity, a, b));
        }
    }
    sums.iter_mut().for_each(|list| list.order_by_key(|&(other, _)| other));
    while let Some(Join(_, a, b)) = queue.pop() {
        let (a, b) = (a as usize, b as usize);
        if members[a].is_none() || members[b].is_none() {
            continue;
        }
        let (Some(mut joined), Some(other)) = (members[a].take(), members[b].take()) else { continue };
        joined.extend(other);
        joined.sort_unstable();
        let new = members.len() as u32;
        let mut both = std::mem::take(&mut sums[a]);
        both.extend(std::mem::take(&mut sums[b]));
        both.retain(|&(cluster, _)| members[cluster as usize].is_some());
        join_equal(&mut both);
        for &(cluster, sum) in &both {
            let theirs = members[cluster as usize].as_ref().map_or(1, Vec::len);
            let average = sum / (joined.len() * theirs) as f32;
            if average >= THRESHOLD {
                queue.push(Join(average, cluster, new));
            }
            sums[cluster as usize].push((new, sum));
        }
        sums.push(both);
        members.push(Some(joined));
    }
    members.into_iter().flatten().collect()
}

/// The most telling words of a story, as its articles write them most often.
fn label(corpus: &Corpus, members: &[usize], vectors: &[Vector], words: &[String]) -> String {
    // A word counts by its weight and by how many of the articles hold it.
    let mut weights: HashMap<u32, (f32, usize)> = HashMap::new();
    for &member in members {
        for &(number, weight) in &vectors[member] {
            let sum = weights.entry(number).or_insert((0.0, 0));
            sum.0 += weight;
            sum.1 += 1;
        }
    }
    let mut ranked: Vec<(&str, f32)> = weights
        .into_iter()
        .filter(|(_, (_, count))| *count > 1 || members.len() == 1)
        .map(|(number, (sum, count))| (words[number as usize].as_str(), sum * count as f32))
        .filter(|(word, _)| word.chars().count() >= LABEL_LETTERS)
        .collect();
    ranked.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
    let written = |word| written(corpus, members, word).unwrap_or(Cow::Borrowed(word));
    let labels: Vec<Cow<str>> = ranked.iter().take(LABEL_WORDS).map(|&(word, _)| written(word)).collect();
    labels.join(", ")
}

/// The form in which a folded word stands most often in these articles.
fn written<'a>(corpus: &'a Corpus, members: &[usize], folded: &str) -> Option<Cow<'a, str>> {
    let mut forms: BTreeMap<Cow<str>, usize> = BTreeMap::new();
    for &posting in corpus.index().postings(folded) {
        let at = posting.entry as usize;
        if members.binary_search(&at).is_ok()
            && let (Some(entry), Some(span)) =
                (corpus.entries().get(at), corpus.index().span(posting, posting.position))
        {
            *forms.entry(entry.wording(span)).or_insert(0) += 1;
        }
    }
    forms.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(form, _)| form)
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::clean::Options;
    use crate::intake::{Document, Given};

    fn corpus(texts: &[&str]) -> Corpus {
        let mut corpus = Corpus::new();
        for (at, text) in texts.iter().enumerate() {
            corpus.add(
                Document::new(at.to_string(), *text, Given::default()),
                Options { raw: true, ..Options::default() },
            );
        }
        corpus
    }

    #[test]
    fn articles_on_one_event_are_one_story() {
        let corpus = corpus(&[
            "Kessel Bridge shut\n\nInspectors closed the Kessel Bridge after cracks in its hangers.",
            "Harbour budget passed\n\nThe council of Westmark passed the harbour budget after a long debate.",
            "Bridge closed\n\nThe Kessel Bridge stays closed; cracks run through three hangers, inspectors said.",
        ]);
        let stories = group(&corpus);
        assert_eq!(stories.iter().map(|s| s.members.clone()).collect::<Vec<_>>(), [vec![0, 2], vec![1]]);
        assert!(stories[0].label.contains("Kessel"), "{}", stories[0].label);
    }

    #[test]
    fn nothing_and_empty_texts_are_no_trouble() {
        assert!(group(&corpus(&[])).is_empty());
        assert_eq!(group(&corpus(&["1", "2"])).len(), 2);
    }

    #[test]
    fn clustering_agrees_with_a_naive_twin() {
        // A fixed linear congruential generator: the same cases each time.
        let mut seed = 7_u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as f32 / (1 << 24) as f32
        };
        for size in 2_u32..12 {
            let mut pairs = Vec::new();
            for a in 0..size {
                for b in a + 1..size {
                    pairs.push((a, b, next() * 0.5));
                }
            }
            assert_eq!(
                sorted(cluster(size as usize, pairs.clone())),
                sorted(naive(size as usize, &pairs)),
                "size {size}"
            );
        }
    }

    fn sorted(mut clusters: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        clusters.sort();
        clusters
    }

    fn naive(size: usize, pairs: &[(u32, u32, f32)]) -> Vec<Vec<usize>> {
        let similarity = |a: usize, b: usize| {
            pairs.iter().find(|p| (p.0, p.1) == (a.min(b) as u32, a.max(b) as u32)).map_or(0.0, |p| p.2)
        };
        let mut clusters: Vec<Vec<usize>> = (0..size).map(|at| vec![at]).collect();
        loop {
            let mut best = (THRESHOLD, None);
            for (n, a) in clusters.iter().enumerate() {
                for (m, b) in clusters.iter().enumerate().skip(n + 1) {
                    let sum: f32 = a.iter().flat_map(|&x| b.iter().map(move |&y| similarity(x, y))).sum();
                    let average = sum / (a.len() * b.len()) as f32;
                    if average >= best.0 {
                        best = (average, Some((n, m)));
                    }
                }
            }
            let Some((n, m)) = best.1 else { return clusters };
            let other = clusters.remove(m);
            clusters[n].extend(other);
            clusters[n].sort_unstable();
        }
    }
}
