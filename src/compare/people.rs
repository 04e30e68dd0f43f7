//! People across articles: one row for each, however each outlet names them.

use crate::annotate::EntityKind;
use crate::corpus::Entry;
use crate::intake::Span;
use crate::text::Order;
use crate::text::{fold, words_of};
use std::collections::{BTreeMap, BTreeSet};

/// A person named in at least one of the articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// As fully as any article names them.
    pub name: String,
    /// The role most often given, in an article's words; empty where none is.
    pub role: String,
    /// Per article, where the person is named.
    pub mentions: Vec<Vec<Span>>,
}

impl Person {
    /// In how many articles the person is named.
    pub fn articles(&self) -> usize {
        self.mentions.iter().filter(|m| !m.is_empty()).count()
    }

    /// How often the person is named in all.
    pub fn total(&self) -> usize {
        self.mentions.iter().map(Vec::len).sum()
    }
}

/// One article's entity: (article, entity).
pub(super) type Named = (usize, usize);

/// The people of all articles, and for each person entity which of them it is.
pub(super) fn merge(entries: &[&Entry]) -> (Vec<Person>, BTreeMap<Named, usize>) {
    struct Found<'a> {
        at: Named,
        tokens: Vec<String>,
        entity: &'a crate::annotate::Entity,
    }
    let spoken = |name: &str| -> Vec<String> { words_of(name).map(|(_, word)| sound(word)).collect() };
    let all = || {
        entries.iter().enumerate().flat_map(|(article, entry)| {
            entry.mentions().entities.iter().enumerate().map(move |(n, entity)| ((article, n), entity))
        })
    };
    // A name in full that one article does not tell the sort of is a person's where another does.
    let is_person = |kind: EntityKind| kind == EntityKind::Person;
    let people = all().filter(|(_, entity)| is_person(entity.kind) && entity.name.contains(' '));
    let in_full: BTreeSet<String> = people.map(|(_, entity)| spoken(&entity.name).join(" ")).collect();
    let mut found: Vec<Found> = Vec::new();
    for (at, entity) in all() {
        let unsure = entity.kind == EntityKind::Other && entity.name.contains(' ');
        if is_person(entity.kind) || unsure {
            let tokens = spoken(&entity.name);
            if !unsure || in_full.contains(&tokens.join(" ")) {
                found.push(Found { at, tokens, entity });
            }
        }
    }
    // The fullest names found a row first; shorter ones then join the only row they fit.
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.order_by_key(|&n| std::cmp::Reverse(found[n].tokens.len()));
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for n in order {
        let fitting: Vec<usize> = (0..rows.len())
            .filter(|&row| rows[row].iter().any(|&other| is_short_for(&found[n].tokens, &found[other].tokens)))
            .collect();
        // Two rows that both fit are two people with one name: an exact twin decides, else the name stays by itself.
        let exact = fitting.iter().find(|&&row| rows[row].iter().any(|&other| found[other].tokens == found[n].tokens));
        match (exact, fitting.as_slice()) {
            (Some(&row), _) | (None, &[row]) => rows[row].push(n),
            _ => rows.push(vec![n]),
        }
    }
    rows.iter_mut().for_each(|row| row.sort_unstable());
    rows.order_by_key(|row| row.first().copied());
    let (mut people, mut resolved) = (Vec::new(), BTreeMap::new());
    for row in rows {
        let mut person = Person { mentions: vec![Vec::new(); entries.len()], ..Person::default() };
        let mut roles: BTreeMap<String, usize> = BTreeMap::new();
        let mut fuller: Vec<String> = Vec::new();
        for &n in &row {
            let Found { at, entity, .. } = &found[n];
            if entity.name.chars().count() > person.name.chars().count() {
                person.name = entity.name.clone();
            }
            if let Some(role) = &entity.role {
                *roles.entry(role.clone()).or_insert(0) += 1;
            }
            // A fuller role may stand beside another mention: "Turkish Foreign Minister" behind "Turkish FM".
            let text = entries.get(at.0).map_or("", |entry| entry.document.text.as_str());
            fuller.extend(entity.described.iter().map(|span| span.on_one_line(text)));
            if let Some(mentions) = person.mentions.get_mut(at.0) {
                mentions.extend(&entity.mentions);
            }
            resolved.insert(*at, people.len());
        }
        person.mentions.iter_mut().for_each(|m| m.order());
        for role in fuller {
            let known = |other: &String| fold(other) == fold(&role);
            if !roles.keys().any(known) && roles.keys().any(|other| is_fuller(&role, other)) {
                roles.insert(role, 1);
            }
        }
        // Who gives the fuller role gives the shorter one too: "Turkish Foreign Minister" and "foreign minister".
        let count =
            |role: &str| roles.iter().filter(|(other, _)| is_fuller(role, other)).map(|(_, n)| n).sum::<usize>();
        let best = roles
            .keys()
            .map(|role| (role.as_str(), count(role)))
            .max_by_key(|&(role, count)| (!is_relation(role), count, role.len(), std::cmp::Reverse(role)));
        person.role = best.map_or(String::new(), |(role, _)| role.to_owned());
        people.push(person);
    }
    (people, resolved)
}

