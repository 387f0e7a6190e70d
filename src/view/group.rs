//! Parts together in one element.

use leptos::prelude::*;

use super::part::{Part, part};

/// A box around parts.
pub fn group(class: &'static str, parts: Vec<Part>) -> Part {
    part(view! { <div class=class>{parts}</div> })
}
