//! A text to its lines, each with the shape that tells prose from page furniture: how long it is, how it begins and
//! ends, how many of its words are capitalised. One pass over the characters, nothing kept but numbers; words are
//! remembered as hashes of their folded form, so that later steps compare words without touching the text again.

use super::characters::{
    CLASSES, DIGIT, LOWER, UPPER, fold_into, fold_known, is_caseless, is_closing, is_mark, is_question, is_quote,
    is_sentence_end, is_separator, is_unspaced, letters,
};
use crate::intake::Span;
use crate::text::{fnv, letter};

/// Effective words from which a line that ends a sentence is a text line. From the line-rule experiments on public
/// news sets: below twelve, captions and teasers end like sentences too.
const TEXT_WORDS: u32 = 12;

/// Effective words from which a line is a text line however it ends (same source).
const LONG_WORDS: u32 = 25;

/// Characters of Chinese, Japanese and the like that stand for one word of a spaced language.
const UNSPACED_PER_WORD: u32 = 2;

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// A full stop or exclamation mark, in any script, quotes and brackets after it set aside.
    Sentence,
    /// A question mark.
    Question,
    /// A colon.
    Colon,
    /// "…" or "...".
    Ellipsis,
    /// A comma or semicolon.
    Comma,
    /// Anything else.
    Open,
}

/// How a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// A bullet and a space: "* ", "• ", "- ", or a text browser's "o " and "+ ".
    Bullet,
    /// A list number: "1. ", "2) ".
    Number,
    /// A lower-case letter.
    Lower,
    /// A quotation mark.
    Quote,
    /// Anything else.
    Other,
}

/// A non-blank line of the text.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its place, without white space at the ends.
    pub span: Span,
    /// Its number in the text, from 1, blank lines counted.
    pub number: u32,
    /// Columns of white space before it, at most [`MAX_INDENT`].
    pub indent: u8,
    /// Blank lines before it, at most [`MAX_BLANKS`].
    pub blanks: u8,
    /// Its words: a range of [`Lines::words`].
    pub words: (u32, u32),
    /// Words plus half the characters of unspaced scripts: the line's length in words of a spaced language.
    pub effective: u32,
    /// Letters of any script.
    pub letters: u32,
    /// Words that begin with a capital.
    pub capitalised: u32,
    /// Words of two letters and more that are all capitals.
    pub shouted: u32,
    /// Words of lower-case letters only.
    pub lower: u32,
    /// Lower-case words of at most three letters: a cue for prose that needs no word list.
    pub small: u32,
    /// Digits.
    pub digits: u32,
    /// Commas.
    pub commas: u32,
    /// Sentence ends inside or at the end.
    pub sentences: u32,
    /// Quotation marks.
    pub quotes: u32,
    /// Letters of scripts without capitals (Arabic, Hebrew, Chinese, Hindi …).
    pub uncased: u32,
    /// Pipes, bullets, arrows and other separators between words.
    pub separators: u32,
    /// Holds an e-mail address.
    pub email: bool,
    /// Holds a web address.
    pub url: bool,
    /// Holds ©.
    pub copyright: bool,
    /// Holds a colon, slash or opening bracket, as the credits of pictures do.
    pub marks: bool,
    /// How it ends.
    pub end: End,
    /// How it begins.
    pub start: Start,
    /// A hash of its words; lines with the same words have the same hash.
    pub hash: u64,
}

/// Indents are counted up to here.
pub const MAX_INDENT: u8 = 24;

/// Blank lines are counted up to here.
pub const MAX_BLANKS: u8 = 4;

impl Line {
    /// Number of words.
    pub fn count(&self) -> u32 {
        self.words.1 - self.words.0
    }

    /// A line long enough to be a paragraph: twelve words that end a sentence, or twenty-five however they end.
    pub fn is_text(&self) -> bool {
        self.effective >= LONG_WORDS || self.effective >= TEXT_WORDS && self.ends_sentence()
    }

