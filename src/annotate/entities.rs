//! Names to entities: the mentions of one person, body or place brought together, and what it is.
//!
//! A shorter name joins the longer one with the same last (or first) word; what an entity is, is weighed over all its
//! mentions. Nothing is merged across articles here.

use super::kinds::{self, ANYBODY, Evidence, is_initial};
use super::lexicon::*;
use super::names::{Name, name_key};
use super::tokens::{Shape, Token};
use super::{Entity, EntityKind};
use crate::clean::agencies;
use crate::intake::Span;
use crate::text::Order;

/// Entities with, for each name given, the entity it belongs to.
pub(super) struct Merged {
    pub entities: Vec<Entity>,
    /// For each name, its entity.
    pub of_name: Vec<Option<u32>>,
    /// For each entity, whether it is a man (true) or a woman (false), where that can be told.
    pub male: Vec<Option<bool>>,
    /// For each entity, the keys of its fullest name's words.
    pub keys: Vec<Vec<u64>>,
    /// For each entity, the hashes of the words of its titles and roles.
    pub role_words: Vec<HashedSet>,
}

/// A group of names on its way to an entity.
struct Group {
    keys: Vec<u64>,
    /// Its fullest name.
    full: usize,
    names: Vec<usize>,
    own: Evidence,
    around: Evidence,
    male: Option<bool>,
    /// Its surname stands alone somewhere.
    alone: bool,
    /// Where it was last named, as an index into the names.
    last: usize,
}

/// What surroundings may add at most: many mentions in one kind of place must not outweigh what the words say.
const MOST_AROUND: f32 = 5.0;
/// How many mentions add up at most.
const MOST_MENTIONS: f32 = 3.0;
/// What a surname standing alone elsewhere in the article adds for a person of two or more words.
const ALONE_ELSEWHERE: f32 = 2.0;
/// What the words of a full name say at least where it is a person's, for all that its surname is a place.
const BEARER: f32 = 2.0;
/// What a group must reach to be called a person, a body or a place; below, it is something else.
const ENOUGH: f32 = 2.0;

