//! On whose word: agencies credited, other outlets cited, sources whose name is withheld, documents and statements.
//!
//! Read off the voices: what sort of words they are, and how they stand to verbs of saying. An agency or outlet that is
//! only talked about is no source.

use super::entities::Merged;
use super::indirect::verb_behind_clause;
use super::lexicon::*;
use super::tokens::{Shape, Token};
use super::voices::{Sort, Voice};
use super::{EntityKind, Source, SourceKind};
use crate::clean::{Article, agencies};
use crate::intake::Span;
use crate::text::Order;

/// How sure of a source: credited in a dateline; cited as one; told by its place alone.
const CREDITED: f32 = 0.97;
const CITED: f32 = 0.85;
const LIKELY: f32 = 0.65;

/// Verbs whose object is who was told.
static TOLD: WordSet = WordSet::of("told tells telling acceso");
/// Prepositions before the one who was told, in languages that say it so: "dijo a EFE", "a déclaré à l'AFP".
static TO: WordSet = WordSet::of("à au a al alla all'a ao der dem den gegenüber");
/// The article of the dative that opens no subject.
const DEM: u64 = lower_hash("dem");
/// Words that with a preposition stand before the outlet that got to see or hear something.
static SHOWN: WordSet = WordSet::of(
    "obtained seen reviewed viewed interview interviewed interviews interviewing speaking spoke statement comments \
     auprès micro antenne acceso consulté consultée consultés obtenu obtenue entretien interview invité invitée interrogé interrogée interviewé interviewée \
     gespräch angaben informationen recherchen entrevista declaraciones entrevistado entrevistada intervista \
     dichiarazioni entrevista declarações",
);
/// Prepositions that say where somebody spoke or of what, and not to whom.
static STANDS: WordSet = WordSet::of("at on about before after outside during from for of");
/// What stations do with pictures.
static SHOWED: WordSet = WordSet::of("show shows showed showing");
/// What outlets do with documents.
static SEES: WordSet = WordSet::of("seen obtained learned learnt understands reviewed");
/// Words that show that somebody unnamed knows something.
static KNOWING: WordSet = WordSet::of(
    "familiar close briefed knowledge informed aware direct directly involved anonymity anonymously unnamed",
);
/// Nouns of anybody: a source only where they are shown to know.
static ANYBODY: WordSet = WordSet::of("people person persons");
/// Prepositions before a document that is the source: "in a statement", "selon un rapport".
static WITHIN: WordSet = WordSet::of("in by from dans d'après selon en aus auf laut según nel em segundo");
/// What documents do besides saying.
static SHOWS: WordSet = WordSet::of(
    "show shows showed recommend recommends recommended zeigt zeigen zeigte zeigten montre montrent montrait recommande \
     recommandait recoge recogen muestra muestran mostró cita citan cite citent apunta apuntan señala señalan belegt belegen beschreibt nennt listet names lists details describes says",
);
/// What with "press" before it is a document: "a press release".
static RELEASES: WordSet = WordSet::of("release releases communiqué");
const PRESS: u64 = lower_hash("press");
/// Words between a document and who wrote it.
static BY: WordSet = WordSet::of("by von par");
/// Words that say that a name is withheld.
static WITHHELD: WordSet =
    WordSet::of("anonymity anonymously unnamed named identified anonym anonymat d'anonymat l'anonymat anonimato");

/// "not" and what behind it says that somebody may not speak.
const NOT: u64 = lower_hash("not");
static ALLOWED: [u64; 4] = lower_hashes(["authorised", "authorized", "allowed", "permitted"]);
static GIVES: [u64; 3] = lower_hashes(["give", "giving", "reveal"]);
const NAME: u64 = lower_hash("name");

/// Finds the sources of an article, in the order of the text.
pub(super) fn find(outer: &[Token], voices: &[Voice], merged: &Merged, text: &str, lexicon: &Lexicon) -> Vec<Source> {
    let mut found: Vec<Source> = Vec::new();
    for voice in voices {
        let named = matches!(voice.sort, Sort::Person | Sort::Body | Sort::Place | Sort::OtherName);
        let source = if named { of_name(voice, outer, merged, text, lexicon) } else { of_noun(voice, outer, text) };
        if let Some(source) = source
            && found.last().is_none_or(|last| !last.span.overlaps(source.span))
        {
            found.push(source);
        }
    }
    if lexicon.has_compounds() {
        insiders(outer, text, &mut found);
    }
    owners(outer, voices, merged, lexicon, &mut found);
    informants(outer, voices, text, &mut found);
    documents(outer, text, &mut found);
    found.order_by_key(|source| source.span);
    found
}

