//! What every view over the page has: a native `<dialog>` with a heading and a close button.
//!
//! The browser keeps focus inside, closes on Esc and gives focus back to where it was. Closing
//! decides nothing.

use leptos::prelude::*;

use super::part::{Part, part};
use crate::locale::{Catalogue, key};

/// The heading, which takes the focus when the view opens.
pub const HEADING: &str = "heading";

/// A dialog around a body and a foot. `name` is its part: styles and the gate know it by that.
pub fn dialog(
    catalogue: &Catalogue,
    name: &'static str,
    title: String,
    body: Vec<Part>,
    foot: Vec<Part>,
) -> Part {
    part(view! {
        <dialog class=name part=name aria-labelledby=HEADING>
            <div class="head">
                <h2 id=HEADING part=HEADING tabindex="-1">{title}</h2>
            </div>
            <div class="body">{body}</div>
            <div class="foot">{foot}</div>
            <button class="close" part="close" data-noren="hide" aria-label=catalogue.text(key::CLOSE)></button>
        </dialog>
    })
}
