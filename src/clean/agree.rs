//! What a line is, made to agree with what was read from it: the line that names the writers is a byline, the one that gives the
//! day of publication a date, and what stands right above the headline is no other story.

use super::characters::word_hash;
use super::labels::Labels;
use super::lines::{End, Start, phrase_hashes};
use super::page::Page;
use super::verdict::Verdict;
use super::{Kind, Metadata};
use crate::intake::Span;
use std::sync::OnceLock;

/// Words of a line that says who wrote or when, at most: in longer ones it is said beside other things.
const MOST_WORDS: u32 = 16;

/// Words of a kicker that is a phrase of its own, at most.
const MOST_KICKER: u32 = 9;

/// Words that a line of breadcrumbs has in common with the headline at its end, at least.
const CRUMB_WORDS: usize = 3;

/// Gives the lines that the metadata was read from the kind that follows, where only their shape spoke against it.
pub fn with_metadata(page: &Page, metadata: &Metadata, labels: &mut Labels) {
    let line_of = |span: Span| {
        let at = page.lines.list.partition_point(|line| line.span.end < span.end);
        page.lines.list.get(at).is_some_and(|line| line.span.contains(span)).then_some(at)
    };
    let writers = metadata.authors.first().and_then(|author| author.span).and_then(line_of);
    let day = metadata.date.as_ref().and_then(|date| date.span).and_then(line_of);
    let said = [(day, Kind::Date, "says when it was published"), (writers, Kind::Byline, "names who wrote it")];
    for (at, kind, reason) in said {
        let Some(at) = at else { continue };
        let Some(verdict) = labels.verdicts.get_mut(at) else { continue };
        if is_guess(page, at, verdict) && page.line(at).count() <= MOST_WORDS {
            *verdict = Verdict::new(kind, 0.6, reason);
        }
    }
    if let Some(title) = labels.title {
        above_headline(page, title, labels);
    }
    let outlet = metadata.outlet.as_ref().map_or(Vec::new(), |outlet| phrase_hashes(&outlet.value));
    for at in 0..page.len() {
        if let Some(found) = by_neighbours(page, at, labels, &outlet)
            && let Some(verdict) = labels.verdicts.get_mut(at)
        {
            *verdict = found;
        }
    }
}

/// Subjects an article is filed under, and the button to hear it: words at the start of a line.
const PAGE_WORDS: &str = "tags|tag|tagged|filed under|posted in|topics|categories|schlagwörter|schlagworte|stichworte|kategorie|themen|mots clés|\
                          étiquettes|etiquetas|temas|argomenti|assuntos|etiketler|теги|метки|الوسوم|كلمات مفتاحية|listen to this|\
                          hear this|artikel anhören|beitrag anhören|écouter cet article|écoutez cet article|escuchar este artículo|\
                          escucha este artículo|ascolta l articolo|ascolta questo articolo|ouvir este artigo|ouça este artigo|\
                          haberi dinle|слушать статью|прослушать|استمع إلى المقال";

/// Words that speak of cookies in a request for consent.
const COOKIES: &str = "cookie cookies çerez çerezler çerezleri куки الارتباط";

/// Words of such a request, at least: less is the link to the notice.
const REQUEST_WORDS: u32 = 6;

/// Words of a button that answers such a request, at most.
const BUTTON_WORDS: u32 = 4;

/// Words of a sub-heading above a list, at most.
const HEADING_WORDS: u32 = 9;

/// Separators of a menu on one line, at least: "News · Harbour · Council".
const MENU_SIGNS: u32 = 2;

struct Phrases {
    page: Vec<Vec<u32>>,
    cookies: Vec<u32>,
}

fn phrases() -> &'static Phrases {
    static PHRASES: OnceLock<Phrases> = OnceLock::new();
    PHRASES.get_or_init(|| Phrases {
        page: PAGE_WORDS.split('|').map(phrase_hashes).collect(),
        cookies: COOKIES.split_whitespace().map(word_hash).collect(),
    })
}

/// A line whose kind follows from its neighbours, from the outlet's name or from a word that its phrase of furniture leaves
/// open.
fn by_neighbours(page: &Page, at: usize, labels: &Labels, outlet: &[u32]) -> Option<Verdict> {
    let verdict = labels.verdicts.get(at)?;
    let kind = |at: usize| labels.verdicts.get(at).map(|verdict| verdict.kind);
    let line = page.line(at);
    let words = page.words(at);
    let last = labels.core.map_or(0, |core| core.last);
    match verdict.kind {
        Kind::Related if phrases().page.iter().any(|phrase| words.starts_with(phrase)) && !line.is_text() => {
            Some(Verdict::new(Kind::Navigation, 0.7, "names its subjects or is a button"))
        }
        Kind::Related if !is_guess(page, at, verdict) => None,
        Kind::Related if line.copyright && at > last => Some(Verdict::new(Kind::Legal, 0.7, "a rights notice")),
        Kind::Related if line.separators >= MENU_SIGNS && !line.ends_sentence() => {
            Some(Verdict::new(Kind::Navigation, 0.6, "short words parted by signs, like a menu"))
        }
        Kind::Related
            if at > last && (line.is_text() || line.sentences > 0) && speaks_of(words, line.sentences, outlet) =>
        {
            Some(Verdict::new(Kind::About, 0.6, "speaks of the outlet itself").and("after the text"))
        }
        Kind::Related if labels.core.is_some_and(|core| core.holds(at)) && heads_list(page, at, labels) => {
            Some(Verdict::new(Kind::Heading, 0.6, "a short line without a full stop").and("above a list"))
        }
        Kind::Related if labels.core.is_some_and(|core| core.holds(at)) && introduces_list(page, at, labels) => {
            Some(Verdict::new(Kind::Body, 0.6, "introduces the list below it"))
        }
        Kind::Legal => {
            let asks = words.iter().any(|word| phrases().cookies.contains(word));
            let button =
                (at + 1..at + 3).any(|next| kind(next) == Some(Kind::Form) && page.line(next).count() <= BUTTON_WORDS);
            (asks && button && !line.copyright && line.effective >= REQUEST_WORDS)
                .then(|| Verdict::new(Kind::Form, 0.7, "asks for consent to cookies").and("above a button to answer"))
        }
        // The second button of such a request.
        Kind::Navigation
            if is_guess(page, at, verdict) && line.blanks == 0 && at > 1 && line.count() <= BUTTON_WORDS =>
        {
            let asked = labels.verdicts.get(at - 2).is_some_and(|above| above.kind == Kind::Form)
                && page.words(at - 2).iter().any(|word| phrases().cookies.contains(word));
            (asked && kind(at - 1) == Some(Kind::Form)).then(|| Verdict::new(Kind::Form, 0.6, "a button of a form"))
        }
        _ => None,
    }
}

