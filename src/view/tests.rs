//! The keywords' room and the facets over a small collection: every count is what pressing it opens.

use super::*;
use crate::clean::Options;
use crate::corpus::Corpus;
use crate::intake::{Document, Given};
use crate::text::fold;
use std::sync::Arc;

const TEXTS: [(&str, &str, Option<&str>); 4] = [
    (
        "Kessel Gazette",
        "Kessel Bridge shut after cracks found\n\nInspectors closed the Kessel Bridge on Wednesday after they found cracks in \
         three of its steel hangers, the city said. Nobody was hurt.\n\n“The bridge will stay shut for six weeks,” said \
         harbour master Anna Lindqvist. “No ship will wait for it.”\n\nLindqvist said that the ferry would sail twice as \
         often. The bath house beside the bridge stays open.\n",
        Some("2024-03-05"),
    ),
    (
        "Nord Post",
        "Ferry is now the only way across\n\nThe ferry was full from dawn on Wednesday after cracks had closed the Kessel \
         Bridge to all traffic, drivers said. A storm kept the ferry in port for an hour.\n\n“We need the bridge,” said driver \
         Karl Brandt, who comes from Bath. Lindqvist said on Tuesday that nobody knew when it would open.\n",
        Some("2024-03-06"),
    ),
    (
        "Nord Post",
        "Ferry tickets sell out\n\nTickets for the ferry were sold out by noon on Thursday, the company said. The ferry sails \
         from the north quay every hour, and the ferry for lorries from the south.\n",
        Some("2024-03-07"),
    ),
    (
        "Hafenblatt",
        "Brücke über die Kessel gesperrt\n\nDie Brücke bleibt nach Angaben der Stadt für sechs Wochen gesperrt, weil an \
         drei Hängern Risse gefunden wurden. Die Fähre fährt doppelt so oft wie sonst.\n",
        None,
    ),
];

fn corpus() -> Corpus {
    let mut corpus = Corpus::new();
    for (at, (outlet, text, date)) in TEXTS.iter().enumerate() {
        let given = Given { outlet: Some((*outlet).to_owned()), date: date.map(str::to_owned), ..Given::default() };
        corpus.add(Document::new(format!("{at}.txt"), *text, given), Options::default());
    }
    corpus
}

fn show(corpus: &Corpus, state: ViewState) -> Screen {
    screen(Input { corpus, state, rows: 100, busy: false, problems: &[] })
}

fn keywords(query: &str) -> ViewState {
    ViewState { room: Room::Keywords, query: query.to_owned(), ..ViewState::default() }
}

fn room(screen: &Screen) -> &Keywords {
    match &screen.work {
        Work::Keywords(keywords) => keywords,
        other => panic!("not the keywords: {other:?}"),
    }
}

fn facet(screen: &Screen, facet: Facet) -> &FacetView {
    screen.library.facets.iter().find(|view| view.facet == facet).expect("the facet is there")
}

/// A facet's values with their counts: `Kessel Gazette 4, Nord Post 1`; one that is off in brackets.
fn values(screen: &Screen, of: Facet) -> String {
    let rows = facet(screen, of).rows.iter();
    let one = |row: &FacetRow| {
        if row.on { format!("{} {}", row.label, row.count) } else { format!("({} {})", row.label, row.count) }
    };
    rows.map(one).collect::<Vec<_>>().join(", ")
}

fn hits(screen: &Screen) -> usize {
    screen.series.iter().map(|series| series.hits).sum()
}

#[test]
fn facets_count_what_the_keywords_find_and_every_count_is_what_pressing_it_leaves() {
    let corpus = corpus();
    let plain = show(&corpus, keywords("bridge, ferry"));
    let folded = [Facet::Story, Facet::Language, Facet::Length];
    let state = ViewState { folds: folded.to_vec(), ..plain.state.clone() };
    let shown = show(&corpus, state.clone());
    assert_eq!(values(&shown, Facet::Outlet), "Nord Post 9, Kessel Gazette 5, Hafenblatt 0");
    assert_eq!(values(&shown, Facet::Date), "5 Mar 2024 5, 6 Mar 2024 5, 7 Mar 2024 4, no date 0");
    assert_eq!(values(&shown, Facet::Language), "English 14, German 0");
    assert_eq!(values(&shown, Facet::Person), "(Anna Lindqvist 10), (Karl Brandt 5)");
    let mut pressed = 0;
    for view in &shown.library.facets {
        for row in &view.rows {
            let mut only = state.clone();
            only.apply(&row.only);
            let narrowed = show(&corpus, only.clone());
            assert_eq!(hits(&narrowed), row.count, "only {}", row.label);
            // The facet's own counts stay, so that another value can be chosen.
            let counts =
                |screen: &Screen| facet(screen, view.facet).rows.iter().map(|row| row.count).collect::<Vec<_>>();
            assert_eq!(counts(&narrowed), counts(&shown), "{}", view.title);
            only.apply(&Change::Clear(Some(view.facet)));
            assert_eq!(show(&corpus, only).library, shown.library);
            pressed += 1;
        }
    }
    assert!(pressed > 12, "{pressed}");
}

