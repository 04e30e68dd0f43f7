//! What a name's own words and its neighbours say of its kind: person, body, place or something else.

use super::lexicon::*;
use super::tokens::{Shape, Token};

/// What speaks for each kind of entity. The weights are small whole numbers set by hand on the training articles.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    pub person: f32,
    pub organisation: f32,
    pub place: f32,
    pub event: f32,
    pub other: f32,
}

impl Evidence {
    pub(super) fn add(&mut self, more: Evidence) {
        self.person += more.person;
        self.organisation += more.organisation;
        self.place += more.place;
        self.event += more.event;
        self.other += more.other;
    }
}

const CAMP: u64 = lower_hash("camp");
const FROM: u64 = lower_hash("from");
const AT: u64 = lower_hash("at");
static JUNIOR: [u64; 6] = lower_hashes(["jr", "jr.", "sr", "sr.", "iii", "ii"]);
static IN: [u64; 12] =
    lower_hashes(["in", "near", "across", "throughout", "inside", "outside", "en", "im", "à", "a", "em", "в"]);
static PLACE_OF: [u64; 8] = lower_hashes(["de", "d'", "von", "di", "da", "do", "del", "a"]);
/// Nouns and adverbs that with "of" stand before a place.
static NEAR: WordSet = WordSet::of(
    "autour alrededor outskirts streets residents mayor outside northeast northwest southeast southwest kilometres kilometers miles km \
     près loin environs habitants rues maire périphérie kilomètres nord sud est ouest \
     cerca lejos alrededores afueras vecinos calles alcalde alcaldesa kilómetros norte sur este oeste \
     vicino abitanti sindaco periferia perto arredores moradores prefeito quilômetros einwohner umgebung",
);
/// Nouns of places behind a place's name in small letters, which are nothing else.
static ENGLISH_PLACES: WordSet = WordSet::of(
    "road street avenue highway motorway bridge river valley county district province peninsula village town airport airfield dam harbour harbor suburb neighbourhood neighborhood",
);
static MOVES: [u64; 6] = lower_hashes(["from", "to", "into", "toward", "nach", "aus"]);

/// Nouns of events that are papers rather than happenings.
static PAPERS: WordSet = WordSet::of(
    "act day week bill plan amendment agreement accord treaty protocol deal pact prize award awards series movement gesetz \
     vertrag abkommen loi traité accord ley tratado acuerdo prix premio premios prêmio preis",
);

/// What with a preposition stands before a company.
static OF_FIRMS: WordSet = WordSet::of(
    "shares stock stake employees workers staff customers bosses headquarters subsidiary factory plant plants unit \
     actions filiale salariés employés usine usines siège clients \
     acciones filial empleados trabajadores planta plantas sede clientes \
     aktien aktie mitarbeiter mitarbeitern beschäftigten tochter werk zentrale kunden azioni dipendenti ações funcionários",
);
/// What companies have, behind their name.
static FIRMS_HAVE: WordSet = WordSet::of(
    "shares stock executives employees management customers engineers factory factories headquarters investors stores \
     spokesman spokeswoman spokesperson bosses shareholders turnover profits",
);
/// What companies do and people rarely.
static FIRMS_DO: WordSet = WordSet::of(
    "employs employed sells produces operates manufactures recalls emploie vend produit exploite fabrique emplea vende produce \
     fabrica opera beschäftigt verkauft produziert betreibt vertreibt impiega emprega",
);

/// Whether a word is a verb for what companies do.
pub(super) fn firms_do(token: &Token) -> bool {
    FIRMS_DO.contains(&token.hash) && token.shape == Shape::Lower
}

/// Whether a role is one that people have in a company, in languages that say it with "de" or "von".
fn is_company_role(token: &Token) -> bool {
    static ROLES: WordSet = WordSet::of(
        "pdg directeur directrice président présidente patron patronne directeur-général fondateur fondatrice actionnaire \
         director directora presidente presidenta fundador fundadora dueño gerente consejero \
         chef chefin gründer gründerin sprecher sprecherin vorstand geschäftsführer inhaber",
    );
    ROLES.contains(&token.hash)
}

