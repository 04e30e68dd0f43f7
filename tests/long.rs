//! Texts that no page has, as large as a reader may drop by mistake: each is read in time that grows with its length alone.

use parallax::annotate::annotate;
use parallax::clean::{Options, clean};
use parallax::intake::{Document, Given};
use std::time::Instant;

/// A linear step does each of these in well under a second where it is optimised, and in some where it is not and the
/// machine is busy; a quadratic one takes minutes.
const SECONDS: u64 = 60;

#[track_caller]
fn check(name: &str, text: String) {
    let document = Document::new("test", text, Given::default());
    let started = Instant::now();
    for raw in [false, true] {
        let article = clean(&document, Options { raw, ..Options::default() });
        annotate(&document, &article);
    }
    assert!(started.elapsed().as_secs() < SECONDS, "{name} took {:?}", started.elapsed());
}

#[test]
fn a_megabyte_in_one_line() {
    check("capitals", "A".repeat(1 << 20));
    check("words", "word ".repeat(1 << 18));
    check("names", "Ann Lee met Bob Ray in Kessel. ".repeat(1 << 15));
    check("different words", (0..150_000).map(|n| format!("w{n} ")).collect());
}

#[test]
fn very_many_short_lines() {
    // The line model reads each of them, which takes its time where nothing is optimised.
    let lines = if cfg!(debug_assertions) { 10_000 } else { 100_000 };
    check("one line again and again", "Home\n".repeat(lines));
    check("different lines", (0..lines).map(|n| format!("Line number {n}\n")).collect());
    check("different names", (0..lines).map(|n| format!("Ann L{n}ee\n")).collect());
    check("blank lines", "\n".repeat(1 << 20));
}

#[test]
fn a_hundred_kilobytes_of_any_one_sign() {
    let signs = (' '..='~').filter(|c| !c.is_ascii_alphanumeric()).chain("aA1é“”’–…«©字А\u{301}\u{ad}\t".chars());
    for sign in signs {
        check(&format!("{sign:?}"), sign.to_string().repeat(100_000 / sign.len_utf8()));
    }
}
