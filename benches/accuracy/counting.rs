//! Counting as the public scorers of article extraction count: words, runs of four words, means over documents.

use std::collections::HashMap;
use std::hash::Hash;

/// How often each thing stands there.
pub type Counts<T> = HashMap<T, usize>;

/// The words of a text: runs of letters, digits and low lines.
pub fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).collect()
}

/// A text's words in lower case, one space between: two texts with the same words have the same.
pub fn key(text: &str) -> String {
    words(&text.to_lowercase()).join(" ")
}

/// How often each of some things stands there.
pub fn counted<T: Hash + Eq>(things: impl IntoIterator<Item = T>) -> Counts<T> {
    let mut counts = Counts::new();
    for thing in things {
        *counts.entry(thing).or_default() += 1;
    }
    counts
}

/// How many things two lists share, each as often as it stands in both.
pub fn shared<T: Hash + Eq>(a: &Counts<T>, b: &Counts<T>) -> usize {
    a.iter().map(|(thing, count)| *count.min(b.get(thing).unwrap_or(&0))).sum()
}

/// Runs of four words; of a shorter text, all of it.
fn shingles<'a>(words: &'a [&'a str]) -> Counts<&'a [&'a str]> {
    if words.is_empty() { Counts::new() } else { counted(words.windows(4.min(words.len()))) }
}

/// Precision and recall of one text against another over runs of four words; `None` where there is nothing to have them of.
pub fn text_scores(gold: &str, given: &str) -> (Option<f64>, Option<f64>) {
    let (gold, given) = (words(gold), words(given));
    let (gold, given) = (shingles(&gold), shingles(&given));
    let both = shared(&gold, &given) as f64;
    let of = |counts: &Counts<&[&str]>| {
        let all: usize = counts.values().sum();
        (all > 0).then(|| both / all as f64)
    };
    (of(&given), of(&gold))
}

/// The mean of some numbers; nought of none.
pub fn mean(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = numbers.into_iter().fold((0.0, 0usize), |(sum, count), n| (sum + n, count + 1));
    sum / count.max(1) as f64
}

/// The share of what holds.
pub fn share(all: &[bool]) -> f64 {
    mean(all.iter().map(|right| *right as u8 as f64))
}

/// The harmonic mean of precision and recall.
pub fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

/// F1 of the paragraphs of a text (parted by blank lines) against gold ones; headings count for neither side.
pub fn paragraph_match(gold: &[String], headings: &[String], given: &str) -> f64 {
    let headings: Vec<String> = headings.iter().map(|heading| key(heading)).collect();
    let gold = counted(gold.iter().map(|p| key(p)).filter(|k| !k.is_empty()));
    let given = counted(paragraphs(given).map(key).filter(|k| !k.is_empty() && !headings.contains(k)));
    let both = shared(&gold, &given) as f64;
    let all = |counts: &Counts<String>| counts.values().sum::<usize>().max(1) as f64;
    f1(both / all(&given), both / all(&gold))
}

/// The parts of a text between blank lines.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").filter(|part| !part.trim().is_empty())
}
