//! The view models: what the page draws, in the words and numbers it draws them with.

use super::build::SERIES_STYLES;
use super::filters::{Change, Facet};
use super::keyword_models::{Keywords, TableCell};
use super::plot::Plot;
use super::state::{DocumentRef, Mark, Section, Subject, ViewState};
use crate::clean::Kind;
use crate::correct::MentionSays;
use crate::intake::Problem;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The whole screen for one [`ViewState`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Screen {
    /// The state shown: the one asked for, repaired where the corpus made that necessary.
    pub state: ViewState,
    /// What the browser's tab says.
    pub title: String,
    /// The library at the left.
    pub library: Library,
    /// The keyword series, in the order typed.
    pub series: Vec<Series>,
    /// What was typed between commas: the same, but one for all the series that `^wor*` stands for.
    pub typed: Vec<Series>,
    /// Where the keywords could not be read as typed, and how they were read instead: a sentence and, to be pressed, that
    /// reading as it would be typed.
    pub query_problem: Option<TableCell>,
    /// Documents the link names that are not here.
    pub missing: Vec<MissingDocument>,
    /// The work in the middle.
    pub work: Work,
    /// Where the keywords stand in it, where it is an article to read.
    pub found: Found,
    /// What was pressed, and the sentences it stands on.
    pub evidence: Option<Evidence>,
    /// What the reader corrected.
    pub corrections: CorrectionsView,
}

/// The corrections that matter for what is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CorrectionsView {
    /// Those of the articles read and compared, as a shared link carries them.
    pub shown: String,
    /// How many these are.
    pub shown_count: usize,
    /// How many there are in all, of articles that are not here too.
    pub all: usize,
    /// Whether there is a step to undo.
    pub undo: bool,
    /// Whether there is a step to do again.
    pub redo: bool,
}

/// A document a link names that has not been dropped here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MissingDocument {
    /// Its file's name where the link gives it, else empty.
    pub name: String,
    /// Its fingerprint, twelve characters.
    pub fingerprint: String,
}

/// All articles, grouped by story.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Library {
    /// How many articles there are in all.
    pub articles: usize,
    /// How many articles [`Library::stories`] shows; fewer than `articles` where a filter is on or the list was cut.
    pub shown: usize,
    /// Whether the list was cut and more can be asked for.
    pub more: bool,
    /// The stories, largest first.
    pub stories: Vec<Story>,
    /// What it can be narrowed by.
    pub facets: Vec<FacetView>,
    /// Files that could not be read.
    pub problems: Vec<Problem>,
}

/// One event and the articles on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Its most telling names and words.
    pub label: String,
    /// Its articles.
    pub articles: Vec<ArticleCard>,
}

/// A facet: values to filter by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FacetView {
    /// Which it is.
    pub facet: Facet,
    /// Its heading.
    pub title: String,
    /// Whether its values are shown.
    pub open: bool,
    /// How much is let through, in words; empty where nothing is to be said.
    pub says: String,
    /// Whether a filter is on that can be taken off.
    pub clear: bool,
    /// Its values, where it is open.
    pub rows: Vec<FacetRow>,
    /// How many more there are.
    pub left_out: usize,
}

/// A value to filter by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FacetRow {
    /// The value in words.
    pub label: String,
    /// The outlet, where it is one.
    pub outlet: Option<Outlet>,
    /// The hits that have it among all that the other filters let through; articles where nothing is looked for.
    pub count: usize,
    /// Whether it is let through.
    pub on: bool,
    /// Lets it through, or no longer.
    pub toggle: Change,
    /// Lets it through and nothing else.
    pub only: Change,
}

/// An outlet as drawn: a label, two letters, a colour and a shape.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outlet {
    /// Its name; where the text does not say, the dump's file name.
    pub label: String,
    /// Two letters.
    pub letters: String,
    /// Its colour and shape: 1 to 8.
    pub style: u8,
    /// Whether the label is an outlet's name and not a file name.
    pub known: bool,
}

