//! What the rules alone say of every line: first the article's text is found, then the title above it, then each line is
//! judged by where it stands (above, inside, below the text) and by its cues and shape.

use super::characters::word_hash;
use super::core::{self, Core};
use super::cue_table::Place;
use super::dates;
use super::labels::Labels;
use super::lines::{End, Start};
use super::page::Page;
use super::title;
use super::verdict::Verdict;
use super::{Kind, names, second, short_lines};
use std::sync::OnceLock;

/// Words from which a line under the title can be its standfirst.
const STANDFIRST_WORDS: u32 = 6;

/// Words from which a line without a full stop is the teaser of another story rather than a sub-heading.
const TEASER_WORDS: u32 = 13;

/// Short lines in a row from which they are a list of links rather than sub-headings.
const SHORT_RUN: usize = 3;

/// Words up to which a line with a date is a date line.
const DATE_WORDS: u32 = 12;

/// The same where it has a date's cue.
const CUED_DATE_WORDS: u32 = DATE_WORDS + 4;

/// Words up to which a line with a byline cue is a byline.
const BYLINE_WORDS: u32 = 16;

/// Words up to which a line that begins with the credit of a picture is nothing else.
const MOST_CREDIT: u32 = 14;

/// Labels every line of a page by the rules alone.
pub fn label_by_rules(page: &Page, given_title: Option<&str>) -> Labels {
    let core = core::find(page);
    with_title(page, core, title::find(page, core, given_title))
}

/// Labels every line by the rules, the headline being found: its line and how likely it is.
pub fn with_title(page: &Page, core: Option<Core>, found: Option<(usize, f32)>) -> Labels {
    let title = found.map(|f| f.0);
    about(page, title, found.map_or(0.0, |f| f.1), core.map(|core| after_title(page, core, title)))
}

/// Labels every line by the rules, the headline and the article's text being known.
pub fn about(page: &Page, title: Option<usize>, title_likely: f32, core: Option<Core>) -> Labels {
    let mut verdicts = Vec::with_capacity(page.len());
    let Some(core) = core else {
        for at in 0..page.len() {
            verdicts.push(outside(page, at, title, None));
        }
        let relaxed = verdicts.iter().any(|verdict| verdict.kind.is_text());
        return Labels { verdicts, title, title_likely, core: None, relaxed, opinions: Vec::new() };
    };
    head(page, core, title, &mut verdicts);
    inside(page, core, &mut verdicts);
    tail(page, core, &mut verdicts);
    let mut labels = Labels { verdicts, title, title_likely, core: Some(core), relaxed: false, opinions: Vec::new() };
    second::mark(page, &mut labels);
    labels
}

/// Labels for a text that is an article already: its title if it stands there, all else body. Of a title that came beside the
/// text no other line is an echo: there the text may be one short line that looks like a headline.
pub fn all_body(page: &Page, given_title: Option<&str>) -> Labels {
    let core = page.len().checked_sub(1).map(|last| Core { first: 0, last });
    let found = match given_title {
        Some(given) => title::word_for_word(page, given).map(|at| (at, 1.0)),
        None => title::find(page, core, None).filter(|f| f.0 == 0),
    };
    let (title, title_likely) = (found.map(|f| f.0), found.map_or(0.0, |f| f.1));
    let verdicts = (0..page.len()).map(|_| Verdict::new(Kind::Body, 1.0, "the text is an article already")).collect();
    Labels { verdicts, title, title_likely, core, relaxed: false, opinions: Vec::new() }
}

/// Lines at the start of the text that may still belong to its head: captions, bylines, dates.
pub const HEAD_LINES: usize = 8;

/// Share of the text that a standfirst above the byline can be at most.
const MOST_HEAD: f32 = 0.15;

