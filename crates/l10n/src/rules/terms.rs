//! A file has the same terms as the English one: terms are names, which are the same in every language.

use fluent_syntax::ast::Entry;
use noren_messages::span_of;

use super::pair::Pair;
use crate::finding::{Check, Finding};

/// Terms that are not in the English file, and missing terms.
pub fn check(pair: &Pair<'_>) -> Vec<Finding> {
    let (own, english) = (terms(&pair.file.text), terms(&pair.english.text));
    let lacks = |among: &[&str], name: &str| !among.contains(&name);
    let unknown = own.iter().filter(|name| lacks(&english, name)).map(|name| {
        Finding::new(
            Check::Terms,
            name,
            span_of(&pair.file.text, name),
            format!("the English file has no term `-{name}`"),
            "remove it and write its text where it is used",
        )
    });
    let missing = english.iter().filter(|name| lacks(&own, name)).map(|name| {
        Finding::new(
            Check::Terms,
            name,
            0..0,
            format!("the term `-{name}` is missing"),
            "define it as in the English file",
        )
    });
    unknown.chain(missing).collect()
}

fn terms(source: &str) -> Vec<&str> {
    let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(source);
    resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            Entry::Term(term) => Some(term.id.name),
            _ => None,
        })
        .collect()
}