/// Adjectives that open names of bodies, places and events, never of people.
const NEVER_FIRST: &str = "new old great grand super black white red green blue free first second third world global \
    civil human national international united royal federal central general public foreign social high low big \
    middle upper lower north south east west northern southern eastern western supreme special joint holy mother \
    south-east north-west trans pan anti pro post art fine good bad best better air sea oval labor labour memorial \
    independence election inauguration super-tuesday wall capitol main silicon rust bible deep ground trade twin \
    no yes dear happy merry affordable obamacare common core second-amendment constitution air-force state house senate";
static NEVER: WordSet = WordSet::of(NEVER_FIRST);

/// What the words of a name say of its kind, and whether they are a man's or a woman's. `with_digit`: a digit is in it.
pub(super) fn of_words(own: &[Token], titled: bool, with_digit: bool, lexicon: &Lexicon) -> (Evidence, Option<bool>) {
    let mut e = Evidence::default();
    let mut male = None;
    let (Some(first), Some(last)) = (own.first(), own.last()) else { return (e, male) };
    let whole = lexicon.traits(phrase_hash(own.iter().map(|t| t.hash)));
    let whole = if own.len() == 1 { first.traits } else { whole };
    if whole & COUNTRY != 0 {
        e.place += 8.0;
    }
    if whole & LOCATION != 0 {
        e.place += if whole & (MAN | WOMAN | SURNAME) != 0 { 2.0 } else { 6.0 };
    }
    if whole & BODY != 0 {
        e.organisation += 8.0;
    }
    // "Alpenpost": a compound of a noun for media that is no common noun.
    if own.len() == 1 && lexicon.has_compounds() && first.is(MEDIA) && lexicon.traits(first.hash) & MEDIA == 0 {
        e.organisation += 4.0;
    }
    // "Donaufestival"
    if own.len() == 1 && lexicon.has_compounds() && first.is(EVENT) && lexicon.traits(first.hash) & EVENT == 0 {
        e.event += 5.0;
    }
    if own.len() == 1 {
        if first.is(SURNAME) {
            e.person += 3.5;
        }
        if first.is(MAN | WOMAN) {
            e.person += 1.5;
        }
        // "IRCC", "CFDT"; but "COP30" and "GPT-4" are no bodies.
        if first.shape == Shape::Upper && !titled && first.span.len() <= 6 {
            if first.is(NO_BODY) || with_digit {
                e.other += 3.0;
            } else {
                e.organisation += 3.0;
            }
        }
        if first.is(ORGANISATION | PLACE | EVENT | TITLE | ROLE | PEOPLE | NATIONAL | OPENER) {
            e.other += 2.5;
        }
    } else {
        // "La Teste-de-Buch", "Los Gallardos": an article before a name is a place's or an outlet's.
        if first.is(DETERMINER) && lexicon.is_romance() && !own.iter().any(|t| t.is(MEDIA | ORGANISATION)) {
            e.person -= 2.0;
            e.place += if own.len() == 2 { 2.0 } else { 0.0 };
        }
        let plain =
            own.iter().all(|t| !t.is(ORGANISATION | PLACE | EVENT | NATIONAL | COUNTRY | BODY | PEOPLE | TITLE));
        // "Barrow & Finch", "Transport for London"
        if own.iter().skip(1).any(|t| t.hash == AMPERSAND || t.hash == FOR) {
            e.organisation += 4.0;
            e.person -= 4.0;
        }
        let given = first.is(MAN | WOMAN);
        let surname = last.is(SURNAME);
        let never = NEVER.contains(&first.hash);
        if given {
            e.person += 4.0;
        }
        if surname {
            e.person += 2.5;
        }
        if own.iter().any(|t| t.is(ABBREVIATION) || is_initial(t)) && !first.is(COUNTRY) {
            e.person += 1.0;
        }
        if own.iter().skip(1).any(|t| t.is(PARTICLE)) {
            e.person += 1.0;
        }
        if JUNIOR.contains(&last.hash) {
            e.person += 3.0;
        }
        if plain && !never && own.len() <= 4 {
            // How often such a run is a person differs by what else a language capitalises and inflects.
            e.person += match (lexicon.capitals_tell(), own.len()) {
                (true, ..=3) => 1.6,
                (true, _) => 0.6,
                (false, _) => 0.2,
            };
        }
        if last.is(COUNTRY | LOCATION) && !last.is(SURNAME) {
            e.person -= 3.0;
        }
        if never {
            e.person -= 4.0;
            e.other += 1.0;
        }
        if first.is(NATIONAL | COUNTRY | LOCATION) && !given {
            e.person -= 3.0;
        }
        // "Global Affairs Canada", "Air France": a body with its country. "Western Ukraine" is none.
        let country_last = last.is(COUNTRY) && whole & COUNTRY == 0 && !last.is(SURNAME | MAN | WOMAN);
        if country_last && !given && !(never || first.is(NATIONAL | PLACE | LOCATION | COUNTRY)) {
            e.organisation += 3.0;
        }
        if first.shape == Shape::Upper && first.span.len() > 2 && !is_initial(first) && last.shape != Shape::Upper {
            e.person -= 1.0;
            e.organisation += 1.0;
        }
        if own.iter().any(|t| t.is(MEDIA)) && !given {
            e.organisation += 4.0;
        }
        if last.is(ORGANISATION) && !(given && own.len() == 2) {
            e.organisation += 5.0;
        } else if own.iter().any(|t| t.is(ORGANISATION)) && !given {
            e.organisation += 3.0;
        }
        if (last.is(PLACE) || first.is(PLACE)) && !given {
            e.place += 4.0;
        }
        // "Geneva Summit", "Festival de Sanabria"
        let opens = own.len() > 2 || lexicon.is_romance();
        // "Africa Cup of Nations"
        let inner = own.windows(2).find(|two| two[0].is(EVENT) && two[1].hash == OF).map(|two| &two[0]);
        let head = Some(last).filter(|t| t.is(EVENT)).or(inner).or(Some(first).filter(|t| t.is(EVENT) && opens));
        match head.filter(|_| !given) {
            Some(head) if PAPERS.contains(&head.hash) => e.other += 4.0,
            Some(_) => e.event += 7.0,
            None => {}
        }
        // "Nile Today"
        if last.is(FUNCTION) {
            e.organisation += 4.0;
        }
        if last.is(NATIONAL | PEOPLE) && !given {
            e.other += 3.0;
            // "United Mine Workers", "Lowland Cyclists": a union or club of people of one sort.
            if own.len() >= 3 && last.is(PEOPLE) && !first.is(NATIONAL | COUNTRY | LOCATION | TITLE) {
                e.organisation += 4.0;
            }
        }
        // "United States" is a country, whatever "states" is elsewhere.
        if whole & COUNTRY != 0 {
            e.organisation = 0.0;
        }
    }
    if first.is(MAN) != first.is(WOMAN) && e.person > 0.0 {
        male = Some(first.is(MAN));
    }
    (e, male)
}

