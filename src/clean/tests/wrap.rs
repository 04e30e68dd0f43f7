//! Hard-wrapped texts: the same paragraphs, kinds and metadata as before they were wrapped.

use super::article;
use crate::clean::Kind;
use std::path::Path;

/// Wraps every line longer than `width` at spaces, keeping its indent; the lines of a list's item hang under its text.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.chars().count() <= width {
            lines.push(line.to_owned());
            continue;
        }
        let words = line.trim_start();
        let indent = &line[..line.len() - words.len()];
        let hang = if words.starts_with("* ") { "  " } else { "" };
        let mut current = indent.to_owned();
        for word in words.split(' ') {
            if !current.trim().is_empty() && current.chars().count() + 1 + word.chars().count() > width {
                lines.push(std::mem::replace(&mut current, format!("{indent}{hang}")));
            } else if !current.trim().is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    lines.join("\n")
}

/// The kinds and words of all blocks.
fn read(text: &str) -> Vec<(Kind, String)> {
    let (document, article) = article(text);
    let words = |span| article.words(&document.text, span).split_whitespace().collect::<Vec<_>>().join(" ");
    article.blocks.iter().map(|block| (block.kind, words(block.span))).collect()
}

/// The blocks of a text that was wrapped, whose breaks fall where they fell.
#[track_caller]
fn check(text: &str, want: &[&str]) {
    super::check_cover(text);
    let got: Vec<String> = read(text).into_iter().map(|(_, words)| words).collect();
    assert_eq!(got, want, "{text}");
}

const MAIL: &str = "\
On Tuesday, Ada Quill wrote:
> The harbour office of Kessel said on Monday evening that the old ferry
> pier would stay shut until the end of the month, since divers had found
> cracks in two of its pillars.
>
> Passengers take the northern landing for now. The office has put up a
> plan of all the landings and hopes that the buses will run more often.

Thank you for sending this on. I had only heard of one pillar, and the
people at the northern landing knew nothing of it at all this morning.
";

#[test]
fn quoted_mail_is_joined_without_its_marks() {
    check(
        MAIL,
        &[
            "On Tuesday, Ada Quill wrote:",
            "The harbour office of Kessel said on Monday evening that the old ferry pier would stay shut until the end \
             of the month, since divers had found cracks in two of its pillars.",
            "Passengers take the northern landing for now. The office has put up a plan of all the landings and hopes \
             that the buses will run more often.",
            "Thank you for sending this on. I had only heard of one pillar, and the people at the northern landing knew \
             nothing of it at all this morning.",
        ],
    );
}

#[test]
fn lists_verse_addresses_and_tables_are_left_as_they_are() {
    let prose = "\
The committee met for the third time on Thursday and heard from all of
the villages along the river, whose mayors had come by boat because the
road was still under water. It will decide in the second week of March.
";
    let joined = prose.trim_end().replace('\n', " ");
    for (after, want) in [
        (
            "* a first item that is long enough to fill nearly all of its line\n* a second item that is just as long \
             as the first of them was",
            vec![
                "* a first item that is long enough to fill nearly all of its line",
                "* a second item that is just as long as the first of them was",
            ],
        ),
        (
            "The river rose, the river fell,\nand nobody would ring the bell\nwhile ferries lay along the quay",
            vec![
                "The river rose, the river fell,",
                "and nobody would ring the bell",
                "while ferries lay along the quay",
            ],
        ),
        ("Harbour Office\n12 Pier Road\nKessel", vec!["Harbour Office", "12 Pier Road", "Kessel"]),
        (
            "Kessel            12,400 passengers         14,100 passengers last year\nNorth landing      \
             3,100 passengers          1,900 passengers last year",
            vec![
                "Kessel 12,400 passengers 14,100 passengers last year",
                "North landing 3,100 passengers 1,900 passengers last year",
            ],
        ),
    ] {
        let mut all = vec![joined.as_str()];
        all.extend(want);
        check(&format!("{prose}\n{after}\n"), &all);
    }
}

