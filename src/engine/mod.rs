//! Requests to responses. The engine owns the corpus and is one [`Engine::handle`] over plain data.
//!
//! It runs in a Web Worker in the page, and in the same thread in tests and on the command line. A request never
//! fails: what could not be done is said in the response. Long work is queued and done a step at a time
//! ([`Engine::work`]), so that a newer request or a cancel comes in between.

use crate::clean::Options;
use crate::corpus::Corpus;
use crate::intake::Reader;
use crate::view::{Input, Problem, Screen, ViewState, screen};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

pub use crate::intake::{Document, too_large};

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
    /// The screen for a state, with at most so many articles in the library's list.
    Show {
        /// The state to show.
        state: ViewState,
        /// How many articles the library lists.
        rows: usize,
    },
    /// Files to read, in the order dropped. Answered with [`Response::Progress`] as they are worked on.
    Add(Vec<Incoming>),
    /// Stop adding; what was read so far stays.
    Cancel,
    /// Drop these articles, or everything where empty.
    Forget(Vec<crate::view::DocumentKey>),
    /// The list of unreadable files has been seen.
    DismissProblems,
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
    /// The screen asked for.
    Screen(Box<Screen>),
    /// How far the adding is.
    Progress(Progress),
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
    /// What could not be read so far.
    pub problems: Vec<Problem>,
    /// Whether the job has ended (done or cancelled).
    pub finished: bool,
    /// Whether it was ended by a cancel.
    pub cancelled: bool,
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
        match request {
            Request::Show { state, rows } => {
                let problems = &self.problems;
                let input = Input { corpus: &self.corpus, state, rows, busy: self.is_busy(), problems };
                Some(Response::Screen(Box::new(screen(input))))
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
                self.queue.retain(|task| matches!(task, Task::Stored(_)));
                self.awaited = 0;
                if self.queue.len() == before {
                    return None;
                }
                self.job.cancelled = true;
                self.job.total = self.job.done + self.queue.len();
                Some(self.report())
            }
            Request::Forget(keys) => {
                self.corpus.forget(&keys);
                self.new.retain(|document| !keys.is_empty() && !keys.contains(&document.id.key()));
                if !keys.is_empty() {
                    return None;
                }
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
        }
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
        (was_busy && !self.is_busy()).then(|| self.report())
    }

    fn is_busy(&self) -> bool {
        self.has_work() || self.awaited > 0
    }

    /// Does a small piece of the queued work and says how far it is; `None` where there is none.
    pub fn work(&mut self) -> Option<Response> {
        if self.queue.is_empty() {
            return None;
        }
        let mut bytes = 0;
        for _ in 0..STEP_TASKS {
            let Some(task) = self.queue.pop_front() else { break };
            bytes += self.step(task);
            if bytes >= STEP_BYTES {
                break;
            }
        }
        Some(self.report())
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
            Task::File(Incoming { name, bytes }) => {
                self.job.name.clone_from(&name);
                match bytes {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Work, link};

    fn add(engine: &mut Engine, files: &[(&str, &str)]) -> Progress {
        let incoming =
            |&(name, text): &(&str, &str)| Incoming { name: name.to_owned(), bytes: Ok(text.as_bytes().to_vec()) };
        engine.handle(Request::Add(files.iter().map(incoming).collect()));
        finish(engine)
    }

    fn finish(engine: &mut Engine) -> Progress {
        let mut last = Progress::default();
        while let Some(Response::Progress(progress)) = engine.work() {
            last = progress;
        }
        assert!(!engine.has_work());
        last
    }

    fn show(engine: &mut Engine, state: ViewState) -> Screen {
        match engine.handle(Request::Show { state, rows: 100 }) {
            Some(Response::Screen(screen)) => *screen,
            other => panic!("no screen but {other:?}"),
        }
    }

    const ONE: &str = "Kessel Bridge shut after cracks found\n\nInspectors closed the Kessel Bridge on Wednesday after they found cracks in three of its steel hangers, the city said.\n";
    const TWO: &str = "Ferry is now the only way across\n\nThe ferry was full from dawn on Wednesday after cracks had closed the Kessel Bridge to all traffic, drivers said.\n";

    #[test]
    fn files_become_articles_and_the_same_text_is_added_once() {
        let mut engine = Engine::new();
        let progress = add(&mut engine, &[("one.txt", ONE), ("two.txt", TWO), ("again.txt", ONE)]);
        assert_eq!((progress.done, progress.total, progress.added, progress.known), (3, 3, 2, 1));
        assert!(progress.finished && !progress.cancelled);
        assert_eq!(engine.take_new().len(), 2);
        assert!(engine.take_new().is_empty());
        let screen = show(&mut engine, ViewState::default());
        assert_eq!((screen.library.articles, screen.library.shown), (2, 2));
        assert_eq!(screen.state.chosen.len(), 2, "the first articles are chosen for comparison");
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named_and_the_rest_go_on() {
        let mut engine = Engine::new();
        let broken = Incoming { name: "gone.txt".to_owned(), bytes: Err("It could not be opened.".to_owned()) };
        let fine = Incoming { name: "one.txt".to_owned(), bytes: Ok(ONE.as_bytes().to_vec()) };
        engine.handle(Request::Add(vec![broken, fine]));
        let progress = finish(&mut engine);
        assert_eq!((progress.added, progress.problems.len()), (1, 1));
        assert_eq!(show(&mut engine, ViewState::default()).library.problems[0].name, "gone.txt");
        engine.handle(Request::DismissProblems);
        assert!(show(&mut engine, ViewState::default()).library.problems.is_empty());
    }

    #[test]
    fn a_cancel_keeps_what_was_read_and_leaves_the_rest() {
        let mut engine = Engine::new();
        let files: Vec<Incoming> = (0..500)
            .map(|n| Incoming {
                name: format!("{n}.txt"),
                bytes: Ok(format!("{ONE}{n} {}", "word ".repeat(2_000)).into_bytes()),
            })
            .collect();
        engine.handle(Request::Add(files));
        engine.work();
        let Some(Response::Progress(progress)) = engine.handle(Request::Cancel) else {
            panic!("no answer to a cancel")
        };
        assert!(progress.cancelled && progress.finished);
        assert!(progress.added > 0 && progress.added < 500, "{}", progress.added);
        assert_eq!(show(&mut engine, ViewState::default()).library.articles, progress.added);
        assert_eq!(engine.handle(Request::Cancel), None, "nothing is left to cancel");
    }

    #[test]
    fn files_handed_over_in_parts_are_one_job() {
        let mut engine = Engine::new();
        let part = |name: &str, text: &str| {
            Request::Add(vec![Incoming { name: name.to_owned(), bytes: Ok(text.as_bytes().to_vec()) }])
        };
        assert_eq!(engine.await_more(3), None);
        engine.handle(part("one.txt", ONE));
        assert_eq!(engine.await_more(2), None);
        let first = finish(&mut engine);
        assert_eq!((first.done, first.total, first.finished), (1, 3, false));
        engine.handle(part("two.txt", TWO));
        assert_eq!(engine.await_more(1), None);
        let second = finish(&mut engine);
        assert_eq!((second.done, second.total, second.added, second.finished), (2, 3, 2, false));
        let Some(Response::Progress(last)) = engine.await_more(0) else { panic!("the end of the job is not told") };
        assert_eq!((last.done, last.total, last.finished), (2, 2, true));
        assert_eq!(add(&mut engine, &[("one.txt", ONE)]).total, 1, "the next job counts anew");
    }

    #[test]
    fn a_cancel_or_forgetting_everything_ends_a_job_that_still_awaits_files() {
        for request in [Request::Cancel, Request::Forget(Vec::new())] {
            let mut engine = Engine::new();
            engine.await_more(3);
            let Some(Response::Progress(last)) = engine.handle(request) else {
                panic!("the end of the job is not told")
            };
            assert!(last.finished && last.cancelled);
        }
    }

    #[test]
    fn stored_documents_come_back_and_are_not_stored_again() {
        let mut engine = Engine::new();
        add(&mut engine, &[("one.txt", ONE)]);
        let stored = engine.take_new();
        let mut fresh = Engine::new();
        fresh.restore(stored);
        assert!(fresh.has_work());
        assert_eq!(finish(&mut fresh).added, 1);
        assert!(fresh.take_new().is_empty());
    }

    #[test]
    fn forgetting_one_or_all() {
        let mut engine = Engine::new();
        add(&mut engine, &[("one.txt", ONE), ("two.txt", TWO)]);
        let screen = show(&mut engine, ViewState::default());
        engine.handle(Request::Forget(vec![screen.state.chosen[0].key]));
        assert_eq!(show(&mut engine, ViewState::default()).library.articles, 1);
        engine.handle(Request::Forget(Vec::new()));
        let empty = show(&mut engine, ViewState::default());
        assert_eq!((empty.library.articles, empty.work), (0, Work::Empty));
    }

    #[test]
    fn a_link_opened_elsewhere_shows_the_same_screen_or_says_what_is_missing() {
        let mut engine = Engine::new();
        add(&mut engine, &[("one.txt", ONE), ("two.txt", TWO)]);
        let state = ViewState { query: "crack*, ferry".to_owned(), ..show(&mut engine, ViewState::default()).state };
        let screen = show(&mut engine, state);
        let read = link::read(&link::write(&screen.state)).expect("a link of our own");

        let mut elsewhere = Engine::new();
        let missing = show(&mut elsewhere, read.clone()).missing;
        assert_eq!(missing.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(), ["one.txt", "two.txt"]);
        add(&mut elsewhere, &[("one.txt", ONE), ("two.txt", TWO)]);
        assert_eq!(show(&mut elsewhere, read), screen);
    }

    #[test]
    fn keywords_are_counted_marked_and_stepped_through_across_articles() {
        let mut engine = Engine::new();
        add(&mut engine, &[("one.txt", ONE), ("two.txt", TWO)]);
        let mut state = ViewState { query: "crack*".to_owned(), ..show(&mut engine, ViewState::default()).state };
        let mut seen = Vec::new();
        loop {
            let screen = show(&mut engine, state.clone());
            assert_eq!(screen.series[0].hits, 3);
            let Work::Read(read) = screen.work else { panic!("no article") };
            if state.at.is_some() {
                let now: Vec<&str> =
                    read.blocks.iter().flat_map(|b| &b.parts).filter(|p| p.now).map(|p| p.text.as_str()).collect();
                assert_eq!(now, ["cracks"]);
                assert!(read.current > 0);
            }
            let Some(next) = read.next else { break };
            seen.push((next.document.name.clone(), next.at));
            state = ViewState { article: Some(next.document), at: Some(next.at), ..state };
        }
        assert_eq!(seen.len(), 3);
        assert_eq!(seen.iter().filter(|(name, _)| name == "one.txt").count(), 2);
    }
}
