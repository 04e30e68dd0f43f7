//! What ties a quoted run to a voice: the signals that the speaker ranker adds up.
//!
//! A signal is a template with a value: small numbers packed into one, a word, or both. The trainer and the ranker both
//! come through [`each`], so that they cannot drift apart.

use super::lexicon::*;
use super::quotes::Run;
use super::tokens::{Shape, Token};
use super::voices::Voice;

/// A quoted run in the stream outside the quotes.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Its token.
    pub at: usize,
    /// Its run.
    pub run: u32,
    pub paragraph: u32,
    pub sentence: u32,
    /// The tokens of its paragraph.
    pub bounds: (usize, usize),
    /// It goes on with a quote that the paragraph before left open.
    pub continues: bool,
    /// The paragraph before ends in a colon.
    pub announced: bool,
    /// How many runs stand before it in its paragraph.
    pub number: u32,
    /// It stands between single marks.
    pub single: bool,
    /// The entities named inside it.
    pub names: Vec<u32>,
    // Numbers for the templates.
    pub before: u64,
    pub ending: u64,
    pub after: u64,
    pub length: u64,
    pub alone: u64,
    /// Speech tags beside it: 1 to its right, 2 to its left.
    pub tags: u64,
    /// The voices of its sentence whose own verb of saying stands nearest to it, on its left and on its right.
    pub tellers: (Option<usize>, Option<usize>),
    /// The share of its words that have a capital, in quarters; and whether it holds a verb-like small word.
    pub capitals: u64,
}

/// Where the quoted runs stand. `names_inside` gives, for a run, the entities named in it.
pub(super) fn places(outer: &[Token], runs: &[Run], text: &str, names_inside: &[(u32, u32)]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut start = 0;
    let (mut colon, mut open) = (false, false);
    while let Some(first) = outer.get(start) {
        let end = start + outer.iter().skip(start).take_while(|t| t.paragraph == first.paragraph).count();
        let mut number = 0;
        let mut left_open = false;
        for at in start..end {
            let Some(token) = outer.get(at).filter(|t| t.is(QUOTED_RUN)) else { continue };
            let Some(run) = runs.get(token.run as usize) else { continue };
            let words = run.inside.of(text);
            let count = words.split_whitespace().take(40).count();
            let previous = if at > start { outer.get(at - 1) } else { None };
            let next = if at + 1 < end { outer.get(at + 1) } else { None };
            let capital = words.chars().next().is_some_and(|c| !c.is_lowercase());
            left_open = !run.closed;
            places.push(Place {
                at,
                run: token.run,
                paragraph: token.paragraph,
                sentence: token.sentence,
                bounds: (start, end),
                continues: open && number == 0 && at == start,
                announced: colon,
                number,
                single: run.single,
                names: names_inside
                    .iter()
                    .skip(names_inside.partition_point(|&(r, _)| r < token.run))
                    .take_while(|&&(r, _)| r == token.run)
                    .map(|&(_, entity)| entity)
                    .collect(),
                before: previous.map_or(0, |t| match () {
                    () if t.is(COMMA) => 1,
                    () if t.is(COLON) => 2,
                    () if t.is(THAT) => 3,
                    () if t.is(STOP | SHOUT) => 4,
                    () if t.is(QUOTED_RUN) => 5,
                    () if t.is(SAY | SAY_BARE) => 6,
                    () if t.is(WORD) => 7,
                    () => 8,
                }),
                ending: match words.chars().next_back() {
                    Some(',') => 0,
                    Some('.' | '…') => 1,
                    Some('?' | '!') => 2,
                    _ => 3,
                },
                after: next.map_or(0, |t| match () {
                    () if t.is(SAY) => 1,
                    () if t.is(COMMA) => 2,
                    () if t.is(STOP | SHOUT) => 3,
                    () if t.is_capital() => 4,
                    () if t.is(HE | SHE | THEY | FIRST_PERSON | DETERMINER) => 5,
                    () => 6,
                }),
                length: [2, 4, 8, 16, 30].iter().filter(|&&most| count > most).count() as u64 * 2 + u64::from(capital),
                tags: 0,
                tellers: (None, None),
                capitals: capitals(words),
                alone: u64::from(at == start) + 2 * u64::from(at + 1 == end),
            });
            number += 1;
        }
        colon = end > start && outer.get(end - 1).is_some_and(|t| t.is(COLON));
        open = left_open;
        start = end;
    }
    places
}

