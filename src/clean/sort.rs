//! What sort of page a dump is: an article, or a list of stories, a consent wall, an error page, a paywall's stub, the
//! page of a video, nothing at all.
//!
//! Phrases decide, and only where there is too little text for an article: a long text that speaks of cookies is one
//! about cookies. A list is told by its shape: many short teasers and hardly two paragraphs in a row.

use super::core::Core;
use super::labels::Labels;
use super::lines::{Start, phrase_hashes};
use super::page::Page;
use super::sort_cues::CUES;
use super::{Kind, Metadata};
use crate::text::{Filter, HashedMap, spread};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// What sort of page a dump is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageSort {
    /// An article.
    #[default]
    Article,
    /// A front page, a section, results of a search: many stories, none of them told.
    List,
    /// A notice on cookies or a request for consent.
    Consent,
    /// "Page not found", "access denied", "enable JavaScript", a check for robots.
    Error,
    /// The beginning of an article whose rest is for subscribers.
    Paywall,
    /// The page of a video or a recording, with next to no text.
    Video,
    /// Nothing to read.
    Empty,
}

impl PageSort {
    /// One word for it, lower case.
    pub fn name(self) -> &'static str {
        match self {
            PageSort::Article => "article",
            PageSort::List => "list",
            PageSort::Consent => "consent",
            PageSort::Error => "error",
            PageSort::Paywall => "paywall",
            PageSort::Video => "video",
            PageSort::Empty => "empty",
        }
    }

    /// What to tell a reader of it; empty for an article.
    pub fn sentence(self) -> &'static str {
        match self {
            PageSort::Article => "",
            PageSort::List => "This looks like a list of stories rather than an article.",
            PageSort::Consent => "This looks like a notice on cookies or consent rather than an article.",
            PageSort::Error => "This looks like an error page rather than an article.",
            PageSort::Paywall => "This looks like the beginning of an article whose rest is for subscribers.",
            PageSort::Video => "This looks like the page of a video or recording: there is little to read.",
            PageSort::Empty => "There is no text to read here.",
        }
    }
}

/// What sort of page a dump is, how sure, and why.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sorted {
    /// The sort.
    pub sort: PageSort,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// What told it, in words a reader understands.
    pub reason: String,
}

/// Words of running text from which a page is an article whatever its phrases: the shortest reports of the public news
/// sets have some sixty words, notes for subscribers end the text after fifty to a hundred and fifty.
const MOST_ERROR: u32 = 80;
const MOST_VIDEO: u32 = 70;
const MOST_PAYWALL: u32 = 170;
const MOST_CONSENT: u32 = 700;

/// Words of a line up to which it can be what an error page says.
const ERROR_LINE: u32 = 16;

/// Words of any line up to which its phrases count.
const CUE_LINE: u32 = 60;

/// Different phrases a consent notice has at least, and the share of the page's words in the lines that hold them.
const CONSENT_PHRASES: usize = 2;
const CONSENT_SHARE: f32 = 0.4;
const MOST_CONSENT_SHARE: f32 = 0.7;

/// Teasers a list of stories has at least.
const LIST_TEASERS: usize = 12;

/// Words of neighbouring paragraphs that are longer than a teaser.
const LONGER_THAN_TEASER: u32 = 45;

/// Says what sort of page it is.
pub fn of(page: &Page, labels: &Labels, metadata: &Metadata) -> Sorted {
    let letters: u32 = page.lines.list.iter().map(|line| line.letters).sum();
    if letters == 0 {
        return sorted(PageSort::Empty, 1.0, "there are no words in it");
    }
    let body = |at: usize| labels.verdicts.get(at).is_some_and(|verdict| verdict.kind.is_text());
    let kept: u32 = (0..page.len()).filter(|&at| body(at)).map(|at| page.line(at).effective).sum();
    if kept < MOST_CONSENT
        && let Some(found) = by_phrases(page, labels.core, kept)
    {
        return found;
    }
    if !is_one_story(page, labels, metadata)
        && let Some(found) = list(page)
    {
        return found;
    }
    sorted(PageSort::Article, 0.9, "it has running text")
}

