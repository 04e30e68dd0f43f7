//! The words that go with each keyword.

use super::page::{Page, plain_click};
use super::series;
use crate::view::{Beside, Series};
use leptos::prelude::*;

/// Draws a list for each keyword that has such words.
pub fn draw(page: Page, beside: &[Vec<Beside>], all: &[Series]) -> AnyView {
    let lists: Vec<_> = all.iter().zip(beside).filter(|(_, words)| !words.is_empty()).collect();
    if lists.is_empty() {
        return ().into_any();
    }
    let lists = lists.into_iter().map(|(series, words)| list(page, series, words)).collect_view();
    view! {
        <section class="sec">
            <div class="head-row">
                <h2>"What goes with them"</h2>
                <span class="tools">"Within five words; press a word for its lines"</span>
            </div>
            <div class="beside">{lists}</div>
        </section>
    }
    .into_any()
}

fn list(page: Page, keyword: &Series, words: &[Beside]) -> AnyView {
    let rows = words.iter().map(|word| {
        let query = word.query.clone();
        let href = page.href(|state| state.query.clone_from(&query));
        view! {
            <tr>
                <th scope="row">
                    <a
                        href=href
                        on:click=move |event| {
                            if plain_click(&event) {
                                page.set_query(query.clone(), false);
                            }
                        }
                    >
                        {word.word.clone()}
                    </a>
                </th>
                <td class="num">{word.near.clone()}</td>
                <td class="num">{word.articles.clone()}</td>
                <td class="num">{word.score.clone()}</td>
            </tr>
        }
    });
    view! {
        <table>
            <caption>{series::mark(keyword)}</caption>
            <thead>
                <tr>
                    <th scope="col">"Word"</th>
                    <th scope="col" class="num">"Near"</th>
                    <th scope="col" class="num">"Articles"</th>
                    <th scope="col" class="num" title="logDice: at most 14; one less is half as close">"Closeness"</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
