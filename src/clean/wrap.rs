//! Hard-wrapped text: paragraphs broken into lines at a column, as mail, terminals, text browsers and some databases
//! print them. Finds the column, and which line breaks stand inside a paragraph.
//!
//! A wrapper breaks a line only where the next word would not have fitted. So every break inside a sentence names the
//! columns it could have been wrapped at: from the length of its line to that length and the next word. The column that
//! most breaks agree on is the width; where too few agree, or most text stands in longer lines, the text is not wrapped.

use super::Article;
use super::characters::is_unspaced;
use super::fold::{Fold, Folded};
use super::lines::{End, Line, Lines, MAX_INDENT, Start};
use crate::intake::Span;
use crate::text::{Order, letter};
use std::collections::HashMap;

/// Widths looked for, in columns. Wrapped text has 60 to 100; the longest line of a short text may fall below, and
/// Chinese and Japanese characters are two columns wide where some wrappers count them as one.
const WIDTHS: std::ops::RangeInclusive<usize> = 50..=200;

/// Widths up to here are wrapped text in scripts that are one column wide.
const MOST_NARROW: usize = 120;

/// Columns below which a line tells nothing of the width.
const LEAST_COLUMNS: u32 = 40;

/// Bytes above which a line is longer than any width, whatever its script.
const MOST_BYTES: usize = 3 * 200;

/// Share of the breaks inside sentences that must agree on a width.
const AGREE: f32 = 0.75;

/// Breaks that must agree in any text.
const LEAST_BREAKS: usize = 2;

/// Share of the breaks that agree to the column below which the wrapper evened the lines out.
const EVEN: f32 = 0.94;

/// Breaks that must agree where lines may fall short of the width.
const EVENED_BREAKS: usize = 6;

/// Breaks that agree from which wrapped text is believed beside more words in longer lines (a mail quoted under a note).
const MANY_BREAKS: usize = 12;

/// Columns that a line may fall short of the width where its break is surely inside a sentence: some wrappers even the
/// lines out, and some count marks that take no column.
const SLACK: u32 = 8;

/// Share of them that must agree then.
const MANY_AGREE: f32 = 0.9;

/// Columns that the lines of a paragraph may be indented against its first.
const INDENT: i32 = 8;

/// Lines that end with a hyphen, as a share of the lines broken, from which the hyphens are the wrapper's: compounds
/// alone end some two in a hundred.
const HYPHENATED: f32 = 0.08;

/// Share of lines of the full width, to the column, from which text was cut at the column whatever the words.
const EXACT: f32 = 0.8;

/// Lines joined from which that can be told.
const LEAST_EXACT: f32 = 4.0;

/// Spaces inside a line from which they part the columns of a table.
const TABLE_GAP: usize = 4;

/// Words after "Nord-", "two-" that leave a hyphen hanging: "Nord- und Südkorea".
const HANGING: [&str; 12] = ["und", "oder", "bis", "and", "or", "to", "et", "ou", "y", "o", "e", "och"];

/// A line as a wrapper sees it.
struct Row {
    /// Marks of quotation before it: `> >`.
    depth: u8,
    /// Columns before its words.
    margin: i32,
    /// Where its words begin, in bytes of the text.
    from: u32,
    /// Columns to its end; [`u32::MAX`] for lines longer than any width.
    columns: u32,
    /// Columns of its first word.
    first: u32,
    start: RowStart,
    /// Begins with a letter.
    first_letter: bool,
    /// Nothing but marks of quotation.
    is_blank: bool,
    /// The columns of a table.
    is_table: bool,
}

/// How the words of a row begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RowStart {
    Lower,
    Uncased,
    Item,
    Other,
}

