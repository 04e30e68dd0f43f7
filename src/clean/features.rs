//! What a line looks like and where it stands, as numbers: the input of the line model.

use super::Kind;
use super::core::Core;
use super::labels::Labels;
use super::lines::{End, MAX_INDENT, Start};
use super::page::Page;

/// Numbers of one line; the last is left for the score of its words.
pub const COUNT: usize = 95;

const FURNITURE: [Kind; 8] =
    [Kind::Navigation, Kind::Related, Kind::Promo, Kind::About, Kind::Legal, Kind::Comment, Kind::Form, Kind::Advert];

fn log(x: f32) -> f32 {
    (1.0 + x.max(0.0)).ln()
}

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
    let mut taken = vec![0u16; 0x4000];
    let slot = |hash: u32| (hash ^ hash >> 14) as usize & 0x3fff;
    for &at in &text_lines {
        for &word in page.words(at) {
            taken[slot(word)] = taken[slot(word)].saturating_add(1);
        }
    }
    let title_words: Vec<u32> = labels.title.map(|at| page.words(at).to_vec()).unwrap_or_default();
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
        let is_text = line.is_text() as u8 as f32;
        let weak = (line.ends_sentence() && line.effective >= 4) as u8 as f32;
        let inside = core.holds(at) as u8 as f32;
        let furniture = page.furniture(at);
        let opens = page.opens(at);
        let verdict = labels.verdicts.get(at);
        let kept = verdict.is_some_and(|v| v.kind.is_text()) as u8 as f32;
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
        let mut row = [0f32; COUNT];
        let mut next = 0;
        let mut put = |value: f32| {
            row[next] = value;
            next += 1;
        };
        put(log(effective) - 2.0);
        put(is_text);
        put(weak);
        for end in [End::Sentence, End::Question, End::Colon, End::Ellipsis, End::Comma] {
            put((line.end == end) as u8 as f32);
        }
        for start in [Start::Bullet, Start::Number, Start::Lower, Start::Quote] {
            put((line.start == start) as u8 as f32);
        }
        put(line.capital_share());
        put(line.shouted as f32 / n);
        put(line.lower as f32 / n);
        put(line.small as f32 / n);
        put((line.commas as f32 / n * 10.0).min(3.0));
        put((line.sentences as f32).min(5.0) / 2.0);
        put((line.quotes > 0) as u8 as f32);
        put(line.digits as f32 / (line.letters + line.digits).max(1) as f32);
        put((line.separators > 0) as u8 as f32);
        put((line.email || line.url) as u8 as f32);
        put(line.copyright as u8 as f32);
        put(line.is_uncased() as u8 as f32);
        put((line.letters as f32 / n / 5.0).min(3.0));
        for kind in FURNITURE {
            put(furniture.is_some_and(|c| c.kind == kind) as u8 as f32);
        }
        put(opens.is_some() as u8 as f32);
        let about = page.about_article(at);
        for kind in [Kind::Byline, Kind::Date, Kind::Caption, Kind::Credit] {
            put(about.is_some_and(|c| c.kind == kind) as u8 as f32);
            put(verdict.is_some_and(|v| v.kind == kind) as u8 as f32);
        }
        put((line.digits > 0 && line.count() < 40 && page.date(at).is_some()) as u8 as f32);
        put((line.count() < 70 && page.credit_start(at).is_some()) as u8 as f32);
        put(page.is_name_line(at) as u8 as f32);
        put((page.copies[at] > 1) as u8 as f32);
        put(page.repeats[at].is_some() as u8 as f32);
        put((line.blanks > 0) as u8 as f32);
        put((line.blanks > 1) as u8 as f32);
        put((line.indent == main_indent) as u8 as f32);
        put((line.indent < main_indent) as u8 as f32);
        put((line.indent == main_indent) as u8 as f32 * indented);
        put(((line.indent as f32 - main_indent as f32) / 8.0).clamp(-2.0, 2.0));
        // Where the line stands to the text the rules found.
        put(inside);
        put(inside * is_text);
        put(inside * weak);
        put(inside * (1.0 - is_text) * (1.0 - weak));
        put(if at < core.first { log((core.first - at) as f32) } else { 0.0 });
        put(if at > core.last { log((at - core.last) as f32) } else { 0.0 });
        put((at == core.first) as u8 as f32);
        put((at == core.last) as u8 as f32);
        put(inside * before_share);
        put(inside * (before_share > 0.8) as u8 as f32);
        put(kept);
        put(kept * verdict.map_or(0.0, |v| v.confidence));
        put((verdict.is_some_and(|v| v.kind == Kind::Heading)) as u8 as f32);
        put((verdict.is_some_and(|v| v.kind == Kind::List)) as u8 as f32);
        put((verdict.is_some_and(|v| v.kind == Kind::Standfirst)) as u8 as f32);
        put((verdict.is_some_and(|v| v.kind == Kind::Related)) as u8 as f32);
        put(words[at] / all_words);
        put(comments);
        put(forms);
        put(ended.min(3.0));
        put(log(since_related));
        for reach in [2usize, 5, 12] {
            let (from, to) = (at.saturating_sub(reach), (at + reach + 1).min(count));
            let around = (words[to] - words[from]).max(1.0);
            put(((text[to] - text[from]) / around).min(1.0));
        }
        put(log(from_text));
        put(log(to_next[at]));
        put(labels.title.is_some_and(|t| at > t) as u8 as f32);
        put(labels.title.map_or(0.0, |t| log(at.abs_diff(t) as f32)));
        let long: Vec<u32> =
            page.words(at).iter().zip(page.lines.lengths_of(line)).filter(|(_, l)| **l >= 4).map(|(w, _)| *w).collect();
        let in_others = long.iter().filter(|w| taken[slot(**w)] > is_text as u16).count() as f32;
        put(in_others / long.len().max(1) as f32);
        put(long.iter().filter(|w| title_words.contains(w)).count() as f32 / long.len().max(1) as f32);
        put((effective / median).min(3.0));
        put(log(count as f32) / 3.0);
        put(all_text / all_words);
        put(log(block));
        put(is_text * ended.min(3.0));
        put(is_text * comments);
        // What sort of page: guides are full of lists, reports are not.
        put(items);
        put(items * line.is_item() as u8 as f32);
        put(short);
        put(short * inside * (1.0 - is_text));
        put(log(core_text) / 3.0);
        put(word_scores.get(at).copied().unwrap_or(0.0));
        assert_eq!(next, COUNT);
        own.push(row);
        from_text = if line.is_text() { 1.0 } else { (from_text + 1.0).min(40.0) };
        since_related = if matches!(opens, Some(Kind::Related)) { 0.0 } else { (since_related + 1.0).min(40.0) };
    }
    own
}
