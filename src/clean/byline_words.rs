//! The words that say what stands on a line naming writers: what comes before a name, what ends it, roles, desks, degrees.

use super::characters::word_hash;
use crate::text::{Filter, letter};
use std::sync::OnceLock;

/// Words before a writer's name, at the start of a line or after a word or two: "Kolumne von".
const BY: &[&str] = &[
    "by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "av",
    "af",
    "przez",
    "oleh",
    "bởi",
    "de",
    "от",
    "av:",
    "by:",
    "por:",
    "par:",
    "von:",
    "di:",
    "بقلم",
    "بقلم:",
    "כתב",
    "autor",
    "autora",
    "yazan",
    "yazan:",
];

/// Letters of the longest of them in ASCII.
const LONGEST_BY: usize = 6;

/// The small letters of ASCII they begin with, a bit each: most words begin with another.
const BY_BEGINS: u32 = {
    let (mut letters, mut at) = (0, 0);
    while at < BY.len() {
        let first = BY[at].as_bytes()[0];
        if first.is_ascii_lowercase() {
            letters |= 1 << (first - b'a');
        }
        at += 1;
    }
    letters
};

/// Which of them a word is, whatever its capitals.
pub fn by_of(word: &str) -> Option<&'static str> {
    if word.is_ascii() {
        if word.len() > LONGEST_BY {
            return None;
        }
        let first = word.as_bytes().first()?.to_ascii_lowercase();
        let begins = first.is_ascii_lowercase() && BY_BEGINS >> (first - b'a') & 1 == 1;
        return if begins { BY.iter().find(|by| by.eq_ignore_ascii_case(word)).copied() } else { None };
    }
    let first = word.chars().next().and_then(|first| first.to_lowercase().next())?;
    let begins = |by: &str| by.chars().next().is_some_and(|own| own == first);
    let same = |by: &&&str| begins(by) && by.chars().eq(word.chars().flat_map(char::to_lowercase));
    BY.iter().find(same).copied()
}

/// Words before "by" that make it another's than the writer's.
pub static OTHERS: WordList = WordList::new(
    "reviewed edited photo photos photography photograph photographs image images picture illustration illustrations checked \
                      fact-checked factchecked translated powered sponsored presented hosted produced design designed read listen recommended \
                      approved verified liked englischen französischen spanischen italienischen russischen foto fotos bild grafik übersetzt audio video modified",
);

/// Words that end a name: what follows is when, how long, a button, a place.
pub static ENDS: WordList = WordList::new(
    "published updated posted last on in at for from min mins minute minutes read follow ago share publié mis modifié \
                    aktualisiert veröffentlicht am um stand publicado actualizado atualizado aggiornato pubblicato il el le em yayınlanma \
                    güncelleme updated: published: posted: is ist est es è tips special comments comment views view written reviewed edited \
                    der die das and und via with mit sur dans into to of uhr before · show more opens full bio copy link email twitter facebook \
                    instagram linkedin x опубликовано обновлено",
);

/// Words of roles and outlets after a name on its line.
pub static ROLES: WordList = WordList::new(
    "correspondent reporter editor columnist writer writers journalist contributor commentator director manager producer analyst author contributing \
                     expert team staff desk specialist strategist officer founder ceo senior chief deputy associate assistant head lead freelance guest \
                     news travel lifestyle political parliamentary business sports sport royal tech technology content digital \
                     korrespondent korrespondentin redakteur redakteurin reporterin autor autorin volontär ressortleiter chefredakteur journalistin \
                     journaliste correspondant correspondante rédacteur rédactrice corresponsal redactor redactora periodista enviado \
                     corrispondente giornalista inviato inviata redattore correspondente repórter jornalista muhabir muhabiri gazeteci yazar \
                     корреспондент обозреватель журналист редактор صحفي مراسل today",
);

/// Verbs after a name at the start of a writer's biography.
pub const BIOGRAPHY: &[&str] = &[
    "is",
    "was",
    "has",
    "covers",
    "covered",
    "writes",
    "wrote",
    "works",
    "worked",
    "joined",
    "lives",
    "teaches",
    "holds",
    "leads",
    "studied",
    "reports",
    "specializes",
    "specialises",
    "founded",
    "cofounded",
    "co-founded",
    "began",
    "started",
    "loves",
    "brings",
    "ist",
    "schreibt",
    "arbeitet",
    "est",
    "es",
    "è",
    "é",
    "er",
];

/// Words that teams and desks are called by, first or last in their name: "Podium Staff", "Redaktion Politik".
pub static DESKS: WordList = WordList::new(
    "team staff desk editors newsroom newsdesk redaktion redazione redacción redação rédaction editorial board bureau crew contributors \
     reporters writers correspondents muhabirleri редакция",
);

/// Degrees and licences that stand after a name and are given with it.
pub static DEGREES: WordList = WordList::new(
    "md phd ms ma ba bs bsc msc mph mba jd esq rn np bsn msn aprn fnp do dds dmd dvm vmd dacvb rd rdn ld ldn fand cfp cpa cfa cepf cfe chfc \
     psyd pharmd msw lcsw lmft facp faclm foma dabom cpp psp cissp pmp cscs cpt pt dpt frcs lvt edd llm jr sr ii iii",
);

