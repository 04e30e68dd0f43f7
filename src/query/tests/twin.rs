//! Queries against a twin that looks at every word of every block in turn: random collections, random queries of every
//! operator, the same hits at the same places.

use crate::annotate::Manner;
use crate::clean::{Kind, Options};
use crate::corpus::{Corpus, Entry};
use crate::dice::Dice;
use crate::intake::{Document, Given, Span};
use crate::query::find::{Search, has_words};
use crate::query::{Condition, Field, Find, Pattern, Query, Voice, parse, run};
use crate::text::{fold, within_apostrophe, words_of};
use std::collections::BTreeSet;

/// A word where it stands.
struct Word {
    position: u32,
    folded: String,
    written: String,
    /// In the block as it reads.
    at: Span,
    span: Span,
}

struct Block {
    entry: usize,
    kind: Kind,
    text: String,
    words: Vec<Word>,
}

/// Article, first and last position.
type Place = (usize, u32, u32);

struct Twin<'a> {
    corpus: &'a Corpus,
    blocks: Vec<Block>,
}

impl<'a> Twin<'a> {
    fn new(corpus: &'a Corpus) -> Self {
        let mut blocks = Vec::new();
        for (at, entry) in corpus.entries().iter().enumerate() {
            let mut position = 0;
            for block in entry.article.blocks.iter().filter(|block| block.kind.is_kept()) {
                let reading = entry.article.folded(&entry.document.text, block.span);
                let mut words = Vec::new();
                for (start, word) in words_of(reading.text()) {
                    let at = Span::new(start, start + word.len());
                    let (folded, span) = (fold(word), reading.original(at));
                    words.push(Word { position, folded, written: word.to_owned(), at, span });
                    position += 1;
                }
                position += 1;
                blocks.push(Block { entry: at, kind: block.kind, text: reading.text().to_owned(), words });
            }
        }
        Twin { corpus, blocks }
    }

    fn find(&self, what: &Find) -> BTreeSet<Place> {
        self.blocks.iter().flat_map(|block| self.in_block(what, block)).collect()
    }

    fn in_block(&self, what: &Find, block: &Block) -> BTreeSet<Place> {
        let where_word = |fits: &dyn Fn(&Word) -> bool| {
            let fitting = block.words.iter().filter(|word| fits(word));
            fitting.map(|word| (block.entry, word.position, word.position)).collect()
        };
        match what {
            Find::Word(pattern) | Find::Each(pattern) => {
                let mut found: BTreeSet<Place> = where_word(&|word| {
                    pattern.fits(&word.folded)
                        || within_apostrophe(&word.folded).is_some_and(|within| pattern.fits(within))
                });
                for pair in block.words.windows(2) {
                    let is_joined = &block.text[pair[0].at.end as usize..pair[1].at.start as usize] == "-";
                    let joined = format!("{}{}", pair[0].folded, pair[1].folded);
                    if is_joined && matches!(pattern, Pattern::Word(word) if *word == joined) {
                        found.insert((block.entry, pair[0].position, pair[1].position));
                    }
                }
                found
            }
            Find::Exact(written) => {
                where_word(&|word| word.written == *written || word.written.split('\'').any(|part| part == written))
            }
            Find::Regex(regex) => {
                let touched = regex.places(&block.text).filter_map(|place| {
                    let place = Span::new(place.start, place.end);
                    let mut words = block.words.iter().filter(|word| word.at.overlaps(place)).map(|word| word.position);
                    let first = words.next()?;
                    Some((block.entry, first, words.next_back().unwrap_or(first)))
                });
                touched.collect()
            }
            Find::Name(_) => unreachable!("not asked of the twin"),
            Find::Phrase(parts) => {
                let mut found = self.in_block(&parts[0], block);
                for part in &parts[1..] {
                    let next = self.in_block(part, block);
                    found = found
                        .iter()
                        .flat_map(|one| next.iter().filter(|b| b.1 == one.2 + 1).map(move |b| (one.0, one.1, b.2)))
                        .collect();
                }
                found
            }
            Find::Either(parts) => parts.iter().flat_map(|part| self.in_block(part, block)).collect(),
            Find::Near { parts, within, any_order } => {
                let mut found = self.in_block(&parts[0], block);
                for part in &parts[1..] {
                    let next = self.in_block(part, block);
                    let nearest = found.iter().filter_map(|one| {
                        let gap = |b: &Place| match (b.1 > one.2, b.2 < one.1) {
                            (true, _) => Some(b.1 - one.2 - 1),
                            (_, true) if *any_order => Some(one.1 - b.2 - 1),
                            _ => None,
                        };
                        let near = next.iter().filter_map(|b| Some((gap(b).filter(|gap| gap <= within)?, b)));
                        near.min_by_key(|(gap, _)| *gap).map(|(_, b)| (one.0, one.1.min(b.1), one.2.max(b.2)))
                    });
                    found = nearest.collect();
                }
                found
            }
            Find::InTitle(inner) if block.kind == Kind::Title => self.in_block(inner, block),
            Find::InTitle(_) => BTreeSet::new(),
        }
    }

