//! A table of subjects by outlets. A pressed row opens in place: each outlet's sentences under its own column.

use super::element::{Child, Element, button, element, span};
use super::numbers::counted;
use super::outlet;
use super::page::{OPEN_ROW_ID, Page, plain_click, to_place};
use super::parts;
use crate::view::{Cell, Column, Evidence, EvidenceGroup, Matrix, Place, Row, SentenceView, Subject};
use leptos::prelude::Set;

/// How many rows a table shows before it asks; about a screen.
pub const FIRST_ROWS: usize = 15;
/// How high a row is at least, in pixels, and a line under its label.
const ROW_HEIGHT: usize = 34;
const LINE_HEIGHT: usize = 15;
/// How many sentences an outlet's column shows before it folds the rest away.
const FIRST_SENTENCES: usize = 4;

/// What a table is made of besides its rows.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// The page.
    pub page: Page,
    /// The articles at the head.
    pub columns: &'a [Column],
    /// What is open, if anything.
    pub evidence: Option<&'a Evidence>,
    /// The table: what its gaps are called, and its bars.
    pub matrix: &'a Matrix,
}

impl Table<'_> {
    /// The outlets' names at the head of the columns.
    pub fn head(&self) -> Element {
        let head = || element("th").with("scope", "col");
        let columns = self.columns.iter().map(|column| head().holding([outlet::who(&column.outlet)]));
        let row = element("tr").holding([head().text(self.matrix.what.clone())]).holding(columns);
        element("thead").holding([row])
    }

    /// A row, and its sentences beneath where it is open.
    pub fn row(&self, row: &Row) -> Vec<Element> {
        let open = self.opened(row);
        let cells =
            row.cells.iter().zip(self.columns).map(|(cell, column)| self.cell(row, cell, column, open.is_some()));
        let page = self.page;
        let (pointed, focused) = (row.subject.clone(), row.subject.clone());
        let role = (!row.role.is_empty()).then(|| span("role").with("dir", "auto").text(row.role.clone()));
        let label = element("th")
            .with("scope", "row")
            .holding([self.label(row, open.is_some())])
            .text(" ")
            .holding(role)
            .text(" ")
            .holding(self.missing_in(row));
        let mut drawn = element("tr")
            .on("pointerenter", move |_| page.linked.set(pointed.clone()))
            .on("focusin", move |_| page.linked.set(focused.clone()))
            .holding([label])
            .holding(cells);
        if open.is_some() {
            drawn = drawn.with("class", "here").with("id", OPEN_ROW_ID).with("tabindex", "-1");
        }
        let sentences = open.map(|evidence| self.sentences(evidence));
        std::iter::once(drawn).chain(sentences).collect()
    }

    /// How high a row is at least, in pixels.
    pub fn least_height(&self, row: &Row) -> usize {
        let lines = usize::from(!row.role.is_empty()) + usize::from(self.missing_in(row).is_some());
        ROW_HEIGHT + LINE_HEIGHT * lines
    }

    /// What is open, where it is what a row or one of its cells opens.
    pub fn opened(&self, row: &Row) -> Option<&Evidence> {
        self.evidence.filter(|_| row.opens(self.evidence))
    }

    fn label(&self, row: &Row, open: bool) -> Child {
        match &row.subject {
            Some(subject) => self.opener(subject, &row.label, "label", open).into(),
            None => row.label.clone().into(),
        }
    }

    fn cell(&self, row: &Row, cell: &Cell, column: &Column, open: bool) -> Element {
        let inner = if cell.is_empty() {
            element("div").with("class", "none").holding([span("vh").text(self.matrix.nothing.clone())])
        } else if let Some(place) = &cell.place {
            place_link(self.page, place, parts::draw_plain(&cell.words), None)
        } else {
            let value: Child = match cell.subject.as_ref().or(row.subject.as_ref()) {
                Some(subject) => {
                    // After the number what the bar's two parts say.
                    let says = format!("{}, {}: {}{}", row.label, column.outlet.label, cell.value, cell.reported);
                    self.opener(subject, &cell.value, "num", open).with("aria-label", says).into()
                }
                None => cell.value.clone().into(),
            };
            let differs = cell.differs.then(|| element("span").with("title", "differs from the others").text("≠ "));
            let class = if cell.differs { "cell differs" } else { "cell" };
            let bar = bar(cell, u32::from(self.matrix.bar));
            element("div").with("class", class).holding(differs).holding([value]).text(" ").holding(bar)
        };
        under(column).holding([inner])
    }

    /// Words that open a subject's sentences.
    fn opener(&self, subject: &Subject, words: &str, class: &'static str, open: bool) -> Element {
        let page = self.page;
        let subject = subject.clone();
        element("button")
            .with("type", "button")
            .with("class", format!("opens {class}"))
            .with("aria-expanded", open.to_string())
            .with("dir", "auto")
            .text(words.to_owned())
            .pressed(move |_| page.toggle_evidence(&subject))
    }

    /// The outlets without the subject; where only one has it, that one.
    fn missing_in(&self, row: &Row) -> Option<Element> {
        // A row without sentences (published, words) has no gaps worth naming.
        row.subject.as_ref()?;
        let (has, lacks): (Vec<_>, Vec<_>) = row.cells.iter().zip(self.columns).partition(|(cell, _)| !cell.is_empty());
        let (words, named) = match (has.len(), lacks.len()) {
            (_, 0) | (0, _) => return None,
            (1, others) if others > 1 && !self.matrix.only.is_empty() => (&self.matrix.only, has),
            _ => (&self.matrix.missing, lacks),
        };
        if words.is_empty() {
            return None;
        }
        let named = named.into_iter().map(|(_, column)| outlet::letters(&column.outlet));
        Some(span("miss").holding([element("span").text(words.clone())]).text(" ").holding(named))
    }

    /// The sentences of the open row, each outlet's under its own column.
    fn sentences(&self, evidence: &Evidence) -> Element {
        let columns = self.columns.iter().map(|column| {
            let groups = evidence.groups.iter();
            let own = groups.filter(|group| group.count > 0 && column.documents.contains(&group.document));
            under(column).holding(own.flat_map(|group| column_sentences(self.page, group)))
        });
        let page = self.page;
        let says = element("p")
            .text(counted(evidence.sentences, "sentence", "sentences"))
            .text(", each under its outlet. Press one to read it in its place.");
        let close = button("link").text("Close");
        let close = close.pressed(move |_| page.close_evidence());
        element("tr").with("class", "sent").holding([element("td").holding([says, close])]).holding(columns)
    }
}

