//! Whether words that were found are spelled as they were typed. Folding takes "résumé", "Résumé" and "resume" for one; who
//! types accents, capital letters or apostrophes means them, and who types none of the first and last means that too.
//! Small letters say nothing: most are typed without a thought.

use super::lex::{Placed, Token};
use super::parse::{Pattern, written};
use super::syntax::{FIELDS, Field};
use crate::text::letter::is_apostrophe;
use crate::text::{fold, fold_letter, is_mark, within_apostrophe, words_of};

/// The words of a keyword as they were typed. Empty where there are none that hits could be held against: a regular
/// expression, a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelling(Vec<Typed>);

/// A word as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Typed {
    /// Its letters; of a word with `*` or `?` those before the first and after the last.
    begins: Vec<Letter>,
    ends: Option<Vec<Letter>>,
    folded: Pattern,
}

/// A letter, and whether marks are set on it that are characters of their own.
type Letter = (char, bool);

impl Spelling {
    /// The words of a keyword's tokens, without those that are no part of what it finds.
    pub(super) fn of(tokens: &[Placed]) -> Self {
        let mut typed = Vec::new();
        let mut before = None;
        for placed in tokens {
            let is_found = match before {
                Some(&Token::Field(name)) => FIELDS.iter().any(|(field, of)| *field == name && *of == Field::Title),
                before => !matches!(before, Some(Token::Not | Token::Name)),
            };
            if let (true, Token::Word(words) | Token::Quoted(words)) = (is_found, &placed.token) {
                typed.extend(written(words).into_iter().map(Typed::new));
            }
            before = Some(&placed.token);
        }
        Spelling(typed)
    }

    /// Whether a hit is spelled so: it has a word that is, and none that is one of these in another spelling.
    pub fn is_of(&self, hit: &str) -> bool {
        let mut as_typed = self.0.is_empty();
        for (_, word) in words_of(hit) {
            if self.0.iter().any(|typed| typed.is(word)) {
                as_typed = true;
            } else if !self.0.is_empty() {
                let folded = fold(word);
                let within = within_apostrophe(&folded).unwrap_or(&folded);
                if self.0.iter().any(|typed| typed.folded.fits(&folded) || typed.folded.fits(within)) {
                    return false;
                }
            }
        }
        as_typed
    }
}

impl Typed {
    fn new((word, folded): (&str, Pattern)) -> Self {
        let is_wild = ['*', '?'];
        let ends = word.rfind(is_wild).and_then(|last| word.get(last + 1..));
        Typed { begins: letters(word.split(is_wild).next().unwrap_or(word)), ends: ends.map(letters), folded }
    }

    /// Whether a word of a text, or the word within one with an apostrophe ("l'eau", "Putin's"), is spelled so.
    fn is(&self, word: &str) -> bool {
        self.fits(&letters(word))
            || word.split(is_apostrophe).any(|part| part.len() < word.len() && self.fits(&letters(part)))
    }

    fn fits(&self, word: &[Letter]) -> bool {
        let same = |(typed, written): (&Letter, &Letter)| is_same(*typed, *written);
        match &self.ends {
            None => word.len() == self.begins.len() && self.begins.iter().zip(word).all(same),
            Some(ends) => {
                word.len() >= self.begins.len() + ends.len()
                    && self.begins.iter().zip(word).all(same)
                    && ends.iter().rev().zip(word.iter().rev()).all(same)
            }
        }
    }
}

/// Whether a word begins as it was typed.
pub(super) fn begins_as_typed(word: &str, typed: &str) -> bool {
    let typed = Typed { begins: letters(typed), ends: Some(Vec::new()), folded: Pattern::Word(String::new()) };
    typed.fits(&letters(word))
}

/// The letters of a word, without what is never seen.
fn letters(word: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            c if is_apostrophe(c) => letters.push(('\'', false)),
            '‐' | '‑' | '–' | '—' => letters.push(('-', false)),
            c if is_mark(c) => letters.last_mut().into_iter().for_each(|letter| letter.1 = true),
            c => letters.push((c, false)),
        }
    }
    letters
}

/// Whether a letter is the one typed, where that is a small one in either case.
fn is_same((typed, typed_marked): Letter, (written, written_marked): Letter) -> bool {
    if typed_marked == written_marked {
        return typed == written || written.to_lowercase().eq(std::iter::once(typed));
    }
    // One of them is a character with its accent, the other a letter with the accent after it.
    let (whole, plain) = if typed_marked { (written, typed) } else { (typed, written) };
    let is_accented = fold_letter(whole).is_some_and(|folded| folded.chars().eq(plain.to_lowercase()));
    is_accented && (typed.is_lowercase() || written.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::super::parse;

    #[test]
    fn a_hit_is_spelled_as_typed_or_not() {
        for (typed, as_typed, otherwise) in [
            ("resume", &["resume", "Resume", "RESUME", "resume's"][..], &["résumé", "Résumé", "resumé"][..]),
            ("résumé", &["résumé", "Résumé", "RÉSUMÉ", "re\u{301}sume\u{301}"], &["resume", "résume", "RESUME"]),
            ("re\u{301}sume\u{301}", &["résumé", "RÉSUMÉ"], &["resume"]),
            ("Résumé", &["Résumé", "RÉSUMÉ", "Re\u{301}sume\u{301}"], &["résumé", "re\u{301}sume\u{301}", "Resume"]),
            ("US", &["US"], &["us", "Us"]),
            ("us", &["US", "us", "Us"], &[]),
            ("eau", &["eau", "l’eau", "L'EAU"], &["éau"]),
            ("l'eau", &["l’eau", "L'eau"], &[]),
            ("Erdogan", &["Erdogan", "Erdogan's"], &["Erdoğan", "Erdoğan’s", "erdogan"]),
            ("résum*", &["résumé", "Résumés"], &["resume", "resumed"]),
            ("*ité", &["qualité"], &["qualite"]),
            ("r?sumé", &["résumé", "resumé"], &["résume"]),
            ("\"prime minister\"", &["Prime Minister", "prime minister's"], &["príme minister"]),
            ("\"Prime minister\"", &["Prime Minister"], &["prime minister"]),
            ("e-mail", &["e-mail", "E‑Mail"], &["email"]),
            ("\"cafe bar\"~5", &["cafe and bar"], &["café and bar", "cafe and bär"]),
            ("café|bar", &["café", "Bar"], &["cafe", "bär"]),
            ("title:café", &["café"], &["cafe"]),
            ("=Bath", &["Bath"], &[]),
            ("ferry forms:en", &["ferry"], &["ferries"]),
            ("cafe -café outlet:café", &["cafe"], &["café"]),
            // Nothing to hold a hit against.
            ("/caf./", &["café", "cafe"], &[]),
            ("@lindqvist", &["Anna Lindqvist", "Líndqvist"], &[]),
            ("北京", &["北京"], &[]),
            ("cafe", &[], &["", "–"]),
        ] {
            let spelling = &parse(typed).0.series[0].spelling;
            let wrong = |hits: &[&str], expected: bool| -> Vec<String> {
                let wrong = hits.iter().filter(|hit| spelling.is_of(hit) != expected);
                wrong.map(|hit| (*hit).to_owned()).collect()
            };
            assert_eq!((wrong(as_typed, true), wrong(otherwise, false)), (vec![], vec![]), "{typed}");
        }
    }
}
