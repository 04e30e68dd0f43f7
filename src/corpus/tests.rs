//! What a correction changes, and that all that follows from the article follows it.

use super::*;
use crate::correct::Place;
use crate::intake::Given;
use std::borrow::Cow;

const TEXTS: [&str; 3] = [
    "Kessel Bridge shut after cracks found\n\nInspectors closed the Kessel Bridge on Wednesday after they found cracks \
     in three of its steel hangers, the city said.\n\nThe harbour master said that the bridge would stay shut for six \
     weeks, and that no ship would wait.\n",
    "Ferry is now the only way across\n\nThe ferry was full from dawn on Wednesday after cracks had closed the Kessel \
     Bridge to all traffic, drivers said.\n",
    "Council votes on the quay\n\nThe council votes on Thursday whether the old quay becomes a park, as its neighbours \
     have asked since spring.\n",
];

fn corpus() -> Corpus {
    let mut corpus = Corpus::new();
    for (at, text) in TEXTS.iter().enumerate() {
        corpus.add(Document::new(format!("{at}.txt"), *text, Given::default()), Options::default());
    }
    corpus
}

/// A correction of the block that holds these words.
fn relabel(corpus: &Corpus, words: &str, kind: Kind) -> (DocumentKey, Correction) {
    let of = |entry: &&Entry| entry.document.text.contains(words);
    let entry = corpus.entries().iter().find(of).expect("words of a text");
    let text = &entry.document.text;
    let block = entry.article.blocks.iter().find(|b| b.span.of(text).contains(words)).expect("a block");
    (entry.document.id.key(), Correction::Relabel { place: Place::of(text, block.span), kind })
}

/// Everything an index holds, to compare.
fn all(index: &Index) -> Vec<(String, Vec<Posting>)> {
    index.terms().map(|(term, postings)| (term.to_owned(), postings)).collect()
}

#[test]
fn the_index_after_a_correction_is_the_one_built_afresh() {
    let mut corpus = corpus();
    for (words, kind) in
        [("Inspectors closed", Kind::Comment), ("council votes", Kind::Legal), ("Inspectors closed", Kind::Body)]
    {
        let correction = relabel(&corpus, words, kind);
        assert_eq!(corpus.correct(|all| all.record([correction])).len(), 1);
        let mut fresh = Index::default();
        for (at, entry) in corpus.entries().iter().enumerate() {
            fresh.add(at, &entry.document.text, &entry.article);
        }
        assert_eq!(all(corpus.index()), all(&fresh), "{words}");
        let places = |index: &Index| index.positions_within(0, Span::new(0, TEXTS[0].len()));
        assert_eq!(places(corpus.index()), places(&fresh));
    }
}

#[test]
fn words_mentions_and_index_follow_a_correction_and_its_undoing() {
    let mut corpus = corpus();
    let (words, hits) = (corpus.entries()[0].words, corpus.index().postings("hangers").len());
    let mentions = corpus.entries()[0].mentions().clone();
    assert_eq!(hits, 1);
    let correction = relabel(&corpus, "Inspectors closed", Kind::Comment);
    corpus.correct(|all| all.record([correction]));
    let entry = &corpus.entries()[0];
    assert!(entry.words < words && entry.removed_words > 0);
    assert!(corpus.index().postings("hangers").is_empty());
    assert_ne!(*entry.mentions(), mentions);
    let block = entry.article.blocks.iter().find(|block| block.kind == Kind::Comment).expect("the block");
    assert_eq!(entry.said_of(block).map(|said| said.kind), Some(Kind::Body));
    assert!(entry.article.blocks.iter().filter(|b| b.kind != Kind::Comment).all(|b| entry.said_of(b).is_none()));
    corpus.correct(Corrections::undo);
    assert_eq!((corpus.entries()[0].words, corpus.index().postings("hangers").len()), (words, hits));
    assert_eq!(*corpus.entries()[0].mentions(), mentions);
}

#[test]
fn corrections_wait_for_their_document_and_go_with_it() {
    let (key, correction) = relabel(&corpus(), "Inspectors closed", Kind::Comment);
    let mut later = Corpus::new();
    later.restore_corrections(vec![DocumentCorrections {
        document: key,
        name: String::new(),
        corrections: vec![correction],
    }]);
    later.add(Document::new("a.txt", TEXTS[0], Given::default()), Options::default());
    assert!(later.entries()[0].article.blocks.iter().any(|block| block.kind == Kind::Comment));
    assert!(later.take_unsaved_corrections().is_empty());
    later.forget(&[key]);
    assert_eq!(later.corrections().count(), 0);
}

/// Articles of one outlet: a headline and paragraphs of their own each, and the page's own lines around and within.
fn outlet_dumps(count: usize) -> Vec<String> {
    let dump = |n: usize| {
        let words = ["harbour", "council", "orchestra", "library", "railway", "market", "school", "museum"];
        let (one, two) = (words[n % words.len()], words[(n + 3) % words.len()]);
        format!(
            "The {one} opens again after {n} weeks of work\n\nThe {one} opened its doors on Monday after {n} weeks in \
             which nobody could say when, and {n} people came.\n\nThose who came said that the {two} next door had been \
             of great help to the {one}, all {n} of them.\n\nThe corner desk of the Courier\n\nThe {two} will be closed \
             for {n} days in May, its head said, and the {one} will then help in turn.\n"
        )
    };
    (0..count).map(dump).collect()
}

