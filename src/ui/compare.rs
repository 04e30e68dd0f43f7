//! The chosen articles side by side: headlines and facts, then the sections of the comparison.

use super::element::{Element, button, element, span};
use super::live::live;
use super::matrix::{FIRST_ROWS, Table};
use super::numbers::grouped;
use super::outlet;
use super::page::{Page, plain_click, to_article};
use super::{icons, parallel, parts, strips};
use crate::browser::screen;
use crate::engine::Form;
use crate::view::{
    Cell, Change, Choose, Column, Compare, DocumentRef, Evidence, Fill, Matrix, Part, Row, Section, SectionView,
    Subject, Tool,
};
use leptos::prelude::*;
use leptos::web_sys::MouseEvent;
use std::sync::Arc;
use std::time::Duration;

/// From this many columns on the tables scroll sideways inside the page, the first column staying in sight.
const WIDE: usize = 7;
/// Up to so many columns stand in one line even on a phone.
const FEW: usize = 5;

/// The titles of the tables that show all their rows.
pub type Unfolded = RwSignal<Vec<String>>;
/// Among those titles it stands for every table.
pub const ALL_TABLES: &str = "";

/// The id of the first section's rows.
const ROWS_ID: &str = "rows";

/// Draws the comparison: `at_once`, or beginning with what a window shows, each further section in a frame of its own, so that
/// a reader who comes to it sees it without a wait.
pub fn draw(page: Page, compare: &Arc<Compare>, unfolded: Unfolded, at_once: bool) -> AnyView {
    let count = compare.columns.len();
    let class = match count {
        0..=FEW => "pad compare few",
        WIDE.. => "pad compare wide",
        _ => "pad compare",
    };
    let says: Vec<_> = [("says", &compare.says), ("lede", &compare.note)]
        .into_iter()
        .filter(|(_, says)| !says.is_empty())
        .map(|(class, says)| view! { <p class=class dir="auto">{says.clone()}</p> }.into_any())
        .collect();
    view! {
        <div class=class style=("--columns", count.to_string())>
            {says}
            {table(page, compare, GLANCE, 0, unfolded, None)}
            {sections(page, compare, 1, unfolded, at_once)}
        </div>
    }
    .into_any()
}

/// Draws a comparison of next to nothing, apart from the page: a browser makes a program's code ready when it is first run, which
/// would keep the first comparison waiting by a quarter.
pub fn make_ready(page: Page) {
    let says = || "–".to_owned();
    let subject = Some(Subject::Person(says()));
    let cells = vec![Cell { value: says(), bar: 1, ..Cell::default() }, Cell::default()];
    let row = Row { label: says(), role: says(), subject, cells };
    let matrix = Matrix { missing: says(), only: says(), rows: vec![row], ..Matrix::default() };
    let tool = Tool { label: says(), count: 1, on: Some(true), press: Some(Change::Clear(None)) };
    let section = SectionView {
        lede: says(),
        choice: (says(), vec![tool.clone()]),
        sorts: vec![tool],
        tables: vec![matrix.clone()],
        ..SectionView::default()
    };
    let headlines = vec![(DocumentRef::default(), vec![Part { text: says(), ..Part::default() }])];
    let column = Column { documents: vec![DocumentRef::default()], headlines, ..Column::default() };
    let columns = vec![column.clone(), column];
    let compare = Compare { says: says(), columns, glance: matrix, sections: vec![section], ..Compare::default() };
    Owner::new().with(|| drop(draw(page, &Arc::new(compare), RwSignal::new(Vec::new()), true).build()));
}

/// The number of what stands at the head; the sections have those after it.
const GLANCE: usize = 0;

