//! Names in an article: pressing one opens its sentences; pointing at it or reaching it by keyboard shows its card. And
//! who says a quotation, at its end.

use super::choice::{self, Choice};
use super::live::live;
use super::outlet;
use super::page::{Page, plain_click};
use crate::browser::screen::{self, NameAt};
use crate::engine::Edit;
use crate::view::{DocumentKey, MentionSays, NameCard, QuoteView, Work};
use leptos::prelude::*;
use leptos::web_sys::HtmlSelectElement;

/// The id of the card; one at most is shown.
const CARD_ID: &str = "name-card";
/// What stands in the list of speakers for nobody.
const NOBODY: &str = "nobody";

/// A name in the text, by its number among those of the article. The article hears what happens to it ([`pressed`],
/// [`point`]): thousands of names need no ears of their own.
pub fn link(page: Page, number: u32, drawn: AnyView) -> AnyView {
    let draw = |card: &NameCard| {
        let class = if card.open { format!("name {} open", card.class) } else { format!("name {}", card.class) };
        (class, page.href(|state| state.evidence = Some(card.subject.clone())))
    };
    let Some((class, href)) = with_card(page, number, draw) else { return drawn };
    view! { <a class=class href=href data-name=number.to_string() aria-describedby=CARD_ID>{drawn}</a> }.into_any()
}

/// A press in the article: on a name it opens its sentences.
pub fn pressed(page: Page, event: &leptos::ev::MouseEvent) {
    let subject = screen::name_of(event).and_then(|at| with_card(page, at.name, |card| card.subject.clone()));
    if let Some(subject) = subject
        && plain_click(event)
    {
        page.peeked.set(None);
        page.toggle_evidence(&subject);
    }
}

/// The card of the name that is pointed at or has the focus; one at most is shown, at the foot of the article.
pub fn peek(page: Page) -> AnyView {
    live(move || page.peeked.get().and_then(|at| with_card(page, at.name, |one| card(one, at))))
}

fn with_card<T>(page: Page, number: u32, make: impl FnOnce(&NameCard) -> T) -> Option<T> {
    page.work.with_untracked(|work| match work {
        Work::Read(read) => read.names.get(number as usize).map(make),
        _ => None,
    })
}

fn card(card: &NameCard, at: NameAt) -> AnyView {
    let outlets: Vec<_> = card.outlets.iter().map(|outlet| outlet::who(outlet).into_any()).collect();
    view! {
        <span
            class="peek"
            role="tooltip"
            id=CARD_ID
            dir="ltr"
            lang="en"
            style:left=format!("{}px", at.left)
            style:top=format!("{}px", at.top)
        >
            <bdi class="who-is">{card.name.clone()}</bdi>
            <span>{card.what.clone()}</span>
            <span>{card.across.clone()}</span>
            <span class="outlets">{outlets}</span>
            <span class="quiet">"Press for its sentences, or to correct it"</span>
        </span>
    }
    .into_any()
}

/// Who says the quotation that ends here, by its number: a list to choose another from.
pub fn speaker(page: Page, number: u32) -> Option<AnyView> {
    page.work.with_untracked(|work| match work {
        Work::Read(read) => {
            let quote = read.quotes.get(number as usize)?;
            Some(draw_speaker(page, read.card.document.key, quote, &read.names))
        }
        _ => None,
    })
}

fn draw_speaker(page: Page, document: DocumentKey, quote: &QuoteView, names: &[NameCard]) -> AnyView {
    let at = quote.at;
    let speaks = |(number, card): &(usize, &NameCard)| card.speaks || quote.by == Some(*number as u32);
    let one = |value: String, label: String, chosen: bool| Choice { value, label, chosen };
    // A speaker who is no name of the article: "a senior official", "he".
    let words = quote.by.is_none() && !quote.speaker.is_empty();
    let nobody = quote.by.is_none() && quote.speaker.is_empty();
    let mut choices = Vec::from_iter(words.then(|| one(String::new(), quote.speaker.clone(), true)));
    choices.push(one(NOBODY.to_owned(), "nobody named".to_owned(), nobody));
    choices.extend(
        names
            .iter()
            .enumerate()
            .filter(speaks)
            .map(|(number, card)| one(card.at.to_string(), card.name.clone(), quote.by == Some(number as u32))),
    );
    let choose = move |list: HtmlSelectElement| {
        let chosen = list.value();
        let by = match chosen.as_str() {
            NOBODY => None,
            other => match other.parse() {
                Ok(by) => Some(by),
                Err(_) => return,
            },
        };
        page.edit(Edit::Mention { document, at, says: MentionSays::SaidBy(by) }, None);
    };
    choice::list(Some(format!("Who says “{} …”?", quote.opening)), "said", choices, Box::new(choose))
}
