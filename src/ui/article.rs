//! An article in the library.

use super::numbers::counted;
use super::outlet;
use super::page::{Dialogue, Page, plain_click, to_article};
use super::series;
use crate::view::{ArticleCard, Series};
use leptos::prelude::*;

/// The width of the bar that shows how much was removed.
const BAR: u32 = 48;

/// Draws an article's card. `current` is whether it is the one being read.
pub fn draw(page: Page, card: &ArticleCard, current: bool) -> AnyView {
    let document = card.document.clone();
    let there = card.document.clone();
    let (key, percent) = (card.document.key, card.removed_percent);
    // Once words are looked for, their counts matter more than what was removed.
    let told = move || {
        page.series.with(|series| match series.as_slice() {
            [] => removed(percent, current).into_any(),
            series => page.hits.with(|all| {
                let mut cards = all.stories.iter().flat_map(|story| &story.articles);
                let own = cards.find(|card| card.document.key == key);
                hits(own.map_or(&[], |card| &card.hits), series).into_any()
            }),
        })
    };
    let choose = card.document.clone();
    let chosen = card.chosen;
    let label = format!("Compare {}: {}", card.outlet.label, card.title);
    let forget = current.then(|| {
        let card = card.clone();
        view! {
            <button
                type="button"
                class="link forget"
                on:click=move |_| page.dialogue.set(Some(Dialogue::Forget(Box::new(card.clone()))))
            >
                "Forget"
            </button>
        }
    });
    view! {
        <li class=if current { "art here" } else { "art" }>
            <label class="pick">
                <input
                    type="checkbox"
                    aria-label=label
                    prop:checked=chosen
                    on:change=move |event| page.choose(std::slice::from_ref(&choose), event_target_checked(&event))
                />
            </label>
            {outlet::who(&card.outlet)}
            <time datetime=(!card.date_iso.is_empty()).then(|| card.date_iso.clone())>{card.date.clone()}</time>
            <a
                class="hl"
                dir="auto"
                href=move || page.links.with(|_| page.href(|state| to_article(state, &there)))
                aria-current=current.then_some("true")
                on:click=move |event| {
                    if plain_click(&event) {
                        page.read(&document);
                    }
                }
            >
                {card.title.clone()}
            </a>
            <span class="meta">
                <span>{counted(card.words, "word", "words")}</span>
                {told}
                {forget}
            </span>
        </li>
    }
    .into_any()
}

/// How much was removed, in words and as a bar; the current card has a button in the bar's place.
fn removed(percent: u8, current: bool) -> impl IntoView {
    let cut = u32::from(percent.min(100)) * BAR / 100;
    let bar = (!current).then(|| {
        view! {
            <svg class="share" viewBox=format!("0 0 {BAR} 4") aria-hidden="true">
                <rect class="all" width=BAR height="4"></rect>
                <rect class="cut" width=cut height="4"></rect>
            </svg>
        }
    });
    view! { <span class="cut-share">{format!("{percent} % removed")} {bar}</span> }
}

/// The hits of each series, in its underline.
fn hits(own: &[usize], series: &[Series]) -> impl IntoView + use<> {
    let counts: Vec<_> = series
        .iter()
        .zip(own)
        .map(|(series, count)| {
            let class = if *count == 0 { "none".to_owned() } else { series::class(series.style) };
            view! { <span class=class title=format!("{}: {count}", series.text)>{*count}</span> }
        })
        .collect();
    let total = counted(own.iter().sum(), "hit", "hits");
    view! { <span class="card-hits" role="img" aria-label=total>{counts}</span> }
}
