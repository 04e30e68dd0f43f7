//! What a block is, how sure and why, said beside it while it is pointed at or has the focus; and what the reader changed,
//! said always.

use super::live::live;
use super::page::Page;
use super::relabel;
use crate::view::{BlockView, DocumentKey, Kind, kind_label};
use leptos::prelude::*;
use std::sync::Arc;

/// What is known of a block besides its words.
#[derive(Clone, PartialEq)]
pub struct Label {
    /// The document.
    pub document: DocumentKey,
    /// The block's byte offset: its name on the page.
    pub at: u32,
    /// The number of its line.
    pub line: u32,
    /// What it is.
    pub kind: Kind,
    /// What the cleaner had said, where the reader changed it.
    pub said: Option<Kind>,
    sure: u8,
    reason: String,
    removed: bool,
}

impl Label {
    /// What there is to say of a block.
    pub fn new(document: DocumentKey, block: &BlockView) -> Self {
        Label {
            document,
            at: block.at,
            line: block.line,
            kind: block.kind,
            said: block.said,
            sure: block.sure,
            reason: block.reason.clone(),
            removed: block.removed,
        }
    }

    /// All of it in a sentence or two, to be heard.
    pub fn spoken(&self) -> String {
        let kept = if self.removed { "removed as" } else { "kept as" };
        let kind = kind_label(self.kind);
        match self.said {
            Some(said) => format!("Line {}, {kept} {kind}: changed by you, was {}.", self.line, kind_label(said)),
            None => format!("Line {}, {kept} {kind}, {} per cent sure. {}.", self.line, self.sure, self.reason),
        }
    }
}

/// What stands beside a run of blocks: the label of the one at hand and the menu where it is open, and what was changed.
pub fn beside(page: Page, labels: Arc<[Label]>) -> AnyView {
    let shown = labels.clone();
    let tell = move || {
        let at_hand = page.block_at_hand();
        let label = shown.iter().find(|label| Some(label.at) == at_hand);
        let changed = || shown.iter().find(|label| label.said.is_some());
        label.or_else(changed).map(|label| tell(page, label, &shown, at_hand == Some(label.at)))
    };
    let menu = move || {
        let open = page.menu.get();
        labels.iter().find(|label| Some(label.at) == open).map(|label| relabel::menu(page, label))
    };
    view! {
        {live(tell)}
        {live(menu)}
    }
    .into_any()
}

/// The label of a block. `at_hand` is whether it is pointed at or has the focus.
fn tell(page: Page, label: &Label, run: &[Label], at_hand: bool) -> AnyView {
    let at = label.at;
    let document = label.document;
    // A removed line carries its kind and reason already.
    let what = (at_hand && !label.removed).then(|| {
        let why = label.said.is_none().then(|| view! { <span class="why">{label.reason.clone()}</span> });
        view! {
            <span class="kind">{kind_label(label.kind)}</span>
            {why}
        }
    });
    let sure = (at_hand && label.said.is_none()).then(|| {
        view! { <span class="sure" title="How sure the cleaner is">{format!("{} %", label.sure)}</span> }
    });
    let changed = label.said.map(|said| {
        let all: Vec<u32> = run.iter().filter(|one| one.said.is_some()).map(|one| one.at).collect();
        let undo = format!("Undo the change of line {}", label.line);
        view! {
            <span class="yours">"changed by you, was " {kind_label(said)}</span>
            <button type="button" class="link" aria-label=undo on:click=move |_| page.restore(document, &all)>
                "Undo"
            </button>
        }
    });
    let change = at_hand.then(|| {
        let is_open = move || (page.menu.get() == Some(at)).to_string();
        let name = format!("Change what line {} is", label.line);
        view! {
            <button
                type="button"
                class="link"
                aria-label=name
                aria-haspopup="menu"
                aria-expanded=is_open
                on:click=move |_| page.toggle_menu(at)
            >
                "Change"
            </button>
        }
    });
    view! {
        <div class="tell" class:at-hand=at_hand dir="ltr" lang="en">
            {what}
            {sure}
            {changed}
            {change}
        </div>
    }
    .into_any()
}
