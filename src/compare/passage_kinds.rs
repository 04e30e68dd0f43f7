//! What a shared passage is: words of somebody both quote, an agency's copy, mere names, or neither.
//!
//! In come passages and what is known of their articles: quotes, names with their roles, credited agencies. Nothing here is a
//! judgement: two articles may share words for many reasons, and "no source named" says only that none is named.

use super::passages::{Run, Stretch, VERBATIM_WORDS};
use super::shared::{PassagePlace, Words};
use crate::annotate::{Entity, Manner, Quote, SourceKind};
use crate::clean::agencies;
use crate::corpus::{Entry, share_of_articles};
use crate::text::{fold, words_of};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a shared passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PassageKind {
    /// Words that every article that has them quotes or reports as somebody's, and at least one between quotation marks.
    Quotation,
    /// Words of an article that credits an agency, or of the agency itself.
    Agency,
    /// Neither.
    Unattributed,
}

/// A passage is somebody's words from this share of them in quotation marks, or reported, on: `…," he added.` may hang on it.
const QUOTED_SHARE: f64 = 2.0 / 3.0;
/// With fewer words than this that are no names, numbers or function words, a stretch says nothing: "Foreign Minister
/// Anna Holt and her counterpart Per Lund in Oslo on Friday".
const TELLING_WORDS: usize = 2;
/// It has to hold names then, at least this share of its words: "I do not need to do that" is small words and no name.
const NAMED_SHARE: f64 = 1.0 / 3.0;
/// A word in so large a share of ordinary articles is a function word; so is one of so few letters, in any language.
const FUNCTION_SHARE: f32 = 0.3;
const FUNCTION_LETTERS: usize = 3;

/// Whether a run of an article's words is somebody's: between quotation marks, or reported too.
pub(super) fn is_said(entry: &Entry, words: &Words, run: Run, reported_too: bool) -> bool {
    let span = words.span(run);
    let is_theirs = |quote: &&Quote| (reported_too || quote.manner == Manner::Direct) && quote.span.overlaps(span);
    let said: Vec<&Quote> = entry.mentions().quotes.iter().filter(is_theirs).collect();
    if said.is_empty() {
        return false;
    }
    let run = words.spans.get(run.0..run.1).unwrap_or(&[]);
    let inside = run.iter().filter(|&&word| said.iter().any(|quote| quote.span.contains(word))).count();
    inside as f64 >= run.len() as f64 * QUOTED_SHARE
}

/// What a passage with these places is.
pub(super) fn kind(places: &[Vec<PassagePlace>], entries: &[&Entry]) -> PassageKind {
    let mut holders = places.iter().zip(entries).filter(|(places, _)| !places.is_empty());
    let all = || places.iter().flatten();
    if all().all(|place| place.is_said) && all().any(|place| place.is_quoted) {
        PassageKind::Quotation
    } else if holders.any(|(_, entry)| credits_an_agency(entry)) {
        PassageKind::Agency
    } else {
        PassageKind::Unattributed
    }
}

/// Whether an article says that it is an agency's, in whole or in part, or is published by one.
fn credits_an_agency(entry: &Entry) -> bool {
    let metadata = &entry.article.metadata;
    let sources = &entry.mentions().sources;
    !metadata.agencies.is_empty()
        || metadata.outlet.as_ref().is_some_and(|outlet| agencies::is_agency(&outlet.value))
        || sources.iter().any(|source| source.credited && source.kind == SourceKind::Agency)
}

/// Whether all that a stretch shares is names, roles and numbers with the small words between them, as either article
/// reads them. A verbatim stretch is that only where no other word is in it.
pub(super) fn is_only_names(stretch: &Stretch, entries: &[&Entry], words: &[Words]) -> bool {
    let enough = if stretch.longest() >= VERBATIM_WORDS { 1 } else { TELLING_WORDS };
    stretch.texts.iter().enumerate().any(|(side, &text)| {
        let (Some(entry), Some(words)) = (entries.get(text), words.get(text)) else { return false };
        let mut named = 0;
        let mut telling = 0;
        for run in stretch.pieces.iter().map(|piece| piece.run(side)) {
            for sort in sorts(entry, words, run) {
                match sort {
                    WordSort::Named => named += 1,
                    WordSort::Telling => telling += 1,
                    WordSort::Small => {}
                }
                // Long stretches say something: look no further than it takes.
                if telling >= enough {
                    return false;
                }
            }
        }
        named as f64 >= stretch.words() as f64 * NAMED_SHARE
    })
}

/// What a word is to a run of names.
enum WordSort {
    /// Part of a name or of somebody's role; a number; any word with a capital.
    Named,
    /// A function word.
    Small,
    /// Any other.
    Telling,
}

/// The words of a run, one after the other.
fn sorts<'a>(entry: &'a Entry, words: &'a Words, run: Run) -> impl Iterator<Item = WordSort> + 'a {
    let span = words.span(run);
    let named: Vec<&Entity> =
        entry.mentions().entities.iter().filter(|entity| entity.mentions.iter().any(|m| m.overlaps(span))).collect();
    let roles: BTreeSet<String> = named
        .iter()
        .filter_map(|entity| entity.role.as_deref())
        .flat_map(|role| words_of(role).map(|(_, word)| fold(word)))
        .collect();
    words.spans.get(run.0..run.1).unwrap_or(&[]).iter().map(move |&word| {
        let written = word.of(&entry.document.text);
        let small = written.chars().count() <= FUNCTION_LETTERS;
        if !written.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase()) {
            return WordSort::Named;
        }
        let folded = fold(written);
        if small || share_of_articles(&folded) >= FUNCTION_SHARE {
            WordSort::Small
        } else if roles.contains(&folded) || named.iter().any(|entity| entity.mentions.iter().any(|m| m.contains(word)))
        {
            WordSort::Named
        } else {
            WordSort::Telling
        }
    })
}
