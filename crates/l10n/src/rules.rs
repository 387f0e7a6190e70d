//! The rules for translations, one per file. The rules that a build depends on are in the compiler
//! (`crates/messages`).

mod comments;
mod english;
mod glossary;
mod length;
mod order;
mod page;
mod pair;
pub mod plurals;
mod script;
mod terms;
mod unused;

use noren_messages::REFERENCE;

use crate::Known;
use crate::finding::Finding;
pub use glossary::Glossary;
pub use pair::Pair;
pub use script::Scripts;
pub use unused::Uses;

/// Every finding of one file.
pub fn check(pair: &Pair<'_>, known: &Known) -> Vec<Finding> {
    let file = pair.file;
    if !file.faults.is_empty() {
        return file.faults.iter().cloned().map(Finding::from).collect();
    }
    let mut found = Vec::new();
    if pair.is_reference() {
        if let Some(uses) = &known.project {
            found.extend(unused::check(file, uses));
            found.extend(comments::described(file));
        }
        found.extend(page::check(pair));
    } else {
        let compared =
            noren_messages::compare(&pair.english.entries, file.entries.clone(), &file.text);
        found.extend(compared.faults.into_iter().map(Finding::from));
        found.extend(terms::check(pair));
        found.extend(order::check(pair));
        // A shop's own English may have Noren's wording.
        if pair.language.tag != REFERENCE {
            found.extend(english::check(pair));
        }
        if known.project.is_some() {
            found.extend(comments::copied(pair));
        }
    }
    found.extend(plurals::check(pair));
    if let Some(scripts) = &known.scripts {
        found.extend(script::check(pair, scripts));
    }
    found.extend(length::check(pair));
    if let Some(glossary) = &known.glossary {
        found.extend(glossary::check(pair, glossary));
    }
    found
}
