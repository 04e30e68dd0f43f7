//! Runs of capitals: where a name may begin, and how far it goes.

use super::lexicon::*;
use super::names::Capitals;
use super::tokens::{Shape, Token};

/// Whether a token stands where any word is capitalised.
pub(super) fn opens_sentence(tokens: &[Token], at: usize, from: usize) -> bool {
    if at == from {
        return true;
    }
    let (Some(before), Some(token)) = (tokens.get(at - 1), tokens.get(at)) else { return true };
    before.sentence != token.sentence || before.is(QUOTATION_MARK | STOP | SHOUT | COLON | OPENING | DASH | OTHER_MARK)
}

/// Whether a name may start with this token.
pub(super) fn starts_name(tokens: &[Token], at: usize, from: usize, capitals: &Capitals, lexicon: &Lexicon) -> bool {
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
    // "Le Matin du Sud", "Los Gallardos": an article with a capital inside a sentence is part of the name.
    if lexicon.is_romance()
        && token.is(DETERMINER)
        && token.shape == Shape::Capital
        && token.span.len() <= 3
        && !opens_sentence(tokens, at, from)
        && next_is_plain_capital()
    {
        return true;
    }
    // "Le Monde", "El País", "Los Angeles" at the head of a sentence: where it is known.
    let known_from_here = |words: usize| {
        let phrase = tokens.get(at..at + words).unwrap_or(&[]);
        !phrase.is_empty()
            && lexicon.traits(phrase_hash(phrase.iter().map(|t| t.hash))) & (BODY | LOCATION | COUNTRY) != 0
    };
    if (lexicon.is_romance() || lexicon.has_compounds())
        && token.is(DETERMINER)
        && next_is_plain_capital()
        && (known_from_here(2) || known_from_here(3))
    {
        return true;
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
        // "Women's Tennis Federation" at the head of a sentence.
        let of_people = PLURALS.contains(&token.hash)
            && tokens.get(at + 1).is_some_and(|t| t.is(POSSESSIVE))
            && tokens.get(at + 2).is_some_and(Token::is_capital);
        if of_people {
            return true;
        }
        // "Fuentes policiales señalaron": a noun for people or papers before a small word.
        if token.is(PEOPLE | ANONYMOUS | ROLE | DOCUMENT) && !token.is(ORGANISATION) && !next_capital {
            return false;
        }
        if token.is(OPENER | SAY | SAY_BARE) || capitals.is_small(token) {
            // "Van Rooyen", who was introduced as "Jan van Rooyen".
            if token.is(PARTICLE) && next_capital {
                return true;
            }
            // "Speaking Tuesday" and "Police Chief Smith": a word that is small elsewhere opens a name only as a noun
            // of bodies or places before another capital.
            return next_capital && token.is(ORGANISATION | PLACE | TITLE_WORD) && !token.is(OPENER);
        }
    }
    true
}