    fn holds(&self, condition: &Condition, place: Place) -> bool {
        let entry = &self.corpus.entries()[place.0];
        let metadata = &entry.article.metadata;
        let quoted = |wanted: &dyn Fn(&crate::annotate::Quote) -> bool| {
            entry.mentions().quotes.iter().filter(|quote| wanted(quote)).any(|quote| {
                let words = self.blocks.iter().filter(|block| block.entry == place.0).flat_map(|block| &block.words);
                let touched: Vec<u32> = words.filter(|w| w.span.overlaps(quote.span)).map(|w| w.position).collect();
                touched.first().is_some_and(|first| *first <= place.1) && touched.last().is_some_and(|l| place.2 <= *l)
            })
        };
        match condition {
            Condition::Without(what) => self.find(what).iter().all(|other| other.0 != place.0),
            Condition::Near(what, within) => {
                let holds = |block: &&Block, at: u32| block.words.iter().any(|word| word.position == at);
                let block = self.blocks.iter().find(|block| block.entry == place.0 && holds(block, place.1));
                block.is_some_and(|block| {
                    self.in_block(what, block).iter().any(|other| {
                        other.2 < place.1 && place.1 - other.2 <= *within
                            || other.1 > place.2 && other.1 - place.2 <= *within
                    })
                })
            }
            Condition::Kind(kind) => {
                let block = self
                    .blocks
                    .iter()
                    .find(|block| block.entry == place.0 && block.words.iter().any(|word| word.position == place.1));
                block.is_some_and(|block| block.kind == *kind)
            }
            Condition::In(Voice::Quotes) => quoted(&|quote| quote.manner == Manner::Direct),
            Condition::In(Voice::Speech) => quoted(&|_| true),
            Condition::In(Voice::Narration) => !quoted(&|_| true),
            Condition::Has(Field::Outlet, words) => {
                has_words(metadata.outlet.as_ref().map_or(&entry.document.name, |outlet| &outlet.value), words)
            }
            Condition::Published { before, date } => {
                metadata.date.as_ref().is_some_and(|published| (published.value < *date) == *before)
            }
            Condition::Not(inner) => !self.holds(inner, place),
            Condition::Has(..) | Condition::Forms(_) => unreachable!("not asked of the twin"),
        }
    }

    /// The hits as (series, article, span).
    fn run(&self, query: &Query) -> BTreeSet<(usize, usize, Span)> {
        let mut hits = BTreeSet::new();
        for (number, series) in query.series.iter().enumerate() {
            for place in self.find(&series.find) {
                if series.only.iter().chain(&query.only).all(|condition| self.holds(condition, place)) {
                    let span = |position: u32| {
                        let words = self.blocks.iter().filter(|block| block.entry == place.0).flat_map(|b| &b.words);
                        words.filter(|word| word.position == position).map(|word| word.span).next().unwrap()
                    };
                    hits.insert((number, place.0, Span { start: span(place.1).start, end: span(place.2).end }));
                }
            }
        }
        hits
    }
}

