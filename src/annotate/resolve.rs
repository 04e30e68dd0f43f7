//! From the words that name a speaker to who that is: names to their entity, pronouns and roles to the person meant.

use super::entities::Merged;
use super::lexicon::*;
use super::tokens::{Shape, Token};
use super::voices::{Sort, Voice, is_one_of_them};
use super::{EntityKind, Speaker};
use crate::intake::Span;

/// How many paragraphs back a pronoun may reach.
const PRONOUN_REACH: u32 = 4;
/// How many voices back anything may reach: time stays linear in any text.
const VOICES_BACK: usize = 200;

/// The voices before one, nearest first.
fn back(voices: &[Voice], v: usize) -> impl Iterator<Item = &Voice> {
    voices.get(..v).unwrap_or(&[]).iter().rev().take(VOICES_BACK)
}

/// Who a voice is, given the entity that spoke last: an entity, or `None` where only the words are known.
pub(super) fn entity(
    voices: &[Voice],
    v: usize,
    last_speaker: Option<u32>,
    outer: &[Token],
    merged: &Merged,
) -> Option<u32> {
    let voice = voices.get(v)?;
    match voice.sort {
        Sort::Person | Sort::Body | Sort::Place | Sort::OtherName => voice.entity,
        Sort::He => person_before(voices, v, last_speaker, merged),
        Sort::It => body_before(voices, v),
        // "Smith, who said": the voice right before the pronoun.
        Sort::Relative => {
            let before = voices.get(v.checked_sub(1)?)?;
            let near = before.sentence == voice.sentence && voice.first - before.end.min(voice.first) <= 1;
            near.then_some(before.entity).flatten()
        }
        Sort::People | Sort::Bare | Sort::Phrase => {
            apposed(voice, voices, v, outer).or_else(|| by_role(voice, voices, v, outer, merged))
        }
        Sort::Institution => by_head(voice, outer, merged),
        Sort::They | Sort::FirstPerson => None,
    }
}

/// The person a "he" or "she" most likely means: one not known to be of the other gender, who leads a sentence nearby,
/// and rather the one who spoke last.
fn person_before(voices: &[Voice], v: usize, last_speaker: Option<u32>, merged: &Merged) -> Option<u32> {
    let pronoun = voices.get(v)?;
    let mut best: Option<(i32, u32)> = None;
    for voice in back(voices, v) {
        if voice.paragraph + PRONOUN_REACH < pronoun.paragraph {
            break;
        }
        let (Sort::Person, Some(entity)) = (voice.sort, voice.entity) else { continue };
        let male = voice.male.or(merged.male.get(entity as usize).copied().flatten());
        if matches!((male, pronoun.male), (Some(a), Some(b)) if a != b) {
            continue;
        }
        let known = i32::from(male.is_some() && male == pronoun.male);
        let sentences = (pronoun.sentence - voice.sentence.min(pronoun.sentence)).min(40) as i32;
        // Weights by hand: leading a sentence counts as much as three sentences nearer, having spoken last or standing in
        // the same paragraph as two.
        let score = -2 * sentences
            + 6 * i32::from(voice.leads_sentence)
            + 4 * i32::from(voice.paragraph == pronoun.paragraph)
            + 4 * i32::from(last_speaker == Some(entity))
            + 3 * known
            + 3 * i32::from(voice.verb_tier >= 2 && voice.direct)
            - 3 * i32::from(voice.after_preposition || voice.qualifies);
        if best.is_none_or(|(b, _)| score > b) {
            best = Some((score, entity));
        }
    }
    best.map(|(_, entity)| entity)
}

/// The body an "it" most likely means: the last one that leads a sentence.
fn body_before(voices: &[Voice], v: usize) -> Option<u32> {
    let pronoun = voices.get(v)?;
    back(voices, v)
        .take_while(|voice| voice.paragraph + 2 >= pronoun.paragraph)
        .find(|voice| {
            matches!(voice.sort, Sort::Body | Sort::Place)
                && (voice.leads_sentence || voice.verb_tier >= 2 && voice.direct)
                && !voice.after_preposition
                && !voice.qualifies
        })
        .and_then(|voice| voice.entity)
}

/// The person a noun phrase is that stands between commas right behind a name, or has the name between commas right
/// behind it: "Ana Ruiz, the port's engineer, said", "Her deputy, Tomas Ruiz, said".
fn apposed(voice: &Voice, voices: &[Voice], v: usize, outer: &[Token]) -> Option<u32> {
    let comma = |at: usize| outer.get(at).is_some_and(|t| t.is(COMMA));
    let after = voices
        .get(v + 1)
        .filter(|name| name.sort == Sort::Person && voice.end + 1 == name.first && comma(voice.end) && comma(name.end));
    if let Some(name) = after {
        return name.entity;
    }
    // "The leader of the union, Ana Ruiz, said": what it is of may stand between.
    const REACH: usize = 7;
    let plain = |t: &Token| t.sentence == voice.sentence && !t.is(STOP | COLON | DASH | QUOTED_RUN | RELATIVE | SAY);
    let between =
        (voice.end..voice.end + REACH).take_while(|&at| outer.get(at).is_some_and(plain)).find(|&at| comma(at));
    let of = outer.get(voice.end).is_some_and(|t| t.is(PREPOSITION | DETERMINER));
    if let Some(at) = between.filter(|_| of) {
        let next = voices.get(v + 1..).unwrap_or(&[]).iter().take(REACH).find(|name| name.first == at + 1);
        let ends = |name: &Voice| outer.get(name.end).is_none_or(|t| t.is(COMMA | STOP));
        if let Some(name) = next.filter(|name| name.sort == Sort::Person && ends(name)) {
            return name.entity;
        }
    }
    let name = voices.get(v.checked_sub(1)?)?;
    let beside = name.sort == Sort::Person && name.end + 1 == voice.first && comma(name.end) && comma(voice.end);
    beside.then_some(name.entity).flatten()
}

