//! What the trainer of the speaker ranker and the scare-quote filter sees: the same signals that they weigh.

pub use super::signals::Signal;
use super::signals::{self, Before};
use super::{Analysis, indirect, resolve, scare};
use crate::clean::Article;
use crate::intake::{Document, Span};

/// A quoted run with its signals.
pub struct Example {
    /// Its words.
    pub span: Span,
    /// The signals of the scare-quote filter.
    pub scare: Vec<Signal>,
    /// Who could have said it.
    pub candidates: Vec<Candidate>,
}

/// Somebody who could have said a quoted run.
pub struct Candidate {
    /// The words that name them.
    pub span: Span,
    /// How many tokens away they are named.
    pub distance: usize,
    /// Whether they said it.
    pub right: bool,
    /// What ties them to the run.
    pub signals: Vec<Signal>,
}

/// The quoted runs of an article with all their signals. `right` says whether a voice (second span) is the source of a
/// run (first span). `choose` says which candidate counts as chosen, as far as the signals of the next run depend on it.
pub fn examples(
    document: &Document,
    article: &Article,
    right: impl Fn(Span, Span) -> bool,
    mut choose: impl FnMut(&[Candidate]) -> Option<usize>,
) -> Vec<Example> {
    let analysis = Analysis::of(&document.text, article);
    let (outer, voices) = (&analysis.outer, &analysis.voices);
    let mut before = Before::default();
    let mut found = Vec::new();
    for place in &analysis.places {
        let Some(run) = analysis.reading.runs.get(place.run as usize) else { continue };
        let mut scare = Vec::new();
        scare::each(place, outer, voices, |signal| scare.push(signal));
        let (mut candidates, mut numbers) = (Vec::new(), Vec::new());
        for v in signals::candidates(place, before, voices, outer) {
            let Some(voice) = voices.get(v) else { continue };
            let mut own = Vec::new();
            signals::each(place, v, before, voices, outer, &analysis.counts, |signal| own.push(signal));
            let distance = voice.first.abs_diff(place.at);
            candidates.push(Candidate {
                span: voice.span,
                right: right(run.inside, voice.span),
                distance,
                signals: own,
            });
            numbers.push(v);
        }
        if let Some(v) = choose(&candidates).and_then(|chosen| numbers.get(chosen).copied()) {
            let entity = resolve::entity(voices, v, before.entity, outer, &analysis.merged);
            before = before.then(v, entity, place.paragraph);
        }
        found.push(Example { span: run.inside, scare, candidates });
    }
    found
}

/// A clause that may be reported from somebody, with its signals.
pub struct Claim {
    /// The clause.
    pub span: Span,
    /// The words that name the one it may be reported from.
    pub voice: Span,
    /// The signals of the filter.
    pub signals: Vec<Signal>,
}

/// Every clause of an article that may be reported speech.
pub fn claims(document: &Document, article: &Article) -> Vec<Claim> {
    let analysis = Analysis::of(&document.text, article);
    let (outer, voices) = (&analysis.outer, &analysis.voices);
    let with_signals = |claim: indirect::Claim| {
        let mut signals = Vec::new();
        indirect::each(&claim, outer, voices, |signal| signals.push(signal));
        let voice = voices.get(claim.voice).map_or(Span::default(), |voice| voice.span);
        Claim { span: claim.span, voice, signals }
    };
    indirect::claims(outer, voices).into_iter().map(with_signals).collect()
}

/// Calls `sink` with every word of an article, as it is written, and its hash in a [`Signal`].
pub fn words(document: &Document, article: &Article, mut sink: impl FnMut(&str, u64)) {
    for token in &Analysis::of(&document.text, article).outer {
        sink(token.span.of(&document.text), token.hash);
    }
}

/// How a stand-in for a word is written in the tables of weights.
pub fn named(word: u64) -> Option<&'static str> {
    match word {
        signals::EDGE => Some("EDGE"),
        signals::RUN => Some("RUN"),
        _ => None,
    }
}
