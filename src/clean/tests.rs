//! What holds for every text, however strange, and how the real dumps come out.

mod sort;
mod train;
mod within;
mod wrap;

use super::{Article, Kind, Options, clean};
use crate::dice::Dice;
use crate::intake::{Document, Given};

fn article(text: &str) -> (Document, Article) {
    let document = Document::new("test", text, Given::default());
    let article = clean(&document, Options::default());
    (document, article)
}

/// Blocks are in order, on character boundaries, do not overlap, and cover every non-blank character.
#[track_caller]
fn check_cover(text: &str) {
    for raw in [false, true] {
        let document = Document::new("test", text, Given::default());
        let article = clean(&document, Options { raw, ..Options::default() });
        let mut at = 0;
        for block in &article.blocks {
            let range = block.span.range();
            assert!(at <= range.start && range.start < range.end && range.end <= text.len(), "{range:?} in {text:?}");
            assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end), "{range:?} in {text:?}");
            assert!(text[at..range.start].trim().is_empty(), "{:?} is lost", &text[at..range.start]);
            assert_eq!(block.span.trimmed(text), block.span);
            assert!((0.0..=1.0).contains(&block.confidence));
            assert!((1..=3).contains(&block.reasons.len()), "{:?}", block.reasons);
            assert!(!raw || block.kind.is_kept());
            at = range.end;
        }
        assert!(text[at..].trim().is_empty(), "{:?} is lost", &text[at..]);
        let metadata = &article.metadata;
        let fields =
            [&metadata.title, &metadata.standfirst, &metadata.outlet, &metadata.date, &metadata.dateline_place];
        for field in fields.into_iter().flatten().chain(&metadata.authors).chain(&metadata.agencies) {
            if let Some(span) = field.span {
                assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{field:?} in {text:?}");
            }
        }
    }
}

/// Strange pieces from which texts are drawn: other scripts, marks, lone signs, cues cut short, dates that are none.
const PIECES: &[&str] = &[
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\n\n\n",
    "\u{2028}",
    "\u{85}",
    "\u{feff}",
    "\u{200f}",
    "\0",
    "a",
    "A",
    "é",
    "e\u{301}",
    "İ",
    "ẞ",
    "ﬁ",
    "Photo: AA",
    "© 2024 The Herald",
    "By Ann Lee",
    "By",
    "©",
    "(AFP)",
    "WASHINGTON (AP) — The",
    "—",
    "–",
    " - ",
    "--",
    "Comments",
    "Leave a Reply",
    "Related Items",
    "Sign up to the Herald newsletter",
    "Source: X & Agencies",
    "12.13.2014",
    "31. Dezember",
    "2016年",
    "月日",
    "May 3",
    "٣ مايو ٢٠٢٠",
    "اقرأ أيضا",
    "قال الوزير",
    "שלום עולם",
    "首相は述べた。",
    "部长说",
    "สวัสดี",
    "नमस्ते",
    "🙂",
    "👨\u{200d}👩",
    "𝕏",
    "  1. Hi",
    "> ",
    ">",
    "\u{ad}",
    "of the long and winding road that leads on to the old harbour of the",
    "\nand of the people who had lived there for as long as anybody remem-\nbers and who would",
    "The minister said that the talks with the delegation would go on in the capital until the end of the week.",
    "“",
    "”",
    "\"",
    ":",
    "...",
    "…",
    "|",
    "•",
    "* ",
    "o ",
    "1. ",
    "?",
    "!",
    ".",
    ",",
    "@",
    "//",
    "http://example.org",
    "x@example.org",
    "999999999999999999999",
    "0",
];

#[test]
fn strange_texts_never_panic_and_are_covered() {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for _ in 0..1500 {
        let between = if dice.roll(2) == 0 { "" } else { "\n" };
        let pieces: Vec<&str> = (0..dice.roll(40)).map(|_| PIECES[dice.roll(PIECES.len())]).collect();
        let text = pieces.join(between);
        check_cover(&text);
        // A slice of it, cut between any two characters.
        let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (a, b) = (cuts[dice.roll(cuts.len())], cuts[dice.roll(cuts.len())]);
        check_cover(&text[a.min(b)..a.max(b)]);
    }
}

#[test]
fn edges_are_covered() {
    for text in ["", " ", "\n\n", "word", "One line with a full stop.", "\u{feff}", "\r\r\n\n\r"] {
        check_cover(text);
    }
    check_cover(&"word ".repeat(50_000));
    check_cover(&"字".repeat(50_000));
    check_cover(&"Home\n".repeat(20_000));
    assert!(article("").1.blocks.is_empty());
}

#[test]
fn long_runs_of_one_thing_take_linear_time() {
    // A linear step does each of these in well under a second even unoptimised and on a busy machine; a quadratic one
    // takes minutes.
    const BYTES: usize = 200_000;
    const SECONDS: u64 = 30;
    for part in [
        "word ",
        "\n",
        "A",
        "A\n",
        "Ab ",
        "Ab\n",
        "By Ann Lee, ",
        "By Ann Lee\n",
        "by ",
        "\"",
        "“ ",
        "12 March 2024, ",
        "12 March 2024\n",
        "1 ",
        "1",
        "1\n",
        "a1",
        "© 2024 ",
        "Photo: AA / ",
        "AFP ",
        "told The ",
        "> ",
        "> a\n",
        "    ",
        "-",
        "a-\n",
        "| ",
        "Read more\n",
        "sign up to the ",
        "Follow ",
        "The river rose in the night, and the lower town was under water by the morning.\n",
        "The river rose in the night and the lower town was under water, the council of the town\nsaid on ",
        "é",
        "字",
        "字。",
    ] {
        let text = part.repeat(BYTES / part.len());
        let document = Document::new("test", text, Given::default());
        let started = std::time::Instant::now();
        clean(&document, Options { explain: true, ..Options::default() });
        assert!(started.elapsed().as_secs() < SECONDS, "{part:?} took {:?}", started.elapsed());
    }
}

