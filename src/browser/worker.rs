//! The worker's side: messages in, the engine, messages out.
//!
//! The worker does one thing at a time: a waiting request, else a step of the engine's work. Between two things it goes
//! back to the browser, so that a message sent meanwhile is seen before the next. Files and stored documents are fetched
//! only as fast as the engine works them off.

use super::inbox::Inbox;
use super::keeper::Keeper;
use super::reading::{self, Unread};
use super::wire::{FromPage, FromWorker, area_out, pack, unpack};
use crate::engine::{Engine, Incoming, Numbered, Request, Response};
use crate::view::Cutter;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use std::cell::RefCell;
use std::collections::VecDeque;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageChannel, MessageEvent, MessagePort};

/// When fewer files than this wait in the engine, the next are read: by the time those are worked off (a fifth of a
/// second), the next are there.
const LOW: usize = 64;

/// Progress is told this often at most: ten times a second is as fast as a reader can follow.
const PROGRESS_MILLISECONDS: f64 = 100.0;

/// Every progress has the page ask for a new screen. Working gets at least this many times as long as screens do.
const WORK_PER_SCREEN: f64 = 4.0;

/// What a letter typed leaves for later (words beside the lines, lists), and what the reader may ask for next, waits this long for
/// another letter: the processor is the page's until it has painted.
const REST_MILLISECONDS: u32 = 100;

/// A reader who comes back should find the library as it was, and not an empty one that fills: while stored documents
/// come back, screens are held back, but no longer than this.
const HOLD_MILLISECONDS: u32 = 700;

thread_local! {
    static HOST: RefCell<Option<Host>> = const { RefCell::new(None) };
}

/// The engine and all that waits for it.
struct Host {
    engine: Engine,
    inbox: Inbox<Letter>,
    /// Files still to be read, how many are being read now, and the number of the reading, by which one that was
    /// cancelled meanwhile is known.
    unread: VecDeque<Unread>,
    /// How many more the page has not handed over yet.
    unsent: usize,
    in_reading: usize,
    reading: u32,
    restoring: Restoring,
    /// Stored documents not yet handed to the engine.
    unrestored: usize,
    /// Whether screens are held back.
    hold: bool,
    keeper: Keeper,
    /// The number of the request that progress answers.
    revision: u32,
    /// The number of the latest request for a screen, and what it looked for.
    shown: u32,
    query: String,
    /// Runs while another letter may follow.
    rest: Option<Timeout>,
    /// Cuts screens into what crosses of them.
    cutter: Cutter,
    /// When progress may be told next, in milliseconds of the worker's clock.
    progress_due: f64,
    pump: Pump,
    _hold_timer: Timeout,
}

/// A message of the page with the files it speaks of.
enum Letter {
    Request(Numbered<Request>),
    /// Files, and how many more are to come.
    Files(Numbered<Vec<Unread>>, usize),
}

/// How far the coming back of stored documents is.
#[derive(Clone, Copy, PartialEq)]
enum Restoring {
    /// The store is being opened or a part is being read.
    Waiting,
    /// The part after this order number comes next.
    Next(Option<f64>),
    /// All are back, or were forgotten.
    Done,
}

/// Calls the worker back after the browser has had its turn. A message to oneself: a timer would be slowed down to four
/// milliseconds, and a promise would let no message in between.
struct Pump {
    to_self: MessagePort,
    _from_self: MessagePort,
    _called: Closure<dyn FnMut()>,
    called: bool,
}

/// Runs the worker: sets the message handler, restores stored dumps, answers until the page goes.
pub fn run() {
    std::panic::set_hook(Box::new(|fault| {
        console_error_panic_hook::hook(fault);
        // The file's name is enough to find the place; the path may be that of the machine it was built on.
        let name = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        let place = fault.location().map(|place| format!("{}, line {}", name(place.file()), place.line()));
        post(&FromWorker::Fault(place.unwrap_or_default()));
    }));
    let Ok(pump) = Pump::new() else {
        post(&FromWorker::Fault("this browser has no message channels".to_owned()));
        return;
    };
    let host = Host {
        engine: Engine::new(),
        inbox: Inbox::new(),
        unread: VecDeque::new(),
        unsent: 0,
        in_reading: 0,
        reading: 0,
        restoring: Restoring::Waiting,
        unrestored: 0,
        hold: true,
        keeper: Keeper::new(|problem| {
            with_host(|host| {
                let response = host.engine.report_problem(problem);
                host.answer(response);
            });
        }),
        revision: 0,
        shown: 0,
        query: String::new(),
        rest: None,
        cutter: Cutter::default(),
        progress_due: 0.0,
        pump,
        _hold_timer: Timeout::new(HOLD_MILLISECONDS, || with_host(Host::release)),
    };
    HOST.set(Some(host));
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        if let Some((message, files)) = unpack::<FromPage>(&event.data()) {
            with_host(|host| host.receive(message, &files));
        }
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // Needed as long as the worker lives.
    on_message.forget();
    post(&FromWorker::Ready);
    spawn_local(open_store());
}

