//! The steps of the speed bench as the page's worker runs them: built for the browser like the page itself, run in a
//! Web Worker by `run.mjs` beside it; and those of the query bench (`query.rs`). Nothing here is part of the page.

mod query;

use parallax::annotate::annotate;
use parallax::clean::{Options, clean};
use parallax::intake::{Document, Given};
use parallax::text::words_of;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// How many milliseconds one step takes over some texts, parted by a null character: "words", "clean" or "annotate".
#[wasm_bindgen]
pub fn measure(step: &str, texts: &str) -> f64 {
    let documents: Vec<Document> = texts.split('\0').map(|text| Document::new("", text, Given::default())).collect();
    let articles: Vec<_> = match step {
        "annotate" => documents.iter().map(|document| clean(document, Options::default())).collect(),
        _ => Vec::new(),
    };
    let begun = js_sys::Date::now();
    match step {
        "words" => black_box(documents.iter().map(|document| words_of(&document.text).count()).sum()),
        "clean" => {
            black_box(documents.iter().map(|document| clean(document, Options::default()).blocks.len()).sum::<usize>())
        }
        _ => black_box(documents.iter().zip(&articles).map(|(d, a)| annotate(d, a).entities.len()).sum::<usize>()),
    };
    js_sys::Date::now() - begun
}
