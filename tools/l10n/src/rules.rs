//! The rules for translations, one a file. Those that a build needs come from compiling itself.

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

/// What the rules know beside the files.
pub struct Known {
    /// Characters of one Chinese script only.
    pub scripts: Scripts,
    /// Words for which the house has others.
    pub glossary: Glossary,
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
