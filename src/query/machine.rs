//! Looks for a regular expression: all ways to fit it are followed at once, a character at a time (Thompson, "Regular
//! expression search algorithm", 1968; with places kept in order of preference as in Pike's). The time is at most that of the text times
//! the expression.

use super::expression::{Place, Step, is_of_word, plain};
use std::ops::Range;

/// Where steps fit a text, each place after the end of the one before; nothing empty.
pub(super) fn places<'t>(steps: &'t [Step], text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let mut machine = Machine { steps, text, seen: vec![0; steps.len()], round: 0, stack: Vec::new() };
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let found = machine.first(at)?;
            if !found.is_empty() {
                at = found.end;
                return Some(found);
            }
            // Nothing was found here: further on something may be.
            at = found.end + text.get(found.end..)?.chars().next()?.len_utf8();
        }
    })
}

/// Steps come to, each with where its way began.
type Ways = Vec<(usize, usize)>;

struct Machine<'t> {
    steps: &'t [Step],
    text: &'t str,
    /// In which round each step was last come to: each is followed once at a place, by who comes first.
    seen: Vec<u32>,
    round: u32,
    stack: Vec<usize>,
}

impl Machine<'_> {
    /// The first place from a byte on.
    fn first(&mut self, from: usize) -> Option<Range<usize>> {
        let (mut now, mut next): (Ways, Ways) = Default::default();
        let mut found: Option<Range<usize>> = None;
        let mut before = self.text.get(..from)?.chars().next_back();
        let mut at = from;
        let mut rest = self.text.get(from..)?.chars();
        self.round += 1;
        // Most expressions begin with a character: where it is another, nothing begins.
        let lead = self.steps.first().filter(|step| matches!(step, Step::One { .. }));
        loop {
            let mut c = rest.next();
            if let Some(lead) = lead
                && now.is_empty()
                && found.is_none()
            {
                while let Some(other) = c.filter(|c| !lead.takes(*c, plain(*c, false), plain(*c, true))) {
                    (before, at) = (c, at + other.len_utf8());
                    c = rest.next();
                }
            }
            if found.is_none() {
                self.follow(0, at, at, before, c, &mut now);
            }
            if now.is_empty() && found.is_some() {
                return found;
            }
            let to = at + c.map_or(0, char::len_utf8);
            self.round += 1;
            // Each form of the character is made once.
            let forms = c.map(|c| (c, plain(c, false), plain(c, true)));
            let after = rest.clone().next();
            for (step, start) in now.drain(..) {
                match (self.steps.get(step), forms) {
                    (Some(Step::Found), _) => {
                        // What was come to later counts less.
                        found = Some(start..at);
                        break;
                    }
                    (Some(one), Some((c, lower, same))) if one.takes(c, lower, same) => {
                        self.follow(step + 1, start, to, Some(c), after, &mut next);
                    }
                    _ => {}
                }
            }
            if c.is_none() {
                return found;
            }
            std::mem::swap(&mut now, &mut next);
            (before, at) = (c, to);
        }
    }

    /// Adds the steps that wait for a character and are come to from one, in order of preference.
    fn follow(
        &mut self,
        step: usize,
        start: usize,
        at: usize,
        before: Option<char>,
        after: Option<char>,
        list: &mut Ways,
    ) {
        self.stack.push(step);
        while let Some(step) = self.stack.pop() {
            match self.seen.get_mut(step) {
                Some(seen) if *seen != self.round => *seen = self.round,
                _ => continue,
            }
            match self.steps.get(step) {
                Some(Step::Go(to)) => self.stack.push(*to),
                Some(Step::Either(first, second)) => self.stack.extend([*second, *first]),
                Some(Step::At(place)) => {
                    let edge = || before.is_some_and(is_of_word) != after.is_some_and(is_of_word);
                    let holds = match place {
                        Place::Start => at == 0,
                        Place::End => at == self.text.len(),
                        Place::Edge(wanted) => edge() == *wanted,
                    };
                    if holds {
                        self.stack.push(step + 1);
                    }
                }
                Some(_) => list.push((step, start)),
                None => {}
            }
        }
    }
}
