//! An [`Article`] to its [`Mentions`]: sentences, the people and bodies it names, what is quoted and by whom.
//!
//! In comes a cleaned article; out come spans into the document's text with what we say about them. Only kept blocks
//! are read; page furniture names nobody. This room never merges across documents (see `compare`).

mod entities;
mod indirect;
mod kinds;
mod language;
mod lexicon;
mod names;
mod quantities;
mod quotes;
mod ranker;
mod resolve;
mod scare;
mod sentences;
mod signals;
mod speaker_weights;
#[cfg(test)]
mod tests;
mod tokens;
pub mod training;
mod voices;
mod words;

use crate::clean::{Article, Kind};
use crate::intake::{Document, Span};
use lexicon::Lexicon;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use tokens::{NONE, Token};
use words::Language;

/// Everything mentioned in one article. Spans are in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mentions {
    /// The sentences of the kept blocks, without white space at their ends.
    pub sentences: Vec<Sentence>,
    /// Who and what is named, in the order of first mention.
    pub entities: Vec<Entity>,
    /// What is quoted or reported as said.
    pub quotes: Vec<Quote>,
    /// Numbers with their unit and what they count.
    pub figures: Vec<Figure>,
    /// Dates and times.
    pub moments: Vec<Moment>,
}

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Its place in the document's text.
    pub span: Span,
    /// The block it stands in: an index into [`Article::blocks`].
    pub block: u32,
}

/// What sort of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A person.
    Person,
    /// A body: ministry, party, company, agency, army; a capital or building standing for its government.
    Organisation,
    /// A place.
    Place,
    /// A named event, product or anything else.
    Other,
}

/// Somebody or something named, with every mention of it in the article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// As fully as the article names it, titles stripped: "Recep Tayyip Erdogan".
    pub name: String,
    /// The role the article gives, in its words: "Turkish Foreign Minister".
    pub role: Option<String>,
    /// Where its name stands, fuller or shorter, in the order of the text.
    pub mentions: Vec<Span>,
    /// How sure, 0 to 1.
    pub confidence: f32,
}

/// How words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// Between quotation marks.
    Direct,
    /// Reported: "X said that …", "according to …". Less certain.
    Indirect,
}

/// Words given to somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Direct: the words between the quotation marks. Indirect: the reported clause.
    pub span: Span,
    /// Direct or reported.
    pub manner: Manner,
    /// Who says it, where that could be told.
    pub speaker: Option<Speaker>,
    /// How sure of the speaker, 0 to 1.
    pub confidence: f32,
}

/// Who says something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// The resolved name ("Mevlut Cavusoglu"), or the words themselves ("a senior Turkish government source").
    pub name: String,
    /// The words that name the speaker at this quote: "he", "Cavusoglu", "the Turkish FM".
    pub span: Span,
    /// An index into [`Mentions::entities`], where the speaker is one of them.
    pub entity: Option<u32>,
    /// Whether the article withholds the name: "a senior Turkish government source".
    pub anonymous: bool,
}

/// How a figure is bounded by the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    /// Just so many.
    Exact,
    /// "about", "some", "nearly".
    About,
    /// "at least", "more than"; "dozens".
    AtLeast,
    /// "up to", "fewer than".
    AtMost,
}

/// A number with what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The number with its bounds, scale and unit; not what it counts.
    pub span: Span,
    /// Its value; of a range the lower end.
    pub low: f64,
    /// The higher end of a range, else the value again.
    pub high: f64,
    /// Exact, about, at least, at most.
    pub bound: Bound,
    /// "%", "pp" (percentage points), an ISO 4217 code, an SI sign, "day" to "century"; empty where it has none.
    pub unit: String,
    /// What it counts, in the article's words and in lower case: "u.s. troops"; empty where that could not be told.
    pub counted: String,
    /// How sure that it is a figure, 0 to 1.
    pub confidence: f32,
    /// What told it.
    pub why: Cow<'static, str>,
}

impl Figure {
    /// The figure in one comparable form: "≥14", "~2000000000 USD", "4..5 %".
    pub fn normal(&self) -> String {
        let sign = match self.bound {
            Bound::Exact => "",
            Bound::About => "~",
            Bound::AtLeast => "≥",
            Bound::AtMost => "≤",
        };
        let range = if self.high > self.low { format!("..{}", self.high) } else { String::new() };
        let space = if self.unit.is_empty() { "" } else { " " };
        format!("{sign}{}{range}{space}{}", self.low, self.unit)
    }
}

