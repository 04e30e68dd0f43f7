//! Which dumps are about one event: collected until all are read, then answered.

use crate::arguments::Format;
use crate::readable;
use crate::rows::{self, StoryRow};
use parallax::corpus::{Corpus, Entry, Grain};
use parallax::intake::DocumentKey;
use std::collections::HashMap;
use std::io::{self, Write};

/// The dumps read so far.
#[derive(Default)]
pub struct Stories {
    corpus: Corpus,
    /// Every dump's id in the order read, also of those whose text was read before.
    asked: Vec<(String, DocumentKey)>,
}

impl Stories {
    /// Adds a dump.
    pub fn add(&mut self, entry: Entry) {
        self.asked.push((rows::id(&entry.document).to_owned(), entry.document.id.key()));
        self.corpus.add_entry(entry);
    }

    /// Writes each dump's story: as rows in the order the dumps were read, or story by story to read.
    pub fn write(&self, format: Format, out: &mut impl Write) -> io::Result<()> {
        let stories = self.corpus.stories(Grain::default());
        let mut story_of: HashMap<usize, usize> = HashMap::new();
        for (at, story) in stories.iter().enumerate() {
            story_of.extend(story.members.iter().map(|&entry| (entry, at)));
        }
        let rows: Vec<StoryRow<'_>> = self
            .asked
            .iter()
            .filter_map(|(id, key)| {
                let at = *story_of.get(&self.corpus.find(*key)?)?;
                Some(StoryRow { id, story: at + 1, label: stories.get(at).map_or("", |story| &story.label) })
            })
            .collect();
        match format {
            Format::Jsonl => rows.iter().try_for_each(|row| rows::write(out, row)),
            Format::Text => stories.iter().enumerate().try_for_each(|(at, story)| {
                let members: Vec<&StoryRow<'_>> = rows.iter().filter(|row| row.story == at + 1).collect();
                readable::story(out, at + 1, &story.label, &members)
            }),
        }
    }
}
