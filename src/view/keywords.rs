//! The keywords: counts, places, words, lines in context.

use super::build::Context;
use super::keyword_models::Keywords;
use super::{concordance, counts, line_settings, word_lists};

pub(super) fn build(context: &Context) -> Keywords {
    if context.query.series.is_empty() {
        return Keywords { sections: vec![word_lists::build(context)], ..Keywords::default() };
    }
    let (lines, all_lines) = concordance::build(context);
    Keywords {
        says: counts::says(context),
        sections: vec![counts::build(context), word_lists::build(context)],
        lines,
        all_lines,
        line_picks: line_settings::picks(context),
        groups: line_settings::groups(context),
    }
}
