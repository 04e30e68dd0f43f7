//! Links: a [`ViewState`] written as the part of an address after `#`, and read back.
//!
//! `v1/compare?c=KEY~name,KEY~name&q=ceasefire%7Ctruce&x=1`: the version, the room, then what differs from the plain
//! view. A document is its fingerprint and, while the link stays short, its file's name, so that a reader without the dump
//! knows what to look for.
//!
//! | letter | is |
//! |---|---|
//! | `a` | the article read |
//! | `c` | the articles compared, in order |
//! | `q` | the keywords as typed |
//! | `x` | `1`: removed lines are shown |
//! | `at` | the place in the article, in bytes |
//! | `e` | what was pressed: `person:…`, `name:…`, `speaker:…`, `quoted`, `agencies`, `people`, `series:1`, `passage:KEY-17-96` (bytes), `shared` |
//! | `p` | the section of the comparison open alone: `named`, `figures` … |
//! | `f` | what the table of what stands where lists: `bodies`, `places` … |
//! | `s` | the order of rows: `uneven`, `name` |
//! | `l` | what the lines in context are sorted by: `1R.2R.3R`, `0.1L.outlet`, `date` |
//! | `o` | the outlets let through; after a `!`, those that are not |
//! | `text` `day` `story` `who` `lang` `len` `cut` | likewise kinds of text, dates, stories, people, languages, lengths, whether lines were removed |
//! | `u` | the facets folded or unfolded: `story.lang` |
//! | `by` | the order of the library: `relevance`, `date`, `outlet`, `hits` |
//! | `g` | the rows of the counts: `articles`, `time` |
//! | `n` | `1`: counts per 1,000 words |
//! | `t` | the list of words: `words`, `phrases` |
//! | `w` | the window of what goes with a keyword, in words |
//! | `d` | its order: `mi`, `t`, `near` |
//! | `z` | changes of the stop lists: `%2Bword` left out, `-word` let in |
//! | `b` | words of context of a line; `0` for the sentence |
//! | `y` | `1`: the line at hand (`a`, `at`) is open to its paragraph |
//! | `j` | what lines are counted by: `outlet`, `0`, `1R` … |
//! | `m` | the kinds of mentions marked, a letter each; `-` for none |
//! | `r` | the articles read in parallel |
//! | `v` | `1` where the words of one outlet are told without what it quotes |
//! | `h` | how fine stories are, from `-2` to `2` |
//! | `k` | corrections of the articles read and compared, only in a link that is shared ([`write_shared`]) |

use super::filters::Facet;
use super::state::{DocumentRef, LineKey, Mark, Marks, Room, RowKind, Section, Sort, Subject, ViewState};
use super::{link_corrections, link_keywords};
use crate::compare::ItemKind;
use crate::corpus::Grain;
use crate::correct::DocumentCorrections;
use crate::intake::{DocumentKey, Span};

/// The version this build writes and reads.
const VERSION: &str = "v1";

/// The sections of a comparison.
pub(super) const SECTIONS: [(Section, &str); 8] = [
    (Section::Named, "named"),
    (Section::Figures, "figures"),
    (Section::Passages, "passages"),
    (Section::Speaks, "speaks"),
    (Section::Wording, "wording"),
    (Section::Words, "words"),
    (Section::Timeline, "timeline"),
    (Section::Parallel, "parallel"),
];

/// What the table of what stands where lists, besides people.
pub(super) const KINDS: [(RowKind, &str); 7] = [
    (RowKind::Item(ItemKind::Body), "bodies"),
    (RowKind::Item(ItemKind::Place), "places"),
    (RowKind::Item(ItemKind::Figure), "figures"),
    (RowKind::Item(ItemKind::Day), "dates"),
    (RowKind::Item(ItemKind::Source), "sources"),
    (RowKind::Quote, "quotes"),
    (RowKind::All, "all"),
];

/// What one item of a table is called in links, as a kind of evidence.
const ITEMS: [(ItemKind, &str); 5] = [
    (ItemKind::Body, "body"),
    (ItemKind::Place, "place"),
    (ItemKind::Figure, "figure"),
    (ItemKind::Day, "date"),
    (ItemKind::Source, "source"),
];

