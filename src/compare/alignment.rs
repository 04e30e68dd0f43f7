//! Sentences of different articles that report the same thing.
//!
//! Sentences are TF-IDF vectors over their words in the singular, names and figures weighing more, with the background table
//! blended in. Two are aligned where they are like enough and each is the other's most like sentence in its article. What is
//! word for word the same is left to the shared passages.

use super::coverage::singular;
use super::people::sound;
use super::quoted::common;
use crate::annotate::{EntityKind, Manner, is_small_word};
use crate::clean::Kind;
use crate::corpus::{Entry, cosine, is_too_short, share_of_articles};
use crate::intake::Span;
use crate::text::{Order, fold, words_of};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Two sentences report the same thing from this cosine on. From the gold pairs over the example dumps.
const LIKE: f32 = 0.30;
/// The background table counts as so many sentences, and a word it lacks is taken to stand in this share.
const BACKGROUND: f32 = 100.0;
const RARE_SHARE: f32 = 0.004;
/// Ordinary articles hold a word more often than ordinary sentences do, by about so much.
const SENTENCES_IN_ARTICLE: f32 = 12.0;
/// Names and figures weigh so much more than other words.
const NAME_WEIGHT: f32 = 1.5;
/// Who says or does something weighs little: the same people say many things in an article.
const WHO_WEIGHT: f32 = 0.3;
/// They have to share at least so many words that are no function words …
const LEAST_SHARED: usize = 3;
/// … those in so large a share of ordinary articles.
const FUNCTION_SHARE: f32 = 0.5;
/// Words shorter than this tell nothing.
const LEAST_LETTERS: usize = 3;
/// Of a group any two sentences are like at least this much: what one sentence has with either of two others, these need
/// not have with each other.
const LIKE_ALL: f32 = 0.10;
/// A sentence of fewer words reports nothing by itself.
const LEAST_WORDS: usize = 5;
/// So many words name a group.
const NAMING_WORDS: usize = 3;
/// From this share of equal words on, the shorter sentence stands in the other word for word.
const SAME_SHARE: f64 = 0.9;

/// A sentence as it is aligned.
#[derive(Clone, Debug)]
struct Told {
    article: usize,
    span: Span,
    words: Vec<(Span, String)>,
    vector: Vec<(u32, f32)>,
    telling: BTreeSet<u32>,
    is_caption: bool,
    /// The last word of the name of whoever says it, where most of it stands in quotation marks and that is known.
    said_by: Option<String>,
}

impl Told {
    /// Whether one is no report of the other, however like they are: the words of two people, or two pictures.
    fn is_of_another(&self, other: &Told) -> bool {
        let said_by_two = self.said_by.is_some() && other.said_by.is_some() && self.said_by != other.said_by;
        said_by_two || self.is_caption && other.is_caption
    }
}

/// Sentences of different articles that report the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Aligned {
    /// Per article, the sentence, with the words of it that no other one of the group has; `None` where there is none.
    pub sentences: Vec<Option<Wording>>,
    /// The rarest words that all of them have, at most [`NAMING_WORDS`], in the order of the first sentence.
    pub common: Vec<String>,
    /// How like each other they are, 0 to 1: the least of the pairs that joined them.
    pub likeness: f32,
}

/// A sentence and the words that are its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// The sentence.
    pub span: Span,
    /// The words that no other sentence of the group has.
    pub own: Vec<Span>,
}

