//! The chosen articles side by side: headlines and facts, who is named, who is quoted.

use super::matrix::{FIRST_ROWS, Table};
use super::numbers::{counted, grouped};
use super::outlet;
use super::page::{Page, Step, plain_click, to_article};
use super::passages;
use crate::view::{ArticleCard, Compare, DocumentRef, Evidence, MOST_COLUMNS, Matrix, Sort};
use leptos::prelude::*;

/// From this many columns on the tables scroll sideways inside the page, the first column staying in sight.
const WIDE: usize = 7;
/// Up to so many columns stand in one line even on a phone.
const FEW: usize = 5;

/// Which of the tables show all their rows.
#[derive(Clone, Copy)]
pub struct Unfolded {
    /// Who is named.
    pub named: RwSignal<bool>,
    /// Who is quoted.
    pub quoted: RwSignal<bool>,
    /// What is shared word for word.
    pub shared: RwSignal<bool>,
}

/// Draws the comparison.
pub fn draw(page: Page, compare: &Compare, evidence: Option<&Evidence>, unfolded: Unfolded) -> AnyView {
    let table = Table {
        page,
        columns: &compare.columns,
        evidence,
        missing: "missing in",
        only: "only in",
        nothing: "not named",
        bar: 3,
    };
    let glance: Vec<_> = compare.glance.iter().flat_map(|row| table.row(row)).collect();
    let voices = Table { missing: "not heard in", only: "heard only in", nothing: "not heard", bar: 8, ..table };
    let count = compare.columns.len();
    let class = match count {
        0..=FEW => "pad compare few",
        WIDE.. => "pad compare wide",
        _ => "pad compare",
    };
    view! {
        <div class=class style=("--columns", count.to_string())>
            {(!compare.says.is_empty()).then(|| view! { <p class="says" dir="auto">{compare.says.clone()}</p> })}
            <div class="scroll" tabindex=(count >= WIDE).then_some("0") role="region" aria-label="Side by side">
                <table class="matrix head">
                    {columns(count)}
                    <caption class="vh">"The chosen articles at a glance"</caption>
                    {heads(page, &compare.columns)}
                    <tbody>
                        {headlines(page, &compare.columns)}
                        {glance}
                    </tbody>
                </table>
            </div>
            {section(&table, "Who is named", "Person", &compare.named, unfolded.named)}
            {section(&voices, "Who is quoted", "Speaker", &compare.quoted, unfolded.quoted)}
            <div class="legend">
                <span><i class="a"></i>"in their own words"</span>
                <span><i></i>"reported speech"</span>
                <span><i class="gap"></i>"nothing"</span>
            </div>
            {passages::section(&table, &compare.shared, unfolded.shared)}
        </div>
    }
    .into_any()
}

/// The first column and the outlets' columns; their widths are set in the style sheet.
fn columns(count: usize) -> AnyView {
    let rest: Vec<_> = (0..count).map(|_| view! { <col /> }).collect();
    view! {
        <colgroup>
            <col class="h" />
            {rest}
        </colgroup>
    }
    .into_any()
}

fn heads(page: Page, columns: &[ArticleCard]) -> AnyView {
    let heads: Vec<_> = columns
        .iter()
        .map(|column| {
            let document = column.document.clone();
            view! {
                <th scope="col" class=outlet::class(column.outlet.style)>
                    {outlet::who(&column.outlet)}
                    <button
                        type="button"
                        class="less"
                        aria-label=format!("Take {} out of the comparison", column.outlet.label)
                        title="Take out of the comparison"
                        on:click=move |_| page.choose(std::slice::from_ref(&document), false)
                    >
                        {super::icons::cross()}
                    </button>
                </th>
            }
        })
        .collect();
    view! {
        <thead>
            <tr>
                <th>
                    <span class="vh">"what"</span>
                </th>
                {heads}
            </tr>
        </thead>
    }
    .into_any()
}

fn headlines(page: Page, columns: &[ArticleCard]) -> AnyView {
    let headlines: Vec<_> = columns
        .iter()
        .map(|column| {
            let document = column.document.clone();
            view! {
                <td class=outlet::class(column.outlet.style)>
                    <span class="ab">{outlet::who(&column.outlet)}</span>
                    <a
                        dir="auto"
                        href=page.href(|state| to_article(state, &document))
                        on:click=move |event| {
                            if plain_click(&event) {
                                page.read(&document);
                            }
                        }
                    >
                        {column.title.clone()}
                    </a>
                </td>
            }
        })
        .collect();
    view! {
        <tr class="hl">
            <th scope="row">"Headline"</th>
            {headlines}
        </tr>
    }
    .into_any()
}

