//! How the keywords' tables and lines are to be shown.

use super::link::{read_line_key, write_line_key};
use super::state::LineKey;
use serde::{Deserialize, Serialize};

/// The settings of the keywords' tables and lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeywordSettings {
    /// What the rows of the counts are.
    pub rows: RowsBy,
    /// Whether counts are shown per 1,000 words.
    pub rates: bool,
    /// Which list of words is shown.
    pub list: WordList,
    /// Words looked at on each side of a hit for what goes with it, 1 to [`MOST_WINDOW`].
    pub window: u8,
    /// What the words that go with a keyword are sorted by.
    pub measure: Measure,
    /// What the reader changed in the stop lists: `+word` leaves a word out, `-word` lets one in.
    pub stops: Vec<String>,
    /// Words of context on each side of a line, up to [`MOST_CONTEXT`]; 0 for the sentence.
    pub context: u8,
    /// What lines are counted by.
    pub groups: Grouping,
    /// Whether the line at hand, which the article and the place of the state name, is open to its paragraph.
    pub open: bool,
}

/// Words beside a hit are looked at so far at most.
pub const MOST_WINDOW: u8 = 10;
/// So many words of context stand on each side of a line at most.
pub const MOST_CONTEXT: u8 = 40;

impl Default for KeywordSettings {
    /// A window of five words is the concordancers' custom (AntConc, Sketch Engine); twelve words of context fill a line.
    fn default() -> Self {
        KeywordSettings {
            rows: RowsBy::default(),
            rates: false,
            list: WordList::default(),
            window: 5,
            measure: Measure::default(),
            stops: Vec::new(),
            context: 12,
            groups: Grouping::default(),
            open: false,
        }
    }
}

/// What the rows of the counts are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowsBy {
    /// Outlets.
    #[default]
    Outlet,
    /// Articles.
    Article,
    /// Days, months or years of publication.
    Date,
}

impl RowsBy {
    /// Every one, with its name in links and what it is called.
    pub const ALL: [(RowsBy, &'static str, &'static str); 3] = [
        (RowsBy::Outlet, "outlets", "by outlet"),
        (RowsBy::Article, "articles", "by article"),
        (RowsBy::Date, "time", "over time"),
    ];
}

/// The lists of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordList {
    /// What stands near the hits.
    #[default]
    Beside,
    /// How often each word stands.
    Words,
    /// Runs of words that stand more than once.
    Phrases,
}

impl WordList {
    /// Every one, with its name in links and what it is called.
    pub const ALL: [(WordList, &'static str, &'static str); 3] = [
        (WordList::Beside, "beside", "what goes with them"),
        (WordList::Words, "words", "how often each word stands"),
        (WordList::Phrases, "phrases", "phrases that come again"),
    ];
}

/// How closely two words go together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// logDice.
    #[default]
    LogDice,
    /// Mutual information.
    Information,
    /// The t-score.
    TScore,
    /// How many places.
    Near,
}

impl Measure {
    /// Every one, with its name in links and the head of its column.
    pub const ALL: [(Measure, &'static str, &'static str); 4] = [
        (Measure::LogDice, "dice", "logDice"),
        (Measure::Information, "mi", "MI"),
        (Measure::TScore, "t", "t"),
        (Measure::Near, "near", "Near"),
    ];
}

/// What lines in context are counted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grouping {
    /// They are not: all lines are listed.
    #[default]
    None,
    /// By what lines can be sorted by.
    By(LineKey),
}

impl Grouping {
    /// As a link has it.
    pub fn written(&self) -> String {
        match self {
            Grouping::None => String::new(),
            Grouping::By(key) => write_line_key(key),
        }
    }

    /// As a link has it; none for what makes no sense.
    pub fn read(written: &str) -> Grouping {
        read_line_key(written).map_or(Grouping::None, Grouping::By)
    }
}
