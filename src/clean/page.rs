//! A text made ready for labelling: its lines, the cues in them, and which of them stand there twice.

use super::cue_table::{CueRow, Place};
use super::cues::{self, Found};
use super::dates::{self, Date};
#[cfg(test)]
use super::lines;
use super::lines::{Line, Lines, phrase_hashes};
use super::{Kind, names, picture_credit};
use crate::text::{HashedMap, fnv};
use std::cell::OnceCell;

/// A text, its lines and what is known of each.
pub struct Page<'a> {
    /// The text as decoded.
    pub text: &'a str,
    /// Its lines.
    pub lines: Lines,
    /// The cues of each line.
    pub cues: Vec<Found>,
    /// For each line the first line with the same words, where that is an earlier one.
    pub repeats: Vec<Option<u32>>,
    /// For each line, how many lines have the same words, itself among them.
    pub copies: Vec<u32>,
    /// For each line, where in it the credit of a picture begins.
    credits: Vec<Option<u32>>,
    /// The date of each line that was asked for: those of long paragraphs seldom are.
    dates: Vec<OnceCell<Option<Date>>>,
    /// For each line, whether it is nothing but names.
    names: Vec<bool>,
}

impl<'a> Page<'a> {
    /// Reads a text once.
    #[cfg(test)]
    pub fn new(text: &'a str) -> Self {
        Self::with(text, lines::split(text))
    }

    /// A text whose lines are known already.
    pub fn with(text: &'a str, lines: Lines) -> Self {
        let cues = lines.list.iter().map(|line| cues::find(&lines, line)).collect();
        let mut first: HashedMap<u32> = HashedMap::with_capacity_and_hasher(lines.list.len(), Default::default());
        let mut repeats = Vec::with_capacity(lines.list.len());
        let mut copies = vec![1; lines.list.len()];
        for (at, line) in lines.list.iter().enumerate() {
            // Lines without words (a rule of dashes) repeat nothing.
            let earlier = if line.count() == 0 { None } else { first.get(&line.hash).copied() };
            match earlier {
                Some(original) => {
                    if let Some(count) = copies.get_mut(original as usize) {
                        *count += 1;
                    }
                }
                None => {
                    first.insert(line.hash, at as u32);
                }
            }
            repeats.push(earlier);
        }
        for at in 0..copies.len() {
            if let Some(original) = repeats[at] {
                copies[at] = copies[original as usize];
            }
        }
        let credits: Vec<Option<u32>> = lines
            .list
            .iter()
            .map(|line| {
                let content = line.span.of(text);
                let may = picture_credit::may_hold_credit(&lines, line, content);
                if may { picture_credit::credit_start(content).map(|at| at as u32) } else { None }
            })
            .collect();
        captions_again(text, &lines, &credits, &mut repeats);
        let dates = vec![OnceCell::new(); lines.list.len()];
        let names = lines.list.iter().map(|line| names::is_name_line(line, line.span.of(text))).collect();
        Page { text, lines, cues, repeats, copies, credits, dates, names }
    }

    /// Where in a line the credit of a picture begins, in bytes: "… in Moscow. Photo: AA".
    pub fn credit_start(&self, at: usize) -> Option<usize> {
        self.credits.get(at).copied().flatten().map(|start| start as usize)
    }

    /// The first date in a line, a full one before others.
    pub fn date(&self, at: usize) -> Option<Date> {
        let found = || if self.line(at).digits > 0 { dates::find(self.content(at)) } else { None };
        self.dates.get(at).and_then(|date| *date.get_or_init(found))
    }

    /// Whether a short line is nothing but a name, or names of people and agencies in a row.
    pub fn is_name_line(&self, at: usize) -> bool {
        self.names.get(at).copied().unwrap_or(false)
    }

    /// Number of non-blank lines.
    pub fn len(&self) -> usize {
        self.lines.list.len()
    }

    /// A line; the caller knows that it is there.
    pub fn line(&self, at: usize) -> &Line {
        &self.lines.list[at]
    }

    /// The words of a line.
    pub fn words(&self, at: usize) -> &[u32] {
        self.lines.words_of(self.line(at))
    }

    /// The characters of a line.
    pub fn content(&self, at: usize) -> &'a str {
        self.line(at).span.of(self.text)
    }

    /// The cue that makes a line page furniture, if the line is short enough for it to weigh: see [`weighs`].
    pub fn furniture(&self, at: usize) -> Option<&'static CueRow> {
        self.cues[at].furniture.filter(|cue| weighs(cue, self.line(at)))
    }

    /// The cue that makes a line a byline, date, caption or credit, if it is short enough.
    pub fn about_article(&self, at: usize) -> Option<&'static CueRow> {
        self.cues[at].about_article
    }

    /// The kind of section a line opens ("Comments", "Related articles").
    pub fn opens(&self, at: usize) -> Option<Kind> {
        self.furniture(at).filter(|cue| cue.opens).map(|cue| cue.kind)
    }
}

/// Words of a caption without its credit from which the same words again are the same caption.
const CAPTION_WORDS: usize = 5;

/// A caption that stands again, once with the credit of its picture and once without or with another's, repeats the first.
fn captions_again(text: &str, lines: &Lines, credits: &[Option<u32>], repeats: &mut [Option<u32>]) {
    // What captions say without their credits, and the first line that says it.
    let mut said: HashedMap<u32> = HashedMap::default();
    let own = |at: usize, credit: u32| {
        let content = lines.list.get(at)?.span.of(text).get(..credit as usize)?;
        let words = phrase_hashes(content);
        (words.len() >= CAPTION_WORDS).then(|| words.iter().fold(fnv::START, |hash, word| fnv::add(hash, *word as u64)))
    };
    let captions: Vec<(usize, u64)> =
        credits.iter().enumerate().filter_map(|(at, credit)| Some((at, own(at, (*credit)?)?))).collect();
    if captions.is_empty() {
        return;
    }
    for &(at, hash) in &captions {
        said.entry(hash).or_insert(at as u32);
    }
    for (at, line) in lines.list.iter().enumerate() {
        if let Some(first) = said.get_mut(&line.hash) {
            *first = (*first).min(at as u32);
        }
    }
    let bare = lines.list.iter().enumerate().map(|(at, line)| (at, line.hash));
    for (at, hash) in bare.chain(captions) {
        if let (Some(&first), Some(repeat)) = (said.get(&hash), repeats.get_mut(at))
            && (first as usize) < at
            && repeat.is_none()
        {
            *repeat = Some(first);
        }
    }
}

/// Words up to which a line that begins with a furniture phrase is furniture: "More from …", "By continuing to use …".
const START_WORDS: u32 = 30;

/// Words up to which a phrase within makes a line furniture when the line quotes nobody.
const WITHIN_WORDS: u32 = 26;

/// Whether a cue decides what a line is. A long line that merely contains a phrase may be prose about it.
fn weighs(cue: &CueRow, line: &Line) -> bool {
    match cue.place {
        Place::Whole => true,
        Place::Start => line.count() <= START_WORDS && !(line.is_text() && line.quotes > 0),
        Place::Within => line.count() <= WITHIN_WORDS && line.quotes == 0,
        Place::Anywhere => true,
    }
}