/// An article in the library or at the head of a column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ArticleCard {
    /// The document.
    pub document: DocumentRef,
    /// Its outlet.
    pub outlet: Outlet,
    /// The headline, or the first words where there is none.
    pub title: String,
    /// The date as shown ("1 Dec 2016", "23 Jan"); empty where the text does not say.
    pub date: String,
    /// The date for machines (`datetime`); empty where unknown.
    pub date_iso: String,
    /// Words of the kept text.
    pub words: usize,
    /// How much of the dump's words was removed, per cent.
    pub removed_percent: u8,
    /// Whether it is chosen for comparison.
    pub chosen: bool,
    /// Hits per keyword series.
    pub hits: Vec<usize>,
}

/// One keyword series: what was typed between commas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// As typed.
    pub text: String,
    /// Its wash and underline: 1 to 6.
    pub style: u8,
    /// Hits over the articles the filters let through.
    pub hits: usize,
    /// Articles with at least one.
    pub articles: usize,
}

/// The work in the middle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Work {
    /// Nothing is here yet.
    #[default]
    Empty,
    /// One article, as it is whatever is looked for: shared with what the engine keeps, and not made anew for a letter typed.
    Read(Arc<Read>),
    /// The chosen articles side by side.
    Compare(Arc<Compare>),
    /// Too few articles are chosen to compare.
    Choose(Choose),
    /// The keywords' counts and lines.
    Keywords(Box<Keywords>),
}

/// A place in an article, to go to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The article.
    pub document: DocumentRef,
    /// The byte offset in its text.
    pub at: u32,
}

/// An article to read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Read {
    /// The article.
    pub card: ArticleCard,
    /// The authors joined ("Anneke Voss and Jon Barrie"); empty where unknown.
    pub author: String,
    /// The credited agencies.
    pub agencies: Vec<String>,
    /// The date in full ("1 December 2016"); empty where unknown.
    pub date_long: String,
    /// The language's code for `lang`; empty where unknown.
    pub language: String,
    /// Whether the text runs from right to left.
    pub right_to_left: bool,
    /// What to say over the article: that it is a list, a consent wall …, or that more was kept than usual.
    pub remarks: Vec<String>,
    /// The blocks to draw, in the order of the text; removed ones only where the state asks for them.
    pub blocks: Vec<BlockView>,
    /// How many blocks were removed.
    pub removed_blocks: usize,
    /// How many blocks the reader changed, those not shown too.
    pub changed_blocks: usize,
    /// How many corrections of names and speakers the reader made.
    pub changed_names: usize,
    /// The names that are marked, as the parts refer to them.
    pub names: Vec<NameCard>,
    /// The quotations that are marked, as the parts refer to them.
    pub quotes: Vec<QuoteView>,
    /// The file's name.
    pub name: String,
    /// The fingerprint.
    pub fingerprint: String,
}

/// Where the keywords stand in the article being read, and the place gone to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// How many hits the article has.
    pub hits: usize,
    /// The keyword series with their hits in the article.
    pub legend: Vec<LegendEntry>,
    /// Which of them is the current one, from 1; 0 where none is.
    pub current: usize,
    /// Where the hits and the removed lines stand along the article.
    pub map: Arc<Plot>,
    /// The hit before the current one, across articles.
    pub previous: Option<Place>,
    /// The hit after it.
    pub next: Option<Place>,
    /// What is marked, in the order of the text.
    pub marked: Vec<Marked>,
}

/// Words of a block that are marked alike, to be laid over its words in [`Read::blocks`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Marked {
    /// The block's byte offset.
    pub block: u32,
    /// Where they begin in the block's words, in UTF-16 code units, as browsers count.
    pub from: u32,
    /// How long they are, counted so.
    pub length: u32,
    /// The styles of the keyword series, the outermost first; 0 after the last.
    pub styles: [u8; SERIES_STYLES],
    /// Whether they are the current hit or the place come from.
    pub now: bool,
    /// Whether it begins here.
    pub place: bool,
    /// Whether evidence is shown for them.
    pub strong: bool,
}

