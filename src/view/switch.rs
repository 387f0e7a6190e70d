//! A switch for a category or a service.

use leptos::prelude::*;

use super::part::part;
use super::text::Text;
use crate::store::{Store, Subject, SwitchState};

/// A native checkbox with a constant label. One listener handles the changes of all switches in a view:
/// see `view/app/switches.rs`.
#[component]
pub fn Switch<'a>(
    /// The store, whose draft it shows.
    store: &'a Store,
    /// What it switches.
    subject: Subject,
    /// Its label.
    label: Text,
) -> impl IntoView {
    let state = store.switch_state(&subject);
    part(view! {
        <label class="switch">
            <span lang=label.lang>{label.content}</span>
            <input
                type="checkbox"
                name=subject.kind()
                value=subject.id().to_owned()
                prop:checked=state == SwitchState::On
                prop:indeterminate=state == SwitchState::Mixed
            />
        </label>
    })
}
