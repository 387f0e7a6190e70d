//! A term of a definition list.

use leptos::prelude::*;

use super::part::{Part, part};
use super::text::Text;

/// A term with its definitions; nothing if it has none.
#[component]
pub fn Term(
    /// The term.
    name: String,
    /// Its definitions, each in the language of its text.
    texts: Vec<Text>,
) -> impl IntoView {
    if texts.is_empty() {
        return None;
    }
    let definitions: Vec<Part> = texts
        .into_iter()
        .map(|text| part(view! { <dd lang=text.lang>{text.content}</dd> }))
        .collect();
    Some(part(view! { <div><dt>{name}</dt>{definitions}</div> }))
}