/// "Kestrel Radio's Ida Solberg said": the outlet whose reporter says something.
fn owners(outer: &[Token], voices: &[Voice], merged: &Merged, lexicon: &Lexicon, found: &mut Vec<Source>) {
    for two in voices.windows(2) {
        let [owner, reporter] = two else { continue };
        let owns = owner.end + 1 == reporter.first && outer.get(owner.end).is_some_and(|t| t.is(POSSESSIVE));
        let says = Stand { voice: reporter, outer }.says();
        let Some(words) = outer.get(owner.first..owner.end).filter(|_| owns && says && reporter.sort == Sort::Person)
        else {
            continue;
        };
        let known = lexicon.traits(phrase_hash(words.iter().map(|t| t.hash))) & OUTLET != 0;
        let media = known || words.len() > 1 && words.iter().any(|t| t.is(MEDIA) && t.is_capital());
        let entity = owner.entity.and_then(|entity| merged.entities.get(entity as usize));
        let heard = found.iter().rev().take(8).any(|other| other.span.overlaps(owner.span));
        if let Some(entity) = entity.filter(|_| media && !heard) {
            let agency = agencies::find(&entity.name).first().map(|(name, _, _)| *name);
            let kind = if agency.is_some() { SourceKind::Agency } else { SourceKind::Outlet };
            let name = agency.unwrap_or(&entity.name).to_owned();
            let why = "an outlet whose reporter says something".into();
            found.push(Source { span: owner.span, kind, name, credited: false, confidence: CITED, why });
        }
    }
}

/// "Two engineers who know the bridge told the Ledger": whoever is not named and tells an outlet something.
fn informants(outer: &[Token], voices: &[Voice], text: &str, found: &mut Vec<Source>) {
    let outlets: Vec<Span> = found
        .iter()
        .filter(|source| matches!(source.kind, SourceKind::Outlet | SourceKind::Agency) && !source.credited)
        .map(|source| source.span)
        .collect();
    for outlet in outlets {
        let told = voices.partition_point(|voice| voice.span.start < outlet.start);
        let Some(first) = voices.get(told).map(|voice| voice.first) else { continue };
        let article = usize::from(first > 0 && outer.get(first - 1).is_some_and(|t| t.is(DETERMINER)));
        let Some(verb) = first.checked_sub(1 + article) else { continue };
        if !outer.get(verb).is_some_and(|t| TOLD.contains(&t.hash)) {
            continue;
        }
        let tells = |voice: &&Voice| {
            matches!(voice.sort, Sort::People | Sort::Phrase | Sort::Bare)
                && outer.get(voice.first).is_some_and(is_indefinite)
                && !voice.first.checked_sub(1).and_then(|at| outer.get(at)).is_some_and(|t| t.is(DETERMINER))
                && (voice.verb == Some(verb) && voice.direct
                    || verb_behind_clause(outer, voice, verb + 1) == Some(verb))
        };
        // Other nouns may stand between: "who know the bridge".
        const BETWEEN: usize = 4;
        let voice = voices.get(..told).unwrap_or(&[]).iter().rev().take(BETWEEN).find(tells);
        if let Some(voice) = voice.filter(|voice| !found.iter().any(|other| other.span.overlaps(voice.span))) {
            let name = voice.span.on_one_line(text);
            let why = "somebody unnamed who tells an outlet something".into();
            let kind = SourceKind::Unnamed;
            found.push(Source { span: voice.span, kind, name, credited: false, confidence: LIKELY, why });
        }
    }
}