/// A keyword series in the legend of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LegendEntry {
    /// The series, as typed.
    pub text: String,
    /// Its style.
    pub style: u8,
    /// Its hits in the article.
    pub hits: usize,
    /// Its first hit there.
    pub first: Option<Place>,
}

/// What there is to say of a name in the article, shortly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameCard {
    /// The name.
    pub name: String,
    /// How it is marked: "person", "organisation", "place-name", "event".
    pub class: String,
    /// What it is, and how often the article names it: "person, mayor · 5 mentions here".
    pub what: String,
    /// In how many of the articles looked at: "In 4 of 5 articles"; empty where there is only this one.
    pub across: String,
    /// The outlets of the articles that name it, this one first; none where there is only this one.
    pub outlets: Vec<Outlet>,
    /// Where it is first named, in bytes.
    pub at: u32,
    /// Whether its sentences are open.
    pub open: bool,
    /// Whether it can speak: it stands in the lists of speakers.
    pub speaks: bool,
    /// What pressing it opens.
    pub subject: Subject,
}

/// A quotation or reported speech in the article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuoteView {
    /// Its first byte.
    pub at: u32,
    /// Its first words.
    pub opening: String,
    /// Who says it; empty where that could not be told.
    pub speaker: String,
    /// The speaker among [`Read::names`].
    pub by: Option<u32>,
}

/// What can be corrected of a name, in the article being read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameFix {
    /// The article.
    pub document: crate::intake::DocumentKey,
    /// The name's first mention there, in bytes.
    pub at: u32,
    /// As it is called.
    pub name: String,
    /// Whether it is a person.
    pub is_person: bool,
    /// What can be chosen: what it is, whom it is the same as, which mention is another's.
    pub choices: Vec<FixChoice>,
}

/// One thing to choose in correcting a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FixChoice {
    /// What is chosen: "Is the same as".
    pub label: String,
    /// What stands in the list before anything is chosen; empty where something always is.
    pub none: String,
    /// What there is to choose from.
    pub options: Vec<FixOption>,
}

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FixOption {
    /// What the list calls it.
    pub label: String,
    /// Whether it is so now.
    pub chosen: bool,
    /// The byte of the name that it is said of.
    pub at: u32,
    /// What is said by choosing it.
    pub says: MentionSays,
    /// What is opened then.
    pub opens: Subject,
}

/// A block of an article as drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlockView {
    /// Its byte offset: its name on the page.
    pub at: u32,
    /// What it is.
    pub kind: Kind,
    /// Whether it was removed.
    pub removed: bool,
    /// Why it is what it is, in words.
    pub reason: String,
    /// How sure the cleaner is, per cent.
    pub sure: u8,
    /// The number of its first line in the text, from 1.
    pub line: u32,
    /// What the cleaner had said, where the reader changed it.
    pub said: Option<Kind>,
    /// The number of its paragraph among those of the running text, from 1; 0 for other kinds.
    pub paragraph: u32,
    /// Whether it goes on in the line of the block before (a credit glued to its caption).
    pub glued: bool,
    /// Its words, without hits and the place gone to: [`Found::marked`] has these.
    pub parts: Vec<Part>,
}

/// A run of words drawn alike.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The words.
    pub text: String,
    /// Its byte offset in the document.
    pub at: u32,
    /// The style of the keyword series it is a hit of; 0 where none.
    pub mark: u8,
    /// The styles of other series it is a hit of too.
    pub beside: Vec<u8>,
    /// Whether it is the current hit, or the place come from.
    pub now: bool,
    /// Whom or what it names, among [`Read::names`]: pressing it opens that.
    pub name: Option<u32>,
    /// The kind of mention it is besides a name, for its looks.
    pub noted: Option<Mark>,
    /// What there is to say of that; empty where nothing.
    pub note: String,
    /// The quotation that ends with it, among [`Read::quotes`].
    pub ends: Option<u32>,
    /// Whether it is the name or words an evidence sentence is shown for.
    pub strong: bool,
    /// Whether it is a dateline's place.
    pub dateline: bool,
}

