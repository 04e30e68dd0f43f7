//! Articles in columns whose scroll keeps step, with what stands in several of them marked and linked.

use super::element::Child;
use super::page::{Page, plain_click, to_article};
use super::{outlet, parts};
use crate::browser::parallel::{self, Columns};
use crate::view::{Column, ParallelRun, ParallelText};
use leptos::prelude::*;

/// The articles that are shown.
pub fn draw(page: Page, texts: &[ParallelText], cards: &[Column]) -> AnyView {
    let columns = Columns;
    let linked: RwSignal<Vec<u32>> = RwSignal::default();
    let drawn: Vec<_> = texts
        .iter()
        .zip(cards)
        .filter(|(text, _)| text.shown)
        .map(|(text, card)| column(page, text, card, columns, linked))
        .collect();
    view! {
        <div class="parallel">{drawn}</div>
        <div class="legend">
            <span><i class="verbatim"></i>"word for word in another"</span>
            <span><i class="told"></i>"told by another in its own words"</span>
        </div>
    }
    .into_any()
}

fn column(page: Page, text: &ParallelText, card: &Column, columns: Columns, linked: RwSignal<Vec<u32>>) -> AnyView {
    let blocks: Vec<_> = text
        .blocks
        .iter()
        .map(|(heading, runs)| {
            let runs: Vec<_> = runs.iter().map(|run| draw_run(run, columns, linked)).collect();
            if *heading { view! { <h3>{runs}</h3> }.into_any() } else { view! { <p>{runs}</p> }.into_any() }
        })
        .collect();
    let document = card.documents.first().cloned().unwrap_or_default();
    view! {
        <div
            class=format!("text-of {}", outlet::class(card.outlet.style))
            tabindex="0"
            role="region"
            aria-label=card.outlet.label.clone()
            dir="auto"
            on:pointerenter=move |event| columns.lead(&event)
            on:pointerdown=move |event| columns.lead(&event)
            on:focusin=move |event| columns.lead(&event)
            on:scroll=move |event| columns.follow(&event)
        >
            <p class="head">
                <a
                    href=page.href(|state| to_article(state, &document))
                    on:click=move |event| {
                        if plain_click(&event) {
                            page.read(&document);
                        }
                    }
                >
                    {outlet::who(&card.outlet)}
                </a>
            </p>
            {blocks}
        </div>
    }
    .into_any()
}

/// A run of words; one that stands in another column too marks its like when it is pointed at, and brings it beside itself
/// when it is pressed.
fn draw_run(run: &ParallelRun, columns: Columns, linked: RwSignal<Vec<u32>>) -> AnyView {
    let words: Vec<_> = parts::draw_plain(&run.parts).map(Child::into_any).collect();
    if run.links.is_empty() {
        return words.into_any();
    }
    let link = move |links: Vec<u32>| linked.set(links);
    let (here, over, focused) = (run.links.clone(), run.links.clone(), run.links.clone());
    let numbers: Vec<String> = run.links.iter().map(u32::to_string).collect();
    view! {
        <span
            class=if run.verbatim { "linked verbatim" } else { "linked told" }
            class:on=move || linked.with(|linked| here.iter().any(|link| linked.contains(link)))
            data-links=numbers.join(" ")
            tabindex="0"
            role="button"
            title=run.says.clone()
            on:pointerenter=move |_| link(over.clone())
            on:pointerleave=move |_| link(Vec::new())
            on:focus=move |_| link(focused.clone())
            on:blur=move |_| link(Vec::new())
            on:click=move |event| columns.align(&event)
            on:keydown=move |event| {
                if parallel::presses(&event) {
                    columns.align(&event);
                }
            }
        >
            {words}
        </span>
    }
    .into_any()
}