/// "Ein mit dem Fall vertrauter Anwalt": in German what makes somebody a source may stand between article and noun.
fn insiders(outer: &[Token], text: &str, found: &mut Vec<Source>) {
    static TRUSTED: WordSet =
        WordSet::of("vertrauter vertraute vertrauten vertraut eingeweihter eingeweihte nahestehender nahestehende");
    // How far before the participle the article may stand, in tokens.
    const REACH: usize = 8;
    // What the voices gave stands in the order of the text.
    let before = found.len();
    for (at, two) in outer.windows(2).enumerate() {
        let [participle, noun] = two else { continue };
        if !TRUSTED.contains(&participle.hash) || !noun.is_capital() || noun.sentence != participle.sentence {
            continue;
        }
        let own = |i: usize| outer.get(i).filter(|t| t.sentence == participle.sentence);
        let opener = (1..=REACH).filter_map(|n| at.checked_sub(n)).find(|&i| own(i).is_some_and(is_indefinite));
        let Some(first) = opener.and_then(|i| outer.get(i)) else { continue };
        let span = Span { start: first.span.start, end: noun.span.end };
        // What was found of it is the shorter part, and gives way.
        let from = found.get(..before).unwrap_or(&[]).partition_point(|other| other.span.end <= span.start);
        let part = found.get_mut(from).filter(|other| from < before && other.span.overlaps(span));
        if let Some(part) = part {
            part.span = span;
            part.name = span.on_one_line(text);
            continue;
        }
        let name = span.on_one_line(text);
        let why = "a source whose name is withheld".into();
        found.push(Source { span, kind: SourceKind::Unnamed, name, credited: false, confidence: LIKELY, why });
    }
}

/// The sign-off of an agency's report, which names its writers and editors and not the agency: "(Reporting by …; Editing by
/// …)". Its place; looked for in the last kept blocks.
pub(super) fn sign_off(text: &str, article: &Article) -> Option<Source> {
    // How many blocks from the end; how long it may be, in bytes.
    const BLOCKS: usize = 4;
    const LONGEST: usize = 500;
    let kept = article.blocks.iter().rev().filter(|block| block.kind.is_kept()).take(BLOCKS);
    let block = kept.into_iter().find(|block| {
        let words = block.span.of(text);
        let opens = ["(Reporting by ", "(Reporting and writing by ", "Reporting by ", "(Writing by "];
        words.len() < LONGEST && opens.iter().any(|open| words.starts_with(open)) && words.contains("diting by ")
    })?;
    let why = "an agency's line of its writers and editors".into();
    let name = "unnamed agency".to_owned();
    Some(Source { span: block.span, kind: SourceKind::Agency, name, credited: true, confidence: CITED, why })
}

/// Finds the documents that say something or that something is said in.
fn documents(outer: &[Token], text: &str, found: &mut Vec<Source>) {
    // The most words before the noun, and as far behind it as its verb may stand.
    const WORDS: usize = 3;
    const REACH: usize = 5;
    const FAR: usize = 16;
    // The most words between commas behind it.
    const PASSED: usize = 10;
    let is_release = |at: usize| {
        outer.get(at).is_some_and(|t| RELEASES.contains(&t.hash))
            && at > 0
            && outer.get(at - 1).is_some_and(|t| t.hash == PRESS)
    };
    let nouns = outer.iter().enumerate().filter(|&(at, t)| t.is(WORD) && (t.is(DOCUMENT) || is_release(at)));
    for (at, noun) in nouns {
        if noun.is_capital() && at > 0 && outer.get(at - 1).is_some_and(|t| t.is_capital()) {
            continue;
        }
        let own = |i: usize| outer.get(i).filter(|t| t.sentence == noun.sentence);
        let mut first = at;
        while first > 0
            && at - first < WORDS
            && own(first - 1).is_some_and(|t| t.is(WORD) && !t.is(CLOSED_CLASS | SAY | COMMON_VERB))
        {
            first -= 1;
        }
        // "a consultant's report": whose it is belongs to it.
        if first > 1 && own(first - 1).is_some_and(|t| t.is(POSSESSIVE)) {
            let from = first - 1;
            let mut whose = from;
            while whose > 0
                && from - whose < WORDS
                && own(whose - 1).is_some_and(|t| t.is(WORD) && !t.is(CLOSED_CLASS | SAY | COMMON_VERB))
            {
                whose -= 1;
            }
            first = if whose < from { whose } else { first };
        }
        let determined = first > 0 && own(first - 1).is_some_and(|t| t.is(DETERMINER));
        first -= usize::from(determined);
        let before = first.checked_sub(1).and_then(own);
        let within = before.is_some_and(|t| WITHIN.contains(&t.hash) || t.is(ACCORDING))
            || before.is_some_and(|t| t.is(PREPOSITION))
                && first > 1
                && own(first - 2).is_some_and(|t| t.is(ACCORDING));
        let plural = outer.get(at).is_some_and(|t| t.span.of(text).ends_with('s'));
        // "The report, published on Monday, said": what stands between commas is passed over.
        let mut from = at + 1;
        if own(from).is_some_and(|t| t.is(COMMA)) {
            let close = (from + 1..from + 1 + PASSED)
                .take_while(|&i| own(i).is_some())
                .find(|&i| own(i).is_some_and(|t| t.is(COMMA)));
            from = close.map_or(from, |close| close + 1);
        }
        // "A report by the ministry that the Gazette has seen names …": at the head of a sentence its verb may stand far.
        let leads = first.checked_sub(1).and_then(own).is_none();
        let speaks = (from..from + if leads { FAR } else { REACH })
            .map_while(own)
            .take_while(|t| !t.is(COMMA | STOP | CONJUNCTION))
            .any(|t| (t.is(SAY_STRONG | SAY_MEDIUM) || SHOWS.contains(&t.hash)) && t.shape == Shape::Lower);
        // "a report by the ministry"
        let by = own(at + 1).is_some_and(|t| BY.contains(&t.hash));
        // "emails seen by the Gazette"
        let shown =
            own(at + 1).is_some_and(|t| SHOWN.contains(&t.hash)) && own(at + 2).is_some_and(|t| t.is(PREPOSITION));
        // "dem Bericht zufolge"
        let behind = own(at + 1).is_some_and(|t| t.is(ACCORDING));
        let cited = shown
            || behind && determined
            || by && determined
            || within && before.is_some_and(|t| WITHIN.contains(&t.hash) || t.is(ACCORDING | PREPOSITION));
        if !(determined || plural || first == at) || !(speaks || cited && (determined || plural)) {
            continue;
        }
        let Some(start) = outer.get(first) else { continue };
        let span = Span { start: start.span.start, end: noun.span.end };
        if found.iter().rev().take(8).any(|other| other.span.overlaps(span)) {
            continue;
        }
        let name = span.on_one_line(text);
        let why = "a document that says something".into();
        found.push(Source { span, kind: SourceKind::Document, name, credited: false, confidence: CITED, why });
    }
}

