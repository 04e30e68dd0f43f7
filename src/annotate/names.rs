//! Names: runs of capitals with what their shape and surroundings say of them.
//!
//! A candidate is found by shape alone and freed of the titles before it; what it names is weighed later, over all the
//! mentions of one entity (see `entities`).

use super::kinds::{self, Evidence, is_initial};
use super::lexicon::*;
use super::runs::{opens_sentence, run_end, starts_name};
use super::titles::{small_title, title_length};
use super::tokens::{Shape, Token};
use crate::intake::Span;
use crate::text::{Filter, Order, fold};

/// A name where it stands.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Its first token, without titles.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// The first token of the title or role right before it; `first` where there is none.
    pub title: usize,
    /// The words of the name.
    pub span: Span,
    /// Each word's key: lower case without accents and without an Arabic article.
    pub keys: Vec<u64>,
    /// What the words themselves say.
    pub own: Evidence,
    /// What stands around them says.
    pub around: Evidence,
    /// A man's (true) or woman's (false) name or courtesy title.
    pub male: Option<bool>,
    /// It stands where any word is capitalised.
    pub opens: bool,
}

impl Name {
    /// The key of the whole name.
    pub(super) fn key(&self) -> u64 {
        phrase_hash(self.keys.iter().copied())
    }
}

/// The key under which spellings of one name meet: "Erdoğan" and "Erdogan", "al-Assad" and "Assad".
pub(super) fn name_key(word: &str) -> u64 {
    let plain: String;
    let folded = if word.is_ascii() {
        word
    } else {
        plain = fold(word);
        &plain
    };
    let stem = match folded.split_once('-') {
        Some((article, rest)) if article.len() == 2 && ["al", "el"].iter().any(|a| a.eq_ignore_ascii_case(article)) => {
            rest
        }
        _ => folded,
    };
    word_hash(stem)
}

/// A share of capitalised words from which a line is taken to be in title case, where capitals say nothing. Headlines
/// in sentence case stay below 0.5 on the training articles, those in title case above 0.8.
const TITLE_CASE: f32 = 0.65;

/// Whether a paragraph is written in title case. A sentence with its full stop is not, unless it is a `headline`.
pub(super) fn is_title_case(paragraph: &[Token], headline: bool) -> bool {
    // A full stop may stand before closing quotation marks.
    let end = paragraph.iter().rev().find(|t| !t.is(QUOTATION_MARK));
    if !headline && end.is_some_and(|t| t.is(STOP)) {
        return false;
    }
    let (mut capital, mut words) = (0, 0);
    for token in paragraph.iter().skip(1).filter(|t| t.is(WORD) && t.span.len() >= 4) {
        words += 1;
        capital += u32::from(token.is_capital());
    }
    // Too few words tell nothing; longer paragraphs are running text.
    (3..40).contains(&words) && capital as f32 >= TITLE_CASE * words as f32
}

/// What the whole article tells of its capitals.
#[derive(Default)]
pub(super) struct Capitals {
    /// Words with a capital that it also writes without one: see [`Capitals::is_small`].
    small: HashedSet,
    /// Words that stand after a first name or a courtesy title: surnames, even where they are words ("Will", "Read").
    pub surnames: HashedSet,
    /// Keys of single words that are names elsewhere in the article, where the shape of a word does not tell names.
    pub known: HashedSet,
    /// Ranges of tokens that an acronym in brackets behind them shortens, in the order of the text.
    pub long_forms: Vec<(usize, usize)>,
}

impl Capitals {
    /// Whether the article writes a word without a capital, here or elsewhere.
    pub(super) fn is_small(&self, token: &Token) -> bool {
        token.shape == Shape::Lower || self.small.contains(&token.hash)
    }

    pub(super) fn of(tokens: &[Token]) -> Capitals {
        let mut found = Capitals::default();
        // Only words that stand with a capital too are asked for.
        let capitals = tokens.iter().filter(|t| t.shape != Shape::Lower && t.is(WORD));
        let asked = Filter::<64>::of(capitals.map(|t| t.hash as u32));
        for token in tokens.iter().filter(|t| t.shape == Shape::Lower && asked.may_hold(t.hash as u32)) {
            found.small.insert(token.hash);
        }
        for two in tokens.windows(2) {
            let [first, second] = two else { continue };
            let given = first.is(MAN | WOMAN | MISTER | MISSES) && first.is_capital() && !first.is(CLOSED_CLASS);
            if given
                && second.is_capital()
                && second.is(WORD)
                && !second.is(FIRST_PERSON | MONTH | WEEKDAY | DETERMINER)
            {
                found.surnames.insert(second.hash);
            }
        }
        found
    }
}