    /// Whether it ends with a sentence mark.
    pub fn ends_sentence(&self) -> bool {
        matches!(self.end, End::Sentence | End::Question)
    }

    /// A shorter line that still reads like prose: a sentence of four words, or twelve words in any case.
    pub fn is_weak_text(&self) -> bool {
        self.effective >= TEXT_WORDS || self.effective >= 4 && self.ends_sentence()
    }

    /// Share of its words that begin with a capital, 0 to 1.
    pub fn capital_share(&self) -> f32 {
        self.capitalised as f32 / self.count().max(1) as f32
    }

    /// Whether most of its letters belong to a script without capitals.
    pub fn is_uncased(&self) -> bool {
        self.uncased * 2 > self.letters
    }

    /// Whether it begins as the item of a list.
    pub fn is_item(&self) -> bool {
        matches!(self.start, Start::Bullet | Start::Number)
    }
}

/// A text's lines and the words they are made of.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// The non-blank lines in order.
    pub list: Vec<Line>,
    /// Hashes of the folded words of all lines, in order.
    pub words: Vec<u32>,
    /// Per word: its length in letters, at most 255, and whether it is digits only (length 0).
    pub lengths: Vec<u8>,
}

impl Lines {
    /// The hashed words of a line.
    pub fn words_of(&self, line: &Line) -> &[u32] {
        self.words.get(line.words.0 as usize..line.words.1 as usize).unwrap_or(&[])
    }

    /// The lengths of a line's words, beside [`Lines::words_of`].
    pub fn lengths_of(&self, line: &Line) -> &[u8] {
        self.lengths.get(line.words.0 as usize..line.words.1 as usize).unwrap_or(&[])
    }
}

/// Hashes of the words of a phrase, parted as [`split`] parts them.
pub fn phrase_hashes(phrase: &str) -> Vec<u32> {
    let mut lines = Lines::default();
    scan(phrase, 0, &mut lines);
    lines.words
}

/// Parts a text into its non-blank lines. Lines end at "\n", "\r\n" and a lone "\r".
pub fn split(text: &str) -> Lines {
    let mut lines = Lines::default();
    lines.words.reserve(text.len() / 6);
    lines.lengths.reserve(text.len() / 6);
    let bytes = text.as_bytes();
    let (mut at, mut number, mut blanks) = (0, 0u32, 0u8);
    while at < bytes.len() {
        let rest = bytes.get(at..).unwrap_or(&[]);
        let length = line_length(rest);
        let end = at + length;
        let next = match (rest.get(length), rest.get(length + 1)) {
            (Some(b'\r'), Some(b'\n')) => end + 2,
            (Some(_), _) => end + 1,
            (None, _) => end,
        };
        number = number.saturating_add(1);
        let whole = Span::new(at, end);
        let span = whole.trimmed(text);
        if span.is_empty() {
            blanks = (blanks + 1).min(MAX_BLANKS);
        } else {
            let mut line = scan(span.of(text), span.start as usize, &mut lines);
            line.number = number;
            line.blanks = blanks;
            line.indent = indent_of(text.get(at..span.start as usize).unwrap_or(""));
            blanks = 0;
            lines.list.push(line);
        }
        at = next;
    }
    lines
}

/// The bytes before the next end of a line.
fn line_length(rest: &[u8]) -> usize {
    let is_end = |byte: &u8| (*byte == b'\n') | (*byte == b'\r');
    // A whole row of bytes is looked at by a few instructions.
    let whole =
        rest.as_chunks::<16>().0.iter().take_while(|row| !row.iter().fold(false, |any, byte| any | is_end(byte)));
    let passed = whole.count() * 16;
    rest.iter().skip(passed).position(is_end).map_or(rest.len(), |at| passed + at)
}

