//! How well an article fits the keywords: BM25 with the hits of each series as its terms.
//!
//! Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. A series may be a phrase, a
//! wildcard or a regular expression, so what is counted is its hits and not its words. A hit in the headline counts as
//! several (the same, section 3.6: weighted fields are summed before the term frequency saturates).

use super::search::Hits;
use crate::clean::Kind;
use crate::corpus::Corpus;

/// How soon more hits stop telling: the customary value.
const SATURATION: f64 = 1.2;
/// How much the length of an article counts: the customary value.
const LENGTH: f64 = 0.75;
/// A hit in the headline counts as this many: a headline of news names what the article is about, and stands for its
/// first paragraph as well.
const TITLE: f64 = 5.0;

/// How well each of these articles fits, in their order; 0 for those without hits.
pub fn relevance(corpus: &Corpus, hits: &Hits, articles: &[usize]) -> Vec<f64> {
    let entries: Vec<_> = articles.iter().map(|&at| (at, corpus.entries().get(at))).collect();
    let words: usize = entries.iter().filter_map(|(_, entry)| Some(entry.as_ref()?.words)).sum();
    let mean = (words as f64 / entries.len().max(1) as f64).max(1.0);
    let weighed: Vec<Vec<f64>> = entries
        .iter()
        .map(|(at, entry)| {
            let mut sums = vec![0.0; hits.series];
            let blocks = entry.map_or(&[][..], |entry| entry.article.blocks.as_slice());
            let title = blocks.iter().find(|block| block.kind == Kind::Title).map(|block| block.span);
            for hit in hits.of(*at) {
                if let Some(sum) = sums.get_mut(hit.series as usize) {
                    *sum += if title.is_some_and(|title| title.contains(hit.span)) { TITLE } else { 1.0 };
                }
            }
            sums
        })
        .collect();
    let all = entries.len() as f64;
    let telling: Vec<f64> = (0..hits.series)
        .map(|series| {
            let with = weighed.iter().filter(|sums| sums.get(series).is_some_and(|sum| *sum > 0.0)).count() as f64;
            (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
        })
        .collect();
    let score = |(sums, (_, entry)): (&Vec<f64>, &(usize, Option<&crate::corpus::Entry>))| {
        let length = entry.map_or(0, |entry| entry.words) as f64 / mean;
        let one = |(sum, telling): (&f64, &f64)| {
            telling * sum * (SATURATION + 1.0) / (sum + SATURATION * (1.0 - LENGTH + LENGTH * length))
        };
        sums.iter().zip(&telling).map(one).sum()
    };
    weighed.iter().zip(&entries).map(score).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{parse, run};
    use super::*;
    use crate::clean::Options;
    use crate::intake::{Document, Given};

    #[test]
    fn a_headline_more_hits_and_a_rare_word_bring_an_article_forward() {
        let filler = "The council met on Thursday to speak of the budget, the roads and the schools of the town.\n\n";
        let texts = [
            format!("Nothing to see\n\n{filler}A ferry was seen.\n"),
            format!("The ferry sails again\n\n{filler}It was seen.\n"),
            format!("Nothing to see\n\n{filler}A ferry and a ferry were seen, and a ferry.\n"),
            format!("Nothing to see\n\n{filler}It rained all day, they said.\n"),
            format!("Nothing to see\n\n{filler}A heron was seen.\n"),
        ];
        let mut corpus = Corpus::new();
        for (at, text) in texts.iter().enumerate() {
            corpus.add(Document::new(format!("{at}.txt"), text, Given::default()), Options::default());
        }
        let order = |typed: &str| {
            let hits = run(&parse(typed).0, &corpus);
            let all = [0, 1, 2, 3, 4];
            let scores = relevance(&corpus, &hits, &all);
            let mut order = all.to_vec();
            order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
            (order, scores[3])
        };
        assert_eq!(order("ferry").0[..3], [1, 2, 0]);
        assert_eq!(order("ferry").1, 0.0);
        // The heron stands in one article, the ferry in three.
        assert_eq!(order("a ferry, heron").0[0], 4);
    }
}
