//! What is found in an article: plain data, every piece with its place in the text, how sure it is, and why.

use crate::intake::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

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
    /// On whose word: agencies, outlets, unnamed people, documents.
    pub sources: Vec<Source>,
}

impl Mentions {
    /// Which entity is named at a span or touches it: an index into [`Mentions::entities`].
    pub fn entity_at(&self, span: Span) -> Option<usize> {
        let named = |entity: &Entity| entity.mentions.contains(&span);
        let touched = |entity: &Entity| entity.mentions.iter().any(|mention| mention.overlaps(span));
        self.entities.iter().position(named).or_else(|| self.entities.iter().position(touched))
    }

    /// Every span in them.
    pub(super) fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        // Taken apart by name, so that a new list is not forgotten here.
        let Mentions { sentences, entities, quotes, figures, moments, sources } = self;
        let sentences = sentences.iter_mut().map(|sentence| &mut sentence.span);
        let entities = entities.iter_mut().flat_map(Entity::spans_mut);
        let quotes = quotes.iter_mut().flat_map(|quote| {
            let speaker = quote.speaker.as_mut().map(|speaker| &mut speaker.span);
            std::iter::once(&mut quote.span).chain(speaker)
        });
        let figures = figures.iter_mut().map(|figure| &mut figure.span);
        let moments = moments.iter_mut().map(|moment| &mut moment.span);
        let sources = sources.iter_mut().map(|source| &mut source.span);
        sentences.chain(entities).chain(quotes).chain(figures).chain(moments).chain(sources)
    }
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
    /// A product, a work or anything else.
    Other,
    /// A named event: a summit, a festival, a storm.
    Event,
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
    /// Of a place: those of the mentions in which it stands for its government ("Ankara denied it").
    pub acting: Vec<Span>,
    /// What the article says that it is, beside its name: "Turkish Foreign Minister", "a rebel group".
    pub described: Vec<Span>,
    /// How sure, 0 to 1.
    pub confidence: f32,
}

impl Entity {
    fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        let Entity { mentions, acting, described, .. } = self;
        mentions.iter_mut().chain(acting).chain(described)
    }
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

/// What sort of source something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// A news agency.
    Agency,
    /// Another outlet: "told Radio Atlantica".
    Outlet,
    /// People whose name is withheld: "a senior government source".
    Unnamed,
    /// A document or statement.
    Document,
}

/// Where something is said to come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Its words.
    pub span: Span,
    /// What sort it is.
    pub kind: SourceKind,
    /// An agency as it is known ("AFP"), an outlet as fully as the article names it, else the words themselves.
    pub name: String,
    /// Whether the article itself is credited to it, as to the agency in a dateline.
    pub credited: bool,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// What told it.
    pub why: Cow<'static, str>,
}
