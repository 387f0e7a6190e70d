//! Writes the record, its history, its mirror cookie, and the chosen language.

use super::session::Session;
use crate::consent::timestamp::DAY;
use crate::consent::validity::record_validity;
use crate::consent::{Record, history, mirror};
use crate::page::{LanguageChoice, StorageError};

impl Session {
    /// Writes a record. It takes effect even if it could not be stored: the gate keeps it in memory then.
    /// The history is deleted first if there is no room.
    pub(super) fn store_record(&mut self, record: Record) -> Result<(), StorageError> {
        let (key, text) = (&self.config.storage.key, record.to_json());
        let mut written = self.page.write(key, &text);
        if written.is_err() {
            self.page.remove(&self.history_key());
            written = self.page.write(key, &text);
        }
        self.stored = Some(record.clone());
        // A pending answer to an older revision is stored too, but is not in force.
        self.validity = record_validity(record, self.config, self.page.now());
        written
    }

    /// Writes the mirror cookie, or deletes it if no record is in force.
    pub(super) fn write_mirror(&self) {
        let Some(cookie) = &self.config.storage.cookie else {
            return;
        };
        let (mut value, mut seconds) = (String::new(), 0);
        if let Some(record) = self.record() {
            value = mirror::write(record);
            let left = record.expires.seconds() - self.page.now().seconds();
            // A record in force after its expiry is an opt-out, which never lapses.
            seconds = if left > 0 {
                left
            } else {
                i64::from(self.config.expires_after_days) * DAY
            };
        }
        self.page
            .set_cookie(&cookie.name, cookie.domain.as_deref(), &value, seconds);
    }

    /// Appends the stored record, and a withdrawal if there is one, to the history.
    pub(super) fn append_history(&self, withdrawal: Option<&Record>) {
        let stored = self.stored.clone();
        if stored.is_none() && withdrawal.is_none() {
            return;
        }
        let mut records = self.history();
        if let Some(record) = stored {
            history::push(&mut records, record);
        }
        if let Some(record) = withdrawal {
            history::push(&mut records, record.clone());
        }
        let _ = self
            .page
            .write(&self.history_key(), &history::to_json(&records));
    }

    /// The decisions before the one in force, oldest first.
    #[must_use]
    pub fn history(&self) -> Vec<Record> {
        self.page
            .read(&self.history_key())
            .and_then(|text| self.page.json(&text))
            .map(|value| history::read(&value))
            .unwrap_or_default()
    }

    fn history_key(&self) -> String {
        self.key(".history")
    }

    /// Stores the language that the visitor chose, with the page's own language at this time.
    pub fn choose_language(&self, tag: &str) {
        let page = self.page.page_language();
        let choice = LanguageChoice {
            lang: tag,
            page: &page,
        };
        let _ = self.page.write(&self.key(".lang"), &choice.to_json());
    }

    /// A storage key beside that of the record.
    fn key(&self, suffix: &str) -> String {
        let mut key = self.config.storage.key.clone();
        key.push_str(suffix);
        key
    }
}
