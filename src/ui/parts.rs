//! Runs of words: plain, marked, named, quoted as evidence.

use super::page::Page;
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

/// Draws parts.
pub fn draw(page: Page, parts: &[Part], names: Names) -> Vec<AnyView> {
    parts.iter().map(|part| draw_one(page, part, names)).collect()
}

/// Draws parts as evidence: names plain.
pub fn draw_plain(page: Page, parts: &[Part]) -> Vec<AnyView> {
    draw(page, parts, Names::Plain)
}

fn draw_one(page: Page, part: &Part, names: Names) -> AnyView {
    let mut drawn = part.text.clone().into_any();
    for style in part.beside.iter().rev() {
        drawn = view! { <mark class=series::class(*style)>{drawn}</mark> }.into_any();
    }
    if part.mark > 0 {
        let class = if part.now { format!("now {}", series::class(part.mark)) } else { series::class(part.mark) };
        drawn = view! { <mark class=class>{drawn}</mark> }.into_any();
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
