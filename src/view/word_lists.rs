//! The lists of words: what stands near the keywords, how often each word stands, phrases that come again.

use super::build::{Context, series_style};
use super::filters::{Change, Facet};
use super::keyword_models::{Head, Pick, StopWord, Table, TableCell, TableRow, TableSection};
use super::later::{self, Listed, Listing, MOST_WORDS};
use super::settings::{MOST_WINDOW, Measure, WordList};
use super::words::{digits, language, per_thousand};
use super::{link_keywords, typed};
use crate::query::{
    Collocate, Frequency, LONGEST_PHRASE, MOST_PHRASE_WORDS, Phrase, SHORTEST_PHRASE, Series, Stops, changed,
    stop_languages, stop_list,
};
use crate::text::{Order, fold, stemmed_languages};
use std::rc::Rc;
use std::sync::Arc;

/// So many words that go with a keyword are listed.
const MOST_BESIDE: usize = 20;
/// A stop list is offered for so many languages, those of most articles.
const MOST_LANGUAGES: usize = 4;

pub(super) fn build(context: &Context) -> TableSection {
    let settings = &context.state.keywords;
    let none = context.query.series.is_empty();
    let (list, left_out) = chosen(context);
    let listed = later::listed(context, list, &left_out.stops);
    let (note, tables) = match listed.as_deref() {
        Some(Listed::Beside(found)) => beside(context, found),
        Some(Listed::Words(found, others)) => words(context, found, *others),
        Some(Listed::Phrases(found, read)) => phrase_table(context, found, *read),
        None => ("Being counted …".to_owned(), Vec::new()),
    };
    let mut picks = vec![Pick {
        label: "List".to_owned(),
        name: "t".to_owned(),
        options: WordList::ALL
            .iter()
            .filter(|(list, ..)| !none || *list != WordList::Beside)
            .map(|(_, value, label)| ((*value).to_owned(), (*label).to_owned()))
            .collect(),
        chosen: WordList::ALL.iter().find(|(other, ..)| *other == list).map_or("", |row| row.1).to_owned(),
    }];
    if list == WordList::Beside {
        picks.push(Pick {
            label: "Window".to_owned(),
            name: "w".to_owned(),
            options: (1..=MOST_WINDOW)
                .map(|n| (n.to_string(), format!("{n} {}", if n == 1 { "word" } else { "words" })))
                .collect(),
            chosen: settings.window.to_string(),
        });
    }
    TableSection {
        title: "Words".to_owned(),
        note,
        picks,
        tables,
        later: listed.is_none(),
        stops: left_out.views.clone(),
    }
}

/// The work on the list that is left for later.
pub(super) fn later(context: &Context) -> Listing {
    let (list, left_out) = chosen(context);
    Listing::new(context, list, &left_out.stops)
}

/// The words left out of lists of words, and how they are shown: the same at every letter.
struct LeftOut {
    stops: Stops,
    views: Arc<Vec<(String, Vec<StopWord>)>>,
}

/// The list that is shown, and the words left out of it.
fn chosen(context: &Context) -> (WordList, Rc<LeftOut>) {
    let settings = &context.state.keywords;
    // Without keywords nothing goes with them.
    let none = context.query.series.is_empty() && settings.list == WordList::Beside;
    let list = if none { WordList::Words } else { settings.list };
    let (codes, changes) = (context.languages(), &settings.stops);
    let left_out = context.corpus.keep(&format!("{codes:?}{changes:?}"), || {
        let stops = Stops::new(codes.iter().copied(), changes);
        LeftOut { views: Arc::new(stop_views(changes, codes, &stops)), stops }
    });
    (list, left_out)
}

/// In which languages all forms of a word are found: a choice.
pub(super) fn forms(context: &Context) -> Pick {
    let mut options = vec![(String::new(), "as typed".to_owned())];
    let stemmed = |code: &&str| stemmed_languages().any(|other| other == *code);
    options.extend(context.languages().iter().copied().filter(stemmed).map(|code| {
        let says = format!("all forms, {}", language(code));
        (code.to_owned(), says)
    }));
    options.push(("all".to_owned(), "all forms, any language".to_owned()));
    let chosen = typed::forms(&context.state.query);
    if !options.iter().any(|(value, _)| *value == chosen) {
        options.push((chosen.clone(), format!("all forms, {}", language(&chosen))));
    }
    Pick { label: "Words".to_owned(), name: typed::FORMS.to_owned(), options, chosen }
}