/// A cell under an outlet's name.
fn under(column: &Column) -> Element {
    element("td").with("class", outlet::class(column.outlet.style)).with("data-ab", column.outlet.letters.clone())
}

/// One outlet's sentences: the first ones, and the rest folded away.
fn column_sentences(page: Page, group: &EvidenceGroup) -> Vec<Element> {
    let (first, rest) = group.sentences.split_at(group.sentences.len().min(FIRST_SENTENCES));
    let draw = |sentence: &SentenceView| draw_sentence(page, group, sentence);
    let title = (!group.title.is_empty())
        .then(|| element("p").with("class", "cap from").with("dir", "auto").text(group.title.clone()));
    let folded = (!rest.is_empty()).then(|| {
        let summary = element("summary").text(counted(rest.len(), "more", "more"));
        element("details").holding([summary]).holding(rest.iter().map(draw))
    });
    title.into_iter().chain(first.iter().map(draw)).chain(folded).collect()
}

/// A sentence that leads to its place in the article.
pub fn draw_sentence(page: Page, group: &EvidenceGroup, sentence: &SentenceView) -> Element {
    let place = Place { document: group.document.clone(), at: sentence.at };
    let paragraph = (sentence.paragraph > 0).then(|| span("para").text(format!("¶ {}", sentence.paragraph)));
    place_link(page, &place, parts::draw_plain(&sentence.parts), paragraph)
}

/// Words that lead to their place in the article, and what stands after them.
fn place_link(page: Page, place: &Place, words: impl Iterator<Item = Child>, after: Option<Element>) -> Element {
    let href = page.href(|state| to_place(state, place));
    let place = place.clone();
    let link = element("a").with("class", "sentence").with("dir", "auto").with("href", href).pressed(move |event| {
        if plain_click(event) {
            page.go_to(&place);
        }
    });
    let words = span("words").holding(words);
    link.holding([match after {
        Some(after) => words.text(" ").holding([after]),
        None => words,
    }])
}

/// A cell's bar: direct speech filled, reported speech in outline.
fn bar(cell: &Cell, thickness: u32) -> Option<Element> {
    if cell.bar == 0 {
        return None;
    }
    // Thousandths of the cell's width; the outline is drawn inside its own edge.
    let (whole, indirect) = (u32::from(cell.bar), u32::from(cell.indirect.min(cell.bar)));
    let direct = whole - indirect;
    let rect = |class: &'static str, x: u32, width: u32| {
        let rect = element("rect").with("class", class).with("x", x.to_string()).with("width", width.to_string());
        rect.with("height", thickness.to_string())
    };
    let outline = (indirect > 0).then(|| rect("ind", direct, indirect));
    let drawn = element("svg")
        .with("class", "b")
        .with("viewBox", format!("0 0 1000 {thickness}"))
        .with("preserveAspectRatio", "none")
        .with("height", thickness.to_string())
        .with("aria-hidden", "true");
    Some(drawn.holding([rect("bar", 0, direct)]).holding(outline))
}
