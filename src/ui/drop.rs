//! Dropping and pasting, anywhere on the page and at any time.

use super::add::FORMATS;
use super::page::Page;
use crate::browser::files::{self, Pasted};
use leptos::ev;
use leptos::prelude::*;

/// Listens for drops and pastes; while something is dragged over the page, says that it can be dropped.
#[component]
pub fn DropArea() -> impl IntoView {
    let page = expect_context::<Page>();
    // Every element entered and left counts; the drag is over the page while more were entered than left.
    let depth = RwSignal::new(0_i32);
    let enter = window_event_listener(ev::dragenter, move |event| {
        event.prevent_default();
        depth.update(|depth| *depth += 1);
    });
    let leave = window_event_listener(ev::dragleave, move |_| depth.update(|depth| *depth = (*depth - 1).max(0)));
    let over = window_event_listener(ev::dragover, move |event| event.prevent_default());
    let drop = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        depth.set(0);
        page.dialogue.set(None);
        // Read at once: the browser empties the drop when the event is over.
        let dropped = files::dropped(event);
        leptos::task::spawn_local(async move { page.add_files(dropped.await) });
    });
    let paste = window_event_listener(ev::paste, move |event| match files::pasted(&event) {
        Pasted::Files(files) => page.add_files(files),
        Pasted::Text(text) => page.add_pasted(text),
        Pasted::Nothing => {}
    });
    on_cleanup(move || {
        enter.remove();
        leave.remove();
        over.remove();
        drop.remove();
        paste.remove();
    });
    view! {
        <div class="veil" class:on=move || { depth.get() > 0 } aria-hidden="true">
            <div>
                <p>"Drop the dumps to read them"</p>
                <p class="cap">{FORMATS}</p>
            </div>
        </div>
    }
}
