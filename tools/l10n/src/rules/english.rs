//! A text that is the English one was probably forgotten.

use noren_messages::placeholder_codes;

use super::pair::Pair;
use crate::finding::{Check, Finding};

/// Texts equal to English whose English comment does not say why they may be.
pub fn check(pair: &Pair<'_>) -> Vec<Finding> {
    let same = pair.file.entries.iter().filter(|entry| {
        let text = placeholder_codes::readable(&entry.pattern, &entry.variables);
        let english = pair.reference(&entry.id);
        english.is_some_and(|it| placeholder_codes::readable(&it.pattern, &it.variables) == text)
            && text.chars().any(char::is_alphabetic)
            && pair.locales.comment(&entry.id).same_as_english.is_none()
    });
    same.map(|entry| {
        Finding::new(
            Check::English,
            &entry.id,
            entry.span.clone(),
            format!("`{}` is the same as in English", entry.id),
            "translate it; if it has to stay, say why in the English comment: # May stay English: …",
        )
    })
    .collect()
}
