//! What the articles share word for word: a ribbon for each article, and a table of the passages.

use super::compare::{lede, rows};
use super::matrix::Table;
use super::outlet;
use super::page::Page;
use crate::view::{PassageKind, Ribbon, RibbonMark, SharedPassages, Subject, passage_kind_label};
use leptos::prelude::*;

/// The section with its finding, its ribbons and its table.
pub fn section(table: &Table, shared: &SharedPassages, all: RwSignal<bool>) -> AnyView {
    let table = Table { missing: "", nothing: "not in it", bar: 3, ..*table };
    let open = table.evidence.and_then(|evidence| evidence.subject.as_ref());
    let body = if shared.matrix.rows.is_empty() {
        view! { <p class="lede">"No eight words in a row stand in two of these articles."</p> }.into_any()
    } else {
        let ribbons: Vec<_> = shared
            .ribbons
            .iter()
            .zip(table.columns)
            .map(|(one, column)| {
                view! {
                    <div class="ribbon" role="img" aria-label=one.says.clone()>
                        {outlet::who(&column.outlet)} {strip(table.page, one, open)}
                        <span class="num">{one.percent}" %"</span>
                    </div>
                }
            })
            .collect();
        let kinds: Vec<_> = shared
            .kinds
            .iter()
            .map(|&kind| view! { <span><i class=class(kind)></i>{passage_kind_label(kind)}</span> })
            .collect();
        view! {
            <div class="ribbons">{ribbons}</div>
            <div class="legend">{kinds}</div>
            {rows(&table, "Shared passages", "Passage", &shared.matrix, all)}
        }
        .into_any()
    };
    view! {
        <section class="sec shared">
            <div class="head-row">
                <h2>"Shared passages"</h2>
            </div>
            {lede(&shared.matrix)}
            {body}
        </section>
    }
    .into_any()
}

/// The strip of one article. Its marks open what the table's rows open, so the keyboard has no need of them.
fn strip(page: Page, ribbon: &Ribbon, open: Option<&Subject>) -> AnyView {
    // Not by way of a fraction: writing those weighs 10 KB.
    let percent = |thousandths: u16| format!("{}.{}%", thousandths / 10, thousandths % 10);
    let marks: Vec<_> = ribbon
        .marks
        .iter()
        .map(|mark: &RibbonMark| {
            let subject = mark.subject.clone();
            let here = if open == Some(&subject) { " on" } else { "" };
            view! {
                <i
                    class=format!("{}{here}", class(mark.kind))
                    style:inset-inline-start=percent(mark.at)
                    style:inline-size=percent(mark.length)
                    title=passage_kind_label(mark.kind)
                    on:click=move |_| page.toggle_evidence(&subject)
                >
                    {mark.letter.clone()}
                </i>
            }
        })
        .collect();
    view! { <span class="strip-of">{marks}</span> }.into_any()
}

/// The class that sets how a kind is filled.
fn class(kind: PassageKind) -> &'static str {
    match kind {
        PassageKind::Quotation => "quotation",
        PassageKind::Agency => "agency",
        PassageKind::Unattributed => "unnamed",
    }
}
