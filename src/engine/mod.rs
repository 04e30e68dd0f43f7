//! Requests to responses. The engine owns the corpus and is one [`Engine::handle`] over plain data.
//!
//! It runs in a Web Worker in the page, and in the same thread in tests and on the command line. A request never
//! fails: what could not be done is said in the response. Long work is queued and done a step at a time
//! ([`Engine::work`]), so that a newer request or a cancel comes in between.

mod corrections;
#[cfg(test)]
mod tests;

use crate::clean::Options;
use crate::corpus::{Corpus, Grain, Grouping};
use crate::correct::{self, DocumentCorrections};
use crate::export;
use crate::intake::Reader;
use crate::query::{Suggestion, suggest};
use crate::view::{
    DocumentKey, Input, Later, LineWindow, MOST_COLUMNS, Problem, Room, Screen, Section, ViewState, Work, compared,
    first_screen, lines, screen, window,
};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

pub use crate::correct::MentionSays;
pub use crate::export::{Form, TablePart};
pub use crate::intake::{Document, too_large};
pub use corrections::{Edit, Edited};

/// A request with its revision number. An answer carries the number of the request it answers; the page drops answers
/// to any but its latest [`Request::Show`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Numbered<T> {
    /// The revision.
    pub revision: u32,
    /// What is asked or answered.
    pub body: T,
}

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// The screen for a state, with at most so many articles in the library's list. What takes long comes with a second
    /// one ([`Engine::go_on`]).
    Show {
        /// The state to show.
        state: ViewState,
        /// How many articles the library lists.
        rows: usize,
    },
    /// Lines in context of a state, from a number on. Answered with [`Response::Lines`].
    Lines {
        /// The state that shows them.
        state: Box<ViewState>,
        /// The number of the first.
        from: usize,
    },
    /// Files to read, in the order dropped. Answered with [`Response::Progress`] as they are worked on.
    Add(Vec<Incoming>),
    /// Stop adding; what was read so far stays.
    Cancel,
    /// Drop these articles, or everything where empty.
    Forget(Vec<DocumentKey>),
    /// The list of unreadable files has been seen.
    DismissProblems,
    /// Change the corrections. Answered with [`Response::Edited`].
    Correct(Edit),
    /// All corrections as a file. Answered with [`Response::File`].
    SaveCorrections,
    /// A section of the comparison that a state shows, or the whole, to keep. Answered with [`Response::File`], or with
    /// [`Response::Copy`] for what is kept as text of another page.
    Export {
        /// The state that shows it.
        state: Box<ViewState>,
        /// The section; none for the whole.
        section: Option<Section>,
        /// What to write.
        form: Form,
    },
    /// What may be meant by a series being typed. Answered with [`Response::Suggestions`].
    Suggest {
        /// What was typed of it.
        typed: String,
    },
    /// Tables of the keywords or their lines, as a state shows them. Answered likewise.
    ExportTable {
        /// The state that shows them.
        state: Box<ViewState>,
        /// Which.
        part: TablePart,
        /// What to write.
        form: Form,
    },
}

/// A file as it was dropped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incoming {
    /// Its name, with the folders it came in.
    pub name: String,
    /// Its bytes, or why they could not be had.
    pub bytes: Result<Vec<u8>, String>,
}

/// What the engine answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// Lines in context asked for.
    Lines(LineWindow),
    /// How far the adding is.
    Progress(Progress),
    /// What an edit came to; the screen is to be asked for anew.
    Edited(Edited),
    /// A file for the reader to keep.
    File {
        /// What it should be called.
        name: String,
        /// What stands in it.
        content: String,
    },
    /// What may be meant by a series being typed.
    Suggestions {
        /// What was typed of it.
        typed: String,
        /// What it may become.
        offered: Vec<Suggestion>,
    },
    /// A text for the reader's clipboard.
    Copy(String),
    /// The screen asked for. It crosses in areas ([`crate::view::areas`]), and never as a whole.
    #[serde(skip)]
    Screen(Box<Screen>),
}

