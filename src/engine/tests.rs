//! The engine as the page uses it.

use super::*;
use crate::view::{Work, link};

fn add(engine: &mut Engine, files: &[(&str, &str)]) -> Progress {
    let incoming =
        |&(name, text): &(&str, &str)| Incoming { name: name.to_owned(), bytes: Ok(text.as_bytes().to_vec()) };
    engine.handle(Request::Add(files.iter().map(incoming).collect()));
    finish(engine)
}

fn finish(engine: &mut Engine) -> Progress {
    let mut last = Progress::default();
    while let Some(Response::Progress(progress)) = engine.work() {
        last = progress;
    }
    assert!(!engine.has_work());
    last
}

fn show(engine: &mut Engine, state: ViewState) -> Screen {
    match engine.handle(Request::Show { state, rows: 100 }) {
        Some(Response::Screen(screen)) => *screen,
        other => panic!("no screen but {other:?}"),
    }
}

const ONE: &str = "Kessel Bridge shut after cracks found\n\nInspectors closed the Kessel Bridge on Wednesday after they found cracks in three of its steel hangers, the city said.\n";
const TWO: &str = "Ferry is now the only way across\n\nThe ferry was full from dawn on Wednesday after cracks had closed the Kessel Bridge to all traffic, drivers said.\n";

#[test]
fn files_become_articles_and_the_same_text_is_added_once() {
    let mut engine = Engine::new();
    let progress = add(&mut engine, &[("one.txt", ONE), ("two.txt", TWO), ("again.txt", ONE)]);
    assert_eq!((progress.done, progress.total, progress.added, progress.known), (3, 3, 2, 1));
    assert!(progress.finished && !progress.cancelled);
    assert_eq!(engine.take_new().len(), 2);
    assert!(engine.take_new().is_empty());
    let screen = show(&mut engine, ViewState::default());
    assert_eq!((screen.library.articles, screen.library.shown), (2, 2));
    assert_eq!(screen.state.chosen.len(), 2, "the first articles are chosen for comparison");
}

#[test]
fn the_comparison_of_what_is_chosen_is_prepared_in_small_steps_and_shows_the_same() {
    let mut engine = Engine::new();
    add(&mut engine, &[("one.txt", ONE), ("two.txt", TWO)]);
    let state = show(&mut engine, ViewState::default()).state;
    let known = |engine: &Engine| engine.corpus.entries().iter().filter(|e| e.mentions_if_known().is_some()).count();
    let before = known(&engine);
    let mut steps = 0;
    while engine.can_prepare() {
        engine.prepare();
        steps += 1;
        assert!(known(&engine) <= before + steps, "more than one article in a step");
        assert!(steps < 10, "it does not come to an end");
    }
    assert_eq!(known(&engine), 2);
    let compared = ViewState { room: Room::Compare, ..state.clone() };
    let prepared = show(&mut engine, compared.clone());
    let mut fresh = Engine::new();
    add(&mut fresh, &[("one.txt", ONE), ("two.txt", TWO)]);
    assert_eq!(show(&mut fresh, compared), prepared);
    fresh.prepare();
    assert!(!fresh.can_prepare(), "nothing is prepared but a search: the comparison is shown already");
    show(&mut engine, state);
    assert!(!engine.can_prepare(), "what was prepared is not prepared again");
}

