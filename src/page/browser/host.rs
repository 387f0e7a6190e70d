//! What the gate hands to the interface when it starts it: private, never on `window`.
//!
//! The TypeScript side is `src/bridge/host.ts`.

use js_sys::Object;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

#[wasm_bindgen]
extern "C" {
    /// The functions and values that the gate hands over.
    #[derive(Clone)]
    pub type Host;

    /// The shadow root of `<noren-consent>`.
    #[wasm_bindgen(method, getter)]
    pub fn root(this: &Host) -> ShadowRoot;
    /// The config as written. What the tag's attributes say of the look is on the root's host.
    #[wasm_bindgen(method, getter)]
    pub fn config(this: &Host) -> JsValue;
    /// The region in force.
    #[wasm_bindgen(method, getter)]
    pub fn region(this: &Host) -> String;
    /// The language in force, a BCP 47 tag.
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &Host) -> String;
    /// The page's own language as written, or nothing.
    #[wasm_bindgen(method, getter, js_name = pageLanguage)]
    pub fn page_language(this: &Host) -> String;
    /// The catalogue of [`Host::language`].
    #[wasm_bindgen(method, getter)]
    pub fn messages(this: &Host) -> String;
    /// The table of message ids, where the shop has wording of its own.
    #[wasm_bindgen(method)]
    pub fn keys(this: &Host) -> Option<String>;
    /// The facts about services that the config only names; nothing if it describes all.
    #[wasm_bindgen(method, getter)]
    pub fn services(this: &Host) -> JsValue;
    /// The interface's sheet.
    #[wasm_bindgen(method, getter)]
    pub fn css(this: &Host) -> String;
    /// Whether Global Privacy Control is on.
    #[wasm_bindgen(method, getter)]
    pub fn gpc(this: &Host) -> bool;
    /// The languages offered, each with its own name: `[[tag, name], …]`.
    #[wasm_bindgen(method, getter)]
    pub fn languages(this: &Host) -> js_sys::Array;
    /// The address of the policy's page in a language.
    #[wasm_bindgen(method, js_name = policyUrl)]
    pub fn policy_url(this: &Host, language: &str) -> String;
    /// The record that counts, in force or not, as JSON.
    #[wasm_bindgen(method)]
    pub fn believed(this: &Host) -> Option<String>;
    /// The answer that waits to become a record, as JSON.
    #[wasm_bindgen(method)]
    pub fn pending(this: &Host) -> Option<String>;
    /// How that answer was given.
    #[wasm_bindgen(method, js_name = pendingSource)]
    pub fn pending_source(this: &Host) -> String;
    /// Forgets that answer.
    #[wasm_bindgen(method, js_name = clearPending)]
    pub fn clear_pending(this: &Host);
    /// Keeps an answer whose record found no room as one that waits.
    #[wasm_bindgen(method, js_name = keepPending)]
    pub fn keep_pending(this: &Host, refuses: bool);
    /// The hand-over: the gate re-reads the record and applies it.
    #[wasm_bindgen(method)]
    pub fn apply(this: &Host, change: &Object);
    /// Deletes cookies, each a list of name, domain and path, and storage entries; names the cookies
    /// that stay.
    #[wasm_bindgen(method)]
    pub fn sweep(this: &Host, cookies: &js_sys::Array, entries: &js_sys::Array) -> Vec<String>;
    /// Dispatches `noren:show` or `noren:hide`.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Host, name: &str, view: &str);
    /// Reports a fault: the console and `noren:error`.
    #[wasm_bindgen(method)]
    pub fn error(this: &Host, code: &str, message: &str, path: &str);
}
