//! Articles and outlets as drawn.

use super::models::{ArticleCard, Outlet};
use super::state::{DocumentRef, ViewState};
use super::words;
use crate::corpus::{Corpus, Entry};
use crate::query::Hits;
use crate::text::Order;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

/// Outlets have this many colours and shapes, then they come round again.
const OUTLET_STYLES: usize = 8;
/// A file name standing for an unknown outlet is shown up to this many characters: as many as stand in one line over a column of
/// five in bold.
const NAME_LENGTH: usize = 12;
/// An article without a title shows this many characters of its first words.
const FIRST_WORDS_LENGTH: usize = 70;

/// How each article's outlet is drawn: the same outlet alike everywhere.
pub struct Outlets {
    of: Vec<Outlet>,
    /// For each article, the number of its outlet's name, in the order of first appearance.
    numbers: Vec<u32>,
    /// For each such number, an article of that name.
    first: Vec<usize>,
}

impl Outlets {
    /// The outlets of a corpus, by article.
    pub fn of(corpus: &Corpus) -> Self {
        let unknown = corpus.entries().iter().filter(|entry| entry.article.metadata.outlet.is_none());
        let mut files = file_labels(&unknown.map(|entry| entry.document.name.as_str()).collect::<Vec<_>>()).into_iter();
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut outlets = Outlets { of: Vec::new(), numbers: Vec::new(), first: Vec::new() };
        for (at, entry) in corpus.entries().iter().enumerate() {
            let named = entry.article.metadata.outlet.as_ref().map(|outlet| outlet.value.clone());
            let is_known = named.is_some();
            let label = named.or_else(|| files.next()).unwrap_or_default();
            let number = match known.get(&label) {
                Some(number) => *number,
                None => {
                    let number = outlets.first.len() as u32;
                    outlets.first.push(at);
                    known.insert(label.clone(), number);
                    number
                }
            };
            outlets.numbers.push(number);
            outlets.of.push(Outlet {
                letters: if is_known { letters(&label) } else { (at + 1).to_string() },
                style: (number as usize % OUTLET_STYLES) as u8 + 1,
                known: is_known,
                label,
            });
        }
        outlets
    }

    /// The outlet of a name.
    pub fn of_label(&self, label: &str) -> Option<Outlet> {
        self.first.iter().filter_map(|&at| self.of.get(at)).find(|outlet| outlet.label == label).cloned()
    }

    /// The outlet of an article.
    pub fn of_entry(&self, entry: usize) -> Outlet {
        self.of.get(entry).cloned().unwrap_or_default()
    }

    /// The name of an article's outlet.
    pub fn label(&self, entry: usize) -> &str {
        self.of.get(entry).map_or("", |outlet| outlet.label.as_str())
    }

    /// The number of its name, for counting.
    pub fn number(&self, entry: usize) -> usize {
        self.numbers.get(entry).map_or(0, |number| *number as usize)
    }

    /// How many names there are.
    pub fn count(&self) -> usize {
        self.first.len()
    }
}

/// Two letters of an outlet's name: the first of its first two words, or its first two.
fn letters(label: &str) -> String {
    let words: Vec<&str> = label
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case("the"))
        .collect();
    let letters: String = match words.as_slice() {
        [one] => one.chars().take(2).collect(),
        many => many.iter().take(2).filter_map(|word| word.chars().next()).collect(),
    };
    letters.to_uppercase()
}

/// What files are called that stand for unknown outlets: as short as it may be, and none like another.
fn file_labels(names: &[&str]) -> Vec<String> {
    let mut labels: Vec<String> = names.iter().map(|name| short_name(name)).collect();
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, label) in labels.iter().enumerate() {
        alike.entry(label.clone()).or_default().push(at);
    }
    for (label, members) in alike.into_iter().filter(|(_, members)| members.len() > 1) {
        let own = |called: fn(&str) -> String| -> Vec<String> {
            members.iter().filter_map(|&at| names.get(at)).map(|name| called(name)).collect()
        };
        // By both ends of their names, by all of them, or, where these are the same, by number.
        let found = [own(both_ends), own(str::to_owned)].into_iter().find(|own| {
            let mut once = own.clone();
            once.order();
            once.windows(2).all(|two| matches!(two, [a, b] if a != b))
        });
        let found = found.unwrap_or_else(|| (1..=members.len()).map(|number| format!("{label} {number}")).collect());
        for (at, own) in members.into_iter().zip(found) {
            if let Some(label) = labels.get_mut(at) {
                *label = own;
            }
        }
    }
    labels
}

