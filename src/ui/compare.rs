//! The chosen articles side by side: headlines and facts, then the sections of the comparison.

use super::matrix::{FIRST_ROWS, Table};
use super::numbers::{counted, grouped};
use super::outlet;
use super::page::{Page, Step, plain_click, to_article};
use super::{parallel, parts, strips};
use crate::engine::Form;
use crate::view::{
    ArticleCard, Compare, DocumentRef, Evidence, Fill, MOST_COLUMNS, Matrix, Part, RowKind, Section, SectionView, Sort,
};
use leptos::prelude::*;

/// From this many columns on the tables scroll sideways inside the page, the first column staying in sight.
const WIDE: usize = 7;
/// Up to so many columns stand in one line even on a phone.
const FEW: usize = 5;

/// The titles of the tables that show all their rows.
pub type Unfolded = RwSignal<Vec<String>>;

/// Draws the comparison.
pub fn draw(page: Page, compare: &Compare, evidence: Option<&Evidence>, unfolded: Unfolded) -> AnyView {
    let plain = Matrix::default();
    let table = Table { page, columns: &compare.columns, evidence, matrix: &plain };
    let glance: Vec<_> = compare.glance.iter().flat_map(|row| table.row(row)).collect();
    let count = compare.columns.len();
    let class = match count {
        0..=FEW => "pad compare few",
        WIDE.. => "pad compare wide",
        _ => "pad compare",
    };
    let alone = compare.sections.len() == 1;
    let sections: Vec<_> =
        compare.sections.iter().map(|one| section(page, compare, one, evidence, unfolded, alone)).collect();
    let nothing = compare.sections.is_empty().then(|| {
        view! {
            <p class="lede">
                "There is nothing to show here for these articles. "
                <button type="button" class="link" on:click=move |_| page.change(Step::Push, |state| state.section = None)>
                    "Show all sections"
                </button>
            </p>
        }
    });
    view! {
        <div class=class style=("--columns", count.to_string())>
            {(!compare.says.is_empty()).then(|| view! { <p class="says" dir="auto">{compare.says.clone()}</p> })}
            <div class="scroll" tabindex=(count >= WIDE).then_some("0") role="region" aria-label="Side by side">
                <table class="matrix head">
                    {columns(count)}
                    <caption class="vh">"The chosen articles at a glance"</caption>
                    {heads(page, &compare.columns)}
                    <tbody>
                        {headlines(page, &compare.columns, &compare.headlines)}
                        {glance}
                    </tbody>
                </table>
            </div>
            {sections}
            {nothing}
            <p class="more">
                <button type="button" class="btn" on:click=move |_| page.export(None, Form::Html)>"Save all as one page"</button>
            </p>
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
        .enumerate()
        .map(|(n, column)| {
            let document = column.document.clone();
            let shift = |other: Option<&ArticleCard>, sign: &'static str, way: &str| {
                let (one, other) = (column.document.clone(), other?.document.clone());
                let says = format!("Move {} to the {way}", column.outlet.label);
                Some(view! {
                    <button type="button" class="less" title=says.clone() aria-label=says on:click=move |_| page.move_column(&one, &other)>
                        {sign}
                    </button>
                })
            };
            view! {
                <th scope="col" class=outlet::class(column.outlet.style)>
                    {outlet::who(&column.outlet)}
                    {shift(n.checked_sub(1).and_then(|n| columns.get(n)), "‹", "left")}
                    {shift(columns.get(n + 1), "›", "right")}
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

fn headlines(page: Page, columns: &[ArticleCard], titles: &[Vec<Part>]) -> AnyView {
    let headlines: Vec<_> = columns
        .iter()
        .zip(titles)
        .map(|(column, title)| {
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
                        {parts::draw_plain(page, title)}
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

/// A section: its heading and finding, what can be chosen, its strips and its tables.
fn section(
    page: Page,
    compare: &Compare,
    one: &SectionView,
    evidence: Option<&Evidence>,
    unfolded: Unfolded,
    alone: bool,
) -> AnyView {
    let section = one.section;
    let class = match section {
        Section::Passages => "sec shared",
        Section::Words => "sec own",
        _ => "sec",
    };
    let open_alone = move |_| page.change(Step::Push, |state| state.section = if alone { None } else { Some(section) });
    let tables: Vec<_> = one
        .tables
        .iter()
        .map(|matrix| {
            let table = Table { page, columns: &compare.columns, evidence, matrix };
            let heading = matrix.has_heading.then(|| view! { <h3>{matrix.title.clone()}</h3> });
            view! { {heading} {rows(&table, unfolded)} }
        })
        .collect();
    view! {
        <section class=class>
            <div class="head-row">
                <h2>{one.title.clone()}</h2>
                <span class="tools">
                    {(!one.sorts.is_empty()).then(|| sorts(page, &one.sorts))}
                    {one.has_quotes.then(|| view! {
                        <button
                            type="button"
                            aria-pressed=move || page.state.with(|state| state.without_quotes).to_string()
                            on:click=move |_| page.change(Step::Push, |state| state.without_quotes = !state.without_quotes)
                        >
                            "Without quotations"
                        </button>
                    })}
                    {(!one.tables.is_empty()).then(|| view! {
                        <button type="button" on:click=move |_| page.export(Some(section), Form::Markdown)>"Copy table"</button>
                        <button type="button" on:click=move |_| page.export(Some(section), Form::Csv)>"CSV"</button>
                    })}
                    {(!one.ribbons.is_empty()).then(|| view! {
                        <button type="button" on:click=move |_| page.export(Some(section), Form::Svg)>"SVG"</button>
                        <button type="button" on:click=move |_| page.export(Some(section), Form::Png)>"PNG"</button>
                    })}
                    <button type="button" on:click=open_alone>{if alone { "All sections" } else { "Open alone" }}</button>
                </span>
            </div>
            {(!one.lede.is_empty()).then(|| view! { <p class="lede" dir="auto">{one.lede.clone()}</p> })}
            {(one.kinds.len() > 1).then(|| kinds(page, &one.kinds))}
            {strips::draw(page, one, &compare.columns, evidence)}
            {(!one.texts.is_empty()).then(|| parallel::draw(page, &one.texts, &compare.columns, alone))}
            {tables}
            {legend(&one.legend)}
        </section>
    }
    .into_any()
}

/// What the table lists, to choose from.
fn kinds(page: Page, kinds: &[(RowKind, String, usize)]) -> AnyView {
    let kinds: Vec<_> = kinds
        .iter()
        .map(|(kind, label, rows)| {
            let kind = *kind;
            view! {
                <button
                    type="button"
                    aria-pressed=move || page.state.with(|state| state.kind == kind).to_string()
                    on:click=move |_| page.change(Step::Push, |state| state.kind = kind)
                >
                    {label.clone()} " " <small>{grouped(*rows)}</small>
                </button>
            }
        })
        .collect();
    view! { <div class="tools kinds-of" role="group" aria-label="What to list">{kinds}</div> }.into_any()
}

/// What the fills mean.
fn legend(legend: &[(Fill, String)]) -> Option<AnyView> {
    let items: Vec<_> = legend
        .iter()
        .map(|(fill, says)| view! { <span><i class=strips::class(*fill)></i>{says.clone()}</span> })
        .collect();
    (!items.is_empty()).then(|| view! { <div class="legend">{items}</div> }.into_any())
}

/// A table with its first rows, and the way to the others.
fn rows(table: &Table, unfolded: Unfolded) -> AnyView {
    let matrix = table.matrix;
    let total = matrix.rows.len();
    let title = matrix.title.clone();
    let all = unfolded.with(|titles| titles.contains(&title));
    // An open row is never folded away.
    let open = matrix.rows.iter().position(|row| table.opened(row).is_some());
    let shown = if all { total } else { FIRST_ROWS.max(open.map_or(0, |at| at + 1)).min(total) };
    let texts = matrix.rows.iter().any(|row| row.cells.iter().any(|cell| !cell.words.is_empty()));
    let rows: Vec<_> = matrix.rows.iter().take(shown).flat_map(|row| table.row(row)).collect();
    let more = (total > FIRST_ROWS).then(|| {
        let says = if shown < total { format!("Show all {}", grouped(total)) } else { "Show fewer".to_owned() };
        let title = title.clone();
        let fold = move |_| {
            unfolded.update(|titles| {
                titles.retain(|other| *other != title);
                if shown < total {
                    titles.push(title.clone());
                }
            });
        };
        view! {
            <p class="more">
                <button type="button" class="btn" on:click=fold>{says}</button>
            </p>
        }
    });
    view! {
        <div class="scroll">
            <table class="matrix" class:texts=texts>
                {columns(table.columns.len())}
                <caption class="vh">{title.clone()}", by article"</caption>
                {table.head()}
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
    .into_any()
}

/// The order of the rows.
fn sorts(page: Page, sorts: &[(Sort, String)]) -> impl IntoView + use<> {
    let buttons = sorts.iter().map(|(sort, label)| {
        let sort = *sort;
        view! {
            <button
                type="button"
                aria-pressed=move || page.state.with(|state| state.sort == sort).to_string()
                on:click=move |_| page.change(Step::Push, |state| state.sort = sort)
            >
                {label.clone()}
            </button>
        }
    });
    view! { <span class="tools" role="group" aria-label="Sort by">"Sort: " {buttons.collect::<Vec<_>>()}</span> }
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
