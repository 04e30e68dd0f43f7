//! What comes from the engine, and the screen drawn from it.

use super::{FIELD_ID, Inner, LINE_ID, LINES_SECTION_ID, OPEN_ROW_ID, PLACE_ID, Page, TOP_ID, WORDS_ID};
use crate::browser::client::Client;
use crate::browser::{save, screen};
use crate::engine::{Numbered, Progress, Response};
use crate::ui::progress::summary;
use crate::view::{self, Area, Room, ScreenHead, Work};
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// What the library says of the keywords.
const IN_LIBRARY: [Area; 3] = [Area::Series, Area::Hits, Area::Facets];
/// What stands beside the text of an article that is opened: it follows once that is painted.
const ASIDE: [Area; 2] = [Area::Evidence, Area::Facets];
/// What of the keywords may stand below the window, with the id of what it begins with.
const BELOW: [(&[Area], &str); 2] =
    [(&[Area::SecondTables], WORDS_ID), (&[Area::Settings, Area::Lines], LINES_SECTION_ID)];
/// The pieces in which what was postponed is drawn.
const REST: [&[Area]; 6] = [
    &[Area::Evidence],
    &[Area::Settings, Area::Lines],
    &[Area::Series, Area::Hits],
    &[Area::Facets],
    &[Area::FirstTables],
    &[Area::SecondTables],
];
/// What was postponed at a letter follows so long after it was painted, unless it is in sight: who types has the next one answered
/// first.
const PAUSE: Duration = Duration::from_millis(120);
/// A row of a table is at least so high, in pixels, and one with places at its end.
const ROW_HEIGHT: f64 = 28.0;
const WIDE_ROW_HEIGHT: f64 = 44.0;

impl Page {
    pub(super) fn client(self) -> Option<Client> {
        self.inner.with_value(|inner| inner.client)
    }

    pub(super) fn begin_adding(self) {
        self.inner.update_value(|inner| inner.adding = true);
        self.trouble.set(None);
        self.progress.set(Some(Progress::default()));
    }

    /// Asks for the screen of the state.
    pub(super) fn ask(self) {
        let Some(client) = self.client() else { return };
        let revision = self.state.with_untracked(|state| client.show(state, self.rows.get_untracked()));
        self.inner.update_value(|inner| {
            inner.revision = revision;
            inner.waiting = true;
            inner.stale = false;
            inner.asked_lines = None;
        });
    }

    /// Asks for the screen again because the corpus changed; no faster than the engine answers.
    pub(super) fn refresh(self) {
        if self.inner.with_value(|inner| inner.waiting) {
            self.inner.update_value(|inner| inner.stale = true);
        } else {
            self.ask();
        }
    }

    pub(super) fn receive_screen(self, revision: u32, head: ScreenHead, areas: Vec<Option<Vec<u8>>>) {
        let fits = |at: usize| REST.iter().any(|piece| piece.iter().any(|&area| area as usize == at));
        let only_rest = areas.iter().enumerate().all(|(at, area)| area.is_none() || fits(at));
        // What changed since the last screen is kept even where this one is no longer wanted.
        let joins = self.inner.try_update_value(|inner| {
            let goes_on = !inner.waiting && inner.revision == revision && !inner.is_drawn();
            inner.areas.resize(areas.len(), None);
            for (kept, area) in inner.areas.iter_mut().zip(areas) {
                *kept = area.or(kept.take());
            }
            goes_on && only_rest
        });
        if joins == Some(true) {
            // The second screen of one state, while what was postponed of the first is still to be drawn: it is drawn with that.
            self.inner.update_value(|inner| inner.later = head.later);
            return;
        }
        if revision != self.inner.with_value(|inner| inner.revision) {
            return;
        }
        self.inner.update_value(|inner| inner.waiting = false);
        self.show(head);
        self.do_what_was_held();
        if self.inner.with_value(|inner| inner.stale) {
            self.ask();
        }
    }

