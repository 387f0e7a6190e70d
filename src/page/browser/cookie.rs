//! Cookies, as far as script may read and write them.

use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

use super::{document, intl, window};

fn jar() -> HtmlDocument {
    document().unchecked_into()
}

/// The names of all cookies that script can see. A document without cookies (a sandbox) has none.
#[must_use]
pub fn names() -> Vec<String> {
    pairs().into_iter().map(|(name, _)| name).collect()
}

/// The value of a cookie.
#[must_use]
pub fn read(wanted: &str) -> Option<String> {
    pairs()
        .into_iter()
        .find(|(name, _)| name == wanted)
        .map(|(_, value)| value)
}

fn pairs() -> Vec<(String, String)> {
    let all = jar().cookie().unwrap_or_default();
    all.split("; ")
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

/// Sets a cookie for this many seconds; 0 deletes it.
pub fn write(name: &str, domain: Option<&str>, path: &str, value: &str, seconds: i64) {
    let mut text = String::from(name);
    text.push('=');
    text.push_str(value);
    text.push_str("; Path=");
    text.push_str(path);
    text.push_str("; Max-Age=");
    text.push_str(&intl::digits(seconds as f64));
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
