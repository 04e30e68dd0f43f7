//! The chosen articles side by side.

use super::build::{Context, MOST_COLUMNS, MOST_COMPARED};
use super::cards::reference;
use super::filters::Change;
use super::library::Group;
use super::models::{
    ArticleCard, Cell, Choose, Column, Compare, Fill, Matrix, Outlet, Part, Place, Row, SectionView, Tool, Work,
};
use super::read::hit_overlays;
use super::segment::{Overlay, Overlays, segment};
use super::state::{Room, Section, Sort, Subject, ViewState};
use super::words::{capital, digits, list, number};
use super::{coverage, figures, link, parallel, shared, timeline, wording};
use crate::annotate::{Manner, SourceKind, Speaker};
use crate::clean::agencies;
use crate::compare::{Aligned, Comparison, Item, PassageKind, Person, Shared, SharedQuote, Voice, VoiceKind};
use crate::compare::{align, compare, items, shared_quotes};
use crate::corpus::{Entry, share_of_articles};
use crate::intake::Span;
use crate::text::Order;
use crate::text::{fold, words_of};
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

/// Words in so large a share of ordinary articles are function words.
const FUNCTION_SHARE: f32 = 0.3;
/// Words shorter than this say nothing by themselves.
const LEAST_LETTERS: usize = 3;
/// So many headlines of an outlet stand at the head of its column.
const FIRST_HEADLINES: usize = 3;
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
    /// Who is named and heard, and what else stands where, per column.
    comparison: Comparison,
    items: Vec<Item>,
    /// What is shared, per article.
    passages: Shared,
    quotes: Vec<SharedQuote>,
    /// Sentences that report the same, once a section asks.
    aligned: OnceCell<Vec<Aligned>>,
}

/// The articles compared, with what the sections are built from.
pub(super) struct Chosen<'a> {
    pub context: &'a Context<'a>,
    found: Rc<Found>,
    /// Their places in the corpus, in the order of their columns.
    pub places: Vec<usize>,
    pub entries: Vec<&'a Entry>,
    /// The column each is in.
    pub of: Vec<usize>,
    pub columns: Vec<Column>,
}

impl Chosen<'_> {
    /// Sentences that report the same.
    pub fn aligned(&self) -> &[Aligned] {
        self.found.aligned.get_or_init(|| align(&self.entries))
    }

    /// A column's outlet.
    pub fn label(&self, column: usize) -> &str {
        self.columns.get(column).map_or("", |column| column.outlet.label.as_str())
    }

    /// Whether the columns are outlets and not articles.
    pub fn by_outlet(&self) -> bool {
        self.columns.len() < self.entries.len()
    }

    /// What a column is.
    pub fn each(&self) -> &'static str {
        if self.by_outlet() { "outlet" } else { "article" }
    }

    /// In how many columns something stands that is listed per article.
    pub fn columns_with<T>(&self, per_article: &[Vec<T>]) -> usize {
        let with = per_article.iter().zip(&self.of).filter(|(listed, _)| !listed.is_empty());
        with.map(|(_, &column)| column).collect::<BTreeSet<usize>>().len()
    }

    /// The words of a column's articles.
    pub fn lengths(&self) -> Vec<usize> {
        self.sums(self.entries.iter().map(|entry| entry.words))
    }

    /// What is counted per article, per column.
    pub fn sums(&self, per_article: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut sums = vec![0; self.columns.len()];
        for (count, &column) in per_article.zip(&self.of) {
            if let Some(sum) = sums.get_mut(column) {
                *sum += count;
            }
        }
        sums
    }

    /// A cell for each column with words of the first of its articles that has any, and of how many more do.
    pub fn cells(&self, words: impl Fn(usize) -> Vec<Part>) -> Vec<Cell> {
        let mut cells: Vec<Cell> = vec![Cell::default(); self.columns.len()];
        let mut more = vec![0; self.columns.len()];
        for (article, (entry, &column)) in self.entries.iter().zip(&self.of).enumerate() {
            let words = words(article);
            let (Some(cell), Some(more), Some(first)) = (cells.get_mut(column), more.get_mut(column), words.first())
            else {
                continue;
            };
            if cell.place.is_some() {
                *more += 1;
                continue;
            }
            let at = words.iter().map(|part| part.at).find(|at| *at > 0).unwrap_or(first.at);
            *cell = Cell { place: Some(Place { document: reference(entry), at }), words, ..Cell::default() };
        }
        for (cell, more) in cells.iter_mut().zip(more).filter(|(_, more)| *more > 0) {
            cell.words.push(Part { text: format!(" (and {more} more)"), ..Part::default() });
        }
        cells
    }

    /// Words of an article, some of them strong, the keywords marked.
    pub fn words(&self, article: usize, span: Span, strong: &[Span]) -> Vec<Part> {
        let Some(entry) = self.entries.get(article) else { return Vec::new() };
        let mut overlays = self.places.get(article).map_or(Vec::new(), |&at| hit_overlays(self.context, at));
        overlays.extend(strong.iter().map(|&span| (span, Overlay::Strong)));
        segment(entry, span, &Overlays::new(overlays))
    }
}

