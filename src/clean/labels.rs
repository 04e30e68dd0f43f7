//! Every line of a page gets its kind: first what the rules say, then the line model's second opinion.

use super::by_rules::{HEAD_LINES, STANDFIRST_MOST, about, label_by_rules, short_label, with_title};
use super::core::{self, Core};
use super::lines::End;
use super::model::{Model, Opinion};
use super::page::Page;
use super::title;
use super::verdict::Verdict;
use super::{Kind, explain, features, learned, second};

/// What the labelling of a page found.
pub struct Labels {
    /// One verdict a line.
    pub verdicts: Vec<Verdict>,
    /// The headline's line.
    pub title: Option<usize>,
    /// How likely that line is the headline, 0 to 1.
    pub title_likely: f32,
    /// The article's text.
    pub core: Option<Core>,
    /// Whether so little would be left that more was kept than usual.
    pub relaxed: bool,
    /// What the line model thinks of each line; empty where it was not asked.
    pub opinions: Vec<Opinion>,
}

/// Log-odds of the line model from which a line is kept.
const KEEP: f32 = 0.0;

/// The same for lists and sub-headings, which the public sets often leave out of an article though its readers do not (on
/// held-out outlets it costs nothing).
const KEEP_SHORT: f32 = -1.0;

/// In an article of fewer words than this the rules' word counts for so much more: the public pages that the model learned
/// from hold next to none so short, and one paragraph is much of it.
const SHORT_ARTICLE: f32 = 150.0;
const LEAN: f32 = 1.0;

/// Log-odds the line model needs to overrule a phrase of page furniture or a rule that found a byline, date, caption, credit or standfirst.
const OVERRULE: f32 = 3.0;

/// Share of the words the rules keep below which the model's choice is too little to be an article.
const TOO_LITTLE: f32 = 0.5;

/// Labels every line of a page: the rules first, then the line model's second opinion on what is kept. `given_title` is
/// what came beside the text.
pub fn label(page: &Page, given_title: Option<&str>, explain: bool) -> Labels {
    let mut labels = label_once(page, given_title, explain);
    if title::is_settled(&labels) {
        return labels;
    }
    if let Some(second) = title::second(page, &labels) {
        if second.map(|(at, _)| at) == labels.title {
            labels.title_likely = second.map_or(0.0, |(_, likely)| likely);
        } else {
            labels = with_title(page, core::find(page), second);
            judge(page, &mut labels, learned::now().lines, explain);
        }
    }
    labels
}

/// The same about the headline that was chosen before the line model read the page.
pub fn label_once(page: &Page, given_title: Option<&str>, explain: bool) -> Labels {
    let mut labels = label_by_rules(page, given_title);
    judge(page, &mut labels, learned::now().lines, explain);
    labels
}

/// The line model's second opinion on every line; with `explain` what weighed most in it stands among the reasons.
pub fn judge(page: &Page, labels: &mut Labels, model: &Model, explain: bool) {
    let Some(core) = labels.core else { return };
    let features = features::of(page, labels, &model.word_scores(page));
    let mut opinions = model.opinions(&features);
    let words = |keep: &dyn Fn(usize) -> bool| -> f32 {
        (0..page.len()).filter(|&at| keep(at)).map(|at| page.line(at).effective as f32).sum()
    };
    let by_rules = words(&|at| labels.verdicts[at].kind.is_text());
    if by_rules < SHORT_ARTICLE {
        for (opinion, _) in opinions.iter_mut().zip(&labels.verdicts).filter(|(_, verdict)| verdict.kind.is_text()) {
            opinion.text += LEAN;
        }
    }
    let by_model = words(&|at| opinions[at].text > KEEP && labels.verdicts[at].kind.is_text());
    if by_model < by_rules * TOO_LITTLE {
        labels.relaxed = true;
        // Strict first, then relaxed: what the rules keep stands, and its lines say so.
        for verdict in labels.verdicts.iter_mut().filter(|v| v.kind.is_text()) {
            verdict.confidence = verdict.confidence.min(0.5);
            verdict.reasons.push("too little would be left without it".into());
        }
        labels.opinions = opinions;
        return;
    }
    let was_text: Vec<bool> = labels.verdicts.iter().map(|verdict| verdict.kind.is_text()).collect();
    // The rules say what each line is once more, now about the text that the model sees.
    let first = labels.title.map_or(0, |title| title + 1);
    let core = core::of_opinions(page, &opinions, first).unwrap_or(core);
    *labels = about(page, labels.title, labels.title_likely, Some(core));
    let closing = closing_credit(page, core, labels);
    for (at, mut opinion) in opinions.iter().copied().enumerate() {
        if closing.is_some_and(|credit| at > credit) {
            opinion.text -= OVERRULE;
        }
        second_opinion(page, core, at, opinion, labels);
        if let (Some(verdict), Some(credit)) = (labels.verdicts.get_mut(at), closing)
            && (credit + 1..=credit + BELOW_CREDIT).contains(&at)
            && verdict.kind == Kind::Related
            && page.furniture(at).is_none()
            && page.line(at).is_text()
        {
            *verdict = Verdict::new(Kind::About, 0.6, "stands below the credit that closes the article")
                .and("reads like a note on the writer or the outlet");
        }
    }
    if explain {
        let overruled = |at: &usize| labels.verdicts[*at].kind.is_text() != was_text[*at];
        let lines: Vec<usize> = (0..page.len()).filter(overruled).collect();
        explain::add(model, &features, &lines, labels);
    }
    second::mark(page, labels);
    labels.opinions = opinions;
}

