//! What a reader says against the program: corrections, kept beside a document and never in its text.
//!
//! In come a reader's edits, and the corrections of a link, a file or the browser's storage; out come, for a document, the
//! decisions that win over what the cleaner said, and those on names and speakers, which `annotate::correct` heeds. A
//! [`Correction`] names its place so that it survives another cleaning, another way of writing line ends, and another
//! machine. This room never changes a document and decides nothing itself.

mod file;
mod history;
mod place;

pub use file::{is_corrections, read, write};
pub use history::{Change, Corrections};
pub use place::{Place, spans_of};

use crate::clean::{Decided, Kind};
use crate::intake::DocumentKey;
use serde::{Deserialize, Serialize};

/// One thing a reader says against the program. A later word on the same thing takes the place of an earlier one
/// ([`Correction::same_subject`]).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Correction {
    /// The words at this place are of this kind.
    Relabel {
        /// Which words.
        place: Place,
        /// What they are.
        kind: Kind,
    },
    /// The name at this place, with all mentions of whom it names, is this.
    Name {
        /// A mention of it.
        place: Place,
        /// What the reader says of it.
        says: NameIs,
    },
    /// Whom the name at this place names is called so.
    Rename {
        /// A mention of it.
        place: Place,
        /// The name to show.
        name: String,
    },
    /// What the name at this place names is of this sort.
    Sort {
        /// A mention of it.
        place: Place,
        /// The sort.
        sort: NameSort,
    },
    /// The quotation at this place has this speaker.
    Speaker {
        /// The quoted or reported words.
        place: Place,
        /// A mention of the speaker; `None` where the article names nobody.
        by: Option<Place>,
    },
    /// The article belongs to another story than the program says.
    Story {
        /// To that of this document; `None`: to one of its own.
        with: Option<DocumentKey>,
    },
}

/// What a name is, or whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NameIs {
    /// It names whom the name at that place names.
    Of(Place),
    /// This mention names somebody or something else than its other mentions do.
    Another,
    /// It is no name.
    Nothing,
}

/// What sort of thing a name names, as a reader says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NameSort {
    /// A person.
    Person,
    /// A body: ministry, party, company.
    Body,
    /// A place.
    Place,
    /// A named event.
    Event,
    /// A product, a work or anything else.
    Other,
}

impl NameSort {
    /// Every sort, in the order of a menu.
    pub const ALL: [NameSort; 5] =
        [NameSort::Person, NameSort::Body, NameSort::Place, NameSort::Event, NameSort::Other];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            NameSort::Person => "person",
            NameSort::Body => "organisation",
            NameSort::Place => "place",
            NameSort::Event => "event",
            NameSort::Other => "other",
        }
    }
}

/// What a reader says of a name or of a quotation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum MentionSays {
    /// It names whom the name at this byte names; all its mentions do.
    SameAs(u32),
    /// This mention names somebody or something else than the others.
    Another,
    /// It is no name, nowhere in the article.
    NotAName,
    /// It is called so.
    Called(String),
    /// It is of this sort.
    Sort(NameSort),
    /// The words are said by whom the name at this byte names; by nobody the article names where it is `None`.
    SaidBy(Option<u32>),
}

/// The longest name a reader can give, in bytes.
pub const LONGEST_NAME: usize = 120;

impl Correction {
    /// Which words it is about; of the whole article, no words.
    pub fn place(&self) -> Place {
        match self {
            Correction::Story { .. } => Place::default(),
            Correction::Relabel { place, .. }
            | Correction::Name { place, .. }
            | Correction::Rename { place, .. }
            | Correction::Sort { place, .. }
            | Correction::Speaker { place, .. } => *place,
        }
    }

    /// Whether two corrections of one document speak of the same thing, so that the later one holds.
    pub fn same_subject(&self, other: &Correction) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.place() == other.place()
    }

    /// Whether it is about a line.
    pub fn is_of_line(&self) -> bool {
        matches!(self, Correction::Relabel { .. })
    }

    /// Whether it is about a name or speaker.
    pub fn is_of_name(&self) -> bool {
        !self.is_of_line() && !self.is_of_story()
    }

    /// Whether it is about the story of the article.
    pub fn is_of_story(&self) -> bool {
        matches!(self, Correction::Story { .. })
    }
}

/// The corrections of one document, as links, files and the storage hold them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentCorrections {
    /// The document.
    pub document: DocumentKey,
    /// Its file's name where it is known, for people to read; does not decide anything.
    pub name: String,
    /// In the order they were made.
    pub corrections: Vec<Correction>,
}

