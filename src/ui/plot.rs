//! Marks along a text, drawn as a few outlines. A press leads to the nearest mark's words; by keyboard the lines in context
//! and the hit keys do.

use super::page::Page;
use crate::browser::screen;
use crate::view::{BARCODE, LENGTH, MAP_WIDTH, Place, Plot};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws a plot: along a text that runs down the page, or from left to right.
pub fn draw(page: Page, plot: &Arc<Plot>, label: String, down: bool) -> AnyView {
    let outlines: Vec<_> = plot
        .outlines
        .iter()
        .map(|(style, outline)| view! { <path class=format!("t{style}") d=outline.clone()></path> }.into_any())
        .collect();
    let (width, height) = if down { (MAP_WIDTH, LENGTH) } else { (LENGTH, BARCODE) };
    let plot = plot.clone();
    let press = move |event: leptos::ev::MouseEvent| {
        let (across, up) = screen::place_in(&event);
        let (along, side) = if down { (up, across) } else { (across, up) };
        let (at, lane) = ((along * f64::from(LENGTH)) as u16, (side * f64::from(plot.lanes)) as u8);
        let own = plot.ticks.iter().filter(|tick| tick.lane == lane);
        let nearest = own.min_by_key(|tick| tick.at.abs_diff(at));
        if let Some(tick) = nearest
            && let Some(document) = plot.documents.get(tick.document as usize)
        {
            page.go_to(&Place { document: document.clone(), at: tick.place });
        }
    };
    view! {
        <svg
            class="code"
            viewBox=format!("0 0 {width} {height}")
            preserveAspectRatio="none"
            role="img"
            aria-label=label
            on:click=press
        >
            {outlines}
        </svg>
    }
    .into_any()
}
