//! Reported speech without quotation marks: "X said (that) …", "…, X said", "according to X, …", "X wants to …".
//!
//! Every voice with a verb beside it makes claims: clauses that it may be reported to say, think or want. A logistic
//! filter says which are; its weights are trained with the speakers' by `examples/train_speakers.rs`.

use super::lexicon::*;
use super::ranker;
use super::signals::{EDGE, FIRST_WORD_TEMPLATE, RUN, Signal};
use super::speaker_weights::CLAIM_WEIGHTS;
use super::tokens::{Shape, Token};
use super::voices::{LAST, Sort, Voice};
use crate::intake::Span;
use std::sync::LazyLock;

/// A reported clause.
pub(super) struct Reported {
    pub span: Span,
    /// The voice it is reported from.
    pub voice: usize,
    pub confidence: f32,
}

/// How a clause stands to the voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    /// "According to X, …", "…, according to X".
    According,
    /// "…, X said", "…, said X".
    Before,
    /// "X said (that) …".
    After,
    /// "X, the minister, said …".
    Apart,
    /// What goes on after a tag: "…, X said, …".
    Rest,
    /// "X left, saying …".
    Participle,
    /// "X: …" at the head of a paragraph.
    Colon,
}

/// A clause that may be reported from a voice.
pub(super) struct Claim {
    form: Form,
    pub voice: usize,
    /// The verb, or what stands in its place.
    cue: usize,
    /// The clause's tokens.
    from: usize,
    to: usize,
    pub span: Span,
}

/// The fewest words a reported clause has.
const FEWEST_WORDS: usize = 3;

/// How likely a claim must be to be given. Less behind a verb that nearly always says something, more behind one that is no verb
/// of saying ("took", "isolated"), where readers miss little. Chosen by hand on the development articles.
const ENOUGH: f32 = 0.25;
const ENOUGH_SAID: f32 = 0.2;
const ENOUGH_UNSAID: f32 = 0.42;

/// Words that end a reported clause after a comma: what follows is the reporter's again.
static CUTS: WordSet = WordSet::of("adding according but while although though saying noting citing");
/// Forms of "be", and what with them others say or think of somebody.
static BE: WordSet = WordSet::of("is are was were be been being");
static OF_OTHERS: WordSet = WordSet::of(
    "expected said believed reported thought understood told asked urged alleged rumoured rumored tipped supposed known considered required",
);
static DONE: [u64; 4] = lower_hashes(["off", "down", "away", "aside"]);
static NAMED: [u64; 3] = lower_hashes(["named", "identified", "quoted"]);
const TO: u64 = lower_hash("to");
static ONE_ANOTHER: [[u64; 2]; 2] = [lower_hashes(["each", "other"]), lower_hashes(["one", "another"])];
/// Words that open an indirect question.
static QUESTIONS: WordSet = WordSet::of("how whether why what if when where who");
static WEIGHTS: LazyLock<ranker::Weights> = LazyLock::new(|| ranker::table(CLAIM_WEIGHTS));

/// Finds the reported clauses, in the order of the text.
pub(super) fn find(outer: &[Token], voices: &[Voice]) -> Vec<Reported> {
    let mut found: Vec<Reported> = Vec::new();
    // The cue of the claim found last: of several claims with one cue the likeliest counts.
    let mut last_cue = None;
    for claim in claims(outer, voices) {
        let mut sum = 0.0;
        each(&claim, outer, voices, |signal| sum += WEIGHTS.of(signal));
        let confidence = 1.0 / (1.0 + (-sum).exp());
        let (says, weak) = match outer.get(claim.cue) {
            Some(cue) => (cue.is(SAY_STRONG | SAY_MEDIUM | ACCORDING | MARK), cue.is(SAY_WEAK | SAY_BARE)),
            None => (false, false),
        };
        let enough = if says {
            ENOUGH_SAID
        } else if weak {
            ENOUGH
        } else {
            ENOUGH_UNSAID
        };
        if confidence < enough {
            continue;
        }
        let reported = Reported { span: claim.span, voice: claim.voice, confidence };
        match found.last_mut() {
            Some(last) if last_cue == Some(claim.cue) && last.span.overlaps(claim.span) => {
                if confidence > last.confidence {
                    *last = reported;
                }
            }
            _ => {
                found.push(reported);
                last_cue = Some(claim.cue);
            }
        }
    }
    found
}

