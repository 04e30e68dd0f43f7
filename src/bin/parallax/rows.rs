//! The rows printed as JSON lines: the library's types in plain names, offsets in code points.

use crate::offsets::CodePoints;
use parallax::annotate::{Bound, Entity, EntityKind, Figure, Manner, Moment, MomentKind, Quote, Source, SourceKind};
use parallax::clean::{Article, Field};
use parallax::corpus::Entry;
use parallax::intake::Document;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::borrow::Cow;
use std::io::{self, Write};

/// What `clean` prints of a document.
#[derive(Serialize)]
pub struct CleanedRow<'a> {
    id: &'a str,
    name: &'a str,
    text: String,
    title: Option<&'a str>,
    standfirst: Option<&'a str>,
    author: Option<String>,
    outlet: Option<&'a str>,
    date: Option<&'a str>,
    dateline_place: Option<&'a str>,
    agencies: Vec<&'a str>,
    language: Option<&'a str>,
    sort: SortRow<'a>,
    relaxed: bool,
    words: usize,
    removed_words: usize,
    blocks: Vec<BlockRow<'a>>,
}

/// What sort of page it is.
#[derive(Serialize)]
struct SortRow<'a> {
    name: &'static str,
    confidence: f32,
    reason: &'a str,
}

#[derive(Serialize)]
struct BlockRow<'a> {
    start: usize,
    end: usize,
    kind: &'static str,
    confidence: f32,
    reasons: &'a [Cow<'static, str>],
}

/// What `annotate` prints of a document.
#[derive(Serialize)]
pub struct AnnotatedRow<'a> {
    #[serde(flatten)]
    cleaned: CleanedRow<'a>,
    people: Vec<EntityRow<'a>>,
    organisations: Vec<EntityRow<'a>>,
    places: Vec<EntityRow<'a>>,
    events: Vec<EntityRow<'a>>,
    quotes: Vec<QuoteRow<'a>>,
    indirect: Vec<QuoteRow<'a>>,
    figures: Vec<FigureRow<'a>>,
    dates: Vec<MomentRow<'a>>,
    sources: Vec<SourceRow<'a>>,
    wire: Option<&'a str>,
}

#[derive(Serialize)]
struct EntityRow<'a> {
    name: &'a str,
    role: Option<&'a str>,
    mentions: Vec<[usize; 2]>,
}

#[derive(Serialize)]
struct QuoteRow<'a> {
    start: usize,
    end: usize,
    speaker: Option<&'a str>,
    speaker_start: Option<usize>,
    speaker_end: Option<usize>,
    confidence: f32,
}

#[derive(Serialize)]
struct FigureRow<'a> {
    start: usize,
    end: usize,
    low: f64,
    high: f64,
    bound: Bound,
    unit: &'a str,
    counted: &'a str,
    normal: String,
    confidence: f32,
    why: &'a str,
}

#[derive(Serialize)]
struct MomentRow<'a> {
    start: usize,
    end: usize,
    kind: MomentKind,
    value: Option<&'a str>,
    confidence: f32,
    why: &'a str,
}

#[derive(Serialize)]
struct SourceRow<'a> {
    start: usize,
    end: usize,
    kind: SourceKind,
    name: &'a str,
    credited: bool,
    confidence: f32,
    why: &'a str,
}

/// What `stories` prints of a document.
#[derive(Serialize)]
pub struct StoryRow<'a> {
    /// The document.
    pub id: &'a str,
    /// The number of its story, from 1.
    pub story: usize,
    /// The story's most telling words.
    pub label: &'a str,
}

/// What `search` prints of a hit.
#[derive(Serialize)]
pub struct HitRow<'a> {
    /// The document.
    pub id: &'a str,
    /// The keywords it is a hit of.
    pub series: &'a str,
    /// Its first code point.
    pub start: usize,
    /// One past its last.
    pub end: usize,
    /// The words before it, on one line.
    pub left: String,
    /// The words found.
    pub hit: String,
    /// The words after it.
    pub right: String,
}

/// What a dump is called in the output: its row's own id, else its name.
pub fn id(document: &Document) -> &str {
    document.given.id.as_deref().unwrap_or(&document.name)
}

/// The authors as one string: "A, B and C".
pub fn author(article: &Article) -> Option<String> {
    article.metadata.byline()
}

/// The row `clean` prints.
pub fn cleaned(entry: &Entry) -> CleanedRow<'_> {
    cleaned_row(entry, &CodePoints::new(&entry.document.text))
}

fn cleaned_row<'a>(entry: &'a Entry, points: &CodePoints<'_>) -> CleanedRow<'a> {
    let Entry { document, article, .. } = entry;
    let metadata = &article.metadata;
    CleanedRow {
        id: id(document),
        name: &document.name,
        text: article.text(document),
        title: value(&metadata.title),
        standfirst: value(&metadata.standfirst),
        author: author(article),
        outlet: value(&metadata.outlet),
        date: value(&metadata.date),
        dateline_place: value(&metadata.dateline_place),
        agencies: metadata.agencies.iter().map(|a| a.value.as_str()).collect(),
        language: metadata.language.as_deref(),
        sort: SortRow {
            name: article.sorted.sort.name(),
            confidence: article.sorted.confidence,
            reason: &article.sorted.reason,
        },
        relaxed: article.relaxed,
        words: entry.words,
        removed_words: entry.removed_words,
        blocks: article
            .blocks
            .iter()
            .map(|block| {
                let [start, end] = points.of(block.span);
                let kind = block.kind.name();
                BlockRow { start, end, kind, confidence: block.confidence, reasons: &block.reasons }
            })
            .collect(),
    }
}

