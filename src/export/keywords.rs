//! Tables of the keywords and their lines in context, as CSV, JSON and Markdown.

use super::Form;
use super::tables::{bar_free, quoted};
use crate::view::{FullLine, Keywords, Table};
use serde::{Deserialize, Serialize};

/// Which of the keywords' tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TablePart {
    /// A section, by its place.
    Section(u8),
    /// The lines in context.
    Lines,
    /// The lines in context, counted.
    Groups,
}

/// What every form is written from: a head, and rows as long as it.
#[derive(Default)]
pub(super) struct Grid {
    heads: Vec<String>,
    /// Whether numbers stand in a column.
    numbers: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Grid {
    fn head(&mut self, head: impl Into<String>, number: bool) {
        self.heads.push(head.into());
        self.numbers.push(number);
    }

    /// Writes it; `None` for a form that tables do not have.
    pub fn write(&self, form: Form) -> Option<(&'static str, String)> {
        match form {
            Form::Csv | Form::Words => Some(("csv", self.csv())),
            Form::Json => Some(("json", self.json())),
            Form::Markdown => Some(("md", self.markdown())),
            Form::Svg | Form::Png | Form::Html => None,
        }
    }

    fn csv(&self) -> String {
        let mut written = String::new();
        for row in std::iter::once(&self.heads).chain(&self.rows) {
            written.push_str(&row.iter().map(|field| quoted(field)).collect::<Vec<_>>().join(","));
            written.push_str("\r\n");
        }
        written
    }

    /// A list of objects, a line for each.
    fn json(&self) -> String {
        let text = |text: &str| serde_json::Value::from(text).to_string();
        let rows = self.rows.iter().map(|row| {
            let fields = self.heads.iter().zip(row).zip(&self.numbers).map(|((head, field), number)| {
                let is_number = *number && field.parse::<f64>().is_ok_and(f64::is_finite);
                format!("{}:{}", text(head), if is_number { field.clone() } else { text(field) })
            });
            format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
        });
        format!("[{}]\n", rows.collect::<Vec<_>>().join(",\n"))
    }

    fn markdown(&self) -> String {
        let line = |row: &[String]| format!("| {} |\n", row.iter().map(bar_free).collect::<Vec<_>>().join(" | "));
        let marks: String = self.numbers.iter().map(|number| if *number { " ---: |" } else { " --- |" }).collect();
        let rows: String = self.rows.iter().map(|row| line(row)).collect();
        format!("{}|{marks}\n{rows}", line(&self.heads))
    }
}

/// The grid of tables that have the same columns; what sums them up is left out.
pub(super) fn tables(tables: &[&Table]) -> Grid {
    let mut grid = Grid::default();
    let rows =
        || tables.iter().flat_map(|table| table.rows.iter().filter(|row| !row.foot).map(move |row| (table, row)));
    let first = |(_, row): &(&&Table, &crate::view::TableRow)| row.cells.first().cloned().unwrap_or_default();
    let has_keyword = tables.iter().any(|table| table.keyword.is_some());
    let has_outlet = rows().any(|row| first(&row).outlet.is_some());
    let has_text = rows().any(|row| !first(&row).text.is_empty());
    let has_date = rows().any(|(_, row)| !row.date.is_empty());
    let Some(heads) = tables.first().map(|table| &table.heads) else { return grid };
    let columns = rows().map(|(_, row)| row.cells.len()).max().unwrap_or(0);
    for (head, has) in [("Keyword", has_keyword), ("Outlet", has_outlet)] {
        if has {
            grid.head(head, false);
        }
    }
    if let Some(head) = heads.first().filter(|_| has_text) {
        grid.head(head.label.clone(), false);
    }
    if has_date {
        grid.head("Date", false);
    }
    for head in heads.iter().take(columns).skip(1) {
        grid.head(head.label.clone(), head.number);
    }
    for (table, row) in rows() {
        let mut fields = Vec::with_capacity(grid.heads.len());
        let cell = first(&(table, row));
        if has_keyword {
            fields.push(table.keyword.as_ref().map_or(String::new(), |(text, _)| text.clone()));
        }
        if has_outlet {
            fields.push(cell.outlet.map_or(String::new(), |outlet| outlet.label));
        }
        if has_text {
            fields.push(cell.text);
        }
        if has_date {
            fields.push(row.date.clone());
        }
        for (head, cell) in heads.iter().zip(&row.cells).skip(1) {
            // Thousands are grouped for the eye only.
            fields.push(if head.number { cell.text.replace(',', "") } else { cell.text.clone() });
        }
        grid.rows.push(fields);
    }
    grid
}

/// The grid of lines in context, with a column for each word so many places away where that is asked for.
pub(super) fn lines(lines: &[FullLine], places: Option<usize>) -> Grid {
    let mut grid = Grid::default();
    for head in ["Outlet", "Article", "Date", "Keyword"] {
        grid.head(head, false);
    }
    grid.head("Paragraph", true);
    match places {
        None => ["Left", "Hit", "Right"].into_iter().for_each(|head| grid.head(head, false)),
        Some(places) => {
            (1..=places).rev().for_each(|place| grid.head(format!("{place}L"), false));
            grid.head("Hit", false);
            (1..=places).for_each(|place| grid.head(format!("{place}R"), false));
        }
    }
    for line in lines {
        let mut fields = vec![
            line.outlet.clone(),
            line.title.clone(),
            line.date.clone(),
            line.keyword.clone(),
            line.paragraph.to_string(),
        ];
        match places {
            None => fields.extend([line.left.clone(), line.hit.clone(), line.right.clone()]),
            Some(places) => {
                let at = |words: &[String], place: usize| words.get(place).cloned().unwrap_or_default();
                fields.extend((0..places).rev().map(|place| at(&line.before, place)));
                fields.push(line.hit.clone());
                fields.extend((0..places).map(|place| at(&line.after, place)));
            }
        }
        grid.rows.push(fields);
    }
    grid
}

/// The tables of a part, and what their file is called; `None` where there are none.
pub(super) fn part(keywords: &Keywords, part: TablePart) -> Option<(&str, Vec<&Table>)> {
    let (name, tables): (&str, Vec<&Table>) = match part {
        TablePart::Section(at) => {
            let section = keywords.sections.get(usize::from(at))?;
            (section.tables.first().map_or("", |table| table.title.as_str()), section.tables.iter().collect())
        }
        TablePart::Groups => ("lines counted", Vec::from_iter(&keywords.groups)),
        TablePart::Lines => return None,
    };
    (!tables.is_empty()).then_some((name, tables))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Head, Outlet, TableCell, TableRow};