/// How many tokens of a sentence are looked at to each side of a voice: time stays linear in any text.
const REACH: usize = 150;

/// First token and one past the last of the sentence around a token.
fn bounds(outer: &[Token], at: usize) -> (usize, usize) {
    let sentence = outer.get(at).map(|t| t.sentence);
    let same = |i: usize| outer.get(i).map(|t| t.sentence) == sentence;
    let mut start = at;
    while start > 0 && at - start < REACH && same(start - 1) {
        start -= 1;
    }
    let mut end = at;
    while same(end) && end - at < REACH && end < outer.len() {
        end += 1;
    }
    (start, end)
}

/// Every claim of an article, in the order of the voices.
pub(super) fn claims(outer: &[Token], voices: &[Voice]) -> Vec<Claim> {
    let mut found = Vec::new();
    let mut sentence = None;
    let mut edges = (0, 0);
    let mut behind_clause = None;
    for (v, voice) in voices.iter().enumerate() {
        // "Inspectors working under lamps saw": what a preposition stands before does nothing.
        let beside = voice.sort == Sort::Bare && voice.after_preposition && !voice.according;
        // "Two engineers who know the bridge told": what only says who they are.
        let tells_who = voice.sort == Sort::Relative
            && voice.verb_tier < 2
            && v.checked_sub(1).and_then(|before| voices.get(before)).is_some_and(|before| {
                before.end == voice.first && verb_behind_clause(outer, before, before.end + REACH).is_some()
            });
        if voice.leads_sentence {
            behind_clause = verb_behind_clause(outer, voice, voice.end + REACH);
        }
        // "the bridge" in it says nothing either.
        let in_clause = !voice.leads_sentence && voice.verb.is_some() && voice.verb == behind_clause;
        if voice.qualifies || in_clause || tells_who || beside || is_whose(outer, voices, v) {
            continue;
        }
        if sentence != Some(voice.sentence) || voice.first + REACH / 2 > edges.1 || edges.1 <= voice.first {
            edges = bounds(outer, voice.first);
            sentence = Some(voice.sentence);
        }
        of_voice(outer, voices, v, edges, &mut found);
    }
    found
}