/// A word of a name as it sounds, roughly: the spellings that transliterations differ in are one ("Zelensky" and
/// "Zelenskyy", "Sergei" and "Sergey", "Mohammed" and "Mohamed", "Poutine" and "Putin" but for its ending).
pub(super) fn sound(word: &str) -> String {
    let folded = fold(word);
    let mut heard = String::with_capacity(folded.len());
    let mut rest = folded.as_str();
    while let Some(c) = rest.chars().next() {
        const SAME: [(&str, &str); 9] = [
            ("tch", "ch"),
            ("tsch", "ch"),
            ("sch", "sh"),
            ("kh", "h"),
            ("ou", "u"),
            ("ks", "x"),
            ("ij", "i"),
            ("ey", "i"),
            ("ei", "i"),
        ];
        let (taken, as_if) = match SAME.iter().find(|(from, _)| rest.starts_with(from)) {
            Some((from, to)) => (from.len(), *to),
            None => match c {
                'y' | 'j' => (1, "i"),
                'w' => (1, "v"),
                _ => (c.len_utf8(), rest.get(..c.len_utf8()).unwrap_or("")),
            },
        };
        // Doubled letters are heard once.
        for c in as_if.chars().filter(|c| !c.is_ascii_digit()) {
            if !heard.ends_with(c) {
                heard.push(c);
            }
        }
        if c.is_ascii_digit() {
            heard.push(c);
        }
        rest = rest.get(taken..).unwrap_or("");
    }
    heard
}

/// Whether a role is another, or says in one word before it whose it is: a country, a city.
fn is_fuller(role: &str, other: &str) -> bool {
    // These make another role of it.
    const OTHERS: [&str; 10] =
        ["deputy", "vice", "former", "acting", "assistant", "interim", "ex", "first", "prime", "late"];
    let (role, other) = (fold(role), fold(other));
    let whose = role.strip_suffix(other.as_str()).and_then(|rest| rest.strip_suffix(' '));
    role == other || whose.is_some_and(|whose| !whose.contains([' ', '-']) && !OTHERS.contains(&whose))
}

/// Whether a role says only what somebody is to somebody else in the same sentence: "Russian counterpart".
fn is_relation(role: &str) -> bool {
    const RELATIONS: [&str; 6] = ["counterpart", "colleague", "rival", "opponent", "predecessor", "successor"];
    role.rsplit(' ').next().is_some_and(|last| RELATIONS.contains(&last.to_lowercase().as_str()))
}

/// Whether a name is another in full or in part: the same last word (or first, for a name of one word), and no word the
/// other lacks.
fn is_short_for(short: &[String], full: &[String]) -> bool {
    let (Some(last), Some(full_last)) = (short.last(), full.last()) else { return false };
    let mut rest = full.iter();
    let surname = short.len() > 1 && last == full_last;
    let in_order = short.iter().all(|word| rest.any(|other| other == word || surname && is_spelling_of(word, other)));
    in_order && (last == full_last || short.len() == 1 && full.first() == Some(last))
}

