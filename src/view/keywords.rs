//! The keywords: counts, places, words, lines in context.

use super::build::Context;
use super::keyword_models::Keywords;
use super::later::Later;
use super::line_order::Sorting;
use super::{concordance, counts, line_settings, word_lists};

pub(super) fn build(context: &Context) -> Keywords {
    if context.query.series.is_empty() {
        return Keywords { sections: vec![word_lists::build(context)], ..Keywords::default() };
    }
    let (says, counts) = counts::build(context);
    Keywords {
        problem: None,
        says,
        sections: vec![counts, word_lists::build(context)],
        lines: concordance::build(context, None),
        line_picks: line_settings::picks(context),
        groups: line_settings::groups(context),
    }
}

/// The work on what is left for later; `None` where nothing is.
pub(super) fn later(context: &Context, keywords: &Keywords) -> Option<Later> {
    // The words stand last.
    let (words, counts) = keywords.sections.split_last()?;
    Later::new(
        counts.iter().any(|section| section.later).then(|| counts::later(context)),
        keywords.lines.later.then(|| Sorting::new(context)),
        words.later.then(|| word_lists::later(context)),
    )
}
