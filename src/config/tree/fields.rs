//! Reads an object all of whose fields are required.

use super::{Tree, field};

/// Reads an object's fields and records the first that is missing or of the wrong kind, so that the
/// caller checks for an error once at the end rather than after each field.
pub(crate) struct Fields<'a, T> {
    value: &'a T,
    wrong: Option<&'static str>,
}

impl<'a, T: Tree> Fields<'a, T> {
    /// The fields of a value. All are missing if it is not an object.
    pub(crate) fn of(value: &'a T) -> Self {
        Self { value, wrong: None }
    }

    /// A text; empty if the field is not one.
    #[inline(never)]
    pub(crate) fn text(&mut self, name: &'static str) -> &'a str {
        let text = field::text(self.value, name);
        self.need(name, text)
    }

    /// A whole number; 0 if the field is not one.
    #[inline(never)]
    pub(crate) fn number(&mut self, name: &'static str) -> u32 {
        let number = field::number(self.value, name);
        self.need(name, number)
    }

    /// A boolean; `false` if the field is not one.
    #[inline(never)]
    pub(crate) fn boolean(&mut self, name: &'static str) -> bool {
        let boolean = field::boolean(self.value, name);
        self.need(name, boolean)
    }

    /// The entries of an object of booleans; empty if the field is not one.
    #[inline(never)]
    pub(crate) fn answers(&mut self, name: &'static str) -> Vec<(String, bool)> {
        let answers = field::answers(self.value, name);
        self.need(name, answers)
    }

    /// The value read, or the default of its type; in that case the field is recorded as wrong.
    pub(crate) fn need<R: Default>(&mut self, name: &'static str, read: Option<R>) -> R {
        if read.is_none() {
            self.wrong = self.wrong.or(Some(name));
        }
        read.unwrap_or_default()
    }

    /// The first field that is missing or of the wrong kind.
    pub(crate) fn wrong(&self) -> Option<&'static str> {
        self.wrong
    }
}
