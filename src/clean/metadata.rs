//! What the page says of the article: title, standfirst, authors, outlet, date, dateline, agencies, language. Each value
//! leads back to the words it was read from; a value the text does not support is left out.

use super::labels::Labels;
use super::lines::phrase_hashes;
use super::page::Page;
use super::publication::Found;
use super::{
    Field, Kind, Metadata, agencies, authors, dateline, dates, language, line_parts, names, outlet, publication, title,
    weekdays,
};
use crate::intake::{Document, Span};
use crate::text::{Order, letter};

/// Lines after the text among which a credit of those who helped still belongs to the article: a list and a closing
/// paragraph may stand between.
const AFTER_TEXT_HELPERS: usize = 12;

/// Lines of the text among which it says on what weekday it happened.
const OPENING_LINES: usize = 4;

/// Reads the metadata of a labelled page.
pub fn read(document: &Document, page: &Page, labels: &Labels) -> Metadata {
    let given = &document.given;
    let beside = |value: &String| Field { value: value.clone(), span: None, confidence: 1.0 };
    let title = labels.title.map(|at| title::part(page, at)).map(|span| Field {
        value: title::value(span.of(page.text)),
        span: Some(span),
        confidence: labels.title_likely,
    });
    let title = match (&given.title, title) {
        (Some(value), Some(found)) => Some(Field { value: value.clone(), span: found.span, confidence: 1.0 }),
        (Some(value), None) => Some(beside(value)),
        (None, found) => found,
    };
    let standfirst = (0..page.len()).find(|&at| labels.verdicts[at].kind == Kind::Standfirst).map(|at| Field {
        value: tidy(page.content(at)),
        span: Some(page.line(at).span),
        confidence: labels.verdicts[at].confidence,
    });
    let (authors, writers) = authors::find(page, labels);
    let dateline = labels.core.and_then(|core| dateline::find(page, core));
    let place =
        dateline.as_ref().and_then(|d| Some(Field { value: d.place.clone()?, span: Some(d.span), confidence: 0.8 }));
    let place = place.or_else(|| reported_from(page, labels, &authors, writers));
    Metadata {
        title,
        standfirst,
        authors,
        outlet: given.outlet.as_ref().map(beside).or_else(|| outlet::find(page, labels)),
        date: given.date.as_ref().map(beside).or_else(|| date(page, labels, writers)),
        dateline_place: place,
        agencies: credited(page, labels, dateline.as_ref()),
        language: language_of(page, labels),
    }
}

/// The place beside the writers, or before the day under the headline: what a dateline would say where there is none.
fn reported_from(
    page: &Page,
    labels: &Labels,
    authors: &[Field<String>],
    writers: Option<usize>,
) -> Option<Field<String>> {
    let field = |at: usize, place: &str| {
        let start = page.line(at).span.start as usize + (place.as_ptr() as usize - page.content(at).as_ptr() as usize);
        Field { value: place.to_owned(), span: Some(Span::new(start, start + place.len())), confidence: 0.5 }
    };
    let (title, core) = (labels.title?, labels.core?);
    let beside_writers = writers.filter(|at| (title..=core.last).contains(at)).and_then(|at| {
        let line = page.line(at).span;
        // A pen name of one word stands in lists of such.
        let named = authors.iter().filter(|author| author.value.contains(' '));
        let end = named.filter_map(|author| author.span).filter(|span| line.contains(*span)).map(|s| s.end).max()?;
        let rest = page.content(at).get((end - line.start) as usize..)?;
        line_parts::place_behind(rest).map(|place| field(at, place))
    });
    // What stands on a line of its own as well is a section of the page.
    let alone = |place: &Field<String>| {
        let words = phrase_hashes(&place.value);
        (0..page.len()).all(|at| page.words(at) != words.as_slice())
    };
    let found = beside_writers.or_else(|| {
        let mut dates =
            (title + 1..core.first).filter(|&at| labels.verdicts.get(at).is_some_and(|v| v.kind == Kind::Date));
        dates.find_map(|at| line_parts::place_before_date(page.content(at)).map(|place| field(at, place)))
    });
    found.filter(alone)
}

/// White space folded.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn language_of(page: &Page, labels: &Labels) -> Option<String> {
    let (first, last) = labels.core.map_or((0, page.len().saturating_sub(1)), |core| (core.first, core.last));
    if page.len() == 0 {
        return None;
    }
    let (from, to) = (page.line(first), page.line(last));
    let words = page.lines.words.get(from.words.0 as usize..to.words.1 as usize).unwrap_or(&[]);
    let start = from.span.start as usize;
    let mut end = (start + 4000).min(to.span.end as usize);
    while !page.text.is_char_boundary(end) {
        end += 1;
    }
    language::of(words, page.text.get(start..end).unwrap_or("")).map(str::to_owned)
}

/// The publication date: the likeliest full date around the text; failing that a line that says the day and month, or the
/// date of the picture.
fn date(page: &Page, labels: &Labels, writers: Option<usize>) -> Option<Field<String>> {
    let line = match publication::find(page, labels, writers) {
        Found::Day(found) => return Some(found),
        // Where the page writes its dates in full, a day without a year is another's.
        Found::NoneLikely => None,
        Found::NoFullDate => date_without_year(page, labels),
    };
    let caption = caption_date(page, labels);
    // A caption with the same day adds the year.
    let is_same =
        |line: &Field<String>, caption: &Field<String>| caption.value.ends_with(line.value.trim_start_matches('-'));
    match (line, caption) {
        (Some(line), Some(caption)) if is_same(&line, &caption) => Some(caption),
        (Some(line), _) => Some(line),
        (None, caption) => caption,
    }
}

