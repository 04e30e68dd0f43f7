//! A table of subjects by outlets. A pressed row opens in place: each outlet's sentences under its own column.

use super::numbers::counted;
use super::outlet;
use super::page::{OPEN_ROW_ID, Page, plain_click, to_place};
use super::parts;
use crate::view::{Cell, Column, Evidence, EvidenceGroup, Matrix, Place, Row, SentenceView, Subject};
use leptos::prelude::*;

/// How many rows a table shows before it asks; about a screen.
pub const FIRST_ROWS: usize = 15;
/// How many sentences an outlet's column shows before it folds the rest away.
const FIRST_SENTENCES: usize = 4;

/// What a table is made of besides its rows.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// The page.
    pub page: Page,
    /// The articles at the head.
    pub columns: &'a [Column],
    /// What is open, if anything.
    pub evidence: Option<&'a Evidence>,
    /// The table: what its gaps are called, and its bars.
    pub matrix: &'a Matrix,
}

impl Table<'_> {
    /// The outlets' names at the head of the columns.
    pub fn head(&self) -> AnyView {
        let columns: Vec<_> =
            self.columns.iter().map(|column| view! { <th scope="col" >{outlet::who(&column.outlet)}</th> }).collect();
        view! {
            <thead>
                <tr>
                    <th scope="col">{self.matrix.what.clone()}</th>
                    {columns}
                </tr>
            </thead>
        }
        .into_any()
    }

    /// A row, and its sentences beneath where it is open.
    pub fn row(&self, row: &Row) -> Vec<AnyView> {
        let open = self.opened(row);
        let cells: Vec<_> = row
            .cells
            .iter()
            .zip(self.columns)
            .map(|(cell, column)| self.cell(row, cell, column, open.is_some()))
            .collect();
        let page = self.page;
        let (pointed, focused) = (row.subject.clone(), row.subject.clone());
        let drawn = view! {
            <tr
                class=open.map(|_| "here")
                id=open.map(|_| OPEN_ROW_ID)
                on:pointerenter=move |_| page.linked.set(pointed.clone())
                on:focusin=move |_| page.linked.set(focused.clone())
            >
                <th scope="row">
                    {self.label(row, open.is_some())} {role(&row.role)} {self.missing_in(row)}
                </th>
                {cells}
            </tr>
        }
        .into_any();
        match open {
            None => vec![drawn],
            Some(evidence) => vec![drawn, self.sentences(evidence)],
        }
    }

    /// What is open, where it is what a row or one of its cells opens.
    pub fn opened(&self, row: &Row) -> Option<&Evidence> {
        self.evidence.filter(|_| row.opens(self.evidence))
    }

    fn label(&self, row: &Row, open: bool) -> AnyView {
        match &row.subject {
            Some(subject) => self.opener(subject, row.label.clone(), "label", open, None),
            None => row.label.clone().into_any(),
        }
    }

    fn cell(&self, row: &Row, cell: &Cell, column: &Column, open: bool) -> AnyView {
        let class = outlet::class(column.outlet.style);
        let inner = if cell.is_empty() {
            view! {
                <div class="none">
                    <span class="vh">{self.matrix.nothing.clone()}</span>
                </div>
            }
            .into_any()
        } else if let Some(place) = &cell.place {
            place_link(self.page, place, parts::draw_plain(self.page, &cell.words))
        } else {
            let value = match cell.subject.as_ref().or(row.subject.as_ref()) {
                Some(subject) => {
                    let says = format!("{}, {}: {}", row.label, column.outlet.label, cell.value);
                    self.opener(subject, cell.value.clone(), "num", open, Some(says))
                }
                None => cell.value.clone().into_any(),
            };
            let differs = cell.differs.then(|| view! { <span title="differs from the others">"≠ "</span> });
            view! { <div class="cell" class:differs=cell.differs>{differs} {value} {bar(cell, u32::from(self.matrix.bar))}</div> }.into_any()
        };
        view! {
            <td class=class data-ab=column.outlet.letters.clone()>
                {inner}
            </td>
        }
        .into_any()
    }

    /// Words that open a subject's sentences.
    fn opener(
        &self,
        subject: &Subject,
        words: String,
        class: &'static str,
        open: bool,
        says: Option<String>,
    ) -> AnyView {
        let page = self.page;
        let subject = subject.clone();
        view! {
            <button
                type="button"
                class=format!("opens {class}")
                aria-expanded=open.to_string()
                aria-label=says
                dir="auto"
                on:click=move |_| page.toggle_evidence(&subject)
            >
                {words}
            </button>
        }
        .into_any()
    }

    /// The outlets without the subject; where only one has it, that one.
    fn missing_in(&self, row: &Row) -> Option<AnyView> {
        // A row without sentences (published, words) has no gaps worth naming.
        row.subject.as_ref()?;
        let (has, lacks): (Vec<_>, Vec<_>) = row.cells.iter().zip(self.columns).partition(|(cell, _)| !cell.is_empty());
        let (words, named) = match (has.len(), lacks.len()) {
            (_, 0) | (0, _) => return None,
            (1, others) if others > 1 && !self.matrix.only.is_empty() => (&self.matrix.only, has),
            _ => (&self.matrix.missing, lacks),
        };
        if words.is_empty() {
            return None;
        }
        let named: Vec<_> = named.into_iter().map(|(_, column)| outlet::letters(&column.outlet)).collect();
        Some(view! { <span class="miss"><span>{words.clone()}</span> {named}</span> }.into_any())
    }

    /// The sentences of the open row, each outlet's under its own column.
    fn sentences(&self, evidence: &Evidence) -> AnyView {
        let columns: Vec<_> = self
            .columns
            .iter()
            .map(|column| {
                let groups = evidence.groups.iter();
                let own = groups.filter(|group| group.count > 0 && column.documents.contains(&group.document));
                let sentences: Vec<_> = own.map(|group| column_sentences(self.page, group)).collect();
                view! {
                    <td class=outlet::class(column.outlet.style) data-ab=column.outlet.letters.clone()>
                        {sentences}
                    </td>
                }
                .into_any()
            })
            .collect();
        let page = self.page;
        view! {
            <tr class="sent">
                <td>
                    <p>
                        {counted(evidence.sentences, "sentence", "sentences")}
                        ", each under its outlet. Press one to read it in its place."
                    </p>
                    <button type="button" class="link" on:click=move |_| page.close_evidence()>"Close"</button>
                </td>
                {columns}
            </tr>
        }
        .into_any()
    }
}