/// The aligned sentences, those in most articles first, then the most like.
pub fn align(entries: &[&Entry]) -> Vec<Aligned> {
    let told = told(entries);
    let mut pairs: Vec<(f32, usize, usize)> = pairs(&told);
    pairs.order_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    // A group has one sentence of an article: the likest pairs first, and what would bring a second one stays out.
    let mut groups: Vec<(f32, BTreeMap<usize, usize>)> = Vec::new();
    let mut group_of: Vec<Option<usize>> = vec![None; told.len()];
    for (likeness, one, other) in pairs {
        let (a, b) = (group_of.get(one).copied().flatten(), group_of.get(other).copied().flatten());
        let mut joined = BTreeMap::new();
        let mut parts: Vec<(usize, usize)> = vec![(told_article(&told, one), one), (told_article(&told, other), other)];
        for group in [a, b].into_iter().flatten() {
            parts.extend(groups.get(group).into_iter().flat_map(|(_, members)| members.iter().map(|(k, v)| (*k, *v))));
        }
        if !parts.into_iter().all(|(article, sentence)| *joined.entry(article).or_insert(sentence) == sentence) {
            continue;
        }
        let members: Vec<&Told> = joined.values().filter_map(|&member: &usize| told.get(member)).collect();
        let close = |n: usize, one: &Told| {
            members.iter().skip(n + 1).all(|other| cosine(&one.vector, &other.vector) >= LIKE_ALL)
        };
        if !members.iter().enumerate().all(|(n, one)| close(n, one)) {
            continue;
        }
        for member in joined.values() {
            if let Some(group) = group_of.get_mut(*member) {
                *group = Some(groups.len());
            }
        }
        groups.push((likeness, joined));
    }
    let live: BTreeSet<usize> = group_of.into_iter().flatten().collect();
    let mut aligned: Vec<Aligned> = live
        .into_iter()
        .filter_map(|group| groups.get(group))
        .filter_map(|(likeness, members)| worded(&told, members, *likeness, entries))
        .collect();
    let held = |aligned: &Aligned| aligned.sentences.iter().flatten().count();
    aligned.order_by(|a, b| held(b).cmp(&held(a)).then(b.likeness.total_cmp(&a.likeness)));
    aligned
}

/// Somebody an article names, with the words of the role it gives.
struct Who<'a> {
    mentions: &'a [Span],
    role: Vec<String>,
}

impl<'a> Who<'a> {
    fn of(entry: &'a Entry) -> Vec<Self> {
        let people = entry.mentions().entities.iter().filter(|entity| entity.kind == EntityKind::Person);
        let role = |role: &String| words_of(role).map(|(_, word)| fold(word)).collect();
        people
            .map(|person| Who { mentions: &person.mentions, role: person.role.as_ref().map_or(Vec::new(), role) })
            .collect()
    }

    /// Whether a word of a sentence is part of the person's name, or of the role beside it.
    fn is_named_by(&self, word: Span, sentence: Span, folded: &str) -> bool {
        let mut here = self.mentions.iter().filter(|mention| sentence.contains(**mention)).peekable();
        here.peek().is_some()
            && (self.role.iter().any(|role| role == folded) || here.any(|mention| mention.contains(word)))
    }
}

fn told_article(told: &[Told], at: usize) -> usize {
    told.get(at).map_or(0, |told| told.article)
}

/// The sentences of the running text, as vectors.
fn told(entries: &[&Entry]) -> Vec<Told> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut holding: Vec<f32> = Vec::new();
    let mut told: Vec<Told> = Vec::new();
    for (article, entry) in entries.iter().enumerate() {
        let people: Vec<Who> = Who::of(entry);
        for sentence in &entry.mentions().sentences {
            let kind = entry.article.blocks.get(sentence.block as usize).map(|block| block.kind);
            if !kind.is_some_and(|kind| kind.is_text() || matches!(kind, Kind::Standfirst | Kind::Caption)) {
                continue;
            }
            let start = sentence.span.start as usize;
            let words: Vec<(Span, String)> = words_of(sentence.span.of(&entry.document.text))
                .map(|(at, word)| (Span::new(start + at, start + at + word.len()), fold(word)))
                .collect();
            if words.len() < LEAST_WORDS {
                continue;
            }
            let mut vector: Vec<(u32, f32)> = Vec::with_capacity(words.len());
            for (n, (span, folded)) in words.iter().enumerate() {
                let word = folded.as_str();
                let word = singular(word.strip_suffix("'s").unwrap_or(word));
                let next = numbers.len() as u32;
                let number = *numbers.entry(word).or_insert(next);
                if number == next {
                    holding.push(0.0);
                }
                let written = span.of(&entry.document.text);
                let weight = match () {
                    () if people.iter().any(|person| person.is_named_by(*span, sentence.span, folded)) => WHO_WEIGHT,
                    () if written.starts_with(|c: char| c.is_numeric() || n > 0 && c.is_uppercase()) => NAME_WEIGHT,
                    () => 1.0,
                };
                if !vector.iter().any(|(other, _)| *other == number) {
                    vector.push((number, weight));
                }
            }
            for &(number, _) in &vector {
                if let Some(count) = holding.get_mut(number as usize) {
                    *count += 1.0;
                }
            }
            vector.order_by_key(|&(number, _)| number);
            let said_by = said_by(entry, sentence.span);
            let is_caption = kind == Some(Kind::Caption);
            told.push(Told {
                article,
                span: sentence.span,
                words,
                vector,
                telling: BTreeSet::new(),
                is_caption,
                said_by,
            });
        }
    }
    let mut weights = vec![(0.0_f32, false); holding.len()];
    for (word, number) in &numbers {
        let share = if is_too_short(word) { 1.0 } else { share_of_articles(word) };
        let here = holding.get(*number as usize).copied().unwrap_or(0.0);
        let background = BACKGROUND * (share / SENTENCES_IN_ARTICLE).max(RARE_SHARE);
        if let Some(weight) = weights.get_mut(*number as usize) {
            *weight = (((told.len() as f32 + BACKGROUND) / (here + background)).ln().max(0.0), share < FUNCTION_SHARE);
        }
    }
    for sentence in &mut told {
        for (number, weight) in &mut sentence.vector {
            let (rarity, telling) = weights.get(*number as usize).copied().unwrap_or((0.0, false));
            *weight *= rarity;
            if telling {
                sentence.telling.insert(*number);
            }
        }
        let length = sentence.vector.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
        if length > 0.0 {
            sentence.vector.iter_mut().for_each(|(_, w)| *w /= length);
        }
    }
    told
}

