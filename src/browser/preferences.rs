//! What a reader prefers and looked for lately, kept in this browser and never in a link.
//!
//! Local storage is used as web-sys gives it: gloo's wrapper panics where a browser refuses storage, and writes JSON
//! where one word will do.

use web_sys::Storage;

/// The name the theme is kept under in local storage: `light` or `dark`, nothing for the system's.
pub const THEME: &str = "parallax.theme";

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word it is kept as, and the root's class; `None` for the system's.
    fn word(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }

    /// The theme of a kept word; the system's for anything unknown.
    fn of(word: Option<&str>) -> Self {
        [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.word() == word).unwrap_or_default()
    }
}

/// The theme kept.
pub fn theme() -> Theme {
    Theme::of(storage().and_then(|storage| storage.get_item(THEME).ok().flatten()).as_deref())
}

/// Sets the page to a theme (a class `light` or `dark` on the root) and keeps it. Where the browser refuses storage the
/// theme holds until the page is closed.
pub fn set_theme(theme: Theme) {
    if let Some(root) = gloo::utils::document().document_element() {
        let classes = root.class_list();
        // Neither call can fail: the words are fixed, neither empty nor with white space.
        for other in [Theme::Light, Theme::Dark] {
            if let Some(word) = other.word() {
                let _ = classes.toggle_with_force(word, other == theme);
            }
        }
    }
    if let Some(storage) = storage() {
        // A refusal to keep a preference is not worth a word to the reader: the theme they chose is on the screen.
        let _ = match theme.word() {
            Some(word) => storage.set_item(THEME, word),
            None => storage.remove_item(THEME),
        };
    }
}

/// The name the latest keywords are kept under in local storage: a line for each query, the latest first.
const RECENT: &str = "parallax.recent";
/// So many of them are kept.
const MOST_RECENT: usize = 8;

/// The name a reader's changes of the stop lists are kept under, a line for each.
const STOPS: &str = "parallax.stops";

/// The keywords looked for lately, the latest first.
pub fn recent() -> Vec<String> {
    kept(RECENT)
}

/// Keeps keywords that were looked for.
pub fn add_recent(query: &str) {
    if !query.is_empty() {
        keep(RECENT, &with_recent(&recent(), query));
    }
}

/// A reader's changes of the stop lists.
pub fn stops() -> Vec<String> {
    kept(STOPS)
}

/// Keeps a reader's changes of the stop lists.
pub fn set_stops(stops: &[String]) {
    keep(STOPS, stops);
}

/// Forgets what was looked for, and the stop lists' changes.
pub fn forget() {
    keep(RECENT, &[]);
    keep(STOPS, &[]);
}

fn kept(name: &str) -> Vec<String> {
    let kept = storage().and_then(|storage| storage.get_item(name).ok().flatten()).unwrap_or_default();
    kept.lines().map(str::to_owned).collect()
}

fn keep(name: &str, lines: &[String]) {
    if let Some(storage) = storage() {
        // As with the theme: a refusal is not worth a word.
        let _ = if lines.is_empty() { storage.remove_item(name) } else { storage.set_item(name, &lines.join("\n")) };
    }
}

/// The latest first, each once. What grew into this query letter by letter or word by word makes way for it.
fn with_recent(before: &[String], query: &str) -> Vec<String> {
    let mut kept = vec![query.replace('\n', " ")];
    kept.extend(
        before
            .iter()
            .enumerate()
            .filter(|(at, old)| *old != query && !(*at == 0 && query.starts_with(*old)))
            .map(|(_, old)| old.clone()),
    );
    kept.truncate(MOST_RECENT);
    kept
}

/// Local storage, where the browser allows it.
fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::{MOST_RECENT, Theme, with_recent};

    #[test]
    fn the_latest_keywords_stand_first_and_once() {
        let mut kept = Vec::new();
        for query in ["ferry", "ferry, bridge", "storm", "ferry, bridge"] {
            kept = with_recent(&kept, query);
        }
        assert_eq!(kept, ["ferry, bridge", "storm"]);
        for n in 0..20 {
            kept = with_recent(&kept, &format!("{n} words"));
        }
        assert_eq!((kept.len(), kept[0].as_str()), (MOST_RECENT, "19 words"));
    }

    #[test]
    fn a_theme_reads_back_from_its_word() {
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            assert_eq!(Theme::of(theme.word()), theme);
        }
        for unknown in ["", "sepia", "Light"] {
            assert_eq!(Theme::of(Some(unknown)), Theme::System);
        }
    }
}
