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
use leptos::web_sys::{self, Event, HtmlInputElement, MouseEvent, Node};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

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

/// A button of a class; of none where that is empty.
pub fn button(class: &'static str) -> Element {
    element("button").with("type", "button").with_any("class", class)
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
        self.children.extend(children.into_iter().map(Into::into));
        self
    }
}

/// An element that stands on the page.
pub struct Drawn {
    node: web_sys::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What is called at events, and who listens for them.
    called: Rc<RefCell<Vec<(&'static str, Called)>>>,
    listeners: Vec<EventListener>,
    children: Vec<DrawnChild>,
}

enum DrawnChild {
    Element(Drawn),
    Text(Cow<'static, str>, web_sys::Text),
}

impl DrawnChild {
    fn new(child: Child) -> Self {
        match child {
            Child::Element(element) => DrawnChild::Element(element.build()),
            Child::Text(text) => {
                let node = document().create_text_node(&text);
                DrawnChild::Text(text, node)
            }
        }
    }

    fn node(&self) -> &Node {
        match self {
            DrawnChild::Element(drawn) => &drawn.node,
            DrawnChild::Text(_, node) => node,
        }
    }

    /// Draws a child in the place of this one.
    fn redraw(&mut self, child: Child, parent: &Node) {
        match (&mut *self, child) {
            (DrawnChild::Element(drawn), Child::Element(element)) if drawn.tag == element.tag => {
                element.rebuild(drawn);
            }
            (DrawnChild::Text(text, node), Child::Text(now)) => {
                if *text != now {
                    node.set_data(&now);
                    *text = now;
                }
            }
            (_, child) => {
                let child = DrawnChild::new(child);
                parent.replace_child(child.node(), self.node()).ok();
                *self = child;
            }
        }
    }
}

impl Drawn {
    /// Sets attributes in the place of those there are.
    fn attribute(&mut self, attributes: Vec<(&'static str, Cow<'static, str>)>) {
        let before = std::mem::replace(&mut self.attributes, attributes);
        for (name, _) in &before {
            if self.attributes.iter().all(|(now, _)| now != name) {
                self.node.remove_attribute(name).ok();
            }
        }
        for attribute in &self.attributes {
            if attribute.0 == CHECKED {
                // The reader may have changed it since.
                let node: Option<&HtmlInputElement> = self.node.dyn_ref();
                node.into_iter().for_each(|node| node.set_checked(!attribute.1.is_empty()));
            } else if !before.contains(attribute) {
                self.node.set_attribute(attribute.0, &attribute.1).ok();
            }
        }
    }

    /// Calls these at their events in the place of those before.
    fn listen(&mut self, called: Vec<(&'static str, Called)>) {
        let events = |called: &[(&'static str, Called)]| called.iter().map(|(event, _)| *event).collect::<Vec<_>>();
        let now = events(&called);
        if now != events(&self.called.borrow()) {
            let listen = |(at, event): (usize, &'static str)| {
                let called = self.called.clone();
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&self.node, event, options, move |event| {
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

    fn build(self) -> Drawn {
        let space = matches!(self.tag, "svg" | "path" | "rect").then_some(SVG);
        let node = Rndr::create_element(self.tag, space);
        let mut drawn = Drawn {
            node,
            tag: self.tag,
            attributes: Vec::new(),
            called: Rc::default(),
            listeners: Vec::new(),
            children: self.children.into_iter().map(DrawnChild::new).collect(),
        };
        drawn.attribute(self.attributes);
        drawn.listen(self.called);
        for child in &drawn.children {
            drawn.node.append_child(child.node()).ok();
        }
        drawn
    }

    fn rebuild(self, drawn: &mut Drawn) {
        if self.tag != drawn.tag {
            let anew = self.build();
            drawn.node.replace_with_with_node_1(&anew.node).ok();
            *drawn = anew;
            return;
        }
        drawn.attribute(self.attributes);
        drawn.listen(self.called);
        for surplus in drawn.children.drain(self.children.len().min(drawn.children.len())..) {
            drawn.node.remove_child(surplus.node()).ok();
        }
        for (at, child) in self.children.into_iter().enumerate() {
            match drawn.children.get_mut(at) {
                Some(there) => there.redraw(child, &drawn.node),
                None => {
                    let child = DrawnChild::new(child);
                    drawn.node.append_child(child.node()).ok();
                    drawn.children.push(child);
                }
            }
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.node.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        parent.insert_before(&self.node, marker).ok();
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.node.clone()]
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
