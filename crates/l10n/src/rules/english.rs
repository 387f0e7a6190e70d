//! A text that is the same as in English was probably not translated.

use noren_messages::{Message, MessageComment, placeholder_codes};

use super::pair::Pair;
use crate::finding::{Check, Finding};

/// Texts that are the same as in English, unless a comment declares why they may be: the English one, or, of a shop's
/// own translation, its own.
pub fn check(pair: &Pair<'_>) -> Vec<Finding> {
    let same = pair.file.entries.iter().filter(|entry| {
        let readable =
            |entry: &Message| placeholder_codes::readable(&entry.pattern, &entry.variables);
        let text = readable(entry);
        let english = pair.reference(&entry.id);
        english.is_some_and(|english| readable(english) == text)
            && text.chars().any(char::is_alphabetic)
            && [
                pair.translations.comment(&entry.id),
                MessageComment::of(entry),
            ]
            .iter()
            .all(|comment| comment.same_as_english.is_none())
    });
    same.map(|entry| {
        Finding::new(
            Check::English,
            &entry.id,
            entry.span.clone(),
            format!("`{}` is the same as in English", entry.id),
            "translate it; if it must stay in English, say why in the comment above it: # May stay English: …",
        )
    })
    .collect()
}
