//! Runs of words: plain, marked, named, quoted as evidence.

use super::page::{PLACE_ID, Page};
use super::{named, series};
use crate::view::Part;
use leptos::prelude::*;

/// How the parts of a text are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Names can be pressed.
    Links,
    /// Names are plain words (where the whole sentence can be pressed).
    Plain,
}

/// Draws parts. `place` says whether the place gone to begins in them: only its first part carries the id.
pub fn draw(page: Page, parts: &[Part], names: Names, mut place: bool) -> Vec<AnyView> {
    parts.iter().map(|part| draw_one(page, part, names, &mut place)).collect()
}

/// Draws parts as evidence: names plain, no place.
pub fn draw_plain(page: Page, parts: &[Part]) -> Vec<AnyView> {
    draw(page, parts, Names::Plain, false)
}

fn draw_one(page: Page, part: &Part, names: Names, place: &mut bool) -> AnyView {
    let mut drawn = part.text.clone().into_any();
    let id = (part.now && *place).then_some(PLACE_ID);
    *place &= !part.now;
    for style in part.beside.iter().rev() {
        drawn = view! { <mark class=series::class(*style)>{drawn}</mark> }.into_any();
    }
    if part.mark > 0 {
        let class = if part.now { format!("now {}", series::class(part.mark)) } else { series::class(part.mark) };
        drawn = view! { <mark class=class id=id tabindex=id.map(|_| "-1")>{drawn}</mark> }.into_any();
    } else if part.now {
        drawn = view! { <span class="place" id=id tabindex=id.map(|_| "-1")>{drawn}</span> }.into_any();
    }
    if part.dateline {
        drawn = view! { <span class="dateline">{drawn}</span> }.into_any();
    }
    if part.strong {
        drawn = view! { <b>{drawn}</b> }.into_any();
    }
    if let Some(mark) = part.noted.filter(|_| names == Names::Links) {
        let note = (!part.note.is_empty()).then(|| part.note.clone());
        drawn = view! { <span class=format!("noted {}", mark.label()) title=note>{drawn}</span> }.into_any();
    }
    if let Some(number) = part.name.filter(|_| names == Names::Links) {
        drawn = named::link(page, number, drawn);
    }
    match part.ends.filter(|_| names == Names::Links) {
        Some(number) => view! { {drawn}{named::speaker(page, number)} }.into_any(),
        None => drawn,
    }
}
