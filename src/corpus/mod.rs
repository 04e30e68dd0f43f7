//! Articles to a [`Corpus`]: the only owner of documents, articles, mentions and the index.
//!
//! In comes a document; the corpus cleans it, indexes its kept words and, when a view first asks, annotates it. Out go
//! entries, stories and postings. This room decides nothing about what is shown.

mod background;
mod index;
mod stories;

pub use index::{Index, Posting};
pub use stories::Story;

use crate::annotate::{Mentions, annotate};
use crate::clean::{Article, Options, clean};
use crate::intake::{Document, DocumentKey, Span};
use crate::text::words_of;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

/// One document with everything known of it.
#[derive(Debug)]
pub struct Entry {
    /// The dump.
    pub document: Document,
    /// Its lines and what they are.
    pub article: Article,
    /// Words of the kept blocks.
    pub words: usize,
    /// Words of the removed blocks.
    pub removed_words: usize,
    mentions: OnceCell<Mentions>,
}

impl Entry {
    /// Cleans a document and counts its words.
    pub fn new(document: Document, options: Options) -> Self {
        let article = clean(&document, options);
        let (mut words, mut removed_words) = (0, 0);
        for block in &article.blocks {
            let count = words_of(&article.words(&document.text, block.span)).count();
            *(if block.kind.is_kept() { &mut words } else { &mut removed_words }) += count;
        }
        Entry { document, article, words, removed_words, mentions: OnceCell::new() }
    }

    /// The words of a span of its text as they read: on one line where the text was hard-wrapped.
    pub fn wording(&self, span: Span) -> Cow<'_, str> {
        self.article.words(&self.document.text, span)
    }

    /// Who and what it mentions; computed on the first call.
    pub fn mentions(&self) -> &Mentions {
        self.mentions.get_or_init(|| annotate(&self.document, &self.article))
    }

    /// The part of its words that was removed, in per cent, rounded.
    pub fn removed_percent(&self) -> u8 {
        let all = self.words + self.removed_words;
        if all == 0 { 0 } else { ((self.removed_words * 200 + all) / (all * 2)).min(100) as u8 }
    }
}

/// All articles. A document stands in it once, however often it was dropped.
#[derive(Debug, Default)]
pub struct Corpus {
    entries: Vec<Entry>,
    by_key: HashMap<DocumentKey, usize>,
    index: Index,
    stories: OnceCell<Vec<Story>>,
}

impl Corpus {
    /// A corpus without articles.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document, cleaned and indexed. Returns `false`, and changes nothing, where it is here already.
    pub fn add(&mut self, document: Document, options: Options) -> bool {
        if self.by_key.contains_key(&document.id.key()) {
            return false;
        }
        let entry = Entry::new(document, options);
        self.by_key.insert(entry.document.id.key(), self.entries.len());
        self.index.add(self.entries.len(), &entry.document.text, &entry.article);
        self.entries.push(entry);
        self.stories = OnceCell::new();
        true
    }

    /// Drops these documents; all where `keys` is empty.
    pub fn forget(&mut self, keys: &[DocumentKey]) {
        let kept: Vec<Entry> = std::mem::take(&mut self.entries)
            .into_iter()
            .filter(|entry| !keys.is_empty() && !keys.contains(&entry.document.id.key()))
            .collect();
        *self = Corpus::default();
        for (at, entry) in kept.iter().enumerate() {
            self.by_key.insert(entry.document.id.key(), at);
            self.index.add(at, &entry.document.text, &entry.article);
        }
        self.entries = kept;
    }

    /// The articles, in the order they came.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The place of a document in [`Corpus::entries`].
    pub fn find(&self, key: DocumentKey) -> Option<usize> {
        self.by_key.get(&key).copied()
    }

    /// The positional index over the kept words.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The articles grouped into events, largest first; computed on the first call after a change.
    pub fn stories(&self) -> &[Story] {
        self.stories.get_or_init(|| stories::group(self))
    }
}
