//! A value of the shape of JSON, whoever parsed it.
//!
//! The config and the record arrive as JSON. In a browser its own `JSON` has parsed them, natively
//! `serde_json` has; the rules read both through [`Tree`] and never see the difference.

pub mod field;
pub(crate) mod fields;
#[cfg(not(target_arch = "wasm32"))]
mod json;

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number
    Number,
    /// A string
    Text,
    /// An array
    List,
    /// An object
    Map,
}

impl Kind {
    /// The kind in words, for messages.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool => "true or false",
            Self::Number => "a number",
            Self::Text => "a text",
            Self::List => "a list",
            Self::Map => "an object",
        }
    }
}

/// A value of the shape of JSON. Every reader returns nothing when the value is of another kind.
///
/// ```
/// use noren::config::{Kind, Tree};
///
/// let value = serde_json::json!({ "revision": 3 });
/// assert_eq!(value.kind(), Kind::Map);
/// assert_eq!(value.get("revision").and_then(|revision| revision.number()), Some(3.0));
/// assert_eq!(value.text(), None);
/// ```
pub trait Tree: Sized {
    /// What the value is.
    fn kind(&self) -> Kind;
    /// The value of a boolean.
    fn boolean(&self) -> Option<bool>;
    /// The value of a number.
    fn number(&self) -> Option<f64>;
    /// The value of a string.
    fn text(&self) -> Option<&str>;
    /// The items of a list, in order; none if it is not one.
    fn items(&self) -> &[Self];
    /// The entries of an object, in the order written; none if it is not one.
    fn entries(&self) -> impl Iterator<Item = (&str, &Self)>;

    /// An object's own entry of this name.
    fn get(&self, name: &str) -> Option<&Self> {
        let mut entries = self.entries();
        entries
            .find(|(entry, _)| *entry == name)
            .map(|(_, value)| value)
    }
}

/// A whole number from 0 to `u32::MAX`, if the value is one.
pub(crate) fn whole<T: Tree>(value: &T) -> Option<u32> {
    let number = value.number()?;
    // A conversion that is not exact changes the number: it saturates, or drops what is not whole.
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}
