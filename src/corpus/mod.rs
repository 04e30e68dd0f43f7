//! Articles to a [`Corpus`]: the only owner of documents, articles, mentions and the index.
//!
//! In comes a document; the corpus cleans it, indexes its kept words and, when a view first asks, annotates it. In come a
//! reader's corrections too, and everything that follows from the article is made anew for the document they are of. Out
//! go entries, stories and postings. This room decides nothing about what is shown.

mod background;
mod index;
mod kept;
mod stories;
#[cfg(test)]
mod tests;

pub use background::{is_too_short, share as share_of_articles};
pub use index::{Index, NoWord, Posting, Term};
pub use stories::{GRAINS, Grain, Grouping, Story, cosine};

use crate::annotate::{self, Mentions, annotate};
use crate::clean::{Article, Beside, Block, Collection, Kind, LinesOf, Options, clean_and_count, clean_beside};
use crate::correct::{Change, Correction, Corrections, DocumentCorrections, decided};
use crate::intake::{Document, DocumentKey, Span};
use crate::text::words_of;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

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
    options: Options,
    /// Where a reader corrected something: what the cleaner said, and the words corrected.
    corrected: Option<Corrected>,
    /// Its lines, and what the collection said of them when it was cleaned last.
    lines: LinesOf,
    told: u64,
    mentions: OnceCell<Mentions>,
    /// What a reader said of its names and speakers.
    of_names: Vec<Correction>,
    explained: OnceCell<Vec<Block>>,
}

/// What a reader's corrections replaced in an article.
#[derive(Debug, PartialEq)]
struct Corrected {
    said: Vec<Block>,
    spans: Vec<Span>,
}

impl Entry {
    /// Cleans a document and counts its words.
    pub fn new(document: Document, options: Options) -> Self {
        Entry::corrected(document, options, &[])
    }

    /// The same, heeding a reader's corrections of it.
    pub fn corrected(document: Document, options: Options, corrections: &[Correction]) -> Self {
        let Read { article, corrected, lines } = read(&document, options, corrections, None);
        let (words, removed_words) = count(&document.text, &article);
        let (mentions, explained) = (OnceCell::new(), OnceCell::new());
        let of_names = of_names(corrections);
        Entry {
            document,
            article,
            words,
            removed_words,
            options,
            corrected,
            lines,
            told: 0,
            mentions,
            of_names,
            explained,
        }
    }

    /// Its lines, for a collection.
    pub fn lines(&self) -> &LinesOf {
        &self.lines
    }

    /// Cleans it again in the light of the collection it is part of.
    pub fn among(mut self, corrections: &[Correction], collection: &Collection) -> Self {
        self.read_again(corrections, collection);
        self
    }

    /// Cleans the document again; says what changed.
    fn read_again(&mut self, corrections: &[Correction], collection: &Collection) -> Again {
        let beside = Some((collection, &self.lines));
        let Read { article, corrected, .. } = read(&self.document, self.options, corrections, beside);
        self.told = collection.says_of(&self.lines);
        let of_names = of_names(corrections);
        if of_names != self.of_names {
            self.of_names = of_names;
            self.mentions = OnceCell::new();
        }
        if article == self.article && corrected == self.corrected {
            return Again::Same;
        }
        let kept = |article: &Article| -> Vec<(Span, Kind)> {
            article.blocks.iter().filter(|block| block.kind.is_kept()).map(|block| (block.span, block.kind)).collect()
        };
        let reworded = kept(&article) != kept(&self.article);
        let retold = article.metadata != self.article.metadata;
        let before = std::mem::replace(&mut self.article, article);
        self.corrected = corrected;
        (self.words, self.removed_words) = count(&self.document.text, &self.article);
        // More reasons for what was removed before say nothing new of who is named.
        if reworded || retold {
            self.mentions = OnceCell::new();
        }
        match (reworded, retold) {
            (true, _) => Again::Reworded(Box::new(before)),
            (false, true) => Again::Retold,
            (false, false) => Again::Same,
        }
    }

