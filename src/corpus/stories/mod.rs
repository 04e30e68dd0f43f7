//! Stories: which articles report one event.
//!
//! In two steps, coarse and fine. Average-link clustering over TF-IDF vectors brings together what is about the same people
//! and places (`vectors`, `cluster`), less so the further apart they were published (`dates`); then what tells of two events
//! with the same cast is taken apart again, by words, names and figures that most articles on the one have and none on the
//! other (`split`, `contrast`), or where there are few, by what they have in common besides the cast (`few`).

mod arrange;
mod cluster;
mod contrast;
mod dates;
mod few;
#[cfg(test)]
mod fit;
mod grain;
mod split;
mod vectors;

use super::Corpus;
use crate::annotate::is_small_word;
use crate::text::Order;
pub(super) use arrange::arranged;
use cluster::Allowance;
pub use grain::{GRAINS, Grain};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
pub use vectors::cosine;
use vectors::{Pairs, Vectors};

/// Full articles on nothing in common are 0.06 to 0.1 alike, while those of a line or two on one event are often no more than
/// that: what comes together of them can be parted again where there are six.
const ALLOWED: Allowance = Allowance { short: 150.0, most: 1.6, from: 6 };

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
pub(super) fn group(corpus: &Corpus, grain: Grain) -> Vec<Story> {
    let mut grouping = Grouping::new(corpus, grain);
    loop {
        if let Some(stories) = grouping.step(corpus) {
            return stories;
        }
    }
}

/// The grouping of a large corpus, which takes seconds, in small steps.
#[derive(Debug)]
pub struct Grouping {
    vectors: Vectors,
    pairs: Pairs,
    /// The clusters still to be parted, once all pairs are known.
    clusters: Option<Vec<Vec<usize>>>,
    /// How many articles' clusters have been parted.
    parted: usize,
    stories: Vec<Story>,
    /// How clear what parts two events must be.
    clear: f64,
    /// How fine the stories are.
    pub(super) grain: Grain,
    /// The state of the corpus it is of.
    pub(super) generation: u32,
}

/// A step compares, or parts the clusters of, about so many articles: some 20 ms of work.
const STEP_ARTICLES: usize = 100;

impl Grouping {
    /// Begins to group a corpus.
    pub fn new(corpus: &Corpus, grain: Grain) -> Self {
        let vectors = vectors::vectors(corpus);
        let pairs = Pairs::new(&vectors.of, vectors.words.len());
        Grouping {
            vectors,
            pairs,
            clusters: None,
            parted: 0,
            stories: Vec::new(),
            clear: contrast::CLEAR + grain.clearer(),
            grain,
            generation: corpus.generation,
        }
    }

    /// How far it is, in per cent.
    pub fn percent(&self) -> usize {
        let all = self.vectors.of.len().max(1);
        (self.pairs.compared() + self.parted) * 50 / all
    }

    /// Does a little of it; the stories once it is done.
    pub(super) fn step(&mut self, corpus: &Corpus) -> Option<Vec<Story>> {
        let Grouping { vectors, pairs, clusters, parted, stories, clear, grain, .. } = self;
        let Some(todo) = clusters else {
            if let Some(pairs) = pairs.compare(vectors, STEP_ARTICLES) {
                let found = cluster::cluster(&vectors.of, pairs, grain.alike(), ALLOWED);
                *clusters = Some(cluster::join_lone(found, &vectors.of));
            }
            return None;
        };
        let before = *parted;
        while *parted < before + STEP_ARTICLES {
            let Some(members) = todo.pop() else {
                let mut stories = std::mem::take(stories);
                stories.order_by(|a, b| b.members.len().cmp(&a.members.len()).then(a.members.cmp(&b.members)));
                return Some(stories);
            };
            *parted += members.len();
            let parts = if split::least_side(members.len()).is_some() {
                split::split(vectors, members, *clear)
            } else {
                few::part(vectors, members, grain.alike_in_particulars(), grain.alike())
            };
            for members in parts {
                stories.push(Story { label: label(corpus, &members, vectors), members });
            }
        }
        None
    }
}

