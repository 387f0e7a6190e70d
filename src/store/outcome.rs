//! The result of an action on a session, and its hand-over to the gate.

use crate::consent::{Changed, Source};
use crate::page::undeletable::Leftover;
use crate::page::{HandOver, Page};

/// The result of an action, or of what was found stored.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// What to hand over to the gate; none if nothing happened.
    pub decided: Option<Decided>,
    /// Whether something that was allowed no longer is.
    pub withdrawn: bool,
    /// What may remain of denied services, because script cannot delete it.
    pub leftovers: Vec<Leftover>,
}

/// A decision, as it is handed over to the gate.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// The record now in force as JSON; none after a reset.
    pub text: Option<String>,
    /// How the decision was made; none if a record was only restored.
    pub source: Option<Source>,
    /// Whether it is the visitor's first decision.
    pub first: bool,
    /// Which categories and services it changed.
    pub changed: Changed,
}

impl Outcome {
    /// Hands the decision over to the gate. Call it while nobody borrows the session.
    pub fn hand_over(&self, page: &dyn Page) {
        if let Some(decided) = &self.decided {
            page.hand_over(&HandOver {
                text: decided.text.as_deref(),
                source: decided.source,
                first: decided.first,
                changed: &decided.changed,
            });
        }
    }
}
