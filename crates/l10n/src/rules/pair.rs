//! The input of a rule: one language's file and the English one.

use noren_messages::Message;

use crate::translations::{File, Language, Translations};

/// One language's file and the English one.
pub struct Pair<'l> {
    /// The translations.
    pub translations: &'l Translations,
    /// The language.
    pub language: &'l Language,
    /// Its file.
    pub file: &'l File,
    /// The English file of the same name.
    pub english: &'l File,
}

impl Pair<'_> {
    /// Whether the file is the English one itself.
    pub fn is_reference(&self) -> bool {
        self.file.path == self.english.path
    }

    /// The English message with this id.
    pub fn reference(&self, id: &str) -> Option<&Message> {
        self.english.entries.iter().find(|entry| entry.id == id)
    }
}
