//! The drawer: what was pressed, and the exact sentences it stands on.

use super::live::live;
use super::matrix::draw_sentence;
use super::numbers::{counted, grouped};
use super::outlet;
use super::page::{EVIDENCE_ID, Page, Pane};
use super::{fix, icons};
use crate::view::{Evidence, EvidenceGroup, Room};
use leptos::prelude::*;

/// How many sentences of an article stand open; the rest is folded away.
const FIRST_SENTENCES: usize = 12;

/// Whether the drawer has something to show: in a comparison the sentences open in their row instead.
pub fn in_drawer(page: Page) -> bool {
    page.evidence.with(Option::is_some) && page.shown.with(|shown| shown.room != Room::Compare)
}

/// The pane at the right; on a narrow window a sheet.
#[component]
pub fn EvidenceDrawer() -> impl IntoView {
    let page = expect_context::<Page>();
    let shown = Memo::new(move |_| in_drawer(page));
    view! {
        <Show when=move || shown.get()>
            <aside
                class="drawer"
                class:open=move || page.pane.get() == Pane::Evidence
                id=EVIDENCE_ID
                tabindex="-1"
                aria-label="Evidence"
            >
                {live(move || page.evidence.with(|evidence| evidence.as_ref().map(|evidence| draw(page, evidence))))}
            </aside>
        </Show>
    }
}

fn draw(page: Page, evidence: &Evidence) -> AnyView {
    let most = evidence.groups.iter().map(|group| group.count).max().unwrap_or(0).max(1);
    let with = evidence.groups.iter().filter(|group| group.count > 0).count();
    let counts: Vec<_> = evidence.groups.iter().map(|group| count_row(group, most)).collect();
    let groups: Vec<_> = evidence
        .groups
        .iter()
        .filter(|group| !group.sentences.is_empty())
        .map(|group| draw_group(page, group))
        .collect();
    view! {
        <div class="card">
            <div>
                <div class="head-row">
                    <span class="cap">{evidence.over.clone()}</span>
                    <button
                        type="button"
                        class="close"
                        aria-label="Close the evidence"
                        title="Close (Esc)"
                        on:click=move |_| page.close_evidence()
                    >
                        {icons::cross()}
                    </button>
                </div>
                <h2 dir="auto">{evidence.title.clone()}</h2>
            </div>
            <section>
                <h3>{format!("In {with} of {}", counted(evidence.groups.len(), "article", "articles"))}</h3>
                <table>
                    <tbody>{counts}</tbody>
                </table>
            </section>
            {called(evidence)}
            {evidence.fix.as_ref().map(|fix| fix::draw(page, fix))}
            <section>
                <h3>{counted(evidence.sentences, "sentence", "sentences")}</h3>
                {groups}
                {(evidence.left_out > 0)
                    .then(|| {
                        let more = counted(evidence.left_out, "more place is", "more places are");
                        view! { <p class="cap">{format!("{more} not shown; filter the library to see them.")}</p> }
                    })}
            </section>
        </div>
    }
    .into_any()
}

fn count_row(group: &EvidenceGroup, most: usize) -> AnyView {
    let width = group.count * 1000 / most;
    view! {
        <tr>
            <th scope="row">{outlet::who(&group.outlet)}</th>
            <td class=format!("b {}", outlet::class(group.outlet.style))>
                <svg class="b" viewBox="0 0 1000 3" preserveAspectRatio="none" height="3" aria-hidden="true">
                    <rect class="bar" width=width height="3"></rect>
                </svg>
            </td>
            <td class="num">{grouped(group.count)}</td>
        </tr>
    }
    .into_any()
}

/// How the subject is called, with counts.
fn called(evidence: &Evidence) -> Option<AnyView> {
    if evidence.called.len() < 2 {
        return None;
    }
    let last = evidence.called.len() - 1;
    let names: Vec<_> = evidence
        .called
        .iter()
        .enumerate()
        .map(|(at, (name, count))| {
            view! {
                <span class="calling">
                    <bdi class="serif">{name.clone()}</bdi>
                    " "
                    <span class="quiet">{grouped(*count)}</span>
                    {(at < last).then_some(", ")}
                </span>
            }
        })
        .collect();
    Some(view! { <section><h3>"Called"</h3><p>{names}</p></section> }.into_any())
}

fn draw_group(page: Page, group: &EvidenceGroup) -> AnyView {
    let item = |sentence| view! { <li>{draw_sentence(page, group, sentence)}</li> }.into_any();
    let first: Vec<_> = group.sentences.iter().take(FIRST_SENTENCES).map(item).collect();
    let rest: Vec<_> = group.sentences.iter().skip(FIRST_SENTENCES).map(item).collect();
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>{counted(rest.len(), "more", "more")}</summary>
                <ul class="sents">{rest}</ul>
            </details>
        }
    });
    view! {
        <div class="group">
            <h4>{outlet::who(&group.outlet)}</h4>
            <ul class="sents">{first}</ul>
            {rest}
        </div>
    }
    .into_any()
}