/// The sections from this one on, and what stands at the end.
fn sections(page: Page, compare: &Arc<Compare>, from: usize, unfolded: Unfolded, at_once: bool) -> AnyView {
    let Some(one) = compare.sections.get(from - 1) else { return end(page) };
    let next = RwSignal::new(at_once);
    // The first section reaches below what a window shows.
    let room = (!at_once && from == 1).then(|| RwSignal::new(0));
    if !at_once {
        let set_room = move |height| {
            if let Some(room) = room {
                room.try_set(height);
            }
        };
        // After the frame that shows what is there so far.
        let show = move || {
            set_room(usize::MAX);
            next.try_set(true);
        };
        request_animation_frame(move || {
            set_room(screen::room_below(ROWS_ID));
            set_timeout(show, Duration::ZERO);
        });
    }
    let drawn = section(page, compare, from, one, unfolded, room);
    let compare = compare.clone();
    let further =
        move || if next.get() { sections(page, &compare, from + 1, unfolded, at_once) } else { ().into_any() };
    view! { {drawn} {live(further)} }.into_any()
}

fn end(page: Page) -> AnyView {
    let save = button("btn").text("Save all as one page");
    element("p").with("class", "more").holding([save.pressed(move |_| page.export(None, Form::Html))]).into_any()
}

/// The first column and the outlets' columns; their widths are set in the style sheet.
fn columns(count: usize) -> Element {
    let rest = (0..count).map(|_| element("col"));
    element("colgroup").holding([element("col").with("class", "h")]).holding(rest)
}

fn heads(page: Page, columns: &[Column]) -> Element {
    let less = |title: String, says: String| button("less").with("title", title).with("aria-label", says);
    let heads = columns.iter().enumerate().map(|(n, column)| {
        let name = &column.outlet.label;
        let shift = |other: Option<&Column>, sign: &'static str, way: &str| {
            let (one, other) = (column.documents.first()?.clone(), other?.documents.first()?.clone());
            let says = format!("Move {name} to the {way}");
            Some(less(says.clone(), says).text(sign).pressed(move |_| page.move_column(&one, &other)))
        };
        let documents = column.documents.clone();
        let out = less("Take out of the comparison".to_owned(), format!("Take {name} out of the comparison"));
        element("th")
            .with("scope", "col")
            .with("class", outlet::class(column.outlet.style))
            .holding([outlet::who(&column.outlet)])
            .holding(shift(n.checked_sub(1).and_then(|n| columns.get(n)), "‹", "left"))
            .holding(shift(columns.get(n + 1), "›", "right"))
            .holding([out.holding([icons::cross()]).pressed(move |_| page.choose(&documents, false))])
    });
    let what = element("th").holding([span("vh").text("what")]);
    element("thead").holding([element("tr").holding([what]).holding(heads)])
}

fn headlines(page: Page, columns: &[Column]) -> Element {
    let headline = |(document, title): &(DocumentRef, Vec<Part>)| {
        let link = element("a").with("dir", "auto").with("href", page.href(|state| to_article(state, document)));
        let document = document.clone();
        let link = link.pressed(move |event| {
            if plain_click(event) {
                page.read(&document);
            }
        });
        link.holding(parts::draw_plain(title))
    };
    let headlines = columns.iter().map(|column| {
        let cell = element("td").with("class", outlet::class(column.outlet.style));
        let cell = cell.with("data-ab", column.outlet.label.clone()).holding(column.headlines.iter().map(headline));
        let more = (!column.more.is_empty()).then(|| element("small").text(column.more.clone()));
        cell.holding(more)
    });
    let label = element("th").with("scope", "row").text("Headline");
    element("tr").with("class", "hl").holding([label]).holding(headlines)
}

