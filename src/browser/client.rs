//! The page's side of the engine: requests out to the worker, responses in.
//!
//! The worker is started from a `blob:` address that imports the worker's module, because a page's
//! Content-Security-Policy holds in such a worker and not in one started from a plain address.

use super::files::Found;
use super::promise;
use super::store;
use super::wire::{Files, FromPage, FromWorker, Named, Packed, areas_in, pack, unpack};
use crate::engine::{Edit, Form, Incoming, Numbered, Request, Response, TablePart};
use crate::view::{DocumentKey, ScreenHead, Section, ViewState};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// Where the page says what its worker's files are called: the script in `content`, the program in `data-wasm`.
const WORKER_META: &str = "meta[name=parallax-worker]";

/// So many files are handed to the worker in one message. Chromium looks at every file on the disk as it is handed over,
/// in the page's own time: half a millisecond each.
const FILES_AT_ONCE: usize = 32;

/// Browsers by this word in their description ask the reader before they keep a page's data for good; all others decide
/// by themselves.
const ASKS_BEFORE_KEEPING: &str = "Firefox";

/// What says that the reader is about to do something: the worker is then fetched, before it is asked for.
const SIGNS_OF_USE: [&str; 3] = ["pointerdown", "keydown", "dragenter"];

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
}

/// A handle to the engine in its worker. Cheap to copy; requests are queued until the worker is ready.
#[derive(Clone, Copy)]
pub struct Client {
    _started: (),
}

/// Takes a screen: the number of the request it answers, and its areas.
type OnScreen = Rc<dyn Fn(u32, ScreenHead, Vec<Option<Vec<u8>>>)>;

/// What the page knows of its worker.
struct Page {
    /// The worker; `None` before it is needed, and where it could not be started or has died.
    worker: Option<Worker>,
    /// Whether it could not be started, or has died.
    failed: bool,
    /// The address the worker was started from, to be freed once it runs.
    boot: Option<String>,
    /// Whether the worker listens. Until then messages wait in `waiting`.
    ready: bool,
    waiting: Vec<Packed>,
    /// Files not handed over yet, and the timer that has the next of them handed over.
    unsent: VecDeque<Found>,
    sending: Option<Timeout>,
    /// The number of the latest request.
    revision: u32,
    /// Whether the browser has been asked to keep what is stored.
    asked_to_keep: bool,
    on_screen: OnScreen,
    on_response: Rc<dyn Fn(Numbered<Response>)>,
    on_failure: Rc<dyn Fn(String)>,
    /// Heard as long as the worker lives.
    _listeners: Vec<EventListener>,
}

impl Client {
    /// Makes the handle. The worker itself is fetched and started with the first request, or when the reader first does
    /// anything: a first visit that only looks loads no more than the page. `on_screen` gets every screen in its areas, with
    /// the number of the request it answers; `on_response` gets every other response; `on_failure` gets a sentence for the
    /// reader, once, when the worker cannot be started or dies.
    pub fn start(
        on_screen: impl Fn(u32, ScreenHead, Vec<Option<Vec<u8>>>) + 'static,
        on_response: impl Fn(Numbered<Response>) + 'static,
        on_failure: impl Fn(String) + 'static,
    ) -> Self {
        let page = Page {
            worker: None,
            failed: false,
            boot: None,
            ready: false,
            waiting: Vec::new(),
            unsent: VecDeque::new(),
            sending: None,
            revision: 0,
            asked_to_keep: false,
            on_screen: Rc::new(on_screen),
            on_response: Rc::new(on_response),
            on_failure: Rc::new(on_failure),
            _listeners: Vec::new(),
        };
        PAGE.set(Some(page));
        for sign in SIGNS_OF_USE {
            EventListener::once(&gloo::utils::window(), sign, |_| ensure_worker()).forget();
        }
        Client { _started: () }
    }

    /// Whether dumps of an earlier visit may be there, so that the worker has something to show from the start.
    pub async fn may_have_dumps(self) -> bool {
        store::may_hold_dumps().await
    }

    /// Asks for the screen of a state; the answer carries the returned revision.
    pub fn show(self, state: &ViewState, rows: usize) -> u32 {
        request(Request::Show { state: state.clone(), rows })
    }

    /// Asks for the lines in context of a state, from a number on; the answer carries the returned revision.
    pub fn lines(self, state: &ViewState, from: usize) -> u32 {
        request(Request::Lines { state: Box::new(state.clone()), from })
    }

    /// Hands files over, each with its path; they are read in the worker. Many are handed over in parts, so that the page
    /// stays responsive.
    pub fn add<F: Into<Found>>(self, files: Vec<F>) {
        with_page(|page| page.unsent.extend(files.into_iter().map(Into::into)));
        send_files();
    }

    /// Hands texts over (pasted, or the example), each with a name.
    pub fn add_texts(self, texts: Vec<(String, String)>) {
        let incoming = texts.into_iter().map(|(name, text)| Incoming { name, bytes: Ok(text.into_bytes()) });
        request(Request::Add(incoming.collect()));
    }

