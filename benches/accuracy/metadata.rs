//! Whether title, authors and date are right where a dump prints them, and how often what is given is right.

use super::cleaning::Pair;
use super::counting::{key, share, words};
use super::table::{Figure, figure};

/// Words between names that say nothing.
const SMALL: [&str; 9] = ["by", "and", "the", "und", "et", "y", "e", "von", "with"];
/// Words that may stand in the authors besides the gold names.
const WORDS_MORE: usize = 2;
/// Characters around a year among which day and month stand.
const NEAR: usize = 30;

/// What is right of one value: where it is printed, and where one was given.
#[derive(Default)]
struct Tally {
    printed: Vec<bool>,
    given: Vec<bool>,
    wrong: Vec<String>,
}

impl Tally {
    fn add(&mut self, id: &str, want: &str, have: &str, right: bool, printed: bool) {
        if printed {
            self.printed.push(right);
        }
        if !have.is_empty() && !want.is_empty() {
            self.given.push(right);
        }
        if !right && !want.is_empty() && (printed || !have.is_empty()) {
            self.wrong.push(format!("{id}: want {want:?}, got {have:?}"));
        }
    }
}

fn contains(all: &str, run: &str) -> bool {
    !run.is_empty() && format!(" {all} ").contains(&format!(" {run} "))
}

/// The figures of one set and field; with `worst`, so many that are wrong are printed.
pub fn figures(set: &str, field: &str, pairs: &[Pair], worst: usize, out: &mut Vec<Figure>) {
    let [mut titles, mut authors, mut dates] = [Tally::default(), Tally::default(), Tally::default()];
    for pair in pairs {
        let (gold, read, all) = (pair.gold, pair.read, key(pair.dump));
        let (want, have) = (key(gold.title.as_deref().unwrap_or("")), key(read.title.as_deref().unwrap_or("")));
        titles.add(&read.id, &want, &have, !want.is_empty() && want == have, contains(&all, &want));

        let names: Vec<String> = gold.authors.iter().flatten().map(|a| key(a)).filter(|k| !k.is_empty()).collect();
        let have = key(&read.author);
        let count = words(&have).iter().filter(|word| !SMALL.contains(word)).count();
        let most = names.iter().map(|name| words(name).len()).sum::<usize>() + WORDS_MORE;
        let right = !names.is_empty() && names.iter().all(|name| contains(&have, name)) && count <= most;
        let printed = !names.is_empty() && names.iter().all(|name| contains(&all, name));
        authors.add(&read.id, &names.join(" and "), &have, right, printed);

        let want = gold.date.as_deref().unwrap_or("");
        let have = read.date.as_deref().unwrap_or("");
        let right = !want.is_empty() && have.get(..10).unwrap_or(have) == want;
        dates.add(&read.id, want, have, right, date_printed(pair.dump, want));
    }
    let aims = [
        ("title", 0.85, 0.95, None),
        ("authors", 0.65, 0.85, Some((0.85, 0.93))),
        ("date", 0.80, 0.93, Some((0.92, 0.97))),
    ];
    for (tally, (name, must, aim, precise)) in [titles, authors, dates].iter().zip(aims) {
        let goal = Some((must, aim)).filter(|_| field != "full");
        let measure = ["title right where printed", "authors right where printed", "date right where printed"];
        let given = ["title right where given", "authors right where given", "date right where given"];
        let at = ["title", "authors", "date"].iter().position(|n| *n == name).unwrap_or(0);
        let on = |list: &[bool]| format!("{set} {field} ({})", list.len());
        out.push(figure(measure[at], on(&tally.printed), share(&tally.printed), goal));
        out.push(figure(given[at], on(&tally.given), share(&tally.given), precise.filter(|_| field != "full")));
        for wrong in tally.wrong.iter().take(worst) {
            println!("  {set} {field} {name} {wrong}");
        }
    }
}

/// Whether a text holds the day, month and year of a date close together.
fn date_printed(text: &str, iso: &str) -> bool {
    let mut parts = iso.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let is_number = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    if !is_number(year, 4) || !is_number(month, 2) || !is_number(day, 2) {
        return false;
    }
    let bare = |part: &str| part.trim_start_matches('0').to_owned();
    let is_day = |run: &str| run == bare(day) || run == format!("0{}", bare(day));
    let is_month = |run: &str| run == month || run == bare(month);
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(year).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + year.len()..]);
        if before.ends_with(is_word) || after.starts_with(is_word) {
            return false;
        }
        let from = before.char_indices().rev().nth(NEAR - 1).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(NEAR).map_or(after.len(), |(at, _)| at);
        let near = &text[from..at + year.len() + to];
        let runs = |text: &str, is: &dyn Fn(&str) -> bool| text.split(|c: char| !c.is_numeric()).any(is);
        let letters = || near.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= 3);
        runs(&near.replace(year, " "), &is_day) && (runs(near, &is_month) || letters())
    })
}
