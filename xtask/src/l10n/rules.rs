//! The rules for translations, one a file. Those that a build needs come from compiling itself.

mod comments;
mod english;
mod glossary;
mod length;
mod order;
pub mod plurals;
mod script;
mod terms;
mod unused;

use anyhow::Result;
use noren_messages::{Message, REFERENCE};

use super::finding::Finding;
use super::read::{File, Language, Locales};
pub use glossary::Glossary;
pub use script::Scripts;

/// What the rules know beside the files.
pub struct Known {
    /// Characters of one Chinese script only.
    pub scripts: Scripts,
    /// Words for which the house has others.
    pub glossary: Glossary,
}

/// One language's file beside the English one.
pub struct Pair<'l> {
    /// All that was read.
    pub locales: &'l Locales,
    /// The language.
    pub language: &'l Language,
    /// Its file.
    pub file: &'l File,
    /// The English file of the same name.
    pub english: &'l File,
}

impl Pair<'_> {
    /// The English message of the same id.
    fn reference(&self, id: &str) -> Option<&Message> {
        self.english.entries.iter().find(|it| it.id == id)
    }
}

/// All that is not right in one file.
///
/// # Errors
/// Where the code cannot be read for what it uses.
pub fn check(pair: &Pair<'_>, known: &Known) -> Result<Vec<Finding>> {
    let file = pair.file;
    if !file.faults.is_empty() {
        return Ok(file.faults.iter().cloned().map(Finding::from).collect());
    }
    let mut found = Vec::new();
    if pair.language.tag == REFERENCE {
        found.extend(unused::check(file)?);
        found.extend(comments::described(file));
    } else {
        let compared =
            noren_messages::compare(&pair.english.entries, file.entries.clone(), &file.text);
        found.extend(compared.faults.into_iter().map(Finding::from));
        found.extend(terms::check(pair));
        found.extend(order::check(pair));
        found.extend(english::check(pair));
        found.extend(comments::copied(pair));
    }
    found.extend(plurals::check(pair));
    found.extend(script::check(pair, &known.scripts));
    found.extend(length::check(pair));
    found.extend(glossary::check(pair, &known.glossary));
    Ok(found)
}
