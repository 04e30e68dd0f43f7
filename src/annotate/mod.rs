//! An [`Article`] to its [`Mentions`]: sentences, the people and bodies it names, what is quoted and by whom.
//!
//! In comes a cleaned article; out come spans into the document's text with what we say about them. Only kept blocks
//! are read; page furniture names nobody. This room never merges across documents (see `compare`).

mod acronyms;
mod correct;
mod days;
mod entities;
mod indirect;
mod inserted;
mod kinds;
mod language;
mod lexicon;
mod mentions;
mod names;
mod quantities;
mod quotes;
mod ranker;
mod resolve;
mod runs;
mod scare;
mod sentences;
mod signals;
mod sources;
mod speaker_weights;
#[cfg(test)]
mod tests;
mod titles;
mod tokens;
pub mod training;
mod voices;
mod words;

pub use correct::{correct, kind_of};
pub use days::days;
pub use mentions::*;

use crate::clean::{Article, Kind};
use crate::intake::{Document, Span};
use crate::text::Order;
use lexicon::{
    BODY, CLOSED_CLASS, COUNTRY, HE, LOCATION, Lexicon, MAN, MONTH, NATIONAL, SAY_STRONG, SHE, SURNAME, TITLE, WEEKDAY,
    WOMAN, word_hash,
};
use tokens::{NONE, Token};
use words::Language;

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

/// Whether a word as it is written only binds others ("she", "would"), says that something is said, or is a day of the week
/// or a month; by the code of its language, English where that is not known.
pub fn is_small_word(word: &str, language: Option<&str>) -> bool {
    let language = language.and_then(Language::of_code).unwrap_or(Language::English);
    let traits = Lexicon::of(language).traits(word_hash(word));
    // "march" and "may" are something else.
    let is_month = traits & MONTH != 0 && word.starts_with(char::is_uppercase);
    is_month || traits & (CLOSED_CLASS | SAY_STRONG | WEEKDAY) != 0
}

/// Whether half the news names it, as a folded word: a country, its people, its capital, whoever leads it, first names and titles.
pub fn is_widely_named(folded: &str) -> bool {
    let known = COUNTRY | NATIONAL | LOCATION | BODY | SURNAME | MAN | WOMAN | TITLE;
    Lexicon::of(Language::English).traits(word_hash(folded)) & known != 0
}

