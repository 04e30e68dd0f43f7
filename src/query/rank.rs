//! How well an article fits the keywords: BM25 with the hits of each series as its terms.
//!
//! Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. A series may be a phrase, a
//! wildcard or a regular expression, so what is counted is its hits and not its words. A hit in the headline counts as
//! several (the same, section 3.6: weighted fields are summed before the term frequency saturates). Articles that spell a
//! keyword as it was typed come before those that have it in another spelling alone.

use super::parse::Query;
use super::search::Hits;
use crate::clean::Kind;
use crate::corpus::{Corpus, Entry};

/// How soon more hits stop telling: the customary value.
const SATURATION: f64 = 1.2;
/// How much the length of an article counts: the customary value.
const LENGTH: f64 = 0.75;
/// A hit in the headline counts as this many: a headline of news names what the article is about, and stands for its
/// first paragraph as well.
const TITLE: f64 = 5.0;

/// What hits in another spelling than the typed one add, against as many as typed: so little that an article that is ten
/// times as long as the mean and has one hit as typed still comes before any that has none (BM25 gives the first 0.21 of what
/// a word tells, and the second at most 2.2 times this share). Where nothing is spelled as typed, spelling tells nothing.
const OTHERWISE: f64 = 0.09;

/// How much an article has of a keyword: of hits as typed, and of all.
#[derive(Clone, Copy, Default)]
struct Sum {
    as_typed: f64,
    all: f64,
}

/// How well each of these articles fits, in their order; 0 for those without hits.
pub fn relevance(corpus: &Corpus, query: &Query, hits: &Hits, articles: &[usize]) -> Vec<f64> {
    let entries: Vec<_> = articles.iter().map(|&at| (at, corpus.entries().get(at))).collect();
    let words: usize = entries.iter().filter_map(|(_, entry)| Some(entry.as_ref()?.words)).sum();
    let mean = (words as f64 / entries.len().max(1) as f64).max(1.0);
    let weighed: Vec<Vec<Sum>> = entries
        .iter()
        .map(|(at, entry)| {
            let mut sums = vec![Sum::default(); hits.series];
            let Some(entry) = entry else { return sums };
            let title = entry.article.blocks.iter().find(|block| block.kind == Kind::Title).map(|block| block.span);
            for hit in hits.of(*at) {
                let series = hit.series as usize;
                if let (Some(sum), Some(series)) = (sums.get_mut(series), query.series.get(series)) {
                    let weight = if title.is_some_and(|title| title.contains(hit.span)) { TITLE } else { 1.0 };
                    sum.all += weight;
                    if series.spelling.is_of(&entry.wording(hit.span)) {
                        sum.as_typed += weight;
                    }
                }
            }
            sums
        })
        .collect();
    let all = entries.len() as f64;
    // How telling each series is, and what its hits in another spelling count for.
    let telling: Vec<(f64, f64)> = (0..hits.series)
        .map(|series| {
            let of = |sums: &[Sum]| sums.get(series).copied().unwrap_or_default();
            let with = weighed.iter().filter(|sums| of(sums).all > 0.0).count() as f64;
            let is_typed = weighed.iter().any(|sums| of(sums).as_typed > 0.0);
            ((1.0 + (all - with + 0.5) / (with + 0.5)).ln(), if is_typed { OTHERWISE } else { 1.0 })
        })
        .collect();
    let score = |(sums, (_, entry)): (&Vec<Sum>, &(usize, Option<&Entry>))| {
        let length = entry.map_or(0, |entry| entry.words) as f64 / mean;
        let saturated = |sum: f64| sum * (SATURATION + 1.0) / (sum + SATURATION * (1.0 - LENGTH + LENGTH * length));
        let one = |(sum, (telling, otherwise)): (&Sum, &(f64, f64))| {
            let as_typed = saturated(sum.as_typed);
            telling * (as_typed + otherwise * (saturated(sum.all) - as_typed))
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
            let query = parse(typed).0;
            let hits = run(&query, &corpus);
            let all = [0, 1, 2, 3, 4];
            let scores = relevance(&corpus, &query, &hits, &all);
            let mut order = all.to_vec();
            order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
            (order, scores[3])
        };
        assert_eq!(order("ferry").0[..3], [1, 2, 0]);
        assert_eq!(order("ferry").1, 0.0);
        // The heron stands in one article, the ferry in three.
        assert_eq!(order("a ferry, heron").0[0], 4);
    }

    #[test]
    fn what_is_spelled_as_typed_comes_first() {
        let filler = "The council met on Thursday to speak of the budget, the roads and the schools of the town.\n\n";
        let long: Vec<String> = ["roads", "schools", "parks", "ferries", "bridges", "markets", "harbours", "trams"]
            .map(|what| {
                format!("On {what} the council spent more than in the year before, as its {what} were old.\n\n")
            })
            .into();
        let texts = [
            format!("The résumé\n\n{filler}A résumé, a Résumé and a résumé were read.\n"),
            format!("Nothing to see\n\n{}A resume was read.\n", long.concat()),
            format!("Nothing to see\n\n{filler}Talks with the US went on.\n"),
            format!("Nothing to see\n\n{filler}It told us and us and us, and us again.\n"),
            format!("Nothing to see\n\n{filler}One is in Zürich, in Zürich.\n"),
            format!("Nothing to see\n\n{filler}One is in Zurich.\n"),
        ];
        let mut corpus = Corpus::new();
        for (at, text) in texts.iter().enumerate() {
            corpus.add(Document::new(format!("{at}.txt"), text, Given::default()), Options::default());
        }
        for (typed, expected) in [
            ("resume", &[1, 0][..]),
            ("Resume", &[0, 1]),
            ("résumé", &[0, 1]),
            ("Résumé", &[0, 1]),
            ("resum*", &[1, 0]),
            ("a resume", &[1, 0]),
            ("US", &[2, 3]),
            ("us", &[3, 2]),
            ("zurich", &[5, 4]),
            ("zürich", &[4, 5]),
            ("zürich|zurich", &[4, 5]),
            // As typed it stands nowhere: then spelling tells nothing.
            ("zùrich", &[4, 5]),
            ("/z.rich/", &[4, 5]),
            ("zurich, us", &[3, 5, 2, 4]),
        ] {
            let query = parse(typed).0;
            let hits = run(&query, &corpus);
            let all = [0, 1, 2, 3, 4, 5];
            let scores = relevance(&corpus, &query, &hits, &all);
            let mut order: Vec<usize> = all.into_iter().filter(|at| scores[*at] > 0.0).collect();
            order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
            assert_eq!(order, expected, "{typed} {scores:?}");
        }
    }
}
