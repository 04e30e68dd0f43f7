//! The library: all articles, grouped by story, those the filters let through.

use super::build::{Context, outlet_counts};
use super::cards::Outlets;
use super::models::{Library, Story};
use crate::corpus::Corpus;
use crate::intake::Problem;

/// Articles that stand together in the library.
pub(super) struct Group {
    pub label: String,
    pub members: Vec<usize>,
}

/// The stories; while dumps are still being added, one group of all in the order they came.
pub(super) fn groups(corpus: &Corpus, busy: bool) -> Vec<Group> {
    if busy {
        let members: Vec<usize> = (0..corpus.entries().len()).collect();
        return if members.is_empty() { Vec::new() } else { vec![Group { label: String::new(), members }] };
    }
    corpus.stories().iter().map(|s| Group { label: s.label.clone(), members: s.members.clone() }).collect()
}

/// The articles in the order the library lists them.
pub(super) fn order(groups: &[Group], outlets: &Outlets, only: &[String]) -> Vec<usize> {
    let members = groups.iter().flat_map(|group| group.members.iter().copied());
    members.filter(|&at| only.is_empty() || only.contains(&outlets.of_entry(at).label)).collect()
}

/// The library with at most `rows` articles.
pub(super) fn build(context: &Context, groups: &[Group], rows: usize, problems: &[Problem]) -> Library {
    let mut listed = context.order.iter().copied().take(rows).peekable();
    let mut stories = Vec::new();
    let mut shown = 0;
    for group in groups {
        let mut articles = Vec::new();
        while let Some(at) = listed.next_if(|at| group.members.contains(at)) {
            articles.push(context.card(at));
        }
        if !articles.is_empty() {
            shown += articles.len();
            stories.push(Story { label: group.label.clone(), articles });
        }
    }
    Library {
        articles: context.corpus.entries().len(),
        shown,
        more: context.order.len() > shown,
        stories,
        outlets: outlet_counts(context),
        problems: problems.to_vec(),
    }
}
