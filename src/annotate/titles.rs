//! Titles and roles before a name: "Foreign Minister", "spokesman", "Secretary of State".

use super::lexicon::*;
use super::tokens::{Shape, Token};

/// How many tokens at the head of a run are a title; 0 where the run ends with its title or has none.
pub(super) fn title_length(run: &[Token]) -> usize {
    for at in (0..run.len().saturating_sub(1)).rev() {
        let Some(token) = run.get(at) else { continue };
        if !token.is(TITLE) || token.is(MAN | WOMAN) && !token.is(ABBREVIATION) {
            continue;
        }
        // "Steve King Jr.": after a first name a title is a surname.
        if at > 0 && run.get(at - 1).is_some_and(|t| t.is(MAN | WOMAN) && !t.is(TITLE_WORD)) {
            continue;
        }
        let rest = run.get(at + 1..).unwrap_or(&[]);
        // "Secretary of State", "Prime Minister of Israel": the title goes on.
        if rest
            .iter()
            .all(|t| t.is(ORGANISATION | TITLE_WORD | COUNTRY | PREPOSITION | EVENT) && !t.is(SURNAME | MAN | WOMAN))
        {
            return 0;
        }
        let mut skip = at + 1;
        if run.get(skip).is_some_and(|t| t.is(PREPOSITION)) {
            skip += 1;
            while run.get(skip).is_some_and(|t| t.is(ORGANISATION | TITLE_WORD | COUNTRY | DETERMINER)) {
                skip += 1;
            }
        }
        if run.last().is_some_and(|t| t.is(ORGANISATION) && !t.is(SURNAME)) {
            return 0;
        }
        return if skip < run.len() { skip } else { 0 };
    }
    0
}

/// Where the role in small letters right before `start` begins; `start` where there is none.
pub(super) fn small_title(tokens: &[Token], start: usize, from: usize) -> usize {
    // A role is a head noun and at most this many words before it.
    const LONGEST: usize = 5;
    let head = |t: &Token| t.shape == Shape::Lower && t.is(TITLE | ROLE) && !t.is(CLOSED_CLASS & !AUXILIARY);
    if start <= from || !tokens.get(start - 1).is_some_and(head) {
        return start;
    }
    let mut at = start - 1;
    while at > from && start - at <= LONGEST {
        let Some(before) = tokens.get(at - 1) else { break };
        let belongs = before.is(WORD) && !before.is(CLOSED_CLASS | SAY | SAY_BARE | COMMON_VERB) || before.is(NATIONAL);
        if !belongs || before.sentence != tokens.get(at).map_or(0, |t| t.sentence) {
            break;
        }
        at -= 1;
    }
    at
}