/// Brings the names of an article together.
pub(super) fn merge(names: &[Name], tokens: &[Token], text: &str) -> Merged {
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of: Vec<Option<usize>> = vec![None; names.len()];
    let mut whole: HashedMap<usize> = HashedMap::default();
    // Names of several words first: each full form is a group, and a form that drops or adds a middle word joins it.
    let mut ends: HashedMap<Vec<usize>> = HashedMap::default();
    for (at, name) in names.iter().enumerate().filter(|(_, name)| name.keys.len() > 1) {
        let found = whole.get(&name.key()).copied().or_else(|| {
            let last = name.keys.last()?;
            last_of(ends.get(last)?).find(|&g| {
                groups.get(g).and_then(|group| names.get(group.full)).is_some_and(|of| varies(of, name, tokens, text))
            })
        });
        let group = found.unwrap_or_else(|| {
            groups.push(Group::new(&name.keys));
            if let Some(&last) = name.keys.last() {
                ends.entry(last).or_default().push(groups.len() - 1);
            }
            groups.len() - 1
        });
        whole.insert(name.key(), group);
        if let Some(g) = groups.get_mut(group) {
            g.take(at, name, false);
        }
        if let Some(slot) = group_of.get_mut(at) {
            *slot = Some(group);
        }
    }
    // Acronyms in brackets after the name they shorten: "Islamic State (IS)".
    let mut short: HashedMap<usize> = HashedMap::default();
    for (at, name) in names.iter().enumerate().filter(|(_, name)| name.keys.len() > 1) {
        if let (Some(acronym), Some(group)) = (acronym_after(name, tokens, text), group_of.get(at).copied().flatten()) {
            short.insert(acronym, group);
        }
    }
    // Names of one word join the person of that surname (or first name) named last before them, else the first after.
    let mut firsts: HashedMap<Vec<usize>> = HashedMap::default();
    let mut bodies: HashedMap<Vec<usize>> = HashedMap::default();
    let mut places: HashedMap<Vec<usize>> = HashedMap::default();
    for (g, group) in groups.iter().enumerate() {
        let person = group.own.person + group.around.person.min(MOST_AROUND);
        if person
            > group.own.organisation.max(group.own.place).max(group.own.event).max(group.own.other) - ALONE_ELSEWHERE
            && let Some(&first) = group.keys.first()
        {
            firsts.entry(first).or_default().push(g);
        } else if group.own.organisation >= ENOUGH
            && let Some(&first) = group.keys.first()
            && group.names.iter().filter_map(|&n| tokens.get(names.get(n)?.first)).all(kinds::stands_for_body)
        {
            // "Hallmark Motors", and "Hallmark" from there on.
            bodies.entry(first).or_default().push(g);
        } else if group.own.place >= ENOUGH
            && group.keys.len() == 2
            && let Some(&first) = group.keys.first()
            && group.names.iter().filter_map(|&n| names.get(n)).all(|name| is_of_place(name, tokens))
        {
            // "The Kessel Bridge", and "the Kessel".
            places.entry(first).or_default().push(g);
        }
    }
    // What the titles and appositions of people of one surname say they are.
    let mut roles: HashedMap<HashedSet> = HashedMap::default();
    for &g in ends.values().filter(|of_surname| of_surname.len() > 1).flatten() {
        let own = groups.get(g).map_or(&[][..], |group| &group.names).iter().filter_map(|&n| names.get(n));
        let words = own.flat_map(|name| role_tokens(name, tokens)).filter(|t| t.is(ROLE | TITLE)).map(|t| t.hash);
        roles.insert(g as u64, words.collect());
    }
    let full = groups.len();
    let mut named_at: Vec<Option<usize>> = vec![None; full];
    for (at, name) in names.iter().enumerate() {
        if let Some(group) = group_of.get(at).copied().flatten() {
            if let Some(slot) = named_at.get_mut(group) {
                *slot = Some(at);
            }
            continue;
        }
        let Some(&key) = name.keys.first() else { continue };
        let last_named = |g: usize| named_at.get(g).copied().flatten().map_or(-1, |n| n as i64);
        let fits = |g: usize| groups.get(g).is_some_and(|group| accepts(group, name));
        // Of several people the one with the title this name has, else the one named last before it.
        let title = tokens.get(name.title..name.first).unwrap_or(&[]);
        let titled = |g: usize| {
            title.iter().any(|t| t.is(ROLE | TITLE) && roles.get(&(g as u64)).is_some_and(|r| r.contains(&t.hash)))
        };
        let nearest = |among: Option<&Vec<usize>>| {
            let fitting = last_of(among?).filter(|&g| g < full && fits(g));
            fitting.max_by_key(|&g| (titled(g), last_named(g), -(g as i64)))
        };
        let definite = name.own.place >= 6.0 || name.own.organisation >= 6.0;
        // "Toledo" may be a place, but where Ana Toledo is named and nothing speaks for the place it is she.
        let bearer = |g: usize| {
            groups.get(g).is_some_and(|group| group.own.person >= BEARER && group.own.person > group.own.place)
        };
        let surname = || ends.get(&key).is_some_and(|of_surname| last_of(of_surname).any(bearer));
        let meant = definite && name.own.organisation < 6.0 && name.around.person > name.around.place && surname();
        let definite = definite && !meant;
        let person = if definite { None } else { nearest(ends.get(&key)).or_else(|| nearest(firsts.get(&key))) };
        let last_body = || last_of(bodies.get(&key)?).max_by_key(|&g| (last_named(g), -(g as i64)));
        let body = if definite || !title.is_empty() || name.male.is_some() { None } else { last_body() };
        let body = body.filter(|&body| last_named(body) > person.map_or(-1, last_named));
        let with_article = name.first.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| t.is(DETERMINER));
        let place = places.get(&key).filter(|_| with_article && !definite && title.is_empty() && person.is_none());
        let body = body.or_else(|| place?.first().copied());
        let surely = person.filter(|_| meant);
        let found =
            surely.or_else(|| short.get(&key).copied()).or_else(|| whole.get(&key).copied()).or(body).or(person);
        let group = found.unwrap_or_else(|| {
            groups.push(Group::new(&name.keys));
            groups.len() - 1
        });
        if group >= full {
            whole.insert(key, group);
        }
        if let Some(g) = groups.get_mut(group) {
            g.take(at, name, found.is_some() && found == body);
        }
        if let Some(slot) = named_at.get_mut(group) {
            *slot = Some(at);
        }
        if let Some(slot) = group_of.get_mut(at) {
            *slot = Some(group);
        }
    }
    finish(groups, names, tokens, text, group_of)
}

impl Group {
    fn new(keys: &[u64]) -> Group {
        Group {
            keys: keys.to_vec(),
            full: 0,
            names: Vec::new(),
            own: Evidence { person: f32::MIN, ..Evidence::default() },
            around: Evidence::default(),
            male: None,
            alone: false,
            last: 0,
        }
    }