/// How far a long job is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Files (or stored dumps) done.
    pub done: usize,
    /// Files known so far.
    pub total: usize,
    /// What is being worked on.
    pub name: String,
    /// New articles so far.
    pub added: usize,
    /// Dumps that were here already.
    pub known: usize,
    /// Corrections that files brought so far.
    pub corrections: usize,
    /// What could not be read so far.
    pub problems: Vec<Problem>,
    /// Whether the job has ended (done or cancelled).
    pub finished: bool,
    /// Whether it was ended by a cancel.
    pub cancelled: bool,
}

/// What was written, to be kept as a file or, where it is text for another page, in the clipboard.
fn kept(written: export::Written, form: Form) -> Response {
    match form {
        Form::Markdown => Response::Copy(written.content),
        _ => Response::File { name: written.name, content: written.content },
    }
}

/// Owns the corpus and answers requests.
#[derive(Debug, Default)]
pub struct Engine {
    corpus: Corpus,
    queue: VecDeque<Task>,
    /// How many files and stored documents are still to be handed over.
    awaited: usize,
    job: Progress,
    problems: Vec<Problem>,
    /// Documents added from files since they were last taken, to be stored.
    new: Vec<Document>,
    /// Whether documents came or went since all were read in each other's light.
    unsettled: bool,
    /// What the screen asked for last lacks still, with its state and rows.
    later: Option<(ViewState, usize, Later)>,
    /// What an earlier screen lacked, to be gone on with when there is nothing else to do.
    outlasting: Option<Later>,
    /// The articles whose comparison was prepared last, and the state that shows it while it still is to be.
    prepared: Vec<DocumentKey>,
    unprepared: Option<ViewState>,
    /// Whether anything has been looked for yet, and the state in which something else is looked for before the reader does.
    searched: bool,
    unsearched: Option<ViewState>,
}

/// A step of queued work.
#[derive(Debug)]
enum Task {
    /// A file not yet opened.
    File(Incoming),
    /// A file some of whose documents are still to be read.
    Rest(Box<Reader>),
    /// A stored document, to be taken back in.
    Stored(Box<Document>),
    /// An article to be read again, because of what others that came say of its lines.
    Again(DocumentKey),
    /// The grouping of many articles into stories: `None` where it has not begun.
    Stories(Option<Box<Grouping>>),
}

/// One call of [`Engine::work`] stops once it has read this much text: about 20 ms of cleaning in a browser.
const STEP_BYTES: usize = 100_000;

/// One call of [`Engine::work`] looks at no more files than this, so that a folder of tiny ones yields too.
const STEP_TASKS: usize = 64;