#[test]
fn filters_hold_together_and_without_keywords_articles_are_counted() {
    let corpus = corpus();
    let mut state = ViewState { room: Room::Keywords, folds: vec![Facet::Length], ..ViewState::default() };
    state.apply(&Change::Toggle(Facet::Outlet, "Hafenblatt".to_owned()));
    let shown = show(&corpus, state.clone());
    assert_eq!(values(&shown, Facet::Outlet), "Nord Post 2, Kessel Gazette 1, (Hafenblatt 1)");
    assert_eq!(facet(&shown, Facet::Outlet).says, "2 of 3");
    assert_eq!(shown.library.shown, 3);
    state.apply(&Change::Only(Facet::Date, "2024-03".to_owned()));
    state.apply(&Change::Toggle(Facet::Person, "karl brandt".to_owned()));
    let shown = show(&corpus, state.clone());
    assert_eq!(shown.library.shown, 1);
    // A month in a link lets its days through.
    assert_eq!(values(&shown, Facet::Date), "5 Mar 2024 0, 6 Mar 2024 1, 7 Mar 2024 0, (no date 0)");
    state.apply(&Change::Clear(None));
    assert_eq!(show(&corpus, state).library.shown, 4);
}

#[test]
fn hits_can_be_kept_to_one_kind_of_text() {
    let corpus = corpus();
    let mut state = keywords("bridge");
    let all = show(&corpus, state.clone());
    assert_eq!(values(&all, Facet::Text), "narration 3, quotation 2, title, standfirst 1, (removed lines 0)");
    state.apply(&Change::Only(Facet::Text, "quotation".to_owned()));
    let quoted = show(&corpus, state);
    assert_eq!((hits(&quoted), room(&quoted).lines.all), (2, 2));
    assert!(
        room(&quoted).lines.lines.iter().all(|line| line
            .right
            .iter()
            .any(|(words, _)| words.contains("will stay") || words.contains("said driver")))
    );
}

#[test]
fn hits_in_removed_lines_are_counted_apart_and_found_when_asked_for() {
    let mut corpus = corpus();
    let text = "Ferry sails\n\nThe ferry sails every hour from the quay, the company said on Thursday morning.\n\nSubscribe to our \
                ferry newsletter\n\nRead more: Ferry crews want more pay\n";
    corpus.add(Document::new("removed.txt", text, Given::default()), Options::default());
    let mut state = keywords("ferry, newsletter");
    let plain = show(&corpus, state.clone());
    let entry = corpus.entries().last().expect("the last article");
    let removed: String =
        entry.article.blocks.iter().filter(|block| !block.kind.is_kept()).map(|block| block.span.of(text)).collect();
    let count = removed.to_lowercase().matches("ferry").count() + removed.matches("newsletter").count();
    assert!(count > 0, "nothing was removed");
    assert!(
        values(&plain, Facet::Text).ends_with(&format!("(removed lines {count})")),
        "{}",
        values(&plain, Facet::Text)
    );
    state.apply(&Change::Toggle(Facet::Text, "removed".to_owned()));
    let with = show(&corpus, state.clone());
    assert_eq!(hits(&with), hits(&plain) + count);
    state.apply(&Change::Only(Facet::Text, "removed".to_owned()));
    let only = show(&corpus, state.clone());
    assert_eq!((hits(&only), room(&only).lines.all), (count, count));
    // Its article shows the lines the hits stand in.
    state.apply(&Change::Read(room(&only).lines.lines[0].document.clone()));
    let shown = show(&corpus, state);
    let Work::Read(read) = &shown.work else { panic!("no article") };
    let is_removed = |at: u32| read.blocks.iter().any(|block| block.removed && block.at == at);
    assert!(shown.found.marked.iter().any(|marked| is_removed(marked.block) && marked.styles[0] > 0));
}

