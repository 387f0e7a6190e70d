//! Cookies, as far as script may write them.

use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

use super::{document, window};
use crate::config::digits::push_whole;

fn jar() -> HtmlDocument {
    document().unchecked_into()
}

/// Sets a cookie for this many seconds; 0, and a time that is over, delete it.
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
    // `__Host-` and `__Secure-` hold only with it; browsers take localhost for secure.
    if name.starts_with("__") || window().location().protocol().as_deref() == Ok("https:") {
        text.push_str("; Secure");
    }
    let _ = jar().set_cookie(&text);
}
