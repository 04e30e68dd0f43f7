//! How far the reading of dumps is.

use super::numbers::{counted, grouped};
use super::page::Page;
use crate::engine::Progress;
use leptos::prelude::*;

/// The strip, while dumps are read.
#[component]
pub fn ProgressStrip() -> impl IntoView {
    let page = expect_context::<Page>();
    let with = move |read: fn(&Progress) -> String| move || page.progress.with(|progress| progress.as_ref().map(read));
    let number = move |read: fn(&Progress) -> usize| {
        move || page.progress.with(|progress| progress.as_ref().map_or(0, read)).to_string()
    };
    view! {
        <Show when=move || page.progress.with(Option::is_some)>
            <section class="strip progress" aria-live="polite">
                <div class="head-row">
                    <p>
                        <strong>{with(says)}</strong>
                        " "
                        <span class="quiet name">{with(|progress| progress.name.clone())}</span>
                    </p>
                    <button type="button" class="link" on:click=move |_| page.cancel()>"Cancel"</button>
                </div>
                <progress max=number(|progress| progress.total.max(1)) prop:value=number(|progress| progress.done)></progress>
            </section>
        </Show>
    }
}

/// "Reading 12 of 340".
fn says(progress: &Progress) -> String {
    if progress.total == 0 {
        "Reading …".to_owned()
    } else {
        format!("Reading {} of {}", grouped((progress.done + 1).min(progress.total)), grouped(progress.total))
    }
}

/// How the adding ended: "5 articles added, 1 was here already".
pub fn summary(progress: &Progress) -> String {
    let mut says = if progress.cancelled { "Stopped. ".to_owned() } else { String::new() };
    let corrections = (progress.corrections > 0)
        .then(|| format!("{} applied", counted(progress.corrections, "correction", "corrections")));
    says.push_str(&match (progress.added, &corrections) {
        (0, None) => "Nothing new".to_owned(),
        (0, Some(applied)) => applied.clone(),
        (added, applied) => {
            let added = format!("{} added", counted(added, "article", "articles"));
            applied.as_ref().map_or(added.clone(), |applied| format!("{added}, {applied}"))
        }
    });
    match progress.known {
        0 => {}
        1 => says.push_str(", 1 was here already"),
        known => says.push_str(&format!(", {} were here already", grouped(known))),
    }
    if !progress.problems.is_empty() {
        says.push_str(&format!(", {} not read", counted(progress.problems.len(), "file", "files")));
    }
    says
}
