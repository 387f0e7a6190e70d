//! Is the stored record in force?

use super::record::{Record, RecordError};
use super::{Choices, Timestamp, allowed};
use crate::config::{Config, Region, Tree};

/// What was found under the record's key.
#[derive(Debug, Clone, PartialEq)]
pub enum Stored<T> {
    /// Nothing.
    Nothing,
    /// A text that is not JSON.
    Junk,
    /// JSON, of whatever shape.
    Value(T),
}

impl<T> Stored<T> {
    /// Reads a stored text by the page's own JSON parser.
    pub fn read(text: Option<&str>, parse: impl FnOnce(&str) -> Option<T>) -> Self {
        match text {
            None => Self::Nothing,
            Some(text) => parse(text).map_or(Self::Junk, Self::Value),
        }
    }
}

/// Whether a stored record is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    InForce(Record),
    /// It is not, and so the visitor has to be asked.
    Ask(Why),
}

/// Why a visitor has to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nothing is stored.
    Nothing,
    /// What is stored is broken.
    Corrupt,
    /// What is stored is not a record.
    Foreign,
    /// A newer Noren wrote it.
    Newer,
    /// It answers an older, or a later, revision of the config.
    Revision,
    /// Its time is over.
    Expired,
    /// It is dated in the future: some clock was wrong.
    Future,
}

impl Why {
    /// The reason in one word.
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

    /// Whether what is stored could not be read at all, and should be reported.
    #[must_use]
    pub fn is_junk(self) -> bool {
        matches!(self, Self::Corrupt | Self::Foreign)
    }
}

impl Standing {
    /// The record in force, if there is one.
    #[must_use]
    pub fn record(&self) -> Option<&Record> {
        match self {
            Self::InForce(record) => Some(record),
            Self::Ask(_) => None,
        }
    }

    /// What holds now; see [`allowed`](crate::consent::allowed()).
    ///
    /// Where undecided means allowed, a record that cannot be read is not "undecided": somebody did
    /// decide, and an opt-out never lapses. So nothing holds.
    #[must_use]
    pub fn allowed(&self, config: &Config, gpc: bool, pending_reject: bool) -> Choices {
        let unreadable = matches!(self, Self::Ask(Why::Newer | Why::Corrupt | Why::Foreign));
        allowed(config, self.record(), gpc, pending_reject || unreadable)
    }

    /// Whether the banner has to ask. It never does where undecided means allowed, nor while an
    /// answer waits to be written.
    #[must_use]
    pub fn asks(&self, config: &Config, pending: bool) -> bool {
        matches!(self, Self::Ask(_)) && !pending && config.region != Region::UsOptout
    }
}

/// Whether the record in a stored value is in force.
#[must_use]
pub fn standing<T: Tree>(stored: &Stored<T>, config: &Config, now: Timestamp) -> Standing {
    let value = match stored {
        Stored::Nothing => return Standing::Ask(Why::Nothing),
        Stored::Junk => return Standing::Ask(Why::Corrupt),
        Stored::Value(value) => value,
    };
    match Record::read(value) {
        Ok(record) => judge(record, config, now),
        Err(RecordError::Foreign) => Standing::Ask(Why::Foreign),
        Err(RecordError::Newer) => Standing::Ask(Why::Newer),
        Err(RecordError::Corrupt(_)) => Standing::Ask(Why::Corrupt),
    }
}

/// Whether a record is in force at this moment, under this config.
#[must_use]
pub fn judge(record: Record, config: &Config, now: Timestamp) -> Standing {
    let lapsed = if record.revision != config.revision {
        Why::Revision
    } else if record.expires <= now {
        Why::Expired
    } else if record.updated > now {
        Why::Future
    } else {
        return Standing::InForce(record);
    };
    if config.region == Region::UsOptout {
        Standing::InForce(opt_out(record, config))
    } else {
        Standing::Ask(lapsed)
    }
}

/// What stays of a lapsed record where an opt-out never lapses: each no. A yes stays only where
/// undecided would be a yes as well; one that was needed for a separate category, or against Global
/// Privacy Control, is over.
fn opt_out(mut record: Record, config: &Config) -> Record {
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