    /// What the cleaner had said of a block that a reader changed; `None` for all others.
    pub fn said_of(&self, block: &Block) -> Option<&Block> {
        let Corrected { said, spans } = self.corrected.as_ref()?;
        spans.iter().find(|span| span.contains(block.span))?;
        said.iter().find(|said| said.span.overlaps(block.span))
    }

    /// Why a block is what it is, with what weighed most where the line model decided: worked out on the first call, since
    /// it takes longer than cleaning.
    pub fn reasons_of<'a>(&'a self, block: &'a Block) -> &'a [Cow<'static, str>] {
        let explained = self
            .explained
            .get_or_init(|| crate::clean::clean(&self.document, Options { explain: true, ..self.options }).blocks);
        // What a reader or the collection decided has reasons of its own.
        let same = |other: &&Block| {
            other.span == block.span && other.kind == block.kind && other.reasons.first() == block.reasons.first()
        };
        let at = explained.partition_point(|other| other.span.start < block.span.start);
        explained.get(at).filter(same).map_or(&block.reasons, |other| &other.reasons)
    }

    /// The words of a span of its text as they read: on one line where the text was hard-wrapped.
    pub fn wording(&self, span: Span) -> Cow<'_, str> {
        self.article.words(&self.document.text, span)
    }

    /// Who and what it mentions; computed on the first call.
    pub fn mentions(&self) -> &Mentions {
        self.mentions.get_or_init(|| {
            let mut mentions = annotate(&self.document, &self.article);
            if !self.of_names.is_empty() {
                annotate::correct(&self.document.text, &mut mentions, &self.of_names);
            }
            mentions
        })
    }

    /// Whether a reader said something of its names or speakers: they may then have words that the text lacks.
    pub fn has_corrected_names(&self) -> bool {
        !self.of_names.is_empty()
    }

    /// The same where they were asked for before; `None` where they were not.
    pub fn mentions_if_known(&self) -> Option<&Mentions> {
        self.mentions.get()
    }

    /// The part of its words that was removed, in per cent, rounded.
    pub fn removed_percent(&self) -> u8 {
        let all = self.words + self.removed_words;
        if all == 0 { 0 } else { ((self.removed_words * 200 + all) / (all * 2)).min(100) as u8 }
    }
}

/// The corrections that are of names and speakers.
fn of_names(corrections: &[Correction]) -> Vec<Correction> {
    corrections.iter().filter(|correction| correction.is_of_name()).cloned().collect()
}

/// What another reading of a document changed.
enum Again {
    /// Nothing that anything else follows from.
    Same,
    /// What the page says of the article.
    Retold,
    /// The kept words; the article before.
    Reworded(Box<Article>),
}

/// What was read of a document.
struct Read {
    article: Article,
    corrected: Option<Corrected>,
    lines: LinesOf,
}

/// Cleans a document; where a reader corrected something, once without that too.
fn read(
    document: &Document,
    options: Options,
    corrections: &[Correction],
    collection: Option<(&Collection, &LinesOf)>,
) -> Read {
    let decided = decided(&document.text, corrections);
    let (article, lines) = clean_and_count(document, options, Beside { decided: &decided, collection });
    let corrected = (!decided.is_empty()).then(|| Corrected {
        said: clean_beside(document, options, Beside { decided: &[], collection }).blocks,
        spans: decided.iter().map(|one| one.span).collect(),
    });
    Read { article, corrected, lines }
}

/// How many words of an article are kept, and how many removed.
fn count(text: &str, article: &Article) -> (usize, usize) {
    let (mut words, mut removed_words) = (0, 0);
    for block in &article.blocks {
        let count = words_of(&article.words(text, block.span)).count();
        *(if block.kind.is_kept() { &mut words } else { &mut removed_words }) += count;
    }
    (words, removed_words)
}

