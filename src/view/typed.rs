//! The keyword field's text as the pieces it is drawn with: one for each series, and the one being typed.

use crate::query::split_series;

/// What separates two series in the text of a [`super::ViewState`].
const BETWEEN: &str = ", ";

/// The series of a query's text as typed, trimmed, without empty ones.
pub fn split(query: &str) -> Vec<String> {
    let (pieces, _) = split_series(query);
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// The query's text for these series and the one being typed.
pub fn join(series: &[String], draft: &str) -> String {
    let draft = draft.trim();
    let mut query = series.join(BETWEEN);
    if !draft.is_empty() {
        if !query.is_empty() {
            query.push_str(BETWEEN);
        }
        query.push_str(draft);
    }
    query
}

/// What is being typed, parted at the last comma that ends a series: the series that are ended, and the rest.
pub fn ended(draft: &str) -> (Vec<String>, &str) {
    let (pieces, _) = split_series(draft);
    let rest = pieces.last().copied().unwrap_or_default();
    let before = draft.get(..draft.len() - rest.len()).unwrap_or_default();
    (split(before), rest.trim_start())
}

/// What a condition begins with that has all forms of words found.
pub const FORMS: &str = "forms";

/// The language in which all forms of every keyword are found, as typed; empty where they are not.
pub fn forms(query: &str) -> String {
    split(query).iter().find_map(|piece| language_of_forms(piece)).unwrap_or_default().to_owned()
}

/// The keywords with all their forms in a language, or as they are typed where it is empty.
pub fn with_forms(query: &str, language: &str) -> String {
    let mut pieces = split(query);
    pieces.retain(|piece| language_of_forms(piece).is_none());
    if !language.is_empty() {
        pieces.push(format!("{FORMS}:{language}"));
    }
    join(&pieces, "")
}

fn language_of_forms(piece: &str) -> Option<&str> {
    piece.strip_prefix(FORMS)?.strip_prefix(':').filter(|language| !language.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_comes_apart_and_together() {
        for (query, series) in [
            ("", &[][..]),
            (" , ,", &[]),
            ("crack*", &["crack*"]),
            ("crack*,ferry | ferries ", &["crack*", "ferry | ferries"]),
            ("\"one, two\", three", &["\"one, two\"", "three"]),
        ] {
            assert_eq!(split(query), series, "{query}");
            assert_eq!(split(&join(&split(query), "")), series, "{query}");
        }
    }

    #[test]
    fn what_is_being_typed_comes_last() {
        assert_eq!(join(&[], " cra"), "cra");
        assert_eq!(join(&["ferry".to_owned()], "cra"), "ferry, cra");
        assert_eq!(join(&["ferry".to_owned()], " "), "ferry");
    }

    #[test]
    fn a_comma_ends_a_series_but_not_between_quotation_marks() {
        for (draft, series, rest) in [
            ("crack*", &[][..], "crack*"),
            ("crack*,", &["crack*"], ""),
            ("crack*, fer", &["crack*"], "fer"),
            ("a, b , c ", &["a", "b"], "c "),
            ("\"one, two\"", &[], "\"one, two\""),
            (",", &[], ""),
            ("", &[], ""),
        ] {
            assert_eq!(ended(draft), (series.iter().map(|&s| s.to_owned()).collect(), rest), "{draft}");
        }
    }

    #[test]
    fn forms_are_a_condition_for_all_keywords() {
        assert_eq!(forms("ferry, crack"), "");
        let with = with_forms("ferry, crack", "en");
        assert_eq!(forms(&with), "en");
        assert_eq!(with_forms(&with, "all"), with_forms("ferry, crack", "all"));
        assert_eq!(with_forms(&with, ""), join(&split("ferry, crack"), ""));
        // A condition of one keyword alone stays.
        assert_eq!(forms("ferry forms:en"), "");
    }
}
