//! What the lazy bundle provides to the interface when it starts it: private, never on `window`.
//!
//! `cargo xtask generate` writes the TypeScript side, `src/bridge/host.ts`, from this file. A type that is not
//! a basic one is known there by the same name.

use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

/// What changed: an object with the record as JSON, the source, whether it is the first decision, and the
/// ids that changed.
pub type Change = js_sys::Object;

/// Languages, each with its own name: `[[tag, name], …]`.
pub type Languages = js_sys::Array;

/// Cookies, each a list of name, domain and path.
pub type ListedCookies = js_sys::Array;

/// Names of storage entries.
pub type Names = js_sys::Array;

#[wasm_bindgen]
extern "C" {
    /// What the lazy bundle provides to the interface: private, never on `window`.
    #[derive(Clone)]
    pub type Host;

    /// The shadow root of `<noren-consent>`.
    #[wasm_bindgen(method, getter)]
    pub fn root(this: &Host) -> ShadowRoot;
    /// The config as written. What the tag's attributes change of the look is on the root's host.
    #[wasm_bindgen(method, getter)]
    pub fn config(this: &Host) -> JsValue;
    /// The region in force.
    #[wasm_bindgen(method, getter)]
    pub fn region(this: &Host) -> String;
    /// The language in force, a BCP 47 tag.
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &Host) -> String;
    /// `<html lang>` as written; empty if there is none.
    #[wasm_bindgen(method, getter, js_name = pageLanguage)]
    pub fn page_language(this: &Host) -> String;
    /// The catalogue of `language`.
    #[wasm_bindgen(method, getter)]
    pub fn messages(this: &Host) -> String;
    /// Where messages are in a catalogue, if the config overrides any.
    #[wasm_bindgen(method)]
    pub fn keys(this: &Host) -> Option<String>;
    /// The facts about services that the config only names; nothing if it describes all of them.
    #[wasm_bindgen(method, getter)]
    pub fn services(this: &Host) -> JsValue;
    /// The interface's sheet.
    #[wasm_bindgen(method, getter)]
    pub fn css(this: &Host) -> String;
    /// Whether Global Privacy Control is on.
    #[wasm_bindgen(method, getter)]
    pub fn gpc(this: &Host) -> bool;
    /// All languages of the build.
    #[wasm_bindgen(method, getter)]
    pub fn built(this: &Host) -> Languages;
    /// The languages offered, in the order to show.
    #[wasm_bindgen(method, getter)]
    pub fn languages(this: &Host) -> Languages;
    /// The address of the policy's page in a language.
    #[wasm_bindgen(method, js_name = policyUrl)]
    pub fn policy_url(this: &Host, language: &str) -> String;
    /// The record that counts, in force or not, as JSON: the gate decides which.
    #[wasm_bindgen(method)]
    pub fn record(this: &Host) -> Option<String>;
    /// The answer that waits to become a record, as it was kept.
    #[wasm_bindgen(method)]
    pub fn pending(this: &Host) -> Option<String>;
    /// How that answer was given; if on an earlier page, on its banner.
    #[wasm_bindgen(method, js_name = pendingSource)]
    pub fn pending_source(this: &Host) -> String;
    /// Deletes that answer, once the record of it is written.
    #[wasm_bindgen(method, js_name = clearPending)]
    pub fn clear_pending(this: &Host);
    /// Keeps an answer to everything as one that waits, because storage had no room for its record, whose source and
    /// time it has.
    #[wasm_bindgen(method, js_name = keepPending)]
    pub fn keep_pending(this: &Host, refuses: bool, source: &str, time: &str);
    /// Shows the banner's curtain part, just before the banner is removed.
    #[wasm_bindgen(method, js_name = partCurtain)]
    pub fn part_curtain(this: &Host, banner: &web_sys::Element);
    /// The hand-over: the gate re-reads what is stored, and applies it.
    #[wasm_bindgen(method)]
    pub fn apply(this: &Host, change: &Change);
    /// Deletes cookies and storage entries; returns the names of the cookies that stay.
    #[wasm_bindgen(method, js_name = clearStorage)]
    pub fn clear_storage(this: &Host, cookies: &ListedCookies, entries: &Names) -> Vec<String>;
    /// The name of a country (two capital letters) for readers of a language.
    #[wasm_bindgen(method)]
    pub fn country(this: &Host, language: &str, code: &str) -> String;
    /// Dispatches `noren:show` or `noren:hide`.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Host, name: &str, view: &str);
    /// Reports a fault: the console and `noren:error`. The path may be empty.
    #[wasm_bindgen(method)]
    pub fn error(this: &Host, code: &str, message: &str, path: &str);
}
