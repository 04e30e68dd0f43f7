//! The rules of the house, read off the sources: which room may know which, what content may never trip, and what would
//! break the promise that nothing leaves the browser. Each rule is a row of [`RULES`]; each row is seen to fail in
//! `every_rule_catches_what_it_forbids`. A message names file and line.
//!
//! This reads Rust well enough to tell code from comments, strings and tests, and no better: where a rule could be
//! dodged on purpose, a reader of the change will see it.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The rooms of the core, in the order data flows. A room may use those before it.
const CORE: [&str; 11] =
    ["text", "intake", "clean", "correct", "annotate", "corpus", "query", "compare", "view", "export", "engine"];

/// What only the page knows.
const BROWSER_CRATES: [&str; 6] = ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo", "leptos"];

/// Calls that end the program on content they did not expect.
const PANICS: [&str; 6] = [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!"];

/// Ways for text to become markup.
const MARKUP: [&str; 5] =
    ["inner_html", "outer_html", "insert_adjacent_html", "create_contextual_fragment", "parse_from_string"];

/// Hosts that may stand in an address of the page's sources: names of namespaces, and this computer.
const HARMLESS_HOSTS: [&str; 2] = ["www.w3.org/", "localhost"];

/// A rule: what it says when it is broken, and where it finds that.
struct Rule {
    says: &'static str,
    broken: fn(&Source) -> Vec<usize>,
}

const RULES: [Rule; 8] = [
    Rule { says: "the core knows no browser: this belongs into `browser` or `ui`", broken: core_names_a_browser_crate },
    Rule { says: "a room uses only the rooms before it", broken: room_uses_a_later_room },
    Rule {
        says: "`ui` and `browser` use only `view` and `engine` (and `ui` uses `browser`)",
        broken: page_uses_a_room_behind,
    },
    Rule { says: "text reaches the page as text, never as markup", broken: text_becomes_markup },
    Rule {
        says: "a module opens with `//!`: what comes in, what goes out, what it never does",
        broken: module_opens_without_words,
    },
    Rule { says: "content never makes the core fail: handle this case", broken: content_could_trip_it },
    Rule {
        says: "the page's policy blocks style attributes: use a class, or `style:name=`",
        broken: style_is_an_attribute,
    },
    Rule { says: "the page asks nothing of other hosts", broken: another_host_is_named },
];

/// A source file in the three ways the rules read it. What is left out is blank, so a place is the same in all three.
struct Source {
    /// From the top of the project, with `/`.
    path: String,
    /// As it is.
    text: String,
    /// Without comments and tests.
    uncommented: String,
    /// Without comments, tests, and what stands in quotes; empty where it is not Rust.
    code: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        let (mut uncommented, mut code) = (blank_markup_comments(text), String::new());
        if path.ends_with(".rs") {
            (uncommented, code) = (blank(text, false), blank(text, true));
            let tests = if is_test_file(path) { std::iter::once(0..code.len()).collect() } else { test_items(&code) };
            for range in tests {
                uncommented.replace_range(range.clone(), &blank_all(&uncommented[range.clone()]));
                code.replace_range(range.clone(), &blank_all(&code[range]));
            }
        }
        Source { path: path.into(), text: text.into(), uncommented, code }
    }

    /// The room it stands in: the folder or file directly under `src`.
    fn room(&self) -> Option<&str> {
        let rest = self.path.strip_prefix("src/")?;
        Some(rest.split(['/', '.']).next().unwrap_or(rest))
    }

    fn is_core(&self) -> bool {
        self.room().is_some_and(|room| CORE.contains(&room))
    }

    fn is_page(&self) -> bool {
        matches!(self.room(), Some("ui" | "browser"))
            || matches!(self.path.as_str(), "src/bin/app.rs" | "src/bin/worker.rs")
    }

    /// The rooms its code names with `crate::`, each with its place.
    fn rooms_used(&self) -> Vec<(usize, &str)> {
        let mut used = Vec::new();
        for (at, _) in self.code.match_indices("crate::") {
            let after = at + "crate::".len();
            let rest = &self.code[after..];
            match rest.strip_prefix('{') {
                None => used.push((after, leading_name(rest))),
                Some(group) => used.extend(names_of_group(group).map(|(offset, name)| (after + 1 + offset, name))),
            }
        }
        used
    }
}

