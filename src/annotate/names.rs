//! Names: runs of capitals with what their shape and surroundings say of them.
//!
//! A candidate is found by shape alone and freed of the titles before it; what it names is weighed later, over all the
//! mentions of one entity (see `entities`).

use super::kinds::{self, Evidence, is_initial};
use super::lexicon::*;
use super::titles::{small_title, title_length};
use super::tokens::{Shape, Token};
use crate::intake::Span;
use crate::text::Order;
use crate::text::fold;
use std::sync::LazyLock;

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
    if !headline && paragraph.last().is_some_and(|t| t.is(STOP)) {
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
    /// Words that it also writes without a capital.
    small: HashedSet,
    /// Words that stand after a first name or a courtesy title: surnames, even where they are words ("Will", "Read").
    surnames: HashedSet,
    /// Keys of surnames that the article gives with a first name, where the shape of a word does not tell names.
    pub known: HashedSet,
}

impl Capitals {
    pub(super) fn of(tokens: &[Token]) -> Capitals {
        let mut found = Capitals::default();
        for token in tokens.iter().filter(|t| t.shape == Shape::Lower) {
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

/// The keys of the last words of people's full names.
pub(super) fn surnames(names: &[Name]) -> HashedSet {
    let full = names.iter().filter(|name| name.keys.len() > 1 && name.own.person + name.around.person >= 3.0);
    full.filter_map(|name| name.keys.last().copied()).collect()
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
    while at < to {
        if !starts_name(tokens, at, from, capitals) {
            at += 1;
            continue;
        }
        let end = run_end(tokens, at, to, lexicon);
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

/// Whether a token stands where any word is capitalised.
fn opens_sentence(tokens: &[Token], at: usize, from: usize) -> bool {
    if at == from {
        return true;
    }
    let (Some(before), Some(token)) = (tokens.get(at - 1), tokens.get(at)) else { return true };
    before.sentence != token.sentence || before.is(QUOTATION_MARK | STOP | SHOUT | COLON | OPENING | DASH | OTHER_MARK)
}

/// Whether a name may start with this token.
fn starts_name(tokens: &[Token], at: usize, from: usize, capitals: &Capitals) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    if !token.is_capital() || !token.is(WORD) {
        return false;
    }
    // "June Smith" is a name, "in June" is none.
    let next_is_plain_capital =
        || tokens.get(at + 1).is_some_and(|next| next.is_capital() && !next.is(WEEKDAY | MONTH | CLOSED_CLASS));
    if token.is(WEEKDAY | MONTH) && !(token.is(MAN | WOMAN) && next_is_plain_capital()) {
        return false;
    }
    // A surname that is a small word otherwise: only where it does not open a sentence, or a verb of saying follows.
    let surname = capitals.surnames.contains(&token.hash);
    if surname && token.is(CLOSED_CLASS | COMMON_VERB | OPENER | SAY | SAY_BARE) {
        let next = tokens.get(at + 1);
        return !opens_sentence(tokens, at, from) || next.is_some_and(|t| t.is(SAY | POSSESSIVE) && !t.is_capital());
    }
    let known = surname || token.is(COUNTRY | LOCATION | BODY | SURNAME | NATIONAL | TITLE | MAN | WOMAN);
    if token.is(CLOSED_CLASS | COMMON_VERB) && !(known && token.shape == Shape::Upper) {
        // "Al Jazeera", "De Gaulle": a particle may open a name where a capital follows and it is no small word here.
        let next_capital = tokens.get(at + 1).is_some_and(Token::is_capital);
        return (token.is(PARTICLE) || token.is(SURNAME | MAN | WOMAN))
            && next_capital
            && !token.is(DETERMINER | PREPOSITION | HE | SHE | IT | THEY | FIRST_PERSON)
            || token.is(SURNAME | MAN | WOMAN) && !opens_sentence(tokens, at, from);
    }
    if opens_sentence(tokens, at, from) {
        let next_capital =
            tokens.get(at + 1).is_some_and(|next| next.is_capital() && !next.is(CLOSED_CLASS | WEEKDAY | MONTH));
        if known {
            return true;
        }
        if token.is(OPENER | SAY | SAY_BARE) || capitals.small.contains(&token.hash) {
            // "Speaking Tuesday" and "Police Chief Smith": a word that is small elsewhere opens a name only as a noun
            // of bodies or places before another capital.
            return next_capital && token.is(ORGANISATION | PLACE | TITLE_WORD) && !token.is(OPENER);
        }
    }
    true
}

/// One past the last token of the run of capitals that starts at `at`.
fn run_end(tokens: &[Token], at: usize, to: usize, lexicon: &Lexicon) -> usize {
    let capital = |i: usize| {
        i < to
            && tokens.get(i).is_some_and(|t| {
                t.is(WORD)
                    && t.is_capital()
                    && !t.is(WEEKDAY | MONTH)
                    && (!t.is(CLOSED_CLASS & !AUXILIARY) || t.is(PARTICLE | COUNTRY | BODY))
            })
    };
    let mut end = at + 1;
    loop {
        let Some(last) = tokens.get(end - 1) else { return end };
        if capital(end) {
            end += 1;
            continue;
        }
        let Some(joint) = tokens.get(end).filter(|_| end < to) else { return end };
        // "Ludwig van der Bellen", "Deir al Zor"; in German only after a first name, since "der" joins any two nouns.
        let joins = !lexicon.has_compounds() || last.is(MAN | WOMAN);
        if joins && joint.is(PARTICLE) && joint.shape == Shape::Lower && !last.is(TITLE) {
            if capital(end + 1) {
                end += 2;
                continue;
            }
            if tokens.get(end + 1).is_some_and(|t| t.is(PARTICLE) && t.shape == Shape::Lower) && capital(end + 2) {
                end += 3;
                continue;
            }
        }
        // "Banco de España", "Parti de la Terre"
        if lexicon.is_romance()
            && tokens.get(at..end).is_some_and(|run| run.iter().any(|t| t.is(ORGANISATION | EVENT | MEDIA)))
            && joint.is(PREPOSITION)
            && ROMANCE_OF.contains(&joint.hash)
        {
            let step = usize::from(tokens.get(end + 1).is_some_and(|t| t.is(DETERMINER) && t.shape == Shape::Lower));
            if capital(end + 1 + step) {
                end += 2 + step;
                continue;
            }
        }
        // "People's Party", "Women's Tennis Federation"
        if joint.is(POSSESSIVE) && PLURALS.contains(&last.hash) && end == at + 1 && capital(end + 1) {
            end += 2;
            continue;
        }
        // "Union européenne": a known name that goes on in small letters.
        if joint.shape == Shape::Lower && joint.is(WORD) {
            let run = tokens.get(at..=end).unwrap_or(&[]);
            if run.len() <= 4
                && lexicon.traits(phrase_hash(run.iter().map(|t| t.hash))) & (BODY | COUNTRY | LOCATION) != 0
            {
                end += 1;
                continue;
            }
        }
        // "Ministry of Defence", "Council on Foreign Relations", "Secretary of State"
        let heads = last.is(ORGANISATION | TITLE | EVENT | ROLE) && joint.span.len() <= 3;
        if heads && joint.is(PREPOSITION) && [*OF, *FOR, *ON].contains(&joint.hash) {
            if capital(end + 1) {
                end += 2;
                continue;
            }
            if tokens.get(end + 1).is_some_and(|t| t.hash == *THE) && capital(end + 2) {
                end += 3;
                continue;
            }
        }
        return end;
    }
}

static ROMANCE_OF: LazyLock<HashedSet> = LazyLock::new(|| {
    "de del des du d' di della dello dell' delle dei do da dos das".split(' ').map(word_hash).collect()
});
/// Plurals that open names of bodies with a possessive: "People's Party".
static PLURALS: LazyLock<HashedSet> = LazyLock::new(|| {
    "women men people children workers farmers teachers players writers doctors nurses voters lawyers"
        .split(' ')
        .map(word_hash)
        .collect()
});
static OF: LazyLock<u64> = LazyLock::new(|| word_hash("of"));
static FOR: LazyLock<u64> = LazyLock::new(|| word_hash("for"));
static ON: LazyLock<u64> = LazyLock::new(|| word_hash("on"));
static THE: LazyLock<u64> = LazyLock::new(|| word_hash("the"));

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
                    || capitals.small.contains(&t.hash)
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
    // "Stadt Gaza": in German the noun before a place.
    if capitals_are_nouns
        && last - first == 2
        && tokens.get(first).is_some_and(|t| t.is(PLACE))
        && tokens.get(first + 1).is_some_and(|t| t.is(COUNTRY | LOCATION | BODY))
    {
        first += 1;
    }
    let Some(own) = tokens.get(first..last).filter(|own| !own.is_empty()) else { return };
    // "The Turkish Foreign Minister": a role that names nobody.
    let role_alone = own.last().is_some_and(|t| t.is(TITLE) && !t.is(MAN | WOMAN | SURNAME))
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
    let titled = title < first;
    let (mut own_evidence, male) = kinds::of_words(own, titled, lexicon);
    // "ScotGrid": a capital inside a word is a company's; "McKay" and "DeLuca" are people's.
    if let [one] = own
        && has_inner_capital(one.span.of(text))
    {
        own_evidence.organisation += 3.0;
    }
    // In German every noun has a capital: without a sign of a name there is none.
    if capitals_are_nouns && !titled {
        let known = own_evidence.person.max(own_evidence.organisation).max(own_evidence.place);
        let follows_small = title == start
            && start > bounds.0
            && tokens
                .get(start - 1)
                .is_some_and(|t| t.is(DETERMINER) || t.shape == Shape::Lower && !t.is(CLOSED_CLASS | SAY));
        let next = tokens.get(last).filter(|_| last < bounds.1);
        let speaks = next.is_some_and(|t| t.is(SAY_STRONG | OPENING) && !t.is_capital())
            || start > bounds.0 && tokens.get(start - 1).is_some_and(|t| t.is(SAY_STRONG) && !t.is_capital());
        let joined = own.iter().any(|t| t.shape == Shape::Lower);
        let again = own.len() == 1 && own.iter().any(|t| capitals.known.contains(&name_key(t.span.of(text))));
        if known < 2.0 && !again && (own.len() < 2 || follows_small || joined || !speaks) {
            return;
        }
    }
    let mut around = kinds::of_neighbours(tokens, (title, last), bounds);
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
    let keys = own.iter().map(|t| name_key(t.span.of(text))).collect();
    let span = match (own.first(), own.last()) {
        (Some(a), Some(b)) => Span { start: a.span.start, end: b.span.end },
        _ => return,
    };
    names.push(Name { first, end: last, title: title.min(first), span, keys, own: own_evidence, around, male, opens });
}

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
