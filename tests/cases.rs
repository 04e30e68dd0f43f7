//! Dumps held to the letter: a folder a case in `tests/cases`, with the dump (`source.txt`), the article that must come
//! out of it (`expected.txt`) and all that is said of it (`expected.json`). `tests/cases/add` adds one.

use parallax::clean::{Article, Field, Options, clean};
use parallax::intake::{Document, Given};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What `expected.json` holds: the metadata, and every block as "kind: its words".
#[derive(Serialize)]
struct Expected {
    title: Option<String>,
    standfirst: Option<String>,
    authors: Vec<String>,
    outlet: Option<String>,
    date: Option<String>,
    dateline_place: Option<String>,
    agencies: Vec<String>,
    language: Option<String>,
    sort: &'static str,
    relaxed: bool,
    blocks: Vec<String>,
}

fn expected(document: &Document, article: &Article) -> String {
    let one = |field: &Option<Field<String>>| field.as_ref().map(|field| field.value.clone());
    let many = |fields: &[Field<String>]| fields.iter().map(|field| field.value.clone()).collect();
    let metadata = &article.metadata;
    let block = |block: &parallax::clean::Block| {
        format!("{}: {}", block.kind.name(), article.words(&document.text, block.span))
    };
    let expected = Expected {
        title: one(&metadata.title),
        standfirst: one(&metadata.standfirst),
        authors: many(&metadata.authors),
        outlet: one(&metadata.outlet),
        date: one(&metadata.date),
        dateline_place: one(&metadata.dateline_place),
        agencies: many(&metadata.agencies),
        language: metadata.language.clone(),
        sort: article.sorted.sort.name(),
        relaxed: article.relaxed,
        blocks: article.blocks.iter().map(block).collect(),
    };
    serde_json::to_string_pretty(&expected).expect("plain data") + "\n"
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<PathBuf> = std::fs::read_dir(folder).expect("the cases").flatten().map(|e| e.path()).collect();
    cases.retain(|path| path.is_dir());
    cases.sort();
    cases
}

/// The first line in which two texts differ, for a message one can read.
fn difference(got: &str, want: &str) -> String {
    let mut lines = got.lines().zip(want.lines()).enumerate();
    match lines.find(|(_, (got, want))| got != want) {
        Some((at, (got, want))) => format!("line {}:\n    is     {got}\n    wanted {want}", at + 1),
        None => format!("{} lines, wanted {}", got.lines().count(), want.lines().count()),
    }
}

#[test]
fn every_case_comes_out_to_the_letter() {
    let write = std::env::var("PARALLAX_WRITE_CASES").unwrap_or_default();
    let mut wrong = Vec::new();
    for case in cases() {
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let source = std::fs::read_to_string(case.join("source.txt")).expect("source.txt");
        let document = Document::new(name.as_str(), source, Given::default());
        let article = clean(&document, Options::default());
        for (file, got) in
            [("expected.txt", article.text(&document) + "\n"), ("expected.json", expected(&document, &article))]
        {
            if write == "all" || write == name {
                std::fs::write(case.join(file), &got).expect("the case can be written");
            }
            let want = std::fs::read_to_string(case.join(file)).unwrap_or_default();
            if got != want {
                wrong.push(format!("{name}/{file}, {}", difference(&got, &want)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
