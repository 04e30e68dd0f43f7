//! The words by which a page's statements about its outlet are known: see [outlet](super::outlet).

/// Verbs of publishers' notes: "The Herald delivers …". All are written small.
pub fn is_note_verb(word: &str) -> bool {
    matches!(
        word,
        "delivers"
            | "is"
            | "provides"
            | "publishes"
            | "offers"
            | "covers"
            | "brings"
            | "has"
            | "reports"
            | "aims"
            | "was"
            | "ist"
            | "est"
            | "es"
            | "è"
            | "é"
            | "bietet"
            | "propose"
            | "ofrece"
            | "may"
            | "uses"
            | "relies"
            | "reserves"
            | "belongs"
            | "supplies"
    )
}

/// Phrases after which the outlet's own name stands.
pub const NAME_AFTER: &[&str] = &[
    "sign up to the ",
    "sign up for the ",
    "sign up to ",
    "sign up for ",
    "subscribe to the ",
    "subscribe to ",
    "download the ",
    "follow ",
    "support ",
    "advertise with ",
    "republish ",
    "newsletter von ",
    "abonnieren sie ",
    "abonnez-vous à ",
    "suscríbete a ",
    "iscriviti a ",
    "about the ",
    "about ",
    "more about ",
    "the latest from ",
];

/// Words that end an outlet's name in such a phrase.
pub const NAME_ENDS: &str = "newsletter newsletters app on auf sur en su no by for to and here daily's podcast channel today \
    readers alerts email emails premium online now with";

/// Those of them that a section may have as well as an outlet.
pub const LETTERS: &str = "newsletter newsletters podcast alerts email emails";

/// Capitalised words that are not a name where these phrases hold them.
pub const NOT_NAMES: &str = "Our The Us Your This Free Daily Weekly Newsletter All Email A Facebook Twitter Instagram X YouTube \
    LinkedIn TikTok Google Telegram WhatsApp Apple Android Author Authors We It He She They If In Please \
    More Copyright Alle Tous Todos Tutti Rights Rechte Reserved By And Inc Independent Local News";

/// Phrases after which, in the text, an outlet names itself; or another, which is why they make no name by themselves.
pub const SAID_TO: &[&str] = &["told ", "seen by ", "obtained by ", "shown to ", "spoke to ", "interview with "];

/// Words of rights notices that end a name, with the forms of companies that no outlet is called by.
pub const LEGAL_FORMS: &str = "All Alle Tous Todos Tutti all alle tous todos tutti Ltd ltd Limited Inc GmbH mbH LLC PLC plc AG AB AS \
    SA SpA Pty";

/// Words a company adds to the name of its outlet. They are left off only where the page calls itself by the name alone,
/// since outlets are called so too.
pub const COMPANY_WORDS: &str = "cooperative co-operative company co corp corporation newspapers newspaper publishing publishers \
    publications ediciones verlag medien media group holdings international entertainment digital trust";

/// Whether a list of words parted by white space holds a word.
pub fn has_word(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}