/// The text begins after the title, and after the captions, bylines and dates that follow it.
fn after_title(page: &Page, core: Core, title: Option<usize>) -> Core {
    let mut first = core.first;
    if let Some(title) = title.filter(|&title| core.holds(title) && title < core.last) {
        first = title + 1;
    }
    let most = core::text_words(page, core.first, core.last + 1) * MOST_HEAD;
    let mut paragraphs = 0;
    let from = first;
    for at in from..(from + HEAD_LINES).min(core.last) {
        let line = page.line(at);
        let twice = at < core.last && page.line(at + 1).hash == line.hash && line.count() >= 5;
        let again = page.repeats[at].is_some();
        let about =
            about_the_article(page, at).is_some_and(|v| matches!(v.kind, Kind::Caption | Kind::Date | Kind::Byline));
        if twice || again || about {
            if core::text_words(page, first, at) <= most {
                first = at + 1;
            }
        } else if line.is_text() {
            // One paragraph above a byline or date is the standfirst; two are the text.
            paragraphs += 1;
            if paragraphs > 1 {
                break;
            }
        }
    }
    while first < core.last && core::score(page, first) <= 0.0 {
        first += 1;
    }
    if let Some(after) = after_standfirst(page, Core { first, last: core.last }, title) {
        first = after;
    }
    Core { first, last: core.last }
}

/// Words a standfirst has at most.
pub const STANDFIRST_MOST: u32 = 70;

/// Where the text begins when its first paragraph is a standfirst: it stands close under the title and is parted from
/// the next paragraph by short lines (a byline, a date, the name of a photographer).
fn after_standfirst(page: &Page, core: Core, title: Option<usize>) -> Option<usize> {
    let title = title.filter(|&title| title < core.first)?;
    let line = page.line(core.first);
    if core.first - title > 4 || line.effective > STANDFIRST_MOST || core.last - core.first < 3 {
        return None;
    }
    let next = (core.first + 1..core.last).find(|&at| page.line(at).is_text())?;
    // A teaser or an advert between two paragraphs parts nothing.
    let is_noise =
        |at| page.furniture(at).is_some_and(|cue| matches!(cue.kind, Kind::Related | Kind::Promo | Kind::Advert));
    let parted = (core.first + 1..next).any(|at| !page.line(at).ends_sentence() && !is_noise(at));
    (parted && next - core.first <= HEAD_LINES).then_some(next)
}

/// "repeats line 8", for a line whose words stood before.
fn repeat(page: &Page, at: usize, original: usize) -> Verdict {
    let _ = at;
    Verdict::new(Kind::Duplicate, 0.9, format!("repeats line {}", page.line(original).number))
}

/// A line above the text.
fn head(page: &Page, core: Core, title: Option<usize>, verdicts: &mut Vec<Verdict>) {
    for at in 0..core.first {
        let verdict = match title {
            Some(title) if at == title => Verdict::new(Kind::Title, 0.9, "the headline above the text"),
            Some(title) if at > title => between(page, at, title, core),
            _ => outside(page, at, title, Some(core)),
        };
        verdicts.push(verdict);
    }
}

/// A line between the title and the text.
fn between(page: &Page, at: usize, title: usize, core: Core) -> Verdict {
    let line = page.line(at);
    if let Some(original) =
        page.repeats[at].filter(|&original| line.hash == page.line(title).hash || original as usize >= title)
    {
        return repeat(page, at, original as usize);
    }
    if line.hash == page.line(title).hash {
        return repeat(page, at, title);
    }
    if let Some(cue) = page.furniture(at).filter(|c| c.place != Place::Within || line.count() < 14) {
        return Verdict::new(cue.kind, 0.8, cue.reason).and("stands above the text");
    }
    if let Some(verdict) = about_the_article(page, at) {
        return verdict;
    }
    // A line twice in a row above the text is a picture's description and its caption.
    let twice = at + 1 < core.first && page.line(at + 1).hash == line.hash;
    if twice && line.count() >= 5 {
        return Verdict::new(Kind::Caption, 0.75, "stands twice in a row above the text").and("follows the title");
    }
    if line.count() >= STANDFIRST_WORDS && (line.is_weak_text() || line.lower >= 3 || line.is_uncased()) {
        return Verdict::new(Kind::Standfirst, 0.7, "stands between the title and the text")
            .and("reads like a sentence");
    }
    if let Some(verdict) = short_label(page, at) {
        return verdict;
    }
    if page.is_name_line(at) {
        return Verdict::new(Kind::Byline, 0.6, "a name between the title and the text");
    }
    Verdict::new(Kind::Navigation, 0.5, "a short line above the text")
}

