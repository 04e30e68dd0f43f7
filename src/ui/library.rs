//! The library: all articles by story, with what can be done to them.

use super::article;
use super::element::{Element, element};
use super::facets::Facets;
use super::live::live;
use super::numbers::{counted, grouped};
use super::page::{Dialogue, LIBRARY_ID, Page, Pane, Step};
use super::{compare, icons, table};
use crate::browser::screen;
use crate::engine::Edit;
use crate::view::{ArticleCard, DocumentKey, DocumentRef, Grain, Library, MOST_COMPARED, Pick, Rank, Room, Story};
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};

/// The pane at the left; on a narrow window a sheet.
#[component]
pub fn LibraryPane() -> impl IntoView {
    let page = expect_context::<Page>();
    // Where both come at once, the article is painted first: together they would hold the page up.
    let comes = RwSignal::new(false);
    screen::after_paint(move || comes.set(true));
    view! {
        <aside
            class="side"
            class:open=move || page.pane.get() == Pane::Library
            id=LIBRARY_ID
            tabindex="-1"
            aria-label="Library"
        >
            {live(move || comes.get().then(|| draw(page)))}
        </aside>
    }
}

/// What is in the library, and what can be done to it.
fn draw(page: Page) -> AnyView {
    let folded = RwSignal::new(HashSet::<String>::new());
    // Whether stories are being arranged by hand.
    let arranging = RwSignal::new(false);
    let current = Memo::new(move |_| page.shown.with(|shown| shown.article.clone()));
    let stories = move || {
        // The links name the state that is shown.
        page.links.track();
        let (current, series) = (current.get(), page.series.get());
        let hits: HashMap<DocumentKey, Vec<usize>> = page.hits.with(|all| {
            let cards = all.stories.iter().flat_map(|story| &story.articles);
            cards.map(|card| (card.document.key, card.hits.clone())).collect()
        });
        let card = |card: &ArticleCard| {
            let hits = hits.get(&card.document.key).map_or(&[][..], Vec::as_slice);
            article::draw(page, card, current.as_ref() == Some(&card.document), &series, hits)
        };
        let draw = |story: &Story| draw_story(page, story, card, folded, arranging);
        page.library.with(|library| library.stories.iter().map(draw).collect::<Vec<_>>())
    };
    view! {
        <div class="library">
            <div class="head-row">
                <h2>"Library"</h2>
                <span class="cap" aria-live="polite">{move || page.library.with(says)}</span>
                <button type="button" class="close" aria-label="Close the library" on:click=move |_| page.show_pane(Pane::Work)>
                    {icons::cross()}
                </button>
            </div>
            <Facets />
            <Order />
            <Chosen />
            {live(move || arrange(page, arranging))}
            {live(stories)}
            <Show when=move || page.library.with(|library| library.more)>
                <p class="more">
                    <button type="button" class="btn" on:click=move |_| page.more_rows()>"Show more articles"</button>
                </p>
            </Show>
            <div class="foot">
                <p class="cap">
                    "Kept in this browser only. "
                    <button type="button" class="link" on:click=move |_| page.dialogue.set(Some(Dialogue::ForgetAll))>
                        "Forget everything"
                    </button>
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// The order of the articles.
#[component]
fn Order() -> impl IntoView {
    let page = expect_context::<Page>();
    let pick = move || {
        let rank = page.shown.with(|shown| shown.rank);
        let value = |(_, value, label): &(Rank, &str, &str)| ((*value).to_owned(), (*label).to_owned());
        let pick = Pick {
            label: "In order of".to_owned(),
            name: "by".to_owned(),
            options: Rank::ALL.iter().map(value).collect(),
            chosen: Rank::ALL.iter().find(|(other, ..)| *other == rank).map_or("", |row| row.1).to_owned(),
        };
        table::pick(page, &pick)
    };
    view! { <p class="facet orders">{pick}</p> }
}

/// How many articles and stories there are, and how many of them are shown.
fn says(library: &Library) -> String {
    if library.shown < library.articles {
        format!("{} of {} shown", grouped(library.shown), counted(library.articles, "article", "articles"))
    } else {
        format!(
            "{}, {}",
            counted(library.articles, "article", "articles"),
            counted(library.stories.len(), "story", "stories")
        )
    }
}

/// What is chosen for comparison, and the step there.
#[component]
fn Chosen() -> impl IntoView {
    let page = expect_context::<Page>();
    let count = Memo::new(move |_| page.shown.with(|shown| shown.chosen.len()));
    // Whoever chooses two is about to compare them.
    let several = Memo::new(move |_| count.get() > 1);
    Effect::new(move |_| {
        if several.get() {
            request_idle_callback(move || compare::make_ready(page));
        }
    });
    view! {
        <Show when=move || { count.get() > 0 }>
            <p class="chosen">
                <span aria-live="polite">{move || format!("{} chosen", count.get())}</span>
                <button
                    type="button"
                    class="link"
                    disabled=move || count.get() < 2
                    on:click=move |_| page.go_to_room(Room::Compare)
                >
                    "Compare"
                </button>
                <button type="button" class="link" on:click=move |_| clear(page)>"Clear"</button>
            </p>
        </Show>
    }
}

fn clear(page: Page) {
    let all = page.shown.with_untracked(|shown| shown.chosen.clone());
    page.choose(&all, false);
}

/// How fine the stories are, and arranging them by hand; nothing where there are no two articles to arrange.
fn arrange(page: Page, arranging: RwSignal<bool>) -> Option<AnyView> {
    let few = page.library.with(|library| library.articles < 2 || library.stories.iter().all(|s| s.label.is_empty()));
    if few || page.shown.with(|shown| shown.rank != Rank::Story) {
        return None;
    }
    let grain = page.shown.with(|shown| shown.grain);
    let step = |by: i8, label: &'static str| {
        let next = Grain::new(grain.get() + by);
        view! {
            <button
                type="button"
                class="link"
                disabled=next == grain
                on:click=move |_| page.change(Step::Push, |state| state.grain = next)
            >
                {label}
            </button>
        }
    };
    let on = arranging.get();
    let own = on.then(|| {
        let chosen = chosen(page);
        let says = if chosen.len() == 1 { "Ticked article: a story of its own" } else { "Ticked articles: a story of their own" };
        (!chosen.is_empty()).then(|| view! {
            <p>
                <button type="button" class="link" on:click=move |_| page.edit(Edit::Story { documents: chosen.clone(), with: None }, None)>
                    {says}
                </button>
            </p>
        })
    });
    Some(
        view! {
            <p class="chosen" role="group" aria-label="Stories">
                <span>"Stories"</span>
                {step(-1, "coarser")}
                {step(1, "finer")}
                <button type="button" class="link" aria-pressed=on.to_string() on:click=move |_| arranging.set(!on)>
                    "by hand"
                </button>
            </p>
            {own}
        }
        .into_any(),
    )
}

/// The articles ticked, by key.
fn chosen(page: Page) -> Vec<DocumentKey> {
    page.shown.with(|shown| shown.chosen.iter().map(|document| document.key).collect())
}

/// Puts the ticked articles into a story, where that changes something.
fn move_here(page: Page, story: &Story, arranging: RwSignal<bool>) -> Option<AnyView> {
    let with = story.articles.first()?.document.key;
    let here: Vec<DocumentKey> = story.articles.iter().map(|card| card.document.key).collect();
    let label = story.label.clone();
    let button = move || {
        let mut documents = chosen(page);
        documents.retain(|document| !here.contains(document));
        let by_story = page.shown.with(|shown| shown.rank == Rank::Story);
        (arranging.get() && by_story && !documents.is_empty()).then(|| {
            let says = format!("Put the ticked articles into “{label}”");
            view! {
                <p>
                    <button
                        type="button"
                        class="link"
                        aria-label=says
                        on:click=move |_| page.edit(Edit::Story { documents: documents.clone(), with: Some(with) }, None)
                    >
                        "Put the ticked articles here"
                    </button>
                </p>
            }
        })
    };
    Some(button.into_any())
}

/// A story and its articles.
fn draw_story(
    page: Page,
    story: &Story,
    card: impl Fn(&ArticleCard) -> Element,
    folded: RwSignal<HashSet<String>>,
    arranging: RwSignal<bool>,
) -> AnyView {
    let shut = folded.with(|folded| folded.contains(&story.label));
    let label = story.label.clone();
    let fold = move |_| {
        folded.update(|folded| {
            if !folded.remove(&label) {
                folded.insert(label.clone());
            }
        });
    };
    let articles = (!shut).then(|| element("ul").holding(story.articles.iter().map(card)));
    view! {
        <section class=if shut { "story shut" } else { "story" }>
            <h3>
                <button type="button" class="fold" aria-expanded=(!shut).to_string() on:click=fold>
                    <span class="chev"></span>
                    <span dir="auto">{story.label.clone()}</span>
                    <span class="quiet">{grouped(story.articles.len())}</span>
                </button>
                {choose_all(page, story)}
            </h3>
            {move_here(page, story, arranging)}
            {articles}
        </section>
    }
    .into_any()
}

/// Chooses a story's articles for comparison, or takes them out where all are chosen.
fn choose_all(page: Page, story: &Story) -> Option<impl IntoView + use<>> {
    if story.articles.len() < 2 {
        return None;
    }
    let first = story.articles.iter().take(MOST_COMPARED);
    let all = first.clone().all(|card| card.chosen);
    let documents: Vec<DocumentRef> = first.map(|card| card.document.clone()).collect();
    let says = match (all, story.articles.len() > MOST_COMPARED) {
        (true, _) => "choose none".to_owned(),
        (false, true) => format!("choose {MOST_COMPARED}"),
        (false, false) => "choose all".to_owned(),
    };
    Some(view! {
        <button type="button" class="link all" on:click=move |_| page.choose(&documents, !all)>
            {says}
        </button>
    })
}
