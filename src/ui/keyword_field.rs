//! The keyword field: every series a chip with its count, and a place to type the next.
//!
//! A comma or Enter ends a series, Backspace in the empty place takes the last one back to be changed. What is being
//! typed is searched for at every letter, so that its hits are seen before it is ended.

use super::icons;
use super::numbers::{counted, grouped};
use super::page::{FIELD_ID, Page, plain_click};
use super::{series, shortcuts};
use crate::view::{Room, Series, typed};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// How long after the last letter the address is written, in milliseconds: longer than the gap between two letters.
const PAUSE: u32 = 300;

/// The field.
#[component]
pub fn KeywordField() -> impl IntoView {
    let page = expect_context::<Page>();
    let ended = RwSignal::new(Vec::<String>::new());
    let draft = RwSignal::new(String::new());
    let timer = StoredValue::new_local(None::<Timeout>);
    let field = Field { page, ended, draft, timer };

    // Where the state's query changes elsewhere (going back, a link), the field follows.
    let query = Memo::new(move |_| page.state.with(|state| state.query.clone()));
    Effect::new(move |_| {
        let query = query.get();
        if query != field.text() {
            ended.set(typed::split(&query));
            draft.set(String::new());
        }
    });

    let chips = move || {
        page.typed.with(|series| {
            ended.with(|ended| {
                let found = found(series, ended);
                ended
                    .iter()
                    .zip(found)
                    .enumerate()
                    .map(|(at, (text, series))| field.chip(at, text, series))
                    .collect_view()
            })
        })
    };
    // The series being typed stands after the ended ones.
    let typed = move || {
        let text = draft.with(|draft| draft.trim().to_owned());
        (!text.is_empty()).then(|| {
            page.typed.with(|series| {
                let all: Vec<String> = ended.with(|ended| ended.iter().cloned().chain([text]).collect());
                found(series, &all).pop().flatten().cloned()
            })
        })?
    };
    let style = move || typed().map(|series| format!("draft {}", series::class(series.style)));
    view! {
        <form
            class="query"
            role="search"
            aria-label="Keywords"
            on:submit=move |event| {
                event.prevent_default();
                // A second Enter goes on to the first hit.
                if draft.with_untracked(|draft| draft.trim().is_empty()) {
                    shortcuts::step_hit(page, true);
                } else {
                    field.end();
                }
            }
        >
            {icons::search()}
            <ul class="chips">{chips}</ul>
            <input
                id=FIELD_ID
                type="text"
                class=style
                aria-label="Add a keyword"
                placeholder=move || if ended.with(Vec::is_empty) { "keywords: crack*, ferry|ferries" } else { "add a word" }
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                prop:value=draft
                on:input=move |event| field.typed(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Backspace" && draft.with_untracked(String::is_empty) {
                        event.prevent_default();
                        field.take_back();
                    }
                }
                on:blur=move |_| field.end()
            />
            <output class="live" aria-live="polite">
                {move || typed().map(|series| live(&series))}
            </output>
        </form>
    }
}

/// What the field's pieces share.
#[derive(Clone, Copy)]
struct Field {
    page: Page,
    ended: RwSignal<Vec<String>>,
    draft: RwSignal<String>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Field {
    /// The query's text as the field has it.
    fn text(self) -> String {
        self.ended.with_untracked(|ended| self.draft.with_untracked(|draft| typed::join(ended, draft)))
    }

    /// A letter was typed. A comma makes chips of what stands before it.
    fn typed(self, text: String) {
        let (pieces, rest) = typed::ended(&text);
        let complete = !pieces.is_empty();
        if complete {
            self.ended.update(|ended| ended.extend(pieces));
        }
        self.draft.set(rest.to_owned());
        if complete && rest.is_empty() {
            self.end();
        } else {
            self.page.set_query(self.text(), true);
            let timer = Timeout::new(PAUSE, move || self.page.write_address());
            self.timer.set_value(Some(timer));
        }
    }

    /// What is being typed becomes a chip.
    fn end(self) {
        self.timer.set_value(None);
        let pieces = self.draft.with_untracked(|draft| typed::split(draft));
        if !pieces.is_empty() {
            self.ended.update(|ended| ended.extend(pieces));
        }
        self.draft.set(String::new());
        self.page.set_query(self.text(), false);
    }

    /// The last chip goes back to be changed.
    fn take_back(self) {
        let mut last = None;
        self.ended.update(|ended| last = ended.pop());
        if let Some(last) = last {
            self.draft.set(last);
        }
    }

    fn remove(self, at: usize) {
        self.ended.update(|ended| {
            if at < ended.len() {
                ended.remove(at);
            }
        });
        self.page.set_query(self.text(), false);
        crate::browser::screen::focus(FIELD_ID);
    }

    fn chip(self, at: usize, text: &str, series: Option<&Series>) -> impl IntoView + use<> {
        let page = self.page;
        let class = format!("series {}", series.map(|series| series::class(series.style)).unwrap_or_default());
        let count = series.map(|series| {
            let says = format!(
                "{} in {}: show them in their places",
                counted(series.hits, "hit", "hits"),
                counted(series.articles, "article", "articles")
            );
            view! {
                <a
                    class="num opens"
                    href=page.href(|state| state.room = Room::Keywords)
                    title=says.clone()
                    aria-label=says
                    on:click=move |event| {
                        if plain_click(&event) {
                            page.go_to_room(Room::Keywords);
                        }
                    }
                >
                    {grouped(series.hits)}
                </a>
            }
        });
        view! {
            <li class=class>
                <mark>{text.to_owned()}</mark>
                {count}
                <button
                    type="button"
                    class="less"
                    aria-label=format!("Remove {text}")
                    title="Remove"
                    on:click=move |_| self.remove(at)
                >
                    {icons::cross()}
                </button>
            </li>
        }
    }
}

/// The counts of the series being typed.
fn live(series: &Series) -> String {
    if series.hits == 0 {
        "no hits".to_owned()
    } else {
        format!("{} in {}", counted(series.hits, "hit", "hits"), counted(series.articles, "article", "articles"))
    }
}

/// For every text its series on the screen: both stand in the order typed, but what holds no word has no series.
fn found<'a>(series: &'a [Series], texts: &[String]) -> Vec<Option<&'a Series>> {
    let mut rest = series.iter().peekable();
    texts.iter().map(|text| rest.next_if(|series| series.text == *text)).collect()
}
