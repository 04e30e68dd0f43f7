//! The second look, with the other dumps of the collection in sight: a line that stands in several of them is furniture.
//!
//! It removes only what can be nothing else: a short line without a full stop, or one that a furniture phrase names but
//! is too long for the phrase alone to decide. Paragraphs, quotations, and whatever stands among prose that is shared too
//! stay (agency copy, statements, the same article twice); so do the headline, bylines, dates, captions and credits,
//! which an outlet's articles share by right.

use super::collection::{Elsewhere, reason};
use super::labels::Labels;
use super::lines::End;
use super::page::Page;
use super::verdict::Verdict;
use super::{Collection, Kind};

/// Other dumps, on something else, in which a line outside prose must stand to be furniture. Two may be chance (an event
/// has its own phrases); three are a page's habit.
const ENOUGH: u32 = 2;

/// The same for a line that may be a sub-heading: "What we know so far" is one in many articles.
const ENOUGH_FOR_HEADING: u32 = 3;

/// Reasons a verdict gives at most.
const MOST_REASONS: usize = 3;

/// How sure a verdict is that other dumps confirm.
const CONFIRMED: f32 = 0.95;

/// Looks at every line again, and says where else it stands where that counts.
pub fn second_look(page: &Page, collection: &Collection, labels: &mut Labels) {
    let elsewhere = Elsewhere::of(page, collection);
    let Labels { verdicts, title, .. } = labels;
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        let others = elsewhere.on_other_things(at);
        if others < ENOUGH || *title == Some(at) {
            continue;
        }
        if !verdict.kind.is_kept() {
            verdict.confidence = verdict.confidence.max(CONFIRMED);
            verdict.reasons.truncate(MOST_REASONS - 1);
            verdict.reasons.push(reason(others).into());
        } else if let Some(kind) = furniture(page, at, verdict.kind, others) {
            *verdict = Verdict::new(kind, CONFIRMED, reason(others)).and("unlike the text around it");
        }
    }
}

/// What a kept line is that stands in so many other dumps, if it is furniture.
fn furniture(page: &Page, at: usize, kind: Kind, others: u32) -> Option<Kind> {
    let line = page.line(at);
    if !matches!(kind, Kind::Body | Kind::Heading | Kind::List | Kind::Standfirst) || line.quotes > 0 {
        return None;
    }
    // A phrase that was too weak to decide by itself.
    if let Some(cue) = page.cues.get(at).and_then(|cues| cues.furniture) {
        return Some(cue.kind);
    }
    if line.is_text() || line.ends_sentence() || matches!(line.end, End::Colon | End::Comma) {
        return None;
    }
    let enough = if kind == Kind::Heading { ENOUGH_FOR_HEADING } else { ENOUGH };
    let links = if line.count() >= 5 { Kind::Related } else { Kind::Navigation };
    (others >= enough).then_some(links)
}
