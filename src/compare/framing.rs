//! What each article calls the same actor: the words beside a name, and those for the speaker of the same words.
//!
//! No list of loaded words decides. Two phrases are for one actor where they stand beside names that are one
//! ([`super::names`]), or where the articles give the same quotation to them.

use super::names::names;
use super::people::sound;
use crate::annotate::{EntityKind, Manner};
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::Order;
use crate::text::{fold, words_of};
use std::collections::BTreeMap;

/// An actor with what the articles call it.
#[derive(Clone, Debug, PartialEq)]
pub struct Framing {
    /// Its name; of somebody whom no article names, the first phrase for them.
    pub name: String,
    /// What it is; `None` where no article names it.
    pub kind: Option<EntityKind>,
    /// The phrases, those that most articles use first.
    pub phrases: Vec<Phrase>,
}

/// Words for an actor.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The words, as they first stand.
    pub words: String,
    /// Per article, where they stand.
    pub places: Vec<Vec<Span>>,
}

/// A quotation of fewer words may be two people's.
const SAME_WORDS: usize = 4;

/// Who goes by at least two different phrases in at least two of the articles, in the order of the names' rows, then those
/// whom only their words make one.
pub fn framing(entries: &[&Entry]) -> Vec<Framing> {
    let (rows, resolved) = names(entries);
    let mut found: Vec<(Framing, BTreeMap<String, usize>)> = rows
        .into_iter()
        .map(|row| (Framing { name: row.name, kind: Some(row.kind), phrases: Vec::new() }, BTreeMap::new()))
        .collect();
    // The actors behind the words quoted: by name where an article names them, else by the first phrase.
    let mut by_words: BTreeMap<String, usize> = BTreeMap::new();
    for named in [true, false] {
        for (article, entry) in entries.iter().enumerate() {
            for quote in entry.mentions().quotes.iter().filter(|quote| quote.manner == Manner::Direct) {
                let Some(speaker) = &quote.speaker else { continue };
                let row = speaker.entity.and_then(|entity| resolved.get(&(article, entity as usize))).copied();
                if row.is_some() != named {
                    continue;
                }
                let words: Vec<String> = words_of(&entry.wording(quote.span)).map(|(_, word)| fold(word)).collect();
                let key = (words.len() >= SAME_WORDS).then(|| words.join(" "));
                let actor = match (row, key.as_ref().and_then(|key| by_words.get(key))) {
                    (Some(row), _) => row,
                    (None, Some(actor)) => *actor,
                    (None, None) if key.is_some() => {
                        let name = entry.wording(speaker.span).into_owned();
                        found.push((Framing { name, kind: None, phrases: Vec::new() }, BTreeMap::new()));
                        found.len() - 1
                    }
                    (None, None) => continue,
                };
                if let Some(key) = key {
                    by_words.entry(key).or_insert(actor);
                }
                if row.is_none() {
                    add(&mut found, actor, entries, article, speaker.span);
                }
            }
        }
    }
    for (&(article, entity), &row) in &resolved {
        let described = entries.get(article).and_then(|entry| entry.mentions().entities.get(entity));
        for &span in described.map_or(&[][..], |entity| &entity.described) {
            add(&mut found, row, entries, article, span);
        }
    }
    // The names of one body, where these are several: "Islamic State", "ISIS", "Daesh".
    let mut called: BTreeMap<usize, Vec<(usize, Span, String)>> = BTreeMap::new();
    for (&(article, entity), &row) in &resolved {
        let Some(entry) = entries.get(article) else { continue };
        let body = entry.mentions().entities.get(entity).filter(|entity| entity.kind == EntityKind::Organisation);
        for &span in body.map_or(&[][..], |body| &body.mentions) {
            called.entry(row).or_default().push((article, span, entry.wording(span).into_owned()));
        }
    }
    for (row, names) in called {
        let other = |one: &str, two: &str| !is_form_of(one, two) && !is_form_of(two, one);
        if names.iter().any(|(_, _, one)| names.iter().any(|(_, _, two)| other(one, two))) {
            names.iter().for_each(|(article, span, _)| add(&mut found, row, entries, *article, *span));
        }
    }
    let mut framings: Vec<Framing> = found.into_iter().map(|(framing, _)| framing).filter(differs).collect();
    for framing in &mut framings {
        let articles = |phrase: &Phrase| phrase.places.iter().filter(|places| !places.is_empty()).count();
        framing.phrases.iter_mut().for_each(|phrase| phrase.places.iter_mut().for_each(|places| places.order()));
        framing.phrases.order_by_key(|phrase| std::cmp::Reverse(articles(phrase)));
    }
    framings
}

