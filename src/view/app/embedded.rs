//! Draws views into elements of the gate: the visitor's choices in the policy, and placeholders in
//! blocked frames.

use leptos::prelude::*;
use web_sys::{Element, ShadowRoot};

use super::state::with_app;
use crate::view::part::part;
use crate::view::placeholder::{Blocked, Placeholder};
use crate::view::policy_choices::PolicyChoices;

/// Draws the visitor's own choices with their switches into the policy's section on cookies.
pub fn render_switches(element: &Element) {
    let _ = with_app(|app| {
        let changed_elsewhere = app.changed_elsewhere;
        let choices = part(view! {
            <PolicyChoices store=&app.store catalogue=&app.catalogue changed_elsewhere />
        });
        element.append_child(&choices.into_node())
    });
}

/// Draws the placeholder of a blocked frame, and returns whether "always allow" grants transfer abroad
/// too.
pub fn render_placeholder(
    root: &ShadowRoot,
    host: &str,
    path: &str,
    category: &str,
    service: &str,
) -> bool {
    with_app(|app| {
        let blocked = app.store.session(|session| Blocked {
            host,
            path,
            category: session.config().category(category),
            service: session.config().service(service),
            abroad: session.lacks_transfer(category, service),
        });
        let placeholder = part(view! { <Placeholder catalogue=&app.catalogue blocked /> });
        let _ = root.append_child(&placeholder.into_node());
        blocked.abroad
    })
    .unwrap_or_default()
}
