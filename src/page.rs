//! The page that embeds Noren: everything that Noren reads from it and does to it.
//!
//! The rules decide, the [store](crate::store) sequences, and only implementations of [`Page`] touch a
//! browser. `page/browser/` implements it with web-sys, [`memory`] for tests, so that whole flows run
//! natively.

#[cfg(feature = "csr")]
pub mod browser;
pub mod embed;
pub mod json;
#[cfg(feature = "tools")]
pub mod memory;
pub mod undeletable;
pub mod uuid;

use crate::config::Service;
use crate::consent::json::push_field;
use crate::consent::{Answer, Changed, Record, Source, Timestamp};
pub use json::Json;

/// Why a value could not be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser blocks storage for this page (blocked cookies, a sandbox, a private mode).
    Blocked,
    /// The quota is exhausted.
    Full,
}

/// The language that a visitor chose, and the page's own at that time: `<key>.lang`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageChoice<'a> {
    /// What the visitor chose, a BCP 47 tag.
    pub lang: &'a str,
    /// The page's language at that time; the choice is dropped once it differs.
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

/// A record that was written or removed, for the gate to apply.
#[derive(Debug, Clone, PartialEq)]
pub struct HandOver<'a> {
    /// The record now in force as JSON; none after a reset.
    pub text: Option<&'a str>,
    /// How the decision was made; none if a record was only restored, which is no decision.
    pub source: Option<Source>,
    /// Whether it is the visitor's first decision.
    pub first: bool,
    /// Which categories and services changed.
    pub changed: &'a Changed,
}

/// What Noren needs of a page. Every method is safe to call at any time; none panics.
pub trait Page {
    /// The time now.
    fn now(&self) -> Timestamp;
    /// A new version 4 UUID (RFC 9562), from the browser's random source.
    fn uuid(&self) -> String;
    /// Whether the visitor's browser sends Global Privacy Control (W3C GPC).
    fn gpc(&self) -> bool;
    /// Parses a JSON text; none if it is malformed.
    fn json(&self, text: &str) -> Option<Json>;
    /// The text under a key of `localStorage`; none if there is none or storage is blocked.
    fn read(&self, key: &str) -> Option<String>;
    /// Stores a text under a key of `localStorage`.
    ///
    /// # Errors
    /// If storage is blocked or full; the key is removed then.
    fn write(&self, key: &str, text: &str) -> Result<(), StorageError>;
    /// Removes a key of `localStorage`.
    fn remove(&self, key: &str);
    /// The record that the gate uses, in force or not, as JSON. It chooses between the stored one, one in
    /// memory that could not be stored, and the mirror cookie.
    fn current_record(&self) -> Option<String>;
    /// Sets a cookie with path `/` for this many seconds; 0 deletes it.
    fn set_cookie(&self, name: &str, domain: Option<&str>, value: &str, seconds: i64);
    /// The pending answer as JSON: given before the interface was loaded, or kept because its record could
    /// not be stored.
    fn pending(&self) -> Option<String>;
    /// How that answer was given: on this page's banner or by its code. One from an earlier page counts
    /// as given on the banner.
    fn pending_source(&self) -> Source;
    /// Removes that answer, wherever it was kept.
    fn clear_pending(&self);
    /// Keeps an answer whose record could not be stored as the pending answer, with the record's time and source:
    /// an answer that is later than the record would replace it.
    fn keep_pending(&self, answer: Answer, record: &Record);
    /// Hands over to the gate, which reads the record again and applies it.
    fn hand_over(&self, change: &HandOver<'_>);
    /// The page's host name.
    fn host_name(&self) -> String;
    /// Deletes the cookies and storage entries that are listed for these services, and returns the names
    /// of cookies that remain.
    fn clear_storage(&self, services: &[&Service]) -> Vec<String>;
    /// Sends a record to the shop without waiting for it; failure is ignored.
    fn send_record(&self, url: &str, record: &str);
    /// The page's own language, as written; empty if it has none.
    fn page_language(&self) -> String;
    /// The calendar day of a time, formatted for readers of a language.
    fn date(&self, language: &str, time: Timestamp) -> String;
    /// The day and the time of day, in the visitor's own time zone.
    fn moment(&self, language: &str, time: Timestamp) -> String;
    /// A number formatted for readers of a language, and its plural category in that language.
    fn number(&self, language: &str, number: usize) -> (String, String);
    /// The name of a country (ISO 3166-1 alpha-2) for readers of a language.
    fn country(&self, language: &str, code: &str) -> String;
    /// Reports an error to the shop: in the console and as `noren:error`.
    fn report(&self, code: &str, message: &str, path: &str);
}