/// Whose words most of a sentence is, by the last word of the name.
fn said_by(entry: &Entry, sentence: Span) -> Option<String> {
    let mut quotes = entry.mentions().quotes.iter().filter(|quote| quote.manner == Manner::Direct);
    let common = |quote: Span| quote.end.min(sentence.end).saturating_sub(quote.start.max(sentence.start)) as usize;
    let quote = quotes.find(|quote| common(quote.span) * 2 > sentence.len())?;
    words_of(&quote.speaker.as_ref()?.name).last().map(|(_, word)| sound(word))
}

/// The pairs that are each other's most like sentence, with their likeness.
fn pairs(told: &[Told]) -> Vec<(f32, usize, usize)> {
    let mut holders: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (n, sentence) in told.iter().enumerate() {
        sentence.telling.iter().for_each(|&word| holders.entry(word).or_default().push(n));
    }
    // The most like sentence of each other article, by (sentence, article).
    let mut best: BTreeMap<(usize, usize), (f32, usize)> = BTreeMap::new();
    let mut shared: Vec<usize> = vec![0; told.len()];
    for (n, sentence) in told.iter().enumerate() {
        let mut met: Vec<usize> = Vec::new();
        for &other in sentence.telling.iter().filter_map(|word| holders.get(word)).flatten() {
            if told_article(told, other) == sentence.article {
                continue;
            }
            if let Some(count) = shared.get_mut(other) {
                if *count == 0 {
                    met.push(other);
                }
                *count += 1;
            }
        }
        met.sort_unstable();
        for other in met {
            let count = shared.get_mut(other).map_or(0, std::mem::take);
            if count < LEAST_SHARED {
                continue;
            }
            let Some(there) = told.get(other).filter(|there| !there.is_of_another(sentence)) else { continue };
            let likeness = cosine(&sentence.vector, &there.vector);
            let best = best.entry((n, there.article)).or_insert((0.0, other));
            if likeness > best.0 {
                *best = (likeness, other);
            }
        }
    }
    let mut pairs = Vec::new();
    for (&(n, _), &(likeness, other)) in &best {
        let back = best.get(&(other, told_article(told, n)));
        if n < other && likeness >= LIKE && back.is_some_and(|(_, back)| *back == n) {
            pairs.push((likeness, n, other));
        }
    }
    pairs
}

