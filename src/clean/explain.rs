//! What weighed most where the line model overruled the rules, found by taking it away: a group of a line's features is
//! set to what is usual on its page, and the change of the log-odds says how much that group decided (occlusion, after
//! Zeiler and Fergus 2014). Slower than labelling, so it is done for the article a reader looks at.

use super::features::{
    self, AFTER_END, COMMON_WORDS, COPIES, COUNT, CUES, FROM_TITLE, LENGTH, PLACE, SHAPE, SINCE_BLANK, SPACING, WORDS,
};
use super::labels::Labels;
use super::model::Model;
use std::ops::Range;

/// Lines before and after a line that the model sees of it: the sum of its dilations, with room for their summary.
const REACH: usize = 40;

/// Log-odds a group must have shifted to be named, and the share it must have of what all groups shifted.
const LEAST_SHIFT: f32 = 0.3;
const LEAST_SHARE: f32 = 0.2;

/// Reasons of this kind a line gets, at most.
const MOST: usize = 2;

/// A group of features and what it says for removing and for keeping a line.
struct Group {
    own: &'static [Range<usize>],
    removed: &'static str,
    kept: &'static str,
}

const GROUPS: &[Group] = &[
    Group {
        own: &[WORDS],
        removed: "its words are seldom those of an article",
        kept: "its words are those of an article",
    },
    Group {
        own: &[SHAPE, LENGTH],
        removed: "its length and shape are not a paragraph's",
        kept: "its length and shape are a paragraph's",
    },
    Group {
        own: &[CUES],
        removed: "it holds a phrase of page furniture",
        kept: "it holds no phrase of page furniture",
    },
    Group {
        own: &[COPIES],
        removed: "its words stand elsewhere on the page too",
        kept: "its words stand nowhere else on the page",
    },
    Group {
        own: &[SPACING, SINCE_BLANK],
        removed: "indents or blank lines set it apart",
        kept: "its indent and spacing are the article's",
    },
    Group {
        own: &[PLACE, FROM_TITLE, AFTER_END],
        removed: "where it stands on the page is outside the article",
        kept: "where it stands on the page is inside the article",
    },
    Group {
        own: &[COMMON_WORDS],
        removed: "it has few words in common with the article",
        kept: "it has words in common with the article",
    },
    Group {
        own: &[features::AROUND],
        removed: "the lines around it are not the article's",
        kept: "the lines around it are the article's",
    },
];

/// The group that is the other lines rather than the line's own features: the last one.
const AROUND: usize = GROUPS.len() - 1;

/// Adds to the verdicts of these lines what weighed most in the model.
pub fn add(model: &Model, features: &[[f32; COUNT]], lines: &[usize], labels: &mut Labels) {
    let usual = mean(features);
    for &at in lines {
        let (from, to) = (at.saturating_sub(REACH), (at + REACH + 1).min(features.len()));
        let Some(window) = features.get(from..to) else { continue };
        let Some(verdict) = labels.verdicts.get_mut(at) else { continue };
        let odds = |rows: &[[f32; COUNT]]| model.opinions(rows).get(at - from).map_or(0.0, |opinion| opinion.text);
        let whole = odds(window);
        // Towards keeping where it was kept.
        let side = if verdict.kind.is_text() { 1.0 } else { -1.0 };
        let shifts: Vec<f32> = GROUPS
            .iter()
            .enumerate()
            .map(|(n, group)| {
                let mut rows = window.to_vec();
                if n == AROUND {
                    rows.iter_mut().enumerate().filter(|(row, _)| *row != at - from).for_each(|(_, row)| *row = usual);
                }
                if let Some(row) = rows.get_mut(at - from) {
                    group.own.iter().for_each(|own| row[own.clone()].copy_from_slice(&usual[own.clone()]));
                }
                ((whole - odds(&rows)) * side).max(0.0)
            })
            .collect();
        let least = LEAST_SHIFT.max(shifts.iter().sum::<f32>() * LEAST_SHARE);
        let mut order: Vec<usize> = (0..GROUPS.len()).filter(|&n| shifts[n] >= least).collect();
        order.sort_by(|a, b| shifts[*b].total_cmp(&shifts[*a]).then(a.cmp(b)));
        if !order.is_empty() {
            verdict.reasons.truncate(1);
        }
        let said = order.into_iter().take(MOST).map(|n| if side > 0.0 { GROUPS[n].kept } else { GROUPS[n].removed });
        verdict.reasons.extend(said.map(Into::into));
    }
}

/// The usual line of a page: the mean of each feature.
fn mean(features: &[[f32; COUNT]]) -> [f32; COUNT] {
    let mut mean = [0.0; COUNT];
    for row in features {
        mean.iter_mut().zip(row).for_each(|(sum, value)| *sum += value / features.len() as f32);
    }
    mean
}