/// A file's name without its folders and ending, cut in the middle where it is long.
fn both_ends(name: &str) -> String {
    let (stem, row) = stem_and_row(name);
    let length = stem.chars().count();
    let (head, tail) = (NAME_LENGTH / 2 - 1, NAME_LENGTH / 2);
    if length <= NAME_LENGTH {
        return format!("{stem}{row}");
    }
    let end: String = stem.chars().skip(length - tail).collect();
    format!("{}{end}{row}", cut(stem, head))
}

/// A file's name without its folders and ending, cut with an ellipsis where it is long; the number of a row in it stays.
pub fn short_name(name: &str) -> String {
    let (stem, row) = stem_and_row(name);
    format!("{}{row}", cut(stem, NAME_LENGTH.saturating_sub(row.len())))
}

/// A file's name without its folders and ending, and the number of a row in it.
fn stem_and_row(name: &str) -> (&str, &str) {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let row = ending.find(':').and_then(|at| ending.get(at..)).unwrap_or_default();
    (if stem.is_empty() { file } else { stem }, row)
}

/// At most so many characters, with an ellipsis where some were left out.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}

/// An article's card.
pub fn card(entry: &Entry, at: usize, outlets: &Outlets, hits: &Hits, state: &ViewState) -> ArticleCard {
    let document = reference(entry);
    let metadata = &entry.article.metadata;
    let date = metadata.date.as_ref().map(|date| date.value.clone()).unwrap_or_default();
    ArticleCard {
        outlet: outlets.of_entry(at),
        title: title(entry),
        date: words::date(&date, true),
        // `datetime` takes the day alone, or a yearless `--01-23` as `01-23`.
        date_iso: date.strip_prefix("--").map_or(date.clone(), str::to_owned),
        words: entry.words,
        removed_percent: entry.removed_percent(),
        chosen: state.chosen.contains(&document),
        hits: hits.counts(at),
        document,
    }
}

/// The headline; the first words where there is none; the file's name where there are none either.
pub fn title(entry: &Entry) -> String {
    if let Some(title) = &entry.article.metadata.title {
        return title.value.clone();
    }
    let first = entry.article.blocks.iter().find(|block| block.kind.is_kept());
    let first = first.map_or(Cow::Borrowed(""), |block| entry.wording(block.span));
    if first.is_empty() { short_name(&entry.document.name) } else { cut(&first, FIRST_WORDS_LENGTH) }
}

/// How a state names the article.
pub fn reference(entry: &Entry) -> DocumentRef {
    DocumentRef { key: entry.document.id.key(), name: entry.document.name.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_have_two_letters() {
        for (label, two) in [
            ("Lorne Courier", "LC"),
            ("RFE/RL", "RR"),
            ("Reuters", "RE"),
            ("The Northern Ledger", "NL"),
            ("Le Monde diplomatique", "LM"),
            ("北京日报", "北京"),
            ("", ""),
        ] {
            assert_eq!(letters(label), two, "{label}");
        }
    }

    #[test]
    fn files_of_unknown_outlets_are_called_apart() {
        for (names, labels) in [
            (&["a/one.txt", "two.txt"][..], &["one", "two"][..]),
            (&["article_2016_08_01.txt", "x.txt", "article_2016_08_02.txt"], &["artic…_08_01", "x", "artic…_08_02"]),
            // Alike at both ends, in two folders, one name twice.
            (
                &["article_2016_08_final.txt", "article_2016_09_final.txt"],
                &["article_2016_08_final.txt", "article_2016_09_final.txt"],
            ),
            (&["a/page.txt", "b/page.txt"], &["a/page.txt", "b/page.txt"]),
            (&["page.txt", "page.txt"], &["page 1", "page 2"]),
            (&["extraordinary.jsonl:7", "extraordinary-too.jsonl:7"], &["extra…dinary:7", "extra…ry-too:7"]),
        ] {
            assert_eq!(file_labels(names), labels);
        }
    }

    #[test]
    fn file_names_are_shortened() {
        for (name, short) in [
            ("a/b/dump.txt", "dump"),
            ("002_bde0e07c79d429ac.txt", "002_bde0e07c…"),
            ("an-extraordinarily-long-name.txt", "an-extraordi…"),
            ("rows.jsonl:17", "rows:17"),
            ("an-extraordinarily-long-name.csv:1234", "an-extr…:1234"),
            (".txt", ".txt"),
            ("plain", "plain"),
        ] {
            assert_eq!(short_name(name), short, "{name}");
        }
    }
}