/// What is listed per article, per column: `of` says which each article is in.
fn fold_columns<T: Clone>(of: &[usize], columns: usize, per_article: &[Vec<T>]) -> Vec<Vec<T>> {
    let mut folded = vec![Vec::new(); columns];
    for (listed, &column) in per_article.iter().zip(of) {
        if let Some(folded) = folded.get_mut(column) {
            folded.extend_from_slice(listed);
        }
    }
    folded
}

pub(super) fn build(context: &Context, groups: &[Group]) -> Work {
    let members = context.columns();
    let places: Vec<usize> = members.iter().flatten().copied().collect();
    let entries: Vec<&Entry> = places.iter().filter_map(|&at| context.entry(at)).collect();
    if entries.len() < 2 {
        let says = match entries.len() {
            0 => "Choose two or more articles to see them side by side.",
            _ => "One article is chosen. Choose one more to see them side by side.",
        };
        let hint = "Tick the box beside an article in the library, or “choose all” beside a story.";
        let (says, hint) = (says.to_owned(), hint.to_owned());
        return Work::Choose(Choose { chosen: entries.len(), says, hint, offer: offer(groups, context) });
    }
    // All of the state that it depends on, and more: what is read or open beside it changes nothing.
    let state = ViewState { room: Room::Compare, article: None, at: None, evidence: None, ..context.state.clone() };
    let of = link::write(&state);
    Work::Compare((*context.corpus.keep(&of, || Arc::new(side_by_side(context, &members, places, entries)))).clone())
}

/// The articles at these places of the corpus side by side, in columns that have these members.
fn side_by_side(context: &Context, members: &[Vec<usize>], places: Vec<usize>, entries: Vec<&Entry>) -> Compare {
    let of: Vec<usize> = members.iter().enumerate().flat_map(|(n, column)| column.iter().map(move |_| n)).collect();
    let found = context.corpus.keep(&format!("{members:?}"), || {
        let fold = |spans: &mut Vec<Vec<Span>>| *spans = fold_columns(&of, members.len(), spans);
        let mut comparison = compare(&entries);
        comparison.people.iter_mut().for_each(|person| fold(&mut person.mentions));
        for voice in &mut comparison.voices {
            voice.said = fold_columns(&of, members.len(), &voice.said);
        }
        let mut items = items(&entries);
        items.iter_mut().for_each(|item| fold(&mut item.spans));
        Found {
            comparison,
            items,
            passages: crate::compare::shared(&entries),
            quotes: shared_quotes(&entries),
            aligned: OnceCell::new(),
        }
    });
    let Found { comparison, items, passages, quotes, .. } = &*found;
    let columns = columns(context, members);
    let chosen = Chosen { context, found: found.clone(), places, entries, of, columns };
    let alone = context.state.section;
    let wanted = |section: Section| alone.is_none_or(|alone| alone == section);
    let mut sections: Vec<SectionView> = Vec::new();
    let mut add = |section: Section, build: &dyn Fn() -> Option<SectionView>| {
        if wanted(section) {
            sections.extend(build());
        }
    };
    add(Section::Named, &|| Some(coverage::build(&chosen, &comparison.people, items)));
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
    Compare {
        says: says(comparison, &chosen),
        note: note(&chosen),
        glance: glance(&chosen, passages),
        sections,
        columns: chosen.columns,
    }
}

