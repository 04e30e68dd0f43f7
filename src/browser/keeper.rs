//! Keeps the store in step with the engine, in the background: one errand after another, many documents in each.

use super::store::{BATCH, Part, Refusal, Store};
use crate::engine::Document;
use crate::view::{DocumentCorrections, DocumentKey, Problem};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// What a trouble with the storage is listed under, where other problems have a file's name.
const NAME: &str = "This browser's storage";

/// A handle to the keeper; cheap to clone.
#[derive(Clone)]
pub struct Keeper {
    state: Rc<RefCell<State>>,
    on_trouble: Rc<dyn Fn(Problem)>,
}

#[derive(Default)]
struct State {
    store: Option<Rc<Store>>,
    /// Whether opening the store has been tried; until then errands wait.
    opened: bool,
    /// Why nothing is kept at present: the browser refused the store, or it is full.
    refused: Option<Refusal>,
    /// Whether the reader has been told so.
    told: bool,
    /// Documents to be written, fewer than [`BATCH`].
    pending: Vec<Document>,
    errands: VecDeque<Errand>,
    /// Whether what is stored has been read back; until then nothing is written, so that nothing is read back twice.
    restored: bool,
    /// Whether an errand is being run.
    busy: bool,
    /// The order number of the next document.
    order: f64,
}

enum Errand {
    Put(Vec<Document>),
    Correct(Vec<DocumentCorrections>),
    Forget(Vec<DocumentKey>),
}

impl Keeper {
    /// A keeper without a store yet. `on_trouble` gets a problem to show to the reader when documents cannot be kept, once.
    pub fn new(on_trouble: impl Fn(Problem) + 'static) -> Self {
        Keeper { state: Rc::default(), on_trouble: Rc::new(on_trouble) }
    }

    /// Opens the store; says how many documents are in it. A refusal is told to the reader when the first document should
    /// have been kept, and not before: until then nothing is lost.
    pub async fn open(&self) -> usize {
        let opened = async {
            let store = Store::open().await?;
            let count = store.count().await?;
            Ok((store, count))
        };
        let opened = opened.await;
        let count = {
            let mut state = self.state.borrow_mut();
            state.opened = true;
            match opened {
                Ok((store, count)) => {
                    state.store = Some(Rc::new(store));
                    count
                }
                Err(refusal) => {
                    state.refused = Some(refusal);
                    0
                }
            }
        };
        self.run();
        count
    }

    /// The stored corrections; none where they could not be read back, which is told to the reader.
    pub async fn corrections(&self) -> Vec<DocumentCorrections> {
        let store = self.state.borrow().store.clone();
        let Some(store) = store else { return Vec::new() };
        match store.corrections().await {
            Ok(corrections) => corrections,
            Err(refusal) => {
                (self.on_trouble)(not_read_back(&refusal));
                Vec::new()
            }
        }
    }

    /// The next stored documents after an order number. An error is told to the reader.
    pub async fn part(&self, after: Option<f64>) -> Part {
        let store = self.state.borrow().store.clone();
        let Some(store) = store else { return Part::default() };
        match store.part(after).await {
            Ok(part) => {
                if part.unreadable > 0 {
                    (self.on_trouble)(unreadable(part.unreadable));
                }
                part
            }
            Err(refusal) => {
                (self.on_trouble)(not_read_back(&refusal));
                Part::default()
            }
        }
    }

    /// All that is stored has been read back, up to this order number. Writing begins.
    pub fn begin(&self, last: Option<f64>) {
        {
            let mut state = self.state.borrow_mut();
            state.restored = true;
            // A fraction by chance keeps the numbers of two tabs apart.
            let now = js_sys::Date::now() + js_sys::Math::random();
            state.order = last.map_or(now, |last| now.max(last + 1.0));
        }
        self.run();
    }

    /// Keeps documents, soon: they are written when there are many, or at [`Keeper::flush`].
    pub fn keep(&self, documents: Vec<Document>) {
        if documents.is_empty() {
            return;
        }
        self.state.borrow_mut().pending.extend(documents);
        if self.state.borrow().pending.len() >= BATCH {
            self.flush();
        }
    }

    /// Keeps corrections, at once: each document's in the place of those kept before.
    pub fn keep_corrections(&self, corrections: Vec<DocumentCorrections>) {
        if !corrections.is_empty() {
            self.state.borrow_mut().errands.push_back(Errand::Correct(corrections));
            self.run();
        }
    }