/// How a voice stands in its sentence.
struct Stand<'a> {
    voice: &'a Voice,
    outer: &'a [Token],
}

impl Stand<'_> {
    fn before(&self, n: usize) -> Option<&Token> {
        let token = self.voice.first.checked_sub(n).and_then(|at| self.outer.get(at))?;
        (token.paragraph == self.voice.paragraph).then_some(token)
    }

    fn after(&self, n: usize) -> Option<&Token> {
        self.outer.get(self.voice.end + n).filter(|t| t.paragraph == self.voice.paragraph)
    }

    /// It says something itself.
    fn says(&self) -> bool {
        let voice = self.voice;
        // "Un responsable de la sécurité a affirmé": at most one noun between.
        // "Three sources with knowledge of the talks told": two where its noun hides a source.
        let hides = self.outer.get(voice.first..voice.end).is_some_and(|own| own.iter().any(|t| t.is(ANONYMOUS)));
        let near = voice.commas_to_verb == 0 && !voice.dash_to_verb && voice.voices_to_verb <= 1 + u8::from(hides);
        voice.according
            || voice.inverted_tier >= 2
            || voice.verb_tier >= 2 && (voice.direct || near && voice.leads_sentence)
    }

    /// Its sentence holds words between quotation marks, behind it.
    fn quotes(&self) -> bool {
        const REACH: usize = 20;
        (0..REACH)
            .map_while(|n| self.after(n))
            .take_while(|t| t.sentence == self.voice.sentence)
            .any(|t| t.is(QUOTED_RUN))
    }

    /// It is told something; `media`: it is an outlet by its name.
    fn told(&self, media: bool) -> bool {
        let skip =
            usize::from(self.before(1).is_some_and(|t| t.is(DETERMINER | MEDIA | TITLE) && !TO.contains(&t.hash)));
        let Some(before) = self.before(1 + skip) else { return false };
        if TOLD.contains(&before.hash) {
            return true;
        }
        // "obtained by the Daily Ferry", "in an interview with", "a statement to", "im Gespräch mit"
        let article = usize::from(self.before(1).is_some_and(|t| t.is(DETERMINER)));
        let shown = |n: usize| self.before(n).is_some_and(|t| SHOWN.contains(&t.hash));
        let joins = |t: &Token| t.is(PREPOSITION) && !STANDS.contains(&t.hash);
        let behind_preposition = self.before(1 + article).is_some_and(joins) && shown(2 + article);
        if behind_preposition || joins(before) && shown(2 + skip) || article == 1 && shown(2) {
            return true;
        }
        // "The Gazette has seen the letter"
        let has_seen = (0..3)
            .map_while(|n| self.after(n))
            .take_while(|t| t.is(AUXILIARY) || SEES.contains(&t.hash))
            .any(|t| SEES.contains(&t.hash));
        if has_seen {
            return true;
        }
        // A verb of saying further left in the sentence, and a preposition or article of the dative right before; not right
        // behind the verb, where "der" opens who says it, and not behind another preposition ("bei der").
        const REACH: usize = 14;
        let behind = self.before(2 + skip);
        let dative = before.is(DETERMINER) && !before.is(PREPOSITION);
        let dative = dative && !(media && behind.is_some_and(|t| t.is(SAY))) && before.hash != DEM;
        if dative && behind.is_some_and(|t| t.is(SAY | PREPOSITION) && !TO.contains(&t.hash)) {
            return false;
        }
        TO.contains(&before.hash)
            && (2..REACH)
                .map_while(|n| self.before(n))
                .take_while(|t| t.sentence == self.voice.sentence)
                .any(|t| t.is(SAY_STRONG) && t.shape == Shape::Lower)
    }

    /// A noun for media stands beside it: "the newspaper Morning Star", "dem Sender SRF".
    fn beside_media(&self) -> bool {
        self.before(1).is_some_and(|t| t.is(MEDIA) && (t.shape != Shape::Upper))
            || self.after(0).is_some_and(|t| t.is(MEDIA) && t.shape == Shape::Lower)
    }

    fn in_brackets(&self) -> bool {
        self.before(1).is_some_and(|t| t.is(OPENING)) && self.after(0).is_some_and(|t| t.is(CLOSING))
    }

    /// "(AP) —" near the head of a paragraph.
    fn credited(&self) -> bool {
        // A dateline's place and date have fewer tokens than this.
        const HEAD: usize = 12;
        let head = self.before(HEAD).is_none();
        self.in_brackets() && head && self.after(1).is_some_and(|t| t.is(DASH | COLON))
    }
}

