//! Shows and closes the dialog.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::focus::{focus_part, focused_part};
use super::mounted::Mounted;
use super::state::{App, DialogView, with_app};
use crate::view::dialog::HEADING;
use crate::view::part::{Part, part};
use crate::view::policy_viewer::PolicyViewer;
use crate::view::receipt::Receipt;
use crate::view::settings::Settings;

/// Shows a view as a dialog, in place of the one that is open.
pub fn show_dialog(view: DialogView) {
    let host = with_app(|app| {
        let root = app.host.root();
        // A view that is drawn again, in another language or state, keeps the focus where it was. Another
        // view starts at its heading, which Chromium focuses by itself and Firefox does not.
        let focused = app
            .dialog
            .take()
            .filter(|(open, _)| *open == view)
            .and_then(|_| focused_part(&root));
        // So that the same status is announced again the next time.
        app.status.set_text_content(None);
        app.status.set_class_name("status");
        let mounted = Mounted::new(&root, draw(app, view), app.catalogue.language());
        if let Ok(Some(dialog)) = root.query_selector("dialog") {
            let _ = dialog.unchecked_into::<HtmlDialogElement>().show_modal();
        }
        focus_part(&root, "dialog", focused.as_deref().unwrap_or(HEADING));
        app.dialog = Some((view, mounted));
        app.host.clone()
    });
    if let Some(host) = host {
        host.emit("show", view.name());
    }
}

fn draw(app: &App, view: DialogView) -> Part {
    let (store, catalogue, offered) = (&app.store, &app.catalogue, app.offered.as_slice());
    match view {
        DialogView::Settings => {
            let changed_elsewhere = app.changed_elsewhere;
            part(view! { <Settings store catalogue offered changed_elsewhere /> })
        }
        DialogView::Policy => {
            let url = app.host.policy_url(catalogue.language());
            part(view! { <PolicyViewer store catalogue offered url /> })
        }
        DialogView::Receipt => part(view! { <Receipt store catalogue offered /> }),
    }
}

/// Closes the dialog and the notice, and returns whether one of them was open.
pub fn close_dialog() -> bool {
    let closed = with_app(|app| {
        let had_notice = app.notice.take().is_some();
        // A dialog that is closed, rather than removed, returns the focus to what opened it.
        if let Ok(Some(dialog)) = app.host.root().query_selector("dialog[open]") {
            dialog.unchecked_into::<HtmlDialogElement>().close();
        }
        let dialog = app.dialog.take();
        (had_notice, dialog.map(|(view, _)| (view, app.host.clone())))
    });
    match closed {
        Some((_, Some((view, host)))) => {
            host.emit("hide", view.name());
            true
        }
        Some((had_notice, None)) => had_notice,
        None => false,
    }
}