/// The most telling words of a story, as its articles write them most often; no days and months, which tell of no event.
fn label(corpus: &Corpus, members: &[usize], vectors: &Vectors) -> String {
    // A word counts by its weight, by how many of the articles hold it, and by how few of the others.
    let others = (vectors.of.len() - members.len()).max(1) as f32;
    let elsewhere = |number: u32, here: usize| (vectors.documents[number as usize] - here as f32) / others;
    let mut weights: HashMap<u32, (f32, usize)> = HashMap::new();
    for &member in members {
        for &(number, weight) in &vectors.of[member] {
            let sum = weights.entry(number).or_insert((0.0, 0));
            sum.0 += weight;
            sum.1 += 1;
        }
    }
    let mut ranked: Vec<(&str, f32)> = weights
        .into_iter()
        .filter(|(_, (_, count))| *count > 1 || members.len() == 1)
        .map(|(number, (sum, count))| {
            let word = vectors.words[number as usize].as_str();
            (word, sum * count as f32 * (1.0 - elsewhere(number, count)))
        })
        .filter(|(word, _)| word.chars().count() >= LABEL_LETTERS && word.contains(char::is_alphabetic))
        // "U.S."
        .filter(|(word, _)| !word.contains('.'))
        .collect();
    ranked.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
    let first = members.first().and_then(|&at| corpus.entries().get(at));
    let language = first.and_then(|entry| entry.article.metadata.language.as_deref());
    let written = |(word, _)| written(corpus, members, word).unwrap_or(Cow::Borrowed(word));
    let telling = ranked.into_iter().map(written).filter(|word| !is_small_word(word, language));
    let mut labels: Vec<Cow<str>> = Vec::with_capacity(LABEL_WORDS);
    for word in telling {
        if !labels.iter().any(|label| is_of_one_stem(label, &word)) {
            labels.push(word);
        }
        if labels.len() == LABEL_WORDS {
            break;
        }
    }
    labels.join(", ")
}

/// Whether two words are one and a form of it: "Syria" and "Syrian", "Turkey" and "Turkish".
fn is_of_one_stem(one: &str, other: &str) -> bool {
    const LEAST: usize = 4;
    const ENDING: usize = 3;
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    same >= LEAST && one.chars().count().max(other.chars().count()) - same <= ENDING
}