/// Whether the first word of a body's name may stand for all of it: "Hallmark" for "Hallmark Motors", but not "Central".
pub(super) fn stands_for_body(first: &Token) -> bool {
    let common =
        LOCATION | COUNTRY | NATIONAL | PLACE | ORGANISATION | MEDIA | EVENT | TITLE | TITLE_WORD | CLOSED_CLASS;
    !first.is(common | OPENER) && !NEVER.contains(&first.hash)
}

/// The most that a mention's surroundings may say for a person where these could be a body's as well: a verb of saying,
/// a possessive. An age, a role or "who" say more.
pub(super) const ANYBODY: f32 = 1.6;

/// What stands before and after a name (with its title) says of its kind.
pub(super) fn of_neighbours(tokens: &[Token], (start, end): (usize, usize), (from, to): (usize, usize)) -> Evidence {
    let mut e = Evidence::default();
    if start > from
        && let Some(before) = tokens.get(start - 1)
    {
        // "the company Blue Line", "constructeur Renardin": what it is stands right before it.
        if before.is(ORGANISATION | MEDIA) && before.shape == Shape::Lower && !before.is(PEOPLE | COMMON_VERB | SAY) {
            e.organisation += 3.0;
            e.person -= 1.0;
        }
        let determined = before.hash == THE || before.is(DETERMINER) && before.span.len() <= 3;
        // "the Lowland Cyclists": two capitals behind an article are a body more often than not.
        if determined
            && end - start >= 2
            && tokens.get(end - 1).is_some_and(|t| !t.is(NATIONAL | EVENT | PLACE | TITLE))
        {
            e.organisation += 1.0;
        }
        // "chief executive of Kestrel Foods", "a spokesman for ..."
        let role = start - from >= 2 && tokens.get(start - 2).is_some_and(|t| t.is(ROLE) && t.shape == Shape::Lower);
        if role && (before.hash == OF || before.hash == FOR || before.hash == AT) {
            e.organisation += 2.0;
            e.person -= 1.0;
        }
        // "shares in Nordvik", "salariés de Renardin", "Aktien von Veltron"
        let of_whom =
            [OF, FOR, AT].contains(&before.hash) || PLACE_OF.contains(&before.hash) || IN.contains(&before.hash);
        if of_whom
            && start - from >= 2
            && tokens
                .get(start - 2)
                .is_some_and(|t| OF_FIRMS.contains(&t.hash) || t.is(ROLE) && !role && is_company_role(t))
        {
            e.organisation += 2.0;
            e.person -= 1.0;
        }
        if before.hash == THE || before.is(DETERMINER) && before.span.len() <= 3 {
            e.person -= 3.0;
            e.organisation += 1.0;
            e.other += 0.5;
        }
        if IN.contains(&before.hash) {
            e.place += 2.0;
            e.person -= 0.5;
        }
        // "between Customs Quay and Eastbank"
        if before.hash == AND
            && end - start == 1
            && start - from >= 2
            && tokens
                .get(start - 2)
                .is_some_and(|t| t.is(PLACE | COUNTRY | LOCATION) && t.is_capital() && !t.is(SURNAME))
        {
            e.place += 2.5;
        }
        if MOVES.contains(&before.hash) {
            e.place += 0.4;
        }
        if before.is(PLACE) && before.shape == Shape::Lower {
            e.place += 3.0;
        }
        // "the town of Pellworth", "cathédrale de Vaubourg", "cerca de Zamora", "east of Pellworth"
        if start > from + 1
            && (before.hash == OF || PLACE_OF.contains(&before.hash))
            && tokens.get(start - 2).is_some_and(|t| (t.is(PLACE) || NEAR.contains(&t.hash)) && t.shape == Shape::Lower)
        {
            e.place += 3.0;
            e.person -= 1.0;
        }
        // "the prime minister, Ana Ruiz,"
        if before.is(COMMA)
            && start - from >= 2
            && tokens.get(start - 2).is_some_and(|t| t.is(ROLE | TITLE) && t.shape == Shape::Lower)
        {
            e.person += 2.0;
        }
        // "said Smith": after a verb of saying.
        if before.is(SAY_STRONG) && before.shape == Shape::Lower {
            e.person += 0.8;
        }
    }
    let after = |n: usize| tokens.get(end + n).filter(|_| end + n < to);
    let Some(next) = after(0) else { return e };
    let verb = if next.is(AUXILIARY) { after(1).unwrap_or(next) } else { next };
    // "Nurse Ida Solberg of Eastbank said": the verb is hers.
    let theirs = start - from >= 3
        && tokens.get(start - 1).is_some_and(|t| t.hash == OF || t.hash == FROM)
        && tokens
            .get(start - 3..start - 1)
            .is_some_and(|two| two.iter().all(|t| t.is_capital() && !t.is(CLOSED_CLASS)))
        && !tokens.get(start - 2).is_some_and(|t| t.is(ORGANISATION | PLACE));
    if theirs {
        e.place += 0.8;
        e.organisation += 0.8;
    } else if verb.is(SAY_STRONG | SAY_MEDIUM) && verb.shape == Shape::Lower {
        e.person += 1.2;
        e.organisation += 0.3;
    } else if next.is(COMMON_VERB | AUXILIARY | SAY_WEAK) && next.shape == Shape::Lower {
        e.person += 0.4;
    }
    // "Ana Ruiz of Blue Line told": of two words before "of", whoever says something is somebody from there.
    if next.hash == OF && end - start == 2 {
        let said = (2..=4).find_map(|n| after(n).filter(|t| t.shape == Shape::Lower));
        if said.is_some_and(|t| t.is(SAY_STRONG | SAY_MEDIUM)) && after(1).is_some_and(Token::is_capital) {
            e.person += ANYBODY;
        }
    }
    if next.is(POSSESSIVE) {
        e.person += 0.3;
    }
    // "Nordvik employs", "Nordvik shares", "Nordvik's shares"
    let had = if next.is(POSSESSIVE) { after(1).unwrap_or(next) } else { next };
    if firms_do(next) || FIRMS_HAVE.contains(&had.hash) {
        e.organisation += 2.0;
        e.person -= 0.5;
    }
    // "the Georgian Harvest party"
    if next.shape == Shape::Lower && next.is(ORGANISATION) && !next.is(PEOPLE | SAY | COMMON_VERB | PLACE | DOCUMENT) {
        e.organisation += 2.5;
        e.person -= 1.0;
    }
    if next.shape == Shape::Lower && next.is(PLACE) {
        e.person -= 1.0;
        // "the Hartmere dam", "on Castello road"; in other languages a place's noun stands before it.
        let english =
            start > from && tokens.get(start - 1).is_some_and(|t| t.hash == THE) || ENGLISH_PLACES.contains(&next.hash);
        e.place += if english { 2.0 } else { 0.6 };
    }
    // "the Yida refugee camp": a noun between.
    if next.shape == Shape::Lower
        && next.is(WORD)
        && !next.is(CLOSED_CLASS | PLACE | SAY | SAY_BARE | COMMON_VERB | POSSESSIVE)
        && after(1).is_some_and(|t| t.shape == Shape::Lower && (ENGLISH_PLACES.contains(&t.hash) || t.hash == CAMP))
    {
        e.place += 2.0;
        e.person -= 1.0;
    }
    if next.is(COMMA)
        && let Some(second) = after(1)
    {
        // "John Smith, 54," and "Hangzhou, China"
        if second.is(NUMBER) && second.span.len() == 2 && after(2).is_some_and(|t| t.is(COMMA)) {
            e.person += 4.0;
        }
        if second.is(COUNTRY | LOCATION) && second.is_capital() {
            e.place += 1.5;
        }
        // "Samira Benali, infirmière, raconte"
        let one_word =
            second.shape == Shape::Lower && !second.is(CLOSED_CLASS) && after(2).is_some_and(|t| t.is(COMMA));
        if one_word {
            e.person += 1.0;
        }
        // "Blue Line, a ferry company,"
        if second.is(DETERMINER)
            && (1..=6)
                .filter_map(after)
                .take_while(|t| !t.is(COMMA | STOP | RELATIVE))
                .any(|t| t.is(ORGANISATION) && !t.is(PEOPLE))
        {
            e.organisation += 2.0;
        }
        if second.is(RELATIVE) {
            e.person += 0.8;
        }
        if second.is(DETERMINER | ROLE | TITLE)
            && (1..=6).filter_map(after).take_while(|t| !t.is(COMMA | STOP)).any(|t| t.is(ROLE))
        {
            e.person += 2.0;
        }
    }
    if next.is(OPENING) && after(1).is_some_and(|t| t.shape == Shape::Upper && t.span.len() <= 6) {
        e.organisation += 1.5;
    }
    e
}

/// Whether a token is an initial: one letter and a full stop.
pub(super) fn is_initial(token: &Token) -> bool {
    token.is(WORD) && token.is_capital() && token.span.len() == 2
}
