//! What all components share: the state, the latest screen cut into its areas, and the intents.

mod drawing;
mod dumps;
mod lines;
mod marked;

use crate::browser::client::Client;
use crate::browser::{address, preferences, screen, shell};
use crate::engine::{Edit, Progress};
use crate::view::{
    ArticleCard, Change, CorrectionsView, DocumentRef, Evidence, Found, Library, MissingDocument, Place, Room, Series,
    Subject, Suggestion, ViewState, Work, link,
};
use leptos::prelude::*;
use std::collections::VecDeque;

/// How many articles the library lists at first, and how many more each time more are asked for. Drawing and laying out
/// two hundred cards took 45 ms each on a busy machine, and while dumps are read it happens again and again: half as many
/// stay well under the 50 ms that still feel like at once, and are more than a reader scrolls through before filtering.
const LIBRARY_ROWS: usize = 100;

/// The id of the place in an article that was gone to.
pub const PLACE_ID: &str = "place";
/// The id of the top of the work.
pub const TOP_ID: &str = "top";
/// The id of the keyword field.
pub const FIELD_ID: &str = "keywords";
/// The id of the library's pane.
pub const LIBRARY_ID: &str = "library";
/// The id of the evidence's pane.
pub const EVIDENCE_ID: &str = "evidence";
/// The id of the button that opens the library where it is folded away.
pub const LIBRARY_BUTTON_ID: &str = "open-library";
/// The id of the dock's button for the library.
pub const DOCK_LIBRARY_ID: &str = "dock-library";
/// The id of the dock's button for the evidence.
pub const DOCK_EVIDENCE_ID: &str = "dock-evidence";
/// The id of the line in context come from, or open.
pub const LINE_ID: &str = "line";
/// The id of the row that is open in a comparison.
pub const OPEN_ROW_ID: &str = "open-row";

/// The fragment that opens the example: the first page's button is a link to it, so that it works before the program is here.
const EXAMPLE: &str = "example";

/// The id of the list of lines in context.
pub const LINES_ID: &str = "lines";
/// The id of what they stand in, with what can be set of them.
pub const LINES_SECTION_ID: &str = "places";
/// The id of the lists of words.
pub const WORDS_ID: &str = "words";

/// How a change of the state is written in the browser's history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A deliberate step: going back returns to before it.
    Push,
    /// In place of the current step: a detail of it, or one more letter typed.
    Replace,
}

/// The panes of a narrow window, which shows one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    /// The work.
    Work,
    /// The library.
    Library,
    /// The evidence.
    Evidence,
}

/// The dialogs, of which one at most is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialogue {
    /// Ways to add dumps.
    Add,
    /// Help and keyboard shortcuts.
    Help,
    /// The link, where it could not be copied.
    Share(String),
    /// Whether to forget everything.
    ForgetAll,
    /// Whether to forget one article.
    Forget(Box<ArticleCard>),
}

/// A passing word at the foot of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notice {
    /// What it says.
    pub says: String,
    /// Whether what it tells of can be undone with a press.
    pub can_undo: bool,
}