fn sorted(sort: PageSort, confidence: f32, reason: impl Into<String>) -> Sorted {
    Sorted { sort, confidence, reason: reason.into() }
}

/// A phrase and the sort of page it tells of.
type Phrase = (Vec<u32>, PageSort);

/// All phrases by their first words.
struct Phrases {
    /// The first words: most words of a text stop here.
    filter: Filter<64>,
    by_first: HashedMap<Vec<Phrase>>,
}

fn phrases() -> &'static Phrases {
    static PHRASES: OnceLock<Phrases> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let mut by_first: HashedMap<Vec<Phrase>> = HashedMap::default();
        let mut filter = Filter::new();
        for (sort, languages) in CUES {
            for phrase in languages.iter().flat_map(|list| list.split('|')) {
                let words = phrase_hashes(phrase);
                if let Some(&first) = words.first() {
                    filter.add(first);
                    by_first.entry(spread(first)).or_default().push((words, *sort));
                }
            }
        }
        Phrases { filter, by_first }
    })
}

/// The sort told by phrases, on a page with this many words of running text.
fn by_phrases(page: &Page, core: Option<Core>, kept: u32) -> Option<Sorted> {
    let phrases = phrases();
    let first = core.map_or(0, |core| core.first);
    let (mut error, mut paywall, mut video) = (None, None, None);
    let (mut consent, mut consent_words, mut consent_line) = (Vec::new(), 0, None);
    let (mut all, mut button) = (0, false);
    for at in 0..page.len() {
        let line = page.line(at);
        all += line.effective;
        if line.count() > CUE_LINE {
            continue;
        }
        let words = page.words(at);
        let mut consents = false;
        for (from, word) in words.iter().enumerate().filter(|(_, word)| phrases.filter.may_hold(**word)) {
            for (phrase, sort) in phrases.by_first.get(&spread(*word)).into_iter().flatten() {
                if !words.get(from..).is_some_and(|rest| rest.starts_with(phrase)) {
                    continue;
                }
                match sort {
                    // A phrase of a word or two must be the whole line: "404", "not found".
                    PageSort::Error if line.count() > ERROR_LINE => {}
                    PageSort::Error if phrase.len() < 3 && words.len() > phrase.len() + 2 => {}
                    // The note stands where the text stops; above it is only the mark of such articles.
                    PageSort::Paywall if at <= first => {}
                    PageSort::Error => error = error.or(Some(line.number)),
                    PageSort::Paywall => paywall = paywall.or(Some(line.number)),
                    PageSort::Video => video = video.or(Some(line.number)),
                    _ => {
                        consents = true;
                        button |= words.len() <= phrase.len() + 1;
                        consent_line = consent_line.or(Some(line.number));
                        if !consent.contains(phrase) {
                            consent.push(phrase.clone());
                        }
                    }
                }
            }
        }
        if consents {
            consent_words += line.effective;
        }
    }
    let share = consent_words as f32 / all.max(1) as f32;
    // Without a button to press it has to speak of nothing else.
    let enough =
        if button { share >= CONSENT_SHARE } else { share >= MOST_CONSENT_SHARE && consent.len() > CONSENT_PHRASES };
    if consent.len() >= CONSENT_PHRASES && enough {
        let line = consent_line.unwrap_or(1);
        return Some(sorted(PageSort::Consent, 0.8, format!("most of it asks for consent, from line {line} on")));
    }
    let says = |sort, confidence, line: u32, what: &str| Some(sorted(sort, confidence, format!("line {line} {what}")));
    match (error, paywall, video) {
        (Some(line), _, _) if kept < MOST_ERROR => {
            says(PageSort::Error, 0.8, line, "says that the page could not be shown, and there is no article")
        }
        (_, Some(line), _) if kept < MOST_PAYWALL => {
            says(PageSort::Paywall, 0.7, line, "says that the rest is for subscribers, and there is little text")
        }
        (_, _, Some(line)) if kept < MOST_VIDEO => {
            says(PageSort::Video, 0.6, line, "belongs to a video or a recording, and there is little text")
        }
        _ => None,
    }
}

/// Lines that name writers on the page of one story, at most: its own, and a few of others beside it.
const MOST_BYLINES: usize = 3;

/// Lines that ask for a comment on the page of one story, at most.
const MOST_REPLIES: usize = 3;