/// The keys of single words that stand for somebody named in full: surnames, and first names that stand before a number
/// ("Charles III") or are a man's or woman's.
pub(super) fn known_again(names: &[Name], tokens: &[Token]) -> HashedSet {
    // "Maschinenbauer Veltron", and Veltron from there on.
    let told = names.iter().filter(|name| name.keys.len() == 1 && name.own.organisation >= 4.0);
    let told = told.flat_map(|name| name.keys.first().copied());
    let full = names.iter().filter(|name| name.keys.len() > 1 && name.own.person + name.around.person >= 3.0);
    let keys = full.flat_map(|name| {
        let given = tokens.get(name.first).is_some_and(|t| t.is(MAN | WOMAN) && !t.is(CLOSED_CLASS | COMMON_VERB));
        name.keys.last().copied().into_iter().chain(name.keys.first().copied().filter(|_| given))
    });
    keys.chain(told).collect()
}

/// Finds the names in one paragraph's tokens (`from..to` of the article's).
pub(super) fn find(
    tokens: &[Token],
    (from, to): (usize, usize),
    text: &str,
    capitals: &Capitals,
    lexicon: &Lexicon,
    names: &mut Vec<Name>,
) {
    let mut at = from;
    let mut long_forms =
        capitals.long_forms.iter().skip(capitals.long_forms.partition_point(|&(start, _)| start < from));
    let mut long_form = long_forms.next();
    while at < to {
        while long_form.is_some_and(|&(start, _)| start < at) {
            long_form = long_forms.next();
        }
        if let Some(&(start, end)) = long_form.filter(|&&(start, end)| start == at && end < to) {
            add_long_form(tokens, (start, end), (from, to), text, lexicon, names);
            at = end;
            continue;
        }
        if !starts_name(tokens, at, from, capitals, lexicon) {
            at += 1;
            continue;
        }
        let end = run_end(tokens, at, to, text, lexicon);
        add_run(tokens, (at, end), (from, to), text, capitals, lexicon, names);
        at = end.max(at + 1);
    }
}

/// Finds in lines of title case (given as token ranges) the names that the rest of the article has, and people whose first
/// name or surname is known. The names come back in the order of the text.
pub(super) fn find_known(
    tokens: &[Token],
    lines: &[(usize, usize)],
    text: &str,
    capitals: &Capitals,
    lexicon: &Lexicon,
    names: &mut Vec<Name>,
) {
    // A name of at most this many words is looked for.
    const LONGEST: usize = 4;
    let mut known: HashedMap<usize> = HashedMap::default();
    for (n, name) in names.iter().enumerate() {
        known.entry(name.key()).or_insert(n);
        if let (true, Some(&last)) = (name.keys.len() > 1 && name.own.person > 1.0, name.keys.last()) {
            known.entry(last).or_insert(n);
        }
    }
    for &(from, to) in lines {
        let keys: Vec<u64> = tokens
            .get(from..to)
            .unwrap_or(&[])
            .iter()
            .map(|t| if t.is(WORD) { name_key(t.span.of(text)) } else { 0 })
            .collect();
        let mut at = from;
        while at < to {
            let longest = (1..=LONGEST.min(to - at)).rev().find(|&length| {
                let Some(own) = tokens.get(at..at + length) else { return false };
                let capital = own.iter().all(|t| t.is_capital() || t.is(PARTICLE));
                let key = phrase_hash(keys.iter().skip(at - from).take(length).copied());
                let first = own.first().is_some_and(|t| t.is(MAN | WOMAN));
                let last = own.last().is_some_and(|t| t.is(SURNAME));
                let whole = if length == 1 {
                    own.first().map_or(0, |t| t.traits)
                } else {
                    lexicon.traits(phrase_hash(own.iter().map(|t| t.hash)))
                };
                capital
                    && (known.contains_key(&key)
                        || length == 2 && first && last
                        || length == 1 && last && !own.iter().any(|t| t.is(CLOSED_CLASS | COMMON_VERB | SAY))
                        || whole & (COUNTRY | LOCATION | BODY) != 0)
            });
            let length = longest.unwrap_or(0);
            if length > 0 {
                add_run(tokens, (at, at + length), (from, to), text, capitals, lexicon, names);
            }
            at += length.max(1);
        }
    }
    names.order_by_key(|name| name.span);
}

