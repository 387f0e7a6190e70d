//! Keeps the focus when a view is drawn again.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

use crate::view::language_menu::BUTTON;

/// The `part` of the element that has the focus. An entry of the language list has none: it counts as
/// the button that opens the list.
pub fn focused_part(root: &ShadowRoot) -> Option<String> {
    let element = root.active_element()?;
    Some(
        element
            .get_attribute("part")
            .unwrap_or_else(|| BUTTON.to_owned()),
    )
}

/// Focuses the element with this `part` within the element that a selector finds.
pub fn focus_part(root: &ShadowRoot, within: &str, part: &str) {
    let mut selector = String::from(within);
    selector.push_str(" [part=");
    selector.push_str(part);
    selector.push(']');
    if let Ok(Some(element)) = root.query_selector(&selector) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}