/// What the cleaner must heed in a text of these corrections. A place whose words are not there is left out.
pub fn decided(text: &str, corrections: &[Correction]) -> Vec<Decided> {
    let relabelled = corrections.iter().filter_map(|correction| match correction {
        Correction::Relabel { place, kind } => Some((*place, *kind)),
        _ => None,
    });
    let (places, kinds): (Vec<Place>, Vec<Kind>) = relabelled.unzip();
    let spans = spans_of(text, &places);
    spans.into_iter().zip(kinds).filter_map(|(span, kind)| Some(Decided { span: span?, kind })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::{Beside, Options, clean, clean_beside};
    use crate::intake::{Document, Given, Span};

    const TEXT: &str = "Kessel Bridge shut after cracks found\n\nInspectors closed the Kessel Bridge on Wednesday after \
        they found cracks in three of its steel hangers, the city said.\n\nMore from the quay\n\nThe ferry runs every ten \
        minutes until midnight, and it is free for anyone who lives on the east bank.\n";

    fn relabel(text: &str, words: &str, kind: Kind) -> Correction {
        let start = text.find(words).expect("words of the text");
        Correction::Relabel { place: Place::of(text, Span::new(start, start + words.len())), kind }
    }

    fn kinds(text: &str, corrections: &[Correction]) -> Vec<(String, Kind)> {
        let document = Document::new("a.txt", text, Given::default());
        let decided = decided(text, corrections);
        let beside = Beside { decided: &decided, ..Beside::default() };
        let article = clean_beside(&document, Options::default(), beside);
        article.blocks.iter().map(|b| (b.span.of(text).to_owned(), b.kind)).collect()
    }

    fn kind_of(text: &str, corrections: &[Correction], words: &str) -> Vec<Kind> {
        kinds(text, corrections).into_iter().filter(|(of, _)| of.contains(words)).map(|(_, kind)| kind).collect()
    }

    #[test]
    fn a_correction_wins_and_without_it_the_cleaner_says_what_it_said() {
        let before = kinds(TEXT, &[]);
        let corrected = [relabel(TEXT, "More from the quay", Kind::Advert)];
        assert_eq!(kind_of(TEXT, &corrected, "More from"), [Kind::Advert]);
        assert_eq!(kinds(TEXT, &[]), before);
    }

    #[test]
    fn a_correction_holds_wherever_the_same_words_stand_however_their_lines_end() {
        let corrected = [relabel(TEXT, "More from the quay", Kind::Promo)];
        let elsewhere = format!("\u{feff}  {}", TEXT.replace("\n\n", "\r\n").replace("the quay", "the \t quay"));
        let elsewhere = elsewhere.trim_start_matches('\u{feff}');
        assert_eq!(kind_of(elsewhere, &corrected, "More from"), [Kind::Promo]);
    }

    #[test]
    fn words_that_are_not_there_are_left_alone() {
        let corrected = [relabel(TEXT, "More from the quay", Kind::Promo)];
        let other = TEXT.replace("the quay", "the dock");
        assert_eq!(kinds(&other, &corrected), kinds(&other, &[]));
        assert!(decided("", &corrected).is_empty());
    }

    #[test]
    fn a_part_of_a_line_and_several_lines_can_be_corrected() {
        let part = [relabel(TEXT, "the city said.", Kind::Credit)];
        let kinds = kinds(TEXT, &part);
        let pieces: Vec<(&str, Kind)> = kinds.iter().map(|(words, kind)| (words.as_str(), *kind)).collect();
        assert!(pieces.contains(&("the city said.", Kind::Credit)), "{pieces:?}");
        assert!(pieces.iter().any(|(words, kind)| words.ends_with("steel hangers,") && *kind == Kind::Body));
        let both = "Inspectors closed the Kessel Bridge on Wednesday after \
        they found cracks in three of its steel hangers, the city said.\n\nMore from the quay";
        let several = [relabel(TEXT, both, Kind::Comment)];
        assert_eq!(kind_of(TEXT, &several, "Inspectors"), [Kind::Comment]);
        assert_eq!(kind_of(TEXT, &several, "More from"), [Kind::Comment]);
    }

    #[test]
    fn what_the_page_says_of_the_article_follows_the_corrections() {
        let document = Document::new("a.txt", TEXT, Given::default());
        let title = |corrections: &[Correction]| {
            let decided = decided(TEXT, corrections);
            let beside = Beside { decided: &decided, ..Beside::default() };
            clean_beside(&document, Options::default(), beside).metadata.title.map(|title| title.value)
        };
        assert_eq!(title(&[]).as_deref(), Some("Kessel Bridge shut after cracks found"));
        let other = [relabel(TEXT, "More from the quay", Kind::Title)];
        assert_eq!(title(&other).as_deref(), Some("More from the quay"));
        assert_eq!(kind_of(TEXT, &other, "Kessel Bridge shut").first().map(|kind| kind.is_kept()), Some(false));
        assert_eq!(title(&[relabel(TEXT, "Kessel Bridge shut after cracks found", Kind::Navigation)]), None);
    }

    #[test]
    fn no_correction_changes_nothing() {
        let document = Document::new("a.txt", TEXT, Given::default());
        let plain = clean(&document, Options::default());
        assert_eq!(clean_beside(&document, Options::default(), Beside::default()), plain);
    }
}
