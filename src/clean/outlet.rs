//! Which outlet a page belongs to, from what it says of itself: its name above the headline, "© 2024 The Herald", "Sign up
//! to The Herald", "The Herald delivers …", "Source: The Herald & Agencies". A name comes into question only where the page
//! speaks of itself; "told The Herald" or "Photo: The Herald" adds to such a name and never makes one, so a source that the
//! article quotes is not taken for its outlet.

use super::labels::Labels;
use super::lines::phrase_hashes;
use super::outlet_words::{
    COMPANY_WORDS, LEGAL_FORMS, LETTERS, NAME_AFTER, NAME_ENDS, NOT_NAMES, SAID_TO, has_word, is_note_verb,
};
use super::page::Page;
use super::{Field, Kind, agencies, names};
use crate::intake::Span;
use crate::text::{Filter, Order, letter, pieces_of};
use std::sync::OnceLock;

/// Votes from which an outlet is named. One clear statement of the page about itself is worth this much.
const ENOUGH: f32 = 1.0;

/// Lines at the top of the page among which the outlet's name may stand alone.
const HEAD_LINES: usize = 8;

/// Words of a name that stands alone at the top. One word alone is as often a section's ("Politics").
const HEAD_WORDS: std::ops::RangeInclusive<usize> = 2..=4;

/// Places a short name must stand in for its company's form to be left off: "Lorne Courier Cooperative".
const OWN_PLACES: usize = 2;

/// The ways a page names its outlet, and what each is worth. Two that are weak by themselves make one that is enough.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    /// "© 2024 The Herald".
    Copyright,
    /// "© The Herald": a photographer's or an agency's mark looks the same.
    BareCopyright,
    /// The subject of a publisher's note.
    Note,
    /// "Source: The Herald & Agencies".
    Source,
    /// An outlet's name where the writer's stands.
    Byline,
    /// "Download the Herald app".
    Phrase,
    /// "Sign up to the Herald newsletter": sections have newsletters too.
    Letter,
    /// "without the permission of The Herald", in a legal notice.
    Permission,
    /// A name alone at the top of the page.
    Head,
    /// "told The Herald": support only.
    SaidTo,
    /// The credit of a picture: support only.
    Picture,
    /// The subject of a sentence that is not known for a publisher's note: support only.
    Subject,
}

impl Way {
    fn weight(self) -> f32 {
        match self {
            Way::Copyright => 1.2,
            Way::Note | Way::Source => 1.1,
            Way::BareCopyright | Way::Byline | Way::Phrase | Way::Permission => 0.6,
            Way::Letter => 0.5,
            Way::Head => 0.45,
            Way::SaidTo | Way::Subject => 0.4,
            Way::Picture => 0.3,
        }
    }

    /// Adds to a name the page calls itself by, and makes none.
    fn is_support(self) -> bool {
        matches!(self, Way::SaidTo | Way::Picture | Way::Subject)
    }

    /// Says nothing more the second time: a photographer has many pictures on a page.
    fn counts_once(self) -> bool {
        !matches!(self, Way::Phrase | Way::Letter | Way::SaidTo | Way::Byline)
    }
}

/// A name as the page writes it, where, and how.
struct Vote {
    name: String,
    span: Span,
    way: Way,
}

