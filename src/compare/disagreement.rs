//! Figures of several articles on the same thing, and whether they agree.
//!
//! Two figures count the same thing where they have one unit or count one thing, and the words around them are alike. Rounding
//! and bounds are no disagreement: "about 40,000" agrees with 38,000, and "at least six weeks" with eight. Which of them is
//! right is not asked.

use super::coverage::{head, singular};
use crate::annotate::{Bound, EntityKind, Figure};
use crate::corpus::{Entry, share_of_articles};
use crate::intake::Span;
use crate::text::{Order, fold, words_of};
use std::collections::{BTreeMap, BTreeSet};

/// "About" covers this much on either side.
const ABOUT: f64 = 0.1;
/// Figures surer than this are compared.
const SURE_FIGURE: f32 = 0.8;
/// So many words on either side of a figure say what it is of.
const AROUND: usize = 9;
/// The words around two figures of one unit are alike from this weighted overlap on …
const LIKE_AROUND: f32 = 0.3;
/// … and where what they count has the same name, from this one.
const LIKE_AROUND_SAME_THING: f32 = 0.2;
/// Words in so large a share of ordinary articles say nothing of what is counted: "said" and "according" stand in 19 of a
/// hundred, "until" in 17.
const FUNCTION_SHARE: f32 = 0.15;
/// Shorter words of Latin script say nothing either; the background table lacks those of one letter.
const LEAST_LETTERS: usize = 3;
/// … and they share at least so many words.
const LEAST_SHARED: usize = 2;
/// A row is named by at most so many of the words that stand around its figures.
const NAMING_WORDS: usize = 3;

/// Figures on one thing that do not all agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// What is counted: the words that stand around the figures in most articles.
    pub about: String,
    /// Per article, the figures it gives.
    pub given: Vec<Vec<Given>>,
}

/// A figure as an article gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Its place.
    pub span: Span,
    /// Whether it disagrees with what most of the other articles give, or with the other where there are two.
    pub differs: bool,
}

struct Held<'a> {
    article: usize,
    figure: &'a Figure,
    thing: String,
    /// The words around it, by their singular.
    around: BTreeMap<String, Around>,
    /// Who is named in its sentence.
    people: BTreeSet<&'a str>,
}

/// A word around a figure.
struct Around {
    /// How rare it is.
    weight: f32,
    /// Its number in the sentence, and how it is written there.
    at: usize,
    written: String,
}

/// The figures that disagree, those in most articles first.
pub fn disagreements(entries: &[&Entry]) -> Vec<Disagreement> {
    let mut held: Vec<Held> = Vec::new();
    for (article, entry) in entries.iter().enumerate() {
        let mentions = entry.mentions();
        let figures = mentions
            .figures
            .iter()
            .filter(|f| f.confidence >= SURE_FIGURE && !(f.unit.is_empty() && f.counted.is_empty()));
        for figure in figures {
            let thing = singular(&head(&figure.counted));
            let (around, people) = around(entry, figure);
            held.push(Held { article, figure, around, thing, people });
        }
    }
    // The figure of each other article that is most like it: an article may give several of one unit.
    let mut best: BTreeMap<(usize, usize), (f32, usize)> = BTreeMap::new();
    for (n, one) in held.iter().enumerate() {
        for (m, other) in held.iter().enumerate().filter(|(_, other)| other.article != one.article) {
            let likeness = likeness(one, other);
            let best = best.entry((n, other.article)).or_insert((0.0, m));
            if likeness > best.0 {
                *best = (likeness, m);
            }
        }
    }
    let mut group_of: Vec<usize> = (0..held.len()).collect();
    for (&(n, _), &(likeness, m)) in &best {
        let article = held.get(n).map_or(0, |one| one.article);
        let mutual = best.get(&(m, article)).is_some_and(|(_, back)| *back == n);
        if n < m && likeness > 0.0 && mutual {
            let (from, to) = (group_of.get(m).copied(), group_of.get(n).copied());
            group_of.iter_mut().filter(|group| Some(**group) == from).for_each(|group| *group = to.unwrap_or(*group));
        }
    }
    let mut groups: BTreeMap<usize, Vec<&Held>> = BTreeMap::new();
    for (group, held) in group_of.iter().zip(&held) {
        groups.entry(*group).or_default().push(held);
    }
    let mut rows: Vec<Disagreement> = groups.values().filter_map(|group| disagreement(group, entries.len())).collect();
    rows.order_by_key(|row| std::cmp::Reverse(row.given.iter().filter(|given| !given.is_empty()).count()));
    rows
}

