//! What is kept of a comparison, letter by letter.

use super::*;
use crate::view::{
    Cell, Column, DocumentKey, DocumentRef, Evidence, EvidenceGroup, Fill, Matrix, Outlet, Part, Ribbon, RibbonMark,
    Row, SentenceView, Subject,
};

fn card(label: &str) -> Column {
    Column {
        outlet: Outlet { label: label.to_owned(), ..Outlet::default() },
        date_iso: "2026-03-11".to_owned(),
        ..Column::default()
    }
}

fn compare() -> Compare {
    let cell = |value: &str| Cell { value: value.to_owned(), ..Cell::default() };
    let words = vec![
        Part { text: "a <b> | ".to_owned(), ..Part::default() },
        Part { text: "“ferry”".to_owned(), strong: true, ..Part::default() },
    ];
    let rows = vec![
        Row {
            label: "Mara Oduya, \"mayor\"".to_owned(),
            role: "=SUM(A1)".to_owned(),
            cells: vec![cell("3"), Cell::default()],
            ..Row::default()
        },
        Row { label: "Words".to_owned(), cells: vec![Cell { words, ..Cell::default() }, cell("-5")], ..Row::default() },
    ];
    let mark = RibbonMark {
        at: 100,
        length: 1,
        fill: Fill::Accent,
        letter: "A".to_owned(),
        says: "1 & 2".to_owned(),
        subject: None,
    };
    Compare {
        columns: vec![card("Courier & Post"), card("Wire")],
        sections: vec![SectionView {
            section: Section::Named,
            title: "Who is named".to_owned(),
            lede: "One.".to_owned(),
            ribbons: vec![Ribbon { value: "18 %".to_owned(), says: String::new(), marks: vec![mark] }],
            ticks: vec![(0, "2019".to_owned())],
            legend: vec![(Fill::Full, "day".to_owned())],
            tables: vec![Matrix { title: "People".to_owned(), what: "Person".to_owned(), rows, ..Matrix::default() }],
            ..SectionView::default()
        }],
        ..Compare::default()
    }
}

fn written(form: Form) -> Written {
    write(&compare(), &Told::new(), Some(Section::Named), form).expect("something to keep")
}

#[test]
fn a_table_is_kept_cell_by_cell_with_its_outlet() {
    let Written { name, content } = written(Form::Csv);
    assert_eq!(name, "parallax-who-is-named.csv");
    assert_eq!(
        content,
        "table,row,detail,outlet,date,value\r\n\
         People,\"Mara Oduya, \"\"mayor\"\"\",'=SUM(A1),Courier & Post,2026-03-11,3\r\n\
         People,Words,,Courier & Post,2026-03-11,a <b> | “ferry”\r\n\
         People,Words,,Wire,2026-03-11,-5\r\n"
    );
}

#[test]
fn words_that_are_reported_are_told_from_quoted_ones_wherever_a_table_is_kept() {
    let mut compare = compare();
    let cell = compare.sections.first_mut().and_then(|s| s.tables.first_mut()?.rows.first_mut()?.cells.first_mut());
    let voice = Cell {
        value: "67".to_owned(),
        bar: 1000,
        indirect: 800,
        reported: " (54 reported)".to_owned(),
        ..Cell::default()
    };
    *cell.expect("a cell") = voice;
    let kept = |form| write(&compare, &Told::new(), Some(Section::Named), form).expect("something to keep").content;
    assert_eq!(
        kept(Form::Csv),
        "table,row,detail,outlet,date,value,reported\r\n\
         People,\"Mara Oduya, \"\"mayor\"\"\",'=SUM(A1),Courier & Post,2026-03-11,67,54\r\n\
         People,Words,,Courier & Post,2026-03-11,a <b> | “ferry”,\r\n\
         People,Words,,Wire,2026-03-11,-5,\r\n"
    );
    assert!(kept(Form::Markdown).contains("| 67 (54 reported) |"), "{}", kept(Form::Markdown));
    assert!(kept(Form::Html).contains("67 (54 reported)<div class=\"bar\">"), "{}", kept(Form::Html));
}

#[test]
fn a_table_is_copied_as_it_stands() {
    assert_eq!(
        written(Form::Markdown).content,
        "## Who is named\n\nOne.\n\n| Person | Courier & Post | Wire |\n| --- | --- | --- |\n\
         | Mara Oduya, \"mayor\" (=SUM(A1)) | 3 |  |\n| Words | a <b> \\| “ferry” | -5 |\n"
    );
}

#[test]
fn pictures_and_pages_hold_the_words_as_words() {
    let svg = written(Form::Svg).content;
    assert!(svg.starts_with("<svg ") && svg.contains("Courier &amp; Post") && svg.contains("18 %"), "{svg}");
    let html = written(Form::Html);
    assert_eq!(html.name, "parallax-comparison.html");
    assert!(html.content.contains("<div>a &lt;b&gt; | <b>“ferry”</b></div>"), "{}", html.content);
    for outside in ["src=", "href=", "url(", "<script"] {
        assert!(!html.content.contains(outside), "the page asks for something: {outside}");
    }
    assert!(html.content.contains(svg.trim_end()));
}

#[test]
fn a_cell_of_the_page_opens_the_sentences_it_stands_on() {
    let mut compare = compare();
    let subject = Subject::Person("Mara Oduya".to_owned());
    compare.sections[0].tables[0].rows[0].subject = Some(subject.clone());
    let parts = vec![
        Part { text: "Oduya".to_owned(), strong: true, ..Part::default() },
        Part { text: " left <early>.".to_owned(), ..Part::default() },
    ];
    let group = EvidenceGroup {
        sentences: vec![SentenceView { at: 3, paragraph: 2, parts }],
        count: 1,
        ..EvidenceGroup::default()
    };
    let elsewhere = DocumentRef { key: DocumentKey(7), name: String::new() };
    compare.columns[1].documents = vec![elsewhere];
    compare.columns[0].documents = vec![DocumentRef::default()];
    let told = Told::from([(subject, Evidence { groups: vec![group], ..Evidence::default() })]);
    let html = write(&compare, &told, None, Form::Html).expect("a page").content;
    let cell = "<td data-o=\"Courier &amp; Post\"><details><summary>3";
    assert!(html.contains(cell), "{html}");
    assert!(
        html.contains("</summary><p><small>¶ 2</small> <b>Oduya</b> left &lt;early&gt;.</p></details></td>"),
        "{html}"
    );
    assert_eq!(html.matches("<details>").count(), 1, "an empty cell opens nothing: {html}");
}

#[test]
fn what_is_not_shown_is_not_written() {
    assert_eq!(write(&compare(), &Told::new(), Some(Section::Words), Form::Csv), None);
    assert_eq!(write(&compare(), &Told::new(), None, Form::Svg), None);
}
