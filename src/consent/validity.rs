//! Whether a stored record is in force.

use super::record::{Record, RecordError};
use super::{Choices, Timestamp, allowed};
use crate::config::{Config, Region, Tree};

/// What was found under the record's key.
#[derive(Debug, Clone, PartialEq)]
pub enum Stored<T> {
    /// Nothing.
    Nothing,
    /// A text that is not JSON.
    Malformed,
    /// JSON of any shape.
    Json(T),
}

impl<T> Stored<T> {
    /// Parses a stored text with the page's own JSON parser.
    pub fn read(text: Option<&str>, parse: impl FnOnce(&str) -> Option<T>) -> Self {
        match text {
            None => Self::Nothing,
            Some(text) => parse(text).map_or(Self::Malformed, Self::Json),
        }
    }
}

/// Whether a stored record is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Validity {
    /// The record is in force.
    InForce(Record),
    /// No record is in force: the visitor has to be asked.
    Ask(AskReason),
}

/// Why a visitor has to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskReason {
    /// Nothing is stored.
    Nothing,
    /// The stored value is damaged.
    Corrupt,
    /// The stored value is not a record.
    Foreign,
    /// A newer version of Noren wrote the record.
    Newer,
    /// The record answers another revision of the config.
    Revision,
    /// The record has expired.
    Expired,
    /// The record is dated in the future, by a clock that was wrong.
    Future,
}

impl AskReason {
    /// The reason in one word, as the fixtures name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Corrupt => "corrupt",
            Self::Foreign => "foreign",
            Self::Newer => "newer",
            Self::Revision => "revision",
            Self::Expired => "expired",
            Self::Future => "future",
        }
    }

    /// Whether something is stored that this version cannot read.
    const fn is_unreadable(self) -> bool {
        matches!(self, Self::Newer | Self::Corrupt | Self::Foreign)
    }
}

impl Validity {
    /// The record in force, if there is one.
    #[must_use]
    pub fn record(&self) -> Option<&Record> {
        match self {
            Self::InForce(record) => Some(record),
            Self::Ask(_) => None,
        }
    }

    /// What is allowed now; see [`allowed`](crate::consent::allowed()).
    ///
    /// In `us-optout`, undecided means allowed. A record that cannot be read does not mean undecided:
    /// the visitor did decide, and an opt-out never lapses. So nothing optional is allowed.
    #[must_use]
    pub fn allowed(&self, config: &Config, gpc: bool, pending_reject: bool) -> Choices {
        let unreadable = matches!(self, Self::Ask(reason) if reason.is_unreadable());
        allowed(config, self.record(), gpc, pending_reject || unreadable)
    }
}

/// Judges a stored value: reads the record in it and checks whether it is in force.
#[must_use]
pub fn validity<T: Tree>(stored: &Stored<T>, config: &Config, now: Timestamp) -> Validity {
    let value = match stored {
        Stored::Nothing => return Validity::Ask(AskReason::Nothing),
        Stored::Malformed => return Validity::Ask(AskReason::Corrupt),
        Stored::Json(value) => value,
    };
    match Record::read(value) {
        Ok(record) => record_validity(record, config, now),
        Err(RecordError::Foreign) => Validity::Ask(AskReason::Foreign),
        Err(RecordError::Newer) => Validity::Ask(AskReason::Newer),
        Err(RecordError::Corrupt(_)) => Validity::Ask(AskReason::Corrupt),
    }
}

/// Checks whether a record is in force at this moment, under this config.
#[must_use]
pub fn record_validity(record: Record, config: &Config, now: Timestamp) -> Validity {
    let reason = if record.revision != config.revision {
        AskReason::Revision
    } else if record.expires <= now {
        AskReason::Expired
    } else if record.updated > now {
        AskReason::Future
    } else {
        return Validity::InForce(record);
    };
    if config.region == Region::UsOptout {
        Validity::InForce(keep_opt_outs(record, config))
    } else {
        Validity::Ask(reason)
    }
}

/// Reduces a lapsed record to its opt-outs, which never lapse in `us-optout`. A grant stays only where
/// undecided means allowed; a grant of a separate category, or one made against Global Privacy
/// Control, ends with the record.
fn keep_opt_outs(mut record: Record, config: &Config) -> Record {
    record.gpc = false;
    for category in config
        .categories
        .iter()
        .filter(|category| category.separate)
    {
        for (id, answer) in &mut record.choices.categories {
            *answer &= *id != category.id;
        }
        for service in config.services_of(&category.id) {
            for (id, answer) in &mut record.choices.services {
                *answer &= *id != service.id;
            }
        }
    }
    record
}
