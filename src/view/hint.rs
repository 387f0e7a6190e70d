//! A hint before the choices.

use leptos::prelude::*;

use super::group::Group;
use super::paragraph::Paragraph;
use super::part::PartChildren;
use crate::locale::{Catalogue, key};

/// What the visitor should know before choosing.
#[component]
pub fn Hint(
    /// What it says.
    children: PartChildren,
) -> impl IntoView {
    view! { <Group class="hint">{children.into_part()}</Group> }
}

/// The hint that the choices were changed in another tab or window while a view was open here: its
/// switches have moved.
#[component]
pub fn ChangedElsewhere<'a>(
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// Whether that happened; nothing is shown otherwise.
    shown: bool,
) -> impl IntoView {
    shown.then(|| {
        view! {
            <Hint>
                <Paragraph text=catalogue.text(key::CHANGED_ELSEWHERE) />
            </Hint>
        }
    })
}
