//! Articles to TF-IDF vectors (tf = 1 + ln f, the headline counted twice, unit length), and the cosines of pairs.
//!
//! A background table of document frequencies is blended in as pseudo-documents: without it a dump of one event would have no
//! telling words.

use super::super::background;
use super::super::index::{Index, Posting};
use super::super::{Corpus, Entry};
use super::dates::{Published, nearness, published};
use crate::text::Order;
use crate::text::{fold, words_of};
use std::collections::HashMap;

/// The background table counts as so many documents. With five, as many say, eight articles on one event fall into seven
/// stories (their own counts call every shared word common); with 200 they are one.
const BACKGROUND_DOCUMENTS: f32 = 200.0;
/// A word the table lacks is taken to stand in this share of ordinary articles.
pub(super) const RARE_WORD_SHARE: f32 = 0.003;
/// Names and figures weigh so much more than other words: they say which event it is, the others what kind of event. From
/// the same sweep as the threshold.
pub(super) const NAME_WEIGHT: f32 = 2.0;
/// A word is a name where it is written with a capital so many times as often as without: once in a headline or at the
/// head of a sentence makes no name.
const CAPITALS: usize = 2;
/// So many places of a word are looked at for that.
const PLACES_SEEN: usize = 64;
/// What stands among an article's first words, block ends counted, says what it reports.
const LEDE_WORDS: u32 = 45;
/// … and what stands among so many, whom: little more than the first sentence.
const OPENING_WORDS: u32 = 20;
/// In a larger corpus only articles that share some of their most telling words are compared, so that not everything is
/// compared with everything: this many words of each …
const TELLING_WORDS: usize = 40;
/// … of which two articles share at least this many. On the 982 articles the result is the same as comparing all.
const SHARED_TELLING_WORDS: u8 = 2;
/// Up to so many articles, all are compared.
const COMPARE_ALL: usize = 300;

/// A sparse vector: word numbers, ascending, with their weights.
pub(super) type Vector = Vec<(u32, f32)>;
/// Two articles, the earlier first, and how like they are, 0 to 1.
pub(super) type Pair = (u32, u32, f32);

/// The articles as vectors.
#[derive(Debug)]
pub(super) struct Vectors {
    /// The folded word of each number.
    pub words: Vec<String>,
    /// Whether it is a name or a figure.
    pub is_name: Vec<bool>,
    /// In how many articles it stands.
    pub documents: Vec<f32>,
    /// Per article, the unit TF-IDF vector of all its words.
    pub of: Vec<Vector>,
    /// Per article, how often each word stands in it, the headline's counting twice.
    pub counts: Vec<Vector>,
    /// Per article, how often each word stands among its first, the headline's counting twice.
    pub ledes: Vec<Vector>,
    /// Per article, the same of still fewer words.
    pub openings: Vec<Vector>,
    /// Per article, when it was published.
    pub published: Vec<Published>,
    /// Per article, the code of its language, where that is known.
    pub languages: Vec<Option<String>>,
}

impl Vectors {
    /// What the likeness of two articles is multiplied by for the days they were published on.
    pub fn nearness(&self, one: usize, other: usize) -> f32 {
        self.published.get(one).zip(self.published.get(other)).map_or(1.0, |(one, other)| nearness(*one, *other))
    }