/// The outlet, if the page says which it is.
pub fn find(page: &Page, labels: &Labels) -> Option<Field<String>> {
    let mut votes: Vec<Vote> = Vec::new();
    let above = labels.core.map_or(0, |core| labels.title.unwrap_or(core.first).min(core.first));
    for at in 0..page.len() {
        let Some(verdict) = labels.verdicts.get(at) else { break };
        let content = page.content(at);
        let start = page.line(at).span.start as usize;
        let mut vote = |name: &str, way: Way| {
            let name = name.trim().trim_end_matches(['.', ',', ':', ';', '|', '-', '–']).trim();
            let offset = name.as_ptr() as usize - content.as_ptr() as usize;
            if is_outlet_name(name) {
                let span = Span::new(start + offset, start + offset + name.len());
                votes.push(Vote { name: name.into(), span, way });
            }
        };
        let about_pictures = matches!(verdict.kind, Kind::Caption | Kind::Credit);
        if page.line(at).copyright
            && !about_pictures
            && let Some((name, dated)) = after_copyright(content)
        {
            let own = dated || verdict.kind == Kind::Legal && is_footer_name(content, name);
            vote(name, if own && !is_agency(name) { Way::Copyright } else { Way::BareCopyright });
        }
        match verdict.kind {
            Kind::About | Kind::Legal => {
                if let Some(name) = note_subject(content) {
                    vote(name, Way::Note);
                }
                permission_of(content).into_iter().for_each(|name| vote(name, Way::Permission));
            }
            Kind::Credit => {
                if let Some(name) = source_name(content) {
                    vote(name, Way::Source);
                }
            }
            Kind::Caption => {
                let credit = page.credit_start(at).and_then(|from| content.get(from..)).unwrap_or("");
                credit.split([',', ':', '/', '(', ')', '|']).skip(1).for_each(|part| vote(part, Way::Picture));
            }
            Kind::Byline
                if names::has_outlet_word(content) && names::is_name(content) && !agencies::is_agency(content) =>
            {
                vote(content, Way::Byline);
            }
            Kind::Body | Kind::Standfirst if may_say_to(page.words(at)) => {
                said_to(content).into_iter().for_each(|name| vote(name, Way::SaidTo));
            }
            _ => {}
        }
        if matches!(verdict.kind, Kind::Promo | Kind::About | Kind::Legal | Kind::Form) && may_name(page.words(at)) {
            for (name, letter) in names_after_phrases(content) {
                vote(name, if letter { Way::Letter } else { Way::Phrase });
            }
        }
        let after_text = labels.core.is_some_and(|core| at > core.last);
        if (verdict.kind == Kind::Promo || after_text && matches!(verdict.kind, Kind::Related | Kind::Navigation))
            && let Some(name) = subject(content)
        {
            vote(name, Way::Subject);
        }
        if at < above.min(HEAD_LINES) && is_head_name(page, at) {
            vote(content, Way::Head);
        }
    }
    best(votes).map(|found| shortened(page, found))
}

/// The name most votes agree on.
fn best(votes: Vec<Vote>) -> Option<Field<String>> {
    let mut totals: Vec<(f32, usize)> = Vec::new();
    for (at, first) in votes.iter().enumerate().filter(|(_, vote)| !vote.way.is_support()) {
        let key = fold(&first.name);
        if totals.iter().any(|t| fold(&votes[t.1].name) == key) {
            continue;
        }
        let mut once: Vec<Way> = Vec::new();
        let mut sum = 0.0;
        for vote in votes.iter().filter(|vote| fold(&vote.name) == key) {
            // Agencies are spoken to, and credited, in everybody's pages.
            let idle = vote.way.is_support() && is_agency(&vote.name) || once.contains(&vote.way);
            if !idle {
                sum += vote.way.weight();
                if vote.way.counts_once() {
                    once.push(vote.way);
                }
            }
        }
        totals.push((sum, at));
    }
    let (sum, at) = totals.into_iter().max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
    let first = votes.get(at).filter(|_| sum >= ENOUGH)?;
    // "HARBOUR POST" above the headline is "Harbour Post" below it.
    let key = fold(&first.name);
    let written = |vote: &&Vote| vote.name.chars().any(letter::is_lowercase) && fold(&vote.name) == key;
    let vote = votes.iter().find(written).unwrap_or(first);
    Some(Field { value: vote.name.clone(), span: Some(vote.span), confidence: (0.5 + sum * 0.2).min(0.95) })
}

/// A name without its company's form, where the page calls itself so elsewhere.
fn shortened(page: &Page, found: Field<String>) -> Field<String> {
    let Some((short, last)) = found.value.rsplit_once(char::is_whitespace) else { return found };
    // One word ("Berliner Verlag") is a name only where the page writes it alone on a line.
    let is_own = short.contains(' ') || (0..page.len()).any(|at| page.content(at) == short);
    if !has_word(COMPANY_WORDS, &last.to_lowercase()) || !is_outlet_name(short) || !is_own {
        return found;
    }
    let alone = page
        .text
        .match_indices(short)
        .filter(|(at, _)| {
            let before = page.text.get(..*at).and_then(|t| t.chars().next_back());
            let after = page.text.get(at + short.len()..).unwrap_or("");
            let longer = after.trim_start().starts_with(last);
            !before.is_some_and(letter::is_alphanumeric) && !after.starts_with(letter::is_alphanumeric) && !longer
        })
        .count();
    if alone < OWN_PLACES {
        return found;
    }
    let span = found.span.map(|span| Span::new(span.start as usize, span.start as usize + short.len()));
    Field { value: short.to_owned(), span, confidence: found.confidence }
}

fn fold(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.strip_prefix("the ").unwrap_or(&lower).to_owned()
}

