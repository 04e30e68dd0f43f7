//! Marks along a text: the barcode of a row, the map beside an article. There may be thousands, and they are drawn anew at
//! every letter typed, so all marks of a style are one outline.

use super::state::DocumentRef;
use serde::{Deserialize, Serialize};

/// The length of a text in a plot's own units.
pub const LENGTH: u16 = 1000;
/// The width of the map beside an article.
pub const MAP_WIDTH: u16 = 36;
/// The map has lanes for so many series side by side.
const MAP_LANES: u16 = 6;
/// The height of a barcode, shared by its lanes.
pub const BARCODE: u16 = 30;
/// The width of a mark of a barcode.
const MARK: u16 = 4;

/// Marks along a text or several.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plot {
    /// All marks of a style as the outline of an SVG path; style 0 is removed lines.
    pub outlines: Vec<(u8, String)>,
    /// The marks, by where they stand.
    pub ticks: Vec<Tick>,
    /// The articles the marks lead to.
    pub documents: Vec<DocumentRef>,
    /// How many lanes there are.
    pub lanes: u8,
}

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tick {
    /// From 0 (the first word) to [`LENGTH`].
    pub at: u16,
    /// The lane it is drawn in.
    pub lane: u8,
    /// The keyword series' style; 0 for a removed line.
    pub style: u8,
    /// The byte offset of its words, to go there.
    pub place: u32,
    /// The article, among [`Plot::documents`].
    pub document: u32,
}

impl Plot {
    /// A barcode: the text runs from left to right, a lane for each series.
    pub fn barcode(ticks: Vec<Tick>, documents: Vec<DocumentRef>, lanes: u8) -> Plot {
        let height = (BARCODE / u16::from(lanes.max(1))).max(1);
        let drawn = height.saturating_sub(2).max(1);
        let shape = |tick: &Tick| {
            (tick.at.min(LENGTH - MARK), u16::from(tick.lane) * height + (height - drawn) / 2, MARK, drawn)
        };
        Plot { outlines: outlines(&ticks, shape), ticks, documents, lanes: lanes.max(1) }
    }

    /// The map beside an article: the text runs from top to bottom. A removed line is a broad bar; a hit a short one in
    /// the lane of its style. Whatever lane is pressed, the nearest mark is meant.
    pub fn map(ticks: Vec<Tick>, document: DocumentRef) -> Plot {
        let shape = |tick: &Tick| match tick.style.checked_sub(1) {
            None => (3, tick.at.min(LENGTH - 6), MAP_WIDTH - 6, 6),
            Some(lane) => (3 + u16::from(lane) % MAP_LANES * 5, tick.at.min(LENGTH - 4), 6, 4),
        };
        Plot { outlines: outlines(&ticks, shape), ticks, documents: vec![document], lanes: 1 }
    }
}

/// One outline for each style, in the order the styles come. `shape` gives a mark's left and top edge, width and height.
fn outlines(ticks: &[Tick], shape: impl Fn(&Tick) -> (u16, u16, u16, u16)) -> Vec<(u8, String)> {
    let mut outlines: Vec<(u8, String)> = Vec::new();
    for tick in ticks {
        let (x, y, width, height) = shape(tick);
        let mark = format!("M{x} {y}h{width}v{height}h-{width}z");
        match outlines.iter_mut().find(|(style, _)| *style == tick.style) {
            Some((_, outline)) => outline.push_str(&mark),
            None => outlines.push((tick.style, mark)),
        }
    }
    outlines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_a_style_are_one_outline_within_the_drawing() {
        let tick = |at, lane, style| Tick { at, lane, style, place: 0, document: 0 };
        let plot = Plot::barcode(vec![tick(0, 0, 1), tick(20, 1, 2), tick(1000, 0, 1)], Vec::new(), 2);
        assert_eq!(plot.outlines, [(1, "M0 1h4v13h-4zM996 1h4v13h-4z".to_owned()), (2, "M20 16h4v13h-4z".to_owned())]);
        let map = Plot::map(vec![tick(998, 0, 0), tick(3, 0, 2)], DocumentRef::default());
        assert_eq!(map.outlines, [(0, "M3 994h30v6h-30z".to_owned()), (2, "M8 3h6v4h-6z".to_owned())]);
        // More series than there is height for still have lanes.
        assert_eq!(Plot::barcode(vec![tick(0, 99, 1)], Vec::new(), 200).outlines[0].1, "M0 99h4v1h-4z");
    }
}