#[test]
fn hyphens_of_the_break_go_and_those_of_the_word_stay() {
    check(
        "\
The regional government had promised a new pier for years, but the govern-
ment changed twice and the plans were put away. A well-known engineer who
had drawn them, and who still lives in the town, says that they are well-
known to everybody in the office and that nobody has looked at them since.
",
        &["The regional government had promised a new pier for years, but the government changed twice and the plans \
           were put away. A well-known engineer who had drawn them, and who still lives in the town, says that they \
           are well-known to everybody in the office and that nobody has looked at them since."],
    );
}

#[test]
fn indented_paragraphs_and_other_scripts_are_joined() {
    check(
        "
   The mayor opened the northern landing on Saturday morning in heavy rain,
and some three hundred people had come to see the first boat leave for the
islands, which it did with only half an hour's delay.
   Nobody was hurt when the boat touched the quay, and the captain said that
he would try again on Sunday if the wind allowed for it at all.
",
        &[
            "The mayor opened the northern landing on Saturday morning in heavy rain, and some three hundred people \
             had come to see the first boat leave for the islands, which it did with only half an hour's delay.",
            "Nobody was hurt when the boat touched the quay, and the captain said that he would try again on Sunday if \
             the wind allowed for it at all.",
        ],
    );
    check(
        "港の管理事務所は月曜日の夜、古い桟橋を月末まで閉鎖すると発表した。潜水士が二\n本の柱に亀裂を見つけたためで、\
         乗客は当面の間、北側の乗り場を利用することに\nなる。市長は住民に理解を求めた。\n",
        &["港の管理事務所は月曜日の夜、古い桟橋を月末まで閉鎖すると発表した。潜水士が二本の柱に亀裂を見つけたためで、\
           乗客は当面の間、北側の乗り場を利用することになる。市長は住民に理解を求めた。"],
    );
    let arabic = "أعلنت إدارة الميناء مساء الاثنين أن الرصيف القديم سيبقى مغلقا حتى نهاية الشهر بعد أن \
                  عثر الغواصون على شقوق في عمودين من أعمدته وقالت الإدارة إن الركاب سيستخدمون الرصيف الشمالي إلى \
                  ذلك الحين وإن الحافلات ستزيد عدد رحلاتها اليومية بين المدينة والجزر القريبة منها.";
    check(&wrapped(arabic, 66), &[arabic]);
}

#[test]
fn text_cut_at_the_column_is_joined_within_words() {
    let text = "The harbour office of Kessel said on Monday evening that the old ferry pier would stay shut until the \
                end of the month, since divers had found cracks in two of its pillars, and that passengers would take \
                the northern landing until then. It has put up a plan of all the landings and hopes that the buses \
                will run more often from Wednesday on, as the mayor had promised them in the council last week.";
    let cut: Vec<&str> = (0..text.len()).step_by(60).map(|at| &text[at..text.len().min(at + 60)]).collect();
    check(&cut.join("\n"), &[text]);
}

/// The example dumps read the same at any width.
#[test]
fn wrapping_changes_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| !path.ends_with("index.txt"));
    let (mut same, mut all) = (0, 0);
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let (document, plain) = article(&text);
        for width in [60, 66, 72, 80, 90, 100] {
            let text = wrapped(&text, width);
            super::check_cover(&text);
            let (_, article) = article(&text);
            let paragraphs = read(&text);
            let wanted = read(&document.text);
            let missing: Vec<_> = wanted.iter().filter(|block| !paragraphs.contains(block)).collect();
            println!("{} at {width}: not found again: {missing:#?}", path.display());
            same += wanted.len() - missing.len();
            all += wanted.len();
            let values = |a: &crate::clean::Article| {
                let m = &a.metadata;
                let one = |f: &Option<crate::clean::Field<String>>| f.as_ref().map(|f| f.value.clone());
                let many = |f: &[crate::clean::Field<String>]| f.iter().map(|f| f.value.clone()).collect::<Vec<_>>();
                (
                    (one(&m.title), one(&m.outlet), one(&m.date), one(&m.dateline_place)),
                    (many(&m.authors), many(&m.agencies), m.language.clone()),
                )
            };
            assert_eq!(values(&article), values(&plain), "{} at {width}", path.display());
        }
    }
    assert!(same * 100 >= all * 98, "{same} of {all} blocks");
}
