//! Cookies, as far as script may read and write them.

use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

use super::{document, window};
use crate::config::digits::push_whole;
use crate::scan;

fn jar() -> HtmlDocument {
    document().unchecked_into()
}

/// The value of a cookie.
#[must_use]
pub fn read(wanted: &str) -> Option<String> {
    let mut found = None;
    each(&mut |name, value| {
        if name == wanted && found.is_none() {
            found = Some(value.to_owned());
        }
    });
    found
}

/// Hands over each cookie's name and value.
fn each(take: &mut dyn FnMut(&str, &str)) {
    let all = jar().cookie().unwrap_or_default();
    for pair in scan::split(&all, b';') {
        let pair = scan::after(pair, b' ').unwrap_or(pair);
        if !pair.is_empty() {
            let (name, value) = scan::split_once(pair, b'=').unwrap_or((pair, ""));
            take(name, value);
        }
    }
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
    if window().location().protocol().as_deref() == Ok("https:") {
        text.push_str("; Secure");
    }
    let _ = jar().set_cookie(&text);
}
