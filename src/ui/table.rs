//! Tables of the keywords: whatever their columns, drawn by one piece of code.

use super::choice::{self, Choice};
use super::element::{Element, button, element};
use super::numbers::grouped;
use super::page::{Page, plain_click};
use super::{outlet, plot, series};
use crate::engine::{Form, TablePart};
use crate::view::{Change, Head, Pick, Table, TableCell, TableRow};
use leptos::prelude::*;
use leptos::web_sys::HtmlSelectElement;

/// How tables are kept.
const FORMS: [(&str, Form); 4] =
    [("Copy table", Form::Markdown), ("CSV", Form::Csv), ("JSON", Form::Json), ("CSV by word", Form::Words)];

/// Draws a table.
pub fn draw(page: Page, table: &Table) -> Element {
    let rows = |foot: bool| table.rows.iter().filter(move |row| row.foot == foot).map(move |row| draw_row(page, row));
    let keyword = table.keyword.as_ref().map(|(text, style)| mark(*style).text(text.clone()));
    let drawn = element("table").with("class", if table.wide { "plot wide" } else { "plot" }).holding([
        element("caption").holding([element("span").with("class", "vh").text(table.title.clone())]).holding(keyword),
        element("thead").holding([element("tr").holding(table.heads.iter().map(|one| head(page, one)))]),
        element("tbody").holding(rows(false)),
        element("tfoot").holding(rows(true)),
    ]);
    let left_out = (table.left_out > 0)
        .then(|| element("p").with("class", "cap").text(format!("{} more are not listed.", grouped(table.left_out))));
    element("div").with("class", "tabled").holding([drawn]).holding(left_out)
}

fn mark(style: u8) -> Element {
    element("mark").with("class", series::class(style))
}

fn head(page: Page, head: &Head) -> Element {
    let mut drawn = element("th").with("scope", "col").with_any("title", &head.says);
    if head.number {
        drawn = drawn.with("class", "num");
    }
    if head.sorted {
        drawn = drawn.with("aria-sort", "descending");
    }
    let label = head.label.clone();
    match (&head.press, head.style) {
        (Some(press), _) => {
            let press = press.clone();
            let button = opens().pressed(move |_| page.press(&press)).text(label);
            drawn.holding([if head.sorted { button.text(" ↓") } else { button }])
        }
        (None, 0) => drawn.text(label),
        (None, style) => drawn.holding([mark(style).text(label)]),
    }
}

fn opens() -> Element {
    button("opens")
}

/// A row; where it has places, with these at its end.
fn draw_row(page: Page, row: &TableRow) -> Element {
    let cells = row.cells.iter().enumerate().map(|(at, one)| cell(page, one, at == 0));
    let places = row.plot.as_ref().map(|places| {
        element("td").with("class", "c").holding([plot::draw(page, places, "where the hits stand", false)])
    });
    element("tr").holding(cells).holding(places)
}

/// What stands in a cell.
pub fn inner(page: Page, cell: &TableCell, is_head: bool) -> Vec<Element> {
    let name = cell.outlet.as_ref().map(outlet::who);
    let text =
        (!cell.text.is_empty()).then(|| element("span").with("class", "t").with("dir", "auto").text(cell.text.clone()));
    match cell.press.clone() {
        // What opens sentences says whether they are open.
        Some(Change::Open(subject)) => {
            let open = page.is_open(&subject);
            let button = opens().with("aria-expanded", open.to_string()).with_any("aria-label", &cell.says);
            vec![button.pressed(move |_| page.toggle_evidence(&subject)).holding(text)]
        }
        Some(press) => {
            let href = page.href(|state| state.apply(&press));
            let link = element("a").with("class", "goes").with("href", href).with_any("title", &cell.says);
            let link = link.pressed(move |event| {
                if plain_click(event) {
                    page.press(&press);
                }
            });
            vec![link.holding(name).holding(text)]
        }
        None if is_head => {
            let says = (!cell.says.is_empty()).then(|| element("small").with("class", "cap").text(cell.says.clone()));
            name.into_iter().chain(text).chain(says).collect()
        }
        None => vec![element("span").with("class", "quiet").with_any("aria-label", &cell.says).holding(text)],
    }
}

fn cell(page: Page, cell: &TableCell, is_head: bool) -> Element {
    let inner = inner(page, cell, is_head);
    if is_head {
        return element("th").with("scope", "row").holding(inner);
    }
    let bar = (cell.bar > 0).then(|| {
        let rect = element("rect").with("class", format!("t{}", cell.style)).with("x", (1000 - cell.bar).to_string());
        let svg = element("svg").with("class", "b").with("viewBox", "0 0 1000 4").with("preserveAspectRatio", "none");
        svg.with("height", "4")
            .with("aria-hidden", "true")
            .holding([rect.with("width", cell.bar.to_string()).with("height", "4")])
    });
    let class = if cell.style > 0 { format!("num {}", series::class(cell.style)) } else { "num".to_owned() };
    element("td").with("class", class).holding(inner).holding(bar)
}

/// What can be set of a table or of lines, and how it can be kept.
pub fn tools(page: Page, picks: &[Pick], part: TablePart) -> AnyView {
    let picks: Vec<_> = picks.iter().map(|one| pick(page, one)).collect();
    // Lines can have a column for each word.
    let forms = if part == TablePart::Lines { FORMS.as_slice() } else { FORMS.get(..3).unwrap_or(&FORMS) };
    let keep: Vec<_> = forms
        .iter()
        .map(|&(label, form)| {
            view! { <button type="button" on:click=move |_| page.export_table(part, form)>{label}</button> }.into_any()
        })
        .collect();
    view! { <div class="tools orders">{picks} {keep}</div> }.into_any()
}

/// One thing to choose of several.
pub fn pick(page: Page, pick: &Pick) -> AnyView {
    let name = pick.name.clone();
    let choices = pick.options.iter().map(|(value, label)| Choice {
        value: value.clone(),
        label: label.clone(),
        chosen: *value == pick.chosen,
    });
    let choose = move |list: HtmlSelectElement| page.press(&Change::Set(name.clone(), list.value()));
    let list = choice::list(Some(pick.label.clone()), "", choices.collect(), Box::new(choose));
    view! { <label>{pick.label.clone()} " " {list}</label> }.into_any()
}
