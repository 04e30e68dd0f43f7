//! The words that stand near a series' hits more often than chance would have it.

use super::search::Hits;
use super::stops::Stops;
use crate::corpus::{Corpus, Posting};
use crate::intake::Span;
use crate::text::{Order, fold, words_of};
use std::collections::{BTreeMap, HashMap};

/// A word is told from so many places near hits on: fewer are chance.
const LEAST: u32 = 3;

/// A word near the hits of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Collocate {
    /// As it is written most often there.
    pub word: String,
    /// Near how many hits it stands.
    pub near: u32,
    /// How often it stands in all the articles looked at.
    pub everywhere: u32,
    /// In how many articles it stands near one.
    pub articles: u32,
    /// logDice: 14 and less, one less for half as close; independent of how much text there is. Rychlý, "A
    /// lexicographer-friendly association score", 2008.
    pub log_dice: f64,
    /// Mutual information: how many times as often as by chance, as a power of two; high for rare words. Church and Hanks,
    /// "Word association norms", 1990; by chance a word stands in one of the places of the window as often as anywhere
    /// (Evert, "Corpora and collocations", 2008).
    pub information: f64,
    /// The t-score: how sure it is that it is not by chance; high for frequent words. From 2 on it hardly is.
    pub t_score: f64,
}

/// Where collocates are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The articles.
    pub articles: &'a [usize],
    /// Words looked at on each side of a hit, within its block.
    pub window: usize,
    /// Words left out.
    pub stops: &'a Stops,
}

/// The collocates of one series, the closest by logDice first.
pub fn collocates(corpus: &Corpus, hits: &Hits, series: u8, around: Around) -> Vec<Collocate> {
    let Around { articles, window, stops } = around;
    let mut near: HashMap<String, Near> = HashMap::new();
    let mut all_hits = 0u32;
    for &at in articles {
        let Some(entry) = corpus.entries().get(at) else { continue };
        let mut own = hits.of(at).iter().filter(|hit| hit.series == series).peekable();
        for block in entry.article.blocks.iter().filter(|block| block.kind.is_kept()) {
            if own.peek().is_none_or(|hit| hit.span.start >= block.span.end) {
                continue;
            }
            let reading = entry.article.folded(&entry.document.text, block.span);
            let words: Vec<(Span, &str)> =
                words_of(reading.text()).map(|(start, word)| (Span::new(start, start + word.len()), word)).collect();
            while let Some(hit) = own.next_if(|hit| hit.span.start < block.span.end) {
                let span = reading.folded(hit.span);
                let first = words.partition_point(|(word, _)| word.end <= span.start);
                let last = words.partition_point(|(word, _)| word.start < span.end);
                let around = words.get(first.saturating_sub(window)..first).into_iter().flatten();
                let around = around.chain(words.iter().skip(last).take(window));
                all_hits += 1;
                // A word that stands twice near one hit is near it once.
                let mut seen: Vec<String> = Vec::with_capacity(2 * window);
                for (_, word) in around.filter(|(_, word)| word.chars().any(char::is_alphabetic)) {
                    let folded = fold(word);
                    if seen.contains(&folded) {
                        continue;
                    }
                    let near = near.entry(folded.clone()).or_default();
                    near.hits += 1;
                    near.articles += u32::from(near.last != Some(at));
                    near.last = Some(at);
                    *near.written.entry((*word).to_owned()).or_default() += 1;
                    seen.push(folded);
                }
            }
        }
    }
    let chosen = Chosen::new(corpus, articles);
    let words: usize = articles.iter().filter_map(|&at| Some(corpus.entries().get(at)?.words)).sum();
    let mut found: Vec<Collocate> = near
        .into_iter()
        .filter(|(folded, near)| near.hits >= LEAST && !stops.has(folded))
        .map(|(folded, near)| {
            let everywhere = chosen.count(&corpus.index().postings(&folded));
            let observed = f64::from(near.hits);
            let dice = 2.0 * observed / f64::from(all_hits + everywhere).max(1.0);
            let places = f64::from(all_hits) * 2.0 * window as f64;
            let expected = places * f64::from(everywhere) / (words as f64).max(1.0);
            Collocate {
                word: near.most_written(),
                near: near.hits,
                everywhere,
                articles: near.articles,
                log_dice: 14.0 + dice.log2(),
                information: (observed / expected.max(f64::MIN_POSITIVE)).log2(),
                t_score: (observed - expected) / observed.sqrt(),
            }
        })
        .collect();
    found.order_by(|a, b| b.log_dice.total_cmp(&a.log_dice).then(b.near.cmp(&a.near)).then(a.word.cmp(&b.word)));
    found
}

