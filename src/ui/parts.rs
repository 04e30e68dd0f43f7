//! Runs of words: plain, marked, named, quoted as evidence.

use super::element::{Child, element};
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
pub fn draw_plain(parts: &[Part]) -> impl Iterator<Item = Child> {
    parts.iter().map(plain)
}

/// Draws a part with its marks.
fn plain(part: &Part) -> Child {
    let mut drawn = Child::from(part.text.clone());
    let mut within = |tag, class: String| {
        let around = element(tag).with_any("class", &class);
        drawn = around.holding([std::mem::replace(&mut drawn, String::new().into())]).into();
    };
    for style in part.beside.iter().rev() {
        within("mark", series::class(*style));
    }
    if part.mark > 0 {
        let class = series::class(part.mark);
        within("mark", if part.now { format!("now {class}") } else { class });
    }
    if part.dateline {
        within("span", "dateline".to_owned());
    }
    if part.strong {
        within("b", String::new());
    }
    drawn
}

fn draw_one(page: Page, part: &Part, names: Names) -> AnyView {
    let mut drawn = plain(part).into_any();
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
