//! What speaks for a line, or a few lines in a row, naming the article's writers, as numbers: how it says so, what the names
//! look like, where it stands to the headline and the text, and what the rest of the page says of the names. The input of the
//! choice of the writers.

use super::byline_parts::{self, Cue, Listed, Looks};
use super::byline_words::{DESKS, LABELS, ROLES, is_author_word, is_in};
use super::characters::{is_word_byte, word_hash};
use super::core::Core;
use super::cue_table::Place;
use super::labels::Labels;
use super::numbers::{Row, log, yes};
use super::page::Page;
use super::{Kind, agencies, given_names, names};
use crate::text::{Filter, HashedMap, Order, fnv, letter, spread};
use std::collections::HashMap;

/// Numbers of one candidate.
pub const COUNT: usize = 106;

/// Lines above the headline and after the start of the text among which writers are named.
const ABOVE_TITLE: usize = 12;
const INTO_TEXT: usize = 5;

/// Lines before and after the end of the text among which they are.
const BEFORE_END: usize = 8;
const AFTER_TEXT: usize = 40;

/// Lines under the headline among which a single word may be the name of a writer.
const LONE_REACH: usize = 8;

/// Lines in a row that are joined to one list at most.
const MOST_JOINED: usize = 8;

/// Times that the text says the last name of whom it is about, at least; writers it hardly names.
const TOLD_OF: u32 = 4;

/// Words beside the names on a line that says who wrote and when, at most.
const BESIDE_DATE: usize = 12;

/// Log-odds of the line model that count at most.
const ODDS: f32 = 6.0;

/// Bytes of the text looked at for words in small letters.
const SMALL_REACH: usize = 12_000;

/// A line, or lines in a row, that may name the writers.
pub struct Candidate<'a> {
    /// The first line.
    pub at: usize,
    /// Whether it is the credit of an agency's report: "Reporting by …".
    pub reporting: bool,
    /// The names, in order.
    pub names: Vec<(&'a str, Looks)>,
    /// What speaks for it.
    pub row: [f32; COUNT],
}

impl Candidate<'_> {
    /// A number that lists of the same names share.
    pub fn group(&self) -> u64 {
        let words = self.names.iter().flat_map(|name| hashes(name.0));
        words.fold(fnv::START, |hash, word| fnv::add(hash, word as u64))
    }
}

/// Everything on a page that may name its writers.
pub fn candidates<'a>(page: &Page<'a>, labels: &Labels) -> Vec<Candidate<'a>> {
    let Some(core) = labels.core else { return Vec::new() };
    let title = labels.title;
    let from = title.unwrap_or(core.first).min(core.first).saturating_sub(ABOVE_TITLE);
    let head = (core.first + INTO_TEXT).min(page.len());
    let tail = core.last.saturating_sub(BEFORE_END).max(head);
    let end = (core.last + 1 + AFTER_TEXT).min(page.len());
    let lines: Vec<(usize, Listed<'a>)> = (from..head)
        .chain(tail..end)
        .filter(|&at| Some(at) != title && page.line(at).letters >= 2 && !is_label(page, at) && !is_help(page, at))
        .flat_map(|at| {
            let announced = at.checked_sub(1).is_some_and(|before| announces(page, before));
            let mut ways = byline_parts::parse(page.content(at), announced);
            let under_title = title.is_some_and(|title| at > title && at - title <= LONE_REACH) && at <= core.first;
            if ways.is_empty() && under_title && page.line(at).count() == 1 && page.furniture(at).is_none() {
                ways.extend(byline_parts::lone(page.content(at)));
            }
            ways.into_iter().map(move |listed| (at, listed))
        })
        .filter(|(at, listed)| !is_subject(listed, *at < head, title.map_or(&[], |title| page.words(title))))
        .collect();
    let facts = Facts::new(page, labels, core, &lines);
    let mut found = Vec::new();
    let may = |listed: &Listed| !facts.is_sentence(listed) && !facts.is_told_of(listed);
    for (index, (at, listed)) in lines.iter().enumerate().filter(|(_, (_, listed))| may(listed)) {
        found.push(facts.candidate(*at, 1, listed, listed.names.clone()));
        // Names on lines of their own, one below the other.
        let mut names = listed.names.clone();
        let mut last = *at;
        for (next, more) in lines.iter().skip(index + 1).take(MOST_JOINED) {
            if next == at || *next == last {
                continue;
            }
            let alone = more.rest <= if more.role { 8 } else { 4 } && matches!(more.cue, Cue::None) && !more.dated;
            let one_word = more.names.iter().any(|name| name.1 == Looks::Single);
            if *next > last + 1 || !alone || one_word || listed.cue == Cue::Biography {
                break;
            }
            last = *next;
            for name in &more.names {
                if !names.iter().any(|n| n.0 == name.0) {
                    names.push(*name);
                }
            }
            if names.len() > listed.names.len() {
                found.push(facts.candidate(*at, last - at + 1, listed, names.clone()));
            }
        }
    }
    found
}

