//! The settings: everything refused or allowed in one step, or each category and service by itself.

use leptos::prelude::*;

use super::category::{self, category};
use super::dialog::dialog;
use super::part::{Part, part};
use super::service::said;
use crate::locale::{Catalogue, key};
use crate::store::{News, Store};

/// The settings. "Reject all" is the first control: withdrawing takes no more steps than granting.
pub fn settings(store: Store, catalogue: &Catalogue, closed: fn(), save: fn()) -> Part {
    let categories: Vec<Part> = store.session(|session| {
        let categories = session.config().categories.iter();
        categories
            .map(|it| category(store, catalogue, it))
            .collect()
    });
    let gpc = store
        .session(|session| session.gpc())
        .then(|| view! { <p class="hint">{catalogue.text(key::SETTINGS_GPC)}</p> });
    let body = view! {
        <p>{catalogue.text(key::SETTINGS_INTRO)}</p>
        <div class="answers">
            <button class="panel" part="reject" data-noren="reject">{catalogue.text(key::SETTINGS_REJECT_ALL)}</button>
            <button class="panel" part="accept" data-noren="accept">{catalogue.text(key::SETTINGS_ACCEPT_ALL)}</button>
        </div>
        {gpc}
        {news(store, catalogue)}
        {categories}
    };
    let foot = view! {
        <button class="panel" part="save" on:click=move |_| save()>{catalogue.text(key::SETTINGS_SAVE)}</button>
        <small>{store.session(|session| session.state(catalogue))}</small>
    };
    let title = catalogue.text(key::SETTINGS_TITLE);
    dialog(catalogue, "settings", title, part(body), part(foot), closed)
}

/// What the shop added since the visitor's last decision; each addition is off until allowed.
fn news(store: Store, catalogue: &Catalogue) -> Option<Part> {
    store.session(|session| {
        let News {
            since,
            categories,
            services,
        } = session.news(catalogue)?;
        let added = categories
            .iter()
            .map(|it| category::name(it, catalogue))
            .chain(services.iter().map(|it| said(&it.name, catalogue)));
        let names: Vec<_> = added
            .map(|(name, lang)| view! { <li lang=lang>{name}</li> })
            .collect();
        let intro = catalogue.fill(key::changed_intro(since.as_str().into()));
        Some(part(view! {
            <div class="hint">
                <p>{intro}</p>
                <ul>{names}</ul>
            </div>
        }))
    })
}
