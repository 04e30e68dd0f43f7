//! The corrections of all documents, with what was done and undone, one step at a time.

use super::{Correction, DocumentCorrections};
use crate::intake::DocumentKey;
use std::collections::{BTreeMap, BTreeSet};

/// One correction that came, went, or took the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The document.
    pub document: DocumentKey,
    /// What held before.
    pub before: Option<Correction>,
    /// What holds now.
    pub after: Option<Correction>,
}

impl Change {
    fn reversed(&self) -> Change {
        Change { document: self.document, before: self.after.clone(), after: self.before.clone() }
    }
}

/// What a reader did at once: a press, a link opened, a file dropped.
type Step = Vec<Change>;

/// All corrections, also of documents that are not here (yet).
#[derive(Clone, Debug, Default)]
pub struct Corrections {
    by_document: BTreeMap<DocumentKey, Vec<Correction>>,
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Documents whose corrections changed since they were last taken, to be stored.
    unsaved: BTreeSet<DocumentKey>,
}

impl Corrections {
    /// The corrections of a document, in the order they were made.
    pub fn of(&self, document: DocumentKey) -> &[Correction] {
        self.by_document.get(&document).map_or(&[], Vec::as_slice)
    }

    /// Every document that has corrections.
    pub fn documents(&self) -> impl Iterator<Item = (DocumentKey, &[Correction])> {
        self.by_document.iter().map(|(key, corrections)| (*key, corrections.as_slice()))
    }

    /// How many corrections there are in all.
    pub fn count(&self) -> usize {
        self.by_document.values().map(Vec::len).sum()
    }

    /// Takes corrections in as one step; a correction of something corrected before takes the place of the earlier one.
    /// Returns what changed: nothing where all of it held already.
    pub fn record(&mut self, new: impl IntoIterator<Item = (DocumentKey, Correction)>) -> Vec<Change> {
        let mut step = Step::new();
        for (document, correction) in new {
            let before = self.of(document).iter().find(|held| held.same_subject(&correction)).cloned();
            if before.as_ref() != Some(&correction) {
                let change = Change { document, before, after: Some(correction) };
                self.apply(&change);
                step.push(change);
            }
        }
        self.finish(step)
    }

    /// Takes back these corrections of a document as one step. Returns what changed.
    pub fn withdraw(&mut self, document: DocumentKey, corrections: &[Correction]) -> Vec<Change> {
        let held = self.of(document).iter().filter(|held| corrections.contains(held));
        let step: Step = held.map(|held| Change { document, before: Some(held.clone()), after: None }).collect();
        step.iter().for_each(|change| self.apply(change));
        self.finish(step)
    }

    /// Undoes the last step. Returns what changed: nothing where there is no step.
    pub fn undo(&mut self) -> Vec<Change> {
        let Some(step) = self.done.pop() else { return Vec::new() };
        let changes: Vec<Change> = step.iter().rev().map(|change| change.reversed()).collect();
        changes.iter().for_each(|change| self.apply(change));
        self.undone.push(step);
        changes
    }

    /// Does again the last step that was undone. Returns what changed.
    pub fn redo(&mut self) -> Vec<Change> {
        let Some(step) = self.undone.pop() else { return Vec::new() };
        step.iter().for_each(|change| self.apply(change));
        self.done.push(step.clone());
        step
    }

    /// Whether there is a step to undo, and one to do again.
    pub fn can(&self) -> (bool, bool) {
        (!self.done.is_empty(), !self.undone.is_empty())
    }

    /// Takes in what was stored in an earlier visit. Each can still be undone, the latest first; nothing is to be stored
    /// again. What was corrected meanwhile holds.
    pub fn restore(&mut self, stored: Vec<DocumentCorrections>) {
        let mut earlier: Vec<Step> = Vec::new();
        for DocumentCorrections { document, corrections, .. } in stored {
            for correction in corrections {
                if !self.of(document).iter().any(|held| held.same_subject(&correction)) {
                    self.by_document.entry(document).or_default().push(correction.clone());
                    earlier.push(vec![Change { document, before: None, after: Some(correction) }]);
                }
            }
        }
        self.done.splice(0..0, earlier);
    }

    /// Forgets the corrections of these documents, of all where `keys` is empty, and the steps that made them.
    pub fn forget(&mut self, keys: &[DocumentKey]) {
        let gone = |key: &DocumentKey| keys.is_empty() || keys.contains(key);
        self.by_document.retain(|key, _| !gone(key));
        self.unsaved.retain(|key| !gone(key));
        for steps in [&mut self.done, &mut self.undone] {
            steps.iter_mut().for_each(|step| step.retain(|change| !gone(&change.document)));
            steps.retain(|step| !step.is_empty());
        }
    }

    /// The documents whose corrections changed since the last call, each with all that hold now, to be stored.
    pub fn take_unsaved(&mut self) -> Vec<DocumentCorrections> {
        let unsaved = std::mem::take(&mut self.unsaved);
        let all = unsaved.into_iter().map(|document| DocumentCorrections {
            document,
            name: String::new(),
            corrections: self.of(document).to_vec(),
        });
        all.collect()
    }