#[test]
fn every_count_of_the_table_opens_as_many_places() {
    let corpus = corpus();
    for rows in RowsBy::ALL.map(|(rows, ..)| rows) {
        let mut state = keywords("bridge, ferry, nowhere");
        state.keywords.rows = rows;
        let shown = show(&corpus, state);
        let table = &room(&shown).sections[0].tables[0];
        let mut opened = 0;
        for row in table.rows.iter().filter(|row| !row.foot) {
            for cell in &row.cells[1..] {
                let Some(Change::Open(subject)) = &cell.press else {
                    assert_eq!(cell.text, "0");
                    continue;
                };
                let state = ViewState { evidence: Some(subject.clone()), ..shown.state.clone() };
                let evidence = show(&corpus, state).evidence.expect("it opens");
                let count: usize = evidence.groups.iter().map(|group| group.count).sum();
                assert_eq!(count.to_string(), cell.text, "{}", cell.says);
                assert!(evidence.sentences > 0);
                opened += 1;
            }
        }
        assert!(opened >= 3, "{rows:?}: {opened}");
        let foot: Vec<Vec<&str>> = table
            .rows
            .iter()
            .filter(|row| row.foot)
            .map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect())
            .collect();
        assert_eq!(foot[0], ["In all", "6", "8", "0"]);
        assert_eq!(foot[3], ["Articles, of 4", "2", "3", "0"]);
        assert_eq!(foot[4], ["Outlets, of 3", "2", "2", "0"]);
        let uneven: Vec<f64> = foot[2][1..3].iter().map(|dp| dp.parse().expect("a number")).collect();
        assert!(uneven.iter().all(|dp| (0.0..=1.0).contains(dp)), "{uneven:?}");
        assert_eq!(foot[2][3], "–");
    }
}

#[test]
fn the_library_is_put_in_order() {
    let corpus = corpus();
    for (rank, order) in
        [(Rank::Relevance, "2 1 0 3"), (Rank::Hits, "2 1 0 3"), (Rank::Date, "0 1 2 3"), (Rank::Outlet, "3 0 1 2")]
    {
        let shown = show(&corpus, ViewState { rank, ..keywords("ferry") });
        let articles = shown.library.stories.iter().flat_map(|story| &story.articles);
        let names: Vec<&str> = articles.map(|card| card.document.name.trim_end_matches(".txt")).collect();
        assert_eq!(names.join(" "), order, "{rank:?}");
    }
}

#[test]
fn lists_of_words_can_be_pressed_and_their_stop_lists_changed() {
    let corpus = corpus();
    let mut state = keywords("");
    let first = |screen: &Screen| room(screen).sections[0].tables[0].rows[0].cells[0].clone();
    let shown = show(&corpus, state.clone());
    assert_eq!(first(&shown).text, "ferry");
    state.apply(&Change::LeaveOut("ferry".to_owned()));
    let without = show(&corpus, state.clone());
    assert_ne!(fold(&first(&without).text), "ferry");
    let stops = &room(&without).sections[0].stops;
    assert_eq!((stops[0].0.as_str(), stops[0].1[0].word.as_str(), stops[0].1[0].out), ("Yours", "ferry", true));
    state.apply(stops[0].1[0].press.as_ref().expect("it can be let in again"));
    assert_eq!(show(&corpus, state.clone()).work, shown.work);
    state.apply(first(&shown).press.as_ref().expect("a word can be looked for"));
    assert_eq!(hits(&show(&corpus, state)), 8);
}