/// How alike what two figures are of is; 0 where it is not the same.
fn likeness(one: &Held, other: &Held) -> f32 {
    if one.figure.unit != other.figure.unit {
        return 0.0;
    }
    let same_thing = !one.thing.is_empty() && one.thing == other.thing;
    if one.figure.unit.is_empty() && !same_thing {
        return 0.0;
    }
    let weight = |words: &BTreeMap<String, Around>| words.values().map(|word| word.weight).sum::<f32>();
    let common = one.around.iter().filter(|(word, _)| other.around.contains_key(*word));
    let common: f32 = common.map(|(_, word)| word.weight).sum();
    let least = weight(&one.around).min(weight(&other.around));
    let overlap = if least > 0.0 { common / least } else { 0.0 };
    let bar = if same_thing { LIKE_AROUND_SAME_THING } else { LIKE_AROUND };
    // One sum that one person names is one sum.
    let is_exact = |held: &Held| held.figure.bound == Bound::Exact && held.figure.low == held.figure.high;
    let same_value = is_exact(one) && is_exact(other) && one.figure.low == other.figure.low;
    if same_value && !one.figure.unit.is_empty() && !one.people.is_disjoint(&other.people) {
        return overlap + 1.0;
    }
    let shared = one.around.keys().filter(|word| other.around.contains_key(*word)).count();
    if overlap < bar || shared < LEAST_SHARED {
        return 0.0;
    }
    // Of several that would do, one of equal value is the same.
    if agree(one.figure, other.figure) { overlap + 1.0 } else { overlap }
}

/// The words around a figure in its sentence, its own left out; and who is named there.
fn around<'a>(entry: &'a Entry, figure: &Figure) -> (BTreeMap<String, Around>, BTreeSet<&'a str>) {
    let mut words = BTreeMap::new();
    let Some(sentence) = entry.mentions().sentences.iter().find(|sentence| sentence.span.contains(figure.span)) else {
        return (words, BTreeSet::new());
    };
    let start = sentence.span.start as usize;
    let all: Vec<(Span, &str)> = words_of(sentence.span.of(&entry.document.text))
        .map(|(at, word)| (Span::new(start + at, start + at + word.len()), word))
        .collect();
    let first = all.iter().position(|(span, _)| span.end > figure.span.start).unwrap_or(0);
    let last = all.iter().rposition(|(span, _)| span.start < figure.span.end).unwrap_or(first);
    let people = entry.mentions().entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    let people = people.flat_map(|person| person.mentions.iter().map(|span| (*span, person.name.as_str())));
    let names: Vec<(Span, &str)> = people.filter(|(span, _)| sentence.span.contains(*span)).collect();
    for (n, (span, word)) in all.iter().enumerate() {
        // Who gives a figure says nothing of what it is of.
        if names.iter().any(|(name, _)| name.contains(*span)) {
            continue;
        }
        let near = n + AROUND >= first && n <= last + AROUND && !(first..=last).contains(&n);
        let folded = fold(word);
        let share = share_of_articles(&folded);
        if near && share < FUNCTION_SHARE && says_something(&folded) {
            // Two letters of the word as it is written, where "’" takes more bytes.
            let bare = folded.strip_suffix("'s");
            let cut = bare.and_then(|_| Some(word.char_indices().nth_back(1)?.0));
            let written = cut.and_then(|cut| word.get(..cut)).unwrap_or(word);
            let bare = bare.unwrap_or(&folded);
            let word = Around { weight: -(share.max(0.003)).ln(), at: n, written: written.to_owned() };
            words.entry(singular(bare)).or_insert(word);
        }
    }
    (words, names.into_iter().map(|(_, name)| name).collect())
}

/// Whether a word is more than a letter or two, which in Latin script say nothing by themselves.
fn says_something(folded: &str) -> bool {
    folded.starts_with(char::is_alphabetic) && (folded.len() >= LEAST_LETTERS || !folded.is_ascii())
}

/// Whether two figures can both be right.
fn agree(one: &Figure, other: &Figure) -> bool {
    let (a, b) = (range(one), range(other));
    a.0 <= b.1 && b.0 <= a.1
}

/// From where to where a figure may lie.
fn range(figure: &Figure) -> (f64, f64) {
    match figure.bound {
        Bound::Exact => (figure.low, figure.high),
        Bound::About => (figure.low * (1.0 - ABOUT), figure.high * (1.0 + ABOUT)),
        Bound::AtLeast => (figure.low, f64::INFINITY),
        Bound::AtMost => (f64::NEG_INFINITY, figure.high),
    }
}

fn disagreement(group: &[&Held], articles: usize) -> Option<Disagreement> {
    let of = |article: usize| group.iter().filter(move |held| held.article == article);
    // Two articles disagree where nothing that one gives agrees with anything that the other gives.
    let disagree = |a: usize, b: usize| {
        of(a).next().is_some() && of(b).next().is_some() && !of(a).any(|x| of(b).any(|y| agree(x.figure, y.figure)))
    };
    let against = |a: usize| (0..articles).filter(|&b| disagree(a, b)).count();
    let most = (0..articles).map(against).max().unwrap_or(0);
    if most == 0 {
        return None;
    }
    let mut given: Vec<Vec<Given>> = vec![Vec::new(); articles];
    for held in group {
        if let Some(given) = given.get_mut(held.article) {
            given.push(Given { span: held.figure.span, differs: against(held.article) == most });
        }
    }
    Some(Disagreement { about: about(group), given })
}

