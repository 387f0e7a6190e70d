//! A switch for a category or a service: a native checkbox whose name does not change.

use leptos::prelude::*;

use super::part::{Part, part};
use super::words::Said;
use crate::store::{Store, Subject, Switched};

/// The switch with its name.
pub fn switch(store: &Store, subject: &Subject, (name, lang): Said) -> Part {
    let shown = store.switched(subject);
    let store = store.clone();
    part(view! {
        <label class="switch">
            <span lang=lang>{name}</span>
            <input
                type="checkbox"
                name=subject.kind()
                value=subject.id().to_owned()
                prop:checked=shown == Switched::On
                prop:indeterminate=shown == Switched::Mixed
                on:change=move |event| moved::moved(&store, &event)
            />
        </label>
    })
}

/// Natively nobody moves a switch.
#[cfg(not(feature = "csr"))]
mod moved {
    use leptos::ev::Event;

    use crate::store::Store;

    pub fn moved(_store: &Store, _event: &Event) {}
}

#[cfg(feature = "csr")]
mod moved {
    use leptos::ev::Event;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlInputElement};

    use crate::store::{Store, Subject, Switched};

    /// Takes a switch's move into the draft, and lets every switch beside it show the draft: a
    /// category's moves its services', and each service's its category's.
    pub fn moved(store: &Store, event: &Event) {
        let Some(target) = event.target() else { return };
        let target: HtmlInputElement = target.unchecked_into();
        store.switch(&subject(&target), target.checked());
        let Ok(Some(dialog)) = target.closest("dialog") else {
            return;
        };
        let dialog: Element = dialog;
        let Ok(switches) = dialog.query_selector_all("input") else {
            return;
        };
        for index in 0..switches.length() {
            if let Some(switch) = switches.item(index) {
                let switch: HtmlInputElement = switch.unchecked_into();
                let shown = store.switched(&subject(&switch));
                switch.set_checked(shown == Switched::On);
                switch.set_indeterminate(shown == Switched::Mixed);
            }
        }
    }

    fn subject(switch: &HtmlInputElement) -> Subject {
        Subject::named(&switch.name(), switch.value())
    }
}
