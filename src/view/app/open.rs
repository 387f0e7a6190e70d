//! Opens views by their name in the gate's contract, and closes what is open.

use super::banner::{hide_banner, show_banner};
use super::decisions::reconcile;
use super::dialog::{close_dialog, show_dialog};
use super::notice::show_notice;
use super::state::{DialogView, with_app};

/// Opens a view by its name in the gate's contract.
pub fn open(view: &str) {
    reconcile();
    let _ = with_app(|app| app.changed_elsewhere = false);
    match view {
        "settings" => show_dialog(DialogView::Settings),
        "policy" => show_dialog(DialogView::Policy),
        "receipt" => show_dialog(DialogView::Receipt),
        // The visitor withdrew in another tab, where what could not be deleted is listed.
        "withdrawn" => {
            if with_app(|app| app.notice.is_none()) == Some(true) {
                show_notice();
            }
        }
        _ => show_banner(),
    }
}

/// Closes what is open: the dialog and the notice, or else the banner. Decides nothing.
pub fn close() {
    if !close_dialog() {
        hide_banner();
    }
}
