//! The chosen articles side by side.

use super::build::{Context, MOST_COLUMNS};
use super::filters::Change;
use super::library::Group;
use super::models::{ArticleCard, Cell, Choose, Compare, Fill, Matrix, Part, Row, SectionView, Tool, Work};
use super::read::hit_overlays;
use super::segment::{Overlay, Overlays, segment};
use super::state::{Section, Sort, Subject};
use super::words::{capital, digits, list, number};
use super::{coverage, figures, link, parallel, shared, timeline, wording};
use crate::annotate::{Manner, SourceKind};
use crate::clean::agencies;
use crate::compare::{Aligned, Comparison, PassageKind, Person, Shared, SharedQuote, Voice, VoiceKind};
use crate::compare::{align, compare, items, shared_quotes};
use crate::corpus::{Entry, share_of_articles};
use crate::intake::Span;
use crate::text::Order;
use crate::text::{fold, words_of};
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Words in so large a share of ordinary articles are function words.
const FUNCTION_SHARE: f32 = 0.3;
/// Words shorter than this say nothing by themselves.
const LEAST_LETTERS: usize = 3;
/// A bar's full length in its own units.
const BAR: usize = 1000;
/// Bars of words are thicker than bars of mentions.
const VOICE_BAR: u8 = 8;
/// A voice heard in one outlet only is worth a sentence from so many words on.
const TELLING_WORDS: usize = 8;
/// A person missing in one outlet only is worth a sentence from so many mentions elsewhere on.
const TELLING_MENTIONS: usize = 4;

/// What was found by comparing some articles, the same for every section and setting.
struct Found {
    comparison: Comparison,
    passages: Shared,
    quotes: Vec<SharedQuote>,
    /// Sentences that report the same, once a section asks.
    aligned: OnceCell<Vec<Aligned>>,
}

/// The articles compared, with what the sections are built from.
pub(super) struct Chosen<'a> {
    pub context: &'a Context<'a>,
    found: Rc<Found>,
    /// Their places in the corpus.
    pub columns: Vec<usize>,
    pub entries: Vec<&'a Entry>,
    pub cards: Vec<ArticleCard>,
}

impl Chosen<'_> {
    /// Sentences that report the same.
    pub fn aligned(&self) -> &[Aligned] {
        self.found.aligned.get_or_init(|| align(&self.entries))
    }

    /// An outlet's name.
    pub fn label(&self, article: usize) -> &str {
        self.cards.get(article).map_or("", |card| card.outlet.label.as_str())
    }

    /// Words of an article, some of them strong, the keywords marked.
    pub fn words(&self, article: usize, span: Span, strong: &[Span]) -> Vec<Part> {
        let Some(entry) = self.entries.get(article) else { return Vec::new() };
        let mut overlays = self.columns.get(article).map_or(Vec::new(), |&at| hit_overlays(self.context, at));
        overlays.extend(strong.iter().map(|&span| (span, Overlay::Strong)));
        segment(entry, span, &Overlays::new(overlays))
    }
}

pub(super) fn build(context: &Context, groups: &[Group]) -> Work {
    let columns = context.columns();
    let entries: Vec<&Entry> = columns.iter().filter_map(|&at| context.entry(at)).collect();
    if entries.len() < 2 {
        return Work::Choose(Choose { chosen: entries.len(), offer: offer(groups, context) });
    }
    let cards: Vec<ArticleCard> = columns.iter().map(|&at| context.card(at)).collect();
    let found = context.corpus.keep(&format!("{columns:?}"), || Found {
        comparison: compare(&entries),
        passages: crate::compare::shared(&entries),
        quotes: shared_quotes(&entries),
        aligned: OnceCell::new(),
    });
    let Found { comparison, passages, quotes, .. } = &*found;
    let chosen = Chosen { context, found: found.clone(), columns, entries, cards };
    let entries = chosen.entries.as_slice();
    let alone = context.state.section;
    let wanted = |section: Section| alone.is_none_or(|alone| alone == section);
    let mut sections: Vec<SectionView> = Vec::new();
    let mut add = |section: Section, build: &dyn Fn() -> Option<SectionView>| {
        if wanted(section) {
            sections.extend(build());
        }
    };
    add(Section::Named, &|| Some(coverage::build(&chosen, &comparison.people, &items(entries))));
    add(Section::Figures, &|| figures::build(&chosen));
    add(Section::Passages, &|| Some(shared::build(passages, &chosen)));
    add(Section::Speaks, &|| Some(speaks(&chosen, &comparison.voices, quotes)));
    add(Section::Wording, &|| wording::said_differently(&chosen));
    add(Section::Words, &|| wording::own_words(&chosen, passages));
    add(Section::Timeline, &|| timeline::build(&chosen));
    add(Section::Parallel, &|| parallel::build(&chosen, passages));
    if let Some(section) = alone.filter(|_| sections.is_empty()) {
        let lede = "There is nothing to show here for these articles.".to_owned();
        sections.push(SectionView { section, lede, ..SectionView::default() });
    }
    for section in &mut sections {
        let (label, value) = match (alone, section.section) {
            (Some(_), _) => ("All sections", ""),
            (None, Section::Parallel) => ("Read them side by side", "parallel"),
            (None, one) => ("Open alone", link::name_of(&link::SECTIONS, one).unwrap_or_default()),
        };
        section.tools.push(tool(label, None, "p", value));
    }
    Work::Compare(Box::new(Compare {
        says: says(comparison, &chosen.cards),
        headlines: headlines(&chosen.cards),
        glance: glance(&chosen, passages),
        sections,
        columns: chosen.cards,
    }))
}

