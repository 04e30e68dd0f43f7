//! Requests that wait for the engine.

use std::collections::VecDeque;

/// Requests in the order they came. A request for a screen makes an older one that still waits superfluous: the reader
/// has moved on.
#[derive(Debug)]
pub struct Inbox<T> {
    letters: VecDeque<Letter<T>>,
}

#[derive(Debug)]
struct Letter<T> {
    body: T,
    asks_for_screen: bool,
}

impl<T> Inbox<T> {
    /// An empty inbox.
    pub fn new() -> Self {
        Inbox { letters: VecDeque::new() }
    }

    /// Puts a request in.
    pub fn put(&mut self, body: T, asks_for_screen: bool) {
        if asks_for_screen {
            self.letters.retain(|letter| !letter.asks_for_screen);
        }
        self.letters.push_back(Letter { body, asks_for_screen });
    }

    /// Takes the next request out. Where screens are held back, the next that asks for something else.
    pub fn take(&mut self, hold_screens: bool) -> Option<T> {
        let at = self.letters.iter().position(|letter| !(hold_screens && letter.asks_for_screen))?;
        self.letters.remove(at).map(|letter| letter.body)
    }

    /// Whether [`Inbox::take`] would give something.
    pub fn has(&self, hold_screens: bool) -> bool {
        self.letters.iter().any(|letter| !(hold_screens && letter.asks_for_screen))
    }
}

#[cfg(test)]
mod tests {
    use super::Inbox;

    const SCREEN: bool = true;
    const OTHER: bool = false;

    #[track_caller]
    fn check(put: &[(&str, bool)], hold_screens: bool, expected: &[&str]) {
        let mut inbox = Inbox::new();
        put.iter().for_each(|&(body, asks)| inbox.put(body.to_owned(), asks));
        assert_eq!(inbox.has(hold_screens), !expected.is_empty());
        let taken: Vec<String> = std::iter::from_fn(|| inbox.take(hold_screens)).collect();
        assert_eq!(taken, expected);
    }

    #[test]
    fn requests_come_out_in_their_order() {
        check(&[], false, &[]);
        check(&[("add", OTHER), ("show", SCREEN), ("cancel", OTHER)], false, &["add", "show", "cancel"]);
    }

    #[test]
    fn a_newer_screen_supersedes_an_older_one_and_nothing_else() {
        check(
            &[("show 1", SCREEN), ("add", OTHER), ("show 2", SCREEN), ("forget", OTHER), ("show 3", SCREEN)],
            false,
            &["add", "forget", "show 3"],
        );
    }

    #[test]
    fn screens_can_be_held_back_while_the_rest_goes_on() {
        check(&[("show", SCREEN), ("add", OTHER), ("cancel", OTHER)], true, &["add", "cancel"]);
        check(&[("show", SCREEN)], true, &[]);
    }
}
