//! Names of every kind across articles: people as [`super::people`] merges them, bodies, places and events by their words,
//! their acronyms and the spellings that outlets differ in.

use super::people::{self, sound};
use crate::annotate::{Entity, EntityKind};
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::Order;
use crate::text::{fold, words_of};
use std::collections::BTreeMap;

/// Somebody or something named in at least one of the articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What it is, as most articles take it.
    pub kind: EntityKind,
    /// As fully as any article names it.
    pub name: String,
    /// The role given to a person; empty where none is.
    pub role: String,
    /// Per article, where it is named.
    pub mentions: Vec<Vec<Span>>,
}

/// One article's entity: (article, entity).
type Place = (usize, usize);

/// Every name of the articles, and for each entity which of them it is. People come first, then the others in the order of
/// first mention.
pub fn names(entries: &[&Entry]) -> (Vec<Named>, BTreeMap<Place, usize>) {
    let (people, mut resolved) = people::merge(entries);
    let mut rows: Vec<Named> = people
        .into_iter()
        .map(|person| Named {
            kind: EntityKind::Person,
            name: person.name,
            role: person.role,
            mentions: person.mentions,
        })
        .collect();
    let mut others: Vec<(Place, &Entity)> = Vec::new();
    for (article, entry) in entries.iter().enumerate() {
        let entities = entry.mentions().entities.iter().enumerate();
        let others_here = entities.map(|(n, entity)| ((article, n), entity));
        others.extend(others_here.filter(|(place, _)| !resolved.contains_key(place)));
    }
    // Long forms first, so that an acronym finds what it shortens.
    let mut order: Vec<usize> = (0..others.len()).collect();
    order.order_by_key(|&n| others.get(n).map(|(place, e)| (is_acronym(&e.name), *place)));
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    let mut of: Vec<Option<usize>> = vec![None; others.len()];
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for n in order {
        let Some((_, entity)) = others.get(n) else { continue };
        let key = key(&entity.name);
        let group = by_key.get(&key).copied().unwrap_or_else(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        // The first that has these initials keeps the acronym.
        let short = initials(&entity.name).filter(|_| entity.kind == EntityKind::Organisation);
        for key in std::iter::once(key).chain(short) {
            by_key.entry(key).or_insert(group);
        }
        if let (Some(group_members), Some(slot)) = (groups.get_mut(group), of.get_mut(n)) {
            group_members.push(n);
            *slot = Some(group);
        }
    }
    groups.iter_mut().for_each(|members| members.order());
    groups.order_by_key(|members| members.first().copied());
    for members in groups {
        let entities = || members.iter().filter_map(|&n| others.get(n));
        let mut kinds: BTreeMap<EntityKind, usize> = BTreeMap::new();
        let mut named = Named {
            kind: EntityKind::Other,
            name: String::new(),
            role: String::new(),
            mentions: vec![Vec::new(); entries.len()],
        };
        for (place, entity) in entities() {
            *kinds.entry(entity.kind).or_insert(0) += entity.mentions.len();
            let (length, longest) = (entity.name.chars().count(), named.name.chars().count());
            // "PORT LORNE" of a dateline is "Port Lorne".
            let plainer = length == longest && named.name.contains(' ') && !named.name.contains(char::is_lowercase);
            if length > longest || plainer {
                named.name.clone_from(&entity.name);
            }
            if let Some(mentions) = named.mentions.get_mut(place.0) {
                mentions.extend(&entity.mentions);
            }
            resolved.insert(*place, rows.len());
        }
        named.mentions.iter_mut().for_each(|mentions| mentions.order());
        // Who cannot tell what it is says nothing where another can.
        if kinds.len() > 1 {
            kinds.remove(&EntityKind::Other);
        }
        let most = kinds.into_iter().max_by_key(|&(kind, count)| (count, std::cmp::Reverse(kind)));
        named.kind = most.map_or(EntityKind::Other, |(kind, _)| kind);
        rows.push(named);
    }
    (rows, resolved)
}

/// Names of one thing that no rule tells to be one: folded, a row for each. Facts of general knowledge.
const SAME: &[&[&str]] = &[
    &["kyiv", "kiev"],
    &["kharkiv", "kharkov"],
    &["odesa", "odessa"],
    &["lviv", "lvov"],
    &["mykolaiv", "nikolaev"],
    &["chernihiv", "chernigov"],
    &["turkey", "turkiye"],
    &["myanmar", "burma"],
    &["czech republic", "czechia"],
    &["ivory coast", "cote d'ivoire"],
    &["eswatini", "swaziland"],
    &["cape verde", "cabo verde"],
    &["netherlands", "holland"],
    &["beijing", "peking"],
    &["mumbai", "bombay"],
    &["kolkata", "calcutta"],
    &["raqqa", "rakka", "ar-raqqah"],
    &["kobane", "kobani", "ayn al-arab"],
    &["united states", "us", "u.s.", "usa", "u.s.a.", "united states of america", "america"],
    &["united kingdom", "uk", "u.k.", "britain", "great britain"],
    &["united arab emirates", "uae"],
    &["european union", "eu"],
    &["united nations", "un", "u.n."],
    &["islamic state", "isis", "isil", "is", "daesh", "islamic state group"],
];

/// The key under which the spellings of one name meet.
pub(super) fn key(name: &str) -> String {
    let folded = fold(name);
    const ARTICLES: [&str; 12] =
        ["the ", "la ", "le ", "les ", "el ", "los ", "las ", "der ", "die ", "das ", "il ", "l'"];
    let plain = ARTICLES.iter().find_map(|article| folded.strip_prefix(article)).unwrap_or(&folded);
    let same = SAME.iter().find(|names| names.contains(&plain)).and_then(|names| names.first());
    match same {
        Some(name) => (*name).to_owned(),
        None if is_acronym(name) => plain.replace('.', ""),
        None => words_of(plain).map(|(_, word)| sound(word)).collect::<Vec<_>>().join(" "),
    }
}

/// Whether a name is one word in capitals.
fn is_acronym(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (2..=6).contains(&letters) && !name.contains(' ') && name.chars().all(|c| c.is_uppercase() || c == '.')
}

/// The acronym that a name of several words would have, folded: the first letters of its words in capitals.
fn initials(name: &str) -> Option<String> {
    let letters: String =
        name.split_whitespace().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect();
    ((2..=6).contains(&letters.chars().count()) && name.contains(' ')).then(|| fold(&letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(texts: &[&str]) -> Vec<(String, Vec<usize>)> {
        let entries = crate::compare::tests::entries(texts);
        let entries: Vec<&Entry> = entries.iter().collect();
        let (rows, resolved) = names(&entries);
        for (article, entry) in entries.iter().enumerate() {
            for (n, entity) in entry.mentions().entities.iter().enumerate() {
                let row = &rows[resolved[&(article, n)]];
                assert!(entity.mentions.iter().all(|span| row.mentions[article].contains(span)), "{entity:?}");
            }
        }
        rows.into_iter().map(|row| (row.name, row.mentions.iter().map(Vec::len).collect())).collect()
    }

    #[test]
    fn spellings_acronyms_and_articles_of_one_name_meet() {
        for (one, two, same) in [
            ("Kiev", "Kyiv", true),
            ("the European Union", "EU", true),
            ("Türkiye", "Turkey", true),
            ("U.N.", "United Nations", true),
            ("Lorne Ferry Board", "Lorne Ferries Board", false),
            ("Port Lorne", "Port Lorne", true),
            ("Moscow", "Mosul", false),
        ] {
            assert_eq!(key(one) == key(two), same, "{one} / {two}");
        }
        assert_eq!(initials("Lorne Ferry Board").as_deref(), Some("lfb"));
        assert_eq!(initials("Ministry of Defence").as_deref(), Some("md"));
    }

    #[test]
    fn a_name_in_capitals_is_shown_as_others_write_it() {
        let found =
            rows(&["PORT LORNE — The bridge was shut on Friday.", "Ferries left Port Lorne, the port of the north."]);
        assert!(found.iter().any(|(name, times)| name == "Port Lorne" && *times == [1, 1]), "{found:?}");
    }

    #[test]
    fn a_body_and_a_place_are_one_row_across_articles() {
        let found = rows(&[
            "The Harbour Safety Agency (HSA) closed the bridge in Kiev on Friday. The HSA said it would reopen.",
            "The HSA said on Friday that ferries in Kyiv would run. Officials in Kyiv agreed.",
        ]);
        let times = |name: &str| found.iter().find(|(of, _)| of == name).map(|(_, times)| times.clone());
        assert_eq!(times("Harbour Safety Agency"), Some(vec![3, 1]), "{found:?}");
        assert_eq!(times("Kiev").or(times("Kyiv")), Some(vec![1, 2]), "{found:?}");
    }
}
