//! The keyword field: every series a chip with its count, and a place to type the next.
//!
//! A comma or Enter ends a series, Backspace in the empty place takes the last one back to be changed. What is being
//! typed is searched for at every letter, so that its hits are seen before it is ended. Beneath stands what it may become, or
//! what was looked for before: the arrows choose, Enter or Tab takes, Escape closes.

use super::icons;
use super::live;
use super::numbers::{counted, grouped};
use super::page::{FIELD_ID, Page, plain_click};
use super::{series, shortcuts};
use crate::browser::preferences;
use crate::view::{Room, Series, Suggestion, SuggestionKind, typed};
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
    let (focused, shut, active) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(None::<usize>));
    // What stands beneath belongs to what is typed now.
    let offered = Memo::new(move |_| {
        let typed = draft.get();
        if !focused.get() || shut.get() {
            Vec::new()
        } else if typed.is_empty() {
            let now = page.state.with(|state| state.query.clone());
            let recent = preferences::recent().into_iter().filter(|query| *query != now);
            recent.map(|text| Suggestion { text, kind: SuggestionKind::Recent, count: 0 }).collect()
        } else {
            page.suggestions.with(|(of, offered)| if *of == typed { offered.clone() } else { Vec::new() })
        }
    });
    let field = Field { page, ended, draft, timer, offered, shut, active };

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
                role="combobox"
                aria-autocomplete="list"
                aria-controls=LIST_ID
                aria-expanded=move || offered.with(|offered| !offered.is_empty()).to_string()
                aria-activedescendant=move || active.get().map(option_id)
                on:keydown=move |event| {
                    let taken = match event.key().as_str() {
                        "Backspace" if draft.with_untracked(String::is_empty) => {
                            field.take_back();
                            true
                        }
                        "ArrowDown" => field.step(true),
                        "ArrowUp" => field.step(false),
                        "Enter" | "Tab" => field.take_active(),
                        "Escape" => field.shut(),
                        _ => false,
                    };
                    if taken {
                        event.prevent_default();
                        event.stop_propagation();
                    }
                }
                on:focus=move |_| {
                    shut.set(false);
                    focused.set(true);
                }
                on:blur=move |_| {
                    focused.set(false);
                    field.end();
                }
            />
            {live::live(move || field.list())}
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
    /// What stands beneath.
    offered: Memo<Vec<Suggestion>>,
    /// Whether the reader closed it.
    shut: RwSignal<bool>,
    /// Which of it is chosen.
    active: RwSignal<Option<usize>>,
}

/// The id of what stands beneath the field.
const LIST_ID: &str = "suggestions";

fn option_id(at: usize) -> String {
    format!("{LIST_ID}-{at}")
}

impl Field {
    /// The query's text as the field has it.
    fn text(self) -> String {
        self.ended.with_untracked(|ended| self.draft.with_untracked(|draft| typed::join(ended, draft)))
    }

    /// A letter was typed. A comma makes chips of what stands before it.
    fn typed(self, text: String) {
        self.active.set(None);
        self.shut.set(false);
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
            self.page.suggest(self.draft.get_untracked());
            let timer = Timeout::new(PAUSE, move || self.page.write_address());
            self.timer.set_value(Some(timer));
        }
    }

    /// What is being typed becomes a chip.
    fn end(self) {
        self.timer.set_value(None);
        let pieces = self.draft.with_untracked(|draft| typed::split(draft));
        let is_new = !pieces.is_empty();
        if is_new {
            self.ended.update(|ended| ended.extend(pieces));
        }
        self.draft.set(String::new());
        self.active.set(None);
        self.shut.set(true);
        let query = self.text();
        if is_new {
            preferences::add_recent(&query);
        }
        self.page.set_query(query, false);
    }

    /// Chooses the next of what stands beneath, or the one before; past the last comes none.
    fn step(self, forward: bool) -> bool {
        let count = self.offered.with_untracked(Vec::len);
        let next = match (self.active.get_untracked(), forward) {
            (None, true) => Some(0),
            (None, false) => count.checked_sub(1),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        self.active.set(next.filter(|at| *at < count));
        count > 0
    }

    /// Takes what is chosen.
    fn take_active(self) -> bool {
        let chosen = self.active.get_untracked().and_then(|at| self.offered.with_untracked(|all| all.get(at).cloned()));
        let is_one = chosen.is_some();
        if let Some(chosen) = chosen {
            self.take(&chosen);
        }
        is_one
    }

    /// What was suggested becomes a chip; what was looked for before comes back whole.
    fn take(self, one: &Suggestion) {
        if one.kind == SuggestionKind::Recent {
            self.ended.set(Vec::new());
        }
        self.draft.set(one.text.clone());
        self.end();
    }

    /// Closes what stands beneath; whether it belonged to something typed, which is then not left yet.
    fn shut(self) -> bool {
        let open = self.offered.with_untracked(|offered| !offered.is_empty());
        let open = open && self.draft.with_untracked(|draft| !draft.is_empty());
        self.shut.set(true);
        self.active.set(None);
        open
    }

    /// What stands beneath.
    fn list(self) -> Option<AnyView> {
        let offered = self.offered.get();
        let option = |(at, one): (usize, Suggestion)| {
            let what = match one.kind {
                SuggestionKind::Word => String::new(),
                SuggestionKind::Name => "name".to_owned(),
                SuggestionKind::Phrase => "phrase".to_owned(),
                SuggestionKind::Recent => "before".to_owned(),
            };
            let count = (one.count > 0).then(|| grouped(one.count as usize));
            let text = one.text.clone();
            view! {
                <li
                    id=option_id(at)
                    role="option"
                    aria-selected=move || (self.active.get() == Some(at)).to_string()
                    // The field keeps the focus.
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| self.take(&one)
                >
                    <span>{text}</span>
                    <small>{what}</small>
                    <small class="num">{count}</small>
                </li>
            }
            .into_any()
        };
        let options: Vec<_> = offered.into_iter().enumerate().map(option).collect();
        (!options.is_empty()).then(|| {
            view! { <ul id=LIST_ID class="suggestions" role="listbox" aria-label="Suggestions">{options}</ul> }
                .into_any()
        })
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
