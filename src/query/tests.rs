//! Queries over a small collection, by table: every operator, every kind of writing. (`twin.rs` holds them to
//! a search that looks at every word in turn.)

mod reading;
mod twin;

use super::{read, run};
use crate::clean::Options;
use crate::corpus::{Corpus, Entry};
use crate::intake::{Document, Given};

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
    let (query, _) = read(typed, corpus);
    let mut said = Vec::new();
    let hits = run(&query, corpus);
    for (at, entry) in corpus.entries().iter().enumerate() {
        for hit in hits.of(at) {
            let text = &entry.document.text;
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
        ("^hang*", "0: hangers; 2: Hängern"),
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

/// One sentence or two of a kind of writing each, with their language.
const WRITINGS: [(&str, &str); 12] = [
    (
        "fr",
        "L’eau de l’hôtel a débordé. Qu’il pleuve ou non, d'Erdogan on ne sait rien, ni des arrivées ni de l'arrivée.",
    ),
    ("it", "Dell’acqua nell'Adriatico: un’altra città, perché no."),
    ("tr", "İstanbul’da ISPARTA'dan söz edildi; Iğdır’ın okulda ve okullar ısındı."),
    ("ar", "الأَزمة في إيران ومـــصر سنة ٢٠١٦ قال الرئيس إن رئيس الوزراء على"),
    ("zh", "北京的天气好，北京市也好。上海不好。"),
    ("ja", "東京タワーで会議を開いた。ガソリン、データ。"),
    ("ru", "Ёлки и ёлок в Москве; министр сказал министру об объекте, об'єкт."),
    ("de", "Die Straße, die Strasse und der Staats\u{ad}vertrag; Brücke, Brücken und Ärger."),
    ("en", "Putin’s e-mail and the email of O'Brien don't say co‑operation, the naïve café said. It cracks, cracked."),
    ("ko", "서울에서 회의가 열렸다."),
    ("th", "กรุงเทพมหานคร"),
    ("he", "שָׁלוֹם עולם"),
];

fn writings() -> Corpus {
    let mut corpus = Corpus::new();
    for (language, text) in WRITINGS {
        let document = Document::new(language, text, Given::default());
        let mut entry = Entry::new(document, Options { raw: true, ..Options::default() });
        entry.article.metadata.language = Some(language.to_owned());
        corpus.add_entry(entry);
    }
    corpus
}

#[test]
fn every_kind_of_writing_is_found_as_its_readers_would_look_for_it() {
    let corpus = writings();
    let mut wrong = Vec::new();
    for (typed, expected) in [
        // Elided articles, in the same apostrophe or another.
        ("eau", "fr: L’eau"),
        ("l'eau", "fr: L’eau"),
        ("hotel", "fr: l’hôtel"),
        ("erdogan", "fr: d'Erdogan"),
        ("acqua", "it: Dell’acqua"),
        ("altra citta", "it: un’altra città"),
        ("adriat*", "it: nell'Adriatico"),
        ("=eau", "fr: L’eau"),
        ("=Eau", ""),
        ("=l'hôtel", "fr: l’hôtel"),
        // Endings set off from names; the four letters i.
        ("istanbul", "tr: İstanbul’da"),
        ("ısparta", "tr: ISPARTA'dan"),
        ("IGDIR", "tr: Iğdır’ın"),
        ("ısındı", "tr: ısındı"),
        // Points, lengthened letters, variants of letters, digits.
        ("الازمه", "ar: الأَزمة"),
        ("ومصر", "ar: ومـــصر"),
        ("2016", "ar: ٢٠١٦"),
        ("علي", "ar: على"),
        // No spaces: any run of characters.
        ("北京", "zh: 北京; zh: 北京"),
        ("京市", "zh: 京市"),
        ("=北京市", "zh: 北京市"),
        ("北京*", "zh: 北京; zh: 北京"),
        ("*海", "zh: 海"),
        ("北海", ""),
        ("東京", "ja: 東京"),
        ("タワー", "ja: タワー"),
        ("デー*", "ja: データ"),
        ("會議|会議", "ja: 会議"),
        ("กรุงเทพ", "th: กรุงเทพ"),
        ("서울*", "ko: 서울에서"),
        ("שלום", "he: שָׁלוֹם"),
        // Accents, ligatures, soft hyphens, letters that are two.
        ("елки", "ru: Ёлки"),
        ("об'єкт", "ru: об'єкт"),
        ("strasse", "de: Straße; de: Strasse"),
        ("=Strasse", "de: Strasse"),
        ("staatsvertrag", "de: Staats\u{ad}vertrag"),
        ("arger", "de: Ärger"),
        ("naive cafe", "en: naïve café"),
        // Possessives, contractions, hyphens.
        ("putin", "en: Putin’s"),
        ("=Putin", "en: Putin’s"),
        ("=putin", ""),
        ("o'brien", "en: O'Brien"),
        ("don", ""),
        ("e-mail", "en: e-mail; en: email"),
        ("email", "en: e-mail; en: email"),
        ("=email", "en: email"),
        ("mail", "en: mail"),
        ("cooperation", "en: co‑operation"),
        ("eandthe", ""),
        ("co-operation", "en: co‑operation"),
        // Forms, in one language or in all.
        ("crack", ""),
        ("crack forms:en", "en: cracks; en: cracked"),
        ("crack forms:de", ""),
        ("brücken forms:de", "de: Brücke; de: Brücken"),
        ("arrivée forms:fr", "fr: arrivées; fr: l'arrivée"),
        ("министр forms:ru", "ru: министр; ru: министру"),
        ("okul forms:all", "tr: okulda; tr: okullar"),
        ("رئيس forms:ar", "ar: الرئيس; ar: رئيس"),
        ("forms:en, =crack", ""),
        ("it crack forms:en", "en: It cracks"),
    ] {
        let (query, problems) = read(typed, &corpus);
        let hits = run(&query, &corpus);
        let mut found = Vec::new();
        for (at, (language, text)) in WRITINGS.iter().enumerate() {
            found.extend(hits.of(at).iter().map(|hit| format!("{language}: {}", text.get(hit.span.range()).unwrap())));
        }
        let found = found.join("; ");
        if found != expected || !problems.is_empty() {
            wrong.push(format!("{typed}\n  found    {found}\n  expected {expected} {problems:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_word_that_fits_is_a_series_the_most_frequent_first() {
    let mut corpus = Corpus::new();
    let text = "Ice icy iced ice, icing iceberg iceberg's icebergs; iceman iceland ice. Icebox, icy.";
    corpus
        .add_entry(Entry::new(Document::new("", text, Given::default()), Options { raw: true, ..Options::default() }));
    let texts = |typed: &str| {
        let (query, problems) = read(typed, &corpus);
        assert!(query.series.iter().all(|series| typed.contains(&series.typed)));
        let hits = run(&query, &corpus).counts(0);
        let all: Vec<String> = query.series.iter().zip(hits).map(|(s, hits)| format!("{} {hits}", s.text)).collect();
        (all.join(", "), problems.len())
    };
    assert_eq!(texts("^ic?"), ("ice 3, icy 2".to_owned(), 0));
    assert_eq!(texts("x, ^iceb*, y"), ("x 0, iceberg 2, icebergs 1, icebox 1, y 0".to_owned(), 0));
    assert_eq!(texts("^zz*"), ("^zz* 0".to_owned(), 0));
    let (all, problems) = texts("^ic*");
    assert_eq!((all.split(", ").count(), problems), (6, 1), "{all}");
    assert!(all.starts_with("ice 3, iceberg 2, icy 2, "), "{all}");
}
