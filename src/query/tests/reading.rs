//! How what is typed is read, by table; and that anything is.

use crate::query::parse::{lexed, pieces};
use crate::query::{Condition, Find, Pattern, Query, SYNTAX, nearest, parse, split_series};

/// Writes a query so that a table can hold it.
fn written(query: &Query) -> String {
    let mut all: Vec<String> = query.series.iter().map(|s| with(find(&s.find), &s.only)).collect();
    if !query.only.is_empty() {
        all.push(with(String::new(), &query.only));
    }
    all.join(", ")
}

fn with(mut text: String, only: &[Condition]) -> String {
    for condition in only {
        text += &format!(" [{}]", self::condition(condition));
    }
    text
}

fn words(patterns: &[Pattern]) -> String {
    let one = |pattern: &Pattern| match pattern {
        Pattern::Word(word) => word.clone(),
        Pattern::Wildcard(word) => format!("~{word}"),
    };
    patterns.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn find(what: &Find) -> String {
    let join = |parts: &[Find], between: &str| parts.iter().map(find).collect::<Vec<_>>().join(between);
    match what {
        Find::Word(pattern) => words(std::slice::from_ref(pattern)),
        Find::Each(pattern) => format!("^{}", words(std::slice::from_ref(pattern))),
        Find::Exact(word) => format!("={word}"),
        Find::Regex(regex) => format!("/{}/", regex.as_str()),
        Find::Name(name) => format!("@{}", words(name)),
        Find::Phrase(parts) => join(parts, " "),
        Find::Either(parts) => format!("({})", join(parts, "|")),
        Find::Near { parts, within, any_order } => {
            format!("near{within}{}({})", if *any_order { "?" } else { "" }, join(parts, " "))
        }
        Find::InTitle(inner) => format!("title({})", find(inner)),
    }
}

fn condition(what: &Condition) -> String {
    match what {
        Condition::Without(inner) => format!("without {}", find(inner)),
        Condition::Near(inner, within) => format!("near{within} {}", find(inner)),
        Condition::Has(field, value) => format!("{field:?} {}", words(value)),
        Condition::Kind(kind) => kind.name().to_owned(),
        Condition::Forms(language) => format!("forms {}", language.unwrap_or("all")),
        Condition::In(voice) => format!("{voice:?}"),
        Condition::Published { before, date } => format!("{} {date}", if *before { "before" } else { "after" }),
        Condition::Not(inner) => format!("not {}", condition(inner)),
    }
}

#[test]
fn what_is_typed_is_read() {
    for (typed, read, problems) in [
        ("", "", 0),
        (" , ,", "", 0),
        ("Idlib", "idlib", 0),
        ("crack*, ferry|ferries", "~crack*, (ferry|ferries)", 0),
        ("\"security zone\"", "security zone", 0),
        ("security zone", "security zone", 0),
        ("\"one, two\"", "one two", 0),
        ("\"one|two\"|three", "(one two|three)", 0),
        ("“curly quotes”", "curly quotes", 0),
        ("\"not closed", "not closed", 1),
        ("*", "", 1),
        ("?*, ok", "ok", 1),
        ("|a||b|", "(a|b)", 0),
        ("al-Assad", "(al assad|alassad)", 0),
        ("“al-Assad”", "al assad", 0),
        ("e‑mail", "(e mail|email)", 0),
        ("20-30", "20 30", 0),
        ("and/or-else", "and or else", 0),
        ("Erdoğan", "erdogan", 0),
        ("w?rd", "~w?rd", 0),
        ("de-escal*", "de ~escal*", 0),
        ("S-400", "(s 400|s400)", 0),
        ("^crack*", "^~crack*", 0),
        ("ferry, ^ice", "ferry, ^ice", 0),
        ("-^ice ferry", "ferry [without ice]", 1),
        ("big ^ice", "big ice", 1),
        ("(^ice)", "ice", 1),
        ("^", "", 1),
        ("^\"big ice\"", "big ice", 0),
        ("ferry forms:en", "ferry [forms en]", 0),
        ("-storm", " [without storm]", 1),
        ("outlet:gazette, after:2016", " [Outlet gazette] [after 2016]", 1),
        ("ferry after:2016-8", "ferry [after 2016-08]", 0),
        ("ferry before:2016/8/3", "ferry [before 2016-08-03]", 0),
        ("ferry after:2016-13", "ferry", 1),
        ("ferry after:2016-08-1-2", "ferry", 1),
        ("ferry after:2016-", "ferry", 1),
        ("ferry before:99", "ferry", 1),
        ("forms:all, ferry", "ferry,  [forms all]", 0),
        ("ferry forms:xx", "ferry", 1),
        ("北京", "北 京", 0),
        // Close together.
        ("\"bridge closed\"~5", "near5(bridge closed)", 0),
        ("\"bridge closed\"~~12", "near12?(bridge closed)", 0),
        ("\"bridge closed\"~", "near5(bridge closed)", 0),
        ("\"bridge\"~3", "bridge", 0),
        ("a ~5", "a 5", 0),
        // Written just so, names, regular expressions.
        ("=Bath", "=Bath", 0),
        ("=al-Assad", "=al =Assad", 0),
        ("=\"New York\"", "=New =York", 0),
        ("@Lavrov", "@lavrov", 0),
        ("@\"Sergey Lavrov\"|ferry", "(@sergey lavrov|ferry)", 0),
        ("mail@home", "mail home", 0),
        ("/20[12]\\d/", "/20[12]\\d/", 0),
        ("/a,b/, c", "/a,b/, c", 0),
        ("/a\\/b/", "/a/b/", 0),
        ("and/or", "and or", 0),
        ("=/20[12]\\d/, c", "/20[12]\\d/, c", 0),
        ("=/(ferry/", "ferry", 1),
        ("/(/", "", 1),
        ("/(ferry/", "ferry", 1),
        ("/not closed", "/not closed/", 1),
        // Brackets.
        ("(bridge|ferry) closed", "(bridge|ferry) closed", 0),
        ("(bridge, ferry) closed, x", "(bridge|ferry) closed, x", 0),
        ("(bridge, ferry", "bridge, ferry", 1),
        ("bridge) ferry", "bridge ferry", 0),
        ("((a))", "a", 0),
        ("()", "", 1),
        // Conditions.
        ("ferry -storm", "ferry [without storm]", 0),
        ("ferry -\"big storm\"", "ferry [without big storm]", 0),
        ("ferry -(a|b)", "ferry [without (a|b)]", 0),
        ("ferry - storm", "ferry storm", 0),
        ("title:ferry", "title(ferry)", 0),
        ("title:\"the ferry\" -title:storm", "title(the ferry) [without title(storm)]", 0),
        ("ferry in:quotes", "ferry [Quotes]", 0),
        ("ferry -in:speech", "ferry [not Speech]", 0),
        ("ferry in:song", "ferry", 1),
        ("ferry speaker:\"Sergey Lavrov\"", "ferry [Speaker sergey lavrov]", 0),
        ("ferry near:storm", "ferry [near10 storm]", 0),
        ("ferry near:storm~3", "ferry [near3 storm]", 0),
        ("ferry near:\"big storm\"~3 x", "ferry x [near3 big storm]", 0),
        ("ferry near:(a|\"b c\"~3)", "ferry [near10 (a|near3(b c))]", 0),
        ("ferry near:storm~", "ferry [near10 storm]", 0),
        ("ferry -near:\"storm\"~~3", "ferry [not near3 storm]", 0),
        ("ferry near:\"\"~3", "ferry", 1),
        ("ferry kind:caption", "ferry [caption]", 0),
        ("ferry kind:navigation", "ferry", 1),
        ("ferry outlet:gaz* lang:de", "ferry [Outlet ~gaz*] [Language de]", 0),
        ("ferry after:2016-08 before:2017", "ferry [after 2016-08] [before 2017]", 0),
        ("ferry after:august", "ferry", 1),
        ("outlet:gazette, ferry", "ferry,  [Outlet gazette]", 0),
        ("title:", "", 1),
        ("10:30", "10 30", 0),
        ("note: ferry", "note ferry", 0),
    ] {
        let (query, found) = parse(typed);
        assert_eq!((written(&query).as_str(), found.len()), (read, problems), "{typed}: {found:?}");
        // Nothing else can be typed for a condition alone.
        assert_eq!(nearest(typed).is_some(), problems > 0 && !query.series.is_empty(), "{typed}");
    }
}

#[test]
fn the_nearest_reading_can_be_typed() {
    for (typed, expected) in [
        ("ferry", None),
        ("\"not closed", Some("\"not closed\"")),
        ("a, \"not closed, b", Some("a, \"not closed, b\"")),
        ("/not clos.d", Some("/not clos.d/")),
        ("?*, ok", Some("ok")),
        ("*", None),
        ("big ^ice", Some("big ice")),
        ("(^ice|snow)", Some("(ice|snow)")),
        ("(bridge, ferry", Some("(bridge), ferry")),
        ("((a|b) c", Some("((a|b) c)")),
        ("(\"a b", Some("(\"a b\")")),
        ("/(ferry/", Some("ferry")),
        ("-/(big ferry/ storm", Some("-\"big ferry\" storm")),
        ("/(big ferry/~5|/fer*(/storm", Some("\"big ferry\" ~5|fer* storm")),
        ("/(/, storm", Some("storm")),
        ("ferry in:song", Some("ferry")),
        ("ferry -in:song,storm", Some("ferry, storm")),
        ("ferry title:", Some("ferry")),
        ("ferry after:august kind:menu x", Some("ferry x")),
        ("ferry forms:xx", Some("ferry")),
    ] {
        let found = nearest(typed);
        assert_eq!(found.as_deref(), expected, "{typed}");
        assert_eq!(found.map(|found| written(&parse(&found).0)), expected.map(|_| written(&parse(typed).0)), "{typed}");
    }
}

#[test]
fn every_example_of_the_help_is_read_without_a_problem() {
    for (typed, _) in SYNTAX {
        let (query, problems) = parse(typed);
        assert!(!query.series.is_empty() && problems.is_empty(), "{typed}: {problems:?}");
    }
}

#[test]
fn the_readme_shows_the_same_table() {
    let readme = include_str!("../../../README.md");
    for (typed, finds) in SYNTAX {
        let row = format!("| `{}` | {} |", typed.replace('|', "\\|"), finds.replace('|', "\\|").replace('*', "\\*"));
        assert!(readme.contains(&row), "{row}");
    }
}

#[test]
fn a_query_is_parted_where_a_series_ends() {
    for (typed, parts, open) in [
        ("a, b ,c", &["a", " b ", "c"][..], false),
        ("\"a, b\", c", &["\"a, b\"", " c"], false),
        ("(a, b) c, d", &["(a, b) c", " d"], false),
        ("/a{1,2}/, b", &["/a{1,2}/", " b"], false),
        ("=/a{1,2}/, b", &["=/a{1,2}/", " b"], false),
        ("x=/a,b/", &["x=/a", "b/"], false),
        ("(a, b", &["(a", " b"], false),
        ("a,", &["a", ""], false),
        (",a", &["", "a"], false),
        (" , ,", &[" ", " ", ""], false),
        ("\"a, b", &["\"a, b"], true),
        ("", &[""], false),
    ] {
        assert_eq!(split_series(typed), (parts.to_vec(), open), "{typed}");
    }
}

/// Parts what was typed by its tokens.
fn split_by_tokens(typed: &str) -> (Vec<&str>, bool) {
    let (tokens, unclosed) = lexed(typed);
    let mut found = Vec::new();
    // After each piece but the last stands its comma.
    let (mut from, mut at) = (0, 0);
    for piece in pieces(&tokens) {
        at += piece.len();
        let comma = tokens.get(at);
        at += 1;
        found.push(&typed[from..comma.map_or(typed.len(), |comma| comma.start)]);
        from = comma.map_or(typed.len(), |comma| comma.end);
    }
    (found, unclosed.is_some())
}

#[test]
fn anything_typed_is_read() {
    let signs = [
        "(", ")", "|", ",", "-", "=", "@", "/", "\"", "~", "~~3", "title:", "near:", "in:", "é", "*", "?", " ", "a",
        "^", "=/",
    ];
    // Every run of three, and one that is long and deep.
    for a in signs {
        for b in signs {
            for c in signs {
                let typed = [a, b, c].concat();
                let (query, _) = parse(&typed);
                assert!(query.series.len() <= 3, "{typed}");
                if let Some(nearest) = nearest(&typed) {
                    assert_eq!(written(&parse(&nearest).0), written(&query), "{typed}, {nearest}");
                }
                assert_eq!(split_series(&typed), split_by_tokens(&typed), "{typed}");
                let typed = [a, b, ",", c, a].concat();
                assert_eq!(split_series(&typed), split_by_tokens(&typed), "{typed}");
            }
        }
    }
    parse(&"(".repeat(100_000));
    parse(&"(a|".repeat(50_000));
}