/// The form in which a folded word stands most often in these articles.
fn written<'a>(corpus: &'a Corpus, members: &[usize], folded: &str) -> Option<Cow<'a, str>> {
    let mut forms: BTreeMap<Cow<str>, usize> = BTreeMap::new();
    for posting in corpus.index().postings(folded) {
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
        let stories = group(&corpus, Grain::default());
        assert_eq!(stories.iter().map(|s| s.members.clone()).collect::<Vec<_>>(), [vec![0, 2], vec![1]]);
        assert!(stories[0].label.contains("Kessel"), "{}", stories[0].label);
    }

    #[test]
    fn a_label_tells_its_story_from_the_others_and_says_nothing_twice() {
        let texts = [
            "Syria and Turkey\n\nTurkey and Syria spoke about flour. Turkish lorries brought Syrian mills the flour.",
            "Syria and Turkey\n\nTurkey and Syria fought over a dam. Turkish divers searched the dam for a Syrian ring.",
        ];
        let labels: Vec<String> = group(&corpus(&texts), Grain::default()).into_iter().map(|s| s.label).collect();
        assert_eq!(labels, ["flour, lorries, mills", "dam, divers, fought"]);
        assert!(is_of_one_stem("Turkey", "Turkish") && !is_of_one_stem("bridge", "brigade"));
    }

    #[test]
    fn a_label_names_neither_days_nor_months() {
        let text =
            "Until Wednesday the crane stood, on Wednesday the crane fell, and since Wednesday Dahl has had no crane.";
        assert_eq!(group(&corpus(&[text]), Grain::default())[0].label, "Dahl, crane, fell");
    }

    #[test]
    fn an_article_told_in_its_title_beside_one_short_line_is_on_that_event() {
        let mut corpus = Corpus::new();
        for (title, text) in [
            ("Kessel Bridge shut", "Inspectors closed the Kessel Bridge after cracks in its hangers."),
            ("The Kessel Bridge stays closed over cracks in its hangers", "\"How long?\" asked drivers."),
        ] {
            let given = Given { title: Some(title.to_owned()), ..Given::default() };
            corpus.add(Document::new("", text, given), Options { raw: true, ..Options::default() });
        }
        assert_eq!(group(&corpus, Grain::default()).len(), 1);
    }

    #[test]
    fn articles_on_one_subject_years_apart_are_two_stories_and_a_reprint_is_not() {
        let talks =
            "Ministers of Westmark and Port Lorne met on Monday to talk about the ferry treaty and its tariffs.";
        let again = "In Westmark on Monday the ministers quarrelled over dredging, lighthouse fees, pilot crews and salmon \
                     quotas. Port Lorne had sent its envoy Ines Dahl, who left before midnight and blamed a storm.";
        for (one, date, other, later, count) in [
            (talks, "2016-12-01", again, "2016-12-03", 1),
            (talks, "2016-12-01", again, "2019-08-27", 2),
            (talks, "2016-12-01", again, "", 1),
            (talks, "2016-12-01", &format!("{talks} Copied."), "2019-08-27", 1),
        ] {
            let mut corpus = Corpus::new();
            for (text, date) in [(one, date), (other, later)] {
                let given = Given { date: Some(date.to_owned()).filter(|date| !date.is_empty()), ..Given::default() };
                corpus.add(Document::new("", text, given), Options { raw: true, ..Options::default() });
            }
            assert_eq!(group(&corpus, Grain::default()).len(), count, "{date} {later} {other}");
        }
    }

    #[test]
    fn nothing_and_empty_texts_are_no_trouble() {
        assert!(group(&corpus(&[]), Grain::default()).is_empty());
        assert_eq!(group(&corpus(&["1", "2"]), Grain::default()).len(), 2);
    }

    /// An article on what a club offers a player, one of twelve that each put it in their own words.
    fn offer(club: &str, chief: &str, sum: &str, n: usize) -> String {
        let opening = [
            "made an offer to",
            "has laid a contract before",
            "wants to sign",
            "met the agent of",
            "is bidding for",
            "hopes to land",
        ];
        let aside = [
            "Supporters queued at the harbour gate to hear more. Ticket sales had fallen since spring.",
            "A scout saw him train twice in the rain. His knee, operated on in winter, has healed.",
            "The treasurer called the price steep but fair. Sponsors are said to bear a third.",
            "His wife teaches at a school in the old town. They would rather not move far.",
            "Critics recall the pitcher whom the owners bought for a fortune, and who never threw.",
            "Rivals shrugged. Talks of this kind tend to fail over clauses nobody reads.",
            "The league's calendar leaves ten days for signatures. A physician must see him first.",
            "He was born on the islands and learned the game on gravel beside a cannery.",
            "An evening paper had hinted at it. Neither side would say who leaked the draft.",
            "Younger players wonder where that leaves them. Two have asked to be lent out.",
            "The mayor, who owns a share, kept quiet. Opponents want the stadium's rent raised.",
            "Statisticians rate his fielding below average, and his patience at bat above all.",
        ];
        format!(
            "{club} and Vale\n\n{chief} of the {club} {} Anton Vale, the free agent said to be leaving Port Lorne. The {club} \
             would pay {sum} million. Vale, who hit 33 home runs for Port Lorne, is represented by Sol Barr. {}",
            opening[n % opening.len()],
            aside[n % aside.len()]
        )
    }

    /// The members of the stories that these texts fall into.
    fn stories(texts: &[String]) -> Vec<Vec<usize>> {
        let corpus = corpus(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        group(&corpus, Grain::default()).into_iter().map(|story| story.members).collect()
    }

    #[test]
    fn two_events_with_one_cast_are_two_stories() {
        let harriers = |n| offer("Harriers", "Dana Hoyle", "140", n);
        let millers = |n| offer("Millers", "Piet Brandt", "155", n);
        let turns: Vec<String> = (0..12).map(|n| if n % 2 == 0 { harriers(n) } else { millers(n) }).collect();
        assert_eq!(stories(&turns), [[0, 2, 4, 6, 8, 10], [1, 3, 5, 7, 9, 11]]);
        let one: Vec<String> = (0..12).map(harriers).collect();
        assert_eq!(stories(&one).len(), 1);
    }
}