/// A section with its table, its finding and its order.
fn section(table: &Table, title: &'static str, what: &'static str, matrix: &Matrix, all: RwSignal<bool>) -> AnyView {
    let page = table.page;
    let body = if matrix.rows.is_empty() {
        view! { <p class="lede">"Nobody, in any of these articles."</p> }.into_any()
    } else {
        rows(table, title, what, matrix, all)
    };
    view! {
        <section class="sec">
            <div class="head-row">
                <h2>{title}</h2>
                {(matrix.rows.len() > 1).then(|| sorts(page))}
            </div>
            {lede(matrix)}
            {body}
        </section>
    }
    .into_any()
}

/// What stands out in a table.
pub fn lede(matrix: &Matrix) -> Option<AnyView> {
    let says = &matrix.lede;
    (!says.is_empty()).then(|| view! { <p class="lede" dir="auto">{says.clone()}</p> }.into_any())
}

/// A table with its first rows, and the way to the others.
pub fn rows(table: &Table, title: &'static str, what: &'static str, matrix: &Matrix, all: RwSignal<bool>) -> AnyView {
    let total = matrix.rows.len();
    // An open row is never folded away.
    let open = matrix.rows.iter().position(|row| {
        row.subject.is_some() && table.evidence.is_some_and(|evidence| evidence.subject == row.subject)
    });
    let shown = if all.get() { total } else { FIRST_ROWS.max(open.map_or(0, |at| at + 1)).min(total) };
    let rows: Vec<_> = matrix.rows.iter().take(shown).flat_map(|row| table.row(row)).collect();
    let more = (total > FIRST_ROWS).then(|| {
        let says = if shown < total { format!("Show all {}", grouped(total)) } else { "Show fewer".to_owned() };
        view! {
            <p class="more">
                <button type="button" class="btn" on:click=move |_| all.set(shown < total)>{says}</button>
            </p>
        }
    });
    view! {
        <div class="scroll">
            <table class="matrix">
                {columns(table.columns.len())}
                <caption class="vh">{title}", by article"</caption>
                {table.head(what)}
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
    .into_any()
}

/// The order of the rows.
fn sorts(page: Page) -> impl IntoView {
    let sorts = [(Sort::Shared, "shared by most"), (Sort::Uneven, "most uneven"), (Sort::Name, "name")];
    let buttons = sorts.map(|(sort, label)| {
        view! {
            <button
                type="button"
                aria-pressed=move || page.state.with(|state| state.sort == sort).to_string()
                on:click=move |_| page.change(Step::Push, |state| state.sort = sort)
            >
                {label}
            </button>
        }
    });
    view! { <span class="tools" role="group" aria-label="Sort by">"Sort: " {buttons.into_iter().collect::<Vec<_>>()}</span> }
}

/// What stands where too few articles are chosen.
pub fn choose(page: Page, chosen: usize) -> AnyView {
    // The largest story is what a reader most likely wants to see side by side.
    let largest = page.library.with(|library| {
        library
            .stories
            .iter()
            .max_by_key(|story| story.articles.len())
            .filter(|story| story.articles.len() > 1)
            .cloned()
    });
    let offer = largest.map(|story| {
        let documents: Vec<DocumentRef> =
            story.articles.iter().take(MOST_COLUMNS).map(|card| card.document.clone()).collect();
        let says = format!("Compare the {} on “{}”", counted(documents.len(), "article", "articles"), story.label);
        view! {
            <p class="go">
                <button
                    type="button"
                    class="btn main"
                    on:click=move |_| page.change(Step::Push, |state| state.chosen = documents.clone())
                >
                    {says}
                </button>
            </p>
        }
    });
    let says = match chosen {
        0 => "Choose two or more articles to see them side by side.",
        _ => "One article is chosen. Choose one more to see them side by side.",
    };
    view! {
        <div class="pad note-page">
            <p class="says">{says}</p>
            <p>"Tick the box beside an article in the library, or “choose all” beside a story."</p>
            {offer}
        </div>
    }
    .into_any()
}