/// The claims of one voice in its sentence.
fn of_voice(outer: &[Token], voices: &[Voice], v: usize, (start, end): (usize, usize), found: &mut Vec<Claim>) {
    let Some(voice) = voices.get(v) else { return };
    // "who asked not to be named" says nothing.
    let unnamed = |from: usize| {
        let opening = outer.get(from..from + 5).unwrap_or_default();
        opening.iter().any(|t| t.hash == TO) && opening.iter().any(|t| NAMED.contains(&t.hash))
    };
    let mut add = |form: Form, cue: usize, (from, to): (usize, usize)| {
        if let Some((from, to, span)) = trimmed(outer, from, to).filter(|&(from, ..)| !unnamed(from)) {
            found.push(Claim { form, voice: v, cue, from, to, span });
        }
    };
    if voice.according {
        if let Some((opener, range)) = according(outer, voice, start, end) {
            add(Form::According, opener, range);
        }
        return;
    }
    // "X: …" as a headline or a transcript has it.
    let heads = start == voice.first && outer.get(voice.end).is_some_and(|t| t.is(COLON));
    if heads && voice.first.checked_sub(1).and_then(|b| outer.get(b)).is_none_or(|t| t.paragraph != voice.paragraph) {
        let paragraph_end = (voice.end..voice.end + REACH)
            .find(|&i| outer.get(i).is_none_or(|t| t.paragraph != voice.paragraph))
            .unwrap_or(end);
        add(Form::Colon, voice.end, (voice.end + 1, paragraph_end));
        return;
    }
    let comma = |at: usize| outer.get(at).is_some_and(|t| t.is(COMMA));
    let start = behind_dateline(outer, start, voice.first);
    let tag = tag_start(outer, voices, v, start);
    // Behind a quotation, what goes on after a tag and stands outside quotation marks is the reporter's: "“…,” X said, using an
    // old word for it". Given where the tag begins and ends.
    let is_reporters = |tag: usize, after: usize| {
        let before = outer.get(tag.saturating_sub(2)..tag).unwrap_or_default();
        comma(after) && before.iter().any(|t| t.is(QUOTED_RUN) && t.paragraph == voice.paragraph)
    };
    // "An official, who asked not to be named, said the figure was wrong": what a verb follows is its subject.
    let is_subject = |t: &Token| t.is(QUOTED_RUN | AUXILIARY) && !t.is(SAY);
    let is_object = outer.get(voice.end).is_some_and(is_subject);
    let inverted = voice.inverted.filter(|_| voice.inverted_tier >= 2 && !is_object);
    if let Some(verb) = inverted {
        let (tag, after) = (verb, voice.end);
        if comma_before(outer, tag, start) {
            add(Form::Before, verb, (start, tag - 1));
            if comma(after) && !is_reporters(tag, after) {
                add(Form::Rest, verb, (after + 1, end));
            }
        }
    }
    let own_verb = direct_verb(outer, whole_end(outer, voices, v), end);
    // "…, the source - speaking anonymously - added.": its verb behind words set off, at the end.
    if own_verb.is_none()
        && comma_before(outer, tag, start)
        && let Some(verb) = verb_set_off(outer, voice, end)
    {
        add(Form::Before, verb, (start, tag - 1));
        return;
    }
    // "X is expected to come": what others expect of X.
    let is_passive = |verb: usize| {
        outer.get(verb).is_some_and(|t| OF_OTHERS.contains(&t.hash))
            && verb > 0
            && outer.get(verb - 1).is_some_and(|t| BE.contains(&t.hash))
    };
    // "put off", "called off": what is done, and not said.
    let is_done = |verb: usize| outer.get(verb + 1).is_some_and(|t| DONE.contains(&t.hash));
    if own_verb.is_some_and(|verb| is_passive(verb) || is_done(verb)) {
        return;
    }
    let main_verb = if own_verb.is_none() { verb_behind_clause(outer, voice, end) } else { None };
    let (verb, direct) = match own_verb {
        Some(verb) => (verb, true),
        None if main_verb.is_some() && voice.leads_sentence => (main_verb.unwrap_or(voice.end), false),
        // "X, the minister, said": the first voice of a sentence, with its verb behind a comma.
        None => match voice.verb.filter(|_| voice.verb_tier >= 2 && voice.leads_sentence) {
            Some(verb) => (verb, false),
            None => return,
        },
    };
    let Some(cue) = outer.get(verb) else { return };
    let from = complement(outer, voices, voice, verb, end);
    // "Speaking beside her, X said that …": what was said follows.
    let follows = outer.get(from - 1).is_some_and(|t| t.is(THAT)) || outer.get(from).is_some_and(|t| t.is(THAT));
    // "Ahead of the talks, X said she “would …”": when it was said.
    let is_when = || {
        let opening = outer.get(start..tag).unwrap_or_default();
        opening.iter().take(2).any(|t| t.is(PREPOSITION))
            && !comma(verb + 1)
            && !opening.iter().any(is_finite)
            && outer.get(from..end).is_some_and(|words| words.iter().any(|t| t.is(QUOTED_RUN) || is_finite(t)))
    };
    if direct && cue.is(SAY) && comma_before(outer, tag, start) && tag > start + FEWEST_WORDS && !follows && !is_when()
    {
        add(Form::Before, verb, (start, tag - 1));
        if comma(verb + 1) && !is_reporters(tag, verb + 1) {
            add(Form::Rest, verb, (verb + 2, end));
        }
    }
    // "X and Y called each other …": of one another nothing is reported.
    if !is_one_another(outer.get(verb + 1..verb + 3).unwrap_or_default()) {
        let form = if direct { Form::After } else { Form::Apart };
        let to = cut(outer, voices, from, end);
        // "X showed Y the latest pumps": what people do, other than what polls and papers show, is said only in a clause.
        let does = cue.is(COMMON_VERB) && matches!(voice.sort, Sort::Person | Sort::He | Sort::People);
        let is_said = !does || outer.get(from - 1..to).is_some_and(is_clause);
        if is_said && !is_reporters(tag, verb + 1) {
            add(form, verb, (from, to));
        }
    }
    // "X promised …, and said that …": a second verb of the sentence's first voice.
    if voice.leads_sentence
        && let Some((_, second)) = second_verb(outer, verb + 1, end)
    {
        let from = complement(outer, voices, voice, second, end);
        add(Form::After, second, (from, cut(outer, voices, from, end)));
    }
    // "…, saying that …": of the sentence's first voice.
    if voice.leads_sentence {
        let participle = (verb + 1..end).find(|&i| {
            let before = outer.get(i - 1).is_some_and(|t| t.is(COMMA));
            before && outer.get(i).is_some_and(|t| t.is(SAY) && !t.is(SAY_STRONG) && t.shape == Shape::Lower)
        });
        if let Some(at) = participle {
            let from = complement(outer, voices, voice, at, end);
            add(Form::Participle, at, (from, cut(outer, voices, from, end)));
        }
    }
}

