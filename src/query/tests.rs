//! Queries over a small collection, by table; and against a twin that looks at every word in turn.

use super::search::find;
use super::{Find, Pattern, parse, run};
use crate::clean::Options;
use crate::corpus::Corpus;
use crate::intake::{Document, Given};
use crate::text::{fold, words_of};

const TEXTS: [(&str, &str, Option<&str>); 4] = [
    (
        "Kessel Gazette",
        "Kessel Bridge shut after cracks found\n\nInspectors closed the Kessel Bridge on Wednesday after they found cracks in \
         three of its steel hangers, the city said. Nobody was hurt.\n\n“The bridge will stay shut for six weeks,” said \
         harbour master Anna Lindqvist. “No ship will wait for it.”\n\nLindqvist said that the ferry would sail twice as \
         often. The bath house beside the bridge stays open.\n",
        Some("2024-03-05"),
    ),
    (
        "Nord Post",
        "Ferry is now the only way across\n\nThe ferry was full from dawn on Wednesday after cracks had closed the Kessel \
         Bridge to all traffic, drivers said. A storm kept it in port for an hour.\n\n“We need the bridge,” said driver Karl \
         Brandt, who comes from Bath. Lindqvist said on Tuesday that nobody knew when it would open.\n",
        Some("2024-03"),
    ),
    (
        "Hafenblatt",
        "Brücke über die Kessel gesperrt\n\nDie Brücke bleibt nach Angaben der Stadt für sechs Wochen gesperrt, weil an \
         drei Hängern Risse gefunden wurden. Die Fähre fährt doppelt so oft wie sonst.\n",
        Some("2023-12-31"),
    ),
    (
        "Quay News",
        "Council votes on the quay\n\nThe council votes on Thursday whether the old quay becomes a park, as its neighbours \
         have asked since spring. The al-Noor café stays.\n",
        None,
    ),
];

fn corpus() -> Corpus {
    let mut corpus = Corpus::new();
    for (at, (outlet, text, date)) in TEXTS.iter().enumerate() {
        let given = Given { outlet: Some((*outlet).to_owned()), date: date.map(str::to_owned), ..Given::default() };
        corpus.add(Document::new(format!("{at}.txt"), *text, given), Options::default());
    }
    corpus
}

/// The hits as a table can hold them: `0: Kessel Bridge; 1: ferry`.
fn hits(typed: &str, corpus: &Corpus) -> String {
    let (query, _) = parse(typed);
    let mut said = Vec::new();
    for (at, hits) in run(&query, corpus).by_entry.iter().enumerate() {
        for hit in hits {
            let text = &corpus.entries()[at].document.text;
            said.push(format!("{at}: {}", hit.span.of(text)));
        }
    }
    said.join("; ")
}