/// So many articles are grouped into stories in some 50 ms: no need for steps.
const GROUPED_AT_ONCE: usize = 200;

/// An article with what was removed of it kept, and what was kept left out.
fn turned(article: &Article) -> Article {
    let removed = article.blocks.iter().filter(|block| !block.kind.is_kept());
    let blocks = removed.map(|block| Block { kind: Kind::Body, ..block.clone() }).collect();
    Article { blocks, folds: article.folds.clone(), ..Article::default() }
}

/// All articles. A document stands in it once, however often it was dropped.
#[derive(Debug, Default)]
pub struct Corpus {
    entries: Vec<Entry>,
    by_key: HashMap<DocumentKey, usize>,
    index: Index,
    corrections: Corrections,
    collection: Collection,
    /// What was found, by grain.
    found: [OnceCell<Vec<Story>>; GRAINS],
    /// What was found, as the reader has changed it.
    stories: [OnceCell<Vec<Story>>; GRAINS],
    /// Of the lines that were removed.
    removed: OnceCell<Index>,
    /// Counts the changes after which the stories are others.
    generation: u32,
    kept: kept::Kept,
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
        let corrections = self.corrections.of(document.id.key());
        self.add_entry(Entry::corrected(document, options, corrections))
    }

    /// Adds a document that is cleaned already, and indexes it. Returns `false`, and changes nothing, where it is here.
    pub fn add_entry(&mut self, entry: Entry) -> bool {
        let key = entry.document.id.key();
        if self.by_key.contains_key(&key) {
            return false;
        }
        self.collection.add(&entry.lines);
        self.by_key.insert(key, self.entries.len());
        self.index.add(self.entries.len(), &entry.document.text, &entry.article);
        self.entries.push(entry);
        self.regroup();
        true
    }

    /// Drops these documents with their corrections; all where `keys` is empty.
    pub fn forget(&mut self, keys: &[DocumentKey]) {
        let is_kept = |entry: &Entry| !keys.is_empty() && !keys.contains(&entry.document.id.key());
        let places =
            self.entries.iter().enumerate().filter(|(_, entry)| is_kept(entry)).map(|(at, _)| at).collect::<Vec<_>>();
        self.index.retain(&places);
        self.corrections.forget(keys);
        self.entries.retain(is_kept);
        self.by_key.clear();
        self.collection = Collection::default();
        for (at, entry) in self.entries.iter().enumerate() {
            self.by_key.insert(entry.document.id.key(), at);
            self.collection.add(&entry.lines);
        }
        self.regroup();
    }

    /// Packs the index: worth calling once no more documents come. Does nothing where there is little to gain.
    pub fn pack(&mut self) {
        self.index.pack();
    }

    /// A reader's corrections.
    pub fn corrections(&self) -> &Corrections {
        &self.corrections
    }

    /// Changes the corrections, and makes anew all that follows from them. Returns what the change returned.
    pub fn correct(&mut self, change: impl FnOnce(&mut Corrections) -> Vec<Change>) -> Vec<Change> {
        let changes = change(&mut self.corrections);
        let documents: BTreeSet<DocumentKey> = changes.iter().map(|change| change.document).collect();
        documents.into_iter().for_each(|document| self.read_again(document));
        self.stories = Default::default();
        self.kept.clear();
        changes
    }

    /// Takes in the corrections of an earlier visit; best before the documents come back.
    pub fn restore_corrections(&mut self, stored: Vec<DocumentCorrections>) {
        let documents: Vec<DocumentKey> = stored.iter().map(|of| of.document).collect();
        self.corrections.restore(stored);
        documents.into_iter().for_each(|document| self.read_again(document));
        self.stories = Default::default();
        self.kept.clear();
    }

    /// The documents whose corrections changed since the last call, each with all that hold now, to be stored.
    pub fn take_unsaved_corrections(&mut self) -> Vec<DocumentCorrections> {
        self.corrections.take_unsaved()
    }

    /// The documents of which the others say something else now than when they were cleaned: to be read again
    /// ([`Corpus::read_again`]) once no more documents come.
    pub fn unsettled(&self) -> Vec<DocumentKey> {
        let changed = |entry: &&Entry| self.collection.says_of(&entry.lines) != entry.told;
        self.entries.iter().filter(changed).map(|entry| entry.document.id.key()).collect()
    }

    /// How long the text of a document is, in bytes; 0 where it is not here.
    pub fn bytes_of(&self, document: DocumentKey) -> usize {
        self.find(document).and_then(|at| self.entries.get(at)).map_or(0, |entry| entry.document.text.len())
    }

    /// Cleans a document again, if it is here, and brings the index and the stories in step.
    pub fn read_again(&mut self, document: DocumentKey) {
        let Some(at) = self.find(document) else { return };
        let Some(entry) = self.entries.get_mut(at) else { return };
        self.kept.clear();
        match entry.read_again(self.corrections.of(document), &self.collection) {
            Again::Same => return,
            Again::Retold => {}
            Again::Reworded(before) => self.index.replace(at, &entry.document.text, &before, &entry.article),
        }
        self.regroup();
    }

    /// The articles, in the order they came.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The place of a document in [`Corpus::entries`].
    pub fn find(&self, key: DocumentKey) -> Option<usize> {
        self.by_key.get(&key).copied()
    }

    /// What follows from the articles alone and takes a while to work out, by a name that says all it depends on besides:
    /// made when first asked for, kept until the articles change.
    pub fn keep<T: 'static>(&self, of: &str, make: impl FnOnce() -> T) -> Rc<T> {
        self.kept.get(of, make)
    }

    /// The same where it was made before; `None` where it was not.
    pub fn known<T: 'static>(&self, of: &str) -> Option<Rc<T>> {
        self.kept.known(of)
    }

    /// The positional index over the kept words.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The same over the words of the removed lines; made on the first call after a change, since few ask for it.
    pub fn removed_index(&self) -> &Index {
        self.removed.get_or_init(|| {
            let mut index = Index::default();
            for (at, entry) in self.entries.iter().enumerate() {
                index.add(at, &entry.document.text, &turned(&entry.article));
            }
            index
        })
    }

    /// Whether the articles are grouped into events already, or few enough that it takes no time to speak of.
    pub fn has_stories(&self) -> bool {
        self.entries.len() <= GROUPED_AT_ONCE || self.found_at(Grain::default()).get().is_some()
    }

    /// Goes on with a grouping into stories, which then are this corpus'. Returns it where it is not done; nothing where it is,
    /// or where the articles changed since it began.
    pub fn go_on(&mut self, mut grouping: Box<Grouping>) -> Option<Box<Grouping>> {
        if grouping.generation != self.generation {
            return None;
        }
        match grouping.step(self) {
            // Just cleared or never set: the generation is the same.
            Some(stories) => {
                drop(self.found_at(grouping.grain).set(stories));
                self.kept.clear();
            }
            None => return Some(grouping),
        }
        None
    }

    fn found_at(&self, grain: Grain) -> &OnceCell<Vec<Story>> {
        let [first, ..] = &self.found;
        self.found.get(grain.number()).unwrap_or(first)
    }

    /// What follows from all articles has to be found anew.
    fn regroup(&mut self) {
        self.found = Default::default();
        self.stories = Default::default();
        self.removed = OnceCell::new();
        self.generation += 1;
        self.kept.clear();
    }

    /// The articles grouped into events as the reader has them, largest first; computed on the first call after a change.
    pub fn stories(&self, grain: Grain) -> &[Story] {
        let found = || self.found_at(grain).get_or_init(|| stories::group(self, grain));
        let [first, ..] = &self.stories;
        self.stories.get(grain.number()).unwrap_or(first).get_or_init(|| stories::arranged(self, found()))
    }
}
