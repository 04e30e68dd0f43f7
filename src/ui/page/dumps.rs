//! What the reader does with dumps and their corrections.

use super::{Notice, Page, Pane, Step};
use crate::browser::{address, files, preferences};
use crate::engine::{Edit, Edited, Form, TablePart};
use crate::view::{DocumentKey, DocumentRef, Kind, MentionSays, Section, Subject, ViewState};
use leptos::prelude::*;

impl Page {
    /// Adds files.
    pub fn add_files(self, files: Vec<files::Found>) {
        if files.is_empty() {
            return;
        }
        self.begin_adding();
        if let Some(client) = self.client() {
            client.add(files);
        }
    }

    /// Adds a pasted text.
    pub fn add_pasted(self, text: String) {
        self.begin_adding();
        self.inner.update_value(|inner| inner.pasted += 1);
        let name = format!("Pasted text {}", self.inner.with_value(|inner| inner.pasted));
        if let Some(client) = self.client() {
            client.add_texts(vec![(name, text)]);
        }
    }

    /// Fetches and adds the example.
    pub fn open_example(self) {
        self.begin_adding();
        leptos::task::spawn_local(async move {
            match files::example().await {
                Ok(texts) => {
                    if let Some(client) = self.client() {
                        client.add_texts(texts);
                    }
                }
                Err(sentence) => {
                    self.trouble.set(Some(sentence));
                    self.ready.set(true);
                }
            }
        });
    }

    /// Stops adding.
    pub fn cancel(self) {
        if let Some(client) = self.client() {
            client.cancel();
        }
    }

    /// Forgets one article.
    pub fn forget(self, document: &DocumentRef) {
        if let Some(client) = self.client() {
            client.forget(vec![document.key]);
        }
        self.change(Step::Replace, |state| {
            state.chosen.retain(|chosen| chosen != document);
            if state.article.as_ref() == Some(document) {
                state.article = None;
                state.at = None;
            }
        });
        self.refresh();
        self.say("One article forgotten");
    }

    /// Forgets everything.
    pub fn forget_all(self) {
        if let Some(client) = self.client() {
            client.forget(Vec::new());
        }
        preferences::forget();
        address::push("");
        self.state.set(ViewState::default());
        self.pane.set(Pane::Work);
        self.ask();
        self.say("Everything forgotten");
    }

    /// The list of unreadable files has been seen.
    pub fn dismiss_problems(self) {
        if let Some(client) = self.client() {
            client.dismiss_problems();
        }
        self.refresh();
    }

    // Intents that change the corrections.

    /// Says that blocks are of a kind.
    pub fn relabel(self, document: DocumentKey, at: &[u32], kind: Kind) {
        self.menu.set(None);
        self.edit(Edit::Relabel { document, at: at.to_vec(), kind }, at.first().copied());
    }

    /// Takes back what was said of blocks.
    pub fn restore(self, document: DocumentKey, at: &[u32]) {
        self.menu.set(None);
        self.edit(Edit::Restore { document, at: at.to_vec() }, at.first().copied());
    }

    /// Changes the corrections; then the focus goes to this block, or to the one after it where it is no longer shown.
    pub fn edit(self, edit: Edit, focus: Option<u32>) {
        self.inner.update_value(|inner| inner.refocus = focus);
        self.brought.set(0);
        if let Some(client) = self.client() {
            client.correct(edit);
        }
    }

    /// Corrects a name, and opens what it is then; closes its sentences where it is no name any more.
    pub fn correct_name(self, document: DocumentKey, at: u32, says: MentionSays, next: Option<Subject>) {
        self.edit(Edit::Mention { document, at, says }, None);
        match next {
            Some(subject) => self.change(Step::Replace, |state| state.evidence = Some(subject)),
            None => self.close_evidence(),
        }
    }

    /// Has all corrections saved as a file.
    pub fn save_corrections(self) {
        if let Some(client) = self.client() {
            client.save_corrections();
        }
    }

    /// Has a section of the comparison, or the whole, written to keep.
    pub fn export(self, section: Option<Section>, form: Form) {
        if let Some(client) = self.client() {
            client.export(&self.current(), section, form);
        }
    }

    /// Has tables of the keywords, or their lines, written to keep.
    pub fn export_table(self, part: TablePart, form: Form) {
        if let Some(client) = self.client() {
            client.export_table(&self.current(), part, form);
        }
    }

    /// An edit was carried out.
    pub(super) fn edited(self, revision: u32, edited: Edited) {
        if self.inner.with_value(|inner| inner.bringing == Some(revision)) {
            self.inner.update_value(|inner| inner.bringing = None);
            self.brought.set(edited.changed);
        } else {
            self.notice.set(Some(Notice { says: edited.says, can_undo: edited.can_undo }));
        }
        self.refresh();
    }
}
