//! A page in memory, for tests of rules and flows without a browser.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::{HandOver, Json, Page, StorageError};
use crate::config::Service;
use crate::consent::{Changed, Source, Timestamp};

/// What the gate was told, kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The record in force, or none.
    pub text: Option<String>,
    /// How the decision was made, if it was one.
    pub source: Option<Source>,
    /// Whether it was the first.
    pub first: bool,
    /// What it switched.
    pub changed: Changed,
}

/// A page whose every answer can be set, and whose every change can be seen.
#[derive(Debug, Default)]
pub struct Memory {
    /// The time, in seconds since 1970.
    pub now: Cell<i64>,
    /// Whether Global Privacy Control is on.
    pub gpc: Cell<bool>,
    /// What keeps storage from working, if anything does.
    pub failure: Cell<Option<StorageError>>,
    /// `localStorage`.
    pub storage: RefCell<BTreeMap<String, String>>,
    /// The cookies, by name.
    pub cookies: RefCell<BTreeMap<String, String>>,
    /// The answer that the gate kept.
    pub pending: RefCell<Option<String>>,
    /// What the gate was told, oldest first.
    pub told: RefCell<Vec<Told>>,
    /// The services that were cleared, oldest first.
    pub cleared: RefCell<Vec<String>>,
    /// The cookies that cannot be deleted.
    pub stuck: RefCell<Vec<String>>,
    /// What was sent to the shop.
    pub sent: RefCell<Vec<(String, String)>>,
    /// How many bytes `localStorage` has room for, if that is bounded.
    pub room: Cell<Option<usize>>,
    /// What was reported: code, message, path.
    pub reported: RefCell<Vec<(String, String, String)>>,
    /// The record that the gate made of a mirror cookie, where nothing is stored.
    pub mirrored: RefCell<Option<String>>,
    remembered: RefCell<Option<String>>,
    uuids: Cell<u8>,
}

impl Memory {
    /// A page at a time, in seconds since 1970, with nothing stored.
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
                let taken: usize = storage
                    .iter()
                    .map(|(key, text)| key.len() + text.len())
                    .sum();
                let is_full = self
                    .room
                    .get()
                    .is_some_and(|room| taken + key.len() + text.len() > room);
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

    fn believed(&self) -> Option<String> {
        let remembered = self.remembered.borrow().clone();
        remembered
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

    fn keep_pending(&self, refuses: bool) {
        let answer = if refuses { "reject" } else { "accept" };
        let text = format!(
            r#"{{"a":"{answer}","t":"{}","lang":"en","text":"","revision":3}}"#,
            self.now()
        );
        self.pending.replace(Some(text));
    }

    fn hand_over(&self, change: &HandOver<'_>) {
        let text = change.text.map(str::to_owned);
        if self.read("noren") != text {
            self.remembered.replace(text.clone());
        }
        self.told.borrow_mut().push(Told {
            text,
            source: change.source,
            first: change.first,
            changed: change.changed.clone(),
        });
    }

    fn host_name(&self) -> String {
        "www.shop.example".to_owned()
    }

    fn clean_up(&self, services: &[&Service]) -> Vec<String> {
        self.cleared
            .borrow_mut()
            .extend(services.iter().map(|service| service.id.clone()));
        self.stuck.borrow().clone()
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

    fn report(&self, code: &str, message: &str, path: &str) {
        self.reported
            .borrow_mut()
            .push((code.to_owned(), message.to_owned(), path.to_owned()));
    }
}
