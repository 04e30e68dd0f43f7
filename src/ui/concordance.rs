//! The concordance: every hit with the words around it, all on one axis.

use super::numbers::grouped;
use super::outlet;
use super::page::{Page, plain_click, to_place};
use super::series;
use crate::view::{Keywords, Line, Place};
use leptos::prelude::*;

/// How many lines are drawn before the reader asks for the rest; about four screens.
const FIRST_LINES: usize = 120;

/// Draws the lines.
pub fn draw(page: Page, keywords: &Keywords, all: RwSignal<bool>) -> AnyView {
    let here = keywords.lines.len();
    let shown = if all.get() { here } else { FIRST_LINES.min(here) };
    let lines: Vec<_> = keywords.lines.iter().take(shown).map(|line| draw_line(page, line)).collect();
    let more = (here > shown).then(|| {
        view! {
            <p class="more">
                <button type="button" class="btn" on:click=move |_| all.set(true)>{format!("Show {} more lines", grouped(here - shown))}</button>
            </p>
        }
    });
    let cut = (keywords.all_lines > here).then(|| {
        view! {
            <p class="cap">
                {format!(
                    "The first {} of {} lines. Filter by outlet or narrow the keywords to see the others.",
                    grouped(here),
                    grouped(keywords.all_lines),
                )}
            </p>
        }
    });
    view! {
        <section class="sec">
            <div class="head-row">
                <h2>"In their places"</h2>
                <span class="tools">"Press a line to read it in its article"</span>
            </div>
            <ol class="kwic">{lines}</ol>
            {more}
            {cut}
        </section>
    }
    .into_any()
}

fn draw_line(page: Page, line: &Line) -> AnyView {
    let place = Place { document: line.document.clone(), at: line.at };
    let paragraph = (line.paragraph > 0).then(|| format!("¶ {}", line.paragraph));
    view! {
        <li>
            <a
                class="line"
                href=page.href(|state| to_place(state, &place))
                on:click=move |event| {
                    if plain_click(&event) {
                        page.go_to(&place);
                    }
                }
            >
                {outlet::who(&line.outlet)}
                <span class="l"><bdi>{line.left.clone()}</bdi></span>
                <span class="r">
                    <bdi><mark class=series::class(line.style)>{line.hit.clone()}</mark>{line.right.clone()}</bdi>
                </span>
                <span class="p">{paragraph}</span>
            </a>
        </li>
    }
    .into_any()
}
