//! When: the days of publication and the dates that articles name, as precisely as they say it and no more.
//!
//! In come articles; out come their dates with days since 1 January 1970, first to last.

use crate::annotate::days;
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::Order;

/// A date in an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// The article.
    pub article: usize,
    /// Its first and its last day, since 1 January 1970; `None` where the year is not known.
    pub days: Option<(i32, i32)>,
    /// The date in ISO 8601.
    pub value: String,
    /// Where the article names it; `None` for its day of publication.
    pub span: Option<Span>,
}

/// All dates of the articles, in the order of time; those without a year come last.
pub fn timeline(entries: &[&Entry]) -> Vec<Dated> {
    let mut dates = Vec::new();
    for (article, entry) in entries.iter().enumerate() {
        if let Some(date) = &entry.article.metadata.date {
            let value = date.value.get(..date.value.find('T').unwrap_or(date.value.len())).unwrap_or(&date.value);
            dates.push(Dated { article, days: days(value), value: value.to_owned(), span: None });
        }
        for moment in &entry.mentions().moments {
            if let Some(value) = moment.value.as_deref().filter(|value| !value.starts_with('T')) {
                let value = value.split('T').next().unwrap_or(value);
                dates.push(Dated { article, days: days(value), value: value.to_owned(), span: Some(moment.span) });
            }
        }
    }
    dates.order_by(|a, b| {
        (a.days.is_none(), a.days, a.article, a.span).cmp(&(b.days.is_none(), b.days, b.article, b.span))
    });
    dates
}