    /// Takes in a name; `short`: it is a body's first word.
    fn take(&mut self, at: usize, name: &Name, short: bool) {
        if self.names.is_empty() || name.keys.len() > self.keys.len() {
            self.full = at;
        }
        self.names.push(at);
        self.last = at;
        let better = |a: f32, b: f32| if b > a { b } else { a };
        self.own.person = better(self.own.person, name.own.person);
        // Only the fuller names say whether it is a body or a place: "Washington" the man's surname is no city.
        if name.keys.len() > 1 || self.keys.len() == 1 {
            self.own.organisation = better(self.own.organisation, name.own.organisation);
            self.own.place = better(self.own.place, name.own.place);
            self.own.event = better(self.own.event, name.own.event);
            self.own.other = better(self.own.other, name.own.other);
        }
        self.around.add(name.around);
        if name.keys.len() == 1 && self.keys.len() > 1 && !self.alone && !short {
            self.alone = true;
            self.own.person += ALONE_ELSEWHERE;
        }
        self.male = self.male.or(name.male);
        if name.keys.len() > self.keys.len() {
            self.keys = name.keys.clone();
        }
    }
}

/// Whether a name is that of a bridge, a river, a square: a word of its own and a noun of places.
fn is_of_place(name: &Name, tokens: &[Token]) -> bool {
    let [first, noun] = tokens.get(name.first..name.end).unwrap_or(&[]) else { return false };
    noun.is(PLACE) && kinds::stands_for_body(first) && !first.is(MAN | WOMAN | SURNAME)
}

/// How many people of one surname are told apart: time stays linear in any text.
const MOST_BEARERS: usize = 64;

/// The groups of one surname that were introduced last.
fn last_of(groups: &[usize]) -> impl Iterator<Item = usize> {
    groups.iter().copied().skip(groups.len().saturating_sub(MOST_BEARERS))
}

/// Whether two names of several words with the same last word are one: the words of one all stand, in order, in the
/// other; an initial stands for any word it begins.
fn varies(a: &Name, b: &Name, tokens: &[Token], text: &str) -> bool {
    let (long, short) = if a.keys.len() >= b.keys.len() { (a, b) } else { (b, a) };
    let word =
        |name: &Name, at: usize| tokens.get(name.first + at).filter(|_| name.keys.len() == name.end - name.first);
    let stands_for = |one: Option<&Token>, other: Option<&Token>| {
        let first = |t: &Token| t.span.of(text).chars().next();
        matches!((one, other), (Some(one), Some(other)) if is_initial(one) && first(one) == first(other))
    };
    let mut rest = long.keys.iter().enumerate();
    short.keys.iter().enumerate().all(|(s, key)| {
        rest.any(|(l, other)| {
            let (one, two) = (word(short, s), word(long, l));
            key == other || stands_for(one, two) || stands_for(two, one)
        })
    })
}

/// Whether a name of one word may be this group's: no courtesy title says otherwise.
fn accepts(group: &Group, name: &Name) -> bool {
    !matches!((group.male, name.male), (Some(a), Some(b)) if a != b)
        && group.own.place < 6.0
        && (group.own.organisation < 4.0 || group.own.person > group.own.organisation)
}

/// The key of the acronym in brackets right after a name, where its letters are the name's initials.
fn acronym_after(name: &Name, tokens: &[Token], text: &str) -> Option<u64> {
    let [open, acronym, close] = tokens.get(name.end..name.end + 3)? else { return None };
    if !open.is(OPENING) || !close.is(CLOSING) || !acronym.is_capital() {
        return None;
    }
    let letters = acronym.span.of(text);
    let first = name.span.of(text).chars().next()?;
    // "Kurdistan Workers' Party (PKK)": a body's letters are its language's. An agency in brackets is another body.
    let of_body = acronym.shape == Shape::Upper
        && !acronym.is(OUTLET | MEDIA | COUNTRY)
        && agencies::find(letters).is_empty()
        && tokens.get(name.end.checked_sub(1)?).is_some_and(|t| t.is(ORGANISATION));
    (letters.starts_with(first) || of_body).then(|| name_key(letters))
}

/// The longest role that is still shown, in bytes.
const LONGEST_ROLE: usize = 80;