/// One outlet's sentences: the first ones, and the rest folded away.
fn column_sentences(page: Page, group: &EvidenceGroup) -> AnyView {
    let draw = |sentence: &SentenceView| draw_sentence(page, group, sentence);
    let first: Vec<_> = group.sentences.iter().take(FIRST_SENTENCES).map(draw).collect();
    let rest: Vec<_> = group.sentences.iter().skip(FIRST_SENTENCES).map(draw).collect();
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>{counted(rest.len(), "more", "more")}</summary>
                {rest}
            </details>
        }
    });
    let title = (!group.title.is_empty()).then(|| view! { <p class="cap from" dir="auto">{group.title.clone()}</p> });
    view! { {title} {first} {rest} }.into_any()
}

/// A sentence that leads to its place in the article.
pub fn draw_sentence(page: Page, group: &EvidenceGroup, sentence: &SentenceView) -> AnyView {
    let place = Place { document: group.document.clone(), at: sentence.at };
    let paragraph = (sentence.paragraph > 0).then(|| view! { <span class="para">"¶ "{sentence.paragraph}</span> });
    let words = parts::draw_plain(page, &sentence.parts);
    place_link(page, &place, view! { {words} {paragraph} }.into_any())
}

/// Words that lead to their place in the article.
fn place_link(page: Page, place: &Place, words: impl IntoView + 'static) -> AnyView {
    let place = place.clone();
    let words = words.into_any();
    view! {
        <a
            class="sentence"
            dir="auto"
            href=page.href(|state| to_place(state, &place))
            on:click=move |event| {
                if plain_click(&event) {
                    page.go_to(&place);
                }
            }
        >
            <span class="words">{words}</span>
        </a>
    }
    .into_any()
}

fn role(role: &str) -> Option<impl IntoView + use<>> {
    (!role.is_empty()).then(|| view! { <span class="role" dir="auto">{role.to_owned()}</span> })
}

/// A cell's bar: direct speech filled, reported speech in outline.
fn bar(cell: &Cell, thickness: u32) -> Option<AnyView> {
    if cell.bar == 0 {
        return None;
    }
    // Thousandths of the cell's width; the outline is drawn inside its own edge.
    let (whole, indirect) = (u32::from(cell.bar), u32::from(cell.indirect.min(cell.bar)));
    let direct = whole - indirect;
    let outline = (indirect > 0).then(|| {
        view! { <rect class="ind" x=direct y="0" width=indirect height=thickness></rect> }
    });
    Some(
        view! {
            <svg class="b" viewBox=format!("0 0 1000 {thickness}") preserveAspectRatio="none" height=thickness aria-hidden="true">
                <rect class="bar" width=direct height=thickness></rect>
                {outline}
            </svg>
        }
        .into_any(),
    )
}
