//! Content that opens below a line.

use leptos::prelude::*;

use super::part::{PartChildren, part};

/// A native `<details>`, closed.
#[component]
pub fn Details(
    /// The class that styles it.
    class: &'static str,
    /// The line that opens it.
    summary: String,
    /// What opens.
    children: PartChildren,
) -> impl IntoView {
    part(view! {
        <details class=class>
            <summary class="text">{summary}</summary>
            {children.into_part()}
        </details>
    })
}
