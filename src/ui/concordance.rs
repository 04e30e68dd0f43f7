//! The concordance: every hit with the words around it, all on one axis.

use super::element::{Child, button, element};
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
    let whole =
        open.then(|| element("p").with("class", "whole").with("dir", "auto").holding(parts::draw_plain(&line.whole)));
    let from = element("span").with("class", "from").with("title", line.title.clone()).holding([
        outlet::who(&line.outlet),
        element("span").with("class", "of").with("dir", "auto").text(line.title.clone()),
    ]);
    let hit = element("mark").with("class", series::class(line.style)).text(line.hit.clone());
    let left = element("span").with("class", "l").holding([element("bdi").holding(pieces(&line.left))]);
    let right =
        element("span").with("class", "r").holding([element("bdi").holding([hit]).holding(pieces(&line.right))]);
    let href = page.href(|state| to_place(state, &place));
    let link = element("a").with("class", "line").with("id", format!("{LINES_ID}-{number}")).with("href", href);
    let there = place.clone();
    let link = link.holding([from, left, right]).pressed(move |event| {
        if plain_click(event) {
            page.go_from_line(&there);
        }
    });
    let change = Change::Line(place);
    let paragraph = button("p opens")
        .with("aria-expanded", open.to_string())
        .with("aria-label", "The whole paragraph")
        .with("title", "The whole paragraph")
        .text(says)
        .pressed(move |_| page.press(&change));
    let mut drawn = element("li")
        .with("aria-setsize", all.to_string())
        .with("aria-posinset", (number + 1).to_string())
        .holding([link, paragraph])
        .holding(whole);
    if line.here {
        drawn = drawn.with("class", "here").with("id", LINE_ID).with("tabindex", "-1");
    }
    drawn.into_any()
}

/// The words beside a hit; those that the lines are sorted by stand out.
fn pieces(side: &[(String, u8)]) -> impl Iterator<Item = Child> {
    side.iter().map(|(words, rank)| match rank {
        0 => words.clone().into(),
        rank => element("span").with("class", format!("k{rank}")).text(words.clone()).into(),
    })
}