/// Words that meet often in a small collection, in several kinds of writing.
const WORDS: [&str; 24] = [
    "ferry",
    "Ferry",
    "ferries",
    "the",
    "The",
    "bridge",
    "bridge's",
    "l'eau",
    "eau",
    "Brücke",
    "brucke",
    "cracked",
    "cracks",
    "crack",
    "北京",
    "北",
    "Ёлки",
    "елки",
    "e-mail",
    "email",
    "2016",
    "İstanbul'da",
    "said",
    "x",
];

fn word(dice: &mut Dice) -> &'static str {
    WORDS[dice.roll(WORDS.len())]
}

fn corpus(dice: &mut Dice) -> Corpus {
    let mut corpus = Corpus::new();
    for at in 0..6 {
        let mut text = String::new();
        for _ in 0..2 + dice.roll(3) {
            for _ in 0..4 + dice.roll(16) {
                match dice.roll(12) {
                    0 => text += &format!("“{} {},” said Anna Berg. ", word(dice), word(dice)),
                    _ => text += word(dice),
                }
                text += [" ", " ", ", ", " — ", "; ", ". "][dice.roll(6)];
            }
            text += "\n\n";
        }
        let given = Given {
            title: (at % 2 == 0).then(|| format!("{} {}", word(dice), word(dice))),
            outlet: Some(["Ferry Post", "Kessel Gazette"][at % 2].to_owned()),
            date: Some(format!("201{at}-0{}", at + 1)),
            ..Given::default()
        };
        let options = Options { raw: dice.roll(2) == 0, ..Options::default() };
        corpus.add_entry(Entry::new(Document::new(format!("{at}.txt"), text, given), options));
        if dice.roll(3) == 0 {
            corpus.pack();
        }
    }
    corpus
}

/// One thing to look for, as a reader types it.
fn typed(dice: &mut Dice, depth: usize) -> String {
    let (a, b) = (word(dice), word(dice));
    let first = a.chars().next().unwrap_or('a');
    let sign = ["~", "~~"][dice.roll(2)];
    match dice.roll(if depth > 0 { 13 } else { 9 }) {
        0 => format!("{first}*"),
        1 => format!("*{}", a.chars().last().unwrap_or('a')),
        2 => format!("?{}", a.chars().skip(1).collect::<String>()),
        3 => format!("={a}"),
        4 => format!("\"{a} {b}\""),
        5 => format!("\"{a} {b} {}\"{sign}{}", word(dice), dice.roll(6)),
        6 => format!("/{}/", ["f.rr", "\\bthe\\s+\\w+", "[0-9]+", "e", "北", "cr(a|e)cks?"][dice.roll(6)]),
        7 | 8 => a.to_owned(),
        9 => format!("({}|{})", typed(dice, depth - 1), typed(dice, depth - 1)),
        10 => format!("({} {})", typed(dice, depth - 1), typed(dice, depth - 1)),
        11 => format!("title:{a}"),
        _ => format!("{} {}", typed(dice, depth - 1), typed(dice, depth - 1)),
    }
}

fn condition(dice: &mut Dice) -> String {
    let word = word(dice);
    match dice.roll(10) {
        0 => format!(" -{word}"),
        1 if dice.roll(2) == 0 => format!(" near:{word}{}", ["", "~2", "~5"][dice.roll(3)]),
        1 => format!(" near:({word}|\"{word} {}\"~~12)", self::word(dice)),
        2 => " kind:body".to_owned(),
        3 => " -kind:title".to_owned(),
        4 => " in:quotes".to_owned(),
        5 => " in:narration".to_owned(),
        6 => " -in:speech".to_owned(),
        7 => " outlet:ferry".to_owned(),
        8 => format!(" after:201{}", dice.roll(7)),
        _ => format!(" before:201{}-03", dice.roll(7)),
    }
}

