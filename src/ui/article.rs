//! An article in the library.

use super::element::{Element, button, element, span};
use super::numbers::counted;
use super::outlet;
use super::page::{Dialogue, Page, plain_click, to_article};
use super::series;
use crate::view::{ArticleCard, Series};
use leptos::prelude::*;
use leptos::web_sys::MouseEvent;

/// The width of the bar that shows how much was removed.
const BAR: u32 = 48;

/// Draws an article's card. `current` is whether it is the one being read, `hits` how many each of the keywords has in it.
pub fn draw(page: Page, card: &ArticleCard, current: bool, series: &[Series], hits: &[usize]) -> Element {
    let (document, choose) = (card.document.clone(), card.document.clone());
    let tick = element("input")
        .with("type", "checkbox")
        .with("aria-label", format!("Compare {}: {}", card.outlet.label, card.title))
        .checked(card.chosen)
        .on("change", move |event| page.choose(std::slice::from_ref(&choose), event_target_checked(event)));
    let title = element("a")
        .with("class", "hl")
        .with("dir", "auto")
        .with("href", page.href(|state| to_article(state, &card.document)))
        .with_any("aria-current", if current { "true" } else { "" })
        .text(card.title.clone())
        .pressed(move |event| {
            if plain_click(event) {
                page.read(&document);
            }
        });
    let forget = current.then(|| {
        let card = card.clone();
        let ask = move |_: &MouseEvent| page.dialogue.set(Some(Dialogue::Forget(Box::new(card.clone()))));
        button("link forget").text("Forget").pressed(ask)
    });
    // Once words are looked for, their counts matter more than what was removed.
    let told = if series.is_empty() { removed(card.removed_percent, current) } else { counts(hits, series) };
    let meta = span("meta").holding([element("span").text(counted(card.words, "word", "words")), told]);
    element("li").with("class", if current { "art here" } else { "art" }).holding([
        element("label").with("class", "pick").holding([tick]),
        outlet::who(&card.outlet),
        element("time").with_any("datetime", &card.date_iso).text(card.date.clone()),
        title,
        meta.holding(forget),
    ])
}

/// How much was removed, in words and as a bar; the current card has a button in the bar's place.
fn removed(percent: u8, current: bool) -> Element {
    let cut = u32::from(percent.min(100)) * BAR / 100;
    let part = |class: &'static str, width: u32| {
        element("rect").with("class", class).with("width", width.to_string()).with("height", "4")
    };
    let bar = (!current).then(|| {
        let bar = element("svg").with("class", "share").with("viewBox", format!("0 0 {BAR} 4"));
        bar.with("aria-hidden", "true").holding([part("all", BAR), part("cut", cut)])
    });
    span("cut-share").text(format!("{percent} % removed ")).holding(bar)
}

/// The hits of each series, in its underline.
fn counts(own: &[usize], series: &[Series]) -> Element {
    let counts = series.iter().zip(own).map(|(series, count)| {
        let class = if *count == 0 { "none".to_owned() } else { series::class(series.style) };
        let one = element("span").with("class", class).with("title", format!("{}: {count}", series.text));
        one.text(count.to_string())
    });
    let total = counted(own.iter().sum(), "hit", "hits");
    span("card-hits").with("role", "img").with("aria-label", total).holding(counts)
}
