//! Files that could not be read, with the reasons; and a sentence on anything else that did not work.

use super::icons;
use super::numbers::counted;
use super::page::Page;
use crate::view::Problem;
use leptos::prelude::*;

/// How many files are named before the rest is folded away.
const FIRST: usize = 5;

/// The list, until it is dismissed.
#[component]
pub fn Problems() -> impl IntoView {
    let page = expect_context::<Page>();
    move || {
        let problems = page.library.with(|library| library.problems.clone());
        (!problems.is_empty()).then(|| {
            let first: Vec<_> = problems.iter().take(FIRST).map(draw).collect();
            let rest: Vec<_> = problems.iter().skip(FIRST).map(draw).collect();
            let rest = (!rest.is_empty()).then(|| {
                view! {
                    <details>
                        <summary>{counted(rest.len(), "more", "more")}</summary>
                        <ul class="names">{rest}</ul>
                    </details>
                }
            });
            view! {
                <section class="strip" role="status">
                    {dismiss("Dismiss the list", move || page.dismiss_problems())}
                    <p>
                        <strong>
                            {counted(problems.len(), "file could not be read.", "files could not be read.")}
                        </strong>
                        " The others went in."
                    </p>
                    <ul class="names">{first}</ul>
                    {rest}
                </section>
            }
        })
    }
}

/// The sentence, until it is dismissed.
#[component]
pub fn Trouble() -> impl IntoView {
    let page = expect_context::<Page>();
    move || {
        page.trouble.get().map(|sentence| {
            view! {
                <section class="strip" role="alert">
                    {dismiss("Dismiss", move || page.trouble.set(None))} <p>{sentence}</p>
                </section>
            }
        })
    }
}

fn dismiss(label: &'static str, act: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button type="button" class="close" aria-label=label title=label on:click=move |_| act()>
            {icons::cross()}
        </button>
    }
}

fn draw(problem: &Problem) -> AnyView {
    view! {
        <li>
            <span>{problem.name.clone()}</span>
            <span class="reason">{problem.reason.clone()}</span>
        </li>
    }
    .into_any()
}