/// A section: its heading and finding, what can be chosen, its strips and its tables.
fn section(
    page: Page,
    compare: &Arc<Compare>,
    number: usize,
    one: &SectionView,
    unfolded: Unfolded,
    room: Option<RwSignal<usize>>,
) -> AnyView {
    let section = one.section;
    let class = match section {
        Section::Passages => "sec shared",
        Section::Words => "sec own",
        _ => "sec",
    };
    let tables: Vec<_> = one
        .tables
        .iter()
        .enumerate()
        .map(|(n, matrix)| {
            let heading = matrix.has_heading.then(|| view! { <h3>{matrix.title.clone()}</h3> });
            view! { {heading} {table(page, compare, number, n, unfolded, room)} }
        })
        .collect();
    let forms: [(&str, Form, bool); 4] = [
        ("Copy table", Form::Markdown, !one.tables.is_empty()),
        ("CSV", Form::Csv, !one.tables.is_empty()),
        ("SVG", Form::Svg, !one.ribbons.is_empty()),
        ("PNG", Form::Png, !one.ribbons.is_empty()),
    ];
    let saves = forms.into_iter().filter(|(.., has)| *has);
    let saves = saves.map(|(says, form, _)| button("").text(says).pressed(move |_| page.export(Some(section), form)));
    let sorts = group("Sort by", Some("Sort: "), tools(page, "", &one.sorts));
    let tools_of =
        element("div").with("class", "tools").holding(sorts).holding(tools(page, "", &one.tools)).holding(saves);
    let title = element("h2").text(one.title.clone());
    let lede = element("p").with("class", "lede").with("dir", "auto").text(one.lede.clone());
    view! {
        <section class=class>
            {element("div").with("class", "head-row").holding([title, tools_of])}
            {(!one.lede.is_empty()).then_some(lede)}
            {group(&one.choice.0, None, tools(page, "", &one.choice.1))}
            {strips::draw(page, one, &compare.columns)}
            {(!one.texts.is_empty()).then(|| parallel::draw(page, &one.texts, &compare.columns))}
            {tables}
            {legend(&one.legend)}
        </section>
    }
    .into_any()
}

/// What can be pressed.
fn tools(page: Page, class: &'static str, tools: &[Tool]) -> Vec<Element> {
    let draw = |tool: &Tool| {
        let mut drawn = button(class).text(tool.label.clone());
        if let Some(on) = tool.on {
            drawn = drawn.with("aria-pressed", on.to_string());
        }
        if tool.count > 0 {
            drawn = drawn.text(" ").holding([element("small").text(grouped(tool.count))]);
        }
        match tool.press.clone() {
            Some(press) => drawn.pressed(move |_| page.press(&press)),
            None => drawn.with("disabled", ""),
        }
    };
    tools.iter().map(draw).collect()
}

/// Tools that belong together, with a word before them that is seen, or only said.
fn group(says: &str, seen: Option<&'static str>, tools: Vec<Element>) -> Option<Element> {
    let class = if seen.is_some() { "tools" } else { "tools kinds-of" };
    let drawn = element("div").with("class", class).with("role", "group").with("aria-label", says.to_owned());
    (!tools.is_empty()).then(|| drawn.text(seen.unwrap_or_default()).holding(tools))
}

/// What the fills mean.
fn legend(legend: &[(Fill, String)]) -> Option<Element> {
    let item = |(fill, says): &(Fill, String)| {
        element("span").holding([element("i").with("class", strips::class(*fill))]).text(says.clone())
    };
    (!legend.is_empty()).then(|| element("div").with("class", "legend").holding(legend.iter().map(item)))
}

/// A table, by the number of its section and its own there.
fn matrix(compare: &Compare, section: usize, number: usize) -> Option<&Matrix> {
    match section.checked_sub(1) {
        None => Some(&compare.glance),
        Some(section) => compare.sections.get(section)?.tables.get(number),
    }
}