/// Columns a run of white space is wide: a tab goes to the next multiple of eight.
fn indent_of(space: &str) -> u8 {
    let mut columns = 0u32;
    for c in space.chars() {
        columns = if c == '\t' { columns / 8 * 8 + 8 } else { columns + 1 };
        if columns >= MAX_INDENT as u32 {
            return MAX_INDENT;
        }
    }
    columns as u8
}

/// What is known of the word being read.
#[derive(Clone, Copy)]
struct Word {
    hash: u32,
    length: u32,
    digits: u32,
    first_upper: bool,
    upper: u32,
    /// Letters of scripts without capitals.
    uncased: u32,
}

const NO_WORD: Word = Word { hash: fnv::START_32, length: 0, digits: 0, first_upper: false, upper: 0, uncased: 0 };

impl Word {
    /// Adds a run of ASCII letters and digits, given the hash with them and which classes they are of.
    fn add_ascii(&mut self, hash: u32, seen: u8, run: &[u8]) {
        self.hash = hash;
        self.length += run.len() as u32;
        if seen & (DIGIT | UPPER) != 0 {
            for &byte in run {
                self.digits += u32::from(byte < b'A');
                self.upper += u32::from(byte & 0x20 == 0);
            }
        }
    }
}

/// The ASCII letters and digits that stand from a place on: the hash with them, the classes they are of, and where they end.
#[inline(always)]
fn ascii_run(mut hash: u32, bytes: &[u8], from: usize) -> (u32, u8, usize) {
    let (mut seen, mut end) = (0, from);
    while let Some(&byte) = bytes.get(end) {
        let class = CLASSES[usize::from(byte)];
        if class == 0 {
            break;
        }
        seen |= class;
        // This bit makes capitals small; digits have it.
        hash = fnv::add_32(hash, u32::from(byte | 0x20));
        end += 1;
    }
    (hash, seen, end)
}