/// A kicker or the buttons beside a headline, which look like names.
pub fn short_label(page: &Page, at: usize) -> Option<Verdict> {
    if short_lines::is_buttons(page, at) {
        return Some(Verdict::new(Kind::Navigation, 0.8, "buttons to share, save or print"));
    }
    let kicker = page.line(at).count() <= 3 && short_lines::is_kicker(page.content(at));
    kicker.then(|| Verdict::new(Kind::Navigation, 0.8, "says what sort of text it is, as kickers do"))
}

/// A byline, date, caption or credit by its cues and shape, wherever it stands.
fn about_the_article(page: &Page, at: usize) -> Option<Verdict> {
    let line = page.line(at);
    let content = page.content(at);
    let cue = page.about_article(at);
    let words = line.count();
    let date = if words <= CUED_DATE_WORDS { page.date(at) } else { None };
    if let Some(cue) = cue {
        match cue.kind {
            Kind::Date if date.is_some() => return Some(Verdict::new(Kind::Date, 0.9, cue.reason)),
            Kind::Credit if words <= 30 && names::is_credit(page, at) => {
                return Some(Verdict::new(Kind::Credit, 0.8, cue.reason));
            }
            Kind::Caption if words <= 60 => return Some(Verdict::new(Kind::Caption, 0.8, cue.reason)),
            Kind::Byline if words <= BYLINE_WORDS && names::follows_cue(page, at) => {
                return Some(Verdict::new(Kind::Byline, 0.85, cue.reason));
            }
            _ => {}
        }
    }
    if page.credit_start(at) == Some(0) && words <= MOST_CREDIT {
        return Some(Verdict::new(Kind::Credit, 0.8, "credits who took the picture"));
    }
    if page.credit_start(at).is_some() && (4..=70).contains(&words) {
        return Some(Verdict::new(Kind::Caption, 0.8, "ends with the credit of a picture"));
    }
    // "9.14 a.m." ends like a sentence and is none.
    let is_date = date.is_some_and(|date| !line.ends_sentence() || dates::is_only_date(content, date));
    if is_date && words <= DATE_WORDS {
        return Some(Verdict::new(Kind::Date, 0.8, "a short line with a date"));
    }
    None
}

/// A line inside the text.
fn inside(page: &Page, core: Core, verdicts: &mut Vec<Verdict>) {
    let indent = main_indent(page, core);
    let mut section: Option<Kind> = None;
    for at in core.first..=core.last {
        let line = page.line(at);
        let cue = page.furniture(at);
        if line.is_text() && cue.is_none() {
            section = None;
        }
        if let Some(original) = page.repeats[at].filter(|_| line.count() >= 3) {
            verdicts.push(repeat(page, at, original as usize));
            continue;
        }
        if let Some(cue) = cue {
            if cue.opens || cue.kind == Kind::Related {
                section = Some(cue.kind);
            }
            verdicts.push(Verdict::new(cue.kind, 0.75, cue.reason).and("inside the text"));
            continue;
        }
        if let Some(verdict) = about_the_article(page, at).filter(|v| at != core.first || v.kind != Kind::Byline) {
            verdicts.push(verdict);
            continue;
        }
        verdicts.push(prose_or_not(page, core, at, indent, section));
    }
}

