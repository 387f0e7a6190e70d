//! The parts of the interface that the wasm's bytes belong to.
//!
//! They are found by the functions' names, which the build removes, so what was bound is optimised again with
//! the names kept. Generic code of another crate that is instantiated for a view counts for that
//! view. Because of inlining, this is an estimate.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use noren_support::project;
use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload};

use crate::embed::{self, binaryen};

/// Raw bytes of code by part, the largest first.
///
/// # Errors
/// Where there is no release build.
pub fn parts() -> Result<Vec<(String, usize)>> {
    let built = embed::bound();
    if !built.is_file() {
        bail!("{} is gone: run `cargo xtask build`", built.display());
    }
    let named = project::target().join("embed/named.wasm");
    binaryen::optimise_with_names(&built, &named)?;
    let module = fs::read(&named).with_context(|| named.display().to_string())?;
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for (name, bytes) in functions(&module)? {
        *sums.entry(part(&name)).or_default() += bytes;
    }
    let mut parts: Vec<(String, usize)> = sums.into_iter().collect();
    parts.sort_by_key(|(name, bytes)| (usize::MAX - bytes, name.clone()));
    Ok(parts)
}

/// Every function's name and the bytes of its body.
fn functions(module: &[u8]) -> Result<Vec<(String, usize)>, BinaryReaderError> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section {
                    if matches!(import?.ty, wasmparser::TypeRef::Func(_)) {
                        imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(map) = subsection? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index as usize, naming.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    Ok(bodies
        .into_iter()
        .enumerate()
        .map(|(index, bytes)| (names.remove(&(index + imported)).unwrap_or_default(), bytes))
        .collect())
}

const LEPTOS: &[&str] = &[
    "any_spawner",
    "either_of",
    "leptos",
    "leptos_dom",
    "or_poisoned",
    "reactive_graph",
    "tachys",
    "throw_error",
];
const STANDARD: &[&str] = &["alloc", "core", "dlmalloc", "hashbrown", "std"];
const BINDINGS: &[&str] = &[
    "gloo_storage",
    "gloo_utils",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

/// The part that a function belongs to, by its demangled name.
fn part(name: &str) -> String {
    // `noren[a1f59ee91c708925]::view::…`: the brackets hold the crate's hash.
    let own = name
        .split_once("noren[")
        .and_then(|(_, rest)| rest.split_once("]::"));
    if let Some((_, path)) = own {
        let mut steps = path.split("::").map(word);
        let room = steps.next().unwrap_or_default();
        return match (room, steps.next()) {
            ("view", Some(view)) if !view.is_empty() => format!("view::{view}"),
            _ => room.to_owned(),
        };
    }
    let Some(krate) = first_crate(name) else {
        // Only exports to JavaScript have a plain name; what they alone call is inlined there.
        return "api, with what is inlined there".into();
    };
    let is_one_of = |list: &[&str]| list.contains(&krate);
    if is_one_of(LEPTOS) {
        "Leptos".into()
    } else if is_one_of(STANDARD) {
        "the standard library".into()
    } else if is_one_of(BINDINGS) {
        "bindings to the browser".into()
    } else {
        "other".into()
    }
}

/// The crate of the first path in a name: the identifier before the first hash in brackets.
fn first_crate(name: &str) -> Option<&str> {
    let (before, _) = name.split_once('[')?;
    before
        .rsplit(|it: char| !it.is_ascii_alphanumeric() && it != '_')
        .next()
}

/// The identifier at the beginning of a text.
fn word(text: &str) -> &str {
    let end = text
        .find(|it: char| !it.is_ascii_alphanumeric() && it != '_')
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_view_owns_what_was_made_for_it() {
        assert_eq!(part("noren[a1]::view::banner::banner"), "view::banner");
        assert_eq!(
            part("<core[1]::iter::Map<noren[a1]::consent::record::Record>>::next"),
            "consent"
        );
        assert_eq!(part("<tachys[1]::html::event::On<_, _>>::attach"), "Leptos");
        assert_eq!(part("<_ as noren[a1]::page::Page>::now"), "page");
        assert_eq!(
            part("<_ as tachys[1]::IntoAny>::into_any::build::<()>"),
            "Leptos"
        );
        assert_eq!(
            part("start externref shim"),
            "api, with what is inlined there"
        );
        assert_eq!(part("slotmap[1]::basic::SlotMap"), "other");
    }
}