/// Whether two names share a word, or one is the other's acronym.
fn is_form_of(short: &str, name: &str) -> bool {
    let sounds = |name: &str| words_of(name).map(|(_, word)| sound(word)).collect::<Vec<String>>();
    let words = sounds(name);
    let initials: String = words_of(name).filter_map(|(_, word)| word.chars().next()).collect();
    let letters: String = short.chars().filter(|c| c.is_alphanumeric()).collect();
    sounds(short).iter().any(|word| words.contains(word)) || fold(&initials) == fold(&letters)
}

/// Whether the articles call an actor by different words.
fn differs(framing: &Framing) -> bool {
    let used =
        |article: usize| framing.phrases.iter().any(|phrase| phrase.places.get(article).is_some_and(|p| !p.is_empty()));
    let articles = framing.phrases.first().map_or(0, |phrase| phrase.places.len());
    framing.phrases.len() > 1 && (0..articles).filter(|&article| used(article)).count() > 1
}

fn add(found: &mut [(Framing, BTreeMap<String, usize>)], actor: usize, entries: &[&Entry], article: usize, span: Span) {
    let (Some((framing, known)), Some(entry)) = (found.get_mut(actor), entries.get(article)) else { return };
    let words = entry.wording(span).into_owned();
    let folded = fold(&words);
    const DETERMINERS: [&str; 3] = ["the ", "a ", "an "];
    let plain = DETERMINERS.iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded).to_owned();
    let at = *known.entry(plain).or_insert_with(|| {
        framing.phrases.push(Phrase { words, places: vec![Vec::new(); entries.len()] });
        framing.phrases.len() - 1
    });
    if let Some(places) = framing.phrases.get_mut(at).and_then(|phrase| phrase.places.get_mut(article)) {
        places.push(span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_articles_call_one_actor_is_told_by_name_and_by_the_same_words() {
        let texts = [
            "The rebel group Free Lorne Movement said it had left on Friday. Harbour chief Ana Ruiz agreed.\n\n“We will not give \
             up the bridge to anyone,” the militants said.",
            "Free Lorne Movement, a terrorist organisation, had left on Friday. Acting director Ana Ruiz agreed.\n\n“We will \
             not give up the bridge to anyone,” the fighters said.",
        ];
        let entries = crate::compare::tests::entries(&texts);
        let entries: Vec<&Entry> = entries.iter().collect();
        let found: Vec<(String, Vec<String>)> = framing(&entries)
            .into_iter()
            .map(|framing| (framing.name, framing.phrases.into_iter().map(|phrase| phrase.words).collect()))
            .collect();
        let phrases = |name: &str| found.iter().find(|(of, _)| of == name).map(|(_, phrases)| phrases.join("; "));
        assert_eq!(phrases("Free Lorne Movement").as_deref(), Some("rebel group; terrorist organisation"), "{found:?}");
        assert_eq!(phrases("Ana Ruiz").as_deref(), Some("Harbour chief; Acting director"), "{found:?}");
        assert_eq!(phrases("the militants").as_deref(), Some("the militants; the fighters"), "{found:?}");
        assert!(framing(&entries[..1]).is_empty(), "one article differs from none");
        let texts = [
            "The Islamic State (IS) left on Friday. The European Union (EU) agreed.",
            "Daesh left on Friday, the EU said. ISIS denied it.",
        ];
        let entries = crate::compare::tests::entries(&texts);
        let found: Vec<String> = framing(&entries.iter().collect::<Vec<&Entry>>())
            .into_iter()
            .map(|framing| framing.phrases.into_iter().map(|phrase| phrase.words).collect::<Vec<_>>().join("; "))
            .collect();
        assert_eq!(found, ["Islamic State; IS; Daesh; ISIS"]);
    }
}
