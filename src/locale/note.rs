//! What the comment over an English message declares, beside what it tells the translator.
//!
//! ```text
//! # Button, left half of the banner.
//! # Max: 12
//! # May stay English: it is a name.
//! # Variables:
//! #   $count (Number) - the number of services
//! ```

use super::fluent::Entry;

/// What a variable holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A number: its plural category can select a branch.
    Number,
    /// Any text.
    Text,
}

/// The declarations of one comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    /// The greatest width, where the place is narrow. A Latin letter is 1 wide, a Chinese, Japanese or
    /// Korean character 2: halves of an em, near enough for any type.
    pub max: Option<usize>,
    /// Why the text may be the same as in English.
    pub may_stay: Option<String>,
    /// The variables described, in their order.
    pub variables: Vec<(String, Holds)>,
}

impl Note {
    /// What is declared of a message. Its place is the message's own, and not its attributes'.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        let mut note = Self::read(&entry.comment);
        if entry.id.contains('.') {
            note.max = None;
        }
        note
    }

    /// Reads a comment, without its `#`.
    #[must_use]
    pub fn read(comment: &str) -> Self {
        let mut note = Self::default();
        for line in comment.lines().map(str::trim) {
            if let Some(width) = line.strip_prefix("Max: ") {
                note.max = width.trim().parse().ok();
            } else if let Some(reason) = line.strip_prefix("May stay English: ") {
                note.may_stay = Some(reason.trim().to_owned()).filter(|it| !it.is_empty());
            } else if let Some((name, holds)) = variable(line) {
                note.variables.push((name.to_owned(), holds));
            }
        }
        note
    }

    /// What a variable holds, if the comment describes it.
    #[must_use]
    pub fn holds(&self, variable: &str) -> Option<Holds> {
        let described = self.variables.iter().find(|(name, _)| name == variable);
        described.map(|(_, holds)| *holds)
    }
}

/// `$count (Number) - how many`, with something after the dash.
fn variable(line: &str) -> Option<(&str, Holds)> {
    let (name, rest) = line.strip_prefix('$')?.split_once(" (")?;
    let (holds, meaning) = rest.split_once(") - ")?;
    let holds = match holds {
        "Number" => Holds::Number,
        "String" => Holds::Text,
        _ => return None,
    };
    (!meaning.trim().is_empty()).then_some((name, holds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_declares() {
        let note = Note::read(
            "Button.\nMax: 12\nMay stay English: a name.\nVariables:\n  $n (Number) - how many\n  $x (Day) - ?\n  $y (String) -",
        );
        assert_eq!(note.max, Some(12));
        assert_eq!(note.may_stay.as_deref(), Some("a name."));
        assert_eq!(note.variables, [("n".to_owned(), Holds::Number)]);
        assert_eq!(note.holds("x"), None);
    }
}