/// A group with the words that are each sentence's own; `None` where all say it word for word.
fn worded(told: &[Told], members: &BTreeMap<usize, usize>, likeness: f32, entries: &[&Entry]) -> Option<Aligned> {
    let mut sentences: Vec<Option<Wording>> = vec![None; entries.len()];
    let mut differs = false;
    for (&article, &member) in members {
        let sentence = told.get(member)?;
        let mut elsewhere = vec![false; sentence.words.len()];
        for other in members.values().filter(|other| **other != member).filter_map(|&other| told.get(other)) {
            let common = common(&sentence.words, &other.words);
            let equal = common.iter().filter(|&&common| common).count();
            let shorter = sentence.words.len().min(other.words.len());
            differs |= (equal as f64) < shorter as f64 * SAME_SHARE;
            let words: BTreeSet<&str> = other.words.iter().map(|(_, word)| word.as_str()).collect();
            for (there, (_, word)) in elsewhere.iter_mut().zip(&sentence.words) {
                *there |= words.contains(word.as_str());
            }
        }
        let own = sentence.words.iter().zip(&elsewhere).filter(|((_, word), there)| {
            !**there && word.len() >= LEAST_LETTERS && share_of_articles(word) < FUNCTION_SHARE
        });
        if let Some(place) = sentences.get_mut(article) {
            *place = Some(Wording { span: sentence.span, own: own.map(|((span, _), _)| *span).collect() });
        }
    }
    differs.then_some(Aligned { common: naming(told, members, entries), sentences, likeness })
}

/// The rarest words that all sentences of a group have, with a capital where one of them writes it within the sentence.
/// Those that follow each other are one, and a name is whole.
fn naming(told: &[Told], members: &BTreeMap<usize, usize>, entries: &[&Entry]) -> Vec<String> {
    let sentences: Vec<&Told> = members.values().filter_map(|&member| told.get(member)).collect();
    let Some((first, others)) = sentences.split_first() else { return Vec::new() };
    let like = |word: &str, there: &(Span, String)| singular(&there.1) == singular(word);
    let everywhere =
        |word: &&(Span, String)| others.iter().all(|other| other.words.iter().any(|there| like(&word.1, there)));
    let mut common: Vec<(usize, &str)> = Vec::new();
    let is_small = |span: Span| {
        let Some(entry) = entries.get(first.article) else { return false };
        is_small_word(span.of(&entry.document.text), entry.article.metadata.language.as_deref())
    };
    for (at, word) in first.words.iter().enumerate().filter(|(_, word)| everywhere(word)) {
        let (span, word) = (word.0, word.1.as_str());
        if word.len() >= LEAST_LETTERS
            && share_of_articles(word) < FUNCTION_SHARE / 2.0
            && !is_small(span)
            && !common.iter().any(|(_, there)| *there == word)
        {
            common.push((at, word));
        }
    }
    let named = |word: &str| {
        let within = sentences.iter().flat_map(|one| one.words.iter().skip(1).map(|there| (one.article, there)));
        let mut written = within
            .filter(|(_, there)| there.1 == word)
            .filter_map(|(article, there)| Some(there.0.of(&entries.get(article)?.document.text)));
        written.find(|word| word.starts_with(char::is_uppercase)).unwrap_or(word).to_owned()
    };
    let mut rarest: Vec<(usize, &str)> = common.clone();
    rarest.order_by(|a, b| share_of_articles(a.1).total_cmp(&share_of_articles(b.1)).then(a.0.cmp(&b.0)));
    rarest.truncate(NAMING_WORDS);
    let text = entries.get(first.article).map_or("", |entry| entry.document.text.as_str());
    let place = |at: usize| first.words.get(at).map_or(Span::default(), |(span, _)| *span);
    let between = |one: usize, next: usize| Span { start: place(one).end, end: place(next).start };
    let follows = |one: usize, next: usize| one + 1 == next && between(one, next).of(text).trim().is_empty();
    let mut phrases: Vec<(bool, usize, String)> = Vec::new();
    for (at, word) in common {
        let is_rare = rarest.contains(&(at, word));
        let written = named(word);
        let is_name = written.starts_with(char::is_uppercase);
        match phrases.last_mut() {
            Some((rare, last, phrase))
                if follows(*last, at) && (is_rare && *rare || is_name && phrase.starts_with(char::is_uppercase)) =>
            {
                *phrase = format!("{phrase} {written}");
                (*rare, *last) = (*rare || is_rare, at);
            }
            _ => phrases.push((is_rare, at, written)),
        }
    }
    phrases.into_iter().filter(|(is_rare, ..)| *is_rare).map(|(_, _, phrase)| phrase).collect()
}