/// The voice a relative pronoun stands for, behind what qualifies it: "an official at the ministry, who".
fn antecedent(voices: &[Voice], v: usize) -> Option<&Voice> {
    let pronoun = voices.get(v)?;
    back(voices, v)
        .take(4)
        .take_while(|voice| voice.sentence == pronoun.sentence)
        .find(|voice| !voice.after_preposition && !voice.qualifies && voice.sort != Sort::Relative)
}

/// The person whose role a noun phrase repeats: "the Turkish FM" after "Turkish FM Mevlut Cavusoglu".
fn by_role(voice: &Voice, voices: &[Voice], v: usize, outer: &[Token], merged: &Merged) -> Option<u32> {
    let words = outer.get(voice.first..voice.end)?;
    let definite = words.first().is_some_and(|t| t.is(DETERMINER) && t.span.len() == 3);
    let content: Vec<u64> = words.iter().filter(|t| !t.is(DETERMINER)).map(|t| t.hash).collect();
    if !definite || content.is_empty() || !words.last().is_some_and(|t| t.is(ROLE | TITLE | PEOPLE)) {
        return None;
    }
    // "The Turkish leader" after "Turkish President Tarik Ozal".
    let (last, others) = content.split_last()?;
    let leads = LEADERS.contains(last) && !others.is_empty();
    let fits = |e: u32| {
        merged.entities.get(e as usize).is_some_and(|x| x.kind == EntityKind::Person)
            && merged.role_words.get(e as usize).is_some_and(|role| {
                content.iter().all(|w| role.contains(w))
                    || leads && others.iter().all(|w| role.contains(w)) && HEADS.iter().any(|w| role.contains(w))
            })
    };
    back(voices, v).filter_map(|x| x.entity).find(|&e| fits(e))
}

/// Words for whoever leads a country, and the titles of those who do.
static LEADERS: [u64; 3] = lower_hashes(["leader", "strongman", "ruler"]);
static HEADS: [u64; 9] =
    lower_hashes(["president", "premier", "prime", "chancellor", "king", "queen", "emir", "dictator", "ruler"]);

/// The body that a noun alone repeats: "the authority" after "Estuary Road Authority", where only one body is called so.
fn by_head(voice: &Voice, outer: &[Token], merged: &Merged) -> Option<u32> {
    let [the, noun] = outer.get(voice.first..voice.end)? else { return None };
    if !the.is(DETERMINER) || the.span.len() != 3 || noun.shape != Shape::Lower {
        return None;
    }
    let called = |e: &(usize, &Vec<u64>)| {
        e.1.len() > 1
            && e.1.contains(&noun.hash)
            && merged.entities.get(e.0).is_some_and(|entity| entity.kind == EntityKind::Organisation)
    };
    let mut bodies = merged.keys.iter().enumerate().filter(called);
    let (body, _) = bodies.next()?;
    bodies.next().is_none().then_some(body as u32)
}

/// The words of several voices whose verb is one: "Ida Solberg and Tom Reyes have agreed on".
pub(super) fn joined(voices: &[Voice], v: usize, outer: &[Token]) -> Option<Span> {
    pair(voices, v, outer).or_else(|| pair(voices, v.checked_sub(1)?, outer))
}

/// The words of a voice and the next, joined so.
fn pair(voices: &[Voice], v: usize, outer: &[Token]) -> Option<Span> {
    let (voice, next) = (voices.get(v)?, voices.get(v + 1)?);
    let and = outer.get(voice.end).filter(|t| t.is(CONJUNCTION))?;
    let named = |voice: &Voice| matches!(voice.sort, Sort::Person | Sort::Place | Sort::Body | Sort::OtherName);
    let one = named(voice) && named(next) && next.first == voice.end + 1 && next.verb == voice.verb;
    (one && next.direct && and.sentence == next.sentence)
        .then_some(Span { start: voice.span.start, end: next.span.end })
}

/// The speaker that a voice makes.
pub(super) fn speaker(
    voices: &[Voice],
    v: usize,
    entity: Option<u32>,
    outer: &[Token],
    merged: &Merged,
    text: &str,
) -> Option<Speaker> {
    let mut voice = voices.get(v)?;
    if voice.sort == Sort::Relative && entity.is_none() {
        voice = antecedent(voices, v).unwrap_or(voice);
    }
    let words = outer.get(voice.first..voice.end).unwrap_or(&[]);
    let anonymous = entity.is_none() && (words.iter().any(|t| t.is(ANONYMOUS)) || is_one_of_them(outer, voice.first));
    let name = entity
        .and_then(|e| merged.entities.get(e as usize))
        .map_or_else(|| voice.span.on_one_line(text), |e| e.name.clone());
    Some(Speaker { name, span: voice.span, entity, anonymous })
}

/// Notes where places stand for their governments: where they say, want or deny something themselves.
pub(super) fn set_acting(voices: &[Voice], merged: &mut Merged) {
    for voice in voices.iter().filter(|voice| voice.sort == Sort::Place) {
        let speaks = voice.verb_tier > 0 && voice.direct || voice.inverted_tier >= 2 || voice.according;
        let outside = !voice.qualifies && (!voice.after_preposition || voice.according);
        let entity = voice.entity.and_then(|entity| merged.entities.get_mut(entity as usize));
        if let Some(entity) = entity.filter(|_| speaks && outside) {
            let mention = entity.mentions.iter().find(|mention| mention.overlaps(voice.span)).copied();
            entity.acting.extend(mention);
        }
    }
}
