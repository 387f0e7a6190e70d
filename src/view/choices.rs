//! The visitor's own choices, as the policy's section on cookies shows them, with a way to change
//! them.

use leptos::prelude::*;

use super::button::control;
use super::category;
use super::part::{Part, part};
use super::words::list;
use crate::locale::{Catalogue, key};
use crate::store::{Store, Subject, Switched};

/// Each category with what was chosen for it.
pub fn choices(store: &Store, catalogue: &Catalogue) -> Part {
    let rows = store.session(|session| {
        let chosen = session.choices();
        let row = |it: &crate::config::Category| {
            let (mut text, lang) = category::name(it, catalogue);
            let state = match session.switched(&chosen, &Subject::Category(it.id.clone())) {
                Switched::On => key::CHOICES_ON,
                Switched::Off => key::CHOICES_OFF,
                Switched::Mixed => key::CHOICES_MIXED,
            };
            text.push_str(" · ");
            text.push_str(&catalogue.text(state));
            (text, lang)
        };
        list(session.config().categories.iter().map(row))
    });
    part(view! {
        <h3>{catalogue.text(key::CHOICES_TITLE)}</h3>
        {rows}
        {control("text", "settings", catalogue.text(key::CHOICES_CHANGE))}
    })
}