#[test]
fn a_query_finds_what_the_help_says() {
    let corpus = corpus();
    let mut wrong = Vec::new();
    for (typed, expected) in [
        ("hangers", "0: hangers"),
        ("BRUCKE", "2: Brücke; 2: Brücke"),
        ("cafe", "3: café"),
        ("al-noor", "3: al-Noor"),
        ("\"kessel bridge\" wednesday", ""),
        ("ferry|fähre", "0: ferry; 1: Ferry; 1: ferry; 2: Fähre"),
        ("hang*", "0: hangers; 2: Hängern"),
        ("*tors", "0: Inspectors"),
        ("=Bath", "1: Bath"),
        ("=bath", "0: bath"),
        ("=BRÜCKE", ""),
        ("(bridge|ferry) was", "1: ferry was"),
        ("the (old quay|council)", "3: The council; 3: the old quay"),
        // Close together: in this order, in any, not across paragraphs.
        ("\"cracks hangers\"~5", "0: cracks in three of its steel hangers"),
        ("\"cracks hangers\"~4", ""),
        ("\"hangers cracks\"~5", ""),
        ("\"hangers cracks\"~~5", "0: cracks in three of its steel hangers"),
        ("\"hurt the\"~5", ""),
        // Regular expressions mark whole words.
        ("/h[ae]ng/", "0: hangers"),
        ("/w\\w+nesday after (they|cracks)/", "0: Wednesday after they; 1: Wednesday after cracks"),
        ("/^the\\b/", "1: The; 3: The"),
        // Names, however named.
        ("@lindqvist", "0: Anna Lindqvist; 0: Lindqvist; 1: Lindqvist"),
        ("@\"Anna Lindqvist\"", "0: Anna Lindqvist; 0: Lindqvist; 1: Lindqvist"),
        ("@nobody", ""),
        // Articles without.
        ("ferry -storm", "0: ferry"),
        ("ferry -nowhere", "0: ferry; 1: Ferry; 1: ferry"),
        ("cracks -(storm|hangers)", ""),
        // Fields.
        ("title:ferry", "1: Ferry"),
        ("title:\"kessel bridge\"", "0: Kessel Bridge"),
        ("ferry -title:ferry", "0: ferry"),
        ("bridge in:quotes", "0: bridge; 1: bridge"),
        ("ferry in:speech", "0: ferry; 1: ferry"),
        // What the city and drivers said is reported speech.
        ("bridge in:narration kind:body", "0: bridge"),
        ("bridge -in:narration", "0: Bridge; 0: bridge; 1: Bridge; 1: bridge"),
        ("bridge speaker:Brandt", "1: bridge"),
        ("shut speaker:\"Anna Lindqvist\"", "0: shut"),
        ("cracks near:hangers", "0: cracks"),
        ("steel near:steel", ""),
        ("ferry outlet:nord", "1: Ferry; 1: ferry"),
        ("outlet:\"nord post\", ferry", "1: Ferry; 1: ferry"),
        ("ferry -outlet:nord", "0: ferry"),
        ("kessel lang:de", "2: Kessel"),
        ("kessel after:2024 kind:title", "0: Kessel"),
        ("kessel before:2024", "2: Kessel"),
        ("cracks after:2024-03-02", "0: cracks; 0: cracks"),
        ("council after:1900", ""),
        ("council before:2100", ""),
    ] {
        let found = hits(typed, &corpus);
        if found != expected {
            wrong.push(format!("{typed}\n  found    {found}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The words of one block, folded, with their positions in the article.
struct Words(Vec<(u32, String)>);

fn blocks(corpus: &Corpus) -> Vec<(u32, Words)> {
    let mut all = Vec::new();
    for (at, entry) in corpus.entries().iter().enumerate() {
        let mut position = 0;
        for block in entry.article.blocks.iter().filter(|block| block.kind.is_kept()) {
            let reading = entry.article.folded(&entry.document.text, block.span);
            let mut words = Vec::new();
            for (_, word) in words_of(reading.text()) {
                words.push((position, fold(word)));
                position += 1;
            }
            position += 1;
            all.push((at as u32, Words(words)));
        }
    }
    all
}

/// Where something begins and ends in the words of a block, found by trying every place.
fn naively(what: &Find, words: &[(u32, String)]) -> Vec<(usize, usize)> {
    let mut found = match what {
        Find::Word(pattern) => {
            (0..words.len()).filter(|&at| pattern.fits(&words[at].1)).map(|at| (at, at)).collect::<Vec<_>>()
        }
        Find::Either(parts) => parts.iter().flat_map(|part| naively(part, words)).collect(),
        Find::Phrase(parts) => {
            let mut all: Vec<(usize, usize)> = naively(&parts[0], words);
            for part in &parts[1..] {
                let next = naively(part, words);
                all =
                    all.iter().flat_map(|a| next.iter().filter(|b| b.0 == a.1 + 1).map(move |b| (a.0, b.1))).collect();
            }
            all
        }
        _ => unreachable!("not asked of the twin"),
    };
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn words_phrases_and_alternatives_are_found_as_a_naive_search_finds_them() {
    let corpus = corpus();
    let blocks = blocks(&corpus);
    let vocabulary: Vec<&str> =
        blocks.iter().flat_map(|(_, words)| words.0.iter().map(|(_, word)| word.as_str())).collect();
    let mut seed = 0x9e37_79b9_7f4a_7c15u64;
    let mut roll = |sides: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % sides as u64) as usize
    };
    for round in 0..3000 {
        // One to three words that stand one after the other somewhere, some replaced, some with unknown letters.
        let start = roll(vocabulary.len() - 3);
        let part = |at: usize, dice: usize| {
            let word = vocabulary[start + at];
            let pattern = match dice {
                0 => Pattern::Wildcard(format!("{}*", word.chars().next().unwrap_or('a'))),
                1 => Pattern::Wildcard(format!("*{}", word.chars().last().unwrap_or('a'))),
                _ => Pattern::Word(word.to_owned()),
            };
            let one = Find::Word(pattern);
            if dice == 2 {
                Find::Either(vec![one, Find::Word(Pattern::Word(vocabulary[round % vocabulary.len()].to_owned()))])
            } else {
                one
            }
        };
        let length = 1 + roll(3);
        let parts: Vec<Find> = (0..length).map(|at| part(at, roll(6))).collect();
        let what = if length == 1 { parts[0].clone() } else { Find::Phrase(parts) };
        let ours: Vec<(u32, u32, u32)> = find(&what, &corpus).iter().map(|m| (m.entry, m.first, m.last)).collect();
        let mut twin: Vec<(u32, u32, u32)> = Vec::new();
        for (entry, words) in &blocks {
            twin.extend(naively(&what, &words.0).iter().map(|(a, b)| (*entry, words.0[*a].0, words.0[*b].0)));
        }
        twin.sort_unstable();
        assert_eq!(ours, twin, "{what:?}");
    }
}
