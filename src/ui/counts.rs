//! The keywords' counts per article, and where they stand in it.

use super::numbers::grouped;
use super::outlet;
use super::page::{Page, plain_click, to_article};
use super::series;
use crate::view::{KeywordRow, Keywords, Place, Series, Subject};
use leptos::prelude::*;

/// How many articles the table lists before it asks; about two screens.
const FIRST_ROWS: usize = 50;
/// The height of a barcode, shared by its lanes.
const BARCODE: u32 = 30;

/// Draws the table.
pub fn draw(page: Page, keywords: &Keywords, series: &[Series], all: RwSignal<bool>) -> AnyView {
    let heads: Vec<_> =
        series.iter().map(|series| view! { <th scope="col" class="num">{series::mark(series)}</th> }).collect();
    let total = keywords.rows.len();
    let shown = if all.get() { total } else { FIRST_ROWS.min(total) };
    let rows: Vec<_> = keywords.rows.iter().take(shown).map(|row| draw_row(page, row, series)).collect();
    let more = (total > shown).then(|| {
        view! {
            <p class="more">
                <button type="button" class="btn" on:click=move |_| all.set(true)>
                    {format!("Show all {} articles", grouped(total))}
                </button>
            </p>
        }
    });
    let bold = |count: &usize| view! { <td class="num"><b>{grouped(*count)}</b></td> }.into_any();
    let plain = |count: &usize| view! { <td class="num">{grouped(*count)}</td> }.into_any();
    view! {
        <section class="sec">
            <div class="head-row">
                <h2>"Counts and places"</h2>
            </div>
            <table class="plot">
                <caption class="vh">"Hits of each keyword in each article"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Article"</th>
                        {heads}
                        <th scope="col" class="c">"Where they stand, from the first word to the last"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">"In all"</th>
                        {keywords.totals.iter().map(bold).collect::<Vec<_>>()}
                        <td class="c"></td>
                    </tr>
                    <tr>
                        <th scope="row">"Per 1,000 words"</th>
                        {keywords.per_thousand.iter().map(|rate| view! { <td class="num">{rate.clone()}</td> }).collect::<Vec<_>>()}
                        <td class="c"></td>
                    </tr>
                    <tr>
                        <th scope="row">{format!("Articles, of {}", grouped(total))}</th>
                        {keywords.articles.iter().map(plain).collect::<Vec<_>>()}
                        <td class="c"></td>
                    </tr>
                </tfoot>
            </table>
            {more}
        </section>
    }
    .into_any()
}

fn draw_row(page: Page, row: &KeywordRow, series: &[Series]) -> AnyView {
    let document = row.card.document.clone();
    let counts: Vec<_> = series
        .iter()
        .zip(&row.card.hits)
        .enumerate()
        .map(|(at, (series, count))| count_cell(page, at, series, *count, &row.card.outlet.label))
        .collect();
    view! {
        <tr>
            <th scope="row" class="o">
                <a
                    class="article"
                    title=row.card.title.clone()
                    href=page.href(|state| to_article(state, &document))
                    on:click=move |event| {
                        if plain_click(&event) {
                            page.read(&document);
                        }
                    }
                >
                    {outlet::who(&row.card.outlet)}
                </a>
            </th>
            {counts}
            <td class="c">{barcode(page, row, series)}</td>
        </tr>
    }
    .into_any()
}

/// A count that opens its sentences.
fn count_cell(page: Page, at: usize, series: &Series, count: usize, label: &str) -> AnyView {
    let class = format!("num {}", series::class(series.style));
    let inner = match u8::try_from(at) {
        Ok(at) if count > 0 => {
            let subject = Subject::Series(at);
            let open = page.is_open(&subject);
            view! {
                <button
                    type="button"
                    class="opens"
                    aria-expanded=open.to_string()
                    aria-label=format!("{} in {label}: {count}", series.text)
                    on:click=move |_| page.open_evidence(&subject)
                >
                    {grouped(count)}
                </button>
            }
            .into_any()
        }
        _ => view! { <span class="quiet">{count}</span> }.into_any(),
    };
    view! { <td class=class>{inner}</td> }.into_any()
}

/// The hits along an article, a lane for each series. A mark leads to its words; the lines below do so by keyboard.
fn barcode(page: Page, row: &KeywordRow, series: &[Series]) -> AnyView {
    let lanes = u32::try_from(series.len()).unwrap_or(1).max(1);
    let height = BARCODE / lanes;
    let drawn: Vec<_> = row
        .barcode
        .iter()
        .map(|mark| {
            let lane =
                series.iter().position(|series| series.style == mark.style).and_then(|at| u32::try_from(at).ok());
            let y = lane.unwrap_or(0) * height + 1;
            let x = u32::from(mark.at).min(996);
            let place = Place { document: row.card.document.clone(), at: mark.place };
            view! {
                <rect
                    class=format!("t{}", mark.style)
                    x=x
                    y=y
                    width="4"
                    height=height.saturating_sub(2)
                    on:click=move |_| page.go_to(&place)
                ></rect>
            }
        })
        .collect();
    let box_ = format!("0 0 1000 {BARCODE}");
    view! {
        <svg class="code" viewBox=box_ preserveAspectRatio="none" role="img" aria-label="where the hits stand">
            <rect class="bg" width="1000" height=BARCODE></rect>
            {drawn}
        </svg>
    }
    .into_any()
}
