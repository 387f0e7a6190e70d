//! A switch for a category or a service: a native checkbox whose name does not change.

use leptos::prelude::*;

use super::part::{Part, part};
use super::words::Said;
use crate::store::{Store, Subject, Switched};

/// The switch with its name.
pub fn switch(store: Store, subject: Subject, (name, lang): Said) -> Part {
    let asked = subject.clone();
    let changed = subject.clone();
    part(view! {
        <label class="switch">
            <span lang=lang>{name}</span>
            <input
                type="checkbox"
                prop:checked=move || store.switched(&subject) == Switched::On
                prop:indeterminate=move || store.switched(&asked) == Switched::Mixed
                on:change=move |event| store.switch(&changed, event_target_checked(&event))
            />
        </label>
    })
}
