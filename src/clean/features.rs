//! What a line looks like and where it stands, as numbers: the input of the line model.

use super::Kind;
use super::core::Core;
use super::labels::Labels;
use super::lines::{End, MAX_INDENT, Start};
use super::numbers::{Row, WordCounts, log, yes};
use super::page::Page;
use crate::text::Filter;
use std::ops::Range;

/// Numbers of one line; the last is left for the score of its words.
pub const COUNT: usize = 95;

/// Which of them say what: a line's length and shape, also its length as a share of what is usual,
pub const SHAPE: Range<usize> = 0..25;
/// See [`SHAPE`].
pub const LENGTH: Range<usize> = 83..84;
/// the phrases in it that are page furniture's or tell of the article,
pub const CUES: Range<usize> = 25..45;
/// whether it stands on the page again,
pub const COPIES: Range<usize> = 45..47;
/// how blank lines and indents set it apart, and how many lines it has above it without a blank one,
pub const SPACING: Range<usize> = 47..53;
/// See [`SPACING`].
pub const SINCE_BLANK: Range<usize> = 86..87;
/// where it stands to the text that the rules found, to the headline, and to what ends an article,
pub const PLACE: Range<usize> = 53..74;
/// See [`PLACE`].
pub const FROM_TITLE: Range<usize> = 79..81;
/// See [`PLACE`].
pub const AFTER_END: Range<usize> = 87..89;
/// how much text stands around it,
pub const AROUND: Range<usize> = 74..79;
/// how many of its words the text and the headline have,
pub const COMMON_WORDS: Range<usize> = 81..83;
/// and how its words score.
pub const WORDS: Range<usize> = 94..95;

const FURNITURE_KINDS: [Kind; 8] =
    [Kind::Navigation, Kind::Related, Kind::Promo, Kind::About, Kind::Legal, Kind::Comment, Kind::Form, Kind::Advert];