/// Reads one line (trimmed, not empty) that stands at byte `at`, adding its words to `lines`.
fn scan(content: &str, at: usize, lines: &mut Lines) -> Line {
    let first_word = lines.words.len() as u32;
    let mut line = Line {
        span: Span::new(at, at + content.len()),
        number: 0,
        indent: 0,
        blanks: 0,
        words: (first_word, first_word),
        effective: 0,
        letters: 0,
        capitalised: 0,
        shouted: 0,
        lower: 0,
        small: 0,
        digits: 0,
        commas: 0,
        sentences: 0,
        quotes: 0,
        uncased: 0,
        separators: 0,
        email: false,
        url: false,
        copyright: false,
        marks: false,
        end: end_of(content),
        start: start_of(content),
        hash: fnv::START,
    };
    let mut unspaced = 0u32;
    let mut spaced_words = 0u32;
    let mut word = NO_WORD;
    let mut previous = ' ';
    let mut stop = false;
    let bytes = content.as_bytes();
    let letters = letters();
    let mut next = 0;
    while let Some(&byte) = bytes.get(next) {
        // Most of most texts is this.
        let class = CLASSES[usize::from(byte)];
        if class != 0 {
            let begins = word.length == 0;
            if begins && stop {
                // A sentence end counts once a new word begins after it and a space.
                line.sentences += u32::from(previous.is_whitespace());
            }
            stop = false;
            let (hash, others, end) = ascii_run(fnv::add_32(word.hash, u32::from(byte | 0x20)), bytes, next + 1);
            let after = bytes.get(end).copied().unwrap_or(b' ');
            if begins && class != DIGIT && (others | LOWER) == LOWER && after.is_ascii() {
                // Most words are small letters of ASCII and no more, the first perhaps a capital, and there is little to count.
                let length = (end - next) as u32;
                let small = class == LOWER;
                line.letters += length;
                line.lower += u32::from(small);
                line.small += u32::from(small & (length <= 3));
                line.capitalised += u32::from(!small);
                push(hash, length.min(255) as u8, &mut line, lines);
                spaced_words += 1;
                if after == b' ' {
                    previous = ' ';
                    next = end + 1;
                    continue;
                }
            } else {
                word.first_upper = if begins { class == UPPER } else { word.first_upper };
                word.add_ascii(hash, others | class, bytes.get(next..end).unwrap_or(&[]));
            }
            previous = bytes.get(end - 1).copied().unwrap_or(byte) as char;
            next = end;
            continue;
        }
        if byte == b' ' {
            spaced_words += finish(&mut word, &mut line, lines);
            previous = ' ';
            next += 1;
            continue;
        }
        if byte.is_ascii() {
            spaced_words += finish(&mut word, &mut line, lines);
            match byte {
                b',' => line.commas += 1,
                b'@' => line.email |= previous.is_alphanumeric(),
                b'/' => {
                    line.url |= previous == '/';
                    line.marks = true;
                }
                b':' | b'(' | b'[' => line.marks = true,
                b'"' => line.quotes += 1,
                b'|' => line.separators += 1,
                _ => {}
            }
            let c = byte as char;
            stop = is_sentence_end(c) || stop && (c.is_whitespace() || is_closing(c));
            previous = c;
            next += 1;
            continue;
        }
        let Some(c) = content.get(next..).and_then(|rest| rest.chars().next()) else { break };
        next += c.len_utf8();
        let known = letters.get(c as usize).copied();
        let alphanumeric = known.map_or_else(|| letter::is_alphanumeric(c), |known| known.alphanumeric);
        if alphanumeric || is_mark(c) {
            let upper = known.map_or_else(|| letter::is_uppercase(c), |known| known.upper);
            let numeric = known.map_or_else(|| letter::is_numeric(c), |known| known.numeric);
            // None of the common alphabets is written without spaces.
            if known.is_none() && is_unspaced(c) {
                // Every character is a word of its own: phrases and repeats can then be compared as elsewhere.
                spaced_words += finish(&mut word, &mut line, lines);
                unspaced += 1;
                line.letters += 1;
                line.uncased += 1;
                push(fold_into(fnv::START_32, c), 1, &mut line, lines);
            } else {
                if word.length == 0 {
                    word.first_upper = upper;
                    line.sentences += (stop && previous.is_whitespace()) as u32;
                }
                word.hash = fold_known(word.hash, c, known);
                word.length += 1;
                if numeric {
                    word.digits += 1;
                } else if known.map_or_else(|| is_caseless(c), |known| known.caseless) {
                    word.uncased += 1;
                } else {
                    word.upper += upper as u32;
                }
            }
            stop = false;
        } else {
            spaced_words += finish(&mut word, &mut line, lines);
            match c {
                '،' | '、' | '，' => line.commas += 1,
                '©' => {
                    line.copyright = true;
                    push(fold_into(fnv::START_32, c), 1, &mut line, lines);
                }
                _ => {
                    line.quotes += is_quote(c) as u32;
                    line.separators += is_separator(c) as u32;
                }
            }
            if is_sentence_end(c) {
                stop = true;
                line.sentences += matches!(c, '。' | '！' | '？') as u32;
            } else if !c.is_whitespace() && !is_closing(c) {
                stop = false;
            }
        }
        previous = c;
    }
    spaced_words += finish(&mut word, &mut line, lines);
    line.words.1 = lines.words.len() as u32;
    line.sentences += line.ends_sentence() as u32;
    line.effective = spaced_words + unspaced / UNSPACED_PER_WORD;
    line
}

/// Ends the word being read, if any; returns how many words were counted (0 or 1).
#[inline(always)]
fn finish(word: &mut Word, line: &mut Line, lines: &mut Lines) -> u32 {
    if word.length == 0 { 0 } else { count(std::mem::replace(word, NO_WORD), line, lines) }
}

