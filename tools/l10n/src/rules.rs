//! The rules for translations, one per file. The rules that a build depends on are in the compiler
//! (`crates/messages`).

mod comments;
mod english;
mod glossary;
mod length;
mod order;
mod pair;
pub mod plurals;
mod script;
mod terms;
mod unused;

use anyhow::Result;
use noren_messages::REFERENCE;

use super::finding::Finding;
pub use glossary::Glossary;
pub use pair::Pair;
pub use script::Scripts;

/// The data that the rules use besides the files.
pub struct Known {
    /// Characters of one Chinese script only.
    pub scripts: Scripts,
    /// Words to avoid, with their replacements.
    pub glossary: Glossary,
}

/// Every finding of one file.
///
/// # Errors
/// If the source code, which is searched for uses of messages, cannot be read.
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