/// Capitalised words of headings, buttons and labels that are no part of a person's name.
pub static LABELS: WordList = WordList::new(
    "home health security digital life senior guide best how what why when where who which top new latest our your my their more most less \
     accessibility toolbar sidebar menu modified checked fact show hide try get see find learn read watch click here contents table \
     insights released released: product products service services review reviews policy privacy terms cookie cookies account login sign \
     company companies market markets market: group inc llc ltd university college school institute center centre department government \
     museum gallery hospital clinic bank court supreme state states united national international american european world global local \
     today yesterday monday tuesday wednesday thursday friday saturday sunday january february march june july october november december \
     street road city county north south east west image images photo photos video videos picture caption credit courtesy related upcoming events nachrichtenagentur \
     story stories article articles topic topics tag tags category categories section sections page pages next previous back continue \
     subscribe newsletter sponsored advertisement free online software engineering design marketing management training education science \
     food travel fashion music film games gaming house kitchen garden money finance insurance tips ideas trends plan plans step steps \
     and or the with without of all no not is are was be do does did can will should must \
     tools tool takeaways close pdf html vice president behalf key feature features fact self-guided indoor outdoor about all add local in \
     mehr alle neue unsere ihre über thema themen startseite werbung anzeige kommentare artikel bilder leben wirtschaft kultur \
     publiziert publisert publicerad publicado gepubliceerd opublikowano dieser diese dieses verwendete quelle quellen source sources \
     pin it featured článek článku artikkel artikel artículo articolo artigo makale haber \
     sur les nos vos voir tous toute más todos nuestro tribunal supremo ministerio gobierno governo università universidad",
);

/// The words of a list by their hashes, made once.
pub struct WordList(&'static str, OnceLock<(Filter<64>, Vec<u32>)>);

impl WordList {
    const fn new(words: &'static str) -> Self {
        WordList(words, OnceLock::new())
    }
}

/// Whether a list holds a word, whatever its capitals.
pub fn is_in(list: &'static WordList, word: &str) -> bool {
    holds(list, word_hash(word))
}

/// The same for a word's hash.
pub fn holds(list: &'static WordList, hash: u32) -> bool {
    let (filter, hashes) = list.1.get_or_init(|| {
        let mut hashes: Vec<u32> = list.0.split_ascii_whitespace().map(word_hash).collect();
        hashes.sort_unstable();
        (Filter::of(hashes.iter().copied()), hashes)
    });
    filter.may_hold(hash) && hashes.binary_search(&hash).is_ok()
}

/// Whether a word, lower case, is that of a role or an outlet after a name.
pub fn is_role(word: &str) -> bool {
    is_in(&ROLES, word)
}

/// Whether the words before a colon, or on a line of their own, announce who wrote: "Author", "Written by", "Автор".
pub fn is_author_word(head: &str) -> bool {
    // Signs around them aside, no such phrase has more words.
    let words = head.split_whitespace().filter(|word| word.chars().any(letter::is_alphanumeric));
    if words.take(MOST_AUTHOR_WORDS + 1).count() > MOST_AUTHOR_WORDS {
        return false;
    }
    let folded = head.trim().to_lowercase();
    let phrase = folded.trim_end_matches(is_sign).trim_start_matches(is_sign).trim();
    AUTHOR.contains(&phrase) || phrase.split_whitespace().count() <= MOST_AUTHOR_WORDS && ends_with_by(phrase)
}

/// Words of such a phrase, at most.
const MOST_AUTHOR_WORDS: usize = 4;

fn is_sign(c: char) -> bool {
    !letter::is_alphanumeric(c)
}

/// Whether a phrase ends with "by" after a verb of writing, or is nothing else: "article written by".
fn ends_with_by(phrase: &str) -> bool {
    let mut words = phrase.split_whitespace().rev();
    let by =
        words.next().is_some_and(|last| matches!(last, "by" | "von" | "par" | "por" | "di" | "door" | "av" | "af"));
    by && words.next().is_none_or(|verb| {
        matches!(
            verb,
            "written"
                | "posted"
                | "published"
                | "authored"
                | "story"
                | "article"
                | "words"
                | "text"
                | "geschrieben"
                | "verfasst"
        ) || matches!(verb, "écrit" | "rédigé" | "publié" | "escrito" | "publicado" | "scritto" | "skrevet" | "skriven")
    })
}

/// Phrases that announce a writer.
const AUTHOR: &[&str] = &[
    "author",
    "authors",
    "autor",
    "autorin",
    "autoren",
    "autorin/autor",
    "autore",
    "autores",
    "auteur",
    "auteurs",
    "autora",
    "text",
    "texte",
    "texto",
    "testo",
    "writer",
    "words",
    "story",
    "yazar",
    "yazı",
    "haber",
    "автор",
    "авторы",
    "текст",
    "كتب",
    "الكاتب",
    "reporter",
    "editor",
    "redacción",
    "contributor",
    "contributors",
    "about the author",
    "about the authors",
    "about author",
    "meet the author",
    "article by",
    "über den autor",
    "über die autorin",
    "zur person",
    "die autorin",
    "der autor",
    "à propos de l'auteur",
    "sobre el autor",
    "sull'autore",
];
