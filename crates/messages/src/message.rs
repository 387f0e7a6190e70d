//! One message or attribute of one language.

use std::ops::Range;

/// A message or an attribute with its compiled pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// `accept`, or `category-analytics.description` for an attribute.
    pub id: String,
    /// The variables, sorted by name. The pattern refers to a variable by its index in this list.
    pub variables: Vec<String>,
    /// The pattern, with its placeables replaced by [placeholder codes](crate::placeholder_codes).
    pub pattern: String,
    /// The range of the id in the source, in bytes.
    pub span: Range<usize>,
    /// The comment above the message, without its `#`.
    pub comment: String,
}