fn finish(groups: Vec<Group>, names: &[Name], tokens: &[Token], text: &str, group_of: Vec<Option<usize>>) -> Merged {
    let mut order: Vec<usize> =
        (0..groups.len()).filter(|&g| groups.get(g).is_some_and(|g| !g.names.is_empty())).collect();
    order.order_by_key(|&g| groups.get(g).and_then(|g| g.names.iter().min().copied()));
    let mut number = vec![None; groups.len()];
    let mut merged = Merged {
        entities: Vec::new(),
        of_name: Vec::new(),
        male: Vec::new(),
        keys: Vec::new(),
        role_words: Vec::new(),
    };
    for g in order {
        let Some(group) = groups.get(g) else { continue };
        // A word that is only ever capitalised where any word is, and that nothing speaks for, is no name.
        let loose =
            |n: usize| names.get(n).and_then(|name| tokens.get(name.first)).is_some_and(|t| ends_like_verb(t, text));
        // "Viasna, a rights group,"
        let apposed = |n: usize| names.get(n).and_then(|name| tokens.get(name.end)).is_some_and(|t| t.is(COMMA));
        let told = group.names.iter().copied().any(apposed) && !group.names.iter().copied().any(loose);
        let bodily = if told { group.around.organisation } else { 0.0 };
        let chance = group.keys.len() == 1
            && group.own.person.max(group.own.organisation).max(group.own.place) < 1.0
            && group.around.person.max(group.around.place) < 1.0
            && bodily < 1.5
            && group.names.iter().all(|&n| names.get(n).is_some_and(|name| name.opens));
        if chance {
            continue;
        }
        let (kind, confidence) = kind(group, names);
        let mut own: Vec<&Name> = group.names.iter().filter_map(|&n| names.get(n)).collect();
        own.order_by_key(|name| name.span);
        let Some(name) = of_country(&own, kind, tokens, text).or_else(|| fullest(&own, text)) else { continue };
        let role_words = own.iter().flat_map(|n| role_tokens(n, tokens)).map(|t| t.hash).collect();
        let role = if kind == EntityKind::Person { own.iter().find_map(|n| role(n, tokens, text)) } else { None };
        let mentions: Vec<Span> = own.iter().map(|n| n.span).collect();
        let described = own.iter().flat_map(|n| descriptions(n, kind, tokens)).collect();
        if let Some(slot) = number.get_mut(g) {
            *slot = Some(merged.entities.len() as u32);
        }
        merged.entities.push(Entity { kind, name, role, mentions, acting: Vec::new(), described, confidence });
        merged.male.push(group.male);
        merged.keys.push(group.keys.clone());
        merged.role_words.push(role_words);
    }
    merged.of_name = group_of.into_iter().map(|g| g.and_then(|g| number.get(g).copied().flatten())).collect();
    merged
}

/// Whether a word ends like a participle, which opens sentences: "Using", "Asked".
fn ends_like_verb(token: &Token, text: &str) -> bool {
    let word = token.span.of(text);
    word.ends_with("ing") || word.ends_with("ed")
}

/// The name to show: the form of several words that is used most, the longer of two used alike; else the one word.
fn fullest(own: &[&Name], text: &str) -> Option<String> {
    let several = own.iter().any(|n| n.keys.len() > 1);
    let mut forms: HashedMap<(usize, &Name)> = HashedMap::default();
    for name in own.iter().filter(|n| n.keys.len() > 1 || !several) {
        forms.entry(name.key()).or_insert((0, name)).0 += 1;
    }
    let (_, best) =
        forms.into_values().max_by_key(|(count, n)| (*count, n.keys.len(), n.span.len(), std::cmp::Reverse(n.span)))?;
    let same = || own.iter().filter(|n| n.key() == best.key());
    let plain = same().min_by_key(|n| (n.span.len(), n.span)).unwrap_or(&best);
    let shouted = |name: &Name| name.keys.len() > 1 && !name.span.of(text).contains(char::is_lowercase);
    let shown = if shouted(best) {
        // "PORT LORNE" of a dateline, where another mention writes it in small letters.
        same().find(|n| !shouted(n)).unwrap_or(plain)
    } else if best.span.of(text).strip_suffix('s') == Some(plain.span.of(text)) {
        // Of a German genitive ("Russlands") the name itself is shown.
        plain
    } else {
        best
    };
    let mut name = shown.span.on_one_line(text);
    let last = shown.span.of(text).rsplit(char::is_whitespace).next().unwrap_or("");
    let stem = last.strip_suffix('s').filter(|stem| shown.keys.last() == Some(&name_key(stem)));
    if stem.is_some() && shown.keys.last() != Some(&name_key(last)) {
        name.pop();
    }
    Some(name)
}