/// The day and month of a line between the title and the text that says the hour or the weekday too and no more: "12 March, 7.30".
/// "Mar 12" alone is what some pages print of articles that are years old: who reads it would think of this year.
/// Only where no line of the page gives a date in full: a page that does means another day, or a year that cannot be told.
fn date_without_year(page: &Page, labels: &Labels) -> Option<Field<String>> {
    let core = labels.core?;
    if (0..page.len()).any(|at| page.date(at).is_some_and(|date| date.is_full())) {
        return None;
    }
    let is_day = |date: &dates::Date| date.day.is_some() && !date.is_full();
    let (at, date) = (labels.title? + 1..core.first).find_map(|at| {
        let date = page.date(at).filter(is_day)?;
        let says_only = labels.verdicts[at].kind == Kind::Date && dates::is_only_date(page.content(at), date);
        says_only.then_some((at, date))
    })?;
    let content = page.content(at);
    let says_more = |part: Option<&str>| part.is_some_and(|part| part.contains(letter::is_alphanumeric));
    if !says_more(content.get(..date.start)) && !says_more(content.get(date.end..)) {
        return None;
    }
    let start = page.line(at).span.start as usize;
    let span = Span::new(start + date.start, start + date.end);
    Some(Field { value: date.iso(), span: Some(span), confidence: 0.5 })
}

/// A news picture's day is the story's: its caption's date, in full where the text opens with that weekday, or a day and month
/// that the text names too.
fn caption_date(page: &Page, labels: &Labels) -> Option<Field<String>> {
    let core = labels.core?;
    for at in 0..core.first {
        if labels.verdicts[at].kind != Kind::Caption {
            continue;
        }
        let Some(date) = page.date(at) else { continue };
        let named_again = || {
            (core.first..=core.last).filter(|&body| page.line(body).digits > 0).any(|body| {
                dates::find_all(page.content(body)).iter().any(|d| d.day == date.day && d.month == date.month)
            })
        };
        let opening = core.first..(core.first + OPENING_LINES).min(core.last + 1);
        let same_day = date.is_full() && weekdays::is_named(page, opening, &date);
        if same_day || date.day.is_some() && !date.is_full() && named_again() {
            let start = page.line(at).span.start as usize;
            let span = Span::new(start + date.start, start + date.end);
            return Some(Field { value: date.iso(), span: Some(span), confidence: 0.5 });
        }
    }
    None
}

/// Agencies in lines such as "With reporting by …" beside the text, those that are in no table too.
fn helpers(page: &Page, labels: &Labels, add: &mut impl FnMut(&str, usize, usize)) {
    let Some(core) = labels.core else { return };
    for at in core.first..(core.last + 1 + AFTER_TEXT_HELPERS).min(page.len()) {
        if labels.verdicts[at].kind == Kind::Body {
            continue;
        }
        let content = page.content(at);
        let Some(list) = agencies::helped_by(content) else { continue };
        let start = page.line(at).span.start as usize;
        let place = |part: &str| start + (part.as_ptr() as usize - content.as_ptr() as usize);
        for (name, a, b) in agencies::find(list) {
            add(name, place(list) + a, place(list) + b);
        }
        for name in names::names_in(list).filter(|name| agencies::find(name).is_empty()) {
            let name = name.strip_prefix("the ").or(name.strip_prefix("The ")).unwrap_or(name);
            if agencies::is_agency_like(name) {
                add(name, place(name), place(name) + name.len());
            }
        }
    }
}

/// Agencies in the dateline, the byline, the credit lines and the credits of pictures.
fn credited(page: &Page, labels: &Labels, dateline: Option<&dateline::Dateline>) -> Vec<Field<String>> {
    let mut found: Vec<Field<String>> = Vec::new();
    let mut add = |name: &str, start: usize, end: usize| {
        if !found.iter().any(|f| f.value == name) {
            found.push(Field { value: name.to_owned(), span: Some(Span::new(start, end)), confidence: 0.9 });
        }
    };
    for at in 0..page.len() {
        let content = page.content(at);
        let start = page.line(at).span.start as usize;
        let from = match labels.verdicts[at].kind {
            Kind::Byline | Kind::Credit => 0,
            Kind::Caption => match page.credit_start(at) {
                Some(from) => from,
                None => continue,
            },
            _ => continue,
        };
        for (name, a, b) in agencies::find(content.get(from..).unwrap_or("")) {
            add(name, start + from + a, start + from + b);
        }
    }
    if let Some(dateline) = dateline {
        let (start, text) = (dateline.span.start as usize, dateline.span.of(page.text));
        for (name, a, b) in agencies::find(text) {
            add(name, start + a, start + b);
        }
        if let Some((a, b)) = dateline::unknown_agency(text) {
            add(text.get(a..b).unwrap_or(""), start + a, start + b);
        }
    }
    helpers(page, labels, &mut add);
    found.order_by_key(|f| f.span);
    found
}
