//! The whole comparison as one page of HTML that needs nothing else.

use super::{escape, plot};
use crate::view::{Cell, Column, Compare, Matrix, Part, Row, SentenceView, Told};
use std::fmt::Write;

/// The page's style: what a browser's own style would leave hard to read, and no more.
const STYLE: &str = ":root{color-scheme:light dark;--soft:light-dark(#666,#a2a7ac);--line:light-dark(#ddd,#33393f)}\
body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:light-dark(#1c1d1f,#e9e7e1);background:light-dark(#fff,#14171a)}\
h1,h2,h3,.says{font-family:Georgia,serif}h2{border-top:1px solid;padding-top:.5rem;margin-top:3rem}.says{font-size:1.3rem}\
.scroll,.plot{overflow-x:auto}table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.85rem}\
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}\
th small{display:block;color:var(--soft);font-weight:400}p{max-width:80ch}.scroll:first-of-type tr:last-child td{font-size:.75em}\
.bar{display:flex;height:4px}.bar i{background:var(--soft)}.bar i+i{background:none;box-shadow:inset 0 0 0 1px var(--soft)}td b,td b *{font-weight:400;text-decoration:underline dotted;text-underline-offset:.2em}\
.differs{color:light-dark(#a3261b,#f2a08f);font-weight:600}.plot>svg{min-width:40rem;max-width:100%;height:auto}.plot>svg>text:first-of-type{display:none}\
summary{cursor:pointer;list-style:none;text-decoration:underline dotted;text-underline-offset:.2em}summary::-webkit-details-marker{display:none}\
details p{margin:.5rem 0;padding-inline-start:.5rem;border-inline-start:2px solid var(--line);font:.9em/1.45 Georgia,serif}details p b{font-weight:700;text-decoration:none}details small{color:var(--soft)}\
footer{margin-top:3rem;color:var(--soft);font-size:.85rem}@media(prefers-color-scheme:dark){.plot>svg{filter:invert(.91) hue-rotate(180deg)}}\
@media screen and (max-width:40rem){table,tbody,tr,th,td{display:block}table{min-width:0!important}thead,.none{display:none}tr{padding:.6rem 0;border-bottom:1px solid var(--line)}\
th,td{border:0;padding:.1rem 0}td{display:grid;grid-template-columns:8rem 1fr}td::before{content:attr(data-o);color:var(--soft);font-weight:400}}\
@media print{:root{color-scheme:light}body{margin:0;max-width:none}.scroll{overflow:visible}table{min-width:0!important}tr,.plot>svg{break-inside:avoid}.plot>svg{filter:none;min-width:0}h2,h3,thead{break-after:avoid}}";
/// So wide is each column at least, in rem; a table that needs more than the page has is scrolled.
const COLUMN: usize = 7;

/// The page.
pub(super) fn html(compare: &Compare, told: &Told) -> String {
    let outlets: Vec<&str> = compare.columns.iter().map(|column| column.outlet.label.as_str()).collect();
    let title = escape(&outlets.join(", "));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <title>Compared: {title}</title><style>{STYLE}</style></head><body>\n<h1>Compared: {title}</h1>\n"
    );
    if !compare.says.is_empty() {
        // Writing to a string cannot fail.
        let _ = writeln!(page, "<p class=\"says\">{}</p>", escape(&compare.says));
    }
    if !compare.note.is_empty() {
        let _ = writeln!(page, "<p>{}</p>", escape(&compare.note));
    }
    let headlines = |column: &Column| {
        let mut words: Vec<Part> = Vec::new();
        for (_, headline) in &column.headlines {
            if !words.is_empty() {
                words.push(Part { text: " · ".to_owned(), ..Part::default() });
            }
            words.extend(headline.iter().cloned());
        }
        words.push(Part { text: format!(" {}", column.more), ..Part::default() });
        Cell { words, ..Cell::default() }
    };
    let files = |column: &Column| {
        let names: Vec<&str> = column.documents.iter().map(|document| document.name.as_str()).collect();
        Cell { value: names.join(", "), ..Cell::default() }
    };
    let headlines =
        Row { label: "Headline".to_owned(), cells: compare.columns.iter().map(headlines).collect(), ..Row::default() };
    let files = Row { label: "File".to_owned(), cells: compare.columns.iter().map(files).collect(), ..Row::default() };
    let mut glance = compare.glance.clone();
    glance.rows.insert(0, headlines);
    glance.rows.push(files);
    table(&mut page, &glance, &compare.columns, told);
    for section in &compare.sections {
        let _ = writeln!(page, "<h2>{}</h2>", escape(&section.title));
        if !section.lede.is_empty() {
            let _ = writeln!(page, "<p>{}</p>", escape(&section.lede));
        }
        if let Some(svg) = plot::svg(section, &compare.columns) {
            let _ = writeln!(page, "<div class=\"plot\">{svg}</div>");
        }
        for matrix in &section.tables {
            if matrix.has_heading {
                let _ = writeln!(page, "<h3>{}</h3>", escape(&matrix.title));
            }
            table(&mut page, matrix, &compare.columns, told);
        }
    }
    page.push_str(
        "<footer>Written by Parallax from the texts named above, in the reader's own browser. Names, speakers and alignments \
         are found by program and can be wrong: each stands in the text it is said of.</footer>\n</body></html>\n",
    );
    page
}