/// The places of a text that are folded for reading; none where it is not hard-wrapped.
pub fn folds(text: &str, lines: &Lines) -> Vec<Fold> {
    if !may_be_wrapped(text, lines) {
        return Vec::new();
    }
    let rows: Vec<Row> = lines.list.iter().map(|line| row(text, line)).collect();
    let Some(width) = width(lines, &rows) else { return Vec::new() };
    let joins = joins(lines, &rows, width);
    if !joins.contains(&true) {
        return Vec::new();
    }
    Joined { text, lines, rows: &rows, joins: &joins }.folds()
}

/// A first look that costs next to nothing: enough pairs of neighbouring lines of fitting length with a break that may stand inside
/// a sentence, as [`is_inside_sentence`] sees it; no row that begins with a capital goes on with a sentence but after a comma.
fn may_be_wrapped(text: &str, lines: &Lines) -> bool {
    let fits = |line: &Line| (LEAST_COLUMNS as usize / 2..=MOST_BYTES).contains(&line.span.len());
    let begins_anew = |line: &Line| text.as_bytes().get(line.span.start as usize).is_some_and(u8::is_ascii_uppercase);
    let open = |line: &Line| !line.ends_sentence() && line.end != End::Colon;
    let inside = |a: &Line, b: &Line| a.end == End::Comma || open(a) && !begins_anew(b);
    let pairs = lines.list.windows(2).filter(|pair| matches!(pair, [a, b] if b.blanks == 0 && fits(a) && inside(a, b)));
    pairs.take(LEAST_BREAKS).count() == LEAST_BREAKS
}

fn row(text: &str, line: &Line) -> Row {
    let content = line.span.of(text);
    let indent = if line.indent < MAX_INDENT { i32::from(line.indent) } else { deep_indent(text, line) };
    let (mut depth, mut prefix, mut margin) = (0u8, 0, indent);
    for (at, byte) in content.bytes().enumerate() {
        match byte {
            b'>' => depth = depth.saturating_add(1),
            b' ' => {}
            _ => break,
        }
        prefix = at + 1;
    }
    if depth == 0 {
        prefix = 0;
    }
    margin += prefix as i32;
    let words = content.get(prefix..).unwrap_or("");
    let long = content.len() > MOST_BYTES;
    Row {
        depth,
        margin,
        from: line.span.start + prefix as u32,
        columns: if long { u32::MAX } else { margin as u32 + columns(words) },
        first: first_word(words),
        start: row_start(words, line, depth),
        first_letter: words.chars().next().is_some_and(letter::is_alphabetic),
        is_blank: words.is_empty(),
        is_table: !long && is_table(words),
    }
}

/// Columns before a line that is indented deeper than [`Line::indent`] counts.
fn deep_indent(text: &str, line: &Line) -> i32 {
    let before = text.get(..line.span.start as usize).unwrap_or("");
    before.bytes().rev().take_while(|b| matches!(b, b' ' | b'\t')).count() as i32
}

/// Columns a run of characters takes.
fn columns(words: &str) -> u32 {
    // Below this character each is one column wide: its bytes that go on (of two at most) are not counted.
    const FIRST_MARK: u8 = 0xcc;
    if words.is_ascii() {
        return words.len() as u32;
    }
    let mut columns = 0;
    for (at, &byte) in words.as_bytes().iter().enumerate() {
        columns += match byte {
            0..0x80 => 1,
            0x80..0xc0 => 0,
            _ if byte < FIRST_MARK => 1,
            _ => words.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char_columns),
        };
    }
    columns
}

fn char_columns(c: char) -> u32 {
    match c {
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{20000}'..='\u{3ffff}' => 2,
        _ => 1,
    }
}

/// Columns of the first word; one character where words are written without spaces.
fn first_word(words: &str) -> u32 {
    let mut columns = 0;
    for (at, c) in words.chars().enumerate() {
        if is_break(c) || at > 0 && is_unspaced(c) {
            break;
        }
        columns += char_columns(c);
        if is_unspaced(c) {
            break;
        }
    }
    columns
}

