//! A pending answer: given before the interface was ready.

use super::Timestamp;
use super::decision::{Action, Context, Decision, decide};
use super::record::Record;
use crate::config::Config;
use crate::config::tree::{Tree, field};

/// What the visitor answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes to all.
    Accept,
    /// No to all.
    Reject,
}

/// An answer that has not become a record yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// What was answered.
    pub answer: Answer,
    /// When it was given; none if that cannot be read.
    pub time: Option<Timestamp>,
    /// The language of the banner at that time; empty if that cannot be read.
    pub lang: String,
    /// The hash of the texts shown; empty if that cannot be read.
    pub text: String,
    /// The config's revision at that time; none if that cannot be read.
    pub revision: Option<u32>,
    /// Whether Global Privacy Control was on then; none if that cannot be read.
    pub gpc: Option<bool>,
    /// When the decision was made that it replaces: a clock that was fast then can have dated that later.
    pub after: Option<Timestamp>,
}

impl Pending {
    /// Reads a stored pending answer, `{a, t, lang, text, revision, gpc, after}`; none if the value is
    /// not one. An accept needs every field but `gpc` and `after`. A reject needs only its `a`.
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
            gpc: field::boolean(value, "gpc"),
            after: field::text(value, "after").and_then(Timestamp::parse),
            lang: lang.clone().unwrap_or_default(),
            text: hash.clone().unwrap_or_default(),
        };
        let is_whole = pending.time.is_some()
            && pending.revision.is_some()
            && lang.is_some()
            && hash.is_some();
        (is_whole || answer == Answer::Reject).then_some(pending)
    }

    /// Turns the answer into a decision with the time, language and texts of the answer; those of
    /// `context`, the current moment, replace what cannot be read. `decided` is when the visitor last
    /// decided, as far as the records show; the decision that this answer replaces is never later than it. A
    /// time later than `context.now` is taken as now.
    ///
    /// Returns none for an accept that is older than `decided`, that was given to another revision of the
    /// config, or that has expired: the visitor is asked again. A reject always counts: every later
    /// decision removes the pending answer, so a record that seems later was dated by a fast clock.
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
        let outdated = revision != config.revision
            || time.plus_days(config.expires_after_days) <= context.now
            || decided.is_some_and(|decided| decided > time && self.after != Some(decided));
        let action = match self.answer {
            Answer::Accept if outdated => return None,
            Answer::Accept => Action::AcceptAll,
            Answer::Reject => Action::RejectAll,
        };
        let or_default =
            |text: &String, default: &String| if text.is_empty() { default } else { text }.clone();
        let context = Context {
            now: time,
            id: context.id.clone(),
            text: or_default(&self.text, &context.text),
            lang: or_default(&self.lang, &context.lang),
            gpc: self.gpc.unwrap_or(context.gpc),
            source: context.source,
        };
        let mut decision = decide(&action, current, config, &context);
        // The answer belongs to the revision that was shown, not to a later one.
        decision.record.revision = revision;
        Some(decision)
    }
}