/// The page: signals to draw from and intents to call. Cheap to copy; components take it as it is.
#[derive(Clone, Copy)]
pub struct Page {
    /// What the reader wants to see. Written in the address at every change.
    pub state: RwSignal<ViewState>,
    /// What is shown: the state of the latest screen.
    pub shown: RwSignal<ViewState>,
    /// The library, without what changes at every letter that is typed:
    pub library: RwSignal<Library>,
    /// the facets, and nothing else of it;
    pub facets: RwSignal<Library>,
    /// the hits of every article that is listed, one count for each series, and nothing else of them.
    pub hits: RwSignal<Library>,
    /// What may be meant by what is being typed, with what was typed.
    pub suggestions: RwSignal<(String, Vec<Suggestion>)>,
    /// The keyword series with their counts.
    pub series: RwSignal<Vec<Series>>,
    /// What was typed between commas, with its counts.
    pub typed: RwSignal<Vec<Series>>,
    /// Documents the link names that are not here.
    pub missing: RwSignal<Vec<MissingDocument>>,
    /// The work.
    pub work: RwSignal<Work>,
    /// Where the keywords stand in it. Its marks are laid over the article ([`Page::article_drawn`]).
    pub found: RwSignal<Found>,
    /// The keywords in the work, in the areas that are drawn apart from each other ([`Page::keywords`]). Kept as what the
    /// page keeps anyway: every other type would make its program some kilobytes larger.
    parts: [RwSignal<Work>; 6],
    /// Whether what stands below the counts of the keywords is of what was typed before the field was empty.
    pub stale: RwSignal<bool>,
    /// Whether tables of the keywords are being made; those there were stay until then.
    pub counting: RwSignal<bool>,
    /// What the links of the library hear when they are to name another state.
    pub links: RwSignal<bool>,
    /// How high a line in context is, in pixels.
    pub line_height: RwSignal<usize>,
    /// What was pressed, with its sentences.
    pub evidence: RwSignal<Option<Evidence>>,
    /// Whether anything has been heard from the engine; until then the static page stands.
    pub ready: RwSignal<bool>,
    /// How far the reading of dumps is, while it goes on.
    pub progress: RwSignal<Option<Progress>>,
    /// Why the engine cannot answer any more.
    pub failure: RwSignal<Option<String>>,
    /// A sentence on something that did not work, until the reader dismisses it.
    pub trouble: RwSignal<Option<String>>,
    /// A passing word: "Link copied".
    pub notice: RwSignal<Option<Notice>>,
    /// What the reader corrected.
    pub corrections: RwSignal<CorrectionsView>,
    /// How many corrections the link that was opened brought, until the reader has seen it.
    pub brought: RwSignal<usize>,
    /// The block that has the focus, and the one that is pointed at, by their byte offsets.
    pub focused: RwSignal<Option<u32>>,
    /// See [`Page::focused`].
    pub pointed: RwSignal<Option<u32>>,
    /// The name whose card is shown.
    pub peeked: RwSignal<Option<screen::NameAt>>,
    /// What is pointed at in a comparison, marked wherever it stands.
    pub linked: RwSignal<Option<Subject>>,
    /// The block whose menu is open.
    pub menu: RwSignal<Option<u32>>,
    /// Which pane a narrow window shows.
    pub pane: RwSignal<Pane>,
    /// The open dialog.
    pub dialogue: RwSignal<Option<Dialogue>>,
    /// The theme.
    pub theme: RwSignal<preferences::Theme>,
    rows: RwSignal<usize>,
    inner: StoredValue<Inner, LocalStorage>,
}

/// What nothing is drawn from.
#[derive(Default)]
struct Inner {
    client: Option<Client>,
    /// The number of the latest request for a screen; answers to others are dropped.
    revision: u32,
    /// The areas that came and have not been drawn yet.
    areas: Vec<Option<Vec<u8>>>,
    /// Whether the last tables of the keywords come with a second screen.
    later: bool,
    /// The number of the screen whose areas are drawn.
    drawing: u32,
    /// How many times an article was drawn.
    drawn: u32,
    /// The blocks of the article with marks on them, in order.
    laid: Vec<marked::LaidBlock>,
    /// Blocks whose marks are laid anew once what can be seen has been painted.
    unseen: Vec<u32>,
    /// Whether that request has not been answered yet.
    waiting: bool,
    /// Whether the corpus changed while it was on its way, so that it is to be asked again.
    stale: bool,
    /// Whether the reader is typing keywords: only the first letter is a step of the history.
    typing: bool,
    /// Whether the reader added dumps (and the progress is not that of opening stored ones).
    adding: bool,
    /// How many texts were pasted, to name the next.
    pasted: usize,
    /// The number of the request that brings the corrections of a link.
    bringing: Option<u32>,
    /// The block that gets the focus when the next screen is drawn.
    refocus: Option<u32>,
    /// Whether the state came from the address: going back leads to the line come from.
    from_address: bool,
    /// The number of the request for lines that has not been answered yet.
    asked_lines: Option<u32>,
    /// How far down the page was when the reader left the step that they went back to, until it is drawn.
    scrolled: Option<f64>,
    /// What the reader asked for that stands on a screen still on its way, first asked first.
    held: VecDeque<Box<dyn FnOnce(Page)>>,
}

impl Inner {
    /// Whether every area that came has been drawn.
    fn is_drawn(&self) -> bool {
        self.areas.iter().all(Option::is_none)
    }
}

