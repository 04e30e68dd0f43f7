//! When: one axis with a strip per article, and a table of the dates.
//!
//! Every date the articles name begins a step of the axis; the longer the time to the next, the wider the step, but only as
//! its logarithm: a year and the hours of one day fit on one strip. A month or a year is drawn as long as it is.

use super::compare::{Chosen, bar};
use super::coverage::dated;
use super::models::{Cell, Fill, Matrix, Ribbon, RibbonMark, Row, SectionView};
use super::shared::MENTION_BAR;
use super::state::{Section, Subject};
use super::words::{capital, number};
use crate::compare::{Dated, ItemKind, timeline};
use crate::text::Order;
use std::collections::{BTreeMap, BTreeSet};

/// A tick needs this much room, in thousandths of the axis.
const TICK_ROOM: u16 = 110;
/// Dates without a year have a lane so wide.
const LANE: u16 = 100;
/// A day is drawn at least so long, in thousandths of the axis.
const DAY_LENGTH: u16 = 8;

/// The section; `None` where no date is known.
pub(super) fn build(chosen: &Chosen) -> Option<SectionView> {
    let mut dates = timeline(&chosen.entries);
    // From here on by column.
    for date in &mut dates {
        date.article = chosen.of.get(date.article).copied().unwrap_or(0);
    }
    if dates.is_empty() {
        return None;
    }
    let axis = Axis::of(&dates);
    let mut legend = vec![
        (Fill::Accent, "published".to_owned()),
        (Fill::Full, "a day named".to_owned()),
        (Fill::Outline, "a month or year named".to_owned()),
    ];
    if axis.lane > 0 {
        legend.push((Fill::Gap, "at the right: named without a year".to_owned()));
    }
    let ribbons = (0..chosen.columns.len()).map(|article| {
        let of: Vec<&Dated> = dates.iter().filter(|date| date.article == article).collect();
        let mut marks: Vec<RibbonMark> = of.iter().filter_map(|date| mark(&axis, date)).collect();
        // Long ones first: a day that lies in a month or year is drawn over it, and the day of publication over all.
        marks.order_by_key(|mark| (mark.fill == Fill::Accent, std::cmp::Reverse(mark.length), mark.at));
        marks.dedup_by(|a, b| (a.at, a.length, a.fill, &a.subject) == (b.at, b.length, b.fill, &b.subject));
        marks.extend(lane(&axis, &of));
        let named: BTreeSet<&str> = of.iter().map(|date| date.value.as_str()).collect();
        let says = format!("{}: {} dates, {}", chosen.label(article), named.len(), named_list(&named));
        Ribbon { value: String::new(), says, marks }
    });
    let section = Section::Timeline;
    Some(SectionView {
        section,
        title: "When".to_owned(),
        lede: lede(chosen, &dates),
        ribbons: ribbons.collect(),
        ticks: axis.ticks(&dates),
        legend,
        tables: vec![table(chosen, &dates)],
        ..SectionView::default()
    })
}

fn named_list(named: &BTreeSet<&str>) -> String {
    named.iter().map(|value| dated(value)).collect::<Vec<String>>().join("; ")
}

/// The marks of dates whose year is not known, side by side in a lane of their own at the right, each date once.
fn lane(axis: &Axis, of: &[&Dated]) -> Vec<RibbonMark> {
    let mut unknown: Vec<&Dated> = of.iter().copied().filter(|date| date.days.is_none()).collect();
    unknown.order_by(|a, b| a.value.cmp(&b.value).then(a.span.is_some().cmp(&b.span.is_some())));
    unknown.dedup_by(|next, kept| next.value == kept.value && next.span.is_some() == kept.span.is_some());
    let step = axis.lane.saturating_sub(DAY_LENGTH) / (unknown.len() as u16 + 1);
    let mark = |(n, date): (usize, &&Dated)| RibbonMark {
        at: 1000 - axis.lane + step * (n as u16 + 1),
        length: DAY_LENGTH,
        fill: if date.span.is_none() { Fill::Accent } else { Fill::Full },
        letter: String::new(),
        says: format!("{}, in a year that is not known", dated(&date.value)),
        subject: date.span.map(|_| Subject::Item(ItemKind::Day, date.value.clone())),
    };
    let ground = RibbonMark { at: 1000 - axis.lane, length: axis.lane, fill: Fill::Gap, ..RibbonMark::default() };
    let ground = (axis.lane > 0).then_some(ground);
    ground.into_iter().chain(unknown.iter().enumerate().map(mark)).collect()
}

fn mark(axis: &Axis, date: &Dated) -> Option<RibbonMark> {
    let (from, to) = date.days?;
    let at = axis.at(from);
    let fill = match (date.span, from == to) {
        (None, _) => Fill::Accent,
        (Some(_), true) => Fill::Full,
        (Some(_), false) => Fill::Outline,
    };
    let says = if date.span.is_none() { format!("published {}", dated(&date.value)) } else { dated(&date.value) };
    Some(RibbonMark {
        at,
        length: axis.at(to + 1).saturating_sub(at).clamp(DAY_LENGTH, 1000 - axis.lane),
        fill,
        letter: String::new(),
        says,
        subject: date.span.map(|_| Subject::Item(ItemKind::Day, date.value.clone())),
    })
}

/// Where days lie on the strip.
struct Axis {
    /// The days at which something begins or ends, and where they lie, from 0 to 1.
    steps: Vec<(i32, f64)>,
    /// The room at the right for dates without a year, in thousandths.
    lane: u16,
}

