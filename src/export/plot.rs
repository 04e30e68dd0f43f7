//! The strips of a section as a picture.

use super::escape;
use crate::view::{Column, Fill, SectionView};
use std::fmt::Write;

/// The sizes of the picture, in pixels: where the strips begin, after the names, how long they are, what stands at their ends.
const NAMES: u32 = 200;
const STRIP: u32 = 900;
const ENDS: u32 = 80;
/// The height of a strip with its letters, and of the band in it.
const LINE: u32 = 34;
const BAND: u32 = 10;
/// The room around all.
const EDGE: u32 = 12;
/// The height of the heading.
const HEADING: u32 = 24;

/// The picture; `None` where the section has no strips.
pub(super) fn svg(section: &SectionView, columns: &[Column]) -> Option<String> {
    if section.ribbons.is_empty() {
        return None;
    }
    let ticks = if section.ticks.is_empty() { 0 } else { LINE };
    let legend = if section.legend.is_empty() { 0 } else { LINE };
    let lines = section.ribbons.len() as u32 * LINE;
    let strips = EDGE + HEADING;
    let (width, height) = (NAMES + STRIP + ENDS, strips + lines + ticks + legend + EDGE);
    let title = escape(&section.title);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"sans-serif\" font-size=\"13\" fill=\"#222\" role=\"img\"><title>{title}</title>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\
         <text x=\"{EDGE}\" y=\"28\" font-size=\"16\" font-weight=\"bold\">{title}</text>"
    );
    let thousandths = |part: u16| NAMES + u32::from(part) * STRIP / 1000;
    for (n, (ribbon, column)) in section.ribbons.iter().zip(columns).enumerate() {
        let top = strips + n as u32 * LINE + LINE - BAND;
        let label = escape(&column.outlet.label);
        // Writing to a string cannot fail.
        // A picture in the picture: what of a long name would stand on the strip is cut off.
        let _ = write!(svg, "<svg x=\"{EDGE}\" y=\"{}\" width=\"180\" height=\"{LINE}\">", top + BAND - 16);
        let _ = write!(svg, "<title>{label}</title><text y=\"16\">{label}</text></svg>");
        let _ = write!(svg, "<rect x=\"{NAMES}\" y=\"{top}\" width=\"{STRIP}\" height=\"{BAND}\" fill=\"#e4e4de\"/>");
        for mark in &ribbon.marks {
            let x = thousandths(mark.at);
            let width = (u32::from(mark.length) * STRIP / 1000).max(2);
            let fill = attributes(mark.fill);
            let says = escape(&mark.says);
            let _ = write!(
                svg,
                "<rect x=\"{x}\" y=\"{top}\" width=\"{width}\" height=\"{BAND}\" {fill}><title>{says}</title></rect>"
            );
            if !mark.letter.is_empty() {
                let _ =
                    write!(svg, "<text x=\"{x}\" y=\"{}\" font-size=\"11\">{}</text>", top - 3, escape(&mark.letter));
            }
        }
        let end = escape(&ribbon.value);
        let _ = write!(svg, "<text x=\"{}\" y=\"{}\">{end}</text>", NAMES + STRIP + 12, top + BAND);
    }
    let below = strips + lines + 18;
    for (at, says) in &section.ticks {
        let _ = write!(svg, "<text x=\"{}\" y=\"{below}\" font-size=\"11\">{}</text>", thousandths(*at), escape(says));
    }
    let foot = strips + lines + ticks + 26;
    for (n, (fill, says)) in section.legend.iter().enumerate() {
        let x = NAMES + n as u32 * 200;
        let _ =
            write!(svg, "<rect x=\"{x}\" y=\"{}\" width=\"20\" height=\"{BAND}\" {}/>", foot - BAND, attributes(*fill));
        let _ = write!(svg, "<text x=\"{}\" y=\"{foot}\">{}</text>", x + 28, escape(says));
    }
    svg.push_str("</svg>\n");
    Some(svg)
}

/// A fill on paper.
fn attributes(fill: Fill) -> &'static str {
    match fill {
        Fill::Full => "fill=\"#444\"",
        Fill::Outline => "fill=\"#fff\" stroke=\"#444\"",
        Fill::Accent => "fill=\"#1f46b4\"",
        Fill::Gap => "fill=\"none\" stroke=\"#bbb\" stroke-dasharray=\"2 2\"",
    }
}
