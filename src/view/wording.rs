//! One thing in different words: aligned sentences, and the words that are one outlet's own.

use super::compare::{Chosen, Counted, counted, sorted, sorts, tool};
use super::models::{Fill, Matrix, Part, Ribbon, RibbonMark, Row, SectionView};
use super::shared::MENTION_BAR;
use super::state::{Section, Sort, Subject};
use super::words::{capital, list, number, times};
use crate::annotate::EntityKind;
use crate::compare::{OwnWord, Shared, framing};

/// The plot of words reaches to the surest of them, and at least to this standardised log-odds.
const FULL_Z: f64 = 4.0;
/// The plot's width in its own units, a word's mark in it, and the room a letter of it needs.
const BAR: u16 = 1000;
const DOT: u16 = 8;
const LETTER_ROOM: u16 = 20;
/// The surest word lies here, so that it has room for its letters.
const SUREST: f64 = 760.0;

/// Sentences of different articles that report the same thing, and what each calls the same actor; `None` where there is
/// neither.
pub(super) fn said_differently(chosen: &Chosen) -> Option<SectionView> {
    let between = |group: &&crate::compare::Aligned| {
        let held: Vec<Vec<()>> = group.sentences.iter().map(|told| told.iter().map(|_| ()).collect()).collect();
        chosen.columns_with(&held) > 1
    };
    let aligned: Vec<&crate::compare::Aligned> = chosen.aligned().iter().filter(between).collect();
    let rows: Vec<Row> = aligned
        .iter()
        .map(|group| {
            let words = |article: usize| {
                let sentence = group.sentences.get(article).and_then(Option::as_ref);
                sentence.map_or(Vec::new(), |s| chosen.words(article, s.span, &s.own))
            };
            let named = group.common.join(", ");
            Row {
                label: capital(if named.is_empty() { "One thing" } else { &named }),
                cells: chosen.cells(words),
                ..Row::default()
            }
        })
        .collect();
    let called = called(chosen);
    let lede = match (rows.as_slice(), &called) {
        ([], None) => return None,
        ([], Some(called)) => {
            let actors: Vec<&str> = called.rows.iter().map(|row| row.label.as_str()).collect();
            format!("The outlets use different words for {}.", list(&actors))
        }
        (rows, _) => {
            let most = rows.iter().map(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count()).max();
            let (things, outlets) = (rows.len(), number(most.unwrap_or(0)));
            let things = match things {
                1 => "One thing is".to_owned(),
                some => format!("{} things are", capital(&number(some))),
            };
            let up_to = if rows.len() > 1 && most > Some(2) { "up to " } else { "" };
            format!(
                "{things} reported in different words, by {up_to}{outlets} outlets. Words that only one of them uses are \
                 marked."
            )
        }
    };
    let aligned = (!rows.is_empty()).then(|| Matrix {
        title: "Said differently".to_owned(),
        what: "What is reported".to_owned(),
        nothing: "no like sentence".to_owned(),
        rows,
        ..Matrix::default()
    });
    let tables = aligned.into_iter().chain(called).collect();
    Some(SectionView {
        section: Section::Wording,
        title: "Said differently".to_owned(),
        lede,
        tables,
        ..SectionView::default()
    })
}

/// What the outlets call the same actor; `None` where they agree.
fn called(chosen: &Chosen) -> Option<Matrix> {
    let framings = framing(&chosen.entries);
    let rows = framings.iter().map(|framing| {
        let words = |article: usize| {
            let mut words: Vec<Part> = Vec::new();
            for phrase in &framing.phrases {
                let Some(span) = phrase.places.get(article).and_then(|places| places.first()) else { continue };
                let alone = phrase.places.iter().filter(|places| !places.is_empty()).count() == 1;
                if !words.is_empty() {
                    words.push(Part { text: " · ".to_owned(), ..Part::default() });
                }
                words.extend(chosen.words(article, *span, if alone { std::slice::from_ref(span) } else { &[] }));
            }
            words
        };
        let subject = framing.kind.map(|kind| match kind {
            EntityKind::Person => Subject::Person(framing.name.clone()),
            _ => Subject::Name(framing.name.clone()),
        });
        Row { label: capital(&framing.name), subject, cells: chosen.cells(words), ..Row::default() }
    });
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| Matrix {
        title: "What each calls the same actor: underlined is what only one outlet says".to_owned(),
        has_heading: true,
        what: "Actor".to_owned(),
        nothing: "only by name, or not at all".to_owned(),
        rows,
        ..Matrix::default()
    })
}

