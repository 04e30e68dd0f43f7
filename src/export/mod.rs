//! A comparison as something to keep: a table as CSV or Markdown, a plot as SVG, the whole as one page of HTML.
//!
//! In comes what the screen shows ([`Compare`]), so that what is kept is what was seen; out comes text. Knows no corpus. Nothing
//! of what it writes asks for anything from anywhere: the page and the pictures hold all they need.

mod keywords;
mod plot;
mod report;
mod tables;
#[cfg(test)]
mod tests;

use crate::view::{Compare, FullLine, Keywords, Section, SectionView, Told};
pub use keywords::TablePart;
use serde::{Deserialize, Serialize};

/// What to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// The tables of a section, one row for each outlet of each row, for spreadsheets and statistics.
    Csv,
    /// The tables of a section as they stand, for notes and messages.
    Markdown,
    /// The strips of a section as a picture.
    Svg,
    /// The same, to be drawn in dots by the browser: its content is still SVG.
    Png,
    /// The whole comparison as one page.
    Html,
    /// A table as a list of objects, for programs.
    Json,
    /// Lines in context as CSV with a column for each word.
    Words,
}

/// Something written, and what its file should be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file's name.
    pub name: String,
    /// What stands in it.
    pub content: String,
}

/// Writes a section of a comparison, or the whole for [`Form::Html`]; `None` where the section is not shown or, for a picture,
/// has no strips. `told` is what the cells of the whole open.
pub fn write(compare: &Compare, told: &Told, section: Option<Section>, form: Form) -> Option<Written> {
    let one = || compare.sections.iter().find(|one| Some(one.section) == section);
    let (name, ending, content) = match form {
        Form::Csv => (file_name(one()?), "csv", tables::csv(one()?, &compare.columns)),
        Form::Markdown => (file_name(one()?), "md", tables::markdown(one()?, &compare.columns)),
        Form::Svg => (file_name(one()?), "svg", plot::svg(one()?, &compare.columns)?),
        Form::Png => (file_name(one()?), "png", plot::svg(one()?, &compare.columns)?),
        Form::Html => ("comparison".to_owned(), "html", report::html(compare, told)),
        Form::Json | Form::Words => return None,
    };
    Some(Written { name: format!("parallax-{name}.{ending}"), content })
}

/// Writes tables of the keywords; `None` where there are none, or for a form that tables do not have.
pub fn write_table(keywords: &Keywords, part: TablePart, form: Form) -> Option<Written> {
    let (title, tables) = keywords::part(keywords, part)?;
    let (ending, content) = keywords::tables(&tables).write(form)?;
    Some(Written { name: format!("parallax-{}.{ending}", words_joined(title)), content })
}

/// Writes lines in context, with so many words on each side in columns of their own where [`Form::Words`] is asked for.
pub fn write_lines(lines: &[FullLine], places: usize, form: Form) -> Option<Written> {
    let (ending, content) = keywords::lines(lines, (form == Form::Words).then_some(places)).write(form)?;
    Some(Written { name: format!("parallax-lines-in-context.{ending}"), content })
}

/// A section's title as a file's name: "figures-that-disagree".
fn file_name(section: &SectionView) -> String {
    words_joined(&section.title)
}

fn words_joined(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<String>>().join("-")
}

/// Text for HTML and SVG.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // Control characters are not allowed in XML.
            control if control.is_control() && !matches!(control, '\n' | '\t') => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}
