//! The library: all articles, grouped by story, those the filters let through.

use super::build::Context;
use super::facets::Facets;
use super::filters::Rank;
use super::models::{Library, Story};
use super::state::ViewState;
use crate::corpus::{Corpus, Grain};
use crate::intake::Problem;
use crate::query::{Hits, Query, relevance};
use crate::text::{Order, fold};

/// Articles that stand together in the library.
pub(super) struct Group {
    pub label: String,
    pub members: Vec<usize>,
}

/// The stories; while dumps are still being added, one group of all in the order they came.
pub(super) fn groups(corpus: &Corpus, grain: Grain, busy: bool) -> Vec<Group> {
    if busy {
        let members: Vec<usize> = (0..corpus.entries().len()).collect();
        return if members.is_empty() { Vec::new() } else { vec![Group { label: String::new(), members }] };
    }
    corpus.stories(grain).iter().map(|s| Group { label: s.label.clone(), members: s.members.clone() }).collect()
}

/// The articles that the filters let through, in the order the library lists them.
pub(super) fn order(
    corpus: &Corpus,
    groups: &[Group],
    facets: &Facets,
    (query, hits): (&Query, &Hits),
    state: &ViewState,
) -> Vec<usize> {
    let members = groups.iter().flat_map(|group| group.members.iter().copied());
    let mut order = facets.passing(state, members, None);
    match state.rank {
        Rank::Story => {}
        Rank::Relevance => {
            let scores = relevance(corpus, query, hits, &order);
            let mut scored: Vec<(usize, f64)> = order.into_iter().zip(scores).collect();
            scored.order_by(|a, b| b.1.total_cmp(&a.1));
            order = scored.into_iter().map(|(at, _)| at).collect();
        }
        Rank::Hits => order.order_by_key(|&at| std::cmp::Reverse(hits.of(at).len())),
        Rank::Outlet => order.order_by_key(|&at| fold(&facets.outlet(at).label)),
        Rank::Date => order.order_by_key(|&at| {
            let date = corpus.entries().get(at).and_then(|entry| entry.article.metadata.date.as_ref());
            // Those without a date, and those without its year, come last.
            date.map(|date| date.value.clone())
                .filter(|date| !date.starts_with('-'))
                .map_or((true, String::new()), |d| (false, d))
        }),
    }
    order
}

/// The library with at most `rows` articles.
pub(super) fn build(context: &Context, groups: &[Group], rows: usize, problems: &[Problem]) -> Library {
    let mut listed = context.order.iter().copied().take(rows).peekable();
    let mut stories = Vec::new();
    let mut shown = 0;
    let by = Rank::ALL.iter().find(|(rank, ..)| *rank == context.state.rank).map_or("", |(_, _, name)| name);
    if context.state.rank != Rank::Story {
        let articles: Vec<_> = listed.by_ref().map(|at| context.card(at)).collect();
        shown = articles.len();
        stories.extend((shown > 0).then(|| Story { label: format!("By {by}"), articles }));
    }
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
        facets: context.facet_views(),
        problems: problems.to_vec(),
    }
}
