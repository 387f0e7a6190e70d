//! Reconciles what is stored when the interface starts, and whenever a view shows it.

use super::outcome::{Decided, Outcome};
use super::session::Session;
use crate::consent::{Changed, Pending, Record, Timestamp, answers};
use crate::locale::Catalogue;

impl Session {
    /// Reads what is stored and brings it into a consistent state: stores a record that only the mirror
    /// cookie had, writes the cookie again, and turns a pending answer into a record.
    pub fn reconcile(&mut self, catalogue: &Catalogue) -> Outcome {
        self.refresh();
        let before = self.allowed();
        self.restore();
        if let Some(outcome) = self.complete_pending(catalogue) {
            return outcome;
        }
        let changed = Changed::between(&before, &self.allowed());
        let Some(record) = self.record().filter(|_| changed != Changed::default()) else {
            return Outcome::default();
        };
        Outcome {
            decided: Some(Decided {
                text: Some(record.to_json()),
                source: None,
                first: false,
                changed,
            }),
            ..Outcome::default()
        }
    }

    /// Turns a pending answer into a record, if there is one that still counts.
    pub(super) fn complete_pending(&mut self, catalogue: &Catalogue) -> Option<Outcome> {
        let text = self.page.pending()?;
        // It is used up even if it turns out to be invalid.
        self.page.clear_pending();
        let pending = Pending::read(&self.page.json(&text)?)?;
        let context = self.context(self.page.pending_source(), catalogue);
        let decision =
            pending.complete(self.record(), self.last_decided(), self.config, &context)?;
        Some(self.commit(decision, pending.answer))
    }

    /// When the visitor last decided. A withdrawal counts, which only the history has. An entry of the
    /// history that is dated in the future does not count: it was dated by a fast clock.
    fn last_decided(&self) -> Option<Timestamp> {
        let now = self.page.now();
        let withdrawn = self
            .history()
            .last()
            .map(|record| record.updated)
            .filter(|updated| *updated <= now);
        self.stored
            .as_ref()
            .map(|record| record.updated)
            .max(withdrawn)
    }

    /// Stores a record that only the mirror cookie had: browsers keep cookies where they delete storage.
    /// Such a record has no id and does not tell categories from services. The cookie is written again.
    fn restore(&mut self) {
        let Some(record) = self.record() else { return };
        if record.id.is_empty() {
            let record = Record {
                id: self.page.uuid(),
                choices: answers(self.config, Some(record), false),
                ..record.clone()
            };
            let _ = self.store_record(record);
        }
        self.write_mirror();
    }
}
