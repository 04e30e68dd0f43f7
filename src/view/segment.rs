//! Text with what is marked in it, cut into runs that are drawn alike.

use super::models::Part;
use super::state::Mark;
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::Order;

/// Something marked in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// A keyword hit, with its series' style.
    Hit(u8),
    /// The current hit, or the place come from.
    Now,
    /// A name, by its number among those of the article.
    Name(u32),
    /// Another mention: its kind, and what there is to say of it.
    Noted(Mark, String),
    /// A quotation, by its number.
    Quote(u32),
    /// The words evidence is shown for.
    Strong,
    /// A dateline's place.
    Dateline,
}

/// What is marked in a text, so kept that what touches a part of it is found without a look at all of it.
#[derive(Default)]
pub struct Overlays {
    /// By where they start, each with its place among those given.
    all: Vec<(Span, u32, Overlay)>,
    /// For each the furthest end of it and those before it.
    reach: Vec<u32>,
}

impl Overlays {
    /// Overlays in any order. Where keyword series overlap, the first given is drawn around the others.
    pub fn new(given: Vec<(Span, Overlay)>) -> Self {
        let numbered = given.into_iter().enumerate();
        let mut all: Vec<(Span, u32, Overlay)> = numbered.map(|(at, (span, what))| (span, at as u32, what)).collect();
        all.order_by(|a, b| a.0.start.cmp(&b.0.start));
        let mut furthest = 0;
        let reach = all.iter().map(|(span, ..)| {
            furthest = furthest.max(span.end);
            furthest
        });
        Overlays { reach: reach.collect(), all }
    }

    /// Those that touch a span, in the order given.
    pub fn touching(&self, within: Span) -> Vec<&(Span, u32, Overlay)> {
        let from = self.reach.partition_point(|end| *end <= within.start);
        let to = self.all.partition_point(|(span, ..)| span.start < within.end);
        let near = self.all.get(from..to).unwrap_or(&[]).iter();
        let mut touching: Vec<_> = near.filter(|(span, ..)| span.overlaps(within)).collect();
        touching.order_by_key(|(_, at, _)| *at);
        touching
    }
}

/// Cuts `within` at every edge of the overlays (overlapping as they like) and says for each run what lies on it. The runs'
/// texts joined are the text as it reads.
pub fn segment(entry: &Entry, within: Span, overlays: &Overlays) -> Vec<Part> {
    let mut edges: Vec<u32> = vec![within.start, within.end];
    let touching = overlays.touching(within);
    for (span, ..) in &touching {
        edges.push(span.start.max(within.start));
        edges.push(span.end.min(within.end));
    }
    edges.sort_unstable();
    edges.dedup();
    let mut parts = Vec::with_capacity(edges.len());
    for pair in edges.windows(2) {
        let &[start, end] = pair else { continue };
        let run = Span { start, end };
        let mut part = Part { text: entry.wording(run).into_owned(), at: start, ..Part::default() };
        for (span, _, overlay) in touching.iter().filter(|(span, ..)| span.contains(run)) {
            // A quotation is told of where it ends.
            if matches!(overlay, Overlay::Quote(_)) && span.end != run.end {
                continue;
            }
            match overlay {
                Overlay::Hit(style) if part.mark == 0 => part.mark = *style,
                Overlay::Hit(style) if *style == part.mark || part.beside.contains(style) => {}
                Overlay::Hit(style) => part.beside.push(*style),
                Overlay::Now => part.now = true,
                Overlay::Name(number) => part.name = part.name.or(Some(*number)),
                Overlay::Noted(mark, note) if part.noted.is_none() => {
                    (part.noted, part.note) = (Some(*mark), note.clone());
                }
                Overlay::Noted(..) => {}
                Overlay::Quote(number) => part.ends = part.ends.or(Some(*number)),
                Overlay::Strong => part.strong = true,
                Overlay::Dateline => part.dateline = true,
            }
        }
        parts.push(part);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Options;
    use crate::intake::{Document, Given};

    fn entry(text: &str) -> Entry {
        Entry::new(Document::new("test", text, Given::default()), Options { raw: true, ..Options::default() })
    }

    #[test]
    fn runs_join_to_the_text_whatever_lies_on_it() {
        let text = "Mayor Mara Oduya said cracks";
        let overlays = [
            (Span::new(6, 16), Overlay::Name(3)),
            (Span::new(11, 21), Overlay::Hit(2)),
            (Span::new(11, 16), Overlay::Hit(1)),
            (Span::new(11, 16), Overlay::Hit(3)),
            (Span::new(22, 60), Overlay::Now),
            (Span::new(0, 28), Overlay::Strong),
        ];
        let parts = segment(&entry(text), Span::new(0, text.len()), &Overlays::new(overlays.to_vec()));
        assert_eq!(parts.iter().map(|p| p.text.as_str()).collect::<String>(), text);
        assert_eq!(
            parts.iter().map(|p| p.beside.as_slice()).collect::<Vec<_>>(),
            [&[][..], &[], &[1, 3], &[], &[], &[]]
        );
        let drawn: Vec<(&str, u8, bool, bool)> =
            parts.iter().map(|p| (p.text.as_str(), p.mark, p.name == Some(3), p.now)).collect();
        assert_eq!(
            drawn,
            [
                ("Mayor ", 0, false, false),
                ("Mara ", 0, true, false),
                ("Oduya", 2, true, false),
                (" said", 2, false, false),
                (" ", 0, false, false),
                ("cracks", 0, false, true),
            ]
        );
    }

    #[test]
    fn only_what_lies_within_is_cut() {
        let parts = segment(
            &entry("one two three"),
            Span::new(4, 7),
            &Overlays::new(vec![(Span::new(0, 13), Overlay::Strong)]),
        );
        assert_eq!(parts.len(), 1);
        assert_eq!((parts[0].text.as_str(), parts[0].at, parts[0].strong), ("two", 4, true));
        assert!(segment(&entry("one"), Span::new(1, 1), &Overlays::default()).is_empty());
    }
}
