//! What can be set of the lines in context, and the lines counted.

use super::build::{Context, series_style};
use super::filters::{Change, Facet};
use super::keyword_models::{Head, Pick, Table, TableCell, TableRow};
use super::line_order;
use super::link::{MOST_LINE_KEYS, write_line_key};
use super::settings::{Grouping, MOST_CONTEXT};
use super::state::LineKey;
use super::typed;
use super::words::digits;
use crate::text::Order;
use std::collections::{BTreeSet, HashMap};

/// What lines can be sorted by: as a link has it, and in words.
const ORDERS: [(&str, &str); 14] = [
    ("", "article"),
    ("0", "the hit"),
    ("1L", "1 left"),
    ("2L", "2 left"),
    ("3L", "3 left"),
    ("4L", "4 left"),
    ("5L", "5 left"),
    ("1R", "1 right"),
    ("2R", "2 right"),
    ("3R", "3 right"),
    ("4R", "4 right"),
    ("5R", "5 right"),
    ("outlet", "outlet"),
    ("date", "date"),
];

/// The words of context to choose from; 0 is the sentence.
const CONTEXTS: [u8; 6] = [5, 8, 12, 20, MOST_CONTEXT, 0];

/// So many groups are listed.
const MOST_GROUPS: usize = 100;

/// What can be set: the text looked at, how much of it is shown, the order, what lines are counted by.
pub(super) fn picks(context: &Context) -> Vec<Pick> {
    let own = |(value, label): (&str, &str)| (value.to_owned(), label.to_owned());
    let filter = context.state.filter(Facet::Text).filter(|filter| filter.values == ["quotation"]);
    let texts = [("", "all text"), ("quotation", "in quotations"), ("!quotation", "outside quotations")];
    let settings = &context.state.keywords;
    let width = |words: u8| if words == 0 { "the sentence".to_owned() } else { format!("{words} words") };
    let mut widths = CONTEXTS.to_vec();
    if !widths.contains(&settings.context) {
        widths.insert(0, settings.context);
    }
    let mut picks = vec![
        Pick {
            label: "Lines of".to_owned(),
            name: Facet::Text.name().to_owned(),
            options: texts.map(own).to_vec(),
            chosen: filter.map_or("", |filter| if filter.except { "!quotation" } else { "quotation" }).to_owned(),
        },
        Pick {
            label: "Context".to_owned(),
            name: "b".to_owned(),
            options: widths.into_iter().map(|words| (words.to_string(), width(words))).collect(),
            chosen: settings.context.to_string(),
        },
    ];
    let chosen = &context.state.lines;
    picks.extend((0..MOST_LINE_KEYS.min(chosen.len() + 1)).map(|at| Pick {
        label: if at == 0 { "Sort lines by" } else { "then by" }.to_owned(),
        name: format!("l{at}"),
        options:
            ORDERS.map(|(value, label)| own((value, if value.is_empty() && at > 0 { "–" } else { label }))).to_vec(),
        chosen: chosen.get(at).map(write_line_key).unwrap_or_default(),
    }));
    let mut groupings: Vec<(String, String)> = vec![own(("", "nothing"))];
    groupings.extend(ORDERS.into_iter().skip(1).map(own));
    picks.push(Pick {
        label: "Count by".to_owned(),
        name: "j".to_owned(),
        options: groupings,
        chosen: settings.groups.written(),
    });
    picks
}