    fn apply(&mut self, Change { document, before, after }: &Change) {
        let document = *document;
        let held = self.by_document.entry(document).or_default();
        let at = before.as_ref().and_then(|before| held.iter().position(|one| one == before));
        match (at, after.clone()) {
            (Some(at), Some(after)) => held.splice(at..=at, [after]).for_each(drop),
            (Some(at), None) => drop(held.remove(at)),
            (None, Some(after)) => held.push(after),
            (None, None) => {}
        }
        if held.is_empty() {
            self.by_document.remove(&document);
        }
        self.unsaved.insert(document);
    }

    /// A step was done: it can be undone, and what was undone before cannot be done again.
    fn finish(&mut self, step: Step) -> Vec<Change> {
        if !step.is_empty() {
            self.done.push(step.clone());
            self.undone.clear();
        }
        step
    }
}

#[cfg(test)]
mod tests {
    use super::super::Place;
    use super::*;
    use crate::clean::Kind;

    const ONE: DocumentKey = DocumentKey(1);
    const TWO: DocumentKey = DocumentKey(2);

    fn relabel(start: u32, kind: Kind) -> Correction {
        Correction::Relabel { place: Place { start, length: 3, check: 7 }, kind }
    }

    fn kinds(corrections: &Corrections, document: DocumentKey) -> Vec<Kind> {
        let kind = |correction: &Correction| match correction {
            Correction::Relabel { kind, .. } => Some(*kind),
            _ => None,
        };
        corrections.of(document).iter().filter_map(kind).collect()
    }

    #[test]
    fn steps_are_undone_and_done_again_one_at_a_time() {
        let mut all = Corrections::default();
        all.record([(ONE, relabel(0, Kind::Promo)), (ONE, relabel(5, Kind::Promo))]);
        all.record([(ONE, relabel(0, Kind::Body))]);
        all.record([(TWO, relabel(0, Kind::Legal))]);
        assert_eq!((kinds(&all, ONE), all.count(), all.can()), (vec![Kind::Body, Kind::Promo], 3, (true, false)));
        assert_eq!(all.undo().len(), 1);
        assert_eq!(kinds(&all, TWO), []);
        all.undo();
        assert_eq!(kinds(&all, ONE), [Kind::Promo, Kind::Promo]);
        assert_eq!(all.undo().len(), 2);
        assert_eq!((all.count(), all.can()), (0, (false, true)));
        assert!(all.undo().is_empty());
        all.redo();
        all.redo();
        assert_eq!(kinds(&all, ONE), [Kind::Body, Kind::Promo]);
        all.record([(ONE, relabel(9, Kind::Form))]);
        assert_eq!(all.can(), (true, false), "a new step ends what could be done again");
        assert!(all.redo().is_empty());
    }

    #[test]
    fn what_holds_already_is_no_step() {
        let mut all = Corrections::default();
        all.record([(ONE, relabel(0, Kind::Promo))]);
        assert!(all.record([(ONE, relabel(0, Kind::Promo))]).is_empty());
        assert!(all.withdraw(TWO, &[relabel(0, Kind::Promo)]).is_empty());
        all.undo();
        assert_eq!(all.can(), (false, true));
    }

    #[test]
    fn all_of_an_article_is_taken_back_in_one_step_and_comes_back_in_one() {
        let mut all = Corrections::default();
        all.record([(ONE, relabel(0, Kind::Promo)), (ONE, relabel(5, Kind::Form)), (TWO, relabel(0, Kind::Form))]);
        let of_one = all.of(ONE).to_vec();
        assert_eq!(all.withdraw(ONE, &of_one).len(), 2);
        assert_eq!((all.of(ONE).len(), all.of(TWO).len()), (0, 1));
        all.undo();
        assert_eq!(all.of(ONE).len(), 2);
    }

    #[test]
    fn what_was_stored_comes_back_and_can_be_undone() {
        let mut all = Corrections::default();
        all.record([(ONE, relabel(0, Kind::Promo))]);
        all.record([(TWO, relabel(4, Kind::Form))]);
        let stored = all.take_unsaved();
        assert_eq!(stored.len(), 2);
        assert!(all.take_unsaved().is_empty());

        let mut later = Corrections::default();
        later.record([(ONE, relabel(0, Kind::Legal))]);
        later.take_unsaved();
        later.restore(stored);
        assert_eq!((kinds(&later, ONE), kinds(&later, TWO)), (vec![Kind::Legal], vec![Kind::Form]));
        assert!(later.take_unsaved().is_empty());
        later.undo();
        later.undo();
        assert_eq!(kinds(&later, TWO), []);
        let unsaved: Vec<DocumentKey> = later.take_unsaved().iter().map(|of| of.document).collect();
        assert_eq!(unsaved, [ONE, TWO], "an undone correction is to be stored as gone");
    }

    #[test]
    fn forgetting_leaves_nothing_to_undo() {
        let mut all = Corrections::default();
        all.record([(ONE, relabel(0, Kind::Promo)), (TWO, relabel(5, Kind::Form))]);
        all.forget(&[ONE]);
        assert_eq!((all.of(ONE).len(), all.of(TWO).len()), (0, 1));
        all.forget(&[]);
        assert_eq!((all.count(), all.can()), (0, (false, false)));
    }
}
