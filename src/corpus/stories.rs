//! Stories: which articles report one event.
//!
//! Average-link agglomerative clustering over TF-IDF vectors (tf = 1 + ln f, the title counted twice, cosine), down to
//! a fixed similarity. A background table of document frequencies is blended in as a few pseudo-documents: without it
//! a dump of one event would have no telling words.

use super::background;
use super::fold::fold;
use super::index::words_of;
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
/// Words in more of the documents than this share bring no new pairs together, only weight to pairs others found; keeps
/// large corpora from comparing everything with everything.
const PAIRING_SHARE: f32 = 0.35;
/// Below this many documents every word may pair.
const PAIR_ALL_BELOW: usize = 200;
/// How many words label a story.
const LABEL_WORDS: usize = 3;

/// What stories are made from.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The headline; may be empty.
    pub title: String,
    /// The running text.
    pub body: String,
}

/// Articles on one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its most telling words, names first.
    pub label: String,
    /// Its articles by their place among those given, ascending.
    pub members: Vec<usize>,
}

/// Groups texts into stories, largest first, then by first member. Every text is in exactly one.
pub fn group(texts: &[Text]) -> Vec<Story> {
    let vectors = vectors(texts);
    let mut stories: Vec<Story> = cluster(texts.len(), similarities(&vectors))
        .into_iter()
        .map(|members| Story { label: label(&members, &vectors, texts), members })
        .collect();
    stories.sort_by(|a, b| b.members.len().cmp(&a.members.len()).then(a.members.cmp(&b.members)));
    stories
}

/// The unit vector of each text: folded words with their weights, in the order of the words.
fn vectors(texts: &[Text]) -> Vec<BTreeMap<String, f32>> {
    let counts: Vec<BTreeMap<String, f32>> = texts
        .iter()
        .map(|text| {
            let mut count = BTreeMap::new();
            for part in [&text.title, &text.title, &text.body] {
                for (_, word) in words_of(part) {
                    let folded = fold(word);
                    let folded = folded.strip_suffix("'s").map_or(folded.clone(), str::to_owned);
                    if folded.chars().any(char::is_alphabetic) {
                        *count.entry(folded).or_insert(0.0) += 1.0;
                    }
                }
            }
            count
        })
        .collect();
    let mut documents: HashMap<&str, f32> = HashMap::new();
    for count in &counts {
        for word in count.keys() {
            *documents.entry(word).or_insert(0.0) += 1.0;
        }
    }
    let all = texts.len() as f32 + BACKGROUND_DOCUMENTS;
    let weight = |word: &str| {
        let holding = documents.get(word).copied().unwrap_or(0.0)
            + BACKGROUND_DOCUMENTS * background::share(word).max(RARE_WORD_SHARE);
        (all / holding).ln().max(0.0)
    };
    counts
        .iter()
        .map(|count| {
            let mut vector: BTreeMap<String, f32> =
                count.iter().map(|(word, f)| (word.clone(), (1.0 + f.ln()) * weight(word))).collect();
            let length = vector.values().map(|w| w * w).sum::<f32>().sqrt();
            if length > 0.0 {
                vector.values_mut().for_each(|w| *w /= length);
            }
            vector
        })
        .collect()
}

/// The cosine of every pair that shares a telling word, as (smaller, larger, cosine).
fn similarities(vectors: &[BTreeMap<String, f32>]) -> Vec<(usize, usize, f32)> {
    let mut holders: BTreeMap<&str, Vec<(usize, f32)>> = BTreeMap::new();
    for (at, vector) in vectors.iter().enumerate() {
        for (word, &weight) in vector.iter().filter(|(_, w)| **w > 0.0) {
            holders.entry(word).or_default().push((at, weight));
        }
    }
    let most =
        if vectors.len() < PAIR_ALL_BELOW { vectors.len() } else { (vectors.len() as f32 * PAIRING_SHARE) as usize };
    let (pairing, common): (Vec<_>, Vec<_>) = holders.values().partition(|list| list.len() <= most);
    let mut sums: HashMap<(usize, usize), f32> = HashMap::new();
    for list in pairing {
        for (n, &(a, wa)) in list.iter().enumerate() {
            for &(b, wb) in &list[n + 1..] {
                *sums.entry((a, b)).or_insert(0.0) += wa * wb;
            }
        }
    }
    for list in common {
        let weights: HashMap<usize, f32> = list.iter().copied().collect();
        for (&(a, b), sum) in &mut sums {
            if let (Some(wa), Some(wb)) = (weights.get(&a), weights.get(&b)) {
                *sum += wa * wb;
            }
        }
    }
    let mut pairs: Vec<(usize, usize, f32)> = sums.into_iter().map(|((a, b), s)| (a, b, s)).collect();
    pairs.sort_by_key(|&(a, b, _)| (a, b));
    pairs
}

