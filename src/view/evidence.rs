//! What was pressed, and the exact sentences it stands on.

use super::build::{Context, series_style};
use super::cards::{reference, title};
use super::compare::{quote_subject, unnamed, voice_label};
use super::coverage::item_label;
use super::models::{Evidence, EvidenceGroup, SentenceView};
use super::read::{Paragraphs, hit_overlays};
use super::segment::{Overlay, Overlays, segment};
use super::shared::{opening, passage_says, passage_subject};
use super::state::{Room, Subject};
use super::{names, words};
use crate::annotate::{EntityKind, Manner};
use crate::compare::{self, ItemKind, compare, items, shared_quotes};
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::Order;
use crate::text::{fold, words_of};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// So many places are shown with their sentences: more than a reader goes through, and few enough that telling the
/// sentences of their articles apart takes no longer than a press may.
const MOST_PLACES: usize = 500;

/// The spans a subject stands on, by article, and what to call it.
#[derive(Default)]
struct Found {
    over: String,
    title: String,
    spans: Vec<Vec<Span>>,
}

/// What was pressed, and its sentences.
pub(super) fn build(context: &Context) -> Option<Evidence> {
    of(context, context.state.evidence.as_ref()?)
}

/// The sentences that a subject stands on.
pub(super) fn of(context: &Context, subject: &Subject) -> Option<Evidence> {
    let scope = scope(context);
    let entries: Vec<&Entry> = scope.iter().filter_map(|&at| context.entry(at)).collect();
    let found = find(context, subject, &scope, &entries)?;
    let mut groups = Vec::new();
    let mut called: BTreeMap<Cow<str>, usize> = BTreeMap::new();
    let mut left = MOST_PLACES;
    // Under an outlet's column each article's sentences stand with its headline.
    let by_outlet = context.state.room == Room::Compare && context.columns().iter().any(|column| column.len() > 1);
    for ((&at, entry), spans) in scope.iter().zip(&entries).zip(&found.spans) {
        if matches!(subject, Subject::Person(_) | Subject::Name(_)) {
            for span in spans {
                *called.entry(entry.wording(*span)).or_insert(0) += 1;
            }
        }
        groups.push(EvidenceGroup {
            document: reference(entry),
            outlet: context.outlets.of_entry(at),
            title: if by_outlet { title(entry) } else { String::new() },
            count: spans.len(),
            sentences: sentences(context, at, entry, spans.get(..left.min(spans.len())).unwrap_or(&[])),
        });
        left = left.saturating_sub(spans.len());
    }
    let mut called: Vec<(String, usize)> = called.into_iter().map(|(name, n)| (name.into_owned(), n)).collect();
    called.order_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    Some(Evidence {
        subject: Some(subject.clone()),
        over: found.over,
        title: found.title,
        called,
        sentences: groups.iter().map(|group| group.sentences.len()).sum(),
        left_out: found.spans.iter().map(Vec::len).sum::<usize>().saturating_sub(MOST_PLACES),
        fix: names::fix(context, &scope, &found.spans),
        groups,
    })
}

/// The words of an article that belong to the shared passage whose sentences are open; none where no passage is open.
pub(super) fn passage_spans(context: &Context, at: usize) -> Vec<Span> {
    let Some(subject @ (Subject::Passage(..) | Subject::Shared)) = &context.state.evidence else { return Vec::new() };
    let scope = scope(context);
    let entries: Vec<&Entry> = scope.iter().filter_map(|&at| context.entry(at)).collect();
    let found = find(context, subject, &scope, &entries);
    let here = scope.iter().position(|&other| other == at);
    found.zip(here).and_then(|(mut found, here)| found.spans.get_mut(here).map(std::mem::take)).unwrap_or_default()
}

/// The articles evidence is looked for in: those compared, and the one being read.
pub(super) fn scope(context: &Context) -> Vec<usize> {
    let mut scope = context.compared();
    if context.state.room == Room::Keywords {
        scope = context.order.iter().copied().filter(|&at| !context.hits.of(at).is_empty()).collect();
    }
    match &context.state.evidence {
        Some(Subject::SeriesWhere(_, facet, value)) => scope.retain(|&at| context.facets.has(*facet, at, value)),
        Some(Subject::SeriesIn(_, document)) => scope.retain(|&at| context.corpus.find(*document) == Some(at)),
        _ => {}
    }
    if context.state.room == Room::Read
        && let Some(article) = context.article()
    {
        // The article in hand comes first.
        scope.retain(|&at| at != article);
        scope.insert(0, article);
    }
    scope
}