    pub(super) fn receive(self, response: Numbered<Response>) {
        match response.body {
            Response::Screen(_) => {}
            Response::Lines(lines) => {
                if self.inner.with_value(|inner| inner.asked_lines != Some(response.revision)) {
                    return;
                }
                self.inner.update_value(|inner| inner.asked_lines = None);
                self.draw_lines(lines);
            }
            Response::Suggestions { typed, offered } => self.suggestions.set((typed, offered)),
            Response::Edited(edited) => self.edited(response.revision, edited),
            Response::File { name, content } if name.ends_with(".png") => {
                let says = format!("Saved as {name}");
                save::save_png(&name, &content, move |saved| match saved {
                    Ok(()) => self.say(says),
                    Err(sentence) => self.trouble.set(Some(sentence)),
                });
            }
            Response::File { name, content } => match save::save(&name, &content) {
                Ok(()) => self.say(format!("Saved as {name}")),
                Err(sentence) => self.trouble.set(Some(sentence)),
            },
            Response::Copy(text) => leptos::task::spawn_local(async move {
                match crate::browser::clipboard::copy(&text).await {
                    Ok(()) => self.say("Table copied"),
                    Err(sentence) => self.trouble.set(Some(sentence)),
                }
            }),
            Response::Progress(progress) => {
                self.refresh();
                if progress.finished {
                    self.finish(&progress);
                    self.progress.set(None);
                } else {
                    self.progress.set(Some(progress));
                }
            }
        }
    }

    /// Says how the adding ended. Opening stored dumps ends without a word.
    pub(super) fn finish(self, progress: &Progress) {
        if self.inner.with_value(|inner| inner.adding) {
            self.inner.update_value(|inner| inner.adding = false);
            self.say(summary(progress));
        }
    }

