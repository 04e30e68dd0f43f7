//! Tables of the keywords: whatever their columns, drawn by one piece of code.

use super::choice::{self, Choice};
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
pub fn draw(page: Page, table: &Table) -> AnyView {
    let heads: Vec<_> = table.heads.iter().map(|one| head(page, one)).collect();
    let rows = |foot: bool| -> Vec<_> {
        let rows = table.rows.iter().filter(move |row| row.foot == foot);
        rows.map(|row| draw_row(page, row)).collect()
    };
    let (body, foot) = (rows(false), rows(true));
    let keyword = table.keyword.as_ref().map(|(text, style)| {
        view! { <mark class=series::class(*style)>{text.clone()}</mark> }
    });
    let left_out = (table.left_out > 0)
        .then(|| view! { <p class="cap">{format!("{} more are not listed.", grouped(table.left_out))}</p> });
    view! {
        <div class="tabled">
            <table class=if table.wide { "plot wide" } else { "plot" }>
                <caption>
                    <span class="vh">{table.title.clone()}</span>
                    {keyword}
                </caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{body}</tbody>
                <tfoot>{foot}</tfoot>
            </table>
            {left_out}
        </div>
    }
    .into_any()
}

fn head(page: Page, head: &Head) -> AnyView {
    let says = (!head.says.is_empty()).then(|| head.says.clone());
    let label = head.label.clone();
    let inner = match (&head.press, head.style) {
        (Some(press), _) => {
            let press = press.clone();
            view! {
                <button type="button" class="opens" on:click=move |_| page.press(&press)>
                    {label}
                    {head.sorted.then_some(" ↓")}
                </button>
            }
            .into_any()
        }
        (None, 0) => label.into_any(),
        (None, style) => view! { <mark class=series::class(style)>{label}</mark> }.into_any(),
    };
    let class = head.number.then_some("num");
    let sort = head.sorted.then_some("descending");
    view! { <th scope="col" class=class title=says aria-sort=sort>{inner}</th> }.into_any()
}

/// A row; where it has places, with these at its end.
fn draw_row(page: Page, row: &TableRow) -> AnyView {
    let cells: Vec<_> = row.cells.iter().enumerate().map(|(at, one)| cell(page, one, at == 0)).collect();
    let places = row.plot.as_ref().map(|places| {
        view! { <td class="c">{plot::draw(page, places, "where the hits stand".to_owned(), false)}</td> }.into_any()
    });
    view! { <tr>{cells} {places}</tr> }.into_any()
}

/// What stands in a cell.
pub fn inner(page: Page, cell: &TableCell, is_head: bool) -> AnyView {
    let says = (!cell.says.is_empty()).then(|| cell.says.clone());
    let name = cell.outlet.as_ref().map(outlet::who);
    let text = (!cell.text.is_empty()).then(|| view! { <span class="t" dir="auto">{cell.text.clone()}</span> });
    match cell.press.clone() {
        // What opens sentences says whether they are open.
        Some(Change::Open(subject)) => {
            let open = page.is_open(&subject);
            view! {
                <button
                    type="button"
                    class="opens"
                    aria-expanded=open.to_string()
                    aria-label=says
                    on:click=move |_| page.toggle_evidence(&subject)
                >
                    {text}
                </button>
            }
            .into_any()
        }
        Some(press) => {
            let href = page.href(|state| state.apply(&press));
            view! {
                <a
                    class="goes"
                    href=href
                    title=says
                    on:click=move |event| {
                        if plain_click(&event) {
                            page.press(&press);
                        }
                    }
                >
                    {name}
                    {text}
                </a>
            }
            .into_any()
        }
        None if is_head => {
            view! { {name} {text} {says.map(|says| view! { <small class="cap">{says}</small> })} }.into_any()
        }
        None => view! { <span class="quiet" aria-label=says>{text}</span> }.into_any(),
    }
}

fn cell(page: Page, cell: &TableCell, is_head: bool) -> AnyView {
    let inner = inner(page, cell, is_head);
    if is_head {
        return view! { <th scope="row">{inner}</th> }.into_any();
    }
    let class = if cell.style > 0 { format!("num {}", series::class(cell.style)) } else { "num".to_owned() };
    let bar = (cell.bar > 0).then(|| {
        view! {
            <svg class="b" viewBox="0 0 1000 4" preserveAspectRatio="none" height="4" aria-hidden="true">
                <rect class=format!("t{}", cell.style) x=1000 - cell.bar width=cell.bar height="4"></rect>
            </svg>
        }
    });
    view! { <td class=class>{inner} {bar}</td> }.into_any()
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