impl Page {
    /// Starts the engine and shows what the address says.
    pub fn start() -> Page {
        let page = Page {
            state: RwSignal::default(),
            shown: RwSignal::default(),
            library: RwSignal::default(),
            facets: RwSignal::default(),
            hits: RwSignal::default(),
            suggestions: RwSignal::default(),
            series: RwSignal::default(),
            typed: RwSignal::default(),
            missing: RwSignal::default(),
            work: RwSignal::default(),
            found: RwSignal::default(),
            parts: std::array::from_fn(|_| RwSignal::default()),
            stale: RwSignal::default(),
            counting: RwSignal::default(),
            links: RwSignal::default(),
            line_height: RwSignal::new(31),
            evidence: RwSignal::default(),
            ready: RwSignal::default(),
            progress: RwSignal::default(),
            failure: RwSignal::default(),
            trouble: RwSignal::default(),
            notice: RwSignal::default(),
            corrections: RwSignal::default(),
            brought: RwSignal::default(),
            focused: RwSignal::default(),
            pointed: RwSignal::default(),
            peeked: RwSignal::default(),
            linked: RwSignal::default(),
            menu: RwSignal::default(),
            pane: RwSignal::new(Pane::Work),
            dialogue: RwSignal::default(),
            theme: RwSignal::new(preferences::theme()),
            rows: RwSignal::new(LIBRARY_ROWS),
            inner: StoredValue::new_local(Inner::default()),
        };
        let client = Client::start(
            move |revision, head, areas| page.receive_screen(revision, head, areas),
            move |response| page.receive(response),
            move |sentence| {
                page.failure.set(Some(sentence));
                page.ready.set(true);
            },
        );
        page.inner.update_value(|inner| inner.client = Some(client));
        screen::on_scroll(move || page.look_at_lines());
        let wants_example = address::read() == EXAMPLE;
        if wants_example {
            address::replace("");
        }
        page.open(&address::read());
        address::on_change(move |fragment, scrolled| {
            page.inner.update_value(|inner| inner.scrolled = scrolled);
            page.open(&fragment);
        });
        shell::early_files(move |files| page.add_files(files));
        if wants_example {
            page.open_example();
        }
        page
    }

    // Intents that change the state.

    /// Changes the state: writes the address at once and asks the engine for the screen.
    pub fn change(self, step: Step, change: impl FnOnce(&mut ViewState)) {
        let mut state = self.current();
        change(&mut state);
        if state == self.state.get_untracked() {
            return;
        }
        if self.state.with_untracked(|before| before.keywords.stops != state.keywords.stops) {
            preferences::set_stops(&state.keywords.stops);
        }
        self.inner.update_value(|inner| inner.from_address = false);
        self.inner.update_value(|inner| inner.scrolled = None);
        let fragment = link::write(&state);
        self.state.set(state);
        // The engine works while the browser takes the address, which costs some milliseconds.
        self.ask();
        match step {
            Step::Push => address::push(&fragment),
            Step::Replace => address::replace(&fragment),
        }
    }

    /// The state as it is shown: what the engine chose where the reader did not is filled in.
    pub fn current(self) -> ViewState {
        let mut state = self.state.get_untracked();
        if state.article.is_none() {
            self.shown.with_untracked(|shown| {
                state.article.clone_from(&shown.article);
                if state.chosen.is_empty() {
                    state.chosen.clone_from(&shown.chosen);
                }
            });
        }
        state
    }

    /// The address of the state as a change would make it, for `href`.
    pub fn href(self, change: impl FnOnce(&mut ViewState)) -> String {
        let mut state = self.current();
        change(&mut state);
        format!("#{}", link::write(&state))
    }

    /// Goes to another room.
    pub fn go_to_room(self, room: Room) {
        self.pane.set(Pane::Work);
        self.change(Step::Push, |state| state.room = room);
    }

    /// Opens an article at its top.
    pub fn read(self, document: &DocumentRef) {
        self.pane.set(Pane::Work);
        self.change(Step::Push, |state| to_article(state, document));
    }

    /// Opens an article at a place.
    pub fn go_to(self, place: &Place) {
        self.pane.set(Pane::Work);
        let before = self.state.get_untracked();
        self.change(Step::Push, |state| to_place(state, place));
        if before == self.state.get_untracked() {
            screen::reveal(PLACE_ID);
        }
    }