/// Something to press that sets a field of the link.
pub(super) fn tool(label: &str, on: Option<bool>, name: &str, value: &str) -> Tool {
    let press = Some(Change::Set(name.to_owned(), value.to_owned()));
    Tool { label: label.to_owned(), count: 0, on, press }
}

/// What a reader most likely wants to see side by side: the largest story, or all articles where each is on something else.
fn offer(groups: &[Group], context: &Context) -> Option<Tool> {
    let largest = groups.iter().rev().max_by_key(|group| group.members.len()).filter(|group| group.members.len() > 1);
    let members: Vec<usize> = match largest {
        Some(group) => group.members.clone(),
        None => groups.iter().flat_map(|group| &group.members).copied().collect(),
    };
    let entries = members.iter().take(MOST_COMPARED).filter_map(|&at| context.entry(at));
    let keys: Vec<String> = entries.map(|entry| entry.document.id.key().to_string()).collect();
    let count = digits(keys.len());
    let label = match largest {
        Some(group) => format!("Compare the {count} articles on “{}”", group.label),
        None => format!("Compare all {count} articles"),
    };
    (keys.len() > 1).then(|| tool(&label, None, "c", &keys.join(",")))
}

/// What the columns are, where they are outlets and not articles.
fn note(chosen: &Chosen) -> String {
    let all = chosen.context.state.chosen.len();
    let shown = chosen.entries.len();
    let left_out = match all.saturating_sub(shown) {
        0 => String::new(),
        1 => " One chosen article is left out.".to_owned(),
        some => format!(" {} chosen articles are left out.", digits(some)),
    };
    match chosen.by_outlet() {
        false => left_out.trim_start().to_owned(),
        true => format!(
            "More than {} articles are chosen, so each column is an outlet: {} articles of {} outlets. A cell counts over all \
             articles of its outlet.{left_out}",
            number(MOST_COLUMNS),
            digits(shown),
            digits(chosen.columns.len()),
        ),
    }
}

/// The columns: their outlets, their articles with the headlines, and when they were published. A word that no other headline
/// has, and that is no function word, is strong.
fn columns(context: &Context, members: &[Vec<usize>]) -> Vec<Column> {
    let words = |card: &ArticleCard| words_of(&card.title).map(|(_, word)| fold(word)).collect::<BTreeSet<String>>();
    let cards: Vec<ArticleCard> = members.iter().flatten().map(|&at| context.card(at)).collect();
    let all: Vec<BTreeSet<String>> = cards.iter().map(words).collect();
    let headline = |n: usize, card: &ArticleCard| {
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
        (card.document.clone(), parts)
    };
    let mut rest = cards.iter().enumerate();
    let column = |column: &Vec<usize>| {
        let own: Vec<(usize, &ArticleCard)> = rest.by_ref().take(column.len()).collect();
        let mut days: Vec<&ArticleCard> =
            own.iter().map(|(_, card)| *card).filter(|card| !card.date.is_empty()).collect();
        // Days whose year is not known say nothing of what came first.
        days.order_by(|a, b| (a.date_iso.len() < 8, &a.date_iso).cmp(&(b.date_iso.len() < 8, &b.date_iso)));
        let date = match (days.first(), days.last()) {
            (Some(first), Some(last)) if first.date != last.date => format!("{} – {}", first.date, last.date),
            (first, _) => first.map_or(String::new(), |card| card.date.clone()),
        };
        let more = own.len().saturating_sub(FIRST_HEADLINES);
        Column {
            outlet: own.first().map_or_else(Outlet::default, |(_, card)| card.outlet.clone()),
            documents: own.iter().map(|(_, card)| card.document.clone()).collect(),
            headlines: own.iter().take(FIRST_HEADLINES).map(|(n, card)| headline(*n, card)).collect(),
            more: if more > 0 { format!("and {} more", digits(more)) } else { String::new() },
            date,
            date_iso: own.first().filter(|_| own.len() == 1).map_or(String::new(), |(_, card)| card.date_iso.clone()),
        }
    };
    let mut columns: Vec<Column> = members.iter().map(column).collect();
    tell_apart(&mut columns);
    columns
}

