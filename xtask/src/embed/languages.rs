//! Compiles the translations, in the order in which languages are listed to visitors.

use std::fmt;

use anyhow::{Context, Result};
use noren_l10n::draw;
use noren_messages::{CompileError, CompiledLanguage};
use noren_services::KnownServices;
use noren_support::project;

/// The faults of all translations together, so that a translator can fix them in one pass.
#[derive(Debug)]
pub struct Faults(pub Vec<CompileError>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.len();
        write!(
            f,
            "{count} fault{} in the translations",
            if count == 1 { "" } else { "s" }
        )?;
        for fault in &self.0 {
            write!(f, "\n{}", draw::fault(project::root(), fault))?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// The tags of the languages that are built, in the order in which they are listed.
///
/// # Errors
/// If the folder cannot be read.
pub fn tags() -> Result<Vec<String>> {
    let locales = project::locales();
    noren_messages::built_languages(&locales).with_context(|| locales.display().to_string())
}

/// Compiles every language.
///
/// # Errors
/// [`Faults`], with the faults of all languages.
pub fn compile() -> Result<Vec<CompiledLanguage>> {
    let locales = project::locales();
    let mut compiled = Vec::new();
    let mut faults: Vec<CompileError> = Vec::new();
    for tag in tags()? {
        match noren_messages::compile(&locales, &tag) {
            Ok(language) => compiled.push(language),
            // English is compiled with each language; its faults are reported once.
            Err(errors) => {
                for error in errors {
                    if !faults.contains(&error) {
                        faults.push(error);
                    }
                }
            }
        }
    }
    if faults.is_empty() {
        Ok(compiled)
    } else {
        Err(Faults(faults).into())
    }
}

/// The table of message keys, by which a shop's own wording is applied; the same for every language.
pub fn keys(languages: &[CompiledLanguage], services: &KnownServices) -> String {
    languages.first().map_or_else(
        || "{}".into(),
        |language| noren_messages::key_table(language, services.keys()),
    )
}
