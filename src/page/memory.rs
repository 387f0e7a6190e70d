//! A page in memory, for testing rules and flows without a browser.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::{HandOver, Json, Page, StorageError};
use crate::config::Service;
use crate::consent::{Answer, Changed, Record, Source, Timestamp};

/// A [`HandOver`] that was made, owned.
#[derive(Debug, Clone, PartialEq)]
pub struct HandedOver {
    /// The record in force as JSON, or none.
    pub text: Option<String>,
    /// How the decision was made, if it was one.
    pub source: Option<Source>,
    /// Whether it was the visitor's first decision.
    pub first: bool,
    /// Which categories and services changed.
    pub changed: Changed,
}

/// A page whose state can be set and whose changes can be inspected.
#[derive(Debug, Default)]
pub struct Memory {
    /// The time, in seconds since 1970.
    pub now: Cell<i64>,
    /// Whether Global Privacy Control is on.
    pub gpc: Cell<bool>,
    /// The error of every write, if storage does not work.
    pub failure: Cell<Option<StorageError>>,
    /// `localStorage`.
    pub storage: RefCell<BTreeMap<String, String>>,
    /// The cookies, by name.
    pub cookies: RefCell<BTreeMap<String, String>>,
    /// The pending answer.
    pub pending: RefCell<Option<String>>,
    /// What was handed over to the gate, oldest first.
    pub handed_over: RefCell<Vec<HandedOver>>,
    /// The services whose storage was cleared, oldest first.
    pub cleared: RefCell<Vec<String>>,
    /// The cookies that cannot be deleted.
    pub undeletable: RefCell<Vec<String>>,
    /// What was sent to the shop.
    pub sent: RefCell<Vec<(String, String)>>,
    /// The quota of `localStorage` in bytes, if it has one.
    pub quota: Cell<Option<usize>>,
    /// What was reported: code, message, path.
    pub reported: RefCell<Vec<(String, String, String)>>,
    /// The record that the gate reads from a mirror cookie, if nothing is stored.
    pub mirrored: RefCell<Option<String>>,
    in_memory: RefCell<Option<String>>,
    uuids: Cell<u8>,
}

impl Memory {
    /// A page with nothing stored, at a time in seconds since 1970.
    #[must_use]
    pub fn at(now: i64) -> Self {
        let page = Self::default();
        page.now.set(now);
        page
    }
}

impl Page for Memory {
    fn now(&self) -> Timestamp {
        Timestamp::from_seconds(self.now.get())
    }

    fn uuid(&self) -> String {
        self.uuids.set(self.uuids.get() + 1);
        super::uuid::from_random([self.uuids.get(); 16])
    }

    fn gpc(&self) -> bool {
        self.gpc.get()
    }

    fn json(&self, text: &str) -> Option<Json> {
        Json::parse(text).ok()
    }

    fn read(&self, key: &str) -> Option<String> {
        if self.failure.get() == Some(StorageError::Blocked) {
            return None;
        }
        self.storage.borrow().get(key).cloned()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        match self.failure.get() {
            Some(failure) => {
                self.storage.borrow_mut().remove(key);
                Err(failure)
            }
            None => {
                let mut storage = self.storage.borrow_mut();
                storage.remove(key);
                let used: usize = storage
                    .iter()
                    .map(|(key, text)| key.len() + text.len())
                    .sum();
                let is_full = self
                    .quota
                    .get()
                    .is_some_and(|quota| used + key.len() + text.len() > quota);
                if is_full {
                    return Err(StorageError::Full);
                }
                storage.insert(key.to_owned(), text.to_owned());
                Ok(())
            }
        }
    }

    fn remove(&self, key: &str) {
        self.storage.borrow_mut().remove(key);
    }

    fn current_record(&self) -> Option<String> {
        let in_memory = self.in_memory.borrow().clone();
        in_memory
            .or_else(|| self.read("noren"))
            .or_else(|| self.mirrored.borrow().clone())
    }

    fn set_cookie(&self, name: &str, _domain: Option<&str>, value: &str, seconds: i64) {
        let mut cookies = self.cookies.borrow_mut();
        if seconds > 0 {
            cookies.insert(name.to_owned(), value.to_owned());
        } else {
            cookies.remove(name);
        }
    }

    fn pending(&self) -> Option<String> {
        self.pending.borrow().clone()
    }

    fn pending_source(&self) -> Source {
        Source::Banner
    }

    fn clear_pending(&self) {
        self.pending.replace(None);
    }

    fn keep_pending(&self, answer: Answer, record: &Record) {
        let answer = match answer {
            Answer::Accept => "accept",
            Answer::Reject => "reject",
        };
        let text = format!(
            r#"{{"a":"{answer}","t":"{}","lang":"en","text":"","revision":3}}"#,
            record.updated
        );
        self.pending.replace(Some(text));
    }

    fn hand_over(&self, change: &HandOver<'_>) {
        let text = change.text.map(str::to_owned);
        if self.read("noren") != text {
            self.in_memory.replace(text.clone());
        }
        self.handed_over.borrow_mut().push(HandedOver {
            text,
            source: change.source,
            first: change.first,
            changed: change.changed.clone(),
        });
    }

    fn host_name(&self) -> String {
        "www.shop.example".to_owned()
    }

    fn clear_storage(&self, services: &[&Service]) -> Vec<String> {
        self.cleared
            .borrow_mut()
            .extend(services.iter().map(|service| service.id.clone()));
        self.undeletable.borrow().clone()
    }

    fn send_record(&self, url: &str, record: &str) {
        self.sent
            .borrow_mut()
            .push((url.to_owned(), record.to_owned()));
    }

    fn page_language(&self) -> String {
        "en".to_owned()
    }

    fn date(&self, _language: &str, time: Timestamp) -> String {
        time.to_iso().chars().take(10).collect()
    }

    fn moment(&self, _language: &str, time: Timestamp) -> String {
        time.to_iso()
    }

    fn number(&self, language: &str, number: usize) -> (String, String) {
        let category = if language == "en" && number == 1 {
            "one"
        } else {
            "other"
        };
        (number.to_string(), category.to_owned())
    }

    fn country(&self, _language: &str, code: &str) -> String {
        code.to_owned()
    }

    fn report(&self, code: &str, message: &str, path: &str) {
        self.reported
            .borrow_mut()
            .push((code.to_owned(), message.to_owned(), path.to_owned()));
    }
}