// ── The rules ───────────────────────────────────────────────────────────────────────────────────────────────────────

fn core_names_a_browser_crate(source: &Source) -> Vec<usize> {
    if !source.is_core() {
        return Vec::new();
    }
    // Tests of the core run natively too, so this looks into them.
    let everything = blank(&source.text, true);
    BROWSER_CRATES.iter().flat_map(|name| words(&everything, name)).collect()
}

fn room_uses_a_later_room(source: &Source) -> Vec<usize> {
    let Some(own) = source.room().and_then(|room| CORE.iter().position(|core| *core == room)) else {
        return Vec::new();
    };
    let allowed = |room: &str| match CORE.iter().position(|core| *core == room) {
        Some(place) => place <= own,
        None => !matches!(room, "ui" | "browser"),
    };
    source.rooms_used().into_iter().filter(|(_, room)| !allowed(room)).map(|(at, _)| at).collect()
}

fn page_uses_a_room_behind(source: &Source) -> Vec<usize> {
    let allowed: &[&str] = match source.room() {
        Some("ui") => &["view", "engine", "browser", "ui"],
        Some("browser") => &["view", "engine", "browser"],
        _ => return Vec::new(),
    };
    source.rooms_used().into_iter().filter(|(_, room)| !allowed.contains(room)).map(|(at, _)| at).collect()
}

fn text_becomes_markup(source: &Source) -> Vec<usize> {
    MARKUP.iter().flat_map(|name| source.code.match_indices(name).map(|(at, _)| at)).collect()
}

fn module_opens_without_words(source: &Source) -> Vec<usize> {
    if source.path.ends_with(".rs") && !source.text.starts_with("//!") { vec![0] } else { Vec::new() }
}

fn content_could_trip_it(source: &Source) -> Vec<usize> {
    if !source.is_core() {
        return Vec::new();
    }
    let starts_alone = |at: usize, what: &str| what.starts_with('.') || !source.code[..at].ends_with(is_name_letter);
    PANICS
        .iter()
        .flat_map(|what| source.code.match_indices(what).map(|(at, _)| at).filter(|at| starts_alone(*at, what)))
        .collect()
}

fn style_is_an_attribute(source: &Source) -> Vec<usize> {
    match source.room() {
        // A component may take a property of that name; an element only `style=("--name", value)`, which sets one property.
        Some("ui") => words(&source.code, "style")
            .into_iter()
            .filter(|at| {
                let value = source.code[at + "style".len()..].strip_prefix('=');
                value.is_some_and(|value| !value.starts_with('(')) && stands_in_an_element(&source.code[..*at])
            })
            .collect(),
        None if source.path.ends_with(".html") => {
            source.uncommented.match_indices(" style=").map(|(at, _)| at + 1).collect()
        }
        _ => Vec::new(),
    }
}

fn another_host_is_named(source: &Source) -> Vec<usize> {
    if !source.is_page() && !source.path.ends_with(".html") && !source.path.ends_with(".css") {
        return Vec::new();
    }
    ["http://", "https://"]
        .iter()
        .flat_map(|scheme| source.uncommented.match_indices(scheme).map(|(at, scheme)| (at, at + scheme.len())))
        .filter(|(_, host)| !HARMLESS_HOSTS.iter().any(|harmless| source.uncommented[*host..].starts_with(harmless)))
        .map(|(at, _)| at)
        .collect()
}

// ── Reading Rust ────────────────────────────────────────────────────────────────────────────────────────────────────