/// "Russia's Foreign Ministry": the name of a body that every country has one of, with the one country whose it is said to be.
fn of_country(own: &[&Name], kind: EntityKind, tokens: &[Token], text: &str) -> Option<String> {
    let common = |name: &&Name| {
        let words = tokens.get(name.first..name.end).unwrap_or(&[]);
        words.last().is_some_and(|t| t.is(ORGANISATION))
            && words.first().is_some_and(|t| !kinds::stands_for_body(t))
            && !words.iter().any(|t| t.is(COUNTRY | NATIONAL | LOCATION))
    };
    if kind != EntityKind::Organisation || !own.iter().all(common) {
        return None;
    }
    let owners = own.iter().filter_map(|name| {
        let country = tokens.get(name.first.checked_sub(2)?).filter(|t| t.is(COUNTRY))?;
        tokens.get(name.first - 1).filter(|t| t.is(POSSESSIVE))?;
        Some((country.hash, Span { start: country.span.start, end: name.span.end }))
    });
    let owners: Vec<(u64, Span)> = owners.collect();
    let (country, span) = owners.first()?;
    owners.iter().all(|owner| owner.0 == *country).then(|| span.on_one_line(text))
}

/// What speaks for a body where a name without a sign of a person comes again: people are introduced in full, then named
/// by surname, while a company is named alike each time. For a single word per mention after the first, at most three;
/// for several words from the third mention on.
const NAMED_ALIKE: f32 = 0.8;
const NAMED_ALIKE_IN_FULL: f32 = 2.0;
/// What a noun of places in a name says at least.
const OF_PLACES: f32 = 4.0;

/// What a group is, and how sure.
fn kind(group: &Group, names: &[Name]) -> (EntityKind, f32) {
    // Surroundings count as the mean over the mentions, times at most three of them.
    let mentions = group.names.len().max(1) as f32;
    let cap = |x: f32| (x * mentions.min(MOST_MENTIONS) / mentions).clamp(-MOST_AROUND, MOST_AROUND);
    let mut person = group.own.person + cap(group.around.person);
    let mut organisation = group.own.organisation + cap(group.around.organisation);
    let own = || group.names.iter().filter_map(|&n| names.get(n));
    let unsigned = group.male.is_none()
        && !group.alone
        && group.around.person < ANYBODY * mentions
        && group.own.person < if group.keys.len() == 1 { 1.0 } else { 2.0 }
        && group.own.other < 1.0
        // A bridge or a square is named alike each time too.
        && group.own.place < OF_PLACES
        && own().all(|name| name.title == name.first)
        && own().any(|name| !name.opens);
    if unsigned {
        let shift = cap(group.around.person).max(0.0);
        person -= shift;
        organisation += shift;
        organisation += match (group.keys.len(), group.names.len()) {
            (_, ..=1) => 0.0,
            (1, times) => NAMED_ALIKE * (times - 1).min(3) as f32,
            (_, 2) => NAMED_ALIKE,
            _ => NAMED_ALIKE_IN_FULL,
        };
    }
    let place = group.own.place + cap(group.around.place);
    let other = group.own.other.max(ENOUGH - 0.5);
    let event = group.own.event;
    let best = person.max(organisation).max(place).max(other).max(event);
    let second = [person, organisation, place, event, other].into_iter().filter(|&x| x < best).fold(0.0, f32::max);
    let kind = if event >= best && event >= ENOUGH {
        EntityKind::Event
    } else if place >= best && place >= ENOUGH {
        EntityKind::Place
    } else if organisation >= best && organisation >= ENOUGH {
        EntityKind::Organisation
    } else if person >= best && person >= ENOUGH {
        EntityKind::Person
    } else {
        EntityKind::Other
    };
    (kind, (0.5 + (best - second) / 10.0).clamp(0.3, 0.98))
}

/// The role the article gives a person at this mention: the title before the name, or the apposition after it.
fn role(name: &Name, tokens: &[Token], text: &str) -> Option<String> {
    let words = |own: &[Token]| -> Option<String> {
        let (a, b) = (own.first()?, own.last()?);
        let written: Vec<&str> = Span { start: a.span.start, end: b.span.end }.of(text).split_whitespace().collect();
        let written = written.join(" ");
        (!written.is_empty() && written.len() <= LONGEST_ROLE).then_some(written)
    };
    if name.title < name.first {
        let title = tokens.get(name.title..name.first)?;
        if !title.iter().all(|t| t.is(MISTER | MISSES) && !t.is(ROLE)) {
            return words(title);
        }
    }
    words(apposition(name, tokens)?)
}

