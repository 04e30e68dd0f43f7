//! The concordance: every hit with the words around it, all on one axis.

use super::choice::{self, Choice};
use super::numbers::grouped;
use super::outlet;
use super::page::{Page, Step, plain_click, to_place};
use super::series;
use crate::view::{Keywords, Line, Place, link};
use leptos::prelude::*;
use leptos::web_sys::HtmlSelectElement;

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
                {orders(page)}
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
                <span class="l"><bdi>{pieces(&line.left)}</bdi></span>
                <span class="r">
                    <bdi><mark class=series::class(line.style)>{line.hit.clone()}</mark>{pieces(&line.right)}</bdi>
                </span>
                <span class="p">{paragraph}</span>
            </a>
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

/// What lines can be sorted by: as a link has it, and in words.
const ORDERS: [(&str, &str); 14] = [
    ("", "article"),
    ("0", "the hit"),
    ("1L", "1 left"),
    ("2L", "2 left"),
    ("3L", "3 left"),
    ("4L", "4 left"),
    ("5L", "5 left"),
    ("1R", "1 right"),
    ("2R", "2 right"),
    ("3R", "3 right"),
    ("4R", "4 right"),
    ("5R", "5 right"),
    ("outlet", "outlet"),
    ("date", "date"),
];

/// Choosing the order: by one thing, then by another, then by a third.
fn orders(page: Page) -> AnyView {
    let chosen = page.shown.with(|shown| shown.lines.iter().map(link::write_line_key).collect::<Vec<_>>());
    let choices = (0..link::MOST_LINE_KEYS.min(chosen.len() + 1)).map(|at| {
        let now = chosen.get(at).cloned().unwrap_or_default();
        let choices = ORDERS.iter().map(|(value, words)| Choice {
            value: (*value).to_owned(),
            label: if value.is_empty() && at > 0 { "–" } else { words }.to_owned(),
            chosen: *value == now,
        });
        let choose = move |list: HtmlSelectElement| {
            let key = link::read_line_key(&list.value());
            page.change(Step::Push, |state| {
                state.lines.truncate(if key.is_some() { state.lines.len() } else { at });
                match (key, state.lines.get_mut(at)) {
                    (Some(key), Some(chosen)) => *chosen = key,
                    (Some(key), None) => state.lines.push(key),
                    (None, _) => {}
                }
            });
        };
        let label = if at == 0 { "Sort lines by " } else { "then by " };
        let list = choice::list(None, "", choices.collect(), Box::new(choose));
        view! { <label>{label.to_owned()} {list}</label> }.into_any()
    });
    view! { <div class="tools orders">{choices.collect_view()}</div> }.into_any()
}