#[test]
fn lines_are_sorted_by_the_words_that_stand_beside_the_hits() {
    let corpus = corpus();
    let state = |lines: Vec<LineKey>| ViewState { lines, ..keywords("the|ferry|bridge|der|die") };
    // The words of a line, as the reader sees them.
    let side = |pieces: &[(String, u8)]| -> Vec<String> {
        let text: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
        crate::text::words_of(&text).map(|(_, word)| fold(word)).collect()
    };
    let value = |line: &Line, key: LineKey| match key {
        LineKey::Word(0) => fold(&line.hit),
        LineKey::Word(n) if n > 0 => side(&line.right).get(n as usize - 1).cloned().unwrap_or_default(),
        LineKey::Word(n) => {
            let words = side(&line.left);
            words.len().checked_sub(n.unsigned_abs() as usize).map_or(String::new(), |at| words[at].clone())
        }
        LineKey::Outlet => fold(&line.outlet.label),
        LineKey::Date => String::new(),
    };
    let unsorted = show(&corpus, state(Vec::new()));
    for keys in [
        vec![LineKey::Word(1)],
        vec![LineKey::Word(-1)],
        vec![LineKey::Word(0), LineKey::Word(2)],
        vec![LineKey::Word(-2), LineKey::Word(5), LineKey::Outlet],
        vec![LineKey::Outlet, LineKey::Word(-5)],
    ] {
        // The naive twin: the lines as they come, sorted by what they show.
        let mut wanted: Vec<(Vec<String>, u32)> = room(&unsorted)
            .lines
            .lines
            .iter()
            .map(|line| (keys.iter().map(|key| value(line, *key)).collect(), line.at))
            .collect();
        wanted.sort_by(|a, b| a.0.cmp(&b.0));
        let sorted = show(&corpus, state(keys.clone()));
        let found: Vec<(Vec<String>, u32)> = room(&sorted)
            .lines
            .lines
            .iter()
            .map(|line| (keys.iter().map(|key| value(line, *key)).collect(), line.at))
            .collect();
        assert!(found.len() > 20);
        assert_eq!(found, wanted, "{keys:?}");
    }
}

#[test]
fn what_takes_long_comes_with_a_second_screen_and_lines_are_found_by_number() {
    let mut corpus = Corpus::new();
    let words = ["storm", "bridge", "quay", "lamp", "harbour", "road", "night"];
    for article in 0..60usize {
        let line = |n: usize| format!("the {} the {}", words[(n * 5 + article) % 7], words[(n + article * 3) % 7]);
        let text = (0..60).map(line).collect::<Vec<_>>().join(" ");
        let document = Document::new(format!("{article}.txt"), format!("{text} {article}."), Given::default());
        corpus.add(document, Options { raw: true, ..Options::default() });
    }
    let state = ViewState {
        room: Room::Keywords,
        query: "the".to_owned(),
        lines: vec![LineKey::Word(1), LineKey::Word(3)],
        ..ViewState::default()
    };
    let input = || Input { corpus: &corpus, state: state.clone(), rows: 10, busy: false, problems: &[] };
    let (first, later) = first_screen(input());
    let mut later = later.expect("7,200 lines are not sorted at once");
    assert!(room(&first).lines.later && room(&first).sections.iter().any(|section| section.later));
    assert_eq!(room(&first).lines.all, 7_200);
    while !later.step(&corpus) {}
    // Then nothing is left, and it is the screen that is built in one go.
    let (second, later) = first_screen(input());
    assert!(later.is_none());
    assert_eq!(second, screen(input()));
    let all = lines(input());
    let after = |line: &FullLine, at: usize| line.after.get(at).cloned().unwrap_or_default();
    let keys: Vec<(String, String)> = all.iter().map(|line| (after(line, 0), after(line, 2))).collect();
    assert!(keys.len() == 7_200 && keys.windows(2).all(|pair| pair[0] <= pair[1]));
    for from in [0, 1, 3_000, 7_150, 9_000] {
        let some = window(input(), from);
        assert!(some.from <= from && some.lines.len() > 50);
        let same = some.lines.iter().zip(&all[some.from..]);
        assert!(
            same.clone().all(
                |(line, whole)| line.right.iter().map(|(text, _)| text.as_str()).collect::<String>() == whole.right
            )
        );
    }
    // Coming back to a line leads to the lines around it.
    let line = &window(input(), 5_000).lines[50];
    let place = (line.document.clone(), line.at);
    let back = ViewState { article: Some(place.0), at: Some(place.1), ..state.clone() };
    let back = screen(Input { corpus: &corpus, state: back, rows: 10, busy: false, problems: &[] });
    assert!(room(&back).lines.from > 0 && room(&back).lines.lines.iter().any(|line| line.here));
}

