//! Figures on one thing that do not agree, each as its article writes it.

use super::compare::Chosen;
use super::models::{Cell, Matrix, Row, SectionView};
use super::state::{Section, Subject};
use super::words::{capital, number};
use crate::compare::{ItemKind, disagreements, figure_key};

/// The section; `None` where all figures agree.
pub(super) fn build(chosen: &Chosen) -> Option<SectionView> {
    let disagreements = disagreements(&chosen.entries);
    let mut rows = Vec::new();
    for row in &disagreements {
        let mut first = None;
        let mut cells: Vec<Cell> = vec![Cell::default(); chosen.columns.len()];
        let given = row.given.iter().zip(&chosen.entries).map(|(given, entry)| {
            let written: Vec<String> = given.iter().map(|given| entry.wording(given.span).into_owned()).collect();
            let figures = &entry.mentions().figures;
            let figure = given.first().and_then(|given| figures.iter().find(|figure| figure.span == given.span));
            let subject = figure.and_then(figure_key).map(|key| Subject::Item(ItemKind::Figure, key));
            first = first.take().or_else(|| subject.clone());
            (written, given.iter().any(|given| given.differs), subject)
        });
        for ((written, differs, subject), &column) in given.collect::<Vec<_>>().into_iter().zip(&chosen.of) {
            let Some(cell) = cells.get_mut(column) else { continue };
            let written = written.join(", ");
            if cell.value.is_empty() {
                cell.value = written;
            } else if !written.is_empty() && !cell.value.split("; ").any(|other| other == written) {
                cell.value = format!("{}; {written}", cell.value);
            }
            cell.differs |= differs;
            cell.subject = cell.subject.take().or(subject);
        }
        rows.push(Row { label: capital(&row.about), role: String::new(), subject: first, cells });
    }
    let first = rows.first()?;
    let odd: Vec<usize> = first.cells.iter().enumerate().filter(|(_, cell)| cell.differs).map(|(n, _)| n).collect();
    let many = match rows.len() {
        1 => "One figure differs between outlets.".to_owned(),
        some => format!("{} figures differ between outlets.", capital(&number(some))),
    };
    let lede = match (odd.as_slice(), first.cells.iter().filter(|cell| !cell.is_empty()).count()) {
        (&[one], given) if given > 2 => {
            let value = first.cells.get(one).map_or("", |cell| cell.value.as_str());
            format!("{many} {} gives {value} where the others give something else.", chosen.label(one))
        }
        _ => many,
    };
    Some(SectionView {
        section: Section::Figures,
        title: "Figures that disagree".to_owned(),
        lede: format!("{lede} Rounding and “at least” are no disagreement."),
        tables: vec![Matrix {
            title: "Figures that disagree".to_owned(),
            what: "What is counted".to_owned(),
            missing: "not given in".to_owned(),
            nothing: "not given".to_owned(),
            rows,
            ..Matrix::default()
        }],
        ..SectionView::default()
    })
}