/// The features of every line, one row of [`COUNT`] a line. `word_scores` are [those of the model](super::model::Model::word_scores).
pub fn of(page: &Page, labels: &Labels, word_scores: &[f32]) -> Vec<[f32; COUNT]> {
    let count = page.len();
    let core = labels.core.unwrap_or(Core { first: 0, last: count.saturating_sub(1) });
    let text_lines: Vec<usize> = (0..count).filter(|&at| page.line(at).is_text()).collect();
    let mut lengths: Vec<u32> = text_lines.iter().map(|&at| page.line(at).effective).collect();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).copied().unwrap_or(20).max(1) as f32;
    // Words of all lines and of text lines up to each line.
    let mut words = vec![0f32; count + 1];
    let mut text = vec![0f32; count + 1];
    for at in 0..count {
        let effective = page.line(at).effective as f32;
        words[at + 1] = words[at] + effective;
        text[at + 1] = text[at] + if page.line(at).is_text() { effective.min(120.0) } else { 0.0 };
    }
    let all_words = words[count].max(1.0);
    let all_text = text[count].max(1.0);
    let core_text = (text[(core.last + 1).min(count)] - text[core.first.min(count)]).max(1.0);
    let mut indents = [0u32; MAX_INDENT as usize + 1];
    for at in core.first..(core.last + 1).min(count) {
        if page.line(at).is_text() {
            indents[page.line(at).indent.min(MAX_INDENT) as usize] += page.line(at).effective;
        }
    }
    let main_indent = (0..indents.len()).max_by_key(|&at| (indents[at], usize::MAX - at)).unwrap_or(0) as u8;
    let indented = (0..count).filter(|&at| page.line(at).indent > 0).count() as f32 / count.max(1) as f32;
    let within = core.first..(core.last + 1).min(count);
    let core_lines = within.len().max(1) as f32;
    let items = within.clone().filter(|&at| page.line(at).is_item()).count() as f32 / core_lines;
    let short = within.filter(|&at| !page.line(at).is_weak_text()).count() as f32 / core_lines;
    let mut taken = WordCounts::new();
    for &at in &text_lines {
        page.words(at).iter().for_each(|&word| taken.add(word));
    }
    let title_words: &[u32] = labels.title.map_or(&[], |at| page.words(at));
    let in_title_filter = Filter::<16>::of(title_words.iter().copied());
    let mut to_next = vec![0f32; count];
    let mut distance = 40.0f32;
    for at in (0..count).rev() {
        to_next[at] = distance;
        distance = if page.line(at).is_text() { 1.0 } else { (distance + 1.0).min(40.0) };
    }
    let mut own: Vec<[f32; COUNT]> = Vec::with_capacity(count);
    let mut from_text = 40.0f32;
    let mut since_related = 40.0f32;
    let mut comments = 0.0f32;
    let mut forms = 0.0f32;
    let mut ended = 0.0f32;
    let mut block = 0.0f32;
    for at in 0..count {
        let line = page.line(at);
        let n = line.count().max(1) as f32;
        let effective = line.effective as f32;
        let is_text = yes(line.is_text());
        let weak = yes(line.ends_sentence() && line.effective >= 4);
        let inside = yes(core.holds(at));
        let furniture = page.furniture(at);
        let opens = page.opens(at);
        let verdict = labels.verdicts.get(at);
        let kept = yes(verdict.is_some_and(|v| v.kind.is_text()));
        block = if line.blanks > 0 { 0.0 } else { block + 1.0 };
        let before_share = (text[at] - text[core.first.min(at)]).max(0.0) / core_text;
        if before_share > 0.3 {
            match opens {
                Some(Kind::Comment) => comments = 1.0,
                Some(Kind::Form) => forms = 1.0,
                _ => {}
            }
        }
        if before_share > 0.3
            && furniture.is_some_and(|c| matches!(c.kind, Kind::Related | Kind::About | Kind::Legal | Kind::Promo))
        {
            ended += 1.0;
        }
        let mut row = Row::<COUNT>::new();
        row.put(log(effective) - 2.0);
        row.put(is_text);
        row.put(weak);
        for end in [End::Sentence, End::Question, End::Colon, End::Ellipsis, End::Comma] {
            row.put(yes(line.end == end));
        }
        for start in [Start::Bullet, Start::Number, Start::Lower, Start::Quote] {
            row.put(yes(line.start == start));
        }
        row.put(line.capital_share());
        row.put(line.shouted as f32 / n);
        row.put(line.lower as f32 / n);
        row.put(line.small as f32 / n);
        row.put((line.commas as f32 / n * 10.0).min(3.0));
        row.put((line.sentences as f32).min(5.0) / 2.0);
        row.put(yes(line.quotes > 0));
        row.put(line.digits as f32 / (line.letters + line.digits).max(1) as f32);
        row.put(yes(line.separators > 0));
        row.put(yes(line.email || line.url));
        row.put(yes(line.copyright));
        row.put(yes(line.is_uncased()));
        row.put((line.letters as f32 / n / 5.0).min(3.0));
        debug_assert_eq!(row.filled(), SHAPE.end);
        for kind in FURNITURE_KINDS {
            row.put(yes(furniture.is_some_and(|c| c.kind == kind)));
        }
        row.put(yes(opens.is_some()));
        let about = page.about_article(at);
        for kind in [Kind::Byline, Kind::Date, Kind::Caption, Kind::Credit] {
            row.put(yes(about.is_some_and(|c| c.kind == kind)));
            row.put(yes(verdict.is_some_and(|v| v.kind == kind)));
        }
        row.put(yes(line.digits > 0 && line.count() < 40 && page.date(at).is_some()));
        row.put(yes(line.count() < 70 && page.credit_start(at).is_some()));
        row.put(yes(page.is_name_line(at)));
        debug_assert_eq!(row.filled(), CUES.end);
        row.put(yes(page.copies[at] > 1));
        row.put(yes(page.repeats[at].is_some()));
        debug_assert_eq!(row.filled(), COPIES.end);
        row.put(yes(line.blanks > 0));
        row.put(yes(line.blanks > 1));
        row.put(yes(line.indent == main_indent));
        row.put(yes(line.indent < main_indent));
        row.put(yes(line.indent == main_indent) * indented);
        row.put(((line.indent as f32 - main_indent as f32) / 8.0).clamp(-2.0, 2.0));
        debug_assert_eq!(row.filled(), SPACING.end);
        // Where the line stands to the text the rules found.
        row.put(inside);
        row.put(inside * is_text);
        row.put(inside * weak);
        row.put(inside * (1.0 - is_text) * (1.0 - weak));
        row.put(if at < core.first { log((core.first - at) as f32) } else { 0.0 });
        row.put(if at > core.last { log((at - core.last) as f32) } else { 0.0 });
        row.put(yes(at == core.first));
        row.put(yes(at == core.last));
        row.put(inside * before_share);
        row.put(inside * yes(before_share > 0.8));
        row.put(kept);
        row.put(kept * verdict.map_or(0.0, |v| v.confidence));
        row.put(yes(verdict.is_some_and(|v| v.kind == Kind::Heading)));
        row.put(yes(verdict.is_some_and(|v| v.kind == Kind::List)));
        row.put(yes(verdict.is_some_and(|v| v.kind == Kind::Standfirst)));
        row.put(yes(verdict.is_some_and(|v| v.kind == Kind::Related)));
        row.put(words[at] / all_words);
        row.put(comments);
        row.put(forms);
        row.put(ended.min(3.0));
        row.put(log(since_related));
        debug_assert_eq!(row.filled(), PLACE.end);
        for reach in [2usize, 5, 12] {
            let (from, to) = (at.saturating_sub(reach), (at + reach + 1).min(count));
            let around = (words[to] - words[from]).max(1.0);
            row.put(((text[to] - text[from]) / around).min(1.0));
        }
        row.put(log(from_text));
        row.put(log(to_next[at]));
        debug_assert_eq!(row.filled(), AROUND.end);
        row.put(yes(labels.title.is_some_and(|t| at > t)));
        row.put(labels.title.map_or(0.0, |t| log(at.abs_diff(t) as f32)));
        debug_assert_eq!(row.filled(), FROM_TITLE.end);
        let (mut long, mut in_others, mut in_title) = (0u32, 0u32, 0u32);
        let lengths = page.lines.lengths_of(line);
        // No branch for how long a word is, which cannot be foretold.
        for (&word, &length) in page.words(at).iter().zip(lengths) {
            let is_long = length >= 4;
            long += u32::from(is_long);
            in_others += u32::from(is_long & (taken.of(word) > is_text as u16));
            if is_long & in_title_filter.may_hold(word) {
                in_title += u32::from(title_words.contains(&word));
            }
        }
        row.put(in_others as f32 / long.max(1) as f32);
        row.put(in_title as f32 / long.max(1) as f32);
        debug_assert_eq!(row.filled(), COMMON_WORDS.end);
        row.put((effective / median).min(3.0));
        debug_assert_eq!(row.filled(), LENGTH.end);
        row.put(log(count as f32) / 3.0);
        row.put(all_text / all_words);
        row.put(log(block));
        debug_assert_eq!(row.filled(), SINCE_BLANK.end);
        row.put(is_text * ended.min(3.0));
        row.put(is_text * comments);
        debug_assert_eq!(row.filled(), AFTER_END.end);
        // What sort of page: guides are full of lists, reports are not.
        row.put(items);
        row.put(items * yes(line.is_item()));
        row.put(short);
        row.put(short * inside * (1.0 - is_text));
        row.put(log(core_text) / 3.0);
        row.put(word_scores.get(at).copied().unwrap_or(0.0));
        debug_assert_eq!(row.filled(), WORDS.end);
        own.push(row.end());
        from_text = if line.is_text() { 1.0 } else { (from_text + 1.0).min(40.0) };
        since_related = if matches!(opens, Some(Kind::Related)) { 0.0 } else { (since_related + 1.0).min(40.0) };
    }
    own
}