/// The words of the title before a name and of the apposition after it.
fn role_tokens<'a>(name: &Name, tokens: &'a [Token]) -> impl Iterator<Item = &'a Token> {
    let title = tokens.get(name.title..name.first).unwrap_or(&[]);
    title.iter().chain(apposition(name, tokens).unwrap_or(&[]))
}

/// What stands right before a name and right behind it that says what it names.
fn descriptions(name: &Name, kind: EntityKind, tokens: &[Token]) -> impl Iterator<Item = Span> {
    let of = |own: &[Token]| Some(Span { start: own.first()?.span.start, end: own.last()?.span.end });
    let title = tokens.get(name.title..name.first).unwrap_or(&[]);
    let courtesy = title.iter().all(|t| t.is(MISTER | MISSES) && !t.is(ROLE));
    let mut before = if courtesy { None } else { of(title) };
    let mut after = apposition(name, tokens).and_then(of);
    if kind == EntityKind::Organisation {
        before = before.or_else(|| of(sort_before(name, tokens)));
        after = after.or_else(|| of(sort_behind(name, tokens)?));
    }
    before.into_iter().chain(after)
}

/// The most words of a description of a body.
const LONGEST_SORT: usize = 6;

/// "the rebel group Free Maresia": the words in small letters before a body's name that say what it is.
fn sort_before<'a>(name: &Name, tokens: &'a [Token]) -> &'a [Token] {
    let small = |t: &Token| t.shape == Shape::Lower && t.is(WORD) && !t.is(CLOSED_CLASS | SAY_STRONG | COMMON_VERB);
    let before = tokens.get(..name.first).unwrap_or(&[]);
    let count = before.iter().rev().take(LONGEST_SORT).take_while(|t| small(t)).count();
    let phrase = before.get(before.len() - count..).unwrap_or(&[]);
    let named = phrase.last().is_some_and(|t| t.is(ORGANISATION | PEOPLE));
    let whole = |t: &Token| tokens.get(name.first).is_some_and(|first| first.sentence == t.sentence);
    if named && phrase.iter().all(whole) { phrase } else { &[] }
}

/// "Free Maresia, an armed group,": the noun phrase between commas behind a body's name, without its determiner.
fn sort_behind<'a>(name: &Name, tokens: &'a [Token]) -> Option<&'a [Token]> {
    let comma = tokens.get(name.end).filter(|t| t.is(COMMA))?;
    let start = name.end + 1;
    tokens.get(start).filter(|t| t.is(DETERMINER))?;
    let length = tokens.get(start..)?.iter().take(LONGEST_SORT + 2).position(|t| t.is(MARK | RELATIVE))?;
    let phrase = tokens.get(start + 1..start + length)?;
    let small = phrase.iter().all(|t| t.sentence == comma.sentence && !t.is(SAY_STRONG | COMMON_VERB));
    (small && phrase.iter().any(|t| t.is(ORGANISATION | PEOPLE) && t.shape == Shape::Lower)).then_some(phrase)
}

/// The apposition after a name that holds a role ("Smith, the Turkish foreign minister,"), without its determiner.
fn apposition<'a>(name: &Name, tokens: &'a [Token]) -> Option<&'a [Token]> {
    let comma = tokens.get(name.end).filter(|t| t.is(COMMA))?;
    let start = name.end + 1;
    let end = (start..start + 12)
        .find(|&i| tokens.get(i).is_none_or(|t| t.is(MARK & !POSSESSIVE | RELATIVE) || t.sentence != comma.sentence))?;
    let phrase = tokens.get(start..end)?;
    let small = |t: &Token| t.shape == Shape::Lower;
    let opens = phrase.first().is_some_and(|t| t.is(DETERMINER | ROLE | TITLE | NATIONAL | TITLE_WORD));
    let has_role = phrase.iter().take(8).any(|t| t.is(ROLE) && small(t));
    let verb = phrase.iter().any(|t| t.is(SAY_STRONG | COMMON_VERB) && small(t) && !t.is(ROLE));
    if !(opens && has_role) || verb {
        return None;
    }
    phrase.get(usize::from(phrase.first().is_some_and(|t| t.is(DETERMINER)))..)
}