/// A pair of clusters and their average similarity, ordered by it, then by age, so that the result is the same each time.
#[derive(PartialEq)]
struct Join(f32, usize, usize);

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
fn cluster(size: usize, pairs: Vec<(usize, usize, f32)>) -> Vec<Vec<usize>> {
    let mut members: Vec<Option<Vec<usize>>> = (0..size).map(|at| Some(vec![at])).collect();
    // Per cluster, the summed similarity to each other cluster.
    let mut sums: Vec<BTreeMap<usize, f32>> = vec![BTreeMap::new(); size];
    let mut queue = BinaryHeap::new();
    for (a, b, similarity) in pairs {
        sums[a].insert(b, similarity);
        sums[b].insert(a, similarity);
        queue.push(Join(similarity, a, b));
    }
    while let Some(Join(average, a, b)) = queue.pop() {
        if average < THRESHOLD {
            break;
        }
        // Clusters already joined into others are skipped: a joined pair gets a new number.
        if members[a].is_none() || members[b].is_none() {
            continue;
        }
        let (Some(mut joined), Some(other)) = (members[a].take(), members[b].take()) else { continue };
        joined.extend(other);
        joined.sort_unstable();
        let new = members.len();
        let (of_a, of_b) = (std::mem::take(&mut sums[a]), std::mem::take(&mut sums[b]));
        let mut both = of_a;
        for (cluster, sum) in of_b {
            *both.entry(cluster).or_insert(0.0) += sum;
        }
        both.retain(|&cluster, _| cluster != a && cluster != b && members[cluster].is_some());
        for (&cluster, &sum) in &both {
            let theirs = members[cluster].as_ref().map_or(1, Vec::len);
            queue.push(Join(sum / (joined.len() * theirs) as f32, cluster, new));
            sums[cluster].remove(&a);
            sums[cluster].remove(&b);
            sums[cluster].insert(new, sum);
        }
        sums.push(both);
        members.push(Some(joined));
    }
    members.into_iter().flatten().collect()
}

/// The most telling words of a story, as most of its texts write them.
fn label(members: &[usize], vectors: &[BTreeMap<String, f32>], texts: &[Text]) -> String {
    let mut weights: BTreeMap<&str, (f32, usize)> = BTreeMap::new();
    for &member in members {
        for (word, weight) in &vectors[member] {
            let sum = weights.entry(word).or_insert((0.0, 0));
            sum.0 += weight;
            sum.1 += 1;
        }
    }
    let mut written: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    for &member in members {
        for (_, word) in words_of(&texts[member].body).chain(words_of(&texts[member].title)) {
            let word = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
            *written.entry(fold(word)).or_default().entry(word).or_insert(0) += 1;
        }
    }
    // A word counts by its weight and by how many of the articles hold it.
    let mut ranked: Vec<(&str, f32)> = weights
        .into_iter()
        .filter(|(word, (_, count))| word.chars().count() > 2 && (*count > 1 || members.len() == 1))
        .map(|(word, (sum, count))| (word, sum * (count as f32 / members.len() as f32)))
        .collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
    let best: Vec<&str> = ranked
        .iter()
        .take(LABEL_WORDS)
        .map(|(word, _)| {
            let forms = written.get(*word);
            forms
                .and_then(|f| f.iter().max_by_key(|(form, n)| (**n, std::cmp::Reverse(**form))))
                .map_or(*word, |(form, _)| form)
        })
        .collect();
    best.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(title: &str, body: &str) -> Text {
        Text { title: title.to_owned(), body: body.to_owned() }
    }

    #[test]
    fn articles_on_one_event_are_one_story() {
        let texts = [
            text("Kessel Bridge shut", "Inspectors closed the Kessel Bridge after cracks in its hangers."),
            text("Harbour budget passed", "The council of Westmark passed the harbour budget after a long debate."),
            text("Bridge closed", "The Kessel Bridge stays closed; cracks run through three hangers, inspectors said."),
        ];
        let stories = group(&texts);
        assert_eq!(stories.iter().map(|s| s.members.clone()).collect::<Vec<_>>(), [vec![0, 2], vec![1]]);
        assert!(stories[0].label.contains("Kessel"), "{}", stories[0].label);
    }

    #[test]
    fn nothing_and_empty_texts_are_no_trouble() {
        assert!(group(&[]).is_empty());
        assert_eq!(group(&[text("", ""), text("", "")]).len(), 2);
    }

    #[test]
    fn clustering_agrees_with_a_naive_twin() {
        // A fixed linear congruential generator: the same cases each time.
        let mut seed = 7_u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as f32 / (1 << 24) as f32
        };
        for size in 2..12 {
            let mut pairs = Vec::new();
            for a in 0..size {
                for b in a + 1..size {
                    pairs.push((a, b, next() * 0.5));
                }
            }
            assert_eq!(sorted(cluster(size, pairs.clone())), sorted(naive(size, &pairs)), "size {size}");
        }
    }

    fn sorted(mut clusters: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        clusters.sort();
        clusters
    }

    fn naive(size: usize, pairs: &[(usize, usize, f32)]) -> Vec<Vec<usize>> {
        let similarity =
            |a: usize, b: usize| pairs.iter().find(|p| (p.0, p.1) == (a.min(b), a.max(b))).map_or(0.0, |p| p.2);
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
