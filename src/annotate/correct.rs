//! What a reader says against the program of names and speakers, heeded.

use super::{Entity, EntityKind, Mentions, Speaker};
use crate::correct::{Correction, NameIs, NameSort, Place, spans_of};
use crate::intake::Span;
use crate::text::Order;

/// Heeds corrections of names and speakers in the order they were made. One whose words are not there, or are no name any
/// more, changes nothing.
pub fn correct(text: &str, mentions: &mut Mentions, corrections: &[Correction]) {
    let second = |correction: &Correction| match correction {
        Correction::Name { says: NameIs::Of(other), .. } => Some(*other),
        Correction::Speaker { by, .. } => *by,
        _ => None,
    };
    let of_names = || corrections.iter().filter(|correction| correction.is_of_name());
    let places: Vec<Place> = of_names().flat_map(|c| [c.place(), second(c).unwrap_or_else(|| c.place())]).collect();
    let spans = spans_of(text, &places);
    for (correction, spans) in of_names().zip(spans.chunks(2)) {
        if let [Some(span), other] = spans {
            heed(text, mentions, correction, *span, *other);
        }
    }
    settle(mentions);
}

fn heed(text: &str, mentions: &mut Mentions, correction: &Correction, span: Span, other: Option<Span>) {
    if let Correction::Speaker { by, .. } = correction {
        let speaker = match by {
            None => None,
            Some(_) => match speaker(mentions, other) {
                None => return,
                found => found,
            },
        };
        let nearest = mentions.quotes.iter_mut().filter(|quote| quote.span.overlaps(span));
        if let Some(quote) = nearest.max_by_key(|quote| (common(quote.span, span), std::cmp::Reverse(quote.span))) {
            quote.confidence = f32::from(u8::from(speaker.is_some()));
            quote.speaker = speaker;
        }
        return;
    }
    let Some(at) = mentions.entity_at(span) else { return };
    match correction {
        Correction::Name { says: NameIs::Of(_), .. } => {
            let into = other.and_then(|other| mentions.entity_at(other));
            if let Some(into) = into.filter(|&into| into != at) {
                merge(mentions, at, into);
            }
        }
        Correction::Name { says: NameIs::Another, .. } => split(text, mentions, at, span),
        Correction::Name { says: NameIs::Nothing, .. } => {
            if let Some(entity) = mentions.entities.get_mut(at) {
                entity.mentions.clear();
            }
            for speaker in speakers(mentions, at) {
                speaker.entity = None;
                speaker.name = speaker.span.on_one_line(text);
            }
        }
        Correction::Rename { name, .. } => {
            if let Some(entity) = mentions.entities.get_mut(at) {
                entity.name.clone_from(name);
            }
            speakers(mentions, at).for_each(|speaker| speaker.name.clone_from(name));
        }
        Correction::Sort { sort, .. } => {
            if let Some(entity) = mentions.entities.get_mut(at) {
                entity.kind = kind_of(*sort);
                entity.confidence = 1.0;
            }
        }
        Correction::Relabel { .. } | Correction::Speaker { .. } | Correction::Story { .. } => {}
    }
}

/// The kind of entity that a reader's word for it stands for.
pub fn kind_of(sort: NameSort) -> EntityKind {
    match sort {
        NameSort::Person => EntityKind::Person,
        NameSort::Body => EntityKind::Organisation,
        NameSort::Place => EntityKind::Place,
        NameSort::Event => EntityKind::Event,
        NameSort::Other => EntityKind::Other,
    }
}

fn merge(mentions: &mut Mentions, from: usize, into: usize) {
    let Some(gone) = mentions.entities.get_mut(from) else { return };
    let spans = std::mem::take(&mut gone.mentions);
    let (role, acting, described) =
        (gone.role.take(), std::mem::take(&mut gone.acting), std::mem::take(&mut gone.described));
    let Some(kept) = mentions.entities.get_mut(into) else { return };
    kept.mentions.extend(spans);
    kept.mentions.order();
    kept.acting.extend(acting);
    kept.acting.order();
    kept.described.extend(described);
    kept.described.order();
    kept.role = kept.role.take().or(role);
    let name = kept.name.clone();
    for speaker in speakers(mentions, from) {
        speaker.entity = Some(into as u32);
        speaker.name.clone_from(&name);
    }
}

fn split(text: &str, mentions: &mut Mentions, from: usize, span: Span) {
    let new = mentions.entities.len();
    let Some(entity) = mentions.entities.get_mut(from).filter(|entity| entity.mentions.len() > 1) else { return };
    let Some(at) = entity.mentions.iter().position(|mention| mention.overlaps(span)) else { return };
    let mention = entity.mentions.remove(at);
    let name = mention.on_one_line(text);
    let kind = entity.kind;
    for speaker in speakers(mentions, from).filter(|speaker| speaker.span.overlaps(mention)) {
        speaker.entity = Some(new as u32);
        speaker.name.clone_from(&name);
    }
    mentions.entities.push(Entity {
        kind,
        name,
        role: None,
        mentions: vec![mention],
        acting: Vec::new(),
        described: Vec::new(),
        confidence: 1.0,
    });
}

/// The speakers that are this entity.
fn speakers(mentions: &mut Mentions, entity: usize) -> impl Iterator<Item = &mut Speaker> {
    let speakers = mentions.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut());
    speakers.filter(move |speaker| speaker.entity == Some(entity as u32))
}

/// The speaker whom a mention names.
fn speaker(mentions: &Mentions, by: Option<Span>) -> Option<Speaker> {
    let span = by?;
    let at = mentions.entity_at(span)?;
    let name = mentions.entities.get(at)?.name.clone();
    Some(Speaker { name, span, entity: Some(at as u32), anonymous: false })
}

