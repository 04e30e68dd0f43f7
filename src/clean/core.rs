//! Where the article's text begins and ends: the run of lines with the most prose.
//!
//! Every line scores: a paragraph its words, a shorter sentence half of them, a short line a loss. The article is the
//! run of lines with the highest sum (Kadane's method); then what a comment section, a form or a list of other stories
//! opens at its end is cut off.

use super::Kind;
use super::lines::{End, Start};
use super::model::Opinion;
use super::page::Page;

/// What a short line costs, and what each of its first words adds to that (fitted on public news pages).
const SHORT_LINE_COST: f32 = 2.0;
const SHORT_WORD_COST: f32 = 0.6;
const SHORT_WORDS: f32 = 12.0;

/// What a line with a furniture phrase costs.
const FURNITURE_COST: f32 = 8.0;

/// What the head of a list of other stories costs: bridged only by a paragraph or more on its far side.
const RELATED_WALL: f32 = 14.0;

/// What the head of a comment section or form costs: bridged only by much more text.
const COMMENT_WALL: f32 = 60.0;

/// Words of a paragraph that count at most, so that one huge line does not decide alone.
const MOST_WORDS: f32 = 200.0;

/// Share of the run's text that must stand before a comment section for it to end the article.
const BEFORE_COMMENTS: f32 = 0.3;

/// Share of the run's text that must stand before a list of other stories for it to end the article.
const BEFORE_RELATED: f32 = 0.75;

/// The first and last line of the article's text, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Core {
    /// Index of the first line.
    pub first: usize,
    /// Index of the last line.
    pub last: usize,
}

impl Core {
    /// Whether a line stands in the article's text.
    pub fn holds(self, at: usize) -> bool {
        self.first <= at && at <= self.last
    }
}

/// What a line adds to a run.
pub fn score(page: &Page, at: usize) -> f32 {
    let line = page.line(at);
    let words = line.effective as f32;
    let cost = SHORT_LINE_COST + SHORT_WORD_COST * words.min(SHORT_WORDS);
    if let Some(cue) = page.furniture(at) {
        return match cue.kind {
            Kind::Comment | Kind::Form if cue.opens => -COMMENT_WALL,
            Kind::Related if cue.opens => -RELATED_WALL,
            _ => -FURNITURE_COST.max(cost),
        };
    }
    if page.repeats[at].is_some() {
        return -cost;
    }
    if line.is_text() {
        words.min(MOST_WORDS)
    } else if line.is_weak_text() {
        words / 2.0
    } else {
        -cost
    }
}

/// The article's run of lines; `None` where no line scores.
pub fn find(page: &Page) -> Option<Core> {
    let scores: Vec<f32> = (0..page.len()).map(|at| score(page, at)).collect();
    let core = best_run(&scores)?;
    let core = cut_tail(page, core);
    Some(cut_comments(page, core))
}

/// The run of lines with the highest sum, the earlier of equals.
fn best_run(scores: &[f32]) -> Option<Core> {
    let mut best: Option<(f32, Core)> = None;
    let (mut sum, mut from) = (0.0, 0);
    for (at, score) in scores.iter().enumerate() {
        if sum <= 0.0 {
            sum = 0.0;
            from = at;
        }
        sum += score;
        if sum > best.map_or(0.0, |b| b.0) {
            best = Some((sum, Core { first: from, last: at }));
        }
    }
    best.map(|b| b.1)
}

/// Log-odds count up to here: ten sure lines weigh like ten, whatever the model's zeal.
const MOST_ODDS: f32 = 3.0;

/// Words of a line that count at most where the line model weighs it, and what every line weighs beside its words.
const MOST_OPINION_WORDS: f32 = 40.0;
const LINE_WEIGHT: f32 = 2.0;

/// The article's run of lines from `first` on as the line model sees it: each line weighs its log-odds times its words.
pub fn of_opinions(page: &Page, opinions: &[Opinion], first: usize) -> Option<Core> {
    let scores: Vec<f32> = (0..page.len())
        .map(|at| {
            let odds = opinions.get(at).map_or(0.0, |opinion| opinion.text).clamp(-MOST_ODDS, MOST_ODDS);
            if at < first {
                0.0
            } else {
                odds * ((page.line(at).effective as f32).min(MOST_OPINION_WORDS) + LINE_WEIGHT)
            }
        })
        .collect();
    let mut core = shrink(page, best_run(&scores)?);
    while core.first < core.last && score(page, core.first) <= 0.0 {
        core.first += 1;
    }
    Some(core)
}