/// How a time is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MomentKind {
    /// In full: "1 December 2016", "2016".
    Absolute,
    /// Without its year: "4–5 September", "in May".
    Partial,
    /// Counted from now or from another time: "on Friday", "two days later".
    Relative,
    /// A time of day: "9.30 p.m.".
    Clock,
}

/// A date or time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moment {
    /// Its words.
    pub span: Span,
    /// Absolute, partial, relative, or a time of day.
    pub kind: MomentKind,
    /// When it is, as precisely as it says, in ISO 8601 and its Extended Date/Time Format: "2016-12-01", "2016-12",
    /// "2016-W48", "2016", "199X", "2016-09-04/2016-09-05", "T21:30"; a date without its year is "--12-01". `None` where
    /// neither the words nor the article's date tell.
    pub value: Option<String>,
    /// How sure of the value, 0 to 1.
    pub confidence: f32,
    /// What told it.
    pub why: Cow<'static, str>,
}

/// Finds everything mentioned in the kept blocks of an article. Never fails: where nothing is found the lists are empty.
pub fn annotate(document: &Document, article: &Article) -> Mentions {
    if article.folds.is_empty() {
        return of_text(&document.text, article);
    }
    // A hard-wrapped text is read with its paragraphs on one line, and what is found led back to the text as it is.
    let folded = article.folded(&document.text, Span::new(0, document.text.len()));
    let mut unwrapped = Article { metadata: article.metadata.clone(), ..Article::default() };
    unwrapped.blocks = article.blocks.clone();
    unwrapped.blocks.iter_mut().for_each(|block| block.span = folded.folded(block.span));
    let mut mentions = of_text(folded.text(), &unwrapped);
    mentions.spans_mut().for_each(|span| *span = folded.original(*span));
    mentions
}

/// Finds everything mentioned in the kept blocks of a text.
fn of_text(text: &str, article: &Article) -> Mentions {
    let analysis = Analysis::of(text, article);
    let quotes = analysis.quotes(text);
    let reading = &analysis.reading;
    let date = article.metadata.date.as_ref().map(|date| date.value.as_str());
    let (figures, moments) = quantities::find(&reading.tokens, text, reading.language, date);
    Mentions { sentences: analysis.reading.sentences, entities: analysis.merged.entities, quotes, figures, moments }
}

impl Mentions {
    /// Every span in them.
    fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        // Taken apart by name, so that a new list is not forgotten here.
        let Mentions { sentences, entities, quotes, figures, moments } = self;
        let sentences = sentences.iter_mut().map(|sentence| &mut sentence.span);
        let entities = entities.iter_mut().flat_map(|entity| &mut entity.mentions);
        let quotes = quotes.iter_mut().flat_map(|quote| {
            let speaker = quote.speaker.as_mut().map(|speaker| &mut speaker.span);
            std::iter::once(&mut quote.span).chain(speaker)
        });
        let figures = figures.iter_mut().map(|figure| &mut figure.span);
        let moments = moments.iter_mut().map(|moment| &mut moment.span);
        sentences.chain(entities).chain(quotes).chain(figures).chain(moments)
    }
}

/// All that is found in an article before its words are given to speakers.
struct Analysis {
    reading: Reading,
    merged: entities::Merged,
    /// The tokens with each quoted run as one.
    outer: Vec<Token>,
    voices: Vec<voices::Voice>,
    places: Vec<signals::Place>,
    /// How often each entity is named.
    counts: Vec<u32>,
}

impl Analysis {
    fn of(text: &str, article: &Article) -> Analysis {
        let reading = Reading::of(text, article);
        let names = reading.names(text);
        let merged = entities::merge(&names, &reading.tokens, text);
        let (mut outer, place) = voices::outside(&reading.tokens, &reading.runs);
        sentences::divide_outer(&mut outer, text, &reading.runs, reading.language);
        let voices = voices::find(&outer, &place, &names, &merged);
        let inside: Vec<(u32, u32)> = names
            .iter()
            .zip(&merged.of_name)
            .filter_map(|(name, entity)| Some((reading.tokens.get(name.first)?.run, (*entity)?)))
            .filter(|&(run, _)| run != NONE)
            .collect();
        let mut places = signals::places(&outer, &reading.runs, text, &inside);
        signals::set_tags(&mut places, &voices);
        let counts = merged.entities.iter().map(|e| e.mentions.len() as u32).collect();
        Analysis { reading, merged, outer, voices, places, counts }
    }

