//! An object whose fields all have to be there.

use super::{Tree, field};

/// Reads an object's fields, and remembers the first that is missing or not of its kind, so that
/// it is asked for once, at the end, rather than after each.
pub(crate) struct Fields<'a, T> {
    value: &'a T,
    wrong: Option<&'static str>,
}

impl<'a, T: Tree> Fields<'a, T> {
    /// The fields of a value; of one that is not an object, all are missing.
    pub(crate) fn of(value: &'a T) -> Self {
        Self { value, wrong: None }
    }

    /// A text; blank if it is not one.
    #[inline(never)]
    pub(crate) fn text(&mut self, name: &'static str) -> &'a str {
        let text = field::text(self.value, name);
        self.need(name, text)
    }

    /// A whole number; 0 if it is not one.
    #[inline(never)]
    pub(crate) fn number(&mut self, name: &'static str) -> u32 {
        let number = field::number(self.value, name);
        self.need(name, number)
    }

    /// Yes or no; no if it is neither.
    #[inline(never)]
    pub(crate) fn boolean(&mut self, name: &'static str) -> bool {
        let boolean = field::boolean(self.value, name);
        self.need(name, boolean)
    }

    /// Yes or no for each name; none if it is not an object of nothing else.
    #[inline(never)]
    pub(crate) fn answers(&mut self, name: &'static str) -> Vec<(String, bool)> {
        let answers = field::answers(self.value, name);
        self.need(name, answers)
    }

    /// What was read of a field, or its kind's nothing, noted.
    pub(crate) fn need<R: Default>(&mut self, name: &'static str, read: Option<R>) -> R {
        if read.is_none() {
            self.wrong = self.wrong.or(Some(name));
        }
        read.unwrap_or_default()
    }

    /// The first field that was missing or not of its kind.
    pub(crate) fn wrong(&self) -> Option<&'static str> {
        self.wrong
    }
}