impl Axis {
    fn of(dates: &[Dated]) -> Self {
        let days: BTreeSet<i32> =
            dates.iter().filter_map(|date| date.days).flat_map(|(from, to)| [from, to + 1]).collect();
        let days: Vec<i32> = days.into_iter().collect();
        let mut steps: Vec<(i32, f64)> = Vec::with_capacity(days.len());
        let mut reached = 0.0;
        for (n, &day) in days.iter().enumerate() {
            if let Some(&before) = n.checked_sub(1).and_then(|n| days.get(n)) {
                reached += 1.0 + f64::from(day - before).ln_1p();
            }
            steps.push((day, reached));
        }
        let whole = if reached > 0.0 { reached } else { 1.0 };
        steps.iter_mut().for_each(|step| step.1 /= whole);
        let lane = if dates.iter().any(|date| date.days.is_none()) { LANE } else { 0 };
        Axis { steps, lane }
    }

    /// Where a day that begins or ends something lies, in thousandths.
    fn at(&self, day: i32) -> u16 {
        let at = self.steps.partition_point(|(step, _)| *step < day);
        self.steps.get(at).map_or(1000 - self.lane, |(_, at)| (at * f64::from(1000 - self.lane)) as u16)
    }

    /// Words under the strips, from the left, as many as there is room for; the days most articles name first.
    fn ticks(&self, dates: &[Dated]) -> Vec<(u16, String)> {
        let mut named: BTreeMap<&str, (BTreeSet<usize>, i32)> = BTreeMap::new();
        for date in dates {
            if let Some((from, _)) = date.days {
                named.entry(&date.value).or_insert((BTreeSet::new(), from)).0.insert(date.article);
            }
        }
        let mut named: Vec<(&str, (BTreeSet<usize>, i32))> = named.into_iter().collect();
        named.order_by_key(|(_, (articles, from))| (std::cmp::Reverse(articles.len()), *from));
        let mut ticks: Vec<(u16, String)> = Vec::new();
        for (value, (_, from)) in named {
            let at = self.at(from).min(1000 - self.lane - TICK_ROOM);
            if ticks.iter().all(|(other, _)| other.abs_diff(at) >= TICK_ROOM) {
                ticks.push((at, dated(value)));
            }
        }
        ticks.order_by_key(|(at, _)| *at);
        ticks
    }
}

/// The dates named, in the order of time, and how often each article names them.
fn table(chosen: &Chosen, dates: &[Dated]) -> Matrix {
    let mut rows: Vec<(&str, Vec<usize>, Vec<bool>)> = Vec::new();
    let articles = chosen.columns.len();
    for date in dates {
        let at = rows.iter().position(|(value, ..)| *value == date.value).unwrap_or_else(|| {
            rows.push((&date.value, vec![0; articles], vec![false; articles]));
            rows.len() - 1
        });
        let Some((_, counts, published)) = rows.get_mut(at) else { continue };
        match (date.span, counts.get_mut(date.article), published.get_mut(date.article)) {
            (Some(_), Some(count), _) => *count += 1,
            (None, _, Some(published)) => *published = true,
            _ => {}
        }
    }
    let most = rows.iter().flat_map(|(_, counts, _)| counts.iter().copied()).max().unwrap_or(0);
    let row = |(value, counts, published): &(&str, Vec<usize>, Vec<bool>)| {
        let cell = |(&count, &published): (&usize, &bool)| {
            let value = match (count, published) {
                (0, true) => "published".to_owned(),
                (0, false) => String::new(),
                (count, true) => format!("{count}, published"),
                (count, false) => count.to_string(),
            };
            Cell { value, bar: bar(count, most), ..Cell::default() }
        };
        let is_named = counts.iter().any(|&count| count > 0);
        Row {
            label: dated(value),
            role: String::new(),
            subject: is_named.then(|| Subject::Item(ItemKind::Day, (*value).to_owned())),
            cells: counts.iter().zip(published).map(cell).collect(),
        }
    };
    Matrix {
        title: "Dates".to_owned(),
        what: "Date".to_owned(),
        missing: String::new(),
        only: "only in".to_owned(),
        nothing: "not named".to_owned(),
        bar: MENTION_BAR,
        rows: rows.iter().map(row).collect(),
        ..Matrix::default()
    }
}

/// Over how long the articles were published, and what is not dated.
fn lede(chosen: &Chosen, dates: &[Dated]) -> String {
    let mut sentences = Vec::new();
    let published: Vec<&Dated> = dates.iter().filter(|date| date.span.is_none()).collect();
    let exact: Vec<(i32, i32)> =
        published.iter().filter_map(|date| date.days).filter(|(from, to)| from == to).collect();
    let (first, last) = (exact.iter().min(), exact.iter().max());
    if let (Some(first), Some(last)) = (first, last) {
        let days = last.0 - first.0;
        if exact.len() > 1 && days == 0 {
            sentences.push("All whose date is known were published on one day.".to_owned());
        } else if days > 0 {
            let value = |day: &(i32, i32)| {
                published.iter().find(|date| date.days == Some(*day)).map_or(String::new(), |date| dated(&date.value))
            };
            sentences.push(format!("Published from {} to {}.", value(first), value(last)));
        }
    }
    let undated = chosen.entries.len() - published.len();
    match undated {
        0 => {}
        1 => sentences.push("Of one article the day of publication is not known.".to_owned()),
        some => sentences.push(format!(
            "Of {} articles the day of publication is not known.",
            capital(&number(some)).to_lowercase()
        )),
    }
    sentences.push("The axis is stretched where dates lie close together.".to_owned());
    sentences.join(" ")
}
