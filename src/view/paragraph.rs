//! A paragraph.

use leptos::prelude::*;

use super::part::part;
use super::text::Text;

/// A paragraph in the language of its text.
#[component]
pub fn Paragraph(
    /// The text.
    #[prop(into)]
    text: Text,
) -> impl IntoView {
    part(view! { <p lang=text.lang>{text.content}</p> })
}