/// Gives columns of one name a number from the second on: what a row misses in one of them, it may have in another.
fn tell_apart(columns: &mut [Column]) {
    let names: Vec<String> = columns.iter().map(|column| column.outlet.label.clone()).collect();
    for (n, column) in columns.iter_mut().enumerate() {
        let before = names.iter().take(n).filter(|name| **name == column.outlet.label).count();
        if before > 0 {
            column.outlet.label.push_str(&format!(" ({})", before + 1));
            column.outlet.letters.push_str(&(before + 1).to_string());
        }
    }
}

/// The table at the head: one row each for date, length, and what can be counted.
fn glance(chosen: &Chosen, shared: &Shared) -> Matrix {
    let entries = &chosen.entries;
    let row = |label: &str, subject: Option<Subject>, values: Vec<String>| Row {
        label: label.to_owned(),
        subject,
        cells: values.into_iter().map(|value| Cell { value, ..Cell::default() }).collect(),
        ..Row::default()
    };
    let sums = |count: &dyn Fn(usize, &Entry) -> usize| {
        chosen.sums(entries.iter().enumerate().map(|(article, entry)| count(article, entry)))
    };
    let counts = |counts: Vec<usize>| counts.into_iter().map(digits).collect::<Vec<_>>();
    // Of each column, a part of a whole, in per cent, rounded.
    let percents = |parts: Vec<usize>, wholes: Vec<usize>| {
        let percent = |(part, whole): (usize, usize)| if whole == 0 { 0 } else { (part * 200 + whole) / (whole * 2) };
        parts.into_iter().zip(wholes).map(percent).map(|percent| format!("{percent} %")).collect::<Vec<_>>()
    };
    let compared = || sums(&|article, _| shared.words.get(article).copied().unwrap_or(0));
    let people = chosen.found.comparison.people.iter().map(|person| &person.mentions);
    let named =
        |column: usize| people.clone().filter(|mentions| mentions.get(column).is_some_and(|m| !m.is_empty())).count();
    let agencies = |column: usize| {
        let own = entries.iter().zip(&chosen.of).filter(|(_, of)| **of == column);
        let mut names: Vec<&str> = Vec::new();
        for agency in own.flat_map(|(entry, _)| &entry.article.metadata.agencies) {
            if !names.contains(&agency.value.as_str()) {
                names.push(&agency.value);
            }
        }
        names.join(", ")
    };
    let all = || 0..chosen.columns.len();
    let mut rows = vec![
        row("Articles", None, if chosen.by_outlet() { counts(sums(&|_, _| 1)) } else { Vec::new() }),
        row("Published", None, chosen.columns.iter().map(|column| column.date.clone()).collect()),
        row("Words", None, counts(chosen.lengths())),
        row(
            "Quoted",
            Some(Subject::Quoted),
            percents(sums(&|_, entry| quoted_words(entry)), sums(&|_, entry| text_words(entry))),
        ),
        row("From agencies", None, percents(sums(&|article, _| agency_words(chosen, shared, article)), compared())),
        row("Found elsewhere", Some(Subject::Shared), percents_elsewhere(chosen, shared)),
        row("People named", Some(Subject::People), all().map(|column| digits(named(column))).collect()),
        row("Unnamed sources", Some(Subject::Unnamed), counts(sums(&|_, entry| unnamed(entry).len()))),
        row("Agencies credited", Some(Subject::Agencies), all().map(agencies).collect()),
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

/// Of each column, how much stands in another column word for word.
fn percents_elsewhere(chosen: &Chosen, shared: &Shared) -> Vec<String> {
    (0..chosen.columns.len()).map(|column| format!("{} %", percent_elsewhere(chosen, shared, column))).collect()
}

/// The part of a column that stands in another one word for word, in per cent, rounded; not 0 where there is anything.
pub(super) fn percent_elsewhere(chosen: &Chosen, shared: &Shared, column: usize) -> usize {
    if !chosen.by_outlet() {
        return shared.percent(column);
    }
    let (mut copied, mut all) = (0, 0);
    for article in (0..chosen.entries.len()).filter(|&article| chosen.of.get(article) == Some(&column)) {
        let passages = shared.passages.iter().filter(|passage| chosen.columns_with(&passage.places) > 1);
        let mut runs: Vec<(usize, usize)> =
            passages.filter_map(|p| p.places.get(article)).flatten().map(|place| place.run).collect();
        runs.order();
        let mut done = 0;
        for (from, to) in runs {
            copied += to.saturating_sub(from.max(done));
            done = done.max(to);
        }
        all += shared.words.get(article).copied().unwrap_or(0);
    }
    match (copied * 200 + all, all) {
        (_, 0) => 0,
        (twice, all) => (twice / (all * 2)).clamp(usize::from(copied > 0), 100),
    }
}

/// The words of an article that are known to be an agency's: all where an agency publishes it, else what it shares with an
/// article that credits one.
fn agency_words(chosen: &Chosen, shared: &Shared, article: usize) -> usize {
    let all = shared.words.get(article).copied().unwrap_or(0);
    let outlet = chosen.entries.get(article).and_then(|entry| entry.article.metadata.outlet.as_ref());
    if outlet.is_some_and(|outlet| agencies::is_agency(&outlet.value)) {
        return all;
    }
    let copies = shared.passages.iter().filter(|passage| passage.kind == PassageKind::Agency);
    copies.filter_map(|copy| copy.places.get(article)).flatten().map(|place| place.words).sum::<usize>().min(all)
}

/// Where an article gives words of people without a name, or names such a source.
pub(super) fn unnamed(entry: &Entry) -> Vec<Span> {
    let mentions = entry.mentions();
    let sources = mentions.sources.iter().filter(|source| source.kind == SourceKind::Unnamed).map(|source| source.span);
    let speakers = mentions.quotes.iter().filter_map(|quote| quote.speaker.as_ref());
    // "he" and "the source" go on with one that was counted.
    let is_new = |speaker: &&Speaker| {
        let words = fold(&entry.wording(speaker.span));
        speaker.anonymous && words == fold(&speaker.name) && !words.starts_with("the ")
    };
    let mut spans: Vec<Span> = sources.chain(speakers.filter(is_new).map(|speaker| speaker.span)).collect();
    spans.sort_unstable();
    // A source and the speaker of its words are one mention.
    spans.dedup_by(|next, kept| next.overlaps(*kept));
    spans
}

/// The words of the running text.
fn text_words(entry: &Entry) -> usize {
    let text = entry.article.blocks.iter().filter(|block| block.kind.is_text());
    text.map(|block| words_of(&entry.wording(block.span)).count()).sum()
}

/// Those in quotation marks.
fn quoted_words(entry: &Entry) -> usize {
    let direct = entry.mentions().quotes.iter().filter(|quote| quote.manner == Manner::Direct);
    direct.map(|quote| words_of(&entry.wording(quote.span)).count()).sum()
}

/// A row before it is sorted and drawn: its counts per column.
pub(super) struct Counted {
    pub row: Row,
    pub counts: Vec<usize>,
}

/// Sorts rows; `lengths` are the words of each column.
pub(super) fn sorted(mut rows: Vec<Counted>, lengths: &[usize], sort: Sort) -> Vec<Row> {
    let columns = |row: &Counted| row.counts.iter().filter(|&&n| n > 0).count();
    let total = |row: &Counted| row.counts.iter().sum::<usize>();
    let spread = |row: &Counted| {
        let rates = row.counts.iter().zip(lengths).map(|(&n, &words)| n as f64 / words.max(1) as f64);
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
pub(super) fn named_lede(people: &[Person], chosen: &Chosen) -> String {
    let (articles, each) = (chosen.columns.len(), chosen.each());
    let everywhere = people.iter().filter(|person| person.articles() == articles).count();
    let alone = people.iter().filter(|person| person.articles() == 1).count();
    let lede = match (people.len(), everywhere) {
        (0, _) => String::new(),
        (1, 1) => format!("The one person named stands in every {each}."),
        (all, 0) => format!("None of the {} people named stands in every {each}.", number(all)),
        (all, some) if all == some => format!("All {} people named stand in every {each}.", number(all)),
        (all, some) => {
            let stand = if some == 1 { "stands" } else { "stand" };
            format!("{} of {} people {stand} in every {each}.", capital(&number(some)), number(all))
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
    let (lede, rows) = quoted(voices, &chosen.lengths(), chosen.context.state.sort);
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
    let rows: Vec<Row> = cut_differently(chosen, quotes).map(|quote| cut_row(chosen, quote)).collect();
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

/// The quotes that outlets cut differently.
fn cut_differently<'a>(chosen: &'a Chosen, quotes: &'a [SharedQuote]) -> impl Iterator<Item = &'a SharedQuote> {
    quotes.iter().filter(|quote| !quote.is_equal && chosen.columns_with(&quote.places) > 1)
}

/// The orders that so many rows can have; the first is called by what it means there.
pub(super) fn sorts(chosen: &Chosen, rows: usize, first: &str) -> Vec<Tool> {
    let sorts = [(Sort::Shared, first, ""), (Sort::Uneven, "most uneven", "uneven"), (Sort::Name, "name", "name")];
    let on = |sort: Sort| Some(chosen.context.state.sort == sort);
    if rows > 1 { sorts.map(|(sort, label, value)| tool(label, on(sort), "s", value)).to_vec() } else { Vec::new() }
}

/// A quote as each outlet cuts it; the words that no other quotes are strong.
fn cut_row(chosen: &Chosen, quote: &SharedQuote) -> Row {
    let words = |article: usize| {
        let mut words = Vec::new();
        for cut in quote.places.get(article).into_iter().flatten() {
            if !words.is_empty() {
                words.push(Part { text: " … ".to_owned(), ..Part::default() });
            }
            words.extend(chosen.words(article, cut.span, &cut.own));
        }
        words
    };
    let speaker = if quote.speaker.is_empty() { "speaker not found" } else { &quote.speaker };
    Row {
        label: capital(speaker),
        role: format!("{} words at most", digits(quote.words)),
        subject: quote_subject(quote, &chosen.entries),
        cells: chosen.cells(words),
    }
}

/// What names a quote in a state: its place in the article with the smallest key, whatever the order of the columns.
pub(super) fn quote_subject(quote: &SharedQuote, entries: &[&Entry]) -> Option<Subject> {
    let places = quote.places.iter().zip(entries);
    let named = places.filter_map(|(cuts, entry)| Some((entry.document.id.key(), cuts.first()?.span)));
    named.min().map(|(document, span)| Subject::Quote(document, span))
}

/// Who is quoted: words given to each speaker per article.
fn quoted(voices: &[Voice], lengths: &[usize], sort: Sort) -> (String, Vec<Row>) {
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
                reported: if indirect > 0 { format!(" ({indirect} reported)") } else { String::new() },
                ..Cell::default()
            });
            let label = voice_label(voice);
            let is_name = voice.kind == VoiceKind::Named && voice.is_person;
            let row = Row {
                label: if is_name { label.to_owned() } else { capital(label) },
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
    let mut rows = sorted(named.into_iter().map(|(_, counted)| counted).collect(), lengths, sort);
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
fn says(comparison: &Comparison, chosen: &Chosen) -> String {
    let mut sentences = Vec::new();
    let (label, count) = (|at: usize| chosen.label(at), chosen.columns.len());
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
    // One sentence on somebody is enough.
    let told = |person: &Person| alone.is_some_and(|voice| voice.name == person.name);
    let without = comparison
        .people
        .iter()
        .filter(|person| count > 2 && person.articles() + 1 == count && person.total() >= TELLING_MENTIONS)
        .filter(|person| !told(person))
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
            .filter(|person| person.articles() == count)
            .map(|person| person.name.as_str())
            .take(3)
            .collect();
        if !everywhere.is_empty() {
            let verb = if everywhere.len() == 1 { "stands" } else { "stand" };
            sentences.push(format!("{} {verb} in every {}.", list(&everywhere), chosen.each()));
        }
    }
    sentences.join(" ")
}
