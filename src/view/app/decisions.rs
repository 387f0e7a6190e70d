//! Carries out decisions: stores them, hands them over to the gate, and shows the result.

use super::banner::{hide_banner, show_banner};
use super::dialog::close_dialog;
use super::mounted::mark_language;
use super::notice::show_notice;
use super::state::{shared, with_app};
use crate::consent::{Action, Source};
use crate::locale::{Catalogue, key};
use crate::store::{Outcome, Session};

/// Changes the session and hands the outcome over to the gate, while the state is not borrowed.
fn update(change: impl FnOnce(&mut Session, &Catalogue) -> Outcome) -> Option<Outcome> {
    let (store, catalogue) = shared()?;
    let outcome = store.update(|session| change(session, &catalogue));
    outcome.hand_over(&*store.session(Session::page));
    Some(outcome)
}

/// Reads what is stored again, including a pending answer of another tab.
pub fn reconcile() {
    let _ = update(Session::reconcile);
}

/// Turns a pending answer into a record, and shows the result.
pub fn complete_pending() {
    let _ = update(Session::reconcile).and_then(show_outcome);
}

/// Decides for the gate: on a click, or by the shop's own code. Returns the record as JSON.
pub fn decide(action: &Action, source: Source) -> Option<String> {
    update(|session, catalogue| session.decide(action, source, catalogue)).and_then(show_outcome)
}

/// Decides as the switches show.
pub fn save() {
    if let Some((store, _)) = shared() {
        let _ = decide(&Action::Set(store.draft()), Source::Settings);
    }
}

/// Withdraws, removes the record, and asks again.
pub fn reset() {
    if update(Session::reset).is_some() {
        close_dialog();
        show_banner();
    }
}

/// The record, its history and the texts shown, as JSON.
pub fn receipt() -> String {
    reconcile();
    shared()
        .map(|(store, catalogue)| store.session(|session| session.receipt(&catalogue)))
        .unwrap_or_default()
}

/// Closes what is open, announces that the choices are saved, and shows the notice after a withdrawal.
/// Returns the record as JSON; none if there is none.
fn show_outcome(outcome: Outcome) -> Option<String> {
    let text = outcome.decided?.text?;
    let had_dialog = close_dialog();
    let _ = with_app(|app| {
        let saved = app.catalogue.text(key::SAVED);
        app.status.set_text_content(Some(&saved));
        // The banner's answers are confirmed by the button that stays; a withdrawal by its notice.
        let class = if had_dialog && !outcome.withdrawn {
            "status seen"
        } else {
            "status"
        };
        app.status.set_class_name(class);
        mark_language(&app.status, &app.host.root(), app.catalogue.language());
        if outcome.withdrawn {
            app.leftovers = outcome.leftovers;
        }
    });
    if outcome.withdrawn {
        show_notice();
    }
    hide_banner();
    Some(text)
}
