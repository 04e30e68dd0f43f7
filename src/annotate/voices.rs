//! Voices: everything in an article that could be the source of somebody's words.
//!
//! Names, pronouns, noun phrases ("a senior Turkish government source"), bare nouns beside a verb of saying ("sources
//! said"), relative pronouns; each with how it stands to the nearest verb of saying. Read off the stream outside the
//! quotes, in which a quoted run is one token.

use super::entities::Merged;
use super::lexicon::*;
use super::names::Name;
use super::tokens::{NONE, Shape, Token};
use super::{EntityKind, quotes::Run};
use crate::intake::Span;

/// What sort of words a voice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    Person,
    Body,
    Place,
    OtherName,
    He,
    They,
    FirstPerson,
    It,
    Relative,
    /// A noun phrase with a noun for people.
    People,
    /// A noun phrase with a noun for bodies or documents.
    Institution,
    /// Another noun phrase.
    Phrase,
    /// A bare noun beside a verb of saying.
    Bare,
}

/// How sure the verb beside a voice is one of saying: 3 strong, 2 medium, 1 weak, 0 none.
pub(super) fn tier(token: &Token) -> u8 {
    if token.is(SAY_STRONG) {
        3
    } else if token.is(SAY_MEDIUM) {
        2
    } else {
        u8::from(token.is(SAY_WEAK))
    }
}

/// Words that could be a source.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    /// First token and one past the last, in the stream outside the quotes; with titles.
    pub first: usize,
    pub end: usize,
    /// The words that name it, with titles.
    pub span: Span,
    pub sort: Sort,
    /// The entity it names.
    pub entity: Option<u32>,
    /// Whether a man or a woman, where the words say so.
    pub male: Option<bool>,
    pub paragraph: u32,
    pub sentence: u32,
    /// The first verb of saying to its right in its sentence.
    pub verb: Option<usize>,
    /// That verb's tier; 0 where there is none.
    pub verb_tier: u8,
    /// Voices, commas and dashes between it and that verb.
    pub voices_to_verb: u8,
    pub commas_to_verb: u8,
    pub dash_to_verb: bool,
    /// Only auxiliaries and adverbs stand between.
    pub direct: bool,
    /// The tier of a verb of saying right before it ("said Smith"), and where it stands.
    pub inverted_tier: u8,
    pub inverted: Option<usize>,
    /// "according to" right before it.
    pub according: bool,
    /// A preposition right before it.
    pub after_preposition: bool,
    /// The first voice of its sentence.
    pub leads_sentence: bool,
    /// It only qualifies the noun after it: "Trump" in "a Trump aide".
    pub qualifies: bool,
}

/// The stream outside the quotes: the article's tokens with each quoted run as one, and where each token went.
pub(super) fn outside(tokens: &[Token], runs: &[Run]) -> (Vec<Token>, Vec<u32>) {
    let mut outer: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut place = Vec::with_capacity(tokens.len());
    for token in tokens {
        if token.run == NONE {
            place.push(outer.len() as u32);
            outer.push(*token);
        } else {
            if outer.last().is_none_or(|last| last.run != token.run)
                && let Some(run) = runs.get(token.run as usize)
            {
                outer.push(Token { span: run.outside, hash: 0, traits: QUOTED_RUN, shape: Shape::Other, ..*token });
            }
            place.push(NONE);
        }
    }
    (outer, place)
}

/// How many words a noun phrase may have.
const LONGEST_PHRASE: usize = 8;

/// Finds the voices, in the order of the text.
pub(super) fn find(outer: &[Token], place: &[u32], names: &[Name], merged: &Merged, lexicon: &Lexicon) -> Vec<Voice> {
    // Which name begins at which token outside the quotes.
    let mut name_at: Vec<u32> = vec![NONE; outer.len()];
    for (n, name) in names.iter().enumerate() {
        if let Some(&at) = place.get(name.title).filter(|&&at| at != NONE)
            && let Some(slot) = name_at.get_mut(at as usize)
        {
            *slot = n as u32;
        }
    }
    let mut voices = Vec::new();
    let mut at = 0;
    while at < outer.len() {
        at = voice_at(outer, &name_at, names, merged, lexicon, at, &mut voices).max(at + 1);
    }
    for voice in &mut voices {
        if let (Some(a), Some(b)) = (outer.get(voice.first), outer.get(voice.end - 1)) {
            voice.span = Span { start: a.span.start, end: b.span.end };
        }
    }
    relate(outer, &mut voices);
    voices
}

/// So many words say that it is one of several who were spoken of.
const ONE_OF_THEM: usize = 3;

