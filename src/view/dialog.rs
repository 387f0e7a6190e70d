//! The frame of every view over the page: a native `<dialog>` with a heading and a close button.
//!
//! The browser keeps the focus inside, closes on Esc, and returns the focus to where it was. Closing
//! decides nothing.

use leptos::prelude::*;

use super::language_menu::{LanguageMenu, Offered};
use super::part::{Part, PartChildren, part};
use crate::locale::{Catalogue, key};

/// The heading, which receives the focus when the view opens.
pub const HEADING: &str = "heading";

/// A dialog.
#[component]
pub fn Dialog<'a>(
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The languages to choose from.
    offered: &'a Offered,
    /// Its class and part, by which styles and the gate find it.
    name: &'static str,
    /// Its heading, which is its accessible name too.
    title: String,
    /// Controls before the body in the order of keys; the style sheet places them.
    #[prop(optional)]
    actions: Option<Part>,
    /// The controls at its foot, which stay in view.
    foot: Part,
    /// Its body, which scrolls.
    children: PartChildren,
) -> impl IntoView {
    part(view! {
        <dialog class=name part=name aria-labelledby=HEADING>
            <div class="head">
                <h2 id=HEADING part=HEADING tabindex="-1">{title}</h2>
            </div>
            {actions}
            <div class="body">{children.into_part()}</div>
            <div class="foot">{foot}</div>
            <LanguageMenu catalogue offered />
            <button class="close" part="close" data-noren="hide" aria-label=catalogue.text(key::CLOSE)></button>
        </dialog>
    })
}
