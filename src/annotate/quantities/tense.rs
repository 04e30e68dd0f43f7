//! Whether a sentence speaks of what is to come or of what has been, as far as a weekday or date in it needs to know.

use super::super::lexicon::*;
use super::super::tokens::Shape;
use super::super::words::Language;
use super::Reader;
use super::table::Use;

/// How far back and on from a time its verb is looked for, in tokens: time stays linear in any text.
const BACK: usize = 25;
const ON: usize = 14;

impl Reader<'_> {
    /// Whether a time is one to come: "until" stands before it, or the verb nearest before it in its sentence, else the
    /// first behind it, is of the future.
    pub(super) fn is_future(&self, at: usize) -> bool {
        let until = |end: usize| self.phrase_before(Use::Until, end, end.saturating_sub(3)).is_some();
        if until(at) || at > 0 && self.token(at - 1).is_some_and(|t| t.is(DETERMINER)) && until(at - 1) {
            return true;
        }
        let since = |n: usize| at >= n && self.is(Use::Since, at - n).is_some();
        if since(1) || since(2) {
            return false;
        }
        let back = (at.saturating_sub(BACK)..at).rev().take_while(|&i| self.together(i, at));
        let on = (at + 1..at + ON).take_while(|&i| self.together(i, at));
        let told = back.chain(on).find_map(|i| self.tense(i));
        told.unwrap_or_else(|| self.speaks_now(at))
    }

    /// What a token says of the time its sentence speaks of: to come (true), past (false), or nothing.
    fn tense(&self, at: usize) -> Option<bool> {
        let token = self.token(at)?;
        if token.is_capital() {
            // "Declarará el viernes": a verb may open the sentence.
            let opens = at == 0 || !self.together(at - 1, at);
            return if opens && self.ends_like_future(at) { Some(true) } else { None };
        }
        // "called for a vote on Monday"
        let calls_for =
            ["called", "scheduled", "set", "planned"].contains(&self.word(at)) && self.word(at + 1) == "for";
        if calls_for && self.table.language == Language::English {
            return Some(true);
        }
        if self.phrase(Use::Future, at).is_some() || self.has_ending(at, true) {
            return Some(true);
        }
        // "will be held", "to be told", "the accused": participles say nothing of themselves.
        let before = at.checked_sub(1).and_then(|b| self.token(b)).filter(|t| t.sentence == token.sentence);
        let participle = before.is_some_and(|t| t.is(AUXILIARY | DETERMINER | PREPOSITION | CONJUNCTION) && !t.is(SAY));
        let past = self.is(Use::Past, at).is_some();
        let told = past || !participle && (token.is(SAY_STRONG) && self.says_past(at) || self.has_ending(at, false));
        told.then_some(false)
    }

    /// Whether a verb of saying is one of the past: in languages whose tables list the present as well.
    fn says_past(&self, at: usize) -> bool {
        self.table.language != Language::English || !self.word(at).ends_with('s')
    }

    /// Whether a capitalised word ends like a verb of the future in Romance languages.
    fn ends_like_future(&self, at: usize) -> bool {
        let word = self.word(at);
        matches!(self.table.language, Language::Spanish | Language::Portuguese | Language::Italian)
            && word.chars().count() > 4
            && ["ará", "erá", "irá", "arán", "erán", "irán", "rà", "arão", "erão"].iter().any(|end| word.ends_with(end))
    }

    /// Whether a word ends like a verb of the future, or like one of the past.
    fn has_ending(&self, at: usize, future: bool) -> bool {
        let endings: &[&str] = match (self.table.language, future) {
            (Language::French, true) => &["dra", "dront", "era", "eront", "ira", "iront", "raient", "rait"],
            (Language::Spanish, true) => &["ará", "erá", "irá", "arán", "erán", "irán", "drá", "drán"],
            (Language::Portuguese, true) => &["ará", "erá", "irá", "arão", "erão", "irão"],
            (Language::Italian, true) => &["rà", "ranno"],
            (Language::English, false) => &["ed"],
            (Language::German, false) => &["te", "ten"],
            (Language::Spanish, false) => &["ó", "aron", "ieron", "aba", "aban"],
            (Language::Portuguese, false) => &["ou", "aram", "eram", "iram", "ava", "avam"],
            (Language::Italian, false) => &["ava", "avano", "arono", "irono"],
            (Language::Russian, false) => &["л", "ла", "ло", "ли", "лся", "лась", "лись"],
            (Language::Turkish, false) => &["dı", "di", "du", "dü", "tı", "ti", "tu", "tü"],
            _ => return false,
        };
        let word = self.word(at);
        let plain = self.token(at).is_some_and(|t| {
            matches!(t.shape, Shape::Lower | Shape::Uncased) && t.is(WORD) && !t.is(CLOSED_CLASS | NUMBER)
        });
        let named = [Use::Last, Use::Next, Use::This, Use::Number].into_iter().any(|what| self.is(what, at).is_some());
        // "im zweiten Spiel", "am ersten Tag": German adjectives that end like verbs.
        let adjective = self.table.language == Language::German && (word.ends_with("sten") || word.ends_with("ste"));
        word.chars().count() > 4 && plain && !named && !adjective && endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a sentence without a verb of the past or future has one of the present, which with a day to come means the
    /// future in German: "Der Sender zeigt den Film am Sonntag".
    fn speaks_now(&self, at: usize) -> bool {
        if self.table.language != Language::German {
            return false;
        }
        let near = (at.saturating_sub(BACK)..at + ON).filter(|&i| self.together(i, at));
        let mut present = false;
        for i in near {
            let word = self.word(i);
            let Some(token) = self.token(i) else { break };
            if ["hat", "haben", "ist", "sind", "war", "waren"].contains(&word) {
                return false;
            }
            let verb = token.shape == Shape::Lower && !token.is(CLOSED_CLASS) && word.ends_with('t');
            present |= verb && word.len() >= 4 && !word.starts_with("ge") && !NO_VERBS.contains(&word);
        }
        present
    }
}

/// German words in small letters that end like verbs of the present and are none.
const NO_VERBS: [&str; 16] = [
    "nicht",
    "jetzt",
    "erst",
    "fast",
    "zuletzt",
    "zunächst",
    "damit",
    "selbst",
    "seit",
    "weit",
    "samt",
    "laut",
    "bereit",
    "sonst",
    "bekannt",
    "insgesamt",
];