fn of_outlet(name: &str) -> Given {
    Given { outlet: Some(name.to_owned()), ..Given::default() }
}

fn settle(corpus: &mut Corpus) -> usize {
    let documents = corpus.unsettled();
    documents.iter().for_each(|&document| corpus.read_again(document));
    assert!(corpus.unsettled().is_empty());
    documents.len()
}

fn kinds_of(corpus: &Corpus, words: &str) -> Vec<(Kind, Vec<Cow<'static, str>>)> {
    let of = |entry: &Entry| -> Vec<(Kind, Vec<Cow<'static, str>>)> {
        let holds = |block: &&Block| block.span.of(&entry.document.text).contains(words);
        entry.article.blocks.iter().filter(holds).map(|block| (block.kind, block.reasons.to_vec())).collect()
    };
    corpus.entries().iter().flat_map(of).collect()
}

#[test]
fn a_line_that_stands_in_several_dumps_is_furniture_and_the_reason_says_so() {
    let mut corpus = Corpus::new();
    for (at, text) in outlet_dumps(5).into_iter().enumerate() {
        corpus.add(Document::new(format!("{at}.txt"), text, of_outlet("The Courier")), Options::default());
    }
    let corner = "The corner desk of the Courier";
    assert!(kinds_of(&corpus, corner).iter().all(|(kind, _)| kind.is_kept()), "{:?}", kinds_of(&corpus, corner));
    assert_eq!(settle(&mut corpus), 5);
    let after = kinds_of(&corpus, corner);
    assert_eq!(after.len(), 5);
    for (kind, reasons) in &after {
        assert!(!kind.is_kept() && reasons[0] == "also in 4 other dumps", "{kind:?} {reasons:?}");
    }
    assert!(corpus.index().postings("corner").is_empty());
    assert!(kinds_of(&corpus, "of great help").iter().all(|(kind, _)| *kind == Kind::Body));
    // It is one dump's own again once the others are gone.
    let others: Vec<DocumentKey> = corpus.entries()[1..].iter().map(|entry| entry.document.id.key()).collect();
    corpus.forget(&others);
    assert_eq!(settle(&mut corpus), 1);
    assert!(kinds_of(&corpus, corner)[0].0.is_kept());
}

#[test]
fn what_many_outlets_print_over_their_own_paragraphs_stays() {
    let mut corpus = Corpus::new();
    for (at, text) in outlet_dumps(6).into_iter().enumerate() {
        let given = of_outlet(&format!("Outlet {at}"));
        corpus.add(Document::new(format!("{at}.txt"), text, given), Options::default());
    }
    settle(&mut corpus);
    let corner = kinds_of(&corpus, "The corner desk of the Courier");
    assert!(corner.iter().all(|(kind, _)| kind.is_kept()), "{corner:?}");
}

#[test]
fn agency_copy_that_outlets_share_stays() {
    let copy = "Rescuers searched the slopes above the village until nightfall on Sunday, the regional governor said.\n\n\
        “We will not give up.”\n\nFears for the missing\n\nThe snow had come down on three houses shortly after six in \
        the morning, and two families were still missing.\n\nHelicopters could not fly because of the wind, which is to \
        weaken on Monday, according to the weather service.\n";
    let own = |n: usize| format!("Outlet number {n} has its own headline\n\n{copy}");
    let mut corpus = Corpus::new();
    for n in 0..6 {
        // Some cut the end off, as desks do.
        let text =
            if n % 2 == 0 { own(n) } else { own(n).split("\n\nHelicopters").next().unwrap_or_default().to_owned() };
        corpus.add(
            Document::new(format!("{n}.txt"), text, of_outlet(["The Courier", "The Post"][n % 2])),
            Options::default(),
        );
    }
    let lines =
        ["Rescuers searched", "We will not give up", "Fears for the missing", "The snow had come", "Helicopters"];
    let before: Vec<Vec<Kind>> =
        lines.iter().map(|line| kinds_of(&corpus, line).into_iter().map(|(kind, _)| kind).collect()).collect();
    settle(&mut corpus);
    for (line, before) in lines.iter().zip(before) {
        let after: Vec<Kind> = kinds_of(&corpus, line).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(after, before, "{line}");
    }
    assert!(kinds_of(&corpus, "We will not give up").iter().all(|(kind, _)| kind.is_kept()));
}

#[test]
fn a_readers_word_holds_against_the_other_dumps() {
    let mut corpus = Corpus::new();
    for (at, text) in outlet_dumps(4).into_iter().enumerate() {
        corpus.add(Document::new(format!("{at}.txt"), text, of_outlet("The Courier")), Options::default());
    }
    settle(&mut corpus);
    let correction = relabel(&corpus, "The corner desk of the Courier", Kind::Heading);
    corpus.correct(|all| all.record([correction]));
    let kept = kinds_of(&corpus, "corner desk").iter().filter(|(kind, _)| *kind == Kind::Heading).count();
    assert_eq!(kept, 1);
    corpus.correct(Corrections::undo);
    assert!(kinds_of(&corpus, "corner desk").iter().all(|(kind, _)| !kind.is_kept()));
}
