//! Runs of words: plain, marked, named, quoted as evidence.

use super::page::{PLACE_ID, Page, plain_click};
use super::series;
use crate::view::{Part, Subject};
use leptos::prelude::*;

/// How the parts of a text are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Names can be pressed.
    Links,
    /// Names are plain words (where the whole sentence can be pressed).
    Plain,
}

/// Draws parts. `placed` says whether the place gone to has been drawn already: only its first part carries the id.
pub fn draw(page: Page, parts: &[Part], names: Names, placed: &mut bool) -> Vec<AnyView> {
    parts.iter().map(|part| draw_one(page, part, names, placed)).collect()
}

/// Draws parts as evidence: names plain, no place.
pub fn draw_plain(page: Page, parts: &[Part]) -> Vec<AnyView> {
    draw(page, parts, Names::Plain, &mut true)
}

fn draw_one(page: Page, part: &Part, names: Names, placed: &mut bool) -> AnyView {
    let mut drawn = part.text.clone().into_any();
    let id = (part.now && !*placed).then_some(PLACE_ID);
    *placed |= part.now;
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
    match &part.person {
        Some(name) if names == Names::Links => person(page, name, drawn),
        _ => drawn,
    }
}

/// A person's name in the text: pressing it opens the sentences that name the person.
fn person(page: Page, name: &str, drawn: AnyView) -> AnyView {
    let subject = Subject::Person(name.to_owned());
    let href = page.href(|state| state.evidence = Some(subject.clone()));
    let current = subject.clone();
    let open = move || if page.is_open(&current) { "name open" } else { "name" };
    view! {
        <a
            class=open
            href=href
            on:click=move |event| {
                if plain_click(&event) {
                    page.toggle_evidence(&subject);
                }
            }
        >
            {drawn}
        </a>
    }
    .into_any()
}
