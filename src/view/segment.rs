//! Text with what is marked in it, cut into runs that are drawn alike.

use super::models::Part;
use super::state::Mark;
use crate::corpus::Entry;
use crate::intake::Span;

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

/// Cuts `within` at every edge of the overlays (in any order, overlapping as they like) and says for each run what lies on
/// it. Where keyword series overlap, the first two given are drawn. The runs' texts joined are the text as it reads.
pub fn segment(entry: &Entry, within: Span, overlays: &[(Span, Overlay)]) -> Vec<Part> {
    let mut edges: Vec<u32> = vec![within.start, within.end];
    let touching: Vec<&(Span, Overlay)> = overlays.iter().filter(|(span, _)| span.overlaps(within)).collect();
    for (span, _) in &touching {
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
        for (span, overlay) in touching.iter().filter(|(span, _)| span.contains(run)) {
            // A quotation is told of where it ends.
            if matches!(overlay, Overlay::Quote(_)) && span.end != run.end {
                continue;
            }
            match overlay {
                Overlay::Hit(style) if part.mark == 0 => part.mark = *style,
                Overlay::Hit(style) if part.beside == 0 && *style != part.mark => part.beside = *style,
                Overlay::Hit(_) => {}
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
            (Span::new(22, 60), Overlay::Now),
            (Span::new(0, 28), Overlay::Strong),
        ];
        let parts = segment(&entry(text), Span::new(0, text.len()), &overlays);
        assert_eq!(parts.iter().map(|p| p.text.as_str()).collect::<String>(), text);
        assert_eq!(parts.iter().map(|p| p.beside).collect::<Vec<_>>(), [0, 0, 1, 0, 0, 0]);
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
        let parts = segment(&entry("one two three"), Span::new(4, 7), &[(Span::new(0, 13), Overlay::Strong)]);
        assert_eq!(parts.len(), 1);
        assert_eq!((parts[0].text.as_str(), parts[0].at, parts[0].strong), ("two", 4, true));
        assert!(segment(&entry("one"), Span::new(1, 1), &[]).is_empty());
    }
}
