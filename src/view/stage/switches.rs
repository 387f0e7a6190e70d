//! The switches of the view that is open.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::store::{Subject, Switched};

/// Takes a switch's move into the draft, and lets every switch beside it show the draft: a category's
/// moves its services', and each service's its category's.
pub fn moved(switch: &HtmlInputElement) {
    let _ = super::on_stage(|stage| {
        stage.store.switch(&subject(switch), switch.checked());
        let Ok(switches) = stage.host.root().query_selector_all("dialog input") else {
            return;
        };
        for index in 0..switches.length() {
            if let Some(switch) = switches.item(index) {
                let switch: HtmlInputElement = switch.unchecked_into();
                let shown = stage.store.switched(&subject(&switch));
                switch.set_checked(shown == Switched::On);
                switch.set_indeterminate(shown == Switched::Mixed);
            }
        }
    });
}

fn subject(switch: &HtmlInputElement) -> Subject {
    Subject::named(&switch.name(), switch.value())
}