/// The name of a thing in a table of names.
pub(super) fn name_of<T: PartialEq + Copy>(table: &[(T, &'static str)], thing: T) -> Option<&'static str> {
    table.iter().find(|(other, _)| *other == thing).map(|(_, name)| *name)
}

/// The thing of a name in a table of names.
fn of_name<T: Copy>(table: &[(T, &str)], name: &str) -> Option<T> {
    table.iter().find(|(_, other)| *other == name).map(|(thing, _)| *thing)
}

/// Links are kept below this many characters where that can be done by leaving out file names: chat tools cut near 2,000,
/// and the address before the `#` needs some.
const COMFORTABLE_LENGTH: usize = 1_800;

/// Writes a state. The plain view of an empty page is the empty string.
pub fn write(state: &ViewState) -> String {
    if *state == ViewState::default() {
        return String::new();
    }
    let full = write_with(state, true);
    if full.len() <= COMFORTABLE_LENGTH { full } else { write_with(state, false) }
}

/// A link with corrections is no longer than this, or goes without them: servers and browsers carry 8,000 characters.
const MOST_LENGTH: usize = 7_500;

/// Writes a state to be shared, with corrections ([`write_corrections`]) that whoever opens it gets too. The second is whether there was room for
/// them.
pub fn write_shared(state: &ViewState, corrections: &str) -> (String, bool) {
    let plain = write(state);
    if corrections.is_empty() || plain.is_empty() {
        return (plain, corrections.is_empty());
    }
    let with = |link: String| format!("{link}{}k={corrections}", if link.contains('?') { '&' } else { '?' });
    let full = with(plain.clone());
    let full = if full.len() <= COMFORTABLE_LENGTH { full } else { with(write_with(state, false)) };
    if full.len() <= MOST_LENGTH { (full, true) } else { (plain, false) }
}

/// The corrections a link brings, as they are written in it; empty where there are none.
pub fn corrections(fragment: &str) -> &str {
    let fragment = fragment.trim_start_matches('#');
    let Some((VERSION, rest)) = fragment.split_once('/') else { return "" };
    let fields = rest.split_once('?').map_or("", |(_, fields)| fields);
    fields.split('&').find_map(|field| field.strip_prefix("k=")).unwrap_or("")
}

/// Writes corrections for a link. This and reading them is done where the corpus is, so that the page need not know how.
pub fn write_corrections(corrections: &[DocumentCorrections]) -> String {
    link_corrections::write(corrections)
}

/// Reads the corrections of a link; what makes no sense is left out.
pub fn read_corrections(written: &str) -> Vec<DocumentCorrections> {
    link_corrections::read(written)
}

fn write_with(state: &ViewState, names: bool) -> String {
    let mut fields: Vec<(&'static str, String)> = Vec::new();
    let document = |document: &DocumentRef, named: bool| {
        if named && names && !document.name.is_empty() {
            format!("{}~{}", document.key, escape(&document.name))
        } else {
            document.key.to_string()
        }
    };
    if let Some(article) = &state.article {
        fields.push(("a", document(article, !state.chosen.contains(article))));
    }
    if !state.chosen.is_empty() {
        let written: Vec<String> = state.chosen.iter().map(|chosen| document(chosen, true)).collect();
        fields.push(("c", written.join(",")));
    }
    if !state.query.is_empty() {
        fields.push(("q", escape(&state.query)));
    }
    if state.removed {
        fields.push(("x", "1".to_owned()));
    }
    if let Some(at) = state.at {
        fields.push(("at", at.to_string()));
    }
    if let Some(subject) = &state.evidence {
        fields.push(("e", write_subject(subject)));
    }
    match state.sort {
        Sort::Shared => {}
        Sort::Uneven => fields.push(("s", "uneven".to_owned())),
        Sort::Name => fields.push(("s", "name".to_owned())),
    }
    if !state.lines.is_empty() {
        fields.push(("l", state.lines.iter().map(write_line_key).collect::<Vec<_>>().join(".")));
    }
    let section = state.section.and_then(|section| name_of(&SECTIONS, section));
    fields.extend(section.map(|name| ("p", name.to_owned())));
    fields.extend(name_of(&KINDS, state.kind).map(|name| ("f", name.to_owned())));
    link_keywords::write(state, &mut fields);
    if state.marks != Marks::default() {
        let on = Mark::ALL.iter().filter(|(mark, _)| state.marks.has(*mark)).map(|(_, letter)| letter);
        fields.push(("m", if state.marks == Marks::NONE { "-".to_owned() } else { on.collect() }));
    }
    if !state.parallel.is_empty() {
        fields.push(("r", state.parallel.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")));
    }
    if state.grain != Grain::default() {
        fields.push(("h", state.grain.get().to_string()));
    }
    if state.without_quotes {
        fields.push(("v", "1".to_owned()));
    }
    let room = match state.room {
        Room::Read => "read",
        Room::Compare => "compare",
        Room::Keywords => "keywords",
    };
    let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    if fields.is_empty() { format!("{VERSION}/{room}") } else { format!("{VERSION}/{room}?{}", fields.join("&")) }
}

/// Reads a state back. The error is a sentence for the reader: a link that cannot be read is never guessed at; parts of
/// a link of this version that make no sense are left out.
pub fn read(fragment: &str) -> Result<ViewState, String> {
    let fragment = fragment.trim_start_matches('#');
    if fragment.is_empty() {
        return Ok(ViewState::default());
    }
    let Some((version, rest)) = fragment.split_once('/') else {
        return Err(
            "This link was cut short or is not one of Parallax. Ask for it again, or drop the dumps and start anew."
                .to_owned(),
        );
    };
    if version != VERSION {
        return Err("This link was made by a newer Parallax. Reload the page to get that version, then open it again."
            .to_owned());
    }
    let (room, fields) = rest.split_once('?').unwrap_or((rest, ""));
    let mut state = ViewState {
        room: match room {
            "compare" => Room::Compare,
            "keywords" => Room::Keywords,
            "read" => Room::Read,
            _ => {
                return Err(format!(
                    "This link asks for a view called “{}”, which Parallax does not have. It may have been cut short; ask for it again.",
                    unescape(room)
                ));
            }
        },
        ..ViewState::default()
    };
    for (name, value) in fields.split('&').filter_map(|field| field.split_once('=')) {
        read_field(&mut state, name, value);
    }
    // The article read carries no name of its own where it is among those compared.
    if let Some(article) = &mut state.article
        && let Some(named) = state.chosen.iter().find(|chosen| *chosen == article)
    {
        article.name.clone_from(&named.name);
    }
    Ok(state)
}

/// Reads one field of a link into a state; what makes no sense leaves the plain value.
pub(super) fn read_field(state: &mut ViewState, name: &str, value: &str) {
    match name {
        "a" => state.article = read_document(value),
        "c" => state.chosen = unique(value.split(',').filter_map(read_document)),
        "q" => state.query = unescape(value),
        "x" => state.removed = value == "1",
        "at" => state.at = value.parse().ok(),
        "e" => state.evidence = read_subject(value),
        "s" => {
            state.sort = match value {
                "uneven" => Sort::Uneven,
                "name" => Sort::Name,
                _ => Sort::Shared,
            }
        }
        "l" => state.lines = value.split('.').filter_map(read_line_key).take(MOST_LINE_KEYS).collect(),
        "p" => state.section = of_name(&SECTIONS, value),
        "f" => state.kind = of_name(&KINDS, value).unwrap_or_default(),
        "m" => {
            let on = Mark::ALL.into_iter().filter(|(_, letter)| value.contains(*letter));
            state.marks = on.fold(Marks::NONE, |marks, (mark, _)| marks.toggled(mark));
        }
        "r" => state.parallel = value.split(',').filter_map(DocumentKey::parse).collect(),
        "h" => state.grain = Grain::new(value.parse().unwrap_or_default()),
        "v" => state.without_quotes = value == "1",
        _ => link_keywords::read(state, name, value),
    }
}

/// Lines are sorted by so many things at most, and by words so far from the hit at most.
pub const MOST_LINE_KEYS: usize = 3;
/// See [`MOST_LINE_KEYS`].
pub const FARTHEST_WORD: i8 = 5;

/// Writes what lines are sorted by as a link has it: `1L`.
pub fn write_line_key(key: &LineKey) -> String {
    match key {
        LineKey::Word(0) => "0".to_owned(),
        LineKey::Word(position) => format!("{}{}", position.unsigned_abs(), if *position < 0 { 'L' } else { 'R' }),
        LineKey::Outlet => "outlet".to_owned(),
        LineKey::Date => "date".to_owned(),
    }
}

/// Reads what lines are sorted by as a link has it: `1L`.
pub fn read_line_key(written: &str) -> Option<LineKey> {
    let word = |digits: &str, sign: i8| {
        let places: i8 = digits.parse().ok()?;
        (1..=FARTHEST_WORD).contains(&places).then_some(LineKey::Word(places * sign))
    };
    match written {
        "0" => Some(LineKey::Word(0)),
        "outlet" => Some(LineKey::Outlet),
        "date" => Some(LineKey::Date),
        _ => match (written.strip_suffix('L'), written.strip_suffix('R')) {
            (Some(digits), _) => word(digits, -1),
            (_, Some(digits)) => word(digits, 1),
            _ => None,
        },
    }
}

fn unique(documents: impl Iterator<Item = DocumentRef>) -> Vec<DocumentRef> {
    let mut kept: Vec<DocumentRef> = Vec::new();
    for document in documents {
        if !kept.contains(&document) {
            kept.push(document);
        }
    }
    kept
}

fn read_document(written: &str) -> Option<DocumentRef> {
    let (key, name) = written.split_once('~').unwrap_or((written, ""));
    Some(DocumentRef { key: DocumentKey::parse(key)?, name: unescape(name) })
}

fn write_subject(subject: &Subject) -> String {
    match subject {
        Subject::Person(name) => format!("person:{}", escape(name)),
        Subject::Name(name) => format!("name:{}", escape(name)),
        Subject::Speaker(name) => format!("speaker:{}", escape(name)),
        Subject::Quoted => "quoted".to_owned(),
        Subject::Agencies => "agencies".to_owned(),
        Subject::People => "people".to_owned(),
        Subject::Series(number) => format!("series:{number}"),
        Subject::SeriesWhere(number, facet, value) => format!("series:{number}:{}:{}", facet.name(), escape(value)),
        Subject::SeriesIn(number, document) => format!("series:{number}:{document}"),
        Subject::Passage(document, span) => format!("passage:{document}-{}-{}", span.start, span.end),
        Subject::Shared => "shared".to_owned(),
        Subject::Item(kind, key) => format!("{}:{}", name_of(&ITEMS, *kind).unwrap_or_default(), escape(key)),
        Subject::Quote(document, span) => format!("quote:{document}-{}-{}", span.start, span.end),
        Subject::Word(word) => format!("word:{}", escape(word)),
        Subject::Unnamed => "unnamed".to_owned(),
    }
}

fn read_subject(written: &str) -> Option<Subject> {
    let (kind, value) = written.split_once(':').unwrap_or((written, ""));
    match kind {
        "person" => Some(Subject::Person(unescape(value))),
        "name" => Some(Subject::Name(unescape(value))),
        "speaker" => Some(Subject::Speaker(unescape(value))),
        "quoted" => Some(Subject::Quoted),
        "agencies" => Some(Subject::Agencies),
        "people" => Some(Subject::People),
        "series" => {
            let (number, within) =
                value.split_once(':').map_or((value, None), |(number, within)| (number, Some(within)));
            let number = number.parse().ok()?;
            match within.map(|within| within.split_once(':').ok_or(within)) {
                None => Some(Subject::Series(number)),
                Some(Err(document)) => DocumentKey::parse(document).map(|document| Subject::SeriesIn(number, document)),
                Some(Ok((facet, value))) => {
                    Facet::of_name(facet).map(|facet| Subject::SeriesWhere(number, facet, unescape(value)))
                }
            }
        }
        "passage" | "quote" => {
            let mut fields = value.rsplitn(3, '-');
            let (end, start) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
            let (document, span) = (DocumentKey::parse(fields.next()?)?, Span { start, end });
            Some(if kind == "quote" { Subject::Quote(document, span) } else { Subject::Passage(document, span) })
        }
        "shared" => Some(Subject::Shared),
        "word" => Some(Subject::Word(unescape(value))),
        "unnamed" => Some(Subject::Unnamed),
        _ => of_name(&ITEMS, kind).map(|kind| Subject::Item(kind, unescape(value))),
    }
}

/// Percent-encoding (RFC 3986) of everything but unreserved characters, and a space as `+` to keep links readable.
pub(super) fn escape(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => escaped.push(byte as char),
            b' ' => escaped.push('+'),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}

/// Undoes [`escape`]; a broken escape stands for itself, broken UTF-8 becomes the replacement character.
pub(super) fn unescape(written: &str) -> String {
    let bytes = written.as_bytes();
    let (mut value, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(&byte) = bytes.get(at) {
        let digits = written.get(at + 1..at + 3).filter(|digits| digits.bytes().all(|d| d.is_ascii_hexdigit()));
        match (byte, digits.and_then(|digits| u8::from_str_radix(digits, 16).ok())) {
            (b'%', Some(decoded)) => {
                value.push(decoded);
                at += 3;
                continue;
            }
            (b'+', _) => value.push(b' '),
            _ => value.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&value).into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::filters::{Filter, Rank};
    use super::super::settings::{Grouping, KeywordSettings, Measure, RowsBy, WordList};
    use super::*;

    fn filter(facet: Facet, except: bool, values: &[&str]) -> Filter {
        Filter { facet, except, values: values.iter().map(|value| (*value).to_owned()).collect() }
    }

    fn document(text: &str, name: &str) -> DocumentRef {
        DocumentRef { key: crate::intake::DocumentId::of(text).key(), name: name.to_owned() }
    }

    fn states() -> Vec<ViewState> {
        let (one, two) = (document("one", "a, b & c.txt"), document("two", "zwei/ä~ö.txt"));
        let plain = ViewState::default();
        vec![
            plain.clone(),
            ViewState { room: Room::Keywords, ..plain.clone() },
            ViewState { marks: Marks::NONE, evidence: Some(Subject::Name("Café & Quay".to_owned())), ..plain.clone() },
            ViewState { marks: plain.marks.toggled(Mark::People).toggled(Mark::Sources), ..plain.clone() },
            ViewState { article: Some(one.clone()), removed: true, at: Some(17), ..plain.clone() },
            ViewState {
                room: Room::Compare,
                article: Some(two.clone()),
                chosen: vec![one.clone(), two.clone()],
                query: "crack*, \"a b\"|c+d, 50 %, #é=&~".to_owned(),
                evidence: Some(Subject::Person("Recep Tayyip Erdoğan".to_owned())),
                sort: Sort::Uneven,
                filters: vec![
                    filter(Facet::Outlet, false, &["RFE/RL", "A, B"]),
                    filter(Facet::Text, true, &["quotation"]),
                    filter(Facet::Person, false, &["mara oduya"]),
                ],
                folds: vec![Facet::Date, Facet::Language],
                rank: Rank::Relevance,
                ..plain.clone()
            },
            ViewState {
                keywords: Box::new(KeywordSettings {
                    rows: RowsBy::Date,
                    rates: true,
                    list: WordList::Phrases,
                    window: 10,
                    measure: Measure::TScore,
                    stops: vec!["+könnte".to_owned(), "-not".to_owned()],
                    context: 0,
                    groups: Grouping::By(LineKey::Word(-2)),
                    open: true,
                }),
                evidence: Some(Subject::SeriesWhere(1, Facet::Outlet, "A: B".to_owned())),
                ..plain.clone()
            },
            ViewState { evidence: Some(Subject::SeriesIn(0, one.key)), ..plain.clone() },
            ViewState { evidence: Some(Subject::Series(3)), sort: Sort::Name, ..plain.clone() },
            ViewState { evidence: Some(Subject::Shared), ..plain.clone() },
            ViewState { section: Some(Section::Parallel), parallel: vec![one.key, two.key], ..plain.clone() },
            ViewState { section: Some(Section::Words), without_quotes: true, ..plain.clone() },
            ViewState { grain: Grain::new(-2), ..plain.clone() },
            ViewState { grain: Grain::new(1), ..plain.clone() },
            ViewState { lines: vec![LineKey::Word(-1), LineKey::Word(0), LineKey::Word(5)], ..plain.clone() },
            ViewState { lines: vec![LineKey::Outlet, LineKey::Date], ..plain.clone() },
            ViewState { section: Some(Section::Speaks), kind: RowKind::Quote, ..plain.clone() },
            ViewState {
                evidence: Some(Subject::Item(ItemKind::Figure, "38000 vehicle".to_owned())),
                section: Some(Section::Figures),
                kind: RowKind::Item(ItemKind::Day),
                ..plain.clone()
            },
            ViewState { evidence: Some(Subject::Quote(one.key, Span { start: 1, end: 9 })), ..plain.clone() },
            ViewState { evidence: Some(Subject::Word("Büchner".to_owned())), kind: RowKind::All, ..plain.clone() },
            ViewState { evidence: Some(Subject::Unnamed), ..plain.clone() },
            ViewState { evidence: Some(Subject::Passage(two.key, Span { start: 17, end: 96 })), ..plain.clone() },
            ViewState { evidence: Some(Subject::Speaker("a source: one".to_owned())), ..plain },
        ]
    }

    #[test]
    fn a_link_reads_back_as_the_state_it_was_written_from() {
        for state in states() {
            let link = write(&state);
            assert!(link.bytes().all(|b| b.is_ascii_graphic()), "{link}");
            let back = read(&link).expect("a link of our own");
            assert_eq!(back, state, "{link}");
            let names = |s: &ViewState| s.chosen.iter().map(|d| d.name.clone()).collect::<Vec<_>>();
            assert_eq!(names(&back), names(&state), "{link}");
        }
    }

    #[test]
    fn a_long_link_leaves_out_names_but_no_document() {
        let chosen: Vec<DocumentRef> =
            (0..100).map(|n| document(&n.to_string(), &format!("a rather long file name, number {n}.txt"))).collect();
        let state = ViewState { room: Room::Compare, chosen, ..ViewState::default() };
        let link = write(&state);
        assert!(link.len() < COMFORTABLE_LENGTH, "{}", link.len());
        assert_eq!(read(&link).expect("a link of our own"), state);
    }

    #[test]
    fn a_shared_link_carries_corrections_beside_the_same_state() {
        use crate::clean::Kind;
        use crate::correct::{Correction, Place};
        let of = |count: u32| DocumentCorrections {
            document: crate::intake::DocumentId::of("one").key(),
            name: String::new(),
            corrections: (0..count)
                .map(|n| Correction::Relabel {
                    place: Place { start: n * 400, length: 250, check: 30_000_000 },
                    kind: Kind::Promo,
                })
                .collect(),
        };
        for state in states().into_iter().filter(|state| *state != ViewState::default()) {
            assert_eq!(write_shared(&state, ""), (write(&state), true));
            let (link, whole) = write_shared(&state, &write_corrections(&[of(3)]));
            assert!(whole && link.bytes().all(|b| b.is_ascii_graphic()), "{link}");
            assert_eq!(read(&link).as_ref(), Ok(&state), "{link}");
            assert_eq!(read_corrections(corrections(&format!("#{link}"))), [of(3)]);
            assert!(corrections(&write(&state)).is_empty());
            let (link, whole) = write_shared(&state, &write_corrections(&[of(5_000)]));
            assert_eq!((link, whole), (write(&state), false));
        }
        for wrong in ["", "#", "v2/read?k=x", "v1/read", "v1/read?k=", "nonsense"] {
            assert!(corrections(wrong).is_empty(), "{wrong}");
        }
    }

    #[test]
    fn what_is_no_link_of_ours_is_said_so_and_never_guessed() {
        for wrong in ["v2/read", "nonsense", "v1/timeline?x=1", "v1/re", "/read"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn parts_that_make_no_sense_are_left_out() {
        for (link, state) in [
            ("", ViewState::default()),
            ("#", ViewState::default()),
            ("v1/read", ViewState::default()),
            ("v1/read?a=tooshort&at=x&e=what&zz=1&q", ViewState::default()),
            ("v1/read?q=%zz%f", ViewState { query: "%zz%f".to_owned(), ..ViewState::default() }),
            // As links were written when outlets alone could be let through.
            (
                "v1/read?o=RFE%2FRL,A+B",
                ViewState { filters: vec![filter(Facet::Outlet, false, &["RFE/RL", "A B"])], ..ViewState::default() },
            ),
            ("v1/read?o=&text=!&who=,&by=nothing&g=x&w=0&w=99&b=300&z=word,+&j=9L&u=x.y", ViewState::default()),
            ("v1/read?e=series:x:o:a&e=series:1:", ViewState::default()),
            ("v1/read?q=a%C3", ViewState { query: "a\u{fffd}".to_owned(), ..ViewState::default() }),
        ] {
            assert_eq!(read(link), Ok(state), "{link}");
        }
    }
}