/// The text with comments, and if asked also what stands in quotes, made blank. Lines stay where they are.
fn blank(text: &str, strings_too: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, hide) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), true)
        } else if rest.starts_with("/*") {
            (block_comment_length(rest), true)
        } else if let Some(length) = raw_string_length(rest).filter(|_| !out.ends_with(is_name_letter)) {
            (length, strings_too)
        } else if first == '"' {
            (string_length(rest), strings_too)
        } else if let Some(length) = character_length(rest) {
            (length, strings_too)
        } else {
            (first.len_utf8(), false)
        };
        let (piece, after) = rest.split_at(length);
        if !hide {
            out.push_str(piece);
        } else if first == '"' && length > 1 {
            // The quotes stay, so that a rule can still see that a text stood there.
            out.push('"');
            out.push_str(&blank_all(&piece[1..length - 1]));
            out.push('"');
        } else {
            out.push_str(&blank_all(piece));
        }
        rest = after;
    }
    out
}

/// The same number of bytes and the same lines, with nothing on them.
fn blank_all(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

fn block_comment_length(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn raw_string_length(text: &str) -> Option<usize> {
    let after = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let head = text.len() - body.len();
    Some(body.find(&end).map_or(text.len(), |at| head + at + end.len()))
}

fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a character literal; `None` for a lifetime.
fn character_length(text: &str) -> Option<usize> {
    let body = text.strip_prefix('\'')?;
    if body.starts_with('\\') {
        return body[2..].find('\'').map(|at| at + 4);
    }
    let letter = body.chars().next()?;
    body[letter.len_utf8()..].starts_with('\'').then(|| letter.len_utf8() + 2)
}

/// Where the items marked `#[cfg(test)]` stand, in code without comments and strings.
fn test_items(code: &str) -> Vec<Range<usize>> {
    let mut items: Vec<Range<usize>> = Vec::new();
    for (at, _) in code.match_indices("#[cfg(test)]") {
        if items.last().is_none_or(|last| last.end <= at) {
            items.push(at..at + item_length(&code[at..]));
        }
    }
    items
}

/// Up to the item's closing brace, or its semicolon where it has no body.
fn item_length(item: &str) -> usize {
    let mut depth = 0;
    for (at, letter) in item.char_indices() {
        match letter {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    item.len()
}

fn blank_markup_comments(text: &str) -> String {
    let mut out = text.to_string();
    for (open, close) in [("<!--", "-->"), ("/*", "*/")] {
        let mut from = 0;
        while let Some(start) = out[from..].find(open).map(|at| from + at) {
            let end = out[start..].find(close).map_or(out.len(), |at| start + at + close.len());
            out.replace_range(start..end, &blank_all(&out[start..end]));
            from = end;
        }
    }
    out
}

fn is_name_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Where a name stands as a whole word.
fn words(code: &str, name: &str) -> Vec<usize> {
    code.match_indices(name)
        .map(|(at, _)| at)
        .filter(|at| !code[..*at].ends_with(is_name_letter) && !code[at + name.len()..].starts_with(is_name_letter))
        .collect()
}

fn leading_name(text: &str) -> &str {
    &text[..text.find(|letter| !is_name_letter(letter)).unwrap_or(text.len())]
}

/// The first names of `a::b, c::{d, e}, f}`: a, c and f, each with its place.
fn names_of_group(group: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut depth = 0;
    let mut starts = true;
    let mut names = Vec::new();
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts = true,
            _ if starts && is_name_letter(letter) => {
                names.push((at, leading_name(&group[at..])));
                starts = false;
            }
            _ => {}
        }
    }
    names.into_iter()
}

/// Whether the tag that is open at the end of `before` is an element's (`<div `) and not a component's (`<Mark `).
fn stands_in_an_element(before: &str) -> bool {
    let tag =
        before.rmatch_indices('<').find_map(|(at, _)| before[at + 1..].chars().next().filter(|c| c.is_alphabetic()));
    tag.is_some_and(char::is_lowercase)
}

fn is_test_file(path: &str) -> bool {
    path.starts_with("tests/") || path.ends_with("/tests.rs") || path.contains("/tests/")
}

// ── The tests ───────────────────────────────────────────────────────────────────────────────────────────────────────

/// One line per broken place: "src/clean/mod.rs:12: what the rule says".
fn broken(source: &Source) -> Vec<String> {
    let mut messages = Vec::new();
    for rule in &RULES {
        let mut places = (rule.broken)(source);
        places.sort_unstable();
        for at in places {
            let line = source.text[..at].matches('\n').count() + 1;
            messages.push(format!("{}:{line}: {}", source.path, rule.says));
        }
    }
    messages
}

/// All files with one of these endings, under a folder or the one file named, in the order of their paths.
fn files(under: &str, endings: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut left: Vec<PathBuf> = vec![root.join(under)];
    let mut found = Vec::new();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source::new(&name, &fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

#[track_caller]
fn check(sources: Vec<Source>, at_least: usize) {
    assert!(sources.len() >= at_least, "only {} files were found: is this looking in the right place?", sources.len());
    let messages: Vec<String> = sources.iter().flat_map(broken).collect();
    assert!(messages.is_empty(), "\n{}\n", messages.join("\n"));
}

#[test]
fn the_rooms_keep_the_rules() {
    check(files("src", &[".rs"]), 20);
}

#[test]
fn the_tests_open_with_words() {
    check(files("tests", &[".rs"]), 1);
}

#[test]
fn the_page_and_its_style_name_no_other_host() {
    check(files("index.html", &[".html"]), 1);
    check(files("style", &[".css"]), 1);
}

#[test]
fn every_room_of_the_map_is_known_to_these_rules() {
    let map = files("src/lib.rs", &[".rs"]).remove(0);
    for line in map.code.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")) {
        let room = leading_name(line);
        assert!(
            CORE.contains(&room) || ["ui", "browser"].contains(&room),
            "src/lib.rs: the room `{room}` has no rules"
        );
    }
}

/// Each case: a file, its text, and the lines on which a rule must speak.
#[test]
fn every_rule_catches_what_it_forbids() {
    let cases: &[(&str, &str, &[usize])] = &[
        // The core and the browser.
        ("src/clean/mod.rs", "//! x\nuse web_sys::File;\n", &[2]),
        ("src/query/a.rs", "//! x\nfn f() {\n    gloo::timers::x();\n}\n", &[3]),
        ("src/query/a.rs", "//! x\n#[cfg(test)]\nmod tests {\n    use leptos::x;\n}\n", &[4]),
        ("src/query/a.rs", "//! leptos and web_sys\n// js_sys\nconst A: &str = \"gloo\"; fn igloo() {}\n", &[]),
        ("src/browser/a.rs", "//! x\nuse web_sys::File;\n", &[]),
        // The order of the rooms.
        ("src/clean/mod.rs", "//! x\nuse crate::annotate::Mention;\n", &[2]),
        ("src/clean/mod.rs", "//! x\nuse crate::{intake::Span, view::{Screen, Room}};\n", &[2]),
        ("src/clean/mod.rs", "//! x\nfn f(a: crate::ui::A) {}\n", &[2]),
        ("src/clean/mod.rs", "//! x\nuse crate::{\n    intake::Span,\n    engine,\n};\n", &[4]),
        (
            "src/engine/mod.rs",
            "//! x\nuse crate::{intake::Span, view::{engine, Room}, clean};\nuse crate::engine::x;\n",
            &[],
        ),
        ("src/clean/mod.rs", "//! x\n#[cfg(test)]\nmod tests {\n    use crate::engine::x;\n}\n", &[]),
        ("src/clean/tests.rs", "//! x\nuse crate::engine::x;\n", &[]),
        // What the page may use.
        ("src/ui/a.rs", "//! x\nuse crate::clean::Kind;\nuse crate::view::Kind;\nuse crate::browser::x;\n", &[2]),
        ("src/browser/a.rs", "//! x\nuse crate::ui::x;\nuse crate::engine::x;\n", &[2]),
        // Markup.
        ("src/ui/a.rs", "//! x\nfn f() {\n    a.set_inner_html(b);\n}\n", &[3]),
        ("src/ui/a.rs", "//! x\n/* inner_html */ const A: &str = r#\"a \" inner_html\"#;\n", &[]),
        ("src/browser/a.rs", "//! x\nfn f() { a.insert_adjacent_html(b) }\n", &[2]),
        // Words at the top.
        ("src/ui/a.rs", "use crate::view::Kind;\n", &[1]),
        ("tests/a.rs", "fn main() {}\n", &[1]),
        // Panics.
        (
            "src/view/a.rs",
            "//! x\nfn f() {\n    a.unwrap();\n    b.expect(\"c\");\n    panic!(\"d\");\n    todo!()\n}\n",
            &[3, 4, 5, 6],
        ),
        ("src/view/a.rs", "//! x\nfn f() { a.unwrap_or(1); expected(); b.unwrap_or_default(); } // .unwrap()\n", &[]),
        (
            "src/view/a.rs",
            "//! x\nconst A: char = '\"';\nfn f<'a>(b: &'a str) { b.unwrap() }\nconst C: char = '\\'';\n",
            &[3],
        ),
        (
            "src/view/a.rs",
            "//! x\n#[cfg(test)]\nmod tests {\n    fn f() { a.unwrap() }\n}\nfn g() { a.unwrap() }\n",
            &[6],
        ),
        ("src/view/a.rs", "//! x\n#[cfg(test)]\nmod tests;\nfn g() { a.unwrap() }\n", &[4]),
        (
            "src/view/a.rs",
            "//! x\n/* a /* b */ .unwrap() */ fn g() {}\n/// ```\n/// a.unwrap()\n/// ```\nfn h() {}\n",
            &[],
        ),
        ("src/ui/a.rs", "//! x\nfn f() { a.unwrap() }\n", &[]),
        // Style attributes.
        ("src/ui/a.rs", "//! x\nview! { <div class=\"a\" style=\"color: red\"></div> }\n", &[2]),
        ("src/ui/a.rs", "//! x\nview! { <p\n  style=move || a.get()>{b}</p> }\n", &[3]),
        (
            "src/ui/a.rs",
            "//! x\nview! { <div style:width=\"1px\" style=(\"--a\", b)><Mark style=1/></div> }\nlet style = 1;\n",
            &[],
        ),
        ("index.html", "<p style=\"color: red\">\n", &[1]),
        // Other hosts.
        ("src/browser/a.rs", "//! x\n// https://a.org\nfn f() { fetch(\"https://example.org/a\") }\n", &[3]),
        ("src/browser/a.rs", "//! x\n#[cfg(test)]\nmod tests {\n    const A: &str = \"https://a.org\";\n}\n", &[]),
        ("src/bin/app.rs", "//! x\nconst A: &str = \"http://example.org\";\n", &[2]),
        ("src/ui/a.rs", "//! x\nview! { <svg xmlns=\"http://www.w3.org/2000/svg\"></svg> }\n", &[]),
        (
            "index.html",
            "<!-- https://a.org -->\n<script src=\"https://a.org/x.js\"></script>\n<code>http://localhost:1</code>\n",
            &[2],
        ),
        ("style/a.css", "/* https://a.org */\n@import url(https://a.org/x.css);\n", &[2]),
    ];
    for (path, text, lines) in cases {
        let messages = broken(&Source::new(path, text));
        let found: Vec<usize> =
            messages.iter().map(|message| message.split(':').nth(1).unwrap().parse().unwrap()).collect();
        assert_eq!(&found, lines, "{path}:\n{text}\n{messages:?}");
    }
}