/// Fourteen articles of three outlets, each naming somebody of its own.
fn many() -> Corpus {
    let mut corpus = Corpus::new();
    let streets = [
        "Elm", "Oak", "Ash", "Birch", "Cedar", "Maple", "Willow", "Poplar", "Hazel", "Rowan", "Alder", "Linden",
        "Spruce", "Larch",
    ];
    for (at, street) in streets.iter().enumerate() {
        let outlet = ["Kessel Gazette", "Nord Post", "Hafenblatt"][at % 3];
        let text = format!(
            "{street} Street is closed\n\nMayor Anna Lindqvist closed {street} Street in Port Lorne on Friday. “{street} Street \
             will be open again before the winter comes,” said Karl Brandt.\n"
        );
        let given =
            Given { outlet: Some(outlet.to_owned()), date: Some(format!("2024-03-{:02}", at + 1)), ..Given::default() };
        corpus.add(Document::new(format!("{at:02}.txt"), text.as_str(), given), Options::default());
    }
    corpus
}

/// A state that compares the first so many.
fn comparing(corpus: &Corpus, count: usize) -> ViewState {
    let entries = corpus.entries().iter().take(count);
    let chosen = entries.map(|entry| DocumentRef { key: entry.document.id.key(), name: entry.document.name.clone() });
    ViewState { room: Room::Compare, chosen: chosen.collect(), ..ViewState::default() }
}

fn compared(screen: &Screen) -> &Compare {
    match &screen.work {
        Work::Compare(compare) => compare,
        other => panic!("not compared: {other:?}"),
    }
}

fn row(compare: &Compare, label: &str) -> Vec<String> {
    let tables = compare.sections.iter().flat_map(|section| &section.tables).chain([&compare.glance]);
    let row = tables.flat_map(|table| &table.rows).find(|row| row.label == label).expect("the row is there");
    row.cells.iter().map(|cell| cell.value.clone()).collect()
}

#[test]
fn articles_are_put_side_by_side_once_whatever_is_read_or_open_beside_them() {
    let corpus = many();
    let state = comparing(&corpus, 3);
    let compare =
        |state: ViewState| match screen(Input { corpus: &corpus, state, rows: 10, busy: false, problems: &[] }).work {
            Work::Compare(compare) => compare,
            other => panic!("not compared: {other:?}"),
        };
    let first = compare(state.clone());
    let read = ViewState { article: state.chosen.last().cloned(), at: Some(4), ..state.clone() };
    assert!(Arc::ptr_eq(&first, &compare(read)));
    let sorted = compare(ViewState { sort: Sort::Name, ..state.clone() });
    assert!(!Arc::ptr_eq(&first, &sorted));
    let marked = compare(ViewState { query: "the".to_owned(), ..state.clone() });
    assert!(!Arc::ptr_eq(&first, &marked));
    let fewer = compare(comparing(&corpus, 2));
    assert_eq!(fewer.columns.len(), 2);
    assert_eq!(*compare(state), *first);
}

#[test]
fn what_outlets_call_one_body_is_shown_where_no_sentence_is_like_another_too() {
    let mut corpus = Corpus::new();
    for (outlet, text) in [
        (
            "Kessel Gazette",
            "Truce holds\n\nThe Islamic State (IS) left the town of Sarn, a general told reporters here.\n",
        ),
        (
            "Nord Post",
            "Bread is dear\n\nBakers blamed Daesh and the drought. In spring ISIS had burned the granaries.\n",
        ),
    ] {
        let given = Given { outlet: Some(outlet.to_owned()), ..Given::default() };
        corpus.add(Document::new(outlet, text, given), Options::default());
    }
    let screen = show(&corpus, comparing(&corpus, 2));
    let sections = &compared(&screen).sections;
    let wording = sections.iter().find(|section| section.section == Section::Wording).expect("different names");
    assert_eq!(wording.lede, "The outlets use different words for Islamic State.");
    let words = |cell: &Cell| cell.words.iter().map(|part| part.text.as_str()).collect::<String>();
    let rows: Vec<Vec<String>> =
        wording.tables.iter().flat_map(|table| &table.rows).map(|row| row.cells.iter().map(words).collect()).collect();
    assert_eq!(rows, [["Islamic State · IS", "Daesh · ISIS"]]);
}

