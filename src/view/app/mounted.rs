//! A view that is on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

use crate::view::part::Part;

/// A mounted view; dropping it removes it from the page.
pub struct Mounted(Option<Element>);

impl Mounted {
    /// Appends a view of one element to the root. The view is built detached and inserted at once, so no
    /// incomplete state is ever painted. The element is marked with its language.
    pub fn new(root: &ShadowRoot, view: Part, language: &str) -> Self {
        let node = view.into_node();
        let element: Option<Element> = node.first_child().map(JsCast::unchecked_into);
        if let Some(element) = &element {
            mark_language(element, root, language);
        }
        let _ = root.append_child(&node);
        Self(element)
    }
}

/// Marks an element with its language, which fonts and line breaks follow, and with the direction of the
/// root's host, which the gate has from the build.
pub fn mark_language(element: &Element, root: &ShadowRoot, language: &str) {
    let _ = element.set_attribute("lang", language);
    if let Some(direction) = root.host().get_attribute("dir") {
        let _ = element.set_attribute("dir", &direction);
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(element) = &self.0 {
            element.remove();
        }
    }
}
