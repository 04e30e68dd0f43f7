//! The steps of the speed bench as the page's worker runs them: built for the browser like the page itself, run in a
//! Web Worker by `run.mjs` beside it; and those of the query bench (`query.rs`). Nothing here is part of the page.

mod query;

use parallax::annotate::annotate;
use parallax::clean::{Article, Options, clean};
use parallax::intake::{Document, Given};
use parallax::text::words_of;
use std::cell::RefCell;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

thread_local! {
    /// The texts that are measured next, and what cleaning makes of them.
    static TEXTS: RefCell<(Vec<Document>, Vec<Article>)> = const { RefCell::new((Vec::new(), Vec::new())) };
}

/// Takes the texts that are measured next, parted by a null character.
#[wasm_bindgen]
pub fn prepare(texts: &str) {
    let documents: Vec<Document> = texts.split('\0').map(|text| Document::new("", text, Given::default())).collect();
    let articles = documents.iter().map(|document| clean(document, Options::default())).collect();
    TEXTS.set((documents, articles));
}

/// Runs one step over them: "words", "clean" or "annotate".
#[wasm_bindgen]
pub fn measure(step: &str) {
    TEXTS.with_borrow(|(documents, articles)| match step {
        "words" => black_box(documents.iter().map(|document| words_of(&document.text).count()).sum::<usize>()),
        "clean" => black_box(documents.iter().map(|document| clean(document, Options::default()).blocks.len()).sum()),
        _ => black_box(documents.iter().zip(articles).map(|(d, a)| annotate(d, a).entities.len()).sum()),
    });
}
