//! The switches of the open view.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::state::with_app;
use crate::store::{Subject, SwitchState};

/// Takes the move of a switch into the draft, and updates every switch of the view to the draft: moving
/// a category's switch moves those of its services, and the reverse.
pub fn switch_moved(switch: &HtmlInputElement) {
    let _ = with_app(|app| {
        app.store.set_switch(&subject(switch), switch.checked());
        let Ok(switches) = app.host.root().query_selector_all("dialog input") else {
            return;
        };
        for index in 0..switches.length() {
            if let Some(switch) = switches.item(index) {
                let switch: HtmlInputElement = switch.unchecked_into();
                let state = app.store.switch_state(&subject(&switch));
                switch.set_checked(state == SwitchState::On);
                switch.set_indeterminate(state == SwitchState::Mixed);
            }
        }
        // In section 7 of the policy the switches have no state line of their own.
        if let Ok(Some(line)) = app.host.root().query_selector(".settings .foot p") {
            line.set_text_content(Some(&app.store.state(&app.catalogue)));
        }
    });
}

fn subject(switch: &HtmlInputElement) -> Subject {
    Subject::named(&switch.name(), switch.value())
}
