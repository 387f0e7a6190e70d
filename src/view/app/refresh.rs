//! Follows changes of the record in another tab or on another page.

use super::banner::hide_banner;
use super::decisions::reconcile;
use super::dialog::show_dialog;
use super::state::{shared, with_app};
use crate::locale::key;
use crate::store::Session;

/// Reads the record again. An open banner closes if its question was answered elsewhere. Open switches
/// show the answers now in force, and the view says so: what is saved is what is shown.
///
/// Returns whether an open view was drawn again: the gate has to fill in the policy's text again, which
/// only the gate has.
pub fn refresh() -> bool {
    let Some((store, catalogue)) = shared() else {
        return false;
    };
    let dialog = with_app(|app| app.dialog.as_ref().map(|(view, _)| *view)).flatten();
    let shown = store.draft();
    if dialog.is_some() {
        reconcile();
    } else {
        store.update(Session::refresh);
    }
    if store.session(|session| session.record().is_some()) {
        hide_banner();
    }
    let Some(view) = dialog else { return false };
    if store.draft() != shown {
        let _ = with_app(|app| app.changed_elsewhere = true);
    }
    show_dialog(view);
    let _ = with_app(|app| {
        let status = app
            .changed_elsewhere
            .then(|| catalogue.text(key::CHANGED_ELSEWHERE));
        app.status.set_text_content(status.as_deref());
    });
    true
}