/// A line inside the text without any cue.
fn prose_or_not(page: &Page, core: Core, at: usize, indent: Option<u8>, section: Option<Kind>) -> Verdict {
    let line = page.line(at);
    let apart = indent.is_some_and(|indent| line.indent != indent);
    if line.is_text() {
        return Verdict::new(Kind::Body, 0.95, "a paragraph of prose").and("among the text");
    }
    if let Some(kind) = section {
        return Verdict::new(kind, 0.7, "under the head of a list of other stories");
    }
    if line.is_item() {
        let introduced = at > core.first && matches!(page.line(at - 1).end, End::Colon) || line.ends_sentence();
        let numbered = line.start == Start::Number;
        if introduced || numbered || at > core.first && page.line(at - 1).is_item() && follows_list(page, core, at) {
            return Verdict::new(Kind::List, 0.6, "an item of a list inside the text");
        }
        return Verdict::new(Kind::Related, 0.6, "an item of a list of links").and("inside the text");
    }
    if line.ends_sentence() && line.effective >= 4 {
        return Verdict::new(Kind::Body, 0.85, "a short sentence among the text");
    }
    if ends_with_saying(page, at) {
        return Verdict::new(Kind::Body, 0.7, "ends with a verb of saying").and("among the text");
    }
    if line.effective >= TEASER_WORDS && matches!(line.end, End::Open | End::Ellipsis) {
        return Verdict::new(Kind::Related, 0.6, "a headline or teaser without a full stop").and("inside the text");
    }
    if page.copies[at] > 1 {
        return Verdict::new(Kind::Navigation, 0.7, "stands several times on the page");
    }
    let run = short_run(page, core, at);
    if run >= SHORT_RUN {
        return Verdict::new(Kind::Related, 0.6, "a run of short lines without full stops").and("inside the text");
    }
    if apart {
        return Verdict::new(Kind::Related, 0.55, "a short line set apart from the text");
    }
    let above_text = (at + 1..=core.last.min(at + 2)).any(|next| page.line(next).is_text());
    if above_text && line.letters >= 3 && line.end != End::Comma && line.start != Start::Lower && !is_ago(page, at) {
        return Verdict::new(Kind::Heading, 0.7, "a short line without a full stop").and("above a paragraph");
    }
    if matches!(line.end, End::Colon | End::Comma) || line.start == Start::Lower || line.start == Start::Quote {
        return Verdict::new(Kind::Body, 0.5, "among the text");
    }
    Verdict::new(Kind::Related, 0.5, "a short line with no paragraph under it").and("inside the text")
}

/// Whether the list a line stands in was introduced as one of the article: a colon above its first item.
fn follows_list(page: &Page, core: Core, at: usize) -> bool {
    let first = (core.first..at).rev().take_while(|&before| page.line(before).is_item()).last().unwrap_or(at);
    first > core.first && matches!(page.line(first - 1).end, End::Colon)
}

/// Verbs of saying: a line that ends with one is a sentence whose full stop is missing, not a headline.
const SAYING: &str = "said says told added sagte sagt erklärte betonte dit déclaré dijo afirmó aseguró disse afirmou ha detto \
                      dedi söyledi belirtti сказал сказала заявил заявила добавил قال وقال أضاف";

/// Whether the last word of a line is a verb of saying.
fn ends_with_saying(page: &Page, at: usize) -> bool {
    static HASHES: OnceLock<Vec<u32>> = OnceLock::new();
    let hashes = HASHES.get_or_init(|| SAYING.split_whitespace().map(word_hash).collect());
    page.line(at).count() >= 6 && page.words(at).last().is_some_and(|last| hashes.contains(last))
}

/// "5 hours ago", "14:05": a number with next to no words.
fn is_ago(page: &Page, at: usize) -> bool {
    let line = page.line(at);
    line.digits > 0 && line.effective <= 2
}

