//! The same answers for people to read.

use crate::rows::{self, HitRow, StoryRow};
use parallax::annotate::{EntityKind, Manner};
use parallax::clean::Field;
use parallax::corpus::Entry;
use std::io::{self, Write};

/// An article: what the dump says of itself, then the text, then what was removed and why.
pub fn cleaned(out: &mut impl Write, entry: &Entry) -> io::Result<()> {
    let Entry { document, article, words, removed_words, .. } = entry;
    let metadata = &article.metadata;
    writeln!(out, "== {}", rows::id(document))?;
    let one = |field: &Option<Field<String>>| field.as_ref().map_or(String::new(), |f| f.value.clone());
    let agencies: Vec<&str> = metadata.agencies.iter().map(|a| a.value.as_str()).collect();
    for (label, value) in [
        ("title", one(&metadata.title)),
        ("standfirst", one(&metadata.standfirst)),
        ("author", rows::author(article).unwrap_or_default()),
        ("outlet", one(&metadata.outlet)),
        ("date", one(&metadata.date)),
        ("place", one(&metadata.dateline_place)),
        ("agencies", agencies.join(", ")),
        ("words", format!("{words} kept, {removed_words} removed")),
    ] {
        if !value.is_empty() {
            writeln!(out, "{label:<11} {value}")?;
        }
    }
    for remark in article.remarks() {
        writeln!(out, "\n{remark}")?;
    }
    writeln!(out, "\n{}\n", article.text(document))?;
    for block in article.blocks.iter().filter(|b| !b.kind.is_kept()) {
        let reason = if block.reasons.is_empty() { String::new() } else { format!(" ({})", block.reasons.join("; ")) };
        writeln!(out, "- {}{reason}: {}", block.kind.name(), rows::one_line(&entry.wording(block.span)))?;
    }
    writeln!(out)
}

/// An article, and who is named and quoted in it.
pub fn annotated(out: &mut impl Write, entry: &Entry) -> io::Result<()> {
    cleaned(out, entry)?;
    let mentions = entry.mentions();
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
            writeln!(out, "  {speaker}: {}", rows::one_line(&entry.wording(quote.span)))?;
        }
    }
    writeln!(out)
}

/// A hit as a line of a concordance.
pub fn hit(out: &mut impl Write, hit: &HitRow<'_>) -> io::Result<()> {
    writeln!(out, "{}: {}[{}]{}", hit.id, hit.left, hit.hit, hit.right)
}

/// A story and the dumps in it.
pub fn story(out: &mut impl Write, number: usize, label: &str, members: &[&StoryRow<'_>]) -> io::Result<()> {
    let articles = if members.len() == 1 { "1 article".to_owned() } else { format!("{} articles", members.len()) };
    writeln!(out, "{number}. {label} ({articles})")?;
    for member in members {
        writeln!(out, "   {}", member.id)?;
    }
    writeln!(out)
}
