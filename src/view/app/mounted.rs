//! A view that is on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::view::part::Part;

/// A mounted view; dropping it removes it from the page.
pub struct Mounted(Option<Element>);

impl Mounted {
    /// Appends a view of one element to a root. The view is built detached and inserted at once, so no
    /// incomplete state is ever painted.
    pub fn new(root: &Node, view: Part) -> Self {
        let node = view.into_node();
        let element = node.first_child().map(JsCast::unchecked_into);
        let _ = root.append_child(&node);
        Self(element)
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(element) = &self.0 {
            element.remove();
        }
    }
}