fn find(context: &Context, subject: &Subject, scope: &[usize], entries: &[&Entry]) -> Option<Found> {
    // What follows from the articles is worked out once for all that is pressed.
    let of = format!("{scope:?}");
    let compared = || context.corpus.keep(&of, || compare(entries));
    let shared = || context.corpus.keep(&of, || compare::shared(entries));
    let per_entry = |spans: &dyn Fn(&Entry) -> Vec<Span>| entries.iter().map(|entry| spans(entry)).collect::<Vec<_>>();
    Some(match subject {
        Subject::Person(name) => {
            let people = &compared().people;
            let wanted = fold(name);
            let exact = people.iter().position(|person| fold(&person.name) == wanted);
            // In an article that names somebody shortly, the row has the full name: find it by the mentions.
            let by_mention = || {
                people.iter().position(|person| {
                    let mut named = person.mentions.iter().zip(entries);
                    named.any(|(spans, entry)| spans.iter().any(|span| fold(&entry.wording(*span)) == wanted))
                })
            };
            let by_part =
                || people.iter().position(|person| fold(&person.name).split_whitespace().any(|word| word == wanted));
            let person = exact.or_else(by_mention).or_else(by_part).and_then(|at| people.get(at))?;
            let over = if person.role.is_empty() { "Person".to_owned() } else { format!("Person, {}", person.role) };
            Found { over, title: person.name.clone(), spans: person.mentions.clone() }
        }
        Subject::Name(name) => {
            let wanted = fold(name);
            let kept = context.corpus.keep(&of, || compare::names(entries));
            let rows = &kept.0;
            let named = |row: &compare::Named| {
                let mut mentions = row.mentions.iter().zip(entries);
                mentions.any(|(spans, entry)| spans.iter().any(|span| fold(&entry.wording(*span)) == wanted))
            };
            let exact = rows.iter().position(|row| fold(&row.name) == wanted);
            let row = exact.or_else(|| rows.iter().position(named)).and_then(|at| rows.get(at))?;
            Found { over: names::over(row), title: row.name.clone(), spans: row.mentions.clone() }
        }
        Subject::Speaker(name) => {
            let wanted = fold(name);
            let compared = compared();
            let voice = compared.voices.iter().find(|voice| fold(voice_label(voice)) == wanted)?;
            Found {
                over: "Quoted or reported".to_owned(),
                title: words::capital(voice_label(voice)),
                spans: voice.said.iter().map(|said| said.iter().map(|s| s.span).collect()).collect(),
            }
        }
        Subject::Quoted => Found {
            over: "Between quotation marks".to_owned(),
            title: "Quotations".to_owned(),
            spans: per_entry(&|entry| {
                let quotes = entry.mentions().quotes.iter().filter(|quote| quote.manner == Manner::Direct);
                quotes.map(|quote| quote.span).collect()
            }),
        },
        Subject::Agencies => Found {
            over: "Credited".to_owned(),
            title: "Agencies".to_owned(),
            spans: per_entry(&|entry| {
                entry.article.metadata.agencies.iter().filter_map(|agency| agency.span).collect()
            }),
        },
        Subject::People => Found {
            over: "Named".to_owned(),
            title: "People".to_owned(),
            spans: per_entry(&|entry| {
                let people = entry.mentions().entities.iter().filter(|entity| entity.kind == EntityKind::Person);
                let mut spans: Vec<Span> = people.flat_map(|entity| entity.mentions.iter().copied()).collect();
                spans.order();
                spans
            }),
        },
        Subject::Passage(..) => {
            let shared = shared();
            let passage = shared.passages.iter().find(|passage| passage_subject(passage, entries) == *subject)?;
            let spans = passage.places.iter().map(|places| places.iter().flat_map(|p| p.equal.clone()).collect());
            Found { over: passage_says(passage), title: opening(passage, entries), spans: spans.collect() }
        }
        Subject::Shared => {
            let mut spans: Vec<Vec<Span>> = vec![Vec::new(); entries.len()];
            for passage in &shared().passages {
                for (spans, places) in spans.iter_mut().zip(&passage.places) {
                    spans.extend(places.iter().flat_map(|place| place.equal.iter().copied()));
                }
            }
            spans.iter_mut().for_each(|spans| spans.sort_unstable());
            Found { over: "Word for word".to_owned(), title: "Found elsewhere".to_owned(), spans }
        }
        Subject::Item(kind, key) => {
            let items = context.corpus.keep(&of, || items(entries));
            let of_kind = || items.iter().filter(|item| item.kind == Some(*kind));
            // A link may name it as one of the articles does.
            let named = |item: &&compare::Item| {
                let mut places = item.spans.iter().zip(entries);
                places.any(|(spans, entry)| spans.iter().any(|span| fold(&entry.wording(*span)) == *key))
            };
            let item = of_kind().find(|item| item.key == *key).or_else(|| of_kind().find(named)).cloned()?;
            Found { over: item_over(*kind).to_owned(), title: item_label(&item), spans: item.spans }
        }
        Subject::Quote(document, span) => {
            let quotes = context.corpus.keep(&of, || shared_quotes(entries));
            let shared = quotes.iter().find(|quote| quote_subject(quote, entries).as_ref() == Some(subject));
            let alone = |entry: &Entry| if entry.document.id.key() == *document { vec![*span] } else { Vec::new() };
            let spans = match shared {
                Some(quote) => quote.places.iter().map(|cuts| cuts.iter().map(|cut| cut.span).collect()).collect(),
                None => per_entry(&alone),
            };
            Found { over: "Quoted".to_owned(), title: "One quotation".to_owned(), spans }
        }
        Subject::Word(word) => {
            let wanted = fold(word);
            let places = |entry: &Entry| {
                let text = entry.article.blocks.iter().filter(|block| block.kind.is_text());
                let words = text.flat_map(|block| {
                    let start = block.span.start as usize;
                    words_of(block.span.of(&entry.document.text)).map(move |(at, word)| (start + at, word))
                });
                let same = words.filter(|(_, word)| fold(word) == wanted);
                same.map(|(at, word)| Span::new(at, at + word.len())).collect()
            };
            Found { over: "Word".to_owned(), title: word.clone(), spans: per_entry(&places) }
        }
        Subject::Unnamed => {
            Found { over: "Without a name".to_owned(), title: "Unnamed sources".to_owned(), spans: per_entry(&unnamed) }
        }
        Subject::Series(series) | Subject::SeriesWhere(series, ..) | Subject::SeriesIn(series, _) => {
            let of = |&at: &usize| {
                let hits = context.hits.of(at).iter().filter(|hit| hit.series == *series);
                hits.map(|hit| hit.span).collect()
            };
            Found {
                over: match subject {
                    Subject::SeriesWhere(_, facet, value) => {
                        format!("Keyword · {}", context.facets.label(*facet, value))
                    }
                    _ => "Keyword".to_owned(),
                },
                title: context.query.series.get(*series as usize)?.text.clone(),
                spans: scope.iter().map(of).collect(),
            }
        }
    })
}