/// Words of the text lines of `from..to`.
pub fn text_words(page: &Page, from: usize, to: usize) -> f32 {
    (from..to).filter(|&at| page.line(at).is_text()).map(|at| page.line(at).effective as f32).sum()
}

/// Ends the run before a comment section, a form or a closing list of other stories.
fn cut_tail(page: &Page, core: Core) -> Core {
    let whole = text_words(page, core.first, core.last + 1).max(1.0);
    let mut before = 0.0;
    for at in core.first..=core.last {
        let share = before / whole;
        let ends = match page.opens(at) {
            Some(Kind::Comment | Kind::Form) => share >= BEFORE_COMMENTS,
            Some(Kind::Related) => share >= BEFORE_RELATED,
            _ => false,
        };
        if ends && at > core.first {
            let end = if is_reply(page, at) { first_comment(page, core, at) } else { at };
            return shrink(page, Core { first: core.first, last: end - 1 });
        }
        if page.line(at).is_text() {
            before += page.line(at).effective as f32;
        }
    }
    core
}

/// Lines of a comment above its "Reply" among which its writer's name is looked for.
const COMMENT_LINES: usize = 8;

/// Whether a line is the button under a comment: "Reply", "Antworten".
fn is_reply(page: &Page, at: usize) -> bool {
    page.line(at).count() <= 2 && page.furniture(at).is_some_and(|cue| cue.kind == Kind::Form)
}

/// Where the comment begins that ends with the button at `at`: at the writer's name, the date, "… says:".
fn first_comment(page: &Page, core: Core, at: usize) -> usize {
    let is_head = |at: usize| {
        let line = page.line(at);
        line.count() <= 10
            && (line.end == End::Colon
                || line.digits > 0 && (line.effective <= 3 || page.date(at).is_some())
                || page.is_name_line(at))
    };
    let reach = core.first.max(at.saturating_sub(COMMENT_LINES)) + 1;
    let Some(mut head) = (reach..at).rev().find(|&line| is_head(line)) else { return at };
    while head > reach && is_head(head - 1) {
        head -= 1;
    }
    head
}

/// Lines below the text's end among which a reply form tells that comments stand above it.
const FORM_REACH: usize = 3;

/// Share of the text that comments above a reply form can be at most.
const MOST_COMMENTS: f32 = 0.4;

/// Ends the run before comments that stand, without a head of their own, right above a reply form: a numbered or
/// indented block such as comment plug-ins print.
fn cut_comments(page: &Page, core: Core) -> Core {
    let form = (core.last + 1..(core.last + 1 + FORM_REACH).min(page.len()))
        .find(|&at| matches!(page.opens(at), Some(Kind::Form | Kind::Comment)));
    let Some(form) = form else { return core };
    let whole = text_words(page, core.first, core.last + 1).max(1.0);
    let mut cut = core;
    let mut at = form;
    while at > core.first + 1 {
        // One block of lines without blanks between, from its end upwards.
        let mut start = at - 1;
        while start > core.first && page.line(start).blanks == 0 {
            start -= 1;
        }
        let opening = page.line(start);
        let plugin =
            opening.start == Start::Number && opening.indent > page.line(core.first).indent && opening.blanks > 0;
        if !plugin || text_words(page, start, form) > whole * MOST_COMMENTS {
            break;
        }
        cut.last = start - 1;
        at = start;
    }
    if cut == core { core } else { shrink(page, cut) }
}

/// The head of the reply form whose comments begin right below the text, if there are such.
pub fn comments_above_form(page: &Page, core: Core) -> Option<usize> {
    let first = core.last + 1;
    if first >= page.len() || page.line(first).start != Start::Number || page.line(first).indent == 0 {
        return None;
    }
    (first..page.len()).find(|&at| matches!(page.opens(at), Some(Kind::Form | Kind::Comment)))
}

/// Drops lines without prose from the end of a run.
fn shrink(page: &Page, mut core: Core) -> Core {
    while core.last > core.first && score(page, core.last) <= 0.0 {
        core.last -= 1;
    }
    core
}
