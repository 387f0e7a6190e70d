//! Every export to JavaScript: what the gate calls once it has loaded the interface.
//!
//! The TypeScript side is `src/bridge/interface.ts`.

use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

use crate::consent::{Action, Source};
use crate::page::browser::Host;
use crate::view::stage;

/// Starts the interface on the page that the gate runs on. Called once. Says whether the config is sound:
/// where it is not, its faults have been reported, and nothing else can be called.
#[wasm_bindgen]
#[must_use]
pub fn start(host: Host) -> bool {
    stage::start(host)
}

/// Makes a record of an answer that was kept after the start.
#[wasm_bindgen]
pub fn finish() {
    stage::finish();
}

/// Opens a view: `banner`, `settings`, `policy`, `receipt` or `withdrawn`.
#[wasm_bindgen]
pub fn open(view: &str) {
    stage::open(view);
}

/// A switch was moved.
#[wasm_bindgen]
pub fn moved(input: &web_sys::HtmlInputElement) {
    stage::moved(input);
}

/// Decides as the switches say.
#[wasm_bindgen]
pub fn save() {
    stage::save();
}

/// Puts the visitor's own choices, with their switches, into a place in the policy.
#[wasm_bindgen]
pub fn choices(place: &web_sys::Element) {
    stage::show_choices(place);
}

/// Closes whatever is open, and decides nothing.
#[wasm_bindgen]
pub fn close() {
    stage::close();
}

/// Decides, and returns the record as JSON; nothing if the config forbids a grant.
#[wasm_bindgen]
pub fn decide(kind: &str, ids: Option<Vec<String>>, source: &str) -> Option<String> {
    let action = match (kind == "accept", ids) {
        (true, None) => Action::AcceptAll,
        (true, Some(ids)) => Action::Accept(ids),
        (false, None) => Action::RejectAll,
        (false, Some(ids)) => Action::Reject(ids),
    };
    stage::decide(&action, Source::named(source))
}

/// Another language, with its catalogue; kept if the visitor chose it.
#[wasm_bindgen]
pub fn language(tag: &str, messages: &str, by_visitor: bool) {
    stage::language(tag, messages, by_visitor);
}

/// More messages of the language in force than the banner needed; nothing that is open changes.
#[wasm_bindgen]
pub fn tell(messages: &str) {
    stage::tell(messages);
}

/// Appends a withdrawal, removes the record, and asks again.
#[wasm_bindgen]
pub fn reset() {
    stage::reset();
}

/// The record and its history with the texts shown, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn receipt() -> String {
    stage::receipt()
}

/// The record changed elsewhere: another tab, another page. Says whether an open view shows it now.
#[wasm_bindgen]
#[must_use]
pub fn refresh() -> bool {
    stage::refresh()
}

/// A database could not be deleted, because something on the page holds it open.
#[wasm_bindgen]
pub fn in_use(database: String) {
    stage::in_use(database);
}

/// Draws the placeholder of a frame that is blocked: what is at `host` and `path`, and marked with
/// these; an empty service is none. Says whether always to allow it needs `cross-border` too.
#[wasm_bindgen]
#[must_use]
pub fn placeholder(
    place: &ShadowRoot,
    host: &str,
    path: &str,
    category: &str,
    service: &str,
) -> bool {
    stage::placeholder(place, host, path, category, service)
}
