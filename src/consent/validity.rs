//! Whether a stored record is in force.

use super::allowed::is_assumed;
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
    /// No record is in force: the visitor has to be asked. What was answered before about services that
    /// run unless the visitor objects (region `uk`) still holds, and is in the record.
    Ask(AskReason, Option<Record>),
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
            Self::Ask(..) => None,
        }
    }

    /// The answers that count: those of the record in force, or what still holds of one that has lapsed.
    #[must_use]
    pub fn answers(&self) -> Option<&Record> {
        match self {
            Self::InForce(record) => Some(record),
            Self::Ask(_, lapsed) => lapsed.as_ref(),
        }
    }

    /// What is allowed now; see [`allowed`](crate::consent::allowed()).
    ///
    /// In `us-optout`, and for own use in `uk`, undecided means allowed. A record that cannot be read does
    /// not mean undecided: the visitor did decide, and an objection never lapses. So nothing optional is
    /// allowed.
    #[must_use]
    pub fn allowed(&self, config: &Config, gpc: bool, pending_reject: bool) -> Choices {
        let refused = pending_reject || self.is_unreadable();
        allowed(config, self.answers(), gpc, refused)
    }

    /// Whether something is stored that cannot be read.
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Self::Ask(reason, _) if reason.is_unreadable())
    }
}

/// Judges a stored value: reads the record in it and checks whether it is in force.
#[must_use]
pub fn validity<T: Tree>(stored: &Stored<T>, config: &Config, now: Timestamp) -> Validity {
    let value = match stored {
        Stored::Nothing => return Validity::Ask(AskReason::Nothing, None),
        Stored::Malformed => return Validity::Ask(AskReason::Corrupt, None),
        Stored::Json(value) => value,
    };
    match Record::read(value) {
        Ok(record) => record_validity(record, config, now),
        Err(RecordError::Foreign) => Validity::Ask(AskReason::Foreign, None),
        Err(RecordError::Newer) => Validity::Ask(AskReason::Newer, None),
        Err(RecordError::Corrupt(_)) => Validity::Ask(AskReason::Corrupt, None),
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
    match config.region {
        Region::UsOptout => Validity::InForce(keep_assumed(record, config)),
        Region::Uk => Validity::Ask(reason, Some(keep_assumed(record, config))),
        _ => Validity::Ask(reason, None),
    }
}

/// Reduces a lapsed record to its opt-outs, which never lapse. A grant stays only where undecided means
/// allowed; a grant of anything else, or one made against Global Privacy Control, ends with the record.
fn keep_assumed(mut record: Record, config: &Config) -> Record {
    record.gpc = false;
    for category in &config.categories {
        let keep = |answers: &mut Vec<(String, bool)>, id: &str, service| {
            for (listed, answer) in answers {
                *answer &= *listed != *id || is_assumed(config, category, service);
            }
        };
        keep(&mut record.choices.categories, &category.id, None);
        for service in config.services_of(&category.id) {
            keep(&mut record.choices.services, &service.id, Some(service));
        }
    }
    record
}