/// The share of a run's words that begin with a capital, in quarters; 5 where it is one word.
fn capitals(words: &str) -> u64 {
    let (mut count, mut capital) = (0u64, 0u64);
    for word in words.split_whitespace().take(12) {
        count += 1;
        capital += u64::from(word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase));
    }
    if count <= 1 { 5 + capital } else { capital * 4 / count }
}

/// How near a speech tag stands to its run, in tokens.
const TAG: usize = 3;

/// Whether a voice stands in a speech tag right beside a run: 1 to its right ("…," Smith said), 2 to its left (Smith
/// said: "…"), 0 in none.
fn tag(place: &Place, voice: &Voice) -> u64 {
    if voice.sentence != place.sentence {
        return 0;
    }
    if voice.first > place.at {
        let inverted = voice.inverted.is_some_and(|verb| verb > place.at && verb - place.at <= TAG);
        let plain = voice.direct && voice.verb_tier >= 2 && voice.first - place.at <= TAG;
        return u64::from(inverted || plain);
    }
    let verb = voice.verb.filter(|_| voice.direct && voice.verb_tier >= 2);
    2 * u64::from(verb.is_some_and(|verb| verb < place.at && place.at - verb <= TAG))
}

/// Sets which runs have a speech tag beside them, and which voices of their sentence tell something nearest to them.
pub(super) fn set_tags(places: &mut [Place], voices: &[Voice]) {
    // As far from the run as a tag's voice may stand, in voices.
    const NEAR: usize = 4;
    for place in places {
        let middle = voices.partition_point(|v| v.first < place.at);
        let near = voices.get(middle.saturating_sub(NEAR)..(middle + NEAR).min(voices.len())).unwrap_or(&[]);
        place.tags = near.iter().fold(0, |tags, voice| tags | tag(place, voice));
        // As far from the run as the clause may begin that it stands in, in voices.
        const CLAUSE: usize = 12;
        let tells = |voice: &Voice| voice.verb_tier >= 2 && voice.direct || voice.inverted_tier >= 2 || voice.according;
        let same = |voice: &&Voice| voice.sentence == place.sentence;
        let left = voices.get(..middle).unwrap_or(&[]).iter().rev().take(CLAUSE).take_while(same).position(tells);
        let right = voices.get(middle..).unwrap_or(&[]).iter().take(CLAUSE).take_while(same).position(tells);
        place.tellers = (left.map(|n| middle - 1 - n), right.map(|n| middle + n));
    }
}

/// What is known of the runs before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// The voice chosen for the run before.
    pub voice: Option<usize>,
    /// Its entity, pronouns resolved.
    pub entity: Option<u32>,
    /// The entity that spoke last before that one.
    pub other: Option<u32>,
    /// That run's paragraph.
    pub paragraph: u32,
}

impl Before {
    /// What is known once a voice and its entity are chosen for the run of a paragraph.
    pub(super) fn then(self, voice: usize, entity: Option<u32>, paragraph: u32) -> Before {
        let turned = entity.is_some() && entity != self.entity;
        let other = if turned { self.entity } else { self.other };
        Before { voice: Some(voice), entity: entity.or(self.entity), other, paragraph }
    }
}

/// How a voice stands to the clauses around a run: whether it is the one that tells something nearest to the run, or
/// stands before that one, behind it, or in another sentence.
fn clause(place: &Place, v: usize, voice: &Voice) -> u64 {
    let (left, right) = place.tellers;
    if voice.sentence != place.sentence {
        return if left.is_some() || right.is_some() { 8 } else { 0 };
    }
    let own = u64::from(voice.verb_tier >= 2 && voice.direct);
    match (left, right) {
        (Some(teller), _) if teller == v => 1,
        (_, Some(teller)) if teller == v => 2,
        (Some(teller), _) if v < teller => 3 + own,
        (Some(_), _) if voice.first < place.at => 5,
        (_, Some(teller)) if v > teller => 6,
        (_, Some(_)) if voice.first > place.at => 7,
        _ => 9,
    }
}

/// A signal: its template, its number, and its word's hash (0 where it has none).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Signal {
    /// Which template.
    pub template: u8,
    /// The small numbers, packed.
    pub number: u64,
    /// The hash of the word.
    pub word: u64,
}

impl Signal {
    /// The key under which its weight is stored.
    pub(super) fn key(self) -> u64 {
        mix((u64::from(self.template) << 56) ^ self.number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ self.word)
    }
}

/// From this template on, a signal has a word.
pub(super) const FIRST_WORD_TEMPLATE: u8 = 40;
/// Stands for the word beyond a paragraph's edge.
pub(super) const EDGE: u64 = 1;
/// Stands for a quoted run where a word is looked at.
pub(super) const RUN: u64 = 2;

