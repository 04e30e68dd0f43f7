//! Help: how it works, what can be typed, the keys, what the numbers mean.

use super::dialog::Dialog;
use super::keywords::language;
use super::page::Dialogue;
use super::shortcuts::SHORTCUTS;
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn HelpDialog() -> impl IntoView {
    view! {
        <Dialog id="help" title="Help" when=|dialogue| *dialogue == Dialogue::Help>
            <section>
                <h3>"Keys"</h3>
                <table class="keys">
                    <caption class="vh">"Keyboard shortcuts"</caption>
                    <tbody>{keys()}</tbody>
                </table>
            </section>
            <section>
                <h3>"Keywords"</h3>
                {language()}
            </section>
            <section>
                <h3>"What the numbers are"</h3>
                <ul class="points">
                    <li>"Words: those of the kept text. Removed: the share of the dump’s words that is not the article."</li>
                    <li>"Who is named: how often an article names a person, by whatever part of the name."</li>
                    <li>"Who is quoted: words given to a speaker, in quotation marks or as reported speech."</li>
                    <li>"Every underlined number and name opens the sentences it stands on; every sentence leads to its place."</li>
                </ul>
            </section>
            <section>
                <h3>"Where your texts are"</h3>
                <p>
                    "In this browser, on this machine. Nothing is sent anywhere: no server, no account, no upload. A link holds what is chosen and typed, not the texts."
                </p>
            </section>
        </Dialog>
    }
}

fn keys() -> Vec<AnyView> {
    SHORTCUTS
        .iter()
        .map(|shortcut| {
            let keys: Vec<_> = shortcut.keys.iter().map(|key| view! { <kbd>{*key}</kbd> " " }).collect();
            view! {
                <tr>
                    <th scope="row">{keys}</th>
                    <td>{shortcut.does}</td>
                </tr>
            }
            .into_any()
        })
        .collect()
}
