//! The concordance: every hit with the words around it, all on one axis.

use super::numbers::grouped;
use super::page::{LINE_ID, Page, plain_click, to_place};
use super::{outlet, parts, series, table};
use crate::engine::TablePart;
use crate::view::{Change, Keywords, Line, Place};
use leptos::prelude::*;

/// So many words of context fit on each side of a line.
const LINE_WORDS: u8 = 12;

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
    // More than fits on one line each side is set as running text.
    let long = page.shown.with(|shown| shown.keywords.context == 0 || shown.keywords.context > LINE_WORDS);
    let groups = keywords.groups.as_ref().map(|groups| {
        view! {
            <div class="beside">{table::draw(page, groups)}</div>
            {table::tools(page, &[], TablePart::Groups)}
        }
    });
    view! {
        <section class="sec">
            <div class="head-row">
                <h2>"In their places"</h2>
                {table::tools(page, &keywords.line_picks, TablePart::Lines)}
            </div>
            {groups}
            <ol class=if long { "kwic long" } else { "kwic" }>{lines}</ol>
            {more}
            {cut}
        </section>
    }
    .into_any()
}

fn draw_line(page: Page, line: &Line) -> AnyView {
    let place = Place { document: line.document.clone(), at: line.at };
    let says = if line.paragraph > 0 { format!("¶ {}", line.paragraph) } else { "¶".to_owned() };
    let open = !line.whole.is_empty();
    let whole = open.then(|| {
        view! { <p class="whole" dir="auto">{parts::draw_plain(page, &line.whole)}</p> }
    });
    let there = place.clone();
    let change = Change::Line(place.clone());
    view! {
        <li class:here=line.here id=line.here.then_some(LINE_ID) tabindex=line.here.then_some("-1")>
            <a
                class="line"
                href=page.href(|state| to_place(state, &place))
                on:click=move |event| {
                    if plain_click(&event) {
                        page.go_from_line(&there);
                    }
                }
            >
                <span class="from" title=line.title.clone()>
                    {outlet::who(&line.outlet)}
                    <span class="of" dir="auto">{line.title.clone()}</span>
                </span>
                <span class="l"><bdi>{pieces(&line.left)}</bdi></span>
                <span class="r">
                    <bdi><mark class=series::class(line.style)>{line.hit.clone()}</mark>{pieces(&line.right)}</bdi>
                </span>
            </a>
            <button
                type="button"
                class="p opens"
                aria-expanded=open.to_string()
                aria-label="The whole paragraph"
                title="The whole paragraph"
                on:click=move |_| page.press(&change)
            >
                {says}
            </button>
            {whole}
        </li>
    }
    .into_any()
}

/// The words beside a hit; those that the lines are sorted by stand out.
fn pieces(side: &[(String, u8)]) -> Vec<AnyView> {
    side.iter()
        .map(|(words, rank)| match rank {
            0 => words.clone().into_any(),
            rank => view! { <span class=format!("k{rank}")>{words.clone()}</span> }.into_any(),
        })
        .collect()
}
