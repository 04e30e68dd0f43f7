//! Correcting a name from its card: what it is called and is, who else it is, and that it is no name.

use super::choice::{self, Choice};
use super::page::Page;
use crate::view::{FixChoice, FixOption, LONGEST_NAME, MentionSays, NameFix, Subject};
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::HtmlSelectElement;

/// The corrections of the name whose sentences are open.
pub fn draw(page: Page, fix: &NameFix) -> AnyView {
    let (document, at, is_person) = (fix.document, fix.at, fix.is_person);
    let field = NodeRef::<html::Input>::new();
    let rename = move || {
        let name = field.get_untracked().map_or(String::new(), |field| field.value());
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() {
            let opens = if is_person { Subject::Person(name.clone()) } else { Subject::Name(name.clone()) };
            page.correct_name(document, at, MentionSays::Called(name), Some(opens));
        }
    };
    let choices: Vec<_> = fix.choices.iter().map(|choice| draw_choice(page, fix, choice)).collect();
    view! {
        <details class="fix">
            <summary>"Correct this name"</summary>
            <div class="fields">
                <form
                    on:submit=move |event| {
                        event.prevent_default();
                        rename();
                    }
                >
                    <label>
                        "Called"
                        <input type="text" node_ref=field maxlength=LONGEST_NAME.to_string() prop:value=fix.name.clone() dir="auto" />
                    </label>
                    <button type="submit" class="btn">"Rename"</button>
                </form>
                {choices}
                <button
                    type="button"
                    class="link"
                    on:click=move |_| page.correct_name(document, at, MentionSays::NotAName, None)
                >
                    "It is not a name"
                </button>
                <p class="quiet">"Holds for this article, can be undone, and goes with a link you share."</p>
            </div>
        </details>
    }
    .into_any()
}

/// A list to choose from. What was chosen shows once it holds; until then the list says what it said.
fn draw_choice(page: Page, fix: &NameFix, choice: &FixChoice) -> AnyView {
    let document = fix.document;
    let all: Vec<FixOption> = choice.options.clone();
    let now = all.iter().position(|one| one.chosen).map_or(String::new(), |n| n.to_string());
    let none = (!choice.none.is_empty()).then(|| Choice {
        value: String::new(),
        label: choice.none.clone(),
        chosen: now.is_empty(),
    });
    let options = all.iter().enumerate();
    let options = options.map(|(n, one)| Choice { value: n.to_string(), label: one.label.clone(), chosen: one.chosen });
    let choices = none.into_iter().chain(options).collect();
    let choose = move |list: HtmlSelectElement| {
        let chosen = list.value().parse().ok().and_then(|n: usize| all.get(n));
        list.set_value(&now);
        if let Some(one) = chosen {
            page.correct_name(document, one.at, one.says.clone(), Some(one.opens.clone()));
        }
    };
    view! { <label>{choice.label.clone()} {choice::list(None, "", choices, Box::new(choose))}</label> }.into_any()
}