#[test]
fn where_too_little_is_chosen_the_largest_story_is_offered_or_all_where_each_is_on_something_else() {
    let offered = |corpus: &Corpus| match show(corpus, comparing(corpus, 1)).work {
        Work::Choose(choose) => choose.offer.map(|offer| offer.label),
        other => panic!("nothing to choose: {other:?}"),
    };
    let mut corpus = Corpus::new();
    for (at, text) in [
        "The Kessel Bridge is shut\n\nInspectors closed the Kessel Bridge over cracks in its hangers.",
        "Bread is dear\n\nBakers blame the drought, and the granaries that burned down in spring.",
        "Kessel Bridge closed\n\nCracks in the hangers of the Kessel Bridge alarmed inspectors.",
    ]
    .iter()
    .enumerate()
    {
        corpus.add(Document::new(at.to_string(), *text, Given::default()), Options::default());
        let expected = ["", "Compare all 2 articles", "Compare the 2 articles on"][at];
        let offered = offered(&corpus).unwrap_or_default();
        assert!(offered.starts_with(expected) && offered.is_empty() == expected.is_empty(), "{at}: {offered}");
    }
}

#[test]
fn the_sentences_of_a_comparison_to_keep_are_those_its_cells_count() {
    let corpus = many();
    let told = |count: usize| {
        let state = ViewState { kind: RowKind::All, ..comparing(&corpus, count) };
        build::compared(Input { corpus: &corpus, state, rows: 10, busy: false, problems: &[] }, true)
            .expect("a comparison")
    };
    let (compare, sentences) = told(3);
    let rows: Vec<&Row> = compare.sections[0].tables.iter().flat_map(|table| &table.rows).collect();
    assert!(rows.len() > 5);
    for row in rows {
        let evidence = sentences.get(row.subject.as_ref().expect("what it opens")).expect("its sentences");
        for (cell, group) in row.cells.iter().zip(&evidence.groups) {
            assert_eq!(
                cell.value,
                if group.count == 0 { String::new() } else { group.count.to_string() },
                "{}",
                row.label
            );
            assert_eq!(cell.is_empty(), group.sentences.is_empty(), "{}", row.label);
        }
    }
    assert!(told(14).1.is_empty(), "of many articles the page holds the counts alone");
}

#[test]
fn up_to_twelve_articles_stand_side_by_side() {
    let corpus = many();
    let screen = show(&corpus, comparing(&corpus, 12));
    let compare = compared(&screen);
    assert_eq!((compare.columns.len(), compare.note.as_str()), (12, ""));
    assert!(compare.columns.iter().all(|column| column.documents.len() == 1 && column.headlines.len() == 1));
    assert_eq!(row(compare, "Anna Lindqvist"), vec!["1"; 12]);
}

#[test]
fn of_more_than_twelve_articles_the_columns_are_outlets_and_cells_count_over_all_of_an_outlet() {
    let corpus = many();
    let mut state = comparing(&corpus, 14);
    let screen = show(&corpus, state.clone());
    let compare = compared(&screen);
    let outlets: Vec<&str> = compare.columns.iter().map(|column| column.outlet.label.as_str()).collect();
    assert_eq!(outlets, ["Kessel Gazette", "Nord Post", "Hafenblatt"]);
    assert!(compare.note.contains("14 articles of 3 outlets"), "{}", compare.note);
    assert_eq!(compare.columns[0].documents.len(), 5);
    assert_eq!((compare.columns[0].headlines.len(), compare.columns[0].more.as_str()), (3, "and 2 more"));
    assert_eq!(compare.columns[2].date, "3 Mar 2024 – 12 Mar 2024");
    assert_eq!(row(compare, "Articles"), ["5", "5", "4"]);
    assert_eq!(row(compare, "Anna Lindqvist"), ["5", "5", "4"]);
    let words: usize = corpus.entries().iter().map(|entry| entry.words).sum();
    let told: usize = row(compare, "Words").iter().map(|cell| cell.parse::<usize>().expect("a number")).sum();
    assert_eq!(told, words);
    // Every row of every table has a cell for each outlet, and what a cell counts is what it opens.
    for table in compare.sections.iter().flat_map(|section| &section.tables) {
        assert!(table.rows.iter().all(|row| row.cells.len() == 3), "{}", table.title);
    }
    state.evidence = Some(Subject::Person("Anna Lindqvist".to_owned()));
    let evidence = show(&corpus, state.clone()).evidence.expect("its sentences");
    for (column, count) in compare.columns.iter().zip([5, 5, 4]) {
        let groups: Vec<_> =
            evidence.groups.iter().filter(|group| column.documents.contains(&group.document)).collect();
        assert_eq!(groups.iter().map(|group| group.count).sum::<usize>(), count);
        assert!(groups.iter().all(|group| group.title.ends_with("Street is closed")), "each says which article it is");
    }
    assert_eq!(show(&corpus, link::read(&link::write(&state)).expect("a link")).work, screen.work);
}