    /// The quotes of an article, direct and reported, in the order of the text.
    fn quotes(&self, text: &str) -> Vec<Quote> {
        let (outer, voices, merged) = (&self.outer, &self.voices, &self.merged);
        let chosen = ranker::choose(&self.places, outer, voices, merged, &self.counts);
        let mut found = Vec::new();
        let mut last_speaker = None;
        for (place, choice) in self.places.iter().zip(chosen) {
            let Some(run) = self.reading.runs.get(place.run as usize) else { continue };
            if scare::is_speech(place, outer, voices) < SPEECH {
                continue;
            }
            let speaker = choice.and_then(|(v, confidence)| {
                let voice = voices.get(v)?;
                let entity = resolve::entity(voices, v, last_speaker, outer, merged);
                last_speaker = entity.or(last_speaker);
                Some((resolve::speaker(voice, entity, outer, merged, text), confidence))
            });
            let confidence = speaker.as_ref().map_or(0.0, |&(_, confidence)| confidence);
            let speaker = speaker.map(|(speaker, _)| speaker);
            found.push(Quote { span: run.inside, manner: Manner::Direct, speaker, confidence });
        }
        for reported in indirect::find(outer, voices) {
            let Some(voice) = voices.get(reported.voice) else { continue };
            let entity = resolve::entity(voices, reported.voice, None, outer, merged);
            found.push(Quote {
                span: reported.span,
                manner: Manner::Indirect,
                speaker: Some(resolve::speaker(voice, entity, outer, merged, text)),
                confidence: reported.confidence,
            });
        }
        found.sort_by_key(|quote| (quote.span, quote.manner));
        found
    }
}

/// How likely a quoted run must be somebody's words to be given as a quote: where F1 is best on the training articles.
const SPEECH: f32 = 0.5;

/// An article's kept blocks as tokens, sentences and quoted runs.
struct Reading {
    language: Language,
    lexicon: &'static Lexicon,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    runs: Vec<quotes::Run>,
    paragraphs: Vec<Paragraph>,
}

/// A block that is read.
struct Paragraph {
    kind: Kind,
    /// Its tokens.
    tokens: (usize, usize),
}

/// Whether a kept block is read for names and quotes: not the lines that say who made the article and when.
fn is_read(kind: Kind) -> bool {
    kind.is_kept() && !matches!(kind, Kind::Byline | Kind::Date | Kind::Credit)
}

impl Reading {
    fn of(text: &str, article: &Article) -> Reading {
        let given = article.metadata.language.as_deref();
        let kept = article.blocks.iter().filter(|b| is_read(b.kind)).map(|b| b.span.of(text));
        let language = given.and_then(Language::of_code).unwrap_or_else(|| language::guess(kept));
        let lexicon = Lexicon::of(language);
        let mut reading = Reading {
            language,
            lexicon,
            sentences: Vec::new(),
            tokens: Vec::new(),
            runs: Vec::new(),
            paragraphs: Vec::new(),
        };
        for (at, block) in article.blocks.iter().enumerate().filter(|(_, block)| block.kind.is_kept()) {
            let (first_token, first_run) = (reading.tokens.len(), reading.runs.len());
            let paragraph = reading.paragraphs.len() as u32;
            let read = is_read(block.kind);
            if read {
                reading.runs.extend(quotes::runs(text, block.span));
            }
            tokens::tokenise(text, block.span, paragraph, &reading.runs, first_run, lexicon, &mut reading.tokens);
            let own = reading.tokens.get_mut(first_token..).unwrap_or(&mut []);
            sentences::divide(own, at as u32, language, &mut reading.sentences);
            if read {
                reading.paragraphs.push(Paragraph { kind: block.kind, tokens: (first_token, reading.tokens.len()) });
            } else {
                reading.tokens.truncate(first_token);
            }
        }
        reading
    }

    fn names(&self, text: &str) -> Vec<names::Name> {
        let capitals = names::Capitals::of(&self.tokens);
        let mut found = Vec::new();
        let mut titles = Vec::new();
        for paragraph in &self.paragraphs {
            let (from, to) = paragraph.tokens;
            let line = self.tokens.get(from..to).unwrap_or(&[]);
            // In an article without labels the first line is the headline where it is one sentence.
            let one = line.first().map(|t| t.sentence) == line.last().map(|t| t.sentence);
            let headline =
                matches!(paragraph.kind, Kind::Title | Kind::Heading) || from == 0 && one && self.paragraphs.len() > 1;
            if paragraph.kind != Kind::Caption && names::is_title_case(line, headline) {
                titles.push((from, to));
            } else {
                names::find(&self.tokens, (from, to), text, &capitals, self.lexicon, &mut found);
            }
        }
        names::find_known(&self.tokens, &titles, text, &capitals, self.lexicon, &mut found);
        found
    }
}
