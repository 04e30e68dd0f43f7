//! Articles to the [`Passage`]s they share: one for each stretch of words, with every article it stands in.
//!
//! In come entries; out come passages with their spans in each article, longest first, and how much of each article stands
//! elsewhere word for word. What a passage is (a quotation, agency copy …) is told by `passage_kinds`.

use super::passage_kinds::{self, PassageKind};
use super::passages::{self, Run, Stretch, VERBATIM_WORDS};
use crate::clean::Kind;
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::{fold, words_of};

/// What articles share word for word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shared {
    /// The passages, longest first; runs of mere names are left out.
    pub passages: Vec<Passage>,
    /// Per article, how many of its words stand in one of the others.
    pub copied: Vec<usize>,
    /// Per article, how many words were compared.
    pub words: Vec<usize>,
}

impl Shared {
    /// The part of an article that stands in one of the others word for word, in per cent, rounded; not 0 where there is
    /// anything.
    pub fn percent(&self, article: usize) -> usize {
        match (self.copied.get(article), self.words.get(article)) {
            (Some(&some), Some(&all)) if some > 0 && all > 0 => ((some * 200 + all) / (all * 2)).max(1),
            _ => 0,
        }
    }
}

/// Words that stand in at least two articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// How many words are equal in the two articles that share most of it.
    pub words: usize,
    /// Whether so many of them are equal in a row that it is called verbatim.
    pub verbatim: bool,
    /// Per article, where it stands; more than once where the article repeats it.
    pub places: Vec<Vec<PassagePlace>>,
}

impl Passage {
    /// The articles it stands in.
    pub fn articles(&self) -> impl Iterator<Item = usize> {
        self.places.iter().enumerate().filter(|(_, places)| !places.is_empty()).map(|(article, _)| article)
    }
}

/// Where a passage stands in an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PassagePlace {
    /// From its first to its last word.
    pub span: Span,
    /// The words that are equal, without the gaps between.
    pub equal: Vec<Span>,
    /// How many words are equal.
    pub words: usize,
    /// Its first word's number in the article, and the number behind its last, of the words that are compared.
    pub run: (usize, usize),
    /// Whether it stands in quotation marks here.
    pub is_quoted: bool,
    /// Whether it is somebody's words here, quoted or reported.
    pub is_said: bool,
}

/// The words of an article that are compared.
pub(super) struct Words {
    /// Their places; an empty span is an edge.
    pub spans: Vec<Span>,
    /// Their hashes.
    pub hashes: Vec<u64>,
}

impl Words {
    /// The words of the headline, the standfirst, the captions and the running text. Bylines, dates and credits are not
    /// the article's own wording.
    fn of(entry: &Entry, edges: &mut usize) -> Self {
        let mut words = Words { spans: Vec::with_capacity(entry.words), hashes: Vec::with_capacity(entry.words) };
        let mut was_text = true;
        for block in &entry.article.blocks {
            let is_text = block.kind.is_text();
            if !is_text && !matches!(block.kind, Kind::Title | Kind::Standfirst | Kind::Caption) {
                continue;
            }
            // A passage may run on from paragraph to paragraph, but not from a caption into the text.
            if !(is_text && was_text) {
                *edges += 1;
                words.spans.push(Span { start: block.span.start, end: block.span.start });
                words.hashes.push(passages::edge(*edges));
            }
            was_text = is_text;
            for (at, word) in words_of(block.span.of(&entry.document.text)) {
                let start = block.span.start as usize + at;
                words.spans.push(Span::new(start, start + word.len()));
                words.hashes.push(if word.is_ascii() {
                    passages::hash(word.bytes().map(|byte| byte.to_ascii_lowercase()))
                } else {
                    passages::hash(fold(word).bytes())
                });
            }
        }
        words
    }

    /// The bytes from the first to the last word of a run.
    pub fn span(&self, run: Run) -> Span {
        let words = self.spans.get(run.0..run.1).unwrap_or(&[]);
        let (first, last) = (words.first().copied().unwrap_or_default(), words.last().copied().unwrap_or_default());
        Span { start: first.start, end: last.end }
    }
}

/// Finds what the articles share.
pub fn shared(entries: &[&Entry]) -> Shared {
    let (words, stretches) = stretches(entries);
    let mut copied: Vec<Vec<bool>> = words.iter().map(|words| vec![false; words.spans.len()]).collect();
    for stretch in &stretches {
        for (side, &text) in stretch.texts.iter().enumerate() {
            for (start, end) in stretch.pieces.iter().map(|piece| piece.run(side)) {
                let words = copied.get_mut(text).and_then(|words| words.get_mut(start..end));
                words.into_iter().flatten().for_each(|word| *word = true);
            }
        }
    }
    let groups = group(&stretches, entries.len());
    let mut passages: Vec<Passage> = groups.iter().map(|group| passage(group, entries, &words)).collect();
    passages.sort_by_key(|passage| {
        let first = passage.places.iter().enumerate().find_map(|(n, places)| Some((n, places.first()?.span)));
        (std::cmp::Reverse(passage.words), first)
    });
    Shared {
        passages,
        copied: copied.iter().map(|words| words.iter().filter(|&&copied| copied).count()).collect(),
        words: words.iter().map(|words| words.spans.iter().filter(|span| !span.is_empty()).count()).collect(),
    }
}

