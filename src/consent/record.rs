//! The record: one decision, as it is stored.

mod read;
#[cfg(feature = "tools")]
mod serde;
mod write;

use super::{Choices, Source, Timestamp};
use crate::config::Region;
pub use read::RecordError;

/// The version of the record that this code writes.
pub const VERSION: u32 = 1;

/// One decision with its evidence: what was chosen, when, in which language and on which texts. It
/// holds no address and nothing about the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// A version 4 UUID, the same through all decisions of one visitor until a withdrawal.
    pub id: String,
    /// The config's revision that the visitor decided on.
    pub revision: u32,
    /// The hash of the texts shown: 16 hexadecimal digits of the SHA-256 of the language's messages.
    pub text: String,
    /// When the visitor first decided.
    pub first: Timestamp,
    /// When this decision was made.
    pub updated: Timestamp,
    /// When it expires.
    pub expires: Timestamp,
    /// How the decision was made.
    pub source: Source,
    /// The region whose rules applied.
    pub region: Region,
    /// The language shown.
    pub lang: String,
    /// Whether Global Privacy Control was on.
    pub gpc: bool,
    /// What was chosen: every category and service by id.
    pub choices: Choices,
}