/// Share of the text that stands above the credit that closes an article, at least.
const ABOVE_CREDIT: f32 = 0.9;

/// Lines below that credit among which a paragraph is such a note.
const BELOW_CREDIT: usize = 3;

/// The line that credits who reported and edited, where it closes the article: what follows it tells of the writer or the
/// outlet, however much it reads like the article.
fn closing_credit(page: &Page, core: Core, labels: &Labels) -> Option<usize> {
    let all = core::text_words(page, core.first, core.last + 1);
    (core.first..page.len().min(core.last + 1 + HEAD_LINES)).find(|&at| {
        labels.verdicts.get(at).is_some_and(|verdict| verdict.kind == Kind::Credit)
            && page.about_article(at).is_some_and(|cue| cue.kind == Kind::Credit)
            && core::text_words(page, core.first, at) >= all * ABOVE_CREDIT
    })
}

/// Log-odds from which the line model's word for what else a line is counts.
const TOLD: f32 = 0.5;

/// What else than text the line model takes a line for.
fn told(opinion: Opinion) -> Option<(Kind, &'static str)> {
    let (kind, reason, odds) = [
        (Kind::Standfirst, "reads like the sentence under a headline", opinion.standfirst),
        (Kind::Caption, "reads like the description of a picture", opinion.caption),
        (Kind::Byline, "reads like the line that says who wrote it", opinion.byline),
        (Kind::Date, "reads like the line that says when it was published", opinion.date),
    ]
    .into_iter()
    .max_by(|a, b| a.2.total_cmp(&b.2))?;
    (odds > TOLD && odds > opinion.text).then_some((kind, reason))
}

/// Words of a picture's description, at least.
const LEAST_CAPTION: u32 = 4;

/// Whether a line stands right under a picture's caption or credit.
fn is_under_picture(labels: &Labels, at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| labels.verdicts.get(above));
    above.is_some_and(|above| matches!(above.kind, Kind::Caption | Kind::Credit))
}

/// Lets the line model overrule the rules on one line.
fn second_opinion(page: &Page, core: Core, at: usize, opinion: Opinion, labels: &mut Labels) {
    let line = page.line(at);
    let odds = opinion.text;
    let title = labels.title;
    // A standfirst stands above the picture, the text begins under it.
    let opens = is_under_picture(labels, at) && page.line(at).is_text();
    let Some(verdict) = labels.verdicts.get_mut(at) else { return };
    if opens && verdict.kind == Kind::Standfirst {
        *verdict = Verdict::new(Kind::Body, 0.6, "a paragraph under the picture above the text");
        return;
    }
    let sure = 1.0 / (1.0 + (-odds.abs()).exp());
    let near_title = title.is_some_and(|title| at > title) && at <= core.first + 1;
    // No picture is described by an item of a list, a button or the length of a recording.
    let may_describe = !line.is_item() && line.effective >= LEAST_CAPTION || page.credit_start(at).is_some();
    let told = told(opinion).filter(|(kind, _)| match kind {
        Kind::Caption => may_describe && (near_title || core.holds(at)),
        Kind::Byline => near_title && short_label(page, at).is_none(),
        _ => near_title,
    });
    if verdict.kind.is_text() {
        if odds > if matches!(verdict.kind, Kind::List | Kind::Heading) { KEEP_SHORT } else { KEEP } {
            return;
        }
        let opening = near_title && title.is_some_and(|title| at - title <= HEAD_LINES);
        *verdict = if let Some((kind, reason)) = told {
            Verdict::new(kind, sure, reason)
        } else if opening && line.is_weak_text() && line.effective <= STANDFIRST_MOST {
            Verdict::new(Kind::Standfirst, sure, "reads like the sentence under a headline").and("opens the text")
        } else if line.is_text() || line.ends_sentence() {
            Verdict::new(Kind::Related, sure, "reads like a note or a teaser beside the text")
                .and("unlike the paragraphs around it")
        } else {
            Verdict::new(Kind::Related, sure, "a short line that leads away from the text").and("inside the text")
        };
        return;
    }
    let needed = match verdict.kind {
        Kind::Title | Kind::Duplicate => return,
        Kind::Byline | Kind::Date | Kind::Caption | Kind::Credit | Kind::Standfirst => OVERRULE,
        Kind::Comment | Kind::Form => OVERRULE,
        _ if page.furniture(at).is_some() => OVERRULE,
        _ if line.is_item() && core.holds(at) => KEEP_SHORT,
        _ => KEEP,
    };
    if needed <= KEEP
        && let Some((kind, reason)) = told
    {
        *verdict = Verdict::new(kind, sure, reason);
        return;
    }
    if odds > needed {
        let kind = if line.is_item() {
            Kind::List
        } else if line.is_weak_text() || line.end == End::Colon {
            Kind::Body
        } else {
            Kind::Heading
        };
        *verdict = Verdict::new(kind, sure, "reads like the paragraphs around it");
    }
}