/// Whether a wrapper may break at this character: white space that is not a no-break space.
fn is_break(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

fn row_start(words: &str, line: &Line, depth: u8) -> RowStart {
    let first = words.chars().find(|c| !matches!(c, '(' | '[' | '"' | '“' | '„' | '«' | '‘' | '\'')).unwrap_or(' ');
    // "– dass", "- and", "o tom": a dash or a short word inside a sentence, not a bullet.
    let after_dash = words.strip_prefix(['–', '—', '-', 'o']).and_then(|rest| rest.strip_prefix(' ')?.chars().next());
    if after_dash.is_some_and(letter::is_lowercase) {
        RowStart::Lower
    } else if depth == 0 && line.is_item() {
        RowStart::Item
    } else if letter::is_lowercase(first) {
        RowStart::Lower
    } else if letter::is_alphabetic(first) && !letter::is_uppercase(first) {
        RowStart::Uncased
    } else {
        RowStart::Other
    }
}

/// Whether a line holds the columns of a table: it has wide gaps or tabs between words.
fn is_table(words: &str) -> bool {
    let bytes = words.as_bytes();
    if bytes.contains(&b'\t') {
        return true;
    }
    // A gap covers one of every few places: only around spaces there is it measured.
    let is_space = |byte: &&u8| **byte == b' ';
    (TABLE_GAP - 1..bytes.len()).step_by(TABLE_GAP).filter(|&at| bytes[at] == b' ').any(|at| {
        let before = bytes[..at].iter().rev().take_while(is_space).take(TABLE_GAP).count();
        before + bytes[at..].iter().take_while(is_space).take(TABLE_GAP).count() >= TABLE_GAP
    })
}

/// Whether two neighbouring lines could be one paragraph by their margins and shapes.
fn is_pair(lines: &Lines, rows: &[Row], at: usize) -> bool {
    let (Some(a), Some(b), Some(line)) = (rows.get(at), rows.get(at + 1), lines.list.get(at + 1)) else { return false };
    let step = b.margin - a.margin;
    line.blanks == 0
        && a.depth == b.depth
        && !(a.is_blank || b.is_blank || a.is_table || b.is_table)
        && (b.start != RowStart::Item || is_number_inside(lines, at, a, line))
        && if a.start == RowStart::Item { (-1..=INDENT).contains(&step) } else { (-INDENT..=1).contains(&step) }
}

/// Whether a line that begins like the item of a list ("7. May") goes on with the sentence before it.
fn is_number_inside(lines: &Lines, at: usize, row: &Row, next: &Line) -> bool {
    next.start == Start::Number
        && row.start != RowStart::Item
        && lines.list.get(at).is_some_and(|line| matches!(line.end, End::Open | End::Comma))
}

/// Whether a break stands inside a sentence, as far as the lines alone tell.
fn is_inside_sentence(line: &Line, next: &Row) -> bool {
    let open = !line.ends_sentence() && line.end != End::Colon;
    open && matches!(next.start, RowStart::Lower | RowStart::Uncased)
        // A comma or a hyphen goes on, whatever follows.
        || line.end == End::Comma && next.start != RowStart::Item
}

/// The width most breaks inside sentences agree on: to the column, or where a wrapper evened the lines out nearly so.
fn width(lines: &Lines, rows: &[Row]) -> Option<Width> {
    width_within(lines, rows, 0).or_else(|| width_within(lines, rows, SLACK))
}

/// The width of a wrapped text.
#[derive(Clone, Copy)]
struct Width {
    columns: u32,
    /// Columns that any line may fall short of it; those with a break surely inside a sentence always may.
    slack: u32,
}

/// The width that most breaks inside sentences agree on when lines may fall so many columns short.
fn width_within(lines: &Lines, rows: &[Row], slack: u32) -> Option<Width> {
    let most = *WIDTHS.end();
    // Votes as differences: +1 where a break's range begins, -1 after its end.
    let mut votes = vec![(0i32, 0i32); most + 2];
    let mut breaks = 0usize;
    let mut wide = false;
    let pairs = || (0..rows.len().saturating_sub(1)).filter(|&at| is_pair(lines, rows, at));
    for at in pairs() {
        let (Some(row), Some(next), Some(line)) = (rows.get(at), rows.get(at + 1), lines.list.get(at)) else { break };
        if row.columns < LEAST_COLUMNS || row.columns == u32::MAX {
            continue;
        }
        let inside = is_inside_sentence(line, next);
        breaks += inside as usize;
        wide |= inside && line.uncased > 0 && next.first == 2;
        let (from, to) = (row.columns as usize, (row.columns + next.first + slack) as usize);
        for (edge, vote) in [(from, 1), (to + 1, -1)] {
            if let Some(slot) = votes.get_mut(edge.min(most + 1)) {
                slot.0 += if inside { vote } else { 0 };
                slot.1 += vote;
            }
        }
    }
    let (mut agree, mut all) = (0, 0);
    let mut best = (0, 0, 0);
    for (width, vote) in votes.iter().enumerate() {
        agree += vote.0;
        all += vote.1;
        // Of equal widths the widest: the fewer ends of paragraphs are then taken for full lines. Lines that may fall short
        // make it too wide.
        let better = if slack == 0 { (agree, all) >= (best.0, best.1) } else { (agree, all) > (best.0, best.1) };
        if WIDTHS.contains(&width) && (wide || width <= MOST_NARROW) && better {
            best = (agree, all, width);
        }
    }
    let (agree, width) = (best.0.max(0) as usize, best.2 as u32);
    let (mut short, mut long) = (0u32, 0u32);
    for (row, line) in rows.iter().zip(&lines.list) {
        if row.columns > width && line.count() > 1 {
            long += line.effective;
        } else if row.columns >= LEAST_COLUMNS {
            short += line.effective;
        }
    }
    let share = agree as f32 / breaks.max(1) as f32;
    let least = if slack == 0 { LEAST_BREAKS } else { EVENED_BREAKS };
    let enough = agree >= least && share >= if slack == 0 { AGREE } else { MANY_AGREE } && short > long;
    let found = enough || slack == 0 && agree >= MANY_BREAKS && share >= MANY_AGREE;
    found.then_some(Width { columns: width, slack: if share < EVEN { SLACK } else { slack } })
}

/// For every line whether its paragraph goes on in the next.
fn joins(lines: &Lines, rows: &[Row], width: Width) -> Vec<bool> {
    let count = rows.len();
    let mut joins = vec![false; count];
    let strong = |at: usize| rows.get(at + 1).is_some_and(|next| is_inside_sentence(&lines.list[at], next));
    let is_full = |at: usize| {
        let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) else { return false };
        let slack = if strong(at) { SLACK } else { width.slack };
        row.columns >= LEAST_COLUMNS
            && row.columns <= width.columns
            && row.columns + next.first + slack >= width.columns
    };
    let pair: Vec<bool> = (0..count).map(|at| is_pair(lines, rows, at) && is_full(at)).collect();
    let mut from = 0;
    while from < count {
        // A run of lines without blanks between.
        let mut to = from + 1;
        while to < count && lines.list[to].blanks == 0 && !rows[to].is_blank {
            to += 1;
        }
        // Lines that end early inside a sentence are no wrapper's: a list of headlines, a menu, verse.
        let early = (from..to - 1).filter(|&at| !pair[at] && !lines.list[at].ends_sentence()).count();
        let mut at = from;
        while at + 1 < to {
            // A chain of full lines, which is a paragraph where one of its breaks is surely inside a sentence.
            let chain = at;
            while at + 1 < to && pair[at] && (at == chain || is_same_margin(rows, at)) {
                at += 1;
            }
            let links = chain..at;
            let sure = links.clone().any(strong);
            let likely = early == 0 || links.len() >= LONG_CHAIN || links.clone().all(|at| may_go_on(lines, rows, at));
            for link in links {
                let margin = is_same_margin(rows, link) || rows[link].start == RowStart::Item || strong(link);
                joins[link] = margin && (sure || likely);
            }
            at = at.max(chain + 1);
        }
        from = to;
    }
    joins
}