#[derive(Default)]
struct Near {
    hits: u32,
    articles: u32,
    last: Option<usize>,
    written: BTreeMap<String, u32>,
}

impl Near {
    fn most_written(&self) -> String {
        let mut best: Option<(&String, u32)> = None;
        for (word, &count) in &self.written {
            if best.is_none_or(|(_, most)| count > most) {
                best = Some((word, count));
            }
        }
        best.map_or(String::new(), |(word, _)| word.clone())
    }
}

/// Which articles are looked at, by their place in the corpus.
struct Chosen(Vec<bool>);

impl Chosen {
    fn new(corpus: &Corpus, articles: &[usize]) -> Self {
        let mut chosen = vec![false; corpus.entries().len()];
        for &at in articles {
            if let Some(chosen) = chosen.get_mut(at) {
                *chosen = true;
            }
        }
        Chosen(chosen)
    }

    fn count(&self, postings: &[Posting]) -> u32 {
        postings.iter().filter(|posting| self.0.get(posting.entry as usize) == Some(&true)).count() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::super::{parse, run};
    use super::*;
    use crate::clean::Options;
    use crate::intake::{Document, Given};

    #[test]
    fn what_stands_near_the_hits_is_counted_once_a_hit_and_in_its_paragraph_only() {
        let texts = [
            "The narrow ferry crossed the harbour before the storm reached the town of Alten.\n\nA narrow, narrow ferry \
             waited for the lorries that came from the harbour in the afternoon, drivers said on Monday.\n",
            "Officials said the narrow ferry would not sail in the night, and that lorries have to wait.\n\nHarbour \
             crews repaired the second quay, which the storm had damaged two weeks earlier, on Tuesday.\n",
        ];
        let mut corpus = Corpus::new();
        for (at, text) in texts.iter().enumerate() {
            corpus.add(Document::new(format!("{at}.txt"), *text, Given::default()), Options::default());
        }
        let hits = run(&parse("ferry").0, &corpus);
        assert_eq!(hits.by_entry.iter().map(Vec::len).sum::<usize>(), 3);
        let stops = Stops::new(["en"], &[]);
        let around = |articles, window| Around { articles, window, stops: &stops };
        let found = collocates(&corpus, &hits, 0, around(&[0, 1], 5));
        let words: Vec<(&str, u32, u32, u32)> =
            found.iter().map(|c| (c.word.as_str(), c.near, c.everywhere, c.articles)).collect();
        // Three hits have "narrow" beside them, one of them twice; "harbour" stands near one of them only.
        assert_eq!(words, [("narrow", 3, 4, 2)]);
        // 14 + log2(2 · 3 / (3 + 4)).
        assert!((found[0].log_dice - 13.7776).abs() < 1e-3, "{}", found[0].log_dice);
        // By chance: ten places at each of three hits, among the words of both texts.
        let words: usize = corpus.entries().iter().map(|entry| entry.words).sum();
        let expected = 30.0 * 4.0 / words as f64;
        assert!((found[0].information - (3.0 / expected).log2()).abs() < 1e-9);
        assert!((found[0].t_score - (3.0 - expected) / 3f64.sqrt()).abs() < 1e-9);
        assert!(collocates(&corpus, &hits, 0, around(&[1], 5)).is_empty());
        assert!(collocates(&corpus, &hits, 1, around(&[0, 1], 5)).is_empty());
        // Farther away stand the lorries.
        let far = collocates(&corpus, &hits, 0, around(&[0, 1], 10));
        assert!(far.len() >= found.len());
    }
}