impl Engine {
    /// An engine without articles.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers a request at once; `None` where there is nothing to say yet (added files are answered by [`Engine::work`]).
    pub fn handle(&mut self, request: Request) -> Option<Response> {
        // What changes the corpus has the page ask for its screen anew.
        if matches!(request, Request::Forget(_) | Request::Correct(_)) {
            (self.later, self.outlasting) = (None, None);
        }
        match request {
            Request::Show { state, rows } => {
                let problems = &self.problems;
                let input = Input { corpus: &self.corpus, state: state.clone(), rows, busy: self.is_busy(), problems };
                let (screen, later) = first_screen(input);
                if let Some(begun) = self.later.take().and_then(|(_, _, later)| later.outlasting()) {
                    self.outlasting = Some(begun);
                }
                self.later = later.map(|mut later| {
                    later.take_up(&mut self.outlasting);
                    (state, rows, later)
                });
                let chosen = || screen.state.chosen.iter().map(|document| document.key);
                if !chosen().eq(self.prepared.iter().copied()) {
                    self.prepared = chosen().collect();
                    let compared = screen.state.room == Room::Compare;
                    self.unprepared = (!compared && (2..=MOST_COLUMNS).contains(&self.prepared.len()))
                        .then(|| ViewState { room: Room::Compare, ..screen.state.clone() });
                }
                self.searched |= !screen.state.query.is_empty();
                self.unsearched = (!self.searched).then(|| screen.state.clone());
                Some(Response::Screen(Box::new(screen)))
            }
            Request::Lines { state, from } => {
                let input = Input { corpus: &self.corpus, state: *state, rows: 0, busy: self.is_busy(), problems: &[] };
                Some(Response::Lines(window(input, from)))
            }
            Request::Add(files) => {
                self.begin();
                self.job.total += files.len();
                self.queue.extend(files.into_iter().map(Task::File));
                Some(Response::Progress(self.job.clone()))
            }
            Request::Cancel => {
                // Stored dumps go on coming back: a cancel must never lose what the reader has kept.
                let before = self.queue.len() + self.awaited;
                self.queue.retain(|task| matches!(task, Task::Stored(_) | Task::Again(_) | Task::Stories(_)));
                self.awaited = 0;
                if self.queue.len() == before {
                    return None;
                }
                self.job.cancelled = true;
                let left = self.queue.iter().filter(|task| matches!(task, Task::Stored(_))).count();
                self.job.total = self.job.done + left;
                self.settle();
                Some(self.report())
            }
            Request::Forget(keys) => {
                self.corpus.forget(&keys);
                self.new.retain(|document| !keys.is_empty() && !keys.contains(&document.id.key()));
                if !keys.is_empty() {
                    self.unsettled = true;
                    self.settle();
                    return None;
                }
                self.unsettled = false;
                self.problems.clear();
                let was_busy = self.is_busy();
                self.queue.clear();
                self.awaited = 0;
                self.job = Progress { finished: true, cancelled: was_busy, ..Progress::default() };
                was_busy.then(|| self.report())
            }
            Request::DismissProblems => {
                self.problems.clear();
                None
            }
            Request::Correct(edit) => Some(Response::Edited(corrections::edit(&mut self.corpus, edit))),
            Request::SaveCorrections => Some(corrections::save(&self.corpus)),
            Request::Export { state, section, form } => self.export(*state, section, form),
            Request::Suggest { typed } => {
                let offered = suggest(&self.corpus, &typed);
                Some(Response::Suggestions { typed, offered })
            }
            Request::ExportTable { state, part, form } => self.export_table(*state, part, form),
        }
    }

    /// Writes what a state shows of a comparison; `None` where it shows none.
    fn export(&self, state: ViewState, section: Option<Section>, form: Form) -> Option<Response> {
        // The sentences that are open are not part of what is kept, and a whole is all sections.
        let state = ViewState { evidence: None, section, ..state };
        let input = Input { corpus: &self.corpus, state, rows: 0, busy: self.is_busy(), problems: &[] };
        let (compare, told) = compared(input, form == Form::Html)?;
        Some(kept(export::write(&compare, &told, section, form)?, form))
    }

    /// Writes tables of the keywords or their lines; `None` where a state shows none.
    fn export_table(&self, state: ViewState, part: TablePart, form: Form) -> Option<Response> {
        let places = usize::from(state.keywords.window);
        let state = ViewState { evidence: None, room: Room::Keywords, ..state };
        let input = Input { corpus: &self.corpus, state, rows: 0, busy: self.is_busy(), problems: &[] };
        let written = if part == TablePart::Lines {
            export::write_lines(&lines(input), places, form)
        } else {
            let Work::Keywords(keywords) = screen(input).work else { return None };
            export::write_table(&keywords, part, form)
        };
        Some(kept(written?, form))
    }

    /// Queues documents that were stored earlier. They come back in their order, and are not handed out to be stored again.
    pub fn restore(&mut self, documents: Vec<Document>) {
        if documents.is_empty() {
            return;
        }
        self.begin();
        self.job.total += documents.len();
        self.queue.extend(documents.into_iter().map(|document| Task::Stored(Box::new(document))));
    }

    /// Takes in the corrections of an earlier visit; best before the documents come back.
    pub fn restore_corrections(&mut self, stored: Vec<DocumentCorrections>) {
        self.corpus.restore_corrections(stored);
    }