/// Whether the words that begin at a token say so: somebody without a name.
pub(super) fn is_one_of_them(outer: &[Token], at: usize) -> bool {
    static WORDS: [[u64; ONE_OF_THEM]; 8] = [
        lower_hashes(["one", "of", "them"]),
        lower_hashes(["another", "of", "them"]),
        lower_hashes(["einer", "von", "ihnen"]),
        lower_hashes(["eine", "von", "ihnen"]),
        lower_hashes(["uno", "de", "ellos"]),
        lower_hashes(["una", "de", "ellas"]),
        lower_hashes(["uno", "di", "loro"]),
        lower_hashes(["один", "из", "них"]),
    ];
    let own = outer.get(at..at + ONE_OF_THEM).unwrap_or(&[]);
    WORDS.iter().any(|words| own.iter().map(|token| token.hash).eq(*words))
}

/// Adds what stands at `at`, and says where to go on.
fn voice_at(
    outer: &[Token],
    name_at: &[u32],
    names: &[Name],
    merged: &Merged,
    lexicon: &Lexicon,
    at: usize,
    voices: &mut Vec<Voice>,
) -> usize {
    let Some(token) = outer.get(at) else { return at + 1 };
    if let Some((n, name)) = named(name_at, names, at) {
        let length = name.end - name.title;
        let mut sort = Sort::OtherName;
        let entity = merged.of_name.get(n).copied().flatten();
        let mut male = name.male;
        if let Some(e) = entity.and_then(|e| merged.entities.get(e as usize)) {
            sort = match e.kind {
                EntityKind::Person => Sort::Person,
                EntityKind::Organisation => Sort::Body,
                EntityKind::Place => Sort::Place,
                EntityKind::Event | EntityKind::Other => Sort::OtherName,
            };
            male = male.or(entity.and_then(|e| merged.male.get(e as usize).copied().flatten()));
        }
        let mut voice = blank(at, (at + length).min(outer.len()), sort, token);
        voice.entity = entity;
        voice.male = male;
        // "Trump aides said", "the Clinton campaign": the noun after it is the one who speaks.
        let next = outer.get(voice.end);
        voice.qualifies =
            next.is_some_and(|t| t.shape == Shape::Lower && is_noun(t) && t.is(PEOPLE | ORGANISATION | ROLE | TITLE));
        // "Ms. Solberg's office said": what is hers speaks.
        let owns = outer.get(voice.end).is_some_and(|t| t.is(POSSESSIVE))
            && outer.get(voice.end + 1).is_some_and(|t| t.shape == Shape::Lower && is_noun(t) && t.is(ORGANISATION))
            && outer.get(voice.end + 2).is_some_and(|t| t.is(SAY) && t.shape == Shape::Lower);
        if owns {
            voice.qualifies = true;
            let end = voice.end + 2;
            voices.push(voice);
            voices.push(blank(at, end, Sort::Institution, token));
            return end;
        }
        let end = voice.end;
        let qualifies = voice.qualifies;
        voices.push(voice);
        if qualifies {
            let phrase_end = phrase_end(outer, name_at, lexicon, at, end);
            // A role before a name is part of that name.
            if named(name_at, names, phrase_end).is_none() && phrase_end > end {
                voices.push(blank(at, phrase_end, noun_sort(outer, end, phrase_end), token));
                return phrase_end;
            }
        }
        return end;
    }
    if is_one_of_them(outer, at) {
        voices.push(blank(at, at + ONE_OF_THEM, Sort::People, token));
        return at + ONE_OF_THEM;
    }
    if token.is(HE | SHE | THEY | FIRST_PERSON | IT) && !token.is(NUMBER) {
        let sort = if token.is(HE | SHE) {
            Sort::He
        } else if token.is(THEY) {
            Sort::They
        } else if token.is(FIRST_PERSON) {
            Sort::FirstPerson
        } else {
            Sort::It
        };
        let mut voice = blank(at, at + 1, sort, token);
        voice.male = match (token.is(HE), token.is(SHE)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        };
        voices.push(voice);
        return at + 1;
    }
    if token.is(RELATIVE) {
        voices.push(blank(at, at + 1, Sort::Relative, token));
        return at + 1;
    }
    if token.is(DETERMINER) && !token.is(QUOTED_RUN) {
        let end = phrase_end(outer, name_at, lexicon, at, at + 1);
        // "the Kremlin", "the Russian leader Vladimir Putin": the name is the voice.
        if end <= at + 1 || named(name_at, names, end).is_some_and(|(_, name)| name.title < name.first) {
            return at + 1;
        }
        let inner = outer.get(at + 1..end).unwrap_or(&[]);
        // A name inside stands for itself unless a noun follows it.
        if let Some(n) = (at + 1..end).find(|&i| named(name_at, names, i).is_some()) {
            let ends_with_name = named(name_at, names, n).is_some_and(|(_, name)| n + (name.end - name.title) >= end);
            if ends_with_name {
                return n;
            }
            // "that Iran's minister had offered": it opens the clause, and is no word of his.
            let first = if token.is(THAT) && n == at + 1 { n } else { at };
            voices.push(blank(first, end, noun_sort(outer, at + 1, end), token));
            return end;
        }
        if inner.is_empty() {
            return at + 1;
        }
        voices.push(blank(at, end, noun_sort(outer, at + 1, end), token));
        return end;
    }
    // "X last week rejected": a time says nothing.
    if LAST.contains(&token.hash) && outer.get(at + 1).is_some_and(|t| TIMES.contains(&t.hash)) {
        return at + 2;
    }
    // Bare nouns: "sources said", "said police", "Democrats", "critics".
    if is_noun(token) || token.is(NATIONAL) && token.is_capital() {
        let end = phrase_end(outer, name_at, lexicon, at, at);
        if end > at && named(name_at, names, end).is_none_or(|(_, name)| name.title == name.first) {
            let last = outer.get(end - 1);
            let verb_after = outer.get(end).is_some_and(|t| t.is(SAY | SAY_BARE))
                || outer.get(end).is_some_and(|t| t.is(AUXILIARY))
                    && outer.get(end + 1).is_some_and(|t| t.is(SAY | SAY_BARE));
            let verb_before = at > 0 && outer.get(at - 1).is_some_and(|t| t.is(SAY_STRONG));
            // "Sources close to the company said": a source may have words behind it.
            let hides = token.is(ANONYMOUS) && end > at + 1;
            let people = last.is_some_and(|t| t.is(PEOPLE | NATIONAL)) || hides;
            // "según fuentes diplomáticas"
            let according = at > 0 && outer.get(at - 1).is_some_and(|t| t.is(ACCORDING)) && token.is(ANONYMOUS);
            if verb_after || verb_before || people || according {
                let sort = if people { Sort::People } else { Sort::Bare };
                voices.push(blank(at, end, sort, token));
            }
            // Names inside the phrase are still to be seen.
            let inner = (at + 1..end).find(|&i| named(name_at, names, i).is_some());
            return inner.unwrap_or(end);
        }
    }
    at + 1
}

