//! Where the keywords stand in the article being read: marks laid over its words, which are drawn once.

use super::{Inner, PLACE_ID, Page};
use crate::browser::marks::{self, Laid, Layer};
use crate::browser::screen;
use crate::ui::series;
use crate::view::{Found, Marked};
use leptos::prelude::*;

/// So many blocks get their marks at once, in sight or not: some milliseconds.
const FEW_BLOCKS: usize = 512;

/// A block of the article with marks on it.
pub(super) struct LaidBlock {
    at: u32,
    marked: Vec<Marked>,
    laid: Option<Laid>,
}

impl Page {
    /// The article is drawn, without marks: they are laid before it is painted. Returns how many were drawn with it.
    pub fn article_drawn(self) -> u32 {
        request_animation_frame(move || self.lay_marks());
        let count = |inner: &mut Inner| {
            inner.drawn = inner.drawn.wrapping_add(1);
            inner.drawn
        };
        self.inner.try_update_value(count).unwrap_or_default()
    }

    /// Lays marks where the keywords stand now, and takes off those where they stood, block by block: where there are many,
    /// those in sight at once and the others after they have been painted.
    pub(super) fn lay_marks(self) {
        let stale = self.found.with_untracked(|found| {
            let mut stale: Vec<u32> = self.inner.with_value(|inner| {
                let differs = |laid: &&LaidBlock| marked(found, laid.at) != laid.marked;
                inner.laid.iter().filter(differs).map(|laid| laid.at).collect()
            });
            let blocks = found.marked.chunk_by(|one, next| one.block == next.block).filter_map(<[Marked]>::first);
            let is_laid = |at: u32| self.inner.with_value(|inner| laid(&inner.laid, at).is_ok());
            stale.extend(blocks.map(|first| first.block).filter(|at| !is_laid(*at)));
            stale
        });
        let many = stale.len() > FEW_BLOCKS;
        let is_place = |at: u32| self.found.with_untracked(|found| marked(found, at).iter().any(|marked| marked.place));
        let (unseen, seen) = stale.into_iter().partition(|&at| many && !screen::is_block_near(at) && !is_place(at));
        self.lay_on(seen);
        self.inner.update_value(|inner| inner.unseen = unseen);
        self.lay_unseen();
    }

    fn lay_on(self, blocks: Vec<u32>) {
        self.found.with_untracked(|found| {
            self.inner.update_value(|inner| {
                for at in blocks {
                    let number = laid(&inner.laid, at).unwrap_or_else(|number| {
                        inner.laid.insert(number, LaidBlock { at, marked: Vec::new(), laid: None });
                        number
                    });
                    let Some(block) = inner.laid.get_mut(number) else { continue };
                    if let Some(laid) = block.laid.take() {
                        marks::take_off(laid);
                    }
                    block.marked = marked(found, at).to_vec();
                    block.laid = marks::lay(&screen::block_id(at), &block.marked, layer);
                }
                inner.laid.retain(|block| !block.marked.is_empty());
            });
        });
    }

    /// Has marks laid that cannot be seen, some at a time.
    fn lay_unseen(self) {
        if self.inner.with_value(|inner| inner.unseen.is_empty()) {
            return;
        }
        screen::after_paint(move || {
            let next = self.inner.try_update_value(|inner| {
                let from = inner.unseen.len().saturating_sub(FEW_BLOCKS);
                inner.unseen.split_off(from)
            });
            self.lay_on(next.unwrap_or_default());
            self.lay_unseen();
        });
    }
}

/// The number of a block with marks on it, or what it would be.
fn laid(blocks: &[LaidBlock], at: u32) -> Result<usize, usize> {
    blocks.binary_search_by_key(&at, |block| block.at)
}

/// What is marked in a block.
fn marked(found: &Found, at: u32) -> &[Marked] {
    let from = found.marked.partition_point(|marked| marked.block < at);
    let to = found.marked.partition_point(|marked| marked.block <= at);
    found.marked.get(from..to).unwrap_or_default()
}

/// What lies around marked words: how evidence is told, then one mark for each keyword series in the other.
fn layer(marked: &Marked, number: usize) -> Option<Layer> {
    if marked.strong && number == 0 {
        return Some(("b", String::new(), None));
    }
    let number = number - usize::from(marked.strong);
    let now = marked.now && number == 0;
    let id = (now && marked.place).then_some(PLACE_ID);
    match *marked.styles.get(number)? {
        0 => now.then(|| ("span", "place".to_owned(), id)),
        style if now => Some(("mark", format!("now {}", series::class(style)), id)),
        style => Some(("mark", series::class(style), id)),
    }
}