/// The key of a word of a name; of a German genitive, that of the name: "Maduros".
fn key_of(token: &Token, text: &str, capitals: &Capitals, lexicon: &Lexicon) -> u64 {
    let written = token.span.of(text);
    if lexicon.has_compounds()
        && let Some(stem) = written.strip_suffix('s')
    {
        let key = name_key(stem);
        let known = || lexicon.traits(word_hash(stem)) & (COUNTRY | LOCATION | SURNAME) != 0;
        let itself = || lexicon.traits(token.hash) & (COUNTRY | LOCATION | SURNAME | MAN | WOMAN | BODY) != 0;
        if (capitals.known.contains(&key) || known()) && !itself() {
            return key;
        }
    }
    name_key(written)
}

/// Nouns that stand before the name of an outlet and are no part of it, in German.
static KINDS_OF_MEDIA: WordSet = WordSet::of(
    "zeitung tageszeitung wochenzeitung boulevardzeitung zeitschrift sender fernsehsender radiosender magazin \
     nachrichtenmagazin nachrichtenagentur presseagentur portal nachrichtenportal blatt",
);

/// Adjectives that say which part of a people or country is meant.
static COMPASS: WordSet = WordSet::of("north south east west central northern southern eastern western middle");

/// Nouns of storms, which have names.
static STORMS: WordSet = WordSet::of(
    "storm hurricane typhoon cyclone sturm orkan hurrikan taifun zyklon sturmtief orkantief tempête ouragan cyclone typhon \
     huracán tormenta tifón ciclón borrasca uragano tifone ciclone furacão tempestade tufão",
);

/// Nouns of bodies and places that are named after people.
static NAMED_AFTER: WordSet = WordSet::of(
    "fundación fondation foundation hospital hôpital instituto institut institute universidad université university colegio \
     collège college escuela école school teatro théâtre theatre museo musée museum centro centre center biblioteca \
     bibliothèque library aeropuerto aéroport airport estadio stade stadium parque parc premio prix orquesta cátedra lycée \
     liceo clínica clinique asociación association fondo fonds fund trust ospedale istituto università",
);

/// What an acronym in brackets adds for a body.
const SHORTENED: f32 = 4.0;

/// Adds the words that an acronym shortens as one name.
fn add_long_form(
    tokens: &[Token],
    (first, end): (usize, usize),
    bounds: (usize, usize),
    text: &str,
    lexicon: &Lexicon,
    names: &mut Vec<Name>,
) {
    let Some(own) = tokens.get(first..end) else { return };
    let (Some(a), Some(b)) = (own.first(), own.last()) else { return };
    let (mut evidence, _) = kinds::of_words(own, false, false, lexicon);
    evidence.organisation += SHORTENED;
    evidence.person = evidence.person.min(2.0);
    let around = kinds::of_neighbours(tokens, (first, end), bounds);
    let keys = own.iter().filter(|t| t.is(WORD)).map(|t| name_key(t.span.of(text))).collect();
    let span = Span { start: a.span.start, end: b.span.end };
    let opens = opens_sentence(tokens, first, bounds.0);
    names.push(Name { first, end, title: first, span, keys, own: evidence, around, male: None, opens });
}

