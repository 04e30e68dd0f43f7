//! The second look, with the other dumps of the collection in sight: a line that stands in several of them is furniture.
//!
//! It removes only what can be nothing else: a standfirst of several articles, a short line without a full stop that its
//! outlet prints again and again, or a line that a furniture phrase names but is too long for the phrase alone to decide.
//! Paragraphs, quotations, and whatever stands among prose that is shared too stay (agency copy, statements, the same
//! article twice); so do the headline, bylines, dates, captions and credits, which an outlet's articles share by right.

use super::collection::{Elsewhere, reason};
use super::labels::Labels;
use super::lines::End;
use super::page::Page;
use super::verdict::Verdict;
use super::{Collection, Kind, LinesOf};

/// Other dumps, on something else, in which a line must stand to be furniture. One may be chance (an event has its own
/// phrases); with two it stands in three.
const ENOUGH: u32 = 2;

/// The same for a line that may be a sub-heading, which must be the outlet's own: "What we know so far" is one of many
/// articles.
const ENOUGH_FOR_HEADING: u32 = 3;

/// Reasons a verdict gives at most.
const MOST_REASONS: usize = 3;

/// How sure a verdict is that other dumps confirm.
const CONFIRMED: f32 = 0.95;

/// Looks at every line again, and says where else it stands where that counts.
pub fn second_look(page: &Page, collection: &Collection, own: &LinesOf, labels: &mut Labels) {
    let elsewhere = Elsewhere::of(page, collection, own);
    let Labels { verdicts, title, .. } = labels;
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        let (others, home) = elsewhere.on_other_things(at);
        if others < ENOUGH || *title == Some(at) {
            continue;
        }
        if !verdict.kind.is_kept() {
            verdict.confidence = verdict.confidence.max(CONFIRMED);
            verdict.reasons.truncate(MOST_REASONS - 1);
            verdict.reasons.push(reason(others).into());
        } else if let Some(kind) = furniture(page, at, verdict.kind, home) {
            *verdict = Verdict::new(kind, CONFIRMED, reason(others)).and("unlike the text around it");
        }
    }
}

/// What a kept line is that stands in other dumps on other things, if it is furniture. `home` is in how many of them of
/// the same outlet: articles on one subject share sub-headings and items of lists from outlet to outlet ("Frequently asked
/// questions"), and only the outlet's own habit tells.
fn furniture(page: &Page, at: usize, kind: Kind, home: u32) -> Option<Kind> {
    let line = page.line(at);
    if !matches!(kind, Kind::Body | Kind::Heading | Kind::List | Kind::Standfirst) || line.quotes > 0 {
        return None;
    }
    // A phrase that was too weak to decide by itself; and several articles never have one standfirst.
    let cue = page.cues.get(at).and_then(|cues| cues.furniture).map(|cue| cue.kind);
    let links = if line.count() >= 5 { Kind::Related } else { Kind::Navigation };
    if cue.is_some() || kind == Kind::Standfirst {
        return cue.or(Some(if line.ends_sentence() { Kind::Promo } else { links }));
    }
    if line.is_text() || line.ends_sentence() || matches!(line.end, End::Colon | End::Comma) {
        return None;
    }
    let enough = if kind == Kind::Heading { ENOUGH_FOR_HEADING } else { ENOUGH };
    (home >= enough).then_some(links)
}
