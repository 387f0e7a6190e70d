//! What a visitor is told after withdrawing: what stops when, what could not be deleted, and a way
//! to reload.

use leptos::prelude::*;

use super::button::control;
use super::group::group;
use super::part::{Part, part};
use super::words::{list, own, paragraph};
use crate::locale::{Catalogue, key};
use crate::page::reach::{Leftover, Reason};

/// The notice, with the entries that script could not delete.
pub fn notice(catalogue: &Catalogue, leftovers: &[Leftover]) -> Part {
    let mut content = vec![paragraph(own(catalogue.text(key::WITHDRAWN_BODY)))];
    if !leftovers.is_empty() {
        content.push(paragraph(own(catalogue.text(key::LEFTOVER_INTRO))));
        content.push(list(leftovers.iter().map(|it| own(told(catalogue, it)))));
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

/// An entry with the reason why it may still be there.
fn told(catalogue: &Catalogue, leftover: &Leftover) -> String {
    let name = leftover.name.as_str().into();
    match &leftover.reason {
        Reason::HttpOnly => catalogue.fill(key::leftover_http_only(name)),
        Reason::Elsewhere(domain) => {
            catalogue.fill(key::leftover_elsewhere(domain.as_str().into(), name))
        }
        Reason::Kept => catalogue.fill(key::leftover_kept(name)),
        Reason::InUse => catalogue.fill(key::leftover_in_use(name)),
    }
}
