//! Every export to JavaScript: what the lazy bundle calls once it has loaded the interface.
//!
//! `cargo xtask generate` writes the TypeScript side, `src/bridge/interface.ts`, from this file.

use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

use crate::consent::{Action, Source};
use crate::page::browser::Host;
use crate::view::app;

/// Starts the interface; called once. Returns whether the config is sound: if not, its faults have been
/// reported, and nothing else can be called.
#[wasm_bindgen]
#[must_use]
pub fn start(host: Host) -> bool {
    app::start(host)
}

/// Makes a record of an answer that was kept after the start.
#[wasm_bindgen(js_name = completePending)]
pub fn complete_pending() {
    app::complete_pending();
}

/// Opens a view: `banner`, `settings`, `policy`, `receipt` or `withdrawn`.
#[wasm_bindgen]
pub fn open(view: &str) {
    app::open(view);
}

/// A switch was moved.
#[wasm_bindgen(js_name = switchMoved)]
pub fn switch_moved(input: &web_sys::HtmlInputElement) {
    app::switch_moved(input);
}

/// Decides as the switches say.
#[wasm_bindgen]
pub fn save() {
    app::save();
}

/// Renders the visitor's own choices, with their switches, into a place in the policy.
#[wasm_bindgen(js_name = renderSwitches)]
pub fn render_switches(place: &web_sys::Element) {
    app::render_switches(place);
}

/// Closes the open view, and decides nothing.
#[wasm_bindgen]
pub fn close() {
    app::close();
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
    app::decide(&action, Source::named(source))
}

/// Changes the language, with its catalogue; the choice is stored if the visitor made it.
#[wasm_bindgen(js_name = setLanguage)]
pub fn set_language(tag: &str, messages: &str, by_visitor: bool) {
    app::set_language(tag, messages, by_visitor);
}

/// Adds the texts of the language in force that the banner did not need; open views do not change.
#[wasm_bindgen(js_name = loadTexts)]
pub fn load_texts(messages: &str) {
    app::load_texts(messages);
}

/// Appends a withdrawal, removes the record, and asks again.
#[wasm_bindgen]
pub fn reset() {
    app::reset();
}

/// The record and its history with the texts shown, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn receipt() -> String {
    app::receipt()
}

/// The record changed elsewhere: another tab, another page. Returns whether an open view was redrawn.
#[wasm_bindgen]
#[must_use]
pub fn refresh() -> bool {
    app::refresh()
}

/// A database could not be deleted, because something on the page holds it open.
#[wasm_bindgen(js_name = databaseInUse)]
pub fn database_in_use(database: String) {
    app::database_in_use(database);
}

/// Renders the placeholder of a blocked frame, whose content is at `host` and `path`; `service` is empty if
/// the frame has none. Returns whether always allowing it needs `cross-border` too.
#[wasm_bindgen(js_name = renderPlaceholder)]
#[must_use]
pub fn render_placeholder(
    place: &ShadowRoot,
    host: &str,
    path: &str,
    category: &str,
    service: &str,
) -> bool {
    app::render_placeholder(place, host, path, category, service)
}
