//! Decides, stores the record, and clears the storage of denied services.

use super::outcome::{Decided, Outcome};
use super::session::Session;
use crate::consent::{
    Action, Answer, AskReason, Changed, Context, Decision, Source, Validity, decide,
};
use crate::locale::Catalogue;
use crate::page::StorageError;
use crate::page::undeletable::{Leftover, Reason, undeletable};

impl Session {
    /// Decides, stores the record, and clears the storage of denied services.
    pub fn decide(&mut self, action: &Action, source: Source, catalogue: &Catalogue) -> Outcome {
        // Another tab may have decided meanwhile: this decision builds on that one.
        self.refresh();
        self.complete_pending(catalogue);
        let context = self.context(source, catalogue);
        let decision = decide(action, self.record(), self.config, &context);
        self.page.clear_pending();
        let answer = match action {
            Action::AcceptAll => Answer::Accept,
            _ => Answer::Reject,
        };
        self.commit(decision, answer)
    }

    /// Withdraws every answer, so that the visitor is asked again.
    pub fn reset(&mut self, catalogue: &Catalogue) -> Outcome {
        self.decide(&Action::Withdraw, Source::Withdrawal, catalogue)
    }

    pub(super) fn context(&self, source: Source, catalogue: &Catalogue) -> Context {
        Context {
            now: self.page.now(),
            id: self.page.uuid(),
            text: catalogue.hash().to_owned(),
            lang: catalogue.language().to_owned(),
            gpc: self.page.gpc(),
            source,
        }
    }

    /// Stores a decision. `fallback` is kept as the pending answer if the record cannot be stored: it may
    /// refuse more than the decision, and never less.
    pub(super) fn commit(&mut self, decision: Decision, fallback: Answer) -> Outcome {
        let Decision {
            record,
            changed,
            first,
            denied_services,
            remove,
        } = decision;
        let source = Some(record.source);
        let text = record.to_json();
        // A withdrawal that has to be remembered is stored as a record that has expired.
        let ends = remove || record.expires <= record.updated;
        self.append_history(remove.then_some(&record));
        if let Some(url) = &self.config.record_url {
            self.page.send_record(url, &text);
        }
        if remove {
            self.page.remove(&self.config.storage.key);
            self.stored = None;
            self.validity = Validity::Ask(AskReason::Nothing, None);
        } else if let Err(error) = self.store_record(record.clone()) {
            self.page.keep_pending(fallback, &record);
            let message = match error {
                StorageError::Full => "localStorage is full",
                StorageError::Blocked => "the browser lets this page store nothing",
            };
            self.page
                .report("storage-full", message, &self.config.storage.key);
        }
        self.write_mirror();
        let leftovers = self.clear_storage(&denied_services, &changed);
        let allowed = self.allowed();
        let withdrawn = changed.categories.iter().any(|id| !allowed.category(id))
            || changed.services.iter().any(|id| !allowed.service(id));
        Outcome {
            decided: Some(Decided {
                text: (!ends).then_some(text),
                source,
                first,
                changed,
            }),
            withdrawn,
            leftovers,
        }
    }

    /// Deletes what denied services stored, and returns what may remain.
    fn clear_storage(&self, denied: &[String], changed: &Changed) -> Vec<Leftover> {
        let mut services = Vec::new();
        for id in denied {
            services.extend(self.config.service(id));
        }
        let mut leftovers = Vec::new();
        for name in self.page.clear_storage(&services) {
            let reason = Reason::NotDeleted;
            leftovers.push(Leftover { name, reason });
        }
        let host = self.page.host_name();
        // A service that was never allowed cannot have stored anything that script does not see.
        for service in services
            .iter()
            .filter(|service| changed.services.contains(&service.id))
        {
            for cookie in &service.cookies {
                if let Some(reason) = undeletable(cookie, &host) {
                    let name = cookie.name.clone();
                    leftovers.push(Leftover { name, reason });
                }
            }
        }
        leftovers
    }
}
