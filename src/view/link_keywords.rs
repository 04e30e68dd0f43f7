//! What a link says of the filters and of the keywords' tables. [`super::filters::Change::Set`] uses the same names and values.

use super::filters::{Facet, Filter, Rank};
use super::link::{escape, unescape};
use super::settings::{Grouping, KeywordSettings, MOST_CONTEXT, MOST_WINDOW, Measure, RowsBy, WordList};
use super::state::ViewState;
use crate::text::Order;

/// Adds the fields that differ from the plain view.
pub(super) fn write(state: &ViewState, fields: &mut Vec<(&'static str, String)>) {
    for filter in &state.filters {
        let values: Vec<String> = filter.values.iter().map(|value| escape(value)).collect();
        let except = if filter.except { "!" } else { "" };
        fields.push((filter.facet.name(), format!("{except}{}", values.join(","))));
    }
    if !state.folds.is_empty() {
        fields.push(("u", state.folds.iter().map(|facet| facet.name()).collect::<Vec<_>>().join(".")));
    }
    let mut differs = |name: &'static str, value: Option<String>| fields.extend(value.map(|value| (name, value)));
    let KeywordSettings { rows, rates, list, window, measure, stops, context, groups, open } = &*state.keywords;
    let plain = KeywordSettings::default();
    differs("by", named(&Rank::ALL, state.rank).filter(|_| state.rank != Rank::default()));
    differs("g", named(&RowsBy::ALL, *rows).filter(|_| *rows != plain.rows));
    differs("n", rates.then(|| "1".to_owned()));
    differs("t", named(&WordList::ALL, *list).filter(|_| *list != plain.list));
    differs("w", (*window != plain.window).then(|| window.to_string()));
    differs("d", named(&Measure::ALL, *measure).filter(|_| *measure != plain.measure));
    differs("z", (!stops.is_empty()).then(|| stops_written(stops)));
    differs("b", (*context != plain.context).then(|| context.to_string()));
    differs("y", open.then(|| "1".to_owned()));
    differs("j", (*groups != plain.groups).then(|| groups.written()));
}

/// Changes of the stop lists as a link has them.
pub(super) fn stops_written(stops: &[String]) -> String {
    stops.iter().map(|word| escape(word)).collect::<Vec<_>>().join(",")
}

/// Reads one of these fields into a state. What makes no sense leaves the plain value.
pub(super) fn read(state: &mut ViewState, name: &str, value: &str) {
    let plain = KeywordSettings::default();
    let number = |most: u8| value.parse().ok().filter(|number| *number <= most);
    match name {
        "u" => state.folds = unique(value.split('.').filter_map(Facet::of_name)),
        "by" => state.rank = of_name(&Rank::ALL, value).unwrap_or_default(),
        "g" => state.keywords.rows = of_name(&RowsBy::ALL, value).unwrap_or_default(),
        "n" => state.keywords.rates = value == "1",
        "t" => state.keywords.list = of_name(&WordList::ALL, value).unwrap_or_default(),
        "w" => state.keywords.window = number(MOST_WINDOW).filter(|window| *window > 0).unwrap_or(plain.window),
        "d" => state.keywords.measure = of_name(&Measure::ALL, value).unwrap_or_default(),
        "z" => {
            let words = value.split(',').map(unescape);
            state.keywords.stops = words.filter(|word| word.starts_with(['+', '-']) && word.len() > 1).collect();
        }
        "b" => state.keywords.context = number(MOST_CONTEXT).unwrap_or(plain.context),
        "y" => state.keywords.open = value == "1",
        "j" => state.keywords.groups = Grouping::read(value),
        _ => {
            let Some(facet) = Facet::of_name(name) else { return };
            let (except, values) = value.strip_prefix('!').map_or((false, value), |values| (true, values));
            let values = values.split(',').map(unescape).filter(|value| !value.is_empty()).collect();
            state.set_filter(Filter { facet, except, values });
        }
    }
}

/// The facets, each once, in their order.
fn unique(facets: impl Iterator<Item = Facet>) -> Vec<Facet> {
    let mut facets: Vec<Facet> = facets.collect();
    facets.order();
    facets.dedup();
    facets
}

/// The name of a thing in a table of names.
fn named<T: PartialEq + Copy>(table: &[(T, &str, &str)], thing: T) -> Option<String> {
    table.iter().find(|(other, ..)| *other == thing).map(|(_, name, _)| (*name).to_owned())
}

/// The thing of a name in a table of names.
fn of_name<T: Copy>(table: &[(T, &str, &str)], name: &str) -> Option<T> {
    table.iter().find(|(_, other, _)| *other == name).map(|(thing, ..)| *thing)
}
