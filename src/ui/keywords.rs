//! The keywords: tables of counts and words, and lines in context.

use super::live::live;
use super::page::{FIELD_ID, LINES_SECTION_ID, Page, WORDS_ID};
use super::{concordance, table};
use crate::engine::TablePart;
use crate::view::{Area, Change, SYNTAX, StopWord, TableSection};
use leptos::prelude::*;

/// Draws the room, each part anew where it changes. What an empty field shows and what was found both stand here, one of them
/// hidden, so that neither is made anew when the field is cleared or begun.
pub fn draw(page: Page) -> AnyView {
    let none = Memo::new(move |_| page.typed.with(Vec::is_empty));
    let not_yet = Memo::new(move |_| none.get() || page.stale.get());
    // This outlives a redrawing of the tables, as what is unfolded does.
    let stops_open = RwSignal::new(false);
    let tables = move |area: Area| {
        move || {
            page.keywords(area, |keywords| {
                let says = (!keywords.says.is_empty())
                    .then(|| view! { <p class="says" dir="auto">{keywords.says.clone()}</p> }.into_any());
                let part = u8::from(area == Area::SecondTables);
                let tables = keywords.sections.first().map(|one| section(page, one, part, stops_open));
                view! { {says} {tables} }.into_any()
            })
        }
    };
    view! {
        <div class="pad">
            <div class="part" hidden=move || !none.get()>
                {nothing_typed()}
                {live(tables(Area::Words))}
            </div>
            <div class="part" hidden=move || none.get()>{live(tables(Area::FirstTables))}</div>
            <div class="part" id=WORDS_ID hidden=move || not_yet.get()>{live(tables(Area::SecondTables))}</div>
            <div class="part" id=LINES_SECTION_ID hidden=move || not_yet.get()>{concordance::draw(page)}</div>
        </div>
    }
    .into_any()
}

/// Tables under their heading.
fn section(page: Page, one: &TableSection, part: u8, stops_open: RwSignal<bool>) -> AnyView {
    let tables: Vec<_> = one.tables.iter().map(|one| table::draw(page, one)).collect();
    let wide = one.tables.iter().any(|table| table.wide);
    let stops = (!one.stops.is_empty()).then(|| stop_lists(page, one, stops_open));
    view! {
        <section class="sec">
            <div class="head-row">
                <h2>{one.title.clone()}</h2>
                {table::tools(page, &one.picks, TablePart::Section(part))}
            </div>
            {(!one.note.is_empty()).then(|| view! { <p class="cap">{one.note.clone()}</p> })}
            <div class=if wide { "" } else { "beside" } aria-busy=move || page.counting.get().to_string()>{tables}</div>
            {stops}
        </section>
    }
    .into_any()
}

/// The words left out, to press in and out, and a field for more. There are hundreds: they are drawn once they are unfolded.
fn stop_lists(page: Page, one: &TableSection, open: RwSignal<bool>) -> AnyView {
    let stops = one.stops.clone();
    let lists = move || -> Vec<AnyView> {
        let shown = if open.get() { stops.as_slice() } else { &[] };
        shown.iter().map(|(name, words)| stop_list(page, name, words)).collect()
    };
    view! {
        <details class="stops" on:toggle=move |_| open.set(true)>
            <summary>"Words that are left out"</summary>
            <form
                on:submit=move |event| {
                    event.prevent_default();
                    if let Some(field) = crate::browser::screen::field_of(&event) {
                        page.press(&Change::LeaveOut(field.value()));
                        field.set_value("");
                    }
                }
            >
                <label>"Leave out another " <input type="text" name="word" autocomplete="off" /></label>
                <button type="submit" class="link">"Add"</button>
            </form>
            {live(lists)}
        </details>
    }
    .into_any()
}

fn stop_list(page: Page, name: &str, words: &[StopWord]) -> AnyView {
    let word = |stop: &StopWord| {
        let press = stop.press.clone();
        view! {
            <button
                type="button"
                aria-pressed=stop.out.to_string()
                on:click=move |_| {
                    if let Some(press) = &press {
                        page.press(press);
                    }
                }
            >
                {stop.word.clone()}
            </button>
        }
        .into_any()
    };
    let words: Vec<_> = words.iter().map(word).collect();
    view! { <p dir="auto"><b>{name.to_owned()}</b>{words}</p> }.into_any()
}

fn nothing_typed() -> impl IntoView {
    view! {
        <div class="note-page">
            <p class="says">"Type a word above to see where it stands in every article."</p>
            <details>
                <summary>"What can be typed"</summary>
                {language()}
            </details>
            <p class="go">
                <button type="button" class="btn main" on:click=move |_| crate::browser::screen::focus(FIELD_ID)>
                    "Type a keyword"
                </button>
            </p>
        </div>
    }
}

/// What can be typed, by example.
pub fn language() -> impl IntoView {
    let rows = SYNTAX.iter().map(|(typed, finds)| {
        view! {
            <tr>
                <th scope="row">
                    <code>{*typed}</code>
                </th>
                <td>{*finds}</td>
            </tr>
        }
    });
    view! {
        <table class="language">
            <caption class="vh">"What can be typed"</caption>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