/// Finds everything mentioned in the kept blocks of a text.
fn of_text(text: &str, article: &Article) -> Mentions {
    let analysis = Analysis::of(text, article);
    let mut quotes = analysis.quotes(text);
    let mut sources =
        sources::find(&analysis.outer, &analysis.voices, &analysis.merged, text, analysis.reading.lexicon);
    // Whoever may not speak or gives no name is without one where words are given too.
    let withheld = |span: Span| sources.iter().any(|s| s.kind == SourceKind::Unnamed && s.span.overlaps(span));
    for speaker in quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()).filter(|s| s.entity.is_none()) {
        speaker.anonymous |= withheld(speaker.span);
    }
    if !sources.iter().any(|source| source.credited) {
        sources.extend(sources::sign_off(text, article));
    }
    let reading = &analysis.reading;
    let date = article.metadata.date.as_ref().map(|date| date.value.as_str());
    let (figures, moments) = quantities::find(&reading.tokens, text, reading.language, date);
    Mentions {
        sentences: analysis.reading.sentences,
        entities: analysis.merged.entities,
        quotes,
        figures,
        moments,
        sources,
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
        let mut merged = entities::merge(&names, &reading.tokens, text);
        let (mut outer, place) = voices::outside(&reading.tokens, &reading.runs);
        sentences::divide_outer(&mut outer, text, &reading.runs, reading.language);
        let voices = voices::find(&outer, &place, &names, &merged, reading.lexicon);
        let inside: Vec<(u32, u32)> = names
            .iter()
            .zip(&merged.of_name)
            .filter_map(|(name, entity)| Some((reading.tokens.get(name.first)?.run, (*entity)?)))
            .filter(|&(run, _)| run != NONE)
            .collect();
        let mut places = signals::places(&outer, &reading.runs, text, &inside);
        signals::set_tags(&mut places, &voices);
        resolve::set_acting(&voices, &mut merged);
        let counts = merged.entities.iter().map(|e| e.mentions.len() as u32).collect();
        Analysis { reading, merged, outer, voices, places, counts }
    }

    /// The quotes of an article, direct and reported, in the order of the text.
    fn quotes(&self, text: &str) -> Vec<Quote> {
        let (outer, voices, merged) = (&self.outer, &self.voices, &self.merged);
        let mentions = inserted::mentions(&self.reading, merged);
        let chosen = ranker::choose(&self.places, outer, voices, merged, &self.counts);
        let mut found = Vec::new();
        let mut last_speaker = None;
        for (place, choice) in self.places.iter().zip(chosen) {
            let Some(run) = self.reading.runs.get(place.run as usize) else { continue };
            if scare::is_speech(place, outer, voices) < SPEECH {
                continue;
            }
            let speaker = choice.and_then(|(v, confidence)| {
                let entity = resolve::entity(voices, v, last_speaker, outer, merged);
                last_speaker = entity.or(last_speaker);
                Some((resolve::speaker(voices, v, entity, outer, merged, text)?, confidence))
            });
            let speaker = inserted::speaker(&self.reading, place.run, &mentions, merged).or(speaker);
            let confidence = speaker.as_ref().map_or(0.0, |&(_, confidence)| confidence);
            let speaker = speaker.map(|(speaker, _)| speaker);
            found.push(Quote { span: run.inside, manner: Manner::Direct, speaker, confidence });
        }
        for reported in indirect::find(outer, voices) {
            let entity = resolve::entity(voices, reported.voice, None, outer, merged);
            let mut speaker = resolve::speaker(voices, reported.voice, entity, outer, merged, text);
            // What several do together is said by none of them alone.
            if let (Some(span), Some(speaker)) = (resolve::joined(voices, reported.voice, outer), &mut speaker) {
                *speaker = Speaker { name: span.on_one_line(text), span, entity: None, anonymous: false };
            }
            let confidence = reported.confidence;
            found.push(Quote { span: reported.span, manner: Manner::Indirect, speaker, confidence });
        }
        found.order_by_key(|quote| (quote.span, quote.manner));
        self.go_on_unnamed(&mut found, text);
        found
    }

    /// "…," a senior official said. He added that …": who says he or she in the sentence after words of somebody without a name
    /// is still that somebody, as long as no person is named between.
    fn go_on_unnamed(&self, quotes: &mut [Quote], text: &str) {
        let people = || self.merged.entities.iter().filter(|entity| entity.kind == EntityKind::Person);
        for at in 1..quotes.len() {
            let (before, rest) = quotes.split_at_mut(at);
            let (Some(before), Some(quote)) = (before.last(), rest.first_mut()) else { continue };
            let (Some(unnamed), Some(speaker)) = (before.speaker.as_ref(), quote.speaker.as_mut()) else { continue };
            let token = self.outer.partition_point(|token| token.span.start < speaker.span.start);
            let is_pronoun = self.outer.get(token).is_some_and(|t| t.span == speaker.span && t.is(HE | SHE));
            let from = before.span.end.max(unnamed.span.end);
            let gap = Span { start: from, end: speaker.span.start };
            // Several people are no "he".
            if !unnamed.anonymous || !is_pronoun || unnamed.name.ends_with('s') || gap.start > gap.end {
                continue;
            }
            let between = gap.of(text);
            let named = people().any(|person| person.mentions.iter().any(|mention| gap.contains(*mention)));
            if between.matches(['.', '!', '?']).count() == 1 && !between.contains('\n') && !named {
                (speaker.name, speaker.entity, speaker.anonymous) = (unnamed.name.clone(), None, true);
            }
        }
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

/// About so many bytes of a text make a token, the space between counted: room is made for all at once.
const BYTES_A_TOKEN: usize = 5;

impl Reading {
    fn of(text: &str, article: &Article) -> Reading {
        let given = article.metadata.language.as_deref();
        let kept = article.blocks.iter().filter(|b| is_read(b.kind)).map(|b| b.span.of(text));
        let language = given.and_then(Language::of_code).unwrap_or_else(|| language::guess(kept));
        let lexicon = Lexicon::of(language);
        let bytes: usize =
            article.blocks.iter().filter(|block| is_read(block.kind)).map(|block| block.span.len()).sum();
        let mut reading = Reading {
            language,
            lexicon,
            sentences: Vec::new(),
            tokens: Vec::with_capacity(bytes / BYTES_A_TOKEN),
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
        let mut capitals = names::Capitals::of(&self.tokens);
        capitals.long_forms = acronyms::long_forms(&self.tokens, text);
        // The acronym, which stands behind a bracket, is a name from there on.
        let acronyms = capitals.long_forms.iter().filter_map(|&(_, end)| self.tokens.get(end + 1));
        capitals.known = acronyms.map(|t| names::name_key(t.span.of(text))).collect();
        let mut found = self.names_by(text, &capitals);
        // Where every noun has a capital, a surname alone is known only once its bearer is.
        if self.lexicon.has_compounds() {
            let known = names::known_again(&found, &self.tokens);
            if !known.is_subset(&capitals.known) {
                capitals.known.extend(known);
                found = self.names_by(text, &capitals);
            }
        }
        found
    }

    fn names_by(&self, text: &str, capitals: &names::Capitals) -> Vec<names::Name> {
        let mut found = Vec::new();
        let mut titles = Vec::new();
        for paragraph in &self.paragraphs {
            let (from, to) = paragraph.tokens;
            let line = self.tokens.get(from..to).unwrap_or(&[]);
            // In an article without labels the first line is the headline where it is one sentence.
            let one = line.first().map(|t| t.sentence) == line.last().map(|t| t.sentence);
            let headline =
                matches!(paragraph.kind, Kind::Title | Kind::Heading) || from == 0 && one && self.paragraphs.len() > 1;
            let cased = self.lexicon.has_title_case() && names::is_title_case(line, headline);
            if paragraph.kind != Kind::Caption && cased {
                titles.push((from, to));
            } else {
                names::find(&self.tokens, (from, to), text, capitals, self.lexicon, &mut found);
            }
        }
        names::find_known(&self.tokens, &titles, text, capitals, self.lexicon, &mut found);
        found
    }
}
