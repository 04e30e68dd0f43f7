//! Elements of what is drawn often: tables, lines, and what stands in them. Drawn anew, only what differs is
//! touched. (Leptos with erased types takes every attribute off an element it draws anew and sets it again, which was more than
//! half of the page's time for a letter.)

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use leptos::web_sys::{self, Event, HtmlInputElement, HtmlTemplateElement, MouseEvent, Node, NodeList};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::{JsCast, UnwrapThrowExt};

/// What the browser keeps as a property: the attribute would only say how a box was at first.
const CHECKED: &str = "checked";

/// What is called at an event.
type Called = Arc<dyn Fn(&Event) + Send + Sync>;

/// An element to be drawn. Its attributes are given in the same order whenever it is drawn anew.
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    called: Vec<(&'static str, Called)>,
    children: Vec<Child>,
}

/// What stands in an element.
pub enum Child {
    /// Another element.
    Element(Element),
    /// Words.
    Text(Cow<'static, str>),
}

impl Child {
    /// As a view of its own.
    pub fn into_any(self) -> AnyView {
        match self {
            Child::Element(element) => element.into_any(),
            Child::Text(text) => text.into_any(),
        }
    }
}

impl From<Element> for Child {
    fn from(element: Element) -> Self {
        Child::Element(element)
    }
}

impl From<String> for Child {
    fn from(text: String) -> Self {
        Child::Text(text.into())
    }
}

/// An element without anything.
pub fn element(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), called: Vec::new(), children: Vec::new() }
}

/// Words in a line, of a class.
pub fn span(class: &'static str) -> Element {
    element("span").with("class", class)
}

impl Element {
    /// With an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With an attribute where there is something to say.
    pub fn with_any(self, name: &'static str, value: &str) -> Self {
        if value.is_empty() { self } else { self.with(name, value.to_owned()) }
    }

    /// With a tick, or without: of a box to tick.
    pub fn checked(self, checked: bool) -> Self {
        self.with(CHECKED, if checked { "true" } else { "" })
    }

    /// With what happens at an event.
    pub fn on(mut self, event: &'static str, called: impl Fn(&Event) + Send + Sync + 'static) -> Self {
        self.called.push((event, Arc::new(called)));
        self
    }

    /// With what happens when it is pressed.
    pub fn pressed(self, press: impl Fn(&MouseEvent) + Send + Sync + 'static) -> Self {
        self.on("click", move |event| event.dyn_ref().into_iter().for_each(&press))
    }

    /// With words at its end.
    pub fn text(self, text: impl Into<Cow<'static, str>>) -> Self {
        self.holding([Child::Text(text.into())])
    }

    /// With elements or words at its end.
    pub fn holding<T: Into<Child>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        for child in children {
            self.push(child.into());
        }
        self
    }

    /// Words that follow words are one text, as the browser reads them, and no words are none.
    fn push(&mut self, child: Child) {
        match (self.children.last_mut(), child) {
            (_, Child::Text(text)) if text.is_empty() => {}
            (Some(Child::Text(before)), Child::Text(text)) => before.to_mut().push_str(&text),
            (_, child) => self.children.push(child),
        }
    }
}

/// An element that stands on the page.
pub struct Drawn {
    place: Place,
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What is called at events, and who listens for them.
    called: Rc<RefCell<Vec<(&'static str, Called)>>>,
    listeners: Vec<EventListener>,
    children: Vec<DrawnChild>,
}

/// Where an element is found: its number among all that were drawn with it, in document order.
struct Place {
    drawn: Rc<NodeList>,
    number: u32,
}

impl Place {
    /// The element; every one that is drawn is there.
    fn node(&self) -> web_sys::Element {
        self.drawn.item(self.number).unwrap_throw().unchecked_into()
    }
}

enum DrawnChild {
    Element(Drawn),
    Text(Cow<'static, str>),
}

impl DrawnChild {
    /// Draws a child, and says what of it is to be put on the page.
    fn new(child: Child) -> (Self, Node) {
        match child {
            Child::Element(element) => {
                let drawn = element.build();
                let node = drawn.place.node().into();
                (DrawnChild::Element(drawn), node)
            }
            Child::Text(text) => {
                let node = document().create_text_node(&text).into();
                (DrawnChild::Text(text), node)
            }
        }
    }

