//! A second look at which line is the headline, once the line model has read the page: what spoke for a line in the first place,
//! now seen from where the model says that the text begins, and what the model thinks of the line and of those around it.

use super::core;
use super::labels::Labels;
use super::model::Opinion;
use super::numbers::{Row, log, yes};
use super::page::Page;
use super::title_features;

/// Numbers that the second look adds.
const MORE: usize = 22;

/// Numbers of one line in all.
pub const COUNT: usize = title_features::COUNT + MORE;

/// Log-odds of the line model that count at most.
const ODDS: f32 = 6.0;

/// Lines after a headline among which a byline or date speaks for it.
const TOLD_REACH: usize = 6;

/// Words from which a line that the model takes for text begins the text.
const TEXT_WORDS: u32 = 8;

/// The lines that may be the headline, each with its features; none where the line model was not asked.
pub fn candidates(page: &Page, labels: &Labels) -> Vec<(usize, [f32; COUNT])> {
    if labels.opinions.is_empty() {
        return Vec::new();
    }
    let core = core::of_opinions(page, &labels.opinions, 0).or(labels.core);
    let first = title_features::candidates(page, core);
    let of = |at: usize| labels.opinions.get(at).copied().unwrap_or_default();
    let most = first.iter().map(|(at, _)| of(*at).title).fold(-ODDS, f32::max);
    // For each line, where the text begins below it.
    let mut begins = vec![page.len(); page.len() + 1];
    for at in (0..page.len()).rev() {
        let is_text = of(at).text > 0.0 && page.line(at).effective >= TEXT_WORDS;
        begins[at] = if is_text { at } else { begins[at + 1] };
    }
    first.into_iter().map(|(at, row)| (at, more(at, row, &of, most, &begins, labels))).collect()
}

fn more(
    at: usize,
    first: [f32; title_features::COUNT],
    of: &impl Fn(usize) -> Opinion,
    most: f32,
    begins: &[usize],
    labels: &Labels,
) -> [f32; COUNT] {
    let mut row = Row::new();
    first.iter().for_each(|value| row.put(*value));
    let mut put = |value: f32| row.put(value);
    let odds = |value: f32| value.clamp(-ODDS, ODDS) / ODDS;
    let own = of(at);
    for value in [own.title, own.title - most, own.text, own.standfirst, own.heading, own.byline, own.caption] {
        put(odds(value));
    }
    let next = of(at + 1);
    for value in [next.standfirst, next.text, next.byline, next.date, next.title] {
        put(odds(value));
    }
    put(odds(of(at + 2).byline));
    put(odds(of(at + 2).text));
    let before = at.checked_sub(1).map(of).unwrap_or_default();
    put(odds(before.title));
    put(odds(before.text));
    let was = labels.title == Some(at);
    put(yes(was));
    put(if was { labels.title_likely } else { 0.0 });
    let below = begins.get(at + 1).copied().unwrap_or(at).saturating_sub(at) as f32;
    put(log(below));
    put(1.0 / below.max(1.0));
    let told = |odds: fn(&Opinion) -> f32| (at + 1..=at + TOLD_REACH).map(|near| odds(&of(near))).fold(-ODDS, f32::max);
    put(odds(told(|opinion| opinion.byline)));
    put(odds(told(|opinion| opinion.date)));
    row.end()
}
