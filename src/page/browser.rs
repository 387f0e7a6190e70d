//! The page in a browser.
//!
//! One file for each part of the platform: [`host`] is the object that the lazy bundle passes in, [`json`]
//! parses with the browser's `JSON`, [`storage`] is `localStorage`, [`cookie`] writes cookies, and
//! [`intl`] formats numbers and dates.

pub mod cookie;
pub mod host;
pub mod intl;
pub mod json;
pub mod storage;

pub use host::{Host, Languages};
use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::{HandOver, Json, Page, StorageError, uuid};
use crate::config::Service;
use crate::consent::{Answer, Record, Source, Timestamp};

/// A page in a browser, reached through web-sys and through the lazy bundle's host.
pub struct Browser {
    host: Host,
    /// The signal does not change while a page is open, so it is read once.
    gpc: bool,
}

impl Browser {
    /// The page that this host is for.
    #[must_use]
    pub fn new(host: Host) -> Self {
        let gpc = host.gpc();
        Self { host, gpc }
    }

    /// The host.
    #[must_use]
    pub const fn host(&self) -> &Host {
        &self.host
    }
}

impl Page for Browser {
    fn now(&self) -> Timestamp {
        Timestamp::from_milliseconds(js_sys::Date::now())
    }

    fn uuid(&self) -> String {
        // `crypto.randomUUID` exists in secure contexts only, `getRandomValues` everywhere.
        let mut bytes = [0; uuid::BYTES];
        if let Ok(crypto) = window().crypto() {
            let _ = crypto.get_random_values_with_u8_array(&mut bytes);
        }
        uuid::from_random(bytes)
    }

    fn gpc(&self) -> bool {
        self.gpc
    }

    fn json(&self, text: &str) -> Option<Json> {
        json::parse(text)
    }

    fn read(&self, key: &str) -> Option<String> {
        storage::read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        storage::write(key, text)
    }

    fn remove(&self, key: &str) {
        storage::remove(key);
    }

    fn current_record(&self) -> Option<String> {
        self.host.record()
    }

    fn set_cookie(&self, name: &str, domain: Option<&str>, value: &str, seconds: i64) {
        cookie::write(name, domain, "/", value, seconds);
    }

    fn pending(&self) -> Option<String> {
        self.host.pending()
    }

    fn pending_source(&self) -> Source {
        Source::named(&self.host.pending_source())
    }

    fn clear_pending(&self) {
        self.host.clear_pending();
    }

    fn keep_pending(&self, answer: Answer, record: &Record) {
        let time = record.updated.to_iso();
        let refuses = answer == Answer::Reject;
        self.host.keep_pending(refuses, record.source.name(), &time);
    }

    fn hand_over(&self, change: &HandOver<'_>) {
        let changed = js_sys::Object::new();
        set(&changed, "categories", &strings(&change.changed.categories));
        set(&changed, "services", &strings(&change.changed.services));
        let detail = js_sys::Object::new();
        set(
            &detail,
            "text",
            &change.text.map_or(JsValue::NULL, JsValue::from_str),
        );
        set(
            &detail,
            "source",
            &change.source.map_or("", Source::name).into(),
        );
        set(&detail, "first", &change.first.into());
        set(&detail, "changed", &changed);
        self.host.apply(&detail);
    }

    fn host_name(&self) -> String {
        window().location().hostname().unwrap_or_default()
    }

    fn clear_storage(&self, services: &[&Service]) -> Vec<String> {
        let (cookies, entries) = (js_sys::Array::new(), js_sys::Array::new());
        for service in services {
            for cookie in &service.cookies {
                let or_empty = |text: &Option<String>| text.as_deref().unwrap_or_default().into();
                let listed: [JsValue; 3] = [
                    cookie.name.as_str().into(),
                    or_empty(&cookie.domain),
                    or_empty(&cookie.path),
                ];
                cookies.push(&listed.into_iter().collect::<js_sys::Array>());
            }
            for entry in &service.storage {
                entries.push(&entry.as_str().into());
            }
        }
        self.host.clear_storage(&cookies, &entries)
    }

    fn send_record(&self, url: &str, record: &str) {
        let _ = window()
            .navigator()
            .send_beacon_with_opt_str(url, Some(record));
    }

    fn page_language(&self) -> String {
        self.host.page_language()
    }

    fn date(&self, language: &str, time: Timestamp) -> String {
        intl::date(language, time)
    }

    fn moment(&self, language: &str, time: Timestamp) -> String {
        intl::moment(language, time)
    }

    fn number(&self, language: &str, number: usize) -> (String, String) {
        intl::number(language, number)
    }

    fn country(&self, language: &str, code: &str) -> String {
        self.host.country(language, code)
    }

    fn report(&self, code: &str, message: &str, path: &str) {
        self.host.error(code, message, path);
    }
}

/// Sets a property of a plain object; this cannot fail.
fn set(object: &js_sys::Object, name: &str, value: &JsValue) {
    let _ = js_sys::Reflect::set(object, &name.into(), value);
}

fn strings(items: &[String]) -> js_sys::Array {
    items.iter().map(|item| JsValue::from_str(item)).collect()
}
