//! All that Noren asks of the page that it is a guest on.
//!
//! The rules decide, the [store](crate::store) sequences, and only what stands behind [`Page`] touches
//! a browser. `page/browser/` answers with web-sys; [`memory`] answers in tests, so that whole flows
//! run natively.

#[cfg(feature = "csr")]
pub mod browser;
pub mod embed;
pub mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod memory;
pub mod reach;
pub mod uuid;

use crate::config::Service;
use crate::consent::json::push_field;
use crate::consent::{Changed, Source, Timestamp};
pub use json::Json;

/// Why a value could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser lets this page store nothing (blocked cookies, a sandbox, private modes).
    Blocked,
    /// There is no room left.
    Full,
}

/// The language that a visitor chose, and the page's own at that moment: `<key>.lang`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageChoice<'a> {
    /// What the visitor chose, a BCP 47 tag.
    pub lang: &'a str,
    /// The page's language then; the choice is dropped when it differs later.
    pub page: &'a str,
}

impl LanguageChoice<'_> {
    /// The choice as it is stored: `{"lang":"ja","page":"en"}`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::from("{");
        push_field(&mut out, "lang", self.lang);
        push_field(&mut out, "page", self.page);
        out.push('}');
        out
    }
}

/// What the gate is told after a record was written, so that it can apply it.
#[derive(Debug, Clone, PartialEq)]
pub struct HandOver<'a> {
    /// The record now in force as JSON, or none after a reset.
    pub text: Option<&'a str>,
    /// How the decision was made; none where a record was only put in order, which is no decision.
    pub source: Option<Source>,
    /// Whether it is the visitor's first decision.
    pub first: bool,
    /// Which categories and services it changed.
    pub changed: &'a Changed,
}

/// A page, as far as Noren needs one. Every method is safe to call at any time; none panics.
pub trait Page {
    /// The time now.
    fn now(&self) -> Timestamp;
    /// A new version 4 UUID (RFC 9562), from the browser's own source.
    fn uuid(&self) -> String;
    /// Whether the visitor's browser sends Global Privacy Control (W3C GPC).
    fn gpc(&self) -> bool;
    /// Reads a JSON text; none if it is not one.
    fn json(&self, text: &str) -> Option<Json>;
    /// The text under a key of `localStorage`; none if there is none or it is blocked.
    fn read(&self, key: &str) -> Option<String>;
    /// Keeps a text under a key of `localStorage`.
    ///
    /// # Errors
    /// Where storage is blocked or full; nothing is left under the key then.
    fn write(&self, key: &str, text: &str) -> Result<(), StorageError>;
    /// Removes a key of `localStorage`.
    fn remove(&self, key: &str);
    /// The record that counts, in force or not, as JSON: of what is stored, what only memory could keep, and
    /// what the mirror cookie repeats. The gate decides which.
    fn believed(&self) -> Option<String>;
    /// Sets a cookie of the whole site for this many seconds; 0 deletes it.
    fn set_cookie(&self, name: &str, domain: Option<&str>, value: &str, seconds: i64);
    /// The answer that waits to become a record, as JSON: kept before the interface was there, or because
    /// its record found no room.
    fn pending(&self) -> Option<String>;
    /// How that answer was given: on this page's banner or by its code. On an earlier page it was the
    /// banner.
    fn pending_source(&self) -> Source;
    /// Forgets that answer, wherever it was kept.
    fn clear_pending(&self);
    /// Keeps a refusal of everything, or else an acceptance of everything, as an answer that waits.
    fn keep_pending(&self, refuses: bool);
    /// Tells the gate that a record was written, and with it what holds from now on.
    fn hand_over(&self, change: &HandOver<'_>);
    /// The page's host name.
    fn host_name(&self) -> String;
    /// Deletes what these services are listed to keep in the browser, and names the cookies that stay.
    fn clean_up(&self, services: &[&Service]) -> Vec<String>;
    /// Sends a record to the shop; never waited for, failure ignored.
    fn send_record(&self, url: &str, record: &str);
    /// The page's own language, as written; empty if it names none.
    fn page_language(&self) -> String;
    /// The calendar day of a time, written out for readers of a language.
    fn date(&self, language: &str, time: Timestamp) -> String;
    /// The same with the time of day, in the visitor's own time zone.
    fn moment(&self, language: &str, time: Timestamp) -> String;
    /// A number for readers of a language, and its plural category there.
    fn number(&self, language: &str, number: usize) -> (String, String);
    /// Reports a fault to the shop: the console and `noren:error`.
    fn report(&self, code: &str, message: &str, path: &str);
}