    /// The documents whose corrections changed since the last call, each with all that hold now, for the browser to store.
    pub fn take_unsaved_corrections(&mut self) -> Vec<DocumentCorrections> {
        self.corpus.take_unsaved_corrections()
    }

    /// Whether files or stored documents are waiting.
    pub fn has_work(&self) -> bool {
        !self.queue.is_empty()
    }

    /// How many of them are waiting, so that a caller hands over no more at once than can soon be worked on.
    pub fn queued(&self) -> usize {
        self.queue.len()
    }

    /// Says how many files and stored documents are still to be handed over, after each time some were. The job's total
    /// counts them, and it goes on until they have come. Returns the last progress where nothing is left of the job.
    pub fn await_more(&mut self, count: usize) -> Option<Response> {
        let was_busy = self.is_busy();
        if !was_busy && count > 0 {
            self.job = Progress::default();
        }
        self.job.total = (self.job.total + count).saturating_sub(self.awaited);
        self.awaited = count;
        self.settle();
        (was_busy && !self.is_busy()).then(|| self.report())
    }

    fn is_busy(&self) -> bool {
        self.has_work() || self.awaited > 0
    }

    /// Whether the screen asked for last lacks something still.
    pub fn has_later(&self) -> bool {
        self.later.is_some()
    }

    /// Does a small piece of what the screen asked for last lacks still; returns the whole screen once there is nothing more
    /// to do.
    pub fn go_on(&mut self) -> Option<Response> {
        let (_, _, later) = self.later.as_mut()?;
        if !later.step(&self.corpus) {
            return None;
        }
        let (state, rows, _) = self.later.take()?;
        let input = Input { corpus: &self.corpus, state, rows, busy: self.is_busy(), problems: &self.problems };
        Some(Response::Screen(Box::new(screen(input))))
    }

    /// Does a small piece of the queued work and says how far it is; `None` where there is none.
    pub fn work(&mut self) -> Option<Response> {
        if self.queue.is_empty() {
            return None;
        }
        (self.later, self.outlasting) = (None, None);
        let mut bytes = 0;
        for _ in 0..STEP_TASKS {
            let Some(task) = self.queue.pop_front() else { break };
            bytes += self.step(task);
            if bytes >= STEP_BYTES {
                break;
            }
        }
        self.settle();
        Some(self.report())
    }

    /// Whether there is something to prepare while nothing else is to be done.
    pub fn can_prepare(&self) -> bool {
        let any = self.outlasting.is_some() || self.unprepared.is_some() || self.unsearched.is_some();
        any && !self.corpus.entries().is_empty() && !self.is_busy()
    }

    /// Does a small piece of what the reader is likely to ask for next: lists the commonest words; looks for a letter once, since
    /// a browser makes the program for it ready only as it first runs; finds who and what the chosen articles name, one after the
    /// other, and then compares them once.
    pub fn prepare(&mut self) {
        if !self.can_prepare() {
            return;
        }
        if let Some(begun) = &mut self.outlasting {
            if begun.step(&self.corpus) {
                self.outlasting = None;
            }
        } else if let Some(mut state) = self.unsearched.take() {
            self.searched = true;
            let text = self.corpus.entries().first().map_or("", |entry| entry.document.text.as_str());
            state.query = text.chars().find(|letter| letter.is_alphabetic()).map(String::from).unwrap_or_default();
            state.room = Room::Keywords;
            self.handle(Request::Suggest { typed: state.query.clone() });
            first_screen(Input { corpus: &self.corpus, state, rows: 0, busy: false, problems: &[] });
        } else if let Some(state) = self.unprepared.take() {
            let corpus = &self.corpus;
            let chosen = self.prepared.iter().filter_map(|key| corpus.entries().get(corpus.find(*key)?));
            if let Some(next) = chosen.into_iter().find(|entry| entry.mentions_if_known().is_none()) {
                next.mentions();
                self.unprepared = Some(state);
            } else {
                screen(Input { corpus, state, rows: 0, busy: false, problems: &[] });
            }
        }
    }