#[test]
fn many_articles_of_one_outlet_stand_side_by_side_and_what_is_left_out_is_said() {
    let mut corpus = Corpus::new();
    for at in 0..14 {
        let given = Given { outlet: Some("Nord Post".to_owned()), ..Given::default() };
        let text = format!(
            "Ferry number {at} leaves\n\nThe ferry number {at} left the port of Lorne on Friday, the company said.\n"
        );
        corpus.add(Document::new(format!("{at:02}.txt"), text.as_str(), given), Options::default());
    }
    let screen = show(&corpus, comparing(&corpus, 14));
    assert_eq!(compared(&screen).columns.len(), 12);
    assert_eq!(compared(&screen).note, "2 chosen articles are left out.");
    let outlet = |at: usize| {
        let outlet = &compared(&screen).columns[at].outlet;
        (outlet.label.as_str(), outlet.letters.as_str(), outlet.style)
    };
    let (one, two) = (outlet(0), outlet(11));
    assert_eq!((one.0, one.1), ("Nord Post", "NP"));
    assert_eq!(two, ("Nord Post (12)", "NP12", one.2), "columns of one outlet are told apart");
}

#[test]
fn what_stands_on_a_strip_lies_within_it_with_room_for_its_letters() {
    // Pictures' captions stand apart from the text, and both articles end in the same words.
    let end =
        "the harbour will stay shut until the last of the ice has gone from the quay and the pilots are back at work";
    let captions = "Photo: a tug breaks the ice in the harbour on Monday morning. Photo: City\n\n".repeat(3);
    let text = |first: &str| format!("{first}\n\n{captions}{first} by order of the council, and {end}.\n");
    let mut corpus = Corpus::new();
    for (at, first) in ["Ice shuts the old harbour", "No ship sails from the frozen port"].iter().enumerate() {
        let given = Given { outlet: Some(format!("Outlet {at}")), ..Given::default() };
        corpus.add(Document::new(format!("{at}.txt"), text(first), given), Options { raw: true, ..Options::default() });
    }
    let screen = show(&corpus, comparing(&corpus, 2));
    let mut marks = 0;
    for section in &compared(&screen).sections {
        for ribbon in &section.ribbons {
            for mark in &ribbon.marks {
                marks += 1;
                assert!(mark.at + mark.length <= 1000, "{mark:?} sticks out of {}", ribbon.says);
            }
        }
    }
    assert!(marks >= 2, "{marks} marks");
}

#[test]
fn what_is_marked_is_counted_in_the_words_of_its_block_as_browsers_count_them() {
    // Hard-wrapped, with a sign that browsers count as two.
    let paragraph = "On Friday the bridge over the Lorne was shut to lorries, and the\n\
        ferry \u{1f6a2} took them from the quay at noon, as it had in the old\n\
        years when there was no bridge and all that came to the town came by\n\
        the ferry or not at all. The mayor said that it would go on until the\n\
        bridge had been looked at, and that the town had money for it. The\n\
        ferry \u{1f6a2} goes twice an hour from the quay to the other side.";
    let text = format!("A ferry \u{1f6a2} again for the Lorne ferry quay\n\n{paragraph}\n\n{paragraph}\n");
    let mut corpus = Corpus::new();
    corpus.add(
        Document::new("wrapped.txt", text.as_str(), Given::default()),
        Options { raw: true, ..Options::default() },
    );
    assert!(!corpus.entries()[0].article.folds.is_empty(), "nothing is folded");
    let query = "ferry, \"the ferry\", bri*, bridge, quay";
    let mut state = ViewState { query: query.to_owned(), ..ViewState::default() };
    let mut seen = 0;
    loop {
        let shown = show(&corpus, state.clone());
        let Work::Read(read) = &shown.work else { panic!("no article") };
        let mut said = [0; 6];
        for one in &shown.found.marked {
            let block = read.blocks.iter().find(|block| block.at == one.block).expect("a block of the article");
            let words: String = block.parts.iter().map(|part| part.text.as_str()).collect();
            let units: Vec<u16> = words.encode_utf16().skip(one.from as usize).take(one.length as usize).collect();
            let words = String::from_utf16(&units).expect("whole characters").to_lowercase();
            assert!(["ferry", "the ", "bridge", "quay"].contains(&words.as_str()), "“{words}” is marked");
            let styles = one.styles.iter().take_while(|style| **style > 0);
            styles.for_each(|style| said[usize::from(*style)] += usize::from(words != "the "));
        }
        let hits: Vec<usize> = shown.series.iter().map(|series| series.hits).collect();
        assert_eq!(said[1..=5], hits);
        assert_eq!(shown.found.marked.iter().filter(|one| one.place).count(), usize::from(seen > 0));
        seen += 1;
        let Some(next) = shown.found.next else { break };
        state = ViewState { article: Some(next.document), at: Some(next.at), ..state };
    }
    assert!(seen > 10, "{seen} hits");
}