/// The languages of the articles let through that have a stop list, those of most articles first.
pub(super) fn languages(context: &Context) -> Vec<&'static str> {
    let counts = context.facets.tally(Facet::Language, &context.order);
    let count = |code: &str| Some(counts.iter().find(|(other, _)| other == code)?.1);
    let mut listed: Vec<(&'static str, usize)> =
        stop_languages().filter_map(|code| Some((code, count(code)?))).collect();
    listed.order_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    listed.into_iter().take(MOST_LANGUAGES).map(|(code, _)| code).collect()
}

/// The stop lists as they are shown: what the reader added first.
fn stop_views(changes: &[String], codes: &[&str], stops: &Stops) -> Vec<(String, Vec<StopWord>)> {
    let plain = Stops::new(codes.iter().copied(), &[]);
    let word = |word: &str| {
        let out = stops.has(&fold(word));
        let changes = changed(changes, &plain, word, !out);
        let press = Change::Set("z".to_owned(), link_keywords::stops_written(&changes));
        StopWord { word: word.to_owned(), out, press: Some(press) }
    };
    let added: Vec<StopWord> = changes.iter().filter_map(|change| change.strip_prefix('+')).map(word).collect();
    let mut views = Vec::new();
    if !added.is_empty() {
        views.push(("Yours".to_owned(), added));
    }
    views.extend(codes.iter().map(|code| (language(code), stop_list(code).map(word).collect())));
    views
}

fn beside(context: &Context, found: &[Vec<Collocate>]) -> (String, Vec<Table>) {
    let settings = &context.state.keywords;
    let each = context.query.series.iter().zip(found).enumerate().map(|(n, (series, found))| {
        let mut found: Vec<&Collocate> = found.iter().collect();
        let by = |one: &&Collocate| match settings.measure {
            Measure::LogDice => one.log_dice,
            Measure::Information => one.information,
            Measure::TScore => one.t_score,
            Measure::Near => f64::from(one.near),
        };
        // Equals stay in the order of logDice.
        found.order_by(|a, b| by(b).total_cmp(&by(a)));
        let left_out = found.len().saturating_sub(MOST_BESIDE);
        Table {
            title: format!("Words that stand near {}", series.text),
            keyword: Some((series.text.clone(), series_style(n as u8))),
            wide: false,
            heads: beside_heads(settings.measure),
            rows: found.into_iter().take(MOST_BESIDE).map(|one| beside_row(context, series, one)).collect(),
            left_out,
        }
    });
    let tables: Vec<Table> = each.filter(|table| !table.rows.is_empty()).collect();
    let note = if tables.is_empty() {
        "No word stands near three of the places or more."
    } else {
        "Press a word for the lines it shares with the keyword."
    };
    (note.to_owned(), tables)
}

fn beside_heads(sorted: Measure) -> Vec<Head> {
    let head = |measure: Measure, says: &str| {
        let row = Measure::ALL.iter().find(|(other, ..)| *other == measure);
        let (name, label) = row.map_or(("", ""), |(_, name, label)| (*name, *label));
        Head {
            label: label.to_owned(),
            says: says.to_owned(),
            number: true,
            press: Some(Change::Set("d".to_owned(), name.to_owned())),
            sorted: sorted == measure,
            style: 0,
        }
    };
    vec![
        Head { label: "Word".to_owned(), ..Head::default() },
        head(Measure::Near, "Near how many of the places it stands"),
        Head { label: "Articles".to_owned(), number: true, ..Head::default() },
        head(Measure::LogDice, "Closeness: at most 14; one less is half as close"),
        head(Measure::Information, "Mutual information: how many doublings above chance; high for rare words"),
        head(Measure::TScore, "How sure it is no chance: from 2 on it hardly is; high for frequent words"),
    ]
}

