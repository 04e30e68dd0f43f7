//! The index and its queries as the page's worker runs them, for `query.mjs` beside it.

use parallax::clean::{Article, Options, clean};
use parallax::corpus::{Corpus, Entry, Grain, Index};
use parallax::intake::{Document, Given};
use parallax::query::{parse, run};
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// Articles, and what is looked for in them.
#[wasm_bindgen]
#[derive(Default)]
pub struct Library {
    documents: Vec<(Document, Article)>,
    corpus: Corpus,
    bytes: usize,
}

#[wasm_bindgen]
impl Library {
    /// A library without articles.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Library {
        Library::default()
    }

    /// Takes in texts that are articles already, parted by a null character.
    pub fn take(&mut self, texts: &str) {
        for text in texts.split('\0') {
            let document = Document::new("", text, Given::default());
            let article = clean(&document, Options { raw: true, ..Options::default() });
            self.documents.push((document, article));
        }
    }

    /// How many milliseconds it takes to index them all.
    pub fn index(&mut self) -> f64 {
        let begun = now();
        let mut index = Index::default();
        for (entry, (document, article)) in self.documents.iter().enumerate() {
            index.add(entry, &document.text, article);
        }
        index.pack();
        let took = now() - begun;
        self.bytes = index.bytes();
        took
    }

    /// What the index takes in memory, in bytes.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Makes them ready to be searched.
    pub fn open(&mut self) {
        for (document, _) in std::mem::take(&mut self.documents) {
            self.corpus.add_entry(Entry::new(document, Options { raw: true, ..Options::default() }));
        }
        self.corpus.pack();
    }

    /// How many milliseconds it takes to group the articles into stories, once they are open.
    pub fn stories(&self) -> f64 {
        let begun = now();
        black_box(self.corpus.stories(Grain::default()));
        now() - begun
    }

    /// How many milliseconds it takes to read and answer a query, with the places of all its hits: the mean of so many
    /// times.
    pub fn run(&self, typed: &str, times: u32) -> f64 {
        let begun = now();
        for _ in 0..times {
            black_box(run(&parse(black_box(typed)).0, &self.corpus));
        }
        (now() - begun) / f64::from(times)
    }

    /// The hits of a query, each as article, first byte and last byte, by series.
    pub fn hits(&self, typed: &str) -> Vec<u32> {
        let hits = run(&parse(typed).0, &self.corpus);
        let all = (0..self.corpus.entries().len()).flat_map(|at| hits.of(at).iter().map(move |hit| (at, hit)));
        all.flat_map(|(at, hit)| [u32::from(hit.series), at as u32, hit.span.start, hit.span.end]).collect()
    }
}