/// Frees a run of titles and weighs it.
fn add_run(
    tokens: &[Token],
    (start, end): (usize, usize),
    bounds: (usize, usize),
    text: &str,
    capitals: &Capitals,
    lexicon: &Lexicon,
    names: &mut Vec<Name>,
) {
    let Some(run) = tokens.get(start..end) else { return };
    // "Washington Post Trump": a known body or place, and a surname of its own.
    if let (Some(last), true) = (run.last().filter(|t| t.is(SURNAME)), run.len() > 1) {
        let before = run.get(..run.len() - 1).unwrap_or(&[]);
        let known = lexicon.traits(phrase_hash(before.iter().map(|t| t.hash))) & (BODY | COUNTRY | LOCATION) != 0;
        if known && !last.is(ORGANISATION | PLACE) && !before.iter().any(|t| t.is(MAN | WOMAN | TITLE)) {
            add_run(tokens, (start, end - 1), bounds, text, capitals, lexicon, names);
            add_run(tokens, (end - 1, end), bounds, text, capitals, lexicon, names);
            return;
        }
    }
    let capitals_are_nouns = lexicon.has_compounds();
    // "Tribunal Supremo Ángel Hurtado": a body of two words or more, and a person of their own; but "Hospital General Luis
    // Calvo" is named after one.
    let bearer = (2..run.len().saturating_sub(1)).find(|&i| {
        run.get(i).is_some_and(|t| t.is(MAN | WOMAN) && !t.is(ORGANISATION | LOCATION | COUNTRY | CLOSED_CLASS))
            && run.get(i + 1).is_some_and(|t| t.is_capital() && !t.is(ORGANISATION | PLACE | EVENT))
    });
    if let Some(at) = bearer.filter(|_| !capitals_are_nouns)
        && run.first().is_some_and(|t| t.is(ORGANISATION | BODY) && !t.is(TITLE) && !NAMED_AFTER.contains(&t.hash))
        && run.get(..at).is_some_and(|body| body.iter().all(|t| t.is_capital() && !t.is(TITLE | ROLE | MAN | WOMAN)))
    {
        add_run(tokens, (start, start + at), bounds, text, capitals, lexicon, names);
        add_run(tokens, (start + at, end), bounds, text, capitals, lexicon, names);
        return;
    }
    let mut first = start + title_length(run);
    let mut title = start;
    let mut last = end;
    // A title or role in small letters right before the run: "spokesman John Kirby", "Russian leader Vladimir Putin".
    if first == start {
        title = small_title(tokens, start, bounds.0);
    }
    while last > first && tokens.get(last - 1).is_some_and(|t| t.is(TITLE) && t.is(ABBREVIATION)) {
        last -= 1;
    }
    // "Hurricane Odile", "el huracán Norma": a storm's name.
    let mut storm = start > bounds.0 && tokens.get(start - 1).is_some_and(|t| STORMS.contains(&t.hash));
    if !storm && last - first == 2 && tokens.get(first).is_some_and(|t| STORMS.contains(&t.hash)) {
        first += 1;
        storm = true;
    }
    storm &= last - first == 1;
    // "Republican Donald Trump", "Kurdish Sunni": a people before a first name is no part of it.
    while last - first >= 2
        && tokens.get(first).is_some_and(|t| t.is(NATIONAL) && !t.is(MAN | WOMAN))
        && tokens.get(first + 1).is_some_and(|t| t.is(MAN | WOMAN))
    {
        first += 1;
    }
    while last - first >= 2
        && tokens.get(first).is_some_and(|t| t.is(NATIONAL))
        && tokens.get(first + 1).is_some_and(|t| t.is(COUNTRY) && !t.is(ORGANISATION))
    {
        first += 1;
    }
    // "Klimaforscher Karsten Haustein", "Crooked Hillary Clinton": a word that is no name before a first name.
    let given = |i: usize| tokens.get(i).is_some_and(|t| t.is(MAN | WOMAN) && !t.is(LOCATION | COUNTRY));
    while last - first >= 3
        && given(first + 1)
        && tokens.get(first).is_some_and(|t| {
            let plain = !t.is(MAN | WOMAN | PARTICLE | SURNAME | ABBREVIATION) && !is_initial(t);
            plain
                && (capitals_are_nouns
                    || t.is(OPENER | PEOPLE | ROLE)
                    || capitals.is_small(t)
                    || is_participle(t, text))
        })
    {
        first += 1;
    }
    if last - first == 2
        && opens_sentence(tokens, first, bounds.0)
        && tokens.get(first).is_some_and(|t| !t.is(MAN | WOMAN) && is_participle(t, text))
        && tokens.get(first + 1).is_some_and(|t| t.is(SURNAME))
    {
        first += 1;
    }
    // "Stadt Gaza", "Plattform Facebook", "Weder Moser": in German the noun before a name that is known.
    if capitals_are_nouns
        && last - first == 2
        && tokens.get(first).is_some_and(|t| {
            !t.is(MAN | WOMAN | ABBREVIATION | NATIONAL | BODY | COUNTRY | LOCATION | ORGANISATION | MEDIA)
        })
        && tokens.get(first + 1).is_some_and(|t| {
            t.is(COUNTRY | LOCATION | BODY) && !t.is(SURNAME | ORGANISATION)
                || opens_sentence(tokens, first, bounds.0) && capitals.known.contains(&name_key(t.span.of(text)))
        })
        && tokens.get(first..last).is_some_and(|own| {
            lexicon.traits(phrase_hash(own.iter().map(|t| t.hash))) & (BODY | COUNTRY | LOCATION) == 0
        })
    {
        first += 1;
    }
    // "Zeitung Neue Rundschau", "Nachrichtenagentur AP"; "Katastrophenbehörde Afad": what it is stands before its name.
    let mut told = false;
    if capitals_are_nouns && last - first >= 2 && tokens.get(first).is_some_and(|t| KINDS_OF_MEDIA.contains(&t.hash)) {
        first += 1;
        told = true;
    }
    if capitals_are_nouns
        && last - first == 2
        && tokens.get(first).is_some_and(|t| {
            // Of plain nouns it may be the head: "Gewerkschaft Verkehr".
            let plain = lexicon.traits(t.hash) & (ORGANISATION | MEDIA) != 0;
            t.is(SORT_NOUN)
                || t.is(ORGANISATION | MEDIA) && !plain && t.shape == Shape::Capital && !t.is(BODY | NATIONAL | TITLE)
        })
        && tokens.get(first + 1).is_some_and(|t| {
            !t.is(COUNTRY | LOCATION | MAN | WOMAN | SURNAME | ORGANISATION | NATIONAL | TITLE) && t.is(WORD)
        })
    {
        first += 1;
        told = true;
    }
    // "dass die Schweiz Massnahmen ergreift": in German a noun behind a country is none of its name.
    if capitals_are_nouns
        && last - first == 2
        && tokens.get(first).is_some_and(|t| t.is(COUNTRY) && !t.is(MAN | WOMAN | NATIONAL))
        && tokens.get(first + 1).is_some_and(|t| t.traits == WORD)
        && tokens.get(first..last).is_some_and(|own| lexicon.traits(phrase_hash(own.iter().map(|t| t.hash))) == 0)
    {
        last -= 1;
    }
    let Some(own) = tokens.get(first..last).filter(|own| !own.is_empty()) else { return };
    // "The Turkish Foreign Minister": a role that names nobody.
    let role_alone = own.last().is_some_and(|t| t.is(TITLE) && !t.is(MAN | WOMAN | SURNAME))
        && !(lexicon.is_romance() && own.len() > 1 && own.first().is_some_and(|t| t.is(ORGANISATION) && !t.is(TITLE)))
        && own.iter().all(|t| t.is(TITLE | TITLE_WORD | NATIONAL | COUNTRY | ORGANISATION | BODY));
    // A single letter, or a party with its state ("R-Fla.").
    let letter = own.len() == 1
        && own
            .iter()
            .all(|t| t.span.len() == 1 || t.span.of(text).as_bytes().get(1) == Some(&b'-') && t.span.len() <= 7);
    let known = lexicon.traits(phrase_hash(own.iter().map(|t| t.hash))) & (BODY | COUNTRY | LOCATION) != 0;
    if role_alone || letter {
        return;
    }
    let body = own.len() > 1
        && own.last().is_some_and(|t| t.is(ORGANISATION))
        && own.iter().any(|t| t.is(NATIONAL | TITLE_WORD));
    let party = body && own.first().is_some_and(|t| !t.is(OPENER | WEEKDAY | MONTH | CLOSED_CLASS) && t.is_capital());
    if !known
        && !party
        && own.iter().all(|t| {
            t.is(NATIONAL | WEEKDAY | MONTH | CLOSED_CLASS | TITLE_WORD | OPENER)
                && !t.is(MAN | WOMAN | SURNAME | BODY | COUNTRY)
        })
    {
        return;
    }
    // "Central Asian", "South Sudanese": where a people lives makes it no place.
    let adjective = own.len() > 1
        && own.last().is_some_and(|t| t.is(NATIONAL) && !t.is(COUNTRY | LOCATION | MAN | WOMAN | SURNAME))
        && own.iter().rev().skip(1).all(|t| t.is(PLACE) && !t.is(MAN | WOMAN | SURNAME) || COMPASS.contains(&t.hash));
    if adjective && !known {
        return;
    }
    let titled = title < first;
    let with_digit = matches!(own, [one] if one.span.of(text).bytes().any(|b| b.is_ascii_digit()));
    let (mut own_evidence, male) = kinds::of_words(own, titled, with_digit, lexicon);
    // "ScotGrid": a capital inside a word is a company's; "McKay" and "DeLuca" are people's.
    if let [one] = own
        && has_inner_capital(one.span.of(text))
    {
        own_evidence.organisation += 3.0;
    }
    if told {
        own_evidence.organisation += 4.0;
    }
    if storm {
        own_evidence.event += 8.0;
    }
    // "Sovereign Compute Strategy": a last word that the article has in small letters too is no surname.
    let common = |t: &Token| capitals.is_small(t) && !t.is(SURNAME | PARTICLE);
    let given = own.iter().any(|t| t.is(MAN | WOMAN | ABBREVIATION) || is_initial(t));
    if own.len() >= 2 && own.last().is_some_and(common) && !given && !titled {
        own_evidence.person -= 2.0;
        own_evidence.other += 1.0;
    }
    let mut around = kinds::of_neighbours(tokens, (title, last), bounds);
    // In German every noun has a capital: without a sign of a name there is none.
    let mut place = false;
    if capitals_are_nouns && !titled {
        let known = own_evidence.person.max(own_evidence.organisation).max(own_evidence.place).max(own_evidence.event);
        let follows_small = title == start
            && start > bounds.0
            && tokens
                .get(start - 1)
                .is_some_and(|t| t.is(DETERMINER) || t.shape == Shape::Lower && !t.is(CLOSED_CLASS | SAY));
        let next = tokens.get(last).filter(|_| last < bounds.1);
        let speaks = next.is_some_and(|t| t.is(SAY_STRONG | OPENING) && !t.is_capital())
            || start > bounds.0 && tokens.get(start - 1).is_some_and(|t| t.is(SAY_STRONG) && !t.is_capital());
        let joined = own.iter().any(|t| t.shape == Shape::Lower);
        place = own.len() == 1 && start > bounds.0 && is_german_place(tokens, start, text, lexicon);
        // "Van Rooyen", who was "Jan van Rooyen" before.
        let parts = own.iter().filter(|t| !t.is(PARTICLE)).count();
        let again = parts == 1 && own.iter().any(|t| capitals.known.contains(&key_of(t, text, capitals, lexicon)));
        let of = start > bounds.0 && tokens.get(start - 1).is_some_and(|t| t.hash == VON);
        let does = tokens.get(last).is_some_and(kinds::firms_do);
        let firm = (of || does)
            && around.organisation >= 2.0
            && matches!(own, [one] if one.traits & !WORD == 0 && !is_german_noun(one.span.of(text)));
        if known < 2.0 && !again && !place && !firm && !storm && (own.len() < 2 || follows_small || joined || !speaks) {
            return;
        }
    }
    around.place += if place { GERMAN_PLACE } else { 0.0 };
    // A line that opens in capitals and goes on after a mark has a dateline.
    let dateline = start == bounds.0
        && own.iter().all(|t| t.shape == Shape::Upper)
        && tokens.get(last).is_some_and(|t| t.is(COMMA | DASH | OPENING));
    if dateline {
        around.place += 4.0;
        around.person -= 4.0;
        around.organisation -= 3.0;
    }
    if titled {
        let courtesy = tokens.get(title..first).is_some_and(|t| t.iter().any(|t| t.is(MISTER | MISSES)));
        around.person += if courtesy { 5.0 } else { 4.0 };
    }
    let male = male.or_else(|| {
        let before = tokens.get(title..first)?;
        match (before.iter().any(|t| t.is(MISTER)), before.iter().any(|t| t.is(MISSES))) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    });
    let opens = first == start && opens_sentence(tokens, start, bounds.0);
    let keys = own.iter().map(|t| key_of(t, text, capitals, lexicon)).collect();
    let span = match (own.first(), own.last()) {
        (Some(a), Some(b)) => Span { start: a.span.start, end: b.span.end },
        _ => return,
    };
    names.push(Name { first, end: last, title: title.min(first), span, keys, own: own_evidence, around, male, opens });
}