/// Whether nothing says that a line names writers but that it is names.
fn is_plain(listed: &Listed) -> bool {
    listed.cue == Cue::None && !listed.role && !listed.dated
}

/// Whether the first name's last word stands in the headline and nothing says that it is a writer's: then it is whom the article is about,
/// as is whom its beginning tells about: "Ann Lee is the star of …".
fn is_subject(listed: &Listed, begins: bool, headline: &[u32]) -> bool {
    let plain = is_plain(listed) || listed.cue == Cue::Biography && begins;
    let first = listed.names.first().map_or(Vec::new(), |name| hashes(name.0));
    // Headlines call people by their last name.
    plain && first.len() > 1 && first.last().is_some_and(|word| headline.contains(word))
}

/// Whether a line credits those who helped: "With reporting by AFP and Reuters".
fn is_help(page: &Page, at: usize) -> bool {
    let list = agencies::helped_by(page.content(at));
    list.is_some_and(|list| names::names_in(list).all(|name| agencies::is_agency(name) || name == "and"))
}

/// Whether a line is a known label of menus and buttons and nothing else: "Ana Sayfa" is no woman's name.
fn is_label(page: &Page, at: usize) -> bool {
    page.furniture(at).is_some_and(|cue| cue.place == Place::Whole)
}

/// Whether a short line says that the next one names a writer: "Written by".
fn announces(page: &Page, at: usize) -> bool {
    page.line(at).count() <= 4 && is_author_word(page.content(at))
}

/// Where a name stands again on the page.
#[derive(Clone, Copy, Default)]
struct Again {
    /// Lines that are the name and nothing else.
    alone: u32,
    /// Short lines that hold it: "More from Ann Lee".
    short: u32,
    /// Lines that begin with it and go on as a sentence: a biography.
    sentence: u32,
    /// Lines of the text that hold it.
    text: u32,
}

/// What is known of the page as a whole.
struct Facts<'p, 'a> {
    page: &'p Page<'a>,
    labels: &'p Labels,
    core: Core,
    again: HashMap<Vec<u32>, Again>,
    /// How often the text holds the last word of each name.
    last_words: HashMap<u32, u32>,
    /// Words the text writes with small letters, by their hashes, sorted.
    small: Vec<u32>,
    /// Words of the headline.
    title: Vec<u32>,
    /// The highest log-odds that the line model gives a candidate for naming the writers.
    most_byline: f32,
    /// Lines with a cue that are no other's, in order.
    cued: Vec<usize>,
    /// Lines with a candidate, in order.
    all: Vec<usize>,
}

fn hashes(name: &str) -> Vec<u32> {
    super::lines::phrase_hashes(name)
}