#[test]
fn a_letter_is_looked_for_before_the_reader_does_once_and_shows_the_same() {
    let mut engine = Engine::new();
    add(&mut engine, &[("one.txt", ONE)]);
    let keywords = |query: &str| ViewState { room: Room::Keywords, query: query.to_owned(), ..ViewState::default() };
    show(&mut engine, keywords(""));
    assert!(engine.can_prepare());
    engine.prepare();
    assert!(!engine.can_prepare());
    show(&mut engine, keywords(""));
    assert!(!engine.can_prepare(), "once");
    let mut fresh = Engine::new();
    add(&mut fresh, &[("one.txt", ONE)]);
    assert_eq!(show(&mut fresh, keywords("s")), show(&mut engine, keywords("s")));
    assert!(!fresh.can_prepare(), "nothing is looked for beforehand once the reader has looked for something");
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_rest_go_on() {
    let mut engine = Engine::new();
    let broken = Incoming { name: "gone.txt".to_owned(), bytes: Err("It could not be opened.".to_owned()) };
    let fine = Incoming { name: "one.txt".to_owned(), bytes: Ok(ONE.as_bytes().to_vec()) };
    engine.handle(Request::Add(vec![broken, fine]));
    let progress = finish(&mut engine);
    assert_eq!((progress.added, progress.problems.len()), (1, 1));
    assert_eq!(show(&mut engine, ViewState::default()).library.problems[0].name, "gone.txt");
    engine.handle(Request::DismissProblems);
    assert!(show(&mut engine, ViewState::default()).library.problems.is_empty());
}

#[test]
fn a_cancel_keeps_what_was_read_and_leaves_the_rest() {
    let mut engine = Engine::new();
    let files: Vec<Incoming> = (0..500)
        .map(|n| Incoming {
            name: format!("{n}.txt"),
            bytes: Ok(format!("{ONE}{n} {}", "word ".repeat(2_000)).into_bytes()),
        })
        .collect();
    engine.handle(Request::Add(files));
    engine.work();
    let Some(Response::Progress(progress)) = engine.handle(Request::Cancel) else { panic!("no answer to a cancel") };
    assert!(progress.cancelled);
    // What was read is still looked at in the light of the other dumps.
    let progress = if progress.finished { progress } else { finish(&mut engine) };
    assert!(progress.cancelled && progress.finished);
    assert!(progress.added > 0 && progress.added < 500, "{}", progress.added);
    assert_eq!(show(&mut engine, ViewState::default()).library.articles, progress.added);
    assert_eq!(engine.handle(Request::Cancel), None, "nothing is left to cancel");
}

#[test]
fn files_handed_over_in_parts_are_one_job() {
    let mut engine = Engine::new();
    let part = |name: &str, text: &str| {
        Request::Add(vec![Incoming { name: name.to_owned(), bytes: Ok(text.as_bytes().to_vec()) }])
    };
    assert_eq!(engine.await_more(3), None);
    engine.handle(part("one.txt", ONE));
    assert_eq!(engine.await_more(2), None);
    let first = finish(&mut engine);
    assert_eq!((first.done, first.total, first.finished), (1, 3, false));
    engine.handle(part("two.txt", TWO));
    assert_eq!(engine.await_more(1), None);
    let second = finish(&mut engine);
    assert_eq!((second.done, second.total, second.added, second.finished), (2, 3, 2, false));
    let Some(Response::Progress(last)) = engine.await_more(0) else { panic!("the end of the job is not told") };
    assert_eq!((last.done, last.total, last.finished), (2, 2, true));
    assert_eq!(add(&mut engine, &[("one.txt", ONE)]).total, 1, "the next job counts anew");
}

#[test]
fn a_cancel_or_forgetting_everything_ends_a_job_that_still_awaits_files() {
    for request in [Request::Cancel, Request::Forget(Vec::new())] {
        let mut engine = Engine::new();
        engine.await_more(3);
        let Some(Response::Progress(last)) = engine.handle(request) else { panic!("the end of the job is not told") };
        assert!(last.finished && last.cancelled);
    }
}

#[test]
fn stored_documents_come_back_and_are_not_stored_again() {
    let mut engine = Engine::new();
    add(&mut engine, &[("one.txt", ONE)]);
    let stored = engine.take_new();
    let mut fresh = Engine::new();
    fresh.restore(stored);
    assert!(fresh.has_work());
    assert_eq!(finish(&mut fresh).added, 1);
    assert!(fresh.take_new().is_empty());
}

#[test]
fn forgetting_one_or_all() {
    let mut engine = Engine::new();
    add(&mut engine, &[("one.txt", ONE), ("two.txt", TWO)]);
    let screen = show(&mut engine, ViewState::default());
    engine.handle(Request::Forget(vec![screen.state.chosen[0].key]));
    assert_eq!(show(&mut engine, ViewState::default()).library.articles, 1);
    engine.handle(Request::Forget(Vec::new()));
    let empty = show(&mut engine, ViewState::default());
    assert_eq!((empty.library.articles, empty.work), (0, Work::Empty));
}

#[test]
fn a_link_opened_elsewhere_shows_the_same_screen_or_says_what_is_missing() {
    let mut engine = Engine::new();
    add(&mut engine, &[("one.txt", ONE), ("two.txt", TWO)]);
    let state = ViewState { query: "crack*, ferry".to_owned(), ..show(&mut engine, ViewState::default()).state };
    let screen = show(&mut engine, state);
    let read = link::read(&link::write(&screen.state)).expect("a link of our own");

    let mut elsewhere = Engine::new();
    let missing = show(&mut elsewhere, read.clone()).missing;
    assert_eq!(missing.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(), ["one.txt", "two.txt"]);
    add(&mut elsewhere, &[("one.txt", ONE), ("two.txt", TWO)]);
    assert_eq!(show(&mut elsewhere, read), screen);
}

#[test]
fn keywords_are_counted_marked_and_stepped_through_across_articles() {
    let mut engine = Engine::new();
    add(&mut engine, &[("one.txt", ONE), ("two.txt", TWO)]);
    let mut state = ViewState { query: "crack*".to_owned(), ..show(&mut engine, ViewState::default()).state };
    let mut seen = Vec::new();
    loop {
        let screen = show(&mut engine, state.clone());
        assert_eq!(screen.series[0].hits, 3);
        if state.at.is_some() {
            let now: Vec<_> = screen.found.marked.iter().filter(|marked| marked.now).collect();
            assert_eq!(
                now.iter().map(|marked| (words(&screen, marked), marked.place)).collect::<Vec<_>>(),
                [("cracks".to_owned(), true)]
            );
            assert!(screen.found.current > 0);
        }
        let Some(next) = screen.found.next else { break };
        seen.push((next.document.name.clone(), next.at));
        state = ViewState { article: Some(next.document), at: Some(next.at), ..state };
    }
    assert_eq!(seen.len(), 3);
    assert_eq!(seen.iter().filter(|(name, _)| name == "one.txt").count(), 2);
}

/// The words that are marked.
fn words(screen: &Screen, marked: &crate::view::Marked) -> String {
    let (block, ..) = blocks(screen).into_iter().find(|block| block.3 == marked.block).expect("it has such a block");
    let units = block.encode_utf16().skip(marked.from as usize).take(marked.length as usize);
    String::from_utf16(&units.collect::<Vec<u16>>()).expect("whole characters")
}

/// The blocks of the article read, each with its words, kind, and what the cleaner had said of it.
fn blocks(screen: &Screen) -> Vec<(String, crate::view::Kind, Option<crate::view::Kind>, u32)> {
    let Work::Read(read) = &screen.work else { panic!("no article") };
    let words = |block: &crate::view::BlockView| block.parts.iter().map(|part| part.text.as_str()).collect();
    read.blocks.iter().map(|block| (words(block), block.kind, block.said, block.at)).collect()
}

fn edit(engine: &mut Engine, edit: Edit) -> Edited {
    match engine.handle(Request::Correct(edit)) {
        Some(Response::Edited(edited)) => edited,
        other => panic!("no answer but {other:?}"),
    }
}

#[test]
fn a_line_is_relabelled_undone_and_done_again_and_the_counts_follow() {
    use crate::view::Kind;
    let mut engine = Engine::new();
    add(&mut engine, &[("one.txt", ONE)]);
    let state = ViewState { query: "hangers".to_owned(), removed: true, ..ViewState::default() };
    let before = show(&mut engine, state.clone());
    let document = before.state.article.clone().expect("an article").key;
    let (_, kind, said, at) = blocks(&before).pop().expect("a block");
    assert_eq!((kind, said, before.series[0].hits), (Kind::Body, None, 1));

    let edited = edit(&mut engine, Edit::Relabel { document, at: vec![at], kind: Kind::Comment });
    assert_eq!((edited.says.as_str(), edited.changed), ("Line 3 is now removed as reader’s comment.", 1));
    let after = show(&mut engine, state.clone());
    assert_eq!(blocks(&after).pop().map(|b| (b.1, b.2)), Some((Kind::Comment, Some(Kind::Body))));
    assert_eq!((after.series[0].hits, after.corrections.all, after.corrections.undo), (0, 1, true));
    assert_eq!(engine.take_unsaved_corrections().len(), 1);

    assert_eq!(edit(&mut engine, Edit::Undo).says, "Undone: line 3 is again kept as text.");
    assert_eq!(blocks(&show(&mut engine, state.clone())), blocks(&before));
    assert_eq!(edit(&mut engine, Edit::Undo).says, "There is nothing to undo.");
    assert_eq!(edit(&mut engine, Edit::Redo).says, "Done again: line 3 is now removed as reader’s comment.");
    // What the cleaner says itself is no correction.
    let edited = edit(&mut engine, Edit::Relabel { document, at: vec![at], kind: Kind::Body });
    assert_eq!(edited.says, "Line 3 is again kept as text.");
    assert_eq!(show(&mut engine, state).corrections.all, 0);
}

#[test]
fn all_of_an_article_goes_back_at_once() {
    use crate::view::Kind;
    let mut engine = Engine::new();
    add(&mut engine, &[("one.txt", ONE)]);
    let screen = show(&mut engine, ViewState::default());
    let document = screen.state.article.clone().expect("an article").key;
    for (_, _, _, at) in blocks(&screen) {
        edit(&mut engine, Edit::Relabel { document, at: vec![at], kind: Kind::Caption });
    }
    assert_eq!(edit(&mut engine, Edit::RestoreAll(document)).says, "2 lines are again what the program said.");
    assert_eq!(blocks(&show(&mut engine, ViewState::default())), blocks(&screen));
    edit(&mut engine, Edit::Undo);
    assert_eq!(show(&mut engine, ViewState::default()).corrections.all, 2);
    let at = blocks(&screen).iter().map(|block| block.3).collect();
    assert_eq!(edit(&mut engine, Edit::Restore { document, at }).changed, 2);
}

#[test]
fn a_link_and_a_file_carry_corrections_elsewhere() {
    use crate::view::Kind;
    let mut engine = Engine::new();
    add(&mut engine, &[("one.txt", ONE)]);
    let screen = show(&mut engine, ViewState::default());
    let document = screen.state.article.clone().expect("an article").key;
    let at = blocks(&screen).last().map_or(0, |block| block.3);
    edit(&mut engine, Edit::Relabel { document, at: vec![at], kind: Kind::Caption });
    let corrected = show(&mut engine, ViewState::default());
    let (shared, whole) = link::write_shared(&corrected.state, &corrected.corrections.shown);
    assert!(whole);

    let mut by_link = Engine::new();
    assert_eq!(edit(&mut by_link, Edit::Bring(link::corrections(&shared).to_owned())).changed, 1);
    add(&mut by_link, &[("one.txt", ONE)]);
    assert_eq!(blocks(&show(&mut by_link, ViewState::default())), blocks(&corrected));

    let Some(Response::File { content, .. }) = engine.handle(Request::SaveCorrections) else { panic!("no file") };
    let mut by_file = Engine::new();
    let progress = add(&mut by_file, &[("one.txt", ONE), ("c.json", &content)]);
    assert_eq!((progress.added, progress.corrections, progress.done), (1, 1, 2));
    assert_eq!(blocks(&show(&mut by_file, ViewState::default())), blocks(&corrected));
    let broken = add(&mut by_file, &[("c.json", &content[..content.len() / 2])]);
    assert_eq!((broken.corrections, broken.problems.len()), (0, 1));

    let mut later = Engine::new();
    later.restore_corrections(engine.take_unsaved_corrections());
    add(&mut later, &[("one.txt", ONE)]);
    assert_eq!(blocks(&show(&mut later, ViewState::default())), blocks(&corrected));
    later.handle(Request::Forget(Vec::new()));
    assert_eq!(show(&mut later, ViewState::default()).corrections.all, 0);
}

#[test]
fn dumps_are_read_again_in_each_others_light_once_all_are_here() {
    let row = |n: usize| {
        let words = ["harbour", "council", "orchestra", "library", "railway"][n % 5];
        let text = format!(
            "The {words} opens again after {n} weeks\\n\\nThe {words} opened its doors on Monday after {n} weeks in which \
             nobody could say when, and {n} people came.\\n\\nThose who came said that the {words} had been of great help \
             to all {n} of them.\\n\\nThe corner desk of the Courier\\n\\nThe {words} will be closed for {n} days in May, \
             its head said on Monday evening.\\n"
        );
        format!("{{\"outlet\":\"The Courier\",\"text\":\"{text}\"}}\n")
    };
    let rows: String = (0..5).map(row).collect();
    let mut engine = Engine::new();
    let progress = add(&mut engine, &[("rows.jsonl", rows.as_str())]);
    assert_eq!((progress.added, progress.done, progress.total, progress.finished), (5, 1, 1, true));
    let state = ViewState { removed: true, query: "corner".to_owned(), ..ViewState::default() };
    let screen = show(&mut engine, state.clone());
    let Work::Read(read) = &screen.work else { panic!("no article") };
    assert!(read.blocks.iter().any(|block| block.removed && block.reason.starts_with("Also in 4 other dumps")));
    assert_eq!(screen.series[0].hits, 0, "what is removed is no longer searched");
    // With one left, there is no one to say so.
    let others = screen.library.stories.iter().flat_map(|story| &story.articles).map(|card| card.document.key);
    let own = screen.state.article.clone().map(|article| article.key);
    engine.handle(Request::Forget(others.filter(|key| Some(*key) != own).collect()));
    finish(&mut engine);
    assert_eq!(show(&mut engine, state).series[0].hits, 1);
}

#[test]
fn names_and_speakers_are_corrected_undone_and_carried() {
    use crate::correct::NameSort;
    const NAMES: &str = "Harbour master Ana Ruiz closed the bridge on Friday.\n\n“It is not safe,” Ruiz said.\n\nEngineer \
        Tomas Rehn told reporters: “We found cracks.” Rehn left at noon.\n";
    let mut engine = Engine::new();
    add(&mut engine, &[("names.txt", NAMES)]);
    let screen = show(&mut engine, ViewState::default());
    let document = screen.state.article.clone().expect("an article").key;
    let named = |engine: &mut Engine| -> Vec<(String, String)> {
        let Work::Read(read) = show(engine, ViewState::default()).work else { panic!("no article") };
        read.names.iter().map(|card| (card.name.clone(), card.what.clone())).collect()
    };
    let before = named(&mut engine);
    let at = |words: &str| NAMES.find(words).expect("words of the text") as u32;
    let mut says = |at, says| edit(&mut engine, Edit::Mention { document, at, says });

    assert_eq!(says(at("Rehn left"), MentionSays::NotAName).says, "“Tomas Rehn” is now no name.");
    assert_eq!(says(at("bridge"), MentionSays::NotAName).changed, 0, "no name stands there");
    assert_eq!(says(at("Ana"), MentionSays::Sort(NameSort::Person)).changed, 0, "it is one already");
    assert_eq!(says(at("Ana"), MentionSays::Called("  Ana\nMaría Ruiz ".to_owned())).changed, 1);
    assert_eq!(says(at("It is not"), MentionSays::SaidBy(None)).changed, 1);
    let after = named(&mut engine);
    assert!(
        after.iter().any(|(name, _)| name == "Ana María Ruiz") && !after.iter().any(|(name, _)| name == "Tomas Rehn")
    );

    let corrected = show(&mut engine, ViewState::default());
    assert_eq!(corrected.corrections.shown_count, 3);
    let (shared, _) = link::write_shared(&corrected.state, &corrected.corrections.shown);
    let mut by_link = Engine::new();
    assert_eq!(edit(&mut by_link, Edit::Bring(link::corrections(&shared).to_owned())).changed, 3);
    add(&mut by_link, &[("names.txt", NAMES)]);
    assert_eq!(named(&mut by_link), after);

    let undone = edit(&mut engine, Edit::Undo);
    assert_eq!(undone.says, "Undone: that name or speaker is again what it was before.");
    edit(&mut engine, Edit::Undo);
    edit(&mut engine, Edit::Undo);
    assert_eq!(named(&mut engine), before);
}

#[test]
fn many_articles_are_grouped_in_steps_as_they_are_at_once() {
    let text = |n: usize| {
        let (place, what) = (
            ["Westmark", "Port Lorne", "Kessel", "Ostrava"][n % 4],
            ["bridge", "harbour", "school", "market"][n / 4 % 4],
        );
        format!(
            "{place} {what} opens again\n\nThe {what} in {place} opened again on Monday, number {n} of its kind, said Mara Oduya."
        )
    };
    let file = |n: usize| Incoming { name: format!("{n}.txt"), bytes: Ok(text(n).into_bytes()) };
    let mut engine = Engine::new();
    engine.handle(Request::Add((0..250).map(file).collect()));
    let mut named = Vec::new();
    while let Some(Response::Progress(progress)) = engine.work() {
        named.push(progress.name);
    }
    assert!(named.iter().any(|name| name.contains("stories")), "{named:?}");
    assert!(engine.corpus.has_stories() && !engine.has_work());
    let stepped = engine.corpus.stories(Grain::default()).to_vec();
    engine.corpus.forget(&[crate::intake::DocumentKey(1)]);
    assert!(!engine.corpus.has_stories());
    assert_eq!(engine.corpus.stories(Grain::default()), stepped);
}

#[test]
fn stories_are_arranged_by_hand_and_undone_and_a_link_brings_them_along() {
    let mut engine = Engine::new();
    let texts = [
        "Kessel Bridge shut\n\nInspectors closed the Kessel Bridge after cracks in its hangers were found on Monday.",
        "Bridge closed\n\nThe Kessel Bridge stays closed; cracks run through three hangers, inspectors said on Monday.",
    ];
    let file = |(n, text): (usize, &&str)| Incoming { name: format!("{n}.txt"), bytes: Ok(text.as_bytes().to_vec()) };
    engine.handle(Request::Add(texts.iter().enumerate().map(file).collect()));
    while engine.work().is_some() {}
    let stories = |engine: &Engine| engine.corpus.stories(Grain::default()).len();
    let keys: Vec<DocumentKey> = engine.corpus.entries().iter().map(|entry| entry.document.id.key()).collect();
    assert_eq!(stories(&engine), 1);
    let edit = Edit::Story { documents: vec![keys[1]], with: None };
    let Some(Response::Edited(edited)) = engine.handle(Request::Correct(edit)) else { panic!("no answer") };
    assert_eq!((edited.says.as_str(), edited.can_undo), ("One article is now a story of its own.", true));
    assert_eq!(stories(&engine), 2);
    let saved = engine.take_unsaved_corrections();
    let link = crate::view::link::write_corrections(&saved);
    engine.handle(Request::Correct(Edit::Undo));
    assert_eq!(stories(&engine), 1);
    engine.handle(Request::Correct(Edit::Bring(link)));
    assert_eq!(stories(&engine), 2);
    let back = Edit::Story { documents: vec![keys[1]], with: Some(keys[0]) };
    engine.handle(Request::Correct(back));
    assert_eq!(stories(&engine), 1);
}