/// What stands where too few articles are chosen to compare.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choose {
    /// How many are.
    pub chosen: usize,
    /// What to do, and how.
    pub says: String,
    /// See [`Choose::says`].
    pub hint: String,
    /// A story to compare, where one has articles enough.
    pub offer: Option<Tool>,
}

/// Something to press that changes what is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tool {
    /// What it says.
    pub label: String,
    /// How much there is of it; 0 where that is not said.
    pub count: usize,
    /// Whether it is on; `None` where it is neither on nor off.
    pub on: Option<bool>,
    /// The step it takes; `None` where it cannot be pressed now.
    pub press: Option<Change>,
}

/// Articles side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Compare {
    /// What stands out, in plain words; empty where nothing does.
    pub says: String,
    /// What the columns are, where they are outlets and not articles; else empty.
    pub note: String,
    /// One per article, or per outlet, in the order chosen.
    pub columns: Vec<Column>,
    /// Published, words, quoted …: one row each.
    pub glance: Matrix,
    /// What is compared, in order; one where one is open alone.
    pub sections: Vec<SectionView>,
}

/// A column of a comparison: an article, or an outlet with several.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// The outlet.
    pub outlet: Outlet,
    /// Its articles, in the order chosen.
    pub documents: Vec<DocumentRef>,
    /// The first headlines, each with its article; the words that no other headline has are strong.
    pub headlines: Vec<(DocumentRef, Vec<Part>)>,
    /// "and 9 more"; empty where these are all.
    pub more: String,
    /// The day of publication, or the first and the last, as drawn; empty where unknown.
    pub date: String,
    /// The day in ISO 8601, of one article.
    pub date_iso: String,
}

/// A section of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SectionView {
    /// Which it is.
    pub section: Section,
    /// Its heading.
    pub title: String,
    /// One sentence or two on what stands out; empty where nothing does.
    pub lede: String,
    /// What else it can show, to choose from, and what is chosen ("What to list"); none where there is no choice.
    pub choice: (String, Vec<Tool>),
    /// The orders its rows can have; none where there is no choice.
    pub sorts: Vec<Tool>,
    /// What else can be pressed at its head.
    pub tools: Vec<Tool>,
    /// One strip per article; empty where the section has none.
    pub ribbons: Vec<Ribbon>,
    /// What stands under the strips: where, in thousandths, and the words.
    pub ticks: Vec<(u16, String)>,
    /// What the fills of strips and bars mean.
    pub legend: Vec<(Fill, String)>,
    /// Its tables.
    pub tables: Vec<Matrix>,
    /// Articles side by side in full, one for each column of the comparison; none where the section has none.
    pub texts: Vec<ParallelText>,
}

/// An article read beside others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ParallelText {
    /// Whether it is among those shown.
    pub shown: bool,
    /// Its blocks: whether it is a heading, and its runs of words; none where it is not shown.
    pub blocks: Vec<(bool, Vec<ParallelRun>)>,
}

/// A run of words of an article read beside others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ParallelRun {
    /// The passages it is part of that stand in another of the articles shown too, by number.
    pub links: Vec<u32>,
    /// Whether it stands there word for word.
    pub verbatim: bool,
    /// Where else: "Also told by Harbour Gazette"; empty where nowhere.
    pub says: String,
    /// Its words.
    pub parts: Vec<Part>,
}

/// How a mark or a bar is filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fill {
    /// Full, in the colour of text.
    #[default]
    Full,
    /// In outline.
    Outline,
    /// Full, in the colour of what can be pressed.
    Accent,
    /// Hatched: nothing is there.
    Gap,
}

/// An article as a strip with marks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ribbon {
    /// What stands at its end: "18 %".
    pub value: String,
    /// The strip in words, for those who cannot see it.
    pub says: String,
    /// The marks, in their order.
    pub marks: Vec<RibbonMark>,
}