impl<'p, 'a> Facts<'p, 'a> {
    fn new(page: &'p Page<'a>, labels: &'p Labels, core: Core, lines: &[(usize, Listed<'a>)]) -> Self {
        let mut names: Vec<Vec<u32>> = lines.iter().flat_map(|(_, l)| l.names.iter().map(|n| hashes(n.0))).collect();
        names.order();
        names.dedup();
        Facts {
            page,
            labels,
            core,
            again: again(page, core, &names),
            last_words: last_words(page, core, &names),
            small: small_words(page, core, &names),
            title: labels.title.map(|at| page.words(at).to_vec()).unwrap_or_default(),
            most_byline: lines
                .iter()
                .filter_map(|(at, _)| labels.opinions.get(*at))
                .fold(-ODDS, |most, opinion| most.max(opinion.byline)),
            cued: lines.iter().filter(|(_, l)| l.cue != Cue::None && !l.other).map(|(at, _)| *at).collect(),
            all: lines.iter().map(|(at, _)| *at).collect(),
        }
    }

    /// Whether the line is a sentence and no name opens it: "Although Lorne is …", the text writing "although" elsewhere.
    fn is_sentence(&self, listed: &Listed) -> bool {
        let person = listed.names.first().filter(|name| name.1 == Looks::Person);
        let first = person.and_then(|name| name.0.split_whitespace().next()).unwrap_or("");
        matches!(listed.cue, Cue::None | Cue::Biography)
            && !given_names::is_given(first)
            && hashes(first).first().is_some_and(|word| self.small.binary_search(word).is_ok())
    }

    /// Whether the text goes on about whom a line names and nothing but a role says that they wrote it: "Ann Lee, writer and winner
    /// of the prize"; or what says so may tell of something else: "On Cranes, by Ann Lee, is out now".
    fn is_told_of(&self, listed: &Listed) -> bool {
        // "Ann Lee, 12 May 2025" says when she wrote; a caption tells what was on that day.
        let wrote_then = listed.dated && listed.rest <= BESIDE_DATE;
        let vague = matches!(listed.cue, Cue::None | Cue::Biography | Cue::Inside) && !wrote_then;
        let last = listed.names.first().and_then(|name| hashes(name.0).last().copied());
        let count = last.and_then(|last| self.last_words.get(&last)).copied().unwrap_or(0);
        vague && listed.names.len() == 1 && count >= TOLD_OF
    }

    fn kind(&self, at: Option<usize>) -> Option<Kind> {
        at.and_then(|at| self.labels.verdicts.get(at)).map(|verdict| verdict.kind)
    }

    fn is_dated(&self, at: Option<usize>) -> bool {
        at.filter(|&at| at < self.page.len()).is_some_and(|at| {
            let line = self.page.line(at);
            line.digits > 0 && line.count() <= 16 && self.page.date(at).is_some_and(|d| d.day.is_some())
        })
    }

    fn candidate(&self, at: usize, lines: usize, listed: &Listed<'a>, names: Vec<(&'a str, Looks)>) -> Candidate<'a> {
        let row = self.row(at, lines, listed, &names);
        Candidate { at, reporting: listed.reporting, names, row }
    }

    fn row(&self, at: usize, lines: usize, listed: &Listed, names: &[(&str, Looks)]) -> [f32; COUNT] {
        let (page, core) = (self.page, self.core);
        let line = page.line(at);
        let mut row = Row::new();
        let mut put = |value: f32| row.put(value);
        // How the line says so.
        for cue in [Cue::By, Cue::Inside, Cue::Colon, Cue::Biography, Cue::None] {
            put(yes(listed.cue == cue));
        }
        put(yes(listed.other));
        put(yes(listed.dated));
        put(yes(listed.role));
        put(log(listed.rest as f32));
        put(yes(listed.rest == 0));
        put(yes(listed.rest > 6));
        let before = at.checked_sub(1);
        let after = Some(at + lines);
        let cue_of =
            |at: Option<usize>| at.filter(|&at| at < page.len()).and_then(|at| page.about_article(at)).map(|c| c.kind);
        put(yes(cue_of(Some(at)) == Some(Kind::Byline)));
        put(yes(cue_of(before) == Some(Kind::Byline)));
        put(yes(before.is_some_and(|b| page.line(b).count() <= 4 && page.line(b).end == super::lines::End::Colon)));
        // The names.
        let of = |looks: Looks| names.iter().filter(|n| n.1 == looks).count() as f32;
        put(of(Looks::Person).min(4.0));
        put(yes(of(Looks::Person) > 0.0));
        put(yes(of(Looks::Single) > 0.0));
        put(yes(of(Looks::Agency) > 0.0));
        put(yes(of(Looks::Outlet) > 0.0));
        put(yes(names.len() == 1));
        put(log(lines as f32));
        let first = names.first().map_or("", |n| n.0);
        let given = names.iter().filter(|n| given_names::begins(n.0)).count();
        put(given as f32 / names.len().max(1) as f32);
        put(yes(given_names::begins(first)));
        let count = first.split_whitespace().count();
        put(yes(count == 2));
        put(yes(count == 3));
        put(yes(count > 3));
        put(yes(first.chars().all(|c| !letter::is_lowercase(c))));
        let words = hashes(first);
        let parts = words.len().max(1) as f32;
        put(words.iter().filter(|w| self.small.binary_search(w).is_ok()).count() as f32 / parts);
        put(words.iter().filter(|w| self.title.contains(w)).count() as f32 / parts);
        let again = self.again.get(&words).copied().unwrap_or_default();
        put(log(again.alone as f32));
        put(yes(again.alone > 1));
        put(log(again.short as f32));
        put(yes(again.sentence > 0));
        put(log(again.text as f32));
        // Where it stands.
        let title = self.labels.title;
        put(yes(title.is_none()));
        put(title.filter(|&t| at > t).map_or(0.0, |t| 1.0 / (at - t) as f32));
        put(title.filter(|&t| at > t).map_or(4.0, |t| log((at - t) as f32)));
        put(title.filter(|&t| at < t).map_or(0.0, |t| 1.0 / (t - at) as f32));
        put(yes(title.is_some_and(|t| at < t)));
        put(yes(at < core.first));
        put(if at < core.first { 1.0 / (core.first - at) as f32 } else { 0.0 });
        put(yes(at >= core.first && at <= core.last));
        put(yes(at > core.last));
        put(if at > core.last { 1.0 / (at - core.last) as f32 } else { 0.0 });
        put(if at > core.last { log((at - core.last) as f32) } else { 0.0 });
        // Which one of several it is.
        let cued_before = self.cued.iter().filter(|&&other| other < at).count();
        put(log(cued_before as f32));
        put(log((self.cued.len() - self.cued.iter().filter(|&&c| c == at).count()) as f32));
        let since = title.unwrap_or(0);
        put(log(self.all.iter().filter(|&&other| other > since && other < at).count() as f32));
        put(log(self.all.iter().filter(|&&other| other < at).count() as f32));
        put(yes(page.repeats[at].is_some()));
        // The line and its neighbours.
        for kind in [
            Kind::Byline,
            Kind::Date,
            Kind::Credit,
            Kind::Caption,
            Kind::Navigation,
            Kind::Related,
            Kind::Comment,
            Kind::About,
        ] {
            put(yes(self.kind(Some(at)) == Some(kind)));
        }
        put(yes(self.kind(Some(at)).is_some_and(Kind::is_text)));
        put(yes(page.furniture(at).is_some()));
        put(yes(line.is_item()));
        put(yes(line.is_text()));
        put(yes(line.separators > 0));
        put(yes(page.credit_start(at).is_some()));
        put(yes(line.copyright));
        put(yes(self.is_dated(before)));
        put(yes(self.is_dated(after)));
        put(yes(self.is_dated(Some(at + lines + 1))));
        put(yes(matches!(self.kind(before), Some(Kind::Caption | Kind::Credit))));
        put(yes(self.kind(before) == Some(Kind::Standfirst)));
        put(yes(before.is_some_and(|b| Some(b) == title)));
        put(yes(after.is_some_and(|a| a < page.len() && page.line(a).is_text())));
        put(yes(before.is_some_and(|b| page.line(b).is_item())));
        put(yes(after.is_some_and(|a| a < page.len() && page.line(a).is_item())));
        put(yes(self.all.contains(&(at + lines)) || before.is_some_and(|b| self.all.contains(&b))));
        put((line.blanks as f32).min(2.0));
        // What the words of the name are, and what stands under it.
        let parts_of = || first.split_whitespace().map(|word| word.trim_matches(|c: char| !letter::is_alphanumeric(c)));
        let share = |list| parts_of().filter(|word| is_in(list, word)).count() as f32 / count.max(1) as f32;
        put(share(&LABELS));
        put(share(&DESKS));
        put(share(&ROLES));
        let under = after.filter(|&a| a < page.len());
        let words_under = under.map_or("", |a| if page.line(a).count() <= 10 { page.content(a) } else { "" });
        put(yes(words_under
            .split_whitespace()
            .any(|word| is_in(&ROLES, word.trim_matches(|c: char| !letter::is_alphanumeric(c))))));
        put(yes(under.is_some_and(|a| is_author_word(page.content(a)))));
        put(yes(before.is_some_and(|b| announces(page, b))));
        // "Ann is a writer from …" under "Ann Lee".
        put(yes(under.is_some_and(|a| page.line(a).count() >= 8 && page.words(a).first() == words.first())));
        put(first.chars().count().min(40) as f32 / 10.0);
        put(yes(core.holds(at) && at + 4 > core.last));
        put(yes(title.is_some_and(|t| at > t && at < core.first)));
        put(yes(listed.role && names.len() == 1));
        put(yes(listed.cue == Cue::Above));
        // What the line model thinks of the line, and whether of another more.
        let opinion = self.labels.opinions.get(at).copied().unwrap_or_default();
        put(opinion.byline.clamp(-ODDS, ODDS) / ODDS);
        put((opinion.byline - self.most_byline).clamp(-ODDS, 0.0) / ODDS);
        put(opinion.text.clamp(-ODDS, ODDS) / ODDS);
        put(opinion.caption.clamp(-ODDS, ODDS) / ODDS);
        put(opinion.title.clamp(-ODDS, ODDS) / ODDS);
        put(opinion.standfirst.clamp(-ODDS, ODDS) / ODDS);
        // The name under a picture; the first of several on the line.
        put(yes(after.is_some_and(|a| page.credit_start(a) == Some(0))));
        put(yes(listed.first_of_row));
        row.end()
    }
}

