//! The index against a twin that keeps every word in a list, through adding, replacing, dropping and packing.

use super::*;
use crate::clean::{Options, clean};
use crate::intake::{Document, Given};
use crate::text::fold;
use std::collections::BTreeMap;

/// A naive index: for every article, its words with their places, none between blocks.
#[derive(Default)]
struct Twin(Vec<Vec<Option<(String, Span)>>>);

fn words(text: &str, article: &Article) -> Vec<Option<(String, Span)>> {
    let mut all = Vec::new();
    for block in article.blocks.iter().filter(|block| block.kind.is_kept()) {
        let folded = article.folded(text, block.span);
        for (at, word) in words_of(folded.text()) {
            all.push(Some((fold(word), folded.original(Span::new(at, at + word.len())))));
        }
        all.push(None);
    }
    all
}

impl Twin {
    fn check(&self, index: &Index) {
        let mut terms: BTreeMap<&str, Vec<Posting>> = BTreeMap::new();
        for (entry, words) in self.0.iter().enumerate() {
            for (position, word) in words.iter().enumerate() {
                let at = Posting { entry: entry as u32, position: position as u32 };
                assert_eq!(index.is_word(at), word.is_some());
                if let Some((word, span)) = word {
                    terms.entry(word).or_default().push(at);
                    assert_eq!(index.span(at, at.position), Some(*span));
                    for away in [-3, -1, 1, 2] {
                        let other = position.checked_add_signed(away as isize);
                        let between = other.and_then(|other| words.get(position.min(other)..=position.max(other)));
                        let in_block = between.is_some_and(|words| words.iter().all(Option::is_some));
                        let theirs = other.filter(|_| in_block).and_then(|other| Some(words[other].as_ref()?.1));
                        assert_eq!(index.word_beside(entry, *span, away), Ok(theirs), "{away} from {word}");
                    }
                }
            }
            assert_eq!(index.positions(entry), words.len() as u32);
            assert_eq!(index.word_beside(entry, Span::new(0, 0), 1), Err(NoWord));
        }
        assert_eq!((index.len(), index.is_empty()), (terms.len(), terms.is_empty()));
        for (word, postings) in &terms {
            assert_eq!(&index.postings(word), postings, "{word}");
            let term = index.term(word).unwrap();
            assert_eq!((index.count(term) as usize, index.word(term)), (postings.len(), *word));
            let mut each = Vec::new();
            index.each(term, |at| each.push(at));
            each.sort_unstable();
            assert_eq!(&each, postings);
        }
        for prefix in ["", "w", "w1", "é", "zz"] {
            let ours: Vec<(&str, Vec<Posting>)> = index.starting_with(prefix).collect();
            let theirs = terms.iter().filter(|(word, _)| word.starts_with(prefix));
            assert_eq!(ours, theirs.map(|(word, postings)| (*word, postings.clone())).collect::<Vec<_>>(), "{prefix}");
        }
    }
}

/// An article of some words, some of them often, in two or three paragraphs.
fn text(roll: &mut impl FnMut(u32) -> u32) -> String {
    let mut text = String::new();
    for paragraph in 0..2 + roll(2) {
        for _ in 0..roll(30) {
            let word = match roll(6) {
                0 => "été".to_owned(),
                1 => "über-mäßig".to_owned(),
                2 => format!("W{}", roll(400)),
                _ => format!("w{}", roll(12)),
            };
            text += &word;
            text += [" ", ", ", " — ", ".  "][roll(4) as usize];
        }
        text += &format!("paragraph {paragraph}\n\n");
    }
    text
}

#[test]
fn the_index_holds_what_a_naive_one_does_whatever_happens_to_it() {
    let mut seed = 0x1234_5678u32;
    let mut roll = move |sides: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % sides
    };
    let raw = Options { raw: true, ..Options::default() };
    let read = |text: &str| clean(&Document::new("", text, Given::default()), raw);
    let (mut index, mut twin) = (Index::default(), Twin::default());
    let mut texts: Vec<(String, Article)> = Vec::new();
    twin.check(&index);
    for round in 0..160 {
        match roll(8) {
            // An article is read again: half of it is no article any more.
            0 | 1 if !texts.is_empty() => {
                let at = roll(texts.len() as u32) as usize;
                let (text, before) = &texts[at];
                let mut article = read(text);
                for block in &mut article.blocks {
                    if roll(2) == 0 {
                        block.kind = crate::clean::Kind::Comment;
                    }
                }
                index.replace(at, text, before, &article);
                twin.0[at] = words(text, &article);
                texts[at].1 = article;
            }
            2 if round % 3 == 0 => {
                let kept: Vec<usize> = (0..texts.len()).filter(|_| roll(5) > 0).collect();
                index.retain(&kept);
                twin.0 = kept.iter().map(|&at| std::mem::take(&mut twin.0[at])).collect();
                texts = kept.iter().map(|&at| texts[at].clone()).collect();
            }
            3 => index.pack(),
            _ => {
                let text = text(&mut roll);
                let article = read(&text);
                index.add(texts.len(), &text, &article);
                twin.0.push(words(&text, &article));
                texts.push((text, article));
            }
        }
        if round % 5 == 0 {
            twin.check(&index);
        }
    }
    twin.check(&index);
    index.retain(&[]);
    Twin::default().check(&index);
}
