//! A box around other components.

use leptos::prelude::*;

use super::part::{PartChildren, part};

/// A `<div>` with a class.
#[component]
pub fn Group(
    /// The class that styles it.
    class: &'static str,
    /// What is in it.
    children: PartChildren,
) -> impl IntoView {
    part(view! { <div class=class>{children.into_part()}</div> })
}