    /// Whether two articles are known to be in different languages.
    pub fn differ_in_language(&self, one: usize, other: usize) -> bool {
        let language = |at: usize| self.languages.get(at).and_then(Option::as_ref);
        language(one).zip(language(other)).is_some_and(|(one, other)| one != other)
    }
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

/// The vectors of all articles of a corpus.
pub(super) fn vectors(corpus: &Corpus) -> Vectors {
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
    let mut is_name: Vec<bool> = Vec::new();
    let mut of: Vec<Vector> = vec![Vec::new(); articles];
    let mut ledes: Vec<Vector> = vec![Vec::new(); articles];
    let mut openings: Vec<Vector> = vec![Vec::new(); articles];
    for (term, postings) in index.terms() {
        let number = numbers.of(term);
        let named = names(corpus, term, &postings);
        match is_name.get_mut(number as usize) {
            Some(is_name) => *is_name |= named,
            None => is_name.push(named),
        }
        for posting in &postings {
            let at = posting.entry as usize;
            let firsts = (ledes.get_mut(at), openings.get_mut(at));
            let (Some(vector), (Some(lede), Some(opening))) = (of.get_mut(at), firsts) else { continue };
            let in_title = titles.get(at).is_some_and(|title| title.contains(&posting.position));
            let count = if in_title { 2.0 } else { 1.0 };
            count_word(vector, number, count);
            if in_title || posting.position < LEDE_WORDS {
                count_word(lede, number, count);
            }
            if in_title || posting.position < OPENING_WORDS {
                count_word(opening, number, count);
            }
        }
    }
    // A headline that came beside the text stands in no index.
    for (at, entry) in corpus.entries().iter().enumerate() {
        let title = entry.article.metadata.title.as_ref().filter(|title| title.span.is_none());
        for (_, word) in title.iter().flat_map(|title| words_of(&title.value)) {
            let number = numbers.of(&fold(word));
            for list in [&mut of, &mut ledes, &mut openings] {
                list.get_mut(at).into_iter().for_each(|words| words.push((number, 2.0)));
            }
        }
    }
    let words = numbers.words;
    is_name.resize(words.len(), false);
    ledes.iter_mut().chain(&mut openings).for_each(join_equal);
    let mut documents = vec![0.0_f32; words.len()];
    for vector in &mut of {
        // "turkey" and "turkey's" are one word but not neighbours among the terms.
        join_equal(vector);
        for &(number, _) in vector.iter() {
            documents[number as usize] += 1.0;
        }
    }
    let counts = of.clone();
    weigh(&mut of, articles as f32, BACKGROUND_DOCUMENTS, |number| Weighed {
        holding: documents.get(number as usize).copied().unwrap_or(0.0),
        word: words.get(number as usize).map_or("", String::as_str),
        is_name: is_name.get(number as usize) == Some(&true),
    });
    let published = |entry: &Entry| published(entry.article.metadata.date.as_ref().map(|date| date.value.as_str()));
    let published = corpus.entries().iter().map(published).collect();
    let languages = corpus.entries().iter().map(|entry| entry.article.metadata.language.clone()).collect();
    Vectors { words, is_name, documents, of, counts, ledes, openings, published, languages }
}

/// What the weight of a word follows from.
pub(super) struct Weighed<'a> {
    /// How many of the articles hold it.
    pub holding: f32,
    /// The word, folded.
    pub word: &'a str,
    /// Whether it is a name or a figure.
    pub is_name: bool,
}

/// Turns counts of words into unit TF-IDF vectors, with the background table counting as so many documents.
pub(super) fn weigh<'a>(vectors: &mut [Vector], articles: f32, background: f32, of: impl Fn(u32) -> Weighed<'a>) {
    let mut weights: HashMap<u32, f32> = HashMap::new();
    for vector in vectors {
        for (number, weight) in vector.iter_mut() {
            *weight = (1.0 + weight.ln())
                * *weights.entry(*number).or_insert_with(|| {
                    let Weighed { holding, word, is_name } = of(*number);
                    let holding = holding + background * background::share(word).max(RARE_WORD_SHARE);
                    let rarity = ((articles + background) / holding).ln().max(0.0);
                    if is_name { rarity * NAME_WEIGHT } else { rarity }
                });
        }
        let length = vector.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
        if length > 0.0 {
            vector.iter_mut().for_each(|(_, w)| *w /= length);
        }
    }
}

/// Adds to the count of a word that is counted last, or begins it.
fn count_word(vector: &mut Vector, number: u32, count: f32) {
    match vector.last_mut() {
        Some((last, sum)) if *last == number => *sum += count,
        _ => vector.push((number, count)),
    }
}

