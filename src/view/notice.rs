//! What a visitor is told after withdrawing: what stops when, what could not be deleted, and a way
//! to reload.

use leptos::prelude::*;

use super::part::{Part, part};
use crate::locale::{Catalogue, key};

/// The notice, with the names of entries that script could not delete.
pub fn notice(catalogue: &Catalogue, leftovers: Vec<String>, reload: fn()) -> Part {
    let left = (!leftovers.is_empty()).then(|| {
        let names: Vec<_> = leftovers
            .into_iter()
            .map(|name| view! { <li>{name}</li> })
            .collect();
        view! {
            <p>{catalogue.text(key::LEFTOVER_INTRO)}</p>
            <ul>{names}</ul>
        }
    });
    part(view! {
        <section class="notice" part="notice" aria-labelledby="noren-notice">
            <h2 id="noren-notice">{catalogue.text(key::WITHDRAWN_TITLE)}</h2>
            <p>{catalogue.text(key::WITHDRAWN_BODY)}</p>
            {left}
            <div class="row">
                <button class="text" part="reload" on:click=move |_| reload()>{catalogue.text(key::WITHDRAWN_RELOAD)}</button>
                <button class="text" data-noren="hide">{catalogue.text(key::CLOSE)}</button>
            </div>
        </section>
    })
}
