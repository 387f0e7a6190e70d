//! The answer that a visitor gave before the interface was ready.

use super::Timestamp;
use super::decision::{Action, Context, Decision, decide};
use super::record::Record;
use crate::config::Config;
use crate::config::tree::{Tree, field};

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
    /// When; none where that cannot be read.
    pub time: Option<Timestamp>,
    /// The language of the banner then; empty where that cannot be read.
    pub lang: String,
    /// The hash of its texts; empty where that cannot be read.
    pub text: String,
    /// The config's revision then; none where that cannot be read.
    pub revision: Option<u32>,
}

impl Pending {
    /// Reads a stored pending answer, `{a, t, lang, text, revision}`; nothing if it is none. A yes has to be
    /// whole. A no is believed by its `a` alone.
    #[must_use]
    pub fn read<T: Tree>(value: &T) -> Option<Self> {
        let answer = match field::text(value, "a")? {
            "accept" => Answer::Accept,
            "reject" => Answer::Reject,
            _ => return None,
        };
        let text = |name| field::string(value, name);
        let (lang, hash) = (text("lang"), text("text"));
        let pending = Self {
            answer,
            time: field::text(value, "t").and_then(Timestamp::parse),
            revision: field::number(value, "revision"),
            lang: lang.clone().unwrap_or_default(),
            text: hash.clone().unwrap_or_default(),
        };
        let is_whole = pending.time.is_some()
            && pending.revision.is_some()
            && lang.is_some()
            && hash.is_some();
        (is_whole || answer == Answer::Reject).then_some(pending)
    }

    /// Turns the answer into a decision, dated and worded as it was given; where that cannot be read, as of
    /// this moment. `decided` is when the visitor last decided, as far as records tell.
    ///
    /// Nothing comes of a yes that is older than that, that was given to another revision of the config, or
    /// that is so old that it is over: those ask again. A no always counts: whoever decides after it
    /// removes it, so that a record which seems later was dated by a clock that was fast.
    ///
    /// `context` is that of this moment. A time later than its `now` is taken as now.
    #[must_use]
    pub fn complete(
        &self,
        current: Option<&Record>,
        decided: Option<Timestamp>,
        config: &Config,
        context: &Context,
    ) -> Option<Decision> {
        let time = self.time.unwrap_or(context.now).min(context.now);
        let revision = self.revision.unwrap_or(config.revision);
        let over = revision != config.revision
            || time.plus_days(config.expires_after_days) <= context.now
            || decided.is_some_and(|decided| decided > time);
        let action = match self.answer {
            Answer::Accept if over => return None,
            Answer::Accept => Action::AcceptAll,
            Answer::Reject => Action::RejectAll,
        };
        let or = |text: &String, other: &String| if text.is_empty() { other } else { text }.clone();
        let context = Context {
            now: time,
            id: context.id.clone(),
            text: or(&self.text, &context.text),
            lang: or(&self.lang, &context.lang),
            gpc: context.gpc,
            source: context.source,
        };
        let mut decision = decide(&action, current, config, &context);
        // It answered the question that was asked then, and no other.
        decision.record.revision = revision;
        Some(decision)
    }
}