fn named<'a>(name_at: &[u32], names: &'a [Name], at: usize) -> Option<(usize, &'a Name)> {
    let n = name_at.get(at).copied().filter(|&n| n != NONE)? as usize;
    names.get(n).map(|name| (n, name))
}

fn blank(first: usize, end: usize, sort: Sort, token: &Token) -> Voice {
    Voice {
        first,
        end: end.max(first + 1),
        span: token.span,
        sort,
        entity: None,
        male: None,
        paragraph: token.paragraph,
        sentence: token.sentence,
        verb: None,
        verb_tier: 0,
        voices_to_verb: 0,
        commas_to_verb: 0,
        dash_to_verb: false,
        direct: false,
        inverted_tier: 0,
        inverted: None,
        according: false,
        after_preposition: false,
        leads_sentence: false,
        qualifies: false,
    }
}

/// Whether a token may be inside a noun phrase.
fn is_noun(token: &Token) -> bool {
    (token.is(WORD | NUMBER) && !token.is(CLOSED_CLASS | WEEKDAY | MONTH) || token.is(PEOPLE | ORGANISATION | ROLE))
        && !token.is(QUOTED_RUN | MARK)
        && (!token.is(SAY | COMMON_VERB) || token.is(PEOPLE | ROLE))
}

/// One past the last token of the noun phrase whose words begin at `from`; `at` is its first token. It ends before a
/// titled name.
fn phrase_end(outer: &[Token], name_at: &[u32], lexicon: &Lexicon, at: usize, from: usize) -> usize {
    let sentence = outer.get(at).map(|t| t.sentence);
    let mut end = from;
    while end < at + LONGEST_PHRASE {
        let Some(token) = outer.get(end).filter(|t| Some(t.sentence) == sentence) else { break };
        let possessive = token.is(POSSESSIVE) && end > from;
        // A verb form right after the determiner is an adjective or a noun: "the accused man", "his warning".
        let adjective = end == at + 1 && from == at + 1 && token.is(SAY | SAY_BARE) && !token.is(QUOTED_RUN);
        if !(is_noun(token) || possessive || adjective) {
            break;
        }
        // In German no small word goes on behind a noun: "der Freien Presse fehlt".
        let behind_noun = end > from && outer.get(end - 1).is_some_and(Token::is_capital);
        if lexicon.has_compounds() && token.shape == Shape::Lower && behind_noun {
            break;
        }
        if end > from && name_at.get(end).is_some_and(|&n| n != NONE) && !token.is(NATIONAL) {
            let before = outer.get(end - 1);
            // "the group Human Rights Watch": the name is its own voice; "the former Trump aide" goes on.
            if before.is_some_and(|t| t.is(PEOPLE | ROLE | TITLE) && t.shape == Shape::Lower) {
                break;
            }
        }
        end += 1;
    }
    while end > from && outer.get(end - 1).is_some_and(|t| t.is(POSSESSIVE)) {
        end -= 1;
    }
    end
}