fn beside_row(context: &Context, series: &Series, one: &Collocate) -> TableRow {
    let keyword = series.text.as_str();
    // At the distance it was counted at: the lines are as many as the places.
    let near = format!("near:{}~{}", one.word, context.state.keywords.window);
    // One of several series that were typed as one stands alone then.
    let narrowed = |piece: String| match piece == series.typed {
        // Brackets hold together what is more than a word.
        true if keyword.contains([' ', '|']) => format!("({keyword}) {near}"),
        true => format!("{keyword} {near}"),
        false => piece,
    };
    let query = typed::split(&context.state.query).into_iter().map(narrowed).collect::<Vec<_>>().join(", ");
    let open = |text: String, says: String| TableCell {
        text,
        says,
        press: Some(Change::Query(query.clone())),
        ..TableCell::default()
    };
    // Every figure opens the lines it is made of.
    let figure = |text: String| open(text, String::new());
    TableRow {
        cells: vec![
            open(one.word.clone(), format!("{keyword} near {}", one.word)),
            figure(digits(one.near as usize)),
            figure(digits(one.articles as usize)),
            figure(format!("{:.1}", one.log_dice)),
            figure(format!("{:.1}", one.information)),
            figure(format!("{:.1}", one.t_score)),
        ],
        ..TableRow::default()
    }
}

/// The keywords with one more.
fn with_keyword(context: &Context, keyword: &str) -> Change {
    let mut series = typed::split(&context.state.query);
    if !series.iter().any(|other| other == keyword) {
        series.push(keyword.to_owned());
    }
    Change::Query(typed::join(&series, ""))
}

fn words(context: &Context, found: &[Frequency], left_out: usize) -> (String, Vec<Table>) {
    let all: usize = context.order.iter().filter_map(|&at| Some(context.entry(at)?.words)).sum();
    let rows = found.iter().map(|one| {
        row(
            vec![
                one.word.clone(),
                digits(one.count as usize),
                per_thousand(one.count as usize, all),
                digits(one.articles as usize),
            ],
            with_keyword(context, &one.word),
        )
    });
    let table = Table {
        title: "How often each word stands".to_owned(),
        heads: heads(&["Word", "Times", "Per 1,000 words", "Articles"]),
        rows: rows.collect(),
        left_out,
        ..Table::default()
    };
    ("Press a word to look for it.".to_owned(), vec![table])
}

fn phrase_table(context: &Context, found: &[Phrase], read: usize) -> (String, Vec<Table>) {
    let left_out = found.len().saturating_sub(MOST_WORDS);
    let rows = found.iter().take(MOST_WORDS).map(|one| {
        let words: Vec<&str> = crate::text::words_of(&one.text).map(|(_, word)| word).collect();
        let change = with_keyword(context, &format!("\"{}\"", words.join(" ")));
        row(
            vec![one.text.clone(), digits(one.count as usize), digits(one.articles as usize), digits(one.words)],
            change,
        )
    });
    let table = Table {
        title: "Phrases that stand more than once".to_owned(),
        heads: heads(&["Phrase", "Times", "Articles", "Words"]),
        rows: rows.collect(),
        left_out,
        ..Table::default()
    };
    let holding = if context.query.series.is_empty() { "" } else { " that hold a keyword" };
    let mut note = format!(
        "Runs of {SHORTEST_PHRASE} to {LONGEST_PHRASE} words{holding}; a shorter one stands here only if it comes twice without the longer."
    );
    if read < context.order.len() {
        let (read, words) = (digits(read), digits(MOST_PHRASE_WORDS));
        note.push_str(&format!(" Only the first {read} articles were read, {words} words; filter to read others."));
    }
    (note, vec![table])
}

fn heads(labels: &[&str]) -> Vec<Head> {
    let head = |(n, label): (usize, &&str)| Head { label: (*label).to_owned(), number: n > 0, ..Head::default() };
    labels.iter().enumerate().map(head).collect()
}

/// A row whose first cell can be pressed.
fn row(texts: Vec<String>, press: Change) -> TableRow {
    let mut press = Some(press);
    let cell = |text: String| TableCell { text, press: press.take(), ..TableCell::default() };
    TableRow { cells: texts.into_iter().map(cell).collect(), ..TableRow::default() }
}
