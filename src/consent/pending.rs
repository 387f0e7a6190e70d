//! The answer that a visitor gave before the interface was ready.

use super::Timestamp;
use super::decision::{Action, Context, Decision, decide};
use super::record::{Record, time};
use crate::config::Config;
use crate::config::tree::Tree;
use crate::config::tree::fields::Fields;

/// What a visitor answered before the interface was ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes to all.
    Accept,
    /// No to all.
    Reject,
}

/// An answer that waits to become a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// What was answered.
    pub answer: Answer,
    /// When.
    pub time: Timestamp,
    /// The language of the banner then.
    pub lang: String,
    /// The hash of its texts.
    pub text: String,
    /// The config's revision then.
    pub revision: u32,
}

impl Pending {
    /// Reads a stored pending answer, `{a, t, lang, text, revision}`; nothing if it is broken.
    #[must_use]
    pub fn read<T: Tree>(value: &T) -> Option<Self> {
        let mut fields = Fields::of(value);
        let pending = Self {
            answer: match fields.text("a") {
                "accept" => Answer::Accept,
                "reject" => Answer::Reject,
                _ => return None,
            },
            time: time(&mut fields, "t"),
            lang: fields.text("lang").to_owned(),
            text: fields.text("text").to_owned(),
            revision: fields.number("revision"),
        };
        fields.wrong().is_none().then_some(pending)
    }

    /// Turns the answer into a decision, dated and worded as it was given. Nothing comes of it if
    /// the visitor has decided again since, and nothing of a yes to another revision of the config,
    /// or of one so old that it is over: those ask again. A no always counts.
    ///
    /// `context` is that of this moment. A time later than its `now` is taken as now.
    #[must_use]
    pub fn complete(
        &self,
        current: Option<&Record>,
        config: &Config,
        context: &Context,
    ) -> Option<Decision> {
        let time = self.time.min(context.now);
        if current.is_some_and(|record| record.updated > time) {
            return None;
        }
        let over = self.revision != config.revision
            || time.plus_days(config.expires_after_days) <= context.now;
        let action = match self.answer {
            Answer::Accept if over => return None,
            Answer::Accept => Action::AcceptAll,
            Answer::Reject => Action::RejectAll,
        };
        let context = Context {
            now: time,
            id: context.id.clone(),
            text: self.text.clone(),
            lang: self.lang.clone(),
            gpc: context.gpc,
            source: context.source,
        };
        let mut decision = decide(&action, current, config, &context);
        // It answered the question that was asked then, and no other.
        decision.record.revision = self.revision;
        Some(decision)
    }
}