/// What figures are of: what is counted, and the words that stand around them in most articles, as one of them writes these.
fn about(group: &[&Held]) -> String {
    let mut counts: BTreeMap<&str, (BTreeSet<usize>, f32)> = BTreeMap::new();
    for held in group {
        for (word, around) in &held.around {
            let count = counts.entry(word).or_default();
            count.0.insert(held.article);
            count.1 = count.1.max(around.weight);
        }
    }
    let counted = group.iter().find(|held| !held.thing.is_empty());
    let mut words: Vec<(&str, (BTreeSet<usize>, f32))> = counts.into_iter().filter(|(_, c)| c.0.len() > 1).collect();
    words.retain(|(word, _)| counted.is_none_or(|held| held.thing != **word));
    words.order_by(|a, b| b.1.0.len().cmp(&a.1.0.len()).then(b.1.1.total_cmp(&a.1.1)).then(a.0.cmp(b.0)));
    words.truncate(NAMING_WORDS - usize::from(counted.is_some()));
    // In the order and with the letters of the first article that has most of them.
    let found =
        group.iter().map(|held| words.iter().filter_map(|(word, _)| held.around.get(*word)).collect::<Vec<_>>());
    let mut written = found.rev().max_by_key(Vec::len).unwrap_or_default();
    written.sort_by_key(|word| word.at);
    let mut about = counted.map_or_else(String::new, |held| head(&held.figure.counted));
    let mut before = None;
    for word in written {
        let joint = match before {
            _ if about.is_empty() => "",
            Some(before) if before + 1 == word.at => " ",
            _ => ", ",
        };
        about = format!("{about}{joint}{}", word.written);
        before = Some(word.at);
    }
    about
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Options;
    use crate::intake::{Document, Given as Beside};

    fn rows(texts: &[&str]) -> Vec<Disagreement> {
        let entry = |text: &&str| {
            Entry::new(Document::new("test", *text, Beside::default()), Options { raw: true, ..Options::default() })
        };
        let entries: Vec<Entry> = texts.iter().map(entry).collect();
        disagreements(&entries.iter().collect::<Vec<_>>())
    }

    #[test]
    fn words_of_saying_make_no_two_figures_of_one_thing() {
        let boat = "Lars Tolland said his boat took 310 people at a time.";
        let day = "“We carried 7,400 people on Wednesday with one boat,” said Juna Castellane.";
        assert_eq!(rows(&[boat, day]), []);
        let second = "From Thursday a second ferry will run every twelve minutes until midnight.";
        let first = "The ferry leaves every 20 minutes and is free until Sunday.";
        assert_eq!(rows(&[second, first]), []);
    }

    #[test]
    fn a_row_is_named_as_an_article_writes_it_and_one_sum_of_one_person_is_one() {
        let texts = [
            "Ilse Brandvik, the transport minister, promised 12 million crowns for new hangers on the Kessel Bridge.",
            "Transport Minister Ilse Brandvik told parliament that 11.5 million crowns had been set aside for hangers.",
            "Ilse Brandvik said the closure should surprise nobody and that 12 million crowns would be found for repairs.",
            "A ferry company asked the city for 12 million crowns after the storm, Tomas Rehn said.",
        ];
        let rows = rows(&texts);
        let given: Vec<Vec<usize>> = rows.iter().map(|row| row.given.iter().map(Vec::len).collect()).collect();
        assert_eq!(given, [[1, 1, 1, 0]]);
        assert_eq!(rows[0].about, "transport minister, hangers");
        let first = "The Kessel Bridge, which carries 38,000 vehicles a day, was closed on Wednesday.";
        let second = "Some 52,000 vehicles cross the Kessel Bridge each day.";
        assert_eq!(self::rows(&[first, second])[0].about, "vehicles, Kessel Bridge");
        let first = "Lorne’s harbour handled 38,000 containers in March.";
        let second = "Some 52,000 containers went through Lorne’s harbour in March.";
        assert_eq!(self::rows(&[first, second])[0].about, "containers, Lorne harbour");
    }

    #[test]
    fn different_numbers_for_one_thing_disagree_and_rounding_does_not() {
        let first = "Some 38,000 vehicles cross the Kessel Bridge every working day. The council of Lorne voted 12 million kroner for repairs.";
        for (second, disagree) in [
            ("The Kessel Bridge carries 38,000 vehicles every working day.", false),
            ("About 40,000 vehicles cross the Kessel Bridge each working day.", false),
            ("On a working day 52,000 vehicles cross the Kessel Bridge.", true),
            ("The garage of the mayor holds 52 vehicles.", false),
        ] {
            let rows = rows(&[first, second]);
            assert_eq!(!rows.is_empty(), disagree, "{second}: {rows:?}");
        }
    }
}
