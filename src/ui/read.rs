//! One article, set for reading, with the map of its hits and removed lines beside it.

use super::label::Label;
use super::live::live;
use super::numbers::{counted, grouped};
use super::page::{Dialogue, Page};
use super::{block, corrections, named, outlet, plot, series};
use crate::browser::screen;
use crate::view::{Found, Kind, LegendEntry, Read};
use leptos::prelude::*;

/// Draws an article.
pub fn draw(page: Page, read: &Read) -> AnyView {
    let card = read.card.clone();
    let direction = if read.right_to_left { "rtl" } else { "ltr" };
    let document = card.document.key;
    let spoken: Vec<Label> = read.blocks.iter().map(|block| Label::new(document, block)).collect();
    let says = move || {
        let focused = page.focused.get();
        spoken.iter().find(|label| Some(label.at) == focused).map(Label::spoken)
    };
    let number = page.article_drawn();
    // Once the browser has laid out all of it and knows how high each stretch is.
    screen::after_paint(screen::settle);
    let language = (!read.language.is_empty()).then(|| read.language.clone());
    let drawn = view! {
        <div class="reading">
            <article
                class="sheet"
                lang=language
                dir=direction
                on:focusin=move |event| {
                    page.focused.set(screen::block_of(&event, page.focused.get_untracked()));
                    page.peeked.set(screen::name_of(&event));
                }
                on:click=move |event| named::pressed(page, &event)
                on:keydown=move |event| {
                    if event.key() == "Escape" && page.peeked.get_untracked().is_some() {
                        event.stop_propagation();
                        page.peeked.set(None);
                    }
                }
                on:focusout=move |event| {
                    if screen::focus_leaves(&event) {
                        page.focused.set(None);
                        page.peeked.set(None);
                    }
                }
                on:pointerover=move |event| {
                    if event.pointer_type() == "mouse" {
                        page.pointed.set(screen::block_of(&event, page.pointed.get_untracked()));
                        if !screen::over_card(&event) {
                            page.peeked.set(screen::name_of(&event));
                        }
                    }
                }
                on:pointerleave=move |_| {
                    page.pointed.set(None);
                    page.peeked.set(None);
                }
            >
                {over(page, read)}
                {remarks(read)}
                {block::draw_all(page, document, &read.blocks)}
                {named::peek(page)}
                <div class="vh" role="status" dir="ltr" lang="en">{says}</div>
                <footer class="source" dir="ltr" lang="en">
                    <span class="file">{read.name.clone()}</span>
                    <span title="The text's fingerprint: the same text has the same one on any machine">
                        {read.fingerprint.clone()}
                    </span>
                    <button
                        type="button"
                        class="link"
                        on:click=move |_| page.dialogue.set(Some(Dialogue::Forget(Box::new(card.clone()))))
                    >
                        "Forget this article"
                    </button>
                    {corrections::foot(page, read)}
                </footer>
            </article>
            {map(page, read.removed_blocks)}
        </div>
    }
    .into_any();
    // Marks cut the words of the article that was there: of another type than that, this one comes in its place, and is not
    // drawn by changing it.
    if number.is_multiple_of(2) { drawn } else { Some(drawn).into_any() }
}

/// The line over the title: the outlet, what the article's own lines do not say, and the keywords, which stand in this line so
/// that the text keeps its place when they come.
fn over(page: Page, read: &Read) -> AnyView {
    let has = |kind: Kind| read.blocks.iter().any(|block| block.kind == kind && !block.removed);
    let mut facts = Vec::new();
    if !has(Kind::Byline) && !read.author.is_empty() {
        facts.push(read.author.clone());
    }
    if !has(Kind::Date) && !read.date_long.is_empty() {
        facts.push(read.date_long.clone());
    }
    if !read.agencies.is_empty() {
        facts.push(format!("with {}", read.agencies.join(", ")));
    }
    facts.push(counted(read.card.words, "word", "words"));
    let facts: Vec<_> = facts.into_iter().map(|fact| view! { <span class="fact">{fact}</span> }).collect();
    view! {
        <p class="over" dir="ltr" lang="en">
            {outlet::who(&read.card.outlet)}
            {facts}
            {live(move || page.found.with(|found| legend(page, found)))}
        </p>
    }
    .into_any()
}

/// The keywords with their hits in this article; pressed, the first of them.
fn legend(page: Page, found: &Found) -> Option<AnyView> {
    let one = |entry: &LegendEntry| {
        let place = entry.first.clone();
        let says = format!("{}: {} here", entry.text, counted(entry.hits, "hit", "hits"));
        view! {
            <button
                type="button"
                disabled=place.is_none()
                aria-label=says.clone()
                title=says
                on:click=move |_| {
                    if let Some(place) = &place {
                        page.go_to(place);
                    }
                }
            >
                <span class=format!("wash {}", series::class(entry.style))>{entry.text.clone()}</span>
                " "
                {grouped(entry.hits)}
            </button>
        }
        .into_any()
    };
    let entries: Vec<_> = found.legend.iter().map(one).collect();
    (!entries.is_empty())
        .then(|| view! { <span class="keys" role="group" aria-label="Keywords here">{entries}</span> }.into_any())
}

/// What has to be said of the whole before it is read: that it is no article, or that more was kept than usual.
fn remarks(read: &Read) -> Vec<AnyView> {
    let said = read.remarks.iter();
    said.map(|remark| view! { <p class="remark" dir="ltr" lang="en">{remark.clone()}</p> }.into_any()).collect()
}

/// The map beside the article.
fn map(page: Page, removed: usize) -> AnyView {
    let map = move || {
        page.found.with(|found| {
            let label = format!(
                "{} and {} along the article",
                counted(found.hits, "hit", "hits"),
                counted(removed, "removed line", "removed lines")
            );
            plot::draw(page, &found.map, label, true)
        })
    };
    view! { <div class="gutter">{live(map)}</div> }.into_any()
}
