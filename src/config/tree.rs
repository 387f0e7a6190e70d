//! JSON values, independent of their parser.
//!
//! The config and the record are JSON. They are parsed by the browser's own `JSON` in a browser and by
//! `serde_json` in native code; the rules read both through [`Tree`].

pub mod field;
pub(crate) mod fields;
#[cfg(feature = "tools")]
mod json;

/// The kind of a JSON value.
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
    /// The name of the kind, for errors.
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

/// A JSON value. Every getter returns nothing if the value is of another kind.
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
    /// The kind of the value.
    fn kind(&self) -> Kind;
    /// The value of a boolean.
    fn boolean(&self) -> Option<bool>;
    /// The value of a number.
    fn number(&self) -> Option<f64>;
    /// The value of a string.
    fn text(&self) -> Option<&str>;
    /// The items of a list, in order; empty for any other kind.
    fn items(&self) -> &[Self];
    /// The entries of an object, in their order; empty for any other kind.
    fn entries(&self) -> impl Iterator<Item = (&str, &Self)>;

    /// The value of an object's own entry with this name.
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
    // The cast saturates and truncates, so it changes any number that is not a whole `u32`.
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}