/// Words before the outlet's name in a line that opens with it.
const BEFORE_OUTLET: usize = 2;

/// Sentences of a note that names the outlet further in, at least.
const NOTE_SENTENCES: u32 = 2;

/// Whether a paragraph opens with the outlet's name, or names it in a note of several sentences.
fn speaks_of(words: &[u32], sentences: u32, outlet: &[u32]) -> bool {
    if outlet.is_empty() {
        return false;
    }
    let place = words.windows(outlet.len()).position(|window| window == outlet);
    place.is_some_and(|place| place <= BEFORE_OUTLET || sentences >= NOTE_SENTENCES)
}

/// Whether a short line stands above a list of the article, or above the sentence that introduces one.
fn heads_list(page: &Page, at: usize, labels: &Labels) -> bool {
    let line = page.line(at);
    let is_list = labels.verdicts.get(at + 1).is_some_and(|verdict| verdict.kind == Kind::List);
    (is_list || introduces_list(page, at + 1, labels))
        && (2..=HEADING_WORDS).contains(&line.count())
        && line.end == End::Open
        && line.start != Start::Lower
        && !line.is_item()
        && line.blanks > 0
}

/// Whether a line of the text, or one that was put aside for its shape alone, ends with a colon above a list of the article.
fn introduces_list(page: &Page, at: usize, labels: &Labels) -> bool {
    let Some(verdict) = labels.verdicts.get(at) else { return false };
    let is_list = labels.verdicts.get(at + 1).is_some_and(|verdict| verdict.kind == Kind::List);
    is_list && page.line(at).end == End::Colon && (verdict.kind == Kind::Body || is_guess(page, at, verdict))
}

/// A headline that stands twice in a row is the first of the two; the second repeats it.
pub fn first_of_two(page: &Page, labels: &mut Labels) {
    let Some(second) = labels.title else { return };
    let Some(first) = second.checked_sub(1).filter(|&first| page.line(first).hash == page.line(second).hash) else {
        return;
    };
    let Some(above) = labels.verdicts.get(first).filter(|verdict| is_guess(page, first, verdict)) else { return };
    let sure = above.confidence;
    labels.verdicts.swap(first, second);
    if let Some(verdict) = labels.verdicts.get_mut(second) {
        *verdict = Verdict::new(Kind::Duplicate, sure.max(0.8), format!("repeats line {}", page.line(first).number));
    }
    labels.title = Some(first);
}

/// Whether a line was put aside for its shape and place alone: no phrase of page furniture stands in it.
fn is_guess(page: &Page, at: usize, verdict: &Verdict) -> bool {
    let reader = verdict.reasons.iter().any(|reason| reason == super::decided::BY_READER);
    matches!(verdict.kind, Kind::Related | Kind::Navigation) && page.furniture(at).is_none() && !reader
}

/// Lines above the headline among which breadcrumbs are looked for.
const CRUMB_REACH: usize = 3;

/// The kicker and the breadcrumbs above a headline.
fn above_headline(page: &Page, title: usize, labels: &mut Labels) {
    let words = page.words(title);
    for at in title.saturating_sub(CRUMB_REACH)..title {
        let Some(verdict) = labels.verdicts.get_mut(at) else { continue };
        if verdict.kind != Kind::Related || !is_guess(page, at, verdict) {
            continue;
        }
        // The first word may be glued to the section's: "HomeNewsThe pier stays shut".
        let end = words.get(1..).filter(|end| end.len() >= CRUMB_WORDS);
        let line = page.line(at);
        if end.is_some_and(|end| page.words(at).ends_with(end)) && page.words(at) != words {
            *verdict = Verdict::new(Kind::Navigation, 0.6, "says where on the site the headline below it stands");
        } else if at + 1 == title
            && line.count() <= MOST_KICKER
            && !line.is_item()
            && line.start != Start::Number
            && page.date(at).is_none()
            && page.copies.get(at) == Some(&1)
            && page.line(title).blanks <= 1
            && line.blanks > page.line(title).blanks
        {
            *verdict = Verdict::new(Kind::Navigation, 0.5, "a kicker right above the headline");
        }
    }
}
