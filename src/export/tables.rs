//! Tables as CSV (RFC 4180) and as Markdown.

use crate::view::{Cell, Column, SectionView};

/// The tables of a section in long form: `table,row,detail,outlet,date,value`, one line for each filled cell; where words that are
/// reported are told from quoted ones, with how many of the value's are.
pub(super) fn csv(section: &SectionView, columns: &[Column]) -> String {
    let mut cells = section.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
    let is_told_apart = cells.any(|cell| !cell.reported.is_empty());
    let heads = "table,row,detail,outlet,date,value,reported\r\n";
    let mut written = if is_told_apart { heads.to_owned() } else { heads.replace(",reported", "") };
    for table in &section.tables {
        for row in &table.rows {
            for (cell, column) in row.cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty()) {
                let fields =
                    [&table.title, &row.label, &row.role, &column.outlet.label, &column.date_iso, &plain(cell)];
                let mut fields: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
                if is_told_apart {
                    fields.push(cell.reported.chars().filter(char::is_ascii_digit).collect());
                }
                written.push_str(&fields.join(","));
                written.push_str("\r\n");
            }
        }
    }
    written
}

/// The tables of a section as they stand, under its heading and what stands out.
pub(super) fn markdown(section: &SectionView, columns: &[Column]) -> String {
    let mut written = format!("## {}\n", section.title);
    if !section.lede.is_empty() {
        written.push_str(&format!("\n{}\n", section.lede));
    }
    for table in &section.tables {
        if table.has_heading {
            written.push_str(&format!("\n### {}\n", table.title));
        }
        let heads = columns.iter().map(|column| column.outlet.label.as_str());
        let heads: Vec<String> = std::iter::once(table.what.as_str()).chain(heads).map(bar_free).collect();
        written.push_str(&format!("\n| {} |\n|{}\n", heads.join(" | "), " --- |".repeat(heads.len())));
        for row in &table.rows {
            let label = if row.role.is_empty() { row.label.clone() } else { format!("{} ({})", row.label, row.role) };
            let cells = row.cells.iter().map(|cell| plain(cell) + &cell.reported);
            let cells: Vec<String> = std::iter::once(label).chain(cells).map(|cell| bar_free(&cell)).collect();
            written.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
    }
    written
}

/// A cell's words.
pub(super) fn plain(cell: &Cell) -> String {
    if cell.words.is_empty() {
        return cell.value.clone();
    }
    cell.words.iter().map(|part| part.text.as_str()).collect()
}

/// A field of CSV. One that a spreadsheet would take for a formula is put behind an apostrophe, as text.
pub(super) fn quoted(field: &str) -> String {
    let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']) && field.parse::<f64>().is_err();
    let field = if formula { format!("'{field}") } else { field.to_owned() };
    if field.contains([',', '"', '\n', '\r']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

/// A cell of Markdown: on one line, without bars.
pub(super) fn bar_free(cell: impl AsRef<str>) -> String {
    cell.as_ref().split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