    fn table() -> Table {
        let cell = |text: &str| TableCell { text: text.to_owned(), ..TableCell::default() };
        let head = |label: &str, number| Head { label: label.to_owned(), number, ..Head::default() };
        let outlet = Some(Outlet { label: "Post, the".to_owned(), ..Outlet::default() });
        let first = TableCell { outlet, ..cell("Ferry \"sails\"") };
        Table {
            heads: vec![head("Article", false), head("=ferry", true), head("Where", false)],
            rows: vec![
                TableRow { cells: vec![first, cell("1,204")], date: "2026-03-11".to_owned(), ..TableRow::default() },
                TableRow { cells: vec![cell("In all"), cell("1,204")], foot: true, ..TableRow::default() },
            ],
            ..Table::default()
        }
    }

    #[test]
    fn a_table_is_written_in_every_form_without_its_sums() {
        let table = table();
        let grid = tables(&[&table]);
        assert_eq!(
            grid.csv(),
            "Outlet,Article,Date,'=ferry\r\n\"Post, the\",\"Ferry \"\"sails\"\"\",2026-03-11,1204\r\n"
        );
        assert_eq!(
            grid.json(),
            "[{\"Outlet\":\"Post, the\",\"Article\":\"Ferry \\\"sails\\\"\",\"Date\":\"2026-03-11\",\"=ferry\":1204}]\n"
        );
        assert_eq!(
            grid.markdown(),
            "| Outlet | Article | Date | =ferry |\n| --- | --- | --- | ---: |\n\
             | Post, the | Ferry \"sails\" | 2026-03-11 | 1204 |\n"
        );
    }

    #[test]
    fn lines_have_their_sides_or_a_column_for_each_word() {
        let line = FullLine {
            outlet: "Post".to_owned(),
            title: "Ferry sails".to_owned(),
            keyword: "ferry".to_owned(),
            paragraph: 2,
            left: "then the old".to_owned(),
            hit: "ferry".to_owned(),
            right: "sails".to_owned(),
            before: ["old", "the", "then"].map(str::to_owned).to_vec(),
            after: vec!["sails".to_owned()],
            ..FullLine::default()
        };
        let line = [line];
        assert_eq!(
            lines(&line, None).csv(),
            "Outlet,Article,Date,Keyword,Paragraph,Left,Hit,Right\r\nPost,Ferry sails,,ferry,2,then the old,ferry,sails\r\n"
        );
        assert_eq!(
            lines(&line, Some(2)).csv(),
            "Outlet,Article,Date,Keyword,Paragraph,2L,1L,Hit,1R,2R\r\nPost,Ferry sails,,ferry,2,the,old,ferry,sails,\r\n"
        );
    }
}