    /// Writes what is still pending.
    pub fn flush(&self) {
        {
            let mut state = self.state.borrow_mut();
            if state.pending.is_empty() {
                return;
            }
            let pending = std::mem::take(&mut state.pending);
            state.errands.push_back(Errand::Put(pending));
        }
        self.run();
    }

    /// Forgets documents, all where `keys` is empty; also those not written yet.
    pub fn forget(&self, keys: Vec<DocumentKey>) {
        self.flush();
        {
            let mut state = self.state.borrow_mut();
            if keys.is_empty() {
                state.errands.clear();
            }
            state.errands.push_back(Errand::Forget(keys));
        }
        self.run();
    }

    /// Runs the errands, unless they are being run already.
    fn run(&self) {
        {
            let mut state = self.state.borrow_mut();
            if state.busy || !state.opened || !state.restored || state.errands.is_empty() {
                return;
            }
            state.busy = true;
        }
        let keeper = self.clone();
        spawn_local(async move {
            loop {
                let next = keeper.state.borrow_mut().errands.pop_front();
                let Some(errand) = next else { break };
                keeper.run_one(errand).await;
            }
            keeper.state.borrow_mut().busy = false;
        });
    }

    async fn run_one(&self, errand: Errand) {
        let (store, refused, order) = {
            let state = self.state.borrow();
            (state.store.clone(), state.refused.clone(), state.order)
        };
        let Some(store) = store else {
            if let (Errand::Put(_) | Errand::Correct(_), Some(refusal)) = (errand, refused) {
                self.tell(&refusal);
            }
            return;
        };
        match errand {
            // Full, and nothing was forgotten since.
            Errand::Put(_) if refused.is_some() => {}
            Errand::Put(documents) => {
                let written = store.put(&documents, order).await;
                self.state.borrow_mut().order += documents.len() as f64;
                if let Err(refusal) = written {
                    self.tell(&refusal);
                    self.state.borrow_mut().refused = Some(refusal);
                }
            }
            Errand::Correct(corrections) => {
                // Tried even where there was no room for a document: these are a few bytes.
                if let Err(refusal) = store.put_corrections(&corrections).await {
                    self.tell(&refusal);
                }
            }
            Errand::Forget(keys) => match store.forget(&keys).await {
                Ok(()) => {
                    let mut state = self.state.borrow_mut();
                    state.refused = None;
                    state.told = false;
                }
                Err(refusal) => (self.on_trouble)(not_forgotten(&refusal)),
            },
        }
    }

    /// Tells the reader that documents are not kept, once.
    fn tell(&self, refusal: &Refusal) {
        if !std::mem::replace(&mut self.state.borrow_mut().told, true) {
            (self.on_trouble)(not_kept(refusal));
        }
    }
}

fn problem(reason: String) -> Problem {
    Problem { name: NAME.to_owned(), reason }
}

fn not_kept(refusal: &Refusal) -> Problem {
    problem(match refusal {
        Refusal::Full => "There is no room left, so some of the dumps will not be here any more after you close this page. \
             Until then everything works. To keep them, forget articles you no longer need or free space on this device, \
             load the page again and add the missing files."
            .to_owned(),
        Refusal::Other(words) => format!(
            "The browser does not let this page keep anything ({words}); private windows often do not. The dumps will not be \
             here any more after you close this page. Until then everything works. To keep them, open Parallax in an \
             ordinary window."
        ),
    })
}

fn unreadable(count: usize) -> Problem {
    let which = if count == 1 { "A stored dump is".to_owned() } else { format!("{count} stored dumps are") };
    problem(format!("{which} damaged and could not be read back. Add the files again; all others are here."))
}

fn not_read_back(refusal: &Refusal) -> Problem {
    problem(format!("The stored dumps could not be read back{}. Load the page again.", in_brackets(refusal)))
}

fn not_forgotten(refusal: &Refusal) -> Problem {
    problem(format!(
        "What you forgot could not be removed from the browser's storage{} and will be here again after you load the page. \
         Try once more, or clear this site's data in the browser's settings.",
        in_brackets(refusal)
    ))
}

fn in_brackets(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Full => " (there is no room left)".to_owned(),
        Refusal::Other(words) => format!(" ({words})"),
    }
}
