//! What narrows the library: for each facet its values with their counts, to let through or not.

use super::element::{Element, element};
use super::live::live;
use super::numbers::{counted, grouped};
use super::outlet;
use super::page::Page;
use crate::view::{Change, FIRST_VALUES, FacetRow, FacetView};
use leptos::prelude::*;

/// The facets.
#[component]
pub fn Facets() -> impl IntoView {
    let page = expect_context::<Page>();
    let facets = page.facets;
    // The titles of those that list all their values: the others' are drawn once they are asked for, and not at every letter.
    let whole = RwSignal::new(Vec::<String>::new());
    let filtered = move || facets.with(|library| library.facets.iter().filter(|facet| facet.clear).count() > 1);
    view! {
        <div role="group" aria-label="Filters">
            {live(move || facets.with(|library| library.facets.iter().map(|facet| draw(page, facet, whole)).collect::<Vec<_>>()))}
            <Show when=filtered>
                <p class="facet">{button(page, "link", "Clear all filters".to_owned(), "", Change::Clear(None))}</p>
            </Show>
        </div>
    }
}

fn draw(page: Page, one: &FacetView, whole: RwSignal<Vec<String>>) -> AnyView {
    let fold = Change::Fold(one.facet);
    let (first, rest) = one.rows.split_at(one.rows.len().min(FIRST_VALUES));
    let list = |rows: &[FacetRow]| element("ul").holding(rows.iter().map(|value| row(page, value)));
    let more = rest.len() + one.left_out;
    let rest = (!rest.is_empty()).then(|| {
        let title = one.title.clone();
        let open = whole.with(|titles| titles.contains(&title)) || rest.iter().any(|row| row.on && one.clear);
        let unfold = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            whole.update(|titles| {
                titles.retain(|other| *other != title);
                if !open {
                    titles.push(title.clone());
                }
            });
        };
        view! {
            <details open=open>
                <summary class="cap" on:click=unfold>{counted(more, "more", "more")}</summary>
                {open.then(|| list(rest))}
            </details>
        }
    });
    view! {
        <section class=if one.open { "facet" } else { "facet shut" }>
            <h2>
                <button type="button" class="fold" aria-expanded=one.open.to_string() on:click=move |_| page.press(&fold)>
                    <span class="chev"></span>
                    {one.title.clone()}
                    " "
                    <span class="quiet">{one.says.clone()}</span>
                </button>
                {one.clear.then(|| {
                    let says = format!("Clear the filter: {}", one.title);
                    button(page, "link", "All".to_owned(), &says, Change::Clear(Some(one.facet)))
                })}
            </h2>
            {one.open.then(|| list(first))}
            {rest}
        </section>
    }
    .into_any()
}

/// A value: let through or not, and by pressing its count, alone.
fn row(page: Page, row: &FacetRow) -> Element {
    let toggle = row.toggle.clone();
    let label = || row.label.clone();
    let name = match &row.outlet {
        Some(outlet) => outlet::who(outlet),
        None => element("span").with("class", "nm").with("dir", "auto").with("title", label()).text(label()),
    };
    let tick = element("input").with("type", "checkbox").checked(row.on).on("change", move |_| page.press(&toggle));
    let says = format!("Only {}: {}", row.label, row.count);
    let alone = button(page, "num opens", grouped(row.count), &says, row.only.clone());
    let drawn = element("li").with_any("class", if row.on { "" } else { "off" });
    drawn.holding([element("label").holding([tick, name]), alone])
}

fn button(page: Page, class: &'static str, text: String, says: &str, press: Change) -> Element {
    let drawn = super::element::button(class);
    drawn.with_any("aria-label", says).with_any("title", says).text(text).pressed(move |_| page.press(&press))
}
