//! Where the keywords stand in the article being read: its blocks are drawn anew one by one.

use super::Page;
use crate::browser::screen;
use crate::view::{self, BlockView, Found, Marked, Part, Work};
use leptos::prelude::*;

/// So many blocks of an article are drawn anew at once, seen or not: some milliseconds.
const FEW_BLOCKS: usize = 64;

impl Page {
    /// What a block of the article hears when it is to be drawn anew.
    pub fn block(self, at: u32) -> RwSignal<bool> {
        let drawn = RwSignal::default();
        self.inner.update_value(|inner| inner.blocks.push((at, drawn)));
        drawn
    }

    /// The words of a block of the article, with what is marked in it, and whether the place gone to begins there.
    pub fn words_of(self, at: u32, draw: impl FnOnce(&[Part], bool) -> Vec<AnyView>) -> Vec<AnyView> {
        self.found.with_untracked(|found| {
            self.work.with_untracked(|work| {
                let blocks: &[BlockView] = if let Work::Read(read) = work { &read.blocks } else { &[] };
                let number = blocks.binary_search_by_key(&at, |block| block.at).ok();
                let plain = number.and_then(|number| blocks.get(number)).map(|block| (&block.parts, false));
                let marked = marked(found, at).map(|block| (&block.parts, block.place));
                marked.or(plain).map_or(Vec::new(), |(parts, place)| draw(parts, place))
            })
        })
    }

    /// Takes in where the keywords stand now, and has the blocks drawn anew in which that is another place: those in sight at
    /// once, and where there are many the others after that has been painted. All are drawn anew with another article.
    pub(super) fn draw_found(self, bytes: Option<&Vec<u8>>, all: bool) {
        let mut stale = self.inner.try_update_value(|inner| std::mem::take(&mut inner.unseen)).unwrap_or_default();
        if let Some(found) = bytes.and_then(|bytes| view::area::<Found>(bytes)) {
            self.found.with_untracked(|before| {
                for (all, others) in [(before, &found), (&found, before)] {
                    let differs = |block: &&Marked| marked(others, block.at).is_none_or(|o| o.digest != block.digest);
                    stale.extend(all.marked.iter().filter(differs).map(|block| block.at));
                }
            });
            self.found.set(found);
        }
        if all {
            self.inner.update_value(|inner| inner.blocks.clear());
            return;
        }
        let many = stale.len() > FEW_BLOCKS;
        let is_place = |at: u32| self.found.with_untracked(|found| marked(found, at).is_some_and(|block| block.place));
        let (unseen, seen) = stale.into_iter().partition(|&at| many && !screen::is_block_near(at) && !is_place(at));
        self.draw_blocks(seen);
        self.inner.update_value(|inner| inner.unseen = unseen);
        self.draw_unseen();
    }

    pub(super) fn draw_blocks(self, blocks: Vec<u32>) {
        for at in blocks {
            let drawn = self.inner.with_value(|inner| {
                let number = inner.blocks.binary_search_by_key(&at, |block| block.0).ok()?;
                inner.blocks.get(number).map(|block| block.1)
            });
            if let Some(drawn) = drawn {
                drawn.set(true);
            }
        }
    }

    /// Has blocks drawn that cannot be seen, some at a time.
    pub(super) fn draw_unseen(self) {
        if self.inner.with_value(|inner| inner.unseen.is_empty()) {
            return;
        }
        screen::after_paint(move || {
            let next = self.inner.try_update_value(|inner| {
                let from = inner.unseen.len().saturating_sub(2 * FEW_BLOCKS);
                inner.unseen.split_off(from)
            });
            self.draw_blocks(next.unwrap_or_default());
            self.draw_unseen();
        });
    }
}

/// A block that something is marked in.
pub(super) fn marked(found: &Found, at: u32) -> Option<&Marked> {
    let number = found.marked.binary_search_by_key(&at, |block| block.at).ok()?;
    found.marked.get(number)
}