    /// Stops adding.
    pub fn cancel(self) {
        with_page(|page| page.unsent.clear());
        request(Request::Cancel);
    }

    /// Forgets these articles, or everything where empty, here and in the browser's storage. Everything can be forgotten
    /// even when the worker has died: the storage is then emptied from here and the page loaded anew.
    pub fn forget(self, keys: Vec<DocumentKey>) {
        if keys.is_empty() {
            with_page(|page| page.unsent.clear());
        }
        let dead = PAGE.with_borrow(|page| page.as_ref().is_some_and(|page| page.failed));
        if dead && keys.is_empty() {
            spawn_local(async {
                // The page starts anew either way; what could not be removed will be there again for all to see.
                store::destroy().await.ok();
                gloo::utils::window().location().reload().ok();
            });
        } else {
            request(Request::Forget(keys));
        }
    }

    /// Changes the corrections; the answer, which carries the returned revision, says what came of it.
    pub fn correct(self, edit: Edit) -> u32 {
        request(Request::Correct(edit))
    }

    /// Asks for the file of all corrections.
    pub fn save_corrections(self) {
        request(Request::SaveCorrections);
    }

    /// Asks for a section of the comparison that a state shows, or for the whole, to keep.
    pub fn export(self, state: &ViewState, section: Option<Section>, form: Form) {
        request(Request::Export { state: Box::new(state.clone()), section, form });
    }

    /// Asks what may be meant by what is being typed.
    pub fn suggest(self, typed: String) {
        request(Request::Suggest { typed });
    }

    /// Has tables of the keywords, or their lines, written to keep.
    pub fn export_table(self, state: &ViewState, part: TablePart, form: Form) {
        request(Request::ExportTable { state: Box::new(state.clone()), part, form });
    }

    /// The list of unreadable files has been seen.
    pub fn dismiss_problems(self) {
        request(Request::DismissProblems);
    }
}

impl From<(String, web_sys::File)> for Found {
    fn from((name, file): (String, web_sys::File)) -> Self {
        Found { name, file: Ok(file) }
    }
}

/// Hands the next files over, and sees to it that those after them follow.
fn send_files() {
    let mut next = Vec::new();
    let mut to_come = 0;
    with_page(|page| {
        let count = page.unsent.len().min(FILES_AT_ONCE);
        next = page.unsent.drain(..count).collect();
        to_come = page.unsent.len();
        page.sending = (to_come > 0).then(|| Timeout::new(0, send_files));
    });
    if next.is_empty() {
        return;
    }
    let passed = Array::new();
    let named = next
        .into_iter()
        .map(|found| Named { name: found.name, refused: found.file.map(|file| passed.push(&file)).err() });
    let files = Files { named: named.collect(), to_come };
    send(|revision| FromPage::Files(Numbered { revision, body: files }), &passed);
}

/// Sends a request; returns its number.
fn request(body: Request) -> u32 {
    send(|revision| FromPage::Request(Numbered { revision, body }), &Array::new())
}

/// Sends a message under the next number, or queues it until the worker listens.
fn send(message: impl FnOnce(u32) -> FromPage, files: &Array) -> u32 {
    ensure_worker();
    let mut revision = 0;
    with_page(|page| {
        page.revision = page.revision.wrapping_add(1);
        revision = page.revision;
        let Some(packed) = pack(&message(revision), files) else { return };
        match &page.worker {
            Some(worker) if page.ready => post(worker, &packed),
            _ if page.failed => {}
            _ => page.waiting.push(packed),
        }
    });
    revision
}

/// Posting fails only for things that cannot be handed over, and neither files nor fresh buffers are such.
fn post(worker: &Worker, packed: &Packed) {
    worker.post_message_with_transfer(&packed.message, &packed.transfer).ok();
}

/// Starts the worker unless it runs, or could not be started before.
fn ensure_worker() {
    if PAGE.with_borrow(|page| page.as_ref().is_none_or(|page| page.failed || page.worker.is_some())) {
        return;
    }
    match start_worker() {
        Ok((worker, boot)) => {
            let listeners = listen(&worker);
            with_page(|page| {
                page.worker = Some(worker);
                page.boot = Some(boot);
                page._listeners = listeners;
            });
        }
        // Told after this returns, so that a failure finds the caller ready for it.
        Err(sentence) => spawn_local(async move { fail(sentence) }),
    }
}

/// Starts the worker; returns it with the address it starts from, or a sentence on why it could not be started.
fn start_worker() -> Result<(Worker, String), String> {
    ask_for_style();
    let (script, program) = worker_files().ok_or(
        "This copy of Parallax is incomplete: its page does not name the program that reads dumps. Load the page again; if \
         that does not help, it has to be built again.",
    )?;
    let refused = |error: JsValue| {
        let detail = promise::error_message(&error);
        format!("This browser did not let the page start the program that reads dumps ({detail}). Try another browser.")
    };
    // Imported when it runs and not as it is parsed, so that a failure can be told with its reason.
    let quoted = |address: &str| js_sys::JSON::stringify(&address.into()).map(String::from).map_err(refused);
    let boot = format!(
        "import({}).then(m => m.default({{ module_or_path: {} }})).catch(e => postMessage(String(e)))",
        quoted(&script)?,
        quoted(&program)?,
    );
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&boot.into()), &kind).map_err(refused)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(refused)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&address, &options).map_err(refused)?;
    Ok((worker, address))
}

