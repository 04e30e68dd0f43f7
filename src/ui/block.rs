//! Blocks of an article: kept ones as they were set, removed ones greyed in their place with kind and reason. Every block
//! can take the focus and be asked what it is; see [`super::label`].

use super::label::{self, Label};
use super::numbers::counted;
use super::page::Page;
use super::parts::{self, Names};
use crate::browser::screen::block_id;
use crate::view::{BlockView, DocumentKey, Kind};
use leptos::prelude::*;
use std::sync::Arc;

/// An article of more blocks is drawn in stretches, and the browser lays out anew only those of them that are in sight.
const LONG_ARTICLE: usize = 200;
/// So many runs of blocks are a stretch: a window shows one or two. Of single blocks the browser would keep thousands in view.
const STRETCH: usize = 16;

/// Draws all blocks of an article.
pub fn draw_all(page: Page, document: DocumentKey, blocks: &[BlockView]) -> Vec<AnyView> {
    let (mut drawn, mut stretches) = (Vec::new(), Vec::new());
    let mut rest = blocks;
    while !rest.is_empty() {
        let run = rest[..run_length(rest)].as_ref();
        // What keeps its distance from the block before stands in one stretch with it.
        let apart = run.first().is_some_and(|head| head.kind == Kind::Body);
        if blocks.len() > LONG_ARTICLE && drawn.len() >= STRETCH && apart {
            stretches.push(stretch(std::mem::take(&mut drawn)));
        }
        // The first block is reached with Tab, the others from there.
        let first = rest.len() == blocks.len();
        rest = &rest[run.len()..];
        drawn.push(draw_run(page, document, run, first));
    }
    if !stretches.is_empty() {
        drawn = vec![stretch(drawn)];
    }
    stretches.extend(drawn);
    stretches
}

fn stretch(drawn: Vec<AnyView>) -> AnyView {
    view! { <div class="stretch">{drawn}</div> }.into_any()
}

/// How many blocks from the first on are drawn as one: what is glued to it, list items, removed lines of one kind and
/// one reason, the byline with the date.
fn run_length(blocks: &[BlockView]) -> usize {
    let Some(first) = blocks.first() else { return 0 };
    1 + blocks.iter().skip(1).take_while(|next| goes_on(first, next)).count()
}

fn goes_on(first: &BlockView, next: &BlockView) -> bool {
    if first.removed || next.removed {
        return first.removed
            && next.removed
            && first.kind == next.kind
            && first.reason == next.reason
            && first.said == next.said;
    }
    let pair = |kind: Kind| matches!(kind, Kind::Byline | Kind::Date);
    next.glued || (first.kind == Kind::List && next.kind == Kind::List) || (pair(first.kind) && pair(next.kind))
}

/// A run with, beside it, what its block at hand is and the menu to change it.
fn draw_run(page: Page, document: DocumentKey, run: &[BlockView], first: bool) -> AnyView {
    let Some(head) = run.first() else { return ().into_any() };
    let drawn = draw_words(page, document, run, first);
    let labels: Arc<[Label]> = run.iter().map(|block| Label::new(document, block)).collect();
    view! {
        <div class=if head.removed { "blk cut" } else { "blk" }>
            {drawn}
            {label::beside(page, labels)}
        </div>
    }
    .into_any()
}

fn draw_words(page: Page, document: DocumentKey, run: &[BlockView], first: bool) -> AnyView {
    let Some(head) = run.first() else { return ().into_any() };
    let (id, at) = (block_id(head.at), head.at);
    let tab = if first { "0" } else { "-1" };
    if head.removed {
        return removed(page, document, run, tab);
    }
    match head.kind {
        Kind::Title => view! { <h1 id=id data-at=at tabindex=tab>{line(page, run)}</h1> }.into_any(),
        Kind::Heading => view! { <h2 id=id data-at=at tabindex=tab>{line(page, run)}</h2> }.into_any(),
        Kind::List => view! { <ul class="items">{pieces(page, run, tab, true)}</ul> }.into_any(),
        Kind::Byline | Kind::Date => view! { <p class="by">{pieces(page, run, tab, false)}</p> }.into_any(),
        kind => {
            let class = match kind {
                Kind::Standfirst => "standfirst",
                Kind::Caption => "caption",
                Kind::Credit => "caption credit-line",
                _ => "body",
            };
            view! { <p class=class id=id data-at=at tabindex=tab>{line(page, run)}</p> }.into_any()
        }
    }
}

/// Blocks side by side or one below the other, each for itself.
fn pieces(page: Page, run: &[BlockView], tab: &'static str, items: bool) -> Vec<AnyView> {
    let piece = |(number, block): (usize, &BlockView)| {
        let words = words(page, block);
        let (id, at) = (block_id(block.at), block.at);
        let tab = if number == 0 { tab } else { "-1" };
        if items {
            view! { <li id=id data-at=at tabindex=tab>{words}</li> }.into_any()
        } else {
            view! { <span id=id data-at=at tabindex=tab>{words}</span> }.into_any()
        }
    };
    run.iter().enumerate().map(piece).collect()
}

/// The first block's words and after them those of the blocks that go on in its line.
fn line(page: Page, run: &[BlockView]) -> Vec<AnyView> {
    let mut drawn = Vec::new();
    for (number, block) in run.iter().enumerate() {
        let words = words(page, block);
        if number == 0 {
            drawn.extend(words);
        } else {
            let (id, at) = (block_id(block.at), block.at);
            drawn.push(view! { " "<span class="credit" id=id data-at=at tabindex="-1">{words}</span> }.into_any());
        }
    }
    drawn
}

/// A block's words. What is looked for is marked in them later ([`Page::article_drawn`]).
fn words(page: Page, block: &BlockView) -> Vec<AnyView> {
    parts::draw(page, &block.parts, if block.removed { Names::Plain } else { Names::Links })
}

/// Removed lines in their place: the kind in the margin, the words, the reason beneath, and a button that keeps them.
fn removed(page: Page, document: DocumentKey, run: &[BlockView], tab: &'static str) -> AnyView {
    let Some(head) = run.first() else { return ().into_any() };
    let lines: Vec<_> = run
        .iter()
        .enumerate()
        .map(|(number, block)| {
            let words = words(page, block);
            let (id, at) = (block_id(block.at), block.at);
            let tab = if number == 0 { tab } else { "-1" };
            view! { <span class="line" id=id data-at=at tabindex=tab>{words}</span> }.into_any()
        })
        .collect();
    let at: Vec<u32> = run.iter().map(|block| block.at).collect();
    // What the reader removed has its undoing beside it.
    let keep = head.said.is_none().then(|| {
        let label = format!("Keep {} as text", counted(at.len(), "removed line", "removed lines"));
        view! {
            <button type="button" class="link keep" aria-label=label on:click=move |_| page.relabel(document, &at, Kind::Body)>
                "Keep"
            </button>
        }
    });
    view! {
        <div class="removed" role="note" aria-label=format!("Removed: {}", head.kind.name())>
            <span class="kind">{head.kind.name()}</span>
            {lines}
            <span class="because">
                <span class="why">{head.reason.clone()}</span>
                {keep}
            </span>
        </div>
    }
    .into_any()
}
