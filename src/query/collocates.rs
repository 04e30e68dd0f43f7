//! The words that stand near a series' hits more often than chance would have it.

use super::search::Hits;
use super::stops::Stops;
use crate::corpus::Corpus;
use crate::intake::Span;
use crate::text::letter::is_apostrophe;
use crate::text::{Order, fold, fold_into, within_apostrophe};
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
    let mut collocating = Collocating::default();
    while !collocating.step(corpus, hits, series, around) {}
    collocating.found(corpus, around)
}

/// Collocates of one series being counted, some articles at a time: of a frequent word they take longer than a reader
/// waits for a letter.
#[derive(Default)]
pub struct Collocating {
    near: HashMap<String, Near>,
    /// Hits counted so far.
    hits: u32,
    /// How many of the articles were looked at.
    read: usize,
    folded: String,
}

/// One step of counting stops after so many hits: some five milliseconds in a browser.
const STEP_HITS: u32 = 2_000;

impl Collocating {
    /// Counts what stands near the hits of some more articles; whether that was all.
    pub fn step(&mut self, corpus: &Corpus, hits: &Hits, series: u8, around: Around) -> bool {
        let until = self.hits + STEP_HITS;
        while let Some(&at) = around.articles.get(self.read) {
            self.read += 1;
            for hit in hits.of(at).iter().filter(|hit| hit.series == series) {
                self.count(corpus, at, hit.span, around.window);
            }
            if self.hits >= until {
                return self.read >= around.articles.len();
            }
        }
        true
    }

    /// Counts the words near one hit, within its block.
    fn count(&mut self, corpus: &Corpus, at: usize, hit: Span, window: usize) {
        let (index, Some(entry)) = (corpus.index(), corpus.entries().get(at)) else { return };
        let own = index.positions_touching(at, hit);
        // Removed lines are not in this index.
        if own.is_empty() {
            return;
        }
        self.hits += 1;
        let from = own.start.saturating_sub(window as u32);
        let before: Vec<Span> = index.spans(at, from..own.start).collect();
        let after = index.spans(at, own.end..own.end.saturating_add(window as u32));
        // What stands between two blocks is no word.
        let before = before.iter().rev().take_while(|span| !span.is_empty()).count();
        let before = index.spans(at, own.start - before as u32..own.start);
        for span in before.chain(after.take_while(|span| !span.is_empty())) {
            let word = entry.wording(span);
            if !word.chars().any(char::is_alphabetic) {
                continue;
            }
            self.folded.clear();
            fold_into(&word, &mut self.folded);
            // "Syria's" is counted with "Syria", as it is looked for.
            let mut word: &str = &word;
            if let Some(within) = within_apostrophe(&self.folded).map(str::to_owned) {
                word = word.split(is_apostrophe).find(|part| fold(part) == within).unwrap_or(word);
                self.folded = within;
            }
            if !self.near.contains_key(&self.folded) {
                self.near.insert(self.folded.clone(), Near::default());
            }
            let Some(near) = self.near.get_mut(&self.folded) else { continue };
            // A word that stands twice near one hit is near it once.
            if near.last_hit == self.hits {
                continue;
            }
            near.last_hit = self.hits;
            near.hits += 1;
            near.articles += u32::from(near.last != Some(at));
            near.last = Some(at);
            match near.written.get_mut(word) {
                Some(count) => *count += 1,
                None => drop(near.written.insert(word.to_owned(), 1)),
            }
        }
    }

    /// What was counted, the closest by logDice first.
    pub fn found(self, corpus: &Corpus, around: Around) -> Vec<Collocate> {
        let Around { articles, window, stops } = around;
        let chosen = Chosen::new(corpus, articles);
        let words: usize = articles.iter().filter_map(|&at| Some(corpus.entries().get(at)?.words)).sum();
        let all_hits = self.hits;
        let mut found: Vec<Collocate> = self
            .near
            .into_iter()
            .filter(|(folded, near)| near.hits >= LEAST && !stops.has(folded))
            .map(|(folded, near)| {
                let everywhere = chosen.count(corpus, &folded);
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
}

#[derive(Default)]
struct Near {
    hits: u32,
    articles: u32,
    last: Option<usize>,
    /// The hit it was counted near last, from 1.
    last_hit: u32,
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

/// Which articles are looked at, by their place in the corpus; nothing where all are.
struct Chosen(Vec<bool>);

impl Chosen {
    fn new(corpus: &Corpus, articles: &[usize]) -> Self {
        if articles.len() == corpus.entries().len() {
            return Chosen(Vec::new());
        }
        let mut chosen = vec![false; corpus.entries().len()];
        for &at in articles {
            if let Some(chosen) = chosen.get_mut(at) {
                *chosen = true;
            }
        }
        Chosen(chosen)
    }

    /// How often a folded word stands in them.
    fn count(&self, corpus: &Corpus, folded: &str) -> u32 {
        let index = corpus.index();
        let mut count = 0;
        for term in index.term(folded).iter().chain(index.with_apostrophe(folded)) {
            match self.0.is_empty() {
                true => count += index.count(*term),
                false => index.each(*term, |at| count += u32::from(self.0.get(at.entry as usize) == Some(&true))),
            }
        }
        count
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
        assert_eq!((0..2).map(|at| hits.of(at).len()).sum::<usize>(), 3);
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