/// Full lines in a row from which a run of them is a paragraph even among lines that end early.
const LONG_CHAIN: usize = 3;

fn is_same_margin(rows: &[Row], at: usize) -> bool {
    matches!(rows.get(at..at + 2), Some([a, b]) if (a.margin - b.margin).abs() <= 1)
}

/// Whether a full line among lines that end early may go on in the next: a headline over two lines.
fn may_go_on(lines: &Lines, rows: &[Row], at: usize) -> bool {
    let (Some(line), Some(next), Some(row)) = (lines.list.get(at), lines.list.get(at + 1), rows.get(at + 1)) else {
        return false;
    };
    matches!(line.end, End::Open | End::Comma)
        && next.effective >= 1
        && row.first_letter
        && !next.url
        && !next.copyright
}

/// The lines of a folded text, numbered as in the document.
pub fn numbered(folded: &Folded, original: &Lines) -> Lines {
    let mut lines = super::lines::split(folded.text());
    for line in &mut lines.list {
        let start = folded.original(line.span).start;
        let at = original.list.partition_point(|other| other.span.start <= start);
        line.number = at.checked_sub(1).and_then(|at| original.list.get(at)).map_or(line.number, |line| line.number);
    }
    lines
}

/// An article read from a folded text, with its spans led back to the document's text.
pub fn lead_back(mut article: Article, text: &str, folded: &Folded, mut folds: Vec<Fold>) -> Article {
    let mut end = 0;
    let mut marks: Vec<Span> = Vec::new();
    for block in &mut article.blocks {
        let span = folded.original(block.span);
        // What was folded to nothing before it (the marks of a quoted mail) belongs to it.
        let before = Span { start: end, end: span.start };
        let space = before.of(text).len() - before.of(text).trim_start().len();
        block.span = Span { start: end + space as u32, end: span.end };
        if block.span.start < span.start {
            marks.push(Span { start: block.span.start, end: span.start });
        }
        end = span.end;
    }
    if let Some(last) = article.blocks.last_mut() {
        last.span = Span { end: text.trim_end().len() as u32, ..last.span };
        marks.push(Span { start: end, end: last.span.end });
    }
    marks.retain(|mark| !mark.is_empty());
    folds.retain(|fold| {
        let after = marks.partition_point(|mark| mark.start <= fold.span.start);
        !after.checked_sub(1).and_then(|at| marks.get(at)).is_some_and(|mark| mark.contains(fold.span))
    });
    folds.extend(marks.into_iter().map(|span| Fold { span, space: false }));
    folds.order_by_key(|fold| fold.span);
    for span in article.metadata.spans_mut() {
        *span = folded.original(*span);
    }
    article.folds = folds;
    article
}

