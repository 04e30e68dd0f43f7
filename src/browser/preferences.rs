//! What a reader prefers, kept in this browser and never in a link.
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

/// Local storage, where the browser allows it.
fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::Theme;

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
