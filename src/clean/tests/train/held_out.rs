//! Every gold page as it is read by models that never saw its outlet, for `./dev bench accuracy`, which scores it.

use super::data::{self, FOLDS, Row, parallel};
use super::folds::Tables;
use crate::clean::{Kind, Options, clean};
use crate::intake::{Document, Given};
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;

/// What became of one dump: the article's text, the metadata, and the words of every block that was kept.
fn read(row: &Row, field: &str, text: &str) -> Value {
    let document = Document::new(row.id.as_str(), text, Given::default());
    let article = clean(&document, Options::default());
    let metadata = &article.metadata;
    let of_kind = |kind: Kind| -> Vec<String> {
        let blocks = article.blocks.iter().filter(|block| block.kind == kind);
        blocks.map(|block| article.words(&document.text, block.span).into_owned()).collect()
    };
    let kinds: serde_json::Map<String, Value> = Kind::ALL
        .iter()
        .filter(|kind| kind.is_kept())
        .map(|kind| (kind.name().to_owned(), json!(of_kind(*kind))))
        .collect();
    json!({
        "set": row.set.name, "id": row.id, "field": field, "text": article.text(&document), "language": metadata.language,
        "title": metadata.title.as_ref().map(|title| &title.value), "author": metadata.byline().unwrap_or_default(),
        "date": metadata.date.as_ref().map(|date| &date.value), "kinds": kinds,
    })
}

#[test]
#[ignore = "reads all gold pages by the models that training kept; `./dev bench accuracy` asks for it"]
fn read_held_out_pages() {
    let rows = data::rows();
    if rows.is_empty() {
        println!("skipped: the gold sets are not beside the checkout, in ../shared/data");
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/folds");
    let mut out = std::io::BufWriter::new(std::fs::File::create(folder.join("held-out.jsonl")).unwrap());
    for fold in 0..FOLDS {
        let tables = Tables::of_fold(fold).expect("models of every fold in target/folds, with today's inputs");
        let held: Vec<(&Row, &str, &str)> = rows
            .iter()
            .filter(|row| row.fold == fold)
            .flat_map(|row| row.texts.iter().map(move |(field, text)| (row, *field, text.as_str())))
            .collect();
        for value in parallel(&held, tables.ready(), |(row, field, text)| read(row, field, text)) {
            writeln!(out, "{value}").unwrap();
        }
    }
}
