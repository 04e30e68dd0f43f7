//! Which outlet a page belongs to, from what it says of itself: "© 2024 The Herald", "Sign up to The Herald", "The Herald
//! delivers …", "Source: The Herald & Agencies". A source the article quotes is never taken for it.

use super::labels::Labels;
use super::page::Page;
use super::{Field, Kind, agencies, names};
use crate::intake::Span;

/// Votes from which an outlet is named. One clear statement of the page about itself is worth this much.
const ENOUGH: f32 = 1.0;

/// A name as the page writes it, where, and how much that says.
struct Vote {
    name: String,
    span: Span,
    weight: f32,
}

/// Verbs a publisher's note goes on with after the publisher's name.
const NOTE_VERBS: &[&str] = &[
    "delivers",
    "is",
    "provides",
    "publishes",
    "offers",
    "covers",
    "brings",
    "has",
    "reports",
    "aims",
    "was",
    "ist",
    "est",
    "es",
    "è",
    "é",
    "bietet",
    "propose",
    "ofrece",
    "may",
    "uses",
    "relies",
    "reserves",
];

/// Phrases after which the outlet's own name stands.
const NAME_AFTER: &[&str] = &[
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
const NAME_ENDS: &[&str] = &[
    "newsletter",
    "newsletters",
    "app",
    "on",
    "auf",
    "sur",
    "en",
    "su",
    "no",
    "by",
    "for",
    "to",
    "and",
    "here",
    "daily's",
    "podcast",
    "channel",
    "today",
    "readers",
    "alerts",
    "email",
    "emails",
    "premium",
    "online",
    "now",
    "with",
];

/// Capitalised words that are not a name where these phrases hold them.
const NOT_NAMES: &[&str] = &[
    "Our",
    "The",
    "Us",
    "Your",
    "This",
    "Free",
    "Daily",
    "Weekly",
    "Newsletter",
    "All",
    "Email",
    "A",
    "Facebook",
    "Twitter",
    "Instagram",
    "X",
    "YouTube",
    "LinkedIn",
    "TikTok",
    "Google",
    "Telegram",
    "WhatsApp",
    "Apple",
    "Android",
    "Author",
    "Authors",
    "We",
    "It",
    "He",
    "She",
    "They",
    "If",
    "In",
    "Our",
    "Please",
    "More",
    "Copyright",
    "All",
    "Alle",
    "Tous",
    "Todos",
    "Tutti",
    "Rights",
    "Rechte",
    "Reserved",
    "By",
    "And",
    "Inc",
    "Independent",
    "Local",
    "News",
];

/// The outlet, if the page says which it is.
pub fn find(page: &Page, labels: &Labels) -> Option<Field<String>> {
    let mut votes = Vec::new();
    for at in 0..page.len() {
        let Some(verdict) = labels.verdicts.get(at) else { break };
        let content = page.content(at);
        let start = page.line(at).span.start as usize;
        let mut vote = |name: &str, weight: f32| {
            let name = name.trim().trim_end_matches(['.', ',', ':', ';', '|', '-', '–']).trim();
            let offset = name.as_ptr() as usize - content.as_ptr() as usize;
            if is_outlet_name(name) {
                votes.push(Vote {
                    name: name.into(),
                    span: Span::new(start + offset, start + offset + name.len()),
                    weight,
                });
            }
        };
        if page.line(at).copyright
            && let Some(name) = after_copyright(content)
        {
            vote(name, 1.2);
        }
        match verdict.kind {
            Kind::About | Kind::Legal => {
                if let Some(name) = note_subject(content) {
                    vote(name, 1.1);
                }
            }
            Kind::Credit => {
                if let Some(name) = source_name(content) {
                    vote(name, 1.1);
                }
            }
            Kind::Byline
                if names::has_outlet_word(content) && names::is_name(content) && !agencies::is_agency(content) =>
            {
                vote(content, 0.6);
            }
            _ => {}
        }
        if matches!(verdict.kind, Kind::Promo | Kind::About | Kind::Legal | Kind::Form) {
            for name in names_after_phrases(content) {
                vote(name, 0.6);
            }
        }
    }
    best(votes)
}

/// The name most votes agree on.
fn best(votes: Vec<Vote>) -> Option<Field<String>> {
    let mut totals: Vec<(f32, usize)> = Vec::new();
    for (at, vote) in votes.iter().enumerate() {
        let key = fold(&vote.name);
        let sum: f32 = votes.iter().filter(|other| fold(&other.name) == key).map(|other| other.weight).sum();
        if !totals.iter().any(|t| fold(&votes[t.1].name) == key) {
            totals.push((sum, at));
        }
    }
    let (sum, at) = totals.into_iter().max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
    let vote = votes.get(at).filter(|_| sum >= ENOUGH)?;
    Some(Field { value: vote.name.clone(), span: Some(vote.span), confidence: (0.5 + sum * 0.2).min(0.95) })
}

fn fold(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.strip_prefix("the ").unwrap_or(&lower).to_owned()
}

fn is_outlet_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=5).contains(&words)
        && name.chars().count() >= 2
        && name.chars().count() <= 40
        && name.chars().any(char::is_uppercase)
        && !NOT_NAMES.contains(&name)
        && !name.chars().all(|c| c.is_ascii_digit() || c.is_whitespace())
}

/// "© 2024 The Herald. All rights reserved" → "The Herald".
fn after_copyright(content: &str) -> Option<&str> {
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
    let name = cut_at_words(
        name,
        &["All", "Alle", "Tous", "Todos", "Tutti", "Ltd", "Limited", "Inc", "GmbH", "LLC", "AG", "all"],
    );
    (!name.is_empty() && starts_upper(name)).then_some(name)
}

fn cut_at_words<'a>(name: &'a str, words: &[&str]) -> &'a str {
    let mut end = 0;
    for word in name.split_inclusive(char::is_whitespace) {
        if words.contains(&word.trim().trim_end_matches('.')) {
            break;
        }
        end += word.len();
    }
    name.get(..end).unwrap_or(name).trim()
}

fn starts_upper(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_uppercase)
}

/// The subject of a publisher's note: "The Herald delivers independent …" → "The Herald".
fn note_subject(content: &str) -> Option<&str> {
    let mut end = 0;
    for (words, word) in content.split_inclusive(char::is_whitespace).enumerate() {
        let bare = word.trim();
        if NOTE_VERBS.contains(&bare) {
            let name = content.get(..end)?.trim();
            return (words > 0 && !is_person_like(name) && starts_upper(name)).then_some(name);
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

/// Names that stand after "Sign up to …", "Follow … on".
fn names_after_phrases(content: &str) -> Vec<&str> {
    let lower = content.to_lowercase();
    let mut found = Vec::new();
    if lower.len() != content.len() {
        return found;
    }
    for phrase in NAME_AFTER {
        let Some(at) = lower.find(phrase) else { continue };
        let boundary =
            content.get(..at).is_some_and(|before| !before.chars().next_back().is_some_and(char::is_alphanumeric));
        let rest = content.get(at + phrase.len()..).unwrap_or("");
        let mut end = 0;
        let mut closed = false;
        for word in rest.split_inclusive(char::is_whitespace) {
            let bare = word.trim();
            let plain = bare.trim_end_matches(['.', ',', ':', '!', '’', '\'']);
            if NAME_ENDS.contains(&plain.to_lowercase().as_str()) {
                closed = true;
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
            found.push(name);
        }
    }
    found
}