/// Something to press that sets a field of the link.
pub(super) fn tool(label: &str, on: Option<bool>, name: &str, value: &str) -> Tool {
    let press = Some(Change::Set(name.to_owned(), value.to_owned()));
    Tool { label: label.to_owned(), count: 0, on, press }
}

/// The largest story: what a reader most likely wants to see side by side.
fn offer(groups: &[Group], context: &Context) -> Option<Tool> {
    let group = groups.iter().rev().max_by_key(|group| group.members.len()).filter(|group| group.members.len() > 1)?;
    let entries = group.members.iter().take(MOST_COLUMNS).filter_map(|&at| context.entry(at));
    let keys: Vec<String> = entries.map(|entry| entry.document.id.key().to_string()).collect();
    let label = format!("Compare the {} articles on “{}”", digits(keys.len()), group.label);
    Some(tool(&label, None, "c", &keys.join(",")))
}

/// The headlines as parts; a word that no other headline has, and that is no function word, is strong.
fn headlines(cards: &[ArticleCard]) -> Vec<Vec<Part>> {
    let words = |card: &ArticleCard| words_of(&card.title).map(|(_, word)| fold(word)).collect::<BTreeSet<String>>();
    let all: Vec<BTreeSet<String>> = cards.iter().map(words).collect();
    let parts = |(n, card): (usize, &ArticleCard)| {
        let (mut parts, mut done): (Vec<Part>, usize) = (Vec::new(), 0);
        for (at, word) in words_of(&card.title) {
            let folded = fold(word);
            let elsewhere = all.iter().enumerate().any(|(other, words)| other != n && words.contains(&folded));
            if elsewhere || folded.len() < LEAST_LETTERS || share_of_articles(&folded) >= FUNCTION_SHARE {
                continue;
            }
            let plain = card.title.get(done..at).unwrap_or_default();
            parts.push(Part { text: plain.to_owned(), ..Part::default() });
            parts.push(Part { text: word.to_owned(), strong: true, ..Part::default() });
            done = at + word.len();
        }
        parts.push(Part { text: card.title.get(done..).unwrap_or_default().to_owned(), ..Part::default() });
        parts.retain(|part| !part.text.is_empty());
        parts
    };
    cards.iter().enumerate().map(parts).collect()
}

/// The table at the head: one row each for date, length, and what can be counted.
fn glance(chosen: &Chosen, shared: &Shared) -> Matrix {
    let (entries, cards) = (&chosen.entries, &chosen.cards);
    let row = |label: &str, subject: Option<Subject>, values: Vec<String>| Row {
        label: label.to_owned(),
        subject,
        cells: values.into_iter().map(|value| Cell { value, ..Cell::default() }).collect(),
        ..Row::default()
    };
    let each = |value: &dyn Fn(&Entry) -> String| entries.iter().map(|entry| value(entry)).collect::<Vec<_>>();
    let articles = || 0..entries.len();
    let mut rows = vec![
        row("Published", None, cards.iter().map(|card| card.date.clone()).collect()),
        row("Words", None, cards.iter().map(|card| digits(card.words)).collect()),
        row("Quoted", Some(Subject::Quoted), each(&|entry| format!("{} %", quoted_percent(entry)))),
        row(
            "From agencies",
            None,
            articles().map(|article| format!("{} %", agency_percent(chosen, shared, article))).collect(),
        ),
        row(
            "Found elsewhere",
            Some(Subject::Shared),
            articles().map(|article| format!("{} %", shared.percent(article))).collect(),
        ),
        row("People named", Some(Subject::People), each(&|entry| people_named(entry).to_string())),
        row("Unnamed sources", Some(Subject::Unnamed), each(&|entry| unnamed(entry).len().to_string())),
        row(
            "Agencies credited",
            Some(Subject::Agencies),
            each(&|entry| {
                let agencies: Vec<&str> = entry.article.metadata.agencies.iter().map(|a| a.value.as_str()).collect();
                agencies.join(", ")
            }),
        ),
    ];
    // A row in which no article has anything to say is left out.
    let says = |cell: &Cell| !matches!(cell.value.as_str(), "" | "0" | "0 %");
    rows.retain(|row| row.cells.iter().any(says));
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        if cell.value == "0 %" {
            cell.value = "0".to_owned();
        }
    }
    Matrix { what: "At a glance".to_owned(), rows, ..Matrix::default() }
}