/// The words of some names that the text writes with small letters, by their hashes, sorted.
fn small_words(page: &Page, core: Core, names: &[Vec<u32>]) -> Vec<u32> {
    if names.is_empty() {
        return Vec::new();
    }
    let last = core.last.min(page.len() - 1);
    let mut end = (page.line(core.first).span.start as usize + SMALL_REACH).min(page.line(last).span.end as usize);
    while !page.text.is_char_boundary(end) {
        end += 1;
    }
    let mut wanted = Wanted::of(names.iter().flatten().copied().collect());
    for at in core.first..=last {
        let (start, stop) = (page.line(at).span.start as usize, page.line(at).span.end as usize);
        if start >= end {
            break;
        }
        let text = page.text.get(start..stop.min(end)).unwrap_or("");
        if text.is_ascii() {
            find_small_plain_words(text.as_bytes(), page.words(at), &mut wanted);
            continue;
        }
        // Most lines have none of the words. Where marks may be set on letters, words may be parted in two ways.
        let unmarked = |text: &str| text.bytes().fold(true, |all, byte| all & ((byte < 0xcc) | (byte == 0xe2)));
        let told = stop <= end && unmarked(page.content(at));
        if !told || page.words(at).iter().any(|&word| wanted.lacks(word)) {
            find_small_words(text, &mut wanted);
        }
    }
    wanted.found()
}