/// Whether "© The Herald" is the foot of a page: nothing else in the line, and neither a person's name nor the capitals of
/// a notice ("© ALL RIGHTS RESERVED").
fn is_footer_name(content: &str, name: &str) -> bool {
    let alone = content.trim_start_matches(['©', ' ']).trim_end_matches('.') == name;
    let shouted = name.contains(' ') && !name.chars().any(letter::is_lowercase);
    alone && names::is_name(name) && !is_person_like(name) && !shouted
}

/// Whether a name is a news agency's, its article set aside.
fn is_agency(name: &str) -> bool {
    agencies::is_agency(name.strip_prefix("The ").unwrap_or(name))
}

/// Whether a line at the top is nothing but a name, and neither a menu's word nor a picture's credit.
fn is_head_name(page: &Page, at: usize) -> bool {
    let content = page.content(at);
    let line = page.line(at);
    HEAD_WORDS.contains(&content.split_whitespace().count())
        && line.digits == 0
        && line.capital_share() > 0.6
        && page.furniture(at).is_none()
        && names::is_name(content)
}

/// Whether the first word of a phrase such as "told …" is among some words.
fn may_say_to(words: &[u32]) -> bool {
    static FIRST: OnceLock<FirstWords> = OnceLock::new();
    FIRST.get_or_init(|| FirstWords::of(SAID_TO)).is_any(words)
}

/// Whether the first word of a phrase such as "Sign up to …" is.
fn may_name(words: &[u32]) -> bool {
    static FIRST: OnceLock<FirstWords> = OnceLock::new();
    FIRST.get_or_init(|| FirstWords::of(NAME_AFTER)).is_any(words)
}

/// The first words of some phrases, by their hashes.
struct FirstWords {
    filter: Filter<16>,
    words: Vec<u32>,
}

impl FirstWords {
    fn of(phrases: &[&str]) -> Self {
        let words: Vec<u32> = phrases.iter().filter_map(|phrase| phrase_hashes(phrase).first().copied()).collect();
        FirstWords { filter: Filter::of(words.iter().copied()), words }
    }

    /// Whether any of some words is one.
    fn is_any(&self, words: &[u32]) -> bool {
        words.iter().any(|word| self.filter.may_hold(*word) && self.words.contains(word))
    }
}

/// Names after "told …", "seen by …" in the text: the outlet's way to speak of itself, and of others.
fn said_to(content: &str) -> Vec<&str> {
    let bytes = content.as_bytes();
    let mut found = Vec::new();
    for (at, pair) in bytes.windows(2).enumerate() {
        // Each phrase ends with a letter and a space, and a name begins with a capital, "the", "of" or "&".
        let may = pair[1] == b' '
            && matches!(pair[0], b'd' | b'h' | b'o' | b'y')
            && bytes.get(at + 2).is_some_and(|next| !next.is_ascii_lowercase() || matches!(next, b't' | b'o'));
        if !may {
            continue;
        }
        let (before, after) = (content.get(..at + 2).unwrap_or(""), content.get(at + 2..).unwrap_or(""));
        if let Some(phrase) = SAID_TO.iter().position(|phrase| before.ends_with(phrase)) {
            let name = leading_name(after);
            if !name.is_empty() {
                found.push((phrase, name));
            }
        }
    }
    found.order_by_key(|(phrase, _)| *phrase);
    found.into_iter().map(|(_, name)| name).collect()
}

/// "without the permission of The Herald" → "The Herald".
fn permission_of(content: &str) -> Option<&str> {
    let at = content.find("permission of ").or(content.find("permission from "))?;
    let rest = content.get(at..)?.split_once(' ')?.1.split_once(' ')?.1;
    let name = leading_name(rest.strip_prefix("the ").unwrap_or(rest));
    (!name.is_empty() && !is_agency(name)).then_some(name)
}

/// The capitalised words a text begins with, up to the first sign between words.
fn leading_name(text: &str) -> &str {
    let text = text.strip_prefix("the ").unwrap_or(text);
    let mut end = 0;
    for word in pieces_of(text) {
        let bare = word.trim().trim_end_matches([',', '.', ';', ':', '!', '?', ')', '”', '"', '’']);
        if !starts_upper(bare) && !matches!(bare, "of" | "&") {
            break;
        }
        end += bare.len();
        if bare.len() < word.trim().len() {
            break;
        }
        end += word.len() - bare.len();
    }
    text.get(..end).unwrap_or("").trim()
}

fn is_outlet_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=5).contains(&words)
        && name.chars().count() >= 2
        && name.chars().count() <= 40
        && name.chars().any(letter::is_uppercase)
        && !has_word(NOT_NAMES, name)
        && !name.chars().all(|c| c.is_ascii_digit() || c.is_whitespace())
}

