//! A language that may be incomplete, for the translators' preview.

use crate::read::{located, read_file};
use crate::{CompileError, FaultKind, Locales, Message, MessageComment, compare};

/// A file of a language, with the English messages where a translation is missing.
#[derive(Debug, Clone)]
pub struct DraftFile {
    /// The name of the file, the same as the English file's.
    pub name: String,
    /// The messages in the order of the English file, in English if not yet translated.
    pub messages: Vec<Message>,
    /// For each message the greatest width of its text, if its English comment declares one; in the
    /// unit of [`MessageComment::max_width`].
    pub max_widths: Vec<Option<usize>>,
}

/// Every file of a language. A built language must be complete; in one that is
/// [in translation](Locales::is_in_translation), missing messages are in English.
///
/// # Errors
/// Like [`compile`](crate::compile()), except for messages missing in a language in translation.
pub fn draft(locales: &Locales, tag: &str) -> Result<Vec<DraftFile>, Vec<CompileError>> {
    let in_translation = locales.is_in_translation(tag);
    let mut errors = Vec::new();
    let mut files = Vec::new();
    for name in locales.file_names() {
        let (english, _) = read_file(&locales.english(&name), &mut errors);
        let max_widths = english
            .iter()
            .map(|message| MessageComment::of(message).max_width)
            .collect();
        let path = locales.file(tag, &name);
        let errors_before = errors.len();
        let (own, source) = read_file(&path, &mut errors);
        if errors.len() == errors_before {
            let mut compared = compare(&english, own, &source);
            compared
                .faults
                .retain(|fault| !in_translation || fault.kind != FaultKind::Missing);
            errors.extend(located(&path, &source, compared.faults));
            files.push(DraftFile {
                name,
                messages: compared.messages,
                max_widths,
            });
        }
    }
    if errors.is_empty() {
        Ok(files)
    } else {
        errors.dedup();
        Err(errors)
    }
}