/// Words of running text that one story has at least where its page has the head or the foot of one.
const LEAST_STORY: u32 = 15;

/// Whether a page has what the page of one story has and a list of them has not, however little is told: a headline with its
/// own writer and day, or a form for comments below it.
fn is_one_story(page: &Page, labels: &Labels, metadata: &Metadata) -> bool {
    let kind = |at: usize| labels.verdicts.get(at).map(|verdict| verdict.kind);
    let count = |wanted: &dyn Fn(usize) -> bool| (0..page.len()).filter(|&at| wanted(at)).count();
    let told: u32 = (0..page.len())
        .filter(|&at| kind(at).is_some_and(Kind::is_text) && page.line(at).is_weak_text())
        .map(|at| page.line(at).effective)
        .sum();
    let Some(title) = labels.title.filter(|_| told >= LEAST_STORY) else { return false };
    let signed = || !metadata.authors.is_empty() && metadata.date.is_some();
    // The button under each comment is no form.
    let replies = |at: usize| at > title && page.opens(at) == Some(Kind::Form) && page.line(at).count() > 1;
    signed() && count(&|at| kind(at) == Some(Kind::Byline)) <= MOST_BYLINES
        || (1..=MOST_REPLIES).contains(&count(&replies))
            && count(&|at| page.opens(at) == Some(Kind::Comment)) <= MOST_REPLIES
}

/// Digits of a headline in a list, at most: a year and a number; more is a result or a price.
const HEADLINE_DIGITS: u32 = 6;

/// Whether a line of a headline's length may be one in a list.
fn is_headline(page: &Page, at: usize) -> bool {
    let line = page.line(at);
    line.start != Start::Lower && line.digits <= HEADLINE_DIGITS && page.copies.get(at) == Some(&1)
}

/// A list of stories by its shape.
fn list(page: &Page) -> Option<Sorted> {
    let (mut teasers, mut headlines, mut marks, mut texts) = (0usize, 0usize, 0usize, 0usize);
    let (mut told, mut all_words, mut headline_words, mut shaped) = (0, 0, 0, 0usize);
    for at in 0..page.len() {
        let line = page.line(at);
        all_words += line.effective;
        if line.is_text() {
            texts += 1;
            told += line.effective;
            // Longer than a teaser, in one paragraph or in neighbouring ones: somebody tells something here.
            if told > LONGER_THAN_TEASER {
                return None;
            }
            (teasers, shaped) = (teasers + 1, shaped + 1);
            continue;
        }
        told = 0;
        let cue = page.furniture(at);
        if is_mark(page, at) || cue.is_some_and(|cue| cue.kind == Kind::Related && line.count() <= MARK_WORDS) {
            marks += 1;
        } else if (HEADLINE_WORDS..=TEASER_WORDS).contains(&line.effective) && cue.is_none() && !line.is_item() {
            shaped += 1;
            if !is_headline(page, at) {
                continue;
            }
            teasers += 1;
            headlines += 1;
            headline_words += line.effective;
        }
    }
    let marked = marks >= LIST_MARKS && marks * 4 >= shaped;
    let bare = headlines >= BARE_HEADLINES && texts * 8 <= headlines && headline_words * 10 >= all_words * 7;
    (teasers >= LIST_TEASERS && (marked || bare)).then(|| {
        let reason = format!("it has {teasers} headlines and teasers and nothing told at length");
        sorted(PageSort::List, 0.6, reason)
    })
}

/// "5 hours ago", "14:05", "12 March 2019": what stands beside each story of a list.
fn is_mark(page: &Page, at: usize) -> bool {
    let line = page.line(at);
    line.digits > 0 && line.count() <= MARK_WORDS && (line.effective <= 3 || page.date(at).is_some())
}

/// Words of the shortest headline in a list.
const HEADLINE_WORDS: u32 = 4;

/// Words of a line that only says when a story is from, at most.
const MARK_WORDS: u32 = 8;

/// Such lines in a list at least; and headlines where it has none.
const LIST_MARKS: usize = 4;
const BARE_HEADLINES: usize = 20;

/// Words of the longest headline in a list.
const TEASER_WORDS: u32 = 25;
