//! A view on the page, for as long as it is held.

use std::any::Any;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::view::part::{Part, kept};

/// Dropping it takes the view off the page and frees what it held.
pub struct Mounted {
    element: Option<Element>,
    kept: Vec<Box<dyn Any>>,
}

impl Mounted {
    /// Puts a view of one element at the end of a shadow root. It is built detached and inserted
    /// whole, so nothing half made is ever painted.
    pub fn new(root: &Node, view: impl FnOnce() -> Part) -> Self {
        let nodes = view().nodes();
        let element = nodes.first_child().map(JsCast::unchecked_into);
        let _ = root.append_child(&nodes);
        Self {
            element,
            kept: kept(),
        }
    }

    /// Puts a part at the end of an element of this view, and keeps it as long.
    pub fn add(&mut self, place: &Node, part: impl FnOnce() -> Part) {
        let _ = place.append_child(&part().nodes());
        self.kept.append(&mut kept());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(element) = &self.element {
            element.remove();
        }
    }
}
