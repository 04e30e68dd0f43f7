//! A screen cut into the areas the page draws apart, each written down for itself. What has the same bytes as before is
//! the same: it does not cross, and need be neither read nor drawn anew.

use super::keyword_models::Keywords;
use super::models::{ArticleCard, Library, Read, Screen, Story, Work};
use super::state::{DocumentRef, ViewState};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What is read of every screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScreenHead {
    /// The state shown.
    pub state: ViewState,
    /// What the browser's tab says.
    pub title: String,
    /// Whether the last tables of the keywords are being made, and come with a second screen: [`Area::SecondTables`] can stay as it
    /// was until then.
    pub later: bool,
}

/// An area, by its place among those of [`Cutter::cut`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// The library without its facets and hits, which change at every letter that is typed.
    Library,
    /// A library with nothing but the facets.
    Facets,
    /// A library with nothing but the hits of every article that is listed, one count for each series.
    Hits,
    /// The keyword series.
    Series,
    /// What was typed between commas.
    Typed,
    /// Documents that are not here.
    Missing,
    /// What the reader corrected.
    Corrections,
    /// The work; of the keywords, only that it is they.
    Work,
    /// Where the keywords stand in it.
    Found,
    /// What was pressed.
    Evidence,
    /// The work with nothing but how the keywords were read instead, whatever the work is.
    QueryProblem,
    /// The work with nothing but what stands out in the keywords and the first of their tables.
    FirstTables,
    /// The work with nothing but the last tables of the keywords: the lists of words.
    SecondTables,
    /// The work with nothing but what can be set of the lines in context.
    Settings,
    /// The work with nothing but the lines in context.
    Lines,
    /// The work with nothing but the words of an empty field. Where it is empty, the areas of the keywords that say what was
    /// found are as they were, and where it is not this one is: both stand on the page, and one of them is seen.
    Words,
}

/// Cuts screens, and knows what it gave last.
#[derive(Debug, Default)]
pub struct Cutter {
    given: Vec<Vec<u8>>,
    /// The article of the last screen, which is the same where it is the very one.
    article: Option<Arc<Read>>,
}

impl Cutter {
    /// Cuts a screen. An area that is `None` is as it was in the screen before; an area that the screen does not have is
    /// empty.
    pub fn cut(&mut self, screen: Screen) -> (ScreenHead, Vec<Option<Vec<u8>>>) {
        let article = match &screen.work {
            Work::Read(read) => Some(read.clone()),
            _ => None,
        };
        let is_same = |(one, other): (&Arc<Read>, &Arc<Read>)| Arc::ptr_eq(one, other);
        let same_article = article.as_ref().zip(self.article.as_ref()).is_some_and(is_same);
        self.article = article;
        let (head, areas) = areas(screen, same_article);
        self.given.resize(areas.len(), Vec::new());
        let changed = areas.into_iter().zip(&mut self.given).map(|(area, given)| {
            let area = area.filter(|area| area != given)?;
            given.clone_from(&area);
            Some(area)
        });
        (head, changed.collect())
    }
}

/// All areas of a screen; with the same article as before, that is `None`.
fn areas(screen: Screen, same_article: bool) -> (ScreenHead, Vec<Option<Vec<u8>>>) {
    let Screen {
        state,
        title,
        mut library,
        series,
        typed,
        query_problem,
        missing,
        mut work,
        found,
        evidence,
        corrections,
    } = screen;
    let facets = Library { facets: std::mem::take(&mut library.facets), ..Library::default() };
    let cards = library.stories.iter_mut().flat_map(|story| &mut story.articles);
    let hits = cards.map(|card| ArticleCard {
        document: DocumentRef { key: card.document.key, name: String::new() },
        hits: std::mem::take(&mut card.hits),
        ..ArticleCard::default()
    });
    let hits = Story { label: String::new(), articles: hits.collect() };
    let hits = Library { stories: vec![hits], ..Library::default() };
    let mut head = ScreenHead { state, title, later: false };
    let mut of_keywords = [const { Some(Vec::new()) }; 5];
    if let Work::Keywords(keywords) = &mut work {
        let Keywords { says, mut sections, lines, line_picks, groups, problem: _ } = std::mem::take(&mut **keywords);
        // The words stand last; alone where nothing is looked for.
        let words = Keywords { sections: Vec::from_iter(sections.pop()), ..Keywords::default() };
        let none = sections.is_empty();
        let first = Keywords { says, sections, ..Keywords::default() };
        // Where hits stand along the texts may come later too, but that leaves nothing to wait for.
        head.later = words.sections.iter().any(|section| section.later);
        let settings = Keywords { line_picks, groups, ..Keywords::default() };
        let lines = Keywords { lines, ..Keywords::default() };
        let write = |part: Keywords| Some(write(&Work::Keywords(Box::new(part))));
        of_keywords = match none {
            true => [None, None, None, None, write(words)],
            false => [write(first), write(words), write(settings), write(lines), None],
        };
    }
    let work = if same_article { None } else { Some(write(&work)) };
    let before = [&library, &facets, &hits].map(|library| Some(write(library)));
    let mut areas = Vec::from(before);
    areas.extend([write(&series), write(&typed), write(&missing), write(&corrections)].map(Some));
    areas.extend([work, Some(write(&found)), Some(write(&evidence))]);
    let mut problem = Keywords { problem: query_problem, ..Keywords::default() };
    problem.says = problem.problem.as_mut().map_or(String::new(), |problem| std::mem::take(&mut problem.says));
    areas.push(Some(write(&Work::Keywords(Box::new(problem)))));
    areas.extend(of_keywords);
    (head, areas)
}

