//! The keywords as they are drawn, and their lines in context: those near what can be seen are drawn, others are asked for.

use super::drawing::set_if_changed;
use super::{Inner, LINES_ID, Page, Step};
use crate::browser::screen;
use crate::view::{Area, Keywords, LineWindow, Place, Work};
use leptos::prelude::*;

/// So many lines are drawn before the first and after the last that can be seen.
const SPARE_LINES: usize = 40;

impl Page {
    /// Opens an article at the place of a line in context. Going back leads to the line again: the step before is made to name
    /// it.
    pub fn go_from_line(self, place: &Place) {
        let from = place.clone();
        self.change(Step::Replace, move |state| (state.article, state.at) = (Some(from.document), Some(from.at)));
        self.go_to(place);
    }

    /// An area of the keywords, to be drawn: all but that part of them is empty.
    pub fn keywords(self, area: Area, draw: impl FnOnce(&Keywords) -> AnyView) -> AnyView {
        self.part(area).map_or_else(
            || ().into_any(),
            |signal| {
                signal.with(|work| match work {
                    Work::Keywords(keywords) => draw(keywords),
                    _ => ().into_any(),
                })
            },
        )
    }

    pub(super) fn part(self, area: Area) -> Option<RwSignal<Work>> {
        self.parts.get(area as usize - Area::QueryProblem as usize).copied()
    }

    /// What the lines in context are now; `None` where nothing is looked for, and they are hidden.
    pub fn lines_now<T>(self, read: impl FnOnce(&LineWindow) -> T) -> Option<T> {
        if self.typed.with_untracked(Vec::is_empty) || self.stale.get_untracked() {
            return None;
        }
        self.part(Area::Lines)?.with_untracked(|work| match work {
            Work::Keywords(keywords) => Some(read(&keywords.lines)),
            _ => None,
        })
    }

    /// Has some of the lines in context drawn. A line that has the focus keeps it, where it is among them.
    pub(super) fn draw_lines(self, lines: LineWindow) {
        if let Some(part) = self.part(Area::Lines) {
            part.set(Work::Keywords(Box::new(Keywords { lines, ..Keywords::default() })));
        }
        self.after_lines();
    }

    /// What is to be done once other lines have been set.
    pub(super) fn after_lines(self) {
        let focused = screen::focused().filter(|id| id.starts_with(LINES_ID));
        request_animation_frame(move || {
            if let Some(id) = focused {
                screen::focus(&id);
            }
            self.look_at_lines();
        });
    }

    /// Asks for the lines in context that can be seen, where these are not drawn: not while something is still to be drawn, after
    /// which this is called again.
    pub(super) fn look_at_lines(self) {
        let now = self.lines_now(|now| (now.from, now.lines.len(), now.all));
        let Some((from, drawn, all)) = now else { return };
        let is_idle = |inner: &Inner| !inner.waiting && inner.asked_lines.is_none() && inner.is_drawn();
        let idle = self.inner.with_value(is_idle) && !screen::is_revealing();
        let in_view = if drawn < all && idle { screen::list_in_view(LINES_ID) } else { None };
        let Some(view) = in_view.filter(|view| view.bottom > 0.0) else { return };
        // How high a line is where none is drawn is told from the first window alone: what is scrolled to must not move.
        let height = view.drawn / drawn.max(1) as f64;
        if from == 0 {
            set_if_changed(self.line_height, height.round() as usize);
        }
        let undrawn = self.line_height.get_untracked().max(1) as f64;
        let before = from as f64 * undrawn;
        // The number of the line at so many pixels from the top of the list.
        let line_at = |y: f64| {
            let drawn_to = y.max(before).min(before + view.drawn);
            ((drawn_to - before) / height.max(1.0) + (before + y - drawn_to) / undrawn).max(0.0) as usize
        };
        let (first, last) = (line_at(view.top), line_at(view.bottom));
        let to = from + drawn;
        let wanting = from > 0 && first < from + SPARE_LINES / 2 || to < all && last + SPARE_LINES / 2 > to;
        let next = first.min(all).saturating_sub(SPARE_LINES);
        // The first lines of many are fewer than come when more are asked for.
        let few = drawn < first.saturating_sub(next) + 2 * SPARE_LINES;
        if wanting
            && (next != from || few)
            && let Some(client) = self.client()
        {
            let revision = client.lines(&self.shown.get_untracked(), next);
            self.inner.update_value(|inner| inner.asked_lines = Some(revision));
        }
    }
}