/// Draws a table, where only so much of it has room (pixels) as many of its rows; anew when its rows unfold, or one of them opens
/// or closes.
fn table(
    page: Page,
    compare: &Arc<Compare>,
    section: usize,
    number: usize,
    unfolded: Unfolded,
    room: Option<RwSignal<usize>>,
) -> AnyView {
    let asks = |ask: fn(&Matrix, Unfolded, Page) -> bool| {
        let compare = compare.clone();
        Memo::new(move |_| matrix(&compare, section, number).is_some_and(|matrix| ask(matrix, unfolded, page)))
    };
    let all = asks(|matrix, unfolded, _| {
        unfolded.with(|titles| titles.iter().any(|title| *title == matrix.title || title == ALL_TABLES))
    });
    let open = asks(|matrix, _, page| {
        page.evidence.with(|evidence| matrix.rows.iter().any(|row| row.opens(evidence.as_ref())))
    });
    let compare = compare.clone();
    let draw = move || {
        let all = all.get();
        let room = room.map_or(usize::MAX, |room| room.get());
        let with = |evidence: Option<&Evidence>| {
            let Some(matrix) = matrix(&compare, section, number) else { return ().into_any() };
            let table = Table { page, columns: &compare.columns, evidence, matrix };
            if section == GLANCE { head(&table) } else { rows(&table, all, unfolded, room) }
        };
        if open.get() { page.evidence.with(|evidence| with(evidence.as_ref())) } else { with(None) }
    };
    live(draw)
}

/// The table at the head: the outlets, their headlines, and what can be said of each at a glance.
fn head(table: &Table) -> AnyView {
    let (page, count) = (table.page, table.columns.len());
    let rows = table.matrix.rows.iter().flat_map(|row| table.row(row));
    let body = element("tbody").holding([headlines(page, table.columns)]).holding(rows);
    let scroll = element("div").with("class", "scroll").with("role", "region").with("aria-label", "Side by side");
    let scroll = if count >= WIDE { scroll.with("tabindex", "0") } else { scroll };
    let caption = element("caption").with("class", "vh").text("The chosen articles at a glance");
    let drawn = element("table").with("class", "matrix head");
    let drawn = drawn.holding([columns(count), caption, heads(page, table.columns), body]);
    scroll.holding([drawn]).into_any()
}

/// A table with its first rows, of these as many as there is room for (pixels), and the way to the others.
fn rows(table: &Table, all: bool, unfolded: Unfolded, mut room: usize) -> AnyView {
    let matrix = table.matrix;
    let total = matrix.rows.len();
    let title = matrix.title.clone();
    // An open row is never folded away.
    let open = matrix.rows.iter().position(|row| table.opened(row).is_some());
    let shown = if all { total } else { FIRST_ROWS.max(open.map_or(0, |at| at + 1)).min(total) };
    let is_cut = room < usize::MAX;
    let fits = |row: &&Row| {
        let had = room;
        room = room.saturating_sub(table.least_height(row));
        had > 0
    };
    let rows = matrix.rows.iter().take(shown).take_while(fits).flat_map(|row| table.row(row));
    let body = element("tbody").with_any("id", if is_cut { ROWS_ID } else { "" }).holding(rows);
    // What a column is, as the engine's tables to keep say too.
    let by = if table.columns.iter().any(|column| column.documents.len() > 1) { "outlet" } else { "article" };
    let more = (total > FIRST_ROWS && !is_cut).then(|| {
        let says = if shown < total { format!("Show all {}", grouped(total)) } else { "Show fewer".to_owned() };
        let title = title.clone();
        let fold = move |_: &MouseEvent| {
            unfolded.update(|titles| {
                titles.retain(|other| *other != title);
                if shown < total {
                    titles.push(title.clone());
                }
            });
        };
        element("p").with("class", "more").holding([button("btn").text(says).pressed(fold)])
    });
    let caption = element("caption").with("class", "vh").text(format!("{title}, by {by}"));
    let drawn = element("table").with("class", "matrix");
    let drawn = drawn.holding([columns(table.columns.len()), caption, table.head(), body]);
    view! { {element("div").with("class", "scroll").holding([drawn])} {more} }.into_any()
}

/// What stands where too few articles are chosen.
pub fn choose(page: Page, choose: &Choose) -> AnyView {
    view! {
        <div class="pad note-page">
            <p class="says">{choose.says.clone()}</p>
            <p>{choose.hint.clone()}</p>
            <p class="go">{tools(page, "btn main", choose.offer.as_slice())}</p>
        </div>
    }
    .into_any()
}