/// Whether these are the words "each other" or "one another".
pub(super) fn is_one_another(two: &[Token]) -> bool {
    ONE_ANOTHER.iter().any(|words| two.iter().map(|t| t.hash).eq(*words))
}

/// Where a voice's tag begins: at its name, or at what stands before it and says whose or which it is: "the Road Authority
/// said", "Kestrel Radio's Ida Solberg said", "Ida Solberg of Eastbank said".
fn tag_start(outer: &[Token], voices: &[Voice], v: usize, start: usize) -> usize {
    let Some(voice) = voices.get(v) else { return start };
    let mut at = voice.first;
    let is = |at: usize, traits: Traits| outer.get(at).is_some_and(|t| t.is(traits));
    if at > start + 1 && is(at - 1, POSSESSIVE) {
        let owner = voices.get(..v).unwrap_or(&[]).iter().rev().take(2).find(|owner| owner.end + 1 == at);
        at = owner.map_or(at, |owner| owner.first);
    }
    if at > start && is(at - 1, DETERMINER) {
        at -= 1;
    }
    at
}

/// Where a sentence begins behind its dateline: "PORT LORNE, March 11 (Kestrel Wire) - ".
fn behind_dateline(outer: &[Token], start: usize, before: usize) -> usize {
    // A dateline has fewer tokens than this.
    const MOST: usize = 12;
    let Some(first) = outer.get(start) else { return start };
    let opens = start.checked_sub(1).and_then(|at| outer.get(at)).is_none_or(|t| t.paragraph != first.paragraph);
    let plain = |t: &Token| t.is_capital() || t.is(NUMBER | COMMA | OPENING | CLOSING | STOP);
    let dash = (start..before.min(start + MOST)).find(|&at| outer.get(at).is_some_and(|t| !plain(t)));
    let dash = dash.filter(|&at| at > start && outer.get(at).is_some_and(|t| t.is(DASH)));
    dash.filter(|_| opens).map_or(start, |dash| dash + 1)
}

/// The verb of saying behind words that commas or dashes set off from its voice, where it ends the sentence.
fn verb_set_off(outer: &[Token], voice: &Voice, end: usize) -> Option<usize> {
    const MOST: usize = 12;
    let mark = outer.get(voice.end).filter(|t| t.is(COMMA | DASH))?.traits & (COMMA | DASH);
    let from = voice.end + 1;
    let close = (from..end.min(from + MOST)).find(|&at| outer.get(at).is_some_and(|t| t.is(mark)))?;
    let verb = outer.get(close + 1).filter(|t| t.is(SAY_STRONG | SAY_MEDIUM) && t.shape == Shape::Lower)?;
    let ends = close + 2 >= end || outer.get(close + 2).is_some_and(|t| t.is(STOP));
    (ends && verb.paragraph == voice.paragraph).then_some(close + 1)
}

