//! Which outlets are let through.

use super::numbers::grouped;
use super::outlet;
use super::page::{Page, Step};
use crate::view::{OutletCount, Room};
use leptos::prelude::*;

/// The filter. Folded while reading, open beside the keywords, where it is used most.
#[component]
pub fn OutletFilter() -> impl IntoView {
    let page = expect_context::<Page>();
    let unfolded = RwSignal::new(None::<bool>);
    let open = Memo::new(move |_| {
        unfolded
            .get()
            .unwrap_or_else(|| page.state.with(|state| state.room == Room::Keywords || !state.outlets.is_empty()))
    });
    let useful = Memo::new(move |_| page.library.with(|library| library.outlets.len() > 1));
    let says = move || {
        page.library.with(|library| {
            let on = library.outlets.iter().filter(|outlet| outlet.on).count();
            if on == library.outlets.len() { format!("all {on}") } else { format!("{on} of {}", library.outlets.len()) }
        })
    };
    view! {
        <Show when=move || useful.get()>
            <section class="facet" class:shut=move || !open.get()>
                <h2>
                    <button
                        type="button"
                        class="fold"
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| unfolded.set(Some(!open.get_untracked()))
                    >
                        <span class="chev"></span>
                        "Outlets "
                        <span class="quiet">{says}</span>
                    </button>
                    <Show when=move || page.state.with(|state| !state.outlets.is_empty())>
                        <button
                            type="button"
                            class="link"
                            on:click=move |_| page.change(Step::Push, |state| state.outlets.clear())
                        >
                            "All"
                        </button>
                    </Show>
                </h2>
                <Show when=move || open.get()>
                    <ul>{move || page.library.with(|library| rows(page, &library.outlets))}</ul>
                </Show>
            </section>
        </Show>
    }
}

fn rows(page: Page, outlets: &[OutletCount]) -> Vec<AnyView> {
    let keywords = page.series.with(|series| !series.is_empty());
    outlets.iter().map(|outlet| row(page, outlet, keywords)).collect()
}

/// One outlet: let through or not, and alone.
fn row(page: Page, count: &OutletCount, keywords: bool) -> AnyView {
    let label = count.outlet.label.clone();
    let only = count.outlet.label.clone();
    let (number, of) = if keywords { (count.hits, "hits") } else { (count.articles, "articles") };
    view! {
        <li class:off=!count.on>
            <label>
                <input type="checkbox" prop:checked=count.on on:change=move |_| toggle(page, &label) />
                {outlet::who(&count.outlet)}
            </label>
            <button
                type="button"
                class="only"
                aria-label=format!("Only {}", count.outlet.label)
                on:click=move |_| page.change(Step::Push, |state| state.outlets = vec![only.clone()])
            >
                "only"
            </button>
            <span class="num" title=of>{grouped(number)}</span>
        </li>
    }
    .into_any()
}

/// Lets an outlet through or not. An empty filter lets all through, so that taking one out means naming the others.
fn toggle(page: Page, label: &str) {
    let labels: Vec<String> =
        page.library.with_untracked(|library| library.outlets.iter().map(|count| count.outlet.label.clone()).collect());
    page.change(Step::Push, |state| {
        if state.outlets.is_empty() {
            state.outlets = labels.iter().filter(|other| *other != label).cloned().collect();
        } else if let Some(at) = state.outlets.iter().position(|other| other == label) {
            state.outlets.remove(at);
        } else {
            state.outlets.push(label.to_owned());
            if labels.iter().all(|label| state.outlets.contains(label)) {
                state.outlets.clear();
            }
        }
    });
}