/// A name as a source: an agency or an outlet.
fn of_name(voice: &Voice, outer: &[Token], merged: &Merged, text: &str, lexicon: &Lexicon) -> Option<Source> {
    let stand = Stand { voice, outer };
    let entity = voice.entity.and_then(|e| merged.entities.get(e as usize))?;
    let words = outer.get(voice.first..voice.end)?;
    // "Politico", "Le Monde", "the Guardian"
    let hashes = || words.iter().map(|t| t.hash);
    let with_article = stand.before(1).filter(|t| t.is(DETERMINER)).map(|t| t.hash);
    let known = words.iter().any(|t| t.is(OUTLET))
        || lexicon.traits(phrase_hash(hashes())) & OUTLET != 0
        || lexicon.traits(phrase_hash(with_article.into_iter().chain(hashes()))) & OUTLET != 0;
    let media = known || words.iter().any(|t| t.is(MEDIA) && t.is_capital());
    let media = media && (words.len() > 1 || known || stand.beside_media());
    // "Oriente Medio" is a place for all the noun in it.
    let media = media && (known || entity.kind != EntityKind::Place);
    // "Al Manar TV showed smoke rising": pictures, and no word.
    let shows = voice.verb.and_then(|at| outer.get(at)).is_some_and(|t| SHOWED.contains(&t.hash));
    let says = !shows && (stand.says() || voice.verb_tier >= 2 && voice.direct);
    let told = stand.told(media);
    let context =
        says || told || stand.in_brackets() || stand.beside_media() || known && voice.leads_sentence && stand.quotes();
    let article = usize::from(stand.before(1).is_some_and(|t| t.is(DETERMINER)));
    // "Laut einem Bericht der Freien Presse"
    let of_document = article == 1 && stand.before(2).is_some_and(|t| t.is(DOCUMENT));
    let by = of_document || stand.before(1 + article).is_some_and(|t| t.is(PREPOSITION | THAT | AUXILIARY));
    let written = voice.span.of(text);
    // "der Deutschen Presse-Agentur": in German the adjective is inflected.
    let plain = written.split_once("en ").filter(|(first, _)| !first.contains(' ')).map(|(a, b)| [a, "e ", b].concat());
    let find = |name: &str| agencies::find(name).first().map(|(name, _, _)| *name);
    // A long name of several common words is no agency's: only short or known ones are looked up.
    let looks = words.len() <= 1 || words.iter().any(|t| t.is(BODY | OUTLET | MEDIA | ORGANISATION));
    let agency = if looks { find(written).or_else(|| plain.as_deref().and_then(find)) } else { None };
    let made = |kind, name: &str, confidence, credited, why: &'static str| {
        let name = name.to_owned();
        Some(Source { span: voice.span, kind, name, credited, confidence, why: why.into() })
    };
    if let Some(name) = agency {
        if stand.credited() {
            return made(SourceKind::Agency, name, CREDITED, true, "an agency in the dateline");
        }
        if context {
            return made(SourceKind::Agency, name, CITED, false, "an agency that reports or is told something");
        }
        // Three letters may be anything else.
        return if written.len() > 3 {
            made(SourceKind::Agency, name, LIKELY, false, "an agency is named")
        } else {
            None
        };
    }
    if !(context || by && media) {
        return None;
    }
    if entity.kind == EntityKind::Place && !media {
        return None;
    }
    if media && !stand.in_brackets() {
        return made(SourceKind::Outlet, &entity.name, CITED, false, "an outlet that reports or is told something");
    }
    // "told the Lorne Council": a council is no outlet.
    let other = words.iter().any(|t| t.is(ORGANISATION | PLACE | EVENT) && !t.is(MEDIA) || t.is(BODY) && !t.is(OUTLET));
    let body = matches!(entity.kind, EntityKind::Organisation | EntityKind::Other) && !other;
    if body && (told || stand.beside_media()) {
        return made(SourceKind::Outlet, &entity.name, LIKELY, false, "it is told something");
    }
    None
}