#[test]
fn every_operator_finds_what_a_naive_search_finds() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut found = 0;
    for _ in 0..12 {
        let corpus = corpus(&mut dice);
        let twin = Twin::new(&corpus);
        for _ in 0..100 {
            let mut text = typed(&mut dice, 2);
            for _ in 0..dice.roll(3) {
                text += &condition(&mut dice);
            }
            if dice.roll(4) == 0 {
                text = format!("{text}, {}", typed(&mut dice, 1));
            }
            let (query, _) = parse(&text);
            for series in &query.series {
                let places = Search::new(&corpus).find(&series.find);
                let ours: BTreeSet<Place> = places.iter().map(|m| (m.entry as usize, m.first, m.last)).collect();
                assert_eq!(ours, twin.find(&series.find), "{}: {:?}", series.text, series.find);
            }
            let hits = run(&query, &corpus);
            let mut ours = BTreeSet::new();
            for (at, entry) in corpus.entries().iter().enumerate() {
                for hit in hits.of(at) {
                    assert!(entry.document.text.get(hit.span.range()).is_some_and(|words| !words.is_empty()));
                    assert!(ours.insert((usize::from(hit.series), at, hit.span)), "{text}: twice");
                }
            }
            assert_eq!(ours, twin.run(&query), "{text}");
            found += ours.len();
        }
    }
    assert!(found > 8_000, "{found}: do the queries find anything?");
}

#[test]
fn a_pattern_in_the_index_is_the_pattern_itself() {
    // What a wildcard's ends let through is what fits.
    for pattern in ["a*b", "*b", "a*", "?", "*a*", "a?b*"] {
        let wildcard = Pattern::Wildcard(pattern.to_owned());
        for word in ["ab", "a", "b", "axb", "abab", "ba", "é"] {
            let (prefix, suffix) = crate::query::wildcard::ends(pattern);
            assert!(!wildcard.fits(word) || word.starts_with(prefix) && word.ends_with(suffix), "{pattern} {word}");
        }
    }
}

/// The example dumps, and the real ones where they are here.
fn dumps() -> Corpus {
    let mut corpus = Corpus::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["sample", "../shared/seeds"] {
        let Ok(files) = std::fs::read_dir(root.join(folder)) else {
            println!("skipped: {folder} is not here");
            continue;
        };
        let mut paths: Vec<std::path::PathBuf> = files.flatten().map(|file| file.path()).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
            let text = std::fs::read_to_string(path).unwrap();
            corpus.add(Document::new(path.to_string_lossy(), text, Given::default()), Options::default());
        }
    }
    corpus
}

#[test]
fn a_name_is_found_wherever_an_article_has_it_though_few_are_asked() {
    let corpus = dumps();
    let all = || corpus.entries().iter().flat_map(|entry| &entry.mentions().entities);
    let mut words: Vec<String> =
        all().flat_map(|e| words_of(&e.name).map(|(_, w)| fold(w)).collect::<Vec<_>>()).collect();
    words.sort();
    words.dedup();
    assert!(words.len() > 50);
    for word in words {
        let pattern = [Pattern::Word(word.clone())];
        let named = |name: &str| has_words(name, &pattern);
        let surnames: Vec<String> = all()
            .filter(|entity| named(&entity.name) && words_of(&entity.name).count() > 1)
            .filter_map(|entity| words_of(&entity.name).last().map(|(_, last)| fold(last)))
            .collect();
        let index = corpus.index();
        let mut twin = BTreeSet::new();
        for (at, entry) in corpus.entries().iter().enumerate() {
            for entity in &entry.mentions().entities {
                let is_surname = words_of(&entity.name).count() == 1 && surnames.contains(&fold(&entity.name));
                if named(&entity.name) || is_surname {
                    let touched = entity.mentions.iter().map(|span| index.positions_touching(at, *span));
                    twin.extend(touched.filter(|p| !p.is_empty()).map(|p| (at, p.start, p.end - 1)));
                }
            }
        }
        let found = Search::new(&corpus).find(&Find::Name(pattern.to_vec()));
        let ours: BTreeSet<Place> = found.iter().map(|m| (m.entry as usize, m.first, m.last)).collect();
        assert_eq!(ours, twin, "@{word}");
    }
}
