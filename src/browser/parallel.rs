//! Columns of text whose scroll keeps step: what is linked across them lies at one height.
//!
//! The column that is pointed at, touched or focused leads. Where its passages stand and where their like stand in another
//! column are the fixed points, in one order in both; between them the scroll of the other is interpolated.

use crate::view::Order;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// Where in a column the reader is taken to read, from its top (0) to its foot (1).
const READING: f64 = 0.3;

thread_local! {
    /// The column that leads.
    static LEADER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// The columns of the page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Columns;

impl Columns {
    /// The column that hears the event leads from here on.
    pub fn lead(self, event: &Event) {
        LEADER.set(event.current_target().and_then(|target| target.dyn_into().ok()));
    }

    /// The column that hears the event was scrolled: where it leads, the others follow.
    pub fn follow(self, event: &Event) {
        let Some(moved) = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let leads = LEADER.with_borrow(|leader| leader.as_ref() == Some(&moved));
        if leads {
            let line = f64::from(moved.scroll_top()) + f64::from(moved.client_height()) * READING;
            let here = places(&moved);
            for other in others(&moved) {
                let top = across(
                    &here,
                    &places(&other),
                    line,
                    (f64::from(moved.scroll_height()), f64::from(other.scroll_height())),
                ) - f64::from(other.client_height()) * READING;
                other.set_scroll_top(top as i32);
            }
        }
    }

    /// Brings the like of the passage that hears the event to its height in the other columns.
    pub fn align(self, event: &Event) {
        let Some(run) = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else { return };
        let Some(column) =
            run.closest(".text-of").ok().flatten().and_then(|column| column.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        let height = run.offset_top() - column.scroll_top();
        let links = links(&run);
        for other in others(&column) {
            let places = places(&other);
            if let Some(place) = links.iter().find_map(|link| places.get(link)) {
                other.set_scroll_top(*place as i32 - height);
            }
        }
    }
}

/// Whether a key presses what has the focus; the page does not scroll for it then.
pub fn presses(event: &KeyboardEvent) -> bool {
    let presses = matches!(event.key().as_str(), "Enter" | " ");
    if presses {
        event.prevent_default();
    }
    presses
}

fn links(element: &Element) -> Vec<u32> {
    let numbers = element.get_attribute("data-links").unwrap_or_default();
    numbers.split(' ').filter_map(|number| number.parse().ok()).collect()
}

fn others(column: &HtmlElement) -> Vec<HtmlElement> {
    let all = column.parent_element().map(|parent| parent.children());
    let all = all.iter().flat_map(|all| (0..all.length()).filter_map(|n| all.item(n)?.dyn_into::<HtmlElement>().ok()));
    all.filter(|other| other != column).collect()
}

/// Where each passage first stands in a column, in pixels from its top.
fn places(column: &HtmlElement) -> BTreeMap<u32, f64> {
    let mut places = BTreeMap::new();
    let Ok(runs) = column.query_selector_all("[data-links]") else { return places };
    for run in (0..runs.length()).filter_map(|n| runs.item(n)?.dyn_into::<HtmlElement>().ok()) {
        for link in links(&run) {
            places.entry(link).or_insert(f64::from(run.offset_top()));
        }
    }
    places
}

/// The height in another column that answers to a height in this one: interpolated between the passages that stand in both in
/// one order (the longest such run of them), and between the ends.
fn across(here: &BTreeMap<u32, f64>, there: &BTreeMap<u32, f64>, line: f64, ends: (f64, f64)) -> f64 {
    let mut both: Vec<(f64, f64)> = here.iter().filter_map(|(link, at)| Some((*at, *there.get(link)?))).collect();
    both.order_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    // The longest run that ascends in both: by its last passage, its length and the one before.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(both.len());
    for (n, (_, at)) in both.iter().enumerate() {
        let before = (0..n).filter(|&earlier| both[earlier].1 < *at).max_by_key(|&earlier| runs[earlier].0);
        runs.push((before.map_or(1, |before| runs[before].0 + 1), before));
    }
    let mut fixed = vec![ends];
    let mut last = (0..both.len()).max_by_key(|&n| runs[n].0);
    while let Some(n) = last {
        fixed.push(both[n]);
        last = runs[n].1;
    }
    fixed.push((0.0, 0.0));
    fixed.reverse();
    let after = fixed.partition_point(|(at, _)| *at <= line).clamp(1, fixed.len() - 1);
    let ((from, to), (next, then)) = (fixed[after - 1], fixed[after]);
    to + (line - from) / (next - from).max(1.0) * (then - to)
}
