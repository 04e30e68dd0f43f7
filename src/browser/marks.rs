//! Marks laid over words that are there: their text nodes are cut where a mark begins and ends and what lies between is put
//! into elements; taken off, the text is as it was. So nothing else of a long article is drawn anew or loses the focus.

use crate::view::Marked;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlOptionElement, Text};

/// `NodeFilter.SHOW_TEXT`: only text nodes are walked to.
const TEXT_NODES: u32 = 4;

/// An element that is put around marked words: its name, its class, and its id, with which it can take the focus.
pub type Layer = (&'static str, String, Option<&'static str>);

/// What lies on the words of an element.
pub struct Laid {
    over: Element,
    /// Every outermost element, with the words in it.
    marks: Vec<(Element, Text)>,
}

/// Lays marks over the words of the element of this id; they stand apart and in order. `layer` says what lies around marked
/// words, by its number from the outermost on; at least one does. Words of lists to choose from do not count. `None` where
/// there is no such element.
pub fn lay(id: &str, marked: &[Marked], layer: fn(&Marked, usize) -> Option<Layer>) -> Option<Laid> {
    let document = gloo::utils::document();
    let over = document.get_element_by_id(id)?;
    let walker = document.create_tree_walker_with_what_to_show(&over, TEXT_NODES).ok()?;
    // What is cut off the end of a text is the next that is walked to.
    let next_text = || loop {
        let text: Text = walker.next_node().ok()??.unchecked_into();
        if text.parent_node().is_none_or(|parent| !parent.is_instance_of::<HtmlOptionElement>()) {
            return Some((text.length(), text));
        }
    };
    let mut marks = Vec::new();
    // How far the text at hand is from the beginning.
    let mut at = 0;
    let mut next = next_text();
    for one in marked {
        let end = one.from + one.length;
        let mut from = one.from;
        while from < end
            && let Some((length, text)) = next.take()
        {
            if from > at && from < at + length {
                text.split_text(from - at).ok()?;
                at = from;
            } else if from >= at + length {
                at += length;
            } else {
                if end < at + length {
                    text.split_text(end - at).ok()?;
                }
                let begins = from == one.from;
                at = end.min(at + length);
                from = at;
                let mut outermost = None;
                let mut inner: Option<Element> = None;
                for (tag, class, id) in (0..).map_while(|number| layer(one, number)) {
                    let element = document.create_element(tag).ok()?;
                    element.set_class_name(&class);
                    if let Some(id) = id.filter(|_| begins) {
                        element.set_id(id);
                        element.set_attribute("tabindex", "-1").ok()?;
                    }
                    match &inner {
                        None => text.parent_node()?.insert_before(&element, Some(&text)).ok()?,
                        Some(inner) => inner.append_child(&element).ok()?,
                    };
                    outermost = outermost.or_else(|| Some(element.clone()));
                    inner = Some(element);
                }
                inner?.append_child(&text).ok()?;
                marks.push((outermost?, text));
            }
            next = next_text();
        }
    }
    Some(Laid { over, marks })
}

/// Takes marks off: the text is in one piece again.
pub fn take_off(laid: Laid) {
    for (mark, text) in laid.marks {
        if let Some(parent) = mark.parent_node() {
            parent.replace_child(&text, &mark).ok();
        }
    }
    laid.over.normalize();
}