/// A noun as a source: unnamed people.
fn of_noun(voice: &Voice, outer: &[Token], text: &str) -> Option<Source> {
    let stand = Stand { voice, outer };
    let words = outer.get(voice.first..voice.end)?;
    let made = |kind, span: Span, confidence, why: &'static str| {
        let name = span.on_one_line(text);
        Some(Source { span, kind, name, credited: false, confidence, why: why.into() })
    };
    let within = stand.before(1).is_some_and(|t| WITHIN.contains(&t.hash) || t.is(ACCORDING));
    let behind = || (0..WITHHELD_REACH).map_while(|n| stand.after(n)).take_while(|t| t.sentence == voice.sentence);
    // "who was not authorised to speak", "who would not give his name"
    let refused = || {
        let two = behind().zip(behind().skip(1));
        let three = two.zip(behind().skip(2));
        three.into_iter().any(|((a, b), c)| {
            a.hash == NOT && ALLOWED.contains(&b.hash) || GIVES.contains(&a.hash) && c.hash == NAME && b.is(DETERMINER)
        })
    };
    let withheld = || behind().any(|t| WITHHELD.contains(&t.hash)) || refused();
    if words.iter().any(|t| t.is(DOCUMENT)) {
        return None;
    }
    let hides = words.iter().any(|t| t.is(ANONYMOUS)) || words.iter().any(|t| t.is(PEOPLE | ROLE)) && withheld();
    let definite = words.first().is_some_and(|t| t.is(DETERMINER) && !is_indefinite(t));
    if !hides || definite {
        return None;
    }
    let anybody = words.iter().filter(|t| t.is(ANONYMOUS)).all(|t| ANYBODY.contains(&t.hash));
    let knowing = || {
        let own = words.iter().any(|t| KNOWING.contains(&t.hash));
        own || (0..WITHHELD_REACH)
            .map_while(|n| stand.after(n))
            .take_while(|t| t.sentence == voice.sentence)
            .any(|t| KNOWING.contains(&t.hash))
    };
    if withheld() || (stand.says() || within) && (!anybody || knowing()) {
        return made(SourceKind::Unnamed, voice.span, CITED, "a source whose name is withheld");
    }
    None
}

/// How far behind a source the words that withhold its name may stand, in tokens.
const WITHHELD_REACH: usize = 20;

/// Whether a determiner leaves open who is meant.
fn is_indefinite(token: &Token) -> bool {
    static OPEN: WordSet = WordSet::of(
        "a an one two three four five several some many other another un une deux trois quatre plusieurs des ein eine \
         einem einer zwei drei mehrere una dos tres varios varias unos unas uno due tre alcuni um uma dois duas vários",
    );
    OPEN.contains(&token.hash)
}
