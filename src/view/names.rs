//! Names and other mentions in an article: how they are marked, their cards, and what can be corrected of them.

use super::build::Context;
use super::evidence::scope;
use super::models::{FixChoice, FixOption, NameCard, NameFix, QuoteView};
use super::read::Paragraphs;
use super::segment::Overlay;
use super::state::{Mark, Marks, Room, Subject};
use super::words;
use crate::annotate::{Entity, EntityKind, SourceKind};
use crate::compare::{self, Named};
use crate::corpus::Entry;
use crate::correct::{MentionSays, NameSort};
use crate::intake::Span;

/// The words that a quotation is known by.
const OPENING_WORDS: usize = 4;

/// What closes a quotation.
const CLOSING_MARKS: [char; 8] = ['”', '"', '»', '“', '’', '\'', '«', '」'];

fn sort_of(kind: EntityKind) -> NameSort {
    match kind {
        EntityKind::Person => NameSort::Person,
        EntityKind::Organisation => NameSort::Body,
        EntityKind::Place => NameSort::Place,
        EntityKind::Event => NameSort::Event,
        EntityKind::Other => NameSort::Other,
    }
}

/// What a name is, in a word for the reader.
fn label(sort: NameSort) -> &'static str {
    match sort {
        NameSort::Person => "person",
        NameSort::Body => "body",
        NameSort::Place => "place",
        NameSort::Event => "event",
        NameSort::Other => "something else",
    }
}

/// The class of a name's underline.
fn class(sort: NameSort) -> &'static str {
    match sort {
        NameSort::Person => "person",
        NameSort::Body => "organisation",
        NameSort::Place => "place-name",
        NameSort::Event | NameSort::Other => "event",
    }
}

/// The mark that shows a name of this kind; `None` for those never marked.
fn mark_of(kind: EntityKind) -> Option<Mark> {
    match kind {
        EntityKind::Person => Some(Mark::People),
        EntityKind::Organisation => Some(Mark::Bodies),
        EntityKind::Place => Some(Mark::Places),
        EntityKind::Event => Some(Mark::Events),
        EntityKind::Other => None,
    }
}

fn is_marked(marks: Marks, kind: EntityKind) -> bool {
    mark_of(kind).is_some_and(|mark| marks.has(mark))
}

fn subject_of(kind: EntityKind, name: &str) -> Subject {
    if kind == EntityKind::Person { Subject::Person(name.to_owned()) } else { Subject::Name(name.to_owned()) }
}

/// The line over a name's sentences: "Place", "Body".
pub(super) fn over(row: &Named) -> String {
    let sort = match row.kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Body",
        EntityKind::Place => "Place",
        EntityKind::Event => "Event",
        EntityKind::Other => "Name",
    };
    if row.role.is_empty() { sort.to_owned() } else { format!("{sort}, {}", row.role) }
}

/// The cards of an article's names, one for each of its entities, in their order.
pub(super) fn cards(context: &Context, at: usize) -> Vec<NameCard> {
    let scope = scope(context);
    let entries: Vec<&Entry> = scope.iter().filter_map(|&at| context.entry(at)).collect();
    let (rows, resolved) = compare::names(&entries);
    let Some(here) = scope.iter().position(|&other| other == at) else { return Vec::new() };
    let Some(entry) = entries.get(here) else { return Vec::new() };
    let card = |(number, entity): (usize, &Entity)| {
        let row = resolved.get(&(here, number)).and_then(|&row| rows.get(row));
        let named_in = row.map_or(Vec::new(), |row| {
            let named = row.mentions.iter().zip(&scope).filter(|(spans, _)| !spans.is_empty());
            named.map(|(_, &at)| context.outlets.of_entry(at)).collect()
        });
        let name = row.map_or(&entity.name, |row| &row.name);
        let sort = sort_of(entity.kind);
        let role = entity.role.clone().unwrap_or_else(|| acting(entity));
        let comma = if role.is_empty() { "" } else { ", " };
        let mentions = match entity.mentions.len() {
            1 => "1 mention".to_owned(),
            n => format!("{} mentions", words::digits(n)),
        };
        let several = scope.len() > 1;
        NameCard {
            name: name.clone(),
            class: class(sort).to_owned(),
            what: format!("{}{comma}{role} · {mentions} here", label(sort)),
            across: if several { format!("In {} of {} articles", named_in.len(), scope.len()) } else { String::new() },
            outlets: if several { named_in } else { Vec::new() },
            at: entity.mentions.first().map_or(0, |span| span.start),
            speaks: matches!(sort, NameSort::Person | NameSort::Body | NameSort::Place),
            open: context.state.evidence.as_ref() == Some(&subject_of(entity.kind, name)),
            subject: subject_of(entity.kind, name),
        }
    };
    entry.mentions().entities.iter().enumerate().map(card).collect()
}

/// That a place stands for its government, where it does.
fn acting(entity: &Entity) -> String {
    match (entity.acting.len(), entity.mentions.len()) {
        (0, _) => String::new(),
        (acting, all) if acting == all => "standing for its government".to_owned(),
        (acting, _) => format!("standing for its government {}", words::times(acting)),
    }
}

/// The quotations of an article, where they are marked.
pub(super) fn quotes(context: &Context, entry: &Entry) -> Vec<QuoteView> {
    if !context.state.marks.has(Mark::Quotes) {
        return Vec::new();
    }
    let quote = |quote: &crate::annotate::Quote| {
        let words = entry.wording(quote.span);
        let opening: Vec<&str> = words.split_whitespace().take(OPENING_WORDS).collect();
        QuoteView {
            at: quote.span.start,
            opening: opening.join(" "),
            speaker: quote.speaker.as_ref().map_or(String::new(), |speaker| speaker.name.clone()),
            by: quote.speaker.as_ref().and_then(|speaker| speaker.entity),
        }
    };
    entry.mentions().quotes.iter().map(quote).collect()
}

