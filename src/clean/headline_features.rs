//! A second look at which line is the headline, once the line model has read the page: what spoke for a line in the first place,
//! now seen from where the model says that the text begins, and which lines around it are text. What the model says of headlines is
//! left out: it was told which line the first look took for one, and agrees with it too readily.

use super::core;
use super::labels::Labels;
use super::numbers::{Row, log};
use super::page::Page;
use super::title_features;

/// Numbers that the second look adds.
const MORE: usize = 6;

/// Numbers of one line in all.
pub const COUNT: usize = title_features::COUNT + MORE;

/// Log-odds of the line model that count at most.
const ODDS: f32 = 6.0;

/// Words from which a line that the model takes for text begins the text.
const TEXT_WORDS: u32 = 8;

/// Lines right above a headline among which breadcrumbs end with it.
const CRUMB_REACH: usize = 3;

/// Words that such a line has in common with the headline at its end, at least.
const CRUMB_WORDS: usize = 3;

/// The lines that may be the headline, each with its features; none where the line model was not asked.
pub fn candidates(page: &Page, labels: &Labels) -> Vec<(usize, [f32; COUNT])> {
    if labels.opinions.is_empty() {
        return Vec::new();
    }
    let core = core::of_opinions(page, &labels.opinions, 0).or(labels.core);
    let mut first = title_features::candidates(page, core);
    first.retain(|(at, _)| !is_recording(page.content(*at)));
    for (_, row) in first.iter_mut().filter(|(at, _)| ends_crumbs(page, *at)) {
        for column in title_features::CRUMBS {
            row[column] = row[column].max(log(1.0));
        }
    }
    let of = |at: usize| labels.opinions.get(at).map_or(0.0, |opinion| opinion.text);
    // For each line, where the text begins below it.
    let mut begins = vec![page.len(); page.len() + 1];
    for at in (0..page.len()).rev() {
        let is_text = of(at) > 0.0 && page.line(at).effective >= TEXT_WORDS;
        begins[at] = if is_text { at } else { begins[at + 1] };
    }
    first.into_iter().map(|(at, row)| (at, more(at, row, &of, &begins))).collect()
}

/// Whether a line right above ends with the same words, the first of which is glued to the name of a section:
/// "HomeNewsThe pier stays shut".
fn ends_crumbs(page: &Page, at: usize) -> bool {
    let words = page.words(at);
    let Some((first, end)) = words.split_first().filter(|(_, end)| end.len() >= CRUMB_WORDS) else { return false };
    (at.saturating_sub(CRUMB_REACH)..at).any(|above| {
        let glued = page.words(above).strip_suffix(end).and_then(<[u32]>::last);
        glued.is_some_and(|glued| glued != first)
    })
}

/// Whether a line is the button of a recording, which ends with its length: "AUDIO: A crane falls (2 min)".
fn is_recording(line: &str) -> bool {
    let Some((_, inside)) = line.trim_end().strip_suffix(')').and_then(|line| line.rsplit_once('(')) else {
        return false;
    };
    let number = inside.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = inside.get(number.len()..).unwrap_or("").trim().trim_end_matches('.');
    let clock = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == ':');
    clock
        && (unit.is_empty() && number.contains(':')
            || matches!(unit.to_lowercase().as_str(), "min" | "mins" | "minuten" | "minutes"))
}

fn more(at: usize, first: [f32; title_features::COUNT], of: &impl Fn(usize) -> f32, begins: &[usize]) -> [f32; COUNT] {
    let mut row = Row::new();
    first.iter().for_each(|value| row.put(*value));
    for text in [of(at), of(at + 1), of(at + 2), at.checked_sub(1).map_or(0.0, of)] {
        row.put(text.clamp(-ODDS, ODDS) / ODDS);
    }
    let below = begins.get(at + 1).copied().unwrap_or(at).saturating_sub(at) as f32;
    row.put(log(below));
    row.put(1.0 / below.max(1.0));
    debug_assert_eq!(row.filled(), COUNT);
    row.end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::labels;
    use crate::clean::numbers::yes;

    #[test]
    fn breadcrumbs_end_with_the_headline_glued_or_not() {
        let body = "The old crane in the harbour of Lorne fell into the water in the night, and nobody was hurt, the mayor said \
                    in the morning. It had stood there for ninety years and was to be painted red in the summer of this year.";
        for (crumbs, want) in [
            ("HomeNewsThe old pier stays shut", 1.0),
            ("Home / News / The old pier stays shut", 1.0),
            ("The ferry does not run today", 0.0),
        ] {
            let text = format!("{crumbs}\n\nThe old pier stays shut\n\n{body}\n\n{body} It will be missed, they said.");
            let page = Page::new(&text);
            let labels = labels::label_once(&page, None, false);
            let candidates = candidates(&page, &labels);
            let row = candidates.iter().find(|(at, _)| *at == 1).map(|(_, row)| row);
            let got = row.map(|row| title_features::CRUMBS.map(|column| yes(row[column] > 0.0)));
            assert_eq!(got, Some([want; 3]), "{crumbs}");
        }
    }

    #[test]
    fn the_button_of_a_recording_is_no_headline() {
        for line in ["AUDIO: A crane falls in Lorne (1 Min)", "A crane falls (12:40)", "Watch the crane (3 mins.)"] {
            assert!(is_recording(line), "{line}");
        }
        for line in ["A crane falls (again)", "The best cranes (2025)", "Why cranes fall", "Cranes of Lorne (Part 2)"] {
            assert!(!is_recording(line), "{line}");
        }
    }
}
