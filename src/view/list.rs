//! A list of texts.

use leptos::prelude::*;

use super::part::{Part, part};
use super::text::Text;

/// A list without numbers.
#[component]
pub fn List(
    /// The items, each in the language of its text.
    items: Vec<Text>,
) -> impl IntoView {
    let items: Vec<Part> = items
        .into_iter()
        .map(|item| part(view! { <li lang=item.lang>{item.content}</li> }))
        .collect();
    part(view! { <ul>{items}</ul> })
}