/// The row `annotate` prints.
pub fn annotated(entry: &Entry) -> AnnotatedRow<'_> {
    let points = CodePoints::new(&entry.document.text);
    let mentions = entry.mentions();
    let entities = |kind| -> Vec<EntityRow<'_>> {
        mentions.entities.iter().filter(|e| e.kind == kind).map(|e| entity_row(e, &points)).collect()
    };
    let quotes = |manner| -> Vec<QuoteRow<'_>> {
        mentions.quotes.iter().filter(|q| q.manner == manner).map(|q| quote_row(q, &points)).collect()
    };
    AnnotatedRow {
        cleaned: cleaned_row(entry, &points),
        people: entities(EntityKind::Person),
        organisations: entities(EntityKind::Organisation),
        places: entities(EntityKind::Place),
        events: entities(EntityKind::Event),
        quotes: quotes(Manner::Direct),
        indirect: quotes(Manner::Indirect),
        figures: mentions.figures.iter().map(|f| figure_row(f, &points)).collect(),
        dates: mentions.moments.iter().map(|m| moment_row(m, &points)).collect(),
        sources: mentions.sources.iter().map(|s| source_row(s, &points)).collect(),
        wire: wire(entry),
    }
}

/// The agency that wrote an article: the one it is credited to, in its metadata or in a dateline of its text.
fn wire(entry: &Entry) -> Option<&str> {
    let given = entry.article.metadata.agencies.first().map(|agency| agency.value.as_str());
    let credited = || entry.mentions().sources.iter().find(|source| source.credited);
    given.or_else(|| credited().map(|source| source.name.as_str()))
}

fn source_row<'a>(source: &'a Source, points: &CodePoints<'_>) -> SourceRow<'a> {
    let [start, end] = points.of(source.span);
    let &Source { kind, credited, confidence, .. } = source;
    SourceRow { start, end, kind, name: &source.name, credited, confidence, why: &source.why }
}

fn figure_row<'a>(figure: &'a Figure, points: &CodePoints<'_>) -> FigureRow<'a> {
    let [start, end] = points.of(figure.span);
    let &Figure { low, high, bound, confidence, .. } = figure;
    let (unit, counted, why) = (&figure.unit, &figure.counted, &figure.why);
    FigureRow { start, end, low, high, bound, unit, counted, normal: figure.normal(), confidence, why }
}

fn moment_row<'a>(moment: &'a Moment, points: &CodePoints<'_>) -> MomentRow<'a> {
    let [start, end] = points.of(moment.span);
    let &Moment { kind, confidence, .. } = moment;
    MomentRow { start, end, kind, value: moment.value.as_deref(), confidence, why: &moment.why }
}

fn entity_row<'a>(entity: &'a Entity, points: &CodePoints<'_>) -> EntityRow<'a> {
    let mentions = entity.mentions.iter().map(|&m| points.of(m)).collect();
    EntityRow { name: &entity.name, role: entity.role.as_deref(), mentions }
}

fn quote_row<'a>(quote: &'a Quote, points: &CodePoints<'_>) -> QuoteRow<'a> {
    let [start, end] = points.of(quote.span);
    let stands = quote.speaker.as_ref().map(|s| points.of(s.span));
    QuoteRow {
        start,
        end,
        speaker: quote.speaker.as_ref().map(|s| s.name.as_str()),
        speaker_start: stands.map(|[start, _]| start),
        speaker_end: stands.map(|[_, end]| end),
        confidence: quote.confidence,
    }
}

fn value(field: &Option<Field<String>>) -> Option<&str> {
    field.as_ref().map(|f| f.value.as_str())
}

/// Words on one line, however they were broken: every run of white space is one space, at the ends too.
pub fn one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for (at, word) in words.split(char::is_whitespace).enumerate() {
        if at > 0 && !line.ends_with(' ') {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// JSON that stays on one line for every reader: some take Unicode's other line ends, which JSON allows as they are, for
/// the end of a row, so these are escaped.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        for piece in fragment.split_inclusive(LINE_ENDS) {
            match piece.chars().next_back() {
                Some(end) if LINE_ENDS.contains(&end) => {
                    let words = piece.strip_suffix(end).unwrap_or(piece);
                    write!(out, "{words}\\u{:04x}", u32::from(end))?;
                }
                _ => out.write_all(piece.as_bytes())?,
            }
        }
        Ok(())
    }
}

/// Next line, line separator, paragraph separator. The others are control characters, which JSON escapes anyway.
const LINE_ENDS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];

/// Writes a row and its line end.
pub fn write(out: &mut impl Write, row: &impl Serialize) -> io::Result<()> {
    row.serialize(&mut Serializer::with_formatter(&mut *out, OneLine))?;
    out.write_all(b"\n")
}