/// Words that are looked for, by their hashes, and which of them were found.
struct Wanted {
    filter: Filter<64>,
    /// Sorted.
    words: Vec<u32>,
    found: Vec<bool>,
}

impl Wanted {
    fn of(mut words: Vec<u32>) -> Self {
        words.sort_unstable();
        words.dedup();
        Wanted { filter: Filter::of(words.iter().copied()), found: vec![false; words.len()], words }
    }

    /// Whether a word is looked for and was not found yet.
    fn lacks(&self, word: u32) -> bool {
        let place = || self.words.binary_search(&word).ok();
        self.filter.may_hold(word) && place().is_some_and(|at| self.found.get(at) == Some(&false))
    }

    /// Notes a word as found, if it is looked for.
    fn find(&mut self, word: u32) {
        if self.filter.may_hold(word)
            && let Ok(at) = self.words.binary_search(&word)
            && let Some(found) = self.found.get_mut(at)
        {
            *found = true;
        }
    }

    /// The words found, sorted.
    fn found(self) -> Vec<u32> {
        self.words.into_iter().zip(self.found).filter(|(_, found)| *found).map(|(word, _)| word).collect()
    }
}

/// Finds the wanted words of a text of ASCII that begin with a small letter; `words` are the hashes of all.
fn find_small_plain_words(text: &[u8], words: &[u32], wanted: &mut Wanted) {
    let Some(last) = words.iter().rposition(|&word| wanted.lacks(word)) else { return };
    let mut at = 0;
    for &word in words.iter().take(last + 1) {
        let is_word = |at: usize| text.get(at).is_some_and(|&byte| is_word_byte(byte));
        while at < text.len() && !is_word(at) {
            at += 1;
        }
        let start = at;
        while is_word(at) {
            at += 1;
        }
        if at - start > 2 && text.get(start).is_some_and(u8::is_ascii_lowercase) {
            wanted.find(word);
        }
    }
}

