//! Shows the notice after a withdrawal.

use leptos::prelude::*;

use super::mounted::Mounted;
use super::state::with_app;
use crate::page::undeletable::{Leftover, Reason};
use crate::view::notice::Notice;
use crate::view::part::part;

/// Shows the notice, in place of one that is open.
pub fn show_notice() {
    let _ = with_app(|app| {
        let root = app.host.root();
        app.notice = None;
        let notice = part(view! { <Notice catalogue=&app.catalogue leftovers=&app.leftovers /> });
        app.notice = Some(Mounted::new(&root, notice, app.catalogue.language()));
    });
}

/// Adds a database that could not be deleted, because the page holds it open, to the notice.
pub fn database_in_use(name: String) {
    let is_open = with_app(|app| {
        let reason = Reason::InUse;
        app.leftovers.push(Leftover { name, reason });
        app.notice.is_some()
    });
    if is_open == Some(true) {
        show_notice();
    }
}
