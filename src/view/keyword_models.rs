//! The view models of the keywords: tables, and lines in context.

use super::filters::Change;
use super::models::{Outlet, Part};
use super::plot::Plot;
use super::state::DocumentRef;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The keywords' counts, places and lines.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Keywords {
    /// What stands out, in plain words; empty where nothing does.
    pub says: String,
    /// The counts, then the words.
    pub sections: Vec<TableSection>,
    /// The lines in context.
    pub lines: LineWindow,
    /// What can be set of the lines.
    pub line_picks: Vec<Pick>,
    /// The lines counted, where they are.
    pub groups: Option<Table>,
    /// How the keywords would be typed that cannot be read as they are, to be pressed; only in an area of its own, beside what
    /// is said of it.
    pub problem: Option<TableCell>,
}

/// Some of the lines in context, one after the other, in the order asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LineWindow {
    /// The number of the first of them, from 0.
    pub from: usize,
    /// How many lines there are in all.
    pub all: usize,
    /// The lines.
    pub lines: Vec<Line>,
    /// Whether they stand in the order of the articles for now, and are being sorted.
    pub later: bool,
}

/// Tables under a heading.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableSection {
    /// The heading.
    pub title: String,
    /// What is to be known to read them; empty where nothing.
    pub note: String,
    /// What can be set.
    pub picks: Vec<Pick>,
    /// The tables.
    pub tables: Vec<Table>,
    /// Whether the tables are being made, and come with a second screen.
    pub later: bool,
    /// The words that are left out, by language, where the reader can change them: the name of the language, the words.
    pub stops: Arc<Vec<(String, Vec<StopWord>)>>,
}

/// A word of a stop list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StopWord {
    /// The word.
    pub word: String,
    /// Whether it is left out.
    pub out: bool,
    /// Lets it in, or leaves it out.
    pub press: Option<Change>,
}

/// One thing to choose of several.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Pick {
    /// What is chosen: "Window".
    pub label: String,
    /// The setting, as [`Change::Set`] names it.
    pub name: String,
    /// What there is to choose: its value, and what the list calls it.
    pub options: Vec<(String, String)>,
    /// The value chosen.
    pub chosen: String,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// What it is a table of.
    pub title: String,
    /// The keyword it is about: its text and style; none where it is about all.
    pub keyword: Option<(String, u8)>,
    /// Whether what stands last in its rows is drawn as wide as there is room.
    pub wide: bool,
    /// The heads of its columns.
    pub heads: Vec<Head>,
    /// Its rows, sorted.
    pub rows: Vec<TableRow>,
    /// How many more rows there are.
    pub left_out: usize,
}

impl Table {
    /// Leaves only the first of its rows, so many, and those at its foot. Returns whether it had more.
    pub fn cut(&mut self, most: usize) -> bool {
        let (before, mut kept) = (self.rows.len(), 0);
        self.rows.retain(|row| {
            kept += usize::from(!row.foot);
            row.foot || kept <= most
        });
        self.rows.len() < before
    }
}

/// The head of a column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// What it says.
    pub label: String,
    /// What is to be known to read it; empty where nothing.
    pub says: String,
    /// The keyword series it is about, by its style; 0 where none.
    pub style: u8,
    /// Whether numbers stand under it.
    pub number: bool,
    /// Sorts the table by it.
    pub press: Option<Change>,
    /// Whether the table is sorted by it.
    pub sorted: bool,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableRow {
    /// One cell for each column; those at the end may be missing.
    pub cells: Vec<TableCell>,
    /// The day of its article, where it is one; empty where not known.
    pub date: String,
    /// Whether it sums up the rows over it.
    pub foot: bool,
    /// Where hits stand, drawn in the last column.
    pub plot: Option<Arc<Plot>>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableCell {
    /// What it says.
    pub text: String,
    /// The same for those who cannot see where it stands; empty where the text will do.
    pub says: String,
    /// The keyword series it is about, by its style; 0 where none.
    pub style: u8,
    /// The outlet it names.
    pub outlet: Option<Outlet>,
    /// The length of its bar, from 0 to 1000; 0 for none.
    pub bar: u16,
    /// What pressing it does.
    pub press: Option<Change>,
}

/// A line of the concordance: a hit with its context.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The article.
    pub document: DocumentRef,
    /// Its outlet.
    pub outlet: Outlet,
    /// The article's headline.
    pub title: String,
    /// Where the hit stands.
    pub at: u32,
    /// Whether it is the line at hand: the one come from, or open.
    pub here: bool,
    /// Its paragraph, where it is open.
    pub whole: Vec<Part>,
    /// The paragraph's number; 0 outside the running text.
    pub paragraph: u32,
    /// The words before it, in pieces: each with the place it takes in what the lines are sorted by, 0 for none.
    pub left: Vec<(String, u8)>,
    /// The hit.
    pub hit: String,
    /// The words after it, likewise.
    pub right: Vec<(String, u8)>,
    /// Its series' style.
    pub style: u8,
}

/// A line of the concordance, whole, to be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FullLine {
    /// The outlet.
    pub outlet: String,
    /// The headline.
    pub title: String,
    /// The day of publication; empty where not known.
    pub date: String,
    /// The series, as typed.
    pub keyword: String,
    /// The paragraph's number; 0 outside the running text.
    pub paragraph: u32,
    /// The words before the hit.
    pub left: String,
    /// The hit.
    pub hit: String,
    /// The words after it.
    pub right: String,
    /// The words before, one by one, the nearest first.
    pub before: Vec<String>,
    /// The words after, likewise.
    pub after: Vec<String>,
}