/// The part of an article that is known to be an agency's: all of it where an agency publishes it, else what it shares
/// with an article that credits one.
fn agency_percent(chosen: &Chosen, shared: &Shared, article: usize) -> usize {
    let outlet = chosen.entries.get(article).and_then(|entry| entry.article.metadata.outlet.as_ref());
    if outlet.is_some_and(|outlet| agencies::is_agency(&outlet.value)) {
        return 100;
    }
    let copies = shared.passages.iter().filter(|passage| passage.kind == PassageKind::Agency);
    let words: usize = copies.filter_map(|copy| copy.places.get(article)).flatten().map(|place| place.words).sum();
    let all = shared.words.get(article).copied().unwrap_or(0).max(1);
    (words.min(all) * 200 + all) / (all * 2)
}

/// Where an article gives words of people without a name, or names such a source.
pub(super) fn unnamed(entry: &Entry) -> Vec<Span> {
    let mentions = entry.mentions();
    let sources = mentions.sources.iter().filter(|source| source.kind == SourceKind::Unnamed).map(|source| source.span);
    let speakers = mentions.quotes.iter().filter_map(|quote| quote.speaker.as_ref());
    let mut spans: Vec<Span> =
        sources.chain(speakers.filter(|speaker| speaker.anonymous).map(|speaker| speaker.span)).collect();
    spans.sort_unstable();
    // A source and the speaker of its words are one mention.
    spans.dedup_by(|next, kept| next.overlaps(*kept));
    spans
}

/// The part of the running text that stands in quotation marks, in per cent of its words.
fn quoted_percent(entry: &Entry) -> usize {
    let all: usize = entry
        .article
        .blocks
        .iter()
        .filter(|b| b.kind.is_text())
        .map(|b| words_of(&entry.wording(b.span)).count())
        .sum();
    let direct = entry.mentions().quotes.iter().filter(|quote| quote.manner == Manner::Direct);
    let quoted: usize = direct.map(|quote| words_of(&entry.wording(quote.span)).count()).sum();
    if all == 0 { 0 } else { (quoted * 200 + all) / (all * 2) }
}

fn people_named(entry: &Entry) -> usize {
    entry.mentions().entities.iter().filter(|entity| entity.kind == crate::annotate::EntityKind::Person).count()
}

/// A row before it is sorted and drawn: its counts per column.
pub(super) struct Counted {
    pub row: Row,
    pub counts: Vec<usize>,
}

pub(super) fn sorted(mut rows: Vec<Counted>, entries: &[&Entry], sort: Sort) -> Vec<Row> {
    let columns = |row: &Counted| row.counts.iter().filter(|&&n| n > 0).count();
    let total = |row: &Counted| row.counts.iter().sum::<usize>();
    let spread = |row: &Counted| {
        let rates = row.counts.iter().zip(entries).map(|(&n, entry)| n as f64 / entry.words.max(1) as f64);
        let (least, most) = rates.fold((f64::MAX, 0.0_f64), |(least, most), rate| (least.min(rate), most.max(rate)));
        most - least
    };
    rows.order_by(|a, b| {
        let by_name = || a.row.label.cmp(&b.row.label);
        match sort {
            Sort::Shared => columns(b).cmp(&columns(a)).then(total(b).cmp(&total(a))).then_with(by_name),
            Sort::Uneven => spread(b).total_cmp(&spread(a)).then_with(by_name),
            Sort::Name => by_name(),
        }
    });
    rows.into_iter().map(|counted| counted.row).collect()
}

pub(super) fn bar(count: usize, most: usize) -> u16 {
    (count * BAR / most.max(1)) as u16
}

