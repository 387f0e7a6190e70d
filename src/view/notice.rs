//! What a visitor is told after withdrawing: what stops when, what could not be deleted, and a way
//! to reload.

use leptos::prelude::*;

use super::button::control;
use super::group::group;
use super::part::{Part, part};
use super::words::{list, own, paragraph};
use crate::locale::{Catalogue, key};

/// The notice, with the names of entries that script could not delete.
pub fn notice(catalogue: &Catalogue, leftovers: Vec<String>) -> Part {
    let mut content = vec![paragraph(own(catalogue.text(key::WITHDRAWN_BODY)))];
    if !leftovers.is_empty() {
        content.push(paragraph(own(catalogue.text(key::LEFTOVER_INTRO))));
        content.push(list(leftovers.into_iter().map(own)));
    }
    let row = vec![
        control("text", "reload", catalogue.text(key::WITHDRAWN_RELOAD)),
        control("text", "hide", catalogue.text(key::CLOSE)),
    ];
    part(view! {
        <section class="notice" part="notice" role="region" aria-labelledby="noren-notice">
            <h2 id="noren-notice">{catalogue.text(key::WITHDRAWN_TITLE)}</h2>
            {content}
            {group("row", row)}
        </section>
    })
}