/// Finds the wanted words of a text that begin with a small letter.
fn find_small_words(text: &str, wanted: &mut Wanted) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        // Letters and digits of ASCII first: they are most of most texts. A word of nothing else is hashed on the way.
        let (mut hash, mut plain) = (fnv::START_32, true);
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii_alphanumeric() {
                hash = fnv::add_32(hash, byte.to_ascii_lowercase().into());
                at += 1;
            } else if byte.is_ascii() {
                break;
            } else {
                let letter =
                    text.get(at..).and_then(|rest| rest.chars().next()).filter(|&c| letter::is_alphanumeric(c));
                let Some(letter) = letter else { break };
                at += letter.len_utf8();
                plain = false;
            }
        }
        let word = text.get(start..at).unwrap_or("");
        if word.len() > 2 && word.starts_with(letter::is_lowercase) {
            wanted.find(if plain { hash } else { word_hash(word) });
        }
        if word.is_empty() {
            at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        }
    }
}

/// How often the text's sentences hold the last word of each of some names.
fn last_words(page: &Page, core: Core, names: &[Vec<u32>]) -> HashMap<u32, u32> {
    let mut counts: HashMap<u32, u32> = names.iter().filter_map(|name| Some((*name.last()?, 0))).collect();
    if counts.is_empty() {
        return counts;
    }
    let filter = Filter::<64>::of(counts.keys().copied());
    for at in (core.first..=core.last.min(page.len() - 1)).filter(|&at| page.line(at).is_text()) {
        for word in page.words(at).iter().filter(|word| filter.may_hold(**word)) {
            if let Some(count) = counts.get_mut(word) {
                *count += 1;
            }
        }
    }
    counts
}

/// Where each of some names stands on the page, one pass over its words.
fn again(page: &Page, core: Core, names: &[Vec<u32>]) -> HashMap<Vec<u32>, Again> {
    let mut by_first: HashedMap<Vec<&Vec<u32>>> = HashedMap::default();
    for name in names {
        if let Some(first) = name.first() {
            by_first.entry(spread(*first)).or_default().push(name);
        }
    }
    let mut found: HashMap<Vec<u32>, Again> = HashMap::new();
    let filter = Filter::<64>::of(names.iter().filter_map(|name| name.first().copied()));
    for at in 0..page.len() {
        let words = page.words(at);
        let line = page.line(at);
        for (offset, first) in words.iter().enumerate().filter(|(_, first)| filter.may_hold(**first)) {
            let Some(same) = by_first.get(&spread(*first)) else { continue };
            for name in same.iter().filter(|name| words[offset..].starts_with(name)) {
                let again = found.entry((*name).clone()).or_default();
                if words.len() == name.len() {
                    again.alone += 1;
                } else if words.len() <= name.len() + 6 {
                    again.short += 1;
                } else if offset == 0
                    && line.is_weak_text()
                    && !(core.holds(at) && at + 2 < core.last && at > core.first)
                {
                    again.sentence += 1;
                } else if line.is_text() {
                    again.text += 1;
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::by_rules;

    #[test]
    fn whom_the_text_is_about_did_not_write_it() {
        let said = "The old crane of Quill fell into the water in the night, and nobody was hurt, Quill said in the morning to us.";
        let body = "It had stood there for ninety years and was to be painted red in the summer of this year, as the town wished.";
        let caption = "Ada Quill, writer. On 12 May 2025 she was in the old harbour of Lorne, where the cranes are";
        for line in ["Ada Quill", "Ada Quill, writer", "Told by Ada Quill", caption] {
            for (told, want) in [(format!("{said} {said}"), 0), (body.to_owned(), 1)] {
                let text = format!(
                    "An old crane falls in the night\n\n{line}\n\n{told}\n\n{body} It will be missed.\n\n{body}"
                );
                let page = Page::new(&text);
                let labels = by_rules::label_by_rules(&page, None);
                assert_eq!(candidates(&page, &labels).len(), want, "{line}: {told}");
            }
        }
    }

    #[test]
    fn agencies_that_helped_are_no_writers() {
        let body = "The old crane in the harbour of Lorne fell into the water in the night, and nobody was hurt, the mayor said \
                    in the morning. It had stood there for ninety years and was to be painted red in the summer of this year.";
        for (credit, want) in [("With reporting by AFP, Reuters, and dpa", 0), ("Written by Ann Lee", 1)] {
            let text = format!("An old crane falls in the night\n\n{body}\n\n{body} It will be missed.\n\n{credit}");
            let page = Page::new(&text);
            let labels = by_rules::label_by_rules(&page, None);
            assert_eq!(candidates(&page, &labels).len(), want, "{credit}");
        }
    }
}