/// Packs small numbers, each below 16.
fn pack(numbers: &[u64]) -> u64 {
    numbers.iter().fold(0, |packed, &n| packed << 4 | n.min(15))
}

/// Puts a distance in tokens into one of seven bins.
fn bin(distance: usize) -> u64 {
    [0, 1, 2, 4, 8, 16].iter().filter(|&&most| distance > most).count() as u64
}

/// How many voices to each side of a run can be its speaker at most: time stays linear in any text. In 99.9 % of the
/// training articles' runs there are fewer.
const MOST_LEFT: usize = 40;
const MOST_RIGHT: usize = 16;
/// A following paragraph of at most this many tokens that opens with a dash is a sign-off.
const SIGN_OFF: usize = 10;

/// The voices that can be the speaker of a run: those of its paragraph and the two before, the one chosen before, and a
/// sign-off's in the next paragraph. In the order of the text.
pub(super) fn candidates(place: &Place, before: Before, voices: &[Voice], outer: &[Token]) -> Vec<usize> {
    let middle = voices.partition_point(|v| v.first < place.at);
    let from = voices.partition_point(|v| v.paragraph + 2 < place.paragraph).max(middle.saturating_sub(MOST_LEFT));
    let mut to = voices.partition_point(|v| v.paragraph <= place.paragraph);
    if outer.get(place.bounds.1).is_some_and(|t| t.is(DASH)) {
        let length =
            outer.iter().skip(place.bounds.1).take(SIGN_OFF + 1).take_while(|t| t.paragraph == place.paragraph + 1);
        if length.count() <= SIGN_OFF {
            to = voices.partition_point(|v| v.paragraph <= place.paragraph + 1);
        }
    }
    let mut found: Vec<usize> = before.voice.into_iter().filter(|&v| v < from).collect();
    found.extend((from..to.min(middle + MOST_RIGHT)).filter(|&v| voices.get(v).is_some_and(|v| !v.qualifies)));
    found
}

