//! Articles as strips under each other: where their shared passages stand, or when what they tell of was.

use super::outlet;
use super::page::Page;
use crate::view::{Column, Fill, Ribbon, SectionView};
use leptos::prelude::*;

/// A section's strips, one per article, with what stands under them.
pub fn draw(page: Page, section: &SectionView, columns: &[Column]) -> Option<AnyView> {
    if section.ribbons.is_empty() {
        return None;
    }
    let strips: Vec<_> = section
        .ribbons
        .iter()
        .zip(columns)
        .map(|(one, column)| {
            view! {
                <div class="ribbon" role="img" aria-label=one.says.clone()>
                    {outlet::who(&column.outlet)} {strip(page, one)} <span class="num">{one.value.clone()}</span>
                </div>
            }
        })
        .collect();
    let ticks: Vec<_> = section
        .ticks
        .iter()
        .map(|(at, says)| {
            // The further to the right, the more of the words lies to the left of their place: none stick out.
            let shift = format!("-{}", percent(*at));
            view! { <i style:inset-inline-start=percent(*at) style:translate=shift>{says.clone()}</i> }
        })
        .collect();
    let ticks = (!ticks.is_empty()).then(|| {
        view! {
            <div class="ribbon" aria-hidden="true">
                <span></span>
                <span class="ticks">{ticks}</span>
            </div>
        }
    });
    Some(view! { <div class="ribbons">{strips} {ticks}</div> }.into_any())
}

/// The strip of one article. Its marks open what the table's rows open, so the keyboard has no need of them.
fn strip(page: Page, ribbon: &Ribbon) -> AnyView {
    let marks: Vec<_> = ribbon
        .marks
        .iter()
        .map(|mark| {
            let subject = mark.subject.clone();
            let (pointed, marked) = (subject.clone(), subject.clone());
            view! {
                <i
                    class=class(mark.fill)
                    class:on=move || {
                        marked.as_ref().is_some_and(|of| page.is_open(of) || page.linked.with(|linked| linked.as_ref() == Some(of)))
                    }
                    on:pointerenter=move |_| page.linked.set(pointed.clone())
                    style:inset-inline-start=percent(mark.at)
                    style:inline-size=percent(mark.length)
                    title=mark.says.clone()
                    on:click=move |_| {
                        if let Some(subject) = &subject {
                            page.toggle_evidence(subject);
                        }
                    }
                >
                    {mark.letter.clone()}
                </i>
            }
        })
        .collect();
    view! { <span class="strip-of">{marks}</span> }.into_any()
}

fn percent(thousandths: u16) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// The class that sets a fill.
pub fn class(fill: Fill) -> &'static str {
    match fill {
        Fill::Full => "full",
        Fill::Outline => "outline",
        Fill::Accent => "accent",
        Fill::Gap => "gap",
    }
}
