//! The same answers for people to read.

use crate::rows;
use parallax::annotate::{EntityKind, Manner, Mentions};
use parallax::clean::Article;
use parallax::intake::Document;
use std::io::{self, Write};

/// An article: what the dump says of itself, then the text, then what was removed and why.
pub fn cleaned(out: &mut impl Write, document: &Document, article: &Article) -> io::Result<()> {
    let metadata = &article.metadata;
    writeln!(out, "== {}", rows::id(document))?;
    let joined = |fields: &[parallax::clean::Field<String>]| {
        fields.iter().map(|f| f.value.as_str()).collect::<Vec<_>>().join(", ")
    };
    let one =
        |field: &Option<parallax::clean::Field<String>>| field.as_ref().map_or(String::new(), |f| f.value.clone());
    let (words, removed_words) = rows::words(document, article);
    for (label, value) in [
        ("title", one(&metadata.title)),
        ("standfirst", one(&metadata.standfirst)),
        ("author", rows::author(article).unwrap_or_default()),
        ("outlet", one(&metadata.outlet)),
        ("date", one(&metadata.date)),
        ("place", one(&metadata.dateline_place)),
        ("agencies", joined(&metadata.agencies)),
        ("words", format!("{words} kept, {removed_words} removed")),
    ] {
        if !value.is_empty() {
            writeln!(out, "{label:<11} {value}")?;
        }
    }
    writeln!(out, "\n{}\n", article.text(document))?;
    for block in article.blocks.iter().filter(|b| !b.kind.is_kept()) {
        let reason = if block.reasons.is_empty() { String::new() } else { format!(" ({})", block.reasons.join("; ")) };
        writeln!(out, "- {}{reason}: {}", block.kind.name(), one_line(block.span.of(&document.text)))?;
    }
    writeln!(out)
}

/// An article, and who is named and quoted in it.
pub fn annotated(out: &mut impl Write, document: &Document, article: &Article, mentions: &Mentions) -> io::Result<()> {
    cleaned(out, document, article)?;
    for (label, kind) in
        [("People", EntityKind::Person), ("Organisations", EntityKind::Organisation), ("Places", EntityKind::Place)]
    {
        let mut named = mentions.entities.iter().filter(|e| e.kind == kind).peekable();
        if named.peek().is_none() {
            continue;
        }
        writeln!(out, "{label}")?;
        for entity in named {
            let role = entity.role.as_ref().map_or(String::new(), |r| format!(", {r}"));
            writeln!(out, "  {:>3}  {}{role}", entity.mentions.len(), entity.name)?;
        }
    }
    for (label, manner) in [("Quoted", Manner::Direct), ("Reported", Manner::Indirect)] {
        let mut said = mentions.quotes.iter().filter(|q| q.manner == manner).peekable();
        if said.peek().is_none() {
            continue;
        }
        writeln!(out, "{label}")?;
        for quote in said {
            let speaker = quote.speaker.as_ref().map_or("(speaker unclear)", |s| s.name.as_str());
            writeln!(out, "  {speaker}: {}", one_line(quote.span.of(&document.text)))?;
        }
    }
    writeln!(out)
}

/// Words on one line, however they were broken.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