/// Opens the store and has its documents come back.
async fn open_store() {
    let mut keeper = None;
    with_host(|host| keeper = Some(host.keeper.clone()));
    let Some(keeper) = keeper else { return };
    let count = keeper.open().await;
    // Before the documents, so that each is read once, with its corrections.
    let corrections = keeper.corrections().await;
    with_host(|host| {
        // Everything may have been forgotten meanwhile.
        if host.restoring == Restoring::Waiting {
            host.engine.restore_corrections(corrections);
            host.unrestored = count;
            if count > 0 {
                host.restoring = Restoring::Next(None);
            } else {
                host.end_restoring(None);
            }
            host.settle();
            host.advance();
        }
    });
}

impl Host {
    /// Takes in a message of the page.
    fn receive(&mut self, message: FromPage, files: &Array) {
        match message {
            FromPage::Request(request) => {
                let asks_for_screen = matches!(request.body, Request::Show { .. });
                self.inbox.put(Letter::Request(request), asks_for_screen);
            }
            FromPage::Files(Numbered { revision, body }) => {
                let mut files = files.iter();
                let unread = body.named.into_iter().map(|named| {
                    let file = named.refused.map_or_else(
                        || {
                            files
                                .next()
                                .map(File::from)
                                .ok_or_else(|| "It did not reach the program. Drop it again.".to_owned())
                        },
                        Err,
                    );
                    (named.name, file)
                });
                let unread = unread.collect();
                self.inbox.put(Letter::Files(Numbered { revision, body: unread }, body.to_come), false);
            }
        }
        self.call_again();
    }

    /// Does one thing.
    fn tick(&mut self) {
        self.pump.called = false;
        if let Some(message) = self.inbox.take(self.hold) {
            self.act(message);
        } else if let Some(response) = self.engine.work() {
            self.keeper.keep(self.engine.take_new());
            self.keeper.keep_corrections(self.engine.take_unsaved_corrections());
            self.answer(response);
        } else if self.rest.is_some() {
            // Called again once it is over.
        } else if let Some(body) = self.engine.go_on() {
            self.respond(self.shown, body);
        } else {
            self.engine.prepare();
        }
        self.advance();
    }

    /// Answers a request, or takes files on.
    fn act(&mut self, message: Letter) {
        match message {
            Letter::Files(Numbered { revision, body }, to_come) => {
                self.revision = revision;
                self.unread.extend(body);
                self.unsent = to_come;
                self.settle();
            }
            Letter::Request(Numbered { revision, body }) => match body {
                Request::Show { ref state, .. } => {
                    let begun = now();
                    if self.query != state.query {
                        self.query.clone_from(&state.query);
                        self.rest = Some(Timeout::new(REST_MILLISECONDS, || with_host(Host::end_rest)));
                    }
                    if let Some(body) = self.engine.handle(body) {
                        self.respond(revision, body);
                    }
                    self.shown = revision;
                    self.progress_due = self.progress_due.max(now() + (now() - begun) * WORK_PER_SCREEN);
                }
                Request::Add(_) => {
                    self.revision = revision;
                    self.engine.handle(body);
                    self.settle();
                }
                Request::Cancel => {
                    self.stop_reading();
                    let response = self.engine.handle(body);
                    response.into_iter().for_each(|response| self.answer(response));
                    self.settle();
                }
                Request::Forget(keys) => {
                    if keys.is_empty() {
                        self.stop_reading();
                        self.end_restoring(None);
                    }
                    self.keeper.keep(self.engine.take_new());
                    self.keeper.forget(keys.clone());
                    let response = self.engine.handle(Request::Forget(keys));
                    response.into_iter().for_each(|response| self.answer(response));
                }
                Request::DismissProblems => {
                    self.engine.handle(body);
                }
                Request::Correct(_)
                | Request::Lines { .. }
                | Request::SaveCorrections
                | Request::Suggest { .. }
                | Request::ExportTable { .. }
                | Request::Export { .. } => {
                    if let Some(body) = self.engine.handle(body) {
                        self.respond(revision, body);
                    }
                    self.keeper.keep_corrections(self.engine.take_unsaved_corrections());
                }
            },
        }
    }