#[test]
fn a_short_page_keeps_what_little_it_has() {
    let (document, article) = article("Kessel bridge shut\n\nThe bridge is shut.");
    assert_eq!(article.text(&document), "The bridge is shut.");
    assert_eq!(article.metadata.title.map(|t| t.value).as_deref(), Some("Kessel bridge shut"));
}

#[test]
fn raw_text_is_kept_whole() {
    let text = "Leave a Reply\n\nThe minister said so.\n\nAll rights reserved.";
    let document = Document::new("test", text, Given::default());
    let article = clean(&document, Options { raw: true, ..Options::default() });
    assert!(article.blocks.iter().all(|b| b.kind == Kind::Body));
    assert_eq!(article.blocks.len(), 3);
}

#[test]
fn of_raw_text_only_a_line_that_says_the_title_beside_it_is_that_title() {
    for (text, title, stands) in [
        ("\"Who?\" asked people in Westmark.", Some("Ines Dahl will sail the ferry"), None),
        ("The ferry\n\nInes Dahl will sail it.", Some("Ines Dahl will sail the ferry"), None),
        ("Ines Dahl will sail the ferry\n\n\"Who?\" asked people.", Some("Ines Dahl will sail the ferry"), Some(0..29)),
        ("Ines Dahl will sail the ferry\n\n\"Who?\" asked people.", None, Some(0..29)),
    ] {
        let given = Given { title: title.map(str::to_owned), ..Given::default() };
        let article = clean(&Document::new("test", text, given), Options { raw: true, ..Options::default() });
        let span = article.metadata.title.and_then(|title| title.span).map(|span| span.range());
        assert_eq!(span, stands, "{title:?} beside {text:?}");
    }
}

#[test]
fn what_came_beside_the_text_wins() {
    let given = Given {
        id: None,
        title: Some("A title".into()),
        outlet: Some("The Herald".into()),
        date: Some("2020-02-02".into()),
    };
    let document =
        Document::new("test", "Another title here now\n\nPublished: 1 May 2019\n\nThe minister said so.", given);
    let metadata = clean(&document, Options::default()).metadata;
    assert_eq!(metadata.title.map(|f| f.value).as_deref(), Some("A title"));
    assert_eq!(metadata.outlet.map(|f| f.value).as_deref(), Some("The Herald"));
    assert_eq!(metadata.date.map(|f| f.value).as_deref(), Some("2020-02-02"));
}

/// The real dumps beside the checkout, where they are, hold most of their lines' kinds.
#[test]
fn the_real_dumps_are_labelled() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = std::fs::read_dir(folder.join("gold")) else {
        println!("skipped: {} is not here", folder.display());
        return;
    };
    let (mut right, mut all) = (0, 0);
    for entry in entries.flatten() {
        let gold: serde_json::Value = serde_json::from_slice(&std::fs::read(entry.path()).unwrap()).unwrap();
        let text = std::fs::read_to_string(folder.join(gold["file"].as_str().unwrap())).unwrap();
        check_cover(&text);
        let (_, article) = article(&text);
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        for line in gold["lines"].as_array().unwrap() {
            let at = line["line"].as_u64().unwrap() as usize;
            let (start, end) = (starts[at - 1], starts.get(at).copied().unwrap_or(text.len()));
            let longest = article
                .blocks
                .iter()
                .filter(|b| start <= b.span.start as usize && (b.span.start as usize) < end)
                .max_by_key(|b| b.span.len());
            all += 1;
            right += longest.is_some_and(|b| Some(b.kind.name()) == line["kind"].as_str()) as usize;
        }
    }
    assert!(right * 20 >= all * 19, "{right} of {all} lines");
}

#[test]
fn what_the_line_model_decided_says_what_weighed() {
    let tail = "Ada Quill has covered ports and piers for this paper since 2011. She lives by the water.";
    let paragraph =
        "The minister said that the talks with the delegation would go on in the capital until the end of the week.";
    let text = format!(
        "Home\nPolitics\n\nThe talks about the pier will go on for a week\n\nBy Ada Quill\n\n{}\n\nRead all of it\n\n{tail}\n\nMore from here\nHerring dear again",
        vec![paragraph; 1].into_iter().chain((0..6).map(|_| "Divers found cracks in two of the piers of the old harbour on Monday, and the port office shut the last of its ferry lines for a month, he said.")).collect::<Vec<_>>().join("\n\n")
    );
    let document = Document::new("test", text.as_str(), Given::default());
    let plain = clean(&document, Options::default());
    let explained = clean(&document, Options { explain: true, ..Options::default() });
    let kinds = |article: &Article| article.blocks.iter().map(|block| (block.span, block.kind)).collect::<Vec<_>>();
    assert_eq!(kinds(&plain), kinds(&explained));
    let weighed = |article: &Article| {
        article
            .blocks
            .iter()
            .filter(|b| b.reasons.iter().any(|r| r.starts_with("its ") || r.starts_with("the lines around")))
            .count()
    };
    assert_eq!(weighed(&plain), 0);
    assert!(weighed(&explained) > 0, "{:#?}", explained.blocks);
}
