//! Light, dark, or as the system says.

use super::page::Page;
use crate::browser::preferences::{self, Theme};
use leptos::prelude::*;

/// The switch: each press goes on to the next of the three.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let page = expect_context::<Page>();
    let says = move || match page.theme.get() {
        Theme::System => "Colours: as the system says. Press for light",
        Theme::Light => "Colours: light. Press for dark",
        Theme::Dark => "Colours: dark. Press for as the system says",
    };
    let shape = move || match page.theme.get() {
        Theme::System => "M8 2a6 6 0 0 1 0 12z",
        Theme::Light => "",
        Theme::Dark => "M8 2a6 6 0 0 1 0 12a6 6 0 0 1 0-12z",
    };
    view! {
        <button type="button" class="theme" aria-label=says title=says on:click=move |_| next(page)>
            <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
                <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.4" />
                <path d=shape fill="currentColor" />
            </svg>
        </button>
    }
}

fn next(page: Page) {
    let theme = match page.theme.get_untracked() {
        Theme::System => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::System,
    };
    preferences::set_theme(theme);
    page.theme.set(theme);
}