    /// Draws a screen: sets the areas that changed, and only those.
    pub(super) fn show(self, head: ScreenHead) {
        let before = self.shown.get_untracked();
        screen::set_title(&head.title);
        let state = head.state;
        let same_room = before.room == state.room;
        // Beside the keywords the article only says which line is at hand.
        let moved = !same_room || (before.article != state.article && before.room != Room::Keywords);
        let screen_room = state.room;
        let placed = state.room == Room::Read && state.at.is_some() && (moved || before.at != state.at);
        let came_back = self.inner.with_value(|inner| inner.from_address);
        // Whether what was found before is hidden.
        let hidden = self.typed.with_untracked(Vec::is_empty) || self.stale.get_untracked();
        let is_letter = before.query != state.query;
        let mut postponed = self.postponed(same_room && !came_back, is_letter, hidden);
        if moved && !came_back {
            postponed.extend(ASIDE);
        }
        let mut areas = self.inner.try_update_value(|inner| std::mem::take(&mut inner.areas)).unwrap_or_default();
        // What was there stays until it has been made anew.
        let stays = |work: &Work| matches!(work, Work::Keywords(_));
        if head.later
            && !hidden
            && self.part(Area::SecondTables).is_some_and(|part| part.with_untracked(stays))
            && let Some(area) = areas.get_mut(Area::SecondTables as usize)
        {
            *area = None;
        }
        let mut rest = vec![None; areas.len()];
        for area in postponed {
            if let (Some(area), Some(rest)) = (areas.get_mut(area as usize), rest.get_mut(area as usize)) {
                *rest = area.take();
            }
        }
        self.stale.set(hidden && rest.get(Area::Lines as usize).is_some_and(Option::is_some));
        self.inner.update_value(|inner| inner.areas = rest);
        // An area's bytes, where they differ from those of the screen before.
        let changed = |area: Area| areas.get(area as usize)?.as_ref();
        draw_area(self.library, changed(Area::Library));
        draw_area(self.typed, changed(Area::Typed));
        for area in IN_LIBRARY {
            self.draw_in_library(area, changed(area));
        }
        draw_area(self.missing, changed(Area::Missing));
        if moved {
            self.menu.set(None);
            self.focused.set(None);
            self.pointed.set(None);
            self.peeked.set(None);
        }
        draw_area(self.corrections, changed(Area::Corrections));
        self.inner.update_value(|inner| inner.later = head.later);
        self.counting.set(head.later);
        for area in
            [Area::QueryProblem, Area::FirstTables, Area::SecondTables, Area::Settings, Area::Lines, Area::Words]
        {
            self.draw_part(area, changed(area), hidden || is_letter);
        }
        draw_area(self.found, changed(Area::Found));
        let was_compared = self.work.with_untracked(|work| matches!(work, Work::Compare(_)));
        draw_area(self.work, changed(Area::Work));
        if changed(Area::Work).is_some() {
            // What is drawn in its place gets marks then, and what was there is not held any longer.
            self.inner.update_value(|inner| inner.laid.clear());
        } else if changed(Area::Found).is_some() {
            self.lay_marks();
        }
        draw_area(self.evidence, changed(Area::Evidence));
        set_if_changed(self.shown, state);
        let number = self.inner.try_update_value(|inner| {
            inner.drawing = inner.drawing.wrapping_add(1);
            inner.drawing
        });
        self.draw_rest(number.unwrap_or_default(), is_letter);
        let scrolled = self.inner.with_value(|inner| inner.scrolled);
        // Who presses the room or opens a link sees its top, who goes back the line come from.
        let to_line = screen_room == Room::Keywords && moved && before.room != Room::Keywords && scrolled.is_some();
        let first = !self.ready.get_untracked();
        self.ready.set(true);
        let refocus = self.inner.try_update_value(|inner| inner.refocus.take()).flatten();
        if let Some(at) = refocus.filter(|_| !moved) {
            screen::focus_block_from(at);
        } else if placed && scrolled.is_none() {
            screen::reveal(PLACE_ID);
        } else if to_line && self.lines_now(|now| now.lines.iter().any(|line| line.here)) == Some(true) {
            screen::reveal(LINE_ID);
        } else if (moved || placed) && !first {
            match scrolled {
                // The reader may have gone on from the place: they see what they saw.
                Some(height) => {
                    let compared = screen_room == Room::Compare;
                    screen::focus_once_drawn(if compared { OPEN_ROW_ID } else { PLACE_ID });
                    request_animation_frame(move || {
                        self.inner.update_value(|inner| inner.scrolled = None);
                        screen::scroll_to(height);
                    });
                }
                // Who has begun to type the next keyword goes on typing.
                None if screen::focused().as_deref() == Some(FIELD_ID) => screen::scroll_to(0.0),
                None => screen::reveal(TOP_ID),
            }
        } else if !was_compared && screen_room == Room::Compare {
            // A link to sentences that are open in a comparison leads to them.
            screen::reveal(OPEN_ROW_ID);
        }
    }

    /// The areas that are drawn once what the reader looks for has been painted: at a letter typed what the library says of
    /// it, and of the keywords what stands below the window.
    fn postponed(self, in_place: bool, is_letter: bool, hidden: bool) -> Vec<Area> {
        let mut postponed = Vec::new();
        if in_place && is_letter {
            postponed.extend(IN_LIBRARY);
        }
        for (areas, id) in BELOW {
            if in_place && (hidden || screen::is_below(id)) {
                postponed.extend(areas);
            }
        }
        postponed
    }

    /// Draws what was postponed once the rest has been painted, a piece at a time, between which keys are heard: at a letter
    /// only once no other follows, but for lines that are in sight. `number` is that of the screen.
    fn draw_rest(self, number: u32, is_letter: bool) {
        if !self.end_if_drawn() {
            screen::after_paint(move || {
                if !is_letter {
                    return self.draw_pieces(number);
                }
                let lines = |inner: &Inner| inner.areas.get(Area::Lines as usize).is_some_and(Option::is_some);
                if self.inner.with_value(lines) && !screen::is_below(LINES_SECTION_ID) {
                    self.draw_piece(number);
                }
                set_timeout(move || self.draw_pieces(number), PAUSE);
            });
        }
    }

