//! Writes cookies.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

use crate::config::digits::push_whole;

/// The document as the type that has `cookie`.
fn html_document() -> HtmlDocument {
    document().unchecked_into()
}

/// Sets a cookie for this many seconds; 0 or a negative number deletes it.
pub fn write(name: &str, domain: Option<&str>, path: &str, value: &str, seconds: i64) {
    let mut text = String::from(name);
    text.push('=');
    text.push_str(value);
    text.push_str("; Path=");
    text.push_str(path);
    text.push_str("; Max-Age=");
    push_whole(&mut text, seconds.max(0).unsigned_abs());
    text.push_str("; SameSite=Lax");
    if let Some(domain) = domain {
        text.push_str("; Domain=");
        text.push_str(domain);
    }
    // The prefixes `__Host-` and `__Secure-` require it; browsers treat localhost as secure.
    if name.starts_with("__") || window().location().protocol().as_deref() == Ok("https:") {
        text.push_str("; Secure");
    }
    let _ = html_document().set_cookie(&text);
}