/// Whether two long first names differ in one letter that is not the last: "Gurbanguly", "Kurbanguly".
fn is_spelling_of(one: &str, other: &str) -> bool {
    const LONG: usize = 8;
    let differ = one.chars().zip(other.chars()).filter(|(a, b)| a != b).count();
    let same_end = one.chars().next_back() == other.chars().next_back();
    one.chars().count() == other.chars().count() && one.chars().count() >= LONG && differ == 1 && same_end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_full_is_a_person_where_another_article_says_so() {
        let texts =
            ["Mayor Imre Sandvik opened the dam. Sandvik left.", "The dam was seen by Imre Sandvik and Rook Hollow."];
        let entries = crate::compare::tests::entries(&texts);
        let entries: Vec<&Entry> = entries.iter().collect();
        let (people, _) = merge(&entries);
        let counts: Vec<(&str, usize)> =
            people.iter().map(|person| (person.name.as_str(), person.articles())).collect();
        assert_eq!(counts, [("Imre Sandvik", 2)]);
        assert!(
            entries[1].mentions().entities.iter().all(|entity| entity.kind != EntityKind::Person),
            "it is told alone"
        );
    }

    #[test]
    fn the_fuller_role_is_shown_whichever_mention_it_stands_beside() {
        let texts = [
            "Turkish FM Ana Ruiz spoke. Later Turkish Foreign Minister Ana Ruiz left.",
            "The talks were led by Foreign Minister Ana Ruiz on Friday.",
            "Ankara's foreign minister Ana Ruiz went home.",
        ];
        let entries = crate::compare::tests::entries(&texts);
        let (people, _) = merge(&entries.iter().collect::<Vec<&Entry>>());
        let roles: Vec<&str> = people.iter().map(|person| person.role.as_str()).collect();
        assert_eq!(roles, ["Turkish Foreign Minister"]);
    }

    #[test]
    fn a_fuller_role_is_told_from_another() {
        for (role, other, fuller) in [
            ("Turkish Foreign Minister", "foreign minister", true),
            ("Foreign Minister", "Foreign Minister", true),
            ("Deputy Foreign Minister", "Foreign Minister", false),
            ("Prime Minister", "Minister", false),
            ("former Lorne mayor", "mayor", false),
            ("Foreign Minister", "Turkish Foreign Minister", false),
        ] {
            assert_eq!(is_fuller(role, other), fuller, "{role} / {other}");
        }
    }

    #[test]
    fn transliterations_of_one_name_sound_alike() {
        for (one, two, same) in [
            ("Zelensky", "Zelenskyy", true),
            ("Zelenskiy", "Zelenskij", true),
            ("Sergei", "Sergey", true),
            ("Mohammed", "Mohamed", true),
            ("Lukaschenko", "Lukashenko", true),
            ("Erdoğan", "Erdogan", true),
            ("Smith", "Smythe", false),
            ("Brown", "Braun", false),
            ("Maria", "Mario", false),
        ] {
            assert_eq!(sound(one) == sound(two), same, "{one} / {two}");
        }
    }

    #[test]
    fn short_names_fit_the_full_ones_they_stand_for() {
        for (short, full, fits) in [
            ("putin", "vladimir putin", true),
            ("vladimir putin", "vladimir putin", true),
            ("tayyip erdogan", "recep tayyip erdogan", true),
            ("mara", "mara oduya", true),
            ("donald trump", "ivanka trump", false),
            ("frank steinmeier", "frank walter steinmeier", true),
            ("gurbanguli berdimuhamedov", "kurbanguli berdimuhamedov", true),
            ("giovanna silva", "giovanni silva", false),
            ("maria oduya", "marta oduya", false),
            ("tayyip", "recep tayyip erdogan", false),
            ("", "vladimir putin", false),
        ] {
            let words = |name: &str| name.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(is_short_for(&words(short), &words(full)), fits, "{short} / {full}");
        }
    }
}
