//! The concordance: every hit with the words around it, all on one axis.

use super::live::live;
use super::page::{LINE_ID, LINES_ID, Page, plain_click, to_place};
use super::{outlet, parts, series, table};
use crate::engine::TablePart;
use crate::view::{Area, Change, Line, Place};
use leptos::prelude::*;

/// So many words of context fit on each side of a line.
const LINE_WORDS: u8 = 12;

/// Draws the lines: those near what can be seen, with as much room as the others take before and after them.
pub fn draw(page: Page) -> AnyView {
    // More than fits on one line each side is set as running text.
    let long = Memo::new(move |_| page.shown.with(|shown| !(1..=LINE_WORDS).contains(&shown.keywords.context)));
    let lines = move || {
        page.keywords(Area::Lines, |keywords| {
            let window = &keywords.lines;
            if window.all == 0 {
                return view! { <p class="lede">"No article that is let through holds any of these words."</p> }
                    .into_any();
            }
            let numbered = window.lines.iter().zip(window.from..);
            let lines: Vec<_> = numbered.map(|(line, number)| draw_line(page, line, number, window.all)).collect();
            let after = window.all.saturating_sub(window.from + lines.len());
            let room = |lines: usize| format!("{}px", lines * page.line_height.get());
            view! {
                <ol
                    id=LINES_ID
                    class=if long.get() { "kwic long" } else { "kwic" }
                    style:padding-block-start=room(window.from)
                    style:padding-block-end=room(after)
                >
                    {lines}
                </ol>
            }
            .into_any()
        })
    };
    let settings = move || {
        page.keywords(Area::Settings, |keywords| {
            let groups = keywords.groups.as_ref().map(|groups| {
                view! {
                    <div class="beside">{table::draw(page, groups)}</div>
                    {table::tools(page, &[], TablePart::Groups)}
                }
                .into_any()
            });
            view! {
                <div class="head-row">
                    <h2>"In their places"</h2>
                    {table::tools(page, &keywords.line_picks, TablePart::Lines)}
                </div>
                {groups}
            }
            .into_any()
        })
    };
    view! { <section class="sec">{live(settings)} {live(lines)}</section> }.into_any()
}

fn draw_line(page: Page, line: &Line, number: usize, all: usize) -> AnyView {
    let place = Place { document: line.document.clone(), at: line.at };
    let says = if line.paragraph > 0 { format!("¶ {}", line.paragraph) } else { "¶".to_owned() };
    let open = !line.whole.is_empty();
    let whole = open.then(|| {
        view! { <p class="whole" dir="auto">{parts::draw_plain(page, &line.whole)}</p> }
    });
    let there = place.clone();
    let change = Change::Line(place.clone());
    view! {
        <li
            class:here=line.here
            id=line.here.then_some(LINE_ID)
            tabindex=line.here.then_some("-1")
            aria-setsize=all.to_string()
            aria-posinset=(number + 1).to_string()
        >
            <a
                class="line"
                id=format!("{LINES_ID}-{number}")
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
