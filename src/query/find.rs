//! Where something stands: what was read of the keyword field, looked up in the index.

use super::conditions::Conditions;
use super::expression::Expression;
use super::literal::literal;
use super::parse::{Find, Pattern};
use super::search::merged;
use super::wildcard;
use crate::clean::Kind;
use crate::corpus::{Corpus, Entry, Index, Posting, Term};
use crate::intake::Span;
use crate::text::letter::{is_apostrophe, is_hyphen};
use crate::text::{Order, fold, stem, stemmed_languages, words_of};

/// A run of words of an article that was found, by the positions of its first and last word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Match {
    pub entry: u32,
    pub first: u32,
    pub last: u32,
}

/// Forms of a word share so many letters at the beginning of its stem: only words that have them are asked for theirs.
const STEM_BEGINS: usize = 3;
/// Languages that set letters before a stem too: these stand anywhere in its forms.
const PREFIXING: [&str; 2] = ["ar", "id"];

/// A corpus that is looked through, and how.
pub(super) struct Search<'a> {
    pub corpus: &'a Corpus,
    /// The languages in whose articles all forms of a word are found; `None` is every language.
    pub forms: Vec<Option<&'static str>>,
    /// Whether the removed lines are looked through, and not the kept ones.
    pub removed: bool,
}

impl<'a> Search<'a> {
    /// A corpus that is looked through for words as they are.
    pub fn new(corpus: &'a Corpus) -> Self {
        Search { corpus, forms: Vec::new(), removed: false }
    }