/// "© 2024 The Herald. All rights reserved" → "The Herald"; with it whether a year or such a phrase stands there too, as
/// publishers write it and photographers seldom do.
fn after_copyright(content: &str) -> Option<(&str, bool)> {
    let (_, rest) = content.split_once('©')?;
    let rest = rest.trim_start_matches(|c: char| {
        c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '–' | ',' | '.' | '|' | ':')
    });
    let rest = rest.strip_prefix("Copyright").or(rest.strip_prefix("by")).unwrap_or(rest).trim_start();
    let end = rest
        .char_indices()
        .find(|&(at, c)| {
            matches!(c, '.' | ',' | '|' | ';' | '(' | '–' | '•' | '·' | '/')
                && !rest.get(at..).is_some_and(|r| r.starts_with(".com") || r.starts_with(".de"))
                || c.is_ascii_digit()
        })
        .map_or(rest.len(), |(at, _)| at);
    let name = rest.get(..end)?.trim();
    let cut = before_form(name);
    let publisher = cut.len() < name.len() || content.split(|c: char| !c.is_ascii_digit()).any(is_year);
    (!cut.is_empty() && starts_upper(cut)).then_some((cut, publisher))
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// A name before its company's legal form, or before the words of a rights notice.
fn before_form(name: &str) -> &str {
    let mut end = 0;
    for word in pieces_of(name) {
        if has_word(LEGAL_FORMS, word.trim().trim_end_matches('.')) {
            break;
        }
        end += word.len();
    }
    let name = name.get(..end).unwrap_or(name).trim();
    // "Mediahuis N.V." was cut at its first full stop.
    match name.rsplit_once(' ') {
        Some((before, last)) if last.chars().count() == 1 => before,
        _ => name,
    }
}

fn starts_upper(name: &str) -> bool {
    name.chars().next().is_some_and(letter::is_uppercase)
}

/// The subject of a publisher's note: "The Herald delivers independent …" → "The Herald".
fn note_subject(content: &str) -> Option<&str> {
    subject(content).filter(|name| !is_person_like(name))
}

/// The capitalised words a sentence begins with, where a verb of publishers' notes follows them.
fn subject(content: &str) -> Option<&str> {
    let mut end = 0;
    for (words, word) in pieces_of(content).enumerate() {
        let bare = word.trim();
        if words > 0 && is_note_verb(bare) {
            let name = content.get(..end)?.trim();
            return starts_upper(name).then_some(name);
        }
        if !starts_upper(bare) && !matches!(bare, "of" | "the" | "and" | "&" | "de" | "der" | "la")
            || bare.ends_with(['.', ',', ':', ';'])
            || words >= 5
        {
            return None;
        }
        end += word.len();
    }
    None
}

/// A writer's note begins with a person: "Ann Lee is a reporter …". Two words that no outlet is called by.
fn is_person_like(name: &str) -> bool {
    name.split_whitespace().count() == 2 && names::is_person(name)
}

/// "Reporting by: X | Source: ARA News & Agencies" → "ARA News", where agencies are named beside it.
fn source_name(content: &str) -> Option<&str> {
    let lower = content.to_lowercase();
    if lower.len() != content.len() {
        return None;
    }
    let at = lower.find("source:")?;
    let rest = content.get(at + "source:".len()..)?.trim();
    let with_agencies = ["& agencies", "and agencies", "+ agencies", "/ agencies", "/agencies", ", agencies"];
    let end = with_agencies.iter().find_map(|mark| rest.to_lowercase().find(mark))?;
    rest.get(..end).map(str::trim)
}