/// What the surest of the own words shows.
fn says_of(own: &OwnWord, chosen: &Chosen) -> String {
    let (outlet, word) = (chosen.label(own.article), &own.word);
    let here = own.times.get(own.article).copied().unwrap_or(0);
    match own.times.iter().sum::<usize>() - here {
        0 => format!("Only {outlet} writes “{word}”, {}. ", times(here)),
        elsewhere => format!("{outlet} writes “{word}” {}, the others together {}. ", times(here), times(elsewhere)),
    }
}

/// The words that are one outlet's own; `None` where no outlet has any.
pub(super) fn own_words(chosen: &Chosen, shared: &Shared) -> Option<SectionView> {
    let state = &chosen.context.state;
    let own = crate::compare::own_words(&chosen.entries, &chosen.of, shared, state.without_quotes);
    if own.is_empty() && !state.without_quotes {
        return None;
    }
    let articles = chosen.columns.len();
    let most = own.iter().flat_map(|word| word.times.iter().copied()).max().unwrap_or(0);
    let surest = own.iter().map(|word| word.z).fold(FULL_Z, f64::max);
    // A word that two outlets have made their own is one row.
    let mut rows: Vec<Counted> = Vec::new();
    for word in &own {
        let of = word.times.iter().filter(|&&times| times > 0).count();
        let role = format!("{}, in {of} of {articles}", chosen.label(word.article));
        if !rows.iter().any(|row| row.row.label == word.word) {
            rows.push(counted(&word.word, &role, Subject::Word(word.word.clone()), word.times.clone(), most));
        }
    }
    let rows = match state.sort {
        Sort::Shared => rows.into_iter().map(|counted| counted.row).collect(),
        sort => sorted(rows, &chosen.lengths(), sort),
    };
    let ribbons = (0..articles).map(|article| {
        // They come surest first, from the right: where two have no room beside each other, the surer is written out.
        let mut free = BAR;
        let here: Vec<&OwnWord> = own.iter().filter(|word| word.article == article).collect();
        let mut marks: Vec<RibbonMark> = here
            .iter()
            .map(|word| {
                let at = (word.z / surest * SUREST) as u16;
                let fits = at + word.word.chars().count() as u16 * LETTER_ROOM <= free;
                free = if fits { at } else { free };
                RibbonMark {
                    at,
                    length: DOT,
                    fill: Fill::Accent,
                    letter: if fits { word.word.clone() } else { String::new() },
                    says: word.word.clone(),
                    subject: Some(Subject::Word(word.word.clone())),
                }
            })
            .collect();
        marks.reverse();
        let words: Vec<&str> = here.iter().map(|word| word.word.as_str()).collect();
        let says = if words.is_empty() { "no word of its own".to_owned() } else { words.join(", ") };
        Ribbon { value: String::new(), says: format!("{}: {says}", chosen.label(article)), marks }
    });
    let left_out = if state.without_quotes { "Names, quotations" } else { "Names" };
    Some(SectionView {
        section: Section::Words,
        title: "Words of one outlet".to_owned(),
        lede: format!(
            "{}Words that one outlet uses far more than the others (log-odds with the wording of all as prior; chance ruled \
             out by G²). {left_out} and shared passages are left out of the reckoning. The further to the right, the surer.",
            own.first().map_or(String::new(), |surest| says_of(surest, chosen))
        ),
        sorts: sorts(chosen, rows.len(), "surest"),
        tools: vec![tool(
            "Without quotations",
            Some(state.without_quotes),
            "v",
            if state.without_quotes { "" } else { "1" },
        )],
        ribbons: ribbons.collect(),
        tables: vec![Matrix {
            title: "Words of one outlet".to_owned(),
            what: "Word".to_owned(),
            only: "only in".to_owned(),
            nothing: "not in it".to_owned(),
            bar: MENTION_BAR,
            rows,
            ..Matrix::default()
        }],
        ..SectionView::default()
    })
}
