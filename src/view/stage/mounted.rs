//! A view on the page, for as long as it is held.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::view::part::Part;

/// Dropping it takes the view off the page.
pub struct Mounted(Option<Element>);

impl Mounted {
    /// Puts a view of one element at the end of a shadow root. It is built detached and inserted
    /// whole, so nothing half made is ever painted.
    pub fn new(root: &Node, view: Part) -> Self {
        let nodes = view.nodes();
        let element = nodes.first_child().map(JsCast::unchecked_into);
        let _ = root.append_child(&nodes);
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