/// One past the last token of the run of capitals that starts at `at`.
pub(super) fn run_end(tokens: &[Token], at: usize, to: usize, text: &str, lexicon: &Lexicon) -> usize {
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
        // "Nile Today", "Doctors Without Borders": inside a sentence a small word with a capital belongs to the name.
        let small_word = |i: usize, which: Traits| {
            let never = DETERMINER | HE | SHE | THEY | IT | FIRST_PERSON | RELATIVE | WEEKDAY | MONTH;
            tokens.get(i).is_some_and(|t| t.shape == Shape::Capital && t.is(which) && !t.is(never)) && i < to
        };
        let same_sentence = |i: usize| tokens.get(i).is_some_and(|t| t.sentence == last.sentence);
        if small_word(end, FUNCTION) && same_sentence(end) {
            end += 1;
            continue;
        }
        if small_word(end, PREPOSITION) && same_sentence(end) && capital(end + 1) {
            end += 2;
            continue;
        }
        let Some(joint) = tokens.get(end).filter(|_| end < to) else { return end };
        // "Barrow & Finch"
        if joint.hash == AMPERSAND && capital(end + 1) {
            end += 2;
            continue;
        }
        // "City of London Police": a place that a body is of.
        let head = last.is(PLACE) && end == at + 1 && joint.hash == OF;
        if head && capital(end + 1) && capital(end + 2) && tokens.get(end + 2).is_some_and(|t| t.is(ORGANISATION)) {
            end += 3;
            continue;
        }
        // "Transport for London"
        if joint.hash == FOR && end == at + 1 && FOR_HEADS.contains(&last.hash) && capital(end + 1) {
            end += 2;
            continue;
        }
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
            // "Fédération des exploitants", "Ligue des droits": what the body is of, in small letters.
            let noun = tokens.get(end + 1 + step).filter(|_| end + 1 + step < to);
            let near = last.is(ORGANISATION) || end == at + 2 && tokens.get(at).is_some_and(|t| t.is(ORGANISATION));
            let heads = near && end <= at + 2 && lexicon.is_small_after_head();
            if heads && noun.is_some_and(|t| t.shape == Shape::Lower && t.is(WORD) && !t.is(CLOSED_CLASS | SAY)) {
                end += 2 + step;
                continue;
            }
        }
        // "Rassemblement national", "Parti populaire libéral": adjectives in small letters.
        if lexicon.is_small_after_head()
            && joint.shape == Shape::Lower
            && joint.is(WORD)
            && !joint.is(CLOSED_CLASS | SAY | ROLE | PEOPLE | COMMON_VERB)
            && end - at <= 3
            && tokens
                .get(at..end)
                .is_some_and(|run| run.iter().any(|t| t.is(ORGANISATION) && t.shape == Shape::Capital))
            && is_adjective(joint.span.of(text))
        {
            end += 1;
            continue;
        }
        // "People's Party", "Women's Tennis Federation"
        let saint = end - at == 2 && tokens.get(at).is_some_and(|t| SAINTS.contains(&t.hash));
        if joint.is(POSSESSIVE) && (PLURALS.contains(&last.hash) && end == at + 1 || saint) && capital(end + 1) {
            end += 2;
            continue;
        }
        // "Kurdistan Workers' Party", "Northern Hauliers' Association": a plural's apostrophe before a noun of bodies.
        let of_many = joint.is(POSSESSIVE)
            && !joint.span.of(text).ends_with('s')
            && last.span.of(text).ends_with('s')
            && !last.is(COUNTRY | LOCATION | MAN | WOMAN | SURNAME | BODY)
            && (PLURALS.contains(&last.hash) || end > at + 1);
        if of_many {
            let noun = (end + 1..to.min(end + 4)).take_while(|&i| capital(i)).last();
            if noun.and_then(|i| tokens.get(i)).is_some_and(|t| t.is(ORGANISATION)) {
                end += 2;
                continue;
            }
        }
        // "Union européenne", "France 5": a known name that goes on in small letters or with a number.
        if joint.shape == Shape::Lower && joint.is(WORD) || joint.is(DIGITS) {
            let run = tokens.get(at..=end).unwrap_or(&[]);
            if run.len() <= 4
                && lexicon.traits(phrase_hash(run.iter().map(|t| t.hash))) & (BODY | COUNTRY | LOCATION) != 0
            {
                end += 1;
                continue;
            }
        }
        // "Bureau of Engraving and Printing": what a body is of may be two things.
        let of_two = joint.hash == AND
            && last.shape == Shape::Capital
            && tokens.get(at..end).is_some_and(|run| {
                let head = run.iter().position(|t| t.is(ORGANISATION));
                let of = run.iter().position(|t| [OF, FOR].contains(&t.hash));
                head.zip(of).is_some_and(|(head, of)| head + 1 == of) && !last.is(COUNTRY | LOCATION | BODY)
            });
        let second = |i: usize| {
            tokens
                .get(i)
                .is_some_and(|t| t.shape == Shape::Capital && !t.is(COUNTRY | LOCATION | BODY | MAN | WOMAN | TITLE))
        };
        if of_two && capital(end + 1) && second(end + 1) {
            end += 2;
            continue;
        }
        // "Ministry of Defence", "Council on Foreign Relations", "Secretary of State"
        let heads = last.is(ORGANISATION | TITLE | EVENT | ROLE) && joint.span.len() <= 3;
        if heads && joint.is(PREPOSITION) && [OF, FOR, ON].contains(&joint.hash) {
            let step = if tokens.get(end + 1).is_some_and(|t| t.hash == THE) { 2 } else { 1 };
            // "Secretary of State John Kerry", "Director of National Intelligence"; but of "Director of the Harbour Fund"
            // the fund is a name of its own.
            let of_title = !last.is(ORGANISATION | EVENT)
                && !tokens.get(end + step).is_some_and(|t| t.is(ORGANISATION | TITLE_WORD | COUNTRY) && step == 1);
            if capital(end + step) && !of_title {
                end += step + 1;
                continue;
            }
        }
        return end;
    }
}

static ROMANCE_OF: WordSet = WordSet::of("de del des du d' di della dello dell' delle dei do da dos das");
/// Plurals that open names of bodies with a possessive: "People's Party".
static PLURALS: WordSet = WordSet::of(
    "women men people peoples children workers farmers teachers players writers doctors nurses voters lawyers",
);
/// Words that open names of schools and churches with a possessive: "Saint Mary's School".
static SAINTS: WordSet = WordSet::of("saint st st.");
/// Nouns that with "for" open names of bodies.
static FOR_HEADS: WordSet = WordSet::of(
    "transport action campaign citizens friends doctors medics mothers families fund coalition alliance movement students \
     parents workers health homes justice music sport citizens lawyers scientists artists veterans businesses",
);
const ON: u64 = lower_hash("on");

/// Whether a word in small letters ends like an adjective of French or Italian that names of bodies have: "national",
/// "européenne", "populaire", "democratico".
fn is_adjective(word: &str) -> bool {
    const ENDS: [&str; 20] = [
        "al", "ale", "aux", "ales", "ique", "iques", "aire", "aires", "éen", "éenne", "iste", "istes", "ienne", "ien",
        "aise", "ais", "ico", "ica", "ana", "ano",
    ];
    word.len() >= 6 && ENDS.iter().any(|end| word.ends_with(end))
}
