//! What a rule checks: one language's file beside the English one.

use noren_messages::Message;

use crate::read::{File, Language, Locales};

/// One language's file beside the English one.
pub struct Pair<'l> {
    /// All that was read.
    pub locales: &'l Locales,
    /// The language.
    pub language: &'l Language,
    /// Its file.
    pub file: &'l File,
    /// The English file of the same name.
    pub english: &'l File,
}

impl Pair<'_> {
    /// The English message of the same id.
    pub fn reference(&self, id: &str) -> Option<&Message> {
        self.english.entries.iter().find(|it| it.id == id)
    }
}