/// What stands over the name of an item.
fn item_over(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Body => "Organisation",
        ItemKind::Place => "Place",
        ItemKind::Figure => "Figure",
        ItemKind::Day => "Date",
        ItemKind::Source => "Source",
    }
}

/// The sentences that hold the spans, each once, with the spans in them strong.
fn sentences(context: &Context, at: usize, entry: &Entry, spans: &[Span]) -> Vec<SentenceView> {
    let mut overlays = hit_overlays(context, at);
    let series_shown = match &context.state.evidence {
        Some(Subject::Series(series) | Subject::SeriesWhere(series, ..) | Subject::SeriesIn(series, _)) => {
            Some(series_style(*series))
        }
        _ => None,
    };
    // Evidence for a series shows that series; the marks of others would drown it.
    overlays.retain(|(_, overlay)| series_shown.is_none_or(|style| *overlay == Overlay::Hit(style)));
    overlays.extend(spans.iter().map(|&span| (span, Overlay::Strong)));
    let overlays = Overlays::new(overlays);

    let mut paragraphs = Paragraphs::default();
    let numbers: Vec<u32> = entry.article.blocks.iter().map(|block| paragraphs.number(block)).collect();
    let mut places: Vec<(Span, u32)> = Vec::new();
    for &span in spans {
        let before = places.len();
        let holding = entry.mentions().sentences.iter().filter(|sentence| sentence.span.overlaps(span));
        places.extend(holding.map(|s| (s.span, numbers.get(s.block as usize).copied().unwrap_or(0))));
        if places.len() == before {
            // A span outside any sentence (a credit line) stands on its block.
            let blocks = entry.article.blocks.iter().zip(&numbers).filter(|(block, _)| block.span.overlaps(span));
            places.extend(blocks.map(|(block, &number)| (block.span, number)));
        }
    }
    places.order();
    places.dedup();
    let view = |(span, paragraph): (Span, u32)| SentenceView {
        at: span.start,
        paragraph,
        parts: segment(entry, span, &overlays),
    };
    places.into_iter().map(view).collect()
}