    /// Sees to what should happen next: reading more, writing what is new, the next turn.
    fn advance(&mut self) {
        if self.engine.queued() < LOW {
            match self.restoring {
                Restoring::Next(after) => self.read_stored(after),
                // Stored documents come first: they were there before.
                _ if self.unrestored == 0 && self.in_reading == 0 && !self.unread.is_empty() => self.read_files(),
                _ => {}
            }
        }
        if !self.engine.has_work() {
            self.keeper.flush();
            if self.restoring == Restoring::Done {
                self.release();
            }
        }
        let is_idle = self.rest.is_none() && (self.engine.has_later() || self.engine.can_prepare());
        if self.inbox.has(self.hold) || self.engine.has_work() || is_idle {
            self.call_again();
        }
    }

    /// No letter followed: goes on with what was left.
    fn end_rest(&mut self) {
        self.rest = None;
        self.advance();
    }

    fn read_files(&mut self) {
        let files = reading::next(&mut self.unread);
        self.in_reading = files.len();
        let reading = self.reading;
        spawn_local(async move {
            let read = reading::read(files).await;
            with_host(|host| host.take_read(reading, read));
        });
    }

    fn take_read(&mut self, reading: u32, read: Vec<Incoming>) {
        if reading != self.reading {
            return;
        }
        self.in_reading = 0;
        self.engine.handle(Request::Add(read));
        self.settle();
        self.advance();
    }

    fn stop_reading(&mut self) {
        self.unread.clear();
        self.unsent = 0;
        self.in_reading = 0;
        self.reading += 1;
    }

    fn read_stored(&mut self, after: Option<f64>) {
        self.restoring = Restoring::Waiting;
        let keeper = self.keeper.clone();
        spawn_local(async move {
            let part = keeper.part(after).await;
            with_host(|host| {
                if host.restoring != Restoring::Waiting {
                    return;
                }
                host.unrestored = host.unrestored.saturating_sub(part.documents.len() + part.unreadable);
                host.engine.restore(part.documents);
                match part.last {
                    Some(last) => host.restoring = Restoring::Next(Some(last)),
                    None => host.end_restoring(after),
                }
                host.settle();
                host.advance();
            });
        });
    }

    /// Nothing more comes back; `last` is the last order number that did.
    fn end_restoring(&mut self, last: Option<f64>) {
        if self.restoring != Restoring::Done {
            self.restoring = Restoring::Done;
            self.unrestored = 0;
            self.keeper.begin(last);
        }
    }

    /// Lets screens through.
    fn release(&mut self) {
        if std::mem::replace(&mut self.hold, false) && self.inbox.has(false) {
            self.call_again();
        }
    }

    /// Tells the engine how much is still to come, and the page if that was all.
    fn settle(&mut self) {
        let to_come = self.unsent + self.unread.len() + self.in_reading + self.unrestored;
        let response = self.engine.await_more(to_come);
        response.into_iter().for_each(|response| self.answer(response));
    }

    /// Tells the page how far the work is; not too often, but always the end of it.
    fn answer(&mut self, response: Response) {
        if let Response::Progress(progress) = &response
            && !progress.finished
        {
            if now() < self.progress_due {
                return;
            }
            self.progress_due = now() + PROGRESS_MILLISECONDS;
        }
        self.respond(self.revision, response);
    }

    /// Posts an answer of the engine.
    fn respond(&mut self, revision: u32, response: Response) {
        match response {
            Response::Screen(screen) => {
                let (head, areas) = self.cutter.cut(*screen);
                let beside = areas.iter().map(|area| area_out(area.as_deref())).collect();
                post_with(&FromWorker::Screen(Numbered { revision, body: head }), &beside);
            }
            body => post(&FromWorker::Response(Numbered { revision, body })),
        }
    }

    fn call_again(&mut self) {
        if !std::mem::replace(&mut self.pump.called, true) {
            // A null can always be posted.
            self.pump.to_self.post_message(&JsValue::NULL).ok();
        }
    }
}

impl Pump {
    fn new() -> Result<Self, JsValue> {
        let channel = MessageChannel::new()?;
        let (to_self, from_self) = (channel.port1(), channel.port2());
        let called = Closure::<dyn FnMut()>::new(|| with_host(Host::tick));
        from_self.set_onmessage(Some(called.as_ref().unchecked_ref()));
        Ok(Pump { to_self, _from_self: from_self, _called: called, called: false })
    }
}

fn with_host(then: impl FnOnce(&mut Host)) {
    HOST.with_borrow_mut(|host| host.as_mut().map(then));
}

/// Milliseconds.
fn now() -> f64 {
    js_sys::Date::now()
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Posts a message to the page.
fn post(message: &FromWorker) {
    post_with(message, &Array::new());
}

/// Posts a message with what stands beside it. Fails only for what cannot be handed over, and bytes always can.
fn post_with(message: &FromWorker, beside: &Array) {
    if let Some(packed) = pack(message, beside) {
        scope().post_message_with_transfer(&packed.message, &packed.transfer).ok();
    }
}
