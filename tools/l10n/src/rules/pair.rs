//! The input of a rule: one language's file and the English one.

use noren_messages::Message;

use crate::read::{File, Language, Locales};

/// One language's file and the English one.
pub struct Pair<'l> {
    /// Every language.
    pub locales: &'l Locales,
    /// The language.
    pub language: &'l Language,
    /// Its file.
    pub file: &'l File,
    /// The English file of the same name.
    pub english: &'l File,
}

impl Pair<'_> {
    /// The English message with this id.
    pub fn reference(&self, id: &str) -> Option<&Message> {
        self.english.entries.iter().find(|entry| entry.id == id)
    }
}
