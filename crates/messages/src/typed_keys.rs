//! Generates the Rust source of the typed keys, by which a missing message or a forgotten variable is a
//! compile error.

use std::fmt::{self, Write as _};

use crate::placeholder_codes::CODES;
use crate::{CompileError, CompiledLanguage, FaultKind, Locales, REFERENCE, compile};

/// The source that `noren::locale` includes: the tags of the languages, the ids of the messages, and
/// for each message a constant (`const ACCEPT: Key`), or a function if it has variables.
///
/// # Errors
/// Like [`compile`], for the reference language.
pub fn typed_keys(locales: &Locales) -> Result<String, Vec<CompileError>> {
    let reference = compile(locales, REFERENCE)?;
    let tags = locales.built().map_err(|error| {
        vec![CompileError::whole_file(
            locales.folder().to_owned(),
            FaultKind::File,
            error.to_string(),
            "the folder of the translations must be readable",
        )]
    })?;
    let mut source = String::new();
    // Writing into a `String` does not fail.
    let _ = write_keys(&mut source, &reference, &tags);
    Ok(source)
}

fn write_keys(out: &mut String, reference: &CompiledLanguage, tags: &[String]) -> fmt::Result {
    writeln!(out, "/// The tags of the built-in languages.")?;
    writeln!(out, "pub const LANGUAGES: &[&str] = &{tags:?};")?;
    let ids: Vec<&String> = reference.keys.iter().map(|(id, _)| id).collect();
    writeln!(
        out,
        "/// The ids of all messages that have a key, in the order of the keys."
    )?;
    writeln!(out, "pub const IDS: &[&str] = &{ids:?};")?;
    for (index, (id, variables)) in reference.keys.iter().enumerate() {
        let name = id.replace(['-', '.'], "_");
        if variables.is_empty() {
            writeln!(out, "/// The message `{id}`.")?;
            let name = name.to_uppercase();
            writeln!(out, "pub const {name}: Key = Key({index});")?;
        } else {
            let names: Vec<String> = variables
                .iter()
                .map(|variable| variable.replace('-', "_"))
                .collect();
            writeln!(out, "/// The message `{id}`, with its variables.")?;
            writeln!(
                out,
                "pub const fn {name}<'a>({}: Arg<'a>) -> Filled<'a, {}> {{ Filled {{ key: Key({index}), args: [{}] }} }}",
                names.join(": Arg<'a>, "),
                names.len(),
                names.join(", "),
            )?;
        }
    }
    Ok(())
}

/// The source of the placeholder codes as constants, for the reader of the catalogues.
#[must_use]
pub fn placeholder_codes() -> String {
    let constant = |(name, about, code): &(&str, &str, char)| {
        format!("///{about}\npub const {name}: char = {code:?};\n")
    };
    CODES.iter().map(constant).collect()
}
