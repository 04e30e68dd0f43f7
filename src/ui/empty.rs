//! The first page, while nothing is here: what it is for, and the ways in.
//!
//! The same stands in `index.html` for the time until the program is here, word for word, so that nothing moves when it
//! is replaced.

use super::add::{FORMATS, FileButtons};
use super::page::{Dialogue, Page};
use super::picture;
use leptos::prelude::*;

/// The first page.
#[component]
pub fn Empty() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <main class="first" id="work">
            <h1>"Drop in what several newspapers wrote about one event, and see what each of them says, leaves out and copies."</h1>
            <super::work::Strips />
            <section class="drop" aria-label="Add dumps">
                <div>
                    <p>"Drop text dumps here"</p>
                    <p class="cap">
                        {FORMATS} " You can also "
                        <button
                            type="button"
                            class="link"
                            on:click=move |_| page.dialogue.set(Some(Dialogue::Add))
                        >
                            "paste"
                        </button> "."
                    </p>
                </div>
                <div class="go">
                    <button type="button" class="btn main" on:click=move |_| page.open_example()>
                        "Open the example"
                    </button>
                    <FileButtons />
                </div>
            </section>
            <figure>
                {picture::draw()}
                <figcaption>
                    "Five articles about one closed bridge, and what each makes of it. Dashed lines are what Parallax takes away: menus, promos, comment forms. It keeps them within reach."
                </figcaption>
            </figure>
            <div class="foot">
                <p>"What you drop is read in this browser and goes nowhere else."</p>
                <p>
                    <button type="button" class="link" on:click=move |_| page.dialogue.set(Some(Dialogue::Help))>
                        "How it works"
                    </button>
                </p>
            </div>
        </main>
    }
}