fn table(page: &mut String, matrix: &Matrix, columns: &[Column], told: &Told) {
    let _ = write!(
        page,
        "<div class=\"scroll\"><table style=\"min-width:{}rem\"><thead><tr><th scope=\"col\">{}</th>",
        COLUMN * (columns.len() + 1),
        escape(&matrix.what)
    );
    for column in columns {
        let date = &column.date;
        let _ = write!(page, "<th scope=\"col\">{}<small>{}</small></th>", escape(&column.outlet.label), escape(date));
    }
    page.push_str("</tr></thead><tbody>\n");
    for row in &matrix.rows {
        let _ = write!(page, "<tr><th scope=\"row\">{}", escape(&row.label));
        if !row.role.is_empty() {
            let _ = write!(page, "<small>{}</small>", escape(&row.role));
        }
        page.push_str("</th>");
        for (cell, column) in row.cells.iter().zip(columns) {
            let shown = match cell {
                cell if cell.is_empty() => "–".to_owned(),
                cell if !cell.words.is_empty() => cell.words.iter().map(words).collect(),
                cell if cell.differs => format!("≠ {}", escape(&cell.value)),
                // Its bar: direct speech filled, reported speech in outline.
                cell => format!(
                    "{}{}<div class=\"bar\"><i style=\"width:{}%\"></i><i style=\"width:{}%\"></i></div>",
                    escape(&cell.value),
                    cell.reported,
                    cell.bar.saturating_sub(cell.indirect) / 10,
                    cell.indirect / 10
                ),
            };
            let class = match cell {
                cell if cell.is_empty() => " class=\"none\"",
                cell if cell.differs => " class=\"differs\"",
                _ => "",
            };
            let shown = match sentences(row, cell, column, told) {
                said if said.is_empty() || cell.is_empty() || !cell.words.is_empty() => format!("<div>{shown}</div>"),
                said => format!("<details><summary>{shown}</summary>{said}</details>"),
            };
            let _ = write!(page, "<td{class} data-o=\"{}\">{shown}</td>", escape(&column.outlet.label));
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody></table></div>\n");
}

/// The sentences of a column's article that a cell stands on, with their paragraphs' numbers; empty where they are not known.
fn sentences(row: &Row, cell: &Cell, column: &Column, told: &Told) -> String {
    let evidence = cell.subject.as_ref().or(row.subject.as_ref()).and_then(|subject| told.get(subject));
    let groups = evidence.into_iter().flat_map(|evidence| &evidence.groups);
    let here = groups.filter(|group| column.documents.iter().any(|document| document.key == group.document.key));
    let sentence = |sentence: &SentenceView| {
        let number =
            if sentence.paragraph > 0 { format!("<small>¶ {}</small> ", sentence.paragraph) } else { String::new() };
        format!("<p>{number}{}</p>", sentence.parts.iter().map(words).collect::<String>())
    };
    here.flat_map(|group| &group.sentences).map(sentence).collect()
}

fn words(part: &Part) -> String {
    let text = escape(&part.text);
    if part.strong { format!("<b>{text}</b>") } else { text }
}