/// What a preposition of place without an article adds for a place in German.
const GERMAN_PLACE: f32 = 3.0;

/// Whether a German word in capitals stands like the name of a place: right behind a preposition of place, where a common
/// noun has its article. Nouns that stand there without one are told by their endings or listed.
fn is_german_place(tokens: &[Token], at: usize, text: &str, lexicon: &Lexicon) -> bool {
    let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|b| tokens.get(b)), tokens.get(at)) else {
        return false;
    };
    let word = token.span.of(text);
    let plain = token.shape == Shape::Capital && token.traits & !WORD == 0;
    if !plain || !IN_GERMAN.contains(&before.hash) || before.is_capital() || word.len() < 4 {
        return false;
    }
    let next = tokens.get(at + 1).filter(|t| t.sentence == token.sentence);
    // "in Form von", "in Richtung Berlin": a noun with what it is of.
    let goes_on = next.is_some_and(|t| t.is_capital() && !t.is(CLOSED_CLASS) || t.span.of(text) == "von");
    !goes_on && is_german_town(word) && lexicon.traits(token.hash) == 0 && !NO_PLACE.contains(&token.hash)
}

const VON: u64 = lower_hash("von");

/// Whether a German word ends like common nouns do and names rarely.
fn is_german_noun(word: &str) -> bool {
    const ENDS: [&str; 19] = [
        "ung", "heit", "keit", "schaft", "ion", "tät", "nis", "mus", "en", "er", "ern", "eln", "el", "e", "ment", "ik",
        "ie", "zeit", "tum",
    ];
    ENDS.iter().any(|end| word.ends_with(end))
}