/// The lines counted by what the state asks for; `None` where it asks for nothing.
pub(super) fn groups(context: &Context) -> Option<Table> {
    let Grouping::By(key) = context.state.keywords.groups else { return None };
    struct Group {
        series: u8,
        value: String,
        hits: usize,
        articles: usize,
        last: Option<usize>,
        outlets: BTreeSet<String>,
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<(u8, String), usize> = HashMap::new();
    for (series, entry, value) in line_order::values(context, key) {
        let place = *places.entry((series, value.clone())).or_insert_with(|| {
            groups.push(Group { series, value, hits: 0, articles: 0, last: None, outlets: BTreeSet::new() });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(place) {
            group.hits += 1;
            group.articles += usize::from(group.last != Some(entry));
            group.last = Some(entry);
            group.outlets.insert(context.outlets.of_entry(entry).label);
        }
    }
    groups.order_by(|a, b| b.hits.cmp(&a.hits).then(a.series.cmp(&b.series)).then(a.value.cmp(&b.value)));
    let left_out = groups.len().saturating_sub(MOST_GROUPS);
    let written = write_line_key(&key);
    let by = ORDERS.iter().find(|(value, _)| *value == written).map_or("", |(_, label)| label);
    let number = |label: &str| Head { label: label.to_owned(), number: true, ..Head::default() };
    let rows = groups.into_iter().take(MOST_GROUPS).map(|group| {
        let text = |text: String| TableCell { text, ..TableCell::default() };
        let keyword = context.query.series.get(group.series as usize).map_or("", |series| series.text.as_str());
        let outlet = if key == LineKey::Outlet { context.outlets.of_label(&group.value) } else { None };
        let label = match key {
            _ if outlet.is_some() => String::new(),
            _ if group.value.is_empty() => "–".to_owned(),
            LineKey::Date => context.facets.label(Facet::Date, &group.value),
            _ => group.value.clone(),
        };
        let press = narrowed(context, key, keyword, &group.value);
        let mut cells = vec![
            TableCell { text: label, outlet, press: press.clone(), ..TableCell::default() },
            TableCell { text: digits(group.hits), style: series_style(group.series), press, ..TableCell::default() },
            text(digits(group.articles)),
            text(digits(group.outlets.len())),
        ];
        if context.query.series.len() > 1 {
            cells.insert(1, text(keyword.to_owned()));
        }
        TableRow { cells, ..TableRow::default() }
    });
    let mut heads = vec![
        Head { label: super::words::capital(by), ..Head::default() },
        number("Hits"),
        number("Articles"),
        number("Outlets"),
    ];
    if context.query.series.len() > 1 {
        heads.insert(1, Head { label: "Keyword".to_owned(), ..Head::default() });
    }
    Some(Table { title: format!("Lines counted by {by}"), heads, rows: rows.collect(), left_out, ..Table::default() })
}

/// The step to the lines of one group alone (of a word farther away, to those in which it stands as far away at most);
/// `None` where no keywords would give these.
fn narrowed(context: &Context, key: LineKey, keyword: &str, value: &str) -> Option<Change> {
    let instead = |series: String| {
        let all = typed::split(&context.state.query).into_iter();
        let all: Vec<String> = all.map(|other| if other == keyword { series.clone() } else { other }).collect();
        Change::Query(typed::join(&all, ""))
    };
    let held = if keyword.contains([' ', '|']) { format!("({keyword})") } else { keyword.to_owned() };
    // Conditions hold for a whole series: a word cannot be put before or after them.
    let plain = !keyword.contains([':', '-']);
    match key {
        _ if value.is_empty() => None,
        LineKey::Outlet => Some(Change::Only(Facet::Outlet, value.to_owned())),
        LineKey::Date => Some(Change::Only(Facet::Date, value.to_owned())),
        LineKey::Word(0) if value.contains(' ') => Some(instead(format!("\"{value}\""))),
        LineKey::Word(0) => Some(instead(value.to_owned())),
        LineKey::Word(-1) if plain => Some(instead(format!("{value} {held}"))),
        LineKey::Word(1) if plain => Some(instead(format!("{held} {value}"))),
        LineKey::Word(position) if plain && !keyword.contains([' ', '|', '"', '*', '?', '=', '@', '/', '^']) => {
            let between = position.unsigned_abs() - 1;
            let words = if position < 0 { format!("{value} {keyword}") } else { format!("{keyword} {value}") };
            Some(instead(format!("\"{words}\"~{between}")))
        }
        LineKey::Word(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::link::read_line_key;
    use super::*;

    #[test]
    fn every_order_is_read_from_a_link_as_it_is_written() {
        for (written, _) in ORDERS.into_iter().skip(1) {
            let key = read_line_key(written).expect("a key");
            assert_eq!(write_line_key(&key), written);
        }
    }
}