fn count(done: Word, line: &mut Line, lines: &mut Lines) -> u32 {
    let all_digits = done.digits == done.length;
    let letters = done.length - done.digits;
    let cased = letters - done.uncased;
    line.digits += done.digits;
    line.letters += letters;
    line.uncased += done.uncased;
    push(done.hash, if all_digits { 0 } else { done.length.min(255) as u8 }, line, lines);
    if all_digits {
        return 0;
    }
    line.capitalised += done.first_upper as u32;
    line.shouted += (cased >= 2 && done.upper == cased) as u32;
    if cased > 0 && done.upper == 0 && done.digits == 0 {
        line.lower += 1;
        line.small += (done.length <= 3) as u32;
    }
    1
}

fn push(hash: u32, length: u8, line: &mut Line, lines: &mut Lines) {
    lines.words.push(hash);
    lines.lengths.push(length);
    line.hash = fnv::add(line.hash, hash as u64);
}

fn end_of(content: &str) -> End {
    let bare = content.trim_end_matches(|c: char| is_closing(c) || c.is_whitespace());
    let last = bare.chars().next_back().unwrap_or(' ');
    if last == '…' || bare.ends_with("...") {
        End::Ellipsis
    } else if is_question(last) {
        End::Question
    } else if is_sentence_end(last) {
        End::Sentence
    } else if matches!(last, ':' | '：') {
        End::Colon
    } else if matches!(last, ',' | ';' | '،' | '，' | '、' | '；') {
        End::Comma
    } else {
        End::Open
    }
}

fn start_of(content: &str) -> Start {
    let mut chars = content.chars();
    let first = chars.next().unwrap_or(' ');
    let spaced = chars.next().is_some_and(char::is_whitespace);
    if matches!(first, '•' | '◦' | '▪' | '●' | '■' | '‣' | '⁃' | '·' | '▸' | '►' | '➤' | '✓' | '✔')
        || spaced && matches!(first, '*' | '-' | '–' | '—' | 'o' | '+' | '#')
    {
        return Start::Bullet;
    }
    if first.is_ascii_digit() {
        let rest = content.trim_start_matches(|c: char| c.is_ascii_digit());
        let mut after = rest.chars();
        let is_number = content.len() - rest.len() <= 3
            && after.next().is_some_and(|c| matches!(c, '.' | ')'))
            && after.next().is_some_and(char::is_whitespace);
        return if is_number { Start::Number } else { Start::Other };
    }
    if is_quote(first) || matches!(first, '‘' | '\'') {
        Start::Quote
    } else if first.is_lowercase() {
        Start::Lower
    } else {
        Start::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        for (text, want) in [
            ("", vec![]),
            ("one", vec![(1, 0, 0)]),
            ("\n\n  one\r\n\r\ntwo\rthree\n", vec![(3, 2, 2), (5, 0, 1), (6, 0, 0)]),
            ("\tone", vec![(1, 8, 0)]),
        ] {
            let got: Vec<_> = split(text).list.iter().map(|l| (l.number, l.indent, l.blanks)).collect();
            assert_eq!(got, want, "{text:?}");
        }
    }

    #[test]
    fn shapes_are_told_apart() {
        let one = |text: &str| split(text).list[0].clone();
        assert_eq!(one("He said no.”").end, End::Sentence);
        assert_eq!(one("Why (again?)").end, End::Question);
        assert_eq!(one("* item").start, Start::Bullet);
        assert_eq!(one("12. item").start, Start::Number);
        assert_eq!(one("12.5 per cent").start, Start::Other);
        assert_eq!(one("Three words, 2016").effective, 2);
        assert_eq!(one("習近平国家主席が北京で会談した。").effective, 7);
        assert!(one("write to desk@example.org").email);
        assert_eq!(one("One ends. Two ends! Three").sentences, 2);
        assert!(one("قال الوزير إن الاتفاق سيدخل حيز التنفيذ").is_uncased());
    }

    #[test]
    fn the_same_words_hash_alike_whatever_their_case_and_signs() {
        assert_eq!(split("Read MORE »").list[0].hash, split("* read more").list[0].hash);
    }
}