    /// Does what stands on the screen, such as going to its next hit: at once or, where the answer to the last change is
    /// still on its way, when that has been drawn. So no key is lost that is pressed faster than the engine answers.
    pub fn on_screen(self, act: impl FnOnce(Page) + 'static) {
        self.inner.update_value(|inner| inner.held.push_back(Box::new(act)));
        self.do_what_was_held();
    }

    /// Does what [`Page::on_screen`] was given, up to the first that asks for another screen.
    fn do_what_was_held(self) {
        while !self.inner.with_value(|inner| inner.waiting)
            && let Some(act) = self.inner.try_update_value(|inner| inner.held.pop_front()).flatten()
        {
            act(self);
        }
    }

    /// Opens the sentences of a subject, or closes them where they are open.
    pub fn toggle_evidence(self, subject: &Subject) {
        let open = self.state.with_untracked(|state| state.evidence.as_ref() == Some(subject));
        if open {
            self.close_evidence();
        } else {
            self.open_evidence(subject);
        }
    }

    /// Opens the sentences of a subject.
    pub fn open_evidence(self, subject: &Subject) {
        self.change(Step::Push, |state| state.evidence = Some(subject.clone()));
        let in_drawer = self.state.with_untracked(|state| state.room != Room::Compare);
        if in_drawer && screen::is_narrow() {
            self.show_pane(Pane::Evidence);
        }
    }

    /// Closes the sentences.
    pub fn close_evidence(self) {
        self.show_pane(Pane::Work);
        self.change(Step::Push, |state| state.evidence = None);
    }

    /// Takes a step that something on the screen stands for.
    pub fn press(self, change: &Change) {
        match change {
            Change::Open(subject) => self.toggle_evidence(subject),
            Change::Read(document) => self.read(document),
            Change::Query(query) => self.set_query(query.clone(), false),
            Change::Fold(_) | Change::Line(_) => self.change(Step::Replace, |state| state.apply(change)),
            _ => self.change(Step::Push, |state| state.apply(change)),
        }
    }

    /// Chooses articles for comparison, or takes them out.
    pub fn choose(self, documents: &[DocumentRef], chosen: bool) {
        self.change(Step::Push, |state| {
            state.chosen.retain(|document| !documents.contains(document));
            if chosen {
                state.chosen.extend_from_slice(documents);
            }
        });
    }

    /// Has two articles of the comparison change columns.
    pub fn move_column(self, document: &DocumentRef, other: &DocumentRef) {
        self.change(Step::Push, |state| {
            let place = |of: &DocumentRef| state.chosen.iter().position(|chosen| chosen == of);
            if let (Some(one), Some(other)) = (place(document), place(other)) {
                state.chosen.swap(one, other);
            }
        });
    }

    /// Sets the keywords. While typing, all letters but the first are details of the step that the first began, and the
    /// address follows with [`Page::write_address`]: browsers refuse to have it written at every letter.
    pub fn set_query(self, query: String, typing: bool) {
        let was_typing = self.inner.with_value(|inner| inner.typing);
        self.inner.update_value(|inner| inner.typing = typing);
        if !was_typing {
            return self.change(Step::Push, |state| state.query = query);
        }
        let mut state = self.current();
        if state.query != query {
            state.query = query;
            self.state.set(state);
            self.ask();
        }
        if !typing {
            self.write_address();
        }
    }

    /// Writes the state in the address, in place of what stands there.
    pub fn write_address(self) {
        address::replace(&link::write(&self.state.get_untracked()));
    }

    /// Asks what may be meant by what is being typed.
    pub fn suggest(self, typed: String) {
        if let Some(client) = self.client() {
            client.suggest(typed);
        }
    }

