//! A view on the page, for as long as it is held.

use std::any::Any;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

/// Dropping it takes the view off the page and frees what it held.
pub struct Mounted(#[allow(dead_code)] Box<dyn Any>);

impl Mounted {
    /// Puts a view at the end of a shadow root.
    pub fn new(root: &Node, view: impl FnOnce() -> AnyView + 'static) -> Self {
        let parent: HtmlElement = root.clone().unchecked_into();
        Self(Box::new(leptos::mount::mount_to(parent, view)))
    }
}
