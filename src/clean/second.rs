//! A second article under the first: its headline, its writer or date, then text on something else.

use super::labels::Labels;
use super::lines::{End, Start};
use super::page::Page;
use super::verdict::Verdict;
use super::{Kind, core};
use std::collections::HashSet;

/// Words of text that a second article has at least.
const LEAST_WORDS: u32 = 50;

/// Share of all text that stands before a second article at least: above a page's own article stand teasers, which are
/// short.
const FIRST_SHARE: f32 = 0.4;

/// Words of a headline.
const HEADLINE: std::ops::RangeInclusive<u32> = 4..=18;

/// Lines between a headline and its text, at most: standfirst, writer, date, picture.
const HEAD_LINES: usize = 5;

/// Share of its longer words that the second text may have in common with the first. Parts of one article share a third
/// to a half in the public news sets, articles of different events a tenth to a quarter.
const MOST_SHARED: f32 = 0.3;

/// Letters of a longer word.
const LONG: u8 = 5;

/// Gives the lines of a second article below the first to it: its head is that of another story. Only where the first has
/// a headline and a writer or a date too, for else nothing begins anew.
pub fn mark(page: &Page, labels: &mut Labels) {
    let (Some(core), Some(title)) = (labels.core, labels.title) else { return };
    let has_head = (title + 1..(title + 2 + HEAD_LINES).min(page.len())).any(|at| is_head(page, labels, at));
    if title >= core.last || !has_head {
        return;
    }
    let all = core::text_words(page, title + 1, core.last + 1);
    let least = (all * FIRST_SHARE).max(LEAST_WORDS as f32);
    let mut before = 0;
    for at in title + 1..core.last {
        let line = page.line(at);
        if before as f32 >= least && is_headline(page, labels, at) && begins(page, labels, at, core.last) {
            let number = line.number;
            for verdict in labels.verdicts.iter_mut().take(core.last + 1).skip(at) {
                if verdict.kind.is_kept() {
                    *verdict = Verdict::new(Kind::Related, 0.7, format!("another article begins at line {number}"))
                        .and("with a headline, a writer or date, and other words");
                }
            }
            return;
        }
        if line.is_text() {
            before += line.effective;
        }
    }
}

fn is_headline(page: &Page, labels: &Labels, at: usize) -> bool {
    let line = page.line(at);
    let shape = HEADLINE.contains(&line.effective) && line.blanks > 0 && !line.is_item() && line.start != Start::Lower;
    let plain = !line.email && !line.url && !line.copyright && line.separators == 0 && page.copies.get(at) == Some(&1);
    let cues = page.furniture(at).is_some() || page.about_article(at).is_some() || is_head(page, labels, at);
    shape && plain && !cues && matches!(line.end, End::Open | End::Question)
}

/// Whether a line names the writer or the day.
fn is_head(page: &Page, labels: &Labels, at: usize) -> bool {
    let line = page.line(at);
    let told = labels.verdicts.get(at).is_some_and(|verdict| matches!(verdict.kind, Kind::Byline | Kind::Date));
    told || line.digits > 0 && line.count() <= 12 && page.date(at).is_some_and(|date| date.is_full())
}

/// Whether an article on something else begins with the headline at `at`.
fn begins(page: &Page, labels: &Labels, at: usize, last: usize) -> bool {
    let Some(text) = (at + 1..=last.min(at + HEAD_LINES)).find(|&next| page.line(next).is_text()) else { return false };
    let head = at + 1..text;
    let says = |kind| head.clone().any(|next| labels.verdicts.get(next).is_some_and(|verdict| verdict.kind == kind));
    let cue = |next| page.about_article(next).is_some_and(|cue| cue.kind == Kind::Byline);
    if !(says(Kind::Byline) || head.clone().any(cue)) || !head.clone().any(|next| is_head(page, labels, next)) {
        return false;
    }
    let own: u32 = (text..=last).filter(|&next| page.line(next).is_text()).map(|next| page.line(next).effective).sum();
    if own < LEAST_WORDS {
        return false;
    }
    let first: HashSet<u32> = (0..at).filter(|&line| page.line(line).is_text()).flat_map(|at| long(page, at)).collect();
    let second: HashSet<u32> = (text..=last).flat_map(|at| long(page, at)).collect();
    let shared = second.intersection(&first).count() as f32;
    // A headline announces the text under it, not the one above.
    let announced: Vec<u32> = long(page, at).collect();
    let (own, others) = announced.iter().fold((0, 0), |(own, others), word| {
        (own + second.contains(word) as usize, others + first.contains(word) as usize)
    });
    own > 0 && others <= own / 2 && shared <= second.len() as f32 * MOST_SHARED
}

/// The longer words of a line.
fn long<'a>(page: &'a Page, at: usize) -> impl Iterator<Item = u32> + 'a {
    let lengths = page.lines.lengths_of(page.line(at));
    page.words(at).iter().zip(lengths).filter(|(_, length)| **length >= LONG).map(|(word, _)| *word)
}