/// How many short lines without prose stand together around a line of the text, itself counted.
fn short_run(page: &Page, core: Core, at: usize) -> usize {
    let short = |at: &usize| {
        let line = page.line(*at);
        !(line.is_item() || line.is_text() || line.ends_sentence() && line.effective >= 4)
    };
    let before = (core.first..at).rev().take_while(short).count();
    let after = (at..=core.last).take_while(short).count();
    before + after
}

/// The indent most of the text has, when the page is laid out with indents at all.
fn main_indent(page: &Page, core: Core) -> Option<u8> {
    let mut words = [0u32; super::lines::MAX_INDENT as usize + 1];
    for at in core.first..=core.last {
        let line = page.line(at);
        if line.is_text()
            && let Some(sum) = words.get_mut(line.indent as usize)
        {
            *sum += line.effective;
        }
    }
    let total: u32 = words.iter().sum();
    let (indent, most) = words.iter().enumerate().max_by_key(|(at, sum)| (**sum, usize::MAX - at))?;
    (indent > 0 && *most * 10 >= total * 7).then_some(indent as u8)
}

/// A line below the text.
fn tail(page: &Page, core: Core, verdicts: &mut Vec<Verdict>) {
    let mut section: Option<Kind> = None;
    let comments = core::comments_above_form(page, core);
    for at in core.last + 1..page.len() {
        let line = page.line(at);
        let cue = page.furniture(at);
        if let Some(cue) = cue {
            // The "Reply" under each comment opens no form.
            let is_button = section == Some(Kind::Comment) && cue.kind == Kind::Form && line.count() <= 2;
            if cue.opens && !is_button {
                section = Some(cue.kind);
            }
            verdicts.push(Verdict::new(cue.kind, 0.85, cue.reason).and("after the text"));
            continue;
        }
        if comments.is_some_and(|form| at < form) {
            verdicts.push(Verdict::new(Kind::Comment, 0.7, "stands right above the reply form").and("after the text"));
            continue;
        }
        if let Some(kind) = section {
            let reason = match kind {
                Kind::Comment => "after the head of the comments",
                Kind::Form => "after the head of the reply form",
                _ => "under the head of a list of other stories",
            };
            verdicts.push(Verdict::new(kind, 0.75, reason).and("after the text"));
            continue;
        }
        if let Some(original) = page.repeats[at].filter(|_| line.count() >= 4) {
            verdicts.push(repeat(page, at, original as usize).and("after the text"));
            continue;
        }
        let near = at - core.last <= 4;
        if near && let Some(verdict) = about_the_article(page, at).filter(|v| v.kind == Kind::Credit) {
            verdicts.push(verdict.and("right after the text"));
            continue;
        }
        verdicts.push(outside(page, at, None, Some(core)));
    }
}

/// A line outside the article, by its cue or its shape.
fn outside(page: &Page, at: usize, title: Option<usize>, core: Option<Core>) -> Verdict {
    if title == Some(at) {
        return Verdict::new(Kind::Title, 0.7, "the headline");
    }
    let line = page.line(at);
    let above = core.is_some_and(|core| at < core.first);
    if let Some(cue) = page.furniture(at) {
        if above && cue.kind == Kind::Related && cue.place == Place::Whole {
            return Verdict::new(Kind::Navigation, 0.7, "a section label").and("above the text");
        }
        return Verdict::new(cue.kind, 0.8, cue.reason).and("outside the text");
    }
    if core.is_none() && line.is_weak_text() {
        return Verdict::new(Kind::Body, 0.4, "there is little else on the page");
    }
    if line.copyright {
        return Verdict::new(Kind::Legal, 0.8, "a rights notice");
    }
    if line.count() >= 5 {
        return Verdict::new(Kind::Related, 0.6, "reads like the headline or teaser of another story")
            .and("outside the text");
    }
    Verdict::new(Kind::Navigation, 0.6, "a short line outside the text")
}