/// The words of the articles, and what any two of them share but mere names.
pub(super) fn stretches(entries: &[&Entry]) -> (Vec<Words>, Vec<Stretch>) {
    let mut edges = 0;
    let words: Vec<Words> = entries.iter().map(|entry| Words::of(entry, &mut edges)).collect();
    let hashes: Vec<&[u64]> = words.iter().map(|words| words.hashes.as_slice()).collect();
    let mut stretches = passages::find(&hashes);
    stretches.retain(|stretch| !passage_kinds::is_only_names(stretch, entries, &words));
    (words, stretches)
}

/// Puts the stretches together that are one passage: those that lie on the same words of an article, at least half of the
/// longer one. A short passage inside a long one that other articles share stays by itself.
fn group(stretches: &[Stretch], articles: usize) -> Vec<Vec<&Stretch>> {
    let mut group_of: Vec<usize> = (0..stretches.len()).collect();
    let root = |group_of: &[usize], mut n: usize| {
        while let Some(&up) = group_of.get(n).filter(|&&up| up != n) {
            n = up;
        }
        n
    };
    for article in 0..articles {
        let mut runs: Vec<(Run, usize)> = Vec::new();
        for (n, stretch) in stretches.iter().enumerate() {
            let sides = stretch.texts.iter().enumerate().filter(|(_, text)| **text == article);
            runs.extend(sides.map(|(side, _)| (stretch.run(side), n)));
        }
        runs.sort_unstable();
        for (at, &((start, end), one)) in runs.iter().enumerate() {
            let beside = runs.iter().skip(at + 1).take_while(|((other, _), _)| *other < end);
            for &((other_start, other_end), other) in beside {
                let both = end.min(other_end) - other_start;
                if both * 2 >= (end - start).max(other_end - other_start) {
                    let (a, b) = (root(&group_of, one), root(&group_of, other));
                    let (low, high) = (a.min(b), a.max(b));
                    if let Some(up) = group_of.get_mut(high) {
                        *up = low;
                    }
                }
            }
        }
    }
    let mut groups: Vec<Vec<&Stretch>> = vec![Vec::new(); stretches.len()];
    for (n, stretch) in stretches.iter().enumerate() {
        if let Some(group) = groups.get_mut(root(&group_of, n)) {
            group.push(stretch);
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// One passage of its stretches.
fn passage(group: &[&Stretch], entries: &[&Entry], words: &[Words]) -> Passage {
    let mut places = Vec::with_capacity(entries.len());
    for (article, (entry, words)) in entries.iter().zip(words).enumerate() {
        let runs = |of: &dyn Fn(&Stretch, usize) -> Vec<Run>| {
            let sides = group.iter().flat_map(|stretch| {
                let sides = stretch.texts.iter().enumerate().filter(|(_, text)| **text == article);
                sides.flat_map(|(side, _)| of(stretch, side))
            });
            merged(sides.collect())
        };
        let equal = runs(&|stretch, side| stretch.pieces.iter().map(|piece| piece.run(side)).collect());
        let whole = runs(&|stretch, side| vec![stretch.run(side)]);
        let place = |run: Run| {
            let inside = || equal.iter().copied().filter(|piece| run.0 <= piece.0 && piece.1 <= run.1);
            let span = words.span(run);
            // An edge is no word.
            let edges = words.spans.iter().take(run.0).filter(|span| span.is_empty()).count();
            let is_quoted = passage_kinds::is_said(entry, words, run, false);
            PassagePlace {
                span,
                equal: inside().map(|piece| words.span(piece)).collect(),
                words: inside().map(|(start, end)| end - start).sum(),
                run: (run.0 - edges, run.1 - edges),
                is_quoted,
                is_said: is_quoted || passage_kinds::is_said(entry, words, run, true),
            }
        };
        places.push(whole.into_iter().map(place).collect::<Vec<PassagePlace>>());
    }
    Passage {
        kind: passage_kinds::kind(&places, entries),
        words: group.iter().map(|stretch| stretch.words()).max().unwrap_or(0),
        verbatim: group.iter().any(|stretch| stretch.longest() >= VERBATIM_WORDS),
        places,
    }
}

/// Runs without overlaps, in order.
fn merged(mut runs: Vec<Run>) -> Vec<Run> {
    runs.sort_unstable();
    let mut merged: Vec<Run> = Vec::with_capacity(runs.len());
    for (start, end) in runs {
        match merged.last_mut() {
            Some(last) if start < last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}