#[test]
fn a_bar_is_as_long_as_what_stands_beside_it_says() {
    let corpus = corpus();
    let bars = |rates: bool| {
        let mut state = keywords("ferry");
        (state.keywords.rows, state.keywords.rates) = (RowsBy::Date, rates);
        let screen = show(&corpus, state);
        let rows = room(&screen).sections[0].tables[0].rows.iter().filter(|row| !row.foot);
        rows.map(|row| (row.cells[1].text.parse::<f64>().unwrap(), f64::from(row.cells[1].bar))).collect::<Vec<_>>()
    };
    for rates in [false, true] {
        let bars = bars(rates);
        let longest = bars.iter().copied().max_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
        assert!(bars.len() > 3 && longest.1 > 0.0, "{bars:?}");
        for (said, bar) in &bars {
            assert!((said / longest.0 - bar / longest.1).abs() < 0.01, "{bars:?}");
        }
    }
}

#[test]
fn of_many_outlets_those_with_hits_are_listed_and_the_others_counted() {
    let mut corpus = Corpus::new();
    for at in 0..40 {
        let word = if at % 10 == 3 { "ferry" } else { "train" };
        let given = Given { outlet: Some(format!("Outlet {at}")), ..Given::default() };
        let text = format!("Number {at} is out\n\nThe {word} of number {at} was late again on Wednesday, they said.\n");
        corpus.add(Document::new(format!("{at}.txt"), text, given), Options::default());
    }
    let screen = show(&corpus, keywords("ferry"));
    let counts = &room(&screen).sections[0];
    let rows = counts.tables[0].rows.iter().filter(|row| !row.foot).count();
    assert_eq!(
        (rows, counts.tables[0].left_out, counts.note.as_str()),
        (4, 0, "36 outlets without hits are not listed.")
    );
}

#[test]
fn a_word_of_the_lists_opens_as_many_places_as_it_says() {
    let mut corpus = Corpus::new();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|file| file.path()).collect();
    files.sort();
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
        let text = std::fs::read_to_string(path).unwrap();
        corpus.add(Document::new(path.to_string_lossy(), text, Given::default()), Options::default());
    }
    // Names with and without an ending.
    let text = "Kessel's ferry is late\n\nThe ferry of Kessel sails at noon, and Kessel’s council met. Kessel said the ferry is \
                late. Kessel’s ferry, the council's ferry and Kessel's bridge are old, said Kessel's mayor of the ferry.\n";
    corpus.add(Document::new("x.txt", text, Given::default()), Options::default());
    let mut opened = 0;
    for (list, window, query) in [
        (WordList::Beside, 5, "ferry"),
        (WordList::Beside, 2, "bridge|ferry"),
        (WordList::Beside, 10, "the"),
        (WordList::Words, 5, ""),
    ] {
        let mut state = keywords(query);
        (state.keywords.list, state.keywords.window) = (list, window);
        let shown = show(&corpus, state);
        let table = room(&shown).sections.last().and_then(|section| section.tables.first()).expect("a list").clone();
        for row in &table.rows {
            let Some(Change::Query(query)) = &row.cells[0].press else {
                panic!("{:?} cannot be pressed", row.cells[0])
            };
            let pressed = show(&corpus, ViewState { query: query.clone(), ..shown.state.clone() });
            assert_eq!(row.cells[1].text, hits(&pressed).to_string(), "{query}");
            opened += 1;
        }
    }
    assert!(opened > 40, "{opened}");
}