/// Asks for the style of what the worker gives to draw; it is small and comes well before the worker has anything.
fn ask_for_style() -> Option<()> {
    let document = gloo::utils::document();
    let address = document.query_selector(WORKER_META).ok().flatten()?.get_attribute("data-style")?;
    let link = document.create_element("link").ok()?;
    link.set_attribute("rel", "stylesheet").ok()?;
    link.set_attribute("href", &address).ok()?;
    document.query_selector("head").ok().flatten()?.append_child(&link).ok().map(|_| ())
}

/// The full addresses of the worker's script and program, as the page names them.
fn worker_files() -> Option<(String, String)> {
    let document = gloo::utils::document();
    let meta = document.query_selector(WORKER_META).ok().flatten()?;
    let base = document.base_uri().ok().flatten()?;
    let full = |attribute| Url::new_with_base(&meta.get_attribute(attribute)?, &base).ok().map(|url| url.href());
    Some((full("content")?, full("data-wasm")?))
}

/// Hears what the worker says and how it fails.
fn listen(worker: &Worker) -> Vec<EventListener> {
    let message = EventListener::new(worker, "message", |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            receive(&event.data());
        }
    });
    let error = EventListener::new(worker, "error", |event| {
        // Where the script could not even be fetched, it is a plain event without a message.
        fail(fault(&event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default()));
    });
    let garbled = EventListener::new(worker, "messageerror", |_| fail(fault("a message could not be read")));
    vec![message, error, garbled]
}

/// Takes a message of the worker.
fn receive(data: &JsValue) {
    // A bare string is the starting script's: it could not load the program.
    if let Some(reason) = data.as_string() {
        return fail(fault(&reason));
    }
    match unpack::<FromWorker>(data) {
        Some((FromWorker::Ready, _)) => with_page(|page| {
            page.ready = true;
            if let Some(boot) = page.boot.take() {
                Url::revoke_object_url(&boot).ok();
            }
            if let Some(worker) = &page.worker {
                page.waiting.drain(..).for_each(|packed| post(worker, &packed));
            }
        }),
        Some((FromWorker::Screen(Numbered { revision, body }), beside)) => {
            let on_screen = PAGE.with_borrow(|page| page.as_ref().map(|page| page.on_screen.clone()));
            if let Some(on_screen) = on_screen {
                on_screen(revision, body, areas_in(&beside));
            }
        }
        Some((FromWorker::Response(response), _)) => answer(response),
        Some((FromWorker::Fault(place), _)) => fail(fault(&place)),
        None => fail(fault("a message could not be read")),
    }
}

/// Passes an answer on.
fn answer(response: Numbered<Response>) {
    let mut on_response = None;
    with_page(|page| {
        if let Response::Progress(progress) = &response.body
            && progress.finished
            && progress.added > 0
            && !std::mem::replace(&mut page.asked_to_keep, true)
        {
            ask_to_keep();
        }
        on_response = Some(page.on_response.clone());
    });
    // Called outside, because it may well send the next request.
    if let Some(on_response) = on_response {
        on_response(response);
    }
}

/// Asks the browser not to clear away what is stored here when space runs short. Its answer changes nothing, and where it
/// would bother the reader with a question it is not asked.
fn ask_to_keep() {
    let navigator = gloo::utils::window().navigator();
    if navigator.user_agent().is_ok_and(|agent| agent.contains(ASKS_BEFORE_KEEPING)) {
        return;
    }
    let storage = js_sys::Reflect::get(&navigator, &"storage".into()).unwrap_or_default();
    if storage.is_object()
        && let Ok(asked) = navigator.storage().persist()
    {
        spawn_local(async { drop(JsFuture::from(asked).await) });
    }
}

/// What a reader is told of a fault, by whether the worker had been running.
fn fault(detail: &str) -> String {
    let running = PAGE.with_borrow(|page| page.as_ref().is_some_and(|page| page.ready));
    let detail = if detail.is_empty() { String::new() } else { format!(" ({})", detail.trim_end_matches('.')) };
    if running {
        format!("The program that reads dumps came to a fault in itself{detail}. Load the page again to go on.")
    } else {
        format!(
            "The program that reads dumps did not start{detail}. Check the connection and load the page again; if that does \
             not help, update this browser or try another."
        )
    }
}

/// Ends the worker and tells the reader why. Only the first failure is told: others follow from it.
fn fail(sentence: String) {
    let mut on_failure = None;
    with_page(|page| {
        if let Some(worker) = page.worker.take() {
            worker.terminate();
        }
        page.waiting.clear();
        on_failure = (!std::mem::replace(&mut page.failed, true)).then(|| page.on_failure.clone());
    });
    if let Some(on_failure) = on_failure {
        on_failure(sentence);
    }
}

fn with_page(then: impl FnOnce(&mut Page)) {
    PAGE.with_borrow_mut(|page| page.as_mut().map(then));
}
