//! The declarations in the comment of an English message, beside its explanation for translators.
//!
//! ```text
//! # Button, left half of the banner.
//! # Max: 12
//! # May stay English: it is a name.
//! # Variables:
//! #   $count (Number) - the number of services
//! ```

use crate::Message;

/// The type of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    /// A number, whose plural category can select a variant.
    Number,
    /// Text.
    Text,
}

/// The declarations in one comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessageComment {
    /// The greatest width of the text, if its place is narrow. The unit is half an em: 1 for a Latin
    /// letter, 2 for a Chinese, Japanese or Korean character, which is close enough for any font.
    pub max_width: Option<usize>,
    /// Why the translation may be the same as the English text.
    pub same_as_english: Option<String>,
    /// The variables described, in the order of the comment.
    pub variables: Vec<(String, ValueType)>,
}

impl MessageComment {
    /// The declarations for a message. A greatest width concerns the message's value and not its
    /// attributes.
    #[must_use]
    pub fn of(message: &Message) -> Self {
        let mut comment = Self::parse(&message.comment);
        if message.id.contains('.') {
            comment.max_width = None;
        }
        comment
    }

    /// Parses a comment, without its `#`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut comment = Self::default();
        for line in text.lines().map(str::trim) {
            if let Some(width) = line.strip_prefix("Max: ") {
                comment.max_width = width.trim().parse().ok();
            } else if let Some(reason) = line.strip_prefix("May stay English: ") {
                comment.same_as_english =
                    Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty());
            } else if let Some((name, value_type)) = variable(line) {
                comment.variables.push((name.to_owned(), value_type));
            }
        }
        comment
    }

    /// The type of a variable, if the comment describes it.
    #[must_use]
    pub fn type_of(&self, variable: &str) -> Option<ValueType> {
        let described = self.variables.iter().find(|(name, _)| name == variable);
        described.map(|(_, value_type)| *value_type)
    }
}

/// Parses `$count (Number) - how many`; the description after the dash is required.
fn variable(line: &str) -> Option<(&str, ValueType)> {
    let (name, rest) = line.strip_prefix('$')?.split_once(" (")?;
    let (value_type, meaning) = rest.split_once(") - ")?;
    let value_type = match value_type {
        "Number" => ValueType::Number,
        "String" => ValueType::Text,
        _ => return None,
    };
    (!meaning.trim().is_empty()).then_some((name, value_type))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_parsed() {
        let comment = MessageComment::parse(
            "Button.\nMax: 12\nMay stay English: a name.\nVariables:\n  $n (Number) - how many\n  $x (Day) - ?\n  $y (String) -",
        );
        assert_eq!(comment.max_width, Some(12));
        assert_eq!(comment.same_as_english.as_deref(), Some("a name."));
        assert_eq!(comment.variables, [("n".to_owned(), ValueType::Number)]);
        assert_eq!(comment.type_of("x"), None);
    }
}