/// "Two engineers who know the bridge told": the verb of saying behind the clause that says who they are.
pub(super) fn verb_behind_clause(outer: &[Token], voice: &Voice, end: usize) -> Option<usize> {
    outer.get(voice.end).filter(|t| t.is(RELATIVE))?;
    // Behind a name it is that one's: "the bridge which Ida Solberg said would hold".
    let plain = |t: &Token| t.is(COMMA) || !t.is(CLOSED_CLASS | SAY) && !t.is_capital();
    (voice.end + 3..end).find(|&at| {
        let verb = outer.get(at).filter(|t| t.is(SAY_STRONG) && t.shape == Shape::Lower);
        verb.is_some_and(|t| t.sentence == voice.sentence) && outer.get(at - 1).is_some_and(plain)
    })
}

/// A verb of saying right behind "and" or "but", an auxiliary or none between, and where that stands.
fn second_verb(outer: &[Token], from: usize, end: usize) -> Option<(usize, usize)> {
    let says = |at: usize| outer.get(at).is_some_and(|t| t.is(SAY_STRONG) && t.shape == Shape::Lower);
    (from..end).filter(|&at| says(at)).find_map(|verb| {
        // "and said", "and has denied"
        let helped = usize::from(outer.get(verb - 1).is_some_and(|t| t.is(AUXILIARY)));
        let joint = (verb - 1).checked_sub(helped).filter(|&joint| joint + 1 >= from)?;
        outer.get(joint).is_some_and(|t| t.is(CONJUNCTION)).then_some((joint, verb))
    })
}

/// Whether words, with the one before them, are a clause: opened by "that" or a question word, or with a finite verb near.
fn is_clause(words: &[Token]) -> bool {
    let opens = words.iter().take(2).any(|t| t.is(THAT) || QUESTIONS.contains(&t.hash));
    opens || words.iter().skip(1).take(FINITE_WITHIN).any(is_finite)
}

/// So many words of a clause are looked at for its verb.
const FINITE_WITHIN: usize = 12;

fn is_finite(token: &Token) -> bool {
    token.is(AUXILIARY | COMMON_VERB) && token.shape != Shape::Capital
}

fn comma_before(outer: &[Token], at: usize, start: usize) -> bool {
    at > start + 1 && outer.get(at - 1).is_some_and(|t| t.is(COMMA))
}

/// The place or body that a person is said to be of, right behind the name: "Ida Solberg of Eastbank".
fn is_whose(outer: &[Token], voices: &[Voice], v: usize) -> bool {
    let (Some(voice), Some(person)) = (voices.get(v), v.checked_sub(1).and_then(|before| voices.get(before))) else {
        return false;
    };
    let joined = outer.get(person.end).is_some_and(|t| t.is(PREPOSITION) && !t.is(SAY | ACCORDING));
    joined
        && person.end + 1 == voice.first
        && person.sort == Sort::Person
        && matches!(voice.sort, Sort::Place | Sort::Body | Sort::OtherName)
}

/// One past a voice with the place or body it is said to be of.
fn whole_end(outer: &[Token], voices: &[Voice], v: usize) -> usize {
    let own = if is_whose(outer, voices, v + 1) { v + 1 } else { v };
    voices.get(own).map_or(0, |voice| voice.end)
}

/// The verb at a place right after a voice, auxiliaries and adverbs between: any word in small letters that may be one.
fn direct_verb(outer: &[Token], from: usize, end: usize) -> Option<usize> {
    // As many auxiliaries and adverbs are stepped over.
    const MOST: usize = 4;
    let mut at = from;
    let is = |at: usize, traits: Traits| outer.get(at).is_some_and(|t| t.is(traits));
    while at < end && at < from + MOST {
        // "X last week rejected"
        let when = outer.get(at).is_some_and(|t| LAST.contains(&t.hash)) && is(at + 2, SAY | SAY_BARE);
        if !when && (!is(at, AUXILIARY) || is(at, SAY)) {
            break;
        }
        at += if when { 2 } else { 1 };
    }
    let token = outer.get(at).filter(|_| at < end)?;
    let word = token.is(WORD) && matches!(token.shape, Shape::Lower | Shape::Uncased);
    (word && (token.is(SAY | SAY_BARE) || !token.is(CLOSED_CLASS))).then_some(at)
}