fn common(a: Span, b: Span) -> u32 {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// Drops entities that are named nowhere any more and puts the rest in the order of first mention.
fn settle(mentions: &mut Mentions) {
    let mut order: Vec<(Span, usize)> =
        mentions.entities.iter().enumerate().filter_map(|(at, entity)| Some((*entity.mentions.first()?, at))).collect();
    order.order();
    let mut now = vec![None; mentions.entities.len()];
    let mut before: Vec<Option<Entity>> = std::mem::take(&mut mentions.entities).into_iter().map(Some).collect();
    for (_, at) in order {
        if let (Some(slot), Some(entity)) = (now.get_mut(at), before.get_mut(at).and_then(Option::take)) {
            *slot = Some(mentions.entities.len() as u32);
            mentions.entities.push(entity);
        }
    }
    for speaker in mentions.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
        speaker.entity = speaker.entity.and_then(|entity| now.get(entity as usize).copied().flatten());
    }
}

#[cfg(test)]
mod tests {
    use super::super::annotate;
    use super::*;
    use crate::clean::{Options, clean};
    use crate::intake::{Document, Given};

    const TEXT: &str = "Harbour master Ana Ruiz closed the bridge on Friday. “It is not safe,” Ruiz said. Her deputy, \
        Tomas Ruiz, said: “We found cracks.” Ana left Customs Quay at noon. “Ferries run,” Ruiz added.";

    fn place(words: &str, nth: usize) -> Place {
        let start = TEXT.match_indices(words).nth(nth).expect("words of the text").0;
        Place::of(TEXT, Span::new(start, start + words.len()))
    }

    /// Who is named, with how often, and the speaker of each direct quote.
    fn after(corrections: &[Correction]) -> (Vec<(String, usize)>, Vec<Option<String>>) {
        let document = Document::new("a.txt", TEXT, Given::default());
        let article = clean(&document, Options { raw: true, ..Options::default() });
        let mut mentions = annotate(&document, &article);
        correct(TEXT, &mut mentions, corrections);
        for quote in &mentions.quotes {
            let Some(speaker) = &quote.speaker else { continue };
            let entity = speaker.entity.map(|entity| mentions.entities[entity as usize].name.as_str());
            assert!(entity.is_none_or(|name| name == speaker.name), "{speaker:?}");
        }
        let named = mentions.entities.iter().map(|entity| (entity.name.clone(), entity.mentions.len())).collect();
        let direct = mentions.quotes.iter().filter(|quote| quote.manner == super::super::Manner::Direct);
        (named, direct.map(|quote| quote.speaker.as_ref().map(|speaker| speaker.name.clone())).collect())
    }

    fn times(named: &[(String, usize)], name: &str) -> usize {
        named.iter().find(|(of, _)| of == name).map_or(0, |(_, times)| *times)
    }

    #[test]
    fn two_names_become_one_and_one_becomes_two() {
        let (before, _) = after(&[]);
        let (tomas, ana) = (times(&before, "Tomas Ruiz"), times(&before, "Ana Ruiz"));
        let merged = [Correction::Name { place: place("Tomas Ruiz", 0), says: NameIs::Of(place("Ana Ruiz", 0)) }];
        let (named, said) = after(&merged);
        assert_eq!((times(&named, "Tomas Ruiz"), times(&named, "Ana Ruiz")), (0, tomas + ana));
        assert!(said.iter().all(|speaker| speaker.as_deref() == Some("Ana Ruiz")), "{said:?}");
        let last = TEXT.matches("Ruiz").count() - 1;
        let mut split = merged.to_vec();
        split.push(Correction::Name { place: place("Ruiz", last), says: NameIs::Another });
        let (named, said) = after(&split);
        assert_eq!((times(&named, "Ruiz"), times(&named, "Ana Ruiz")), (1, tomas + ana - 1));
        assert_eq!(said.last(), Some(&Some("Ruiz".to_owned())));
    }

    #[test]
    fn names_are_called_otherwise_or_are_none() {
        let called = Correction::Rename { place: place("Ana Ruiz", 0), name: "Ana María Ruiz".to_owned() };
        let (named, said) = after(std::slice::from_ref(&called));
        assert!(times(&named, "Ana María Ruiz") > 0 && said.contains(&Some("Ana María Ruiz".to_owned())), "{said:?}");
        let none = [called, Correction::Name { place: place("Ana Ruiz", 0), says: NameIs::Nothing }];
        let (named, said) = after(&none);
        assert_eq!(times(&named, "Ana María Ruiz"), 0);
        assert_eq!(said.first(), Some(&Some("Ruiz".to_owned())), "the words of the text stay");
    }

    #[test]
    fn a_quotation_gets_another_speaker_or_none() {
        let to = |by| after(&[Correction::Speaker { place: place("Ferries run,", 0), by }]).1;
        assert_eq!(to(Some(place("Tomas Ruiz", 0))).last(), Some(&Some("Tomas Ruiz".to_owned())));
        assert_eq!(to(None).last(), Some(&None));
    }

    #[test]
    fn what_names_nothing_changes_nothing() {
        let wrong = Place { check: 1, ..place("Ana Ruiz", 0) };
        for correction in [
            Correction::Name { place: place("closed", 0), says: NameIs::Nothing },
            Correction::Name { place: wrong, says: NameIs::Nothing },
            Correction::Name { place: place("Ana Ruiz", 0), says: NameIs::Of(wrong) },
            Correction::Name { place: place("Customs Quay", 0), says: NameIs::Another },
            Correction::Speaker { place: place("bridge", 0), by: None },
            Correction::Speaker { place: place("Ferries run,", 0), by: Some(wrong) },
        ] {
            assert_eq!(after(std::slice::from_ref(&correction)), after(&[]), "{correction:?}");
        }
    }
}