/// A mark on a strip.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RibbonMark {
    /// Where it begins, in thousandths of the strip.
    pub at: u16,
    /// How long it is, in thousandths; at least 1.
    pub length: u16,
    /// How it is filled.
    pub fill: Fill,
    /// The letter it goes by; empty where it has none or there is no room to write it.
    pub letter: String,
    /// What it is, on pointing at it.
    pub says: String,
    /// What it opens.
    pub subject: Option<Subject>,
}

/// A table of subjects by outlets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Matrix {
    /// What it is a table of, for those who cannot see what it stands under.
    pub title: String,
    /// Whether the title stands over it for all to see: the second table of a section.
    pub has_heading: bool,
    /// What its rows are: "Person".
    pub what: String,
    /// Words before the outlets in which a row has nothing: "missing in". Empty: they are not named.
    pub missing: String,
    /// Words before the one outlet that has it: "only in".
    pub only: String,
    /// What an empty cell means.
    pub nothing: String,
    /// The thickness of its bars.
    pub bar: u8,
    /// The rows, sorted.
    pub rows: Vec<Row>,
}

/// A row of a table: one subject across the columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// What it is about.
    pub label: String,
    /// A second line under the label: a role, as given; empty where none.
    pub role: String,
    /// What its cells open; `None` where there is nothing to open.
    pub subject: Option<Subject>,
    /// One per column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Whether it, or one of its cells, is what was pressed.
    pub fn opens(&self, evidence: Option<&Evidence>) -> bool {
        let Some(Evidence { subject: Some(pressed), .. }) = evidence else { return false };
        self.subject.as_ref() == Some(pressed) || self.cells.iter().any(|cell| cell.subject.as_ref() == Some(pressed))
    }
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// What it says; empty where there is nothing ("missing") or words of the article stand in it.
    pub value: String,
    /// The length of its bar, from 0 to 1000; 0 for none.
    pub bar: u16,
    /// The part of the bar that is reported and not direct speech, from 0 to 1000.
    pub indirect: u16,
    /// How many words that part stands for, as is said after the value: " (54 reported)"; empty where there are none.
    pub reported: String,
    /// Words of an article.
    pub words: Vec<Part>,
    /// The place they lead to.
    pub place: Option<Place>,
    /// Whether what it gives disagrees with most others.
    pub differs: bool,
    /// What it opens, where the cells of a row open different things.
    pub subject: Option<Subject>,
}

impl Cell {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.value.is_empty() && self.words.is_empty()
    }
}

/// What was pressed, and the sentences it stands on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// What was pressed; always there.
    pub subject: Option<Subject>,
    /// A line above the name: "Person, Turkish Foreign Minister".
    pub over: String,
    /// The name.
    pub title: String,
    /// How it is called, with counts: "Cavusoglu" 8.
    pub called: Vec<(String, usize)>,
    /// The sentences, by article, one group per compared column (or per article where nothing is compared).
    pub groups: Vec<EvidenceGroup>,
    /// The sentences over all groups.
    pub sentences: usize,
    /// How many more places there are whose sentences are not shown.
    pub left_out: usize,
    /// What can be corrected, where it is a name in the article being read.
    pub fix: Option<NameFix>,
}

/// One article's sentences.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EvidenceGroup {
    /// The article.
    pub document: DocumentRef,
    /// Its outlet.
    pub outlet: Outlet,
    /// Its headline, where it stands beside others of its outlet; else empty.
    pub title: String,
    /// How often the subject stands in it.
    pub count: usize,
    /// The sentences.
    pub sentences: Vec<SentenceView>,
}

/// A sentence as evidence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SentenceView {
    /// Where it stands, to go there.
    pub at: u32,
    /// Its paragraph's number; 0 outside the running text.
    pub paragraph: u32,
    /// Its words.
    pub parts: Vec<Part>,
}