/// Where the clause after a verb begins: behind "that", and behind the one who is told.
fn complement(outer: &[Token], voices: &[Voice], voice: &Voice, verb: usize, end: usize) -> usize {
    let mut from = verb + 1;
    let that = |i: usize| outer.get(i).is_some_and(|t| t.is(THAT) && t.shape != Shape::Capital);
    // "told the Ledger that": an article may stand before the one who is told.
    let article = usize::from(outer.get(from).is_some_and(|t| t.is(DETERMINER)));
    let object = voices
        .get(voices.partition_point(|x| x.first < from))
        .filter(|x| (x.first == from || x.first == from + article) && x.sentence == voice.sentence);
    let tells = outer.get(verb).is_some_and(|t| TELLS.contains(&t.hash));
    if !that(from)
        && let Some(object) = object
        && (that(object.end) || tells)
    {
        from = object.end;
    }
    // "said on Friday that", "said in an interview that"
    let reach = (from..(from + 8).min(end)).find(|&i| that(i));
    if let Some(at) = reach
        && outer.get(from).is_some_and(|t| t.is(PREPOSITION | WEEKDAY | THAT | AUXILIARY))
    {
        from = at + 1;
    }
    from
}

/// Verbs that take the one they are said to before the clause.
static TELLS: WordSet = WordSet::of("told tells tell telling asked asks warned reminded");

/// Where a clause that begins at `from` ends: at the reporter's own words ("…, adding", "…, Smith said"), else at `end`.
fn cut(outer: &[Token], voices: &[Voice], from: usize, end: usize) -> usize {
    let tag = |at: usize| {
        let at = at + usize::from(outer.get(at).is_some_and(|t| t.is(DETERMINER)));
        voices
            .get(voices.partition_point(|voice| voice.first < at))
            .is_some_and(|voice| voice.first == at && voice.verb_tier >= 2 && voice.direct)
    };
    let second = second_verb(outer, from + 1, end).map(|(joint, _)| joint);
    (from..end)
        .find(|&at| {
            if Some(at) == second {
                return true;
            }
            let comma = outer.get(at).is_some_and(|t| t.is(COMMA));
            let next = outer.get(at + 1);
            let cuts = next.is_some_and(|n| CUTS.contains(&n.hash) || n.is(SAY) && n.shape == Shape::Lower);
            comma && (cuts || tag(at + 1))
        })
        .unwrap_or(end)
}

/// "According to X, …" and "…, according to X": the opener and the clause.
fn according(outer: &[Token], voice: &Voice, start: usize, end: usize) -> Option<(usize, (usize, usize))> {
    let opener = (start..voice.first).rev().find(|&i| outer.get(i).is_some_and(|t| t.is(ACCORDING)))?;
    if opener > start + FEWEST_WORDS {
        let to = if outer.get(opener - 1).is_some_and(|t| t.is(COMMA)) { opener - 1 } else { opener };
        return Some((opener, (start, to)));
    }
    // "Nach Angaben der Polizei wurden …": the verb follows at once.
    if outer.get(voice.end).is_some_and(|t| t.is(AUXILIARY | COMMON_VERB) && t.shape == Shape::Lower) {
        return Some((opener, (voice.end, end)));
    }
    let comma = (voice.end..end).find(|&i| outer.get(i).is_some_and(|t| t.is(COMMA)))?;
    Some((opener, (comma + 1, end)))
}

/// A clause without the marks at its ends; `None` where it has too few words or is mostly quoted.
fn trimmed(outer: &[Token], mut from: usize, mut to: usize) -> Option<(usize, usize, Span)> {
    while from < to && outer.get(from).is_some_and(|t| t.is(MARK & !OPENING)) {
        from += 1;
    }
    while from < to && outer.get(to - 1).is_some_and(|t| t.is(MARK & !CLOSING)) {
        to -= 1;
    }
    let words = outer.get(from..to)?;
    let span = Span { start: words.first()?.span.start, end: words.last()?.span.end };
    let quoted: usize = words.iter().filter(|t| t.is(QUOTED_RUN)).map(|t| t.span.len()).sum();
    let plain = words.iter().filter(|t| t.is(WORD | NUMBER)).count();
    (plain >= FEWEST_WORDS && quoted * 2 <= span.len()).then_some((from, to, span))
}

