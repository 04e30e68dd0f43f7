//! What stands within a line and what stands there twice: captions and their credits, writers and dates.

use super::article;

/// A report with a place for what is tested above its text and one inside it.
fn report(head: &str, inside: &str) -> String {
    format!(
        "Pier stays shut for another month\n\n{head}\n\nThe old ferry pier of Kessel will stay shut until the end of the month. \
         Divers have found cracks in two of its piles, the harbour office said on Monday evening.\n\nThe islanders use the \
         northern landing for the time being. The harbour office has put up a plan of all landings and hopes that the buses \
         will run more often from Wednesday on.\n\n{inside}\n\n\"Nobody on the islands will be left behind,\" said the \
         harbour master, who had gone out with the divers himself.\n\nThe work is to be done by the middle of March. Until \
         then the boats sail twice a day, and once a day in a storm.\n"
    )
}

/// The blocks of a page that overlap some words of it, as "kind: words".
fn kinds(text: &str, words: &str) -> Vec<String> {
    let (document, article) = article(text);
    let places = text.match_indices(words).map(|(at, _)| (at, at + words.len()));
    let ranges: Vec<(usize, usize)> = places.collect();
    let blocks = article.blocks.iter().filter(|block| {
        let range = block.span.range();
        ranges.iter().any(|(from, to)| range.start < *to && *from < range.end)
    });
    blocks.map(|block| format!("{}: {}", block.kind.name(), block.span.of(&document.text))).collect()
}

#[test]
fn a_caption_stands_once() {
    let caption = "The old ferry pier of Kessel on Sunday morning.";
    let credited = format!("{caption} Photo: Jon Barrie");
    for inside in [credited.as_str(), caption, &format!("{caption} (Ann Lee/AFP)"), &format!("{caption} © Ann Lee")] {
        let text = report(&format!("By Ada Quill\n\n{credited}"), inside);
        assert_eq!(kinds(&text, caption), [format!("caption: {caption}"), format!("duplicate: {inside}")], "{text}");
        assert!(kinds(&text, "Photo: Jon Barrie").contains(&"credit: Photo: Jon Barrie".to_owned()));
    }
}

#[test]
fn who_and_when_on_one_line_are_two_blocks() {
    for (line, want) in [
        (
            "By Ada Quill and Jon Barrie, Kessel, 23 January 2019 10:12",
            vec!["byline: By Ada Quill and Jon Barrie, Kessel,", "date: 23 January 2019 10:12"],
        ),
        ("23 January 2019 | By Ada Quill", vec!["date: 23 January 2019 |", "byline: By Ada Quill"]),
        ("By Ada Quill, Senior Editor", vec!["byline: By Ada Quill, Senior Editor"]),
    ] {
        assert_eq!(kinds(&report(line, "The boats were full."), line), want);
    }
}

#[test]
fn the_place_beside_the_writers_stands_in_for_a_dateline() {
    let text = report("By Ada Quill and Jon Barrie, Moscow, 23 January 2019 10:12", "The boats were full.");
    let (_, found) = article(&text);
    let metadata = found.metadata;
    let authors: Vec<&str> = metadata.authors.iter().map(|author| author.value.as_str()).collect();
    assert_eq!(authors, ["Ada Quill", "Jon Barrie"]);
    assert_eq!(metadata.dateline_place.map(|place| place.value).as_deref(), Some("Moscow"));
    assert_eq!(metadata.date.map(|date| date.value).as_deref(), Some("2019-01-23"));
    let text = report("By Ada Quill, Senior Editor", "The boats were full.");
    assert_eq!(article(&text).1.metadata.dateline_place, None);
}

#[test]
fn kickers_and_buttons_around_the_headline_are_navigation() {
    for kicker in ["POLITICS", "Interview", "ANALYSIS", "Fact Check", "Reportage", "Срочно"] {
        let text = format!("{kicker}\n\n{}", report("By Ada Quill", "The boats were full."));
        let (_, found) = article(&text);
        assert_eq!(kinds(&text, kicker), [format!("navigation: {kicker}")]);
        assert_eq!(found.metadata.title.map(|title| title.value).as_deref(), Some("Pier stays shut for another month"));
    }
    for line in ["Fact Check", "Share Save", "Teilen Merken Drucken", "Facebook X WhatsApp"] {
        let text = report(&format!("By Ada Quill\n\n{line}"), "The boats were full.");
        assert_eq!(kinds(&text, line), [format!("navigation: {line}")]);
    }
    let text = report("By Ada Quill", "The boats were full.").replacen("Pier stays", "ANALYSIS | Pier stays", 1);
    assert_eq!(kinds(&text, "ANALYSIS |"), ["navigation: ANALYSIS |"]);
    assert_eq!(kinds(&text, "Pier stays"), ["title: Pier stays shut for another month"]);
}

#[test]
fn the_lines_that_writer_and_day_were_read_from_say_so() {
    // Above the headline, where such lines are mostly those of other stories.
    let text = format!("Published 3 May 2024, 10:12\n\n{}", report("By Ada Quill", "The boats were full."));
    let (_, found) = article(&text);
    if found.metadata.date.is_some() {
        assert_eq!(kinds(&text, "3 May 2024"), ["date: Published 3 May 2024, 10:12"]);
    }
}

#[test]
fn breadcrumbs_that_end_with_the_headline_are_navigation() {
    let crumbs = "Home News Pier stays shut for another month";
    let text = format!("{crumbs}\n\n{}", report("By Ada Quill", "The boats were full."));
    assert_eq!(kinds(&text, "Home News")[0], format!("navigation: {crumbs}"));
}

#[test]
fn neighbours_tell_what_short_lines_are() {
    let list = "What to know\n\n- The boats sail twice a day\n- The buses go by the mill\n- The school opens at ten";
    let text = report("By Ada Quill", list);
    assert_eq!(kinds(&text, "What to know"), ["heading: What to know"]);
    let text = format!("Harbour · Council · Sport · Weather\n\n{}", report("By Ada Quill", "The boats were full."));
    assert_eq!(kinds(&text, "Harbour ·"), ["navigation: Harbour · Council · Sport · Weather"]);
    let text = format!("{}\nTags: Kessel, harbour office, ferry\n", report("By Ada Quill", "The boats were full."));
    assert_eq!(kinds(&text, "Tags:"), ["navigation: Tags: Kessel, harbour office, ferry"]);
    let banner =
        "We value your privacy. We and our partners store cookies on your device.\nAccept all\nManage choices\n";
    let text = format!("{banner}\n{}", report("By Ada Quill", "The boats were full."));
    for line in banner.lines() {
        assert_eq!(kinds(&text, line), [format!("form: {line}")]);
    }
    let twice = format!("Pier stays shut for another month\n\n{}", report("By Ada Quill", "The boats were full."));
    let headline = "Pier stays shut for another month";
    assert_eq!(kinds(&twice, headline), [format!("title: {headline}"), format!("duplicate: {headline}")]);
}