    fn draw_pieces(self, number: u32) {
        if self.end_if_drawn() {
            self.look_at_lines();
        } else if self.draw_piece(number) {
            set_timeout(move || self.draw_pieces(number), Duration::ZERO);
        }
    }

    /// Where nothing that was postponed is left, has all that leads anywhere name the state that is shown; whether that is so.
    fn end_if_drawn(self) -> bool {
        let (none, later) = self.inner.with_value(|inner| (inner.is_drawn(), inner.later));
        if none {
            self.links.set(true);
            set_if_changed(self.counting, later);
        }
        none
    }

    /// Draws the next piece of what was postponed; whether it did: not while an answer to the next letter is on its way, which
    /// brings it anew, and not for a screen that another followed.
    fn draw_piece(self, number: u32) -> bool {
        if self.inner.with_value(|inner| inner.waiting || inner.drawing != number) {
            return false;
        }
        REST.into_iter().any(|areas| {
            let mut drawn = false;
            for &area in areas {
                let take = |inner: &mut Inner| inner.areas.get_mut(area as usize)?.take();
                let bytes = self.inner.try_update_value(take).flatten();
                drawn |= bytes.is_some();
                match area {
                    Area::Evidence => draw_area(self.evidence, bytes.as_ref()),
                    area if IN_LIBRARY.contains(&area) => self.draw_in_library(area, bytes.as_ref()),
                    area => self.draw_part(area, bytes.as_ref(), false),
                }
            }
            drawn
        })
    }

    /// Sets what the library says of the keywords.
    fn draw_in_library(self, area: Area, bytes: Option<&Vec<u8>>) {
        match area {
            Area::Series => draw_area(self.series, bytes),
            Area::Facets => draw_area(self.facets, bytes),
            _ => draw_area(self.hits, bytes),
        }
    }

    /// Sets a part of the keywords. Where the first tables come into sight, or another letter may follow, those of their rows
    /// that the window shows come first.
    fn draw_part(self, area: Area, bytes: Option<&Vec<u8>>, in_haste: bool) {
        let (Some(part), Some(bytes)) = (self.part(area), bytes) else { return };
        match view::area(bytes) {
            Some(Work::Keywords(mut keywords)) if area == Area::FirstTables => {
                let in_haste = in_haste || part.with_untracked(|work| !matches!(work, Work::Keywords(_)));
                let bottom = screen::window_bottom();
                let tables = keywords.sections.iter_mut().flat_map(|section| &mut section.tables);
                let mut more = false;
                for table in tables.filter(|_| in_haste) {
                    let height = if table.wide { WIDE_ROW_HEIGHT } else { ROW_HEIGHT };
                    more |= table.cut((bottom / height) as usize);
                }
                if more {
                    self.inner.update_value(|inner| {
                        inner.areas.get_mut(area as usize).into_iter().for_each(|rest| *rest = Some(bytes.clone()));
                    });
                }
                part.set(Work::Keywords(keywords));
            }
            work => work.into_iter().for_each(|work| part.set(work)),
        }
        if area == Area::Lines {
            self.stale.set(false);
            self.after_lines();
        }
    }

    /// How far down the page is to be scrolled once what was asked for is drawn, where the reader went back.
    pub fn scrolled(self) -> Option<f64> {
        self.inner.with_value(|inner| inner.scrolled)
    }
}

pub(super) fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

/// Sets what an area is drawn from.
pub(super) fn draw_area<T: DeserializeOwned + Send + Sync + 'static>(signal: RwSignal<T>, bytes: Option<&Vec<u8>>) {
    if let Some(value) = bytes.and_then(|bytes| view::area(bytes)) {
        signal.set(value);
    }
}
