//! Reads the Fluent files of a language and aligns their messages with the English ones.

use std::path::Path;

use crate::{CompileError, Fault, FaultKind, Locales, Message, compare, parse};

/// The messages in these files of a language, in the order of the English files.
pub(crate) fn read_language(
    locales: &Locales,
    tag: &str,
    files: &[&str],
) -> Result<Vec<Message>, Vec<CompileError>> {
    let mut errors = Vec::new();
    let mut messages = Vec::new();
    for file in files {
        let (path, reference) = (locales.file(tag, file), locales.english(file));
        let (english, _) = read_file(&reference, &mut errors);
        if path == reference {
            messages.extend(english);
            continue;
        }
        let errors_before = errors.len();
        let (own, source) = read_file(&path, &mut errors);
        // Every message of an unreadable file would be missing; only the file's own fault is reported.
        if errors.len() == errors_before {
            let compared = compare(&english, own, &source);
            messages.extend(compared.messages);
            errors.extend(located(&path, &source, compared.faults));
        }
    }
    if errors.is_empty() {
        Ok(messages)
    } else {
        Err(errors)
    }
}

/// Every message and attribute of a file, in the order of the file, and the file's text.
pub(crate) fn read_file(path: &Path, errors: &mut Vec<CompileError>) -> (Vec<Message>, String) {
    let source = match noren_files::read_to_string(path) {
        Ok(source) => source,
        Err(error) => {
            errors.push(CompileError::whole_file(
                path.to_owned(),
                FaultKind::File,
                format!("the file cannot be read: {error}"),
                "every language must have the same files as English",
            ));
            return Default::default();
        }
    };
    let messages = parse(&source).unwrap_or_else(|faults| {
        errors.extend(located(path, &source, faults));
        Vec::new()
    });
    (messages, source)
}

/// The faults of a file, each with its line.
pub(crate) fn located(
    path: &Path,
    source: &str,
    faults: Vec<Fault>,
) -> impl Iterator<Item = CompileError> {
    faults
        .into_iter()
        .map(move |fault| CompileError::located(path.to_owned(), source, fault))
}
