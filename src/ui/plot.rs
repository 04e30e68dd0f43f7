//! Marks along a text, drawn as a few outlines. A press leads to the nearest mark's words; by keyboard the lines in context
//! and the hit keys do.

use super::element::{Element, element};
use super::page::Page;
use crate::browser::screen;
use crate::view::{BARCODE, LENGTH, MAP_WIDTH, Place, Plot};
use std::borrow::Cow;
use std::sync::Arc;

/// Draws a plot: along a text that runs down the page, or from left to right.
pub fn draw(page: Page, plot: &Arc<Plot>, label: impl Into<Cow<'static, str>>, down: bool) -> Element {
    let outlines = plot
        .outlines
        .iter()
        .map(|(style, outline)| element("path").with("class", format!("t{style}")).with("d", outline.clone()));
    let (width, height) = if down { (MAP_WIDTH, LENGTH) } else { (LENGTH, BARCODE) };
    let drawn = element("svg")
        .with("class", "code")
        .with("viewBox", format!("0 0 {width} {height}"))
        .with("preserveAspectRatio", "none")
        .with("role", "img")
        .with("aria-label", label)
        .holding(outlines);
    let plot = plot.clone();
    drawn.pressed(move |event| {
        let (across, up) = screen::place_in(event);
        let (along, side) = if down { (up, across) } else { (across, up) };
        let (at, lane) = ((along * f64::from(LENGTH)) as u16, (side * f64::from(plot.lanes)) as u8);
        let own = plot.ticks.iter().filter(|tick| tick.lane == lane);
        let nearest = own.min_by_key(|tick| tick.at.abs_diff(at));
        if let Some(tick) = nearest
            && let Some(document) = plot.documents.get(tick.document as usize)
        {
            page.go_to(&Place { document: document.clone(), at: tick.place });
        }
    })
}