/// A row of counts, each opening the sentences it counts.
pub(super) fn counted(label: &str, role: &str, subject: Subject, counts: Vec<usize>, most: usize) -> Counted {
    let cells = counts.iter().map(|&count| Cell {
        value: if count > 0 { count.to_string() } else { String::new() },
        bar: bar(count, most),
        ..Cell::default()
    });
    let (label, role) = (label.to_owned(), role.to_owned());
    Counted { row: Row { label, role, subject: Some(subject), cells: cells.collect() }, counts }
}

/// How many people stand everywhere, and how many at one outlet.
pub(super) fn named_lede(people: &[Person], articles: usize) -> String {
    let everywhere = people.iter().filter(|person| person.articles() == articles).count();
    let alone = people.iter().filter(|person| person.articles() == 1).count();
    let lede = match (people.len(), everywhere) {
        (0, _) => String::new(),
        (1, 1) => "The one person named stands in every article.".to_owned(),
        (all, 0) => format!("None of the {} people named stands in every article.", number(all)),
        (all, some) if all == some => format!("All {} people named stand in every article.", number(all)),
        (all, some) => {
            let stand = if some == 1 { "stands" } else { "stand" };
            format!("{} of {} people {stand} in every article.", capital(&number(some)), number(all))
        }
    };
    match alone {
        0 => lede,
        1 => format!("{lede} One is named by a single outlet."),
        _ => format!("{lede} {} are named by a single outlet.", capital(&number(alone))),
    }
}

/// Who is given words, and the same words as the outlets cut them.
fn speaks(chosen: &Chosen, voices: &[Voice], quotes: &[SharedQuote]) -> SectionView {
    let (lede, rows) = quoted(voices, &chosen.entries, chosen.context.state.sort);
    let table = Matrix {
        title: "Who is quoted".to_owned(),
        what: "Speaker".to_owned(),
        missing: "not heard in".to_owned(),
        only: "heard only in".to_owned(),
        nothing: "not heard".to_owned(),
        bar: VOICE_BAR,
        rows,
        ..Matrix::default()
    };
    let mut tables = vec![table];
    let rows: Vec<Row> = quotes.iter().filter(|quote| !quote.is_equal).map(|quote| cut_row(chosen, quote)).collect();
    if !rows.is_empty() {
        tables.push(Matrix {
            title: "The same words, cut differently: underlined is what only one outlet quotes".to_owned(),
            has_heading: true,
            what: "Speaker".to_owned(),
            missing: "not quoted in".to_owned(),
            only: String::new(),
            nothing: "not quoted".to_owned(),
            bar: 0,
            rows,
        });
    }
    SectionView {
        section: Section::Speaks,
        title: "Who speaks".to_owned(),
        lede,
        sorts: sorts(chosen, voices.len(), "shared by most"),
        legend: vec![
            (Fill::Full, "in their own words".to_owned()),
            (Fill::Outline, "reported speech".to_owned()),
            (Fill::Gap, "nothing".to_owned()),
        ],
        tables,
        ..SectionView::default()
    }
}

/// The orders that so many rows can have; the first is called by what it means there.
pub(super) fn sorts(chosen: &Chosen, rows: usize, first: &str) -> Vec<Tool> {
    let sorts = [(Sort::Shared, first, ""), (Sort::Uneven, "most uneven", "uneven"), (Sort::Name, "name", "name")];
    let on = |sort: Sort| Some(chosen.context.state.sort == sort);
    if rows > 1 { sorts.map(|(sort, label, value)| tool(label, on(sort), "s", value)).to_vec() } else { Vec::new() }
}

/// A quote as each outlet cuts it; the words that no other quotes are strong.
fn cut_row(chosen: &Chosen, quote: &SharedQuote) -> Row {
    let cell = |(article, cuts): (usize, &Vec<crate::compare::Cut>)| {
        let mut words = Vec::new();
        for cut in cuts {
            if !words.is_empty() {
                words.push(Part { text: " … ".to_owned(), ..Part::default() });
            }
            words.extend(chosen.words(article, cut.span, &cut.own));
        }
        Cell { words, ..Cell::default() }
    };
    let speaker = if quote.speaker.is_empty() { "speaker not found" } else { &quote.speaker };
    Row {
        label: capital(speaker),
        role: format!("{} words at most", digits(quote.words)),
        subject: quote_subject(quote, &chosen.entries),
        cells: quote.places.iter().enumerate().map(cell).collect(),
    }
}

/// What names a quote in a state: its place in the article with the smallest key, whatever the order of the columns.
pub(super) fn quote_subject(quote: &SharedQuote, entries: &[&Entry]) -> Option<Subject> {
    let places = quote.places.iter().zip(entries);
    let named = places.filter_map(|(cuts, entry)| Some((entry.document.id.key(), cuts.first()?.span)));
    named.min().map(|(document, span)| Subject::Quote(document, span))
}

