//! Articles in columns whose scroll keeps step: what stands in several of them is marked and linked.
//!
//! What links them is what the comparison found: sentences that report the same thing, and passages shared word for word.

use super::compare::{Chosen, tool};
use super::models::{ParallelRun, ParallelText, SectionView};
use super::read::hit_overlays;
use super::segment::{Overlays, segment};
use super::state::Section;
use super::words::{capital, list, number};
use crate::clean::Kind;
use crate::compare::Shared;
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::Order;

/// So many articles stand beside each other at least and at most.
const COLUMNS: std::ops::RangeInclusive<usize> = 2..=4;

/// A passage that stands in several articles.
struct Link {
    verbatim: bool,
    /// Per article, where it stands.
    places: Vec<Vec<Span>>,
}

impl Link {
    fn is_in(&self, article: usize) -> bool {
        self.places.get(article).is_some_and(|spans| !spans.is_empty())
    }
}

/// The section; `None` where no two articles have a passage in common. The articles' words come with it where it is open
/// alone.
pub(super) fn build(chosen: &Chosen, shared: &Shared) -> Option<SectionView> {
    // Many are not read beside each other.
    if chosen.by_outlet() {
        return None;
    }
    let links = links(chosen, shared);
    let shown = shown(chosen, &links)?;
    let linked: Vec<&Link> =
        links.iter().filter(|link| shown.iter().filter(|&&article| link.is_in(article)).count() > 1).collect();
    let labels: Vec<&str> = shown.iter().map(|&article| chosen.label(article)).collect();
    let verbatim = linked.iter().filter(|link| link.verbatim).count();
    let told = linked.len() - verbatim;
    let things = |count: usize| if count == 1 { "one thing".to_owned() } else { format!("{} things", number(count)) };
    let passages =
        |count: usize| if count == 1 { "one passage".to_owned() } else { format!("{} passages", number(count)) };
    let says = match (told, verbatim) {
        (0, 0) => "tell nothing alike".to_owned(),
        (0, some) => format!("share {} word for word", passages(some)),
        (some, 0) => format!("tell {} in different words", things(some)),
        (told, some) => format!("tell {} in different words and share {} word for word", things(told), passages(some)),
    };
    let alone = chosen.context.state.section == Some(Section::Parallel);
    let texts = |article: usize| {
        let is_shown = shown.contains(&article);
        let blocks = if is_shown { blocks(chosen, article, &shown, &links) } else { Vec::new() };
        ParallelText { shown: is_shown, blocks }
    };
    // Any of them may come beside the others or go, as long as enough are shown and not too many.
    let choice = |(article, entry): (usize, &&Entry)| {
        let on = shown.contains(&article);
        let others = shown.iter().filter(|&&other| other != article).filter_map(|&other| chosen.entries.get(other));
        let next: Vec<String> =
            others.chain((!on).then_some(entry)).map(|entry| entry.document.id.key().to_string()).collect();
        let mut tool = tool(chosen.label(article), Some(on), "r", &next.join(","));
        tool.press = tool.press.filter(|_| COLUMNS.contains(&next.len()));
        tool
    };
    let choice = if alone { chosen.entries.iter().enumerate().map(choice).collect() } else { Vec::new() };
    Some(SectionView {
        choice: ("Articles to read".to_owned(), choice),
        section: Section::Parallel,
        title: "Read in parallel".to_owned(),
        lede: format!("{} {says}.", capital(&list(&labels))),
        texts: if alone { (0..chosen.entries.len()).map(texts).collect() } else { Vec::new() },
        ..SectionView::default()
    })
}

/// What stands in several articles: sentences that report the same thing, and passages word for word.
fn links(chosen: &Chosen, shared: &Shared) -> Vec<Link> {
    let aligned = chosen.aligned().iter().map(|group| Link {
        verbatim: false,
        places: group.sentences.iter().map(|sentence| sentence.iter().map(|told| told.span).collect()).collect(),
    });
    let passages = shared.passages.iter().map(|passage| Link {
        verbatim: true,
        places: passage.places.iter().map(|places| places.iter().map(|place| place.span).collect()).collect(),
    });
    aligned.chain(passages).collect()
}

