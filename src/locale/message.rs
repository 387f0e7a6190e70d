//! Typed keys for messages, which the build generates from the Fluent files.

/// A message without variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(pub(super) u16);

/// The value of a variable, already formatted for the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arg<'a> {
    /// The formatted text.
    pub text: &'a str,
    /// For a number, its plural category in the language (`one`, `other`, …); else empty.
    pub category: &'a str,
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self { text, category: "" }
    }
}

/// A message with all its variables, in alphabetical order of their names.
#[derive(Debug, Clone, Copy)]
pub struct Filled<'a, const N: usize> {
    pub(super) key: Key,
    pub(super) args: [Arg<'a>; N],
}

pub use key::LANGUAGES;

/// A key for every message of the interface: a constant, or a function of its variables.
#[allow(missing_docs)] // every line is documented by the build
pub mod key {
    use super::{Arg, Filled, Key};

    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}