    /// Where words are looked up.
    pub fn index(&self) -> &'a Index {
        if self.removed { self.corpus.removed_index() } else { self.corpus.index() }
    }

    /// Where something stands, in the order of the corpus, each place once.
    pub fn find(&self, what: &Find) -> Vec<Match> {
        match what {
            Find::Word(pattern) | Find::Each(pattern) => {
                let mut found = self.word(pattern);
                if let Pattern::Word(word) = pattern
                    && self.index().may_be_hyphenated(word)
                {
                    found = merged(found, in_order(self.hyphenated(word)));
                }
                found
            }
            Find::Exact(written) => {
                let text = |at: &Match| {
                    let span = self.index().span(Posting { entry: at.entry, position: at.first }, at.last)?;
                    Some(self.corpus.entries().get(at.entry as usize)?.wording(span))
                };
                let mut found = self.word(&Pattern::Word(fold(written)));
                found.retain(|at| text(at).is_some_and(|text| is_written(&text, written)));
                found
            }
            Find::Regex(regex) => self.expression(regex),
            Find::Name(words) => self.name(words),
            Find::Phrase(parts) => one_after_the_other(parts.iter().map(|part| self.find(part))),
            Find::Near { parts, within, any_order } => {
                let parts = parts.iter().map(|part| self.find(part));
                close_together(parts, *within, *any_order, self.index())
            }
            Find::Either(parts) => parts.iter().map(|part| self.find(part)).reduce(merged).unwrap_or_default(),
            Find::InTitle(inner) => {
                let mut found = self.find(inner);
                Conditions { search: self }.keep_in_blocks(&mut found, |kind| kind == Kind::Title);
                found
            }
        }
    }

    /// Where one word stands.
    fn word(&self, pattern: &Pattern) -> Vec<Match> {
        let terms = self.terms(pattern);
        let mut postings = Vec::new();
        for &term in &terms {
            self.index().collect(term, &mut postings);
        }
        let mut lists = terms.len();
        if let Pattern::Word(word) = pattern {
            for language in self.languages() {
                let others = self.forms_of(word, language, &terms);
                lists += others.len();
                let own = self.of_language(language);
                for term in others {
                    let from = postings.len();
                    self.index().collect(term, &mut postings);
                    let kept: Vec<Posting> = postings.split_off(from);
                    postings.extend(kept.into_iter().filter(|at| own.get(at.entry as usize) == Some(&true)));
                }
            }
        }
        if lists > 1 {
            postings.sort_unstable();
            postings.dedup();
        }
        postings.iter().map(single).collect()
    }

    /// Where a word stands with a hyphen in it: "e-mail" for "email".
    fn hyphenated(&self, word: &str) -> Vec<Match> {
        let index = self.index();
        let mut found = Vec::new();
        for (at, _) in word.char_indices().skip(1) {
            let (before, after) = word.split_at(at);
            let (Some(one), Some(other)) = (index.term(before), index.term(after)) else { continue };
            let is_first_rarer = index.count(one) <= index.count(other);
            index.each(if is_first_rarer { one } else { other }, |Posting { entry, position }| {
                let Some(first) = position.checked_sub(u32::from(!is_first_rarer)) else { return };
                let Some(span) = index.span(Posting { entry, position: first }, first + 1) else { return };
                let text = self.corpus.entries().get(entry as usize).map(|entry| entry.wording(span));
                let parts = text.as_deref().and_then(|text| text.split_once(is_hyphen));
                if parts.is_some_and(|(one, other)| fold(one) == before && fold(other) == after) {
                    found.push(Match { entry, first, last: first + 1 });
                }
            });
        }
        found
    }

    /// The terms that fit a pattern. A plain word is one with "'s" or "l'" too.
    pub fn terms(&self, pattern: &Pattern) -> Vec<Term> {
        let index = self.index();
        match pattern {
            Pattern::Word(word) => {
                index.term(word).into_iter().chain(index.with_apostrophe(word).iter().copied()).collect()
            }
            Pattern::Wildcard(written) => {
                let (prefix, suffix) = wildcard::ends(written);
                let fits = |word: &str| word.ends_with(suffix) && wildcard::fits(written, word);
                let mut terms: Vec<Term> =
                    index.terms_starting_with(prefix).filter(|term| fits(index.word(*term))).collect();
                let beside = index.all_with_apostrophe().filter(|(word, _)| word.starts_with(prefix) && fits(word));
                terms.extend(beside.flat_map(|(_, terms)| terms));
                terms.sort_unstable();
                terms.dedup();
                terms
            }
        }
    }

    /// The languages in which forms are looked for.
    fn languages(&self) -> Vec<&'static str> {
        if self.forms.contains(&None) {
            return stemmed_languages().collect();
        }
        let mut languages: Vec<&'static str> = self.forms.iter().flatten().copied().collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }

    /// The other terms with the same stem. Stems want their accents, which terms lack: the first place of a term says how
    /// it is written. What is typed may lack them too: so it is enough that words without accents have one stem.
    fn forms_of(&self, word: &str, language: &str, known: &[Term]) -> Vec<Term> {
        let index = self.index();
        let plain = stem(language, word);
        let written = index.term(word).and_then(|term| self.written(term));
        let wanted = written.as_deref().map(|written| stem(language, written));
        let begins: String = fold(wanted.as_deref().unwrap_or(&plain)).chars().take(STEM_BEGINS).collect();
        let is_form = |term: &Term| {
            let same = |wanted: &str| self.written(*term).is_some_and(|written| stem(language, &written) == wanted);
            stem(language, index.word(*term)) == plain || wanted.as_deref().is_some_and(same)
        };
        let forms: Vec<Term> = if PREFIXING.contains(&language) {
            index.all_terms().filter(|term| index.word(*term).contains(&begins)).filter(is_form).collect()
        } else {
            index.terms_starting_with(&begins).filter(is_form).collect()
        };
        let beside = forms.iter().flat_map(|form| index.with_apostrophe(index.word(*form)));
        let mut all: Vec<Term> = forms.iter().chain(beside).copied().filter(|term| !known.contains(term)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How a term is written where it stands first, in lower case.
    fn written(&self, term: Term) -> Option<String> {
        let at = self.index().first(term, 1).pop()?;
        let span = self.index().span(at, at.position)?;
        Some(self.corpus.entries().get(at.entry as usize)?.wording(span).to_lowercase())
    }

    /// Which articles are in a language.
    fn of_language(&self, language: &str) -> Vec<bool> {
        let entries = self.corpus.entries().iter();
        entries.map(|entry| entry.article.metadata.language.as_deref() == Some(language)).collect()
    }

    /// Where a regular expression fits the text of a block: the words it touches.
    fn expression(&self, regex: &Expression) -> Vec<Match> {
        let index = self.index();
        // Only articles that hold what every match holds are read.
        let held = literal(regex.as_str())
            .map(|held| self.articles_with(index.all_terms().filter(|term| index.word(*term).contains(&held))));
        let mut found = Vec::new();
        for (at, entry) in self.corpus.entries().iter().enumerate() {
            if held.as_ref().is_some_and(|held| held.get(at) != Some(&true)) {
                continue;
            }
            for block in entry.article.blocks.iter().filter(|block| block.kind.is_kept() != self.removed) {
                let reading = entry.article.folded(&entry.document.text, block.span);
                for place in regex.places(reading.text()) {
                    found.extend(touched(index, at, reading.original(Span::new(place.start, place.end))));
                }
            }
        }
        in_order(found)
    }

    /// Every mention of whom or what has these words in its name; in articles that give only the last of the names of one
    /// that was found, those too. Who is named is only asked of articles that hold the words.
    fn name(&self, words: &[Pattern]) -> Vec<Match> {
        let named = |name: &str| has_words(name, words);
        let Some(first) = words.first() else { return Vec::new() };
        let mut candidates = self.articles_with(self.terms(first).into_iter());
        let mut surnames: Vec<String> = Vec::new();
        for entity in self.candidates(&candidates).flat_map(|(_, entry)| &entry.mentions().entities) {
            let mut of = words_of(&entity.name).map(|(_, word)| fold(word));
            if let (Some(_), Some(last)) = (of.next(), of.last())
                && named(&entity.name)
            {
                surnames.push(last);
            }
        }
        surnames.order();
        surnames.dedup();
        for surname in &surnames {
            let with = self.articles_with(self.terms(&Pattern::Word(surname.clone())).into_iter());
            candidates.iter_mut().zip(with).for_each(|(candidate, with)| *candidate |= with);
        }
        let mut found = Vec::new();
        for (at, entry) in self.candidates(&candidates) {
            for entity in &entry.mentions().entities {
                let is_alone = || words_of(&entity.name).count() == 1;
                if named(&entity.name) || is_alone() && surnames.binary_search(&fold(&entity.name)).is_ok() {
                    found.extend(entity.mentions.iter().filter_map(|span| touched(self.index(), at, *span)));
                }
            }
        }
        in_order(found)
    }

    /// Some articles with their places in the corpus; those whose names a reader corrected are always among them.
    fn candidates(&self, chosen: &[bool]) -> impl Iterator<Item = (usize, &'a Entry)> {
        let all = self.corpus.entries().iter().enumerate();
        all.filter(|(at, entry)| chosen.get(*at) == Some(&true) || entry.has_corrected_names())
    }

    /// In which articles some terms stand.
    fn articles_with(&self, terms: impl Iterator<Item = Term>) -> Vec<bool> {
        let mut with = vec![false; self.corpus.entries().len()];
        for term in terms {
            self.index().each(term, |at| {
                if let Some(with) = with.get_mut(at.entry as usize) {
                    *with = true;
                }
            });
        }
        with
    }
}

fn single(posting: &Posting) -> Match {
    Match { entry: posting.entry, first: posting.position, last: posting.position }
}

/// Words between the end of one and the beginning of the next; `None` where they overlap, stand the other way round or in
/// different articles.
fn gap(a: &Match, b: &Match) -> Option<u32> {
    if a.entry == b.entry { b.first.checked_sub(a.last + 1) } else { None }
}

/// Whether a word of a text, or the word within one with an apostrophe ("l'Eau", "Putin's"), has the letters that were typed.
pub(super) fn is_written(word: &str, typed: &str) -> bool {
    let parts = |text: &'_ str| text.split(is_apostrophe).map(str::to_owned).collect::<Vec<_>>();
    let (parts, typed) = (parts(word), parts(typed));
    parts == typed || matches!(typed.as_slice(), [typed] if parts.contains(typed))
}

/// In the order of the corpus, each place once.
fn in_order(mut found: Vec<Match>) -> Vec<Match> {
    found.order();
    found.dedup();
    found
}

/// Joins the matches of parts of which each begins with the word after the one before.
fn one_after_the_other(mut parts: impl Iterator<Item = Vec<Match>>) -> Vec<Match> {
    let Some(mut found) = parts.next() else { return Vec::new() };
    for next in parts {
        let mut joined = Vec::new();
        let mut from = 0;
        for one in &found {
            let start = (one.entry, one.last + 1);
            from = leap(&next, from, |other| (other.entry, other.first) < start);
            let after = next.get(from..).unwrap_or(&[]).iter();
            let after = after.take_while(|other| (other.entry, other.first) == start);
            joined.extend(after.map(|other| Match { last: other.last, ..*one }));
        }
        found = joined;
    }
    in_order(found)
}

/// The first place of a list that is not before something, near to where the last was found: in leaps twice as long each
/// time, forward or back, and then by halves.
fn leap(list: &[Match], from: usize, before: impl Fn(&Match) -> bool) -> usize {
    let mut step = 1;
    let (mut low, mut high) = (from, from);
    if from.checked_sub(1).and_then(|last| list.get(last)).is_some_and(|last| !before(last)) {
        while low > 0 && list.get(low - 1).is_some_and(|last| !before(last)) {
            (low, high) = (low.saturating_sub(step), low);
            step *= 2;
        }
    } else {
        while list.get(high).is_some_and(&before) {
            (low, high) = (high + 1, (high + step).min(list.len()));
            step *= 2;
        }
    }
    low + list.get(low..high).map_or(0, |part| part.partition_point(&before))
}

/// Joins the nearest matches of all parts that stand close together in one block. Of several ways to join a first part with
/// the next, the closest is taken, so that a word that stands often is not joined with all of them.
fn close_together(
    mut parts: impl Iterator<Item = Vec<Match>>,
    within: u32,
    any_order: bool,
    index: &Index,
) -> Vec<Match> {
    let Some(mut found) = parts.next() else { return Vec::new() };
    for next in parts {
        let longest = next.iter().map(|other| other.last - other.first).max().unwrap_or(0);
        let joined = found.iter().filter_map(|one| {
            let distance = |other: &Match| gap(one, other).or_else(|| gap(other, one).filter(|_| any_order));
            let least = one.first.saturating_sub(within.saturating_add(1 + longest));
            let from = next.partition_point(|other| (other.entry, other.first) < (one.entry, least));
            let near = next.get(from..).unwrap_or(&[]).iter();
            let last = one.last.saturating_add(1).saturating_add(within);
            let near = near.take_while(|other| other.entry == one.entry && other.first <= last);
            let nearest = near.filter_map(|other| {
                let gap = distance(other).filter(|gap| *gap <= within)?;
                let both =
                    Match { entry: one.entry, first: one.first.min(other.first), last: one.last.max(other.last) };
                in_one_block(&both, index).then_some((gap, both))
            });
            nearest.min_by_key(|(gap, _)| *gap).map(|(_, both)| both)
        });
        found = in_order(joined.collect());
    }
    found
}

/// Whether a match does not run from one block into another: between blocks one position holds no word.
pub(super) fn in_one_block(one: &Match, index: &Index) -> bool {
    (one.first..=one.last).all(|position| index.is_word(Posting { entry: one.entry, position }))
}

/// The words that a span of an article touches.
pub(super) fn touched(index: &Index, entry: usize, span: Span) -> Option<Match> {
    let positions = index.positions_touching(entry, span);
    let last = positions.end.checked_sub(1).filter(|last| *last >= positions.start)?;
    Some(Match { entry: entry as u32, first: positions.start, last })
}

/// Whether a text has these words one after the other.
pub(super) fn has_words(text: &str, words: &[Pattern]) -> bool {
    let folded: Vec<String> = words_of(text).map(|(_, word)| fold(word)).collect();
    folded.windows(words.len().max(1)).any(|run| words.iter().zip(run).all(|(pattern, word)| pattern.fits(word)))
}