/// Whether a word ends like names of places in German and elsewhere do, and common nouns of German rarely.
fn is_german_town(word: &str) -> bool {
    const TOWNS: [&str; 34] = [
        "burg", "berg", "stadt", "hausen", "heim", "ingen", "dorf", "feld", "furt", "ow", "itz", "bach", "hafen",
        "kirchen", "brück", "brücken", "münde", "leben", "rode", "stedt", "thal", "horn", "walde", "roda", "büttel",
        "europa", "land", "istan", "ville", "ton", "hem", "polis", "gard", "grad",
    ];
    let foreign =
        word.ends_with(['a', 'i', 'o', 'y', 'u', 'á', 'é', 'ó', 'ı']) && !word.ends_with("ei") && !word.ends_with("au");
    foreign || TOWNS.iter().any(|end| word.ends_with(end) && word.len() > end.len() + 2)
}

/// German prepositions of place.
static IN_GERMAN: WordSet = WordSet::of("in nach aus nahe");
/// German nouns that stand behind such a preposition without an article.
static NO_PLACE: WordSet = WordSet::of(
    "euro video radio prosa kilo panorama kino büro auto foto salto risiko inland ausland abseits grundfeld umfeld spielfeld haft not kraft betrieb form bezug zukunft gefahr zusammenhang anspruch angriff aussicht arbeit bau besitz druck fahrt \
     geld gold holz stein grund hinblick konkurs kauf kontakt krieg last luft ordnung panik ruhe schach schutz schwung \
     sicht stand streit umlauf verdacht verzug wut zivil zweifel bericht auskunft ansicht abschluss ablauf bedarf beginn \
     start haus nacht angst zorn mord totschlag sport musik kunst kultur politik wort bild text protest frust spaß neid \
     berlin-brandenburg bord rekord tempo amt elternzeit teilzeit vollzeit kurzarbeit untersuchungshaft pension rente \
     uniform handschellen salzwasser wasser öl papier stahl beton glas sand schnee eis regen sturm kritik absprache \
     gespräch umfang höchstform bestzeit eigenregie zeitlupe echtzeit serie führung rückstand vorleistung halbzeit \
     verlust übereinkunft rücksprache tatort stoff plan wunsch antrag verhör recht jahr monat tag minute sekunde",
);

/// Whether a word has a capital behind at least three small letters.
fn has_inner_capital(word: &str) -> bool {
    let mut small = 0;
    for c in word.chars() {
        if c.is_uppercase() && small >= 3 {
            return true;
        }
        small = if c.is_lowercase() { small + 1 } else { 0 };
    }
    false
}

/// Whether a capitalised word looks like a participle: "Celebrating".
fn is_participle(token: &Token, text: &str) -> bool {
    // "King", "Sting" and "Fleming" are names; longer words rarely are.
    const SHORTEST: usize = 8;
    token.span.len() >= SHORTEST && token.span.of(text).ends_with("ing")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_meet() {
        for (a, b) in [("Erdoğan", "Erdogan"), ("al-Assad", "Assad"), ("Mevlüt", "MEVLUT"), ("Łukasz", "lukasz")] {
            assert_eq!(name_key(a), name_key(b), "{a} {b}");
        }
        assert_ne!(name_key("Alan"), name_key("an"));
    }
}
