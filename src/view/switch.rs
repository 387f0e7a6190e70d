//! A switch for a category or a service: a native checkbox whose name does not change. That it was
//! moved is heard for the whole view at once: see `stage/switches.rs`.

use leptos::prelude::*;

use super::part::{Part, part};
use super::words::Said;
use crate::store::{Store, Subject, Switched};

/// The switch with its name.
pub fn switch(store: &Store, subject: &Subject, (name, lang): Said) -> Part {
    let shown = store.switched(subject);
    part(view! {
        <label class="switch">
            <span lang=lang>{name}</span>
            <input
                type="checkbox"
                name=subject.kind()
                value=subject.id().to_owned()
                prop:checked=shown == Switched::On
                prop:indeterminate=shown == Switched::Mixed
            />
        </label>
    })
}