/// Calls `sink` with every signal of a claim.
pub(super) fn each(claim: &Claim, outer: &[Token], voices: &[Voice], mut sink: impl FnMut(Signal)) {
    let Some(voice) = voices.get(claim.voice) else { return };
    let Some(cue) = outer.get(claim.cue) else { return };
    let form = claim.form as u64;
    let sort = voice.sort as u64;
    let first = outer.get(claim.from);
    // What the clause begins with.
    let marker = claim.from.checked_sub(1).and_then(|at| outer.get(at)).is_some_and(|t| t.is(THAT));
    let opener: u64 = match first {
        _ if marker => 1,
        Some(t) if t.is(THAT) && t.shape == Shape::Lower => 1,
        Some(t) if t.hash == TO => 2,
        Some(t) if QUESTIONS.contains(&t.hash) => 3,
        Some(t) if t.is(HE | SHE | THEY | IT | FIRST_PERSON) => 4,
        Some(t) if t.is(DETERMINER) => 5,
        Some(t) if t.is(PREPOSITION) => 6,
        Some(t) if t.is(CONJUNCTION) => 7,
        Some(t) if t.is(QUOTED_RUN) => 8,
        // "Speaking beside her, he said", "Asked whether she would go, she said"
        Some(t) if t.is(SAY) => 13,
        Some(t) if t.is_capital() => 9,
        Some(t) if t.is(AUXILIARY) => 10,
        Some(t) if t.is(NUMBER) => 11,
        _ => 12,
    };
    let tier = u64::from(super::voices::tier(cue)) + 4 * u64::from(cue.is(SAY_BARE));
    let length = claim.to - claim.from;
    let length = [4, 7, 11, 16, 24, 36].iter().filter(|&&most| length > most).count() as u64;
    let before = claim.cue.checked_sub(1).and_then(|at| outer.get(at));
    let helped = u64::from(before.is_some_and(|t| t.is(AUXILIARY)));
    let quoted = outer.get(claim.from..claim.to).is_some_and(|c| c.iter().any(|t| t.is(QUOTED_RUN)));
    // A finite verb in the clause makes it one.
    let finite = outer
        .get(claim.from..claim.to.min(claim.from + FINITE_WITHIN))
        .is_some_and(|clause| clause.iter().any(is_finite));
    let finite = u64::from(finite);
    let named = u64::from(voice.entity.is_some());
    let lead = u64::from(voice.leads_sentence) + 2 * u64::from(voice.after_preposition);
    let between = u64::from(voice.voices_to_verb.min(3)) * 3 + u64::from(voice.commas_to_verb.min(2));
    let mut number = |template: u8, numbers: &[u64]| {
        sink(Signal { template, number: numbers.iter().fold(0, |packed, &n| packed << 4 | n.min(15)), word: 0 });
    };
    number(0, &[form]);
    number(1, &[form, sort]);
    number(2, &[form, opener]);
    number(3, &[form, tier, opener]);
    number(4, &[form, length]);
    number(5, &[form, between]);
    number(6, &[form, lead]);
    number(7, &[form, u64::from(quoted), opener]);
    number(8, &[form, helped, tier]);
    number(9, &[form, finite, opener]);
    number(10, &[sort, tier, named]);
    number(11, &[form, tier, length]);
    number(12, &[opener, finite, tier]);
    let word = |at: Option<usize>| {
        at.and_then(|at| outer.get(at)).map_or(EDGE, |t| if t.is(QUOTED_RUN) { RUN } else { t.hash.max(EDGE) })
    };
    let mut lexical = |template: u8, number: u64, word: u64| {
        sink(Signal { template: FIRST_WORD_TEMPLATE + template, number, word });
    };
    lexical(0, 0, cue.hash);
    lexical(1, 1 + opener, cue.hash);
    lexical(2, 1 + form, cue.hash);
    lexical(3, 0, word(Some(claim.from)));
    lexical(4, 0, word(voice.end.checked_sub(1)));
    lexical(5, 1 + helped, word(claim.cue.checked_sub(1)));
    lexical(6, 0, word(Some(claim.cue + 1)));
}
