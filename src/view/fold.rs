//! Something that opens under its own line. Made in one place, as buttons are.

use leptos::prelude::*;

use super::part::{Part, part};

/// A native `<details>`, closed.
pub fn fold(class: &'static str, line: String, under: Vec<Part>) -> Part {
    part(view! {
        <details class=class>
            <summary class="text">{line}</summary>
            {under}
        </details>
    })
}