    /// The documents added from files since the last call, for the browser to store.
    pub fn take_new(&mut self) -> Vec<Document> {
        std::mem::take(&mut self.new)
    }

    /// A problem that arose outside the engine (the browser could not store): listed with the others. Returns how far the
    /// job is, so that the page learns of it.
    pub fn report_problem(&mut self, problem: Problem) -> Response {
        self.refuse(problem);
        self.report()
    }

    /// Once all that was dropped is here, has those read again of which the others now say something else.
    fn settle(&mut self) {
        if self.unsettled && !self.is_busy() {
            self.unsettled = false;
            self.queue.extend(self.corpus.unsettled().into_iter().map(Task::Again));
            if !self.corpus.has_stories() {
                self.queue.push_back(Task::Stories(None));
            }
        }
        if !self.is_busy() {
            self.corpus.pack();
        }
    }

    fn begin(&mut self) {
        if !self.is_busy() {
            self.job = Progress::default();
        }
        self.job.finished = false;
    }

    fn report(&mut self) -> Response {
        self.job.finished = !self.is_busy();
        Response::Progress(self.job.clone())
    }

    /// Does one task; returns how many bytes of text it was.
    fn step(&mut self, task: Task) -> usize {
        match task {
            Task::Stored(document) => {
                self.job.done += 1;
                self.job.name.clone_from(&document.name);
                let bytes = document.text.len();
                self.take_in(*document, false);
                bytes
            }
            Task::Again(document) => {
                self.corpus.read_again(document);
                self.corpus.bytes_of(document)
            }
            // What came meanwhile comes first, and is grouped too.
            Task::Stories(_) if self.is_busy() => 0,
            Task::Stories(begun) => {
                let grouping = begun.unwrap_or_else(|| Box::new(Grouping::new(&self.corpus, Grain::default())));
                self.job.name = format!("all articles, for their stories: {} %", grouping.percent());
                if let Some(grouping) = self.corpus.go_on(grouping) {
                    self.queue.push_front(Task::Stories(Some(grouping)));
                }
                STEP_BYTES
            }
            Task::File(Incoming { name, bytes }) => {
                self.job.name.clone_from(&name);
                match bytes {
                    Ok(bytes) if correct::is_corrections(&bytes) => {
                        self.job.done += 1;
                        match correct::read(&bytes) {
                            Ok(documents) => {
                                self.job.corrections += documents.iter().map(|of| of.corrections.len()).sum::<usize>();
                                corrections::bring(&mut self.corpus, documents);
                            }
                            Err(reason) => self.refuse(Problem { name, reason }),
                        }
                        0
                    }
                    Ok(bytes) => {
                        self.queue.push_front(Task::Rest(Box::new(Reader::open(&name, bytes))));
                        0
                    }
                    Err(reason) => {
                        self.job.done += 1;
                        self.refuse(Problem { name, reason });
                        0
                    }
                }
            }
            Task::Rest(mut reader) => match reader.next() {
                Some(Ok(document)) => {
                    let bytes = document.text.len();
                    self.job.name.clone_from(&document.name);
                    self.take_in(document, true);
                    self.queue.push_front(Task::Rest(reader));
                    bytes
                }
                Some(Err(problem)) => {
                    self.refuse(problem);
                    self.queue.push_front(Task::Rest(reader));
                    0
                }
                None => {
                    self.job.done += 1;
                    0
                }
            },
        }
    }

    fn take_in(&mut self, document: Document, store: bool) {
        let copy = store.then(|| document.clone());
        if self.corpus.add(document, Options::default()) {
            self.job.added += 1;
            self.unsettled = true;
            self.new.extend(copy);
        } else {
            self.job.known += 1;
        }
    }

    fn refuse(&mut self, problem: Problem) {
        self.problems.push(problem.clone());
        self.job.problems.push(problem);
    }
}