    /// Draws a child in the place of this one, the child of this number of its parent.
    fn redraw(&mut self, child: Child, parent: &Place, number: usize) {
        let there = || parent.node().child_nodes().item(number as u32);
        match (&mut *self, child) {
            (DrawnChild::Element(drawn), Child::Element(element)) if drawn.tag == element.tag => {
                element.rebuild(drawn);
            }
            (DrawnChild::Text(text), Child::Text(now)) => {
                if *text != now {
                    there().into_iter().for_each(|node| node.set_text_content(Some(&now)));
                    *text = now;
                }
            }
            (_, child) => {
                let (child, node) = DrawnChild::new(child);
                there().into_iter().for_each(|there| drop(parent.node().replace_child(&node, &there)));
                *self = child;
            }
        }
    }
}

impl Element {
    /// Writes it down as the browser reads it; `drawn` is how many elements were written.
    fn write(&self, html: &mut String, drawn: &mut u32) {
        *drawn += 1;
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in &self.attributes {
            if *name == CHECKED && value.is_empty() {
                continue;
            }
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
        html.push('>');
        for child in &self.children {
            match child {
                Child::Element(element) => element.write(html, drawn),
                Child::Text(text) => escape(text, html),
            }
        }
        if !matches!(self.tag, "input" | "col") {
            html.push_str("</");
            html.push_str(self.tag);
            html.push('>');
        }
    }

    /// Knows it as the element of the number `next` of those drawn, and what stands in it as those after.
    fn find(self, all: &Rc<NodeList>, next: &mut u32) -> Drawn {
        let place = Place { drawn: all.clone(), number: *next };
        *next += 1;
        let mut drawn = Drawn {
            place,
            tag: self.tag,
            attributes: self.attributes,
            called: Rc::default(),
            listeners: Vec::new(),
            children: Vec::new(),
        };
        let find = |child| match child {
            Child::Element(element) => DrawnChild::Element(element.find(all, next)),
            Child::Text(text) => DrawnChild::Text(text),
        };
        drawn.children = self.children.into_iter().map(find).collect();
        drawn.listen(self.called);
        drawn
    }
}

/// Words as they are written between tags and in attributes.
fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            '\r' => html.push_str("&#13;"),
            // The browser would leave it out, and where it stands alone the text with it.
            '\0' => html.push('\u{fffd}'),
            _ => html.push(letter),
        }
    }
}

impl Drawn {
    /// Sets attributes in the place of those there are.
    fn attribute(&mut self, attributes: Vec<(&'static str, Cow<'static, str>)>) {
        let before = std::mem::replace(&mut self.attributes, attributes);
        for (name, _) in &before {
            if self.attributes.iter().all(|(now, _)| now != name) {
                self.place.node().remove_attribute(name).ok();
            }
        }
        for attribute in &self.attributes {
            if attribute.0 == CHECKED {
                // The reader may have changed it since.
                let node = self.place.node();
                let node: Option<&HtmlInputElement> = node.dyn_ref();
                node.into_iter().for_each(|node| node.set_checked(!attribute.1.is_empty()));
            } else if !before.contains(attribute) {
                self.place.node().set_attribute(attribute.0, &attribute.1).ok();
            }
        }
    }

    /// Calls these at their events in the place of those before.
    fn listen(&mut self, called: Vec<(&'static str, Called)>) {
        let events = |called: &[(&'static str, Called)]| called.iter().map(|(event, _)| *event).collect::<Vec<_>>();
        let now = events(&called);
        if now != events(&self.called.borrow()) {
            let node = self.place.node();
            let listen = |(at, event): (usize, &'static str)| {
                let called = self.called.clone();
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&node, event, options, move |event| {
                    // What is called may well have this drawn anew.
                    let called = called.borrow().get(at).map(|(_, called)| called.clone());
                    called.into_iter().for_each(|called| called(event));
                })
            };
            self.listeners = now.into_iter().enumerate().map(listen).collect();
        }
        self.called.replace(called);
    }
}

impl Render for Element {
    type State = Drawn;

    /// Has the browser read all of it at once, which takes a fraction of the time of making one element after the other.
    fn build(self) -> Drawn {
        let (mut html, mut drawn) = (String::new(), 0);
        let is_shape = matches!(self.tag, "path" | "rect");
        if is_shape {
            html.push_str("<svg>");
        }
        self.write(&mut html, &mut drawn);
        let template: HtmlTemplateElement = Rndr::create_element("template", None).unchecked_into();
        template.set_inner_html(&html);
        let all = template.content().query_selector_all("*").unwrap_throw();
        let mut next = u32::from(is_shape);
        debug_assert_eq!(all.length(), drawn + next, "the browser reads it otherwise: {html}");
        self.find(&Rc::new(all), &mut next)
    }

    fn rebuild(self, drawn: &mut Drawn) {
        if self.tag != drawn.tag {
            let anew = self.build();
            drawn.place.node().replace_with_with_node_1(&anew.place.node()).ok();
            *drawn = anew;
            return;
        }
        drawn.attribute(self.attributes);
        drawn.listen(self.called);
        for _ in drawn.children.drain(self.children.len().min(drawn.children.len())..) {
            let node = drawn.place.node();
            node.last_child().into_iter().for_each(|last| drop(node.remove_child(&last)));
        }
        for (at, child) in self.children.into_iter().enumerate() {
            match drawn.children.get_mut(at) {
                Some(there) => there.redraw(child, &drawn.place, at),
                None => {
                    let (child, node) = DrawnChild::new(child);
                    drawn.place.node().append_child(&node).ok();
                    drawn.children.push(child);
                }
            }
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.place.node().remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        parent.insert_before(&self.place.node(), marker).ok();
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.place.node().insert_before_this(child)
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.place.node()]
    }
}

no_attrs!(Element);

/// Views are asked for this whether or not they are ever written by a server; these are not.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
