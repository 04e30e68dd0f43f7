//! Stories as the reader has them: what was found, with articles moved, split off and joined by hand.

use super::super::Corpus;
use super::Story;
use crate::correct::Correction;
use crate::text::Order;

/// So many words of a headline name the story of an article that was split off.
const LABEL_WORDS: usize = 6;

/// What was found, as the reader has changed it: largest first, then by first member.
pub(in crate::corpus) fn arranged(corpus: &Corpus, found: &[Story]) -> Vec<Story> {
    let entries = corpus.entries();
    let said = |at: usize| {
        let of = entries.get(at).map(|entry| corpus.corrections().of(entry.document.id.key())).unwrap_or_default();
        of.iter().find_map(|correction| match correction {
            Correction::Story { with } => Some(*with),
            _ => None,
        })
    };
    let mut story_of = vec![0; entries.len()];
    for (number, story) in found.iter().enumerate() {
        for &member in &story.members {
            if let Some(of) = story_of.get_mut(member) {
                *of = number;
            }
        }
    }
    let mut labels: Vec<String> = found.iter().map(|story| story.label.clone()).collect();
    // First those with a story of their own, so that others can be put to them.
    for at in (0..entries.len()).filter(|&at| said(at) == Some(None)) {
        if let Some(story) = story_of.get_mut(at) {
            *story = labels.len();
        }
        labels.push(label(corpus, at));
    }
    let alone = story_of.clone();
    // An article put to one that was put to another itself goes where that goes; in a circle all stay.
    let target = |at: usize| {
        let mut next = at;
        for _ in 0..entries.len() {
            match said(next).flatten().and_then(|with| corpus.find(with)) {
                Some(further) if further == at => return None,
                Some(further) if further != next => next = further,
                _ => break,
            }
        }
        alone.get(next).copied()
    };
    for (at, story) in story_of.iter_mut().enumerate() {
        if let Some(target) = target(at) {
            *story = target;
        }
    }
    let mut stories: Vec<Story> = labels.into_iter().map(|label| Story { label, members: Vec::new() }).collect();
    for (at, &story) in story_of.iter().enumerate() {
        if let Some(story) = stories.get_mut(story) {
            story.members.push(at);
        }
    }
    stories.retain(|story| !story.members.is_empty());
    stories.order_by(|a, b| b.members.len().cmp(&a.members.len()).then(a.members.cmp(&b.members)));
    stories
}

fn label(corpus: &Corpus, at: usize) -> String {
    let Some(entry) = corpus.entries().get(at) else { return String::new() };
    let title =
        entry.article.metadata.title.as_ref().map_or(entry.document.name.as_str(), |title| title.value.as_str());
    title.split_whitespace().take(LABEL_WORDS).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Options;
    use crate::corpus::Grain;
    use crate::intake::{Document, DocumentKey, Given};

    const BRIDGE: [&str; 2] = [
        "Kessel Bridge shut\n\nInspectors closed the Kessel Bridge after cracks in its hangers.",
        "Bridge closed\n\nThe Kessel Bridge stays closed; cracks run through three hangers, inspectors said.",
    ];
    const BUDGET: [&str; 2] = [
        "Harbour budget passed\n\nThe council of Westmark passed the harbour budget after a long debate.",
        "Westmark passes budget\n\nAfter a long debate the harbour budget passed in the council of Westmark.",
    ];

    /// The stories once this was said of the articles, by their numbers.
    #[track_caller]
    fn check(said: &[(usize, Option<usize>)], expect: &[&[usize]]) {
        let mut corpus = Corpus::new();
        for (at, text) in BRIDGE.iter().chain(&BUDGET).enumerate() {
            let raw = Options { raw: true, ..Options::default() };
            corpus.add(Document::new(at.to_string(), *text, Given::default()), raw);
        }
        let before: Vec<Story> = corpus.stories(Grain::default()).to_vec();
        let keys: Vec<DocumentKey> = corpus.entries().iter().map(|entry| entry.document.id.key()).collect();
        let new = said.iter().map(|&(at, with)| (keys[at], Correction::Story { with: with.map(|with| keys[with]) }));
        corpus.correct(|corrections| corrections.record(new));
        let stories: Vec<&[usize]> = corpus.stories(Grain::default()).iter().map(|s| s.members.as_slice()).collect();
        assert_eq!(stories, expect, "{said:?}");
        corpus.correct(|corrections| corrections.undo());
        assert_eq!(corpus.stories(Grain::default()), before);
    }

    #[test]
    fn articles_are_moved_split_off_and_joined_as_the_reader_says() {
        check(&[], &[&[0, 1], &[2, 3]]);
        check(&[(1, None)], &[&[2, 3], &[0], &[1]]);
        check(&[(1, Some(2))], &[&[1, 2, 3], &[0]]);
        check(&[(2, Some(0)), (3, Some(0))], &[&[0, 1, 2, 3]]);
        check(&[(1, None), (3, Some(1))], &[&[1, 3], &[0], &[2]]);
        // What is put to an article goes where that goes.
        check(&[(0, Some(1)), (1, Some(2))], &[&[0, 1, 2, 3]]);
    }

    #[test]
    fn a_circle_and_what_is_said_of_itself_change_nothing() {
        check(&[(0, Some(0))], &[&[0, 1], &[2, 3]]);
        check(&[(0, Some(1)), (1, Some(0))], &[&[0, 1], &[2, 3]]);
    }

    #[test]
    fn a_finer_grain_never_joins_what_a_coarser_one_parts_here() {
        let mut corpus = Corpus::new();
        for text in BRIDGE.iter().chain(&BUDGET) {
            let raw = Options { raw: true, ..Options::default() };
            corpus.add(Document::new("a", *text, Given::default()), raw);
        }
        let counts: Vec<usize> = (-2..=2).map(|grain| corpus.stories(Grain::new(grain)).len()).collect();
        assert!(counts.is_sorted() && counts[2] == 2, "{counts:?}");
        assert_eq!(Grain::new(9), Grain::new(2));
    }
}