/// Who is quoted: words given to each speaker per article.
fn quoted(voices: &[Voice], entries: &[&Entry], sort: Sort) -> (String, Vec<Row>) {
    let words = |voice: &Voice, direct_too: bool| -> Vec<usize> {
        let given = |said: &Vec<crate::compare::Said>| {
            said.iter().filter(|s| direct_too || s.manner == Manner::Indirect).map(|s| s.words).sum()
        };
        voice.said.iter().map(given).collect()
    };
    let most = voices.iter().flat_map(|voice| words(voice, true)).max().unwrap_or(0);
    let rows: Vec<(VoiceKind, Counted)> = voices
        .iter()
        .map(|voice| {
            let (counts, indirect) = (words(voice, true), words(voice, false));
            let cells = counts.iter().zip(&indirect).map(|(&count, &indirect)| Cell {
                value: if count > 0 { count.to_string() } else { String::new() },
                bar: bar(count, most),
                indirect: bar(indirect, most),
                ..Cell::default()
            });
            let row = Row {
                label: voice_label(voice).to_owned(),
                role: voice.role.clone(),
                subject: Some(Subject::Speaker(voice_label(voice).to_owned())),
                cells: cells.collect(),
            };
            (voice.kind, Counted { row, counts })
        })
        .collect();
    // The rows that gather the unnamed and the unknown stand last, whatever the order.
    let (named, mut gathered): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(kind, _)| *kind == VoiceKind::Named);
    gathered.order_by_key(|(kind, _)| *kind);
    let mut rows = sorted(named.into_iter().map(|(_, counted)| counted).collect(), entries, sort);
    rows.extend(gathered.into_iter().map(|(_, counted)| counted.row));
    let heard = voices.iter().filter(|voice| voice.kind == VoiceKind::Named).count();
    let alone = voices.iter().filter(|voice| voice.kind == VoiceKind::Named && voice.articles() == 1).count();
    let lede = match (heard, alone) {
        (0, _) => String::new(),
        (_, 0) => "Words given to each speaker.".to_owned(),
        (1, _) => "Words given to each speaker. The only one is heard in a single outlet.".to_owned(),
        (all, alone) if all == alone => {
            "Words given to each speaker. No speaker is heard in more than one outlet.".to_owned()
        }
        (all, 1) => format!("Words given to each speaker. One of {} is heard in a single outlet.", number(all)),
        (all, alone) => {
            format!(
                "Words given to each speaker. {} of {} are heard in a single outlet.",
                capital(&number(alone)),
                number(all)
            )
        }
    };
    (lede, rows)
}

/// What a voice's row is called.
pub(super) fn voice_label(voice: &Voice) -> &str {
    match voice.kind {
        VoiceKind::Named => &voice.name,
        VoiceKind::Unnamed => "unnamed sources",
        VoiceKind::Unknown => "speaker not found",
    }
}

/// What stands out, from the numbers: at most two sentences, none where nothing does.
fn says(comparison: &Comparison, cards: &[ArticleCard]) -> String {
    let mut sentences = Vec::new();
    let label = |at: usize| cards.get(at).map_or("", |card| card.outlet.label.as_str());
    let alone = comparison
        .voices
        .iter()
        .filter(|voice| voice.is_person && voice.articles() == 1 && voice.words() >= TELLING_WORDS)
        .max_by_key(|voice| voice.words());
    if let Some(voice) = alone
        && let Some(at) = voice.said.iter().position(|said| !said.is_empty())
    {
        let words = digits(voice.words());
        sentences.push(format!("Only {} quotes {}, with {words} words.", label(at), voice.name));
    }
    let without = comparison
        .people
        .iter()
        .filter(|person| cards.len() > 2 && person.articles() + 1 == cards.len() && person.total() >= TELLING_MENTIONS)
        .max_by_key(|person| person.total());
    if let Some(person) = without
        && let Some(at) = person.mentions.iter().position(Vec::is_empty)
    {
        sentences.push(format!("All but {} name {}.", label(at), person.name));
    }
    if sentences.is_empty() {
        let everywhere: Vec<&str> = comparison
            .people
            .iter()
            .filter(|person| person.articles() == cards.len())
            .map(|person| person.name.as_str())
            .take(3)
            .collect();
        if !everywhere.is_empty() {
            let verb = if everywhere.len() == 1 { "stands" } else { "stand" };
            sentences.push(format!("{} {verb} in every article.", list(&everywhere)));
        }
    }
    sentences.join(" ")
}
