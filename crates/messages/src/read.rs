//! Reads the Fluent files of a language and aligns their messages with the English ones.

use std::path::Path;

use crate::{CompileError, Fault, FaultKind, Locales, Message, REFERENCE, compare, parse};

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
            let english_is_own = locales.own_file(REFERENCE, file) == Some(reference);
            let is_own = locales.own_file(tag, file).is_some();
            if english_is_own && !is_own && !compared.faults.is_empty() {
                errors.push(differs_from_own_english(
                    locales,
                    tag,
                    file,
                    &compared.faults,
                ));
            } else {
                errors.extend(located(&path, &source, compared.faults));
            }
        }
    }
    if errors.is_empty() {
        Ok(messages)
    } else {
        Err(errors)
    }
}

/// The fault of a built-in file that has other messages than the shop's own English one.
fn differs_from_own_english(
    locales: &Locales,
    tag: &str,
    file: &str,
    faults: &[Fault],
) -> CompileError {
    let ids: Vec<&str> = faults.iter().map(|fault| fault.id.as_str()).collect();
    CompileError::whole_file(
        locales.folder().join(tag).join(file),
        FaultKind::Missing,
        format!(
            "{REFERENCE}/{file} has other messages ({}) than Noren's file in {tag}, and there is none of the shop's own",
            ids.join(", ")
        ),
        &format!("write it: `l10n new {tag}` copies Noren's"),
    )
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
