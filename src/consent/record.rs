//! The record: one decision, as it is kept.

mod read;
#[cfg(not(target_arch = "wasm32"))]
mod serde;
mod write;

use super::{Choices, Source, Timestamp};
use crate::config::Region;
pub use read::RecordError;

/// The version of the record that this code writes.
pub const VERSION: u32 = 1;

/// One decision, with all that proves it: what was chosen, when, in which language and on which text.
/// It holds no address and nothing about the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// A version 4 UUID, the same through all decisions of one visitor until a withdrawal.
    pub id: String,
    /// The config's revision that was decided on.
    pub revision: u32,
    /// The hash of the texts shown: 16 hexadecimal digits of the SHA-256 of the language's messages.
    pub text: String,
    /// When the visitor first decided.
    pub first: Timestamp,
    /// When this decision was made.
    pub updated: Timestamp,
    /// From when it is no longer in force.
    pub expires: Timestamp,
    /// How it was made.
    pub source: Source,
    /// Under which region's rules.
    pub region: Region,
    /// The language shown.
    pub lang: String,
    /// Whether Global Privacy Control was on.
    pub gpc: bool,
    /// What was chosen, every category and service by name.
    pub choices: Choices,
}
