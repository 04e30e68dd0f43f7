//! Blocks of an article: kept ones as they were set, removed ones greyed in their place with kind and reason.

use super::page::Page;
use super::parts::{self, Names};
use crate::view::{BlockView, Kind};
use leptos::prelude::*;

/// Draws all blocks of an article.
pub fn draw_all(page: Page, blocks: &[BlockView]) -> Vec<AnyView> {
    let mut drawn = Vec::new();
    let mut placed = false;
    let mut rest = blocks;
    while !rest.is_empty() {
        let run = rest[..run_length(rest)].as_ref();
        rest = &rest[run.len()..];
        drawn.push(draw_run(page, run, &mut placed));
    }
    drawn
}

/// How many blocks from the first on are drawn as one: what is glued to it, list items, removed lines of one kind and
/// one reason, the byline with the date.
fn run_length(blocks: &[BlockView]) -> usize {
    let Some(first) = blocks.first() else { return 0 };
    1 + blocks.iter().skip(1).take_while(|next| goes_on(first, next)).count()
}

fn goes_on(first: &BlockView, next: &BlockView) -> bool {
    if first.removed || next.removed {
        return first.removed && next.removed && first.kind == next.kind && first.reason == next.reason;
    }
    let pair = |kind: Kind| matches!(kind, Kind::Byline | Kind::Date);
    next.glued || (first.kind == Kind::List && next.kind == Kind::List) || (pair(first.kind) && pair(next.kind))
}

fn draw_run(page: Page, run: &[BlockView], placed: &mut bool) -> AnyView {
    let Some(first) = run.first() else { return ().into_any() };
    if first.removed {
        return removed(page, run, placed);
    }
    match first.kind {
        Kind::Title => view! { <h1>{line(page, run, placed)}</h1> }.into_any(),
        Kind::Heading => view! { <h2>{line(page, run, placed)}</h2> }.into_any(),
        Kind::List => {
            let items: Vec<_> =
                run.iter().map(|block| view! { <li>{words(page, block, placed)}</li> }.into_any()).collect();
            view! { <ul class="items">{items}</ul> }.into_any()
        }
        Kind::Byline | Kind::Date => {
            let pieces: Vec<_> =
                run.iter().map(|block| view! { <span>{words(page, block, placed)}</span> }.into_any()).collect();
            view! { <p class="by">{pieces}</p> }.into_any()
        }
        kind => {
            let class = match kind {
                Kind::Standfirst => "standfirst",
                Kind::Caption => "caption",
                Kind::Credit => "caption credit-line",
                _ => "body",
            };
            view! { <p class=class>{line(page, run, placed)}</p> }.into_any()
        }
    }
}

/// The first block's words and after them those of the blocks that go on in its line.
fn line(page: Page, run: &[BlockView], placed: &mut bool) -> Vec<AnyView> {
    let mut drawn = Vec::new();
    for (at, block) in run.iter().enumerate() {
        let words = words(page, block, placed);
        if at == 0 {
            drawn = words;
        } else {
            drawn.push(view! { <span class="credit">" "{words}</span> }.into_any());
        }
    }
    drawn
}

fn words(page: Page, block: &BlockView, placed: &mut bool) -> Vec<AnyView> {
    parts::draw(page, &block.parts, Names::Links, placed)
}

/// Removed lines in their place: the kind in the margin, the words, the reason beneath.
fn removed(page: Page, run: &[BlockView], placed: &mut bool) -> AnyView {
    let Some(first) = run.first() else { return ().into_any() };
    let lines: Vec<_> = run
        .iter()
        .map(|block| {
            let words = parts::draw(page, &block.parts, Names::Plain, placed);
            view! { <span class="line">{words}</span> }.into_any()
        })
        .collect();
    view! {
        <div class="removed" role="note" aria-label=format!("Removed: {}", first.kind.name())>
            <span class="kind">{first.kind.name()}</span>
            {lines}
            <span class="why">{first.reason.clone()}</span>
        </div>
    }
    .into_any()
}