    /// Shows what a fragment of an address says.
    fn open(self, fragment: &str) {
        if fragment == EXAMPLE {
            address::replace("");
            self.open_example();
            return;
        }
        match link::read(fragment) {
            Ok(mut state) => {
                let plain = state == ViewState::default();
                if plain {
                    // A link says itself what is left out of its lists.
                    state.keywords.stops = preferences::stops();
                }
                let brought = link::corrections(fragment).to_owned();
                if !brought.is_empty()
                    && let Some(client) = self.client()
                {
                    // They are kept with the documents from here on, and no longer in the address.
                    address::replace(&link::write(&state));
                    let revision = client.correct(Edit::Bring(brought));
                    self.inner.update_value(|inner| inner.bringing = Some(revision));
                }
                self.inner.update_value(|inner| inner.from_address = true);
                self.state.set(state);
                self.pane.set(Pane::Work);
                if plain && !self.ready.get_untracked() { self.begin() } else { self.ask() }
            }
            Err(sentence) => {
                self.trouble.set(Some(sentence));
                self.ask();
            }
        }
    }

    /// Begins with the plain view: with the dumps of an earlier visit, or with the empty page, which needs no engine.
    fn begin(self) {
        leptos::task::spawn_local(async move {
            match self.client() {
                Some(client) if client.may_have_dumps().await => self.ask(),
                _ => self.ready.set(true),
            }
        });
    }

    // Intents that change neither.

    /// Opens the menu of a block, or closes it and goes back to the block.
    pub fn toggle_menu(self, at: u32) {
        if self.menu.get_untracked() == Some(at) {
            self.menu.set(None);
            screen::focus(&screen::block_id(at));
        } else {
            self.menu.set(Some(at));
        }
    }

    /// The block that is pointed at, or has the focus, or whose menu is open.
    pub fn block_at_hand(self) -> Option<u32> {
        self.menu.get().or_else(|| self.pointed.get()).or_else(|| self.focused.get())
    }

    /// Says a passing word.
    pub fn say(self, says: impl Into<String>) {
        self.notice.set(Some(Notice { says: says.into(), can_undo: false }));
    }

    /// Lists more of the library.
    pub fn more_rows(self) {
        self.rows.update(|rows| *rows += LIBRARY_ROWS);
        self.ask();
    }

    /// Shows a pane of a narrow window and puts the focus there.
    pub fn show_pane(self, pane: Pane) {
        let before = self.pane.get_untracked();
        self.pane.set(pane);
        let id = match (pane, before) {
            (Pane::Library, _) => LIBRARY_ID,
            (Pane::Evidence, _) => EVIDENCE_ID,
            // Back to the button that opened the sheet.
            (Pane::Work, Pane::Library) if screen::is_narrow() => DOCK_LIBRARY_ID,
            (Pane::Work, Pane::Library) => LIBRARY_BUTTON_ID,
            (Pane::Work, Pane::Evidence) => DOCK_EVIDENCE_ID,
            (Pane::Work, Pane::Work) => return,
        };
        // A pane can take the focus once it is drawn.
        request_animation_frame(move || screen::focus(id));
    }

    /// Copies the link to what is shown; shows it where the browser refuses.
    pub fn share(self) {
        let (shown, count) =
            self.corrections.with_untracked(|corrections| (corrections.shown.clone(), corrections.shown_count));
        let (fragment, whole) = link::write_shared(&self.current(), &shown);
        let says = match count {
            0 => "Link copied".to_owned(),
            _ if !whole => {
                "Link copied, without your corrections: there are too many for a link. Save them as a file.".to_owned()
            }
            _ => format!("Link copied, with {}", super::numbers::counted(count, "correction", "corrections")),
        };
        let address = address::full(&fragment);
        leptos::task::spawn_local(async move {
            match crate::browser::clipboard::copy(&address).await {
                Ok(()) => self.say(says),
                Err(_) => self.dialogue.set(Some(Dialogue::Share(address))),
            }
        });
    }

    /// The subject whose sentences are open.
    pub fn is_open(self, subject: &Subject) -> bool {
        self.shown.with(|shown| shown.evidence.as_ref() == Some(subject))
    }
}

/// Opens an article at its top.
pub fn to_article(state: &mut ViewState, document: &DocumentRef) {
    state.apply(&Change::Read(document.clone()));
}

/// Opens an article at a place.
pub fn to_place(state: &mut ViewState, place: &Place) {
    to_article(state, &place.document);
    state.at = Some(place.at);
}

/// A click that the page answers itself; with a modifier key the browser opens the link its own way.
pub fn plain_click(event: &leptos::ev::MouseEvent) -> bool {
    let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if plain {
        event.prevent_default();
    }
    plain
}