/// The articles to show, in column order: those asked for, else the two with most in common.
fn shown(chosen: &Chosen, links: &[Link]) -> Option<Vec<usize>> {
    let wanted = &chosen.context.state.parallel;
    let asked = (0..chosen.entries.len())
        .filter(|&article| chosen.entries.get(article).is_some_and(|entry| wanted.contains(&entry.document.id.key())));
    let asked: Vec<usize> = asked.take(*COLUMNS.end()).collect();
    if asked.len() >= *COLUMNS.start() {
        return Some(asked);
    }
    let mut best: Option<(usize, usize, usize)> = None;
    for one in 0..chosen.entries.len() {
        for other in one + 1..chosen.entries.len() {
            let common = links.iter().filter(|link| link.is_in(one) && link.is_in(other)).count();
            if common > 0 && best.is_none_or(|(most, ..)| common > most) {
                best = Some((common, one, other));
            }
        }
    }
    best.map(|(_, one, other)| vec![one, other])
}

/// An article's blocks, cut where a passage begins or ends that another article shown has too.
fn blocks(chosen: &Chosen, article: usize, shown: &[usize], links: &[Link]) -> Vec<(bool, Vec<ParallelRun>)> {
    let Some(entry) = chosen.entries.get(article) else { return Vec::new() };
    let hits = chosen.places.get(article).map_or(Vec::new(), |&at| hit_overlays(chosen.context, at));
    let hits = Overlays::new(hits);
    // Where each passage stands here, and who else of those shown has it.
    let here: Vec<(u32, Span, Vec<usize>)> = links
        .iter()
        .enumerate()
        .flat_map(|(number, link)| {
            let others: Vec<usize> =
                shown.iter().copied().filter(|&other| other != article && link.is_in(other)).collect();
            let spans = link.places.get(article).filter(|_| !others.is_empty());
            spans.into_iter().flatten().map(move |&span| (number as u32, span, others.clone()))
        })
        .collect();
    let kept = entry.article.blocks.iter().filter(|block| {
        block.kind.is_text() || matches!(block.kind, Kind::Title | Kind::Standfirst | Kind::Heading | Kind::Caption)
    });
    let block = |block: &crate::clean::Block| {
        let mut edges: Vec<u32> = vec![block.span.start, block.span.end];
        for (_, span, _) in here.iter().filter(|(_, span, _)| span.overlaps(block.span)) {
            edges.extend([span.start.max(block.span.start), span.end.min(block.span.end)]);
        }
        edges.order();
        edges.dedup();
        let run = |pair: &[u32]| {
            let &[start, end] = pair else { return ParallelRun::default() };
            let run = Span { start, end };
            let over: Vec<&(u32, Span, Vec<usize>)> = here.iter().filter(|(_, span, _)| span.contains(run)).collect();
            let verbatim =
                over.iter().any(|(number, ..)| links.get(*number as usize).is_some_and(|link| link.verbatim));
            let others = shown.iter().filter(|article| over.iter().any(|(.., others)| others.contains(article)));
            let others: Vec<&str> = others.map(|&article| chosen.label(article)).collect();
            ParallelRun {
                links: over.iter().map(|(number, ..)| *number).collect(),
                verbatim,
                says: match (others.is_empty(), verbatim) {
                    (true, _) => String::new(),
                    (false, true) => format!("Word for word in {}", list(&others)),
                    (false, false) => format!("Also told by {}", list(&others)),
                },
                parts: segment(entry, run, &hits),
            }
        };
        (matches!(block.kind, Kind::Title | Kind::Heading), edges.windows(2).map(run).collect())
    };
    kept.map(block).collect()
}