fn noun_sort(outer: &[Token], from: usize, end: usize) -> Sort {
    let words = outer.get(from..end).unwrap_or(&[]);
    let last = words.last();
    if last.is_some_and(|t| t.is(PEOPLE | ROLE)) {
        Sort::People
    } else if last.is_some_and(|t| t.is(ORGANISATION)) {
        Sort::Institution
    } else if words.iter().any(|t| t.is(PEOPLE)) {
        Sort::People
    } else {
        Sort::Phrase
    }
}

/// Words that open a time without a preposition, and what they open: "last week", "this month".
pub(super) static LAST: WordSet = WordSet::of("last this next");
static TIMES: WordSet = WordSet::of("week weekend month year night morning spring summer autumn fall winter");
const SO: u64 = lower_hash("so");
/// Words behind which no verb stands.
static NOUN_BEHIND: WordSet = WordSet::of("the a an his her its their our my your");

/// How far to the right of a voice its verb may stand, in tokens.
const VERB_REACH: usize = 30;

/// Sets how each voice stands to the verbs and words around it.
fn relate(outer: &[Token], voices: &mut [Voice]) {
    let starts: Vec<usize> = voices.iter().map(|v| v.first).collect();
    let mut sentence = NONE;
    for (v, voice) in voices.iter_mut().enumerate() {
        voice.leads_sentence = voice.sentence != sentence;
        sentence = voice.sentence;
        let before =
            |n: usize| voice.first.checked_sub(n).and_then(|i| outer.get(i)).filter(|t| t.sentence == voice.sentence);
        if let Some(token) = before(1) {
            voice.after_preposition = token.is(PREPOSITION) && !token.is(SAY);
            voice.according = token.is(ACCORDING) || before(2).is_some_and(|t| t.is(ACCORDING));
            let (verb, back) = match before(2) {
                Some(second) if token.is(AUXILIARY) && !token.is(SAY) && second.is(SAY_STRONG) => (second, 2),
                _ => (token, 1),
            };
            // "said Smith": the subject of the verb stands after it only where nothing else stands before it.
            // "»…«, so Ana Ruiz": the German tag without a verb.
            let so = token.hash == SO
                && before(2).is_some_and(|t| t.is(COMMA))
                && before(3).is_some_and(|t| t.is(QUOTED_RUN));
            if so {
                voice.inverted_tier = 3;
                voice.inverted = Some(voice.first - 1);
            }
            if verb.is(SAY) && (verb.shape == Shape::Lower || verb.shape == Shape::Uncased) {
                voice.inverted_tier = tier(verb);
                voice.inverted = Some(voice.first - back);
            }
        }
        let mut next_voice = v + 1;
        let mut direct = true;
        for at in voice.end..voice.end + VERB_REACH {
            let Some(token) = outer.get(at).filter(|t| t.sentence == voice.sentence) else { break };
            while starts.get(next_voice).is_some_and(|&s| s < at) {
                next_voice += 1;
            }
            if starts.get(next_voice) == Some(&at) {
                voice.voices_to_verb = voice.voices_to_verb.saturating_add(1);
                direct = false;
            }
            let bare =
                token.is(SAY_BARE) && (at == voice.end || outer.get(at - 1).is_some_and(|t| t.is(AUXILIARY | SAY)));
            // "of the talks", "his fears": a noun that is written like a verb.
            let noun = !token.is(SAY_STRONG)
                && outer.get(at - 1).is_some_and(|t| NOUN_BEHIND.contains(&t.hash) && !t.is(AUXILIARY));
            if token.is(SAY) && token.shape != Shape::Capital && !noun || bare {
                voice.verb = Some(at);
                voice.verb_tier = tier(token).max(u8::from(bare) * 2);
                voice.direct = direct;
                break;
            }
            if token.is(COMMA) {
                voice.commas_to_verb = voice.commas_to_verb.saturating_add(1);
                direct = false;
            } else if token.is(DASH) {
                voice.dash_to_verb = true;
                direct = false;
            } else if !token.is(AUXILIARY) {
                direct = false;
            }
        }
    }
}