/// Calls `sink` with every signal that ties a run to a voice.
pub(super) fn each(
    place: &Place,
    v: usize,
    before: Before,
    voices: &[Voice],
    outer: &[Token],
    counts: &[u32],
    mut sink: impl FnMut(Signal),
) {
    let Some(voice) = voices.get(v) else { return };
    let middle = voices.partition_point(|x| x.first < place.at);
    let left = voice.first < place.at;
    let same_sentence = voice.sentence == place.sentence;
    let sentences = voice.sentence.abs_diff(place.sentence);
    let paragraphs = place.paragraph.saturating_sub(voice.paragraph);
    // Where it stands, coarsely.
    let region: u64 = match () {
        () if voice.paragraph > place.paragraph => 9,
        () if paragraphs >= 3 => 10,
        () if paragraphs == 2 => 8,
        () if paragraphs == 1 && sentences <= 1 + place.number => 6,
        () if paragraphs == 1 => 7,
        () if left && same_sentence => 0,
        () if same_sentence => 1,
        () if left && sentences == 1 => 2,
        () if left => 3,
        () if sentences == 1 => 4,
        () => 5,
    };
    let (near, far) = if left { (v + 1, middle) } else { (middle, v) };
    let rank = (far.saturating_sub(near)).min(5) as u64;
    // How many voices of its sentence stand before it.
    let order = (0..3)
        .take_while(|&n| v.checked_sub(n + 1).and_then(|i| voices.get(i)).is_some_and(|x| x.sentence == voice.sentence))
        .count() as u64;
    let sort = voice.sort as u64;
    let verb = if voice.verb_tier == 0 {
        0
    } else {
        let between = if voice.direct { 0 } else { 1 + u64::from(voice.voices_to_verb.min(2)) };
        1 + (u64::from(voice.verb_tier) - 1) * 4 + between
    };
    let inverted = u64::from(voice.inverted_tier) + 4 * u64::from(voice.according);
    let distance = if left { place.at.saturating_sub(voice.end) } else { voice.first.saturating_sub(place.at + 1) };
    // How far its verb stands from the run, on which side, and how many voices stand between the two.
    let verb_place = voice.verb.or(voice.inverted).filter(|_| same_sentence);
    let (gap, verb_side, voices_between) = match verb_place {
        None => (7, 0, 0),
        Some(at) => {
            let (from, to) = if at < place.at { (at + 1, place.at) } else { (place.at + 1, at) };
            let inner = voices.partition_point(|x| x.first < to) - voices.partition_point(|x| x.first < from);
            (bin(to.saturating_sub(from)), 1 + u64::from(at > place.at), inner.min(3) as u64)
        }
    };
    // Another run stands between.
    let (a, b) = if left { (voice.end, place.at) } else { (place.at + 1, voice.first) };
    let runs_between = if b.saturating_sub(a) > 60 {
        2
    } else {
        outer.get(a..b).map_or(0, |between| between.iter().filter(|t| t.is(QUOTED_RUN)).count().min(2) as u64)
    };
    let word = |at: Option<usize>| {
        at.and_then(|at| outer.get(at))
            .filter(|t| t.paragraph == voice.paragraph)
            .map_or(EDGE, |t| if t.is(QUOTED_RUN) { RUN } else { t.hash })
    };
    let previous_word = word(voice.first.checked_sub(1));
    let next_word = word(Some(voice.end));
    let again = match before.voice {
        None => 0,
        Some(b) if b == v => 1,
        Some(_) if voice.entity.is_some() && voice.entity == before.entity => 2,
        Some(b) if b > v => 3,
        Some(_) => 4,
    };
    let elapsed = u64::from(place.paragraph.saturating_sub(before.paragraph).min(3));
    let named_inside = u64::from(voice.entity.is_some_and(|e| place.names.contains(&e)));
    let count = voice
        .entity
        .and_then(|e| counts.get(e as usize))
        .map_or(0, |&n| [0, 1, 3, 8].iter().filter(|&&m| n > m).count() as u64);
    let lead = u64::from(voice.leads_sentence) + 2 * u64::from(voice.after_preposition);
    let marks = u64::from(voice.commas_to_verb.min(2)) + 3 * u64::from(voice.dash_to_verb);
    let opens = u64::from(place.number == 0);
    let flags = u64::from(place.continues) + 2 * u64::from(place.announced);
    let capital = u64::from(outer.get(voice.first).is_some_and(|t| t.shape == Shape::Capital));

    let mut number = |template: u8, numbers: &[u64]| sink(Signal { template, number: pack(numbers), word: 0 });
    number(0, &[region]);
    number(1, &[region, rank]);
    number(2, &[region, sort]);
    number(3, &[region, sort, rank]);
    number(4, &[region, verb]);
    number(5, &[region, inverted, runs_between]);
    number(6, &[region, bin(distance), runs_between]);
    number(7, &[region, verb, sort]);
    number(8, &[region, verb_side, gap, voices_between]);
    number(9, &[region, verb_side, gap, u64::from(voice.verb_tier.max(voice.inverted_tier)), place.before]);
    number(10, &[region, place.before, verb]);
    number(11, &[region, place.before, place.after, place.ending]);
    number(12, &[region, place.ending, place.after, inverted, verb]);
    number(13, &[again, elapsed, opens]);
    number(14, &[again, elapsed, place.alone, flags]);
    number(15, &[again, region, place.before, place.after]);
    number(16, &[region, marks, verb]);
    number(17, &[region, order, lead]);
    number(18, &[region, order, sort, lead]);
    number(19, &[region, flags, rank]);
    number(20, &[region, place.alone, verb]);
    number(21, &[region, place.length, verb]);
    number(22, &[region, runs_between, rank]);
    number(23, &[named_inside, sort, region]);
    number(24, &[count, sort]);
    number(25, &[region, inverted, place.after, place.alone]);
    number(26, &[sort, again, capital]);
    number(27, &[lead, verb, region]);
    let own = tag(place, voice);
    number(28, &[place.tags, own, region]);
    number(29, &[place.tags, own, again, opens]);
    number(30, &[place.tags, own, sort, rank]);
    number(31, &[place.tags, region, place.alone, again]);
    // The clause of the run, and whose turn it is.
    let clause = clause(place, v, voice);
    number(32, &[clause, place.before]);
    number(33, &[clause, sort, region]);
    number(34, &[clause, gap, u64::from(place.tellers.0.is_some()) + 2 * u64::from(place.tellers.1.is_some())]);
    number(35, &[clause, place.after, place.ending]);
    let turn = match voice.entity {
        None => 0,
        entity if entity == before.entity => 1,
        entity if entity == before.other => 2,
        _ => 3,
    };
    number(36, &[turn, elapsed, opens, place.alone]);
    number(37, &[turn, region, place.tags]);
    for (template, hash) in [(FIRST_WORD_TEMPLATE, previous_word), (FIRST_WORD_TEMPLATE + 2, next_word)] {
        sink(Signal { template, number: 0, word: hash });
        sink(Signal { template: template + 1, number: 1 + region, word: hash });
    }
}