/// A wrapped text and where its paragraphs go on.
struct Joined<'a> {
    text: &'a str,
    lines: &'a Lines,
    rows: &'a [Row],
    joins: &'a [bool],
}

impl Joined<'_> {
    fn folds(&self) -> Vec<Fold> {
        let joined = self.joins.iter().filter(|j| **j).count().max(1) as f32;
        let ends = (0..self.joins.len()).filter(|&at| self.joins[at]);
        let hyphens = ends.clone().filter(|&at| self.hyphen(at).is_some()).count();
        let hyphenated = hyphens >= 3 && hyphens as f32 >= joined * HYPHENATED;
        let words = if hyphens > 0 { self.known_words() } else { HashMap::new() };
        let longest = ends.clone().map(|at| self.rows[at].columns).max().unwrap_or(0);
        let reach = |columns: u32| ends.clone().filter(|&at| self.rows[at].columns >= columns).count() as f32;
        let exact = joined >= LEAST_EXACT
            && reach(longest.saturating_sub(1)) >= joined * EXACT
            && reach(longest) >= joined * EXACT / 2.0;
        let cut_at = if exact { Some(longest) } else { None };
        let quoted = (0..self.joins.len()).any(|at| self.joins[at] && self.rows[at].depth > 0);
        let mut folds = Vec::new();
        for (at, (row, line)) in self.rows.iter().zip(&self.lines.list).enumerate() {
            let before = at.checked_sub(1).filter(|&before| self.joins[before]);
            match before {
                Some(before) => folds.push(self.join(before, row, hyphenated, cut_at, &words)),
                None if quoted && row.depth > 0 => {
                    folds.push(Fold { span: Span { start: line.span.start, end: row.from }, space: false });
                }
                None => {}
            }
        }
        folds
    }

    /// Where a line's paragraph goes on in the next: what is folded there.
    fn join(&self, at: usize, next: &Row, hyphenated: bool, cut_at: Option<u32>, words: &HashMap<String, u32>) -> Fold {
        let line = &self.lines.list[at];
        let gap = Span { start: line.span.end, end: next.from };
        if let Some((half, hyphen)) = self.hyphen(at) {
            let rest = self.rest(at);
            if !HANGING.contains(&rest.as_str()) {
                let whole = words.contains_key(&format!("{half}{rest}"));
                let apart = words.contains_key(&format!("{half}-{rest}"));
                let lower = rest.chars().next().is_some_and(letter::is_lowercase);
                let drop = hyphen == '\u{ad}' || lower && (whole || hyphenated && !apart);
                let start = if drop { gap.start - hyphen.len_utf8() as u32 } else { gap.start };
                return Fold { span: Span { start, end: gap.end }, space: false };
            }
        }
        let last = line.span.of(self.text).chars().next_back().unwrap_or(' ');
        let first = self.text.get(next.from as usize..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let unspaced = |c: char| is_unspaced(c) || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff60}');
        let cut = cut_at == Some(self.rows[at].columns) && next.margin == self.rows[at].margin;
        let cut = cut && gap.of(self.text).trim_start_matches('\r').starts_with('\n');
        Fold { span: gap, space: !(unspaced(last) && unspaced(first) || cut) }
    }

    /// The half word before the hyphen a line ends with, folded to lower case, and the hyphen.
    fn hyphen(&self, at: usize) -> Option<(String, char)> {
        let content = self.lines.list.get(at)?.span.of(self.text);
        let hyphen = content.chars().next_back().filter(|c| matches!(c, '-' | '\u{2010}' | '\u{ad}'))?;
        let half = last_word(content.get(..content.len() - hyphen.len_utf8())?);
        (half.chars().count() >= 2).then(|| (half.to_lowercase(), hyphen))
    }

    /// The word the next line begins with.
    fn rest(&self, at: usize) -> String {
        let from = self.rows.get(at + 1).map_or(0, |row| row.from as usize);
        let words = self.text.get(from..).unwrap_or("");
        let end = words.find(|c: char| !letter::is_alphabetic(c)).unwrap_or(words.len());
        words.get(..end).unwrap_or("").to_owned()
    }

    /// The words inside lines, in lower case, hyphens and all.
    fn known_words(&self) -> HashMap<String, u32> {
        let mut known = HashMap::new();
        for line in &self.lines.list {
            for word in line.span.of(self.text).split(|c: char| !(letter::is_alphabetic(c) || c == '-')) {
                let word = word.trim_matches('-');
                if word.len() >= 4 {
                    *known.entry(word.to_lowercase()).or_default() += 1;
                }
            }
        }
        known
    }
}

/// The letters a text ends with.
fn last_word(text: &str) -> &str {
    let from = text
        .char_indices()
        .rev()
        .take_while(|(_, c)| letter::is_alphabetic(*c))
        .last()
        .map_or(text.len(), |(at, _)| at);
    text.get(from..).unwrap_or("")
}