/// Names that stand after "Sign up to …", "Follow … on", each with whether it is a newsletter's or a podcast's.
fn names_after_phrases(content: &str) -> Vec<(&str, bool)> {
    let lower = content.to_lowercase();
    let mut found = Vec::new();
    if lower.len() != content.len() {
        return found;
    }
    for phrase in NAME_AFTER {
        let Some(at) = lower.find(phrase) else { continue };
        let boundary =
            content.get(..at).is_some_and(|before| !before.chars().next_back().is_some_and(letter::is_alphanumeric));
        let rest = content.get(at + phrase.len()..).unwrap_or("");
        let mut end = 0;
        let (mut closed, mut letter) = (false, false);
        for word in pieces_of(rest) {
            let bare = word.trim();
            let plain = bare.trim_end_matches(['.', ',', ':', '!', '’', '\'']);
            if has_word(NAME_ENDS, &plain.to_lowercase()) {
                closed = true;
                letter = has_word(LETTERS, &plain.to_lowercase());
                break;
            }
            if !starts_upper(plain) && plain != "&" && plain != "of" {
                break;
            }
            end += word.len();
        }
        let name = rest.get(..end).unwrap_or("").trim();
        let name = name.strip_suffix("’s").or(name.strip_suffix("'s")).unwrap_or(name);
        if boundary && closed && !name.is_empty() {
            found.push((name, letter));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::{Options, clean};
    use crate::intake;

    /// Three paragraphs that no outlet can be read from; `#` is where a case puts a sentence of its own.
    const TEXT: &str = "The river rose by two metres in the night and the lower town was under water by the morning, the council said.\n\n\
        #Forty families were taken to the school, where beds had been put up in the hall, and the road to the coast was closed.\n\n\
        The water is expected to fall from Thursday, and the council said that it would then count what had been lost in the town.\n";

    #[track_caller]
    fn check(above: &str, said: &str, below: &str, want: Option<&str>) {
        let page = format!(
            "{above}\n\nRiver floods the lower town\n\nBy Ann Lee\n\n3 May 2024\n\n{}\n\n{below}\n",
            TEXT.replace('#', said)
        );
        let document = intake::read("page.txt", page.clone().into_bytes()).documents.remove(0);
        let article = clean(&document, Options::default());
        let outlet = article.metadata.outlet;
        assert_eq!(outlet.as_ref().map(|o| o.value.as_str()), want, "{page}");
        if let Some((outlet, span)) = outlet.and_then(|o| o.span.map(|span| (o.value, span))) {
            assert_eq!(span.of(&document.text), outlet);
        }
    }

    #[test]
    fn a_name_at_the_top_counts_with_a_second_sign() {
        check("Valley Echo", "", "", None);
        check("Valley Echo", "", "Follow us for more and download the Valley Echo app", Some("Valley Echo"));
        check("VALLEY ECHO", "", "Follow us for more and download the Valley Echo app", Some("Valley Echo"));
        check("River News", "", "Sign up to the River News newsletter and never miss a story", None);
        check("Politics", "", "Follow us for more and download the Politics app", None);
    }

    #[test]
    fn being_told_something_makes_no_outlet_and_supports_one() {
        let said = "The mayor told Valley Echo that it was the worst night of her life, and her deputy told Valley Echo the same. ";
        check("", said, "", None);
        check("", said, "Follow us for more and download the Hill Gazette app", None);
        check("Valley Echo", said, "", Some("Valley Echo"));
        check("Reuters Photo", &said.replace("Valley Echo", "Reuters"), "", None);
    }

    #[test]
    fn a_copyright_line_is_the_publishers_where_it_has_a_year_or_a_legal_form() {
        check("", "", "© 2024 Valley Echo. All rights reserved.", Some("Valley Echo"));
        check("", "", "© Valley Echo Ltd 2024. Reproduction in whole or in part is prohibited.", Some("Valley Echo"));
        check("", "", "© Bob Ray", None);
        check("", "", "© 2024 Reuters", None);
        check("", "", "© RIPRODUZIONE RISERVATA", None);
    }

    #[test]
    fn a_companys_form_is_left_off_where_the_page_leaves_it_off() {
        let foot = "© 2024 Valley Echo Cooperative. All rights reserved.";
        check("", "", foot, Some("Valley Echo Cooperative"));
        check("Valley Echo", "", foot, Some("Valley Echo Cooperative"));
        check("Valley Echo", "", &format!("Follow Valley Echo on Facebook\n\n{foot}"), Some("Valley Echo"));
    }

    #[test]
    fn names_are_cut_free_of_what_stands_around_them() {
        for (content, want) in [
            ("© 2024 The Herald. All rights reserved", Some(("The Herald", true))),
            ("© Hill Media N.V. 2024", Some(("Hill Media", true))),
            ("Photo © Ann Lee", Some(("Ann Lee", false))),
            ("© 2024", None),
        ] {
            assert_eq!(after_copyright(content), want, "{content}");
        }
        assert_eq!(said_to("He told the Valley Echo, and told no one else"), ["Valley Echo"]);
        assert_eq!(permission_of("without the permission of Valley Echo."), Some("Valley Echo"));
        assert_eq!(permission_of("without the permission of the publisher"), None);
        assert_eq!(permission_of("without the permission of Reuters"), None);
        assert_eq!(note_subject("The Herald delivers independent news"), Some("The Herald"));
        assert_eq!(note_subject("Ann Lee is a reporter"), None);
    }
}
