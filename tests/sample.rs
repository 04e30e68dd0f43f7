//! The example dumps: what the page shows first must come out right.

mod gold;

use gold::Minimum;
use parallax::clean::Options;
use parallax::corpus::Corpus;
use parallax::intake::read;
use std::path::{Path, PathBuf};

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample")
}

/// The files that the index lists, which is what the page fetches.
fn listed() -> Vec<String> {
    let index = std::fs::read_to_string(sample().join("index.txt")).expect("the index");
    index.lines().map(str::to_owned).collect()
}

#[test]
fn the_index_lists_every_dump_once() {
    let mut files: Vec<String> = std::fs::read_dir(sample())
        .expect("the sample")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != "index.txt")
        .collect();
    files.sort();
    assert_eq!(listed(), files);
}

#[test]
fn every_word_of_every_dump_stands_in_a_block() {
    for name in listed() {
        let entry = gold::entry(&sample().join(&name));
        let text = &entry.document.text;
        let mut at = 0;
        for block in &entry.article.blocks {
            let gap = text.get(at..block.span.start as usize);
            assert!(gap.is_some_and(|gap| gap.trim().is_empty()), "{name}: {gap:?} is in no block");
            at = block.span.end as usize;
        }
        assert!(text.get(at..).is_some_and(|rest| rest.trim().is_empty()), "{name} goes on after its last block");
    }
}

#[test]
fn the_dumps_are_one_story() {
    let mut corpus = Corpus::new();
    for name in listed() {
        let bytes = std::fs::read(sample().join(&name)).expect("a dump");
        for document in read(&name, bytes).documents {
            assert!(corpus.add(document, Options::default()), "{name} stands twice");
        }
    }
    let stories = corpus.stories(Default::default());
    assert_eq!(stories.len(), 1, "{stories:?}");
    assert_eq!(stories[0].members, [0, 1, 2, 3, 4]);
}

#[test]
fn the_dumps_come_out_as_the_gold_says() {
    let gold = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sample-gold");
    gold::score(&sample(), &gold).check(&Minimum { kinds: 1.0, kept: 1.0, metadata: 1.0, people: 1.0, quotes: 1.0 });
}