/// Plain data can always be written.
fn write(area: &impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(area).unwrap_or_default()
}

/// Reads an area; `None` where there is none.
pub fn area<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Facet, FacetView, LineWindow, TableCell, TableSection};

    #[test]
    fn every_area_is_found_in_its_place_and_only_what_changed_has_other_bytes() {
        let card =
            |hits: usize| ArticleCard { title: "A bridge".to_owned(), hits: vec![hits], ..ArticleCard::default() };
        let section =
            |title: &str| TableSection { title: title.to_owned(), later: title == "Words", ..TableSection::default() };
        let facet = FacetView {
            facet: Facet::Outlet,
            title: "Outlets".to_owned(),
            open: true,
            says: String::new(),
            clear: false,
            rows: Vec::new(),
            left_out: 0,
        };
        let screen = |hits: usize| Screen {
            title: "Keywords".to_owned(),
            library: Library {
                articles: 1,
                stories: vec![Story { label: "bridge".to_owned(), articles: vec![card(hits)] }],
                facets: vec![facet.clone()],
                ..Library::default()
            },
            work: Work::Keywords(Box::new(Keywords {
                says: format!("{hits} hits"),
                sections: vec![section("Counts"), section("Words")],
                lines: LineWindow { all: hits, ..LineWindow::default() },
                ..Keywords::default()
            })),
            query_problem: Some(TableCell { says: "read as a word".to_owned(), ..TableCell::default() }),
            ..Screen::default()
        };
        let mut cutter = Cutter::default();
        let (head, before) = cutter.cut(screen(3));
        let before: Vec<Vec<u8>> = before.into_iter().map(Option::unwrap_or_default).collect();
        assert!(head.later);
        assert_eq!(head.title, "Keywords");
        let keywords = |at: Area| match area::<Work>(&before[at as usize]) {
            Some(Work::Keywords(keywords)) => *keywords,
            other => panic!("{at:?} is {other:?}"),
        };
        let library = |at: Area| area::<Library>(&before[at as usize]).unwrap();
        assert_eq!(
            library(Area::Library).stories[0].articles,
            [card(3)].map(|card| ArticleCard { hits: Vec::new(), ..card })
        );
        assert_eq!(library(Area::Facets).facets, std::slice::from_ref(&facet));
        assert_eq!(library(Area::Hits).stories[0].articles[0].hits, [3]);
        assert_eq!(keywords(Area::QueryProblem).says, "read as a word");
        assert_eq!(keywords(Area::Work), Keywords::default());
        assert_eq!(keywords(Area::FirstTables).sections, [section("Counts")]);
        assert_eq!(keywords(Area::SecondTables).sections, [section("Words")]);
        let mut alone = screen(0);
        if let Work::Keywords(keywords) = &mut alone.work {
            keywords.sections.remove(0);
        }
        let (_, alone) = cutter.cut(alone);
        assert_eq!(alone[Area::Words as usize].as_deref(), Some(&before[Area::SecondTables as usize][..]));
        assert_eq!(alone[Area::FirstTables as usize..Area::Words as usize], [None, None, None, None]);
        let (_, again) = cutter.cut(screen(3));
        assert_eq!(again[Area::FirstTables as usize..], [None, None, None, None, None]);
        assert_eq!(keywords(Area::Lines).lines.all, 3);
        assert_eq!(before.len(), Area::Words as usize + 1);

        let changed = |cutter: &mut Cutter, screen: Screen| -> Vec<usize> {
            let areas = cutter.cut(screen).1;
            areas.iter().enumerate().filter_map(|(at, area)| area.as_ref().map(|_| at)).collect()
        };
        let only = [Area::Hits, Area::FirstTables, Area::Lines].map(|area| area as usize);
        assert_eq!(changed(&mut cutter, screen(4)), only);
        assert_eq!(changed(&mut cutter, screen(4)), [0; 0]);
        // What is not there any more is empty, so that it is another once it is there again.
        let (_, areas) = cutter.cut(Screen::default());
        assert!(areas[Area::FirstTables as usize..].iter().all(|area| area.as_ref().is_some_and(Vec::is_empty)));
        let article = Arc::new(Read { name: "one.txt".to_owned(), ..Read::default() });
        let read = |article: &Arc<Read>| Screen { work: Work::Read(article.clone()), ..Screen::default() };
        assert_eq!(changed(&mut cutter, read(&article)), [Area::Work as usize]);
        assert_eq!(changed(&mut cutter, read(&article)), [0; 0]);
        assert_eq!(changed(&mut cutter, read(&Arc::new(Read::clone(&article)))), [0; 0]);
    }
}