/// Lays the mentions that the state asks for over the text.
pub(super) fn overlays(
    context: &Context,
    entry: &Entry,
    names: &[NameCard],
    quotes: &[QuoteView],
    overlays: &mut Vec<(Span, Overlay)>,
) {
    let (marks, mentions) = (context.state.marks, entry.mentions());
    for (number, entity) in mentions.entities.iter().enumerate().take(names.len()) {
        // What is pressed stays marked, whatever the legend says.
        let open = names.get(number).is_some_and(|card| card.open);
        if is_marked(marks, entity.kind) || open {
            overlays.extend(entity.mentions.iter().map(|&span| (span, Overlay::Name(number as u32))));
        }
    }
    if marks.has(Mark::Figures) {
        let note = |figure: &crate::annotate::Figure| match figure.counted.as_str() {
            "" => figure.normal(),
            counted => format!("{} {counted}", figure.normal()),
        };
        overlays
            .extend(mentions.figures.iter().map(|figure| (figure.span, Overlay::Noted(Mark::Figures, note(figure)))));
    }
    if marks.has(Mark::Dates) {
        let note = |value: &Option<String>| match value {
            Some(value) => words::date(value, false),
            None => "not said of which day".to_owned(),
        };
        let moments = mentions.moments.iter();
        overlays.extend(moments.map(|moment| (moment.span, Overlay::Noted(Mark::Dates, note(&moment.value)))));
    }
    if marks.has(Mark::Sources) {
        let kind = |kind: SourceKind| match kind {
            SourceKind::Agency => "news agency",
            SourceKind::Outlet => "another outlet",
            SourceKind::Unnamed => "source whose name is withheld",
            SourceKind::Document => "document or statement",
        };
        let sources = mentions.sources.iter();
        overlays
            .extend(sources.map(|source| (source.span, Overlay::Noted(Mark::Sources, kind(source.kind).to_owned()))));
    }
    // Last: what is marked inside a quotation is shown as what it is.
    for (number, quote) in mentions.quotes.iter().enumerate().take(quotes.len()) {
        // The speaker stands behind the closing mark.
        let rest = entry.document.text.get(quote.span.end as usize..).unwrap_or("");
        let mark = rest.chars().next().filter(|c| CLOSING_MARKS.contains(c)).map_or(0, char::len_utf8);
        let whole = Span { end: quote.span.end + mark as u32, ..quote.span };
        overlays.push((whole, Overlay::Quote(number as u32)));
        overlays.push((quote.span, Overlay::Noted(Mark::Quotes, String::new())));
    }
}

/// What can be corrected of the name whose sentences are open; `None` where the article being read does not name it.
pub(super) fn fix(context: &Context, scope: &[usize], spans: &[Vec<Span>]) -> Option<NameFix> {
    let is_name = matches!(context.state.evidence, Some(Subject::Person(_) | Subject::Name(_)));
    if context.state.room != Room::Read || !is_name {
        return None;
    }
    let at = context.article()?;
    let entry = context.entry(at)?;
    let here = spans.get(scope.iter().position(|&other| other == at)?)?;
    let mentions = entry.mentions();
    let number = mentions.entity_at(*here.first()?)?;
    let entity = mentions.entities.get(number)?;
    let mut paragraphs = Paragraphs::default();
    let numbers: Vec<u32> = entry.article.blocks.iter().map(|block| paragraphs.number(block)).collect();
    let place = |span: &Span| {
        let block = entry.article.blocks.iter().position(|block| block.span.contains(*span));
        let number = block.and_then(|block| numbers.get(block)).copied().unwrap_or(0);
        let words = entry.wording(*span);
        if number > 0 { format!("{words}, paragraph {number}") } else { words.into_owned() }
    };
    let first = entity.mentions.first()?.start;
    let sorts = NameSort::ALL.into_iter().map(|sort| FixOption {
        label: label(sort).to_owned(),
        chosen: sort == sort_of(entity.kind),
        at: first,
        says: MentionSays::Sort(sort),
        opens: subject_of(crate::annotate::kind_of(sort), &entity.name),
    });
    let same = mentions.entities.iter().enumerate().filter(|(n, _)| *n != number).filter_map(|(_, other)| {
        Some(FixOption {
            label: other.name.clone(),
            chosen: false,
            at: first,
            says: MentionSays::SameAs(other.mentions.first()?.start),
            opens: subject_of(other.kind, &other.name),
        })
    });
    let another = entity.mentions.iter().filter(|_| entity.mentions.len() > 1).map(|span| FixOption {
        label: place(span),
        chosen: false,
        at: span.start,
        says: MentionSays::Another,
        opens: subject_of(entity.kind, &entity.name),
    });
    let choice = |label: &str, none: &str, options: Vec<FixOption>| FixChoice {
        label: label.to_owned(),
        none: none.to_owned(),
        options,
    };
    let mut choices = vec![
        choice("Is a", "", sorts.collect()),
        choice("Is the same as", "choose a name", same.collect()),
        choice("Is another one at", "choose a mention", another.collect()),
    ];
    choices.retain(|choice| !choice.options.is_empty());
    Some(NameFix {
        document: entry.document.id.key(),
        at: first,
        name: entity.name.clone(),
        is_person: entity.kind == EntityKind::Person,
        choices,
    })
}