/// Whether a word is a figure, or is mostly written with a capital.
fn names(corpus: &Corpus, term: &str, postings: &[Posting]) -> bool {
    if term.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let (mut capital, mut all) = (0, 0);
    for &posting in postings.iter().take(PLACES_SEEN) {
        let entry = corpus.entries().get(posting.entry as usize);
        let span = corpus.index().span(posting, posting.position);
        let (Some(entry), Some(span)) = (entry, span) else { continue };
        all += 1;
        capital += usize::from(span.of(&entry.document.text).starts_with(char::is_uppercase));
    }
    capital > (all - capital) * CAPITALS
}

/// The cosine of two unit vectors.
pub fn cosine(one: &[(u32, f32)], other: &[(u32, f32)]) -> f32 {
    let (mut sum, mut there) = (0.0, other.iter().peekable());
    for &(number, weight) in one {
        while there.next_if(|(other, _)| *other < number).is_some() {}
        if let Some((_, other)) = there.next_if(|(other, _)| *other == number) {
            sum += weight * other;
        }
    }
    sum
}

/// Sorts by number and adds up what stands under the same one.
pub(super) fn join_equal(list: &mut Vector) {
    list.order_by_key(|&(number, _)| number);
    list.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
}

/// The cosines of all pairs of articles that could be on one event, found article by article.
#[derive(Debug)]
pub(super) struct Pairs {
    /// The cosines so far, as (smaller, larger, cosine).
    found: Vec<Pair>,
    /// How many articles have been compared with those after them, the last first.
    compared: usize,
    /// By word, the weight in the article in hand; 0 between articles.
    dense: Vec<f32>,
    /// By word, the articles met so far of whose most telling words it is one.
    holders: Vec<Vec<u32>>,
    /// By article, how many telling words it shares with the one in hand; 0 between articles.
    shared: Vec<u8>,
}

impl Pairs {
    pub fn new(vectors: &[Vector], words: usize) -> Self {
        Pairs {
            found: Vec::new(),
            compared: 0,
            dense: vec![0.0; words],
            holders: vec![Vec::new(); words],
            shared: vec![0; vectors.len()],
        }
    }

    /// How many articles have been compared.
    pub fn compared(&self) -> usize {
        self.compared
    }

    /// Compares so many more articles; the pairs, in order, once that is done.
    pub fn compare(&mut self, all: &Vectors, articles: usize) -> Option<Vec<Pair>> {
        let vectors = &all.of;
        let Pairs { found, compared, dense, holders, shared } = self;
        // Backwards, so that a word's holders are those after the article in hand.
        for _ in 0..articles {
            let Some(at) = vectors.len().checked_sub(*compared + 1) else { break };
            *compared += 1;
            let Some(vector) = vectors.get(at) else { break };
            let others: Vec<u32> = if vectors.len() <= COMPARE_ALL {
                (at as u32 + 1..vectors.len() as u32).collect()
            } else {
                let mut met: Vec<u32> = Vec::new();
                for number in most_telling(vector) {
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
                met
            };
            vector.iter().for_each(|&(number, weight)| dense[number as usize] = weight);
            for other in others {
                let cosine: f32 = vectors[other as usize].iter().map(|&(n, weight)| weight * dense[n as usize]).sum();
                found.push((at as u32, other, cosine * all.nearness(at, other as usize)));
            }
            vector.iter().for_each(|&(number, _)| dense[number as usize] = 0.0);
        }
        if *compared < vectors.len() {
            return None;
        }
        found.order_by_key(|&(a, b, _)| (a, b));
        Some(std::mem::take(found))
    }
}

/// The words of most weight in a vector.
fn most_telling(vector: &[(u32, f32)]) -> Vec<u32> {
    let mut ranked = vector.to_vec();
    ranked.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked.into_iter().take(TELLING_WORDS).map(|(number, _)| number).collect()
}
