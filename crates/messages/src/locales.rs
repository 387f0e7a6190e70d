//! The folder `locales/`: which languages it has, and which of them are built.

use std::path::Path;

use crate::{REFERENCE, commented_out, parse};

/// The order in which the first four languages are listed to visitors.
const FIRST_LISTED: &[&str] = &["zh-Hans", "zh-Hant", "ja", "en"];

/// The languages that have a folder, in the order in which they are listed: the first four, then the
/// others, sorted by tag.
///
/// # Errors
/// If the folder cannot be read.
pub fn language_folders(locales: &Path) -> std::io::Result<Vec<String>> {
    let mut tags: Vec<String> = noren_files::list(locales)?
        .iter()
        .filter(|folder| noren_files::is_file(&folder.join("banner.ftl")))
        .filter_map(|folder| Some(folder.file_name()?.to_str()?.to_owned()))
        .collect();
    tags.sort_by_key(|tag| {
        let index = FIRST_LISTED.iter().position(|listed| listed == tag);
        (index.unwrap_or(FIRST_LISTED.len()), tag.clone())
    });
    Ok(tags)
}

/// The languages that are built, in the order in which they are listed: those with a folder whose
/// translation is [complete](is_in_translation).
///
/// # Errors
/// If the folder cannot be read.
pub fn built_languages(locales: &Path) -> std::io::Result<Vec<String>> {
    let mut tags = language_folders(locales)?;
    tags.retain(|tag| !is_in_translation(locales, tag));
    Ok(tags)
}

/// Whether a language is still being translated: some of the English messages are commented out in its
/// files, as all are in the files of a new language. The first four languages are always built, so that
/// none of them can disappear from a build unnoticed.
#[must_use]
pub fn is_in_translation(locales: &Path, tag: &str) -> bool {
    !FIRST_LISTED.contains(&tag)
        && file_names(locales).iter().any(|file| {
            let read = |tag: &str| noren_files::read_to_string(locales.join(tag).join(file));
            let (Ok(english), Ok(own)) = (read(REFERENCE), read(tag)) else {
                return false;
            };
            parse(&english).unwrap_or_default().iter().any(|message| {
                commented_out(&own, &message.id).is_some() && !is_defined(&own, &message.id)
            })
        })
}

/// Whether a source defines a message. The source may have syntax errors elsewhere.
fn is_defined(source: &str, id: &str) -> bool {
    let mut with_id = source.lines().filter_map(|line| line.strip_prefix(id));
    with_id.any(|rest| rest.trim_start().starts_with('='))
}

/// The names of the English files, sorted. Folders within a language's folder, such as the archive of
/// published policies, are not part of a language.
#[must_use]
pub fn file_names(locales: &Path) -> Vec<String> {
    noren_files::list(&locales.join(REFERENCE))
        .unwrap_or_default()
        .iter()
        .filter_map(|file| Some(file.file_name()?.to_str()?.to_owned()))
        .filter(|name| name.ends_with(".ftl"))
        .collect()
}
